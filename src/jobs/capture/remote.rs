//! A process that makes system calls for us: one of its threads is stopped for that, and goes on as if nothing had been.

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::time::Duration;

use super::super::sys::inject::{self, Registers, Stop};
use super::code::{gone, instruction, thread_of};

/// How long a thread may take to stop: one that waits for a broken disk does not.
const PATIENCE: Duration = Duration::from_secs(5);
/// How much it is given to write a path into.
const PAGE: u64 = 4096;

/// A process with a thread that is stopped and makes calls for us.
pub(super) struct Remote {
    thread: i32,
    memory: File,
    saved: Registers,
    mask: u64,
    /// Where there is an instruction for system calls.
    at: u64,
    /// Memory that it was given.
    page: u64,
    /// Signals that came meanwhile and could not wait.
    came: Vec<i32>,
}

impl Remote {
    /// Stops a thread of a process.
    ///
    /// # Errors
    /// Not allowed, or it does not stop.
    pub(super) fn enter(pid: i32) -> io::Result<Remote> {
        let thread = thread_of(pid)?;
        let memory = OpenOptions::new().read(true).write(true).open(format!("/proc/{pid}/mem"))?;
        let at = instruction(pid, &memory)?;
        inject::seize(thread)?;
        inject::interrupt(thread)?;
        loop {
            match inject::wait(thread, PATIENCE)? {
                Stop::Event => break,
                Stop::Signal(signal) => inject::go_on(thread, signal)?,
                Stop::Call => inject::go_on(thread, 0)?,
                Stop::Gone => return Err(gone()),
            }
        }
        let ready = || -> io::Result<(Registers, u64)> {
            let saved = Registers::of(thread)?.again();
            let mask = inject::mask(thread)?;
            inject::set_mask(thread, u64::MAX)?;
            Ok((saved, mask))
        };
        let (saved, mask) = ready().inspect_err(|_| drop(inject::detach(thread)))?;
        Ok(Remote { thread, memory, saved, mask, at, page: 0, came: Vec::new() })
    }

    /// Has it get memory that paths can be written into.
    ///
    /// # Errors
    /// It gets none.
    pub(super) fn prepare(&mut self) -> io::Result<()> {
        let (access, kind) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
        let (access, kind) = (access.unsigned_abs().into(), kind.unsigned_abs().into());
        self.page = self.call(libc::SYS_mmap, [0, PAGE, access, kind, u64::MAX, 0])?;
        Ok(())
    }

    /// Has it make a system call; what that gave.
    pub(super) fn call(&mut self, number: i64, arguments: [u64; 6]) -> io::Result<u64> {
        self.saved.calling(self.at, number, arguments).set(self.thread)?;
        let mut ends = 0;
        while ends < 2 {
            inject::to_call(self.thread)?;
            match inject::wait(self.thread, PATIENCE)? {
                Stop::Call => ends += 1,
                Stop::Signal(signal) => self.came.push(signal),
                Stop::Event => {}
                Stop::Gone => return Err(gone()),
            }
        }
        match Registers::of(self.thread)?.result() {
            error @ -4095..0 => Err(io::Error::from_raw_os_error(i32::try_from(-error).unwrap_or(0))),
            result => Ok(result.cast_unsigned()),
        }
    }

    /// Has it open a file for writing at the end.
    pub(super) fn open(&mut self, path: &Path) -> io::Result<u64> {
        let mut text = std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec();
        text.push(0);
        if text.len() as u64 > PAGE {
            return Err(io::Error::from(io::ErrorKind::InvalidFilename));
        }
        self.memory.write_all_at(&text, self.page)?;
        let flags = libc::O_WRONLY | libc::O_APPEND | libc::O_CLOEXEC | libc::O_NOCTTY;
        let folder = i64::from(libc::AT_FDCWD).cast_unsigned();
        let opened = self.call(libc::SYS_openat, [folder, self.page, flags.unsigned_abs().into(), 0, 0, 0]);
        opened.map_err(|error| {
            let text =
                format!("it cannot open {}: {error}; is it in a container of its own?", path.display());
            io::Error::new(error.kind(), text)
        })
    }

    /// Puts everything back as it was.
    pub(super) fn leave(mut self) -> io::Result<()> {
        if self.page != 0 {
            let _ = self.call(libc::SYS_munmap, [self.page, PAGE, 0, 0, 0, 0]);
        }
        // Only from such a stop on does the kernel begin again what it waited in.
        inject::interrupt(self.thread)?;
        inject::go_on(self.thread, 0)?;
        loop {
            match inject::wait(self.thread, PATIENCE)? {
                Stop::Event => break,
                Stop::Signal(signal) => {
                    self.came.push(signal);
                    inject::go_on(self.thread, 0)?;
                }
                Stop::Call => inject::go_on(self.thread, 0)?,
                Stop::Gone => return Err(gone()),
            }
        }
        self.saved.set(self.thread)?;
        inject::set_mask(self.thread, self.mask)?;
        inject::detach(self.thread)?;
        for signal in self.came {
            let _ = super::super::sys::kill(self.thread, signal);
        }
        Ok(())
    }
}
