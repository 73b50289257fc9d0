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

    /// What is kept, from the beginning of a line where it is not everything.
    pub fn bytes(&self) -> Vec<u8> {
        let bytes: Vec<u8> = self.bytes.iter().copied().collect();
        match bytes.iter().position(|byte| *byte == b'\n') {
            Some(end) if bytes.len() == KEEP => bytes[end + 1..].to_vec(),
            _ => bytes,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_kept_by_whole_lines() {
        let mut tail = Tail::default();
        tail.push(b"first\n");
        assert_eq!(tail.bytes(), b"first\n");
        tail.push(&vec![b'x'; 10 * KEEP]);
        tail.push(b"\nlast\n");
        assert_eq!(tail.bytes(), b"last\n");
    }
}
