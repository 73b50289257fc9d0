//! `bai admin image rescan`: the registries are read anew, and how far that is.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::{Client, NAME};

/// Read the images of the registries anew and wait until that is done
///
/// Example:
///   afar bai admin image rescan
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RescanArgs {
    /// That registry alone
    #[arg(short, long, value_name = "NAME")]
    registry: Option<String>,
}

impl Leaf for RescanArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let task = client.rescan_images(self.registry.as_deref()).await?;
        ctx.ui.status(Mark::Done, "Started updating the image metadata from the configured registries.");
        if let Some(task) = task {
            followed(ctx, &client, &task).await?;
        }
        ctx.ui.status(Mark::Done, "Finished registry scanning.");
        Ok(Output::Nothing)
    }
}

/// Shows how far the work in the background is until it has ended.
async fn followed(ctx: &Ctx, client: &Client, task: &str) -> Result<()> {
    let line = ctx.ui.lines().spinner("Scanning the registry...".to_owned());
    let mut events = client.background(task).await?;
    while let Some(event) = events.next().await? {
        let data: Value = serde_json::from_str(&event.data).unwrap_or_default();
        let message = data["message"].as_str().unwrap_or_default();
        match event.name.as_str() {
            "bgtask_updated" => {
                let count = |name: &str| data[name].as_f64().map_or(0, |count| count as u64);
                line.set(count("current_progress"), count("total_progress"));
            }
            "bgtask_done" => {
                line.end();
                return Ok(());
            }
            "bgtask_failed" => {
                line.end();
                return Err(Error::service(format!("Error occurred: {message}")).of(NAME));
            }
            "bgtask_cancelled" => {
                line.end();
                return Err(Error::service("Registry scanning has been cancelled in the middle.").of(NAME));
            }
            "server_close" => break,
            _ => {}
        }
    }
    line.end();
    Err(Error::new(Kind::Pending, "the server stopped telling of the scan before it was complete")
        .of(NAME)
        .hint("it may go on there: `afar bai admin image list` shows what it has found"))
}
