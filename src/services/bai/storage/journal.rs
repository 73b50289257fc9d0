//! What a run that was killed leaves for the next one: a small private file for each large transfer, locked while the
//! transfer is under way, so that two processes never go on with the same one.

use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::config::atomic;

/// From how many bytes on a transfer is worth an entry.
pub const WORTH: u64 = 1 << 20;
/// How long an entry is kept; tokens of storage proxies live for a day.
const AGE: Duration = Duration::from_secs(7 * 24 * 3600);

/// The folder of the entries. A journal that cannot be written costs the continuation and nothing else.
#[derive(Debug, Clone)]
pub struct Journal {
    folder: PathBuf,
}

/// One transfer's entry, ours alone while it lives.
#[derive(Debug)]
pub struct Entry {
    path: PathBuf,
    file: File,
    /// What the last run left.
    pub left: Option<Value>,
    is_empty: bool,
}

/// What stands for a transfer: a sum of all that makes it what it is.
pub fn key(parts: &[&str]) -> String {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update(part.len().to_le_bytes());
        sum.update(part.as_bytes());
    }
    sum.finalize().iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

impl Journal {
    /// The journal in this folder; entries of long ago are taken away.
    pub fn new(folder: PathBuf) -> Journal {
        let old = SystemTime::now().checked_sub(AGE);
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let changed = entry.metadata().and_then(|meta| meta.modified()).ok();
            if changed.is_some() && changed < old {
                let _ = std::fs::remove_file(entry.path());
            }
        }
        Journal { folder }
    }

    /// The entry of a transfer; none where another process has it, or where it cannot be kept.
    pub fn entry(&self, key: &str) -> Option<Entry> {
        atomic::create_private_folder(&self.folder).ok()?;
        let path = self.folder.join(format!("{key}.json"));
        for _ in 0..8 {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            let mut file = options.open(&path).ok()?;
            file.try_lock().ok()?;
            if !is_at(&file, &path) {
                // Whoever had it took it away meanwhile.
                continue;
            }
            let mut text = String::new();
            let left = file.read_to_string(&mut text).ok().and_then(|_| serde_json::from_str(&text).ok());
            return Some(Entry { path, file, is_empty: left.is_none(), left });
        }
        None
    }
}

/// Whether the open file is still the one of that name.
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(open), Ok(named)) = (file.metadata(), std::fs::metadata(path)) else { return false };
        open.ino() == named.ino() && open.dev() == named.dev()
    }
    #[cfg(not(unix))]
    {
        let _ = (file, path);
        true
    }
}

impl Entry {
    /// Keeps this for the next run.
    pub fn keep(&mut self, value: &Value) {
        let text = value.to_string();
        let written = self
            .file
            .seek(SeekFrom::Start(0))
            .and_then(|_| self.file.set_len(0))
            .and_then(|()| self.file.write_all(text.as_bytes()));
        self.is_empty = written.is_err();
    }

    /// There is nothing to go on with any more.
    pub fn forget(&mut self) {
        self.left = None;
        self.is_empty = true;
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        if self.is_empty {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn an_entry_is_for_one_at_a_time_and_stays_until_it_is_over() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::new(folder.path().join("j"));
        let key = key(&["a", "b"]);
        let mut first = journal.entry(&key).unwrap();
        assert!(journal.entry(&key).is_none() && first.left.is_none());
        first.keep(&json!({"url": "http://x"}));
        drop(first);
        let mut second = journal.entry(&key).unwrap();
        assert_eq!(second.left, Some(json!({"url": "http://x"})));
        second.forget();
        drop(second);
        assert_eq!(std::fs::read_dir(folder.path().join("j")).unwrap().count(), 0);
        assert_ne!(super::key(&["ab", ""]), super::key(&["a", "b"]));
    }
}
