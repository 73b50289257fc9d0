//! Files of virtual folders. The manager gives a token for each; the bytes go to and from a storage proxy.

pub mod archive;
pub mod copies;
pub mod copy;
pub mod crew;
pub mod download;
pub mod exclude;
pub mod form;
pub mod jobs;
pub mod journal;
pub mod meter;
pub mod names;
pub mod plan;
pub mod remote;
mod sink;
pub mod spot;
pub mod sync;
pub mod tickets;
pub mod tree;
pub mod tus;

use std::time::Duration;

use serde_json::{Value, json};

pub use self::meter::Meter;
use super::{Call, Client, NAME};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::http::retry::jittered;
use crate::services::rows::segment;

/// How often the manager is asked for a token while it has too much to do.
const MANAGER_TRIES: u32 = 6;

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

    /// Makes a folder within a folder; one that is there is as good.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn make_folder(&self, folder: &str, name: &str) -> Result<()> {
        let body = match self.version().await?.major {
            7.. => json!({"path": name, "parents": true, "exist_ok": true}),
            _ => json!({"path": name}),
        };
        self.make(folder, body).await
    }

    /// Makes a folder within one that is there, with the request of the official client; one that is there already is
    /// as good.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn make_folder_within(&self, folder: &str, name: &str) -> Result<()> {
        let body = match self.version().await?.major {
            7.. => json!({"path": name, "parents": false, "exist_ok": false}),
            _ => json!({"path": name}),
        };
        self.make(folder, body).await
    }

    async fn make(&self, folder: &str, body: Value) -> Result<()> {
        /// `EEXIST`, which the storage proxy of 23.09 tells of under `errno` with the status 400.
        const EXISTS: u64 = 17;
        let call = Call::new(Method::POST, path(folder, "/mkdir")).json(body);
        // The answer has no body that matters.
        match self.call(&call).await {
            Err(error) if error.kind() == Kind::Conflict => Ok(()),
            Err(error) if errno(&error) == Some(EXISTS) => Ok(()),
            answer => answer.map(|_| ()),
        }
    }

    /// Deletes files, and directories with all that is in them.
    ///
    /// # Errors
    /// The server's refusal; then nothing may have been deleted, or some.
    pub async fn delete_files(&self, folder: &str, files: &[String]) -> Result<()> {
        let body = json!({"files": files, "recursive": true});
        let call = Call::new(Method::DELETE, path(folder, "/delete-files")).json(body);
        self.ask(folder, &call).await.map(|_| ())
    }
}

/// The number of the system's error that the storage proxy told of, wherever it stands in the answer.
fn errno(error: &Error) -> Option<u64> {
    fn within(value: &Value) -> Option<u64> {
        let members = value.as_object()?;
        let here = members.get("errno").and_then(Value::as_u64);
        here.or_else(|| members.values().find_map(within))
    }
    error.data_ref().and_then(within)
}

/// Whether there is no such file (`ENOENT`).
pub fn is_missing(error: &Error) -> bool {
    errno(error) == Some(2)
}

/// Whether the manager had too much to do at once. Two uploads of which one ends while the other begins disturb each
/// other in the storage proxy of 23.09 (one removes the folder that the other needs): that too passes.
fn is_crowded(error: &Error) -> bool {
    let kind = error.data_ref().and_then(|data| data.get("type")?.as_str());
    error.http_status() == Some(429) || kind.is_some_and(|kind| kind.ends_with("/vfolder-operation-failed"))
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
