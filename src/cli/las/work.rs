//! `las transitions run`: a command does the work of a transition.

use std::ffi::OsString;
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::signal::unix::{SignalKind, signal};

use super::answer::say_warnings;
use super::heartbeat::beat;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::registry::span;
use crate::config::vars;
use crate::error::{Error, IoContext, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::las::endpoints::{transitions, workflows};
use crate::services::las::{Client, everything};
use crate::services::rows::{Call, segment};

/// The longest message of an error that the service takes, in characters.
const LONGEST: usize = 4096;
/// How long a command may tidy up after a signal.
const GRACE: Duration = Duration::from_secs(10);
/// How much of stderr is kept for that message, in bytes.
const KEPT: usize = 16 << 10;

/// How many workflows are asked for their executions at once.
const AT_ONCE: usize = 8;

/// The executions that run, each after its workflow.
///
/// # Errors
/// The service's.
pub async fn running(ctx: &Ctx) -> Result<Vec<(Value, Value)>> {
    use futures_util::{StreamExt, TryStreamExt};
    let client = &ctx.las()?;
    let call = Call::new(Method::GET, "/workflows");
    let flows = everything(client, &call, &workflows::LIST).await?;
    let found = futures_util::stream::iter(flows).map(async |flow| {
        let id = flow.get("workflowId").and_then(Value::as_str).unwrap_or_default();
        let call = Call::new(Method::GET, format!("/workflows/{}/executions", segment(id)));
        let all = everything(client, &call.query("status", "running"), &workflows::LIST_EXECUTIONS).await?;
        Ok::<_, Error>(all.into_iter().map(|one| (flow.clone(), one)).collect::<Vec<_>>())
    });
    Ok(found.buffered(AT_ONCE).try_collect::<Vec<_>>().await?.into_iter().flatten().collect())
}

/// Do the work of a transition with a command
///
/// The command reads the execution's input as JSON on stdin and writes its output, a JSON object, to
/// stdout. Ends it with 0, the execution has succeeded; else it has failed, with the end of stderr as
/// the message. A heartbeat is sent while it runs. Without an execution all running ones are worked on,
/// one after another.
///
/// Example:
///   afar las transitions run las:transition:31b864b5546913dd928a49416a10bad1 -- python3 main.py
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the transition (default: $TRANSITION_ID)
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// ID of the execution (default: $EXECUTION_ID)
    #[arg(value_name = "EXECUTION")]
    execution: Option<String>,
    /// Pause between heartbeats
    #[arg(long, value_name = "SECONDS", default_value_t = 30.0)]
    every: f64,
    /// Exit status of the command by which it asks for another try later
    #[arg(long, value_name = "STATUS", default_value_t = 75)]
    retry_status: i32,
    /// Exit status of the command by which it rejects the input
    #[arg(long, value_name = "STATUS", default_value_t = 65)]
    reject_status: i32,
    /// Go on for ever: look for executions again, with this pause
    #[arg(long, value_name = "SECONDS")]
    watch: Option<f64>,
    /// The command
    #[arg(last = true, required = true, value_name = "COMMAND")]
    command: Vec<OsString>,
}

/// How the command's work ended.
struct Done {
    status: &'static str,
    body: Value,
    code: u8,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let variable = |name: &str| vars::get(name).filter(|text| !text.is_empty());
        let id = self.id.clone().or_else(|| variable(vars::TRANSITION_ID)).ok_or_else(|| {
            Error::usage("no transition is named").hint("give its ID, or set TRANSITION_ID")
        })?;
        let seconds = |name: &str, number: f64| {
            let pause = span(number).filter(|pause| !pause.is_zero());
            pause.ok_or_else(|| Error::usage(format!("--{name}: not a number of seconds above 0")))
        };
        let every = seconds("every", self.every)?;
        let again = self.watch.map(|number| seconds("watch", number)).transpose()?;
        let client = ctx.las()?;
        let named = self.execution.clone().or_else(|| variable(vars::EXECUTION_ID));
        if let Some(execution) = named {
            return Ok(Output::Status(self.work(ctx, &client, &id, &execution, every).await?));
        }
        let mut worst = 0;
        loop {
            let call = Call::new(Method::GET, format!("/transitions/{}/executions", segment(&id)));
            let call = call.query("status", "running");
            let open = everything(&client, &call, &transitions::LIST_EXECUTIONS).await?;
            say_warnings(ctx, &client);
            for execution in open.iter().filter_map(|one| one.get("executionId")?.as_str()) {
                worst = worst.max(self.work(ctx, &client, &id, execution, every).await?);
            }
            match again {
                Some(pause) => tokio::time::sleep(pause).await,
                None if open.is_empty() => ctx.ui.note("No execution waits for work."),
                None => {}
            }
            if again.is_none() {
                return Ok(Output::Status(worst));
            }
        }
    }
}

impl Args {
    /// One execution; what it returns is the command's exit status.
    async fn work(
        &self,
        ctx: &Ctx,
        client: &Client,
        id: &str,
        execution: &str,
        every: Duration,
    ) -> Result<u8> {
        let path = format!("/transitions/{}/executions/{}", segment(id), segment(execution));
        let input = client.call(&Call::new(Method::GET, path.as_str())).await?;
        let input = input.get("input").cloned().unwrap_or_default();
        let pulse = async {
            loop {
                tokio::time::sleep(every).await;
                if let Err(error) = beat(client, id, execution).await {
                    ctx.ui.warn(&format!("a heartbeat was lost: {error}"));
                }
            }
        };
        let done = tokio::select! {
            done = self.ran(ctx, id, execution, &input) => done,
            () = pulse => return Ok(0),
        };
        // What went wrong here is told to the service too: nobody else works on the execution.
        let (done, problem) = match done {
            Ok(done) => (done, None),
            Err(error) => (failure("failed", error.message(), 125), Some(error)),
        };
        let mut body = done.body;
        body["status"] = json!(done.status);
        let mut call = Call::new(Method::PATCH, path).body(body);
        call.repeatable = Some(true);
        client.call(&call).await.map_err(|error| error.context("the outcome could not be told"))?;
        ctx.ui.status(Mark::Info, &format!("{execution}: {}", done.status));
        problem.map_or(Ok(done.code), Err)
    }

    async fn ran(&self, ctx: &Ctx, id: &str, execution: &str, input: &Value) -> Result<Done> {
        let Some((program, words)) = self.command.split_first() else {
            return Err(Error::usage("no command was given"));
        };
        let mut child = Command::new(program)
            .args(words)
            .env(vars::TRANSITION_ID, id)
            .env(vars::EXECUTION_ID, execution)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| {
                Error::new(Kind::Running, format!("cannot start {}: {error}", program.to_string_lossy()))
            })?;
        let (mut stdin, mut stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let feed = async {
            if let Some(mut stdin) = stdin.take() {
                // A command that does not read its input is no failure.
                let _ = stdin.write_all(input.to_string().as_bytes()).await;
            }
        };
        let read = async {
            let mut output = Vec::new();
            if let Some(stdout) = &mut stdout {
                stdout.read_to_end(&mut output).await?;
            }
            Ok::<_, std::io::Error>(output)
        };
        let pid = child.id();
        let wait = async {
            let ((), output, said) = tokio::join!(feed, read, shown(ctx, stderr));
            (child.wait().await, output, said)
        };
        tokio::pin!(wait);
        let (status, output, said) = tokio::select! {
            ended = &mut wait => ended,
            () = passed_on(pid) => {
                // It may still tidy up.
                let _ = tokio::time::timeout(GRACE, &mut wait).await;
                return Err(Error::new(Kind::Interrupted, "interrupted"));
            }
        };
        let output = output.doing(|| "cannot read the command's output".to_owned())?;
        let status = status.doing(|| "cannot wait for the command".to_owned())?;
        let code = exit_code(status);
        if status.success() {
            return Ok(match serde_json::from_slice::<Value>(&output) {
                Ok(output @ Value::Object(_)) => {
                    Done { status: "succeeded", body: json!({"output": output}), code: 0 }
                }
                _ if output.trim_ascii().is_empty() => {
                    Done { status: "succeeded", body: json!({"output": {}}), code: 0 }
                }
                _ => failure("failed", "the command's output is not a JSON object", 1),
            });
        }
        let word = match status.code() {
            Some(number) if number == self.retry_status => "retry",
            Some(number) if number == self.reject_status => "rejected",
            _ => "failed",
        };
        let message = match said.trim() {
            "" => format!("the command ended with {status}"),
            text => text.to_owned(),
        };
        Ok(failure(word, &message, code))
    }
}

/// As shells have it: 128 and the signal's number for one that a signal ended.
fn exit_code(status: std::process::ExitStatus) -> u8 {
    use std::os::unix::process::ExitStatusExt;
    let code = status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(1);
    u8::try_from(code).unwrap_or(1)
}

/// The end of a message counts most.
fn failure(status: &'static str, message: &str, code: u8) -> Done {
    let skip = message.chars().count().saturating_sub(LONGEST);
    let message: String = message.chars().skip(skip).collect();
    Done { status, body: json!({"error": {"message": message}}), code }
}

/// Passes stderr on as it comes; what it returns is the end of it.
async fn shown(ctx: &Ctx, stderr: Option<tokio::process::ChildStderr>) -> String {
    let mut kept = Vec::new();
    let Some(mut stderr) = stderr else { return String::new() };
    let mut piece = vec![0; 8 << 10];
    while let Ok(count @ 1..) = stderr.read(&mut piece).await {
        ctx.ui.write_err(&piece[..count]);
        kept.extend_from_slice(&piece[..count]);
        let excess = kept.len().saturating_sub(KEPT);
        kept.drain(..excess);
    }
    String::from_utf8_lossy(&kept).into_owned()
}

/// Waits for a signal that ends, and passes it on to the command.
async fn passed_on(pid: Option<u32>) {
    let (Ok(mut term), Ok(mut int)) = (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
    }
    let pid = pid.and_then(|pid| i32::try_from(pid).ok()).and_then(rustix::process::Pid::from_raw);
    if let Some(pid) = pid {
        // It may be over already.
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::TERM);
    }
}
