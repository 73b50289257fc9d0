//! The trees of folders: looked at several directories at once, and looked up by path.

use std::collections::HashMap;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;

use super::super::Client;
use super::names;
use super::remote::{Entry, LISTED, cut_error};
use crate::error::{Error, Result};

/// How many directories are listed at once.
const AT_ONCE: usize = 8;

/// A path below another; the empty one is the folder itself.
pub fn below(within: &str, name: &str) -> String {
    match within.is_empty() {
        true => name.to_owned(),
        false => format!("{within}/{name}"),
    }
}

/// What is in a directory of a folder.
#[derive(Debug, Default)]
pub struct Listing {
    /// What has a name that is one.
    pub entries: Vec<Entry>,
    /// The others, which can neither be fetched nor deleted by their names.
    pub refused: Vec<(String, Error)>,
}

async fn listed(client: &Client, folder: &str, within: &str) -> Result<Listing> {
    let all = client.entries(folder, if within.is_empty() { "." } else { within }).await?;
    // Half a folder must not pass for the whole: what is not listed would be sent again, or deleted.
    if !all.is_empty() && all.len() % LISTED == 0 {
        return Err(cut_error(if within.is_empty() { folder } else { within }));
    }
    let mut listing = Listing::default();
    for entry in all {
        match names::listed(&entry.name) {
            Ok(()) => listing.entries.push(entry),
            Err(error) => listing.refused.push((below(within, &entry.name), error)),
        }
    }
    Ok(listing)
}

/// Lists a directory and those below it, several at once. `visit` is told each with what is in it, and says which of
/// its directories are to be entered; no more is kept than what is still to be listed.
///
/// # Errors
/// The server's refusal, or the first of `visit`.
pub async fn walk(
    client: &Client,
    folder: &str,
    top: &str,
    mut visit: impl FnMut(&str, Listing) -> Result<Vec<String>>,
) -> Result<()> {
    let mut waiting = vec![top.to_owned()];
    let mut running = FuturesUnordered::new();
    loop {
        while running.len() < AT_ONCE
            && let Some(within) = waiting.pop()
        {
            running.push(async move { (listed(client, folder, &within).await, within) });
        }
        let Some((listing, within)) = running.next().await else { return Ok(()) };
        waiting.extend(visit(&within, listing?)?);
    }
}

/// Looks paths of a folder up, each directory listed once.
pub struct Look<'a> {
    client: &'a Client,
    folder: String,
    known: HashMap<String, HashMap<String, Entry>>,
}

impl<'a> Look<'a> {
    /// Nothing is known of the folder yet.
    pub fn new(client: &'a Client, folder: &str) -> Look<'a> {
        Look { client, folder: folder.to_owned(), known: HashMap::new() }
    }

    /// What is in a directory that is there.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn list(&mut self, within: &str) -> Result<&HashMap<String, Entry>> {
        if !self.known.contains_key(within) {
            let entries = listed(self.client, &self.folder, within).await?.entries;
            let entries = entries.into_iter().map(|entry| (entry.name.clone(), entry)).collect();
            self.known.insert(within.to_owned(), entries);
        }
        Ok(self.known.entry(within.to_owned()).or_default())
    }

    /// What has this path, if anything; the folder itself is not asked for.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn find(&mut self, path: &str) -> Result<Option<Entry>> {
        let mut within = String::new();
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            let Some(entry) = self.list(&within).await?.get(part).cloned() else { return Ok(None) };
            if parts.peek().is_none() {
                return Ok(Some(entry));
            }
            if !entry.is_folder {
                return Ok(None);
            }
            within = below(&within, part);
        }
        Ok(None)
    }
}
