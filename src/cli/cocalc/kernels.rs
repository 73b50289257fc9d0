//! `cocalc jupyter kernels stop`.

use serde_json::{Value, json};

use super::answer::as_it_came;
use super::credentials::ProjectArg;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::ui::Mark;
use crate::output::{Output, render};
use crate::services::cocalc::{Bridge, Call, NAME};

/// Stop a Jupyter kernel that runs in a project
///
/// Example:
///   afar cocalc jupyter kernels stop 12345
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StopArgs {
    /// Its process, as `kernels list` shows it
    #[arg(value_name = "PID", allow_negative_numbers = true)]
    pid: i64,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for StopArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let project = ctx.cocalc_project(&client, self.project.project_id.as_deref()).await?;
        let call = Call::new(Bridge::Project(project), "system.stopJupyterKernel", json!({"pid": self.pid}));
        let value = client.call(&call).await?;
        let done = value.get("success").and_then(Value::as_bool) == Some(true);
        if as_it_came(ctx)? {
            render::render(&ctx.ui, &ctx.choice()?, Output::Json(value)).await?;
            return Ok(Output::Status(u8::from(!done)));
        }
        if !done {
            let error = Error::service(format!("no kernel has the process {}", self.pid)).of(NAME);
            return Err(error.hint("`afar cocalc jupyter kernels list` shows those that run"));
        }
        ctx.ui.status(Mark::Done, &format!("Kernel {} is stopped", self.pid));
        Ok(Output::Nothing)
    }
}
