//! Key pairs: what API requests are signed with.

use serde_json::{Map, Value, json};

use super::{Kind, Query, Var, change, count, fill, flag, given, input, row, switch, var};
use crate::error::Result;
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Row, option};

/// What is known of a key pair.
pub const FIELDS: &[Field] = &[
    field("user_id", "Email"),
    Field {
        query: "user_info { full_name }",
        key: "user_info",
        ..shaped("full_name", "Full Name", Shape::Member("full_name"))
    },
    field("projects", "Projects"),
    field("access_key", "Access Key"),
    field("secret_key", "Secret Key"),
    field("is_active", "Active?"),
    field("is_admin", "Admin?"),
    field("created_at", "Created At"),
    field("modified_at", "Modified At"),
    field("last_used", "Last Used"),
    field("resource_policy", "Res.Policy"),
    field("rate_limit", "Rate Limit"),
    field("concurrency_used", "Concur.Used"),
    field("ssh_public_key", "Ssh Public Key"),
    field("num_queries", "Num Queries"),
];

const ACCESS_KEY: Arg = given("access_key", "access_key", "Access key of the pair");
const KEY: Var = var("access_key", "String!");
const TOLD: &[(&str, &str)] = &[("access_key", "{access_key}")];

/// `keypair`
pub static INFO: Query = Query {
    row: row("info", "Show the key pair that is in use", "afar bai admin keypair info", &[]),
    root: "keypair",
    vars: &[],
    kind: Kind::One,
    known: FIELDS,
    shown: &[
        "user_id",
        "full_name",
        "access_key",
        "secret_key",
        "is_active",
        "is_admin",
        "created_at",
        "last_used",
        "resource_policy",
        "rate_limit",
        "concurrency_used",
    ],
};

/// `keypair_list`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List key pairs",
        "afar bai admin keypair list --is-active yes",
        &[
            Arg {
                short: Some('u'),
                ..option("user-id", "email", "Those of this user alone, by e-mail address")
            },
            switch("is-active", "is_active", "Those that can be used, or that cannot"),
        ],
    ),
    root: "keypair_list",
    vars: &[
        var("is_active", "Boolean"),
        var("domain_name", "String"),
        Var { optional: true, ..var("email", "String") },
    ],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &[
        "user_id",
        "projects",
        "full_name",
        "access_key",
        "secret_key",
        "is_active",
        "is_admin",
        "created_at",
        "last_used",
        "resource_policy",
        "rate_limit",
        "concurrency_used",
    ],
};

/// `create_keypair`
pub static ADD: Query = change(
    row(
        "add",
        "Make a key pair for a user",
        "afar bai admin keypair add \"$(afar bai admin user info --jq '.items[0].email')\" default",
        &[
            given("user-id", "user_id", "E-mail address of the user"),
            given(
                "resource-policy",
                "input.resource_policy",
                "Name of the resource policy that holds for it",
            ),
            Arg {
                short: Some('a'),
                ..flag("admin", "input.is_admin", "true", "false", "With an administrator's rights")
            },
            Arg {
                short: Some('i'),
                ..flag("inactive", "input.is_active", "false", "true", "It cannot be used yet")
            },
            Arg {
                short: Some('r'),
                default: Some("5000"),
                ..count("rate-limit", "input.rate_limit", "Requests in 15 minutes")
            },
        ],
    ),
    "create_keypair",
    &[var("user_id", "String!"), input("KeyPairInput!")],
    ("keypair", "add"),
    &[("access_key", "@access_key"), ("secret_key", "@secret_key")],
)
.makes("keypair", &["access_key", "secret_key"]);

/// `modify_keypair`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a key pair: what is given and nothing else",
        "afar bai admin keypair update \"$(afar bai admin keypair list --order -created_at --limit 1 --jq '.items[0].access_key')\" --rate-limit 10000",
        &[
            ACCESS_KEY,
            option(
                "resource-policy",
                "input.resource_policy",
                "Name of the resource policy that holds for it",
            ),
            switch("is-admin", "input.is_admin", "Whether it has an administrator's rights"),
            switch("is-active", "input.is_active", "Whether it can be used"),
            Arg { short: Some('r'), ..count("rate-limit", "input.rate_limit", "Requests in 15 minutes") },
        ],
    ),
    "modify_keypair",
    &[KEY, input("ModifyKeyPairInput!")],
    ("keypair", "update"),
    TOLD,
);

/// `delete_keypair`
pub static DELETE: Query = change(
    row(
        "delete",
        "Delete a key pair",
        "afar bai admin keypair delete \"$(afar bai admin keypair list --order -created_at --limit 1 --jq '.items[0].access_key')\"",
        &[ACCESS_KEY],
    ),
    "delete_keypair",
    &[KEY],
    ("keypair", "deletion"),
    TOLD,
);

/// `modify_keypair` on or off.
const fn switched(row: Row, failed: (&'static str, &'static str)) -> Query {
    const VARS: &[Var] = &[KEY, input("ModifyKeyPairInput!")];
    change(row, "modify_keypair", VARS, failed, TOLD)
}

/// `modify_keypair`, on
pub static ACTIVATE: Query = switched(
    Row {
        shape: Some(on),
        ..row(
            "activate",
            "Let a key pair be used again",
            "afar bai admin keypair activate \"$(afar bai admin keypair list --order -created_at --limit 1 --jq '.items[0].access_key')\"",
            &[ACCESS_KEY],
        )
    },
    ("keypair", "activation"),
);

fn on(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("is_active", json!(true))]);
    Ok(())
}

/// `modify_keypair`, off
pub static DEACTIVATE: Query = switched(
    Row {
        shape: Some(off),
        ..row(
            "deactivate",
            "Let a key pair not be used for now",
            "afar bai admin keypair deactivate \"$(afar bai admin keypair list --order -created_at --limit 1 --jq '.items[0].access_key')\"",
            &[ACCESS_KEY],
        )
    },
    ("keypair", "deactivation"),
);

fn off(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("is_active", json!(false))]);
    Ok(())
}

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&INFO, &LIST, &ADD, &UPDATE, &DELETE, &ACTIVATE, &DEACTIVATE];
