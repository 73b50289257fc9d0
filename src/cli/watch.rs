//! `--watch` on lists: drawn again and again on a terminal, a line of JSON for each change elsewhere.

use std::collections::HashMap;
use std::time::Duration;

use clap::{Arg, ArgMatches};
use serde_json::Value;

use super::context::Ctx;
use super::rows::columns;
use crate::error::{Error, Result};
use crate::output::{List, Output, render};
use crate::services::rows::Row;

/// The pause between looks, where none is given, in seconds.
const PAUSE: &str = "2";
/// Moves the cursor to the corner and clears the screen.
const CLEAR: &[u8] = b"\x1b[H\x1b[2J";

/// The option.
pub fn arg() -> Arg {
    Arg::new("watch")
        .long("watch")
        .value_name("SECONDS")
        .num_args(0..=1)
        .default_missing_value(PAUSE)
        .value_parser(clap::value_parser!(f64))
        .help("Look again and again, with this pause; where nobody looks, print what is new or changed as JSON lines")
}

/// The pause that was asked for.
///
/// # Errors
/// It is none.
pub fn asked(matches: &ArgMatches) -> Result<Option<Duration>> {
    let Some(seconds) = matches.get_one::<f64>("watch") else { return Ok(None) };
    let pause = Duration::try_from_secs_f64(*seconds).ok().filter(|pause| !pause.is_zero());
    pause.map(Some).ok_or_else(|| Error::usage("--watch: not a number of seconds above 0"))
}

/// Looks until it is interrupted.
///
/// # Errors
/// Those of `fetch`, which reads all rows, and of writing.
pub async fn rows(
    ctx: &Ctx,
    row: &'static Row,
    pause: Duration,
    fetch: impl AsyncFn() -> Result<Vec<Value>>,
) -> Result<Output> {
    let id = row.columns.first().map_or("id", |(field, _)| field);
    let mut known: HashMap<String, Value> = HashMap::new();
    loop {
        let rows = fetch().await?;
        if ctx.ui.stdout_tty && !ctx.choice()?.explicit {
            ctx.ui.write(CLEAR)?;
            let list = Output::List(List::of(rows, columns(row)));
            render::render(&ctx.ui, &ctx.choice()?, list).await?;
        } else {
            for row in news(&mut known, rows, id) {
                ctx.ui.print(&format!("{row}\n"))?;
            }
        }
        tokio::time::sleep(pause).await;
    }
}

/// The rows that are new or not as they were.
fn news(known: &mut HashMap<String, Value>, rows: Vec<Value>, id: &str) -> Vec<Value> {
    let fresh = |row: &Value| {
        let id = row.get(id).and_then(Value::as_str).unwrap_or_default().to_owned();
        known.insert(id, row.clone()).as_ref() != Some(row)
    };
    let mut rows = rows;
    rows.retain(fresh);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_has_not_changed_is_not_said_again() {
        let mut known = HashMap::new();
        let row = |id: &str, status: &str| json!({"id": id, "status": status});
        assert_eq!(news(&mut known, vec![row("a", "running"), row("b", "running")], "id").len(), 2);
        let changed = news(&mut known, vec![row("a", "succeeded"), row("b", "running")], "id");
        assert_eq!(changed, [row("a", "succeeded")]);
    }
}
