//! `las transitions heartbeat`.

use serde_json::{Value, json};

use super::answer::say_warnings;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::registry::span;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::services::las::Client;
use crate::services::rows::{Call, segment};

/// Tell the service that an execution of a manual transition is still being worked on
///
/// Without a heartbeat every 60 seconds the execution times out.
///
/// Example:
///   afar las transitions heartbeat las:transition:31b864b5546913dd928a49416a10bad1 las:transition-execution:31b864b5546913dd928a49416a10bad1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the transition
    id: String,
    /// ID of the execution
    execution: String,
    /// Go on until interrupted, with this pause between heartbeats
    #[arg(long, value_name = "SECONDS")]
    every: Option<f64>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let pause = self.every.map(|number| span(number).ok_or(())).transpose();
        let pause = pause.ok().filter(|pause| pause.is_none_or(|pause| !pause.is_zero()));
        let pause = pause.ok_or_else(|| Error::usage("--every: not a number of seconds above 0"))?;
        let client = ctx.las()?;
        let answer = beat(&client, &self.id, &self.execution).await?;
        say_warnings(ctx, &client);
        let Some(pause) = pause else {
            // Nothing is object; the official client's script finds an object.
            return Ok(if ctx.personality.is_drop_in() { Output::Json(answer) } else { Output::Nothing });
        };
        loop {
            tokio::time::sleep(pause).await;
            match beat(&client, &self.id, &self.execution).await {
                // The next one may come through before the execution times out.
                Err(error) if error.kind() == Kind::Network => {
                    ctx.ui.warn(&format!("a heartbeat was lost: {error}"))
                }
                other => other.map(|_| ())?,
            }
        }
    }
}

/// `POST /transitions/{id}/executions/{execution}/heartbeats`; a second one does no harm.
pub async fn beat(client: &Client, transition: &str, execution: &str) -> Result<Value> {
    let path = format!("/transitions/{}/executions/{}/heartbeats", segment(transition), segment(execution));
    let mut call = Call::new(Method::POST, path).body(json!({}));
    call.repeatable = Some(true);
    client.call(&call).await
}
