//! What is said of transfers: how far they are, a row a file, a summary, and what failed.

use std::cell::{Cell, RefCell};
use std::time::Instant;

use serde_json::{Value, json};

use super::progress::{How, Progress};
use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::output::live::Live;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::storage::Meter;
use crate::services::bai::storage::crew::After;

/// So many failures are listed with the error; all are among the rows.
const LISTED: usize = 20;

/// Takes what becomes of files.
pub struct Report<'a> {
    ctx: &'a Ctx,
    progress: Progress<'a>,
    begun: Instant,
    live: RefCell<Option<Live>>,
    sum: Cell<Sum>,
    /// How many files there are to be, where that was said.
    of: Option<usize>,
    failed: RefCell<Vec<(String, Error)>>,
    /// Why rows cannot be written.
    trouble: RefCell<Option<Error>>,
    doing: &'a str,
    /// What a file's row says when all went well.
    word: &'static str,
}

/// What became of all.
#[derive(Debug, Default, Clone, Copy)]
struct Sum {
    good: usize,
    bytes: u64,
    resumed: u64,
    left: usize,
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

/// A size, where it is known.
pub fn size(value: &Value) -> String {
    value.as_f64().map_or_else(|| problem(value), format::bytes)
}

/// A text where there is one.
pub fn problem(value: &Value) -> String {
    if value.is_null() { String::new() } else { format::plain(value) }
}

/// The rows as output.
pub fn list(rows: Vec<Value>) -> Output {
    Output::List(List { name: "path", ..List::of(rows, columns()) })
}

impl<'a> Report<'a> {
    /// Begins; `doing` is shown beside the progress.
    pub fn new(ctx: &'a Ctx, doing: &'a str, word: &'static str) -> Report<'a> {
        Report {
            ctx,
            progress: Progress::new(ctx, How::Bar, doing),
            begun: Instant::now(),
            live: RefCell::default(),
            sum: Cell::default(),
            of: None,
            failed: RefCell::default(),
            trouble: RefCell::default(),
            doing,
            word,
        }
    }

    /// Shows progress in this way.
    pub fn with_progress(mut self, how: How) -> Report<'a> {
        self.progress = Progress::new(self.ctx, how, self.doing);
        self
    }

    /// These files are to come, with their sizes where they are known: a table's columns are made for them.
    ///
    /// # Errors
    /// There is no such output format.
    pub fn expecting<'f>(
        self,
        files: impl Iterator<Item = (&'f str, Option<u64>)> + Clone,
    ) -> Result<Report<'a>> {
        let of = Some(files.clone().count());
        self.begin_table(files)?;
        Ok(Report { of, ..self })
    }

    /// There is but one to come: when it fails, that is an error and nothing else.
    pub fn of_one(self) -> Report<'a> {
        Report { of: Some(1), ..self }
    }

    /// Makes the columns of a table for these files, where no row was printed yet.
    ///
    /// # Errors
    /// There is no such output format.
    pub fn begin_table<'f>(&self, files: impl Iterator<Item = (&'f str, Option<u64>)>) -> Result<()> {
        let mut live = self.live.borrow_mut();
        if live.is_none() {
            *live = Some(self.table(files.map(|(path, bytes)| row(self.word, path, bytes, None, None)))?);
        }
        Ok(())
    }

    fn table(&self, expected: impl Iterator<Item = Value>) -> Result<Live> {
        // The longest words that a row may have besides.
        let other = row("not tried", "", Some(1023 << 10), None, None);
        Ok(Live::new(self.ctx.choice()?, columns(), "path", expected.chain([other])))
    }

    /// A file begins.
    pub fn start(&self, path: &str, bytes: Option<u64>) {
        self.progress.start(path, bytes);
    }

    /// Shows how far all is.
    pub fn tick(&self, meter: &Meter) {
        let over = self.sum.get().good + self.failed.borrow().len();
        self.progress.tick(meter, over, self.of);
    }

    /// A file is done.
    pub fn done(&self, path: &str, bytes: u64, resumed: u64) -> After {
        let sum = self.sum.get();
        self.sum.set(Sum {
            good: sum.good + 1,
            bytes: sum.bytes + bytes,
            resumed: sum.resumed + resumed,
            ..sum
        });
        self.progress.over(path, Some(bytes), resumed, None);
        self.print(row(self.word, path, Some(bytes), Some(resumed), None), After::Good)
    }

    /// A file failed; where the others would fail in the same way, they are not tried.
    pub fn fail(&self, path: &str, error: Error, alike: &[Kind]) -> After {
        let after = if alike.contains(&error.kind()) { After::Stop } else { After::Bad };
        self.progress.over(path, None, 0, Some(error.message()));
        let row = row("failed", path, None, None, Some(error.message()));
        let is_dry = error.kind() == Kind::DryRun;
        self.failed.borrow_mut().push((path.to_owned(), error));
        // One file that failed is an error and nothing else; a request that was only to be shown is no row.
        if is_dry || self.of == Some(1) { after } else { self.print(row, after) }
    }

    /// Something was deleted.
    pub fn deleted(&self, path: &str) -> After {
        self.print(row("deleted", path, None, None, None), After::Good)
    }

    /// Files that were not tried.
    pub fn left(&self, paths: impl Iterator<Item = String>) {
        let is_dry = self.failed.borrow().iter().any(|(_, error)| error.kind() == Kind::DryRun);
        for path in paths {
            let sum = self.sum.get();
            self.sum.set(Sum { left: sum.left + 1, ..sum });
            if !is_dry {
                self.print(row("not tried", &path, None, None, None), After::Bad);
            }
        }
    }

    /// Prints a row at once, with the bar out of the way; where nobody reads any more, all ends.
    fn print(&self, row: Value, after: After) -> After {
        if self.ctx.personality.is_drop_in() || self.trouble.borrow().is_some() {
            return after;
        }
        let printed = || -> Result<()> {
            let mut live = self.live.borrow_mut();
            let table = match live.take() {
                Some(table) => table,
                None => self.table(std::iter::once(row.clone()))?,
            };
            live.insert(table).row(&self.ctx.ui, row)
        };
        match self.progress.aside(printed) {
            Ok(()) => after,
            Err(error) => {
                *self.trouble.borrow_mut() = Some(error);
                After::Stop
            }
        }
    }

    /// The last rows, the summary, and the error that follows from what failed.
    ///
    /// # Errors
    /// Something failed, or the rows could not be written.
    pub async fn end(self) -> Result<Output> {
        let (sum, mut failed) = (self.sum.get(), self.failed.into_inner());
        let all = sum.good + sum.left + failed.len();
        let is_said = self.progress.whole(sum.bytes, sum.resumed, sum.good, all);
        self.progress.end();
        let took = self.begun.elapsed().as_secs_f64();
        if let Some(at) = failed.iter().position(|(_, error)| error.kind() == Kind::DryRun) {
            return Err(failed.swap_remove(at).1);
        }
        if let Some(trouble) = self.trouble.into_inner() {
            return Err(trouble);
        }
        if self.ctx.personality.is_drop_in() {
            if failed.is_empty() {
                self.ctx.ui.status(Mark::Done, "Done.");
            }
        } else {
            if let Some(live) = self.live.into_inner().filter(|_| all != 1 || failed.is_empty()) {
                live.end(&self.ctx.ui).await?;
            }
            if sum.good > 0 && !is_said {
                let summary = summary(self.word, sum.good, sum.bytes, sum.resumed, took);
                self.ctx.ui.status(Mark::Done, &summary);
            }
        }
        match (failed.pop(), failed.is_empty()) {
            (None, _) => Ok(Output::Nothing),
            (Some((path, error)), true) if all == 1 => Err(about(&path, error)),
            (Some(last), _) => {
                failed.push(last);
                Err(several(failed, all, sum.left))
            }
        }
    }
}

/// A file's row.
fn row(status: &str, path: &str, bytes: Option<u64>, resumed: Option<u64>, error: Option<&str>) -> Value {
    json!({"status": status, "path": path, "bytes": bytes, "resumed": resumed, "error": error})
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
