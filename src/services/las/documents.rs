//! Documents: their content is sent to and read from a file server whose address the API gives.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value, json};

use super::client::{Client, TOO_MANY_TRIES, broke};
use super::{NAME, content_type};
use crate::config::atomic::Goal;
use crate::error::{Error, Kind, Result};
use crate::http::failure::is_unreachable;
use crate::http::{Body, Method, Response};
use crate::services::paging::{Pager, Paging, Window};
use crate::services::rows::{Call, segment};

static PAGES: Paging =
    Paging { items: "documents", next: "nextToken", token: "nextToken", size: "maxResults" };

/// A call of the API.
pub fn call(method: Method, path: String, body: Option<Value>) -> Call {
    Call { body, ..Call::new(method, path) }
}

/// The path of a document.
pub fn path(id: &str) -> String {
    format!("/documents/{}", segment(id))
}

/// A file as it was when it was looked at.
#[derive(Debug, Clone)]
pub struct Content {
    /// Where it is.
    pub path: PathBuf,
    /// How long it is.
    pub length: u64,
    /// What it is, by its first bytes.
    pub kind: Option<&'static str>,
    modified: Option<SystemTime>,
}

impl Content {
    /// Looks at a file before anything is sent.
    ///
    /// # Errors
    /// There is none, it is a folder, it is empty, it cannot be read.
    pub fn of(path: &Path) -> Result<Content> {
        let wrong = |why: String| Error::usage(format!("{}: {why}", path.display()));
        let metadata = std::fs::metadata(path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => {
                wrong("there is no such file".to_owned()).hint("check the path; `ls` shows what is here")
            }
            _ => wrong(error.to_string()),
        })?;
        if metadata.is_dir() {
            return Err(wrong("this is a folder, not a document".to_owned())
                .hint("`afar las datasets create-documents` sends a whole folder"));
        }
        if !metadata.is_file() {
            return Err(wrong("this is no ordinary file".to_owned()).hint("copy it to one first"));
        }
        let mut beginning = Vec::new();
        let mut file = File::open(path).map_err(|error| wrong(error.to_string()))?;
        let enough = content_type::ENOUGH as u64;
        file.by_ref().take(enough).read_to_end(&mut beginning).map_err(|error| wrong(error.to_string()))?;
        if beginning.is_empty() {
            return Err(wrong("the file is empty".to_owned()).hint("a document needs content"));
        }
        let kind = content_type::of(&beginning);
        let modified = metadata.modified().ok();
        Ok(Content { path: path.to_owned(), length: metadata.len(), kind, modified })
    }

    /// What goes over the wire, read from the disk as it is sent.
    pub fn body(&self) -> Body {
        Body::File(self.path.clone(), self.length)
    }

    /// What has become of the file since, where it is not what it was.
    pub fn trouble(&self) -> Option<String> {
        let name = self.path.display();
        match std::fs::metadata(&self.path) {
            Err(_) => Some(format!("{name} went away while it was sent")),
            Ok(now) if now.len() != self.length || now.modified().ok() != self.modified => {
                Some(format!("{name} changed while it was sent"))
            }
            Ok(_) => None,
        }
    }
}

/// Makes a document: `POST /documents`, then its content to the address that is answered. What it returns is the
/// answer to the POST.
///
/// # Errors
/// The service's refusal; where the content failed, the error names the document that stays without it.
pub async fn create(client: &Client, content: &Content, members: Map<String, Value>) -> Result<Value> {
    let made = client.call(&call(Method::POST, "/documents".to_owned(), Some(members.into()))).await;
    let document = made.map_err(|error| match broke(&error) && !is_unreachable(&error) {
        true => error
            .detail("the document may have been made all the same, without content")
            .hint("`afar las documents list` shows it"),
        false => error,
    })?;
    let id = document.get("documentId").and_then(Value::as_str).unwrap_or_default();
    let sent = async {
        let url = address(&document)?;
        client.file(Method::PUT, url, &[], &content.body(), TOO_MANY_TRIES).await?;
        content.trouble().map_or(Ok(()), |why| Err(Error::service(why)))
    };
    sent.await.map_err(|error| without_content(error, id, content))?;
    Ok(document)
}

/// The error of a document whose content could not be sent.
fn without_content(error: Error, id: &str, content: &Content) -> Error {
    let error = match content.trouble() {
        // What the network says of it is only the consequence.
        Some(why) if error.http_status().is_none() => Error::service(why).of(NAME),
        _ => error,
    };
    error
        .context(format!("document {id} was made, but its content was not sent"))
        .hint(format!("take it away with `afar las documents delete {id}`, then try again"))
}

/// Makes a document with its content inside the call, as up to version 9.0 of the official SDK.
///
/// # Errors
/// The service's refusal.
pub async fn create_inline(
    client: &Client,
    content: &Content,
    kind: Option<&str>,
    mut members: Map<String, Value>,
) -> Result<Value> {
    let bytes = std::fs::read(&content.path)
        .map_err(|error| Error::usage(format!("{}: {error}", content.path.display())))?;
    members.insert("content".to_owned(), STANDARD.encode(bytes).into());
    members.insert("contentType".to_owned(), kind.or(content.kind).into());
    client.call(&call(Method::POST, "/documents".to_owned(), Some(members.into()))).await
}

/// The address of a document's content.
///
/// # Errors
/// The answer has none.
pub fn address(document: &Value) -> Result<&str> {
    document.get("fileUrl").and_then(Value::as_str).ok_or_else(|| {
        let id = document.get("documentId").and_then(Value::as_str).unwrap_or("?");
        Error::service(format!("document {id} has no address for its content")).of(NAME)
    })
}

/// A document's content on its way.
pub enum Arriving {
    /// It was in the answer.
    Whole(Vec<u8>),
    /// It comes from the file server.
    Streamed(Box<Response>),
}

/// The content of a document that was read; `view` says which page is drawn and how.
///
/// # Errors
/// There is none, or the file server refuses.
pub async fn content(client: &Client, document: &Value, view: &[(String, String)]) -> Result<Arriving> {
    if let Some(text) = document.get("content").and_then(Value::as_str).filter(|_| view.is_empty()) {
        let bytes = STANDARD.decode(text).map_err(|error| {
            Error::service(format!("the document's content is not base64: {error}")).of(NAME)
        })?;
        return Ok(Arriving::Whole(bytes));
    }
    let url = address(document)?;
    let response = client.file(Method::GET, url, view, &Body::Empty, TOO_MANY_TRIES).await?;
    Ok(Arriving::Streamed(Box::new(response)))
}

impl Arriving {
    /// All of it.
    ///
    /// # Errors
    /// The connection ended early, or it is too large for that.
    pub async fn bytes(self) -> Result<Vec<u8>> {
        match self {
            Arriving::Whole(bytes) => Ok(bytes),
            Arriving::Streamed(response) => {
                let bytes = response.bytes_within().await.map_err(|error| error.of(NAME))?;
                bytes.ok_or_else(|| {
                    Error::service("the content is larger than 256 MiB")
                        .of(NAME)
                        .hint("write it to a file with --download-content FILE, without --output-content")
                })
            }
        }
    }

    /// Into a file that appears whole or not at all; `name` is given its beginning, for who names it by its kind.
    ///
    /// # Errors
    /// The connection ended early, or the disk is full.
    pub async fn save(self, folder: &Path, name: impl FnOnce(&[u8]) -> PathBuf) -> Result<PathBuf> {
        let failed = |error: std::io::Error| {
            Error::from(error).context(format!("cannot write in {}", folder.display()))
        };
        // Nobody else can read it while it comes; in its place it is an ordinary file.
        let mut file = tempfile::Builder::new().prefix(".afar-").tempfile_in(folder).map_err(failed)?;
        let mut beginning = Vec::new();
        let mut keep = |piece: &[u8]| {
            let room = content_type::ENOUGH.saturating_sub(beginning.len());
            beginning.extend_from_slice(&piece[..piece.len().min(room)]);
            std::io::Write::write_all(&mut file, piece)
        };
        match self {
            Arriving::Whole(bytes) => keep(&bytes).map_err(failed)?,
            Arriving::Streamed(mut response) => {
                while let Some(piece) = response.chunk().await.map_err(|error| error.of(NAME))? {
                    keep(&piece).map_err(failed)?;
                }
            }
        }
        let target = name(&beginning);
        let settled = Goal::of(&target).settle_temporary(file);
        settled.map_err(|error| failed(error).context(target.display()))?;
        Ok(target)
    }
}

/// Deletes documents, page by page, until there are no more; one page where a number is asked for. `filters` are of
/// the query. What it returns is the first answer with all of them in it, its `nextToken` too: scripts compare it
/// with the official client's.
///
/// # Errors
/// The service's refusal.
pub async fn delete_all(
    client: &Client,
    filters: &[(String, String)],
    size: Option<i64>,
    token: Option<String>,
) -> Result<Value> {
    let mut pager = Pager::new(&PAGES, Window { limit: None, all: size.is_none(), size, token });
    let (mut rows, mut first) = (Vec::new(), None);
    loop {
        let mut call = call(Method::DELETE, "/documents".to_owned(), None);
        call.query = filters.iter().cloned().chain(pager.query()).collect();
        let mut answer = client.call(&call).await.map_err(|error| match (rows.len(), error.kind()) {
            (0, _) | (_, Kind::DryRun) => error,
            (count, _) => error.detail(format!("{count} documents are deleted already")),
        })?;
        rows.extend(pager.take(&mut answer)?);
        let whole = first.get_or_insert(answer);
        if pager.is_over() {
            whole["documents"] = Value::Array(rows);
            return Ok(whole.take());
        }
    }
}

/// The way through all documents of a dataset.
pub fn pager() -> Pager {
    Pager::new(&PAGES, Window { all: true, ..Window::default() })
}

/// The call for a page of a dataset's documents.
pub fn page(dataset: &str, pager: &Pager) -> Call {
    let mut call = call(Method::GET, "/documents".to_owned(), None);
    call.query = vec![("datasetId".to_owned(), dataset.to_owned())];
    call.query.extend(pager.query());
    call
}

/// The members of a document that say which file it was, kept beside what the user wants to keep.
pub fn metadata_of(path: &Path, further: Option<&Map<String, Value>>) -> Value {
    let mut all = further.cloned().unwrap_or_default();
    all.insert("originalFilePath".to_owned(), json!(path.to_string_lossy()));
    Value::Object(all)
}
