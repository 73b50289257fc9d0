//! Files of virtual folders. The manager gives a token for each; the bytes go to and from a storage proxy.

pub mod crew;
pub mod download;
pub mod form;
pub mod journal;
pub mod names;
pub mod plan;
pub mod remote;
mod sink;
pub mod tus;

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use url::Url;

use super::{Call, Client, NAME};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::http::retry::jittered;
use crate::services::rows::segment;

/// How often the manager is asked for a token while it has too much to do.
const MANAGER_TRIES: u32 = 6;

/// What has moved, and what there is to move.
#[derive(Debug, Default)]
pub struct Meter {
    /// Bytes that moved.
    pub moved: Arc<AtomicU64>,
    total: Cell<u64>,
}

impl Meter {
    /// So many bytes more are to move.
    pub fn expect(&self, bytes: u64) {
        self.total.set(self.total.get() + bytes);
    }

    /// So many bytes need not move after all.
    pub fn spare(&self, bytes: u64) {
        self.total.set(self.total.get().saturating_sub(bytes));
    }

    /// Moved, and to move.
    pub fn read(&self) -> (u64, u64) {
        (self.moved.load(Ordering::Relaxed), self.total.get())
    }
}

/// Addresses of storage proxies that are replaced: `URL1=URL2`, separated by commas.
#[derive(Debug, Clone, Default)]
pub struct Overrides(Vec<(String, String)>);

impl Overrides {
    /// Reads the list.
    ///
    /// # Errors
    /// A part that is not `URL1=URL2`.
    pub fn parse(text: &str) -> Result<Overrides> {
        let pair = |one: &str| {
            let (from, to) = one.split_once('=').filter(|(from, to)| !from.is_empty() && !to.is_empty())?;
            Some((from.to_owned(), to.to_owned()))
        };
        text.split(',').map(|one| pair(one.trim())).collect::<Option<Vec<_>>>().map(Overrides).ok_or_else(
            || {
                Error::usage(format!("`{text}` does not say which storage proxy is to replace which"))
                    .hint("for example http://10.0.0.2:6021/upload=https://storage.example.com/upload")
            },
        )
    }

    fn apply<'a>(&'a self, address: &'a str) -> Result<&'a str> {
        if self.0.is_empty() {
            return Ok(address);
        }
        let found = self.0.iter().find(|(from, _)| from == address);
        found.map(|(_, to)| to.as_str()).ok_or_else(|| {
            Error::usage(format!("the storage proxy is at {address}, and no replacement is given for that"))
                .hint("write it as it stands here before the = of --override-storage-proxy")
        })
    }
}

/// A folder's path and what follows.
fn path(folder: &str, rest: &str) -> String {
    format!("/folders/{}{rest}", segment(folder))
}

impl Client {
    /// Makes a call of the manager about a folder, again where it has too much to do.
    async fn ask(&self, folder: &str, call: &Call) -> Result<Value> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.json(call).await {
                Err(error) if is_crowded(&error) && self.http.is_patient() && tries < MANAGER_TRIES => {
                    tokio::time::sleep(Duration::from_millis(100) + jittered(tries)).await;
                }
                Err(error) if error.http_status() == Some(404) && error.hints().is_empty() => {
                    return Err(error
                        .context(format!("folder {folder}"))
                        .hint("is the folder's name right?"));
                }
                answer => return answer,
            }
        }
    }

    /// Where the bytes of a file go to or come from, with the token for it.
    async fn ticket(&self, folder: &str, what: &str, body: Value, overrides: &Overrides) -> Result<Url> {
        let call = Call::new(Method::POST, path(folder, what)).json(body);
        let answer = self.ask(folder, &call).await?;
        let (address, token) = ticket_of(&answer)?;
        let mut url = Url::parse(overrides.apply(address)?)
            .map_err(|error| Error::service(format!("the storage proxy's address: {error}")).of(NAME))?;
        url.query_pairs_mut().append_pair("token", token);
        Ok(url)
    }

    /// Where a file can be sent.
    ///
    /// # Errors
    /// The folder is not there or may not be written; no override matches.
    pub async fn upload_ticket(
        &self,
        folder: &str,
        file: &str,
        size: u64,
        overrides: &Overrides,
    ) -> Result<Url> {
        self.ticket(folder, "/request-upload", json!({"path": file, "size": size}), overrides).await
    }

    /// Where a file can be fetched.
    ///
    /// # Errors
    /// The folder is not there or may not be read; no override matches.
    pub async fn download_ticket(&self, folder: &str, file: &str, overrides: &Overrides) -> Result<Url> {
        self.ticket(folder, "/request-download", json!({"path": file}), overrides).await
    }

    /// The manager's answer to the request for a download.
    ///
    /// # Errors
    /// The folder is not there or may not be read.
    pub async fn request_download(&self, folder: &str, file: &str) -> Result<Value> {
        let call = Call::new(Method::POST, path(folder, "/request-download")).json(json!({"path": file}));
        self.ask(folder, &call).await
    }

    /// Makes a folder within a folder; one that is there is as good.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn make_folder(&self, folder: &str, name: &str) -> Result<()> {
        let body = match self.version().await?.major {
            7.. => json!({"path": name, "parents": true, "exist_ok": true}),
            _ => json!({"path": name}),
        };
        let call = Call::new(Method::POST, path(folder, "/mkdir")).json(body);
        // The answer has no body that matters.
        match self.call(&call).await {
            Err(error) if error.kind() == Kind::Conflict => Ok(()),
            answer => answer.map(|_| ()),
        }
    }
}

/// Whether the manager had too much to do at once. Two uploads of which one ends while the other begins disturb each
/// other in the storage proxy of 23.09 (one removes the folder that the other needs): that too passes.
fn is_crowded(error: &Error) -> bool {
    let kind = error.data_ref().and_then(|data| data.get("type")?.as_str());
    error.http_status() == Some(429) || kind.is_some_and(|kind| kind.ends_with("/vfolder-operation-failed"))
}

fn ticket_of(answer: &Value) -> Result<(&str, &str)> {
    let text = |name: &str| answer.get(name).and_then(Value::as_str);
    match (text("url"), text("token")) {
        (Some(url), Some(token)) => Ok((url, token)),
        _ => Err(Error::service("the answer names no storage proxy").of(NAME)),
    }
}

/// The pause before another try: short at first.
fn pause(tries: u32) -> Duration {
    match tries {
        0 | 1 => Duration::from_millis(100),
        _ => Duration::from_millis(200) + jittered(tries - 1),
    }
}

/// Whether a storage proxy's answer is worth another try.
fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 409 | 423 | 425 | 429 | 460 | 500..=599)
}

/// What a storage proxy says of a token that it does not take.
fn refused(name: &str, error: Error) -> Error {
    if error.data_ref().is_some_and(|data| data.to_string().contains("not a regular file")) {
        return Error::usage(format!("{name} is a folder"))
            .of(NAME)
            .hint("add -r to download all that is in it");
    }
    match error.http_status() {
        Some(400 | 401 | 403) => error.hint("the token may have expired: try again"),
        _ => error,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn overrides_match_whole_addresses() {
        let all = Overrides::parse("http://a/upload=http://b/x?y=1, http://c=http://d").unwrap();
        assert_eq!(all.apply("http://a/upload").unwrap(), "http://b/x?y=1");
        assert_eq!(all.apply("http://c").unwrap(), "http://d");
        assert_eq!(all.apply("http://a").unwrap_err().exit_code(), 2);
        assert_eq!(Overrides::default().apply("http://a").unwrap(), "http://a");
        for bad in ["nonsense", "=x", "x=", "a=b,", ""] {
            assert!(Overrides::parse(bad).is_err(), "{bad}");
        }
    }
}
