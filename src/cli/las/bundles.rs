//! `las models list-all-data-bundles`.

use futures_util::StreamExt;
use serde_json::{Map, Value};

use super::answer::say_warnings;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::services::las::endpoints::models;
use crate::services::las::{Client, everything};
use crate::services::rows::{Call, segment};

/// How many models are asked about at once.
const AT_ONCE: usize = 8;

/// List the data bundles of all models
///
/// The answer is an object with the list of each model, by the model's ID; all pages of all lists are
/// read.
///
/// Example:
///   afar las models list-all-data-bundles
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.las()?;
        let all = everything(&client, &Call::new(Method::GET, "/models"), &models::LIST).await?;
        let ids = all.iter().filter_map(|model| model.get("modelId")?.as_str().map(str::to_owned));
        let mut bundles = futures_util::stream::iter(ids).map(|id| of_model(&client, id)).buffered(AT_ONCE);
        let mut answer = Map::new();
        while let Some(found) = bundles.next().await {
            let (id, list) = found?;
            answer.insert(id, serde_json::json!({"dataBundles": list, "nextToken": null}));
        }
        say_warnings(ctx, &client);
        Ok(Output::Json(Value::Object(answer)))
    }
}

async fn of_model(client: &Client, id: String) -> Result<(String, Vec<Value>)> {
    let call = Call::new(Method::GET, format!("/models/{}/dataBundles", segment(&id)));
    let list = everything(client, &call, &models::LIST_DATA_BUNDLES).await?;
    Ok((id, list))
}
