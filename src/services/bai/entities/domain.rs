//! Domains: the outermost division of users.

use super::{HOST_PERMS, Kind, Query, change, flag, given, input, json_text, named, row, switch, var};
use crate::services::bai::fields::{Field, Shape, field, shaped};
use crate::services::rows::{Arg, Type, option};

/// What is known of a domain.
pub const FIELDS: &[Field] = &[
    field("name", "Name"),
    field("description", "Description"),
    field("is_active", "Active?"),
    field("created_at", "Created At"),
    shaped("total_resource_slots", "Total Resource Slots", Shape::Slots),
    field("allowed_vfolder_hosts", "Allowed Vfolder Hosts"),
    field("allowed_docker_registries", "Allowed Docker Registries"),
    field("integration_id", "Integration Id"),
];

const SHOWN: &[&str] = &[
    "name",
    "description",
    "is_active",
    "created_at",
    "total_resource_slots",
    "allowed_vfolder_hosts",
    "allowed_docker_registries",
    "integration_id",
];

const NAME: Arg = given("name", "name", "Name of the domain");
const PERMS: Arg = Arg {
    aliases: HOST_PERMS,
    ..json_text(
        "vfolder-host-perms",
        "input.allowed_vfolder_hosts",
        "Folder hosts and what may be done there, as {\"HOST\": [\"create-vfolder\", …]}",
    )
};
const REGISTRIES: Arg = Arg {
    kind: Type::Words,
    ..option(
        "allowed-docker-registries",
        "input.allowed_docker_registries",
        "Registries from which images may come",
    )
};

/// `domains`
pub static LIST: Query = Query {
    row: row("list", "List domains", "afar bai admin domain list", &[]),
    root: "domains",
    vars: &[],
    kind: Kind::List,
    known: FIELDS,
    shown: SHOWN,
};

/// `domain`
pub static INFO: Query = named(
    row("info", "Show one domain", "afar bai admin domain info default", &[NAME]),
    "domain",
    FIELDS,
    SHOWN,
);

/// `create_domain`
pub static ADD: Query = change(
    row(
        "add",
        "Add a domain",
        "afar bai admin domain add research --description 'Research and development'",
        &[
            NAME,
            Arg {
                short: Some('d'),
                default: Some(""),
                ..option("description", "input.description", "What it is for")
            },
            Arg {
                short: Some('i'),
                ..flag("inactive", "input.is_active", "false", "true", "Its users cannot do anything yet")
            },
            Arg {
                default: Some("{}"),
                ..json_text(
                    "total-resource-slots",
                    "input.total_resource_slots",
                    "The most that its sessions may occupy together, as {\"cpu\": 8}",
                )
            },
            PERMS,
            REGISTRIES,
        ],
    ),
    "create_domain",
    &[var("name", "String!"), input("DomainInput!")],
    ("domain", "add"),
    &[],
)
.makes("domain", &["name"]);

/// `modify_domain`
pub static UPDATE: Query = change(
    row(
        "update",
        "Change a domain: what is given and nothing else",
        "afar bai admin domain update research --description 'Research'",
        &[
            NAME,
            option("new-name", "input.name", "Its new name"),
            option("description", "input.description", "What it is for"),
            switch("is-active", "input.is_active", "Whether its users can do anything"),
            json_text(
                "total-resource-slots",
                "input.total_resource_slots",
                "The most that its sessions may occupy together, as {\"cpu\": 8}",
            ),
            PERMS,
            REGISTRIES,
        ],
    ),
    "modify_domain",
    &[var("name", "String!"), input("ModifyDomainInput!")],
    ("domain", "update"),
    &[("name", "{name}")],
);

/// `delete_domain`
pub static DELETE: Query = change(
    row("delete", "Make a domain inactive", "afar bai admin domain delete research", &[NAME]),
    "delete_domain",
    &[var("name", "String!")],
    ("domain", "deletion"),
    &[("name", "{name}")],
);

/// `purge_domain`
pub static PURGE: Query = change(
    row("purge", "Delete a domain for good", "afar bai admin domain purge research --yes", &[NAME]),
    "purge_domain",
    &[var("name", "String!")],
    ("domain", "purge"),
    &[("name", "{name}")],
)
.asks("Cancelled");

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO, &ADD, &UPDATE, &DELETE, &PURGE];
