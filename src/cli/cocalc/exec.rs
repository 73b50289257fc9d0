//! `cocalc exec`: a command in a project, as if it ran here.

use std::time::Duration;

use serde_json::{Map, Value, json};

use super::answer::{as_it_came, say_warnings};
use super::credentials::{ProjectArg, remembered};
use super::follow;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::registry::span;
use crate::error::{Error, Result};
use crate::output::{Output, prompt, render};
use crate::services::cocalc::exec::{Exec, Outcome};
use crate::services::cocalc::follow::Job;
use crate::services::cocalc::jobs::Known;
use crate::services::cocalc::start::{self, Patience};
use crate::services::cocalc::{Client, NAME, TIME_LIMIT, is_still_starting, ran_out};

/// How long a job that is followed may run where nothing is said: a day, as the server's own limit is a minute.
const DAY: i64 = 24 * 60 * 60;
/// How much a job that is followed may say where nothing is said; each look brings all of it.
const MUCH: i64 = 20_000_000;
/// How long a project that is found starting is waited for.
const START: f64 = 60.0;
/// From this much output on a pipe is worth being made wider.
const LARGE: usize = 1 << 16;
/// The longest text that goes along as standard input.
const STDIN: usize = 700_000;

/// Run a command in a project, with its output and exit status
///
/// Options end at the command. One word with spaces is a script for bash, as with --bash; otherwise
/// each word goes through as it is. Without --timeout the server gives up after 15 seconds, while the
/// command goes on for up to 60; 124 is the status where a time limit ended it. --follow shows output
/// while it runs, without limits of time. The remote command has no terminal, and no standard input but
/// with --stdin.
///
/// Examples:
///   afar cocalc exec -- ls -la
///   afar cocalc exec --timeout 600 --bash -- 'cd /tmp && ls | wc -l'
///   echo 3 1 2 | tr ' ' '\n' | afar cocalc exec --stdin -- sort -n
///   afar cocalc exec --follow -- 'for i in 1 2 3; do echo $i; sleep 0.1; done'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    project: ProjectArg,
    /// Folder to run in, relative to the home
    #[arg(long, value_name = "PATH")]
    path: Option<String>,
    /// Folder to run in, absolute; it wins over --path
    #[arg(long, value_name = "PATH")]
    cwd: Option<String>,
    /// End it after so many seconds, and wait as long
    #[arg(long, value_name = "SECONDS", allow_negative_numbers = true)]
    timeout: Option<i64>,
    /// Keep no more than so many characters of stdout, and of stderr
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    max_output: Option<i64>,
    /// Let bash evaluate the command; words after it are quoted
    #[arg(long)]
    bash: bool,
    /// Add a variable to the environment
    #[arg(long, value_name = "NAME=VALUE")]
    env: Vec<String>,
    /// Send standard input along: all of it is read first
    #[arg(short = 'i', long)]
    stdin: bool,
    /// Print a job's ID at once and leave the job running
    #[arg(long = "async", conflicts_with = "follow")]
    asynchronous: bool,
    /// Show output while it runs; Ctrl-C ends it there too
    #[arg(short, long)]
    follow: bool,
    /// With --follow: Ctrl-C leaves it running
    #[arg(long, requires = "follow")]
    detach: bool,
    /// Run on this compute server instead of the project's own host; 0 is that host
    #[arg(long, value_name = "ID", allow_negative_numbers = true)]
    compute_server_id: Option<i64>,
    /// Start a stopped project first, and wait for it so many seconds
    #[arg(long, value_name = "SECONDS")]
    start_timeout: Option<f64>,
    /// The command and its arguments
    #[arg(value_name = "CMD", required = true, num_args = 1.., trailing_var_arg = true)]
    command: Vec<String>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let exec = self.exec()?;
        let client = ctx.cocalc()?;
        let project = ctx.cocalc_project(&client, self.project.project_id.as_deref()).await?;
        let patience = seconds(self.start_timeout.unwrap_or(START))?;
        if self.start_timeout.is_some() {
            started(ctx, &client, project.as_deref(), patience).await?;
        }
        let call = exec.call(project.clone());
        if !exec.asynchronous && !as_it_came(ctx)? {
            let run = async || client.run(&call).await;
            let outcome = taken(ctx, &client, project.as_deref(), patience, run).await.map_err(time_limit)?;
            return finished(ctx, Value::Null, &outcome).await;
        }
        let send = async || client.call(&call).await;
        let value = taken(ctx, &client, project.as_deref(), patience, send).await.map_err(time_limit)?;
        let outcome = Outcome::of(&value);
        if !exec.asynchronous {
            return finished(ctx, value, &outcome).await;
        }
        let Some(id) = outcome.job_id.clone() else {
            return Err(Error::service("the answer names no job").of(NAME).hint("--debug shows the answer"));
        };
        let known = Known {
            job_id: id.clone(),
            host: client.host().to_owned(),
            project_id: project.clone(),
            command: remembered(&self.exec_as_typed()),
            start: value.get("start").and_then(Value::as_i64).unwrap_or_default(),
        };
        if let Err(error) = ctx.cocalc_jobs().add(known).await {
            ctx.ui.warn(&format!("the job is not remembered here: {error}"));
        }
        if self.follow {
            return follow::to_the_end(ctx, &client, Job { project, id }, self.detach).await;
        }
        match as_it_came(ctx)? {
            true => Ok(Output::Json(value)),
            false => Ok(Output::Text(id)),
        }
    }
}

impl Args {
    fn exec_as_typed(&self) -> Exec {
        let (command, args) =
            self.command.split_first().map(|(c, a)| (c.clone(), a.to_vec())).unwrap_or_default();
        Exec { command, args, bash: self.bash, ..Exec::default() }
    }

    fn exec(&self) -> Result<Exec> {
        let mut exec = Exec {
            path: self.path.clone(),
            cwd: self.cwd.clone(),
            timeout: self.timeout,
            max_output: self.max_output,
            env: environment(&self.env)?,
            compute_server_id: self.compute_server_id,
            asynchronous: self.asynchronous || self.follow,
            ..self.exec_as_typed()
        };
        if self.follow {
            exec.timeout = exec.timeout.or(Some(DAY));
            exec.max_output = exec.max_output.or(Some(MUCH));
        }
        if self.stdin {
            let bytes = prompt::read_all()?;
            if bytes.len() > STDIN {
                let error = Error::usage(format!(
                    "standard input has {} bytes, which is too much for one call",
                    bytes.len()
                ));
                return Err(
                    error.hint("bring it over with `afar cocalc cp FILE project:FILE` and read it there")
                );
            }
            exec = exec.with_stdin(&bytes);
        }
        Ok(exec)
    }
}

/// Sends a call; once more where the project was still starting: nobody was there to take it, so that it runs once and
/// not twice.
///
/// # Errors
/// Those of the call; the project does not start in time.
pub async fn taken<T>(
    ctx: &Ctx,
    client: &Client,
    project: Option<&str>,
    patience: Duration,
    send: impl AsyncFn() -> Result<T>,
) -> Result<T> {
    let answer = send().await;
    say_warnings(ctx, client);
    if answer.as_ref().is_err_and(is_still_starting) {
        started(ctx, client, project, patience).await?;
        return send().await;
    }
    answer
}

/// `NAME=VALUE` words: the first `=` separates, the last of one name wins.
fn environment(words: &[String]) -> Result<Map<String, Value>> {
    let mut env = Map::new();
    for word in words {
        // The value may be a secret.
        let pair = word.split_once('=').filter(|(name, _)| !name.is_empty());
        let (name, value) = pair.ok_or_else(|| {
            Error::usage("--env: this is not NAME=VALUE").hint("for example --env OMP_NUM_THREADS=4")
        })?;
        env.insert(name.to_owned(), json!(value));
    }
    Ok(env)
}

/// A time from an option.
pub fn seconds(number: f64) -> Result<Duration> {
    span(number)
        .ok_or_else(|| Error::usage("this is not a number of seconds from 0 on").hint("for example 60"))
}

/// Waits for a project, saying so.
pub async fn started(ctx: &Ctx, client: &Client, project: Option<&str>, limit: Duration) -> Result<()> {
    let say = |text: &str| ctx.ui.note(text);
    start::running(client, project, &Patience::new(limit, &say)).await
}

/// The bridge's own time limit has the status of the command's: it is the same event.
pub fn time_limit(error: Error) -> Error {
    if ran_out(&error) { error.exit(TIME_LIMIT) } else { error }
}

/// What a command said, and its status as ours.
pub async fn finished(ctx: &Ctx, value: Value, outcome: &Outcome) -> Result<Output> {
    if as_it_came(ctx)? {
        render::render(&ctx.ui, &ctx.choice()?, Output::Json(value)).await?;
        return Ok(Output::Status(status(outcome)));
    }
    if outcome.stdout.len() > LARGE {
        ctx.ui.widen_stdout();
    }
    ctx.ui.write(outcome.stdout.as_bytes())?;
    if outcome.was_killed() {
        return Err(killed(outcome));
    }
    ctx.ui.write_err(outcome.stderr.as_bytes());
    Ok(Output::Status(status(outcome)))
}

/// The status of something that has ended; of what still runs 0.
pub fn status(outcome: &Outcome) -> u8 {
    match (outcome.was_killed(), outcome.is_running()) {
        (true, _) => TIME_LIMIT,
        (_, true) => 0,
        _ => u8::try_from(outcome.exit_code)
            .ok()
            .unwrap_or_else(|| u8::try_from(outcome.exit_code.rem_euclid(256)).unwrap_or(1).max(1)),
    }
}

/// The error of a job that ran into its time limit.
pub fn killed(outcome: &Outcome) -> Error {
    let text = outcome.stderr.trim_end().to_owned();
    Error::service(text)
        .of(NAME)
        .exit(TIME_LIMIT)
        .hint("the time limit ended it; allow more with --timeout SECONDS")
}
