//! How far transfers are, on stderr: a bar for people, lines of JSON for programs.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::output::progress::Line;
use crate::services::bai::storage::Meter;

/// How often lines of JSON come for what is under way.
const PERIOD: Duration = Duration::from_millis(500);

/// The option of transfers.
#[derive(Debug, Default, Clone, Copy, clap::Args)]
pub struct ProgressArgs {
    /// Progress on stderr: bar (on a terminal), none, or json: a line an event (start, progress, done, failed) with
    /// file, bytes, total, rate (bytes a second) and eta (seconds); those without a file count all files
    #[arg(long, value_name = "HOW", value_enum, default_value_t)]
    progress: How,
}

/// How progress is shown.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum How {
    /// A bar on a terminal, nothing elsewhere.
    #[default]
    Bar,
    /// Lines of JSON.
    Json,
    /// Nothing.
    None,
}

impl ProgressArgs {
    /// What was asked for.
    pub fn how(self) -> How {
        self.progress
    }
}

/// Shows how far all is.
pub struct Progress<'a> {
    ctx: &'a Ctx,
    how: How,
    line: Line,
    doing: String,
    begun: Instant,
    /// When each file began, and how much of it was there.
    files: RefCell<HashMap<String, (Instant, u64)>>,
    said: Cell<Instant>,
}

impl<'a> Progress<'a> {
    /// Begins; `doing` stands beside the bar.
    pub fn new(ctx: &'a Ctx, how: How, doing: &str) -> Progress<'a> {
        let lines = ctx.ui.lines();
        let line = if how == How::Bar { lines.transfer(doing.to_owned()) } else { lines.hidden() };
        let begun = Instant::now();
        Progress {
            ctx,
            how,
            line,
            doing: doing.to_owned(),
            begun,
            files: RefCell::default(),
            said: Cell::new(begun),
        }
    }

    /// A file begins.
    pub fn start(&self, file: &str, total: Option<u64>) {
        if self.how == How::Json {
            self.files.borrow_mut().insert(file.to_owned(), (Instant::now(), 0));
            self.say("start", file, 0, total, None, json!({}));
        }
    }

    /// A file ended: with so many bytes, of which some were there before, or with an error.
    pub fn over(&self, file: &str, bytes: Option<u64>, resumed: u64, error: Option<&str>) {
        if self.how != How::Json {
            return;
        }
        let (begun, there) = self.files.borrow_mut().remove(file).unwrap_or((self.begun, 0));
        match error {
            None => {
                let bytes = bytes.unwrap_or(0);
                let rate = rate(bytes.saturating_sub(resumed), begun);
                self.say("done", file, bytes, Some(bytes), rate, json!({"resumed": resumed}));
            }
            Some(error) => self.say("failed", file, there, None, None, json!({"error": error})),
        }
    }

    /// Shows how far all is: so many of so many files are over.
    pub fn tick(&self, meter: &Meter, over: usize, of: Option<usize>) {
        let (moved, total) = meter.read();
        if self.how == How::Bar {
            if let Some(of) = of.filter(|of| *of > 1) {
                self.line.say(format!("{} {over}/{of} files", self.doing));
            }
            self.line.set(moved, total.max(moved));
        }
        if self.how != How::Json || self.said.get().elapsed() < PERIOD {
            return;
        }
        self.said.set(Instant::now());
        for file in meter.files() {
            let (bytes, total) = file.read();
            let known = self.files.borrow_mut().get_mut(&file.name).map(|(begun, there)| {
                *there = bytes;
                *begun
            });
            // One that waits for its token has not moved.
            if let Some(begun) = known.filter(|_| file.moved() > 0) {
                self.say("progress", &file.name, bytes, total, rate(file.moved(), begun), json!({}));
            }
        }
        if let Some(of) = of.filter(|of| *of > 1) {
            let total = total.max(moved);
            let more = json!({"files": over, "of": of});
            self.event("progress", &Value::Null, moved, Some(total), rate(moved, self.begun), more);
        }
    }

    fn say(&self, event: &str, file: &str, bytes: u64, total: Option<u64>, rate: Option<u64>, more: Value) {
        self.event(event, &json!(file), bytes, total, rate, more);
    }

    fn event(
        &self,
        event: &str,
        file: &Value,
        bytes: u64,
        total: Option<u64>,
        rate: Option<u64>,
        more: Value,
    ) {
        let left = total.map(|total| total.saturating_sub(bytes));
        let eta = left.zip(rate).filter(|(_, rate)| *rate > 0).map(|(left, rate)| left.div_ceil(rate));
        let eta = if left == Some(0) { Some(0) } else { eta };
        let mut line = json!({
            "event": event, "file": file, "bytes": bytes, "total": total, "rate": rate, "eta": eta,
        });
        if let (Some(line), Value::Object(more)) = (line.as_object_mut(), more) {
            line.extend(more);
        }
        self.ctx.ui.line(&line.to_string());
    }

    /// Does something that writes to the terminal.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.line.aside(write)
    }

    /// Takes the bar away.
    pub fn end(self) {
        self.line.end();
    }
}

/// Bytes a second.
fn rate(bytes: u64, begun: Instant) -> Option<u64> {
    let took = begun.elapsed().as_secs_f64();
    (took > 0.0).then(|| (bytes as f64 / took) as u64)
}
