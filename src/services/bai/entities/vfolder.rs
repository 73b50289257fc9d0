//! Folders as GraphQL lists them: those of everybody, and models.

use super::{Kind, Query, row, var};
use crate::services::bai::fields::{Field, field};
use crate::services::rows::{Arg, option};

/// What is known of a folder.
pub const FIELDS: &[Field] = &[
    field("id", "ID"),
    field("host", "Host"),
    field("name", "Name"),
    Field { query: "user", key: "user", ..field("user_id", "User") },
    Field { query: "group", key: "group", ..field("group_id", "Group") },
    field("creator", "Creator"),
    field("status", "Status"),
    field("unmanaged_path", "Unmanaged Path"),
    field("usage_mode", "Usage Mode"),
    field("permission", "Permission"),
    field("ownership_type", "Ownership Type"),
    field("max_files", "Max Files"),
    field("max_size", "Max Size"),
    field("created_at", "Created At"),
    field("last_used", "Last Used"),
    field("num_files", "Num Files"),
    field("cur_size", "Cur Size"),
    field("cloneable", "Cloneable"),
];

/// `vfolder_list`
pub static LIST: Query = Query {
    row: row(
        "list",
        "List the folders of all users",
        "afar bai admin vfolder list",
        &[Arg { short: Some('g'), ..option("group", "group_id", "Folders of this group alone, by its ID") }],
    ),
    root: "vfolder_list",
    vars: &[var("group_id", "UUID")],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &["host", "name", "created_at", "creator", "group_id", "permission", "ownership_type", "status"],
};

/// `vfolder_list`, the folders for models
pub static MODELS: Query = Query {
    row: row("list", "List models", "afar bai model list", &[]),
    root: "vfolder_list",
    vars: &[],
    kind: Kind::Pages,
    known: FIELDS,
    shown: &["id", "name", "created_at", "status"],
};

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST, &MODELS];
