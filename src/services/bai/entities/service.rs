//! Model services: endpoints that answer with a model, and the sessions behind them.

use super::{Kind, Query, given, row, var};
use crate::services::bai::fields::{Field, Shape, field, shaped};

/// What is known of a service.
pub const FIELDS: &[Field] = &[
    Field { key: "endpoint_id", ..field("endpoint_id", "Endpoint Id") },
    field("image", "Image"),
    field("domain", "Domain"),
    field("project", "Project"),
    field("resource_group", "Resource Group"),
    shaped("resource_slots", "Resource Slots", Shape::Nested),
    field("url", "Url"),
    field("model", "Model"),
    field("created_user", "Created User"),
    field("session_owner", "Session Owner"),
    field("tag", "Tag"),
    field("startup_command", "Startup Command"),
    field("bootstrap_script", "Bootstrap Script"),
    field("callback_url", "Callback Url"),
    shaped("environ", "Environ", Shape::Nested),
    field("name", "Name"),
    shaped("resource_opts", "Resource Opts", Shape::Nested),
    field("desired_session_count", "Desired Session Count"),
    field("cluster_mode", "Cluster Mode"),
    field("cluster_size", "Cluster Size"),
    field("open_to_public", "Open To Public"),
    Field {
        query: "routings { routing_id session status traffic_ratio }",
        ..shaped("routings", "Routings", Shape::Routings)
    },
];

/// What is known of a route: one session behind a service.
pub const ROUTE: &[Field] = &[
    field("routing_id", "Routing Id"),
    field("status", "Status"),
    field("endpoint", "Endpoint"),
    field("session", "Session"),
    field("traffic_ratio", "Traffic Ratio"),
];

/// `endpoint_list`
pub static LIST: Query = Query {
    row: row("list", "List model services", "afar bai service list", &[]),
    root: "endpoint_list",
    vars: &[],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &[
        "endpoint_id",
        "name",
        "image",
        "desired_session_count",
        "routings",
        "session_owner",
        "open_to_public",
    ],
};

/// `endpoint`
pub static INFO: Query = Query {
    row: row(
        "info",
        "Show one model service",
        "afar bai service info mysvc",
        &[given("service_name_or_id", "endpoint_id", "Name or ID of the service")],
    ),
    root: "endpoint",
    vars: &[var("endpoint_id", "UUID!")],
    kind: Kind::One,
    known: FIELDS,
    shown: &[
        "endpoint_id",
        "name",
        "image",
        "desired_session_count",
        "routings",
        "session_owner",
        "url",
        "open_to_public",
    ],
};

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO];
