//! A text that is sent as it is: from a file or from stdin, to the byte.

use std::path::{Path, PathBuf};

use crate::cli::context::Ctx;
use crate::error::{Error, Result};
use crate::output::prompt;

/// Where a text comes from.
#[derive(clap::Args)]
pub struct Source {
    /// File to send; without it, or as -, stdin is sent
    #[arg(short, long, value_name = "FILE")]
    file: Option<PathBuf>,
}

impl Source {
    /// The text.
    ///
    /// # Errors
    /// It cannot be read, or is no text.
    pub fn text(&self, ctx: &Ctx) -> Result<String> {
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
            None => {
                if ctx.ui.stdin_tty && !ctx.personality.is_drop_in() {
                    ctx.ui.note("Type the text and end it with Ctrl-D (--file FILE sends a file).");
                }
                (prompt::read_all()?, "stdin".to_owned())
            }
        };
        String::from_utf8(bytes)
            .map_err(|_| Error::usage(format!("{name} is not UTF-8 text")).hint("only text can be kept"))
    }
}
