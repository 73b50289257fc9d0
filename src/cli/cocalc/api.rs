//! `cocalc api`: any request of the server.

use super::answer::say_warnings;
use crate::cli::api::Request;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;

/// Make any request of the server, with the key
///
/// The functions of projects and of the hub are better called by `call` and `hub call`; this is for
/// what lies beside them, such as /api/v2.
///
/// Example:
///   afar cocalc api POST /api/conat/hub --json '{"name": "system.ping", "args": [{}]}'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    request: Request,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = self.request.json_call()?;
        let client = ctx.cocalc()?;
        let answer = client.api(&call).await;
        say_warnings(ctx, &client);
        Ok(Output::Json(answer?))
    }
}
