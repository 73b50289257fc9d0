//! `bai admin scaling-group get-available`: those that a group may use.

use serde_json::{Value, json};

use crate::cli::bai::official;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::{Column, Envelope, List, Output};
use crate::services::bai::Call;

/// List the scaling groups that a group may use
///
/// Example:
///   afar bai admin scaling-group get-available default
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct AvailableArgs {
    /// Name or ID of the group
    #[arg(value_name = "GROUP_NAME")]
    group: String,
}

impl Leaf for AvailableArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.list(ctx).await.or_else(|error| official::failed(ctx, error, None))
    }
}

impl AvailableArgs {
    async fn list(&self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let call = Call::new(Method::GET, "/scaling-groups").query("group", self.group.as_str());
        let answer = client.json(&call).await?;
        let names = answer.get("scaling_groups").and_then(Value::as_array).into_iter().flatten();
        let rows = names.map(|one| json!({"name": one.get("name").unwrap_or(one)})).collect();
        let mut list = List::of(rows, vec![Column::new("name", "Name")]);
        list.name = "name";
        list.envelope = Envelope::Counted;
        Ok(Output::List(list))
    }
}
