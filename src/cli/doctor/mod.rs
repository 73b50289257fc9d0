//! `afar doctor`: what stands in the way of using afar here, and the remedy of each.

mod files;
mod network;
mod shell;
mod versions;

use serde_json::{Value, json};

use super::context::Ctx;
use super::tree::Leaf;
use super::version;
use crate::error::{Error, Kind, Result};
use crate::output::{Column, List, Output, format, render};

/// Look for what stands in the way of using afar here, and say the remedy
///
/// Files and their modes, settings, the addresses of the services that are set up (reached or not,
/// their clock against this one, the version that is spoken, certificates, proxy), the terminal,
/// completion and the drop-in names. A server is asked for nothing but its time and its version,
/// without credentials. It ends with 1 where something fails.
///
/// Example:
///   afar doctor --offline
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Ask no server
    #[arg(long)]
    offline: bool,
    /// Show what needs attention only
    #[arg(long)]
    problems: bool,
}

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// As it should be.
    Ok,
    /// It works, and something is worth a look.
    Warn,
    /// Something will not work.
    Fail,
}

/// One thing that was looked at.
#[derive(Debug)]
struct Finding {
    area: &'static str,
    check: String,
    state: State,
    found: String,
    remedy: Option<String>,
}

impl Finding {
    fn ok(area: &'static str, check: impl Into<String>, found: impl Into<String>) -> Finding {
        Finding { area, check: check.into(), state: State::Ok, found: found.into(), remedy: None }
    }

    fn warn(
        area: &'static str,
        check: impl Into<String>,
        found: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding { state: State::Warn, remedy: Some(remedy.into()), ..Finding::ok(area, check, found) }
    }

    fn fail(
        area: &'static str,
        check: impl Into<String>,
        found: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding { state: State::Fail, remedy: Some(remedy.into()), ..Finding::ok(area, check, found) }
    }

    /// A failure in the words of an error, whose first hint is the remedy.
    fn of_error(area: &'static str, check: impl Into<String>, error: &Error) -> Finding {
        let remedy = error.hints().first().cloned().unwrap_or_else(|| "`afar help configuration`".to_owned());
        Finding::fail(area, check, error.message(), remedy)
    }

    fn value(&self) -> Value {
        let state = match self.state {
            State::Ok => "ok",
            State::Warn => "warning",
            State::Fail => "failure",
        };
        json!({"state": state, "area": self.area, "check": self.check, "found": self.found, "remedy": self.remedy})
    }
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut all = vec![program()];
        all.extend(files::look(ctx));
        // Without settings there is no address to ask.
        if ctx.settings().is_ok() {
            all.extend(network::look(ctx, self.offline).await);
        }
        all.extend(shell::look(ctx));
        let failed = all.iter().any(|one| one.state == State::Fail);
        all.retain(|one| !self.problems || one.state != State::Ok);
        if all.is_empty() {
            ctx.ui.note("nothing needs attention");
        }
        let list = Output::List(listed(&all));
        if !failed {
            return Ok(list);
        }
        render::render(&ctx.ui, &ctx.choice()?, list).await?;
        Err(Error::new(Kind::Service, "something will not work as it is")
            .hint("the remedies are in the list"))
    }
}

fn program() -> Finding {
    let path = std::env::current_exe().map(|path| path.display().to_string()).unwrap_or_default();
    Finding::ok("program", "afar", format!("{}, {path}", version()))
}

fn listed(all: &[Finding]) -> List {
    let column = |(field, title)| Column { format: format::words, ..Column::new(field, title) };
    let named =
        [("state", "State"), ("area", "Area"), ("check", "Check"), ("found", "Found"), ("remedy", "Remedy")];
    let columns = named.into_iter().map(column).collect();
    let mut list = List::of(all.iter().map(Finding::value).collect(), columns);
    list.name = "check";
    list
}
