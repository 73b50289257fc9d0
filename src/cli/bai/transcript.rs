//! What running code says, handed on: live, unbuffered, remote text untouched; media saved where asked for.

use std::path::PathBuf;

use base64::Engine;

use crate::cli::context::Ctx;
use crate::error::{Error, IoContext, Result};
use crate::output::ui::Mark;
use crate::output::{hidden as unseen, prompt};
use crate::services::bai::execution::{Execution, Step};

/// Where the output goes.
pub struct Transcript<'a> {
    ctx: &'a Ctx,
    save_media: Option<PathBuf>,
    saved: usize,
}

impl<'a> Transcript<'a> {
    /// To the terminal; media go into a folder, if one is named.
    pub fn new(ctx: &'a Ctx, save_media: Option<PathBuf>) -> Transcript<'a> {
        Transcript { ctx, save_media, saved: 0 }
    }

    /// Hands everything on until the code ends; the answer is its exit code.
    ///
    /// # Errors
    /// The connection broke, or our own output is gone.
    pub async fn follow(&mut self, execution: &mut Execution) -> Result<i64> {
        self.ctx.ui.widen_stdout();
        loop {
            match execution.next().await? {
                Step::Finished(code) => return Ok(code),
                Step::Input(hidden) => {
                    let line = answer(self.ctx, hidden).await?;
                    execution.answer(line).await?;
                }
                Step::Stdout(text) => {
                    self.ctx.ui.write(text.as_bytes())?;
                    execution.take_back(text);
                }
                step => self.step(step)?,
            }
        }
    }

    /// Hands one step on.
    ///
    /// # Errors
    /// Our own output is gone, or media cannot be saved.
    pub fn step(&mut self, step: Step) -> Result<()> {
        let ui = &self.ctx.ui;
        match step {
            Step::Stdout(text) => ui.write(text.as_bytes())?,
            Step::Stderr(text) => self.stderr(&text),
            Step::Media(kind, data) => self.media(&kind, &data)?,
            Step::Cleaned(code) => ended(self.ctx, "Clean", code),
            Step::Built(code) => ended(self.ctx, "Build", code),
            Step::Files(files) if self.ctx.personality.is_drop_in() => {
                let lines: String = files.iter().map(|(name, url)| format!("{name}: {url}\n")).collect();
                ui.print(&format!("--- generated files ---\n{lines}--- end of generated files ---\n"))?;
            }
            Step::Files(files) => {
                for (name, url) in files {
                    ui.status(Mark::Info, &format!("The code made {name}: {url}"));
                }
            }
            Step::Input(_) | Step::Finished(_) => {}
        }
        Ok(())
    }

    /// A remote traceback is coloured on a terminal; nothing else is touched.
    fn stderr(&self, text: &str) {
        let ui = &self.ctx.ui;
        let traceback = text.contains("Traceback (most recent call last)") && !text.contains('\u{1b}');
        match traceback && ui.stderr_tty && ui.colors_stderr() {
            true => ui.write_err(format!("\u{1b}[31m{text}\u{1b}[0m").as_bytes()),
            false => ui.write_err(text.as_bytes()),
        }
    }

    fn media(&mut self, kind: &str, data: &str) -> Result<()> {
        let Some(folder) = &self.save_media else {
            // Without a folder the record itself is the output, between lines that name it.
            return self.ctx.ui.write(
                format!("----- output record (type: {kind}) -----\n{data}\n----- end of record -----\n")
                    .as_bytes(),
            );
        };
        let bytes = decoded(data)?;
        std::fs::create_dir_all(folder).doing(|| format!("cannot make {}", folder.display()))?;
        loop {
            self.saved += 1;
            let path = folder.join(format!("output-{}.{}", self.saved, extension(kind)));
            match std::fs::OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(mut file) => {
                    std::io::Write::write_all(&mut file, &bytes)
                        .doing(|| format!("cannot write {}", path.display()))?;
                    self.ctx.ui.status(Mark::Info, &format!("Saved {kind} as {}", path.display()));
                    return Ok(());
                }
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(Error::from(error).context(format!("cannot write {}", path.display())));
                }
            }
        }
    }
}

fn ended(ctx: &Ctx, what: &str, code: Option<i64>) {
    match code {
        code if ctx.personality.is_drop_in() => {
            let code = code.map_or("None".to_owned(), |code| code.to_string());
            ctx.ui.status(Mark::Done, &format!("[0] {what} finished. (exit code = {code})"));
        }
        Some(code) if code != 0 => {
            ctx.ui.status(Mark::Fail, &format!("{what} failed with exit code {code}."))
        }
        _ => ctx.ui.status(Mark::Done, &format!("{what} finished.")),
    }
}

/// The bytes of a data URI; other text as it is.
fn decoded(data: &str) -> Result<Vec<u8>> {
    match data.strip_prefix("data:").and_then(|rest| rest.split_once(";base64,")) {
        Some((_, text)) => base64::engine::general_purpose::STANDARD
            .decode(text.trim())
            .map_err(|error| Error::service(format!("the session sent broken media: {error}"))),
        None => Ok(data.as_bytes().to_vec()),
    }
}

fn extension(kind: &str) -> &'static str {
    match kind {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/svg+xml" => "svg",
        "text/html" => "html",
        kind if kind.contains("json") || kind == "application/x-sorna-drawing" => "json",
        kind if kind.starts_with("text/") => "txt",
        _ => "bin",
    }
}

/// A line for code that waits for input: hidden where it asks so, empty at the end of a pipe.
///
/// # Errors
/// `--no-input`, or stdin cannot be read.
pub async fn answer(ctx: &Ctx, hidden: bool) -> Result<String> {
    if ctx.ui.manner.no_input {
        return Err(Error::usage("the code asks for input and --no-input is given")
            .hint("leave --no-input out, or pipe the input in"));
    }
    let terminal = ctx.ui.stdin_tty;
    let read = tokio::task::spawn_blocking(move || match hidden && terminal {
        true => Ok(unseen::ask("")?.unwrap_or_default()),
        false => prompt::read_line().map(Option::unwrap_or_default),
    });
    read.await.map_err(|_| Error::service("reading the input failed"))?
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn data_uris_are_decoded() {
        assert_eq!(decoded("data:image/png;base64,aGk=").unwrap(), b"hi");
        assert_eq!(decoded("<svg/>").unwrap(), b"<svg/>");
        assert!(decoded("data:x;base64,!").is_err());
    }
}
