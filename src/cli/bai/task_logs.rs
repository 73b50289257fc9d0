//! `bai task-logs`: what a batch task has written.

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Kind, Result};
use crate::output::Output;
use crate::services::bai::Client;
use crate::services::bai::task_log::{self, TaskLog};

/// So many readings may fail one after the other.
const TRIES: u32 = 8;

/// Print the logs of a batch task
///
/// Managers give a log whole and nothing else. With --follow it is read again and again until the
/// task's session is over, the more seldom the longer a reading takes, and what is new is printed.
///
/// Example:
///   afar bai task-logs 5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01
///   afar bai task-logs 5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01 --follow
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the task (the container's ID)
    task_id: String,
    /// Go on until the task's session is over
    #[arg(short, long)]
    follow: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let sink = &mut |piece: &[u8]| ctx.ui.write(piece);
        match self.follow {
            true => follow(ctx, &client, &self.task_id, sink).await?,
            false => task_log::once(&client, &self.task_id, sink).await?,
        }
        Ok(Output::Nothing)
    }
}

async fn follow(ctx: &Ctx, client: &Client, task: &str, sink: &mut task_log::Sink<'_>) -> Result<()> {
    let mut log = TaskLog::new(task);
    let (mut failed, mut told) = (0, false);
    loop {
        let over = match log.is_over(client).await {
            Err(error) if error.kind() == Kind::Network && failed < TRIES => None,
            other => other?,
        };
        match log.read(client, sink).await {
            Ok(gapless) => {
                failed = 0;
                if !gapless {
                    ctx.ui.warn("the log was cut off in between: something is missing here");
                }
            }
            // A task that has not begun has no log.
            Err(error) if error.kind() == Kind::NotFound && over == Some(false) => {}
            Err(error) if error.kind() == Kind::Network && failed < TRIES => {
                failed += 1;
                ctx.ui.warn(&format!("{}; reading again", error.message()));
                tokio::time::sleep(log.pause).await;
                continue;
            }
            Err(error) => return Err(error),
        }
        match over {
            Some(true) => return Ok(()),
            None if !told => {
                told = true;
                ctx.ui.note("The server does not tell when this task is over: Ctrl-C ends.");
            }
            _ => {}
        }
        tokio::time::sleep(log.pause).await;
    }
}
