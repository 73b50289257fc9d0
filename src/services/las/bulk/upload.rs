//! Sends documents into a dataset.

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::{Map, Value};
use tokio::sync::{Mutex, mpsc};

use super::find::Found;
use super::journal::{self, Journal, Open};
use super::memory::{self, All, Memory};
use super::pace::Pace;
use super::plan::{self, Past, Planned, Planner, Prepared, Todo};
use super::source::{Entry, Source};
use crate::error::{Error, Result};
use crate::services::las::Client;
use crate::services::las::client::is_used_up;
use crate::services::las::truth::Encoding;

/// After so many failures in a row the rest is left: it would fail too.
const HOPELESS: usize = 50;

/// What is to be sent, and how.
pub struct Job<'a> {
    /// The client.
    pub client: &'a Client,
    /// The dataset.
    pub dataset: String,
    /// What to keep with each document.
    pub metadata: Option<Map<String, Value>>,
    /// How ground truth files are written.
    pub encoding: Encoding,
    /// How many documents are under way at most.
    pub threads: usize,
    /// How many documents are planned at once at most.
    pub chunk: usize,
    /// The official client's memory.
    pub memory: PathBuf,
    /// Our journal.
    pub journal: PathBuf,
    /// Is told what happens.
    pub tell: &'a dyn Fn(Event<'_>),
}

/// What happens to a document.
pub enum Event<'a> {
    /// It is there.
    Done(&'a Entry, How),
    /// It is not.
    Failed(&'a Entry, &'a Error),
    /// It was not tried.
    Left(&'a Entry),
}

/// How a document came to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It was sent.
    Uploaded,
    /// Its ground truth was changed.
    Updated,
    /// It was there.
    Skipped,
}

/// What one document came to.
pub(super) enum Outcome {
    Done(How),
    /// It is looked at again at the end.
    Aside,
    /// It was not tried.
    Left,
}

/// A run under way.
pub(super) struct Run<'a> {
    pub(super) job: &'a Job<'a>,
    pub(super) pace: Pace,
    pub(super) memory: RefCell<Memory>,
    pub(super) journal: RefCell<Journal>,
    pub(super) known: RefCell<All>,
    pub(super) open: RefCell<Open>,
    pub(super) found: Mutex<Option<Found>>,
    pub(super) added: Cell<usize>,
    pub(super) failures: Cell<usize>,
    pub(super) stop: Arc<AtomicBool>,
    /// Whether this is the second look: nothing is put aside any more.
    pub(super) last: Cell<bool>,
}

/// Sends all documents of a source; `told` hears of each one.
///
/// # Errors
/// The memory or the journal cannot be read or written. A document that fails is no error here.
pub async fn run(job: &Job<'_>, source: Source) -> Result<()> {
    let known = memory::load(&job.memory)?;
    let open = journal::load(&job.journal, &known)?;
    let run = Run {
        job,
        pace: Pace::new(job.threads, job.client.is_patient()),
        memory: RefCell::new(Memory::open(&job.memory)?),
        journal: RefCell::new(Journal::open(&job.journal, &open)?),
        known: RefCell::new(known.clone()),
        open: RefCell::new(open.clone()),
        found: Mutex::default(),
        added: Cell::new(0),
        failures: Cell::new(0),
        stop: Arc::default(),
        last: Cell::new(false),
    };
    let past = Past { known: known.into(), open: open.into() };
    let done = async {
        let aside = run.all(source, past).await?;
        run.second_look(aside).await
    };
    let done = done.await;
    run.memory.borrow().sync();
    let open = run.open.take();
    run.journal.into_inner().close(&open)?;
    done
}

impl Run<'_> {
    /// Everything once; what is to be looked at again is returned.
    async fn all(&self, source: Source, past: Past) -> Result<Vec<Entry>> {
        // What waits here has no content in memory that the plan's budget does not count.
        let (sender, mut planned) = mpsc::channel(self.job.threads.clamp(1, 64));
        let (journal, stop) = (self.journal.borrow().again()?, self.stop.clone());
        let (chunk, encoding) = (self.job.chunk.max(1), self.job.encoding);
        let thread = std::thread::spawn(move || {
            let mut planner = Planner::new(past, encoding);
            let mut hand_over = |planned: Planned| sender.blocking_send(planned).is_ok();
            plan::run(source, &mut planner, Some(journal), chunk, &stop, &mut hand_over)
        });
        let (mut running, mut aside, mut over) = (FuturesUnordered::new(), Vec::new(), false);
        while !over || !running.is_empty() {
            tokio::select! {
                next = planned.recv(), if !over && running.len() < self.job.threads => match next {
                    Some(Planned::Ready(prepared)) => running.push(self.one(prepared)),
                    Some(Planned::Broken(broken)) => (self.job.tell)(Event::Failed(&broken.entry, &broken.error)),
                    Some(Planned::Left(entry)) => (self.job.tell)(Event::Left(&entry)),
                    None => over = true,
                },
                Some((prepared, outcome)) = running.next(), if !running.is_empty() => {
                    aside.extend(self.account(*prepared, outcome));
                }
            }
        }
        match thread.join() {
            Ok(planned) => planned.map(|()| aside),
            Err(_) => Err(Error::service("the reading thread ended unexpectedly")),
        }
    }

    /// What was put aside, one after the other: now it is known what has become of the same content, and a call whose
    /// connection broke can be looked up.
    async fn second_look(&self, aside: Vec<Entry>) -> Result<()> {
        if aside.is_empty() {
            return Ok(());
        }
        self.last.set(true);
        self.found.lock().await.take();
        let past =
            Past { known: self.known.borrow().clone().into(), open: self.open.borrow().clone().into() };
        let mut planner = Planner::new(past, self.job.encoding);
        for entry in aside {
            if self.stop.load(Ordering::Relaxed) {
                (self.job.tell)(Event::Left(&entry));
                continue;
            }
            let mut prepared = match planner.prepare(&entry, 0, &mut || Ok(())) {
                Ok(prepared) => Box::new(prepared),
                Err(error) => {
                    (self.job.tell)(Event::Failed(&entry, &error));
                    continue;
                }
            };
            // The same content twice among these: the first one has been sent by now.
            if prepared.todo == Todo::Again {
                let past = Past {
                    known: self.known.borrow().clone().into(),
                    open: self.open.borrow().clone().into(),
                };
                match Planner::new(past, self.job.encoding).prepare(&entry, 0, &mut || Ok(())) {
                    Ok(again) => *prepared = again,
                    Err(error) => {
                        (self.job.tell)(Event::Failed(&entry, &error));
                        continue;
                    }
                }
            }
            if prepared.todo == Todo::Make {
                let pending = journal::begun(&entry.path, prepared.truth_sum());
                self.journal.borrow_mut().promise(&journal::intent(&prepared.sum, &pending))?;
            }
            let (prepared, outcome) = self.one(prepared).await;
            let _ = self.account(*prepared, outcome);
        }
        Ok(())
    }

    /// Tells what a document came to; what is to be looked at again is returned.
    fn account(&self, prepared: Prepared, outcome: Result<Outcome>) -> Option<Entry> {
        match outcome {
            Ok(Outcome::Aside) => return Some(prepared.entry),
            Ok(Outcome::Left) => (self.job.tell)(Event::Left(&prepared.entry)),
            Ok(Outcome::Done(how)) => {
                self.failures.set(0);
                (self.job.tell)(Event::Done(&prepared.entry, how));
            }
            Err(error) => {
                self.failures.set(self.failures.get() + 1);
                let hopeless = is_used_up(&error) || error.message().contains("no token");
                if hopeless || self.failures.get() >= HOPELESS {
                    self.stop.store(true, Ordering::Relaxed);
                }
                (self.job.tell)(Event::Failed(&prepared.entry, &error));
            }
        }
        None
    }
}
