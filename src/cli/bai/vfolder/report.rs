//! What is said of transfers: how far they are, a row a file, a summary, and what failed.

use std::cell::RefCell;
use std::time::Instant;

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::output::progress::Line;
use crate::output::render;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::storage::Meter;
use crate::services::bai::storage::crew::After;

/// So many failures are listed with the error; all are among the rows.
const LISTED: usize = 20;

/// Takes what becomes of files.
pub struct Report<'a> {
    ctx: &'a Ctx,
    line: Line,
    begun: Instant,
    rows: RefCell<Vec<Value>>,
    failed: RefCell<Vec<(String, Error)>>,
    /// What a file's row says when all went well.
    word: &'static str,
}

/// The columns of the rows.
pub fn columns() -> Vec<Column> {
    vec![
        Column::new("status", "Status"),
        Column::new("path", "File"),
        Column { format: size, ..Column::new("bytes", "Size") },
        Column { format: problem, ..Column::new("error", "Problem") },
    ]
}

fn size(value: &Value) -> String {
    value.as_f64().map_or_else(|| format::plain(value), format::bytes)
}

fn problem(value: &Value) -> String {
    if value.is_null() { String::new() } else { format::plain(value) }
}

/// The rows as output.
pub fn list(rows: Vec<Value>) -> Output {
    Output::List(List { name: "path", ..List::of(rows, columns()) })
}

impl<'a> Report<'a> {
    /// Begins; `doing` is shown beside the progress.
    pub fn new(ctx: &'a Ctx, doing: &str, word: &'static str) -> Report<'a> {
        let line = ctx.ui.lines().transfer(doing.to_owned());
        Report {
            ctx,
            line,
            begun: Instant::now(),
            rows: RefCell::default(),
            failed: RefCell::default(),
            word,
        }
    }

    /// Shows how far all is.
    pub fn tick(&self, meter: &Meter) {
        let (moved, total) = meter.read();
        self.line.set(moved, total.max(moved));
    }

    /// A file is done.
    pub fn done(&self, path: &str, bytes: u64, resumed: u64) -> After {
        let row =
            json!({"status": self.word, "path": path, "bytes": bytes, "resumed": resumed, "error": null});
        self.rows.borrow_mut().push(row);
        After::Good
    }

    /// A file failed; where the others would fail in the same way, they are not tried.
    pub fn fail(&self, path: &str, error: Error, alike: &[Kind]) -> After {
        let after = if alike.contains(&error.kind()) { After::Stop } else { After::Bad };
        self.rows.borrow_mut().push(
            json!({"status": "failed", "path": path, "bytes": null, "resumed": null, "error": error.message()}),
        );
        self.failed.borrow_mut().push((path.to_owned(), error));
        after
    }

    /// Files that were not tried.
    pub fn left(&self, paths: impl Iterator<Item = String>) {
        let row = |path| json!({"status": "not tried", "path": path, "bytes": null, "resumed": null, "error": null});
        self.rows.borrow_mut().extend(paths.map(row));
    }

    /// The rows, the summary, and the error that follows from what failed.
    ///
    /// # Errors
    /// Something failed.
    pub async fn end(self) -> Result<Output> {
        self.line.end();
        let (rows, mut failed) = (self.rows.into_inner(), self.failed.into_inner());
        let took = self.begun.elapsed().as_secs_f64();
        if let Some(at) = failed.iter().position(|(_, error)| error.kind() == Kind::DryRun) {
            return Err(failed.swap_remove(at).1);
        }
        let good: Vec<&Value> = rows.iter().filter(|row| row["status"] == self.word).collect();
        let sum = |name: &str| good.iter().filter_map(|row| row[name].as_u64()).sum::<u64>();
        let (count, bytes, resumed) = (good.len(), sum("bytes"), sum("resumed"));
        let summary = summary(self.word, count, bytes, resumed, took);
        let (all, left) = (rows.len(), rows.iter().filter(|row| row["status"] == "not tried").count());
        if self.ctx.personality.is_drop_in() {
            if failed.is_empty() {
                self.ctx.ui.status(Mark::Done, "Done.");
            }
        } else {
            // One file that failed is an error and nothing else.
            if all != 1 || failed.is_empty() {
                render::render(&self.ctx.ui, &self.ctx.choice()?, list(rows)).await?;
            }
            if count > 0 {
                self.ctx.ui.status(Mark::Done, &summary);
            }
        }
        match (failed.pop(), failed.is_empty()) {
            (None, _) => Ok(Output::Nothing),
            (Some((path, error)), true) if all == 1 => Err(about(&path, error)),
            (Some(last), _) => {
                failed.push(last);
                Err(several(failed, all, left))
            }
        }
    }
}

/// Whether an error names the file itself.
fn is_about(path: &str, error: &Error) -> bool {
    let below = format!("/{path}");
    error.message().split([' ', ':', '`']).any(|word| word == path || word.ends_with(&below))
}

/// An error that names the file.
pub fn about(path: &str, error: Error) -> Error {
    match error.kind() == Kind::BrokenPipe || is_about(path, &error) {
        true => error,
        false => error.context(path),
    }
}

fn summary(word: &str, count: usize, bytes: u64, resumed: u64, took: f64) -> String {
    let first = word.chars().next().map(|c| c.to_ascii_uppercase()).unwrap_or_default();
    let word = format!("{first}{}", word.get(1..).unwrap_or_default());
    let files = if count == 1 { "1 file".to_owned() } else { format!("{count} files") };
    let rate = format::bytes((bytes - resumed.min(bytes)) as f64 / took.max(0.001));
    let again = match resumed {
        0 => String::new(),
        some => format!(", {} of it before", format::bytes(some as f64)),
    };
    format!("{word} {files}, {}{again}, in {took:.1} s ({rate}/s).", format::bytes(bytes as f64))
}

/// Several failures as one error, of their kind where all are of one.
fn several(failed: Vec<(String, Error)>, all: usize, left: usize) -> Error {
    let first = failed.first().map_or(Kind::Service, |(_, error)| error.kind());
    let kind = if failed.iter().all(|(_, error)| error.kind() == first) { first } else { Kind::Service };
    let mut whole = Error::new(kind, format!("{} of {all} files failed", failed.len()));
    for (path, error) in failed.iter().take(LISTED) {
        whole = whole.detail(match is_about(path, error) {
            true => error.message().to_owned(),
            false => format!("{path}: {}", error.message()),
        });
    }
    if failed.len() > LISTED {
        whole = whole.detail(format!("and {} more", failed.len() - LISTED));
    }
    if left > 0 {
        whole = whole.detail(format!("{left} were not tried, as they would have failed too"));
    }
    let mut hints: Vec<&String> = failed.iter().flat_map(|(_, error)| error.hints()).collect();
    hints.dedup();
    match hints.first() {
        Some(hint) => whole.hint((*hint).clone()),
        None => whole.hint("run the command again when what is wrong is corrected"),
    }
}
