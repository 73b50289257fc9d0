//! `sandbox quota` and `sandbox fault`: what can go wrong, for the tests of scripts.

use serde_json::json;

use super::{Place, failed};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::output::ui::Mark;

/// Set limits of Lucidtech and LMK in the sandbox, counted from now on
///
/// What is not given has no limit; without options all limits are lifted.
///
/// Example:
///   afar sandbox quota --documents 1000 --per-second 50
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct QuotaArgs {
    #[command(flatten)]
    place: Place,
    /// Requests in any second; more are "Too Many Requests"
    #[arg(long, value_name = "N")]
    per_second: Option<u32>,
    /// Documents; more are "Limit Exceeded"
    #[arg(long, value_name = "N")]
    documents: Option<u32>,
    /// Predictions
    #[arg(long, value_name = "N")]
    predictions: Option<u32>,
    /// Executions of transitions
    #[arg(long, value_name = "N")]
    transition_executions: Option<u32>,
    /// Executions of workflows
    #[arg(long, value_name = "N")]
    workflow_executions: Option<u32>,
    /// Calls of LMK in any second; more are "Too Many Requests"
    #[arg(long, value_name = "N")]
    lmk_per_second: Option<u32>,
}

impl Leaf for QuotaArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let quota = json!({
            "service": "las", "per_second": self.per_second, "documents": self.documents,
            "predictions": self.predictions, "transition_executions": self.transition_executions,
            "workflow_executions": self.workflow_executions,
        });
        let running = self.place.running()?;
        running.control("quota", &quota).map_err(failed)?;
        let lmk = json!({"service": "lmk", "per_second": self.lmk_per_second});
        running.control("quota", &lmk).map_err(failed)?;
        ctx.ui.status(Mark::Done, "The limits are set.");
        Ok(Output::Nothing)
    }
}

/// Let the next requests to the sandbox go wrong
///
/// Kinds: status (with --status), html (a proxy's page, 502), garbage (no JSON), cut (no answer),
/// truncate (half an answer), slow (with --milliseconds), none (takes all faults back). Of the
/// WebSockets of LMK's sessions, from when they were announced: socket-drop (cut after --milliseconds),
/// socket-close (closed with --code after --milliseconds), socket-mute (no answer for --milliseconds,
/// to pings neither).
///
/// Example:
///   afar sandbox fault status --status 503 --count 2 --path /las/v1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct FaultArgs {
    #[command(flatten)]
    place: Place,
    /// What goes wrong
    #[arg(value_name = "KIND", value_parser = ["status", "html", "garbage", "cut", "truncate", "slow", "socket-drop", "socket-close", "socket-mute", "none"])]
    kind: String,
    /// The status that is answered
    #[arg(long, value_name = "CODE", value_parser = clap::value_parser!(u16).range(400..600))]
    status: Option<u16>,
    /// Seconds to wait that the answer names
    #[arg(long, value_name = "SECONDS")]
    retry_after: Option<u64>,
    /// Code that a WebSocket is closed with
    #[arg(long, value_name = "CODE", default_value_t = 1011, value_parser = clap::value_parser!(u16).range(1000..5000))]
    code: u16,
    /// How long a slow answer takes, or a WebSocket lives
    #[arg(long, value_name = "N", default_value_t = 1000)]
    milliseconds: u64,
    /// For how many requests
    #[arg(long, value_name = "N", default_value_t = 1)]
    count: u32,
    /// Only for paths that begin so: /las, /lmk, or a path of Backend.AI
    #[arg(long, value_name = "PATH", default_value = "")]
    path: String,
    /// Only for this method
    #[arg(long, value_name = "METHOD", default_value = "")]
    method: String,
}

impl Leaf for FaultArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let running = self.place.running()?;
        if self.kind == "none" {
            running.control("clear-faults", &json!({})).map_err(failed)?;
            ctx.ui.status(Mark::Done, "Nothing goes wrong any more.");
            return Ok(Output::Nothing);
        }
        if self.kind == "status" && self.status.is_none() {
            return Err(Error::usage("which status?").hint("for example --status 503"));
        }
        let fault = json!({
            "kind": self.kind, "status": self.status, "retry_after": self.retry_after, "ms": self.milliseconds, "code": self.code,
            "count": self.count, "path": self.path, "method": self.method,
        });
        running.control("fault", &fault).map_err(failed)?;
        ctx.ui.status(Mark::Done, &format!("Requests that will go wrong: {}", self.count));
        Ok(Output::Nothing)
    }
}
