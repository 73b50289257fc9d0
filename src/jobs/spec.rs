//! What a job's keeper is told, in a file of the job's folder that only the user can read.

use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::process;
use crate::config::atomic::write_private;
use crate::error::{Error, IoContext, Result};

/// The file's name in the job's folder.
const FILE: &str = "job.json";
/// The file about the program that runs.
const PROGRAM: &str = "program.json";

/// One job.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Spec {
    /// Its ID.
    pub name: String,
    /// The words of the command.
    pub command: Vec<String>,
    /// The working folder.
    pub folder: Option<std::path::PathBuf>,
    /// Variables beside the caller's: name and value.
    pub env: Vec<(String, String)>,
    /// What the program's stdin is.
    pub stdin: Stdin,
    /// On a terminal of its own, else on pipes.
    pub pty: bool,
    /// Whether its terminal ends lines with CR LF, as the caller's terminal wants them.
    pub crlf: bool,
    /// Rows and columns.
    pub size: Option<(u16, u16)>,
    /// It ends with its caller.
    pub foreground: bool,
    /// When to notify: stop, error, success, none.
    pub notify: String,
    /// Further tries after a failure.
    pub retry: u32,
    /// Jobs that must have ended before.
    pub after: Vec<String>,
    /// They must have ended well.
    pub after_ok: bool,
    /// How much of the output is kept, in bytes; 0 is all.
    pub max_log: u64,
    /// How long it may run before the notice, or the end.
    pub max: Option<Duration>,
    /// Its end comes then.
    pub max_kill: bool,
    /// Tell how it goes on, this often.
    #[serde(default)]
    pub every: Option<Duration>,
    /// Tell when it has written nothing for so long.
    #[serde(default)]
    pub stuck: Option<Duration>,
    /// Tell of lines that this pattern matches.
    #[serde(default)]
    pub on_match: Option<String>,
    /// A process that runs already, in place of a command: its ID and start.
    pub watch: Option<Watched>,
    /// Its place in a group.
    #[serde(default)]
    pub group: Option<super::group::Member>,
    /// What the caller has to say to the part that talks to the service.
    pub report: serde_json::Value,
}

/// What a program's stdin is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stdin {
    /// Nothing.
    #[default]
    Null,
    /// Its terminal.
    Terminal,
    /// The caller's own.
    Given,
}

/// A process that was there before the job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// Its ID.
    pub pid: i32,
    /// When it began, in ticks since the machine's start: tells it from a later one with its ID.
    pub start: u64,
    /// Whether its exit status may be asked of the kernel by tracing it.
    pub trace: bool,
    /// Whether its output is redirected to us.
    #[serde(default)]
    pub capture: bool,
    /// Whether what is redirected goes on to where it went before, too.
    #[serde(default)]
    pub echo: bool,
}

/// The program of a job, to find it again when its keeper is gone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its ID.
    pub pid: i32,
    /// When it began, in ticks since the machine's start.
    pub start: u64,
    /// Which start of the machine that was.
    pub boot: String,
}

impl Spec {
    /// Whether its program does not begin at once.
    pub fn waits(&self) -> bool {
        !self.after.is_empty() || self.group.is_some()
    }

    /// Writes it into its job's folder.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save(&self, folder: &Path) -> Result<()> {
        save(folder, FILE, self)
    }

    /// Reads it.
    ///
    /// # Errors
    /// There is none, or it is none of ours.
    pub fn load(folder: &Path) -> Result<Spec> {
        load(folder, FILE)
    }
}

impl Program {
    /// Whether this very program still runs: not another one with its ID, nor one of before the machine's last start.
    pub fn lives(&self) -> bool {
        self.boot == process::boot() && process::lives(self.pid, self.start)
    }

    /// Writes it into its job's folder.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn save(&self, folder: &Path) -> Result<()> {
        save(folder, PROGRAM, self)
    }

    /// Reads it.
    ///
    /// # Errors
    /// There is none.
    pub fn load(folder: &Path) -> Result<Program> {
        load(folder, PROGRAM)
    }
}

/// Writes a file of a job's folder.
pub(super) fn save(folder: &Path, file: &str, value: &impl Serialize) -> Result<()> {
    let text = serde_json::to_vec(value).map_err(|error| Error::service(error.to_string()))?;
    let path = folder.join(file);
    // The folder is new and the reader waits for it: no need to sync.
    let mut options = std::fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .create(true)
        .write(true)
        .truncate(true)
        .open(&path)
        .and_then(|mut out| std::io::Write::write_all(&mut out, &text));
    match written {
        // A file that is there and not writable is replaced.
        Err(error) if error.kind() == std::io::ErrorKind::PermissionDenied => write_private(&path, &text),
        other => other.doing(|| format!("cannot write {}", path.display())),
    }
}

/// Reads a file of a job's folder.
pub(super) fn load<T: for<'a> Deserialize<'a>>(folder: &Path, file: &str) -> Result<T> {
    let path = folder.join(file);
    let text = std::fs::read(&path).doing(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text)
        .map_err(|error| Error::service(format!("{} is broken: {error}", path.display())))
}
