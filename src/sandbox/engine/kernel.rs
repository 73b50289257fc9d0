//! The kernel of a session: its folders, its interpreter, the run under way.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Mutex as AsyncMutex;

use super::batch::{self, Stages};
use super::image::{self, Image};
use super::interpreter::Interpreter;
use super::log::Log;
use super::process::{self, Surroundings};
use super::query;
use super::run::{self, Run};
use super::service::Services;
use crate::sandbox::store::private_dir;

/// What a kernel is made of.
pub struct Plan<'a> {
    pub image: Image,
    /// The session's folder: the work folder and ours are made in it.
    pub dir: &'a Path,
    /// The PATH of all programs.
    pub search: &'a OsStr,
    /// Further environment, which overrides ours.
    pub env: Vec<(String, String)>,
    /// `NAME=value`: in the environment of this session's processes and of no others.
    pub mark: (String, String),
    /// Ports that the session's own programs listen on.
    pub preopen: Vec<u16>,
}

/// The kernel of one session.
pub struct Kernel {
    pub image: Image,
    pub around: Surroundings,
    search: OsString,
    /// Where code waits to be run, out of the user's sight.
    private: PathBuf,
    count: AtomicU64,
    /// The interpreter between two queries; locked while something runs.
    pub(super) idle: AsyncMutex<Option<Interpreter>>,
    /// The process group that an interrupt is for.
    group: Mutex<Option<i32>>,
    log: Mutex<Log>,
    pub services: Services,
}

impl Kernel {
    /// Makes the folders; no process is started yet.
    ///
    /// # Errors
    /// The file system's.
    pub fn new(plan: Plan<'_>) -> io::Result<Arc<Self>> {
        let (work, private) = (plan.dir.join("work"), plan.dir.join("code"));
        private_dir(plan.dir)?;
        private_dir(&work)?;
        private_dir(&private)?;
        let mut env: Vec<(OsString, OsString)> = vec![
            ("PATH".into(), plan.search.into()),
            ("HOME".into(), work.clone().into()),
            ("USER".into(), "work".into()),
            ("LANG".into(), "C.UTF-8".into()),
            ("PYTHONUNBUFFERED".into(), "1".into()),
        ];
        env.extend(plan.env.into_iter().map(|(name, value)| (name.into(), value.into())));
        env.push(((&plan.mark.0).into(), (&plan.mark.1).into()));
        let mark = format!("{}={}", plan.mark.0, plan.mark.1);
        Ok(Arc::new(Self {
            image: plan.image,
            around: Surroundings { work, env, mark },
            search: plan.search.to_owned(),
            private,
            count: AtomicU64::new(0),
            idle: AsyncMutex::new(None),
            group: Mutex::new(None),
            log: Mutex::new(Log::default()),
            services: Services::new(|name| image::find(name, plan.search).is_some(), &plan.preopen),
        }))
    }

    /// Runs `code` in the session's interpreter, after what runs there now.
    pub fn query(self: &Arc<Self>, code: String) -> Run {
        let (run, io) = run::pair();
        tokio::spawn(query::run(Arc::clone(self), code, io));
        run
    }

    /// Runs commands in the session's work folder, after what runs there now.
    pub fn batch(self: &Arc<Self>, stages: Stages) -> Run {
        let (run, io) = run::pair();
        tokio::spawn(batch::run(Arc::clone(self), stages, io));
        run
    }

    /// Interrupts what runs, as Ctrl-C would.
    pub fn interrupt(&self) {
        if let Some(group) = *self.group.lock().unwrap_or_else(PoisonError::into_inner) {
            process::interrupt(group);
        }
    }

    /// Ends all processes of the session.
    pub fn close(&self) {
        if let Some(group) = *self.group.lock().unwrap_or_else(PoisonError::into_inner) {
            process::kill(group);
        }
        if let Ok(mut idle) = self.idle.try_lock() {
            *idle = None;
        }
        process::kill_marked(&self.around.mark);
    }

    /// Says which process group an interrupt is for from now on.
    pub(super) fn set_group(&self, group: Option<i32>) {
        *self.group.lock().unwrap_or_else(PoisonError::into_inner) = group;
    }

    /// Adds to the session's log.
    pub fn note(&self, text: &str) {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).push(text);
    }

    /// The end of the session's log.
    pub fn log(&self) -> String {
        self.log.lock().unwrap_or_else(PoisonError::into_inner).tail()
    }

    /// A new path for a file of ours.
    pub(super) fn private_file(&self, extension: &str) -> PathBuf {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        self.private.join(format!("code-{number}{extension}"))
    }

    /// A program of this host.
    pub(super) fn program(&self, name: &str) -> Option<PathBuf> {
        image::find(name, &self.search)
    }
}
