//! The jobs that were started from here: the server lists none.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::config::atomic;
use crate::config::lock::Lock;
use crate::error::{Error, Result};

/// How many are remembered: the server itself keeps 100 a project.
const MOST: usize = 200;
const LOCK_LIMIT: Duration = Duration::from_secs(10);

/// A job as it is remembered.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq, Eq)]
pub struct Known {
    /// Its ID.
    pub job_id: String,
    /// The server.
    pub host: String,
    /// Its project; none is that of the key.
    pub project_id: Option<String>,
    /// What runs, cut short.
    pub command: String,
    /// When it began, in milliseconds since 1970.
    pub start: i64,
}

/// The file that they are remembered in.
#[derive(Debug, Clone)]
pub struct Memory(pub PathBuf);

impl Memory {
    /// All of them, the newest last; none where the file is missing or damaged, as it is only a help.
    pub fn all(&self) -> Vec<Known> {
        std::fs::read(&self.0).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// The one with this ID, or the only one whose ID begins so.
    pub fn find(&self, id: &str) -> Option<Known> {
        let all = self.all();
        let mut near = all.iter().filter(|job| job.job_id.starts_with(id));
        let first = near.next().filter(|_| !id.is_empty())?;
        match near.next() {
            Some(_) => all.iter().find(|job| job.job_id == id).cloned(),
            None => Some(first.clone()),
        }
    }

    /// Remembers one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub async fn add(&self, job: Known) -> Result<()> {
        self.change(|all| {
            all.retain(|known| known.job_id != job.job_id);
            all.push(job);
            all.drain(..all.len().saturating_sub(MOST));
        })
        .await
    }

    /// Forgets those for which `gone` says so.
    ///
    /// # Errors
    /// The file cannot be written.
    pub async fn forget(&self, gone: impl Fn(&Known) -> bool) -> Result<()> {
        self.change(|all| all.retain(|job| !gone(job))).await
    }

    async fn change(&self, change: impl FnOnce(&mut Vec<Known>)) -> Result<()> {
        if let Some(folder) = self.0.parent() {
            atomic::create_private_folder(folder)?;
        }
        let _lock = Lock::take(&self.0, LOCK_LIMIT).await?;
        let mut all = self.all();
        change(&mut all);
        let text = serde_json::to_vec(&all).map_err(|error| Error::service(error.to_string()))?;
        atomic::write_private(&self.0, &text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[tokio::test]
    async fn jobs_are_remembered_found_by_a_prefix_and_forgotten() {
        let folder = tempfile::tempdir().unwrap();
        let memory = Memory(folder.path().join("deep/jobs.json"));
        let job = |id: &str| Known {
            job_id: id.to_owned(),
            host: "h".to_owned(),
            project_id: None,
            command: "ls".to_owned(),
            start: 1,
        };
        for id in ["aa1", "aa2", "b"] {
            memory.add(job(id)).await.unwrap();
        }
        assert_eq!(memory.find("aa1"), Some(job("aa1")));
        assert_eq!((memory.find("aa"), memory.find("")), (None, None));
        assert_eq!(memory.find("b"), Some(job("b")));
        memory.forget(|job| job.job_id == "b").await.unwrap();
        assert_eq!(memory.all().len(), 2);
        std::fs::write(&memory.0, "{damaged").unwrap();
        assert!(memory.all().is_empty());
    }
}
