//! `bai admin group info`: a group by its ID or its name.

use serde_json::{Map, json};

use crate::cli::bai::{entity, official};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::services::bai::entities::group::{BY_ID, BY_NAME};
use crate::services::bai::sessions::is_uuid;

/// Show one group
///
/// Example:
///   afar bai admin group info default
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InfoArgs {
    /// ID or name of the group
    id_or_name: String,
}

impl Leaf for InfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.show(ctx).await.or_else(|error| official::failed(ctx, error, None))
    }
}

impl InfoArgs {
    async fn show(&self, ctx: &Ctx) -> Result<Output> {
        let given = |name: &str| Map::from_iter([(name.to_owned(), json!(self.id_or_name))]);
        if is_uuid(&self.id_or_name) {
            let found = entity::one(ctx, &BY_ID, &given("gid")).await?;
            return match found {
                Some(item) => Ok(Output::Item(item)),
                None => self.missing(ctx),
            };
        }
        let (rows, fields) = entity::all(ctx, &BY_NAME, &given("name")).await?;
        if rows.len() > 1 {
            ctx.ui.warn(&format!(
                "{} groups have this name, in different domains; this is the first. `afar bai admin group list` shows the IDs",
                rows.len()
            ));
        }
        match rows.into_iter().next() {
            Some(row) => Ok(Output::Item(entity::item(ctx, row, &fields))),
            None => self.missing(ctx),
        }
    }

    fn missing(&self, ctx: &Ctx) -> Result<Output> {
        let argument = BY_NAME.row.args.first();
        entity::missing(ctx, &argument.map(|arg| (arg, self.id_or_name.clone())).into_iter().collect())
    }
}
