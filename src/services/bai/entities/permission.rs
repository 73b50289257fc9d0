//! Permissions: what may be done on folder hosts.

use super::{Kind, Query, row};
use crate::services::bai::fields::{Field, field};

/// What is known of permissions.
pub const FIELDS: &[Field] = &[field("vfolder_host_permission_list", "Vfolder Host Permission List")];

/// `vfolder_host_permissions`
pub static LIST: Query = Query {
    row: row("list", "List what may be done on a folder host", "afar bai admin permission list", &[]),
    root: "vfolder_host_permissions",
    vars: &[],
    kind: Kind::One,
    known: FIELDS,
    shown: &["vfolder_host_permission_list"],
};

/// All queries, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Query] = &[&LIST];
