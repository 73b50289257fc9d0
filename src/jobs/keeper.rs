//! The background of a job: afar started anew with nothing of its caller's open, then the holder and the keeper.

use std::ffi::OsString;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use rustix::process::{Pid, WaitOptions, WaitStatus};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use tokio::process::Command;

use super::output::note;
use super::place::Place;
use super::record::Records;
use super::spec::{Program, Spec, Stdin};
use super::sys::{self, Side};
use super::{End, log::Log};
use crate::error::{Error, IoContext, Kind, Result};

/// The word that a background part is started with, before its job's folder.
const WORD: &str = "--job-in";

/// What a keeper has.
pub struct Duty {
    /// The job.
    pub spec: Spec,
    /// Where jobs are.
    pub place: Place,
    /// The side of the job's terminal that is ours, and the program's.
    pub terminal: Option<(OwnedFd, OwnedFd)>,
    /// What the caller gave the program to read.
    pub stdin: Option<OwnedFd>,
    /// The line to the caller.
    pub owner: UnixStream,
    /// The name that the caller was started as.
    pub called: OsString,
}

/// Starts the background part of a job whose folder is ready; what comes back is the line to its keeper. To be
/// called within the runtime.
///
/// # Errors
/// It cannot be started.
pub fn start(place: &Place, spec: &Spec, called: &str) -> Result<UnixStream> {
    let folder = place.folder(&spec.name);
    spec.save(&folder)?;
    let failed =
        |error: io::Error| Error::new(Kind::Running, format!("cannot start the job's keeper: {error}"));
    let (near, far) = UnixStream::pair().map_err(failed)?;
    let mut options = std::fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let notes = options.create(true).append(true).open(folder.join("manager.log"));
    let notes = notes.doing(|| format!("cannot write to {}", folder.display()))?;
    let mut command = Command::new(program());
    command.arg0(called).arg(WORD).arg(&folder);
    command.stdin(if spec.stdin == Stdin::Given { Stdio::inherit() } else { Stdio::null() });
    command.stdout(Stdio::from(OwnedFd::from(far))).stderr(notes);
    // The holder is nobody's to wait for once we are gone; as long as we are here the runtime sees to it that it does
    // not stay as a zombie.
    drop(command.spawn().map_err(failed)?);
    Ok(near)
}

/// This program's file, also where it was replaced meanwhile.
fn program() -> PathBuf {
    if cfg!(target_os = "linux") {
        return PathBuf::from("/proc/self/exe");
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("afar"))
}

/// At the very start of the program: where it was started as a background part, does that part; what comes back then is
/// the exit status.
pub fn enter(argv: &[OsString], serve: fn(Duty) -> u8) -> Option<u8> {
    let [called, word, folder] = argv else { return None };
    if word != WORD {
        return None;
    }
    Some(background(called, Path::new(folder), serve).unwrap_or(125))
}

fn background(called: &OsString, folder: &Path, serve: fn(Duty) -> u8) -> Option<u8> {
    sys::close_from(3);
    let owner = UnixStream::from(rustix::io::fcntl_dupfd_cloexec(io::stdout(), 3).ok()?);
    let spec = Spec::load(folder).ok()?;
    // A session of its own: no terminal's end reaches it.
    rustix::process::setsid().ok()?;
    let terminal = match spec.pty {
        true => {
            let opened = terminal(&spec);
            Some(
                opened
                    .inspect_err(|error| note(&format!("there is no terminal for the job: {error}")))
                    .ok()?,
            )
        }
        false => None,
    };
    let stdin = match spec.stdin {
        Stdin::Given => Some(rustix::io::fcntl_dupfd_cloexec(io::stdin(), 3).ok()?),
        _ => None,
    };
    let nothing = std::fs::OpenOptions::new().read(true).write(true).open("/dev/null").ok()?;
    rustix::stdio::dup2_stdin(&nothing).ok()?;
    rustix::stdio::dup2_stdout(&nothing).ok()?;
    // The keys of the job's terminal are for the program, also before it is there.
    for signal in [libc::SIGTTOU, libc::SIGXFSZ, libc::SIGPIPE, libc::SIGINT, libc::SIGQUIT, libc::SIGTSTP] {
        sys::ignore(signal);
    }
    #[cfg(target_os = "linux")]
    let _ = rustix::process::set_child_subreaper(Some(rustix::process::getpid()));
    let place = Place { base: folder.parent()?.parent()?.to_owned() };
    match sys::fork().ok()? {
        Side::Child => Some(serve(Duty { spec, place, terminal, stdin, owner, called: called.clone() })),
        Side::Parent(keeper) => {
            drop((stdin, owner));
            let master = terminal.map(|(master, slave)| {
                drop(slave);
                master
            });
            let _ = std::env::set_current_dir("/");
            hold(Pid::from_raw(keeper)?, master, &place, &spec);
            Some(0)
        }
    }
}

/// Opens the job's terminal and makes it this session's.
fn terminal(spec: &Spec) -> io::Result<(OwnedFd, OwnedFd)> {
    use rustix::termios::{OptionalActions, OutputModes, Winsize, tcgetattr, tcsetattr, tcsetwinsize};
    let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
    #[cfg(target_os = "linux")]
    let flags = flags | OpenptFlags::CLOEXEC;
    let master = openpt(flags)?;
    rustix::io::fcntl_setfd(&master, rustix::io::FdFlags::CLOEXEC)?;
    grantpt(&master)?;
    unlockpt(&master)?;
    let name = ptsname(&master, Vec::new())?;
    let path = Path::new(std::ffi::OsStr::new(name.to_str().map_err(io::Error::other)?));
    let mut options = std::fs::OpenOptions::new();
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOCTTY);
    let slave = OwnedFd::from(options.read(true).write(true).open(path)?);
    rustix::process::ioctl_tiocsctty(&slave)?;
    if let Some((rows, columns)) = spec.size {
        tcsetwinsize(&slave, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 })?;
    }
    if !spec.crlf {
        let mut modes = tcgetattr(&slave)?;
        modes.output_modes.remove(OutputModes::ONLCR);
        tcsetattr(&slave, OptionalActions::Now, &modes)?;
    }
    Ok((master, slave))
}

/// What the holder does: nothing, until the keeper's end. An end before the program's is a murder: then the output is
/// read on and the program's end is noted.
fn hold(keeper: Pid, master: Option<OwnedFd>, place: &Place, spec: &Spec) {
    #[cfg(target_os = "linux")]
    if is_long(keeper) {
        sys::forget_code();
    }
    loop {
        match rustix::process::waitpid(Some(keeper), WaitOptions::empty()) {
            Ok(Some((_, status))) if status.exited() => return,
            Ok(Some((_, status))) if status.signaled() => break,
            Err(error) if error != rustix::io::Errno::INTR => return,
            _ => {}
        }
    }
    let folder = place.folder(&spec.name);
    let Ok(program) = Program::load(&folder) else { return };
    let Some(pid) = Pid::from_raw(program.pid).filter(|_| spec.watch.is_none()) else { return };
    let end = bury(pid, master.as_ref(), &place.log(&spec.name), spec.max_log);
    if let (Some(end), Ok(records)) = (end, Records::open(place)) {
        let note = ("KeeperKilled", "the job's keeper was killed; nobody was notified");
        let _ = records.ended(&spec.name, end.stored(), Some(note));
    }
    let _ = std::fs::remove_file(folder.join("manager.pid"));
    let _ = std::fs::remove_file(place.socket(&spec.name));
}

/// Whether a process runs on when the first seconds are over.
#[cfg(target_os = "linux")]
fn is_long(process: Pid) -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let Ok(watch) = rustix::process::pidfd_open(process, rustix::process::PidfdFlags::empty()) else {
        return true;
    };
    let limit = Timespec { tv_sec: 2, tv_nsec: 0 };
    matches!(poll(&mut [PollFd::new(&watch, PollFlags::IN)], Some(&limit)), Ok(0))
}

/// Reads on until the program ends; how it did.
fn bury(pid: Pid, master: Option<&OwnedFd>, log: &Path, cap: u64) -> Option<End> {
    let mut log = Log::open(log, cap).ok();
    let mut read = |master: &OwnedFd| -> bool {
        let mut buffer = [0u8; 8192];
        match rustix::io::read(master, &mut buffer) {
            Ok(0) => false,
            Ok(count) => {
                if let Some(log) = &mut log {
                    log.push(&buffer[..count]);
                }
                true
            }
            Err(rustix::io::Errno::INTR) => true,
            Err(_) => false,
        }
    };
    #[cfg(target_os = "linux")]
    if let Ok(watch) = rustix::process::pidfd_open(pid, rustix::process::PidfdFlags::empty()) {
        use rustix::event::{PollFd, PollFlags};
        use std::os::fd::AsFd;
        let mut open = master;
        loop {
            let mut wanted = vec![PollFd::new(&watch, PollFlags::IN)];
            wanted.extend(open.map(|fd| PollFd::from_borrowed_fd(fd.as_fd(), PollFlags::IN)));
            if rustix::event::poll(&mut wanted, None).is_err() {
                continue;
            }
            let ended = !wanted[0].revents().is_empty();
            let output = wanted.get(1).is_some_and(|fd| !fd.revents().is_empty());
            if output && !open.is_none_or(&mut read) && !ended {
                open = None;
            }
            if ended {
                break;
            }
        }
    }
    let status = rustix::process::waitpid(Some(pid), WaitOptions::empty()).ok()??.1;
    while master.is_some_and(&mut read) {}
    end_of(status)
}

/// How a program ended, by its wait status; none where it has not.
pub fn end_of(status: WaitStatus) -> Option<End> {
    let code = status.exit_status().map(End::Code);
    code.or(status.terminating_signal().map(End::Signal))
}
