//! `cocalc call` and `cocalc hub call`: any function of either bridge.

use serde_json::Value;

use super::answer::{as_it_came, plainly, say_warnings};
use super::credentials::ProjectArg;
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::{List, Output};
use crate::services::cocalc::{Bridge, Call};

/// A function and its arguments.
#[derive(clap::Args)]
struct What {
    /// Name of the function, such as system.listing
    #[arg(value_name = "NAME")]
    name: String,
    /// Its arguments, each JSON, @FILE or - for stdin; most functions take one object
    #[arg(value_name = "JSON", allow_negative_numbers = true)]
    args: Vec<String>,
    /// How long the bridge waits for the answer, in milliseconds; 15000 unless given
    #[arg(long, value_name = "MS", allow_negative_numbers = true)]
    timeout_ms: Option<i64>,
}

impl What {
    fn call(&self, bridge: Bridge) -> Result<Call> {
        let parsed = |text: &String| -> Result<Value> {
            let text = input::json(text)?;
            serde_json::from_str(&text).map_err(|error| Error::usage(error.to_string()))
        };
        let args = self.args.iter().map(parsed).collect::<Result<Vec<Value>>>()?;
        let call = Call::new(bridge, &self.name, Value::Null);
        Ok(Call { args: Value::Array(args), timeout: self.timeout_ms, ..call })
    }
}

/// Call any function of a project
///
/// Among those without a command of their own: system.version, system.listing, system.realpath,
/// system.readTextFileFromProject, system.writeTextFileToProject, system.deleteFiles, system.moveFiles,
/// system.renameFile, system.signal, system.configuration, editor.jupyterKernels,
/// editor.jupyterNbconvert.
///
/// Example:
///   afar cocalc call system.listing '{"path": "", "hidden": true}'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    what: What,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        // Wrong arguments are told before anything is sent.
        let mut call = self.what.call(Bridge::Hub)?;
        let client = ctx.cocalc()?;
        let project = self.project.project_id.as_deref();
        call.bridge = Bridge::Project(ctx.cocalc_project(&client, project).await?);
        answered(ctx, &client, &call).await
    }
}

/// Call any function of the hub
///
/// Among those without a command of their own: system.getCustomize, system.manageApiKeys, db.touch,
/// projects.inviteCollaborator, projects.changeUserType, projects.setQuotas and what begins with
/// purchases.
///
/// Example:
///   afar cocalc hub call system.ping
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct HubArgs {
    #[command(flatten)]
    what: What,
}

impl Leaf for HubArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = self.what.call(Bridge::Hub)?;
        answered(ctx, &ctx.cocalc()?, &call).await
    }
}

async fn answered(ctx: &Ctx, client: &crate::services::cocalc::Client, call: &Call) -> Result<Output> {
    let value = client.call(call).await;
    say_warnings(ctx, client);
    let value = value?;
    // What has no shape that is known is shown as it came, unless rows are asked for.
    let choice = ctx.choice()?;
    if as_it_came(ctx)? || !choice.explicit && !value.is_string() {
        return Ok(Output::Json(value));
    }
    plainly(ctx, value, |rows| List::of(rows, Vec::new()))
}
