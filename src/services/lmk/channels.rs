//! Notification channels and events.

use serde_json::{Value, json};

use super::client::{Client, get, post};
use crate::error::{Error, Kind, Result};

/// Which channels are meant.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// A part of the name, any case; with `exact` the whole name.
    pub name: Option<String>,
    /// The whole name, case kept.
    pub exact: bool,
    /// `email`, `text-message` or `web-push`.
    pub kind: Option<String>,
}

impl Filter {
    /// Whether a channel is meant.
    pub fn matches(&self, channel: &Value) -> bool {
        let name = channel.get("name").and_then(Value::as_str).unwrap_or_default();
        let kind = channel.pointer("/payload/type").and_then(Value::as_str);
        let named = self.name.as_ref().is_none_or(|wanted| match self.exact {
            true => name == wanted,
            false => name.to_lowercase().contains(&wanted.to_lowercase()),
        });
        named && self.kind.as_ref().is_none_or(|wanted| kind == Some(wanted))
    }
}

/// A channel's ID.
pub fn id(channel: &Value) -> &str {
    channel.get("notificationChannelId").and_then(Value::as_str).unwrap_or_default()
}

/// `GET /v1/notificationChannel`: the channels that are meant.
///
/// # Errors
/// As [`Client::call`].
pub async fn list(client: &Client, filter: &Filter) -> Result<Vec<Value>> {
    let mut answer = client.call(&get("/v1/notificationChannel")).await?;
    let all = match answer.get_mut("channels").map(Value::take) {
        Some(Value::Array(list)) => list,
        _ => Vec::new(),
    };
    Ok(all.into_iter().filter(|channel| filter.matches(channel)).collect())
}

/// The one channel that is meant.
///
/// # Errors
/// None or several are; the error names them.
pub async fn one(client: &Client, filter: &Filter) -> Result<Value> {
    let mut found = list(client, filter).await?;
    match found.len() {
        1 => Ok(found.swap_remove(0)),
        0 => Err(Error::new(Kind::NotFound, "no channel is like that")
            .of(super::NAME)
            .hint("`afar lmk channels list` lists them")
            .exit(1)),
        _ => {
            let error =
                Error::new(Kind::Conflict, format!("{} channels are like that", found.len())).of(super::NAME);
            let error = found.iter().fold(error, |error, channel| {
                let name = channel.get("name").and_then(Value::as_str).unwrap_or_default();
                error.detail(format!("{}  {name}", id(channel)))
            });
            Err(error.hint("name one by its ID, or the whole name with --name-exact"))
        }
    }
}

/// An event to send.
#[derive(Debug, Clone)]
pub struct Event {
    /// The text.
    pub message: String,
    /// `text/plain` or `text/markdown`.
    pub content_type: String,
    /// The session that it belongs to.
    pub session: Option<String>,
    /// Whether people are notified.
    pub notify: bool,
    /// The channels; empty is the server's choice.
    pub channels: Vec<String>,
}

/// `POST /v1/event`.
///
/// # Errors
/// As [`Client::call`].
pub async fn send(client: &Client, event: &Event) -> Result<Value> {
    let mut body = json!({"message": event.message, "contentType": event.content_type});
    if let Some(session) = &event.session {
        body["sessionId"] = json!(session);
    }
    if event.notify {
        body["notificationConfig"] = json!({"notify": true});
        if !event.channels.is_empty() {
            body["notificationConfig"]["channelIds"] = json!(event.channels);
        }
    }
    client.call(&post("/v1/event", body)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_match_without_regard_to_case() {
        let channel = json!({"name": "My Email", "payload": {"type": "email"}});
        let filter = |name: &str, exact| Filter { name: Some(name.into()), exact, kind: None };
        assert!(filter("email", false).matches(&channel) && filter("EMAIL", false).matches(&channel));
        assert!(!filter("my email", true).matches(&channel) && filter("My Email", true).matches(&channel));
        assert!(!Filter { kind: Some("web-push".into()), ..Filter::default() }.matches(&channel));
    }
}
