//! `bai admin license show`: the licence of the enterprise edition.

use serde_json::Value;

use super::word;
use crate::cli::bai::{official_text, show};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Output, plain};
use crate::services::bai::{Call, NAME};

/// Show the licence of the enterprise edition
///
/// Example:
///   afar bai admin license show
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ShowArgs {}

impl Leaf for ShowArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let answer = ctx.bai()?.json(&Call::new(Method::GET, "/license")).await?;
        if answer.get("status").and_then(Value::as_str) != Some("valid") {
            return Err(Error::service("Your Backend.AI license is not valid.").of(NAME));
        }
        ctx.ui.status(Mark::Done, "Your Backend.AI license is valid.");
        if !official_text(ctx)? {
            return Ok(show::item(answer));
        }
        let certificate = answer.get("certificate").and_then(Value::as_object).into_iter().flatten();
        let rows: Vec<Vec<String>> = certificate.map(|(key, value)| vec![key.clone(), word(value)]).collect();
        Ok(Output::Text(plain::ruled(&rows)))
    }
}
