//! What can be asked for: the types with their fields, the roots with their arguments.

use super::filter::{Fields, Kind};
use super::folders::FOLDER;

/// An object type.
pub struct Type {
    pub name: &'static str,
    /// Fields without fields of their own.
    pub leaves: &'static [&'static str],
    /// Fields that are objects, or lists of them.
    pub objects: &'static [(&'static str, &'static Type)],
}

/// What a root answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One object or null, or a list of objects.
    Plain,
    /// `items` and `total_count`.
    Page,
}

/// A root field.
pub struct Root {
    pub name: &'static str,
    pub of: &'static Type,
    pub shape: Shape,
    pub args: &'static [&'static str],
    /// Arguments that must be given.
    pub needs: &'static [&'static str],
    /// Whether only superadmins may ask.
    pub superadmin: bool,
}

const SESSION_STATUS: &[&str] = &[
    "PENDING",
    "SCHEDULED",
    "PULLING",
    "PREPARING",
    "RUNNING",
    "RESTARTING",
    "RUNNING_DEGRADED",
    "TERMINATING",
    "TERMINATED",
    "ERROR",
    "CANCELLED",
];

/// What sessions can be filtered by.
pub const SESSION_FILTER: Fields = &[
    ("id", Kind::Text),
    ("type", Kind::Enum(&["INTERACTIVE", "BATCH", "INFERENCE"])),
    ("name", Kind::Text),
    ("image", Kind::List),
    ("agent_ids", Kind::List),
    ("agents", Kind::List),
    ("domain_name", Kind::Text),
    ("group_name", Kind::Text),
    ("user_email", Kind::Text),
    ("full_name", Kind::Text),
    ("access_key", Kind::Text),
    ("scaling_group", Kind::Text),
    ("cluster_mode", Kind::Text),
    ("cluster_size", Kind::Text),
    ("status", Kind::Enum(SESSION_STATUS)),
    ("status_info", Kind::Text),
    ("result", Kind::Enum(&["UNDEFINED", "SUCCESS", "FAILURE"])),
    ("created_at", Kind::Time),
    ("terminated_at", Kind::Time),
    ("starts_at", Kind::Time),
    ("scheduled_at", Kind::Time),
    ("startup_command", Kind::Text),
];

/// What users can be filtered by.
pub const USER_FILTER: Fields = &[
    ("uuid", Kind::Text),
    ("username", Kind::Text),
    ("email", Kind::Text),
    ("full_name", Kind::Text),
    ("need_password_change", Kind::Text),
    ("description", Kind::Text),
    ("is_active", Kind::Text),
    ("status", Kind::Text),
    ("status_info", Kind::Text),
    ("created_at", Kind::Time),
    ("modified_at", Kind::Time),
    ("domain_name", Kind::Text),
    ("role", Kind::Text),
    ("main_access_key", Kind::Text),
];

/// What key pairs can be filtered by.
pub const KEYPAIR_FILTER: Fields = &[
    ("access_key", Kind::Text),
    ("user_id", Kind::Text),
    ("full_name", Kind::Text),
    ("is_active", Kind::Text),
    ("is_admin", Kind::Text),
    ("resource_policy", Kind::Text),
    ("created_at", Kind::Time),
    ("last_used", Kind::Time),
    ("rate_limit", Kind::Text),
    ("num_queries", Kind::Text),
    ("projects", Kind::List),
];

pub static SESSION: Type = Type {
    name: "ComputeSession",
    leaves: &[
        "id",
        "session_id",
        "main_kernel_id",
        "tag",
        "name",
        "type",
        "main_kernel_role",
        "image",
        "architecture",
        "registry",
        "cluster_template",
        "cluster_mode",
        "cluster_size",
        "domain_name",
        "group_name",
        "group_id",
        "user_email",
        "full_name",
        "user_id",
        "access_key",
        "created_user_email",
        "created_user_id",
        "status",
        "status_changed",
        "status_info",
        "status_data",
        "status_history",
        "created_at",
        "terminated_at",
        "starts_at",
        "scheduled_at",
        "startup_command",
        "result",
        "commit_status",
        "abusing_reports",
        "idle_checks",
        "agent_ids",
        "agents",
        "resource_opts",
        "scaling_group",
        "service_ports",
        "mounts",
        "vfolder_mounts",
        "occupying_slots",
        "occupied_slots",
        "num_queries",
        "inference_metrics",
    ],
    objects: &[("containers", &CONTAINER), ("dependencies", &SESSION)],
};

pub static CONTAINER: Type = Type {
    name: "ComputeContainer",
    leaves: &[
        "id",
        "cluster_role",
        "cluster_idx",
        "cluster_hostname",
        "local_rank",
        "session_id",
        "image",
        "architecture",
        "registry",
        "status",
        "status_changed",
        "status_info",
        "status_data",
        "created_at",
        "terminated_at",
        "starts_at",
        "scheduled_at",
        "abusing_report",
        "agent",
        "agent_addr",
        "container_id",
        "resource_opts",
        "occupied_slots",
        "live_stat",
        "last_stat",
        "preopen_ports",
    ],
    objects: &[],
};

pub static USER: Type = Type {
    name: "User",
    leaves: &[
        "id",
        "uuid",
        "username",
        "email",
        "password",
        "need_password_change",
        "full_name",
        "description",
        "is_active",
        "status",
        "status_info",
        "created_at",
        "modified_at",
        "domain_name",
        "role",
        "resource_policy",
        "allowed_client_ip",
        "totp_activated",
        "totp_activated_at",
        "sudo_session_enabled",
        "main_access_key",
    ],
    objects: &[("groups", &USER_GROUP)],
};

pub static USER_GROUP: Type = Type { name: "UserGroup", leaves: &["id", "name"], objects: &[] };

pub static USER_INFO: Type = Type { name: "UserInfo", leaves: &["email", "full_name"], objects: &[] };

pub static KEYPAIR: Type = Type {
    name: "KeyPair",
    leaves: &[
        "user_id",
        "full_name",
        "access_key",
        "secret_key",
        "is_active",
        "is_admin",
        "resource_policy",
        "created_at",
        "last_used",
        "rate_limit",
        "num_queries",
        "projects",
        "user",
        "concurrency_limit",
        "concurrency_used",
        "modified_at",
    ],
    objects: &[("user_info", &USER_INFO)],
};

pub static DOMAIN: Type = Type {
    name: "Domain",
    leaves: &[
        "name",
        "description",
        "is_active",
        "created_at",
        "modified_at",
        "total_resource_slots",
        "allowed_vfolder_hosts",
        "allowed_docker_registries",
        "integration_id",
        "scaling_groups",
    ],
    objects: &[],
};

pub static GROUP: Type = Type {
    name: "Group",
    leaves: &[
        "id",
        "name",
        "description",
        "is_active",
        "created_at",
        "modified_at",
        "domain_name",
        "total_resource_slots",
        "allowed_vfolder_hosts",
        "integration_id",
        "resource_policy",
        "scaling_groups",
    ],
    objects: &[],
};

pub static SCALING_GROUP: Type = Type {
    name: "ScalingGroup",
    leaves: &[
        "name",
        "description",
        "is_active",
        "is_public",
        "created_at",
        "wsproxy_addr",
        "wsproxy_api_token",
        "driver",
        "driver_opts",
        "scheduler",
        "scheduler_opts",
        "use_host_network",
    ],
    objects: &[],
};

pub static IMAGE: Type = Type {
    name: "Image",
    leaves: &[
        "id",
        "name",
        "humanized_name",
        "tag",
        "registry",
        "architecture",
        "is_local",
        "digest",
        "size_bytes",
        "aliases",
        "supported_accelerators",
        "installed",
    ],
    objects: &[],
};

const fn root(name: &'static str, of: &'static Type, args: &'static [&'static str]) -> Root {
    Root { name, of, shape: Shape::Plain, args, needs: &[], superadmin: false }
}

const fn page(name: &'static str, of: &'static Type, args: &'static [&'static str]) -> Root {
    Root { name, of, shape: Shape::Page, args, needs: &["limit", "offset"], superadmin: false }
}

/// The arguments of the lists of folders of a kind.
const FOLDERS: &[&str] = &["limit", "offset", "filter", "order", "domain_name", "access_key"];

/// All roots.
pub static ROOTS: &[Root] = &[
    page(
        "compute_session_list",
        &SESSION,
        &["limit", "offset", "filter", "order", "domain_name", "group_id", "access_key", "status"],
    ),
    Root { needs: &["id"], ..root("compute_session", &SESSION, &["id", "domain_name", "access_key"]) },
    page(
        "vfolder_list",
        &FOLDER,
        &["limit", "offset", "filter", "order", "domain_name", "group_id", "access_key"],
    ),
    page("vfolder_own_list", &FOLDER, FOLDERS),
    page("vfolder_invited_list", &FOLDER, FOLDERS),
    page("vfolder_project_list", &FOLDER, FOLDERS),
    root("vfolders", &FOLDER, &["domain_name", "group_id", "access_key"]),
    root("keypair", &KEYPAIR, &["domain_name", "access_key"]),
    root("keypairs", &KEYPAIR, &["domain_name", "email", "is_active"]),
    page(
        "keypair_list",
        &KEYPAIR,
        &["limit", "offset", "filter", "order", "domain_name", "email", "is_active"],
    ),
    root("user", &USER, &["domain_name", "email"]),
    root("user_from_uuid", &USER, &["domain_name", "user_id"]),
    root("users", &USER, &["domain_name", "group_id", "is_active", "status"]),
    page(
        "user_list",
        &USER,
        &["limit", "offset", "filter", "order", "domain_name", "group_id", "is_active", "status"],
    ),
    root("domain", &DOMAIN, &["name"]),
    Root { superadmin: true, ..root("domains", &DOMAIN, &["is_active"]) },
    Root { needs: &["id"], ..root("group", &GROUP, &["id", "domain_name"]) },
    root("groups", &GROUP, &["domain_name", "is_active", "type"]),
    Root { needs: &["name"], ..root("groups_by_name", &GROUP, &["name", "domain_name"]) },
    root("scaling_group", &SCALING_GROUP, &["name"]),
    Root { superadmin: true, ..root("scaling_groups", &SCALING_GROUP, &["name", "is_active"]) },
    root("image", &IMAGE, &["reference", "architecture"]),
    root("images", &IMAGE, &["is_installed", "is_operation"]),
];
