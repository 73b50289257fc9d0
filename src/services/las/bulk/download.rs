//! Fetches the documents of a dataset into a folder.

use std::collections::{HashSet, VecDeque};
use std::path::{Path, PathBuf};

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde_json::Value;

use super::pace::Pace;
use crate::error::{Error, Result};
use crate::http::{Body, Method};
use crate::services::las::documents::{self, Arriving};
use crate::services::las::{Client, content_type};
use crate::services::paging::Pager;

/// What is to be fetched, and how.
pub struct Job<'a> {
    /// The client.
    pub client: &'a Client,
    /// The dataset.
    pub dataset: String,
    /// Where the files go.
    pub folder: PathBuf,
    /// How many documents are under way at most.
    pub threads: usize,
    /// How many documents are known ahead at most.
    pub chunk: usize,
    /// How many documents are fetched at most.
    pub most: Option<usize>,
    /// Is told what happens.
    pub tell: &'a dyn Fn(Event<'_>),
}

/// What happens to a document.
pub enum Event<'a> {
    /// It is there now.
    Fetched,
    /// It was there already.
    Skipped,
    /// It could not be fetched.
    Failed(&'a str, &'a Error),
}

/// The documents that are there whole: content and ground truth.
fn there(folder: &Path) -> std::io::Result<HashSet<String>> {
    let (mut contents, mut truths) = (HashSet::new(), HashSet::new());
    for entry in std::fs::read_dir(folder)? {
        let path = PathBuf::from(entry?.file_name());
        let Some(stem) = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()) else { continue };
        match path.extension().is_some_and(|end| end == "json") {
            true => truths.insert(stem),
            false => contents.insert(stem),
        };
    }
    Ok(contents.intersection(&truths).cloned().collect())
}

/// Fetches everything that is not there, page by page.
///
/// # Errors
/// The folder cannot be made, a page cannot be read. A document that fails is no error here.
pub async fn run(job: &Job<'_>) -> Result<()> {
    let wrong = |error: std::io::Error| {
        Error::usage(format!("{}: {error}", job.folder.display())).hint("name a folder that can be written")
    };
    std::fs::create_dir_all(&job.folder).map_err(wrong)?;
    let there = there(&job.folder).map_err(wrong)?;
    let pace = Pace::new(job.threads, job.client.is_patient());
    let (mut waiting, mut running, mut pages) =
        (VecDeque::new(), FuturesUnordered::new(), FuturesUnordered::new());
    let (mut idle, mut taken) = (Some(documents::pager()), 0);
    loop {
        if waiting.len() < job.chunk.max(1)
            && let Some(pager) =
                idle.take_if(|pager| !pager.is_over() && job.most.is_none_or(|most| taken < most))
        {
            pages.push(page(job, &pace, pager));
        }
        while running.len() < job.threads.max(1)
            && let Some(id) = waiting.pop_front()
        {
            running.push(one(job, &pace, id));
        }
        // Both at once: a page waits for its turn behind documents that must go on meanwhile.
        tokio::select! {
            Some(read) = pages.next(), if !pages.is_empty() => {
                let (pager, ids) = read?;
                idle = Some(pager);
                for id in ids {
                    if there.contains(&id) {
                        (job.tell)(Event::Skipped);
                    } else if job.most.is_none_or(|most| taken < most) {
                        taken += 1;
                        waiting.push_back(id);
                    }
                }
            }
            Some((id, done)) = running.next(), if !running.is_empty() => match done {
                Ok(()) => (job.tell)(Event::Fetched),
                Err(error) => (job.tell)(Event::Failed(&id, &error)),
            },
            else => return Ok(()),
        }
    }
}

/// The IDs of the next page, and the way on.
async fn page(job: &Job<'_>, pace: &Pace, mut pager: Pager) -> Result<(Pager, Vec<String>)> {
    let call = documents::page(&job.dataset, &pager);
    let mut answer = pace.paced(async || job.client.call_patiently(&call, 1).await).await?;
    let rows = pager.take(&mut answer)?;
    let ids = rows.iter().filter_map(|row| row.get("documentId")?.as_str().map(str::to_owned)).collect();
    Ok((pager, ids))
}

async fn one(job: &Job<'_>, pace: &Pace, id: String) -> (String, Result<()>) {
    let done = fetch(job, pace, &id).await;
    (id, done)
}

/// One document: its ground truth, then its content, so that who has the content has both.
async fn fetch(job: &Job<'_>, pace: &Pace, id: &str) -> Result<()> {
    if id.contains(['/', '\\']) || id.starts_with('.') {
        return Err(Error::service("the ID is no name for a file"));
    }
    let call = documents::call(Method::GET, documents::path(id), None);
    let document = pace.paced(async || job.client.call_patiently(&call, 1).await).await?;
    let content = match document.get("content") {
        Some(Value::String(_)) => documents::content(job.client, &document, &[]).await?,
        _ => {
            let url = documents::address(&document)?;
            let get = async || job.client.file(Method::GET, url, &[], &Body::Empty, 1).await;
            Arriving::Streamed(Box::new(pace.paced(get).await?))
        }
    };
    let truth = document.get("groundTruth").filter(|truth| !truth.is_null()).cloned();
    let text =
        serde_json::to_vec_pretty(&truth.unwrap_or_else(|| Value::Array(Vec::new()))).unwrap_or_default();
    let named = |end: &str| job.folder.join(format!("{id}.{end}"));
    Arriving::Whole(text).save(&job.folder, |_| named("json")).await?;
    content.save(&job.folder, |beginning| named(content_type::extension(beginning))).await?;
    Ok(())
}
