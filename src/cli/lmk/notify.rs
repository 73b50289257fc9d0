//! `lmk notify`: sends a notification.

use serde_json::Value;

use crate::cli::completion::names;
use crate::cli::context::Ctx;
use crate::cli::notify::{Told, attempt, say, tell, ways_of};
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::jobs::link;
use crate::jobs::record::Records;
use crate::output::ui::Mark;
use crate::output::{Item, Output};
use crate::services::lmk::channels::{self, Event, Filter};
use crate::services::lmk::{Client, client};
use crate::services::notify::Notice;
use crate::services::notify::ways::Way;

/// Send a notification, or set when a running job notifies
///
/// With -n, or where the text is a job's ID, it is the job that is meant.
///
/// Examples:
///   afar lmk notify 'The training is done'
///   make 2>&1 | tail -5 | afar lmk notify - --content-type text/plain
///   afar lmk notify 'The disk is full' --keep
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// When the job notifies: at every end, at a failure, at a success, or never (default: stop)
    #[arg(short, long, value_name = "WHEN", value_parser = ["stop", "error", "success", "none"])]
    notify: Option<String>,
    /// The text, or a job's ID; - reads the text from stdin
    #[arg(allow_hyphen_values = true)]
    text: String,
    /// What kind of text it is
    #[arg(long, value_name = "TYPE", value_parser = ["text/plain", "text/markdown"], default_value = "text/markdown")]
    content_type: String,
    /// ID of a channel, or a name that `channels list` has shown (repeatable)
    #[arg(long, value_name = "ID")]
    channel: Vec<String>,
    /// Name of a channel, or a part of it
    #[arg(long, value_name = "NAME")]
    channel_name: Option<String>,
    /// The channel's name is the whole name, case kept
    #[arg(long, requires = "channel_name")]
    name_exact: bool,
    /// Type of the channel
    #[arg(long, value_name = "TYPE", value_parser = ["email", "text-message", "web-push"])]
    channel_type: Option<String>,
    /// Record the event and notify nobody
    #[arg(long)]
    no_notify: bool,
    /// ID of the session that it belongs to
    #[arg(long, value_name = "ID")]
    session: Option<String>,
    /// Tell it this way: lmk, desktop, terminal, webhook, email, ntfy, slack (repeatable, or with commas)
    #[arg(long, value_name = "WAY", value_delimiter = ',', conflicts_with = "no_notify")]
    via: Vec<String>,
    /// Keep it in the outbox where the network is down, and send it later
    #[arg(long, conflicts_with = "no_notify")]
    keep: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.notify.is_some() || is_job(&self.text) {
            return change(ctx, &self.text, self.notify.as_deref().unwrap_or("stop")).await;
        }
        let ways = match self.via.is_empty() {
            true => vec![Way::Lmk],
            false => ways_of(ctx, &self.via)?,
        };
        let client = ctx.lmk()?;
        if ways.contains(&Way::Lmk) && !client.is_logged_in() {
            return Err(client::not_logged_in());
        }
        let message = if self.text == "-" { ctx.text_argument("-")? } else { self.text };
        let mut channels: Vec<String> = self.channel.iter().map(|text| names::channel(ctx, text)).collect();
        if self.channel_name.is_some() || self.channel_type.is_some() {
            let filter = Filter { name: self.channel_name, exact: self.name_exact, kind: self.channel_type };
            channels.push(channels::id(&channels::one(&client, &filter).await?).to_owned());
        }
        if channels.is_empty() && ways.contains(&Way::Lmk) {
            channels.extend(ctx.settings()?.text("lmk.default_channel"));
        }
        for way in ways.iter().filter(|way| matches!(way, Way::Desktop | Way::Terminal | Way::Email)) {
            ctx.globals.acts(&format!("lmk notify --via {}", way.word()))?;
        }
        let keep = self.keep && !ctx.globals.shows_only();
        if keep || ways != [Way::Lmk] {
            let mut notice = Notice::message(&message, &self.content_type);
            (notice.session, notice.channels) = (self.session, channels);
            return many(ctx, &notice, &ways, keep).await;
        }
        let (content_type, session, notify) = (self.content_type, self.session, !self.no_notify);
        let event = Event { message, content_type, session, notify, channels };
        let value = send(ctx, &client, &event).await?;
        if ctx.choice()?.explicit {
            return Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }));
        }
        ctx.ui.status(Mark::Done, &told(&value));
        Ok(Output::Nothing)
    }
}

/// Tells it several ways: through the outbox, or now or not at all. All are tried; the first that failed is the error.
async fn many(ctx: &Ctx, notice: &Notice, ways: &[Way], keep: bool) -> Result<Output> {
    let mut failed = None;
    let all = match keep {
        true => tell(ctx, notice, ways).await,
        false => {
            let (client, settings) = (ctx.lmk()?, ctx.settings()?);
            let mut all = Vec::new();
            for way in ways {
                let done = attempt(ctx, settings, *way, notice, Some(&client)).await;
                all.push((*way, done.map_or_else(Told::Failed, |_| Told::Sent)));
            }
            all
        }
    };
    let mut queued = Vec::new();
    for (way, told) in all {
        match told {
            Told::Sent => ctx.ui.status(Mark::Done, &format!("Sent: {}", way.word())),
            Told::Queued(_) => queued.push((way, told)),
            Told::Failed(error) => {
                let error = error.context(way.word());
                match failed {
                    None => failed = Some(error),
                    Some(_) => ctx.ui.warn(error.message()),
                }
            }
        }
    }
    say(ctx, &queued);
    failed.map_or(Ok(Output::Nothing), Err)
}

/// Whether a text has the form of a job's ID: a name, a date of eight digits, eight hex digits.
fn is_job(text: &str) -> bool {
    let mut parts = text.rsplitn(3, '-');
    let (random, date, name) = (parts.next(), parts.next(), parts.next());
    let eight = |part: Option<&str>, fits: fn(&u8) -> bool| {
        part.is_some_and(|part| part.len() == 8 && part.as_bytes().iter().all(fits))
    };
    let hex = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    eight(random, hex)
        && eight(date, u8::is_ascii_digit)
        && name.is_some_and(|name| !name.contains(char::is_whitespace))
}

/// Sets when a running job notifies, and has its keeper tell the service.
async fn change(ctx: &Ctx, wanted: &str, on: &str) -> Result<Output> {
    let place = ctx.place();
    let job = ctx.live_job(&place, wanted)?;
    ctx.globals.acts("lmk notify JOB")?;
    Records::open(&place)?.notify(&job.name, on, None)?;
    link::update(&place, &job.name).await?;
    ctx.ui.status(Mark::Done, &format!("{} notifies: {on}.", job.name));
    Ok(Output::Nothing)
}

async fn send(ctx: &Ctx, client: &Client, event: &Event) -> Result<Value> {
    let value = channels::send(client, event).await?;
    for warning in client.take_warnings() {
        ctx.ui.warn(&warning);
    }
    Ok(value)
}

/// Who was told.
fn told(answer: &Value) -> String {
    let channels = answer.get("channels").and_then(Value::as_array).cloned().unwrap_or_default();
    let names: Vec<&str> = channels.iter().filter_map(|channel| channel.get("name")?.as_str()).collect();
    match names.is_empty() {
        true => "Recorded.".to_owned(),
        false => format!("Sent to {}.", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_jobs_are_known_by_their_form() {
        assert!(is_job("make-20240101-00ff00aa") && is_job("a-b-20240101-00000000"));
        assert!(
            !is_job("make")
                && !is_job("see you-20240101-00000000")
                && !is_job("x-2024-00000000")
                && !is_job("")
        );
    }
}
