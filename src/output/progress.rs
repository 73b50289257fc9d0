//! Progress on stderr: lines that change in place on a terminal, nothing at all elsewhere.

use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::ui::Ui;

/// Several lines that change in place.
pub struct Lines {
    all: MultiProgress,
}

/// One line.
pub struct Line {
    bar: ProgressBar,
}

impl Ui {
    /// Begins to show progress; off a terminal and under `--quiet` nothing is shown.
    pub fn lines(&self) -> Lines {
        let visible = self.stderr_tty && !self.manner.quiet && self.manner.color != Some(false);
        let target = if visible { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Lines { all: MultiProgress::with_draw_target(target) }
    }
}

impl Lines {
    /// A line for something that takes a while.
    pub fn spinner(&self, text: String) -> Line {
        let bar = self.all.add(ProgressBar::new_spinner().with_message(text));
        if !self.all.is_hidden() {
            bar.enable_steady_tick(Duration::from_millis(100));
        }
        Line { bar }
    }

    /// A line that counts bytes whose number is not known beforehand.
    pub fn bytes(&self, text: String) -> Line {
        let style = ProgressStyle::with_template("{spinner} {msg} {binary_bytes} ({binary_bytes_per_sec})");
        let line = self.spinner(text);
        if let Ok(style) = style {
            line.bar.set_style(style);
        }
        line
    }

    /// A line that counts things, of which there may be a known number.
    pub fn count(&self, text: String, total: Option<usize>) -> Line {
        let line = self.spinner(text);
        let template = match total {
            Some(_) => "{spinner} {msg} {pos}/{len} ({per_sec:.0}, {eta} left)",
            None => "{spinner} {msg} {pos} ({per_sec:.0})",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            line.bar.set_style(style);
        }
        if let Some(total) = total {
            line.bar.set_length(total as u64);
        }
        line
    }

    /// A line for bytes of which it is known how many there are to be: how fast they go, and for how long.
    pub fn transfer(&self, text: String) -> Line {
        let line = self.spinner(text);
        let template = "{spinner} {msg} [{bar:24}] {binary_bytes}/{binary_total_bytes} ({binary_bytes_per_sec}, {eta} left)";
        if let Ok(style) = ProgressStyle::with_template(template) {
            line.bar.set_style(style.progress_chars("=> "));
        }
        line
    }

    /// A line that is never seen.
    pub fn hidden(&self) -> Line {
        Line { bar: ProgressBar::hidden() }
    }

    /// Writes a line above the changing ones.
    pub fn above(&self, write: impl FnOnce()) {
        self.all.suspend(write);
    }
}

impl Line {
    /// Counts.
    pub fn add(&self, count: usize) {
        self.bar.inc(count as u64);
    }

    /// So many of so many are done.
    pub fn set(&self, done: u64, total: u64) {
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    /// What it is about.
    pub fn say(&self, text: String) {
        self.bar.set_message(text);
    }

    /// Does something that writes to the terminal, with the line out of the way meanwhile.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// Takes the line away.
    pub fn end(self) {
        self.bar.finish_and_clear();
    }
}
