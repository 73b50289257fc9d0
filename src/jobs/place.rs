//! Where jobs are: `~/.lmk` as the official client has it (client 1.2.0, seen), for the user alone.

use std::io;
use std::path::{Path, PathBuf};

use crate::config::atomic::create_private_folder;
use crate::config::zone;
use crate::error::{Error, IoContext, Result};

/// The longest that a job's name is before its date: a socket's path has at most 107 bytes.
const LONGEST: usize = 40;

/// The folder of all jobs and their files.
#[derive(Debug, Clone)]
pub struct Place {
    /// `~/.lmk`, or what `-b` says.
    pub base: PathBuf,
}

impl Place {
    /// The list of all jobs.
    pub fn database(&self) -> PathBuf {
        self.base.join("data.db")
    }

    /// A job's folder.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.base.join("jobs").join(name)
    }

    /// A job's output.
    pub fn log(&self, name: &str) -> PathBuf {
        self.folder(name).join("process.log")
    }

    /// Where a job's keeper listens.
    pub fn socket(&self, name: &str) -> PathBuf {
        self.folder(name).join(SOCKET)
    }

    /// Makes the folder of a new job of this name, today; the job's whole name.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn create(&self, wanted: &str) -> Result<String> {
        let jobs = self.base.join("jobs");
        let made = create_private_folder(&jobs);
        made.doing(|| format!("cannot make {}", jobs.display()))?;
        let today = zone::now("%Y%m%d");
        loop {
            let mut random = [0u8; 4];
            getrandom::fill(&mut random)
                .map_err(|error| Error::service(format!("no random numbers: {error}")))?;
            let name = format!("{}-{today}-{:08x}", safe(wanted), u32::from_be_bytes(random));
            let mut builder = std::fs::DirBuilder::new();
            std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
            match builder.create(jobs.join(&name)) {
                Ok(()) => return Ok(name),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(error).doing(|| format!("cannot make {}", jobs.join(&name).display()));
                }
            }
        }
    }
}

/// The socket's name in a job's folder.
pub const SOCKET: &str = "manager.sock";

/// A name that is one piece of a path and can be typed: the last part, odd characters replaced.
pub fn safe(wanted: &str) -> String {
    let last = Path::new(wanted).file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let plain = |c: char| if c.is_ascii_alphanumeric() || "._+-".contains(c) { c } else { '_' };
    let name: String = last.trim_start_matches(['.', '-']).chars().map(plain).take(LONGEST).collect();
    if name.is_empty() { "job".to_owned() } else { name }
}

/// Connects to a socket, also where its path is longer than a socket's address may be.
///
/// # Errors
/// Nobody listens.
pub fn connect(path: &Path) -> io::Result<std::os::unix::net::UnixStream> {
    use std::os::unix::net::UnixStream;
    #[cfg(target_os = "linux")]
    if path.as_os_str().len() > 100 {
        use std::os::fd::AsRawFd;
        let folder = std::fs::File::open(path.parent().unwrap_or(Path::new(".")))?;
        return UnixStream::connect(format!("/proc/self/fd/{}/{SOCKET}", folder.as_raw_fd()));
    }
    UnixStream::connect(path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_are_one_piece_of_a_path() {
        assert_eq!(safe("/usr/bin/make"), "make");
        assert_eq!(safe("../../x"), "x");
        assert_eq!(safe("a\nb c"), "a_b_c");
        assert_eq!((safe(".."), safe(""), safe("-.x")), ("job".into(), "job".into(), "x".into()));
        assert_eq!(safe(&"y".repeat(80)).len(), LONGEST);
    }

    #[test]
    fn folders_are_private_and_never_shared() {
        use std::os::unix::fs::PermissionsExt;
        let home = tempfile::tempdir().unwrap();
        let place = Place { base: home.path().join(".lmk") };
        let (one, two) = (place.create("x").unwrap(), place.create("x").unwrap());
        assert_ne!(one, two);
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&place.base), mode(&place.folder(&one))), (0o700, 0o700));
    }

    proptest::proptest! {
        #[test]
        fn any_name_is_safe(wanted in "\\PC{0,60}") {
            let name = safe(&wanted);
            proptest::prop_assert!(!name.is_empty() && name.len() <= LONGEST && !name.contains('/'));
            proptest::prop_assert!(name.bytes().all(|byte| byte.is_ascii_graphic()) && !name.starts_with(['.', '-']));
        }
    }
}
