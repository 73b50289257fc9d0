//! A text that is sent as it is: from a file, from stdin, to the byte, or from the user's editor.

use std::path::{Path, PathBuf};

use super::editor::{self, Draft};
use crate::cli::context::Ctx;
use crate::error::{Error, Result};
use crate::output::prompt;
use crate::output::ui::Mark;

/// Where a text comes from.
#[derive(clap::Args)]
pub struct Source {
    /// File to send; as - stdin is sent. Without it stdin is sent too, or on a terminal what is written in the editor
    /// that VISUAL or EDITOR names
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,
}

/// A text to send.
pub enum Text {
    /// From a file or from stdin.
    Given(String),
    /// From the editor.
    Written(Draft),
}

impl Text {
    /// The text.
    pub fn as_str(&self) -> &str {
        match self {
            Text::Given(text) => text,
            Text::Written(draft) => &draft.text,
        }
    }

    /// Says how sending it ended: what was written with care is kept where it was not taken.
    ///
    /// # Errors
    /// The one that came in.
    pub fn sent<T>(self, result: Result<T>) -> Result<T> {
        match self {
            Text::Given(_) => result,
            Text::Written(draft) => draft.sent(result),
        }
    }
}

impl Source {
    /// The text. Where it is to be written, `start` gives what there is so far, and `suffix` is the file name's end;
    /// none where that stays as it is, which is said.
    ///
    /// # Errors
    /// It cannot be read, or is no text; the editor failed.
    pub async fn text(
        &self,
        ctx: &Ctx,
        suffix: &str,
        start: impl AsyncFnOnce() -> Result<String>,
    ) -> Result<Option<Text>> {
        let file = self.file.as_deref().filter(|file| *file != Path::new("-"));
        let (bytes, name) = match file {
            Some(file) => {
                let name = file.display().to_string();
                let bytes = std::fs::read(file).map_err(|error| {
                    Error::usage(format!("cannot read {name}: {error}"))
                        .hint("give the path of a file, or leave --file out to send stdin")
                })?;
                (bytes, name)
            }
            None if ctx.ui.stdin_tty && ctx.ui.manner.no_input => {
                return Err(Error::usage("there is no text to send").hint("give --file, or pipe it in"));
            }
            None if ctx.ui.stdin_tty && self.file.is_none() && !ctx.personality.is_drop_in() => {
                let draft = editor::edit(&start().await?, suffix).await?;
                if draft.is_none() {
                    ctx.ui.status(Mark::Info, "The text is as it was: nothing was sent.");
                }
                return Ok(draft.map(Text::Written));
            }
            None => {
                if ctx.ui.stdin_tty && !ctx.personality.is_drop_in() {
                    ctx.ui.note("Type the text and end it with Ctrl-D (--file FILE sends a file).");
                }
                (prompt::read_all()?, "stdin".to_owned())
            }
        };
        String::from_utf8(bytes)
            .map(|text| Some(Text::Given(text)))
            .map_err(|_| Error::usage(format!("{name} is not UTF-8 text")).hint("only text can be kept"))
    }
}
