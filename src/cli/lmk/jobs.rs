//! `lmk jobs …`: the list of jobs, and what its commands share.

use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::net::UnixStream;

use super::screen::Seen;
use crate::cli::context::Ctx;
use crate::cli::notify::duration;
use crate::cli::tree::Leaf;
use crate::config::zone;
use crate::error::{Error, Kind, Result};
use crate::jobs::frame::{self, Kind as Frame};
use crate::jobs::place::Place;
use crate::jobs::record::{Job, Records};
use crate::jobs::spec::Program;
use crate::jobs::standing::{self, Standing};
use crate::jobs::words;
use crate::jobs::{End, Hello, link};
use crate::output::{Column, Envelope, List, Output};
use crate::services::notify::secrets::command_line;

impl Ctx {
    /// Where jobs are: the folder of `-b`, else the official client's.
    pub fn place(&self) -> Place {
        let usual = || crate::config::paths::official_lmk_config().parent().map(std::path::Path::to_owned);
        Place { base: self.globals.lmk_base_path.clone().or_else(usual).unwrap_or_default() }
    }

    /// The job that is meant, and how it is.
    pub(super) fn job(&self, place: &Place, wanted: &str) -> Result<(Job, Standing)> {
        let job = standing::find(Records::open_if_any(place)?.as_ref(), wanted)?;
        let standing = Standing::of(place, &job);
        Ok((job, standing))
    }

    /// A job that runs.
    pub(super) fn live_job(&self, place: &Place, wanted: &str) -> Result<Job> {
        match self.job(place, wanted)? {
            (job, standing) if standing.is_live() => Ok(job),
            (job, Standing::Lost(_)) => Err(lost(place, &job)),
            (job, _) => Err(Error::new(Kind::Conflict, format!("Job is not running: {}", job.name))
                .hint(format!("`afar lmk logs {}` shows its output", job.name))),
        }
    }
}

/// The error of a job whose keeper was killed.
pub fn lost(place: &Place, job: &Job) -> Error {
    let error = Error::new(Kind::Conflict, format!("Job is lost, its keeper was killed: {}", job.name));
    let program = Program::load(&place.folder(&job.name)).ok();
    match (Standing::of(place, job), program) {
        (Standing::Lost(true), Some(program)) => error.hint(format!(
            "the program itself goes on as process {0}: `kill {0}` ends it, `afar lmk monitor {0}` watches it",
            program.pid
        )),
        _ => error.hint(format!("`afar lmk logs {}` shows its output so far", job.name)),
    }
}

/// Says which job this is: where one is attached on stderr, as stdout is the program's.
pub fn announce(ctx: &Ctx, name: &str, answer: bool) -> Result<()> {
    let line = format!("Job ID: {name}");
    let colored = ctx.ui.manner.color.unwrap_or(ctx.ui.stdout_tty);
    let bold = if colored { format!("\u{1b}[32m\u{1b}[1m{line}\u{1b}[0m\n") } else { format!("{line}\n") };
    if answer || ctx.personality.is_drop_in() {
        return ctx.ui.write(bold.as_bytes());
    }
    ctx.ui.note(&line);
    Ok(())
}

/// Leaves a job that was just started, once its program runs or could not be started.
///
/// # Errors
/// It could not; its keeper could not begin.
pub async fn leave(place: &Place, name: &str, mut stream: UnixStream) -> Result<Output> {
    let hello = serde_json::to_vec(&Hello { leave: true, ..Hello::default() }).unwrap_or_default();
    // A keeper that cannot begin goes away without a word.
    let _ = frame::write(&mut stream, Frame::Hello, &hello).await;
    while let Ok(Some((kind, bytes))) = frame::read(&mut stream).await {
        if kind == Frame::End {
            let said: Value = serde_json::from_slice(&bytes).unwrap_or_default();
            if let Some(text) = said["failure"]["text"].as_str() {
                let code = said["failure"]["code"].as_u64().and_then(|code| u8::try_from(code).ok());
                return Err(Error::new(Kind::Running, text).exit(code.unwrap_or(125)));
            }
        }
        if kind == Frame::Hello {
            return Ok(Output::Nothing);
        }
    }
    Err(unbegun(place, name))
}

/// The error of a job whose keeper could not begin, with the last that it noted.
fn unbegun(place: &Place, name: &str) -> Error {
    let path = place.folder(name).join("manager.log");
    let notes = std::fs::read_to_string(&path).unwrap_or_default();
    let why = notes.lines().last().and_then(|line| line.split_once("[afar] "));
    let why = why.map(|(_, why)| format!(": {why}")).unwrap_or_default();
    Error::new(Kind::Running, format!("the keeper of job {name} did not start{why}"))
        .hint(format!("{} has what it noted", path.display()))
}

/// Waits for the end and shows nothing. A keeper that goes away, also before it hears anything, is lost.
pub async fn silently(mut stream: UnixStream) -> Seen {
    let hello = serde_json::to_vec(&Hello { patient: false, ..Hello::default() }).unwrap_or_default();
    let _ = frame::write(&mut stream, Frame::Hello, &hello).await;
    while let Ok(Some((kind, bytes))) = frame::read(&mut stream).await {
        if kind == Frame::End {
            return super::screen::ended(&bytes);
        }
    }
    Seen::Lost
}

/// The exit status that tells how a program ended: as shells do, or as the official client does.
pub fn status(ctx: &Ctx, end: End) -> u8 {
    let narrow = |code: i32| u8::try_from(code & 0xff).unwrap_or(1);
    match end {
        End::Code(code) => narrow(code),
        End::Signal(signal) if ctx.personality.is_drop_in() => narrow(256 - signal),
        End::Signal(signal) => narrow(128 + signal),
        End::Unknown => 0,
    }
}

/// What follows from how it was seen to end.
///
/// # Errors
/// The program could not be started; its keeper was killed.
pub fn conclude(ctx: &Ctx, place: &Place, name: &str, seen: Seen) -> Result<Output> {
    match seen {
        Seen::Ended(end) => Ok(Output::Status(status(ctx, end))),
        Seen::Overdue => {
            ctx.ui.warn("its time was over: it was ended");
            Ok(Output::Status(124))
        }
        Seen::Failed(text, _) if ctx.personality.is_drop_in() => Err(Error::new(Kind::Running, text).exit(1)),
        Seen::Failed(text, code) => Err(Error::new(Kind::Running, text).exit(code)),
        Seen::Detached => {
            if !ctx.personality.is_drop_in() {
                ctx.ui.note(&format!("Detached: the job goes on. `afar lmk attach {name}` comes back."));
            }
            Ok(Output::Nothing)
        }
        Seen::Lost => {
            let records = Records::open_if_any(place);
            let job = records.and_then(|records| records.map(|records| records.get(name)).transpose());
            match job.ok().flatten().flatten() {
                Some(job) if job.ended.is_some() => {
                    Ok(Output::Status(status(ctx, End::of_stored(job.exit_code))))
                }
                Some(job) => Err(lost(place, &job).exit(125)),
                None => Err(unbegun(place, name)),
            }
        }
    }
}

/// A job as an object, with fields that stay.
pub fn shown(job: &Job, standing: Standing) -> Value {
    let zoned = |when: Option<Timestamp>| {
        when.map(|when| when.to_zoned(zone::local()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
    };
    let end = match standing {
        Standing::Ended(end) => Some(end),
        _ => None,
    };
    let until = job.ended.or_else(|| standing.is_live().then(Timestamp::now));
    // A clock that was set back tells no duration.
    let took = job.started.zip(until).map(|(begin, end)| end.duration_since(begin));
    let took = took.filter(|took| !took.is_negative()).map(|took| took.unsigned_abs());
    let status = match end {
        Some(End::Unknown) => "exited (?)".to_owned(),
        Some(end) => format!("exited ({})", end.stored().unwrap_or_default()),
        None => standing.word().to_owned(),
    };
    json!({
        "name": job.name,
        "pid": job.pid,
        "state": standing.word(),
        "status": status,
        "exit_code": match end { Some(End::Code(code)) => Some(code), _ => None },
        "signal": match end { Some(End::Signal(signal)) => Some(crate::jobs::signal_name(signal)), _ => None },
        "program_lives": matches!(standing, Standing::Lost(true)),
        "notify": job.notify_on,
        "notify_status": job.notify_status,
        "started": zoned(job.started),
        "ended": zoned(job.ended),
        "seconds": took.map(|took| took.as_secs_f64()),
        "duration": took.map(duration),
        "command": command_line(&job.command),
        "error": job.error,
        "session": job.session,
    })
}

/// The jobs of this machine that have not ended.
///
/// # Errors
/// Their record cannot be read.
pub fn living(ctx: &Ctx) -> Result<Vec<Value>> {
    let place = ctx.place();
    let all = Records::open_if_any(&place)?.map(|records| records.all()).transpose()?.unwrap_or_default();
    let all = all.into_iter().map(|job| (Standing::of(&place, &job), job));
    Ok(all.filter(|(standing, _)| standing.is_live()).map(|(standing, job)| shown(&job, standing)).collect())
}

/// List jobs of this machine
///
/// Example:
///   afar lmk jobs -a -o json
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    /// Those that have ended too
    #[arg(short, long)]
    all: bool,
}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let all = match Records::open_if_any(&place)? {
            Some(records) => records.all()?,
            None => Vec::new(),
        };
        let ours = |standing: &Standing| self.all || !matches!(standing, Standing::Ended(_));
        let jobs: Vec<(Job, Standing)> = all
            .into_iter()
            .map(|job| {
                let standing = Standing::of(&place, &job);
                (job, standing)
            })
            .filter(|(_, standing)| ours(standing))
            .collect();
        if ctx.personality.is_drop_in() && !ctx.choice()?.explicit {
            return Ok(Output::Text(official(ctx, &jobs)));
        }
        if jobs.is_empty() && !ctx.choice()?.explicit {
            return Ok(Output::Text("No jobs found".to_owned()));
        }
        let rows = jobs.iter().map(|(job, standing)| shown(job, *standing)).collect();
        let columns = [
            ("name", "Name"),
            ("pid", "PID"),
            ("status", "Status"),
            ("notify", "Notify"),
            ("started", "Started"),
            ("duration", "Duration"),
            ("command", "Command"),
        ];
        let columns = columns.into_iter().map(|(field, title)| Column::new(field, title)).collect();
        let mut list = List::of(rows, columns);
        list.name = "name";
        list.envelope = Envelope::Named("jobs");
        Ok(Output::List(list))
    }
}

/// The list as the official client prints it.
fn official(ctx: &Ctx, jobs: &[(Job, Standing)]) -> String {
    if jobs.is_empty() {
        return "No jobs found".to_owned();
    }
    let colored = ctx.ui.manner.color.unwrap_or(ctx.ui.stdout_tty);
    let pad = |text: &str, width: usize, style: &str| {
        let count = text.chars().count();
        if count > width {
            return text.chars().take(width - 3).collect::<String>() + "...";
        }
        let padded = format!("{text}{}", " ".repeat(width - count));
        if colored && !style.is_empty() { format!("{style}{padded}\u{1b}[0m") } else { padded }
    };
    let (bold, green) = ("\u{1b}[1m", "\u{1b}[32m\u{1b}[1m");
    let (red, yellow) = ("\u{1b}[31m", "\u{1b}[33m");
    let heads = [("name", 30), ("pid", 10), ("status", 12), ("notify", 10), ("started", 30)];
    let mut lines = vec![heads.map(|(text, width)| pad(text, width, bold)).join(" ")];
    for (job, standing) in jobs {
        let (status, style) = match standing {
            Standing::Ended(End::Code(0)) => ("exited (0)".to_owned(), yellow),
            Standing::Ended(end) => {
                let code = end.stored().map_or_else(|| "?".to_owned(), |code| code.to_string());
                (format!("exited ({code})"), red)
            }
            Standing::Running => ("running".to_owned(), green),
            other => (other.word().to_owned(), ""),
        };
        let (notify, notify_style) = match job.notify_on.as_str() {
            "stop" => ("stop", yellow),
            "error" => ("error", red),
            _ => ("", ""),
        };
        let started = job.started.map(|when| when.strftime("%Y-%m-%dT%H:%M:%S%.6f").to_string());
        let pid = job.pid.map_or_else(|| "None".to_owned(), |pid| pid.to_string());
        lines.push(
            [
                pad(&job.name, 30, bold),
                pad(&pid, 10, ""),
                pad(&status, 12, style),
                pad(notify, 10, notify_style),
                pad(&started.unwrap_or_default(), 30, ""),
            ]
            .join(" "),
        );
    }
    lines.join("\n")
}

/// Wait for jobs to end; the exit status is the program's, of several the first that is not 0
///
/// Example:
///   afar lmk jobs wait %last
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct WaitArgs {
    /// End with the first of them that ends
    #[arg(long)]
    any: bool,
    /// The jobs: ID, its beginning, or %last
    #[arg(required = true, value_name = "JOB")]
    jobs: Vec<String>,
}

impl Leaf for WaitArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let mut names = Vec::new();
        for wanted in &self.jobs {
            let (job, standing) = ctx.job(&place, wanted)?;
            match standing {
                Standing::Lost(_) => return Err(lost(&place, &job)),
                _ => names.push(job.name),
            }
        }
        wait(ctx, &place, &names, self.any).await
    }
}

/// Waits for jobs, or for the first of them; the exit status is the first that is not 0.
pub async fn wait(ctx: &Ctx, place: &Place, names: &[String], any: bool) -> Result<Output> {
    let waiting = names.iter().map(|name| {
        Box::pin(async move {
            let end = link::until_end(place, name).await?;
            ctx.ui.note(&format!("{name}: {}", words(end)));
            Ok::<_, Error>(end)
        })
    });
    let ends = match any {
        true => vec![futures_util::future::select_all(waiting).await.0?],
        false => futures_util::future::try_join_all(waiting).await?,
    };
    let bad = ends.iter().find(|end| !matches!(end, End::Code(0) | End::Unknown)).or(ends.first());
    Ok(Output::Status(bad.map_or(0, |end| status(ctx, *end))))
}
