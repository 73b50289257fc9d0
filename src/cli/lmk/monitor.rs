//! `lmk monitor`: a process that runs already, as a job.

use std::os::unix::fs::MetadataExt;

use serde_json::json;

use super::release;
use super::run::{Notice, Stay};
use super::screen::{self, Manner, Seen};
use super::{jobs, login, serve};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::jobs::level::{Level, Status};
use crate::jobs::place::Place;
use crate::jobs::process::{self, Process};
use crate::jobs::spec::{Spec, Watched};
use crate::jobs::watch;
use crate::jobs::{End, keeper, link};
use crate::output::{Column, Envelope, List, Output};

/// Watch processes that run already, without stopping or slowing them, and tell when they end
///
/// Any process that can be seen can be watched. Its exit status is known where the kernel keeps it
/// (Linux from 6.15 on) or lets it be traced; its output where it goes to a file. --check says what
/// holds for a process.
///
/// Example:
///   afar lmk monitor --check $$
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    stay: Stay,
    /// Name of the job (default: the program's)
    #[arg(short = 'N', long, value_name = "NAME")]
    name: Option<String>,
    #[command(flatten)]
    notice: Notice,
    /// Of several, wait for the first end only
    #[arg(long)]
    any: bool,
    /// Say what can be learned of each process, and why not more
    #[arg(long)]
    check: bool,
    /// Learn the exit status by tracing, even where the kernel keeps it
    #[arg(long, conflicts_with = "no_trace")]
    trace: bool,
    /// Do not trace, even where the exit status cannot be learned else
    #[arg(long)]
    no_trace: bool,
    /// Redirect its output to here, where it goes to no file; it also still goes where it went
    #[arg(long)]
    capture: bool,
    /// End the watch of a process whose output is redirected, and give the output back
    #[arg(long, conflicts_with_all = ["capture", "check"])]
    release: bool,
    /// A job's ID that was made before, by the official shell plugin
    #[arg(short, long, hide = true, value_name = "JOB")]
    job: Option<String>,
    /// Process IDs, names of programs, or %N for jobs of the shell
    #[arg(required = true, value_name = "PID", allow_negative_numbers = true)]
    pid: Vec<String>,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut targets = Vec::new();
        for word in &self.pid {
            let official = ctx.personality.is_drop_in();
            let found = match official_refusal(word).filter(|_| official) {
                Some(error) => Err(error),
                None => resolved(word),
            };
            targets.push(found.map_err(|error| if official { error.exit(1) } else { error })?);
        }
        if self.check {
            return Ok(checked(&targets));
        }
        if self.release {
            for target in &targets {
                release::give_back(ctx, target).await?;
            }
            return Ok(Output::Nothing);
        }
        if self.capture {
            targets.iter().try_for_each(may_capture)?;
        }
        if !self.notice.local
            && let Some(declined) = login::required(ctx).await?
        {
            return Ok(declined);
        }
        let place = ctx.place();
        let mut started = Vec::new();
        for target in &targets {
            started.push(self.start(ctx, &place, target)?);
        }
        if self.stay.no_attach {
            for (name, stream) in started {
                jobs::leave(&place, &name, link::asynchronous(stream)?).await?;
            }
            return Ok(Output::Nothing);
        }
        if started.len() == 1
            && let Some((name, stream)) = started.pop()
        {
            let manner = Manner {
                keys: false,
                look: false,
                owner: false,
                ask: ctx.personality.is_drop_in(),
                all: true,
                lines: 0,
            };
            let seen = screen::follow(ctx, link::asynchronous(stream)?, manner).await?;
            if let Seen::Ended(End::Unknown) = seen {
                ctx.ui.warn("it has ended; its exit status is unknown");
            }
            return jobs::conclude(ctx, &place, &name, seen);
        }
        let mut names = Vec::new();
        for (name, stream) in started {
            jobs::leave(&place, &name, link::asynchronous(stream)?).await?;
            names.push(name);
        }
        jobs::wait(ctx, &place, &names, self.any).await
    }
}

impl Args {
    /// Starts the keeper of one process.
    fn start(
        &self,
        ctx: &Ctx,
        place: &Place,
        target: &Process,
    ) -> Result<(String, std::os::unix::net::UnixStream)> {
        let words = process::command(target.pid);
        let level = watch::level(target.pid);
        let wanted =
            self.name.clone().or_else(|| words.first().cloned()).unwrap_or_else(|| target.name.clone());
        let command = if words.is_empty() { vec![target.name.clone()] } else { words };
        let spec = Spec {
            name: place.create(&wanted)?,
            command,
            notify: self.notice.notify.clone(),
            every: self.notice.every,
            stuck: self.notice.stuck,
            on_match: self.notice.on_match.clone(),
            watch: Some(Watched {
                pid: target.pid,
                start: target.start,
                trace: self.trace || (level.status == Status::Trace && !self.no_trace),
                capture: self.capture,
                echo: self.stay.no_attach || !is_shown_here(target.pid),
            }),
            report: serve::told(ctx, &self.notice.plan(ctx)?),
            ..Spec::default()
        };
        let stream = keeper::start(place, &spec, ctx.personality.called())?;
        jobs::announce(ctx, &spec.name, self.stay.no_attach)?;
        if !ctx.personality.is_drop_in() {
            let output = match self.capture {
                true => redirected(&level),
                false => output(&level),
            };
            ctx.ui.note(&format!("Watching process {}: {}; {output}.", target.pid, status(&level)));
        }
        Ok((spec.name, stream))
    }
}

/// What is known of the exit status, in words.
fn status(level: &Level) -> String {
    match &level.status {
        Status::Kernel => "the kernel keeps its exit status".to_owned(),
        Status::Trace => "tracing it tells its exit status".to_owned(),
        Status::No(why) => format!("its end will be seen, its exit status not ({why})"),
    }
}

fn output(level: &Level) -> String {
    if level.files.is_empty() {
        return format!("its output is not seen, as it goes to no file ({})", level.elsewhere);
    }
    let files: Vec<String> = level.files.iter().map(|file| file.display().to_string()).collect();
    format!("its output is read from {}", files.join(" and "))
}

/// What becomes of the output with `--capture`.
fn redirected(level: &Level) -> String {
    match (level.elsewhere.is_empty(), level.files.is_empty()) {
        (true, _) => format!("{}, so that nothing is redirected", output(level)),
        (false, true) => format!("its output is redirected from {}", level.elsewhere),
        (false, false) => format!("{}, and redirected from {}", output(level), level.elsewhere),
    }
}

/// What `--capture` could do.
fn capture(level: &Level) -> String {
    match (&level.refusal, level.elsewhere.is_empty()) {
        (_, true) => String::new(),
        (None, _) => "; --capture redirects it".to_owned(),
        (Some(why), _) => format!("; --capture cannot redirect it ({why})"),
    }
}

/// Refuses where the output of a process cannot be redirected.
fn may_capture(target: &Process) -> Result<()> {
    match watch::level(target.pid).refusal {
        None => Ok(()),
        Some(why) => {
            let text =
                format!("the output of process {} ({}) cannot be redirected: {why}", target.pid, target.name);
            Err(Error::new(Kind::Auth, text).hint("without --capture its end is told all the same"))
        }
    }
}

/// Whether the output of a process goes to the terminal that ours goes to.
fn is_shown_here(pid: i32) -> bool {
    let place = |link: String| std::fs::metadata(link).ok().map(|meta| (meta.dev(), meta.ino(), meta.rdev()));
    let ours = place("/proc/self/fd/1".to_owned());
    ours.is_some() && [1, 2].into_iter().any(|number| place(format!("/proc/{pid}/fd/{number}")) == ours)
}

fn checked(targets: &[Process]) -> Output {
    let row = |target: &Process| {
        let level = watch::level(target.pid);
        json!({
            "pid": target.pid,
            "name": target.name,
            "exit": true,
            "exit_status": !matches!(level.status, Status::No(_)),
            "output": !level.files.is_empty(),
            "capture": level.refusal.is_none() && !level.elsewhere.is_empty(),
            "how": format!("{}; {}{}", status(&level), output(&level), capture(&level)),
        })
    };
    let columns = [
        ("pid", "PID"),
        ("name", "Name"),
        ("exit", "End"),
        ("exit_status", "Exit status"),
        ("output", "Output"),
        ("capture", "Capture"),
        ("how", "How"),
    ];
    let columns = columns.into_iter().map(|(field, title)| Column::new(field, title)).collect();
    let mut list = List::of(targets.iter().map(row).collect(), columns);
    list.name = "pid";
    list.envelope = Envelope::Named("processes");
    Output::List(list)
}

/// The words of the official client for what is neither a number nor a job of the shell.
fn official_refusal(word: &str) -> Option<Error> {
    match word.strip_prefix('%') {
        Some(_) if vars::get(vars::SHELL_JOBS).is_none() => Some(Error::usage(
            "Cannot use bash job syntax without the shell plugin;install the shell plugin using `lmk shell-plugin --install`",
        )),
        None if !word.bytes().all(|byte| byte.is_ascii_digit()) || word.is_empty() => {
            Some(Error::usage(format!("Invalid pid: {word}")))
        }
        _ => None,
    }
}

/// The process that a word means.
fn resolved(word: &str) -> Result<Process> {
    let pid = match word.strip_prefix('%') {
        Some(job) => shell_job(job)?,
        None if word.starts_with('+') => only(word)?,
        None => match word.parse::<i64>() {
            Ok(number) => i32::try_from(number).ok().filter(|pid| *pid > 0).ok_or_else(|| {
                Error::usage(format!("{word} is no process ID")).hint("`ps` lists processes with theirs")
            })?,
            Err(_) => only(word)?,
        },
    };
    let process = process::look(pid).ok_or_else(|| {
        Error::new(Kind::NotFound, format!("there is no process {pid}")).hint("`ps` lists processes")
    })?;
    match () {
        () if process.kernel => Err(Error::usage(format!(
            "process {pid} ({}) is a part of the kernel and does not end",
            process.name
        ))),
        () if matches!(process.state, 'Z' | 'X') => {
            Err(Error::new(Kind::Conflict, format!("process {pid} ({}) has ended already", process.name)))
        }
        () => Ok(process),
    }
}

fn only(name: &str) -> Result<i32> {
    let found = process::named(name);
    match &found[..] {
        [one] => Ok(one.pid),
        [] => Err(Error::new(Kind::NotFound, format!("`{name}` is no process ID, and no such program runs"))
            .hint("`ps` lists processes")),
        several => {
            let error = Error::new(Kind::Conflict, format!("{} processes run `{name}`", several.len()));
            let line =
                |process: &Process| format!("{}  {}", process.pid, process::command(process.pid).join(" "));
            let error = several.iter().take(10).fold(error, |error, process| error.detail(line(process)));
            Err(error.hint("name one by its process ID"))
        }
    }
}

/// The process of a job of the shell, by the list that the shell plugin hands over.
fn shell_job(number: &str) -> Result<i32> {
    let list = vars::get(vars::SHELL_JOBS).unwrap_or_default();
    let missing = || {
        Error::new(Kind::NotFound, format!("No shell job found with ID: {number}")).hint(
            match list.is_empty() {
                true => "only the shell knows its jobs: `jobs -p %1` prints the process ID",
                false => "`jobs -l` lists them",
            },
        )
    };
    of_jobs(&list, number).ok_or_else(missing)
}

/// `[1]  + 4242 suspended  sleep 60` of zsh, `[1]+  4242 Stopped  sleep 60` of bash.
fn of_jobs(list: &str, number: &str) -> Option<i32> {
    let line = list.lines().find(|line| line.trim_start().starts_with(&format!("[{number}]")))?;
    let rest = line.split_once(']')?.1;
    rest.split_whitespace().find_map(|word| word.parse().ok())
}

/// Say whether processes that run already can be watched on this machine: exit status 0 yes
///
/// Example:
///   afar lmk check-existing-script-monitoring
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CheckArgs {}

impl Leaf for CheckArgs {
    async fn run(self, _: &Ctx) -> Result<Output> {
        match watch::missing() {
            None => Ok(Output::Nothing),
            Some(error) => {
                let error = Error::service(format!("this kernel cannot watch processes of others: {error}"));
                Err(error.hint("Linux can from 5.3 on; `afar lmk run` works everywhere"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lists_of_shells_are_read() {
        assert_eq!(of_jobs("[1]  + 4242 suspended  sleep 60\n[2]  - 43 running  x", "1"), Some(4242));
        assert_eq!(of_jobs("[1]-  7 Running   a\n[2]+  4242 Stopped   sleep 60", "2"), Some(4242));
        assert_eq!(
            (of_jobs("[1]+ 4 Stopped x", "3"), of_jobs("", "1"), of_jobs("[1", "1")),
            (None, None, None)
        );
    }

    #[test]
    fn what_is_no_process_is_refused() {
        for word in ["0", "-1", "+1", "99999999999", "no-such-program-runs", "%1", "4194305"] {
            assert!(resolved(word).is_err(), "{word}");
        }
    }
}
