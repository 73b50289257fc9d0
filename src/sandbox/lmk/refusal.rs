//! LMK's errors, and how its bodies are read.

use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::{Json, body};
use serde_json::{Value, json};

/// An error as LMK answers it.
#[derive(Debug)]
pub struct Refusal {
    status: u16,
    message: String,
}

impl Refusal {
    /// With a status and a text.
    pub fn new(status: u16, message: &str) -> Self {
        Self { status, message: message.to_owned() }
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let code = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let reason = code.canonical_reason().unwrap_or("Error");
        let body = json!({ "statusCode": self.status, "message": self.message, "error": reason });
        (code, Json(body)).into_response()
    }
}

/// A JSON object in a request's body.
pub struct Body(pub Value);

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let bad = |_| Refusal::new(400, "Bad Request");
        let bytes = body::to_bytes(request.into_body(), 4 << 20).await.map_err(|_| bad(()))?;
        match serde_json::from_slice(&bytes) {
            Ok(value @ Value::Object(_)) => Ok(Self(value)),
            _ => Err(bad(())),
        }
    }
}

impl Body {
    /// A text that must be there.
    ///
    /// # Errors
    /// It is missing or no text.
    pub fn text(&self, name: &str) -> Result<&str, Refusal> {
        self.0[name].as_str().ok_or_else(|| Refusal::new(400, &format!("{name} must be a string")))
    }
}
