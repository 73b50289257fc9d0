//! What becomes of one document that is sent into a dataset.

use std::collections::HashSet;
use std::sync::atomic::Ordering;

use serde_json::{Map, Value};

use super::find;
use super::journal::{self, Pending};
use super::memory::Known;
use super::plan::{Prepared, Todo};
use super::upload::{How, Outcome, Run};
use crate::error::{Error, Result};
use crate::http::Method;
use crate::http::failure::is_unreachable;
use crate::services::las::client::broke;
use crate::services::las::{NAME, documents};

/// After so many documents the memory is made safe.
const SAFE: usize = 64;

impl Run<'_> {
    pub(super) async fn one(&self, mut prepared: Box<Prepared>) -> (Box<Prepared>, Result<Outcome>) {
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
        if self.added.get().is_multiple_of(SAFE) {
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
