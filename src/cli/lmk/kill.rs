//! `lmk kill`: a signal for a job.

use std::time::Duration;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::jobs::{link, signal};
use crate::output::Output;

/// Send a signal to a job's program and its children
///
/// Example:
///   afar lmk kill %last -s TERM
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// The signal: a number, or a name with SIG or without
    #[arg(short, long, value_name = "SIGNAL", default_value = "SIGINT", allow_hyphen_values = true)]
    signal: String,
    /// To the whole process group (the default)
    #[arg(long, overrides_with = "only_leader")]
    group: bool,
    /// To the first process alone
    #[arg(long)]
    only_leader: bool,
    /// Wait so long for the end, then send SIGKILL
    #[arg(long, value_name = "TIME", value_parser = super::run::span)]
    grace: Option<Duration>,
    /// The job: ID, its beginning, or %last
    #[arg(value_name = "JOB")]
    job: String,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let job = ctx.live_job(&place, &self.job)?;
        let Some(number) = signal(&self.signal) else {
            let error = Error::usage(format!("Invalid signal value: {}", self.signal));
            let error = error.hint("a number from 1 on, or a name as in TERM, SIGINT, HUP");
            return Err(if ctx.personality.is_drop_in() { error.exit(1) } else { error });
        };
        link::signal(&place, &job.name, number, self.only_leader).await?;
        if let Some(grace) = self.grace {
            match tokio::time::timeout(grace, link::until_end(&place, &job.name)).await {
                Ok(end) => drop(end?),
                Err(_) => {
                    link::signal(&place, &job.name, libc::SIGKILL, self.only_leader).await?;
                    link::until_end(&place, &job.name).await?;
                }
            }
        }
        Ok(Output::Nothing)
    }
}
