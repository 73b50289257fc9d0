//! `cocalc job …`: commands that go on by themselves.

use serde_json::{Value, json};

use super::answer::moment;
use super::credentials::ProjectArg;
use super::exec::{finished, seconds, time_limit};
use super::follow;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};
use crate::services::cocalc::exec::Outcome;
use crate::services::cocalc::follow::Job;
use crate::services::cocalc::{Client, ran_out};

/// Which job.
#[derive(clap::Args)]
struct Which {
    /// The job's ID, or the beginning of one that was started from here
    #[arg(value_name = "JOB_ID")]
    job_id: String,
    #[command(flatten)]
    project: ProjectArg,
}

impl Which {
    /// The job: one that was started from here knows its project, unless another is named.
    async fn job(&self, ctx: &Ctx, client: &Client) -> Result<Job> {
        if self.job_id.trim().is_empty() {
            return Err(
                Error::usage("the job's ID is empty").hint("`afar cocalc job list` shows the known ones")
            );
        }
        let known = ctx.cocalc_jobs().find(&self.job_id).filter(|job| job.host == client.host());
        let id = known.as_ref().map_or_else(|| self.job_id.clone(), |job| job.job_id.clone());
        let project = match (&self.project.project_id, known) {
            (None, Some(known)) => known.project_id,
            (given, _) => ctx.cocalc_project(client, given.as_deref()).await?,
        };
        Ok(Job { project, id })
    }
}

/// Show a job's output so far; once it has ended, exit with its status
///
/// Example:
///   afar cocalc job get "$(afar cocalc exec --async -- echo hello)" --wait
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetArgs {
    #[command(flatten)]
    which: Which,
    /// Let the server hold the answer until the job ends
    #[arg(long)]
    wait: bool,
    /// Ask for what it uses, too (seen with --json)
    #[arg(long)]
    stats: bool,
    /// How long the answer may take, in seconds; 15 unless given, with --wait as long as the job
    #[arg(long, value_name = "SECONDS", allow_negative_numbers = true)]
    timeout: Option<i64>,
}

impl Leaf for GetArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let job = self.which.job(ctx, &client).await?;
        let call = job.look(self.wait, self.stats).seconds(self.timeout);
        let value = match client.call(&call).await {
            // Without a limit the wait is as long as the job, not as the bridge's.
            Err(error) if self.wait && self.timeout.is_none() && ran_out(&error) => {
                job.ended(&client, None).await?
            }
            answer => answer.map_err(time_limit)?,
        };
        let outcome = Outcome::of(&value);
        if outcome.is_running() {
            ctx.ui.note(&format!("job {} is running", job.id));
        }
        finished(ctx, value, &outcome).await
    }
}

/// Wait until a job has ended, then show its output and exit with its status
///
/// Example:
///   afar cocalc job wait "$(afar cocalc exec --async -- 'sleep 0.1; echo done')" --timeout 300
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct WaitArgs {
    #[command(flatten)]
    which: Which,
    /// Wait no longer than so many seconds; 8 is the status then
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<f64>,
}

impl Leaf for WaitArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let limit = self.timeout.map(seconds).transpose()?.map(|limit| limit.as_secs());
        let job = self.which.job(ctx, &client).await?;
        let value = job.ended(&client, limit).await?;
        let outcome = Outcome::of(&value);
        finished(ctx, value, &outcome).await
    }
}

/// Show a job's output from its beginning and as it comes, and exit with its status
///
/// Ctrl-C leaves the job running, unless --cancel is given.
///
/// Example:
///   afar cocalc job tail "$(afar cocalc exec --async -- 'for i in 1 2 3; do echo $i; sleep 0.1; done')"
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct TailArgs {
    #[command(flatten)]
    which: Which,
    /// Ctrl-C ends the job
    #[arg(long)]
    cancel: bool,
}

impl Leaf for TailArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let job = self.which.job(ctx, &client).await?;
        follow::to_the_end(ctx, &client, job, !self.cancel).await
    }
}

/// End a job
///
/// Its processes are asked to end; --force ends them at once.
///
/// Example:
///   afar cocalc job cancel "$(afar cocalc exec --async --timeout 60 -- sleep 50)"
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CancelArgs {
    #[command(flatten)]
    which: Which,
    /// Kill it (signal 9 instead of 15)
    #[arg(long)]
    force: bool,
}

impl Leaf for CancelArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let job = self.which.job(ctx, &client).await?;
        job.signal(&client, if self.force { 9 } else { 15 }).await?;
        ctx.ui.status(Mark::Done, &format!("Job {} was told to end", job.id));
        Ok(Output::Nothing)
    }
}

/// List the jobs that were started from here
///
/// The server has no list of its own and forgets a job an hour after the last look at it; each is asked
/// for, which counts as a look. --forget takes those that are gone out of the list.
///
/// Example:
///   afar cocalc job list
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    /// Ask nothing: show only what is known here
    #[arg(long, conflicts_with = "forget")]
    local: bool,
    /// Take the jobs that the server does not know any more out of the list
    #[arg(long)]
    forget: bool,
}

/// The jobs that were started from here, each asked for.
///
/// # Errors
/// As the list's.
pub async fn known(ctx: &Ctx) -> Result<Output> {
    ListArgs { local: false, forget: false }.run(ctx).await
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let memory = ctx.cocalc_jobs();
        let known = memory.all();
        let client = if self.local || known.is_empty() { None } else { Some(ctx.cocalc()?) };
        let mut rows = Vec::new();
        let mut gone = Vec::new();
        for job in known.iter().rev() {
            let (mut status, mut code) = ("unknown".to_owned(), Value::Null);
            if let Some(client) = client.as_ref().filter(|client| client.host() == job.host) {
                let look = Job { project: job.project_id.clone(), id: job.job_id.clone() };
                match client.call(&look.look(false, false)).await {
                    Ok(value) => {
                        let outcome = Outcome::of(&value);
                        code = if outcome.is_running() { Value::Null } else { json!(outcome.exit_code) };
                        status = outcome.status.unwrap_or(status);
                    }
                    Err(error) if error.kind() == Kind::NotFound => {
                        status = "gone".to_owned();
                        gone.push(job.job_id.clone());
                    }
                    Err(error) if matches!(error.kind(), Kind::Network | Kind::Auth) => {
                        ctx.ui.warn(&format!("job {}: {error}", job.job_id));
                    }
                    Err(error) => return Err(error),
                }
            }
            rows.push(json!({
                "job_id": job.job_id, "status": status, "exit_code": code, "command": job.command,
                "start": moment(job.start), "project_id": job.project_id, "host": job.host,
            }));
        }
        if self.forget {
            memory.forget(|job| gone.contains(&job.job_id)).await?;
            rows.retain(|row| row["status"] != "gone");
        }
        let named = [
            ("job_id", "Job"),
            ("status", "Status"),
            ("exit_code", "Exit"),
            ("start", "Began"),
            ("command", "Command"),
        ];
        let mut columns: Vec<Column> = named.map(|(field, title)| Column::new(field, title)).to_vec();
        columns.push(Column { wide: true, ..Column::new("project_id", "Project") });
        let mut list = List::of(rows, columns);
        list.name = "job_id";
        Ok(Output::List(list))
    }
}
