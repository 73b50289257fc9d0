//! What is told of a program while it runs: how it goes on, that nothing came for long, a line that was waited for.

use std::rc::Rc;
use std::time::Duration;

use regex_bites::Regex;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

use super::log::Piece;
use super::shared::{Shared, Stage};
use super::spec::Spec;
use super::{Alarm, Event, TAIL};

/// How much output is read at a time.
const PIECE: usize = 64 << 10;
/// The longest line that is looked at.
const LONGEST: usize = 64 << 10;
/// A further line that matches is told of only after this time.
const QUIET: Duration = Duration::from_secs(60);

/// Whether there is anything to watch for.
pub fn any(spec: &Spec) -> bool {
    spec.every.is_some() || spec.stuck.is_some() || spec.on_match.is_some()
}

/// A pattern for lines of output.
///
/// # Errors
/// It is none: why, in one line.
pub fn pattern(text: &str) -> Result<Regex, String> {
    Regex::new(text).map_err(|error| error.to_string().lines().last().unwrap_or_default().to_owned())
}

/// Watches a job until its end.
pub async fn watch(shared: Rc<Shared>, events: mpsc::UnboundedSender<Event>) {
    let spec = shared.spec.clone();
    let (mut stage, mut grown) = (shared.stage.subscribe(), shared.grown.subscribe());
    if stage.wait_for(|stage| *stage != Stage::Waiting).await.is_err() {
        return;
    }
    let began = Instant::now();
    let tell = |alarm, output| {
        let _ = events.send(Event::Alarm { alarm, after: began.elapsed(), output });
    };
    let tail = || shared.log.borrow().tail(TAIL);
    let mut lines = spec.on_match.as_deref().and_then(|text| pattern(text).ok()).map(Lines::new);
    let mut next = spec.every.map(|every| began + every);
    let mut stuck = spec.stuck.map(|limit| began + limit);
    loop {
        // The end is looked for first, so that the last lines are read after it.
        let over = !matches!(*stage.borrow_and_update(), Stage::Running);
        if let Some(line) = lines.as_mut().and_then(|lines| lines.matching(&shared, over)) {
            tell(Alarm::Matched, line);
        }
        if over {
            return;
        }
        tokio::select! {
            changed = stage.changed() => if changed.is_err() { return },
            changed = grown.changed() => match changed {
                Ok(()) => stuck = spec.stuck.map(|limit| Instant::now() + limit),
                Err(_) => return,
            },
            () = until(stuck) => {
                stuck = None;
                tell(Alarm::Stuck(spec.stuck.unwrap_or_default()), tail());
            }
            () = until(next) => {
                next = spec.every.map(|every| Instant::now() + every);
                tell(Alarm::Progress, tail());
            }
        }
    }
}

async fn until(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => std::future::pending().await,
    }
}

/// The lines of an output, read as it grows.
struct Lines {
    pattern: Regex,
    at: u64,
    rest: Vec<u8>,
    told: Option<Instant>,
}

impl Lines {
    fn new(pattern: Regex) -> Lines {
        Lines { pattern, at: 0, rest: Vec::new(), told: None }
    }

    /// Reads what is new; the first line that matches, unless another was told of just now.
    fn matching(&mut self, shared: &Shared, over: bool) -> Option<Vec<u8>> {
        let mut found = None;
        let mut buffer = vec![0u8; PIECE];
        let log = shared.log.borrow();
        while self.at < log.length() {
            match log.read(self.at, &mut buffer) {
                Piece::Bytes(count @ 1..) => {
                    self.at += count as u64;
                    self.take(&buffer[..count], &mut found);
                }
                Piece::Gap(to) => {
                    self.at = to;
                    self.rest.clear();
                }
                _ => break,
            }
        }
        if over {
            let rest = std::mem::take(&mut self.rest);
            self.look(&rest, &mut found);
        }
        let quiet = self.told.is_some_and(|told| told.elapsed() < QUIET);
        let found = found.filter(|_| !quiet)?;
        self.told = Some(Instant::now());
        Some(found)
    }

    fn take(&mut self, bytes: &[u8], found: &mut Option<Vec<u8>>) {
        for piece in bytes.split_inclusive(|byte| *byte == b'\n') {
            self.rest.extend_from_slice(piece);
            if piece.ends_with(b"\n") || self.rest.len() > LONGEST {
                let line = std::mem::take(&mut self.rest);
                self.look(&line, found);
            }
        }
    }

    fn look(&self, line: &[u8], found: &mut Option<Vec<u8>>) {
        let line = line.trim_ascii_end();
        if found.is_none() && self.pattern.is_match(&String::from_utf8_lossy(line)) {
            *found = Some(line.to_vec());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_line_is_whole_before_it_is_looked_at() {
        let mut lines = Lines::new(pattern("^b.*d$").unwrap());
        let mut found = None;
        lines.take(b"a\nbc", &mut found);
        assert_eq!(found, None);
        lines.take(b" d\r\nb d\n", &mut found);
        assert_eq!(found, Some(b"bc d".to_vec()));
    }

    #[test]
    fn what_is_no_pattern_is_said_in_a_line() {
        let error = pattern("a(").unwrap_err();
        assert!(!error.is_empty() && !error.contains('\n'), "{error}");
    }
}
