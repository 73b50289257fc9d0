//! Resource policies of key pairs: what their sessions may have.

use serde_json::{Map, Value, json};

use super::{HOST_PERMS, Kind, Query, change, count, fill, given, input, json_text, named, row, var};
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Place, Values, option};

/// What is known of a policy.
pub const FIELDS: &[Field] = &[
    field("name", "Name"),
    field("created_at", "Created At"),
    field("total_resource_slots", "Total Resource Slots"),
    field("max_concurrent_sessions", "Max Concurrent Sessions"),
    field("max_vfolder_count", "Max Vfolder Count"),
    shaped("max_vfolder_size", "Max Vfolder Size", Shape::Size),
    field("idle_timeout", "Idle Timeout"),
    field("max_containers_per_session", "Max Containers Per Session"),
    field("allowed_vfolder_hosts", "Allowed Vfolder Hosts"),
    field("default_for_unspecified", "Default For Unspecified"),
    field("max_session_lifetime", "Max Session Lifetime"),
    field("max_concurrent_sftp_sessions", "Max Concurrent Sftp Sessions"),
];

const SHOWN: &[&str] = &[
    "name",
    "created_at",
    "total_resource_slots",
    "max_concurrent_sessions",
    "max_vfolder_count",
    "max_vfolder_size",
    "idle_timeout",
    "max_containers_per_session",
    "allowed_vfolder_hosts",
];

const NAME: Arg = given("name", "name", "Name of the policy");
const UNSPECIFIED: Arg = option(
    "default-for-unspecified",
    "input.default_for_unspecified",
    "What holds for resources that it does not name: LIMITED (none) or UNLIMITED",
);
const SLOTS: Arg = json_text(
    "total-resource-slots",
    "input.total_resource_slots",
    "The most that sessions of one key pair may occupy together, as {\"cpu\": 8}",
);
const LIFETIME: Arg = count(
    "max-session-lifetime",
    "input.max_session_lifetime",
    "Seconds that a session may live; 0: no limit",
);
const SESSIONS: Arg =
    count("max-concurrent-sessions", "input.max_concurrent_sessions", "Sessions at the same time");
const SFTP: Arg = count(
    "max-concurrent-sftp-sessions",
    "input.max_concurrent_sftp_sessions",
    "SFTP sessions at the same time",
);
const CONTAINERS: Arg =
    count("max-containers-per-session", "input.max_containers_per_session", "Containers of one session");
const IDLE: Arg = count(
    "idle-timeout",
    "input.idle_timeout",
    "Seconds after which a session that does nothing ends; 0: never",
);
const PERMS: Arg = Arg {
    aliases: HOST_PERMS,
    ..json_text(
        "vfolder-host-perms",
        "input.allowed_vfolder_hosts",
        "Folder hosts and what may be done there, as {\"HOST\": [\"create-vfolder\", …]}",
    )
};
const EVERY_PERM: &str = "{\"local:volume1\": [\"create-vfolder\", \"modify-vfolder\", \"delete-vfolder\", \
    \"mount-in-session\", \"upload-file\", \"download-file\", \"invite-others\", \"set-user-specific-permission\"]}";
/// Options that managers want no more: said, and only sent to one that fails without them.
const FOLDERS: Arg = Arg {
    place: Place::Local,
    ..count("max-vfolder-count", "", "Deprecated: user and project policies limit folders now")
};
const FOLDER_SIZE: Arg = Arg {
    place: Place::Local,
    ..count("max-vfolder-size", "", "Deprecated: user and project policies limit folders now")
};

/// `keypair_resource_policies`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List the resource policies of key pairs",
        "afar bai admin keypair-resource-policy list",
        &[],
    ),
    root: "keypair_resource_policies",
    vars: &[],
    kind: Kind::List,
    known: FIELDS,
    shown: SHOWN,
};

/// `keypair_resource_policy`
pub static INFO: Query = named(
    row("info", "Show one resource policy", "afar bai admin keypair-resource-policy info default", &[NAME]),
    "keypair_resource_policy",
    FIELDS,
    SHOWN,
);

/// `create_keypair_resource_policy`
pub static ADD: Query = change(
    row(
        "add",
        "Add a resource policy",
        "afar bai admin keypair-resource-policy add small --max-concurrent-sessions 2 --total-resource-slots '{\"cpu\": 4}'",
        &[
            NAME,
            Arg { default: Some("UNLIMITED"), ..UNSPECIFIED },
            Arg { default: Some("{}"), ..SLOTS },
            Arg { default: Some("0"), ..LIFETIME },
            Arg { default: Some("30"), ..SESSIONS },
            Arg { default: Some("30"), ..SFTP },
            Arg { default: Some("1"), ..CONTAINERS },
            Arg { default: Some("1800"), ..IDLE },
            Arg { default: Some(EVERY_PERM), ..PERMS },
            FOLDERS,
            FOLDER_SIZE,
        ],
    ),
    "create_keypair_resource_policy",
    &[var("name", "String!"), input("CreateKeyPairResourcePolicyInput!")],
    ("resource_policy", "add"),
    &[],
)
.makes("resource_policy", &["name"])
.mended(with_folders);

/// Managers of 23.09 fail where the limits of folders are not there, although they are deprecated there.
fn with_folders(message: &str, values: &Values, given: &mut Map<String, Value>) -> bool {
    let count = |name: &str, usual: i64| {
        let typed = values.iter().find(|(arg, _)| arg.name == name);
        json!(typed.and_then(|(_, text)| text.parse::<i64>().ok()).unwrap_or(usual))
    };
    if !message.contains("Undefined") {
        return false;
    }
    let folders = count("max-vfolder-count", 10);
    fill(given, &[("max_vfolder_count", folders), ("max_vfolder_size", count("max-vfolder-size", 0))]);
    true
}

/// `modify_keypair_resource_policy`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a resource policy: what is given and nothing else",
        "afar bai admin keypair-resource-policy update small --idle-timeout 3600",
        &[NAME, UNSPECIFIED, SLOTS, LIFETIME, SESSIONS, SFTP, CONTAINERS, IDLE, PERMS, FOLDERS, FOLDER_SIZE],
    ),
    "modify_keypair_resource_policy",
    &[var("name", "String!"), input("ModifyKeyPairResourcePolicyInput!")],
    ("resource_policy", "update"),
    &[("name", "{name}")],
);

/// `delete_keypair_resource_policy`
pub static DELETE: Query = change(
    row(
        "delete",
        "Delete a resource policy",
        "afar bai admin keypair-resource-policy delete small --yes",
        &[NAME],
    ),
    "delete_keypair_resource_policy",
    &[var("name", "String!")],
    ("resource_policy", "deletion"),
    &[("name", "{name}")],
)
.asks("Cancelled.");

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO, &ADD, &UPDATE, &DELETE];
