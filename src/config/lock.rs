//! A lock between processes, with a time limit, beside the file that it guards.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::atomic;
use crate::error::{Error, Result};

/// Held while it lives.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a file (`NAME.lock` beside it), waiting at most `limit`.
    ///
    /// # Errors
    /// The folder cannot be written, or another process held the lock for all that time.
    pub async fn take(path: &Path, limit: Duration) -> Result<Lock> {
        let (lock, file) = open(path)?;
        let end = Instant::now() + limit;
        let mut pause = Duration::from_millis(2);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Lock { _file: file }),
                Err(TryLockError::WouldBlock) if Instant::now() < end => {
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(Duration::from_millis(50));
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(Error::service(format!(
                        "another process holds {} for more than {} s",
                        lock.display(),
                        limit.as_secs()
                    ))
                    .hint("wait for the other command to end, or end it"));
                }
                Err(TryLockError::Error(error)) => return Err(unlockable(path, error)),
            }
        }
    }

    /// Takes the lock of a file at once; none where another process has it.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn try_take(path: &Path) -> Result<Option<Lock>> {
        let (_, file) = open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Lock { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(unlockable(path, error)),
        }
    }
}

fn unlockable(path: &Path, error: std::io::Error) -> Error {
    Error::from(error).context(format!("cannot lock {}", path.display()))
}

/// The lock beside a file, which is made where it is not there, with its folder.
fn open(path: &Path) -> Result<(PathBuf, File)> {
    let mut name = path.as_os_str().to_owned();
    name.push(".lock");
    let lock = PathBuf::from(name);
    if let Some(folder) = path.parent() {
        atomic::create_private_folder(folder).map_err(|error| unlockable(path, error))?;
    }
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&lock);
    Ok((lock, file.map_err(|error| unlockable(path, error))?))
}
