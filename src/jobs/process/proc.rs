//! Processes by `/proc`.

use std::fs;
use std::time::Duration;

use super::Process;

/// Looks at a process; its start is in ticks since the machine's. None where there is no such one, or no `/proc`.
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

/// The IDs of all processes.
pub fn all() -> Vec<i32> {
    let Ok(all) = fs::read_dir("/proc") else { return Vec::new() };
    all.flatten().filter_map(|entry| entry.file_name().to_string_lossy().parse().ok()).collect()
}

/// Which start of the machine this is.
pub fn boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default().trim().to_owned()
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

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_not(text in "\\PC{0,80}") {
            let _ = of_stat(1, &text);
        }
    }
}
