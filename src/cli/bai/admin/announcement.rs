//! `bai admin announcement …`.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::paths;
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Item, Output};
use crate::services::bai::announcement;

/// Show the server's announcement
///
/// Example:
///   afar bai admin announcement get
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let value = announcement::get(&*ctx.bai()?).await?;
        if ctx.choice()?.explicit {
            return Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }));
        }
        match (value.get("enabled"), value.get("message").and_then(Value::as_str)) {
            (Some(Value::Bool(true)), Some(text)) => Ok(Output::Text(text.to_owned())),
            _ => {
                if crate::cli::bai::official_text(ctx)? {
                    return Ok(Output::Text("No announcements.".to_owned()));
                }
                ctx.ui.status(Mark::Info, "No announcement.");
                Ok(Output::Nothing)
            }
        }
    }
}

/// Set the announcement that every user sees
///
/// Example:
///   afar bai admin announcement update -m 'Maintenance at 10'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UpdateArgs {
    /// The text (Markdown); - for stdin, @FILE for a file
    #[arg(short, long, value_name = "TEXT", required = true, allow_hyphen_values = true)]
    message: String,
}

impl Leaf for UpdateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let text = ctx.text_argument(&self.message)?;
        announcement::set(&*ctx.bai()?, Some(&text)).await?;
        ctx.ui.status(Mark::Done, "Posted new announcement.");
        Ok(Output::Nothing)
    }
}

/// Take the announcement away
///
/// Example:
///   afar bai admin announcement delete --yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DeleteArgs {}

impl Leaf for DeleteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        confirmed(ctx)?;
        announcement::set(&*ctx.bai()?, None).await?;
        ctx.ui.status(Mark::Done, "Deleted announcement.");
        Ok(Output::Nothing)
    }
}

/// Do not show the last announcement again
///
/// Example:
///   afar bai admin announcement dismiss --yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DismissArgs {}

impl Leaf for DismissArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let state = paths::official_bai_state();
        if !state.join("announcement.json").is_file() {
            return Err(Error::new(Kind::NotFound, "No announcement to dismiss."));
        }
        confirmed(ctx)?;
        announcement::dismiss(&state)?;
        ctx.ui.status(Mark::Done, "Dismissed the last shown announcement.");
        Ok(Output::Nothing)
    }
}

fn confirmed(ctx: &Ctx) -> Result<()> {
    match ctx.ui.confirm("Are you sure?", true)? {
        true => Ok(()),
        false => Err(Error::service("Cancelled.")),
    }
}
