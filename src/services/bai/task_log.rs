//! The log of a batch task: `GET /session/_/logs?taskId=ID`, always whole. Following it is reading it again and passing
//! over what is known.

use std::time::{Duration, Instant};

use super::client::{Call, Client};
use super::state::State;
use crate::error::{Error, Result};
use crate::http::Method;

/// How much of the end of what was passed on is kept, in bytes: where a log was cut off at its beginning, this is found
/// again in it.
const KNOWN: usize = 64 * 1024;
/// How much of a log's beginning must be known, so that it is no chance, in bytes.
const OVERLAP: usize = 8;
/// The most that is held of a log that was cut off, in bytes.
const LARGEST: usize = 64 << 20;
/// The shortest and the longest pause between two readings.
const PAUSES: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(60)];

/// A log that is followed.
pub struct TaskLog {
    task: String,
    session: Option<String>,
    seen: Seen,
    /// The pause after the last reading.
    pub pause: Duration,
}

/// What was passed on so far.
#[derive(Debug, Default)]
struct Seen {
    count: u64,
    end: Vec<u8>,
}

impl Seen {
    fn push(&mut self, bytes: &[u8]) {
        self.count += bytes.len() as u64;
        self.end.extend_from_slice(&bytes[bytes.len().saturating_sub(KNOWN)..]);
        if self.end.len() > 2 * KNOWN {
            self.end.drain(..self.end.len() - KNOWN);
        }
    }

    /// What follows the end of what was passed on, in a log that no longer begins as it did: one that begins within what
    /// is known, or has the end of it somewhere; none where neither is so.
    fn rest<'a>(&self, log: &'a [u8]) -> Option<&'a [u8]> {
        let end = &self.end[self.end.len().saturating_sub(KNOWN)..];
        if let Some(at) = memchr::memmem::rfind(log, end) {
            return Some(&log[at + end.len()..]);
        }
        let begins = log.get(..OVERLAP)?;
        let mut places = memchr::memmem::find_iter(&self.end, begins);
        places.find_map(|at| log.strip_prefix(&self.end[at..]))
    }
}

/// Takes what is new of a log.
pub type Sink<'a> = dyn FnMut(&[u8]) -> Result<()> + 'a;

/// Calls for the log of a task.
async fn call(client: &Client, task: &str) -> Result<Call> {
    let path = format!("/{}/_/logs", client.version().await?.session_word());
    Ok(Call::new(Method::GET, path).query("taskId", task))
}

/// Reads a log once.
///
/// # Errors
/// The server's refusal; what the sink says.
pub async fn once(client: &Client, task: &str, sink: &mut Sink<'_>) -> Result<()> {
    let mut answer = client.call(&call(client, task).await?).await?;
    while let Some(piece) = answer.chunk().await? {
        sink(&piece)?;
    }
    Ok(())
}

impl TaskLog {
    /// A log of which nothing was read.
    pub fn new(task: &str) -> TaskLog {
        TaskLog { task: task.to_owned(), session: None, seen: Seen::default(), pause: PAUSES[0] }
    }

    /// Whether the task's session is over; none where the server does not tell. It is asked before the log is read for
    /// the last time, so that nothing is missing from that.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn is_over(&mut self, client: &Client) -> Result<Option<bool>> {
        let state: Option<State> = match &self.session {
            Some(session) => client.state(session, None).await?,
            None => client.session_of_container(&self.task).await?,
        };
        if let Some(state) = &state {
            self.session = Some(state.id.clone());
        }
        Ok(state.map(|state| state.is_over()))
    }

    /// Reads the log again and passes on what is new; false where something before that is missing, as the log was cut
    /// off in between. As each reading is of the whole, the pause after it grows with the time that it took.
    ///
    /// # Errors
    /// The server's refusal; what the sink says. What was passed on before is known, so that reading can go on.
    pub async fn read(&mut self, client: &Client, sink: &mut Sink<'_>) -> Result<bool> {
        let begun = Instant::now();
        let gapless = self.grown(client, sink).await? || self.cut(client, sink).await?;
        self.pause = (begun.elapsed() * 10).clamp(PAUSES[0], PAUSES[1]);
        Ok(gapless)
    }

    /// Passes on what follows the known part; false, and nothing is passed on, where that is no longer what it was.
    async fn grown(&mut self, client: &Client, sink: &mut Sink<'_>) -> Result<bool> {
        let mut answer = client.call(&call(client, &self.task).await?).await?;
        let (known, end) = (self.seen.count, self.seen.end.clone());
        let from = known - end.len() as u64;
        let mut at = 0;
        while let Some(piece) = answer.chunk().await? {
            let begins = at;
            at += piece.len() as u64;
            let cut =
                |position: u64| usize::try_from(position.clamp(begins, at) - begins).unwrap_or(piece.len());
            let (compared, new) = (&piece[cut(from)..cut(known)], &piece[cut(known)..]);
            if !compared.is_empty() {
                let start = usize::try_from((begins + cut(from) as u64) - from).unwrap_or(end.len());
                if end.get(start..start + compared.len()) != Some(compared) {
                    return Ok(false);
                }
            }
            if !new.is_empty() {
                self.seen.push(new);
                sink(new)?;
            }
        }
        Ok(at >= known)
    }

    /// Passes on what follows the known part in a log that was cut off at its beginning, or all of a new one.
    async fn cut(&mut self, client: &Client, sink: &mut Sink<'_>) -> Result<bool> {
        let mut answer = client.call(&call(client, &self.task).await?).await?;
        let mut log = Vec::new();
        while let Some(piece) = answer.chunk().await? {
            log.extend_from_slice(&piece);
            if log.len() > LARGEST {
                return Err(Error::service(
                    "the log changed at its beginning and is too long to be compared",
                )
                .hint("`afar bai task-logs ID` without --follow prints all of it"));
            }
        }
        let (rest, gapless) = match self.seen.rest(&log) {
            Some(rest) => (rest, true),
            None => (log.as_slice(), false),
        };
        sink(rest)?;
        self.seen = Seen::default();
        self.seen.push(&log);
        Ok(gapless)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_end_is_found_again_where_the_beginning_is_gone() {
        let mut seen = Seen::default();
        seen.push(b"first\nsecond\n");
        assert_eq!(seen.rest(b"first\nsecond\nthird").unwrap(), b"third");
        assert_eq!(seen.rest(b"t\nsecond\nthird").unwrap(), b"third");
        assert!(seen.rest(b"second\nthird").is_none() && seen.rest(b"").is_none());
        seen.push(&vec![b'x'; 3 * KNOWN]);
        assert!(seen.end.len() <= 2 * KNOWN && seen.count == 13 + 3 * KNOWN as u64);
        let cut = [vec![b'x'; KNOWN], b"more".to_vec()].concat();
        assert_eq!(seen.rest(&cut).unwrap(), b"more");
    }
}
