//! The text of a job's notification: afar's own, or the official client's under its name.

use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::cli::notify::{duration, is_secret_word};
use crate::jobs::words;
use crate::jobs::{End, Outcome};

/// What stands in a secret's place.
const MASK: &str = "***";

/// What the caller wants the text to be.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manner {
    /// As the official client writes it.
    pub official: bool,
    /// How many of the last lines it has.
    pub tail: usize,
    /// Without the command line.
    pub no_command: bool,
    /// A title in place of the job's name.
    pub title: Option<String>,
    /// A text of one's own, with fields in braces.
    pub template: Option<String>,
}

/// The text.
pub fn text(manner: &Manner, outcome: &Outcome) -> String {
    match &manner.template {
        Some(template) => filled(template, manner, outcome),
        None if manner.official => official(outcome),
        None => own(manner, outcome),
    }
}

fn own(manner: &Manner, outcome: &Outcome) -> String {
    let title = manner.title.as_deref().unwrap_or(&outcome.name);
    let mut text = format!("**{title}** {} after {}", ended(outcome.end), duration(outcome.took));
    if !manner.no_command {
        let line = command_line(&outcome.command);
        let fence = fence(&line);
        text += &format!("\n\n{fence}bash\n{line}\n{fence}");
    }
    text += &format!("\n\nOn `{}`, from {} to {}.", outcome.host, local(outcome.began), local(outcome.ended));
    text + &output(manner.tail, outcome, "Last lines")
}

fn official(outcome: &Outcome) -> String {
    let code = outcome.end.stored().map_or_else(|| "?".to_owned(), |code| code.to_string());
    let line = command_line(&outcome.command);
    let utc = |when: Timestamp| when.strftime("%Y-%m-%dT%H:%M:%S%.6f").to_string();
    let text = format!(
        "Process exited with code **{code}**:\n```bash\n{line}\n```\nProcess ran on `{}`\n\nStarted: {}\n\nEnded: {}",
        outcome.host,
        utc(outcome.began),
        utc(outcome.ended)
    );
    text + &output(10, outcome, "Most recent logs")
}

fn output(lines: usize, outcome: &Outcome, heading: &str) -> String {
    let last = last_lines(&outcome.output, lines);
    if last.is_empty() {
        return String::new();
    }
    let text = last.join("\n");
    let fence = fence(&text);
    format!("\n\n{heading}:\n{fence}\n{text}\n{fence}")
}

/// A fence longer than any run of backticks in the text.
fn fence(text: &str) -> String {
    let (mut longest, mut run) = (0, 0);
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    "`".repeat(longest.max(2) + 1)
}

fn filled(template: &str, manner: &Manner, outcome: &Outcome) -> String {
    let fields = [
        ("{name}", manner.title.clone().unwrap_or_else(|| outcome.name.clone())),
        ("{host}", outcome.host.clone()),
        ("{command}", command_line(&outcome.command)),
        ("{status}", words(outcome.end)),
        ("{code}", outcome.end.stored().map_or_else(String::new, |code| code.to_string())),
        ("{duration}", duration(outcome.took)),
        ("{started}", local(outcome.began)),
        ("{ended}", local(outcome.ended)),
        ("{output}", last_lines(&outcome.output, manner.tail).join("\n")),
    ];
    // One pass: what a field holds is not looked at again.
    let mut out = String::new();
    let mut rest = template;
    while let Some(at) = rest.find('{') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match fields.iter().find(|(name, _)| rest.starts_with(name)) {
            Some((name, value)) => {
                out.push_str(value);
                rest = &rest[name.len()..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn ended(end: End) -> String {
    match end {
        End::Code(0) => "done (exit status 0)".to_owned(),
        End::Code(code) => format!("failed (exit status {code})"),
        End::Signal(_) => words(end),
        End::Unknown => "ended (exit status unknown)".to_owned(),
    }
}

/// The text of a job that runs for longer than it should.
pub fn overdue(manner: &Manner, name: &str, host: &str, after: Duration) -> String {
    let title = manner.title.as_deref().unwrap_or(name);
    format!("**{title}** still runs after {}\n\nOn `{host}`.", duration(after))
}

fn local(when: Timestamp) -> String {
    when.to_zoned(TimeZone::system()).strftime("%Y-%m-%d %H:%M:%S %:z").to_string()
}

/// The words as a shell takes them (quoted as Python's shlex does), secrets masked.
pub fn command_line(words: &[String]) -> String {
    let masked = masked(words);
    masked.iter().map(|word| quote(word)).collect::<Vec<_>>().join(" ")
}

/// Words without what looks like a secret: the value of an option, or of an assignment, with such a name.
fn masked(words: &[String]) -> Vec<String> {
    let mut hide = false;
    let name = |text: &str| text.trim_start_matches('-').replace('-', "_");
    words
        .iter()
        .map(|word| {
            if std::mem::take(&mut hide) {
                return MASK.to_owned();
            }
            match word.split_once('=') {
                Some((left, right)) if !right.is_empty() && is_secret_word(&name(left)) => {
                    format!("{left}={MASK}")
                }
                None if word.starts_with("--") && is_secret_word(&name(word)) => {
                    hide = true;
                    word.clone()
                }
                _ => word.clone(),
            }
        })
        .collect()
}

fn quote(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "@%+=:,./-_".contains(c);
    let shown = word.strip_suffix(MASK).unwrap_or(word);
    match !word.is_empty() && shown.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\"'\"'")),
    }
}

/// The last lines as people saw them: without what steers terminals, of a line written over again its last state.
pub fn last_lines(output: &[u8], count: usize) -> Vec<String> {
    let text = plain(&String::from_utf8_lossy(output));
    let lines: Vec<&str> = text
        .split('\n')
        .map(|line| line.trim_end_matches('\r').rsplit('\r').find(|state| !state.is_empty()).unwrap_or(""))
        .collect();
    let end = lines.iter().rposition(|line| !line.trim().is_empty()).map_or(0, |at| at + 1);
    lines[end.saturating_sub(count)..end].iter().map(|line| (*line).to_owned()).collect()
}

fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' => match chars.next() {
                // A control sequence ends with a letter or one of a few signs, a string with BEL or ESC \.
                Some('[') => while chars.next().is_some_and(|c| !('@'..='~').contains(&c)) {},
                Some(']' | 'P' | '^' | '_') => {
                    while let Some(c) = chars.next() {
                        if c == '\u{7}' || (c == '\u{1b}' && chars.next_if_eq(&'\\').is_some()) {
                            break;
                        }
                    }
                }
                Some('(' | ')') => {
                    chars.next();
                }
                _ => {}
            },
            '\u{8}' => {
                if out.chars().last().is_some_and(|last| last != '\n') {
                    out.pop();
                }
            }
            '\n' | '\t' | '\r' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn outcome(output: &[u8]) -> Outcome {
        let began = Timestamp::from_second(1_700_000_000).unwrap();
        Outcome {
            name: "make-20240101-00000000".into(),
            host: "box".into(),
            command: ["make", "--password", "hunter2", "TOKEN=abc", "it's"].map(str::to_owned).to_vec(),
            end: End::Signal(15),
            began,
            ended: began + Duration::from_secs(65),
            took: Duration::from_secs(65),
            output: output.to_vec(),
            interrupted: false,
            notify: "stop".into(),
            channel: None,
        }
    }

    #[test]
    fn the_official_text_is_the_official_one() {
        let text = official(&outcome(b"one\r\ntwo\r\n"));
        assert_eq!(
            text,
            "Process exited with code **-15**:\n```bash\nmake --password *** TOKEN=*** 'it'\"'\"'s'\n```\nProcess ran on \
             `box`\n\nStarted: 2023-11-14T22:13:20.000000\n\nEnded: 2023-11-14T22:14:25.000000\n\nMost recent \
             logs:\n```\none\ntwo\n```"
        );
    }

    #[test]
    fn our_own_says_what_happened() {
        let manner = Manner { tail: 2, ..Manner::default() };
        let text = own(&manner, &outcome(b"a\n```\n\x1b[31mred\x1b[0m\n10%\r20%\r30%\n"));
        assert!(
            text.starts_with("**make-20240101-00000000** ended by SIGTERM after 1 min 5 s\n\n```bash\n"),
            "{text}"
        );
        assert!(text.ends_with("Last lines:\n```\nred\n30%\n```") && !text.contains("hunter2"), "{text}");
        let text =
            own(&Manner { tail: 3, no_command: true, title: Some("T".into()), ..manner }, &outcome(b"```\n"));
        assert!(
            text.starts_with("**T**") && text.ends_with("````\n```\n````") && !text.contains("make"),
            "{text}"
        );
    }

    #[test]
    fn templates_are_filled_once() {
        let manner = Manner {
            template: Some("{name}: {status} {nothing} {output}".into()),
            tail: 1,
            ..Manner::default()
        };
        let text = text(&manner, &outcome(b"x\n{host}\n"));
        assert_eq!(text, "make-20240101-00000000: ended by SIGTERM {nothing} {host}");
    }

    proptest::proptest! {
        #[test]
        fn any_output_makes_lines(output in proptest::collection::vec(proptest::num::u8::ANY, 0..300)) {
            let lines = last_lines(&output, 10);
            proptest::prop_assert!(lines.len() <= 10);
            let clean = |line: &String| !line.contains(|c: char| c.is_control() && c != '\t');
            proptest::prop_assert!(lines.iter().all(clean));
        }
    }
}
