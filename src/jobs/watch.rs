//! A process that ran before its job: watched without stopping or slowing it, by the first means that suffices.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::process::{Pid, PidfdFlags};
use tokio::io::Interest;
use tokio::io::unix::AsyncFd;
use tokio::signal::unix::{SignalKind, signal};

use super::echo::Echo;
use super::level::{Level, Status};
use super::room::Room;
use super::shared::Failure;
use super::spec::Watched;
use super::{End, capture, process, sys};

/// Finds out what can be learned of a process.
pub fn level(pid: i32) -> Level {
    let refusal = refusal(pid);
    let status = match () {
        () if sys::keeps_status() => Status::Kernel,
        () => refusal.clone().map_or(Status::Trace, Status::No),
    };
    let mut files: Vec<PathBuf> = Vec::new();
    let mut elsewhere = String::new();
    for number in [1, 2] {
        let link = PathBuf::from(format!("/proc/{pid}/fd/{number}"));
        let Ok(target) = std::fs::read_link(&link) else {
            elsewhere = "where, this user may not see".to_owned();
            continue;
        };
        let file = std::fs::metadata(&link).is_ok_and(|meta| meta.is_file());
        match file && File::open(&link).is_ok() {
            true if !files.contains(&target) => files.push(target),
            true => {}
            false => elsewhere = target.display().to_string(),
        }
    }
    Level { status, files, elsewhere, refusal: capture::refusal(pid, refusal) }
}

/// Why a process may not be traced, as far as that can be known without doing it.
fn refusal(pid: i32) -> Option<String> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap_or_default();
    let field = |name: &str| {
        text.lines().find_map(|line| line.strip_prefix(name)?.split_whitespace().next()?.parse::<u32>().ok())
    };
    let (own, root) = (rustix::process::geteuid(), rustix::process::geteuid().is_root());
    let scope = std::fs::read_to_string("/proc/sys/kernel/yama/ptrace_scope").unwrap_or_default();
    match field("TracerPid:") {
        Some(tracer) if tracer > 0 => Some(format!("process {tracer} traces it already")),
        _ if scope.trim() == "3" => Some("kernel.yama.ptrace_scope allows it to nobody".to_owned()),
        _ if root => None,
        _ if field("Uid:") != Some(own.as_raw()) => Some("it belongs to another user".to_owned()),
        _ if scope.trim().parse::<u8>().unwrap_or(0) > 0 => {
            Some("kernel.yama.ptrace_scope allows it for one's own children alone".to_owned())
        }
        _ => None,
    }
}

/// A process under watch.
pub struct Watch {
    pid: i32,
    handle: AsyncFd<OwnedFd>,
    traced: bool,
    files: Vec<Followed>,
    changes: Option<AsyncFd<OwnedFd>>,
}

struct Followed {
    file: File,
    at: u64,
    /// Of a file of ours, what it has of the disk.
    room: Option<Room>,
    /// Where it goes on to.
    echo: Option<Echo>,
}

impl Followed {
    /// What is new in it.
    fn read(&mut self, buffer: &mut [u8]) -> usize {
        // A file that was cut short begins anew.
        if self.file.metadata().is_ok_and(|meta| meta.len() < self.at) {
            self.at = 0;
        }
        let Ok(count) = self.file.read_at(buffer, self.at) else { return 0 };
        self.at += count as u64;
        if let Some(echo) = &self.echo {
            echo.send(&buffer[..count]);
        }
        if let Some(room) = &mut self.room {
            room.read_until(&self.file, self.at);
        }
        count
    }
}

impl Watch {
    /// Begins to watch, with its output redirected into files of a folder where that was asked for.
    ///
    /// # Errors
    /// The process is gone; its output cannot be redirected.
    pub fn begin(watched: Watched, folder: &Path) -> Result<Watch, Failure> {
        let failed = |text: String| Failure { kind: "ProcessNotFound".to_owned(), text, code: 5 };
        let gone = || failed(format!("there is no process {} any more", watched.pid));
        let pid = Pid::from_raw(watched.pid).ok_or_else(gone)?;
        let handle = rustix::process::pidfd_open(pid, PidfdFlags::empty()).map_err(|_| gone())?;
        // Only now its start tells for sure that this is the one: the descriptor stays with it.
        if process::look(watched.pid).is_none_or(|process| process.start != watched.start) {
            return Err(gone());
        }
        let handle = sys::watched(handle, Interest::READABLE)
            .map_err(|error| failed(format!("cannot watch process {}: {error}", watched.pid)))?;
        let mut watch = Watch { pid: watched.pid, handle, traced: false, files: Vec::new(), changes: None };
        let level = level(watched.pid);
        let captured = match watched.capture {
            true => watch.capture(watched, folder)?,
            false => Vec::new(),
        };
        watch.traced = watched.trace && watch.seize();
        watch.follow(&level.files, captured);
        Ok(watch)
    }

    fn capture(&self, watched: Watched, folder: &Path) -> Result<Vec<Followed>, Failure> {
        let captured = capture::begin(self.pid, watched.start, folder).map_err(|error| Failure {
            kind: "CaptureError".to_owned(),
            text: format!("cannot redirect the output of process {}: {error}", self.pid),
            code: 4,
        })?;
        let followed = captured.into_iter().map(|one| Followed {
            file: one.file,
            at: 0,
            room: Some(one.room),
            echo: one.before.filter(|_| watched.echo).and_then(Echo::to),
        });
        Ok(followed.collect())
    }

    /// Whether there is something to give back.
    pub fn has_captured(&self) -> bool {
        self.files.iter().any(|followed| followed.room.is_some())
    }

    /// Sees to it that the disk has room for what the process writes into files of ours.
    ///
    /// # Errors
    /// There is none.
    pub fn make_room(&mut self) -> io::Result<()> {
        for followed in &mut self.files {
            if let Some(room) = &mut followed.room {
                room.make(&followed.file)?;
            }
        }
        Ok(())
    }

    /// Follows files of ours no longer, which the process has left; and traces it again, where it was traced before.
    pub fn forget_captured(&mut self, traced: bool) {
        self.files.retain(|followed| followed.room.is_none());
        self.traced = self.traced || (traced && self.seize());
    }

    /// Whether the process is traced.
    pub fn is_traced(&self) -> bool {
        self.traced
    }

    /// Gives the process its output back.
    ///
    /// # Errors
    /// It does not stop for that, or has lost what it had.
    pub fn release(&mut self, folder: &Path) -> io::Result<()> {
        if self.traced {
            self.traced = false;
            for thread in self.threads() {
                sys::trace::leave(thread);
            }
        }
        capture::end(folder)
    }

    fn threads(&self) -> Vec<i32> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.pid)).into_iter().flatten().flatten();
        tasks.filter_map(|task| task.file_name().to_string_lossy().parse().ok()).collect()
    }

    /// Traces all threads; whether the first one is.
    fn seize(&self) -> bool {
        let mut leads = false;
        // Threads begin while we look: those of traced ones are told, others are found by looking again.
        for _ in 0..3 {
            for thread in self.threads() {
                leads |= sys::trace::seize(thread).is_ok() && thread == self.pid;
            }
        }
        leads
    }

    fn follow(&mut self, files: &[PathBuf], captured: Vec<Followed>) {
        use rustix::fs::inotify::{CreateFlags, WatchFlags, add_watch, init};
        let Ok(changes) = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC) else { return };
        for followed in captured {
            let link = format!("/proc/self/fd/{}", std::os::fd::AsRawFd::as_raw_fd(&followed.file));
            let _ = add_watch(&changes, link, WatchFlags::MODIFY);
            self.files.push(followed);
        }
        for (number, path) in [1, 2].iter().zip(files) {
            // By way of the process, so that a deleted file is found too.
            let link = PathBuf::from(format!("/proc/{}/fd/{number}", self.pid));
            let same = std::fs::read_link(&link).is_ok_and(|target| &target == path);
            let link: &Path = if same { &link } else { path };
            let opened = File::open(link).and_then(|file| Ok((file.metadata()?.len(), file)));
            let Ok((at, file)) = opened else { continue };
            if add_watch(&changes, link, WatchFlags::MODIFY).is_ok() {
                self.files.push(Followed { file, at, room: None, echo: None });
            }
        }
        self.changes = sys::watched(changes, Interest::READABLE).ok();
    }

    /// Waits until one of the files has grown.
    pub async fn grown(&self) {
        let Some(changes) = self.changes.as_ref().filter(|_| !self.files.is_empty()) else {
            return std::future::pending().await;
        };
        if let Ok(mut ready) = changes.readable().await {
            let mut buffer = [0u8; 4096];
            while rustix::io::read(changes.get_ref(), &mut buffer).is_ok_and(|count| count > 0) {}
            ready.clear_ready();
        }
    }

    /// Reads what is new in the files; how much there was.
    pub fn read(&mut self, buffer: &mut [u8]) -> usize {
        self.files.iter_mut().map(|followed| followed.read(buffer)).find(|count| *count > 0).unwrap_or(0)
    }

    /// Waits for the end.
    pub async fn ended(&self) -> End {
        match self.traced {
            true => self.traced_end().await,
            false => self.watched_end().await,
        }
    }

    async fn watched_end(&self) -> End {
        if self.handle.readable().await.is_err() {
            return End::Unknown;
        }
        // The kernel keeps the status once the parent has asked for it; until then the process itself shows it.
        let mut pause = Duration::from_millis(1);
        loop {
            if let Some(status) = sys::kept_status(self.handle.get_ref()) {
                return end_of(status);
            }
            match shown_status(self.pid) {
                Some(Some(status)) => return end_of(status),
                // Not ours to see, and a parent that does not ask may never do.
                Some(None) if pause > Duration::from_secs(1) => return End::Unknown,
                Some(None) => {}
                None if !sys::keeps_status() || pause > Duration::from_secs(1) => return End::Unknown,
                None => {}
            }
            tokio::time::sleep(pause).await;
            pause *= 2;
        }
    }

    /// Passes on everything that happens to the threads until the first one ends.
    async fn traced_end(&self) -> End {
        let Ok(mut children) = signal(SignalKind::child()) else { return self.watched_end().await };
        let mut end = None;
        loop {
            while let Some((thread, status)) = sys::trace::next() {
                if libc::WIFEXITED(status) || libc::WIFSIGNALED(status) {
                    if thread == self.pid {
                        return end.unwrap_or_else(|| end_of(status));
                    }
                    continue;
                }
                let signal = libc::WSTOPSIG(status);
                match status >> 16 {
                    libc::PTRACE_EVENT_EXIT if thread == self.pid => {
                        end = sys::trace::status(thread).map(end_of);
                        sys::trace::go_on(thread, 0);
                    }
                    libc::PTRACE_EVENT_STOP if signal != libc::SIGTRAP => sys::trace::stay(thread),
                    0 => sys::trace::go_on(thread, signal),
                    _ => sys::trace::go_on(thread, 0),
                }
            }
            tokio::select! {
                _ = children.recv() => {}
                ended = self.watched_end() => return end.unwrap_or(ended),
            }
        }
    }
}

/// The wait status of a process that has ended and that its parent has not asked for yet: none where it is gone, or
/// shows nothing to this user.
fn shown_status(pid: i32) -> Option<Option<i32>> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let rest: Vec<&str> = text.get(text.rfind(')')? + 1..)?.split_whitespace().collect();
    if rest.first() != Some(&"Z") {
        return None;
    }
    // Who may not see it reads 0, which then says nothing.
    let status = rest.get(49)?.parse::<i32>().ok();
    let may = std::fs::metadata(format!("/proc/{pid}")).is_ok_and(|meta| {
        use std::os::unix::fs::MetadataExt;
        rustix::process::geteuid().is_root() || meta.uid() == rustix::process::geteuid().as_raw()
    });
    Some(status.filter(|_| may))
}

fn end_of(status: i32) -> End {
    match () {
        () if libc::WIFEXITED(status) => End::Code(libc::WEXITSTATUS(status)),
        () if libc::WIFSIGNALED(status) => End::Signal(libc::WTERMSIG(status)),
        () => End::Unknown,
    }
}

/// Why this machine cannot watch processes of others; none where it can.
pub fn missing() -> Option<io::Error> {
    rustix::process::pidfd_open(rustix::process::getpid(), PidfdFlags::empty()).err().map(io::Error::from)
}
