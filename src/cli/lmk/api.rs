//! `lmk api`: any request of the API.

use crate::cli::api::Request;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;

/// Make any request of the API, with the token
///
/// Example:
///   afar lmk api GET /v1/notificationChannel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    request: Request,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = self.request.json_call()?;
        let client = ctx.lmk()?;
        let answer = client.call(&call).await;
        for warning in client.take_warnings() {
            ctx.ui.warn(&warning);
        }
        let hinted = |error: Error| match error.hints().is_empty() {
            true => error.hint("is the path right? --debug shows what is sent and answered"),
            false => error,
        };
        Ok(Output::Json(answer.map_err(hinted)?))
    }
}
