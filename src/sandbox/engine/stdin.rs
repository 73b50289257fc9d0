//! Finds out that a program waits for input: on Linux, some process of the group sleeps in read(2) on the pipe
//! that is its standard input. Elsewhere nothing is known, and programs get an empty input.

use std::io;
use std::os::fd::OwnedFd;
use std::process::Stdio;

/// The writing end of a program's standard input.
pub struct Input {
    write: OwnedFd,
    /// The pipe's name in /proc.
    name: String,
}

impl Input {
    /// A pipe: the end for the program, and ours. `None` where waiting cannot be seen.
    ///
    /// # Errors
    /// The system's.
    pub fn pipe() -> io::Result<(Stdio, Option<Self>)> {
        if !cfg!(target_os = "linux") {
            return Ok((Stdio::null(), None));
        }
        let (read, write) = io::pipe()?;
        let write = OwnedFd::from(write);
        let name = format!("pipe:[{}]", rustix::fs::fstat(&write)?.st_ino);
        Ok((Stdio::from(read), Some(Self { write, name })))
    }

    /// Whether a process of `group` sleeps in a read of this pipe.
    pub fn is_awaited(&self, group: i32) -> bool {
        members(group).into_iter().any(|pid| self.sleeps_in_read(pid))
    }

    fn sleeps_in_read(&self, pid: i32) -> bool {
        let Ok(text) = std::fs::read_to_string(format!("/proc/{pid}/syscall")) else { return false };
        let mut words = text.split_whitespace();
        if words.next().and_then(|number| number.parse().ok()) != Some(read_number()) {
            return false;
        }
        let Some(fd) =
            words.next().and_then(|word| u32::from_str_radix(word.trim_start_matches("0x"), 16).ok())
        else {
            return false;
        };
        std::fs::read_link(format!("/proc/{pid}/fd/{fd}"))
            .is_ok_and(|link| link.as_os_str() == self.name.as_str())
    }

    /// Answers with a line. A line that is longer than the pipe is cut there: the program is known to read.
    ///
    /// # Errors
    /// The program closed its input.
    pub fn answer(&self, line: &str) -> io::Result<()> {
        let text = format!("{line}\n");
        rustix::io::write(&self.write, text.as_bytes())?;
        Ok(())
    }
}

/// The number of read(2) on this machine.
fn read_number() -> i64 {
    if cfg!(target_arch = "x86_64") { 0 } else { 63 }
}

/// The processes of a group.
fn members(group: i32) -> Vec<i32> {
    let Ok(entries) = std::fs::read_dir("/proc") else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok())
        .filter(|pid| group_of(*pid) == Some(group))
        .collect()
}

fn group_of(pid: i32) -> Option<i32> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may have anything in it; behind it come state, parent, group.
    text.rsplit_once(')')?.1.split_whitespace().nth(2)?.parse().ok()
}
