//! `bai watch`: follows a session until its work has ended; the exit status is the work's.

use std::time::Duration;

use serde_json::Value;

use super::{events, ps, run};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::sse::Event;
use crate::output::ui::Mark;
use crate::output::{Output, format};
use crate::services::bai::events::{Follow, Step, Wanted};
use crate::services::bai::sessions::is_uuid;
use crate::services::bai::state::State;

/// Follow a session until its work has ended, and end with its status
///
/// Example:
///   afar bai watch mysess --max-wait 600
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the session, or how it begins (default: the only one)
    session: Option<String>,
    /// Access key of the owner, for administrators
    #[arg(short = 'o', long = "owner", alias = "owner-access-key", value_name = "ACCESS_KEY")]
    owner: Option<String>,
    /// Whose events
    #[arg(long, value_name = "SCOPE", value_parser = ["*", "session", "kernel"], default_value = "*")]
    scope: String,
    /// Give up after so many seconds; the session goes on
    #[arg(long, value_name = "SECONDS", default_value_t = 0, hide_default_value = true)]
    max_wait: u64,
    /// Form of the events
    #[arg(long, value_name = "FORM", value_parser = ["json", "console"], default_value = "console")]
    output: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai_announced().await?;
        let name = choose(ctx, self.session.as_deref(), &ps::first_ten(&client).await?)?;
        let wanted = Wanted { session: name.clone(), scope: self.scope.clone(), owner: self.owner.clone() };
        let follow = async {
            let mut stream = Follow::open(client, wanted).await?;
            loop {
                let event = match stream.next(&|why| ctx.ui.warn(why)).await? {
                    Step::Event(event) => event,
                    Step::Look => match stream.state().await.as_ref().and_then(code_of) {
                        Some(code) => return Ok(code),
                        None => continue,
                    },
                    Step::End => break,
                };
                let data: Value = serde_json::from_str(&event.data).unwrap_or_default();
                self.show(ctx, &event, &data)?;
                let code = data.get("exitCode").and_then(Value::as_i64);
                match event.name.as_str() {
                    "session_success" => return Ok(code.unwrap_or(0)),
                    "session_failure" => return Ok(code.unwrap_or(1)),
                    "kernel_cancelled" | "session_terminated" => return Ok(0),
                    _ => {}
                }
            }
            Ok::<i64, Error>(0)
        };
        let code = match self.max_wait {
            0 => follow.await?,
            limit => tokio::time::timeout(Duration::from_secs(limit), follow).await.map_err(|_| {
                Error::new(Kind::Pending, format!("session {name} has not ended after {limit} s"))
                    .hint("it goes on; watch it again, or give --max-wait more time")
            })??,
        };
        Ok(Output::Status(run::exit_status(code)))
    }
}

impl Args {
    fn show(&self, ctx: &Ctx, event: &Event, data: &Value) -> Result<()> {
        match (ctx.personality.is_drop_in(), self.output.as_str()) {
            (true, "json") => ctx.ui.print(&literal_line(&event.name, data))?,
            (true, _) => {
                let bad = matches!(event.name.as_str(), "session_failure" | "kernel_cancelled");
                ctx.ui.status(if bad { Mark::Fail } else { Mark::Done }, &event.name);
            }
            (false, form) => ctx.ui.print(&events::line(event, form == "json"))?,
        }
        Ok(())
    }
}

/// The exit code of work that ended while nobody listened; none where it goes on. Managers keep the result alone.
fn code_of(state: &State) -> Option<i64> {
    match (state.result.as_str(), state.status.as_str()) {
        ("FAILURE", _) => Some(1),
        ("SUCCESS", _) | (_, "TERMINATED" | "CANCELLED") => Some(0),
        (_, "ERROR") => Some(1),
        _ => None,
    }
}

/// An event as the official client prints it where JSON is asked for: an object as Python writes it.
fn literal_line(name: &str, data: &Value) -> String {
    let mut whole = data.clone();
    if let Value::Object(map) = &mut whole {
        map.insert("event".to_owned(), Value::from(name));
    }
    format!("{}\n", format::literal(&whole))
}

/// The session that is meant: by its ID, its name, how its name begins, or because there is no other.
fn choose(ctx: &Ctx, wanted: Option<&str>, rows: &[Value]) -> Result<String> {
    let text = |row: &Value, key: &str| row.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let none = |what: String| Error::new(Kind::NotFound, what).hint("`afar bai ps` lists the sessions");
    if let Some(wanted) = wanted {
        let exact = rows.iter().find(|row| text(row, "name") == wanted || text(row, "session_id") == wanted);
        let found = exact.or_else(|| rows.iter().find(|row| text(row, "name").starts_with(wanted)));
        if found.is_none() && is_uuid(wanted) {
            return Ok(wanted.to_owned());
        }
        return found.map(|row| text(row, "name")).ok_or_else(|| {
            none(format!("No matching items: no active session's name begins with `{wanted}`"))
        });
    }
    match rows {
        [] => Err(none("No matching items.".to_owned())),
        [one] => Ok(text(one, "name")),
        many => {
            for (number, row) in many.iter().enumerate() {
                ctx.ui.status(
                    Mark::Info,
                    &format!("{}  {}  {}", number + 1, text(row, "name"), text(row, "status")),
                );
            }
            let answer = ctx.ui.prompt("Which one (number)? ", "the session's name as an argument")?;
            let number = answer.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
            number
                .and_then(|n| many.get(n))
                .map(|row| text(row, "name"))
                .ok_or_else(|| Error::usage(format!("there is no number `{answer}`")))
        }
    }
}
