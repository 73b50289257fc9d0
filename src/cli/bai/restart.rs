//! `bai restart`: restarts sessions.

use super::several::{self, Failures};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;

/// Restart sessions; their files stay
///
/// Example:
///   afar bai restart mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Names or IDs of sessions
    #[arg(value_name = "SESSION")]
    names: Vec<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let names = several::named(&self.names)?;
        let client = ctx.bai()?;
        let mut failures = Failures::default();
        super::official_wait(ctx, "Restarting the session(s)...");
        for name in names {
            let call =
                client.about_session(Method::PATCH, name, "", super::some(self.owner.as_ref())).await?;
            match client.json(&call).await {
                Ok(_) if ctx.personality.is_drop_in() => {}
                Ok(_) => ctx.ui.status(Mark::Done, &format!("Session {name} is restarted.")),
                Err(error) => failures.add(ctx, name, error)?,
            }
        }
        failures.end(ctx)
    }
}
