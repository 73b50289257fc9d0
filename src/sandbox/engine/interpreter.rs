//! A long-lived interpreter with our driver in it, which runs a session's queries one after the other.

use std::ffi::OsString;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream as StdUnixStream;
use std::path::Path;
use std::process::Stdio;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};

use super::image::Language;
use super::process::{Process, Surroundings};

const PYTHON: &str = include_str!("drivers/driver.py");
const BASH: &str = include_str!("drivers/driver.sh");
const NODE: &str = include_str!("drivers/driver.js");

/// What the driver says.
#[derive(Debug, PartialEq, Eq)]
pub enum Said {
    /// The code waits for a line; `true` for a hidden one.
    Ask(bool),
    /// Type and data of something to look at.
    Media(String, String),
    /// The code ended with this exit code.
    Done(i32),
    /// The interpreter ended.
    Gone,
}

/// A running interpreter.
pub struct Interpreter {
    pub process: Process,
    pub link: Link,
}

/// The socket to the driver.
pub struct Link {
    orders: OwnedWriteHalf,
    said: BufReader<OwnedReadHalf>,
    /// The line that is being read: it outlives a dropped future.
    line: Vec<u8>,
}

impl Interpreter {
    /// Starts the interpreter of `language`; `None` for one that has none.
    ///
    /// # Errors
    /// The system's.
    pub fn start(language: Language, program: &Path, around: &Surroundings) -> io::Result<Option<Self>> {
        let args: &[&str] = match language {
            Language::Python => &["-u", "-c", PYTHON],
            Language::Bash => &["--noprofile", "--norc", "-c", BASH, "bash"],
            Language::Node => &["-e", NODE],
            Language::C => return Ok(None),
        };
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        let (ours, theirs) = StdUnixStream::pair()?;
        let process = Process::start(program, &args, around, Stdio::from(OwnedFd::from(theirs)))?;
        ours.set_nonblocking(true)?;
        let (said, orders) = tokio::net::UnixStream::from_std(ours)?.into_split();
        Ok(Some(Self { process, link: Link { orders, said: BufReader::new(said), line: Vec::new() } }))
    }
}

impl Link {
    /// Orders the code in a file to be run.
    ///
    /// # Errors
    /// The interpreter is gone.
    pub async fn run(&mut self, path: &Path) -> io::Result<()> {
        self.order(&format!("run {}\n", path.display())).await
    }

    /// Passes on an answer; of several lines only the first.
    ///
    /// # Errors
    /// The interpreter is gone.
    pub async fn answer(&mut self, text: &str) -> io::Result<()> {
        self.order(&format!("input {}\n", text.lines().next().unwrap_or_default())).await
    }

    async fn order(&mut self, line: &str) -> io::Result<()> {
        self.orders.write_all(line.as_bytes()).await
    }

    /// The next thing that the driver says. Nothing is lost when the future is dropped.
    pub async fn next(&mut self) -> Said {
        loop {
            match self.said.read_until(b'\n', &mut self.line).await {
                Ok(n) if n > 0 => {}
                _ => return Said::Gone,
            }
            let line = std::mem::take(&mut self.line);
            if let Some(said) = parse(String::from_utf8_lossy(&line).trim_end_matches('\n')) {
                return said;
            }
        }
    }
}

/// Reads a line of the driver; `None` for what is none of its.
fn parse(line: &str) -> Option<Said> {
    let (word, rest) = line.split_once(' ')?;
    match word {
        "ask" => Some(Said::Ask(rest == "1")),
        "done" => rest.parse().ok().map(Said::Done),
        "media" => {
            let (kind, data) = serde_json::from_str(rest).ok()?;
            Some(Said::Media(kind, data))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drivers_lines() {
        assert_eq!(parse("ask 0"), Some(Said::Ask(false)));
        assert_eq!(parse("ask 1"), Some(Said::Ask(true)));
        assert_eq!(parse("done 3"), Some(Said::Done(3)));
        assert_eq!(parse("done -1"), Some(Said::Done(-1)));
        assert_eq!(
            parse(r#"media ["image/png", "data:image/png;base64,AA=="]"#),
            Some(Said::Media("image/png".into(), "data:image/png;base64,AA==".into()))
        );
        for odd in ["", "done", "done x", "media {}", "hello there"] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }
}
