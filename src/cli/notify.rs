//! `--notify[=CHANNEL]`: an LMK notification with the outcome of whatever the command was.

use std::ffi::OsString;
use std::time::Duration;

use super::context::Ctx;
use crate::http::curl::quote;
use crate::http::redact::is_secret_name;
use crate::services::lmk::channels::{self, Event};

/// How many of the last lines a failed command's notification has.
const LINES: usize = 10;

/// Sends the notification, where one was asked for. What goes wrong is said and changes nothing.
pub async fn outcome(ctx: &Ctx, code: u8, took: Duration) {
    let Some(channel) = &ctx.globals.notify else { return };
    let mut message = format!(
        "**{}** {} after {}\n\n`{}`",
        if code == 0 { "Done" } else { "Failed" },
        if code == 0 { "(exit status 0)".to_owned() } else { format!("(exit status {code})") },
        duration(took),
        command_line(ctx.personality.program(), &ctx.words)
    );
    let last = ctx.ui.last_lines(LINES);
    if code != 0 && !last.is_empty() {
        // A fence longer than any in the text.
        let longest =
            last.iter().map(|line| line.chars().take_while(|c| *c == '`').count()).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        message += &format!("\n\n{fence}\n{}\n{fence}", last.join("\n"));
    }
    let sent = async {
        let client = ctx.lmk()?;
        let mut ids: Vec<String> = channel.iter().cloned().collect();
        if ids.is_empty() {
            ids.extend(ctx.settings()?.text("lmk.default_channel"));
        }
        let event = Event {
            message,
            content_type: "text/markdown".to_owned(),
            session: None,
            notify: true,
            channels: ids,
        };
        channels::send(&client, &event).await
    };
    match tokio::time::timeout(Duration::from_secs(30), sent).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => ctx.ui.warn(&format!("the notification was not sent: {error}")),
        Err(_) => ctx.ui.warn("the notification was not sent: no answer within 30 s"),
    }
}

/// The command as typed, secrets masked: values of options and assignments with a secret's name.
fn command_line(program: &str, words: &[OsString]) -> String {
    let mut out = vec![program.to_owned()];
    let mut hide = false;
    for word in words {
        let word = word.to_string_lossy();
        if std::mem::take(&mut hide) {
            out.push("***".to_owned());
            continue;
        }
        let name = |text: &str| text.trim_start_matches('-').replace('-', "_");
        match word.split_once('=') {
            Some((left, _)) if is_secret_word(&name(left)) => out.push(format!("{left}=***")),
            None if word.starts_with("--") && is_secret_word(&name(&word)) => {
                hide = true;
                out.push(word.into_owned());
            }
            _ => out.push(quote(&word)),
        }
    }
    out.join(" ")
}

/// Whether a word names something that must not be shown.
pub fn is_secret_word(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    is_secret_name(&name) || ["password", "secret", "token", "api_key"].iter().any(|part| name.contains(part))
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
    use super::*;

    #[test]
    fn secrets_are_masked() {
        let words = ["bai", "run", "-e", "API_TOKEN=abc", "--refresh-token", "xyz", "-c", "print(1)"]
            .map(OsString::from);
        assert_eq!(
            command_line("afar", &words),
            "afar bai run -e API_TOKEN=*** --refresh-token *** -c 'print(1)'"
        );
        assert_eq!(duration(Duration::from_secs(3725)), "1 h 2 min");
    }
}
