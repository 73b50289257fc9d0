//! A keeper's work for a process that ran before its job.

use std::path::Path;
use std::time::Instant;

use jiff::Timestamp;
use tokio::signal::unix::{SignalKind, signal};

use super::engine::{Keeper, Limit, failure, over};
use super::output::{grow, note};
use super::process;
use super::record::Job;
use super::shared::{Failure, Stage};
use super::spec::{Program, Spec, Watched};
use super::watch::Watch;
use super::{Alarm, Event};
use crate::error::Result;

impl Keeper {
    /// The work for a process that runs already.
    pub(super) async fn watch(&mut self, spec: &Spec, watched: Watched) -> Result<()> {
        let job = Job {
            name: spec.name.clone(),
            command: spec.command.clone(),
            notify_on: spec.notify.clone(),
            pid: Some(watched.pid),
            started: Some(self.began.0),
            ..Job::default()
        };
        self.records.add(&job)?;
        let folder = self.place.folder(&spec.name);
        let mut watch = match Watch::begin(watched, &folder) {
            Ok(watch) => watch,
            Err(failure) => return self.failed(failure),
        };
        // Its age counts from its own start, by a clock that nobody sets.
        let age = process::age(watched.start);
        let born = Instant::now().checked_sub(age).unwrap_or(self.began.1);
        self.began = (Timestamp::now() - age, born);
        let program = Program { pid: watched.pid, start: watched.start, boot: process::boot() };
        program.save(&folder)?;
        let shared = self.shared.clone();
        shared.pid.set(Some(watched.pid));
        shared.stage.send_replace(Stage::Running);
        let _ = self.hooks.events.send(Event::Started { pid: watched.pid });
        let mut limit: Limit = spec.max.map(|max| Box::pin(tokio::time::sleep(max)));
        let mut told = signal(SignalKind::terminate())?;
        // What was written before anyone was told of writing.
        self.follow(&mut watch);
        let end = loop {
            tokio::select! {
                end = watch.ended() => break end,
                () = watch.grown() => self.follow(&mut watch),
                order = self.hooks.order() => self.obey(order),
                () = shared.updated.notified() => self.updated(),
                () = over(&mut limit) => self.overdue(&mut limit),
                // The process is not ours to end; whoever waits for its end hears that nobody watches any more.
                _ = told.recv() => {
                    self.alarm(Alarm::Leaving);
                    if watch.has_captured() {
                        // Who redirected its output gives that back before he goes.
                        return self.release(&mut watch, watched.pid, &folder);
                    }
                    let text = format!("its keeper was told to end; process {} goes on", watched.pid);
                    return self.failed(failure("Terminated", &text, 143));
                }
            }
        };
        self.follow(&mut watch);
        forget(&folder);
        shared.pid.set(None);
        self.ended(end)
    }

    /// Ends before the process does, which gets its output back.
    fn release(&mut self, watch: &mut Watch, pid: i32, folder: &Path) -> Result<()> {
        let released = watch.release(folder);
        self.follow(watch);
        let text = match released {
            Ok(()) => {
                forget(folder);
                format!("process {pid} has its output back and is not watched any more")
            }
            Err(error) => format!("process {pid} cannot get its output back: {error}"),
        };
        note(&text);
        let failure = Failure { kind: "Released".to_owned(), text, code: 8 };
        self.records.ended(&self.shared.spec.name, None, Some((&failure.kind, &failure.text)))?;
        self.shared.stage.send_replace(Stage::Failed(failure));
        Ok(())
    }

    fn follow(&mut self, watch: &mut Watch) {
        loop {
            match watch.read(&mut self.buffer) {
                0 => return,
                count => grow(&self.shared, &self.buffer[..count]),
            }
        }
    }
}

/// Removes the files that output was redirected into: it is in the log.
fn forget(folder: &Path) {
    for file in ["captured.1", "captured.2", "captured.json"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
}
