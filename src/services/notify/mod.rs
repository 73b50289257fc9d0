//! Telling people that something ended: the text, the ways that it can go, and the outbox that keeps what could not.

pub mod outbox;
pub mod plain;
pub mod report;
pub mod secrets;
pub mod signals;
pub mod ways;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A notification, ready to be sent any way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Notice {
    /// One line without markup.
    pub title: String,
    /// The whole text.
    pub text: String,
    /// `text/plain` or `text/markdown`.
    pub content_type: String,
    /// The LMK session that it belongs to.
    pub session: Option<String>,
    /// LMK's channels; none is the account's default one.
    pub channels: Vec<String>,
    /// Whether it tells of a failure.
    pub failed: bool,
    /// What a template can name, by its names.
    pub data: Value,
}

impl Notice {
    /// A message that somebody wrote.
    pub fn message(text: &str, content_type: &str) -> Notice {
        let title = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("afar");
        Notice {
            title: title
                .trim_start_matches(['#', '*', ' '])
                .trim_end_matches('*')
                .chars()
                .take(100)
                .collect(),
            text: text.to_owned(),
            content_type: content_type.to_owned(),
            session: None,
            channels: Vec::new(),
            failed: false,
            data: Value::Null,
        }
    }
}
