//! Groups (projects): users of a domain who share folders and limits.

use serde_json::{Map, Value, json};

use super::{HOST_PERMS, Kind, Query, Var, change, fill, flag, given, input, json_text, row, switch, var};
use crate::error::Result;
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Row, option};

/// What is known of a group.
pub const FIELDS: &[Field] = &[
    field("id", "ID"),
    field("name", "Name"),
    field("description", "Description"),
    field("is_active", "Active?"),
    field("created_at", "Created At"),
    field("domain_name", "Domain Name"),
    shaped("total_resource_slots", "Total Resource Slots", Shape::Slots),
    field("allowed_vfolder_hosts", "Allowed Vfolder Hosts"),
    field("integration_id", "Integration Id"),
];

const DETAIL: &[&str] = &[
    "id",
    "name",
    "description",
    "is_active",
    "created_at",
    "domain_name",
    "total_resource_slots",
    "allowed_vfolder_hosts",
    "integration_id",
];

const GID: Arg = given("gid", "gid", "ID of the group");
const ID: Var = var("gid", "UUID!");
const PERMS: Arg = Arg {
    aliases: HOST_PERMS,
    ..json_text(
        "vfolder-host-perms",
        "input.allowed_vfolder_hosts",
        "Folder hosts and what may be done there, as {\"HOST\": [\"create-vfolder\", …]}",
    )
};
const SLOTS: Arg = json_text(
    "total-resource-slots",
    "input.total_resource_slots",
    "The most that its sessions may occupy together, as {\"cpu\": 8}",
);
const TOLD: &[(&str, &str)] = &[("gid", "{gid}")];

/// `groups`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List groups",
        "afar bai admin group list",
        &[Arg { short: Some('d'), ..option("domain-name", "domain_name", "Groups of this domain alone") }],
    ),
    root: "groups",
    vars: &[var("domain_name", "String")],
    kind: Kind::List,
    known: FIELDS,
    shown: &["id", "name", "is_active", "created_at", "integration_id"],
};

/// `group`, by its ID
pub static BY_ID: Query = Query {
    row: row("info", "Show one group by its ID", "afar bai admin group info ID", &[GID]),
    root: "group",
    vars: &[Var { argument: "id", ..ID }],
    kind: Kind::One,
    known: FIELDS,
    shown: DETAIL,
};

/// `groups_by_name`
pub static BY_NAME: Query = Query {
    row: row(
        "info",
        "Show the groups of a name",
        "afar bai admin group info default",
        &[given("name", "name", "Name of the group")],
    ),
    root: "groups_by_name",
    vars: &[var("name", "String!"), var("domain_name", "String")],
    kind: Kind::List,
    known: FIELDS,
    shown: DETAIL,
};

/// `create_group`
pub static ADD: Query = change(
    Row {
        shape: Some(no_integration),
        ..row(
            "add",
            "Add a group to a domain",
            "afar bai admin group add default team-a --description 'Team A'",
            &[
                given("domain_name", "input.domain_name", "Name of the domain"),
                given("name", "name", "Name of the group"),
                Arg {
                    short: Some('d'),
                    default: Some(""),
                    ..option("description", "input.description", "What it is for")
                },
                Arg {
                    short: Some('i'),
                    ..flag("inactive", "input.is_active", "false", "true", "Its users cannot work in it yet")
                },
                Arg { default: Some("{}"), ..SLOTS },
                Arg { default: Some("{}"), ..PERMS },
            ],
        )
    },
    "create_group",
    &[var("name", "String!"), input("GroupInput!")],
    ("group", "add"),
    &[],
)
.makes("group", &["id", "domain_name", "name"]);

fn no_integration(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("integration_id", Value::Null)]);
    Ok(())
}

/// `modify_group`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a group: what is given and nothing else",
        "afar bai admin group update \"$(afar bai admin group info team-a --jq '.items[0].id')\" --description 'Team A'",
        &[
            GID,
            Arg { short: Some('n'), ..option("name", "input.name", "Its new name") },
            Arg { short: Some('d'), ..option("description", "input.description", "What it is for") },
            switch("is-active", "input.is_active", "Whether its users can work in it"),
            SLOTS,
            PERMS,
        ],
    ),
    "modify_group",
    &[ID, input("ModifyGroupInput!")],
    ("group", "update"),
    TOLD,
);

/// `delete_group`
pub static DELETE: Query = change(
    row(
        "delete",
        "Make a group inactive",
        "afar bai admin group delete \"$(afar bai admin group info team-a --jq '.items[0].id')\"",
        &[GID],
    ),
    "delete_group",
    &[ID],
    ("group", "deletion"),
    TOLD,
);

/// `purge_group`
pub static PURGE: Query = change(
    row(
        "purge",
        "Delete a group for good",
        "afar bai admin group purge \"$(afar bai admin group info team-a --jq '.items[0].id')\" --yes",
        &[GID],
    ),
    "purge_group",
    &[ID],
    ("group", "purge"),
    TOLD,
)
.asks("Cancelled");

const USERS: Arg =
    Arg { required: false, many: true, ..given("user_uuids", "input.user_uuids", "IDs of the users") };

/// `modify_group`, more users
pub static ADD_USERS: Query = change(
    Row {
        shape: Some(added),
        ..row(
            "add-users",
            "Take users into a group",
            "afar bai admin group add-users \"$(afar bai admin group info team-a --jq '.items[0].id')\" \"$(afar bai admin user info --jq '.items[0].uuid')\"",
            &[GID, USERS],
        )
    },
    "modify_group",
    &[ID, input("ModifyGroupInput!")],
    ("group", "add_users"),
    TOLD,
);

fn added(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("user_update_mode", json!("add")), ("user_uuids", json!([]))]);
    Ok(())
}

/// `modify_group`, fewer users
pub static REMOVE_USERS: Query = change(
    Row {
        shape: Some(removed),
        ..row(
            "remove-users",
            "Take users out of a group",
            "afar bai admin group remove-users \"$(afar bai admin group info team-a --jq '.items[0].id')\" \"$(afar bai admin user info --jq '.items[0].uuid')\"",
            &[GID, USERS],
        )
    },
    "modify_group",
    &[ID, input("ModifyGroupInput!")],
    ("group", "users_remove"),
    TOLD,
);

fn removed(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("user_update_mode", json!("remove")), ("user_uuids", json!([]))]);
    Ok(())
}

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &BY_ID, &ADD, &UPDATE, &DELETE, &PURGE, &ADD_USERS, &REMOVE_USERS];
