//! Sends documents into a dataset.

use std::cell::{Cell, RefCell};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::{Map, Value};
use tokio::sync::{Mutex, mpsc};

use super::find::{self, Found};
use super::journal::{self, Journal, Open, Pending};
use super::memory::{self, All, Known, Memory};
use super::pace::Pace;
use super::plan::{self, Past, Planned, Planner, Prepared, Todo};
use super::source::{Entry, Source};
use crate::error::{Error, Result};
use crate::http::Method;
use crate::http::failure::is_unreachable;
use crate::services::las::client::{broke, is_used_up};
use crate::services::las::truth::Encoding;
use crate::services::las::{Client, NAME, documents};

/// After so many failures in a row the rest is left: it would fail too.
const HOPELESS: usize = 50;
/// After so many documents the memory is made safe.
const SAFE: usize = 64;

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
enum Outcome {
    Done(How),
    /// It is looked at again at the end.
    Aside,
    /// It was not tried.
    Left,
}

struct Run<'a> {
    job: &'a Job<'a>,
    pace: Pace,
    memory: RefCell<Memory>,
    journal: RefCell<Journal>,
    known: RefCell<All>,
    open: RefCell<Open>,
    found: Mutex<Option<Found>>,
    added: Cell<usize>,
    failures: Cell<usize>,
    stop: Arc<AtomicBool>,
    /// Whether this is the second look: nothing is put aside any more.
    last: Cell<bool>,
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

    async fn one(&self, mut prepared: Box<Prepared>) -> (Box<Prepared>, Result<Outcome>) {
        let sends = !matches!(prepared.todo, Todo::Nothing | Todo::Again);
        let outcome = match sends && self.stop.load(Ordering::Relaxed) {
            true => self.given_up(&prepared),
            false => self.done(&prepared).await,
        };
        prepared.release();
        (prepared, outcome)
    }

    /// What was planned before the run was given up.
    fn given_up(&self, prepared: &Prepared) -> Result<Outcome> {
        if prepared.todo == Todo::Make {
            self.journal.borrow_mut().over(&prepared.sum)?;
        }
        Ok(Outcome::Left)
    }

    async fn done(&self, prepared: &Prepared) -> Result<Outcome> {
        match &prepared.todo {
            Todo::Nothing => Ok(Outcome::Done(How::Skipped)),
            Todo::Again => Ok(Outcome::Aside),
            Todo::Update(id) => self.update(prepared, id).await,
            Todo::Finish(pending) => self.finish(prepared, pending).await,
            Todo::LookUp(pending) => match self.look_up(prepared, pending).await? {
                Some((id, url)) => {
                    self.journal.borrow_mut().made(&prepared.sum, &id, &url)?;
                    let pending = Pending { made: Some((id, url)), ..pending.clone() };
                    self.open.borrow_mut().insert(prepared.sum, pending.clone());
                    self.finish(prepared, &pending).await
                }
                None => self.make(prepared).await,
            },
            Todo::Make => self.make(prepared).await,
        }
    }

    /// `POST /documents`, then the content.
    async fn make(&self, prepared: &Prepared) -> Result<Outcome> {
        let pending = journal::begun(&prepared.entry.path, prepared.truth_sum());
        self.open.borrow_mut().entry(prepared.sum).or_insert(pending);
        let call = documents::call(Method::POST, "/documents".to_owned(), Some(self.members(prepared, true)));
        let answer = self.pace.paced(async || self.job.client.call_patiently(&call, 1).await).await;
        let document = match answer {
            Ok(document) => document,
            Err(error) if broke(&error) && !is_unreachable(&error) => {
                return match self.last.get() {
                    false => Ok(Outcome::Aside),
                    true => Err(error
                        .detail("the document may have been made all the same")
                        .hint("run again: it is looked up before anything is sent")),
                };
            }
            // A server that failed may have made it: the next run looks it up.
            Err(error) if error.http_status().is_some_and(|status| status >= 500) => return Err(error),
            Err(error) => {
                self.forget(prepared)?;
                return Err(error);
            }
        };
        let id = document.get("documentId").and_then(Value::as_str).unwrap_or_default().to_owned();
        let url = documents::address(&document)?.to_owned();
        self.journal.borrow_mut().made(&prepared.sum, &id, &url)?;
        if let Some(pending) = self.open.borrow_mut().get_mut(&prepared.sum) {
            pending.made = Some((id.clone(), url.clone()));
        }
        self.content(prepared, &id, &url).await?;
        self.remember(prepared, &id)
    }

    /// The members of the call that makes or changes a document.
    fn members(&self, prepared: &Prepared, new: bool) -> Value {
        let mut body = Map::new();
        let mut metadata = self.job.metadata.clone().unwrap_or_default();
        for (key, value) in prepared.entry.further.iter().flat_map(|map| map.iter()) {
            match value {
                Value::Object(own) if key == "metadata" => metadata.extend(own.clone()),
                // What a document has from its making is not changed later.
                _ if new => drop(body.insert(key.clone(), value.clone())),
                _ => {}
            }
        }
        body.insert("datasetId".to_owned(), self.job.dataset.clone().into());
        if let Some((truth, _)) = &prepared.truth {
            body.insert("groundTruth".to_owned(), truth.clone());
        }
        body.insert("metadata".to_owned(), documents::metadata_of(&prepared.entry.path, Some(&metadata)));
        body.into()
    }

    /// The content to its address.
    async fn content(&self, prepared: &Prepared, id: &str, url: &str) -> Result<()> {
        let (client, body) = (self.job.client, prepared.body());
        let sent = self.pace.paced(async || client.file(Method::PUT, url, &[], &body, 1).await).await;
        if let Some(why) = prepared.trouble() {
            // Another content comes under another sum: this document will never be finished.
            self.forget(prepared)?;
            return Err(Error::service(format!("{why}; document {id} stays without its content"))
                .of(NAME)
                .hint(format!("take it away with `afar las documents delete {id}`, then run again")));
        }
        match sent {
            Ok(_) => Ok(()),
            Err(error) => Err(error
                .context(format!("document {id} was made, but its content was not sent"))
                .hint("run again: only its content is sent then")),
        }
    }

    /// A document that an earlier run made: its content once more, and its ground truth where that has changed.
    async fn finish(&self, prepared: &Prepared, pending: &Pending) -> Result<Outcome> {
        let Some((id, url)) = &pending.made else { return self.make(prepared).await };
        let first = self.content(prepared, id, url).await;
        match first.as_ref().err().and_then(Error::http_status) {
            None => first?,
            // The address is not for ever, and the document itself may be gone.
            Some(403 | 404 | 410) => match self.address_of(id).await? {
                Some(url) => self.content(prepared, id, &url).await?,
                None => {
                    self.journal.borrow_mut().over(&prepared.sum)?;
                    let pending = journal::begun(&prepared.entry.path, prepared.truth_sum());
                    self.journal.borrow_mut().promise(&journal::intent(&prepared.sum, &pending))?;
                    self.open.borrow_mut().insert(prepared.sum, pending);
                    return self.make(prepared).await;
                }
            },
            Some(_) => first?,
        }
        if prepared.truth.is_some() && prepared.truth_sum() != pending.truth {
            self.change(prepared, id).await?;
        }
        self.remember(prepared, id)
    }

    /// Where a document's content belongs now; none where there is no such document any more.
    async fn address_of(&self, id: &str) -> Result<Option<String>> {
        let call = documents::call(Method::GET, documents::path(id), None);
        match self.pace.paced(async || self.job.client.call_patiently(&call, 1).await).await {
            Ok(document) => Ok(Some(documents::address(&document)?.to_owned())),
            Err(error) if error.http_status() == Some(404) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// What a document that may have been made has become.
    async fn look_up(&self, prepared: &Prepared, pending: &Pending) -> Result<Option<(String, String)>> {
        let mut found = self.found.lock().await;
        if found.is_none() {
            let paths: HashSet<String> = self.open.borrow().values().map(|one| one.path.clone()).collect();
            let mut ids: HashSet<String> =
                self.known.borrow().values().map(|one| one.id.to_string()).collect();
            ids.extend(self.open.borrow().values().filter_map(|one| Some(one.made.as_ref()?.0.clone())));
            let (client, dataset) = (self.job.client, &self.job.dataset);
            *found = Some(find::candidates(client, &self.pace, dataset, &paths, &ids).await?);
        }
        let taken = found.as_mut().and_then(|found| find::take(found, pending, &prepared.sum));
        drop(found);
        let Some(one) = taken else { return Ok(None) };
        Ok(match one.url {
            Some(url) => Some((one.id, url)),
            None => self.address_of(&one.id).await?.map(|url| (one.id, url)),
        })
    }

    async fn change(&self, prepared: &Prepared, id: &str) -> Result<Value> {
        let call = documents::call(Method::PATCH, documents::path(id), Some(self.members(prepared, false)));
        self.pace.paced(async || self.job.client.call_patiently(&call, 1).await).await
    }

    /// Another ground truth for a document that is there.
    async fn update(&self, prepared: &Prepared, id: &str) -> Result<Outcome> {
        match self.change(prepared, id).await {
            Ok(_) => {
                self.remember(prepared, id)?;
                Ok(Outcome::Done(How::Updated))
            }
            // It was deleted since: it is made anew, with its content read once more.
            Err(error) if error.http_status() == Some(404) && !self.last.get() => {
                self.known.borrow_mut().remove(&prepared.sum);
                Ok(Outcome::Aside)
            }
            Err(error) => Err(error),
        }
    }

    fn remember(&self, prepared: &Prepared, id: &str) -> Result<Outcome> {
        let known = Known { id: id.into(), truth: prepared.truth_sum() };
        self.memory.borrow_mut().add(&prepared.sum, &known)?;
        self.known.borrow_mut().insert(prepared.sum, known);
        self.open.borrow_mut().remove(&prepared.sum);
        self.added.set(self.added.get() + 1);
        if self.added.get() % SAFE == 0 {
            self.memory.borrow().sync();
        }
        Ok(Outcome::Done(How::Uploaded))
    }

    /// A document that was certainly not made.
    fn forget(&self, prepared: &Prepared) -> Result<()> {
        self.open.borrow_mut().remove(&prepared.sum);
        self.journal.borrow_mut().over(&prepared.sum)
    }
}
