//! `sandbox serve`.

use super::{Manner, Place, failed};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::sandbox::{self, Running};

/// Run the sandbox in the foreground
///
/// It listens on 127.0.0.1 alone and runs code as you, without isolation.
///
/// Example:
///   afar sandbox serve --port 8099
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    manner: Manner,
    /// Leave the terminal
    #[arg(long, hide = true)]
    detach: bool,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.detach {
            sandbox::detach();
        }
        let dir = self.place.dir();
        if let Some(version) = &self.manner.api_version
            && !sandbox::knows_version(version)
        {
            return Err(Error::usage(format!("there is no Backend.AI API version `{version}`")));
        }
        let place = dir.display().to_string();
        let ready = |running: &Running| {
            if !self.detach {
                let text = format!(
                    "The sandbox serves at {}, with its state in {place}; Ctrl-C ends it.",
                    running.endpoint
                );
                ctx.ui.line(&text);
            }
        };
        sandbox::serve(self.manner.options(dir), ready).await.map_err(failed)?;
        Ok(Output::Nothing)
    }
}
