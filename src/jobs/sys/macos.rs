//! What macOS tells of processes: libproc, and sysctl for their words. Compiled, never run by those who wrote it.
#![allow(unsafe_code)]

use std::ffi::CStr;
use std::mem::{MaybeUninit, size_of};
use std::ptr::null_mut;

/// A process as `proc_pidinfo` (`PROC_PIDTBSDINFO`) has it; none where there is no such one or it may not be seen.
pub fn info(pid: i32) -> Option<libc::proc_bsdinfo> {
    let mut info = MaybeUninit::<libc::proc_bsdinfo>::zeroed();
    let size = libc::c_int::try_from(size_of::<libc::proc_bsdinfo>()).ok()?;
    // SAFETY: the buffer is as long as the call is told.
    let got = unsafe { libc::proc_pidinfo(pid, libc::PROC_PIDTBSDINFO, 0, info.as_mut_ptr().cast(), size) };
    // SAFETY: the whole of it was written, and all its fields are numbers.
    (got == size).then(|| unsafe { info.assume_init() })
}

/// The IDs of all processes.
pub fn all() -> Vec<i32> {
    // SAFETY: without a buffer the call only counts.
    let count = unsafe { libc::proc_listallpids(null_mut(), 0) };
    // Some may begin meanwhile.
    let mut pids = vec![0i32; usize::try_from(count).unwrap_or(0) + 64];
    let size = libc::c_int::try_from(pids.len() * size_of::<i32>()).unwrap_or(0);
    // SAFETY: the buffer is as long as the call is told.
    let count = unsafe { libc::proc_listallpids(pids.as_mut_ptr().cast(), size) };
    pids.truncate(usize::try_from(count).unwrap_or(0));
    pids
}

/// What `kern.procargs2` has of a process: the count of its words, its program, its words, its environment.
pub fn words(pid: i32) -> Vec<u8> {
    let mut name = [libc::CTL_KERN, libc::KERN_PROCARGS2, pid];
    let mut size = 0;
    // SAFETY: three numbers are named and three are there; without a buffer only the length is written.
    let asked = unsafe { libc::sysctl(name.as_mut_ptr(), 3, null_mut(), &mut size, null_mut(), 0) };
    if asked != 0 {
        return Vec::new();
    }
    let mut buffer = vec![0u8; size];
    // SAFETY: as above, and the buffer is as long as the call is told.
    let asked =
        unsafe { libc::sysctl(name.as_mut_ptr(), 3, buffer.as_mut_ptr().cast(), &mut size, null_mut(), 0) };
    buffer.truncate(if asked == 0 { size } else { 0 });
    buffer
}

/// A text of the kernel, such as `kern.bootsessionuuid`.
pub fn text(name: &CStr) -> String {
    let (mut buffer, mut size) = ([0u8; 128], 128);
    // SAFETY: the buffer is as long as the call is told, and the name ends with a zero.
    let asked =
        unsafe { libc::sysctlbyname(name.as_ptr(), buffer.as_mut_ptr().cast(), &mut size, null_mut(), 0) };
    let text = buffer.get(..size).filter(|_| asked == 0).unwrap_or_default();
    String::from_utf8_lossy(text).trim_end_matches('\0').to_owned()
}
