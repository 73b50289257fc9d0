//! Jobs and kernels, in memory as in the real server: gone when it ends.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tokio::sync::watch;

use super::exec::{Output, SharedOutput};
use super::jupyter::Warm;
use crate::sandbox::app::locked;
use crate::sandbox::engine::process;

/// How many jobs a server keeps.
const MOST: usize = 100;

/// A job.
pub struct Job {
    pub id: String,
    pub project: String,
    pub start: i64,
    pub pid: Option<i32>,
    pub output: SharedOutput,
    /// What it came to, once it has.
    pub over: Mutex<Option<Value>>,
    pub done: watch::Sender<bool>,
}

impl Job {
    /// What a look at it answers.
    pub fn shown(&self) -> Value {
        let mut shown = json!({"type": "async", "start": self.start, "job_id": self.id});
        if let Some(pid) = self.pid {
            shown["pid"] = json!(pid);
        }
        match locked(&self.over).clone() {
            Some(Value::Object(over)) => over.into_iter().for_each(|(name, value)| shown[name] = value),
            _ => {
                let Output { stdout, stderr } = locked(&self.output).clone();
                shown["stdout"] = json!(stdout);
                shown["stderr"] = json!(stderr);
                shown["exit_code"] = json!(0);
                shown["status"] = json!("running");
            }
        }
        shown
    }

    /// Whether it goes on.
    pub fn is_running(&self) -> bool {
        locked(&self.over).is_none()
    }
}

/// Everything that lives.
#[derive(Default)]
pub struct Live {
    jobs: Mutex<Vec<Arc<Job>>>,
    /// (project, kernel) → a kernel that waits for code.
    kernels: Mutex<HashMap<(String, String), Warm>>,
}

impl Live {
    /// Keeps a job; the oldest that is over makes place.
    pub fn put(&self, job: Arc<Job>) {
        let mut jobs = locked(&self.jobs);
        if jobs.len() >= MOST
            && let Some(at) = jobs.iter().position(|job| !job.is_running())
        {
            jobs.remove(at);
        }
        jobs.push(job);
    }

    /// A job of a project.
    pub fn job(&self, project: &str, id: &str) -> Option<Arc<Job>> {
        locked(&self.jobs).iter().find(|job| job.id == id && job.project == project).cloned()
    }

    /// Whether a process is one that this server started for a project and that goes on.
    pub fn owns(&self, project: &str, pid: i32) -> bool {
        let of_job = locked(&self.jobs)
            .iter()
            .any(|job| job.project == project && job.pid == Some(pid) && job.is_running());
        of_job || locked(&self.kernels).iter().any(|((owner, _), warm)| owner == project && warm.pid() == pid)
    }

    /// Ends all that runs in a project.
    pub fn end(&self, project: &str) {
        for job in locked(&self.jobs).iter().filter(|job| job.project == project && job.is_running()) {
            job.pid.into_iter().for_each(process::kill);
        }
        locked(&self.kernels).retain(|(owner, _), _| owner != project);
    }

    /// The kernels of a project that wait: (name, process).
    pub fn warm(&self, project: &str) -> Vec<(String, i32)> {
        let kernels = locked(&self.kernels);
        kernels
            .iter()
            .filter(|((owner, _), _)| owner == project)
            .map(|((_, name), warm)| (name.clone(), warm.pid()))
            .collect()
    }

    /// Takes a kernel that waits.
    pub fn take_warm(&self, project: &str, name: &str) -> Option<Warm> {
        locked(&self.kernels).remove(&(project.to_owned(), name.to_owned()))
    }

    /// Keeps a kernel that waits.
    pub fn keep_warm(&self, project: &str, name: &str, warm: Warm) {
        locked(&self.kernels).insert((project.to_owned(), name.to_owned()), warm);
    }

    /// Stops a kernel that waits; whether there was one.
    pub fn stop_warm(&self, project: &str, pid: i64) -> bool {
        let mut kernels = locked(&self.kernels);
        let before = kernels.len();
        kernels.retain(|(owner, _), warm| owner != project || i64::from(warm.pid()) != pid);
        kernels.len() < before
    }
}
