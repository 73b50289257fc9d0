//! `bai admin manager …`: whether the manager takes new work, and from which agents.

use std::time::Duration;

use serde_json::{Value, json};

use super::word;
use crate::cli::bai::official_text;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, Item, Output, plain};
use crate::services::bai::{Call, Client};

/// Between two questions of how many sessions are left.
const PAUSE: Duration = Duration::from_secs(3);

/// Show whether the manager takes new work
///
/// Example:
///   afar bai admin manager status
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {}

impl Leaf for StatusArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let value = status(&*ctx.bai()?).await?;
        if official_text(ctx)? {
            let row = vec![word(&value["status"]), word(&value["active_sessions"])];
            return Ok(Output::Text(plain::columns(&["Status", "Active Sessions"], &[row], true)));
        }
        let columns =
            vec![Column::new("status", "Status"), Column::new("active_sessions", "Active Sessions")];
        Ok(Output::Item(Item { value, columns, whole: None }))
    }
}

async fn status(client: &Client) -> Result<Value> {
    client.json(&Call::new(Method::GET, "/manager/status").json(json!({"status": "running"}))).await
}

/// Let the manager take no new work
///
/// Example:
///   afar bai admin manager freeze
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct FreezeArgs {
    /// Wait until no session runs any more
    #[arg(long)]
    wait: bool,
    /// End all sessions at once
    #[arg(long)]
    force_kill: bool,
}

impl Leaf for FreezeArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.wait && self.force_kill {
            return Err(Error::new(
                Kind::Refused,
                "You cannot use both --wait and --force-kill options at the same time.",
            ));
        }
        let client = ctx.bai()?;
        if self.wait {
            loop {
                let left = status(&client).await?["active_sessions"].as_u64().unwrap_or(0);
                if left == 0 {
                    break;
                }
                let text = format!("Waiting for all sessions terminated... ({left} left)");
                ctx.ui.status(Mark::Wait, &text);
                tokio::time::sleep(PAUSE).await;
            }
            ctx.ui.status(Mark::Done, "All sessions are terminated.");
        }
        if self.force_kill {
            ctx.ui.status(Mark::Wait, "Killing all sessions...");
        }
        set(&client, json!({"status": "frozen", "force_kill": self.force_kill})).await?;
        if self.force_kill {
            ctx.ui.status(Mark::Done, "All sessions are killed.");
        }
        said(ctx, "Manager is successfully frozen.")
    }
}

async fn set(client: &Client, body: Value) -> Result<()> {
    client.json(&Call::new(Method::PUT, "/manager/status").json(body)).await?;
    Ok(())
}

/// A line that the official client prints on stdout.
pub(super) fn said(ctx: &Ctx, text: &str) -> Result<Output> {
    if official_text(ctx)? {
        return Ok(Output::Text(text.to_owned()));
    }
    ctx.ui.status(Mark::Done, text);
    Ok(Output::Nothing)
}

/// Let the manager take new work again
///
/// Example:
///   afar bai admin manager unfreeze
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UnfreezeArgs {}

impl Leaf for UnfreezeArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        set(&*ctx.bai()?, json!({"status": "running"})).await?;
        said(ctx, "Manager is successfully unfrozen.")
    }
}

/// Place sessions on agents again
///
/// Example:
///   afar bai admin manager scheduler include-agents i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct IncludeArgs {
    /// IDs of the agents
    agent_ids: Vec<String>,
}

impl Leaf for IncludeArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        operation(ctx, "include-agents", &self.agent_ids).await?;
        ctx.ui.status(Mark::Done, "The given agents now accepts new sessions.");
        Ok(Output::Nothing)
    }
}

/// Place no sessions on agents any more, until they are included again
///
/// Example:
///   afar bai admin manager scheduler exclude-agents i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ExcludeArgs {
    /// IDs of the agents
    agent_ids: Vec<String>,
}

impl Leaf for ExcludeArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        operation(ctx, "exclude-agents", &self.agent_ids).await?;
        ctx.ui.status(Mark::Done, "The given agents will no longer start new sessions.");
        Ok(Output::Nothing)
    }
}

async fn operation(ctx: &Ctx, op: &str, agents: &[String]) -> Result<()> {
    let call =
        Call::new(Method::POST, "/manager/scheduler/operation").json(json!({"op": op, "args": agents}));
    ctx.bai()?.json(&call).await?;
    Ok(())
}
