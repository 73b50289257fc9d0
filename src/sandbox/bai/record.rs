//! What is kept of a compute session, whether it runs or is long gone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::entities::GROUP;
use super::folders::mount::Mount;
use crate::sandbox::clock::Micros;

/// The manager's session statuses, in its order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    Pending,
    Scheduled,
    Pulling,
    Preparing,
    Running,
    Restarting,
    RunningDegraded,
    Terminating,
    Terminated,
    Error,
    Cancelled,
}

impl Status {
    /// All of them.
    pub const ALL: [Status; 11] = [
        Status::Pending,
        Status::Scheduled,
        Status::Pulling,
        Status::Preparing,
        Status::Running,
        Status::Restarting,
        Status::RunningDegraded,
        Status::Terminating,
        Status::Terminated,
        Status::Error,
        Status::Cancelled,
    ];

    /// The name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Status::Pending => "PENDING",
            Status::Scheduled => "SCHEDULED",
            Status::Pulling => "PULLING",
            Status::Preparing => "PREPARING",
            Status::Running => "RUNNING",
            Status::Restarting => "RESTARTING",
            Status::RunningDegraded => "RUNNING_DEGRADED",
            Status::Terminating => "TERMINATING",
            Status::Terminated => "TERMINATED",
            Status::Error => "ERROR",
            Status::Cancelled => "CANCELLED",
        }
    }

    /// Whether the session is over: its name is free again.
    pub fn is_dead(self) -> bool {
        matches!(self, Status::Terminated | Status::Cancelled)
    }
}

/// Interactive sessions live until they are destroyed, batch sessions as long as their start-up command.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Kind {
    Interactive,
    Batch,
    Inference,
}

impl Kind {
    /// The name on the wire in answers.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Interactive => "INTERACTIVE",
            Kind::Batch => "BATCH",
            Kind::Inference => "INFERENCE",
        }
    }

    /// Reads the name of a request.
    pub fn parse(text: &str) -> Option<Self> {
        [Kind::Interactive, Kind::Batch, Kind::Inference]
            .into_iter()
            .find(|kind| kind.name().eq_ignore_ascii_case(text))
    }
}

/// A compute session.
#[derive(Clone, Serialize, Deserialize)]
pub struct Session {
    pub id: String,
    pub kernel_id: String,
    pub name: String,
    pub access_key: String,
    /// The canonical image name.
    pub image: String,
    pub kind: Kind,
    pub status: Status,
    pub status_info: String,
    /// `UNDEFINED`, `SUCCESS` or `FAILURE`.
    pub result: String,
    pub tag: Option<String>,
    pub cluster_mode: String,
    pub cluster_size: u64,
    pub scaling_group: String,
    #[serde(default = "default_domain")]
    pub domain: String,
    /// The project's ID.
    #[serde(default = "default_group")]
    pub group: String,
    pub environ: BTreeMap<String, String>,
    #[serde(default)]
    pub mounts: Vec<Mount>,
    /// Slot name → amount, as text.
    pub slots: BTreeMap<String, String>,
    pub resource_opts: Value,
    pub preopen_ports: Value,
    pub startup_command: Option<String>,
    pub bootstrap_script: Option<String>,
    pub starts_at: Option<Micros>,
    pub dependencies: Vec<String>,
    pub created_at: Micros,
    pub status_changed: Micros,
    pub scheduled_at: Option<Micros>,
    pub terminated_at: Option<Micros>,
    pub queries: u64,
    /// The end of the session's output, once it is over.
    pub log: Option<String>,
}

fn default_domain() -> String {
    "default".to_owned()
}

fn default_group() -> String {
    GROUP.to_owned()
}

impl Session {
    /// Puts the session into `status`.
    pub fn enter(&mut self, status: Status, info: &str, now: Micros) {
        self.status = status;
        self.status_changed = now;
        if !info.is_empty() {
            self.status_info = info.to_owned();
        }
        if status == Status::Scheduled {
            self.scheduled_at = Some(now);
        }
        if status.is_dead() {
            self.terminated_at = Some(now);
        }
    }
}

/// A background task of the manager and how it went.
#[derive(Clone, Serialize, Deserialize)]
pub struct Task {
    pub id: String,
    /// `started`, `done`, `failed` or `cancelled`.
    pub status: String,
    pub message: String,
}
