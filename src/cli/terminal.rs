//! The notifications that terminals make themselves, by an escape sequence; over ssh they reach the local one.

use std::io::Write;
use std::os::unix::ffi::OsStringExt;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rustix::termios::ttyname;

use crate::config::vars;
use crate::error::{Error, IoContext, Kind, Result};
use crate::services::notify::Notice;

/// Shows a notification through the terminal that this process belongs to.
///
/// # Errors
/// There is none.
pub fn notify(notice: &Notice) -> Result<()> {
    notify_at(Path::new("/dev/tty"), notice)
}

/// The name of the terminal that this command was started on.
pub fn name() -> Option<PathBuf> {
    let of = |name: rustix::io::Result<std::ffi::CString>| {
        Some(PathBuf::from(std::ffi::OsString::from_vec(name.ok()?.into_bytes())))
    };
    of(ttyname(std::io::stderr(), Vec::new()))
        .or_else(|| of(ttyname(std::io::stdout(), Vec::new())))
        .or_else(|| of(ttyname(std::io::stdin(), Vec::new())))
}

/// Shows a notification through a terminal that may be another process's.
///
/// # Errors
/// It is gone.
pub fn notify_at(path: &Path, notice: &Notice) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    // It must not become ours, nor hold us up where it is stopped.
    options.write(true).custom_flags(libc::O_NOCTTY | libc::O_NONBLOCK);
    let open = options.open(path);
    let mut terminal = open.map_err(|error| {
        Error::new(Kind::Running, format!("there is no terminal to show it: {error}"))
            .hint("a job in the background has none: use another way")
    })?;
    let kind = vars::get(vars::TERM).unwrap_or_default();
    terminal
        .write_all(sequence(&kind, &notice.title).as_bytes())
        .doing(|| "cannot write to the terminal".to_owned())
}

/// OSC 99 for kitty, 777 for rxvt and foot, else 9.
fn sequence(terminal: &str, title: &str) -> String {
    let text: String = title.chars().filter(|c| !c.is_control()).take(200).collect();
    match terminal {
        kitty if kitty.contains("kitty") => format!("\u{1b}]99;;{text}\u{1b}\\"),
        other if other.starts_with("rxvt") || other.starts_with("foot") => {
            format!("\u{1b}]777;notify;afar;{}\u{1b}\\", text.replace(';', ","))
        }
        _ => format!("\u{1b}]9;{text}\u{1b}\\"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terminals_have_their_own_sequences() {
        assert_eq!(sequence("xterm-256color", "make done\u{7}\u{1b}x"), "\u{1b}]9;make donex\u{1b}\\");
        assert_eq!(sequence("xterm-kitty", "a"), "\u{1b}]99;;a\u{1b}\\");
        assert_eq!(sequence("rxvt-unicode", "a;b"), "\u{1b}]777;notify;afar;a,b\u{1b}\\");
    }
}
