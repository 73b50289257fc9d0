//! Server announcements: fetched with list commands, shown once until the text changes.

use std::path::Path;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::client::{Call, Client};
use crate::config::atomic;
use crate::error::Result;
use crate::http::Method;

/// `GET /manager/announcement`.
///
/// # Errors
/// As [`Client::json`].
pub async fn get(client: &Client) -> Result<Value> {
    client.json(&Call::new(Method::GET, "/manager/announcement")).await
}

/// Sets the announcement, or takes it away.
///
/// # Errors
/// As [`Client::json`].
pub async fn set(client: &Client, message: Option<&str>) -> Result<()> {
    let body = json!({"enabled": message.is_some(), "message": message});
    client.json(&Call::new(Method::POST, "/manager/announcement").json(body)).await?;
    client.config.cache.forget(client.endpoint()?.as_str(), "announcement");
    Ok(())
}

/// The announcement that has not been dismissed, if there is one. What goes wrong here is no failure of the command.
pub async fn unseen(client: &Client, state: &Path) -> Option<String> {
    if client.http.is_dry() {
        return None;
    }
    let endpoint = client.endpoint().ok()?.to_string();
    let answer = match client.config.cache.get(&endpoint, "announcement") {
        Some(answer) => answer,
        None => {
            let answer = get(client).await.ok()?;
            client.config.cache.put(&endpoint, "announcement", &answer);
            answer
        }
    };
    let message = answer.get("message").and_then(Value::as_str).filter(|text| !text.is_empty())?;
    if answer.get("enabled") != Some(&Value::Bool(true)) {
        return None;
    }
    let hash = hash(message);
    let file = state.join("announcement.json");
    let stored = load(&file);
    let same = stored.get("hash").and_then(Value::as_str) == Some(hash.as_str());
    let dismissed = stored.get("dismissed").and_then(Value::as_bool).unwrap_or(false);
    if same && dismissed {
        return None;
    }
    let _ = atomic::write_private(&file, json!({"hash": hash, "dismissed": false}).to_string().as_bytes());
    Some(message.to_owned())
}

/// Marks the announcement that was last shown as dismissed; false where none was.
///
/// # Errors
/// The file cannot be written.
pub fn dismiss(state: &Path) -> Result<bool> {
    let file = state.join("announcement.json");
    let mut stored = load(&file);
    if !stored.is_object() {
        return Ok(false);
    }
    stored["dismissed"] = json!(true);
    atomic::write_private(&file, stored.to_string().as_bytes())?;
    Ok(true)
}

fn load(file: &Path) -> Value {
    std::fs::read_to_string(file).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

fn hash(message: &str) -> String {
    Sha256::digest(message.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
