//! How much can be learned of a process that ran before its job.

use std::path::PathBuf;

/// How the exit status of a process can be learned.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "two of them are Linux's"))]
pub enum Status {
    /// The kernel keeps it for who holds a descriptor.
    Kernel,
    /// By tracing the process.
    Trace,
    /// Not at all: why.
    No(String),
}

/// What can be learned of a process.
#[derive(Debug, Clone)]
pub struct Level {
    /// Its exit status.
    pub status: Status,
    /// Files that its output goes to.
    pub files: Vec<PathBuf>,
    /// Where its output goes else.
    pub elsewhere: String,
    /// Why its output cannot be redirected; none where it can.
    pub refusal: Option<String>,
}
