//! A process that ran before its job, on macOS: its end is told by kqueue, its output is not seen. Compiled, never run
//! by those who wrote it.

use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

use super::level::{Level, Status};
use super::shared::Failure;
use super::spec::Watched;
use super::sys::{self, macos};
use super::{End, capture, process};

/// Finds out what can be learned of a process.
pub fn level(pid: i32) -> Level {
    Level {
        status: Status::No("macOS tells it to the parent alone".to_owned()),
        files: Vec::new(),
        elsewhere: "where, macOS does not tell".to_owned(),
        refusal: capture::refusal(pid, None),
    }
}

/// A process under watch.
pub struct Watch {
    queue: AsyncFd<OwnedFd>,
}

impl Watch {
    /// Begins to watch.
    ///
    /// # Errors
    /// The process is gone.
    pub fn begin(watched: Watched, _: &Path) -> Result<Watch, Failure> {
        let failed = |text: String| Failure { kind: "ProcessNotFound".to_owned(), text, code: 5 };
        let gone = |_| failed(format!("there is no process {} any more", watched.pid));
        let queue = macos::end_of(watched.pid).map_err(gone)?;
        // Only now its start tells for sure that this is the one: the event stays with it.
        if process::look(watched.pid).is_none_or(|process| process.start != watched.start) {
            return Err(gone(io::Error::from(io::ErrorKind::NotFound)));
        }
        let queue = sys::watched(queue, Interest::READABLE)
            .map_err(|error| failed(format!("cannot watch process {}: {error}", watched.pid)))?;
        Ok(Watch { queue })
    }

    /// Whether there is something to give back.
    pub fn has_captured(&self) -> bool {
        false
    }

    /// Nothing is written into files of ours.
    ///
    /// # Errors
    /// None.
    #[allow(clippy::unnecessary_wraps, reason = "elsewhere there are errors")]
    pub fn make_room(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Nothing is followed.
    pub fn forget_captured(&mut self, _: bool) {}

    /// Nothing is traced.
    pub fn is_traced(&self) -> bool {
        false
    }

    /// Gives the process its output back.
    ///
    /// # Errors
    /// There never is anything to give back.
    pub fn release(&mut self, folder: &Path) -> io::Result<()> {
        capture::end(folder)
    }

    /// Waits until output has come: none does.
    pub async fn grown(&self) {
        std::future::pending().await
    }

    /// Reads what is new.
    pub fn read(&mut self, _: &mut [u8]) -> usize {
        0
    }

    /// Waits for the end.
    pub async fn ended(&self) -> End {
        if self.queue.readable().await.is_err() {
            return End::Unknown;
        }
        match macos::told_end(self.queue.get_ref()) {
            Some(status) if libc::WIFEXITED(status) => End::Code(libc::WEXITSTATUS(status)),
            Some(status) if libc::WIFSIGNALED(status) => End::Signal(libc::WTERMSIG(status)),
            _ => End::Unknown,
        }
    }
}

/// Why this machine cannot watch processes of others; none where it can.
pub fn missing() -> Option<io::Error> {
    None
}
