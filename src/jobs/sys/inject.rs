//! A thread of another process, stopped for a moment to make system calls for us. What is stopped is put back with the
//! registers and the signal mask that it had; the kernel then restarts the call that it waited in. (ptrace(2); the
//! numbers of registers are those of the kernel's `user_regs_struct`.)

use std::io;
use std::ptr::null_mut;
use std::time::{Duration, Instant};

/// How many words of registers there are, and which is which.
#[cfg(target_arch = "x86_64")]
mod machine {
    pub const WORDS: usize = 27;
    pub const ARGUMENTS: [usize; 6] = [14, 13, 12, 7, 9, 8];
    pub const NUMBER: usize = 10;
    pub const RESULT: usize = 10;
    pub const ORIGINAL: usize = 15;
    pub const POINTER: usize = 16;
    pub const SEGMENT: usize = 17;
    /// The code segment of programs of 64 bits.
    pub const WIDE: u64 = 0x33;
    pub const INSTRUCTION: &[u8] = &[0x0f, 0x05];
    pub const ALIGNED: usize = 1;
}

/// How many words of registers there are, and which is which. Not tested on a machine.
#[cfg(target_arch = "aarch64")]
mod machine {
    pub const WORDS: usize = 34;
    pub const ARGUMENTS: [usize; 6] = [0, 1, 2, 3, 4, 5];
    pub const NUMBER: usize = 8;
    pub const RESULT: usize = 0;
    pub const POINTER: usize = 32;
    pub const INSTRUCTION: &[u8] = &[0x01, 0x00, 0x00, 0xd4];
    pub const ALIGNED: usize = 4;
}

pub use machine::{ALIGNED, INSTRUCTION};

/// Calls that a stop alone ends early with EINTR, though no signal came: they are begun again.
#[cfg(target_arch = "x86_64")]
const BEGUN_AGAIN: [i64; 7] = [
    libc::SYS_epoll_wait,
    libc::SYS_epoll_pwait,
    libc::SYS_epoll_pwait2,
    libc::SYS_rt_sigtimedwait,
    libc::SYS_semop,
    libc::SYS_semtimedop,
    libc::SYS_io_getevents,
];
/// `ERESTARTNOHAND` of the kernel's errno.h: EINTR if a handler runs, else again.
#[cfg(target_arch = "x86_64")]
const AGAIN: i64 = -514;

/// The registers of a thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registers([u64; machine::WORDS]);

impl Registers {
    /// Those of a thread that is stopped.
    ///
    /// # Errors
    /// It is not stopped, or runs a program of 32 bits.
    pub fn of(thread: i32) -> io::Result<Registers> {
        let mut words = [0u64; machine::WORDS];
        let length = transfer(libc::PTRACE_GETREGSET, thread, &mut words)?;
        let registers = Registers(words);
        if length != size_of_val(&words) || !registers.wide() {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "it is a program of 32 bits"));
        }
        Ok(registers)
    }

    #[cfg(target_arch = "x86_64")]
    fn wide(&self) -> bool {
        self.0[machine::SEGMENT] == machine::WIDE
    }

    #[cfg(target_arch = "aarch64")]
    fn wide(&self) -> bool {
        true
    }

    /// Puts them into a thread that is stopped.
    ///
    /// # Errors
    /// It is not.
    pub fn set(&self, thread: i32) -> io::Result<()> {
        let mut words = self.0;
        transfer(libc::PTRACE_SETREGSET, thread, &mut words).map(drop)
    }

    /// These, about to make a system call by the instruction at `at`.
    pub fn calling(&self, at: u64, number: i64, arguments: [u64; 6]) -> Registers {
        let mut next = self.clone();
        next.0[machine::POINTER] = at;
        next.0[machine::NUMBER] = number.cast_unsigned();
        // Not in a call, so that none is restarted.
        #[cfg(target_arch = "x86_64")]
        {
            next.0[machine::ORIGINAL] = u64::MAX;
        }
        for (place, value) in machine::ARGUMENTS.iter().zip(arguments) {
            next.0[*place] = value;
        }
        next
    }

    /// What a system call gave.
    pub fn result(&self) -> i64 {
        self.0[machine::RESULT].cast_signed()
    }

    /// These, with the call that our stop ended early begun again.
    #[cfg(target_arch = "x86_64")]
    pub fn again(mut self) -> Registers {
        let number = self.0[machine::ORIGINAL].cast_signed();
        if self.result() == -i64::from(libc::EINTR) && BEGUN_AGAIN.contains(&number) {
            self.0[machine::RESULT] = AGAIN.cast_unsigned();
        }
        self
    }

    /// These: the kernel has set up there what is begun again.
    #[cfg(target_arch = "aarch64")]
    pub fn again(self) -> Registers {
        self
    }
}

/// Reads the mask of blocked signals.
#[allow(clippy::unnecessary_cast, reason = "musl has it in another type than its ptrace takes")]
const GET_MASK: super::trace::Request = libc::PTRACE_GETSIGMASK as super::trace::Request;
/// Sets it.
#[allow(clippy::unnecessary_cast, reason = "as above")]
const SET_MASK: super::trace::Request = libc::PTRACE_SETSIGMASK as super::trace::Request;

fn transfer(
    request: super::trace::Request,
    thread: i32,
    words: &mut [u64; machine::WORDS],
) -> io::Result<usize> {
    /// The general registers, of the kernel's elf.h.
    const NT_PRSTATUS: usize = 1;
    let mut place = libc::iovec { iov_base: words.as_mut_ptr().cast(), iov_len: size_of_val(words) };
    // SAFETY: the kernel reads or writes at most as many bytes as the vector says, which are the array's.
    match unsafe { libc::ptrace(request, thread, NT_PRSTATUS, &raw mut place) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(place.iov_len),
    }
}

fn call(request: super::trace::Request, thread: i32, data: usize) -> io::Result<()> {
    // SAFETY: none of the requests used here reads or writes our memory.
    match unsafe { libc::ptrace(request, thread, null_mut::<libc::c_void>(), data) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

/// Begins to trace a thread, which goes on.
///
/// # Errors
/// Not allowed, traced already, or gone.
pub fn seize(thread: i32) -> io::Result<()> {
    call(libc::PTRACE_SEIZE, thread, usize::try_from(libc::PTRACE_O_TRACESYSGOOD).unwrap_or(0))
}

/// Has it stop soon.
///
/// # Errors
/// It is gone.
pub fn interrupt(thread: i32) -> io::Result<()> {
    call(libc::PTRACE_INTERRUPT, thread, 0)
}

/// Lets it go on, with a signal or 0.
///
/// # Errors
/// It is gone, or not stopped.
pub fn go_on(thread: i32, signal: i32) -> io::Result<()> {
    call(libc::PTRACE_CONT, thread, usize::try_from(signal).unwrap_or(0))
}

/// Lets it go on to where its next system call begins or ends.
///
/// # Errors
/// It is gone, or not stopped.
pub fn to_call(thread: i32) -> io::Result<()> {
    call(libc::PTRACE_SYSCALL, thread, 0)
}

/// Lets it go for good; stopped as it would be without us.
///
/// # Errors
/// It is gone, or not stopped.
pub fn detach(thread: i32) -> io::Result<()> {
    call(libc::PTRACE_DETACH, thread, 0)
}

/// The signals that it holds back.
///
/// # Errors
/// It is gone, or not stopped.
pub fn mask(thread: i32) -> io::Result<u64> {
    let mut mask = 0u64;
    // SAFETY: the kernel writes as many bytes as it is told, which are the number's.
    match unsafe { libc::ptrace(GET_MASK, thread, size_of_val(&mask), &raw mut mask) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(mask),
    }
}

/// Sets the signals that it holds back.
///
/// # Errors
/// It is gone, or not stopped.
pub fn set_mask(thread: i32, mask: u64) -> io::Result<()> {
    // SAFETY: the kernel reads as many bytes as it is told, which are the number's.
    match unsafe { libc::ptrace(SET_MASK, thread, size_of_val(&mask), &raw const mask) } {
        -1 => Err(io::Error::last_os_error()),
        _ => Ok(()),
    }
}

/// Why a thread has stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// As it was asked to, or with its whole process.
    Event,
    /// Where a system call begins or ends, or another thing happens that it need not know of.
    Call,
    /// It is about to get a signal.
    Signal(i32),
    /// Not at all: it has ended.
    Gone,
}

/// Waits for its next stop.
///
/// # Errors
/// It does not stop in time, or is none of ours.
pub fn wait(thread: i32, patience: Duration) -> io::Result<Stop> {
    let end = Instant::now() + patience;
    let mut pause = Duration::from_micros(20);
    loop {
        let mut status = 0;
        // SAFETY: the kernel writes one number to where the pointer leads.
        match unsafe { libc::waitpid(thread, &raw mut status, libc::__WALL | libc::WNOHANG) } {
            0 if Instant::now() >= end => return Err(io::Error::from(io::ErrorKind::TimedOut)),
            0 => {
                std::thread::sleep(pause);
                pause = (pause * 2).min(Duration::from_millis(5));
            }
            -1 => {
                let error = io::Error::last_os_error();
                if error.kind() != io::ErrorKind::Interrupted {
                    return Err(error);
                }
            }
            _ if !libc::WIFSTOPPED(status) => return Ok(Stop::Gone),
            _ => {
                let signal = libc::WSTOPSIG(status);
                return Ok(match status >> 16 {
                    libc::PTRACE_EVENT_STOP => Stop::Event,
                    0 if signal != libc::SIGTRAP | 0x80 => Stop::Signal(signal),
                    _ => Stop::Call,
                });
            }
        }
    }
}
