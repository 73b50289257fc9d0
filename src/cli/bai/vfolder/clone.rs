//! `bai vfolder clone`: a copy of a folder, made by the storage.

use serde_json::{Value, json};

use super::refused;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::folders::about;
use crate::services::bai::{Client, NAME};

/// Copy a folder to a new one and wait until it is done
///
/// Example:
///   afar bai vfolder clone mydata mycopy local:volume1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the folder to copy
    name: String,
    /// Name of the new folder
    target_name: String,
    /// Storage host to make it on
    target_host: String,
    /// What the new folder is for: general, data or model
    #[arg(short = 'm', long, value_name = "MODE", default_value = "general")]
    usage_mode: String,
    /// What the new folder's users may do: ro, rw or wd (write and delete)
    #[arg(short, long, value_name = "PERMISSION", default_value = "rw")]
    permission: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        if client.folder(&self.name).await?["cloneable"] == false {
            let text = "Clone is not allowed for this virtual folder. Please update the 'cloneable' option.";
            let hint = "its owner can allow it: `afar bai vfolder update-options NAME --set-cloneable yes`";
            return refused(ctx, Kind::Conflict, text, hint);
        }
        let call = about(Method::POST, &self.name, "/clone").json(json!({
            "target_name": self.target_name,
            "target_host": self.target_host,
            "usage_mode": self.usage_mode,
            "permission": self.permission,
        }));
        let answer = client.json(&call).await?;
        if let Some(task) = answer.get("bgtask_id").and_then(Value::as_str) {
            let line = ctx.ui.lines().spinner(format!("Cloning {}", self.name));
            let ended = followed(&client, task).await;
            line.end();
            ended?;
        }
        ctx.ui.status(Mark::Done, "Cloning the vfolder is complete.");
        Ok(Output::Nothing)
    }
}

/// Waits until work in the background has ended.
async fn followed(client: &Client, task: &str) -> Result<()> {
    let mut events = client.background(task).await?;
    while let Some(event) = events.next().await? {
        let message = || {
            let data: Value = serde_json::from_str(&event.data).unwrap_or_default();
            data.get("message").and_then(Value::as_str).unwrap_or_default().to_owned()
        };
        match event.name.as_str() {
            "bgtask_done" | "task_done" => return Ok(()),
            "bgtask_failed" | "task_failed" => {
                return Err(Error::service(format!("Error during the operation: {}", message()))
                    .of(NAME)
                    .hint("`afar bai vfolder list` shows whether the new folder is there; delete it before another try"));
            }
            "bgtask_cancelled" | "task_cancelled" => {
                return Err(Error::service("The operation has been cancelled in the middle.")
                    .of(NAME)
                    .hint("the server may have been shut down"));
            }
            "server_close" => break,
            _ => {}
        }
    }
    Err(Error::new(Kind::Pending, "the server stopped telling of the clone before it was complete")
        .of(NAME)
        .hint("it may go on there: `afar bai vfolder list` shows the new folder's status"))
}
