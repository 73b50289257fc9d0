//! What became of each of several sessions that a command names.

use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::ui::Mark;

/// The sessions that a command names.
///
/// # Errors
/// It names none.
pub fn named(names: &[String]) -> Result<&[String]> {
    if names.is_empty() {
        let error =
            Error::new(Kind::Refused, "Specify at least one session ID. Check usage with \"-h\" option.");
        return Err(error.hint("`afar bai ps` lists them"));
    }
    Ok(names)
}

/// The failures so far. One does not keep the others from their turn.
#[derive(Default)]
pub struct Failures {
    last: Option<Error>,
    told: bool,
}

impl Failures {
    /// Tells a failure: at once as the official client does, else when the next one comes or the command ends.
    ///
    /// # Errors
    /// It is no failure, but a request that was only to be shown.
    pub fn add(&mut self, ctx: &Ctx, name: &str, error: Error) -> Result<()> {
        if error.kind() == Kind::DryRun {
            return Err(error);
        }
        if ctx.personality.is_drop_in() {
            ctx.ui.error(&error);
            super::official_hint(ctx, error.http_status() == Some(404));
            self.told = true;
        } else if let Some(before) = self.last.replace(error.context(format!("session {name}"))) {
            ctx.ui.error(&before);
        }
        Ok(())
    }

    /// The command's end.
    ///
    /// # Errors
    /// The last failure.
    pub fn end(self, ctx: &Ctx) -> Result<Output> {
        if self.told {
            return Ok(Output::Status(1));
        }
        if ctx.personality.is_drop_in() && self.last.is_none() {
            ctx.ui.status(Mark::Done, "Done.");
        }
        self.last.map_or(Ok(Output::Nothing), Err)
    }
}
