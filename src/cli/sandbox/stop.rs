//! `sandbox stop` and `sandbox reset`.

use super::{Place, failed};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::sandbox;

/// End the sandbox and all that runs in it
///
/// Accounts and keys stay for the next start.
///
/// Example:
///   afar sandbox stop
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StopArgs {
    #[command(flatten)]
    place: Place,
}

impl Leaf for StopArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let text = match sandbox::stop(&self.place.dir()).map_err(failed)? {
            true => "The sandbox has ended.",
            false => "No sandbox was running.",
        };
        ctx.ui.status(Mark::Done, text);
        Ok(Output::Nothing)
    }
}

/// End the sandbox and forget all it knows: accounts, sessions, files, tokens
///
/// Example:
///   afar sandbox reset
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ResetArgs {
    #[command(flatten)]
    place: Place,
}

impl Leaf for ResetArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        sandbox::reset(&self.place.dir()).map_err(failed)?;
        ctx.ui.status(Mark::Done, "The sandbox is as new.");
        Ok(Output::Nothing)
    }
}
