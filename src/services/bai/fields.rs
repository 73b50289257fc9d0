//! The fields of GraphQL objects: their names there, in JSON answers and in tables (Backend.AI client, 23.09).

use serde_json::{Map, Value, json};

/// One field.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// As written in a query, with its own fields where it is an object.
    pub query: &'static str,
    /// Its key in the answer.
    pub key: &'static str,
    /// Its key in our JSON, and its name in `-f`.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// Only asked for from this version on: (major, date).
    pub since: (u32, u32),
}

/// What a value is, which decides how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// As it is.
    Plain,
    /// JSON text with nested objects.
    Nested,
    /// JSON text with resource slots.
    Slots,
    /// JSON text with statistics; stays text in JSON answers.
    Stats,
    /// The containers of a session.
    Containers,
    /// The sessions that a session waits for.
    Dependencies,
    /// The groups of a user.
    Groups,
}

const fn field(name: &'static str, title: &'static str) -> Field {
    Field { query: name, key: name, name, title, shape: Shape::Plain, since: (0, 0) }
}

const fn shaped(name: &'static str, title: &'static str, shape: Shape) -> Field {
    Field { shape, ..field(name, title) }
}

/// The fields of a session.
pub const SESSION: &[Field] = &[
    Field { query: "id", key: "id", since: (6, 0), ..field("session_id", "Session ID") },
    Field { since: (6, 0), ..field("main_kernel_id", "Main Kernel ID") },
    field("tag", "Tag"),
    field("name", "Name"),
    field("type", "Type"),
    field("image", "Image"),
    field("registry", "Registry"),
    field("cluster_template", "Cluster Template"),
    field("cluster_mode", "Cluster Mode"),
    field("cluster_size", "Cluster Size"),
    field("domain_name", "Domain Name"),
    field("group_name", "Project/Group"),
    field("group_id", "Group ID"),
    field("agent_ids", "Agent IDs"),
    field("user_email", "User Email"),
    field("user_id", "User ID"),
    field("access_key", "Owner Access Key"),
    field("created_user_email", "Created User Email"),
    field("created_user_id", "Created User ID"),
    field("status", "Status"),
    field("status_info", "Status Info"),
    shaped("status_data", "Status Data", Shape::Nested),
    field("status_changed", "Last Updated"),
    field("created_at", "Created At"),
    field("terminated_at", "Terminated At"),
    field("starts_at", "Starts At"),
    field("scheduled_at", "Scheduled At"),
    field("startup_command", "Startup Command"),
    field("result", "Result"),
    shaped("resource_opts", "Resource Opts", Shape::Nested),
    field("scaling_group", "Scaling Group"),
    shaped("service_ports", "Service Ports", Shape::Nested),
    field("mounts", "Mounts"),
    shaped("occupying_slots", "Occupying Slots", Shape::Slots),
    Field { query: CONTAINERS_QUERY, ..shaped("containers", "Containers", Shape::Containers) },
    Field {
        query: "dependencies { name id }",
        ..shaped("dependencies", "Dependencies", Shape::Dependencies)
    },
    field("abusing_reports", "Abusing Reports"),
    field("idle_checks", "Idle Checks"),
];

const CONTAINERS_QUERY: &str = "containers { id cluster_role cluster_idx cluster_hostname session_id image registry \
    status status_info status_data status_changed agent container_id resource_opts occupied_slots preopen_ports \
    live_stat last_stat }";

/// The same of managers of API version 5 and older.
pub const CONTAINERS_QUERY_V5: &str = "containers { id session_id role agent image status status_info status_data \
    status_changed occupied_slots live_stat last_stat }";

/// The fields of a container.
pub const CONTAINER: &[Field] = &[
    Field { query: "id", key: "id", ..field("kernel_id", "Kernel ID") },
    field("cluster_role", "Cluster Role"),
    field("role", "Role"),
    field("cluster_idx", "Cluster Idx"),
    field("cluster_hostname", "Cluster Hostname"),
    field("session_id", "Session ID"),
    field("image", "Image"),
    field("registry", "Registry"),
    field("status", "Status"),
    field("status_info", "Status Info"),
    shaped("status_data", "Status Data", Shape::Nested),
    field("status_changed", "Status Changed"),
    field("agent", "Agent"),
    field("container_id", "Container Id"),
    shaped("resource_opts", "Resource Opts", Shape::Nested),
    shaped("occupied_slots", "Occupied Slots", Shape::Slots),
    field("preopen_ports", "Preopen Ports"),
    shaped("live_stat", "Live Stat", Shape::Stats),
    shaped("last_stat", "Last Stat", Shape::Stats),
];

/// The fields of a domain.
pub const DOMAIN: &[Field] = &[
    field("name", "Name"),
    field("description", "Description"),
    field("is_active", "Active?"),
    field("created_at", "Created At"),
    shaped("total_resource_slots", "Total Resource Slots", Shape::Slots),
    field("allowed_vfolder_hosts", "Allowed Vfolder Hosts"),
    field("allowed_docker_registries", "Allowed Docker Registries"),
    field("integration_id", "Integration Id"),
];

/// The fields of a user.
pub const USER: &[Field] = &[
    field("uuid", "UUID"),
    field("username", "Username"),
    field("role", "Role"),
    field("email", "Email"),
    field("full_name", "Full Name"),
    field("need_password_change", "Need Password Change"),
    field("status", "Status"),
    field("status_info", "Status Info"),
    field("created_at", "Created At"),
    field("domain_name", "Domain Name"),
    Field { query: "groups { id name }", ..shaped("groups", "Groups", Shape::Groups) },
    Field { since: (7, 0), ..field("allowed_client_ip", "Allowed Client Ip") },
    Field { since: (7, 0), ..field("sudo_session_enabled", "Sudo Session Enabled") },
    Field { since: (7, 0), ..field("main_access_key", "Main Access Key") },
];

/// The fields of a folder that lists show.
pub const FOLDER: &[Field] = &[
    field("host", "Host"),
    field("name", "Name"),
    field("created_at", "Created At"),
    field("creator", "Creator"),
    Field { query: "group", key: "group", ..field("group_id", "Group") },
    field("permission", "Permission"),
    field("ownership_type", "Ownership Type"),
    field("status", "Status"),
];

/// The fields of a model that lists show.
pub const MODEL: &[Field] =
    &[field("id", "ID"), field("name", "Name"), field("created_at", "Created At"), field("status", "Status")];

/// The field of this name.
pub fn find(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    fields.iter().find(|field| field.name == name)
}

/// The fields of these names, those of unknown name left out.
pub fn select(fields: &'static [Field], names: &[&str]) -> Vec<&'static Field> {
    names.iter().filter_map(|name| find(fields, name)).collect()
}

/// An answer's object in the form of our JSON: our keys, embedded JSON text parsed.
pub fn item(fields: &[&'static Field], answer: &Value) -> Value {
    let pairs = fields.iter().map(|field| {
        let value = answer.get(field.key).unwrap_or(&Value::Null);
        (field.name.to_owned(), shape(field.shape, value))
    });
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn shape(shape: Shape, value: &Value) -> Value {
    match (shape, value) {
        (Shape::Nested | Shape::Slots, Value::String(text)) => {
            serde_json::from_str(text).unwrap_or_else(|_| json!(text))
        }
        (Shape::Containers, Value::Array(list)) => list.iter().map(container).collect(),
        (_, value) => value.clone(),
    }
}

fn container(answer: &Value) -> Value {
    let fields: Vec<&Field> = CONTAINER.iter().filter(|field| answer.get(field.key).is_some()).collect();
    item(&fields, answer)
}
