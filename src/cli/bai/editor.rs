//! A text that is written in the user's editor and sent when that ends.

use std::ffi::OsStr;
use std::io::Write;

use tempfile::NamedTempFile;
use tokio::process::Command;

use crate::config::vars;
use crate::error::{Error, IoContext, Kind, Result};

/// What was written.
pub struct Draft {
    /// The text.
    pub text: String,
    file: NamedTempFile,
}

/// The user's editor.
fn editor() -> String {
    let set = |name: &str| vars::get(name).filter(|value| !value.trim().is_empty());
    set(vars::VISUAL).or_else(|| set(vars::EDITOR)).unwrap_or_else(|| "vi".to_owned())
}

/// Lets the user write a text that begins as `start`; none where it stays as it is. The file that holds it meanwhile is
/// ours alone and goes away with the draft; `suffix` tells the editor its form.
///
/// # Errors
/// The editor cannot be started, or failed; what was written is no UTF-8 text and stays in the file.
pub async fn edit(start: &str, suffix: &str) -> Result<Option<Draft>> {
    let doing = || "cannot make a temporary file".to_owned();
    // Made for its owner alone.
    let mut file = tempfile::Builder::new().prefix("afar-").suffix(suffix).tempfile().doing(doing)?;
    file.write_all(start.as_bytes()).and_then(|()| file.flush()).doing(doing)?;
    let program = editor();
    // A shell cuts the options that the variable may have, as elsewhere.
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{program} \"$@\"")).arg(OsStr::new("editor")).arg(file.path());
    let mut child =
        command.kill_on_drop(true).spawn().map_err(|error| failed(&program, &error.to_string()))?;
    let status = super::ssh::ended(&mut child).await?;
    if !status.success() {
        return Err(kept(failed(&program, &status.to_string()), file, start));
    }
    let path = file.path().to_owned();
    // Some editors put a new file in the place of the old one: its name tells, not its descriptor.
    let bytes = std::fs::read(&path).doing(|| format!("cannot read {}", path.display()))?;
    if bytes == start.as_bytes() {
        return Ok(None);
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(Draft { text, file })),
        Err(_) => Err(kept(
            Error::usage("what was written is not UTF-8 text").hint("only text can be kept"),
            file,
            start,
        )),
    }
}

impl Draft {
    /// Keeps the text in its file where it was not taken, and says so.
    ///
    /// # Errors
    /// The one that came in.
    pub fn sent<T>(self, result: Result<T>) -> Result<T> {
        result.map_err(|error| kept(error, self.file, ""))
    }
}

fn failed(program: &str, why: &str) -> Error {
    Error::new(Kind::Running, format!("the editor `{program}` failed ({why}); nothing was sent"))
        .hint("VISUAL or EDITOR names another; --file FILE sends a file")
}

/// Keeps a file that differs from `start`.
fn kept(error: Error, file: NamedTempFile, start: &str) -> Error {
    if std::fs::read(file.path()).is_ok_and(|bytes| bytes == start.as_bytes()) {
        return error;
    }
    match file.keep() {
        Ok((_, path)) => error.detail(format!("what was written is kept in {}", path.display())),
        Err(lost) => error.detail(format!("what was written could not be kept: {lost}")),
    }
}
