//! The few calls that have no safe form: fork, closing descriptors that others left open, and what a new program
//! must do between fork and exec. The only unsafe code of the program.
#![allow(unsafe_code)]

use std::io;
use std::os::fd::{AsRawFd, OwnedFd, RawFd};
use std::os::unix::process::CommandExt;
use std::process::Command;

use tokio::io::Interest;
use tokio::io::unix::AsyncFd;

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

/// The user that this process acts as.
pub fn user() -> u32 {
    // SAFETY: asks for a number.
    unsafe { libc::geteuid() }
}
