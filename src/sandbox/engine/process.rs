//! One process group of a session: starting it, reading what it says, ending it.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};

use tokio::net::unix::pipe;
use tokio::process::{Child, Command};

use super::text::Decoder;

/// How much is read from a pipe at once.
const CHUNK: usize = 64 * 1024;

/// What is the same for all processes of a session.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The session's own work folder, which it knows as /home/work.
    pub work: PathBuf,
    /// The whole environment.
    pub env: Vec<(OsString, OsString)>,
    /// A variable and its value that are in `env` and in no other session's.
    pub mark: String,
}

/// A running process with its output.
pub struct Process {
    pub child: Child,
    /// Its process group, which has its number.
    pub group: i32,
    pub out: Reader,
    pub err: Reader,
}

impl Process {
    /// Starts `program` in a process group of its own.
    ///
    /// # Errors
    /// The system's: most often that there is no such program.
    pub fn start(
        program: &std::path::Path,
        args: &[OsString],
        around: &Surroundings,
        stdin: Stdio,
    ) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(args).current_dir(&around.work).env_clear().envs(around.env.iter().cloned());
        command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.process_group(0).kill_on_drop(true);
        let mut child = command.spawn()?;
        let (Some(out), Some(err), Some(id)) = (child.stdout.take(), child.stderr.take(), child.id()) else {
            return Err(io::Error::other("the process has no output"));
        };
        let group = i32::try_from(id).map_err(io::Error::other)?;
        Ok(Self {
            child,
            group,
            out: Reader::new(pipe::Receiver::from_owned_fd(out.into_owned_fd()?)?),
            err: Reader::new(pipe::Receiver::from_owned_fd(err.into_owned_fd()?)?),
        })
    }
}

impl Drop for Process {
    /// What a program left running in the background stays, as in a session of the real one; the session's end
    /// ends it too.
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            kill(self.group);
        }
    }
}

/// The exit code of a shell for this end: 128 and the signal's number where there was one.
pub fn code_of(status: ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}

/// Sends a process group SIGINT.
pub fn interrupt(group: i32) {
    signal(group, rustix::process::Signal::INT);
}

/// Sends a process group SIGKILL.
pub fn kill(group: i32) {
    signal(group, rustix::process::Signal::KILL);
}

fn signal(group: i32, signal: rustix::process::Signal) {
    if let Some(pid) = rustix::process::Pid::from_raw(group) {
        // Gone already is as good.
        let _ = rustix::process::kill_process_group(pid, signal);
    }
}

/// Kills every process that has `mark` (`NAME=value`) in its environment: those that left their group too.
pub fn kill_marked(mark: &str) {
    for pid in marked(mark).into_iter().filter_map(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
    }
}

/// The processes that have `mark` in their environment; where there is no /proc nothing is known.
fn marked(mark: &str) -> Vec<i32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    let has_mark = |pid: &i32| {
        std::fs::read(format!("/proc/{pid}/environ"))
            .is_ok_and(|environ| environ.split(|b| *b == 0).any(|item| item == mark.as_bytes()))
    };
    entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).filter(has_mark).collect()
}

/// What processes use.
#[derive(Default, Debug)]
pub struct Usage {
    /// CPU time in milliseconds.
    pub cpu_ms: u64,
    /// Resident memory in bytes.
    pub memory: u64,
}

/// What the processes with this mark use now.
pub fn usage(mark: &str) -> Usage {
    let page = rustix::param::page_size() as u64;
    let tick = rustix::param::clock_ticks_per_second().max(1);
    let mut sum = Usage::default();
    for pid in marked(mark) {
        let Ok(stat) = std::fs::read_to_string(format!("/proc/{pid}/stat")) else { continue };
        let Some((_, rest)) = stat.rsplit_once(')') else { continue };
        let numbers: Vec<u64> = rest.split_whitespace().map(|word| word.parse().unwrap_or(0)).collect();
        let at = |index: usize| numbers.get(index).copied().unwrap_or(0);
        // Fields 14, 15 and 24 of proc(5), counted behind the name.
        sum.cpu_ms += (at(11) + at(12)) * 1000 / tick;
        sum.memory += at(21) * page;
    }
    sum
}

/// One of a process's output pipes.
pub struct Reader {
    pipe: pipe::Receiver,
    decoder: Decoder,
    buffer: Vec<u8>,
    ended: bool,
}

impl Reader {
    fn new(pipe: pipe::Receiver) -> Self {
        Self { pipe, decoder: Decoder::default(), buffer: vec![0; CHUNK], ended: false }
    }

    /// Whether nothing more can come.
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// The next text, as soon as there is some; empty at the end. Nothing is lost when the future is dropped.
    pub async fn next(&mut self) -> String {
        while !self.ended {
            if self.pipe.readable().await.is_err() {
                break;
            }
            match self.pipe.try_read(&mut self.buffer) {
                Ok(0) => break,
                Ok(n) => {
                    let text = self.decoder.push(&self.buffer[..n]);
                    if !text.is_empty() {
                        return text;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(_) => break,
            }
        }
        self.ended = true;
        self.decoder.finish()
    }

    /// What lies in the pipe now, at most one chunk; `None` when it is empty. The runtime's knowledge of the pipe
    /// may be behind what another descriptor has said, so this asks the system.
    pub fn take_now(&mut self) -> Option<String> {
        if self.ended {
            return None;
        }
        loop {
            match rustix::io::read(&self.pipe, &mut self.buffer[..]) {
                Ok(0) => {
                    self.ended = true;
                    return Some(self.decoder.finish()).filter(|text| !text.is_empty());
                }
                Ok(n) => return Some(self.decoder.push(&self.buffer[..n])),
                Err(rustix::io::Errno::INTR) => {}
                Err(_) => return None,
            }
        }
    }
}
