//! Scaling groups (resource groups): agents that sessions are placed on together.

use serde_json::{Map, Value};

use super::{Kind, Query, Var, change, fill, flag, given, input, json_text, row, switch, var};
use crate::error::Result;
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Row, Type, option};

/// What is known of a scaling group.
pub const FIELDS: &[Field] = &[
    field("name", "Name"),
    field("description", "Description"),
    field("is_active", "Active?"),
    field("is_public", "Public?"),
    field("created_at", "Created At"),
    field("driver", "Driver"),
    shaped("driver_opts", "Driver Opts", Shape::Nested),
    field("scheduler", "Scheduler"),
    shaped("scheduler_opts", "Scheduler Opts", Shape::Nested),
    field("use_host_network", "Use Host Network"),
    field("wsproxy_addr", "Wsproxy Addr"),
    field("wsproxy_api_token", "Wsproxy Api Token"),
];

const NAME: Arg = given("name", "name", "Name of the scaling group");
const DESCRIPTION: Arg = Arg {
    short: Some('d'),
    aliases: &["desc"],
    ..option("description", "input.description", "What it is for")
};
const DRIVER: Arg = option("driver", "input.driver", "What makes agents come and go");
const DRIVER_OPTS: Arg =
    Arg { kind: Type::JsonWritten, ..json_text("driver-opts", "input.driver_opts", "The driver's options") };
const SCHEDULER: Arg = option("scheduler", "input.scheduler", "What places sessions: fifo, lifo, drf");
const SCHEDULER_OPTS: Arg = Arg {
    kind: Type::JsonWritten,
    ..json_text("scheduler-opts", "input.scheduler_opts", "The scheduler's options")
};
const WSPROXY: Arg = option("wsproxy-addr", "input.wsproxy_addr", "Address of its app proxy");
const WSPROXY_TOKEN: Arg = Arg {
    secret: true,
    ..option(
        "wsproxy-api-token",
        "input.wsproxy_api_token",
        "The app proxy's API token; - for stdin, @FILE for a file",
    )
};

/// `scaling_groups`
pub static LIST: Query = Query {
    row: row("list", "List scaling groups", "afar bai admin scaling-group list", &[]),
    root: "scaling_groups",
    vars: &[var("is_active", "Boolean")],
    kind: Kind::List,
    known: FIELDS,
    shown: &[
        "name",
        "description",
        "is_active",
        "is_public",
        "created_at",
        "driver",
        "scheduler",
        "use_host_network",
        "wsproxy_addr",
        "wsproxy_api_token",
    ],
};

/// `scaling_group`
pub static INFO: Query = Query {
    row: row("info", "Show one scaling group", "afar bai admin scaling-group info default", &[NAME]),
    root: "scaling_group",
    vars: &[var("name", "String")],
    kind: Kind::One,
    known: FIELDS,
    shown: &[
        "name",
        "description",
        "is_active",
        "is_public",
        "created_at",
        "driver",
        "driver_opts",
        "scheduler",
        "scheduler_opts",
        "use_host_network",
        "wsproxy_addr",
        "wsproxy_api_token",
    ],
};

/// `create_scaling_group`
pub static ADD: Query = change(
    Row {
        shape: Some(no_proxy),
        ..row(
            "add",
            "Add a scaling group",
            "afar bai admin scaling-group add gpu --description 'Machines with GPUs'",
            &[
                NAME,
                Arg { default: Some(""), ..DESCRIPTION },
                Arg {
                    short: Some('i'),
                    ..flag("inactive", "input.is_active", "false", "true", "Nothing is placed there yet")
                },
                flag(
                    "private",
                    "input.is_public",
                    "false",
                    "true",
                    "Users cannot choose it for their sessions",
                ),
                Arg { default: Some("static"), ..DRIVER },
                Arg { default: Some("{}"), ..DRIVER_OPTS },
                Arg { default: Some("fifo"), ..SCHEDULER },
                Arg { default: Some("{}"), ..SCHEDULER_OPTS },
                flag(
                    "use-host-network",
                    "input.use_host_network",
                    "true",
                    "false",
                    "Containers use their host's network",
                ),
                WSPROXY,
                WSPROXY_TOKEN,
            ],
        )
    },
    "create_scaling_group",
    &[var("name", "String!"), input("CreateScalingGroupInput!")],
    ("scaling_group", "add"),
    &[],
)
.makes("scaling_group", &["name"]);

fn no_proxy(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("wsproxy_addr", Value::Null), ("wsproxy_api_token", Value::Null)]);
    Ok(())
}

/// `modify_scaling_group`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a scaling group: what is given and nothing else",
        "afar bai admin scaling-group update gpu --active no",
        &[
            NAME,
            DESCRIPTION,
            Arg {
                short: Some('a'),
                ..switch("active", "input.is_active", "Whether anything is placed there")
            },
            Arg {
                short: Some('i'),
                kind: Type::Flag("false", None),
                ..option("inactive", "input.is_active", "The same as --active no")
            },
            Arg {
                kind: Type::Switch(true),
                ..option("private", "input.is_public", "Whether users cannot choose it")
            },
            DRIVER,
            DRIVER_OPTS,
            SCHEDULER,
            SCHEDULER_OPTS,
            switch(
                "use-host-network",
                "input.use_host_network",
                "Whether containers use their host's network",
            ),
            WSPROXY,
            WSPROXY_TOKEN,
        ],
    ),
    "modify_scaling_group",
    &[var("name", "String!"), input("ModifyScalingGroupInput!")],
    ("scaling_group", "update"),
    &[("name", "{name}")],
);

/// `delete_scaling_group`
pub static DELETE: Query = change(
    row("delete", "Delete a scaling group", "afar bai admin scaling-group delete gpu", &[NAME]),
    "delete_scaling_group",
    &[var("name", "String!")],
    ("scaling_group", "deletion"),
    &[("name", "{name}")],
);

const SGROUP: Arg = given("scaling_group", "scaling_group", "Name of the scaling group");
const DOMAIN: Arg = given("domain", "domain", "Name of the domain");
const GROUP: Arg = given("group", "user_group", "ID of the group");
const JOINED: (&str, &str) = ("scaling_group", "scaling_group_association");
const PARTED: (&str, &str) = ("scaling_group", "scaling_group_dissociation");

/// `associate_scaling_group_with_domain`
pub static ASSOCIATE: Query = change(
    row(
        "associate-scaling-group",
        "Let a domain use a scaling group",
        "afar bai admin scaling-group associate-scaling-group gpu default",
        &[SGROUP, DOMAIN],
    ),
    "associate_scaling_group_with_domain",
    &[var("scaling_group", "String!"), var("domain", "String!")],
    JOINED,
    &[("detail_msg", "Scaling group {scaling_group} is associated with domain {domain}.")],
);

/// `disassociate_scaling_group_with_domain`
pub static DISSOCIATE: Query = change(
    row(
        "dissociate-scaling-group",
        "Let a domain use a scaling group no more",
        "afar bai admin scaling-group dissociate-scaling-group gpu default",
        &[SGROUP, DOMAIN],
    ),
    "disassociate_scaling_group_with_domain",
    &[var("scaling_group", "String!"), var("domain", "String!")],
    PARTED,
    &[("detail_msg", "Scaling group {scaling_group} is dissociated from domain {domain}.")],
);

/// `disassociate_all_scaling_groups_with_domain`
pub static DISSOCIATE_ALL: Query = change(
    row(
        "dissociate-all-domain",
        "Let a domain use no scaling group any more",
        "afar bai admin scaling-group dissociate-all-domain research",
        &[DOMAIN],
    ),
    "disassociate_all_scaling_groups_with_domain",
    &[var("domain", "String!")],
    PARTED,
    &[("detail_msg", "All scaling groups are dissociated from domain {domain}.")],
);

/// `associate_scaling_group_with_user_group`
pub static ASSOCIATE_GROUP: Query = change(
    row(
        "associate-group",
        "Let a group (project) use a scaling group",
        "afar bai admin scaling-group associate-group gpu \"$(afar bai admin group info default --jq '.items[0].id')\"",
        &[SGROUP, GROUP],
    ),
    "associate_scaling_group_with_user_group",
    &[var("scaling_group", "String!"), var("user_group", "UUID!")],
    JOINED,
    &[("detail_msg", "Scaling group {scaling_group} is associated with group {group}.")],
);

/// `disassociate_scaling_group_with_user_group`
pub static DISSOCIATE_GROUP: Query = change(
    row(
        "dissociate-group",
        "Let a group (project) use a scaling group no more",
        "afar bai admin scaling-group dissociate-group gpu \"$(afar bai admin group info default --jq '.items[0].id')\"",
        &[SGROUP, GROUP],
    ),
    "disassociate_scaling_group_with_user_group",
    &[var("scaling_group", "String!"), var("user_group", "UUID!")],
    PARTED,
    &[("detail_msg", "Scaling group {scaling_group} is dissociated from group {group}.")],
);

/// `disassociate_all_scaling_groups_with_group`
pub static DISSOCIATE_ALL_GROUP: Query = change(
    row(
        "dissociate-all-group",
        "Let a group (project) use no scaling group any more",
        "afar bai admin scaling-group dissociate-all-group \"$(afar bai admin group info default --jq '.items[0].id')\"",
        &[given("group", "group_id", "ID of the group")],
    ),
    "disassociate_all_scaling_groups_with_group",
    &[Var { argument: "user_group", ..var("group_id", "UUID!") }],
    PARTED,
    &[("detail_msg", "All scaling groups are dissociated from group {group}.")],
);

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[
    &LIST,
    &INFO,
    &ADD,
    &UPDATE,
    &DELETE,
    &ASSOCIATE,
    &DISSOCIATE,
    &DISSOCIATE_ALL,
    &ASSOCIATE_GROUP,
    &DISSOCIATE_GROUP,
    &DISSOCIATE_ALL_GROUP,
];
