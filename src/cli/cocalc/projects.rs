//! `cocalc projects …`: projects by their titles.

use std::time::Duration;

use serde_json::{Value, json};

use super::exec::seconds;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};
use crate::services::cocalc::projects::{self, Wanted};
use crate::services::cocalc::start::{self, Patience};
use crate::services::cocalc::{Bridge, Call, Client, ran_out};

/// How long --wait waits where nothing is said, in seconds.
const WAIT: f64 = 120.0;

/// Rows of projects as a table.
pub fn table(rows: Vec<Value>) -> Output {
    let state = Column {
        format: |value| projects::state(&json!({"state": value})).to_owned(),
        ..Column::new("state", "State")
    };
    let columns = vec![
        Column::new("project_id", "ID"),
        Column::new("title", "Title"),
        state,
        Column::new("last_edited", "Last edited"),
        Column { wide: true, ..Column::new("created", "Created") },
        Column { wide: true, ..Column::new("deleted", "Deleted") },
    ];
    let mut list = List::of(rows, columns);
    list.name = "project_id";
    Output::List(list)
}

/// List your projects, newest first
///
/// Those in recent use, or with --all every one; deleted ones only with --deleted.
///
/// Example:
///   afar cocalc projects list --all
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    /// Every project, not only those in recent use
    #[arg(long)]
    all: bool,
    /// Deleted ones too
    #[arg(long)]
    deleted: bool,
    /// In this state alone, such as running or opened
    #[arg(long)]
    state: Option<String>,
    /// At most so many
    #[arg(long, value_name = "N")]
    limit: Option<u32>,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let wanted = Wanted {
            all: self.all,
            deleted: (!self.deleted).then_some(false),
            state: self.state,
            limit: self.limit.map(i64::from),
            ..Wanted::default()
        };
        let client = ctx.cocalc()?;
        Ok(table(wanted.rows(client.call(&wanted.call()).await?)?))
    }
}

/// Which project, and whether to wait.
#[derive(clap::Args)]
struct Which {
    /// The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    #[arg(value_name = "PROJECT")]
    project: Option<String>,
    /// Wait until it is so
    #[arg(long)]
    wait: bool,
    /// Wait no longer than so many seconds; 8 is the status then
    #[arg(long, value_name = "SECONDS", default_value_t = WAIT)]
    timeout: f64,
}

/// Start a project
///
/// Example:
///   afar cocalc projects start 'Sandbox project' --wait
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StartArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for StartArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.which.told(ctx, "projects.start", "running").await
    }
}

/// Stop a project
///
/// What runs in it ends; its files stay.
///
/// Example:
///   afar cocalc projects stop 'Sandbox project' --wait
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StopArgs {
    #[command(flatten)]
    which: Which,
}

impl Leaf for StopArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        self.which.told(ctx, "projects.stop", "opened").await
    }
}

impl Which {
    async fn told(&self, ctx: &Ctx, function: &str, state: &str) -> Result<Output> {
        let limit = seconds(self.timeout)?;
        let client = ctx.cocalc()?;
        let Some(id) = ctx.cocalc_project(&client, self.project.as_deref()).await? else {
            return Err(crate::error::Error::usage("no project is named")
                .hint("give its ID or title; `afar cocalc projects list --all` shows yours"));
        };
        tell(&client, function, &id, self.wait.then_some(limit)).await?;
        if self.wait {
            let say = |text: &str| ctx.ui.note(text);
            start::reached(&client, &id, state, &Patience::new(limit, &say)).await?;
            ctx.ui.status(Mark::Done, &format!("Project {id} is {state}"));
        } else {
            ctx.ui.status(Mark::Done, &format!("Project {id} was told so; --wait waits for it"));
        }
        Ok(Output::Nothing)
    }
}

async fn tell(client: &Client, function: &str, id: &str, limit: Option<Duration>) -> Result<()> {
    let wait = limit.and_then(|limit| i64::try_from(limit.as_secs().max(1)).ok());
    let call = Call::new(Bridge::Hub, function, json!({"project_id": id})).seconds(wait);
    match client.call(&call).await {
        // The work goes on, and its state is looked at.
        Err(error) if limit.is_some() && ran_out(&error) => Ok(()),
        other => other.map(|_| ()),
    }
}
