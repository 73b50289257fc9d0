//! The few calls that have no safe form: fork, closing descriptors that others left open, and what a new program
//! must do between fork and exec. The only unsafe code of the program.
#![allow(unsafe_code)]

#[cfg(target_os = "macos")]
pub mod macos;

use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::os::unix::process::CommandExt;
use std::process::Command;

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
pub mod inject;

/// Which side of a fork this is.
pub enum Side {
    /// The new process.
    Child,
    /// The old one, with the new one's ID.
    Parent(i32),
}

/// Makes a second process of this one. Only for a program that has a single thread.
///
/// # Errors
/// No more processes are allowed.
pub fn fork() -> io::Result<Side> {
    // SAFETY: called from `keeper::enter` alone, which runs before any thread is started.
    match unsafe { libc::fork() } {
        -1 => Err(io::Error::last_os_error()),
        0 => Ok(Side::Child),
        pid => Ok(Side::Parent(pid)),
    }
}

/// Closes every descriptor from `first` on. Only at the very start, when all of them are inherited and nobody's.
pub fn close_from(first: RawFd) {
    #[cfg(target_os = "linux")]
    {
        // SAFETY: nothing in this process owns these descriptors yet.
        let done =
            unsafe { libc::syscall(libc::SYS_close_range, first as libc::c_uint, libc::c_uint::MAX, 0u32) };
        if done == 0 {
            return;
        }
    }
    for fd in first..limit() {
        // SAFETY: as above; closing one that is not open is an error that changes nothing.
        unsafe { libc::close(fd) };
    }
}

fn limit() -> RawFd {
    // SAFETY: asks for a number.
    let most = unsafe { libc::sysconf(libc::_SC_OPEN_MAX) };
    RawFd::try_from(most).unwrap_or(1024).clamp(64, 65_536)
}

/// Sends a signal to a process, or to a group where `pid` is negative.
///
/// # Errors
/// It is gone, or not ours.
pub fn kill(pid: i32, signal: i32) -> io::Result<()> {
    // SAFETY: takes numbers alone.
    match unsafe { libc::kill(pid, signal) } {
        0 => Ok(()),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Leaves a signal without effect for this process.
pub fn ignore(signal: i32) {
    // SAFETY: SIG_IGN is a valid disposition and no handler of ours stands there.
    unsafe { libc::signal(signal, libc::SIG_IGN) };
}

/// Has a new program lead a process group of its own, in the foreground of its terminal where it has one, and react to
/// signals as its caller's programs do.
pub fn lead_group(command: &mut Command, terminal: Option<OwnedFd>) {
    command.process_group(0);
    // SAFETY: async-signal-safe calls alone: tcsetpgrp, getpid, signal.
    unsafe {
        command.pre_exec(move || {
            if let Some(terminal) = &terminal {
                // From the background it would stop us, were SIGTTOU not ignored until here.
                libc::tcsetpgrp(terminal.as_raw_fd(), libc::getpid());
            }
            let own = [libc::SIGINT, libc::SIGQUIT, libc::SIGTSTP, libc::SIGTTIN, libc::SIGTTOU];
            for signal in own.into_iter().chain([libc::SIGXFSZ, libc::SIGPIPE]) {
                libc::signal(signal, libc::SIG_DFL);
            }
            Ok(())
        });
    }
}

/// Has the runtime tell when a descriptor can be read from or written to.
///
/// # Errors
/// The system watches no more of them, or not such ones.
pub fn watched(fd: OwnedFd, interest: Interest) -> io::Result<AsyncFd<OwnedFd>> {
    // SAFETY: an `OwnedFd` names the same open descriptor for as long as it lives.
    Ok(unsafe { AsyncFd::register_with_interest(fd, interest) }?)
}

/// Gives the memory back that holds code, of which a process that only waits needs next to nothing: what is needed
/// again is read from the file again, which other processes hold all the same.
#[cfg(target_os = "linux")]
pub fn forget_code() {
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    for (from, to) in maps.lines().filter_map(code) {
        // SAFETY: the mapping is of a file, and neither can it be written nor was it before: it has nothing that the
        // file has not.
        unsafe { libc::madvise(std::ptr::without_provenance_mut(from), to - from, libc::MADV_DONTNEED) };
    }
}

/// The place of code that a file has, or of constants before it, in a line of `/proc/self/maps`.
#[cfg(target_os = "linux")]
fn code(line: &str) -> Option<(usize, usize)> {
    let mut words = line.split_ascii_whitespace();
    let (place, rights, offset) = (words.next()?, words.next()?, words.next()?);
    let is_file = words.nth(2).is_some_and(|path| path.starts_with('/'));
    // Constants with addresses come after the code, and are made when the program begins.
    let is_constant = rights == "r--p" && usize::from_str_radix(offset, 16).ok()? == 0;
    let (from, to) = place.split_once('-')?;
    let number = |text| usize::from_str_radix(text, 16).ok();
    Some((number(from)?, number(to)?)).filter(|_| is_file && (rights == "r-xp" || is_constant))
}

/// What the kernel kept of a process that is gone (Linux from 6.15 on): its wait status, for a descriptor of it that
/// was opened before. None where it keeps nothing, or the parent has not asked yet.
#[cfg(target_os = "linux")]
pub fn kept_status(pidfd: &OwnedFd) -> Option<i32> {
    /// `PIDFD_GET_INFO` of the kernel's pidfd.h for the first form of the structure, which has 64 bytes.
    const GET_INFO: libc::c_ulong = 0xc040_ff0b;
    /// `PIDFD_INFO_EXIT`.
    const EXIT: u64 = 1 << 3;
    // `struct pidfd_info`: the mask is its first word, the status the upper half of its last one.
    let mut info = [0u64; 8];
    info[0] = EXIT;
    // SAFETY: the buffer has the size that is a part of the request's number.
    let done = unsafe { libc::ioctl(pidfd.as_raw_fd(), GET_INFO as _, info.as_mut_ptr()) };
    (done == 0 && info[0] & EXIT != 0).then(|| {
        let bytes = info[7].to_ne_bytes();
        i32::from_ne_bytes([bytes[4], bytes[5], bytes[6], bytes[7]])
    })
}

/// Whether the kernel knows to ask that, by its release: `6.18.1` does.
#[cfg(target_os = "linux")]
pub fn keeps_status() -> bool {
    let release = rustix::system::uname().release().to_string_lossy().into_owned();
    let mut numbers =
        release.split(|c: char| !c.is_ascii_digit()).map(|part| part.parse::<u32>().unwrap_or(0));
    (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)) >= (6, 15)
}

/// Tracing of threads of another process, without ever stopping them.
#[cfg(target_os = "linux")]
pub mod trace {
    use std::io;
    use std::ptr::null_mut;

    /// The kind of a request, which the C libraries differ about.
    #[cfg(target_env = "musl")]
    pub type Request = libc::c_int;
    /// The kind of a request, which the C libraries differ about.
    #[cfg(not(target_env = "musl"))]
    pub type Request = libc::c_uint;

    fn call(request: Request, thread: i32, data: usize) -> io::Result<()> {
        // SAFETY: none of the requests used here reads or writes our memory.
        match unsafe { libc::ptrace(request, thread, null_mut::<libc::c_void>(), data) } {
            -1 => Err(io::Error::last_os_error()),
            _ => Ok(()),
        }
    }

    /// Begins: the thread goes on, its end, new threads and new programs are told.
    ///
    /// # Errors
    /// Not allowed, traced already, or gone.
    pub fn seize(thread: i32) -> io::Result<()> {
        let options = libc::PTRACE_O_TRACEEXIT | libc::PTRACE_O_TRACECLONE | libc::PTRACE_O_TRACEEXEC;
        call(libc::PTRACE_SEIZE, thread, usize::try_from(options).unwrap_or(0))
    }

    /// Lets it go on, with a signal that it was about to get.
    pub fn go_on(thread: i32, signal: i32) {
        let _ = call(libc::PTRACE_CONT, thread, usize::try_from(signal).unwrap_or(0));
    }

    /// Leaves it stopped as it would be without us.
    pub fn stay(thread: i32) {
        let _ = call(libc::PTRACE_LISTEN, thread, 0);
    }

    /// The status that it ends with, where it is stopped for that.
    pub fn status(thread: i32) -> Option<i32> {
        let mut status: libc::c_ulong = 0;
        // SAFETY: the kernel writes one word to where the pointer leads.
        let done = unsafe {
            libc::ptrace(libc::PTRACE_GETEVENTMSG, thread, null_mut::<libc::c_void>(), &raw mut status)
        };
        (done == 0).then(|| i32::try_from(status & 0xffff).ok()).flatten()
    }

    /// Lets a thread go for good, as it would be without us.
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    pub fn leave(thread: i32) {
        use super::inject::{Stop, detach, go_on, interrupt, wait};
        // One that is traced by nobody, or by another, is left alone.
        if interrupt(thread).is_err() {
            return;
        }
        while let Ok(stop) = wait(thread, std::time::Duration::from_secs(5)) {
            let _ = match stop {
                Stop::Event => return drop(detach(thread)),
                Stop::Signal(signal) => go_on(thread, signal),
                Stop::Call => go_on(thread, 0),
                Stop::Gone => return,
            };
        }
    }

    /// Lets a thread go for good; it goes with us anyway.
    #[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
    pub fn leave(_: i32) {}

    /// The next thing that happened to any traced thread of `pid`: its thread and raw wait status.
    pub fn next() -> Option<(i32, i32)> {
        let mut status = 0;
        // SAFETY: the kernel writes one number to where the pointer leads.
        let thread = unsafe { libc::waitpid(-1, &raw mut status, libc::__WALL | libc::WNOHANG) };
        (thread > 0).then_some((thread, status))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_as_in_its_file_is_forgotten() {
        let line =
            |rights: &str, offset: &str, path: &str| format!("1000-3000 {rights} {offset} fe:00 7   {path}");
        assert_eq!(code(&line("r-xp", "00001000", "/usr/bin/afar")), Some((0x1000, 0x3000)));
        assert_eq!(code(&line("r--p", "00000000", "/usr/bin/afar")), Some((0x1000, 0x3000)));
        for (rights, offset, path) in [
            ("r--p", "00002000", "/usr/bin/afar"),
            ("rw-p", "0", "/usr/bin/afar"),
            ("r-xp", "0", "[vdso]"),
            ("r-xp", "0", ""),
        ] {
            assert_eq!(code(&line(rights, offset, path)), None, "{rights} {path}");
        }
        forget_code();
    }
}
