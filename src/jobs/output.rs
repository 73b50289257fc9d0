//! A program's output on its way into the log, and what is typed on its way into the program's terminal.

use std::io;
use std::os::fd::OwnedFd;
use std::time::Duration;

use rustix::io::Errno;
use rustix::termios::{Winsize, tcsetwinsize};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::sync::mpsc;

use super::log::RECENT;
use super::shared::Shared;
use super::sys;
use crate::config::zone;

/// How far behind somebody may be who is attached before the program is made to wait.
const LAG: u64 = 4 << 20;
/// The same where the log's file has ended: with what is read at a time this is what memory has, so that who makes the
/// program wait misses nothing.
const SHORT_LAG: u64 = RECENT as u64 / 2;
/// How much is read at a time: a pipe's whole content, or many turns of a terminal.
pub const PIECE: usize = RECENT / 2;
/// How long a terminal that takes nothing can make the program wait.
pub const STALL: Duration = Duration::from_secs(5);

/// A descriptor that never makes us wait, and of which we are told when it can be read from.
///
/// # Errors
/// The system refuses.
pub fn unblocked(fd: OwnedFd) -> io::Result<AsyncFd<OwnedFd>> {
    let flags = rustix::fs::fcntl_getfl(&fd)?;
    rustix::fs::fcntl_setfl(&fd, flags | rustix::fs::OFlags::NONBLOCK)?;
    sys::watched(fd, Interest::READABLE)
}

/// What is typed and resized, into the terminal.
pub async fn terminal_in(
    master: OwnedFd,
    mut keys: mpsc::UnboundedReceiver<Vec<u8>>,
    mut sizes: mpsc::UnboundedReceiver<(u16, u16)>,
) {
    let Ok(master) = sys::watched(master, Interest::WRITABLE) else { return };
    loop {
        tokio::select! {
            biased;
            size = sizes.recv() => {
                let Some((rows, columns)) = size else { return };
                let size = Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
                let _ = tcsetwinsize(master.get_ref(), size);
            }
            bytes = keys.recv() => {
                let Some(bytes) = bytes else { return };
                let mut rest = &bytes[..];
                while !rest.is_empty() {
                    let Ok(mut ready) = master.writable().await else { return };
                    match rustix::io::write(master.get_ref(), rest) {
                        Ok(count) => rest = &rest[count..],
                        Err(Errno::AGAIN) => ready.clear_ready(),
                        Err(Errno::INTR) => {}
                        Err(_) => return,
                    }
                }
            }
        }
    }
}

/// Reads what is there and adds it to the log; whether more may come. Nothing is lost when it is cancelled.
pub async fn read(source: &AsyncFd<OwnedFd>, buffer: &mut [u8], shared: &Shared) -> bool {
    pace(shared, Duration::MAX).await;
    let Ok(mut ready) = source.readable().await else { return false };
    let (count, open, drained) = fill(source.get_ref(), buffer);
    if drained {
        ready.clear_ready();
    }
    grow(shared, &buffer[..count]);
    // Those who are attached take theirs.
    tokio::task::yield_now().await;
    open
}

/// Reads until the buffer is full or nothing is there: how much, whether it is still open, whether it is empty now.
pub fn fill(source: &OwnedFd, buffer: &mut [u8]) -> (usize, bool, bool) {
    let mut count = 0;
    while count < buffer.len() {
        match rustix::io::read(source, &mut buffer[count..]) {
            Ok(0) => return (count, false, true),
            Ok(more) => count += more,
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => return (count, true, true),
            // A terminal says so when the last one that had it open is gone.
            Err(_) => return (count, false, true),
        }
    }
    (count, true, false)
}

/// Adds output to the log and tells who is attached.
pub fn grow(shared: &Shared, bytes: &[u8]) {
    if bytes.is_empty() {
        return;
    }
    let mut log = shared.log.borrow_mut();
    log.push(bytes);
    if let Some(error) = log.take_trouble() {
        say(shared, &format!("the log ends here, the program goes on: {error}"));
    }
    shared.grown.send_replace(log.length());
}

/// Says what happened to a job, to who is attached and in the keeper's own log, which may be on a full disk.
pub fn say(shared: &Shared, text: &str) {
    note(text);
    shared.said.send_replace(text.to_owned());
}

/// A line in the keeper's own log, which stderr is.
pub fn note(text: &str) {
    use std::io::Write;
    let when = zone::now("%Y-%m-%d %H:%M:%S %:z");
    let _ = writeln!(io::stderr().lock(), "{when} [afar] {text}");
}

/// Waits while somebody who is attached is far behind: a pipe for as long as `patience`, a terminal for some seconds.
pub async fn pace(shared: &Shared, patience: Duration) {
    loop {
        let (length, lag) = {
            let log = shared.log.borrow();
            (log.length(), if log.is_whole() { LAG } else { SHORT_LAG })
        };
        let wait = shared
            .seats
            .borrow()
            .iter()
            .filter(|seat| length - seat.at.get().min(length) > lag)
            .filter_map(|seat| match seat.patient.get() {
                true if patience == Duration::MAX => Some(patience),
                true => patience.checked_sub(seat.moved.get().elapsed()),
                false => STALL.checked_sub(seat.moved.get().elapsed()),
            })
            .max();
        match wait {
            None => return,
            Some(Duration::MAX) => shared.taken.notified().await,
            Some(wait) => {
                let _ = tokio::time::timeout(wait, shared.taken.notified()).await;
            }
        }
    }
}
