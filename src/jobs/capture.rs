//! Output of a process that runs already, redirected into files of ours, for who asks for that: the process opens them
//! itself, by system calls that one of its threads makes for us (`sys::inject`), and keeps what it had under another
//! number, so that it can be given back. A file, as its writer neither waits for anyone nor is hurt by our end.

mod code;
mod remote;

use std::fs::{File, OpenOptions};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::process::{Pid, PidfdFlags, PidfdGetfdFlags};
use serde::{Deserialize, Serialize};

use self::remote::Remote;
use super::process;
use super::room::Room;
use super::spec;

/// The file about it in the job's folder.
const FILE: &str = "captured.json";
/// The number from which on it keeps what it had, out of the way of those that it uses; and if it may have few.
const KEPT: [u64; 2] = [200, 10];

/// What was done to a process.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct State {
    /// The process.
    pid: i32,
    /// Its start, in ticks since the machine's.
    start: u64,
    /// Which start of the machine that was.
    boot: String,
    /// Its descriptors.
    parts: Vec<Part>,
}

/// Descriptors that led to one place, and lead to one file now.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Part {
    /// Their numbers.
    numbers: Vec<u64>,
    /// The number under which it keeps what they were.
    kept: u64,
    /// What they were, as the system names it.
    was: PathBuf,
    /// Our file's device and number.
    file: (u64, u64),
}

/// Output that comes to us.
pub struct Captured {
    /// The file that it is in; may be written to, so that what was read can be freed.
    pub file: File,
    /// What it has of the disk.
    pub room: Room,
    /// Where it went before; none where this kernel does not hand it out.
    pub before: Option<OwnedFd>,
}

/// Why output cannot be redirected, as far as that can be known without doing it.
pub fn refusal(pid: i32, traced: Option<String>) -> Option<String> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let filtered = text.lines().any(|line| line.split_whitespace().eq(["Seccomp:", "2"]));
    let strict = text.lines().any(|line| line.split_whitespace().eq(["Seccomp:", "1"]));
    match traced {
        Some(why) => Some(why),
        None if filtered || strict => Some("it restricts its own system calls (seccomp)".to_owned()),
        None => None,
    }
}

/// The descriptors that lead to no file that can be followed as it is: those of one place together.
fn outputs(pid: i32) -> io::Result<Vec<(Vec<u64>, PathBuf)>> {
    let (mut keys, mut found) = (Vec::new(), Vec::<(Vec<u64>, PathBuf)>::new());
    for number in [1u64, 2] {
        let link = PathBuf::from(format!("/proc/{pid}/fd/{number}"));
        let meta = match std::fs::metadata(&link) {
            Ok(meta) => meta,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error),
        };
        if meta.is_file() && File::open(&link).is_ok() {
            continue;
        }
        let key = [meta.dev(), meta.ino(), meta.rdev()];
        match keys.iter().position(|known| *known == key) {
            Some(at) => found[at].0.push(number),
            None => {
                keys.push(key);
                found.push((vec![number], std::fs::read_link(&link)?));
            }
        }
    }
    Ok(found)
}

/// Redirects the output of a process that goes to no file: to files in the job's folder. All or nothing.
///
/// # Errors
/// Not allowed; no room on the disk; it cannot open the file; it is gone. It is as it was then.
pub fn begin(pid: i32, start: u64, folder: &Path) -> io::Result<Vec<Captured>> {
    let begun = redirected(pid, start, folder);
    begun.inspect_err(|_| {
        for file in ["captured.1", "captured.2", FILE] {
            let _ = std::fs::remove_file(folder.join(file));
        }
    })
}

fn redirected(pid: i32, start: u64, folder: &Path) -> io::Result<Vec<Captured>> {
    let outputs = outputs(pid)?;
    if outputs.is_empty() {
        return Ok(Vec::new());
    }
    let place = Place::of(pid, folder)?;
    let mut captured = Vec::new();
    let mut wanted = Vec::new();
    for (numbers, was) in outputs {
        let path = place.folder.join(format!("captured.{}", numbers[0]));
        let file = place.create(&path)?;
        let mut room = Room::default();
        room.make(&file).map_err(|error| {
            io::Error::new(
                error.kind(),
                format!("there is no room for it in {}: {error}", place.folder.display()),
            )
        })?;
        let meta = file.metadata()?;
        let part = Part { numbers, kept: 0, was, file: (meta.dev(), meta.ino()) };
        captured.push(Captured { file, room, before: copy(pid, part.numbers[0]) });
        wanted.push((part, path));
    }
    let mut state = State { pid, start, boot: process::boot(), parts: Vec::new() };
    // Written before anything is done, so that it can be undone whatever happens to us.
    state.parts = wanted.iter().map(|(part, _)| part.clone()).collect();
    for part in &mut state.parts {
        part.kept = KEPT[0];
    }
    spec::save(folder, FILE, &state).map_err(io::Error::other)?;
    state.parts = inside(pid, move |remote| redirect(remote, wanted))?;
    match spec::save(folder, FILE, &state) {
        Ok(()) => Ok(captured),
        // What could not be undone later must not stay.
        Err(error) => {
            inside(pid, move |remote| give_back(remote, pid, &state.parts))?;
            Err(io::Error::other(error))
        }
    }
}

/// Gives a process its output back.
///
/// # Errors
/// It cannot be stopped, or has lost what it had.
pub fn end(folder: &Path) -> io::Result<()> {
    let state: State = spec::load(folder, FILE).map_err(io::Error::other)?;
    if state.boot != process::boot() || !process::lives(state.pid, state.start) {
        return std::fs::remove_file(folder.join(FILE));
    }
    let State { pid, parts, .. } = state;
    inside(pid, move |remote| give_back(remote, pid, &parts))?;
    std::fs::remove_file(folder.join(FILE))
}

/// Whether the job of a folder redirects the output of this process.
pub fn is_of(folder: &Path, pid: i32, start: u64) -> bool {
    let state: State = spec::load(folder, FILE).unwrap_or_default();
    (state.pid, state.start) == (pid, start) && state.boot == process::boot()
}

/// Where a process can reach our files.
struct Place {
    folder: PathBuf,
    owner: Option<u32>,
    temporary: Option<tempfile::TempDir>,
}

impl Place {
    /// The job's folder for one's own processes; for those of others, which root may do this to, one that they can
    /// enter, and that is gone as soon as they have opened the file.
    fn of(pid: i32, folder: &Path) -> io::Result<Place> {
        let owner = std::fs::metadata(format!("/proc/{pid}"))?.uid();
        if owner == rustix::process::geteuid().as_raw() {
            return Ok(Place { folder: folder.to_owned(), owner: None, temporary: None });
        }
        let mode = std::os::unix::fs::PermissionsExt::from_mode(0o711);
        let temporary = tempfile::Builder::new().prefix("afar-").permissions(mode).tempdir()?;
        Ok(Place { folder: temporary.path().to_owned(), owner: Some(owner), temporary: Some(temporary) })
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        let file = options.read(true).write(true).create_new(true).mode(0o600).open(path)?;
        if self.temporary.is_some() {
            std::os::unix::fs::fchown(&file, self.owner, None)?;
        }
        Ok(file)
    }
}

/// A copy of a descriptor of another process.
fn copy(pid: i32, number: u64) -> Option<OwnedFd> {
    let handle = rustix::process::pidfd_open(Pid::from_raw(pid)?, PidfdFlags::empty()).ok()?;
    rustix::process::pidfd_getfd(handle, i32::try_from(number).ok()?, PidfdGetfdFlags::empty()).ok()
}

/// Does something inside a process, from a thread of its own: whatever happens, the kernel lets the process go at that
/// thread's end.
fn inside<T: Send + 'static>(
    pid: i32,
    work: impl FnOnce(&mut Remote) -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    let worker = std::thread::Builder::new().stack_size(256 << 10).spawn(move || {
        let mut remote = Remote::enter(pid)?;
        let done = remote.prepare().and_then(|()| work(&mut remote));
        remote.leave()?;
        done
    })?;
    worker.join().unwrap_or_else(|_| Err(io::Error::other("it could not be done")))
}

fn redirect(remote: &mut Remote, wanted: Vec<(Part, PathBuf)>) -> io::Result<Vec<Part>> {
    let mut done: Vec<Part> = Vec::new();
    for (mut part, path) in wanted {
        let tried = remote.replace(&mut part, &path);
        done.push(part);
        if let Err(error) = tried {
            for part in done {
                let _ = remote.restore(&part);
            }
            return Err(error);
        }
    }
    Ok(done)
}

fn give_back(remote: &mut Remote, pid: i32, parts: &[Part]) -> io::Result<()> {
    for part in parts {
        let leads_to = |number: &u64| {
            std::fs::metadata(format!("/proc/{pid}/fd/{number}"))
                .is_ok_and(|meta| (meta.dev(), meta.ino()) == part.file)
        };
        // What it has redirected itself meanwhile is its own.
        let numbers: Vec<u64> = part.numbers.iter().copied().filter(leads_to).collect();
        let kept = std::fs::read_link(format!("/proc/{pid}/fd/{}", part.kept)).is_ok_and(|is| is == part.was);
        let mut part = Part { numbers, ..part.clone() };
        if !kept && !part.numbers.is_empty() {
            // A new program does not have it any more: by its name, where it has one.
            if !part.was.starts_with("/") {
                return Err(io::Error::other(
                    "it runs another program now, which does not have what it wrote to",
                ));
            }
            part.kept = remote.open(&part.was)?;
        }
        if kept || !part.numbers.is_empty() {
            remote.restore(&part)?;
        }
    }
    Ok(())
}

/// What is done to descriptors inside a process.
impl Remote {
    fn replace(&mut self, part: &mut Part, path: &Path) -> io::Result<()> {
        let keep = u64::from(libc::F_DUPFD_CLOEXEC.unsigned_abs());
        let mut kept = Err(io::Error::from(io::ErrorKind::InvalidInput));
        for least in KEPT {
            if kept.is_err() {
                kept = self.call(libc::SYS_fcntl, [part.numbers[0], keep, least, 0, 0, 0]);
            }
        }
        part.kept = kept?;
        let new = self.open(path)?;
        let mut done = Ok(0);
        for number in &part.numbers {
            done = done.and(self.call(libc::SYS_dup3, [new, *number, 0, 0, 0, 0]));
        }
        let _ = self.call(libc::SYS_close, [new, 0, 0, 0, 0, 0]);
        done.map(drop)
    }

    fn restore(&mut self, part: &Part) -> io::Result<()> {
        if part.kept == 0 {
            return Ok(());
        }
        for number in &part.numbers {
            self.call(libc::SYS_dup3, [part.kept, *number, 0, 0, 0, 0])?;
        }
        self.call(libc::SYS_close, [part.kept, 0, 0, 0, 0, 0]).map(drop)
    }
}
