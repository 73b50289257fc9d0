//! The text about a command that ended.

use std::time::Duration;

use jiff::Timestamp;
use serde_json::{Value, json};

use super::plain::{self, fenced};
use super::{Notice, secrets, signals};
use crate::config::zone;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// With this exit status.
    Code(i32),
    /// By this signal.
    Signal(i32),
    /// Nobody could tell.
    Unknown,
}

/// A command that ended.
#[derive(Debug, Clone)]
pub struct Ended<'a> {
    /// What the user calls it, or its job's name.
    pub name: &'a str,
    /// The machine that it ran on.
    pub host: &'a str,
    /// Its words, secrets and all.
    pub command: &'a [String],
    /// How it ended.
    pub outcome: Outcome,
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Timestamp,
    /// How long it took, by a clock that nobody sets.
    pub took: Duration,
    /// The end of its output, as it came; [`plain::LOOK`] bytes are enough.
    pub output: &'a [u8],
}

/// What of it is told, and how.
#[derive(Debug, Clone)]
pub struct Style<'a> {
    /// How many of the last lines of output.
    pub lines: usize,
    /// Whether the command line is told.
    pub command: bool,
    /// A title of the user's own.
    pub title: Option<&'a str>,
    /// A text of the user's own, with `{{name}}` for what [`data`] has.
    pub template: Option<&'a str>,
    /// The official client's text.
    pub official: bool,
}

impl Default for Style<'_> {
    fn default() -> Self {
        Style { lines: 10, command: true, title: None, template: None, official: false }
    }
}

impl Outcome {
    /// Whether it is a failure; what nobody can tell is none.
    pub fn failed(self) -> bool {
        !matches!(self, Outcome::Code(0) | Outcome::Unknown)
    }

    fn verb(self) -> &'static str {
        match self {
            Outcome::Code(0) => "done",
            Outcome::Unknown => "ended",
            Outcome::Code(_) | Outcome::Signal(_) => "failed",
        }
    }

    fn words(self, mark: &str) -> String {
        match self {
            Outcome::Code(code) => format!("exit code {mark}{code}{mark}"),
            Outcome::Signal(number) => format!("ended by {mark}{}{mark} ({number})", signals::name(number)),
            Outcome::Unknown => "exit code unknown".to_owned(),
        }
    }
}

/// The notification.
pub fn notice(ended: &Ended<'_>, style: &Style<'_>) -> Notice {
    let data = data(ended, style);
    let title = match style.title {
        Some(title) => title.to_owned(),
        None => title(ended),
    };
    let text = match style.template {
        Some(template) => filled(template, &data, false),
        None if style.official => official(ended, style),
        None => own(ended, style),
    };
    Notice {
        title,
        text,
        content_type: "text/markdown".to_owned(),
        session: None,
        channels: Vec::new(),
        failed: ended.outcome.failed(),
        data,
    }
}

/// A command that still runs.
#[derive(Debug, Clone)]
pub struct Running<'a> {
    /// What the user calls it, or its job's name.
    pub name: &'a str,
    /// The machine that it runs on.
    pub host: &'a str,
    /// What there is to tell of it, such as "still runs".
    pub what: &'a str,
    /// For how long it has run.
    pub took: Duration,
    /// The end of its output, or what of it matters.
    pub output: &'a [u8],
}

/// A notification about a command that still runs.
pub fn running(running: &Running<'_>, style: &Style<'_>) -> Notice {
    let name = style.title.unwrap_or(running.name).replace(['*', '`', '\n'], " ");
    let Running { host, what, .. } = running;
    let took = duration(running.took);
    let mut text = format!("**{name}** {what} on `{}`, after {took}", host.replace('`', " "));
    let lines = plain::last_lines(running.output, style.lines, false);
    if !lines.is_empty() {
        text += &format!("\n\n{}", fenced("", &lines));
    }
    let title = format!("{name} {what} after {took}");
    let data = json!({
        "name": running.name,
        "title": title,
        "host": host,
        "outcome": "running",
        "status": what,
        "seconds": running.took.as_secs_f64(),
        "duration": took,
        "lines": lines.join("\n"),
    });
    let content_type = "text/markdown".to_owned();
    Notice { title, text, content_type, session: None, channels: Vec::new(), failed: false, data }
}

fn title(ended: &Ended<'_>) -> String {
    let what = format!("{} {}: {}", ended.name, ended.outcome.verb(), ended.outcome.words(""));
    format!("{what} after {}", duration(ended.took))
}

fn own(ended: &Ended<'_>, style: &Style<'_>) -> String {
    let name = style.title.unwrap_or(ended.name).replace(['*', '`', '\n'], " ");
    let mut text = format!(
        "**{name}** {} on `{}`: {} after {}",
        ended.outcome.verb(),
        ended.host.replace('`', " "),
        ended.outcome.words("**"),
        duration(ended.took),
    );
    if style.command {
        text += &format!("\n\n{}", fenced("bash", &command(ended)));
    }
    text += &format!("\n\nStarted: {}\n\nEnded: {}", local(ended.began), local(ended.ended));
    let lines = plain::last_lines(ended.output, style.lines, false);
    if !lines.is_empty() {
        text += &format!("\n\nLast lines:\n\n{}", fenced("", &lines));
    }
    text
}

/// The text of the official client (1.2.0), without what it gets wrong: lines are whole and not doubled, nothing in
/// them ends the fence, secrets are masked.
fn official(ended: &Ended<'_>, style: &Style<'_>) -> String {
    let code = match ended.outcome {
        Outcome::Code(code) => code.to_string(),
        Outcome::Signal(number) => (-number).to_string(),
        Outcome::Unknown => "<unknown>".to_owned(),
    };
    let mut text = format!(
        "Process exited with code **{code}**:\n{}\nProcess ran on `{}`\n\nStarted: {}\n\nEnded: {}",
        fenced("bash", &command(ended)),
        ended.host,
        utc(ended.began),
        utc(ended.ended),
    );
    let lines = plain::last_lines(ended.output, style.lines, false);
    if !lines.is_empty() {
        text += &format!("\n\nMost recent logs:\n{}", fenced("", &lines));
    }
    text
}

fn command(ended: &Ended<'_>) -> Vec<String> {
    secrets::command_line(ended.command).lines().map(str::to_owned).collect()
}

fn local(moment: Timestamp) -> String {
    moment.to_zoned(zone::local()).strftime("%Y-%m-%d %H:%M:%S %Z").to_string()
}

/// As Python writes a time without a zone.
fn utc(moment: Timestamp) -> String {
    let whole = moment.strftime("%Y-%m-%dT%H:%M:%S").to_string();
    match moment.subsec_microsecond() {
        0 => whole,
        micros => format!("{whole}.{micros:06}"),
    }
}

/// What templates and webhooks can name: `name`, `title`, `host`, `command`, `outcome` (done, failed, ended), `code`,
/// `signal`, `status` (as a person says it), `seconds`, `duration`, `started`, `ended`, `lines`.
pub fn data(ended: &Ended<'_>, style: &Style<'_>) -> Value {
    let (code, signal) = match ended.outcome {
        Outcome::Code(code) => (Some(code), None),
        Outcome::Signal(number) => (None, Some(signals::name(number))),
        Outcome::Unknown => (None, None),
    };
    let command = if style.command { secrets::command_line(ended.command) } else { String::new() };
    json!({
        "name": ended.name,
        "title": style.title.map_or_else(|| title(ended), str::to_owned),
        "host": ended.host,
        "command": command,
        "outcome": ended.outcome.verb(),
        "code": code,
        "signal": signal,
        "status": ended.outcome.words(""),
        "seconds": ended.took.as_secs_f64(),
        "duration": duration(ended.took),
        "started": ended.began.to_string(),
        "ended": ended.ended.to_string(),
        "lines": plain::last_lines(ended.output, style.lines, false).join("\n"),
    })
}

/// A template with `{{name}}` filled in, unknown names left as they are; `json` escapes for a JSON text.
pub fn filled(template: &str, data: &Value, json: bool) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let known = after.split_once("}}").and_then(|(name, tail)| Some((data.get(name.trim())?, tail)));
        let Some((value, tail)) = known else {
            out.push_str("{{");
            rest = after;
            continue;
        };
        let text = match value {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        match json {
            // Between the quotes that the template has.
            true => {
                let quoted = Value::from(text).to_string();
                out.push_str(
                    quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default(),
                );
            }
            false => out.push_str(&text),
        }
        rest = tail;
    }
    out + rest
}

/// A span of time as people say it.
pub fn duration(took: Duration) -> String {
    let seconds = took.as_secs();
    match seconds {
        0..60 => format!("{:.1} s", took.as_secs_f64()),
        60..3600 => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{} h {} min", seconds / 3600, seconds / 60 % 60),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn ended<'a>(command: &'a [String], outcome: Outcome, output: &'a [u8]) -> Ended<'a> {
        let began: Timestamp = "2024-05-01T12:00:00.25Z".parse().unwrap();
        let end: Timestamp = "2024-05-01T12:02:05.25Z".parse().unwrap();
        let took = Duration::from_secs(125);
        Ended { name: "training", host: "h1", command, outcome, began, ended: end, took, output }
    }

    fn words(line: &str) -> Vec<String> {
        line.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn our_text_says_everything() {
        let command = words("make -j8 TOKEN=abc");
        let one = notice(&ended(&command, Outcome::Code(3), b"a\r\n```\r\nb\r\n"), &Style::default());
        assert!(one.text.starts_with("**training** failed on `h1`: exit code **3** after 2 min 5 s\n\n```bash\nmake -j8 TOKEN=***\n```\n\nStarted: "), "{}", one.text);
        assert!(one.text.ends_with("Last lines:\n\n````\na\n```\nb\n````"), "{}", one.text);
        assert_eq!(one.title, "training failed: exit code 3 after 2 min 5 s");
        assert!(one.failed);
        let killed =
            notice(&ended(&command, Outcome::Signal(15), b""), &Style { command: false, ..Style::default() });
        assert!(
            killed.text.contains("ended by **SIGTERM** (15)") && !killed.text.contains("make"),
            "{}",
            killed.text
        );
        assert!(!killed.text.contains("Last lines"), "{}", killed.text);
        let unknown = notice(&ended(&command, Outcome::Unknown, b""), &Style::default());
        assert!(unknown.text.contains("exit code unknown") && !unknown.failed, "{}", unknown.text);
    }

    #[test]
    fn the_official_text_is_the_official_one() {
        let command = words("sleep 1");
        let style = Style { official: true, ..Style::default() };
        let text = notice(&ended(&command, Outcome::Code(0), b"1\r\n2\r\n"), &style).text;
        assert_eq!(
            text,
            "Process exited with code **0**:\n```bash\nsleep 1\n```\nProcess ran on `h1`\n\nStarted: 2024-05-01T12:00:00.250000\n\nEnded: 2024-05-01T12:02:05.250000\n\nMost recent logs:\n```\n1\n2\n```"
        );
        let text = notice(&ended(&command, Outcome::Signal(15), b""), &style).text;
        assert!(
            text.starts_with("Process exited with code **-15**:\n") && !text.contains("Most recent"),
            "{text}"
        );
    }

    #[test]
    fn what_still_runs_is_told_with_its_last_lines() {
        let style = Style { lines: 1, ..Style::default() };
        let took = Duration::from_secs(90);
        let one = running(
            &Running { name: "job", host: "h1", what: "still runs", took, output: b"a\nPASSWORD=x\n" },
            &style,
        );
        assert_eq!(one.text, "**job** still runs on `h1`, after 1 min 30 s\n\n```\nPASSWORD=***\n```");
        assert_eq!((one.title.as_str(), one.failed), ("job still runs after 1 min 30 s", false));
    }

    #[test]
    fn templates_are_filled() {
        let command = words("say \"hi\"");
        let style = Style { template: Some("{{name}}: {{ code }} {{nosuch}} {{"), ..Style::default() };
        let one = notice(&ended(&command, Outcome::Code(1), b"x \"y\"\n"), &style);
        assert_eq!(one.text, "training: 1 {{nosuch}} {{");
        let json = filled(r#"{"m": "{{lines}}", "c": {{seconds}}}"#, &one.data, true);
        assert_eq!(serde_json::from_str::<Value>(&json).unwrap(), json!({"m": "x \"y\"", "c": 125.0}));
    }

    #[test]
    fn spans_are_said_as_people_do() {
        assert_eq!(duration(Duration::from_secs(3725)), "1 h 2 min");
        assert_eq!(duration(Duration::from_millis(1500)), "1.5 s");
    }
}
