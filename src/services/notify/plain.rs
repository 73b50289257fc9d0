//! The last lines of a program's output, as text that can be shown anywhere.

use super::secrets;

/// How much of the end of an output is looked at, in bytes.
pub const LOOK: usize = 64 * 1024;
/// How long a line may be, in characters.
const WIDE: usize = 500;

/// The last lines: what steers terminals is left out, of a line that was overwritten (`\r`) the last frame is kept,
/// bytes that are no UTF-8 are marked, secrets masked. `cut` says that the bytes are the end of something longer, whose
/// first line may be half a one.
pub fn last_lines(bytes: &[u8], count: usize, cut: bool) -> Vec<String> {
    let from = bytes.len().saturating_sub(LOOK);
    let cut = cut || from > 0;
    let text = shown(&String::from_utf8_lossy(&bytes[from..]));
    let mut lines: Vec<&str> = text.split('\n').collect();
    if cut && lines.len() > 1 {
        lines.remove(0);
    }
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let last = &lines[lines.len().saturating_sub(count)..];
    last.iter().map(|line| secrets::text(&narrow(line))).collect()
}

fn narrow(line: &str) -> String {
    match line.char_indices().nth(WIDE) {
        Some((cut, _)) => format!("{}…", &line[..cut]),
        None => line.to_owned(),
    }
}

/// The text as a terminal would show it, roughly: line by line.
fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut begin = 0;
    // A carriage return alone begins the line anew, once something follows.
    let mut over = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => skip(&mut chars),
            '\n' => {
                out.push(c);
                (begin, over) = (out.len(), false);
            }
            '\r' => over = true,
            '\u{8}' if out.len() > begin => {
                out.pop();
            }
            c if c.is_control() && c != '\t' => {}
            c => {
                if std::mem::take(&mut over) {
                    out.truncate(begin);
                }
                out.push(c);
            }
        }
    }
    out
}

/// Leaves out what follows an escape.
fn skip(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) {
    match chars.next() {
        // A control sequence ends with a letter or one of a few signs.
        Some('[') => while chars.next().is_some_and(|c| !('@'..='~').contains(&c)) {},
        // A string ends with a bell or an escape and a backslash.
        Some(']' | 'P' | '^' | '_' | 'X') => {
            while let Some(c) = chars.next() {
                if c == '\u{7}' || c == '\u{1b}' && chars.next_if_eq(&'\\').is_some() {
                    break;
                }
            }
        }
        Some('(' | ')' | '*' | '+' | '#' | '%' | ' ') => {
            chars.next();
        }
        _ => {}
    }
}

/// Lines between fences that nothing in them ends.
pub fn fenced(language: &str, lines: &[String]) -> String {
    let ticks = |line: &String| {
        let mut longest = 0;
        let mut run = 0;
        for c in line.chars() {
            run = if c == '`' { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest
    };
    let longest = lines.iter().map(ticks).max().unwrap_or(0);
    let fence = "`".repeat((longest + 1).max(3));
    format!("{fence}{language}\n{}\n{fence}", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn last(text: &str, count: usize) -> Vec<String> {
        last_lines(text.as_bytes(), count, false)
    }

    #[test]
    fn what_steers_terminals_is_left_out() {
        assert_eq!(
            last(
                "\u{1b}[1;31merror\u{1b}[0m: no\u{7}\r\n\u{1b}]0;title\u{7}a\u{1b}]8;;x\u{1b}\\b\u{1b}(Bc\r\n",
                9
            ),
            ["error: no", "abc"]
        );
        assert_eq!(last("10%\r20%\r100%\r\nab\u{8}c\n\n", 9), ["100%", "ac"]);
        assert_eq!(last("one\ntwo\nthree", 2), ["two", "three"]);
        assert_eq!(last("a\n\nb\n\n\n", 9), ["a", "", "b"]);
        assert!(last("\r\n\r\n", 3).is_empty() && last("", 3).is_empty() && last("x", 0).is_empty());
    }

    #[test]
    fn bytes_that_are_no_text_are_marked_and_characters_stay_whole() {
        assert_eq!(last_lines(b"a\xff\xc0b\n", 3, false), ["a\u{fffd}\u{fffd}b"]);
        let blocks = "█".repeat(LOOK) + "\nend\n";
        assert_eq!(last_lines(blocks.as_bytes(), 3, false), ["end"]);
        assert_eq!(last_lines(b"half\nwhole\n", 3, true), ["whole"]);
        let long = last(&"█".repeat(9000), 3);
        assert!(long[0].ends_with('…') && long[0].chars().all(|c| c == '█' || c == '…'), "{long:?}");
    }

    #[test]
    fn a_fence_is_longer_than_any_inside() {
        let lines = ["```".to_owned(), "x ````` y".to_owned()];
        assert_eq!(fenced("", &lines), "``````\n```\nx ````` y\n``````");
        assert_eq!(fenced("bash", &["make".to_owned()]), "```bash\nmake\n```");
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_shown(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..300), count in 0usize..5) {
            let lines = last_lines(&bytes, count, false);
            proptest::prop_assert!(lines.len() <= count);
            let steers = lines.iter().any(|line| line.contains(char::is_control) && !line.contains('\t'));
            proptest::prop_assert!(!steers);
        }
    }
}
