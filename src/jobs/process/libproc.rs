//! Processes on macOS. Compiled, never run by those who wrote it.

use std::time::{Duration, SystemTime};

use super::Process;
use crate::jobs::sys::macos;

/// Looks at a process; its start is in microseconds since 1970.
pub fn look(pid: i32) -> Option<Process> {
    let info = macos::info(pid)?;
    let name: Vec<u8> =
        info.pbi_comm.iter().map(|byte| byte.to_ne_bytes()[0]).take_while(|byte| *byte != 0).collect();
    Some(Process {
        pid,
        parent: i32::try_from(info.pbi_ppid).ok()?,
        start: info.pbi_start_tvsec * 1_000_000 + info.pbi_start_tvusec,
        // SIDL, SRUN, SSLEEP, SSTOP and SZOMB of the kernel's proc.h.
        state: match info.pbi_status {
            4 => 'T',
            5 => 'Z',
            2 => 'R',
            _ => 'S',
        },
        name: String::from_utf8_lossy(&name).into_owned(),
        kernel: pid == 0,
    })
}

/// The words that a process was started with.
pub fn command(pid: i32) -> Vec<String> {
    super::of_procargs(&macos::words(pid))
}

/// How long ago a process of this start began.
pub fn age(start: u64) -> Duration {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    now.saturating_sub(Duration::from_micros(start))
}

/// The IDs of all processes.
pub fn all() -> Vec<i32> {
    macos::all()
}

/// Which start of the machine this is.
pub fn boot() -> String {
    macos::text(c"kern.bootsessionuuid")
}
