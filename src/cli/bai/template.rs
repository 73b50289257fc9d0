//! `bai session-template …`: descriptions of sessions that the manager keeps.

use serde_json::{Value, json};

use super::body::Source;
use super::{forgone, some};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf};
use crate::error::Result;
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::{Call, Client, NAME};
use crate::services::rows::segment;

/// All template commands.
pub static NODES: &[Node] = &[
    leaf::<CreateArgs>("create"),
    leaf::<GetArgs>("get"),
    leaf::<ListArgs>("list"),
    leaf::<UpdateArgs>("update"),
    leaf::<DeleteArgs>("delete"),
];

/// A call about one template.
fn about(method: Method, id: &str) -> Call {
    Call::new(method, format!("/template/session/{}", segment(id)))
}

/// What a new template begins as in the editor: the least that managers take.
const SKELETON: &str = "api_version: v1
kind: taskTemplate
metadata:
  name: my-template
spec:
  session_type: interactive
  kernel:
    image: cr.backend.ai/stable/python:3.9-ubuntu20.04
";

/// A template's text as it is kept.
async fn stored(client: &Client, id: &str, format: &str, owner: Option<&str>) -> Result<String> {
    let call = about(Method::GET, id).query("format", format).maybe("owner_access_key", owner);
    let bytes = client.call(&call).await?.bytes().await.map_err(|error| error.of(NAME))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Keep a template of sessions; its ID is said
///
/// Example:
///   afar bai session-template create --file template.yaml
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CreateArgs {
    #[command(flatten)]
    source: Source,
    /// Domain of its sessions
    #[arg(short, long, value_name = "NAME")]
    domain: Option<String>,
    /// Group (project) of its sessions
    #[arg(short, long, value_name = "NAME")]
    group: Option<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for CreateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let Some(text) = self.source.text(ctx, ".yaml", async || Ok(SKELETON.to_owned())).await? else {
            return Ok(Output::Nothing);
        };
        let call = Call::new(Method::POST, "/template/session").json(json!({
            "payload": text.as_str(),
            "group_name": self.group.as_deref().unwrap_or(&client.config.group),
            "domain_name": self.domain.as_deref().unwrap_or(&client.config.domain),
            "owner_access_key": self.owner,
        }));
        let answer = text.sent(client.json(&call).await)?;
        let made: Vec<Value> = match answer {
            Value::Array(list) => list,
            Value::Null => Vec::new(),
            one => vec![one],
        };
        let ids: Vec<String> = made.iter().filter_map(|one| one.get("id")).map(format::plain).collect();
        done(ctx, &format!("Task template {} created and ready", ids.join(", ")));
        let choice = ctx.choice()?;
        if !choice.explicit && choice.jq.is_none() {
            return Ok(Output::Nothing);
        }
        Ok(Output::List(List::of(made, vec![Column::new("id", "ID")])))
    }
}

/// Print a template as it is
///
/// Example:
///   afar bai session-template get e7b5b6b2-9f3b-4a73-8b7e-1f1b1d3f5c20
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    /// ID of the template
    #[arg(value_name = "ID")]
    template_id: String,
    /// Its form: yaml or json
    #[arg(short, long, value_name = "FORMAT", default_value = "yaml")]
    format: String,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let text = stored(&*ctx.bai()?, &self.template_id, &self.format, some(self.owner.as_ref())).await?;
        super::whole(ctx, &text)
    }
}

/// List templates of sessions
///
/// Example:
///   afar bai session-template list
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    /// Those of all users, for administrators
    #[arg(short = 'a', long = "list-all")]
    list_all: bool,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let call = Call::new(Method::GET, "/template/session").json(json!({"all": self.list_all}));
        let rows = ctx.bai()?.json(&call).await?.as_array().cloned().unwrap_or_default();
        if rows.is_empty() && super::official_text(ctx)? {
            return Ok(Output::Text("There is no task templates created yet.".to_owned()));
        }
        // The official table has nothing where there is nothing.
        let show = if ctx.personality.is_drop_in() { blank } else { format::plain };
        let column = |field, title| Column { format: show, ..Column::new(field, title) };
        Ok(Output::List(List::of(
            rows,
            vec![
                column("name", "Name"),
                column("id", "ID"),
                column("created_at", "Created At"),
                column("is_owner", "Owner"),
                column("type", "Type"),
                column("user", "User"),
                column("group", "Group"),
            ],
        )))
    }
}

fn blank(value: &Value) -> String {
    if value.is_null() { String::new() } else { format::plain(value) }
}

/// Replace a template
///
/// Example:
///   afar bai session-template update e7b5b6b2-9f3b-4a73-8b7e-1f1b1d3f5c20 --file template.yaml
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UpdateArgs {
    /// ID of the template
    #[arg(value_name = "ID")]
    template_id: String,
    #[command(flatten)]
    source: Source,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for UpdateArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let (client, owner) = (ctx.bai()?, some(self.owner.as_ref()));
        let now = async || stored(&client, &self.template_id, "yaml", owner).await;
        let Some(text) = self.source.text(ctx, ".yaml", now).await? else { return Ok(Output::Nothing) };
        let mut body = json!({"payload": text.as_str()});
        if let Some(owner) = owner {
            body["owner_access_key"] = json!(owner);
        }
        text.sent(client.json(&about(Method::PUT, &self.template_id).json(body)).await)?;
        done(ctx, &format!("Task template {} updated", self.template_id));
        Ok(Output::Nothing)
    }
}

/// Delete a template
///
/// Example:
///   afar bai session-template delete e7b5b6b2-9f3b-4a73-8b7e-1f1b1d3f5c20 --force
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DeleteArgs {
    /// ID of the template
    #[arg(value_name = "ID")]
    template_id: String,
    /// Do not ask
    #[arg(short, long)]
    force: bool,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
}

impl Leaf for DeleteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        if !self.force && forgone(ctx, &format!("Delete the template {}?", self.template_id))? {
            return Ok(Output::Nothing);
        }
        let call =
            about(Method::DELETE, &self.template_id).maybe("owner_access_key", some(self.owner.as_ref()));
        client.json(&call).await?;
        done(ctx, &format!("Task template {} deleted", self.template_id));
        Ok(Output::Nothing)
    }
}

fn done(ctx: &Ctx, text: &str) {
    let mark = if ctx.personality.is_drop_in() { Mark::Info } else { Mark::Done };
    ctx.ui.status(mark, text);
}
