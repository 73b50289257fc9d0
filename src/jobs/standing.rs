//! What a job of the list really does: an entry without an end proves nothing, as keepers can be killed.

use std::time::Duration;

use jiff::Timestamp;

use super::End;
use super::place::{self, Place};
use super::process;
use super::record::{Job, Records};
use super::spec::Program;
use crate::error::{Error, Kind, Result};

/// The state of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It waits for other jobs, or has not begun yet.
    Waiting,
    /// It runs, and its keeper answers.
    Running,
    /// It has ended.
    Ended(End),
    /// Its keeper is gone; whether the program itself is still there.
    Lost(bool),
}

/// How long a keeper may take to listen, the official client's too.
const BIRTH: Duration = Duration::from_secs(10);

impl Standing {
    /// Whether the keeper answers.
    pub fn is_live(self) -> bool {
        matches!(self, Standing::Waiting | Standing::Running)
    }

    /// Looks.
    pub fn of(place: &Place, job: &Job) -> Standing {
        if job.ended.is_some() {
            return Standing::Ended(End::of_stored(job.exit_code));
        }
        let live = if job.started.is_some() { Standing::Running } else { Standing::Waiting };
        if place::connect(&place.socket(&job.name)).is_ok() {
            return live;
        }
        let age = job.started.map(|start| Timestamp::now().duration_since(start));
        let young = age.is_some_and(|age| !age.is_negative() && age.unsigned_abs() < BIRTH);
        if young && keeper_lives(place, &job.name) { live } else { Standing::Lost(program_lives(place, job)) }
    }

    /// One word for it.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Waiting => "not-started",
            Standing::Running => "running",
            Standing::Ended(_) => "exited",
            Standing::Lost(_) => "lost",
        }
    }
}

/// Whether the process that the job's file names is there; not enough by itself, as another may have its ID.
fn keeper_lives(place: &Place, name: &str) -> bool {
    let text = std::fs::read_to_string(place.folder(name).join("manager.pid")).unwrap_or_default();
    text.trim().parse().is_ok_and(|pid: i32| process::look(pid).is_some_and(|process| process.state != 'Z'))
}

/// Whether the program of a job whose keeper is gone still runs. Known of afar's jobs alone: an ID without a start is
/// no proof.
fn program_lives(place: &Place, job: &Job) -> bool {
    Program::load(&place.folder(&job.name)).is_ok_and(|program| program.lives())
}

/// A job's name without the day and the letters that tell it from others of the same program.
fn stem(name: &str) -> &str {
    name.rsplitn(3, '-').nth(2).unwrap_or(name)
}

/// The job that is meant: its whole name, a beginning that no other has, or `%last`.
///
/// # Errors
/// None is, or several are.
pub fn find(records: Option<&Records>, wanted: &str) -> Result<Job> {
    let missing = || {
        Error::new(Kind::NotFound, format!("Job not found: {wanted}"))
            .hint("`afar lmk jobs -a` lists them")
            .of("lmk")
    };
    let Some(records) = records else { return Err(missing()) };
    if let Some(job) = records.get(wanted)? {
        return Ok(job);
    }
    let all = records.all()?;
    if wanted == "%last" || wanted == "%%" {
        return all.into_iter().next().ok_or_else(missing);
    }
    if wanted.is_empty() {
        return Err(missing());
    }
    let names: Vec<String> = all.iter().map(|job| job.name.clone()).collect();
    let mut fitting: Vec<Job> = all.into_iter().filter(|job| job.name.starts_with(wanted)).collect();
    match fitting.len() {
        0 => Err(match crate::nearest::some(wanted, names.iter().map(|name| stem(name)), 3)[..] {
            [] => missing(),
            ref near => missing().hint(format!("did you mean `{}`?", near.join("`, `"))),
        }),
        1 => Ok(fitting.swap_remove(0)),
        count => {
            let error = Error::new(Kind::Conflict, format!("{count} jobs begin with `{wanted}`")).of("lmk");
            let error = fitting.iter().take(10).fold(error, |error, job| error.detail(job.name.clone()));
            Err(error.hint("write more of the name, or %last for the newest"))
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_program_is_known_by_its_id_and_start_and_the_machines_start() {
        let pid = i32::try_from(std::process::id()).unwrap();
        let own = Program { pid, start: process::look(pid).unwrap().start, boot: process::boot() };
        assert!(own.lives());
        // Another process has the ID by now; the machine was started anew, its count of ticks with it.
        assert!(!Program { start: own.start + 1, ..own.clone() }.lives());
        assert!(!Program { boot: "another".into(), ..own.clone() }.lives());
        assert!(!Program { pid: 0, ..own }.lives());
        let home = tempfile::tempdir().unwrap();
        let place = Place { base: home.path().to_owned() };
        let job = Job { name: "a".into(), ..Job::default() };
        assert_eq!(Standing::of(&place, &job), Standing::Lost(false));
        std::fs::create_dir_all(place.folder("a")).unwrap();
        let reused = Program { pid, start: 1, boot: process::boot() };
        reused.save(&place.folder("a")).unwrap();
        assert_eq!(Standing::of(&place, &job), Standing::Lost(false));
        Program { start: process::look(pid).unwrap().start, ..reused }.save(&place.folder("a")).unwrap();
        assert_eq!(Standing::of(&place, &job), Standing::Lost(true));
    }
}
