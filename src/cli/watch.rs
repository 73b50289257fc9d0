//! `--watch` on lists: drawn again and again on a terminal, a line of JSON for each change elsewhere.

use std::collections::HashMap;
use std::time::Duration;

use clap::{Arg, ArgMatches};
use futures_util::StreamExt;
use serde_json::Value;

use super::context::Ctx;
use crate::config::registry::span;
use crate::error::{Error, Kind, Result};
use crate::output::render::{self, Choice, Format};
use crate::output::{Envelope, List, Output, Page};

/// The pause between looks, where none is given, in seconds.
const PAUSE: &str = "2";
/// Moves the cursor to the corner.
const CORNER: &str = "\x1b[H";
/// Clears what is right of the cursor, and what is below it: a picture that is drawn over the last one does not flicker.
const CLEAR: [&str; 2] = ["\x1b[K", "\x1b[J"];

/// The option.
pub fn arg() -> Arg {
    Arg::new("watch")
        .long("watch")
        .value_name("SECONDS")
        .num_args(0..=1)
        .default_missing_value(PAUSE)
        .value_parser(clap::value_parser!(f64))
        .help("Look again and again, with this pause; where nobody looks, print what is new, changed or gone as JSON lines")
}

/// The pause that was asked for.
///
/// # Errors
/// It is none.
pub fn asked(matches: &ArgMatches) -> Result<Option<Duration>> {
    let number = |id: &str| matches.try_get_one::<f64>(id).ok().flatten();
    let Some(seconds) = number("interval").or_else(|| number("watch")) else { return Ok(None) };
    let pause = span(*seconds).filter(|pause| !pause.is_zero());
    pause
        .map(Some)
        .ok_or_else(|| Error::usage("--watch: not a number of seconds above 0").hint("such as --watch 5"))
}

/// Looks until it is interrupted. A look that the network spoils, after the first, is said and left at that.
///
/// # Errors
/// Those of looking, and of writing.
pub async fn again(ctx: &Ctx, pause: Duration, look: impl AsyncFn() -> Result<Output>) -> Result<u8> {
    let choice = ctx.choice()?;
    let drawn =
        ctx.ui.stdout_tty && matches!(choice.format, Format::Table | Format::Wide) && choice.jq.is_none();
    let mut known = Known::default();
    loop {
        if drawn {
            ctx.ui.hold();
        }
        let seen = seen(look().await).await;
        let told = match seen {
            Err(error) if known.looked && error.kind() == Kind::Network => {
                ctx.ui.warn(error.message());
                Ok(())
            }
            Err(error) => Err(error),
            Ok(output) if drawn => draw(ctx, &choice, output).await,
            Ok(Output::List(list)) => tell(ctx, &choice, &mut known, list).await,
            Ok(Output::Text(_)) => Ok(()),
            Ok(output) => return render::render(&ctx.ui, &choice, output).await,
        };
        ctx.ui.release();
        told?;
        known.looked = true;
        tokio::time::sleep(pause).await;
    }
}

/// What was seen, a list with all its rows: so that nothing is cleared before there is something to show.
async fn seen(output: Result<Output>) -> Result<Output> {
    let mut list = match output? {
        Output::List(list) => list,
        other => return Ok(other),
    };
    let mut rows: Vec<Value> = Vec::new();
    while let Some(page) = list.pages.next().await.transpose()? {
        rows.extend(page.rows);
        if list.limit.is_some_and(|limit| rows.len() >= limit) {
            break;
        }
    }
    let page = Page { rows, total: None };
    list.pages = Box::pin(futures_util::stream::iter([Ok(page)]));
    Ok(Output::List(list))
}

async fn draw(ctx: &Ctx, choice: &Choice, output: Output) -> Result<()> {
    ctx.ui.frame();
    let done = render::render(&ctx.ui, choice, output).await;
    let text = ctx.ui.framed();
    done?;
    let text = String::from_utf8_lossy(&text);
    let (mut lines, mut hidden): (Vec<&str>, usize) = (text.lines().collect(), 0);
    if let Some(height) = ctx.ui.height() {
        hidden = cut(&mut lines, height);
    }
    let [right, below] = CLEAR;
    let mut shown = String::from(CORNER);
    lines.iter().for_each(|line| shown.extend([line, right, "\n"]));
    if hidden > 0 {
        shown.push_str(&format!("… {hidden} more{right}\n"));
    }
    shown.push_str(below);
    ctx.ui.write(shown.as_bytes())
}

/// Cuts a table to a height that has room for a further line; how many rows were left out.
fn cut(lines: &mut Vec<&str>, height: usize) -> usize {
    if lines.len() <= height {
        return 0;
    }
    let room = height.saturating_sub(1);
    let is_rule = |line: &str| line.starts_with('─') && line.chars().all(|sign| sign == '─');
    // The first rule is above the headings, each other one below a row.
    let rows: Vec<usize> = (1..lines.len()).filter(|n| is_rule(lines[*n])).map(|n| n + 1).collect();
    let ends: Vec<usize> = if rows.is_empty() { (1..=lines.len()).collect() } else { rows };
    let kept = ends.iter().rev().find(|end| **end <= room).copied();
    let hidden = ends.iter().filter(|end| **end > kept.unwrap_or(0)).count();
    lines.truncate(kept.unwrap_or(room));
    hidden
}

/// Prints the rows that are new, changed or gone.
async fn tell(ctx: &Ctx, choice: &Choice, known: &mut Known, list: List) -> Result<()> {
    let List { mut pages, columns, name, limit, .. } = list;
    let mut rows = Vec::new();
    while let Some(page) = pages.next().await.transpose()? {
        rows.extend(page.rows);
    }
    rows.truncate(limit.unwrap_or(usize::MAX));
    let (fresh, gone) = known.news(rows, name);
    let lines = !matches!(choice.format, Format::Csv | Format::Tsv | Format::Name);
    let rows: Vec<Value> = fresh.into_iter().chain(gone.into_iter().filter(|_| lines)).collect();
    if choice.jq.is_some() {
        for row in rows {
            render::render(&ctx.ui, choice, Output::Json(row)).await?;
        }
        return Ok(());
    }
    let format = if lines { Format::Jsonl } else { choice.format };
    let header = choice.header && !known.looked;
    let choice = Choice { format, header, sort_by: None, ..choice.clone() };
    if rows.is_empty() && !header {
        return Ok(());
    }
    let list = List { name, envelope: Envelope::Array, ..List::of(rows, columns) };
    render::render(&ctx.ui, &choice, Output::List(list)).await.map(|_| ())
}

/// The rows as they were at the last look.
#[derive(Default)]
struct Known {
    looked: bool,
    rows: HashMap<String, Value>,
}

impl Known {
    /// The rows that are new or not as they were, and those that are there no more, marked so.
    fn news(&mut self, rows: Vec<Value>, name: &str) -> (Vec<Value>, Vec<Value>) {
        let mut now = HashMap::with_capacity(rows.len());
        let mut fresh = Vec::new();
        for row in rows {
            let id = id(&row, name);
            let old = self.rows.remove(&id);
            if old.as_ref() != Some(&row) && now.get(&id) != Some(&row) {
                fresh.push(row.clone());
            }
            now.insert(id, row);
        }
        let mut gone: Vec<(String, Value)> = std::mem::replace(&mut self.rows, now).into_iter().collect();
        gone.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mark = |(_, mut row): (String, Value)| {
            row["gone"] = Value::Bool(true);
            row
        };
        (fresh, gone.into_iter().filter(|(_, row)| row.is_object()).map(mark).collect())
    }
}

/// What tells a row from the others: its name, and its ID, as names come twice where several people's are listed.
fn id(row: &Value, name: &str) -> String {
    let ids = [name, "id", "session_id", "access_key"];
    ids.iter().filter_map(|field| row.get(field)).map(|value| format!("{value}\n")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn what_has_not_changed_is_not_said_again_and_what_is_gone_is_said_once() {
        let mut known = Known::default();
        let row = |id: &str, status: &str| json!({"id": id, "status": status});
        assert_eq!(known.news(vec![row("a", "running"), row("b", "running")], "id").0.len(), 2);
        let (changed, gone) = known.news(vec![row("a", "succeeded"), row("b", "running")], "id");
        assert_eq!((changed, gone), (vec![row("a", "succeeded")], vec![]));
        let (changed, gone) = known.news(vec![row("b", "running")], "id");
        assert!(changed.is_empty());
        assert_eq!(gone, [json!({"id": "a", "status": "succeeded", "gone": true})]);
        assert!(known.news(vec![row("b", "running")], "id").1.is_empty());
    }

    #[test]
    fn names_that_come_twice_are_told_apart() {
        let mut known = Known::default();
        let rows = || vec![json!({"name": "s", "session_id": 1}), json!({"name": "s", "session_id": 2})];
        assert_eq!(known.news(rows(), "name").0.len(), 2);
        assert!(known.news(rows(), "name").0.is_empty());
    }
}
