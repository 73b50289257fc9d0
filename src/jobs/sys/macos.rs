//! What macOS tells of processes: libproc, sysctl for their words, kqueue for their end. Compiled, never run by those who wrote it.
#![allow(unsafe_code)]

use std::ffi::CStr;
use std::io;
use std::mem::{MaybeUninit, size_of};
use std::os::fd::{AsRawFd, FromRawFd, OwnedFd};
use std::ptr::{null, null_mut};

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

/// A descriptor that can be read once a process has ended (`EVFILT_PROC`), with its status where this process may
/// know it, as its parent may.
///
/// # Errors
/// There is no such process.
pub fn end_of(pid: i32) -> io::Result<OwnedFd> {
    // SAFETY: the call takes nothing, and the new descriptor is nobody else's.
    let queue = match unsafe { libc::kqueue() } {
        -1 => return Err(io::Error::last_os_error()),
        number => unsafe { OwnedFd::from_raw_fd(number) },
    };
    rustix::io::fcntl_setfd(&queue, rustix::io::FdFlags::CLOEXEC)?;
    let ident = libc::uintptr_t::try_from(pid).map_err(io::Error::other)?;
    let ask = |wanted: u32| {
        let change = libc::kevent {
            ident,
            filter: libc::EVFILT_PROC,
            flags: libc::EV_ADD | libc::EV_ONESHOT,
            fflags: wanted,
            data: 0,
            udata: null_mut(),
        };
        // SAFETY: one change is named and one is there; no events are asked for.
        match unsafe { libc::kevent(queue.as_raw_fd(), &change, 1, null_mut(), 0, null()) } {
            -1 => Err(io::Error::last_os_error()),
            _ => Ok(()),
        }
    };
    ask(libc::NOTE_EXIT | libc::NOTE_EXITSTATUS).or_else(|_| ask(libc::NOTE_EXIT))?;
    Ok(queue)
}

/// What came of [`end_of`]: the wait status, where it was told.
pub fn told_end(queue: &OwnedFd) -> Option<i32> {
    let mut event = MaybeUninit::<libc::kevent>::zeroed();
    let now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: there is room for the one event that is asked for.
    let count = unsafe { libc::kevent(queue.as_raw_fd(), null(), 0, event.as_mut_ptr(), 1, &now) };
    // SAFETY: it was written, and zeros are a valid event besides.
    let event = unsafe { event.assume_init() };
    let is_told = count == 1 && event.fflags & libc::NOTE_EXITSTATUS != 0;
    is_told.then(|| i32::try_from(event.data & 0xffff).unwrap_or(0))
}
