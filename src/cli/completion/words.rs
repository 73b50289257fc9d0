//! A command line that is still being typed, in words.

use std::ffi::OsString;

/// The words of a line up to the cursor, quotes and backslashes taken as a shell takes them; the last one is what is
/// being typed, empty after a space. Of several commands in the line the last one counts.
pub fn split(line: &str) -> Vec<String> {
    read(line).0
}

/// The quote that is open at the end of a line.
pub fn open_quote(line: &str) -> Option<char> {
    read(line).1
}

/// Text as it has to stand on a command line of bash to be itself: after the quote that is open, or outside of any. None
/// where it cannot.
pub fn quoted(text: &str, quote: Option<char>) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        match quote {
            Some('\'') if letter == '\'' => out.push_str("'\\''"),
            // History is looked up within these quotes too, and a backslash would stay.
            Some('"') if letter == '!' => return None,
            Some('"') if "$`\"\\".contains(letter) => out.extend(['\\', letter]),
            Some(_) => out.push(letter),
            None if !letter.is_ascii() || letter.is_ascii_alphanumeric() => out.push(letter),
            None if "_-./:=@%+".contains(letter) || letter == '~' && at > 0 => out.push(letter),
            None => out.extend(['\\', letter]),
        }
    }
    Some(out)
}

fn read(line: &str) -> (Vec<String>, Option<char>) {
    let (mut words, mut word, mut quote, mut open) = (Vec::new(), String::new(), None, false);
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, quote) {
            (_, Some(end)) if letter == end => quote = None,
            ('\\', None | Some('"')) => {
                word.extend(letters.next());
                open = true;
            }
            (_, Some(_)) => word.push(letter),
            ('\'' | '"', None) => (quote, open) = (Some(letter), true),
            (';' | '|' | '&', None) => {
                words.clear();
                word.clear();
                open = false;
            }
            (letter, None) if letter.is_whitespace() => {
                if open {
                    words.push(std::mem::take(&mut word));
                }
                open = false;
            }
            (letter, None) => {
                word.push(letter);
                open = true;
            }
        }
    }
    words.push(word);
    (words, quote)
}

/// A word of a line without its quotes and backslashes; the last quote may still be open.
pub fn unquoted(word: OsString) -> OsString {
    let Some(text) = word.to_str().filter(|text| text.contains(['\'', '"', '\\'])) else { return word };
    let (mut plain, mut quote) = (String::new(), None);
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match (letter, quote) {
            (_, Some(end)) if letter == end => quote = None,
            ('\\', None | Some('"')) => plain.extend(letters.next()),
            ('\'' | '"', None) => quote = Some(letter),
            _ => plain.push(letter),
        }
    }
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_a_shells() {
        assert_eq!(split("afar bai ps"), ["afar", "bai", "ps"]);
        assert_eq!(split("afar bai "), ["afar", "bai", ""]);
        assert_eq!(split("afar 'a b' \"c \\\" d\" e\\ f"), ["afar", "a b", "c \" d", "e f"]);
        assert_eq!(
            split("true && afar las models get las:model:"),
            ["afar", "las", "models", "get", "las:model:"]
        );
        assert_eq!(split("afar ''"), ["afar", ""]);
        assert_eq!(split(""), [""]);
        assert_eq!(split("afar 'open en"), ["afar", "open en"]);
    }

    #[test]
    fn the_open_quote_is_known() {
        let open = ["a 'b", "a \"b", "a 'b'", "a \"b\\\"", ""].map(open_quote);
        assert_eq!(open, [Some('\''), Some('"'), None, Some('"'), None]);
        assert_eq!(quoted("~a", None).as_deref(), Some("\\~a"));
        assert_eq!(quoted("a!", Some('"')), None);
    }

    #[test]
    fn a_word_loses_its_quotes() {
        for (word, plain) in
            [("'pl", "pl"), ("\"a b", "a b"), ("a\\ b", "a b"), ("'a'\"b\"", "ab"), ("x", "x")]
        {
            assert_eq!(unquoted(word.into()), plain);
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_comes_back(text in "[ -~]{1,12}") {
            for quote in [None, Some('\''), Some('"')] {
                let Some(quoted) = quoted(&text, quote) else { continue };
                let end = quote.map(String::from).unwrap_or_default();
                prop_assert_eq!(split(&format!("afar {end}{quoted}{end} x")), ["afar", &text, "x"]);
            }
        }

        #[test]
        fn words_without_signs_come_back(words in prop::collection::vec("[a-z0-9:=/.-]{1,8}", 1..6)) {
            prop_assert_eq!(split(&words.join(" ")), words);
        }

        #[test]
        fn nothing_panics(line in "\\PC{0,40}") {
            prop_assert!(!split(&line).is_empty());
        }
    }
}
