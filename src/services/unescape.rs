//! Text out of JSON strings, into a buffer that is used again: what a session prints may be hundreds of megabytes, and a
//! new piece of memory for every message costs more than the reading. Knows no service.

use crate::error::{Error, Result};

/// Appends what a JSON string (with its quotes) says; of any other JSON value its own text.
///
/// # Errors
/// It is no JSON string after all.
pub fn append(raw: &str, text: &mut String) -> Result<()> {
    let Some(inner) = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) else {
        text.push_str(raw);
        return Ok(());
    };
    text.reserve(inner.len());
    let mut rest = inner;
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        let (simple, long) = match rest.as_bytes().get(at + 1) {
            Some(b'n') => ('\n', 2),
            Some(b't') => ('\t', 2),
            Some(b'r') => ('\r', 2),
            Some(b'b') => ('\u{8}', 2),
            Some(b'f') => ('\u{c}', 2),
            Some(same @ (b'"' | b'\\' | b'/')) => (char::from(*same), 2),
            Some(b'u') => by_number(&rest[at..]).ok_or_else(broken)?,
            _ => return Err(broken()),
        };
        text.push(simple);
        rest = rest.get(at + long..).ok_or_else(broken)?;
    }
    text.push_str(rest);
    Ok(())
}

/// The character of `\uXXXX`, or of two of them that make one; and how many bytes they take. Half a pair is replaced, as
/// Python can send one.
fn by_number(text: &str) -> Option<(char, usize)> {
    let unit = |from: usize| {
        let digits = text.get(from..from + 6)?.strip_prefix("\\u")?;
        digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u16::from_str_radix(digits, 16).ok())?
    };
    let first = unit(0)?;
    if let Some(found) = char::from_u32(first.into()) {
        return Some((found, 6));
    }
    match unit(6).map(|second| char::decode_utf16([first, second]).next()) {
        Some(Some(Ok(found))) => Some((found, 12)),
        _ => Some((char::REPLACEMENT_CHARACTER, 6)),
    }
}

fn broken() -> Error {
    Error::service("a text came with a broken escape")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(raw: &str) -> Result<String> {
        let mut text = String::from(">");
        append(raw, &mut text).map(|()| text)
    }

    #[test]
    fn escapes_and_what_is_broken() {
        assert_eq!(read(r#""a\n\t\"\\\/\u0041\ud83d\ude00\ud83dz""#).unwrap(), ">a\n\t\"\\/A😀\u{fffd}z");
        assert_eq!(read("12").unwrap(), ">12");
        for broken in [r#""\x""#, r#""\u12""#, r#""\u+123""#, "\"\\\"", r#""\uéé""#] {
            assert!(read(broken).is_err(), "{broken}");
        }
    }

    proptest::proptest! {
        #[test]
        fn as_serde_json_reads_it(text in ".*") {
            let raw = serde_json::to_string(&text).unwrap();
            proptest::prop_assert_eq!(read(&raw).unwrap(), format!(">{text}"));
        }

        #[test]
        fn any_text_does_no_harm(raw in "\"(\\\\|u|[0-9a-fdD]|é|\")*\"") {
            let _ = read(&raw);
        }
    }
}
