//! Fetches a file: to a temporary name that becomes the file's own when all is there. After a break only what is
//! missing is asked for, also in a later run.

use std::path::{Path, PathBuf};

use url::Url;

use super::super::{Client, NAME, failure};
use super::journal::{self, Journal};
use super::meter::{Flight, Meter};
use super::remote::Wanted;
use super::sink::{Part, Pipe, Sink, exists, unwritable};
use super::{Overrides, is_passing, names, pause, refused};
use crate::error::{Error, Kind, Result};
use crate::http::{Method, Request, Response};

/// How files are fetched.
pub struct Fetcher<'a> {
    /// The client.
    pub client: &'a Client,
    /// The folder.
    pub folder: &'a str,
    /// Where the files go.
    pub base: &'a Path,
    /// A directory of the folder whose name is left out here.
    pub below: &'a str,
    /// Files that are there are replaced.
    pub overwrite: bool,
    /// How often in a row nothing may come.
    pub tries: u32,
    /// Storage proxies to replace.
    pub overrides: &'a Overrides,
    /// Where what is under way is kept.
    pub journal: &'a Journal,
    /// Counts.
    pub meter: &'a Meter,
}

/// A file that was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Got {
    /// Where it is.
    pub target: PathBuf,
    /// How long it is.
    pub size: u64,
    /// How much of it was there already.
    pub resumed: u64,
}

/// What the answers to one file have said so far.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// What a range is asked for on the condition of.
    pub(super) validator: Option<String>,
    /// The strong tag. Times are told in whole seconds, within which a file may change.
    pub(super) tag: Option<String>,
    /// How long the file is.
    pub(super) total: Option<u64>,
}

/// Where a file comes from.
pub(super) struct Place {
    pub(super) url: Url,
    /// The token is one for the whole folder.
    pub(super) shared: bool,
}

/// How an answer goes on.
enum Next {
    /// Its body is the file from here on.
    Read(Box<Response>),
    /// Ask again from the beginning.
    Anew,
}

impl Fetcher<'_> {
    /// The place of a name on this machine.
    ///
    /// # Errors
    /// The name leads elsewhere.
    pub fn here(&self, name: &str) -> Result<PathBuf> {
        names::local(self.base, name.strip_prefix(self.below).unwrap_or(name).trim_start_matches('/'))
    }

    /// Where a file goes.
    ///
    /// # Errors
    /// The name leads elsewhere; there is something already.
    pub fn target(&self, name: &str) -> Result<PathBuf> {
        let target = self.here(name)?;
        match std::fs::symlink_metadata(&target) {
            Ok(_) if target.is_dir() => {
                Err(Error::new(Kind::Conflict, format!("{} is a folder here", target.display()))
                    .hint("name another folder with --base-dir"))
            }
            Ok(_) if !self.overwrite => Err(exists(&target)),
            _ => Ok(target),
        }
    }

    /// Fetches one file.
    ///
    /// # Errors
    /// The target is there already, the manager or the proxy refuses, the connection cannot be had again, the disk is
    /// full.
    pub async fn fetch(&self, wanted: &Wanted) -> Result<Got> {
        self.fetch_to(wanted, self.target(&wanted.name)?).await
    }

    /// Fetches one file to a place of another name.
    ///
    /// # Errors
    /// As [`Fetcher::fetch`].
    pub async fn fetch_to(&self, wanted: &Wanted, target: PathBuf) -> Result<Got> {
        let flight = self.meter.begin(&wanted.name, wanted.size);
        let place = self.place(&wanted.name).await?;
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, error))?;
        }
        let key = self.key(&wanted.name, &target);
        let is_small = wanted.size.is_some_and(|size| size < journal::WORTH);
        let entry = if is_small { None } else { self.journal.entry(&key) };
        let (mut part, left) = Part::open(&target, &key, entry)?;
        let resumed = part.at;
        if wanted.size.is_some() {
            self.meter.spare(resumed);
        }
        flight.resume(resumed);
        match self.receive(wanted, place, &mut part, left, &flight).await {
            Ok(resumed) => {
                let size = part.at;
                part.finish(&target, self.overwrite, wanted.runs)?;
                Ok(Got { target, size, resumed })
            }
            Err(error)
                if part.keep
                    && (error.kind() == Kind::Network || error.http_status().is_some_and(is_passing)) =>
            {
                Err(error.hint("run the same command again: what has come is not fetched twice"))
            }
            Err(error) => {
                part.keep = false;
                match error.kind() == Kind::Network && error.hints().is_empty() {
                    true => Err(error.hint("run the same command again")),
                    false => Err(error),
                }
            }
        }
    }

    /// Fetches one file into a pipe; how long it is.
    ///
    /// # Errors
    /// As [`Fetcher::fetch`].
    pub async fn pour(&self, wanted: &Wanted, write: &dyn Fn(&[u8]) -> Result<()>) -> Result<u64> {
        let flight = self.meter.begin(&wanted.name, wanted.size);
        let place = self.place(&wanted.name).await?;
        let mut pipe = Pipe { write, at: 0 };
        self.receive(wanted, place, &mut pipe, Known::default(), &flight).await?;
        Ok(pipe.at)
    }

    pub(super) fn key(&self, name: &str, target: &Path) -> String {
        let folder = target.parent().and_then(|folder| folder.canonicalize().ok()).unwrap_or_default();
        let endpoints: Vec<&str> = self.client.config.endpoints.iter().map(Url::as_str).collect();
        let file = target.file_name().unwrap_or_default();
        journal::key(&[
            "download",
            &endpoints.join(","),
            &self.client.config.access_key,
            self.folder,
            name,
            &folder.to_string_lossy(),
            &file.to_string_lossy(),
        ])
    }

    pub(super) async fn place(&self, name: &str) -> Result<Place> {
        if let Some(url) = self.client.open_ticket(self.folder, name) {
            return Ok(Place { url, shared: true });
        }
        let url = self.client.download_ticket(self.folder, name, self.overrides).await?;
        Ok(Place { url, shared: false })
    }

    /// Reads until all is there; how much of what was there at first could be used.
    pub(super) async fn receive(
        &self,
        wanted: &Wanted,
        place: Place,
        sink: &mut dyn Sink,
        mut known: Known,
        flight: &Flight<'_>,
    ) -> Result<u64> {
        let Place { mut url, mut shared } = place;
        let (mut tries, mut renewed, mut resumed) = (0, false, sink.at());
        let mut said = wanted.size.is_some();
        loop {
            let before = sink.at();
            let trouble = match self.client.http.once(&request(&url, before, &known)).await {
                Ok(answer) => match accept(answer, sink, &mut known).await {
                    Ok(Next::Anew) => {
                        resumed = 0;
                        self.meter.expect(flight.restart());
                        known = Known::default();
                        sink.restart()?;
                        continue;
                    }
                    Ok(Next::Read(answer)) => {
                        resumed = resumed.min(sink.at());
                        if sink.at() < before {
                            self.meter.expect(flight.restart());
                        }
                        if let Some(total) = known.total {
                            flight.is_long(total);
                            if !std::mem::replace(&mut said, true) {
                                self.meter.expect(total.saturating_sub(sink.at()));
                            }
                        }
                        match self.body(*answer, sink, known.total.or(wanted.size), flight).await {
                            Ok(()) => return Ok(resumed),
                            Err(error) => error,
                        }
                    }
                    // The token for all may be one that this proxy does not know what to do with.
                    Err(error) if shared && matches!(error.http_status(), Some(400 | 401 | 403 | 404)) => {
                        if error.http_status() != Some(404) {
                            self.client.close_folder();
                        }
                        shared = false;
                        url = self.client.download_ticket(self.folder, &wanted.name, self.overrides).await?;
                        continue;
                    }
                    Err(error) if renewed || before == 0 => refused(&wanted.name, error),
                    // The token may have expired meanwhile.
                    Err(error) if matches!(error.http_status(), Some(400 | 401 | 403)) => {
                        renewed = true;
                        url = self.client.download_ticket(self.folder, &wanted.name, self.overrides).await?;
                        continue;
                    }
                    Err(error) => error,
                },
                Err(error) => error.of(NAME),
            };
            let passing = match trouble.http_status() {
                Some(status) => is_passing(status),
                None => trouble.kind() == Kind::Network,
            };
            if sink.at() > before {
                tries = 0;
            }
            tries += 1;
            if !passing || tries > self.tries || !self.client.http.is_patient() {
                return Err(trouble);
            }
            tokio::time::sleep(pause(tries)).await;
        }
    }

    async fn body(
        &self,
        mut answer: Response,
        sink: &mut dyn Sink,
        total: Option<u64>,
        flight: &Flight<'_>,
    ) -> Result<()> {
        while let Some(piece) = answer.chunk().await.map_err(|error| error.of(NAME))? {
            if total.is_some_and(|total| sink.at() + piece.len() as u64 > total) {
                return Err(
                    Error::service("the storage proxy sends more bytes than the file is long").of(NAME)
                );
            }
            sink.put(&piece)?;
            if let Some(going) = sink.going() {
                going.await?;
            }
            flight.add(piece.len() as u64);
        }
        match total {
            Some(total) if sink.at() < total => {
                let what = format!("the connection ended early: {} of {total} bytes came", sink.at());
                Err(Error::new(Kind::Network, what).of(NAME))
            }
            _ => Ok(()),
        }
    }
}

fn request(url: &Url, at: u64, known: &Known) -> Request {
    // Its bytes as they are: parts of a compressed answer could not be put together.
    let request = Request::new(Method::GET, url.clone()).header("accept-encoding", "identity");
    match &known.validator {
        Some(validator) if at > 0 => {
            request.header("if-range", validator).header("range", &format!("bytes={at}-"))
        }
        _ => request,
    }
}

/// What tells this file from later ones of its name: the time first, as storage proxies compare nothing else.
fn validator(answer: &Response) -> Option<String> {
    answer.header("last-modified").map(str::to_owned).or_else(|| tag(answer))
}

fn tag(answer: &Response) -> Option<String> {
    answer.header("etag").filter(|tag| !tag.starts_with("W/")).map(str::to_owned)
}

/// What an answer is: the whole file, the part that was asked for, or something else.
async fn accept(answer: Response, sink: &mut dyn Sink, known: &mut Known) -> Result<Next> {
    let number = |text: Option<&str>| text.and_then(|text| text.trim().parse::<u64>().ok());
    match answer.status {
        200 => {
            sink.restart()?;
            known.total = number(answer.header("content-length"));
            (known.validator, known.tag) = (validator(&answer), tag(&answer));
            sink.known(known);
            Ok(Next::Read(Box::new(answer)))
        }
        206 => {
            let range = answer.header("content-range").and_then(content_range);
            let differs = |now: Option<String>, then: &Option<String>| now.is_some() && now != *then;
            let other = differs(validator(&answer), &known.validator)
                || known.tag.is_some() && differs(tag(&answer), &known.tag);
            match range {
                Some((from, to, total)) if from == sink.at() && !other => {
                    let length = number(answer.header("content-length"));
                    let fits = to + 1 == total
                        && known.total.is_none_or(|before| before == total)
                        && length.is_none_or(|length| length == total - from);
                    match fits {
                        true => Ok(Next::Read(Box::new(answer))),
                        false => Err(odd(&answer, sink.at())),
                    }
                }
                Some(_) if other && sink.at() > 0 => Ok(Next::Anew),
                _ => Err(odd(&answer, sink.at())),
            }
        }
        416 if sink.at() > 0 => Ok(Next::Anew),
        201..=299 => {
            Err(Error::service(format!("the storage proxy answers {} instead of a file", answer.status))
                .of(NAME))
        }
        _ => Err(failure::of(answer).await),
    }
}

fn odd(answer: &Response, at: u64) -> Error {
    let range = answer.header("content-range").unwrap_or("no range");
    Error::service(format!(
        "the storage proxy sends another part of the file than the one from {at} on: {range}"
    ))
    .of(NAME)
    .hint("run the command again: it fetches the whole file")
}

/// The first byte, the last, and the length, of `bytes 0-9/10`.
fn content_range(text: &str) -> Option<(u64, u64, u64)> {
    let (range, total) = text.trim().strip_prefix("bytes ")?.split_once('/')?;
    let (from, to) = range.split_once('-')?;
    let (from, to, total) = (from.trim().parse().ok()?, to.trim().parse().ok()?, total.trim().parse().ok()?);
    (from <= to && to < total).then_some((from, to, total))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn ranges() {
        assert_eq!(content_range("bytes 3-9/10"), Some((3, 9, 10)));
        for bad in ["bytes */10", "bytes 3-10/10", "bytes 9-3/10", "3-9/10", "bytes 3-9/*"] {
            assert_eq!(content_range(bad), None, "{bad}");
        }
    }
}
