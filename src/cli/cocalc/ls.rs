//! `cocalc ls` and `cocalc cat`.

use serde_json::{Value, json};

use super::answer::{as_it_came, moment};
use super::cp::{Remote, remote};
use super::credentials::ProjectArg;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::{Column, List, Output, format};
use crate::services::cocalc::{Bridge, Call};

/// List files of a project
///
/// Example:
///   afar cocalc ls --all
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LsArgs {
    /// Folder, from the project's home on; or PROJECT:PATH
    #[arg(value_name = "PATH", default_value = "")]
    path: String,
    /// Names that begin with a dot, too
    #[arg(short, long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for LsArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let place = place(&self.path, &self.project);
        let project = ctx.cocalc_project(&client, place.project).await?;
        let path = place.path.strip_prefix("~/").unwrap_or(if place.path == "~" { "" } else { place.path });
        let call =
            Call::new(Bridge::Project(project), "system.listing", json!({"path": path, "hidden": self.all}));
        let value = client.call(&call).await?;
        if as_it_came(ctx)? {
            return Ok(Output::Json(value));
        }
        let rows = value.as_array().cloned().unwrap_or_default();
        let time = |value: &Value| value.as_f64().map_or_else(|| format::plain(value), seconds);
        let mut list = List::of(
            rows,
            vec![
                Column::new("name", "Name"),
                Column::new("size", "Bytes"),
                Column { format: time, ..Column::new("mtime", "Changed") },
                Column {
                    format: |value| if value == true { "folder".to_owned() } else { "file".to_owned() },
                    ..Column::new("isdir", "Kind")
                },
            ],
        );
        list.name = "name";
        Ok(Output::List(list))
    }
}

#[allow(clippy::cast_possible_truncation)]
fn seconds(number: f64) -> String {
    // Servers have sent both: what would be later than the year 5000 as seconds is milliseconds.
    moment(if number > 1e11 { number as i64 } else { (number * 1000.0) as i64 })
}

/// What is meant by a path and the option beside it.
fn place<'a>(path: &'a str, project: &'a ProjectArg) -> Remote<'a> {
    let option = project.project_id.as_deref();
    match remote(path) {
        Some(one) if option.is_none() => one,
        _ => Remote { project: option, path },
    }
}

/// Print files of a project, whatever is in them
///
/// Example:
///   afar cocalc cat notes.txt
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CatArgs {
    /// Files, from the project's home on; or PROJECT:PATH
    #[arg(value_name = "PATH", required = true, num_args = 1..)]
    paths: Vec<String>,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for CatArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        for path in &self.paths {
            let remote = place(path, &self.project);
            remote.place(ctx, &client).await?.read(remote.path, |bytes| ctx.ui.write(bytes)).await?;
        }
        Ok(Output::Nothing)
    }
}
