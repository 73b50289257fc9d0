//! `bai admin watcher …`: what starts and stops an agent on its machine.

use serde_json::{Value, json};

use super::word;
use crate::cli::bai::{official, official_text, show};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::services::bai::Call;

/// Show how an agent and its watcher are
///
/// Example:
///   afar bai admin watcher status i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {
    /// ID of the agent
    agent: String,
}

impl Leaf for StatusArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ask(ctx, Method::GET, "", &self.agent).await
    }
}

/// Start an agent
///
/// Example:
///   afar bai admin watcher agent-start i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StartArgs {
    /// ID of the agent
    agent: String,
}

impl Leaf for StartArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ask(ctx, Method::POST, "/agent/start", &self.agent).await
    }
}

/// Stop an agent
///
/// Example:
///   afar bai admin watcher agent-stop i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StopArgs {
    /// ID of the agent
    agent: String,
}

impl Leaf for StopArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ask(ctx, Method::POST, "/agent/stop", &self.agent).await
    }
}

/// Stop an agent and start it again
///
/// Example:
///   afar bai admin watcher agent-restart i-sandbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RestartArgs {
    /// ID of the agent
    agent: String,
}

impl Leaf for RestartArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        ask(ctx, Method::POST, "/agent/restart", &self.agent).await
    }
}

async fn ask(ctx: &Ctx, method: Method, what: &str, agent: &str) -> Result<Output> {
    let call = Call::new(method, format!("/resource/watcher{what}")).json(json!({"agent_id": agent}));
    let asked = async { ctx.bai_announced().await?.json(&call).await };
    let answer = match asked.await {
        Ok(answer) => answer,
        Err(error) => return official::failed(ctx, error, None),
    };
    if official_text(ctx)? {
        return Ok(Output::Text(word(answer.get("message").unwrap_or(&answer))));
    }
    Ok(match answer.get("message").and_then(Value::as_str) {
        Some(text) if !ctx.choice()?.explicit => Output::Text(text.to_owned()),
        _ => show::item(answer),
    })
}
