//! A keeper's work for a process that ran before its job.

use std::time::Instant;

use jiff::Timestamp;

use tokio::signal::unix::{SignalKind, signal};

use super::engine::{Keeper, Limit, failure, over};
use super::output::grow;
use super::process;
use super::record::Job;
use super::shared::Stage;
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
        let mut watch = match Watch::begin(watched) {
            Ok(watch) => watch,
            Err(failure) => return self.failed(failure),
        };
        // Its age counts from its own start, by a clock that nobody sets.
        let age = process::age(watched.start);
        let born = Instant::now().checked_sub(age).unwrap_or(self.began.1);
        self.began = (Timestamp::now() - age, born);
        let program = Program { pid: watched.pid, start: watched.start, boot: process::boot() };
        program.save(&self.place.folder(&spec.name))?;
        let shared = self.shared.clone();
        shared.pid.set(Some(watched.pid));
        shared.stage.send_replace(Stage::Running);
        let _ = self.hooks.events.send(Event::Started { pid: watched.pid });
        let mut limit: Limit = spec.max.map(|max| Box::pin(tokio::time::sleep(max)));
        let mut told = signal(SignalKind::terminate())?;
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
                    let text = format!("its keeper was told to end; process {} goes on", watched.pid);
                    return self.failed(failure("Terminated", &text, 143));
                }
            }
        };
        self.follow(&mut watch);
        shared.pid.set(None);
        self.ended(end)
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
