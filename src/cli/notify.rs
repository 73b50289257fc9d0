//! Telling people: `--notify[=CHANNEL]` of any command, and what jobs and the shell's hook tell, through the outbox.

use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use serde_json::Value;

use super::completion::names;
use super::context::Ctx;
use super::lmk::client_of;
use crate::config::paths;
use crate::config::settings::{Overrides, Settings};
use crate::error::{Error, Kind, Result};
use crate::services::lmk::channels::{self, Event};
use crate::services::lmk::{Client, client};
use crate::services::notify::Notice;
use crate::services::notify::outbox::{Entry, Held, Outbox, Place, may_help};
use crate::services::notify::report::{Ended, Outcome, Style, notice};
use crate::services::notify::ways::{self, Addresses, Way};

pub use crate::services::notify::report::duration;

/// How long one try may take.
const LIMIT: Duration = Duration::from_secs(30);

/// What became of a notification, one way.
#[derive(Debug)]
pub enum Told {
    /// It was sent.
    Sent,
    /// It waits in the outbox, and why.
    Queued(Error),
    /// It was not sent and is not kept, and why.
    Failed(Error),
}

/// The outbox of this user.
pub fn outbox() -> Outbox {
    Outbox::new(paths::outbox())
}

/// The name of this machine.
pub fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

/// The ways that words name; without words those of `notify.via`.
///
/// # Errors
/// A word that is none.
pub fn ways_of(ctx: &Ctx, words: &[String]) -> Result<Vec<Way>> {
    let set = if words.is_empty() { ctx.settings()?.list("notify.via") } else { Vec::new() };
    let all = words.iter().chain(&set).flat_map(|word| word.split(',')).map(str::trim);
    let mut ways = Vec::new();
    for word in all.filter(|word| !word.is_empty()) {
        let way = Way::of(word).ok_or_else(|| {
            Error::usage(format!("there is no way `{word}` to notify"))
                .hint(format!("one of {}", Way::WORDS.join(", ")))
        })?;
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    Ok(ways)
}

/// Tells a notification every way; what goes over a network and cannot be sent now is kept in the outbox. Nothing here
/// fails: what became of each is answered.
pub async fn tell(ctx: &Ctx, notice: &Notice, ways: &[Way]) -> Vec<(Way, Told)> {
    let mut all = Vec::new();
    for way in ways {
        let told = one(ctx, *way, notice.clone()).await.unwrap_or_else(Told::Failed);
        all.push((*way, told));
    }
    all
}

/// What is to be said of a notification; nothing where it was sent.
pub fn line(way: Way, told: &Told) -> Option<String> {
    let to = if way == Way::Lmk { String::new() } else { format!(" ({})", way.word()) };
    match told {
        Told::Sent => None,
        Told::Queued(error) => {
            Some(format!("notification queued{to}: {}; `afar lmk outbox` shows it", error.message()))
        }
        Told::Failed(error) => Some(format!("the notification was not sent{to}: {}", error.message())),
    }
}

/// Says on stderr what could not be sent; nothing where all was.
pub fn say(ctx: &Ctx, told: &[(Way, Told)]) {
    for (way, told) in told {
        let Some(line) = line(*way, told) else { continue };
        ctx.ui.warn(&line);
        if let Told::Failed(error) = told {
            for line in error.details().iter().chain(error.hints()) {
                ctx.ui.note(&format!("  {line}"));
            }
        }
    }
}

async fn one(ctx: &Ctx, way: Way, notice: Notice) -> Result<Told> {
    let settings = ctx.settings()?;
    let mut place =
        Place { config: settings.config.path.clone(), profile: settings.profile.clone(), account: None };
    let client = match way {
        Way::Lmk => {
            let client = ctx.lmk()?;
            if !client.is_logged_in() {
                return Err(client::not_logged_in());
            }
            place.account = Some(client.account());
            Some(client)
        }
        _ => None,
    };
    if !way.keeps() {
        return attempt(ctx, settings, way, &notice, None).await.map(|_| Told::Sent);
    }
    match outbox().put(way.word(), place, notice.clone()) {
        Ok(held) => {
            let done = attempt(ctx, settings, way, &notice, client.as_ref()).await;
            settle(held, done)
        }
        // No place for it: it is sent now or not at all.
        Err(_) => attempt(ctx, settings, way, &notice, client.as_ref()).await.map(|_| Told::Sent),
    }
}

/// What a try makes of a kept notification.
fn settle(held: Held, done: Result<Value>) -> Result<Told> {
    match done {
        Ok(_) => held.sent().map(|()| Told::Sent),
        // Taken out of the outbox meanwhile: it does not come back.
        Err(error) if held.is_gone() => Ok(Told::Failed(error)),
        Err(error) if may_help(&error) => match held.later(&error)? {
            true => Ok(Told::Queued(error)),
            false => Ok(Told::Failed(error.context("given up after a day"))),
        },
        Err(error) => {
            held.dropped();
            Ok(Told::Failed(error))
        }
    }
}

/// Sends once.
///
/// # Errors
/// What the way said, or no answer in time.
pub async fn attempt(
    ctx: &Ctx,
    settings: &Settings,
    way: Way,
    notice: &Notice,
    client: Option<&Client>,
) -> Result<Value> {
    let work = async {
        match (way, client) {
            (Way::Lmk, Some(client)) => {
                let event = Event {
                    message: notice.text.clone(),
                    content_type: notice.content_type.clone(),
                    session: notice.session.clone(),
                    notify: true,
                    channels: notice.channels.clone(),
                };
                channels::send(client, &event).await
            }
            (Way::Terminal, _) => super::terminal::notify(notice).map(|()| Value::Null),
            _ => {
                let addresses = addresses(settings)?;
                let http = ctx.http("", "", false)?;
                ways::send(way, notice, &addresses, &http).await.map(|()| Value::Null)
            }
        }
    };
    let silent = || Error::new(Kind::Network, format!("no answer within {} s", LIMIT.as_secs()));
    tokio::time::timeout(LIMIT, work).await.unwrap_or_else(|_| Err(silent()))
}

fn addresses(settings: &Settings) -> Result<Addresses> {
    let template = match settings.text("notify.webhook_template") {
        Some(path) => Some(std::fs::read_to_string(beside(settings, &path)).map_err(|error| {
            Error::config(format!("notify.webhook_template: cannot read {path}: {error}"))
                .hint("it is a file with the body of the request")
        })?),
        None => None,
    };
    Ok(Addresses {
        webhook: settings.secret("notify.webhook_url"),
        template,
        header: settings.secret("notify.webhook_header"),
        ntfy: settings.text("notify.ntfy_url"),
        topic: settings.secret("notify.ntfy_topic"),
        token: settings.secret("notify.ntfy_token"),
        slack: settings.secret("notify.slack_url"),
        to: settings.text("notify.email_to"),
        from: settings.text("notify.email_from"),
        sendmail: settings.text("notify.sendmail"),
    })
}

/// A file that a setting names: from the working folder, or beside the configuration file, which jobs find anywhere.
fn beside(settings: &Settings, path: &str) -> PathBuf {
    let path = PathBuf::from(path);
    match settings.config.path.parent() {
        Some(folder) if !path.exists() => folder.join(path),
        _ => path,
    }
}

/// Tries what waits in the outbox again: what is due, or with `all` everything. Says how many were sent, and how many
/// still wait.
///
/// # Errors
/// The outbox cannot be written.
pub async fn flush(ctx: &Ctx, all: bool) -> Result<(usize, usize)> {
    let outbox = outbox();
    let (mut sent, mut waiting) = (0, 0);
    for entry in outbox.all().iter().filter(|entry| !entry.given_up) {
        let Some(held) = outbox.take(&entry.id, all).await? else { continue };
        let done = again(ctx, &held.entry).await;
        match settle(held, done)? {
            Told::Sent => sent += 1,
            Told::Queued(_) => waiting += 1,
            Told::Failed(error) => {
                ctx.ui.warn(&format!(
                    "\u{201c}{}\u{201d} was not sent and is given up: {}",
                    entry.notice.title,
                    error.message()
                ));
            }
        }
    }
    Ok((sent, waiting))
}

async fn again(ctx: &Ctx, entry: &Entry) -> Result<Value> {
    let way = Way::of(&entry.way).ok_or_else(|| Error::config(format!("there is no way `{}`", entry.way)))?;
    let present = ctx.settings()?;
    let same = present.profile == entry.place.profile && present.config.path == entry.place.config;
    let other = match same {
        true => None,
        false => Some(Settings::load(Overrides {
            profile: Some(entry.place.profile.clone()),
            config: Some(entry.place.config.clone()),
            ..Overrides::default()
        })?),
    };
    let client = entry.place.account.as_ref().map(|account| client_of(ctx, account)).transpose()?;
    attempt(ctx, other.as_ref().unwrap_or(present), way, &entry.notice, client.as_ref()).await
}

/// At the end of any command: where something in the outbox is due, another afar sends it, so that nobody waits; what
/// was given up is said once. An empty outbox costs one look at its folder.
pub fn resume(ctx: &Ctx) {
    let outbox = outbox();
    if outbox.is_empty()
        || ctx.globals.dry_run
        || ctx.globals.curl
        || ctx.words.iter().any(|word| word == "outbox")
    {
        return;
    }
    for entry in outbox.given_up() {
        let why = entry.error.as_deref().unwrap_or("no answer");
        ctx.ui.warn(&format!(
            "the notification \u{201c}{}\u{201d} was given up after a day: {why}",
            entry.notice.title
        ));
    }
    if outbox.is_due() {
        // Where it cannot be started, the next command will.
        let _ = in_background(&["lmk", "outbox", "flush", "--due"]);
    }
}

/// The longest sleep between two looks at the outbox.
const LOOK: Duration = Duration::from_secs(60);

/// Sends what waits when it is due, until nothing does; where another process does so already, that one goes on alone.
///
/// # Errors
/// The outbox cannot be written.
pub async fn flush_until_empty(ctx: &Ctx) -> Result<()> {
    let outbox = outbox();
    if outbox.is_empty() {
        return Ok(());
    }
    let Some(_only) = outbox.only()? else { return Ok(()) };
    while let Some(pause) = outbox.pause() {
        tokio::time::sleep(pause.min(LOOK)).await;
        flush(ctx, false).await?;
    }
    Ok(())
}

/// Has another afar send what waits, for as long as that takes.
pub fn resume_in_background() {
    // Where it cannot be started, the next command will.
    let _ = in_background(&["lmk", "outbox", "flush", "--until-empty"]);
}

/// Starts afar beside this one, away from the terminal and its signals.
fn in_background(words: &[&str]) -> std::io::Result<()> {
    use std::os::unix::process::CommandExt;
    use std::process::{Command, Stdio};
    let mut command = Command::new(std::env::current_exe()?);
    command.arg0("afar").args(words).process_group(0).current_dir("/");
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().map(drop)
}

/// Sends the notification about this command, where one was asked for. What goes wrong is said and changes nothing.
pub async fn outcome(ctx: &Ctx, code: u8, took: Duration) {
    let Some(channel) = &ctx.globals.notify else { return };
    if ctx.globals.shows_only() {
        return;
    }
    let told = async {
        let settings = ctx.settings()?;
        let lines = settings.text("notify.lines").and_then(|text| text.parse().ok()).unwrap_or(10);
        // What a command answered is its user's; how it failed is what is asked for.
        let output = if code == 0 { Vec::new() } else { ctx.ui.last_output() };
        let mut words = vec![ctx.personality.program().to_owned()];
        words.extend(ctx.words.iter().map(|word| word.to_string_lossy().into_owned()));
        let name: Vec<&str> =
            words.iter().map(String::as_str).take_while(|word| !word.starts_with('-')).take(3).collect();
        let (name, host, ended) = (name.join(" "), host(), Timestamp::now());
        let report = Ended {
            name: &name,
            host: &host,
            command: &words,
            outcome: Outcome::Code(code.into()),
            began: ended - jiff::SignedDuration::try_from(took).unwrap_or_default(),
            ended,
            took,
            output: &output,
        };
        let mut notice = notice(&report, &Style { lines, ..Style::default() });
        notice.channels = channel
            .iter()
            .map(|text| names::channel(ctx, text))
            .chain(channel.is_none().then(|| settings.text("lmk.default_channel")).flatten())
            .collect();
        // A channel is one of LMK's.
        let words = if channel.is_some() { vec!["lmk".to_owned()] } else { Vec::new() };
        Ok::<_, Error>(tell(ctx, &notice, &ways_of(ctx, &words)?).await)
    };
    match told.await {
        Ok(told) => say(ctx, &told),
        Err(error) => ctx.ui.warn(&format!("the notification was not sent: {error}")),
    }
}
