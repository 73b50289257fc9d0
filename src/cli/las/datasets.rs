//! `afar las datasets delete`.

use serde_json::Value;

use super::answer::{confirmed, object, say_warnings};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::http::Method;
use crate::output::Output;
use crate::services::las::documents;
use crate::services::rows::segment;

/// Delete a dataset, with its documents where that is asked for
///
/// Example:
///   afar las datasets delete las:dataset:31b864b5546913dd928a49416a10bad1 --delete-documents
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Delete {
    /// ID of the dataset
    #[arg(value_name = "ID")]
    dataset_id: String,
    /// Delete its documents first
    #[arg(long)]
    delete_documents: bool,
}

impl Leaf for Delete {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = documents::call(Method::DELETE, format!("/datasets/{}", segment(&self.dataset_id)), None);
        call.check()?;
        let with = if self.delete_documents { " and all its documents" } else { "" };
        confirmed(ctx, &format!("Delete dataset {}{with}?", self.dataset_id))?;
        let client = ctx.las()?;
        if self.delete_documents {
            let filters = [("datasetId".to_owned(), self.dataset_id.clone())];
            let gone = documents::delete_all(&client, &filters, None, None).await?;
            let count = gone.get("documents").and_then(Value::as_array).map_or(0, Vec::len);
            ctx.ui.note(&format!("{count} documents are deleted."));
        }
        let answer = client.call(&call).await?;
        say_warnings(ctx, &client);
        object(ctx, answer)
    }
}
