//! Storage volumes: where folders are.

use super::{Kind, Query, Var, given, row, var};
use crate::services::bai::fields::{Field, Shape, field, shaped};

/// What is known of a volume.
pub const FIELDS: &[Field] = &[
    field("id", "ID"),
    field("backend", "Backend"),
    field("fsprefix", "FS Prefix"),
    field("path", "Path"),
    field("capabilities", "Capabilities"),
    shaped("hardware_metadata", "HW Metadata", Shape::Nested),
    shaped("performance_metric", "Perf.Metric", Shape::Nested),
    shaped("usage", "Usage", Shape::Nested),
];

/// `storage_volume_list`
pub static LIST: Query = Query {
    row: row("list", "List storage volumes", "afar bai admin storage list", &[]),
    root: "storage_volume_list",
    vars: &[],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &["id", "backend", "capabilities"],
};

/// `storage_volume`
pub static INFO: Query = Query {
    row: row(
        "info",
        "Show one storage volume",
        "afar bai admin storage info local:volume1",
        &[given("vfolder_host", "vfolder_host", "The folder host, as PROXY:VOLUME")],
    ),
    root: "storage_volume",
    vars: &[Var { argument: "id", ..var("vfolder_host", "String!") }],
    kind: Kind::One,
    known: FIELDS,
    shown: &["id", "backend", "capabilities", "path", "fsprefix", "hardware_metadata", "performance_metric"],
};

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &INFO];
