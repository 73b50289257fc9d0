//! Text within a bound: its beginning and its end are kept, and what is missing between them is said.

use std::collections::VecDeque;

/// Gathers text, of which no more is held than will be shown.
#[derive(Debug)]
pub struct Clip {
    most: usize,
    head: String,
    /// How many characters `head` has.
    first: usize,
    tail: VecDeque<char>,
    missing: usize,
}

impl Clip {
    /// For a text of at most so many characters, the note about what is missing aside.
    pub fn new(most: usize) -> Clip {
        Clip { most, head: String::new(), first: 0, tail: VecDeque::new(), missing: 0 }
    }

    /// Text that is within the bound, or cut to it.
    pub fn of(text: &str, most: usize) -> String {
        // A character has a byte at least.
        if text.len() <= most {
            return text.to_owned();
        }
        let mut clip = Clip::new(most);
        clip.push(text);
        clip.text()
    }

    /// Adds text.
    pub fn push(&mut self, text: &str) {
        let half = self.most - self.most / 3;
        for c in text.chars() {
            if self.first < half {
                self.head.push(c);
                self.first += 1;
                continue;
            }
            self.tail.push_back(c);
            if self.tail.len() > self.most - half {
                self.tail.pop_front();
                self.missing += 1;
            }
        }
    }

    /// What was gathered.
    pub fn text(self) -> String {
        let mut text = self.head;
        if self.missing > 0 {
            text += &note(self.missing);
        }
        text.extend(self.tail);
        text
    }
}

fn note(missing: usize) -> String {
    format!("\n[… {missing} characters are left out here; `--max-output` bounds what a tool answers …]\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_is_whole() {
        assert_eq!(Clip::of("abc", 3), "abc");
        assert_eq!(Clip::of("äöü", 3), "äöü");
        assert_eq!(Clip::of("", 0), "");
    }

    #[test]
    fn what_does_not_keeps_both_ends_and_says_how_much_is_gone() {
        let text = Clip::of("0123456789", 6);
        assert!(text.starts_with("0123\n[… 4 characters are left out"), "{text}");
        assert!(text.ends_with("]\n89"), "{text}");
        assert!(Clip::of("ab", 0).contains("2 characters"));
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_uncounted(text in "\\PC{0,60}", most in 0usize..80) {
            let mut clip = Clip::new(most);
            for piece in text.split_inclusive('a') {
                clip.push(piece);
            }
            let count = text.chars().count();
            proptest::prop_assert_eq!(clip.missing, count.saturating_sub(most));
            proptest::prop_assert_eq!(clip.first + clip.tail.len() + clip.missing, count);
        }
    }
}
