//! Questions: asked on stderr, answered on stdin; a pipe answers them too, its end is no.

use std::io::{BufRead, ErrorKind};
use std::sync::atomic::{AtomicBool, Ordering};

use super::hidden;
use super::ui::Ui;
use crate::error::{Error, Kind, Result};

impl Ui {
    /// Asks a yes-or-no question; Enter is `default`, the end of input no. `--yes` answers.
    ///
    /// # Errors
    /// `--no-input`: the error names the option that answers.
    pub fn confirm(&self, question: &str, default: bool) -> Result<bool> {
        Ok(self.confirm_if_any(question, default)?.unwrap_or(false))
    }

    /// The same; none at the end of input.
    ///
    /// # Errors
    /// As [`Ui::confirm`].
    pub fn confirm_if_any(&self, question: &str, default: bool) -> Result<Option<bool>> {
        if self.manner.yes {
            return Ok(Some(true));
        }
        self.can_ask(question, "--yes")?;
        loop {
            let end = if self.manner.official { "" } else { ":" };
            self.ask(&format!("{question} [{}]{end} ", if default { "Y/n" } else { "y/N" }));
            let Some(answer) = read_line()? else { return Ok(None) };
            match answer.trim().to_ascii_lowercase().as_str() {
                "" => return Ok(Some(default)),
                "y" | "yes" => return Ok(Some(true)),
                "n" | "no" => return Ok(Some(false)),
                _ if self.manner.official => self.print("Please answer in y/yes/n/no.\n")?,
                _ => self.ask("Error: invalid input\n"),
            }
        }
    }

    /// Asks for a line; the end of input is an error.
    ///
    /// # Errors
    /// `--no-input`, or no answer.
    pub fn prompt(&self, question: &str, option: &str) -> Result<String> {
        self.can_ask(question, option)?;
        self.ask(question);
        read_line()?.ok_or_else(|| unanswered(question, option))
    }

    /// Asks for a secret: hidden on a terminal, a line of a pipe else.
    ///
    /// # Errors
    /// `--no-input`, or no answer.
    pub fn prompt_secret(&self, question: &str, option: &str) -> Result<String> {
        self.can_ask(question, option)?;
        if !self.stdin_tty {
            self.ask_on_stderr(question);
            return read_line()?.ok_or_else(|| unanswered(question, option));
        }
        match hidden::ask(question) {
            Ok(Some(text)) => Ok(text),
            Err(error) if error.kind() == ErrorKind::Interrupted => {
                Err(Error::new(Kind::Interrupted, "interrupted"))
            }
            _ => Err(unanswered(question, option)),
        }
    }

    fn can_ask(&self, question: &str, option: &str) -> Result<()> {
        match self.manner.no_input {
            true => Err(unanswered(question, option)),
            false => Ok(()),
        }
    }
}

fn unanswered(question: &str, option: &str) -> Error {
    Error::usage(format!("no answer to `{}`", question.trim().trim_end_matches(':')))
        .hint(format!("answer beforehand with {option}"))
}

/// One line of stdin without its end; none at the end of input.
///
/// # Errors
/// Stdin cannot be read.
pub fn read_line() -> Result<Option<String>> {
    let mut bytes = Vec::new();
    if std::io::stdin().lock().read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(Some(text.trim_end_matches('\n').trim_end_matches('\r').to_owned()))
}

/// Stdin for one argument that takes all of it: a second one would find nothing.
///
/// # Errors
/// It was given to another argument.
pub fn stdin() -> Result<std::io::StdinLock<'static>> {
    static TAKEN: AtomicBool = AtomicBool::new(false);
    if TAKEN.swap(true, Ordering::Relaxed) {
        let error = Error::usage("only one argument can be read from stdin");
        return Err(error.hint("use a file for the others"));
    }
    Ok(std::io::stdin().lock())
}

/// All of stdin.
///
/// # Errors
/// Stdin cannot be read, or was given to another argument.
pub fn read_all() -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut stdin()?, &mut bytes)?;
    Ok(bytes)
}
