//! `bai create`: makes a session.

use std::time::{Duration, Instant};

use serde_json::Value;

use super::options::SessionOptions;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Item, Output};
use crate::services::bai::Client;
use crate::services::bai::sessions::Created;

/// Make a compute session, or find the one of the same name
///
/// Example:
///   afar bai create -t mysess -r cpu=2 -r mem=4g python:3.9
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Image to run
    image: String,
    #[command(flatten)]
    session: SessionOptions,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Command of a batch session
    #[arg(short = 'c', long, value_name = "COMMAND")]
    startup_command: Option<String>,
    /// Session that this one waits for (repeatable)
    #[arg(long, value_name = "SESSION")]
    depends: Vec<String>,
    /// Wait until the session runs or has ended
    #[arg(long)]
    wait: bool,
    /// How long --wait waits
    #[arg(long, value_name = "SECONDS", requires = "wait")]
    timeout: Option<f64>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let mut spec = self.session.spec(&client, &self.image, &self.session.env)?;
        spec.owner = self.owner;
        spec.startup_command = self.startup_command;
        spec.dependencies = Some(self.depends);
        let mut created = client.create_session(&spec).await?;
        ctx.say_warnings(&client);
        if self.wait {
            created.status = wait(&client, &created, self.timeout).await?;
        }
        say(ctx, &created)?;
        Ok(match ctx.choice()?.format {
            Format::Table | Format::Wide => Output::Nothing,
            _ => Output::Item(Item { value: created.answer, columns: Vec::new(), whole: None }),
        })
    }
}

/// Says what became of a session.
///
/// # Errors
/// It could not be made.
pub fn say(ctx: &Ctx, created: &Created) -> Result<()> {
    let id = &created.id;
    match created.status.as_str() {
        "PENDING" => ctx.ui.status(Mark::Info, &format!("Session ID {id} is enqueued for scheduling.")),
        "SCHEDULED" => {
            ctx.ui.status(Mark::Info, &format!("Session ID {id} is scheduled and about to be started."))
        }
        "RUNNING" if created.created => {
            let mark = if ctx.personality.is_drop_in() { Mark::Info } else { Mark::Done };
            ctx.ui.status(mark, &format!("Session ID {id} is created and ready."))
        }
        "RUNNING" => ctx.ui.status(Mark::Info, &format!("Session ID {id} is already running and ready.")),
        "TERMINATED" => {
            return Err(Error::service(format!("Session ID {id} is already terminated."))
                .of(crate::services::bai::NAME)
                .hint("`afar bai session logs NAME` may say why"));
        }
        "TIMEOUT" => ctx.ui.status(Mark::Info, &format!("Session ID {id} is still on the job queue.")),
        status @ ("ERROR" | "CANCELLED") => {
            return Err(Error::service(format!(
                "Session ID {id} has an error during scheduling/startup or cancelled."
            ))
            .detail(format!("its status is {status}"))
            .of(crate::services::bai::NAME)
            .hint("`afar bai info ID` says more"));
        }
        other => ctx.ui.status(Mark::Info, &format!("Session ID {id} is {other}.")),
    }
    if created.status == "RUNNING" && !created.services.is_empty() {
        ctx.ui.status(
            Mark::Info,
            &format!("This session provides the following app services: {}", created.services.join(", ")),
        );
    }
    Ok(())
}

/// Asks for a session's status until it runs or has ended.
async fn wait(client: &Client, created: &Created, timeout: Option<f64>) -> Result<String> {
    let begun = Instant::now();
    let mut pause = Duration::from_millis(100);
    let query = "query($id: UUID!) { compute_session(id: $id) { status } }";
    loop {
        let data = client.gql(query, serde_json::json!({"id": created.id})).await?;
        let status = data
            .pointer("/compute_session/status")
            .and_then(Value::as_str)
            .unwrap_or(&created.status)
            .to_owned();
        if matches!(status.as_str(), "RUNNING" | "RUNNING_DEGRADED" | "TERMINATED" | "ERROR" | "CANCELLED") {
            return Ok(status);
        }
        if timeout.is_some_and(|limit| begun.elapsed().as_secs_f64() >= limit) {
            return Err(Error::new(Kind::Pending, format!("session {} is still {status}", created.name))
                .hint("it goes on waiting on the server; `afar bai watch NAME` follows it"));
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(Duration::from_secs(3));
    }
}
