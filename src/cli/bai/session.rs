//! The small commands about one session: logs, rename, commit, histories.

use std::time::Duration;

use serde_json::Value;

use super::show;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::Client;

/// Print what a session's container has logged
///
/// Example:
///   afar bai session logs mysess --follow
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LogsArgs {
    /// Name or ID of the session
    session: String,
    /// Go on until Ctrl-C or until the session is gone
    #[arg(short, long)]
    follow: bool,
}

impl Leaf for LogsArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let call = client.about_session(Method::GET, &self.session, "/logs", None).await?;
        super::official_wait(ctx, "Retrieving live container logs...");
        let mut shown = 0;
        loop {
            // Asked before the log, so that nothing is missing from the last one: managers keep it beyond the end.
            let ended = self.follow && shown > 0 && has_ended(&client, &self.session).await?;
            let answer = match client.json(&call).await {
                Err(error) if shown > 0 && error.http_status() == Some(404) => return Ok(Output::Nothing),
                other => other?,
            };
            let text = answer.pointer("/result/logs").and_then(Value::as_str).unwrap_or_default();
            if !self.follow {
                if !ctx.personality.is_drop_in() {
                    return Ok(Output::Text(text.to_owned()));
                }
                ctx.ui.print(&format!("{text}\n"))?;
                ctx.ui.status(Mark::Done, "End of logs.");
                return Ok(Output::Nothing);
            }
            // A log that became shorter was started anew.
            let new = text.get(shown..).unwrap_or(text);
            ctx.ui.print(new)?;
            if ended {
                return Ok(Output::Nothing);
            }
            shown = text.len();
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// Whether no session that lives has this name or ID any more.
async fn has_ended(client: &Client, session: &str) -> Result<bool> {
    let call = client.about_session(Method::GET, session, "", None).await?;
    match client.json(&call).await {
        Err(error) if error.http_status() == Some(404) => Ok(true),
        other => other.map(|_| false),
    }
}

/// Show when a session had which status
///
/// Example:
///   afar bai session status-history mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusHistoryArgs {
    /// Name or ID of the session
    session: String,
}

impl Leaf for StatusHistoryArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        super::official_wait(ctx, "Retrieving status history...");
        let call = client.about_session(Method::GET, &self.session, "/status-history", None).await?;
        let mut answer = client.json(&call).await?;
        let value = answer.get_mut("result").map(Value::take).unwrap_or_default();
        let time = |key: &str| value.get(key)?.as_str()?.parse::<jiff::Timestamp>().ok();
        if let (Some(begun), Some(ended)) = (time("preparing"), time("terminated")) {
            let seconds = ended.duration_since(begun).as_secs_f64();
            ctx.ui.status(Mark::Done, &format!("Actual resource allocation time: {seconds:.6} s"));
        }
        Ok(show::item(value))
    }
}

/// Show which sessions a session waits for
///
/// Example:
///   afar bai session show-graph mysess --table
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GraphArgs {
    /// Name or ID of the session
    session: String,
    /// As a table instead of a tree
    #[arg(short, long)]
    table: bool,
}

impl Leaf for GraphArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        super::official_wait(ctx, "Retrieving the session dependencies graph...");
        let call = client.about_session(Method::GET, &self.session, "/dependency-graph", None).await?;
        show::graph(ctx, client.json(&call).await?, self.table)
    }
}
