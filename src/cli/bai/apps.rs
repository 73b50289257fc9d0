//! `bai apps`: what a session offers.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::{Column, List, Output};
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
