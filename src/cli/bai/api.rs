//! `bai api` and `bai hello`: signed requests of any kind.

use std::path::PathBuf;

use serde_json::Value;

use super::run::named;
use super::show;
use crate::cli::api::Request;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::sse::Events;
use crate::http::ws::Heard;
use crate::http::{Body, Part};
use crate::output::{Output, prompt};
use crate::services::bai::version::Version;
use crate::services::bai::{Call, Client};

/// Ask the server for its versions
///
/// Example:
///   afar bai hello
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct HelloArgs {}

impl Leaf for HelloArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        Ok(show::item(ctx.bai()?.hello().await?))
    }
}

/// Make any API request, signed
///
/// The path begins after the version. Lists that come in pages are GraphQL's: `bai gql --paginate` joins them.
///
/// Examples:
///   afar bai api GET /session/_/match --query id=mysess -H 'Accept-Language: ko'
///   afar bai api /folders/mydata/mkdir --set path=runs --set exist_ok=true
///   afar bai api POST /admin/gql --json '{"query": "{ domain(name: \"default\") { name } }", "variables": {}}'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    request: Request,
    /// Body of any other kind: inline, @FILE, or - for stdin
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["attach", "json_body", "set"])]
    data: Option<String>,
    /// Media type of --data
    #[arg(long, value_name = "TYPE", default_value = "text/plain")]
    content_type: String,
    /// File to send as a form (repeatable)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["json_body", "set"])]
    attach: Vec<PathBuf>,
    /// API version to speak, such as v6.20220315
    #[arg(long, value_name = "VERSION")]
    api_version: Option<String>,
    /// Open a WebSocket: lines of stdin are sent, messages printed
    #[arg(long, conflicts_with = "events")]
    websocket: bool,
    /// Print server-sent events
    #[arg(long)]
    events: bool,
}

/// What is part of the signature, or has an option of its own.
const OWN: &[&str] = &["content-type", "date", "x-backendai-domain", "x-backendai-version"];

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        if let Some(text) = &self.api_version {
            client.speak(Version::parse(text).map_err(|_| {
                Error::usage(format!("`{text}` is not an API version")).hint("for example v6.20220315")
            })?);
        }
        let call = self.call(ctx)?;
        if self.websocket {
            return socket(ctx, &client, call).await;
        }
        if self.events {
            let mut events = Events::new(client.call(&call).await?);
            while let Some(event) = events.next().await? {
                if event.name == "server_close" {
                    break;
                }
                ctx.ui.print(&super::events::line(&event, false))?;
            }
            return Ok(Output::Nothing);
        }
        let mut answer = client.call(&call).await?;
        if answer.header("content-type").is_some_and(|kind| kind.contains("json")) {
            return Ok(Output::Json(answer.json().await?));
        }
        while let Some(piece) = answer.chunk().await? {
            ctx.ui.write(&piece)?;
        }
        Ok(Output::Nothing)
    }
}

impl Args {
    fn call(&self, ctx: &Ctx) -> Result<Call> {
        let plain = self.request.call(OWN, self.data.is_some() || !self.attach.is_empty())?;
        let mut call = Call::new(plain.method, plain.path);
        (call.query, call.headers, call.as_written) = (plain.query, plain.headers, true);
        call.stream = self.websocket || self.events;
        call.body = match (plain.body, &self.data) {
            (Some(body), _) => Body::Json(body),
            (None, Some(text)) => {
                Body::Bytes(ctx.text_argument(text)?.into_bytes(), self.content_type.clone())
            }
            (None, None) if !self.attach.is_empty() => {
                let files = named(&self.attach, None)?;
                Body::Multipart(
                    files.into_iter().map(|(path, filename)| Part { field: "src", filename, path }).collect(),
                )
            }
            _ => Body::Empty,
        };
        Ok(call)
    }
}

/// Lines of stdin go out, messages come in, until the other side ends.
async fn socket(ctx: &Ctx, client: &Client, call: Call) -> Result<Output> {
    let mut socket = client.socket(&call).await?;
    let (sender, mut lines) = tokio::sync::mpsc::channel::<String>(16);
    std::thread::spawn(move || {
        while let Ok(Some(line)) = prompt::read_line() {
            if sender.blocking_send(line).is_err() {
                break;
            }
        }
    });
    let mut open = true;
    loop {
        tokio::select! {
            line = lines.recv(), if open => match line {
                Some(line) => socket.send_text(line).await?,
                None => open = false,
            },
            heard = socket.next() => match heard? {
                Heard::Text(text) => ctx.ui.print(&format!("{text}\n"))?,
                Heard::Binary(bytes) => ctx.ui.write(&bytes)?,
                Heard::Closed(_) => return Ok(Output::Nothing),
            },
        }
    }
}

/// JSON of an argument.
///
/// # Errors
/// It is none.
pub fn parsed(option: &str, text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| Error::usage(format!("{option} is not JSON: {error}")))
}
