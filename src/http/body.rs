//! What a request carries.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::TryStreamExt;
use reqwest::multipart;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use crate::error::{Error, IoContext, Kind, Result};

/// How much of a file is read at once.
const PIECE: usize = 256 * 1024;

/// A request's body.
#[derive(Debug, Clone, Default)]
pub enum Body {
    /// None at all.
    #[default]
    Empty,
    /// JSON.
    Json(Value),
    /// Bytes with their media type.
    Bytes(Vec<u8>, String),
    /// Bytes without a media type; they are shared, not copied, by the tries of a request.
    Raw(bytes::Bytes),
    /// The first so many bytes of a file, streamed from the disk, without a media type.
    File(PathBuf, u64),
    /// A piece of a file, streamed from the disk, without a media type.
    Slice(Slice),
    /// A multipart form; files are streamed from the disk.
    Multipart(Vec<Part>),
    /// What comes from elsewhere as it is sent, which is once.
    Passed(Passed),
}

/// A body that is passed on, with its media type.
#[derive(Debug, Clone)]
pub struct Passed {
    body: Arc<Mutex<Option<reqwest::Body>>>,
    length: Option<u64>,
    kind: String,
}

impl Passed {
    /// A body of a known length in bytes, or of one that its end tells.
    pub fn new<S, E>(stream: S, length: Option<u64>, kind: String) -> Passed
    where
        S: futures_util::Stream<Item = std::result::Result<bytes::Bytes, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>> + 'static,
    {
        let body = reqwest::Body::wrap_stream(stream);
        Passed { body: Arc::new(Mutex::new(Some(body))), length, kind }
    }

    /// How long it is, where that is known.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    fn take(&self) -> Result<reqwest::Body> {
        let body = self.body.lock().unwrap_or_else(PoisonError::into_inner).take();
        body.ok_or_else(|| Error::new(Kind::Network, "the request cannot be sent again: its body is gone"))
    }
}

/// A piece of a file that is counted while it leaves.
#[derive(Debug, Clone)]
pub struct Slice {
    /// The file.
    pub path: PathBuf,
    /// Where the piece begins.
    pub from: u64,
    /// How long it is.
    pub length: u64,
    /// Counts what leaves.
    pub count: Count,
}

/// Bytes of one request, which count among those of all.
#[derive(Debug, Clone, Default)]
pub struct Count {
    own: Arc<AtomicU64>,
    all: Arc<AtomicU64>,
}

impl Count {
    /// Nothing yet, among these.
    pub fn among(all: &Arc<AtomicU64>) -> Count {
        Count { own: Arc::default(), all: all.clone() }
    }

    fn add(&self, bytes: u64) {
        self.own.fetch_add(bytes, Ordering::Relaxed);
        self.all.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Says that only so many of them arrived.
    pub fn arrived(&self, bytes: u64) {
        let lost = self.own.swap(bytes, Ordering::Relaxed).saturating_sub(bytes);
        self.all.fetch_sub(lost, Ordering::Relaxed);
    }
}

/// One file of a multipart form.
#[derive(Debug, Clone)]
pub struct Part {
    /// The field's name.
    pub field: &'static str,
    /// The name that the server is told.
    pub filename: String,
    /// The file itself.
    pub path: PathBuf,
}

impl Body {
    /// The media type, without parameters; none for no body.
    pub fn media_type(&self) -> Option<&str> {
        match self {
            Body::Empty | Body::Raw(_) | Body::File(..) | Body::Slice(_) => None,
            Body::Json(_) => Some("application/json"),
            Body::Bytes(_, kind) | Body::Passed(Passed { kind, .. }) => Some(kind),
            Body::Multipart(_) => Some("multipart/form-data"),
        }
    }

    /// Puts the body on a request.
    ///
    /// # Errors
    /// A file of a form that cannot be read.
    pub(super) async fn attach(&self, builder: reqwest::RequestBuilder) -> Result<reqwest::RequestBuilder> {
        Ok(match self {
            Body::Empty => builder,
            Body::Json(value) => builder.header("Content-Type", "application/json").body(value.to_string()),
            Body::Bytes(bytes, kind) => builder.header("Content-Type", kind).body(bytes.clone()),
            Body::Raw(bytes) => builder.body(bytes.clone()),
            Body::File(path, length) => {
                let doing = || format!("cannot read {}", path.display());
                let file = tokio::fs::File::open(path).await.doing(doing)?.take(*length);
                let stream = tokio_util::io::ReaderStream::with_capacity(file, PIECE);
                // A length that is known keeps the body from being sent in chunks, which file servers refuse.
                builder.header("Content-Length", *length).body(reqwest::Body::wrap_stream(stream))
            }
            Body::Slice(slice) => {
                let stream = slice.open().await?;
                builder.header("Content-Length", slice.length).body(stream)
            }
            Body::Multipart(parts) => {
                let mut form = multipart::Form::new();
                for part in parts {
                    form = form.part(part.field, part.open().await?);
                }
                builder.multipart(form)
            }
            Body::Passed(passed) => {
                let builder = match passed.length {
                    Some(length) => builder.header("Content-Length", length),
                    None => builder,
                };
                builder.header("Content-Type", &passed.kind).body(passed.take()?)
            }
        })
    }
}

impl Slice {
    async fn open(&self) -> Result<reqwest::Body> {
        if self.length == 0 {
            return Ok(reqwest::Body::from(Vec::new()));
        }
        let doing = || format!("cannot read {}", self.path.display());
        let mut file = tokio::fs::File::open(&self.path).await.doing(doing)?;
        file.seek(std::io::SeekFrom::Start(self.from)).await.doing(doing)?;
        let count = self.count.clone();
        let stream = tokio_util::io::ReaderStream::with_capacity(file.take(self.length), PIECE)
            .inspect_ok(move |piece| count.add(piece.len() as u64));
        Ok(reqwest::Body::wrap_stream(stream))
    }
}

impl Part {
    async fn open(&self) -> Result<multipart::Part> {
        let doing = || format!("cannot read {}", self.path.display());
        let file = tokio::fs::File::open(&self.path).await.doing(doing)?;
        let length = file.metadata().await.doing(doing)?.len();
        // A file that grows meanwhile must not make the form longer than it says that it is.
        let stream = tokio_util::io::ReaderStream::with_capacity(file.take(length), PIECE);
        multipart::Part::stream_with_length(reqwest::Body::wrap_stream(stream), length)
            .file_name(self.filename.clone())
            .mime_str("application/octet-stream")
            .map_err(|error| crate::error::Error::usage(error.to_string()))
    }
}
