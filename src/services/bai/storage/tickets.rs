//! Tokens of the manager, without which a storage proxy does nothing.
//!
//! An upload needs one for each file: it stands for the temporary file that is renamed when all is there. A download's
//! only names where to read, and the proxy takes a further path below that (`dst_dir`, as models use it for their
//! versions), so that one for the whole folder serves any number of files.

use std::cell::RefCell;

use serde_json::{Value, json};
use tokio::sync::Semaphore;
use url::Url;

use super::super::{Call, Client, NAME};
use super::{Overrides, path};
use crate::error::{Error, Result};
use crate::http::Method;

/// How many tokens are asked for at once. A manager keeps eight connections to its database (`pool-size`); for more
/// requests at once it makes new ones, and each costs it as much as several requests.
const AT_ONCE: usize = 8;

/// What the client knows of tokens.
#[derive(Debug)]
pub struct Tickets {
    turns: Semaphore,
    /// The folder that is open as a whole, and the address of it.
    open: RefCell<Option<(String, Url)>>,
}

impl Default for Tickets {
    fn default() -> Self {
        Tickets { turns: Semaphore::new(AT_ONCE), open: RefCell::default() }
    }
}

impl Client {
    /// Where the bytes of a file go to or come from, with the token for it.
    async fn ticket(&self, folder: &str, what: &str, body: Value, overrides: &Overrides) -> Result<Url> {
        let call = Call::new(Method::POST, path(folder, what)).json(body);
        let answer = {
            let _turn = self.tickets.turns.acquire().await;
            self.ask(folder, &call).await?
        };
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

    /// Gets one token for all downloads of a folder, where many are to come. Without it each has its own: a manager
    /// that refuses this one says why when it is asked for those.
    pub async fn open_folder(&self, folder: &str, overrides: &Overrides) {
        if let Ok(url) = self.download_ticket(folder, ".", overrides).await {
            *self.tickets.open.borrow_mut() = Some((folder.to_owned(), url));
        }
    }

    /// The token for the whole folder is of no use.
    pub(super) fn close_folder(&self) {
        *self.tickets.open.borrow_mut() = None;
    }

    /// Where a file of a folder that is open as a whole can be fetched.
    pub(super) fn open_ticket(&self, folder: &str, file: &str) -> Option<Url> {
        let open = self.tickets.open.borrow();
        let mut url = open.as_ref().filter(|(name, _)| name == folder)?.1.clone();
        url.query_pairs_mut().append_pair("dst_dir", file);
        Some(url)
    }

    /// The manager's answer to the request for a download.
    ///
    /// # Errors
    /// The folder is not there or may not be read.
    pub async fn request_download(&self, folder: &str, file: &str) -> Result<Value> {
        let call = Call::new(Method::POST, path(folder, "/request-download")).json(json!({"path": file}));
        self.ask(folder, &call).await
    }
}

fn ticket_of(answer: &Value) -> Result<(&str, &str)> {
    let text = |name: &str| answer.get(name).and_then(Value::as_str);
    match (text("url"), text("token")) {
        (Some(url), Some(token)) => Ok((url, token)),
        _ => Err(Error::service("the answer names no storage proxy").of(NAME)),
    }
}
