//! The end of what was written to the terminal, for a notification about a command that failed.

use std::collections::VecDeque;

/// How much is kept, in bytes: enough for a screenful.
const KEEP: usize = 4096;

/// The last bytes of a text.
#[derive(Debug, Default)]
pub struct Tail {
    bytes: VecDeque<u8>,
}

impl Tail {
    /// Adds to the end.
    pub fn push(&mut self, bytes: &[u8]) {
        let new = &bytes[bytes.len().saturating_sub(KEEP)..];
        let over = (self.bytes.len() + new.len()).saturating_sub(KEEP);
        self.bytes.drain(..over);
        self.bytes.extend(new);
    }

    /// The last lines, without escape sequences and what else steers a terminal.
    pub fn lines(&self, count: usize) -> Vec<String> {
        let bytes: Vec<u8> = self.bytes.iter().copied().collect();
        let text = plain(&String::from_utf8_lossy(&bytes));
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines[lines.len().saturating_sub(count)..].iter().map(|line| (*line).to_owned()).collect()
    }
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' if chars.next_if_eq(&'[').is_some() => {
                // A control sequence ends with a letter or one of a few signs.
                while chars.next().is_some_and(|c| !('@'..='~').contains(&c)) {}
            }
            '\n' | '\t' => out.push(c),
            '\r' => out.push('\n'),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_lines_without_what_steers_terminals() {
        let mut tail = Tail::default();
        tail.push(b"first\n");
        tail.push(&vec![b'x'; 10 * KEEP]);
        tail.push(b"\n\n\x1b[1;31merror:\x1b[0m no\x07\r\n  detail");
        assert_eq!(tail.lines(2), ["error: no", "  detail"]);
        assert!(tail.bytes.len() <= KEEP && tail.lines(99).iter().all(|line| !line.contains("first")));
    }
}
