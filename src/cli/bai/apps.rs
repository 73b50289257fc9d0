//! `bai apps`: what a session offers.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::Call;
use crate::services::rows::segment;

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
        let word = client.version().await?.session_word();
        let call = Call::new(Method::GET, format!("/stream/{word}/{}/apps", segment(&self.session)));
        let answer = client.json(&call).await?;
        let name = |app: &Value| app.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let mut rows = answer.as_array().cloned().unwrap_or_default();
        if let Some(missing) = self.apps.iter().find(|wanted| !rows.iter().any(|app| name(app) == **wanted)) {
            let known: Vec<String> = rows.iter().map(name).collect();
            return Err(Error::new(
                Kind::NotFound,
                format!("session {} has no application `{missing}`", self.session),
            )
            .hint(format!("it has {}", known.join(", "))));
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
