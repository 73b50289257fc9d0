//! Running code in a session over its WebSocket: one request, then what the code prints, as it comes.

use std::collections::VecDeque;

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::client::{Call, Client};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::http::ws::{Heard, Socket};
use crate::services::unescape;

/// What to run.
#[derive(Debug, Clone)]
pub enum Work {
    /// A piece of code; state stays between pieces.
    Query(String),
    /// The uploaded files.
    Batch {
        /// The command that cleans up first.
        clean: Option<String>,
        /// The command that builds.
        build: Option<String>,
        /// The command that runs.
        exec: Option<String>,
    },
}

impl Work {
    fn message(&self) -> Value {
        let or_default = |text: &Option<String>| text.clone().unwrap_or_else(|| "*".to_owned());
        match self {
            Work::Query(code) => json!({"code": code, "mode": "query", "options": {}}),
            Work::Batch { clean, build, exec } => json!({"code": "", "mode": "batch", "options": {
                "clean": or_default(clean), "build": or_default(build), "buildLog": false, "exec": or_default(exec)}}),
        }
    }
}

/// What a session says while code runs.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// Text for stdout.
    Stdout(String),
    /// Text for stderr.
    Stderr(String),
    /// An image or other media: its type and its data.
    Media(String, String),
    /// The clean command ended with this code.
    Cleaned(Option<i64>),
    /// The build command ended with this code.
    Built(Option<i64>),
    /// The code waits for a line; true: hidden.
    Input(bool),
    /// Files that it made: (name, address).
    Files(Vec<(String, String)>),
    /// It ended with this code.
    Finished(i64),
}

/// Code that runs.
pub struct Execution {
    socket: Socket,
    ready: VecDeque<Step>,
    /// A buffer for the next text.
    spare: String,
}

impl Execution {
    /// Starts the work in a session, named by its ID (by its name with managers of API version 4 and older).
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn start(client: &Client, session: &str, work: &Work) -> Result<Execution> {
        let version = client.version().await?;
        let path =
            format!("/stream/{}/{}/execute", version.session_word(), crate::services::rows::segment(session));
        let mut call = Call::new(Method::GET, path);
        call.stream = true;
        let mut socket = client.socket(&call).await?;
        socket.send_text(work.message().to_string()).await?;
        Ok(Execution { socket, ready: VecDeque::new(), spare: String::new() })
    }

    /// The next step. After [`Step::Finished`] there is none.
    ///
    /// # Errors
    /// The connection broke, or the server gave the execution up.
    pub async fn next(&mut self) -> Result<Step> {
        loop {
            if let Some(step) = self.ready.pop_front() {
                return Ok(step);
            }
            match self.socket.next().await? {
                Heard::Text(text) => self.ready.extend(read(&text, &mut self.spare)?),
                Heard::Binary(_) => {}
                Heard::Closed(code) => {
                    let code = code.map(|code| format!(" (code {code})")).unwrap_or_default();
                    return Err(Error::new(
                        Kind::Network,
                        format!("the session closed the connection before the code ended{code}"),
                    )
                    .hint("`afar bai session logs NAME` may say why"));
                }
            }
        }
    }

    /// Takes a text back that has been handed on: its memory serves for the next one.
    pub fn take_back(&mut self, mut text: String) {
        text.clear();
        self.spare = text;
    }

    /// Answers [`Step::Input`].
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn answer(&mut self, line: String) -> Result<()> {
        self.socket.send_text(line).await
    }

    /// Ends the connection.
    pub async fn close(mut self) {
        self.socket.close().await;
    }
}

/// The console part of a result, by the service's own types of entry.
pub fn console(result: &mut Value) -> Vec<Step> {
    let Some(Value::Array(list)) = result.get_mut("console").map(Value::take) else { return Vec::new() };
    list.into_iter()
        .filter_map(|one| {
            let Value::Array(mut pair) = one else { return None };
            let data = pair.pop()?;
            let kind = pair.pop()?;
            let text = match data {
                Value::String(text) => text,
                other => other.to_string(),
            };
            Some(entry(kind.as_str()?, text))
        })
        .collect()
}

/// Some servers wrap media once more: `["TYPE", "DATA"]` as JSON text.
fn media(text: &str) -> Step {
    match serde_json::from_str::<(String, String)>(text) {
        Ok((kind, data)) => Step::Media(kind, data),
        Err(_) => Step::Media("text/plain".to_owned(), text.to_owned()),
    }
}

/// A message as the service sends it. Its text is left as it is, as a message may hold many megabytes.
#[derive(Deserialize)]
struct Message<'a> {
    #[serde(default)]
    status: &'a str,
    #[serde(borrow, default)]
    console: Option<Vec<(&'a str, &'a RawValue)>>,
    #[serde(rename = "exitCode", default)]
    exit_code: Option<i64>,
    #[serde(default)]
    options: Value,
    #[serde(default)]
    files: Value,
    #[serde(default)]
    msg: Option<String>,
}

/// The steps of a message; the first text is put into `spare`.
///
/// # Errors
/// It is something else than a message, or says that the execution was given up.
fn read(text: &str, spare: &mut String) -> Result<Vec<Step>> {
    let message: Message<'_> = serde_json::from_str(text)
        .map_err(|error| Error::service(format!("the session sent something else than a result: {error}")))?;
    if matches!(message.status, "error" | "server-restarting") {
        let why = message.msg.unwrap_or_else(|| message.status.to_owned());
        return Err(Error::service(format!("the execution was given up: {why}")));
    }
    let mut steps = Vec::new();
    for (kind, data) in message.console.unwrap_or_default() {
        let mut text = std::mem::take(spare);
        unescape::append(data.get(), &mut text)?;
        steps.push(entry(kind, text));
    }
    let files: Vec<(String, String)> = message
        .files
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|file| {
            Some((file.get("name")?.as_str()?.to_owned(), file.get("url")?.as_str()?.to_owned()))
        })
        .collect();
    if !files.is_empty() {
        steps.push(Step::Files(files));
    }
    let code = message.exit_code;
    match message.status {
        "clean-finished" => steps.push(Step::Cleaned(code)),
        "build-finished" => steps.push(Step::Built(code)),
        "waiting-input" => {
            let hidden = message.options.get("is_password").and_then(Value::as_bool).unwrap_or(false);
            steps.push(Step::Input(hidden));
        }
        "finished" => steps.push(Step::Finished(code.unwrap_or(0))),
        _ => {}
    }
    Ok(steps)
}

fn entry(kind: &str, data: String) -> Step {
    match kind {
        "stdout" => Step::Stdout(data),
        "stderr" => Step::Stderr(data),
        "media" => media(&data),
        kind => Step::Media(kind.to_owned(), data),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_message_becomes_steps_in_order() {
        let message = json!({"status": "finished", "exitCode": 3, "console": [["stdout", "a"], ["image/png", "data:x"]],
            "files": [{"name": "o", "url": "u"}]});
        assert_eq!(
            read(&message.to_string(), &mut String::new()).unwrap(),
            [
                Step::Stdout("a".into()),
                Step::Media("image/png".into(), "data:x".into()),
                Step::Files(vec![("o".into(), "u".into())]),
                Step::Finished(3)
            ]
        );
        assert!(
            read(r#"{"status": "error", "msg": "gone"}"#, &mut String::new())
                .unwrap_err()
                .message()
                .contains("gone")
        );
    }

    #[test]
    fn batch_commands_default_to_the_images_own() {
        let message = Work::Batch { clean: None, build: Some("make".into()), exec: None }.message();
        assert_eq!(
            message["options"],
            json!({"clean": "*", "build": "make", "buildLog": false, "exec": "*"})
        );
    }

    proptest::proptest! {
        #[test]
        fn odd_messages_do_no_harm(status in "[a-z-]{0,12}", kind in "[a-z/]{0,9}", data in ".{0,20}") {
            let message = json!({"status": status, "console": [[kind, data]], "exitCode": null, "files": [{}]});
            let _ = read(&message.to_string(), &mut String::new());
        }
    }
}
