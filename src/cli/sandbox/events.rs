//! `sandbox approve` and `sandbox events`.

use serde_json::{Value, json};

use super::{Place, failed};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};

/// Approve the sign-ins to LMK that wait
///
/// Example:
///   afar sandbox approve
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ApproveArgs {
    #[command(flatten)]
    place: Place,
    /// Only the sign-in with this ID
    #[arg(value_name = "ID")]
    id: Option<String>,
}

impl Leaf for ApproveArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let running = self.place.running()?;
        let answer = running.control("approve", &json!({ "id": self.id })).map_err(failed)?;
        match answer["approved"].as_u64().unwrap_or(0) {
            0 => Err(Error::new(Kind::NotFound, "no sign-in waits for approval")),
            n => {
                ctx.ui.status(Mark::Done, &format!("{n} approved."));
                Ok(Output::Nothing)
            }
        }
    }
}

/// List the events that were posted to LMK in the sandbox
///
/// Example:
///   afar sandbox events -o json
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    place: Place,
}

impl Leaf for Args {
    const LIST: bool = true;

    async fn run(self, _: &Ctx) -> Result<Output> {
        let running = self.place.running()?;
        let answer = running.control("events", &json!({})).map_err(failed)?;
        let rows: Vec<Value> = answer["events"].as_array().cloned().unwrap_or_default();
        let columns = vec![
            Column::new("createdAt", "Time"),
            Column::new("contentType", "Type"),
            Column::new("message", "Message"),
        ];
        Ok(Output::List(List { name: "eventId", ..List::of(rows, columns) }))
    }
}
