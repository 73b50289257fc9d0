//! A keeper's work for a process that ran before its job.

use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::signal::unix::{SignalKind, signal};

use super::engine::{Keeper, Limit, failure, over};
use super::output::{STALL, grow, note, pace, say};
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
        let mut more = true;
        let end = loop {
            tokio::select! {
                end = watch.ended() => break end,
                () = watch.grown() => {
                    more = true;
                    if let Err(error) = watch.make_room() {
                        self.give_way(&mut watch, watched.pid, &folder, &error).await;
                    }
                }
                // Where the log has ended, what is not in memory is still in the process's file.
                () = async { if !shared.log.borrow().is_whole() { pace(&shared, Duration::MAX).await } }, if more => {
                    more = self.follow(&mut watch);
                    tokio::task::yield_now().await;
                }
                order = self.hooks.order() => self.obey(order),
                () = shared.updated.notified() => self.updated(),
                () = over(&mut limit) => self.overdue(&mut limit),
                // The process is not ours to end; whoever waits for its end hears that nobody watches any more.
                _ = told.recv() => {
                    self.alarm(Alarm::Leaving);
                    if watch.has_captured() {
                        // Who redirected its output gives that back before he goes.
                        return self.release(&mut watch, watched.pid, &folder).await;
                    }
                    let text = format!("its keeper was told to end; process {} goes on", watched.pid);
                    return self.failed(failure("Terminated", &text, 143));
                }
            }
        };
        self.follow_all(&mut watch).await;
        forget(&folder);
        shared.pid.set(None);
        self.ended(end)
    }

    /// Ends before the process does, which gets its output back.
    async fn release(&mut self, watch: &mut Watch, pid: i32, folder: &Path) -> Result<()> {
        let released = watch.release(folder);
        self.follow_all(watch).await;
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

    /// Before a process writes to a full disk it gets its output back; its end is waited for all the same.
    async fn give_way(&mut self, watch: &mut Watch, pid: i32, folder: &Path, why: &io::Error) {
        let traced = watch.is_traced();
        let released = watch.release(folder);
        self.follow_all(watch).await;
        let text = match &released {
            Ok(()) => format!(
                "there is no room for the output of process {pid} ({why}): it has its output back, which is not seen \
                 any more; its end will be"
            ),
            Err(error) => format!(
                "there is no room for the output of process {pid} ({why}), and it cannot get it back: {error}"
            ),
        };
        if released.is_ok() {
            watch.forget_captured(traced);
            forget(folder);
        }
        // It is tried again whenever there is more; that is said once.
        if *self.shared.said.borrow() != text {
            say(&self.shared, &text);
        }
    }

    /// Takes a piece of what is new; whether there may be more.
    fn follow(&mut self, watch: &mut Watch) -> bool {
        let count = watch.read(&mut self.buffer);
        grow(&self.shared, &self.buffer[..count]);
        count > 0
    }

    /// Takes all that is new; the end, which is to be told, does not wait long for those who are attached.
    async fn follow_all(&mut self, watch: &mut Watch) {
        loop {
            if !self.shared.log.borrow().is_whole() {
                tokio::task::yield_now().await;
                pace(&self.shared, STALL).await;
            }
            if !self.follow(watch) {
                return;
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
