//! A lock between processes, with a time limit, beside the file that it guards.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use super::atomic;
use crate::error::{Error, IoContext, Result};

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
        let mut name = path.as_os_str().to_owned();
        name.push(".lock");
        let lock = Path::new(&name);
        let doing = || format!("cannot lock {}", path.display());
        if let Some(folder) = path.parent() {
            atomic::create_private_folder(folder).doing(doing)?;
        }
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(lock).doing(doing)?;
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
                Err(TryLockError::Error(error)) => return Err(Error::from(error).context(doing())),
            }
        }
    }
}
