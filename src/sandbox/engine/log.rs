//! The end of a session's output, for `logs`.

/// How much of a session's output is kept, in bytes.
const KEEP: usize = 1 << 20;

/// A text of which only the last [`KEEP`] bytes stay.
#[derive(Default)]
pub struct Log {
    text: String,
}

impl Log {
    /// Adds to the end.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        // Cut rarely, so that a flood of small writes does not copy the whole each time.
        if self.text.len() > 2 * KEEP {
            let mut from = self.text.len() - KEEP;
            while !self.text.is_char_boundary(from) {
                from += 1;
            }
            self.text.drain(..from);
        }
    }

    /// What is kept.
    pub fn tail(&self) -> String {
        let mut from = self.text.len().saturating_sub(KEEP);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        self.text[from..].to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_stays() {
        let mut log = Log::default();
        for _ in 0..3 {
            log.push(&"é".repeat(KEEP / 2));
        }
        log.push("end");
        assert!(log.tail().ends_with("éend"));
        assert!(log.tail().len() <= KEEP);
    }
}
