//! What is typed at the beginning of a line after `~` is for us, as in ssh; all else goes to the session.

/// What typed bytes ask for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// They go to the session.
    Type(Vec<u8>),
    /// `~.`: leave the terminal.
    Leave,
    /// `~R`: start the shell anew.
    Restart,
    /// `~?`: tell what there is.
    Help,
}

/// Reads typed bytes.
#[derive(Debug)]
pub struct Escapes {
    line_begins: bool,
    tilde: bool,
}

impl Default for Escapes {
    fn default() -> Escapes {
        Escapes { line_begins: true, tilde: false }
    }
}

impl Escapes {
    /// Takes bytes in, cut anywhere; what they ask for comes out, in order.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Act> {
        let (mut acts, mut plain) = (Vec::new(), Vec::new());
        for &byte in bytes {
            if std::mem::take(&mut self.tilde) {
                let act = match byte {
                    b'.' => Some(Act::Leave),
                    b'R' => Some(Act::Restart),
                    b'?' => Some(Act::Help),
                    _ => None,
                };
                if let Some(act) = act {
                    if !plain.is_empty() {
                        acts.push(Act::Type(std::mem::take(&mut plain)));
                    }
                    acts.push(act);
                    self.line_begins = true;
                    continue;
                }
                plain.push(b'~');
                if byte == b'~' {
                    self.line_begins = false;
                    continue;
                }
            } else if byte == b'~' && self.line_begins {
                self.tilde = true;
                continue;
            }
            plain.push(byte);
            self.line_begins = matches!(byte, b'\r' | b'\n');
        }
        if !plain.is_empty() {
            acts.push(Act::Type(plain));
        }
        acts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn typed(text: &str) -> Act {
        Act::Type(text.as_bytes().to_vec())
    }

    #[test]
    fn a_tilde_counts_at_the_beginning_of_a_line() {
        let all = |text: &str| Escapes::default().feed(text.as_bytes());
        assert_eq!(all("~."), [Act::Leave]);
        assert_eq!(all("ls ~.\r~?x"), [typed("ls ~.\r"), Act::Help, typed("x")]);
        assert_eq!(all("~~.\r~R~R"), [typed("~.\r"), Act::Restart, Act::Restart]);
        assert_eq!(all("~/bin\r"), [typed("~/bin\r")]);
        let mut cut = Escapes::default();
        assert_eq!((cut.feed(b"a\n~"), cut.feed(b".")), (vec![typed("a\n")], vec![Act::Leave]));
    }

    proptest! {
        #[test]
        fn any_cut_asks_for_the_same(bytes in prop::collection::vec(prop::sample::select(b"~.R?a\r".to_vec()), 0..40), at in 0usize..40) {
            let joined = |acts: Vec<Act>| acts.into_iter().fold(Vec::new(), |mut all: Vec<Act>, act| {
                match (all.last_mut(), act) {
                    (Some(Act::Type(before)), Act::Type(more)) => before.extend(more),
                    (_, act) => all.push(act),
                }
                all
            });
            let at = at.min(bytes.len());
            let (mut whole, mut cut) = (Escapes::default(), Escapes::default());
            let mut parts = cut.feed(&bytes[..at]);
            parts.extend(cut.feed(&bytes[at..]));
            prop_assert_eq!(joined(whole.feed(&bytes)), joined(parts));
        }

        #[test]
        fn without_a_tilde_nothing_changes(bytes in prop::collection::vec(any::<u8>().prop_filter("no tilde", |byte| *byte != b'~'), 1..60)) {
            prop_assert_eq!(Escapes::default().feed(&bytes), [Act::Type(bytes.clone())]);
        }
    }
}
