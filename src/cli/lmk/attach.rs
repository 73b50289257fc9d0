//! `lmk attach`: back to a job.

use super::follow;
use super::jobs;
use super::screen::{self, Manner};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::jobs::link;
use crate::output::Output;

/// Attach to a job: see its output, type into it; Ctrl-\ typed twice detaches
///
/// Example:
///   afar lmk attach %last
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Show so many of the last lines first, or `all`
    #[arg(long, value_name = "N", default_value = "10", value_parser = lines)]
    lines: usize,
    /// Look only: what is typed does not reach the program
    #[arg(long)]
    read_only: bool,
    /// The job: ID, its beginning, or %last
    #[arg(value_name = "JOB")]
    job: String,
}

/// A number of lines; `all` is the largest.
pub fn lines(text: &str) -> Result<usize, String> {
    match text {
        "all" => Ok(usize::MAX),
        _ => text.parse().map_err(|_| format!("`{text}` is neither a number nor `all`")),
    }
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let job = ctx.live_job(&place, &self.job)?;
        let both = ctx.ui.stdin_tty && ctx.ui.stdout_tty;
        let seen = match link::attach(&place, &job.name).await? {
            Some(stream) => {
                let manner = Manner {
                    keys: both && !self.read_only && !ctx.personality.is_drop_in(),
                    look: self.read_only && !ctx.personality.is_drop_in(),
                    owner: false,
                    ask: ctx.personality.is_drop_in(),
                    all: self.lines == usize::MAX,
                    lines: self.lines,
                };
                screen::follow(ctx, stream, manner).await?
            }
            // A job of the official client's: its output is in the file, and no input reaches it.
            None => follow::until_end(ctx, &place, &job.name, self.lines).await?,
        };
        jobs::conclude(ctx, &place, &job.name, seen)
    }
}
