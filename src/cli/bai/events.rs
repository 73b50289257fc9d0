//! `bai events`: what happens to a session, as it happens.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::registry::span;
use crate::error::{Error, Kind, Result};
use crate::http::sse::Event;
use crate::output::Output;
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::services::bai::events::{Follow, Step, Wanted};
use crate::services::bai::state::State;

/// What `--wait` without a name waits for.
const END: &str = "end";

/// Show a session's events until it has ended
///
/// Example:
///   afar bai events mysess
///   afar bai events mysess --wait --timeout 300
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Whose events
    #[arg(long, value_name = "SCOPE", value_parser = ["*", "session", "kernel"], default_value = "*")]
    scope: String,
    /// End with the outcome: 0 when the session's work succeeded or it was terminated, 1 when it failed or was
    /// cancelled; or as soon as this event came
    #[arg(long, value_name = "EVENT", num_args = 0..=1, require_equals = true, default_missing_value = END)]
    wait: Option<String>,
    /// Give up after so many seconds (exit status 8); the session goes on
    #[arg(long, value_name = "SECONDS")]
    timeout: Option<f64>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let limit = self.timeout.map(|number| span(number).ok_or(())).transpose();
        let limit = limit.map_err(|()| Error::usage("--timeout: not a number of seconds from 0 on"))?;
        let wanted = Wanted {
            session: self.session.clone(),
            scope: self.scope.clone(),
            owner: super::some(self.owner.as_ref()).map(str::to_owned),
        };
        let follow = async {
            let mut events = Follow::open(client, wanted).await?;
            if self.wait.is_none() {
                events = events.ended_is_closed();
            }
            self.follow(ctx, events).await
        };
        match limit {
            None => follow.await,
            Some(limit) => tokio::time::timeout(limit, follow).await.unwrap_or_else(|_| {
                let what = self.wait.as_deref().filter(|event| *event != END);
                let text = match what {
                    Some(event) => format!("{event} has not come after {} s", limit.as_secs_f64()),
                    None => format!("session {} has not ended after {} s", self.session, limit.as_secs_f64()),
                };
                Err(Error::new(Kind::Pending, text).hint("it goes on; give --timeout more time"))
            }),
        }
    }
}

impl Args {
    async fn follow(&self, ctx: &Ctx, mut events: Follow) -> Result<Output> {
        let machine = matches!(ctx.choice()?.format, Format::Json | Format::Jsonl);
        // What happened before the stream was opened is told by none of its events.
        if self.wait.is_some() {
            match events.state().await {
                Some(state) if self.past(ctx, &state)? => return Ok(Output::Nothing),
                Some(_) => {}
                None => ctx.ui.note(&format!("No session {} is known yet; waiting for one.", self.session)),
            }
        }
        loop {
            let event = match events.next(&|why| ctx.ui.warn(why)).await? {
                Step::Event(event) => event,
                Step::Look if ctx.personality.is_drop_in() => continue,
                Step::Look => match events.state().await {
                    Some(state) if self.past(ctx, &state)? => return Ok(Output::Nothing),
                    _ => continue,
                },
                Step::End => break,
            };
            ctx.ui.print(&line(&event, machine))?;
            if self.done(ctx, &event)? {
                return Ok(Output::Nothing);
            }
        }
        match self.wait.as_deref() {
            None => Ok(Output::Nothing),
            Some(_) => {
                Err(Error::service(format!("the server has no more events of session {}", self.session))
                    .hint(format!("`afar bai info {}` shows how it is", self.session)))
            }
        }
    }

    /// Whether nothing more is waited for after this event.
    fn done(&self, ctx: &Ctx, event: &Event) -> Result<bool> {
        let over = matches!(event.name.as_str(), "session_terminated" | "session_cancelled");
        let Some(awaited) = self.wait.as_deref() else {
            // The official client goes on as long as the server does, which is for ever.
            return Ok(over && self.session != "*" && !ctx.personality.is_drop_in());
        };
        let good = matches!(event.name.as_str(), "session_success" | "session_terminated");
        let bad = matches!(event.name.as_str(), "session_failure" | "session_cancelled" | "kernel_cancelled");
        // What comes between the end of the work and that of the session can still be waited for.
        match awaited {
            _ if event.name == awaited => Ok(true),
            END if good => Ok(true),
            END if bad => Err(self.failed(event)),
            _ if over => Err(self.never(awaited)),
            _ => Ok(false),
        }
    }

    /// Whether nothing more is waited for, by the session's state.
    fn past(&self, ctx: &Ctx, state: &State) -> Result<bool> {
        let (session, State { status, result, .. }) = (&self.session, state);
        let told =
            || ctx.ui.status(Mark::Info, &format!("Session {session} is {status} already ({result})."));
        match self.wait.as_deref() {
            Some(awaited) if state.implies(awaited) => {
                told();
                Ok(true)
            }
            Some(END) if result == "FAILURE" => {
                Err(Error::service(format!("session {session} ended with session_failure"))
                    .detail("it did so while nobody listened, so that its exit code is not known")
                    .hint(format!("`afar bai logs {session}` may tell why")))
            }
            Some(END) if matches!(status.as_str(), "CANCELLED" | "ERROR") => Err(Error::service(format!(
                "session {session} ended as {status}"
            ))
            .hint(format!("`afar bai ps --all --filter 'name == \"{session}\"' --detail` shows more"))),
            Some(END) if status == "TERMINATED" || result == "SUCCESS" => {
                told();
                Ok(true)
            }
            Some(awaited) if state.is_over() => Err(self.never(awaited)),
            None if state.is_over() => {
                told();
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn never(&self, awaited: &str) -> Error {
        Error::service(format!("session {} ended before {awaited}", self.session))
    }

    fn failed(&self, event: &Event) -> Error {
        let data: Value = serde_json::from_str(&event.data).unwrap_or_default();
        let mut error = Error::service(format!("session {} ended with {}", self.session, event.name));
        if let Some(reason) = data.get("reason").and_then(Value::as_str).filter(|text| !text.is_empty()) {
            error = error.detail(format!("reason: {reason}"));
        }
        if let Some(code) = data.get("exitCode").and_then(Value::as_i64) {
            error = error.detail(format!("exit code: {code}"));
        }
        error
    }
}

/// An event as a line: its name and its data; one JSON object for machines.
pub fn line(event: &Event, machine: bool) -> String {
    if !machine {
        return format!("{} {}\n", event.name, event.data);
    }
    let data = serde_json::from_str(&event.data).unwrap_or(serde_json::Value::String(event.data.clone()));
    format!("{}\n", serde_json::json!({"event": event.name, "data": data}))
}
