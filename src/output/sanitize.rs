//! Text from servers, made safe for a terminal: nothing in it can move the cursor or turn the writing round.

/// Escapes control, bidirectional and invisible characters; line ends and tabs stay.
pub fn for_terminal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(c),
            c if c.is_control() || is_deceptive(c) => out.extend(c.escape_unicode()),
            c => out.push(c),
        }
    }
    out
}

/// The same for one cell of a table: line ends stay, tabs become spaces.
pub fn cell(text: &str) -> String {
    for_terminal(text).replace('\t', "    ")
}

fn is_deceptive(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{061c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_what_deceives() {
        assert_eq!(for_terminal("a\u{1b}[31mb\u{202e}c\n\td é 日"), "a\\u{1b}[31mb\\u{202e}c\n\td é 日");
    }

    proptest::proptest! {
        #[test]
        fn no_control_is_left(text in ".{0,100}") {
            let safe = for_terminal(&text);
            proptest::prop_assert!(!safe.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        }
    }
}
