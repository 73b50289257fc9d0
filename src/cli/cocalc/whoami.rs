//! `cocalc whoami`: what the key is of.

use serde_json::{Value, json};

use super::answer::as_it_came;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::{Item, Output};
use crate::services::cocalc::{Bridge, Call, Client};

/// Tell whether the key is an account's or a project's, and what follows from it
///
/// An account's key works on every project of the account, which is then named by --project-id or
/// COCALC_PROJECT_ID, and on the hub. A project's key works in that project alone: no project need be
/// named, and the hub refuses it.
///
/// Example:
///   afar cocalc whoami
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let value = kind(&client).await?;
        if as_it_came(ctx)? {
            return Ok(Output::Json(value));
        }
        if let Some(id) = value["project_id"].as_str() {
            let other = ctx.cocalc_project(&client, None).await;
            if let Ok(Some(named)) = other
                && named != id
            {
                ctx.ui.warn(&format!("COCALC_PROJECT_ID names {named}, which this key is not of"));
            }
        }
        Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }))
    }
}

/// What a key is of: the hub knows accounts' keys, the project bridge projects' own.
///
/// # Errors
/// The key is neither; the server cannot be reached.
pub async fn kind(client: &Client) -> Result<Value> {
    let test = |bridge| Call::new(bridge, "system.test", json!({}));
    let refused = match client.call(&test(Bridge::Hub)).await {
        Ok(answer) => {
            return Ok(json!({
                "kind": "account", "account_id": answer["account_id"], "host": client.host(),
                "server_time": answer["server_time"],
                "use": "every project of the account (name one with --project-id), and the hub",
            }));
        }
        Err(error) if error.kind() == Kind::Auth => error,
        Err(error) => return Err(error),
    };
    match client.call(&test(Bridge::Project(None))).await {
        Ok(answer) => Ok(json!({
            "kind": "project", "project_id": answer["project_id"], "host": client.host(),
            "server_time": answer["server_time"],
            "use": "this project alone; the hub refuses it",
        })),
        Err(error) if error.kind() == Kind::Auth => Err(neither(&refused, &error)),
        Err(error) => Err(error),
    }
}

fn neither(hub: &Error, project: &Error) -> Error {
    Error::new(Kind::Auth, "the key is neither an account's nor a project's on this server")
        .detail(format!("the hub: {}", hub.message()))
        .detail(format!("the project bridge: {}", project.message()))
        .hint("is it copied whole, not withdrawn, and of this server (COCALC_HOST)?")
}
