//! Redirecting the output of a process that runs already: not elsewhere than on Linux, and not for
//! processors whose registers are not known here.
#![cfg_attr(target_os = "macos", allow(dead_code, reason = "its monitoring never begins to redirect"))]

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::path::Path;

/// Output that comes to us.
pub struct Captured {
    /// The file that it is in.
    pub file: File,
    /// What it has of the disk.
    #[cfg(target_os = "linux")]
    pub room: super::room::Room,
    /// Where it went before.
    pub before: Option<OwnedFd>,
}

/// Why output cannot be redirected.
pub fn refusal(_: i32, _: Option<String>) -> Option<String> {
    Some("afar can do that on Linux, on x86_64 and aarch64, alone".to_owned())
}

/// Never redirects anything.
///
/// # Errors
/// Always.
pub fn begin(_: i32, _: u64, _: &Path) -> io::Result<Vec<Captured>> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// Never gives anything back.
///
/// # Errors
/// Always.
pub fn end(_: &Path) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

/// No job redirects anything.
pub fn is_of(_: &Path, _: i32, _: u64) -> bool {
    false
}
