//! What the system tells about a process.

#[cfg(target_os = "macos")]
mod libproc;
#[cfg(not(target_os = "macos"))]
mod proc;

#[cfg(target_os = "macos")]
use libproc as system;
#[cfg(not(target_os = "macos"))]
use proc as system;
pub use system::{age, boot, command, look};

/// A process as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its ID.
    pub pid: i32,
    /// Its parent's.
    pub parent: i32,
    /// When it began, in the system's own measure: tells it from a later one with its ID.
    pub start: u64,
    /// Its state: R, S, D, T, Z, …
    pub state: char,
    /// Its short name.
    pub name: String,
    /// Whether it is a part of the system itself.
    pub kernel: bool,
}

/// The processes that run a program of this name.
pub fn named(name: &str) -> Vec<Process> {
    let pids = system::all().into_iter();
    let own = i32::try_from(std::process::id()).unwrap_or(0);
    let runs = |process: &Process| {
        let words = command(process.pid);
        let first = words.first().and_then(|word| word.rsplit('/').next());
        first == Some(name) || process.name == name
    };
    let fitting = pids.filter(|pid| *pid != own).filter_map(look).filter(|process| !process.kernel);
    fitting.filter(|process| !matches!(process.state, 'Z' | 'X') && runs(process)).collect()
}

/// Whether a process of some start is still there and has not ended.
pub fn lives(pid: i32, start: u64) -> bool {
    look(pid).is_some_and(|process| process.start == start && !matches!(process.state, 'Z' | 'X'))
}

/// The words in what macOS keeps of them: their count, the program, zeros, the words.
#[cfg(any(target_os = "macos", test))]
fn of_procargs(bytes: &[u8]) -> Vec<String> {
    let Some((count, rest)) = bytes.split_first_chunk::<4>() else { return Vec::new() };
    let count = usize::try_from(i32::from_ne_bytes(*count)).unwrap_or(0);
    let program = rest.iter().position(|byte| *byte == 0).unwrap_or(rest.len());
    let after = rest.get(program..).unwrap_or_default();
    let first = after.iter().position(|byte| *byte != 0).unwrap_or(after.len());
    let words = after.get(first..).unwrap_or_default().split(|byte| *byte == 0);
    words.take(count).map(|word| String::from_utf8_lossy(word).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    #[cfg(target_os = "linux")]
    fn this_process_is_there() {
        let own = i32::try_from(std::process::id()).unwrap();
        let seen = look(own).unwrap();
        assert!(lives(own, seen.start) && !lives(own, seen.start + 1));
        assert!(!command(own).is_empty() && boot().len() > 30);
    }

    #[test]
    fn words_as_macos_keeps_them() {
        let kept = |text: &str| [&2i32.to_ne_bytes(), text.as_bytes()].concat();
        assert_eq!(of_procargs(&kept("/bin/sleep\0\0\0\0sleep\x0060\x00PATH=/bin\0")), ["sleep", "60"]);
        assert_eq!(of_procargs(&kept("/bin/x\0")), [""; 1]);
        assert_eq!(of_procargs(b"1"), [""; 0]);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_words_or_none(bytes: Vec<u8>) {
            let _ = of_procargs(&bytes);
        }
    }
}
