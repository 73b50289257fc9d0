//! `bai events`: what happens to a session, as it happens.

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::http::sse::{Event, Events};
use crate::output::Output;
use crate::output::render::Format;
use crate::services::bai::sessions::is_uuid;
use crate::services::bai::{Call, Client};

/// Show a session's events until it has ended
///
/// Example:
///   afar bai events mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Whose events
    #[arg(long, value_name = "SCOPE", value_parser = ["*", "session", "kernel"], default_value = "*")]
    scope: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let machine = matches!(ctx.choice()?.format, Format::Json | Format::Jsonl);
        let mut events = open(&client, &self.session, &self.scope, self.owner.as_deref()).await?;
        while let Some(event) = events.next().await? {
            if event.name == "server_close" {
                break;
            }
            ctx.ui.print(&line(&event, machine))?;
        }
        Ok(Output::Nothing)
    }
}

/// An event as a line: its name and its data; one JSON object for machines.
pub fn line(event: &Event, machine: bool) -> String {
    if !machine {
        return format!("{} {}\n", event.name, event.data);
    }
    let data = serde_json::from_str(&event.data).unwrap_or(serde_json::Value::String(event.data.clone()));
    format!("{}\n", serde_json::json!({"event": event.name, "data": data}))
}

/// Opens the stream of a session's events, in the form of the negotiated version.
///
/// # Errors
/// The server's refusal.
pub async fn open(client: &Client, session: &str, scope: &str, owner: Option<&str>) -> Result<Events> {
    let version = client.version().await?;
    let mut call = match version.major {
        0..=4 => Call::new(Method::GET, "/stream/kernel/_/events")
            .query("sessionId", session)
            .maybe("owner_access_key", owner),
        5 => Call::new(Method::GET, "/events/session").query("name", session).maybe("ownerAccessKey", owner),
        _ if is_uuid(session) => {
            Call::new(Method::GET, "/events/session").query("sessionId", session).query("scope", scope)
        }
        _ => Call::new(Method::GET, "/events/session")
            .query("sessionName", session)
            // The official client writes it as elsewhere, which managers refuse.
            .maybe("ownerAccessKey", owner)
            .query("scope", scope),
    };
    call.stream = true;
    Ok(Events::new(client.call(&call).await?))
}
