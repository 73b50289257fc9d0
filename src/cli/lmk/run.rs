//! `lmk run`: a program as a job.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::report::{self, Plan};
use super::screen::{self, Manner};
use super::{jobs, login, serve, words};
use crate::cli::completion::names;
use crate::cli::context::Ctx;
use crate::cli::terminal;
use crate::cli::tree::Leaf;
use crate::config::registry;
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::jobs::place::Place;
use crate::jobs::spec::{Spec, Stdin};
use crate::jobs::standing;
use crate::jobs::{alarms, group, keeper, link};
use crate::output::Output;
use crate::services::notify::ways::Way;

/// Run a program as a job: it outlives the terminal, and LMK tells when it ends
///
/// Options end at the program's first word. The exit status is the program's, 128 and the signal's
/// number where one ended it, 127 where there is no such program. Ctrl-\ typed twice detaches; `afar
/// lmk attach` comes back.
///
/// Example:
///   afar lmk run -n stop make -j8
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Run in the background and outlive the terminal (the default)
    #[arg(long, overrides_with = "no_daemon")]
    daemon: bool,
    /// End with this command and its terminal
    #[arg(long)]
    no_daemon: bool,
    #[command(flatten)]
    stay: Stay,
    /// Name of the job (default: the program's)
    #[arg(short = 'N', long, value_name = "NAME", allow_hyphen_values = true)]
    name: Option<String>,
    #[command(flatten)]
    notice: Notice,
    /// Begin when this job has ended (repeatable)
    #[arg(long, value_name = "JOB")]
    after: Vec<String>,
    /// Only if those jobs ended with 0
    #[arg(long, requires = "after")]
    after_ok: bool,
    /// Wait for a free slot of this group; when its last job ends, -n tells of all of them at once
    #[arg(long, value_name = "GROUP")]
    group: Option<String>,
    /// How many jobs of the group run at a time (default: as before, at first 1)
    #[arg(long, value_name = "N", requires = "group", value_parser = clap::value_parser!(u32).range(1..))]
    slots: Option<u32>,
    /// Further tries after a failure
    #[arg(long, value_name = "N", default_value_t = 0)]
    retry: u32,
    /// Working folder of the program
    #[arg(long, value_name = "DIR")]
    dir: Option<PathBuf>,
    /// Variable for the program (repeatable)
    #[arg(long, value_name = "NAME=VALUE")]
    env: Vec<String>,
    /// How much of the output is kept, as in 64M; 0 keeps everything
    #[arg(long, value_name = "SIZE", default_value = "64M", value_parser = bytes)]
    max_log: u64,
    /// Notify when it still runs after this time, as in 90s, 30m, 2h
    #[arg(long, value_name = "TIME", value_parser = span)]
    max: Option<Duration>,
    /// End it then
    #[arg(long, requires = "max")]
    kill: bool,
    /// Connect the program by pipes instead of a terminal of its own
    #[arg(long)]
    no_pty: bool,
    /// The program and its arguments
    #[arg(value_name = "COMMAND", num_args = 1.., trailing_var_arg = true)]
    command: Vec<String>,
}

/// Whether to stay with a job that is started.
#[derive(clap::Args)]
pub struct Stay {
    /// Show the output, pass on what is typed, and wait for the end (the default)
    #[arg(long, overrides_with = "no_attach")]
    attach: bool,
    /// Print the job's ID and leave it running
    #[arg(long)]
    pub no_attach: bool,
}

/// When, where and how to notify.
#[derive(clap::Args)]
pub struct Notice {
    /// When to notify: at every end, at a failure, at a success, or never
    #[arg(short, long, value_name = "WHEN", value_parser = ["stop", "error", "success", "none"], default_value = "none")]
    pub notify: String,
    /// ID of a channel, or a name that `channels list` has shown; ID@5m only for jobs over five minutes (repeatable)
    #[arg(long, value_name = "ID")]
    pub channel: Vec<String>,
    /// Notify only of jobs that took longer; of failures always
    #[arg(long, value_name = "TIME", value_parser = span)]
    pub longer_than: Option<Duration>,
    /// Of failures too only then
    #[arg(long, requires = "longer_than")]
    pub strict: bool,
    /// How many of the last lines of output the notification has
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub tail: usize,
    /// Leave the command line out of the notification
    #[arg(long)]
    pub no_command: bool,
    /// Title of the notification (default: the job's ID)
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// File with the notification's text; {{name}}, {{status}}, {{duration}}, {{host}}, {{command}}, {{lines}} stand for theirs
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// Tell it this way: lmk, desktop, terminal, webhook, email, ntfy, slack (repeatable, or with commas)
    #[arg(long, value_name = "WAY", value_delimiter = ',')]
    pub via: Vec<String>,
    /// Show it on this machine's desktop too
    #[arg(long)]
    pub desktop: bool,
    /// Have this terminal show it too (OSC 9, 777 or 99), over ssh the local one
    #[arg(long)]
    pub osc: bool,
    /// Post how it goes on to LMK this often, notifying nobody
    #[arg(long, value_name = "TIME", value_parser = interval)]
    pub every: Option<Duration>,
    /// Notify of a line of output that this pattern matches, at most once a minute
    #[arg(long, value_name = "REGEX")]
    pub on_match: Option<String>,
    /// Notify when no output came for this long
    #[arg(long, value_name = "TIME", value_parser = interval)]
    pub stuck: Option<Duration>,
    /// Tell LMK nothing; no sign-in is needed
    #[arg(long)]
    pub local: bool,
}

impl Notice {
    /// What is to be told.
    ///
    /// # Errors
    /// A channel's time that is none; a template that cannot be read.
    pub fn plan(&self, ctx: &Ctx) -> Result<Plan> {
        let channels = self.channel.iter().map(|text| match text.rsplit_once('@') {
            Some((id, least)) => span(least)
                .map(|least| (names::channel(ctx, id), least))
                .map_err(|error| Error::usage(format!("--channel {text}: {error}"))),
            None => Ok((names::channel(ctx, text), Duration::ZERO)),
        });
        let template = match &self.template {
            Some(path) => Some(ctx.text_argument(&format!("@{}", path.display()))?),
            None => None,
        };
        crate::cli::notify::ways_of(ctx, &self.via)?;
        if let Some(error) = self.on_match.as_deref().and_then(|text| alarms::pattern(text).err()) {
            return Err(Error::usage(format!("--on-match: {error}")).hint(
                "for example --on-match 'epoch [0-9]+0:'; . + ( and others have a meaning of their own",
            ));
        }
        let also = [(self.desktop, Way::Desktop), (self.osc, Way::Terminal)];
        let also = also.into_iter().filter(|(wanted, _)| *wanted).map(|(_, way)| way.word().to_owned());
        Ok(Plan {
            local: self.local,
            via: self.via.clone(),
            also: also.collect(),
            terminal: terminal::name(),
            channels: channels.collect::<Result<_>>()?,
            longer_than: self.longer_than,
            strict: self.strict,
            manner: report::Manner {
                official: ctx.personality.is_drop_in(),
                tail: self.tail,
                no_command: self.no_command,
                title: self.title.clone(),
                template,
            },
        })
    }
}

/// A span of time that is one.
fn interval(text: &str) -> Result<Duration, String> {
    let span = span(text)?;
    (span >= Duration::from_millis(10)).then_some(span).ok_or_else(|| format!("`{text}` is too short"))
}

/// A span of time: `90`, `90s`, `30m`, `2h`, `1d`.
pub fn span(text: &str) -> Result<Duration, String> {
    let (number, unit) = match text.char_indices().next_back() {
        Some((at, 's')) => (&text[..at], 1.0),
        Some((at, 'm')) => (&text[..at], 60.0),
        Some((at, 'h')) => (&text[..at], 3600.0),
        Some((at, 'd')) => (&text[..at], 86_400.0),
        _ => (text, 1.0),
    };
    let seconds = number.parse::<f64>().ok().map(|number| number * unit);
    seconds
        .and_then(registry::span)
        .ok_or_else(|| format!("`{text}` is no span of time; 90s, 30m, 2h and 1d are"))
}

/// A number of bytes: `1000`, `64K`, `64M`, `2G`.
fn bytes(text: &str) -> Result<u64, String> {
    let (number, unit) = match text.to_ascii_uppercase().trim_end_matches("IB").trim_end_matches('B') {
        upper if upper.ends_with('K') => (upper[..upper.len() - 1].to_owned(), 1u64 << 10),
        upper if upper.ends_with('M') => (upper[..upper.len() - 1].to_owned(), 1 << 20),
        upper if upper.ends_with('G') => (upper[..upper.len() - 1].to_owned(), 1 << 30),
        upper => (upper.to_owned(), 1),
    };
    let size = number.parse::<u64>().ok().and_then(|number| number.checked_mul(unit));
    size.ok_or_else(|| format!("`{text}` is no size; 500K, 64M and 2G are"))
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let spec = match self.spec(ctx) {
            Ok(spec) => spec,
            // A program that is not there: as a shell says it, and as the official client does.
            Err(error) if ctx.personality.is_drop_in() => return Err(error.exit(1)),
            Err(error) => return Err(error),
        };
        if !self.notice.local
            && let Some(declined) = login::required(ctx).await?
        {
            return Ok(declined);
        }
        let place = ctx.place();
        let mut spec = Spec { name: place.create(self.wanted(ctx, &spec))?, ..spec };
        if let Some(name) = &self.group {
            spec.group = Some(group::enter(&place, name, self.slots, &spec.name, &spec.notify)?);
            "none".clone_into(&mut spec.notify);
        }
        let keys = !self.stay.no_attach && spec.stdin == Stdin::Terminal;
        begin(ctx, &place, &spec, self.stay.no_attach, keys).await
    }
}

/// Starts a job and stays with it, unless it is left at once.
///
/// # Errors
/// It cannot be started.
pub async fn begin(ctx: &Ctx, place: &Place, spec: &Spec, no_attach: bool, keys: bool) -> Result<Output> {
    let stream = keeper::start(place, spec, ctx.personality.called())?;
    jobs::announce(ctx, &spec.name, no_attach)?;
    let ask = ctx.personality.is_drop_in() && !spec.foreground;
    let manner = Manner { keys, look: false, owner: true, ask, all: true, lines: 0 };
    if no_attach && !spec.foreground {
        return jobs::leave(place, &spec.name, link::asynchronous(stream)?).await;
    }
    let stream = link::asynchronous(stream)?;
    let seen = match no_attach {
        true => jobs::silently(stream).await,
        false => screen::follow(ctx, stream, manner).await?,
    };
    jobs::conclude(ctx, place, &spec.name, seen)
}

/// What a program's stdin is, by where we are.
pub fn stdin(ctx: &Ctx, no_attach: bool, no_pty: bool) -> Stdin {
    let (both, ui) = (ctx.ui.stdin_tty && ctx.ui.stdout_tty, &ctx.ui);
    let interactive = both && !no_pty && !ctx.personality.is_drop_in();
    match () {
        () if no_attach => Stdin::Null,
        () if interactive => Stdin::Terminal,
        // No input reaches a program from the official client's terminal.
        () if ctx.personality.is_drop_in() && ui.stdin_tty => Stdin::Null,
        () => Stdin::Given,
    }
}

/// Whether the job's terminal ends lines with CR LF.
pub fn crlf(ctx: &Ctx, no_attach: bool) -> bool {
    ctx.ui.stdout_tty || no_attach || ctx.personality.is_drop_in()
}

impl Args {
    /// The name that was asked for, made one that can be.
    fn wanted<'a>(&'a self, ctx: &Ctx, spec: &'a Spec) -> &'a str {
        let Some(name) = &self.name else { return &spec.command[0] };
        let safe = crate::jobs::place::safe(name);
        if safe != *name {
            ctx.ui.warn(&format!("a job's name is a piece of a path: this one is called `{safe}`"));
        }
        name
    }

    fn spec(&self, ctx: &Ctx) -> Result<Spec> {
        let command = split(&self.command)?;
        let env = self.env.iter().map(|word| match word.split_once('=') {
            Some((name, value)) if !name.is_empty() => Ok((name.to_owned(), value.to_owned())),
            _ => Err(Error::usage("--env: not NAME=VALUE").hint("for example --env CUDA_VISIBLE_DEVICES=0")),
        });
        let env = env.collect::<Result<Vec<_>>>()?;
        // The keeper's own folder is another one. Where ours was deleted, the program has none either.
        let folder = match &self.dir {
            Some(folder) => Some(std::path::absolute(folder)?),
            None => std::env::current_dir().ok(),
        };
        if let Some(folder) = folder.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(Error::usage(format!("--dir: there is no folder {}", folder.display())));
        }
        found(&command[0], folder.as_deref(), &env)?;
        let place = ctx.place();
        let mut after = Vec::new();
        for wanted in &self.after {
            let records = crate::jobs::record::Records::open_if_any(&place)?;
            after.push(standing::find(records.as_ref(), wanted)?.name);
        }
        Ok(Spec {
            name: String::new(),
            command,
            folder,
            env,
            stdin: stdin(ctx, self.stay.no_attach, self.no_pty),
            pty: !self.no_pty,
            crlf: crlf(ctx, self.stay.no_attach),
            size: crate::output::raw::size(),
            foreground: self.no_daemon,
            notify: self.notice.notify.clone(),
            retry: self.retry,
            after,
            after_ok: self.after_ok,
            max_log: self.max_log,
            max: self.max,
            max_kill: self.kill,
            every: self.notice.every,
            stuck: self.notice.stuck,
            on_match: self.notice.on_match.clone(),
            watch: None,
            group: None,
            report: serve::told(ctx, &self.notice.plan(ctx)?),
        })
    }
}

/// The words of the command: the first is split as a shell splits words, the others stay.
fn split(words: &[String]) -> Result<Vec<String>> {
    let (first, rest) = words.split_first().ok_or_else(nothing)?;
    let mut command = words::split(first).ok_or_else(|| {
        Error::usage(format!("`{first}`: a quote is not closed"))
            .hint("the first word is split; give the others as words of their own, after the program's name")
    })?;
    command.extend(rest.iter().cloned());
    if command.first().is_none_or(String::is_empty) {
        return Err(nothing());
    }
    Ok(command)
}

fn nothing() -> Error {
    Error::usage("No command provided").hint("afar lmk run PROGRAM ARGUMENTS…")
}

/// Finds out whether there is such a program, before a job is made for it.
///
/// # Errors
/// There is none, or none that may be run.
pub fn found(word: &str, folder: Option<&Path>, env: &[(String, String)]) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let own = env.iter().rev().find(|(name, _)| name == vars::PATH).map(|(_, value)| value.clone());
    let path =
        own.or_else(|| vars::get(vars::PATH)).unwrap_or_else(|| "/usr/local/bin:/bin:/usr/bin".to_owned());
    let places: Vec<PathBuf> = match word.contains('/') {
        true => vec![PathBuf::from(word)],
        false => path
            .split(':')
            .map(|folder| Path::new(if folder.is_empty() { "." } else { folder }).join(word))
            .collect(),
    };
    let mut there = None;
    for place in places {
        let place = folder.map_or_else(|| place.clone(), |folder| folder.join(&place));
        match std::fs::metadata(&place) {
            Ok(meta) if meta.is_file() && meta.permissions().mode() & 0o111 != 0 => return Ok(()),
            Ok(meta) => there = Some(if meta.is_dir() { "a folder" } else { "not executable" }),
            Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => {
                there = Some("not reachable")
            }
            Err(_) => {}
        }
    }
    match there {
        Some(why) => Err(Error::new(Kind::Running, format!("{word}: {why}"))
            .hint("`chmod +x` makes a file a program")
            .exit(126)),
        None => Err(Error::new(Kind::NotFound, format!("{word}: there is no such program"))
            .hint("a shell's own words need one: afar lmk run -- sh -c '…'")
            .exit(127)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_first_word_is_split_and_the_others_are_not() {
        let words = |words: &[&str]| split(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        assert_eq!(words(&["sh -c 'a \"b\"' x", "4 5"]).unwrap(), ["sh", "-c", "a \"b\"", "x", "4 5"]);
        assert!(words(&[""]).is_err() && words(&["a 'b"]).is_err() && words(&[]).is_err());
    }

    #[test]
    fn spans_and_sizes() {
        assert_eq!(span("90"), Ok(Duration::from_secs(90)));
        assert_eq!(span("1.5h"), Ok(Duration::from_secs(5400)));
        assert!(span("5e15h").is_err() && span("1e300").is_err());
        assert!(span("").is_err() && span("-1s").is_err() && span("5x").is_err() && span("é").is_err());
        assert_eq!((bytes("64M"), bytes("1KiB"), bytes("0")), (Ok(64 << 20), Ok(1024), Ok(0)));
        assert!(bytes("M").is_err() && bytes("-1").is_err() && bytes("99999999999G").is_err());
    }
}
