//! A line split into words as the official client does, by the rules of Python's `shlex`.

/// The words of a line; none where a quote is not closed or a backslash ends it.
///
/// Unlike in a shell `#` begins no comment, and between double quotes a backslash takes away the meaning of `"` and of
/// itself alone: before anything else it stays.
pub fn split(line: &str) -> Option<Vec<String>> {
    let (mut words, mut word, mut chars) = (Vec::new(), None::<String>, line.chars());
    while let Some(c) = chars.next() {
        if matches!(c, ' ' | '\t' | '\r' | '\n') {
            words.extend(word.take());
            continue;
        }
        let word = word.get_or_insert_default();
        match c {
            '\\' => word.push(chars.next()?),
            '\'' => word.push_str(&until(&mut chars, '\'')?),
            '"' => word.push_str(&until(&mut chars, '"')?),
            c => word.push(c),
        }
    }
    words.extend(word);
    Some(words)
}

/// What is between quotes.
fn until(chars: &mut std::str::Chars<'_>, quote: char) -> Option<String> {
    let mut text = String::new();
    loop {
        match chars.next()? {
            c if c == quote => return Some(text),
            '\\' if quote == '"' => {
                let next = chars.next()?;
                if !matches!(next, '"' | '\\') {
                    text.push('\\');
                }
                text.push(next);
            }
            c => text.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_of_shlex() {
        // What Python 3.11 makes of each.
        for (line, words) in [
            ("a  b\tc\n", &["a", "b", "c"][..]),
            ("", &[]),
            ("''", &[""]),
            ("a'b c'\"d\"e", &["ab cde"]),
            ("sh -c 'x \"y\"' # z#", &["sh", "-c", "x \"y\"", "#", "z#"]),
            (r#"a\ b \" "\$1 \" \\ \n" '\'"#, &["a b", "\"", "\\$1 \" \\ \\n", "\\"]),
            ("é\u{a0}ü", &["é\u{a0}ü"]),
        ] {
            assert_eq!(
                split(line).as_deref(),
                Some(&words.iter().map(ToString::to_string).collect::<Vec<_>>()[..]),
                "{line}"
            );
        }
        for open in ["'a", "\"a", "a\\", "\"a\\\""] {
            assert_eq!(split(open), None, "{open}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_words_come_back_quoted(words in proptest::collection::vec("\\PC{0,12}", 0..5)) {
            let line: Vec<String> = words.iter().map(|word| format!("'{}'", word.replace('\'', r#"'"'"'"#))).collect();
            proptest::prop_assert_eq!(split(&line.join(" ")), Some(words));
        }
    }
}
