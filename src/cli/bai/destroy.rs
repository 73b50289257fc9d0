//! `bai destroy`: ends sessions.

use super::several::{self, Failures};
use super::stats;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::sessions::Destroy;

/// End sessions
///
/// Example:
///   afar bai destroy mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Names or IDs of sessions
    #[arg(value_name = "SESSION")]
    names: Vec<String>,
    /// End it even where the agent does not answer
    #[arg(short, long)]
    forced: bool,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Show what the session used
    #[arg(short, long)]
    stats: bool,
    /// End what depends on it too
    #[arg(short, long)]
    recursive: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let names = several::named(&self.names)?;
        let client = ctx.bai()?;
        let dropin = ctx.personality.is_drop_in();
        let how = Destroy { owner: self.owner, forced: self.forced, recursive: self.recursive };
        let mut failures = Failures::default();
        super::official_wait(ctx, "Terminating the session(s)...");
        for name in names {
            match client.destroy_session(name, &how).await {
                Ok(used) => {
                    if !dropin {
                        ctx.ui.status(Mark::Done, &format!("Session {name} is destroyed."));
                    }
                    if self.stats {
                        let text = used.get("stats").or(Some(&used)).and_then(stats::text);
                        ctx.ui.print(text.as_deref().unwrap_or("Statistics is not available.\n"))?;
                    }
                }
                Err(error) => failures.add(ctx, name, error)?,
            }
        }
        failures.end(ctx)
    }
}
