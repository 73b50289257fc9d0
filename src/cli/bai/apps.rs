//! `bai apps`: what a session offers.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::apps;

/// List the applications that a session offers
///
/// Example:
///   afar bai apps mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// These applications alone
    #[arg(value_name = "APP")]
    apps: Vec<String>,
    /// Names alone
    #[arg(short, long)]
    list_names: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let name = |app: &Value| app.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut rows = apps::list(&client, &self.session).await?;
        if let Some(missing) = self.apps.iter().find(|wanted| !rows.iter().any(|app| name(app) == **wanted)) {
            return Err(no_app(&self.session, missing, &rows));
        }
        rows.retain(|app| self.apps.is_empty() || self.apps.contains(&name(app)));
        if ctx.personality.is_drop_in() && !ctx.choice()?.explicit {
            return official(ctx, &rows, self.list_names);
        }
        if self.list_names {
            return Ok(Output::Text(rows.iter().map(|app| name(app) + "\n").collect()));
        }
        let mut list = List::of(
            rows,
            vec![
                Column::new("name", "Name"),
                Column::new("protocol", "Protocol"),
                Column::new("ports", "Ports"),
                Column { wide: true, ..Column::new("allowed_arguments", "Arguments") },
                Column { wide: true, ..Column::new("allowed_envs", "Environment") },
            ],
        );
        list.name = "name";
        Ok(Output::List(list))
    }
}

/// What is wrong where a session has no such application.
pub fn no_app(session: &str, missing: &str, apps: &[Value]) -> Error {
    let known: Vec<String> = apps.iter().filter_map(|app| app.get("name")).map(format::plain).collect();
    Error::new(Kind::NotFound, format!("session {session} has no application `{missing}`")).hint(match known
        .is_empty()
    {
        true => "it has none at all".to_owned(),
        false => format!("it has {}", known.join(", ")),
    })
}

/// What the official client says of applications: names as status lines, what can be set on stdout.
fn official(ctx: &Ctx, apps: &[Value], names_only: bool) -> Result<Output> {
    let name = |app: &Value| app.get("name").map(format::plain).unwrap_or_default();
    if names_only {
        let names: Vec<String> = apps.iter().map(name).collect();
        let text = format!("This session provides the following app services: {}", names.join(", "));
        ctx.ui.status(Mark::Info, &text);
        return Ok(Output::Nothing);
    }
    for app in apps {
        let settable: Vec<String> =
            [("arguments", "allowed_arguments"), ("environment variables", "allowed_envs")]
                .into_iter()
                .filter_map(|(label, key)| {
                    Some(format!("\tAvailable {label}: {}\n", format::literal(app.get(key)?)))
                })
                .collect();
        match settable.is_empty() {
            true => ctx
                .ui
                .status(Mark::Info, &format!("Service {} does not have customizable arguments.", name(app))),
            false => ctx.ui.status(Mark::Info, &format!("Information for service {}:", name(app))),
        }
        ctx.ui.print(&settable.concat())?;
    }
    Ok(Output::Nothing)
}
