//! The terminal: what it can do, and the only writes to stdout and stderr.

use std::cell::RefCell;
use std::collections::HashSet;
use std::io::{ErrorKind, IsTerminal, Write};

use unicode_width::UnicodeWidthStr;

use super::sanitize;
use super::tail::Tail;
use crate::error::{Error, Kind, Result};

/// How much is said on stderr, and in which form.
#[derive(Debug, Clone, Default)]
pub struct Manner {
    /// `--quiet`: errors alone.
    pub quiet: bool,
    /// `--no-input`, or nobody is there to ask.
    pub no_input: bool,
    /// `--yes`.
    pub yes: bool,
    /// Colour: always, never, or as the terminal has it.
    pub color: Option<bool>,
    /// Errors as JSON.
    pub json_errors: bool,
    /// As the official client of Backend.AI: plain tables on terminals too.
    pub official: bool,
    /// JSON in ASCII, as Python prints it.
    pub ascii: bool,
    /// Questions are asked on stdout.
    pub ask_on_stdout: bool,
    /// The end of what is written is kept, for [`Ui::last_output`].
    pub remember: bool,
    /// The lines of an error, where they are not our own.
    pub describe: Option<fn(&Error) -> String>,
}

/// The user's end of the program.
#[derive(Debug)]
pub struct Ui {
    /// How much is said.
    pub manner: Manner,
    /// Whether stdin is a terminal.
    pub stdin_tty: bool,
    /// Whether stdout is a terminal.
    pub stdout_tty: bool,
    /// Whether stderr is a terminal.
    pub stderr_tty: bool,
    /// The width of stdout, where it is a terminal.
    pub width: Option<u16>,
    held: RefCell<Option<Vec<String>>>,
    said: RefCell<HashSet<String>>,
    frame: RefCell<Option<Vec<u8>>>,
    tail: RefCell<Tail>,
}

/// The marks before status lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Something to know.
    Info,
    /// Something begins.
    Wait,
    /// Something is done.
    Done,
    /// Something failed.
    Fail,
    /// Something is odd.
    Warn,
}

impl Ui {
    /// Looks at the terminal.
    pub fn new(manner: Manner) -> Ui {
        let stdout_tty = std::io::stdout().is_terminal();
        let width =
            stdout_tty.then(|| rustix::termios::tcgetwinsize(std::io::stdout()).ok().map(|size| size.ws_col));
        Ui {
            manner,
            stdin_tty: std::io::stdin().is_terminal(),
            stdout_tty,
            stderr_tty: std::io::stderr().is_terminal(),
            width: width.flatten().filter(|width| *width > 0),
            held: RefCell::default(),
            said: RefCell::default(),
            frame: RefCell::default(),
            tail: RefCell::default(),
        }
    }

    /// Whether stderr gets colour.
    pub fn colors_stderr(&self) -> bool {
        self.manner.color.unwrap_or(self.stderr_tty)
    }

    /// Writes text of ours or of a server to stdout; on a terminal it is made safe.
    ///
    /// # Errors
    /// The reader went away, or the disk is full.
    pub fn print(&self, text: &str) -> Result<()> {
        match self.stdout_tty {
            true => self.write(sanitize::for_terminal(text).as_bytes()),
            false => self.write(text.as_bytes()),
        }
    }

    /// Writes bytes to stdout as they are and at once: remote output.
    ///
    /// # Errors
    /// The reader went away, or the disk is full.
    pub fn write(&self, bytes: &[u8]) -> Result<()> {
        self.keep(bytes);
        if let Some(frame) = &mut *self.frame.borrow_mut() {
            frame.extend_from_slice(bytes);
            return Ok(());
        }
        let mut out = std::io::stdout().lock();
        let done = out.write_all(bytes).and_then(|()| out.flush());
        done.map_err(|error| match error.kind() {
            ErrorKind::BrokenPipe => Error::new(Kind::BrokenPipe, "broken pipe"),
            _ => Error::from(error).context("cannot write to stdout"),
        })
    }

    /// Gives a pipe behind stdout more room, so that who reads it and we need not wait for each other at every turn.
    pub fn widen_stdout(&self) {
        #[cfg(target_os = "linux")]
        {
            // No pipe, or one at its limit: as well.
            let _ = rustix::pipe::fcntl_setpipe_size(std::io::stdout(), 1 << 20);
        }
    }

    /// Writes bytes to stderr as they are and at once: remote error output. Where nobody takes it, there is nobody to
    /// tell, and what runs goes on to its own end.
    pub fn write_err(&self, bytes: &[u8]) {
        self.keep(bytes);
        let _ = std::io::stderr().lock().write_all(bytes);
    }

    fn keep(&self, bytes: &[u8]) {
        if self.manner.remember {
            self.tail.borrow_mut().push(bytes);
        }
    }

    /// The end of what was written, where it is kept.
    pub fn last_output(&self) -> Vec<u8> {
        self.tail.borrow().bytes()
    }

    /// A status line on stderr, unless `--quiet`.
    pub fn status(&self, mark: Mark, text: &str) {
        if self.manner.quiet {
            return;
        }
        let (sign, color) = match mark {
            Mark::Info => ("∙", ""),
            Mark::Wait => ("⋯", "\u{1b}[33m"),
            Mark::Done => ("✓", "\u{1b}[32m"),
            Mark::Fail => ("✗", "\u{1b}[31m"),
            Mark::Warn if self.manner.official => ("∙", "\u{1b}[33m"),
            Mark::Warn => ("!", "\u{1b}[33m"),
        };
        let text = self.safe(text);
        match self.colors_stderr() && !color.is_empty() {
            true => self.line(&format!("{color}{sign}\u{1b}[0m {text}")),
            false => self.line(&format!("{sign} {text}")),
        }
    }

    /// A note on stderr, unless `--quiet`.
    pub fn note(&self, text: &str) {
        if !self.manner.quiet {
            self.line(&self.safe(text));
        }
    }

    /// A warning on stderr, also with `--quiet`.
    pub fn warn(&self, text: &str) {
        let text = self.safe(text);
        match self.colors_stderr() {
            true => self.line(&format!("\u{1b}[33mwarning:\u{1b}[0m {text}")),
            false => self.line(&format!("warning: {text}")),
        }
    }

    /// A warning that is about all that the program does: said once, however often it does that.
    pub fn warn_once(&self, text: &str) {
        if self.is_news(text) {
            self.warn(text);
        }
    }

    /// Whether something was not said yet. On a screen that is about to be cleared nothing was.
    pub fn is_news(&self, text: &str) -> bool {
        let first = self.said.borrow_mut().insert(text.to_owned());
        first || self.stderr_tty && self.held.borrow().is_some()
    }

    /// An error with its hints on stderr.
    pub fn error(&self, error: &Error) {
        if self.manner.json_errors {
            return self.line(&error.to_json().to_string());
        }
        if let Some(describe) = self.manner.describe {
            return self.line(&self.safe(&describe(error)));
        }
        let (red, bold, end) =
            if self.colors_stderr() { ("\u{1b}[1;31m", "\u{1b}[36m", "\u{1b}[0m") } else { ("", "", "") };
        self.line(&format!("{red}error:{end} {}", self.safe(error.message())));
        for line in error.details() {
            self.line(&format!("  {}", self.safe(line)));
        }
        for hint in error.hints() {
            self.line(&format!("{bold}hint:{end} {}", self.safe(hint)));
        }
    }

    /// A line on stderr, as it is.
    pub fn line(&self, text: &str) {
        self.keep(text.as_bytes());
        self.keep(b"\n");
        match &mut *self.held.borrow_mut() {
            Some(lines) => lines.push(text.to_owned()),
            None => {
                let _ = writeln!(std::io::stderr().lock(), "{text}");
            }
        }
    }

    /// Keeps what is written to stdout until [`Ui::framed`]: a picture is made whole before it is shown.
    pub fn frame(&self) {
        self.frame.borrow_mut().get_or_insert_default();
    }

    /// What was kept.
    pub fn framed(&self) -> Vec<u8> {
        self.frame.borrow_mut().take().unwrap_or_default()
    }

    /// How many lines the terminal of stdout has for a picture: one is the cursor's, others are those of stderr that
    /// are kept.
    pub fn height(&self) -> Option<usize> {
        let rows = rustix::termios::tcgetwinsize(std::io::stdout()).ok()?.ws_row;
        let width = usize::from(self.width.unwrap_or(80));
        let held: usize =
            self.held.borrow().iter().flatten().map(|line| line.width().max(1).div_ceil(width)).sum();
        (rows > 0).then(|| usize::from(rows).saturating_sub(1 + held).max(1))
    }

    /// Keeps lines of stderr until [`Ui::release`]: the screen is about to be cleared.
    pub fn hold(&self) {
        self.held.borrow_mut().get_or_insert_default();
    }

    /// Writes the lines that were kept.
    pub fn release(&self) {
        let lines = self.held.borrow_mut().take();
        for line in lines.into_iter().flatten() {
            let _ = writeln!(std::io::stderr().lock(), "{line}");
        }
    }

    /// Text without a line end: a prompt, on stderr (on stdout where the official clients' habits hold).
    pub fn ask(&self, text: &str) {
        if self.manner.ask_on_stdout {
            let _ = self.print(text);
            return;
        }
        self.ask_on_stderr(text);
    }

    /// The same, always on stderr: where Python's getpass asks without a terminal.
    pub fn ask_on_stderr(&self, text: &str) {
        let mut err = std::io::stderr().lock();
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }

    fn safe(&self, text: &str) -> String {
        if self.stderr_tty { sanitize::for_terminal(text) } else { text.to_owned() }
    }
}
