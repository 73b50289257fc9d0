//! Processes on this machine, for `lmk run` and `lmk monitor`: started, watched, listed, reached again.
//!
//! A job is three processes. The *holder* leads the session of the job's terminal and does nothing: it is there to
//! keep the terminal open, and to note the program's end, should the keeper be killed. The *keeper* reads the output,
//! writes the log, answers on the job's socket and tells the service. The *program* leads a process group of its own
//! in that session, so that Ctrl-Z works as in a shell.

pub mod alarms;
#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub mod capture;
#[cfg(any(
    target_os = "macos",
    all(target_os = "linux", not(any(target_arch = "x86_64", target_arch = "aarch64")))
))]
#[path = "capture_elsewhere.rs"]
pub mod capture;
pub mod changes;
mod control;
#[cfg(target_os = "linux")]
mod echo;
pub mod engine;
pub mod frame;
pub mod group;
pub mod keeper;
#[cfg(any(target_os = "linux", target_os = "macos"))]
pub mod level;
pub mod link;
pub mod log;
mod output;
pub mod place;
pub mod process;
mod queue;
pub mod record;
#[cfg(target_os = "linux")]
pub mod room;
mod shared;
pub mod spec;
pub mod standing;
mod start;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod stranger;
pub mod sys;
mod viewer;
#[cfg(target_os = "linux")]
pub mod watch;
#[cfg(target_os = "macos")]
#[path = "watch_kqueue.rs"]
pub mod watch;

pub use viewer::Hello;

use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// How a program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// With an exit status.
    Code(i32),
    /// By a signal.
    Signal(i32),
    /// Nobody could see how: it was no child of ours.
    Unknown,
}

impl End {
    /// As the list of jobs has it: the status, the signal's number below zero, or nothing.
    pub fn stored(self) -> Option<i32> {
        match self {
            End::Code(code) => Some(code),
            End::Signal(signal) => Some(-signal),
            End::Unknown => None,
        }
    }

    /// From the list of jobs.
    pub fn of_stored(code: Option<i32>) -> End {
        match code {
            Some(code) if code < 0 => End::Signal(-code),
            Some(code) => End::Code(code),
            None => End::Unknown,
        }
    }

    /// Whether it ended well.
    pub fn is_good(self) -> bool {
        self == End::Code(0)
    }
}

/// How something ended, in words.
pub fn words(end: End) -> String {
    match end {
        End::Code(code) => format!("exit status {code}"),
        End::Signal(number) => format!("ended by {}", signal_name(number)),
        End::Unknown => "exit status unknown".to_owned(),
    }
}

/// What became of a job's program.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The job.
    pub name: String,
    /// The machine.
    pub host: String,
    /// The words of the command.
    pub command: Vec<String>,
    /// How it ended.
    pub end: End,
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Timestamp,
    /// How long it took, by a clock that nobody sets.
    pub took: Duration,
    /// The end of its output, at most [`TAIL`] bytes, as the program wrote them.
    pub output: Vec<u8>,
    /// Whether its own user interrupted it from where he was attached.
    pub interrupted: bool,
    /// When to notify, as it was set last.
    pub notify: String,
    /// The channel that was set from elsewhere.
    pub channel: Option<String>,
}

/// How much of the output an outcome has.
pub const TAIL: usize = 10_000;

/// What happens to a job, for who tells the service. The sender is dropped after the last of them.
#[derive(Debug, Clone)]
pub enum Event {
    /// The program runs.
    Started {
        /// Its process.
        pid: i32,
    },
    /// When and where to notify was changed in the list of jobs.
    Changed {
        /// stop, error, success or none.
        notify: String,
        /// The channel.
        channel: Option<String>,
    },
    /// Something to tell while it runs.
    Alarm {
        /// What.
        alarm: Alarm,
        /// How long it has run.
        after: Duration,
        /// The end of its output, or the line that it is about.
        output: Vec<u8>,
    },
    /// The program ended.
    Ended(Box<Outcome>),
}

/// Why there is something to tell of a program that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alarm {
    /// Its time is over.
    Overdue,
    /// It has written nothing for so long.
    Stuck(Duration),
    /// It wrote a line that was waited for.
    Matched,
    /// It is time for the next report.
    Progress,
    /// Its keeper was told to end, as when the machine goes down.
    Leaving,
}

/// What the service asks of a job, by whatever line it is heard.
#[derive(Debug, Clone)]
pub enum Order {
    /// A signal for the program's group.
    Signal(i32),
    /// When and where to notify.
    Notify {
        /// stop, error or none.
        on: String,
        /// The channel.
        channel: Option<String>,
    },
}

/// A signal's number by its name, with or without SIG, or by the number itself.
pub fn signal(text: &str) -> Option<i32> {
    if let Ok(number) = text.parse::<i32>() {
        return (0..=64).contains(&number).then_some(number);
    }
    let upper = text.to_ascii_uppercase();
    let name = upper.strip_prefix("SIG").unwrap_or(&upper);
    SIGNALS.iter().find(|(known, _)| *known == name).map(|(_, number)| *number)
}

/// A signal's name.
pub fn signal_name(number: i32) -> String {
    match SIGNALS.iter().find(|(_, known)| *known == number) {
        Some((name, _)) => format!("SIG{name}"),
        None => format!("signal {number}"),
    }
}

const SIGNALS: &[(&str, i32)] = &[
    ("HUP", libc::SIGHUP),
    ("INT", libc::SIGINT),
    ("QUIT", libc::SIGQUIT),
    ("ILL", libc::SIGILL),
    ("TRAP", libc::SIGTRAP),
    ("ABRT", libc::SIGABRT),
    ("BUS", libc::SIGBUS),
    ("FPE", libc::SIGFPE),
    ("KILL", libc::SIGKILL),
    ("USR1", libc::SIGUSR1),
    ("SEGV", libc::SIGSEGV),
    ("USR2", libc::SIGUSR2),
    ("PIPE", libc::SIGPIPE),
    ("ALRM", libc::SIGALRM),
    ("TERM", libc::SIGTERM),
    ("CHLD", libc::SIGCHLD),
    ("CONT", libc::SIGCONT),
    ("STOP", libc::SIGSTOP),
    ("TSTP", libc::SIGTSTP),
    ("TTIN", libc::SIGTTIN),
    ("TTOU", libc::SIGTTOU),
    ("URG", libc::SIGURG),
    ("XCPU", libc::SIGXCPU),
    ("XFSZ", libc::SIGXFSZ),
    ("VTALRM", libc::SIGVTALRM),
    ("PROF", libc::SIGPROF),
    ("WINCH", libc::SIGWINCH),
    ("IO", libc::SIGIO),
    ("SYS", libc::SIGSYS),
];

/// This machine's name.
pub fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signals_have_names_and_numbers() {
        assert_eq!((signal("term"), signal("SIGTERM"), signal("15")), (Some(15), Some(15), Some(15)));
        assert_eq!((signal("NOPE"), signal("-1"), signal("99"), signal("")), (None, None, None, None));
        assert_eq!((signal_name(9), signal_name(40)), ("SIGKILL".into(), "signal 40".into()));
        assert_eq!(End::of_stored(End::Signal(15).stored()), End::Signal(15));
    }
}
