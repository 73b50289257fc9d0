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
    /// JSON text with an agent's statistics.
    AgentStats,
    /// A number of bytes, told in MiB with one decimal.
    MiB,
    /// A number of bytes, told in one short word: `8.0G`.
    Size,
    /// An object of which one member is told.
    Member(&'static str),
    /// The routes of a service.
    Routings,
}

/// A field whose value is told as it is.
pub const fn field(name: &'static str, title: &'static str) -> Field {
    Field { query: name, key: name, name, title, shape: Shape::Plain, since: (0, 0) }
}

/// A field whose value is told in a form of its own.
pub const fn shaped(name: &'static str, title: &'static str, shape: Shape) -> Field {
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
        (Shape::Nested | Shape::Slots | Shape::AgentStats, Value::String(text)) => {
            serde_json::from_str(text).unwrap_or_else(|_| json!(text))
        }
        (Shape::MiB, Value::Number(number)) => match number.as_f64() {
            Some(count) => json!((count / 1_048_576.0 * 10.0).round() / 10.0),
            None => value.clone(),
        },
        (Shape::Size, Value::Number(number)) => {
            number.as_f64().map_or(Value::Null, |count| json!(size(count)))
        }
        (Shape::Member(name), Value::Object(map)) => map.get(name).cloned().unwrap_or_default(),
        (Shape::Containers, Value::Array(list)) => list.iter().map(container).collect(),
        (_, value) => value.clone(),
    }
}

fn container(answer: &Value) -> Value {
    let fields: Vec<&Field> = CONTAINER.iter().filter(|field| answer.get(field.key).is_some()).collect();
    item(&fields, answer)
}

/// A number of bytes in one short word: `8.0G`, `512B`.
fn size(count: f64) -> String {
    let mut size = count;
    for unit in ["B", "K", "M", "G", "T"] {
        if size.abs() < 1024.0 {
            return if unit == "B" { format!("{size:.0}B") } else { format!("{size:.1}{unit}") };
        }
        size /= 1024.0;
    }
    format!("{size:.1}P")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_their_shape() {
        assert_eq!(shape(Shape::MiB, &json!(1_073_741_824)), json!(1024.0));
        assert_eq!(shape(Shape::Size, &json!(123_456_789)), json!("117.7M"));
        assert_eq!(shape(Shape::Size, &json!(0)), json!("0B"));
        assert_eq!(shape(Shape::Member("full_name"), &json!({"full_name": "Ada"})), json!("Ada"));
        assert_eq!(shape(Shape::Member("full_name"), &Value::Null), Value::Null);
        assert_eq!(shape(Shape::AgentStats, &json!("{\"node\": {}}")), json!({"node": {}}));
    }
}
