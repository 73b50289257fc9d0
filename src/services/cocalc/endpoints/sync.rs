//! History of files.

use super::{TIMEOUT, one, positional};
use crate::services::rows::Row;

/// `sync.history`
pub static HISTORY: Row = one(
    "history",
    "Get the edit history of a file",
    "afar cocalc hub sync history 6e75dbf1-0342-4249-9dce-6b21648656e9 notes.md",
    "POST",
    "/hub/sync.history",
    &[
        positional("project-id", "project_id", "ID of the project that has the file"),
        positional("path", "path", "The file's path, relative to the home"),
        TIMEOUT,
    ],
);
