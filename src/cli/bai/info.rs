//! `bai info`: one session in full.

use serde_json::{Value, json};

use super::columns;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Kind, Result};
use crate::output::{Item, Output};
use crate::services::bai::fields::{self, CONTAINERS_QUERY_V5, SESSION};

/// Show a session in full
///
/// Example:
///   afar bai info 5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the session
    session_id: String,
}

const NAMES: [&str; 13] = [
    "name",
    "session_id",
    "main_kernel_id",
    "image",
    "tag",
    "created_at",
    "terminated_at",
    "status",
    "status_info",
    "status_data",
    "occupying_slots",
    "idle_checks",
    "containers",
];

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let version = client.version().await?;
        let mut fields = fields::select(SESSION, &NAMES);
        fields.extend(fields::select(SESSION, &["dependencies"]));
        fields.retain(|field| version.since(field.since.0, field.since.1));
        let query: Vec<&str> = fields
            .iter()
            .map(|field| match field.name {
                "containers" if version.major < 6 => CONTAINERS_QUERY_V5,
                _ => field.query,
            })
            .collect();
        let value = client.session_by_id(&self.session_id, &fields, &query.join(" ")).await;
        // What is no ID is wrong usage here and a plain failure officially.
        let value = value.map_err(|error| match error.kind() {
            Kind::Usage if ctx.personality.is_drop_in() => error.exit(1),
            _ => error,
        })?;
        let mut told = value.clone();
        // The official answer keeps an object a dependency and none of its fields.
        if let Some(list) = told.get_mut("dependencies").and_then(Value::as_array_mut) {
            list.iter_mut().for_each(|one| *one = json!({}));
        }
        let whole = json!({"count": 1, "total_count": 1, "items": [told]});
        Ok(Output::Item(Item { value, columns: columns(&fields), whole: Some(whole) }))
    }
}
