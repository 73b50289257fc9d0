//! `bai restart`: restarts sessions.

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
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
        if self.names.is_empty() {
            return Err(Error::new(
                Kind::Refused,
                "Specify at least one session ID. Check usage with \"-h\" option.",
            )
            .hint("`afar bai ps` lists them"));
        }
        let client = ctx.bai()?;
        let mut failed: Option<Error> = None;
        let mut told = false;
        super::official_wait(ctx, "Restarting the session(s)...");
        for name in &self.names {
            let call =
                client.about_session(Method::PATCH, name, "", super::some(self.owner.as_ref())).await?;
            match client.json(&call).await {
                Ok(_) if ctx.personality.is_drop_in() => {}
                Ok(_) => ctx.ui.status(Mark::Done, &format!("Session {name} is restarted.")),
                Err(error) if error.kind() == Kind::DryRun => return Err(error),
                Err(error) => {
                    let missing = error.http_status() == Some(404);
                    if ctx.personality.is_drop_in() {
                        ctx.ui.error(&error);
                        super::official_hint(ctx, missing);
                        told = true;
                        continue;
                    }
                    if let Some(before) = failed.replace(error.context(format!("session {name}"))) {
                        ctx.ui.error(&before);
                    }
                }
            }
        }
        if told {
            return Ok(Output::Status(1));
        }
        if ctx.personality.is_drop_in() && failed.is_none() {
            ctx.ui.status(Mark::Done, "Done.");
        }
        failed.map_or(Ok(Output::Nothing), Err)
    }
}
