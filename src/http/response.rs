//! An answer and its body.

use reqwest::header::HeaderMap;

use super::failure::network;
use crate::error::{Error, Result};

/// How much of an error's body is read.
const ERROR_BODY_LIMIT: usize = 1 << 20;

/// How large an answer may be that is held in memory as a whole.
const LARGEST: usize = 256 << 20;

/// An answer whose body is still to be read.
#[derive(Debug)]
pub struct Response {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// How often the request was sent.
    pub tries: u32,
    pub(super) inner: reqwest::Response,
}

impl Response {
    /// Whether the status is 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// The status' usual words.
    pub fn reason(&self) -> &'static str {
        reqwest::StatusCode::from_u16(self.status).ok().and_then(|s| s.canonical_reason()).unwrap_or("")
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The whole body.
    ///
    /// # Errors
    /// The connection ended early, or it is too large.
    pub async fn bytes(self) -> Result<Vec<u8>> {
        self.bytes_within().await?.ok_or_else(|| {
            Error::service("the answer is larger than 256 MiB")
                .hint("ask for less at once, as with --limit N or a filter")
        })
    }

    /// The whole body, as it is unpacked; none where it is larger than an answer may be.
    ///
    /// # Errors
    /// The connection ended early.
    pub async fn bytes_within(mut self) -> Result<Option<Vec<u8>>> {
        let length = self.header("content-length").and_then(|text| text.parse::<usize>().ok());
        if length.is_some_and(|length| length > LARGEST) {
            return Ok(None);
        }
        // Without growing step by step, as long as the server need not be believed too much.
        let mut bytes = Vec::with_capacity(length.unwrap_or_default().min(16 << 20));
        while let Some(piece) = self.chunk().await? {
            bytes.extend_from_slice(&piece);
            if bytes.len() > LARGEST {
                return Ok(None);
            }
        }
        Ok(Some(bytes))
    }

    /// The beginning of the body, for errors: at most a mebibyte, and what came until the connection ended.
    pub async fn beginning(mut self) -> Vec<u8> {
        let mut out = Vec::new();
        while let Ok(Some(piece)) = self.inner.chunk().await {
            out.extend_from_slice(&piece);
            if out.len() >= ERROR_BODY_LIMIT {
                break;
            }
        }
        out
    }

    /// The body as JSON.
    ///
    /// # Errors
    /// The connection ended early, or the body is something else; the error shows its beginning.
    pub async fn json(self) -> Result<serde_json::Value> {
        Ok(self.json_of(false).await?.unwrap_or_default())
    }

    /// The body as JSON, none where there is no body.
    ///
    /// # Errors
    /// As [`Response::json`].
    pub async fn json_if_any(self) -> Result<Option<serde_json::Value>> {
        self.json_of(true).await
    }

    async fn json_of(self, may_be_empty: bool) -> Result<Option<serde_json::Value>> {
        let (status, kind) = (self.status, self.header("content-type").unwrap_or("no type").to_owned());
        let bytes = self.bytes().await?;
        if may_be_empty && bytes.is_empty() {
            return Ok(None);
        }
        serde_json::from_slice(&bytes).map(Some).map_err(|error| {
            let text = String::from_utf8_lossy(&bytes);
            let start: String = text.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
            Error::service(format!("the answer is not JSON ({kind}, {} bytes): {error}", bytes.len()))
                .status(status)
                .detail(format!("it starts: {start}"))
                .hint("is the address right, and is there a proxy on the way?")
        })
    }

    /// The next piece of the body; none at its end.
    ///
    /// # Errors
    /// The connection ended early.
    pub async fn chunk(&mut self) -> Result<Option<bytes::Bytes>> {
        self.inner.chunk().await.map_err(|error| network(&error))
    }

    /// The connection itself, after a 101.
    ///
    /// # Errors
    /// The server did not switch protocols.
    pub async fn upgrade(self) -> Result<reqwest::Upgraded> {
        self.inner.upgrade().await.map_err(|error| network(&error))
    }
}
