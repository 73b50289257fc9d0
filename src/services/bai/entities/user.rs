//! Users.

use serde_json::{Map, Value, json};

use super::{Kind, Query, Var, change, fill, flag, given, input, row, switch, var};
use crate::error::Result;
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Row, Type, option};

/// What is known of a user.
pub const FIELDS: &[Field] = &[
    field("uuid", "UUID"),
    field("username", "Username"),
    field("role", "Role"),
    field("email", "Email"),
    field("full_name", "Full Name"),
    field("need_password_change", "Need Password Change"),
    field("description", "Description"),
    field("is_active", "Active?"),
    field("status", "Status"),
    field("status_info", "Status Info"),
    field("created_at", "Created At"),
    field("modified_at", "Modified At"),
    field("domain_name", "Domain Name"),
    Field { query: "groups { id name }", ..shaped("groups", "Groups", Shape::Groups) },
    field("allowed_client_ip", "Allowed Client Ip"),
    field("totp_activated", "Totp Activated"),
    field("sudo_session_enabled", "Sudo Session Enabled"),
    field("main_access_key", "Main Access Key"),
];

const SHOWN: &[&str] = &[
    "uuid",
    "username",
    "role",
    "email",
    "full_name",
    "need_password_change",
    "status",
    "status_info",
    "created_at",
    "domain_name",
    "groups",
    "allowed_client_ip",
    "sudo_session_enabled",
    "main_access_key",
];

const EMAIL: Arg = given("email", "email", "E-mail address of the user");
const KEY: Var = var("email", "String!");
const TOLD: &[(&str, &str)] = &[("email", "{email}")];
const USERNAME: Arg = Arg { short: Some('u'), ..option("username", "input.username", "Name for logging in") };
const FULL_NAME: Arg = Arg { short: Some('n'), ..option("full-name", "input.full_name", "Full name") };
const ROLE: Arg =
    Arg { short: Some('r'), ..option("role", "input.role", "Role: user, admin, superadmin, monitor") };
const STATUS: Arg = Arg {
    short: Some('s'),
    ..option("status", "input.status", "Status: active, inactive, deleted, before-verification")
};
const ALLOWED_IP: Arg = Arg {
    kind: Type::Words,
    ..option("allowed-ip", "input.allowed_client_ip", "Addresses or networks from which requests may come")
};

/// `user_list`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List users",
        "afar bai admin user list --filter 'email like \"%@example.com\"'",
        &[
            Arg {
                short: Some('s'),
                ..option(
                    "status",
                    "status",
                    "Users of this status alone: active, inactive, deleted, before-verification",
                )
            },
            Arg { short: Some('g'), ..option("group", "group_id", "Users of this group alone, by its ID") },
        ],
    ),
    root: "user_list",
    vars: &[var("status", "String"), var("group_id", "UUID")],
    kind: Kind::Pages,
    known: FIELDS,
    shown: SHOWN,
};

/// `user`
pub static INFO: Query = Query {
    row: row(
        "info",
        "Show one user: yourself, or the one of an e-mail address",
        "afar bai admin user info",
        &[Arg { short: Some('e'), ..option("email", "email", "E-mail address of the user") }],
    ),
    root: "user",
    vars: &[Var { optional: true, ..var("email", "String") }],
    kind: Kind::One,
    known: FIELDS,
    shown: SHOWN,
};

/// `create_user`
pub static ADD: Query = change(
    Row {
        shape: Some(made),
        ..row(
            "add",
            "Add a user to a domain",
            "printf secret | afar bai admin user add default ada@example.com - --full-name 'Ada Lovelace'",
            &[
                given("domain_name", "input.domain_name", "Name of the domain"),
                EMAIL,
                Arg {
                    required: false,
                    secret: true,
                    ..given(
                        "password",
                        "input.password",
                        "Password; - for stdin, @FILE for a file; asked for where it is left out",
                    )
                },
                Arg { default: Some(""), ..USERNAME },
                Arg { default: Some(""), ..FULL_NAME },
                Arg { default: Some("user"), ..ROLE },
                Arg { default: Some("active"), ..STATUS },
                flag(
                    "need-password-change",
                    "input.need_password_change",
                    "true",
                    "false",
                    "The password must be changed at the first login",
                ),
                ALLOWED_IP,
                Arg {
                    default: Some(""),
                    ..option("description", "input.description", "What is to be known of the user")
                },
                flag(
                    "sudo-session-enabled",
                    "input.sudo_session_enabled",
                    "true",
                    "false",
                    "sudo works in the user's sessions, without a password",
                ),
            ],
        )
    },
    "create_user",
    &[KEY, input("UserInput!")],
    ("user", "add"),
    &[],
)
.makes("user", &["domain_name", "email", "username", "uuid"]);

fn made(body: &mut Map<String, Value>) -> Result<()> {
    fill(body, &[("allowed_client_ip", Value::Null), ("totp_activated", json!(false))]);
    Ok(())
}

/// `modify_user`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a user: what is given and nothing else",
        "afar bai admin user update ada@example.com --full-name 'Ada King'",
        &[
            EMAIL,
            Arg {
                short: Some('p'),
                secret: true,
                ..option("password", "input.password", "New password; - for stdin, @FILE for a file")
            },
            USERNAME,
            FULL_NAME,
            Arg { short: Some('d'), ..option("domain-name", "input.domain_name", "Name of the domain") },
            ROLE,
            Arg {
                help: "Status: active, inactive, deleted, before-verification; a manager of 23.09 makes a user \
                       inactive whose change names none",
                ..STATUS
            },
            switch(
                "need-password-change",
                "input.need_password_change",
                "Whether the password must be changed at the next login",
            ),
            ALLOWED_IP,
            option("description", "input.description", "What is to be known of the user"),
            switch(
                "sudo-session-enabled",
                "input.sudo_session_enabled",
                "Whether sudo works in the user's sessions, without a password",
            ),
            option("main-access-key", "input.main_access_key", "The access key that is used by default"),
        ],
    ),
    "modify_user",
    &[KEY, input("ModifyUserInput!")],
    ("user", "update"),
    TOLD,
);

/// `delete_user`
pub static DELETE: Query = change(
    row("delete", "Make a user inactive", "afar bai admin user delete ada@example.com", &[EMAIL]),
    "delete_user",
    &[KEY],
    ("user", "deletion"),
    TOLD,
);

/// `purge_user`
pub static PURGE: Query = change(
    row(
        "purge",
        "Delete a user for good",
        "afar bai admin user purge ada@example.com --yes",
        &[
            EMAIL,
            flag(
                "purge-shared-vfolders",
                "input.purge_shared_vfolders",
                "true",
                "false",
                "Shared folders too, which else become yours",
            ),
        ],
    ),
    "purge_user",
    &[KEY, input("PurgeUserInput!")],
    ("user", "purge"),
    TOLD,
)
.asks("Cancelled");

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO, &ADD, &UPDATE, &DELETE, &PURGE];
