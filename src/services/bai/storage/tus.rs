//! Sends a file in pieces (tus 1.0.0): after a break the storage proxy is asked how much it has, and what is missing
//! follows, also in a later run.
//!
//! The proxy of 23.09 adds what comes to what it has, whatever offset a request names, so no piece is ever sent
//! before it is certain what is there.

use std::time::Duration;

use serde_json::json;
use url::Url;

use super::super::{Client, NAME, failure};
use super::journal::{self, Entry, Journal};
use super::meter::{Flight, Meter};
use super::plan::Item;
use super::{Overrides, is_passing, pause, refused};
use crate::error::{Error, Kind, Result};
use crate::http::retry::Rule;
use crate::http::{Body, Method, Request, Slice};

/// How often in a row nothing may arrive: half a minute or so.
const TRIES: u32 = 10;
/// The same once something has moved: a storage proxy that is started anew takes a while.
const PATIENT: u32 = 20;
/// How often where the proxy fails of itself: a full disk or quota, which it does not tell from other failures, does
/// not pass soon.
const REFUSALS: u32 = 3;
/// How long the first piece is where nobody says, as the official client's are; each that arrives doubles the next.
const FIRST: u64 = 16 << 20;
/// How long pieces become at most.
const LONGEST: u64 = 256 << 20;
/// How small pieces become where large ones do not get through.
const SMALLEST: u64 = 256 * 1024;
/// How long a proxy may still write what came before a break.
const SETTLE: Duration = Duration::from_millis(100);
/// How often it is asked whether it still does.
const LOOKS: u32 = 50;
/// How often a file is begun anew when the proxy lost its beginning.
const BEGINNINGS: u32 = 3;

/// How files are sent.
pub struct Sender<'a> {
    /// The client.
    pub client: &'a Client,
    /// The folder.
    pub folder: &'a str,
    /// How long a piece is; 0: as long as goes well.
    pub chunk: u64,
    /// Storage proxies to replace.
    pub overrides: &'a Overrides,
    /// Where what is under way is kept.
    pub journal: &'a Journal,
    /// Counts.
    pub meter: &'a Meter,
}

/// A file that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// How much of it was there already.
    pub resumed: u64,
}

/// How the sending of pieces ended.
enum End {
    Whole,
    /// The proxy no longer knows the upload, of which so much had arrived.
    Gone(u64, Error),
}

impl Sender<'_> {
    /// Sends one file.
    ///
    /// # Errors
    /// The file cannot be read or changes, the manager or the proxy refuses, the connection cannot be had again.
    pub async fn send(&self, item: &Item) -> Result<Sent> {
        std::fs::File::open(&item.local)
            .map_err(|error| Error::usage(format!("cannot read {}: {error}", item.local.display())))
            .map_err(|error| {
                error.hint("the other files can go without it; check whether you may read it")
            })?;
        item.unchanged()?;
        let flight = self.meter.begin(&item.remote, Some(item.size));
        let mut entry = match item.size >= journal::WORTH {
            true => self.journal.entry(&self.key(item)),
            false => None,
        };
        let mut begun = self.left(entry.as_ref(), item).await?;
        let resumed = begun.as_ref().map_or(0, |(_, at)| *at);
        self.meter.spare(resumed);
        flight.resume(resumed);
        let mut beginnings = 0;
        loop {
            let (url, at) = match begun.take() {
                Some(begun) => begun,
                None => {
                    beginnings += 1;
                    (self.begin(item, entry.as_mut()).await?, 0)
                }
            };
            match self.pieces(&url, item, at, &flight).await? {
                End::Whole => {
                    entry.iter_mut().for_each(Entry::forget);
                    return Ok(Sent { resumed: if beginnings == 0 { resumed } else { 0 } });
                }
                End::Gone(at, error) => {
                    entry.iter_mut().for_each(Entry::forget);
                    if beginnings >= BEGINNINGS || (at == 0 && beginnings > 0) {
                        return Err(refused(&item.remote, error));
                    }
                    self.meter.expect(flight.restart());
                }
            }
        }
    }

    fn key(&self, item: &Item) -> String {
        let local = item.local.canonicalize().unwrap_or_else(|_| item.local.clone());
        let changed = item.modified.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
        let endpoints: Vec<&str> = self.client.config.endpoints.iter().map(Url::as_str).collect();
        journal::key(&[
            "upload",
            &endpoints.join(","),
            &self.client.config.access_key,
            self.folder,
            &item.remote,
            &local.to_string_lossy(),
            &item.size.to_string(),
            &changed.unwrap_or_default().as_nanos().to_string(),
        ])
    }

    /// What an earlier run began, and how much of it is there.
    async fn left(&self, entry: Option<&Entry>, item: &Item) -> Result<Option<(Url, u64)>> {
        let left = entry.and_then(|entry| entry.left.as_ref());
        let Some(url) = left.and_then(|left| Url::parse(left.get("url")?.as_str()?).ok()) else {
            return Ok(None);
        };
        match self.offset(&url).await? {
            Ok(at) if at <= item.size => Ok(Some((url, at))),
            _ => Ok(None),
        }
    }

    async fn begin(&self, item: &Item, entry: Option<&mut Entry>) -> Result<Url> {
        let url = self.client.upload_ticket(self.folder, &item.remote, item.size, self.overrides).await?;
        if let Some(entry) = entry {
            entry.keep(&json!({"url": url.as_str(), "folder": self.folder, "path": item.remote}));
        }
        Ok(url)
    }

    async fn pieces(&self, url: &Url, item: &Item, mut at: u64, flight: &Flight<'_>) -> Result<End> {
        let (mut tries, mut chunk) = (0, if self.chunk == 0 { FIRST } else { self.chunk });
        // A server on the way may take less.
        let mut longest = if self.chunk == 0 { LONGEST } else { chunk };
        loop {
            let length = chunk.min(item.size - at);
            let count = flight.count();
            let slice = Slice { path: item.local.clone(), from: at, length, count: count.clone() };
            let trouble = match self.piece(url, at, length, Body::Slice(slice)).await? {
                Ok(now) if now == at + length => {
                    at = now;
                    tries = 0;
                    chunk = (chunk * 2).min(longest);
                    item.unchanged()?;
                    if at == item.size {
                        return Ok(End::Whole);
                    }
                    continue;
                }
                Ok(now) => Error::service(format!(
                    "the storage proxy has {now} bytes of {} where {} were sent",
                    item.remote,
                    at + length
                ))
                .of(NAME),
                Err(error) => error,
            };
            let is_long = trouble.http_status() == Some(413) && length > SMALLEST;
            if is_long {
                longest = length / 2;
            } else if trouble.http_status().is_some_and(|status| !is_passing(status)) {
                count.arrived(0);
                return Ok(End::Gone(at, trouble));
            }
            item.unchanged()?;
            match self.again(url, &mut tries, trouble).await? {
                Ok(now) if now <= item.size => {
                    count.arrived(now.saturating_sub(at));
                    if now > at {
                        tries = 0;
                    }
                    chunk = chunk.min((chunk / 2).max(SMALLEST)).min(longest);
                    at = now;
                }
                Ok(now) => {
                    count.arrived(0);
                    let what =
                        format!("the storage proxy has {now} bytes of {}, more than it is long", item.remote);
                    return Ok(End::Gone(at, Error::service(what).of(NAME)));
                }
                Err(error) => {
                    count.arrived(0);
                    return Ok(End::Gone(at, error));
                }
            }
        }
    }

    /// Sends one piece; how much the proxy has then, or what went wrong with it.
    pub(super) async fn piece(
        &self,
        url: &Url,
        at: u64,
        length: u64,
        body: Body,
    ) -> Result<Result<u64, Error>> {
        let request = tus(Method::PATCH, url)
            .header("upload-offset", &at.to_string())
            .header("content-type", "application/offset+octet-stream")
            .body(body);
        let _turn = self.client.tickets.bodies.acquire().await;
        match self.client.http.once(&request).await {
            Ok(answer) if answer.is_success() => {
                let now = answer.header("upload-offset").and_then(|text| text.trim().parse().ok());
                // To the end of the answer, so that the connection can be used again.
                let _ = answer.beginning().await;
                Ok(Ok(now.unwrap_or(at + length)))
            }
            Ok(answer) => Ok(Err(failure::of(answer).await)),
            Err(error) if error.kind() == Kind::Network => Ok(Err(error.of(NAME))),
            Err(error) => Err(error),
        }
    }

    /// After a break: how much is there, asked until there is an answer or patience runs out; the inner error is that
    /// the upload is gone.
    pub(super) async fn again(
        &self,
        url: &Url,
        tries: &mut u32,
        trouble: Error,
    ) -> Result<Result<u64, Error>> {
        let mut trouble = trouble;
        loop {
            *tries += 1;
            let failed = trouble.http_status() == Some(500);
            let most = match (failed, self.meter.read().0 > 0) {
                (true, _) => REFUSALS,
                (false, true) => PATIENT,
                (false, false) => TRIES,
            };
            if *tries > most || !self.client.http.is_patient() {
                let trouble = match failed {
                    true => trouble.hint("is the folder's quota reached, or the disk of its host full?"),
                    false => trouble,
                };
                return Err(trouble.hint("run the same command again: what has arrived is not sent twice"));
            }
            tokio::time::sleep(pause(*tries)).await;
            match self.offset(url).await {
                Err(error) if error.kind() == Kind::Network => trouble = error,
                Err(error) if error.http_status().is_some_and(is_passing) => trouble = error,
                answer => return answer,
            }
        }
    }

    /// How much the proxy has, once that stays the same; the inner error is that it does not know the upload.
    async fn offset(&self, url: &Url) -> Result<Result<u64, Error>> {
        let mut last = None;
        for _ in 0..LOOKS {
            let make = || Ok(tus(Method::HEAD, url));
            let answer = self.client.http.send(Rule::Once, &make).await.map_err(|error| error.of(NAME))?;
            if !answer.is_success() {
                let error = failure::of(answer).await;
                return match error.http_status().is_some_and(is_passing) {
                    true => Err(error),
                    false => Ok(Err(error)),
                };
            }
            let now: Option<u64> = answer.header("upload-offset").and_then(|text| text.trim().parse().ok());
            let Some(now) = now else {
                return Ok(Err(Error::service("the storage proxy does not say how much it has").of(NAME)));
            };
            if last == Some(now) {
                return Ok(Ok(now));
            }
            last = Some(now);
            tokio::time::sleep(SETTLE).await;
        }
        Err(Error::new(Kind::Network, "the storage proxy still writes what it was sent before").of(NAME))
    }
}

fn tus(method: Method, url: &Url) -> Request {
    Request::new(method, url.clone()).header("tus-resumable", "1.0.0")
}
