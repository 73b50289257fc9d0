//! What the parts of a keeper share.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Instant;

use tokio::sync::{Notify, mpsc, watch};

use super::End;
use super::log::Log;
use super::spec::Spec;
use super::sys;

/// How far the job is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// The program does not run yet.
    Waiting,
    /// It runs.
    Running,
    /// It never began: the kind of error and its text.
    Failed(Failure),
    /// It ended, its output being complete up to this position.
    Ended(End, u64),
}

/// Why a program did not start.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Failure {
    /// One word.
    pub kind: String,
    /// A line.
    pub text: String,
    /// The exit status that says so, as shells have it.
    pub code: u8,
}

/// Who is attached, as the reader of the output sees him.
pub struct Seat {
    /// The position of the next byte that he gets.
    pub at: Cell<u64>,
    /// When he last took something.
    pub moved: Cell<Instant>,
    /// He reads into a file or a pipe and must have everything, however long he takes.
    pub patient: Cell<bool>,
    /// He is told about stops.
    pub told: Cell<bool>,
}

/// What all share.
pub struct Shared {
    /// The job.
    pub spec: Spec,
    /// The output.
    pub log: RefCell<Log>,
    /// Changes with every new output; the value is its length.
    pub grown: watch::Sender<u64>,
    /// How far it is.
    pub stage: watch::Sender<Stage>,
    /// How often the program was stopped.
    pub stops: watch::Sender<u32>,
    /// The program's process, while it runs.
    pub pid: Cell<Option<i32>>,
    /// Who is attached.
    pub seats: RefCell<Vec<Rc<Seat>>>,
    /// Somebody took output.
    pub taken: Notify,
    /// What is typed.
    pub typed: mpsc::UnboundedSender<Vec<u8>>,
    /// A size for the terminal.
    pub size: mpsc::UnboundedSender<(u16, u16)>,
    /// The list of jobs was changed.
    pub updated: Notify,
    /// Its program ended, and another try is to come.
    pub resting: Cell<bool>,
    /// The signal that ended it before its program began, or between two tries.
    pub cancelled: watch::Sender<Option<i32>>,
    /// How many connections to the socket are being served.
    pub visits: watch::Sender<usize>,
    /// What became of the notification, once that is known: a line, where it is worth one.
    pub notice: watch::Receiver<Option<String>>,
    /// The last thing that happened to the job and that who is attached should know.
    pub said: watch::Sender<String>,
    /// It was ended because its time was over.
    pub overdue: Cell<bool>,
    /// A signal was sent from where someone is attached, or Ctrl-C typed.
    pub interrupted: Cell<bool>,
}

impl Shared {
    /// Sends a signal to the program: to its whole group, unless only the first process is meant.
    ///
    /// # Errors
    /// It does not run, or is not ours.
    pub fn signal(&self, signal: i32, leader: bool) -> std::io::Result<()> {
        // Where there is no program, what would end it ends the waiting for one.
        let ends =
            [libc::SIGINT, libc::SIGTERM, libc::SIGHUP, libc::SIGQUIT, libc::SIGKILL].contains(&signal);
        if ends && self.is_waiting() {
            self.cancelled.send_replace(Some(signal));
            return Ok(());
        }
        let pid = self.pid.get().ok_or_else(|| std::io::Error::from_raw_os_error(libc::ESRCH))?;
        // A process that was there before leads no group of ours.
        let target = if leader || self.spec.watch.is_some() { pid } else { -pid };
        sys::kill(target, signal)
    }

    /// Whether a program is yet to come: the first, or that of another try.
    pub fn is_waiting(&self) -> bool {
        self.resting.get() || *self.stage.borrow() == Stage::Waiting
    }

    /// Whether the program runs or will.
    pub fn is_live(&self) -> bool {
        matches!(&*self.stage.borrow(), Stage::Waiting | Stage::Running)
    }
}
