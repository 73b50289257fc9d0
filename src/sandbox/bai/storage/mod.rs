//! The storage proxy's part for clients: contents of folders by token, up (TUS) and down.

mod archive;
mod crc;
mod download;
pub mod token;
mod upload;

use axum::body::Body;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, options};
use axum::{Json, Router};
use serde_json::{Value, json};

use crate::sandbox::app::Shared;

/// All paths, below `/storage`.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/", get(status))
        .route("/download", get(download::get))
        .route("/upload", options(upload::options).head(upload::head).patch(upload::patch))
        .fallback(|| async { plain(StatusCode::NOT_FOUND) })
        .method_not_allowed_fallback(|| async { plain(StatusCode::METHOD_NOT_ALLOWED) })
}

async fn status() -> Json<Value> {
    Json(json!({ "status": "ok", "type": "client-facing", "storage-proxy": "23.09.10" }))
}

/// A refusal without words of its own.
fn plain(status: StatusCode) -> Response {
    let text = format!("{}: {}", status.as_u16(), status.canonical_reason().unwrap_or_default());
    (status, text).into_response()
}

/// A refusal in the storage proxy's form.
#[derive(Debug)]
pub struct Refusal {
    status: StatusCode,
    body: Value,
}

impl Refusal {
    fn new(status: StatusCode, slug: &str, title: &str) -> Self {
        let kind = format!("https://api.backend.ai/probs/storage/{slug}");
        Self { status, body: json!({ "type": kind, "title": title }) }
    }

    fn params(name: &str, why: &str) -> Self {
        let mut refusal = Self::new(StatusCode::BAD_REQUEST, "invalid-api-params", "Invalid API parameters");
        refusal.body["data"] = json!({ name: why });
        refusal
    }

    fn no_file() -> Self {
        Self::new(StatusCode::NOT_FOUND, "file-not-found", "File not found")
    }

    fn internal(error: &std::io::Error) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal-server-error", &error.to_string())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        (self.status, kind, Body::from(self.body.to_string())).into_response()
    }
}
