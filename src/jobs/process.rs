//! What the system tells about a process.

use std::fs;
use std::time::Duration;

/// A process as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its ID.
    pub pid: i32,
    /// Its parent's.
    pub parent: i32,
    /// When it began, in ticks since the machine's start: tells it from a later one with its ID.
    pub start: u64,
    /// Its state: R, S, D, T, Z, …
    pub state: char,
    /// Its short name.
    pub name: String,
    /// Whether it is a part of the system itself.
    pub kernel: bool,
}

/// Looks at a process; none where there is no such one (or, off Linux, no `/proc`).
pub fn look(pid: i32) -> Option<Process> {
    of_stat(pid, &fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

fn of_stat(pid: i32, text: &str) -> Option<Process> {
    // The name is in brackets and may have brackets itself.
    let (open, close) = (text.find('(')?, text.rfind(')')?);
    let rest: Vec<&str> = text.get(close + 1..)?.split_whitespace().collect();
    let flags: u64 = rest.get(6)?.parse().ok()?;
    Some(Process {
        pid,
        parent: rest.get(1)?.parse().ok()?,
        start: rest.get(19)?.parse().ok()?,
        state: rest.first()?.chars().next()?,
        name: text.get(open + 1..close)?.to_owned(),
        // PF_KTHREAD of the kernel's sched.h.
        kernel: flags & 0x0020_0000 != 0,
    })
}

/// The words that a process was started with.
pub fn command(pid: i32) -> Vec<String> {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes);
    let words = text.trim_end_matches('\0').split('\0').map(str::to_owned);
    if text.is_empty() { Vec::new() } else { words.collect() }
}

/// How long ago a process of this start began.
pub fn age(start: u64) -> Duration {
    let up = fs::read_to_string("/proc/uptime").unwrap_or_default();
    let up: f64 = up.split(' ').next().and_then(|text| text.parse().ok()).unwrap_or(0.0);
    let began = start as f64 / rustix::param::clock_ticks_per_second() as f64;
    Duration::try_from_secs_f64(up - began).unwrap_or_default()
}

/// The processes that run a program of this name.
pub fn named(name: &str) -> Vec<Process> {
    let Ok(all) = fs::read_dir("/proc") else { return Vec::new() };
    let pids = all.flatten().filter_map(|entry| entry.file_name().to_string_lossy().parse::<i32>().ok());
    let own = i32::try_from(std::process::id()).unwrap_or(0);
    let runs = |process: &Process| {
        let words = command(process.pid);
        let first = words.first().and_then(|word| word.rsplit('/').next());
        first == Some(name) || process.name == name
    };
    let fitting = pids.filter(|pid| *pid != own).filter_map(look).filter(|process| !process.kernel);
    fitting.filter(|process| !matches!(process.state, 'Z' | 'X') && runs(process)).collect()
}

/// Which start of the machine this is.
pub fn boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
}

/// Whether a process of some start is still there and has not ended.
pub fn lives(pid: i32, start: u64) -> bool {
    look(pid).is_some_and(|process| process.start == start && !matches!(process.state, 'Z' | 'X'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn brackets_in_a_name_are_no_end() {
        let text =
            "7 (a) b (c)) S 3 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 8651 11 12 18446744073709551615 1\n";
        let process = of_stat(7, text).unwrap();
        assert_eq!((process.name.as_str(), process.parent, process.start), ("a) b (c)", 3, 8651));
        assert!(!process.kernel && of_stat(1, "1 (x").is_none());
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_is_there() {
        let own = i32::try_from(std::process::id()).unwrap();
        let seen = look(own).unwrap();
        assert!(lives(own, seen.start) && !lives(own, seen.start + 1));
        assert!(!command(own).is_empty() && boot().len() > 30);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,80}") {
            let _ = of_stat(1, &text);
        }
    }
}
