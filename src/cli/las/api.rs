//! `las api`: any request of the API.

use serde_json::Value;

use super::answer::say_warnings;
use crate::cli::api::Request;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;

/// Make any request of the API
///
/// The path begins after the version; IDs with a slash are to be encoded. --all follows nextToken and
/// joins the pages.
///
/// Examples:
///   afar las api GET /models --query maxResults=5
///   afar las api PATCH /profiles/las:profile:31b864b5546913dd928a49416a10bad1 --set givenName=Ann
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    request: Request,
    /// Read all pages of a list
    #[arg(long)]
    all: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut call = self.request.json_call()?;
        let client = ctx.las()?;
        let mut answer = client.call(&call).await?;
        if self.all {
            let place = call.query.iter().position(|(name, _)| name == "nextToken");
            place.map(|at| call.query.remove(at));
            while let Some(token) = answer.get("nextToken").and_then(Value::as_str).map(str::to_owned) {
                let next = client.call(&call.clone().query("nextToken", token.as_str())).await?;
                if next.get("nextToken").and_then(Value::as_str) == Some(&token) {
                    return Err(Error::service("the service names the same page again and again"));
                }
                join(&mut answer, next);
            }
        }
        say_warnings(ctx, &client);
        Ok(Output::Json(answer))
    }
}

/// Adds a page to those before: its lists to theirs, the rest taking the place of theirs.
fn join(whole: &mut Value, page: Value) {
    let (Value::Object(whole), Value::Object(page)) = (whole, page) else { return };
    if !page.contains_key("nextToken") {
        whole.insert("nextToken".to_owned(), Value::Null);
    }
    for (name, value) in page {
        match (whole.get_mut(&name), value) {
            (Some(Value::Array(rows)), Value::Array(more)) => rows.extend(more),
            (_, value) => {
                whole.insert(name, value);
            }
        }
    }
}
