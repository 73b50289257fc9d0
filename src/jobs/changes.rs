//! Tells when a file or a folder changes: on Linux as it happens, elsewhere by looking now and then.

use std::io;
use std::path::Path;

/// Told of changes.
#[cfg(target_os = "linux")]
pub struct Changes(tokio::io::unix::AsyncFd<std::os::fd::OwnedFd>);

#[cfg(target_os = "linux")]
impl Changes {
    /// Of a file that grows.
    ///
    /// # Errors
    /// There is no such file; the system watches no more files.
    pub fn of_file(path: &Path) -> io::Result<Changes> {
        Changes::of(path, rustix::fs::inotify::WatchFlags::MODIFY)
    }

    /// Of a folder's files: written, deleted, or let go by who held them, as the kernel does for one that is killed.
    ///
    /// # Errors
    /// As [`Changes::of_file`].
    pub fn of_folder(path: &Path) -> io::Result<Changes> {
        use rustix::fs::inotify::WatchFlags;
        Changes::of(path, WatchFlags::MODIFY | WatchFlags::DELETE | WatchFlags::CLOSE_WRITE)
    }

    fn of(path: &Path, wanted: rustix::fs::inotify::WatchFlags) -> io::Result<Changes> {
        use rustix::fs::inotify::{CreateFlags, add_watch, init};
        let changes = init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC)?;
        add_watch(&changes, path, wanted)?;
        super::sys::watched(changes, tokio::io::Interest::READABLE).map(Changes)
    }

    /// Waits for the next change.
    ///
    /// # Errors
    /// The system's.
    pub async fn next(&self) -> io::Result<()> {
        let mut ready = self.0.readable().await?;
        let mut buffer = [0u8; 4096];
        while rustix::io::read(self.0.get_ref(), &mut buffer).is_ok_and(|count| count > 0) {}
        ready.clear_ready();
        Ok(())
    }
}

/// Looks now and then.
#[cfg(not(target_os = "linux"))]
pub struct Changes;

#[cfg(not(target_os = "linux"))]
impl Changes {
    /// Of a file that grows.
    ///
    /// # Errors
    /// None.
    pub fn of_file(_: &Path) -> io::Result<Changes> {
        Ok(Changes)
    }

    /// Of a folder's files.
    ///
    /// # Errors
    /// None.
    pub fn of_folder(_: &Path) -> io::Result<Changes> {
        Ok(Changes)
    }

    /// Waits until it is time to look.
    ///
    /// # Errors
    /// None.
    pub async fn next(&self) -> io::Result<()> {
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        Ok(())
    }
}
