//! Where in a process a system call can be made: a thread for it, and an instruction.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use super::super::process;
use super::super::sys::inject;

/// The process is not there any more.
pub(super) fn gone() -> io::Error {
    io::Error::other("it has ended")
}

/// A thread that can be stopped: the first, unless it has ended before the others.
pub(super) fn thread_of(pid: i32) -> io::Result<i32> {
    if process::look(pid).is_some_and(|first| first.state != 'Z') {
        return Ok(pid);
    }
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task"))?.flatten();
    let mut threads = tasks.filter_map(|task| task.file_name().to_string_lossy().parse::<i32>().ok());
    threads.find(|thread| process::look(*thread).is_some_and(|one| one.state != 'Z')).ok_or_else(gone)
}

/// An instruction for system calls in a process's memory: in what the kernel itself put there, else in its code.
pub(super) fn instruction(pid: i32, memory: &File) -> io::Result<u64> {
    let maps = std::fs::read_to_string(format!("/proc/{pid}/maps"))?;
    let mut code: Vec<(bool, u64, u64)> = maps.lines().filter_map(of_maps).collect();
    code.sort_by_key(|(kernel, ..)| !kernel);
    for (_, from, to) in code {
        let mut bytes = vec![0; usize::try_from((to - from).min(4 << 20)).unwrap_or(0)];
        let Ok(count) = memory.read_at(&mut bytes, from) else { continue };
        let found = memchr::memmem::find_iter(&bytes[..count], inject::INSTRUCTION)
            .find(|at| at.is_multiple_of(inject::ALIGNED));
        if let Some(at) = found {
            return Ok(from + at as u64);
        }
    }
    Err(io::Error::other("there is no system call in its code"))
}

/// Code in a line of a process's map: whether it is the kernel's, and from where to where.
fn of_maps(line: &str) -> Option<(bool, u64, u64)> {
    let mut words = line.split_whitespace();
    let (from, to) = words.next()?.split_once('-')?;
    words.next().filter(|mode| mode.starts_with("r-x"))?;
    // Calls from there are only pretended.
    if line.ends_with("[vsyscall]") {
        return None;
    }
    Some((line.ends_with("[vdso]"), u64::from_str_radix(from, 16).ok()?, u64::from_str_radix(to, 16).ok()?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn code_is_found_in_a_map() {
        let vdso = "7ffe6d5f2000-7ffe6d5f4000 r-xp 00000000 00:00 0                          [vdso]";
        assert_eq!(of_maps(vdso), Some((true, 0x7ffe_6d5f_2000, 0x7ffe_6d5f_4000)));
        assert_eq!(of_maps("ffffffffff600000-ffffffffff601000 r-xp 00000000 00:00 0 [vsyscall]"), None);
        assert_eq!(of_maps("00400000-00401000 rw-p 00000000 00:00 0"), None);
        assert_eq!((of_maps(""), of_maps("x-y r-xp")), (None, None));
    }

    #[test]
    fn this_program_has_system_calls() {
        let own = i32::try_from(std::process::id()).unwrap();
        let memory = File::open("/proc/self/mem").unwrap();
        let at = instruction(own, &memory).unwrap();
        let mut bytes = vec![0; inject::INSTRUCTION.len()];
        memory.read_exact_at(&mut bytes, at).unwrap();
        assert_eq!(bytes, inject::INSTRUCTION);
    }

    proptest::proptest! {
        #[test]
        fn any_line_is_a_map_or_not(line in "\\PC{0,80}") {
            let _ = of_maps(&line);
        }
    }
}
