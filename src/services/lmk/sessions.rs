//! Sessions by REST: what the web app shows of something that runs.

use serde_json::{Value, json};

use super::client::{Client, post};
use crate::error::{Error, Result};
use crate::http::Method;
use crate::services::rows::{Call, segment};

/// `POST /v1/session`: the new session's ID.
///
/// # Errors
/// As [`Client::call`].
pub async fn create(client: &Client, name: &str, state: Value) -> Result<String> {
    let answer = client.call(&post("/v1/session", json!({"name": name, "state": state}))).await?;
    let id = answer.get("sessionId").and_then(Value::as_str).map(str::to_owned);
    id.ok_or_else(|| Error::service("the server's answer names no session").of(super::NAME))
}

/// `PATCH /v1/session/ID`: changes the given fields of a session's state.
///
/// # Errors
/// As [`Client::call`].
pub async fn update(client: &Client, id: &str, state: Value) -> Result<Value> {
    let path = format!("/v1/session/{}", segment(id));
    client.call(&Call::new(Method::PATCH, path).body(json!({"state": state}))).await
}

/// `POST /v1/session/ID/end`, without a body: nothing changes it any more.
///
/// # Errors
/// As [`Client::call`].
pub async fn end(client: &Client, id: &str) -> Result<Value> {
    client.call(&Call::new(Method::POST, format!("/v1/session/{}/end", segment(id)))).await
}
