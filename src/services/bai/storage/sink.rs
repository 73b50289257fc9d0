//! Where the bytes of a download go: a file under its temporary name, or a pipe.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::pin::Pin;

use serde_json::json;

use super::super::NAME;
use super::download::Known;
use super::journal::{self, Entry};
use crate::config::atomic::{self, Goal};
use crate::error::{Error, IoContext, Kind, Result};

/// Where bytes go.
pub(super) trait Sink {
    fn at(&self) -> u64;
    fn put(&mut self, piece: &[u8]) -> Result<()>;
    /// Begins anew.
    fn restart(&mut self) -> Result<()>;
    /// How long the file is, and what tells it from later ones of its name.
    fn known(&mut self, _known: &Known) {}
    /// What takes time before more can be put.
    fn going(&mut self) -> Option<Going<'_>> {
        None
    }
}

/// What a sink does with what was put.
pub(super) type Going<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A file under its temporary name.
pub(super) struct Part {
    path: PathBuf,
    file: File,
    goal: Goal,
    pub(super) at: u64,
    entry: Option<Entry>,
    /// The next run can go on with it.
    pub(super) keep: bool,
}

/// A pipe: what went into it stays there.
pub(super) struct Pipe<'a> {
    pub(super) write: &'a dyn Fn(&[u8]) -> Result<()>,
    pub(super) at: u64,
}

impl Sink for Pipe<'_> {
    fn at(&self) -> u64 {
        self.at
    }

    fn put(&mut self, piece: &[u8]) -> Result<()> {
        (self.write)(piece)?;
        self.at += piece.len() as u64;
        Ok(())
    }

    fn restart(&mut self) -> Result<()> {
        match self.at {
            0 => Ok(()),
            _ => Err(Error::service("the file changed while it was fetched")
                .of(NAME)
                .hint("fetch it again; what was written is of the older one")),
        }
    }
}

impl Sink for Part {
    fn at(&self) -> u64 {
        self.at
    }

    fn put(&mut self, piece: &[u8]) -> Result<()> {
        self.file.write_all(piece).map_err(|error| unwritable(&self.path, error))?;
        self.at += piece.len() as u64;
        Ok(())
    }

    fn restart(&mut self) -> Result<()> {
        let doing = || format!("cannot write {}", self.path.display());
        self.file.set_len(0).doing(doing)?;
        self.file.seek(SeekFrom::Start(0)).doing(doing)?;
        (self.at, self.keep) = (0, false);
        if let Some(entry) = &mut self.entry {
            entry.forget();
        }
        Ok(())
    }

    fn known(&mut self, known: &Known) {
        let Known { validator: Some(validator), tag, total: Some(total) } = known else { return };
        if let Some(entry) = self.entry.as_mut().filter(|_| *total >= journal::WORTH) {
            entry.keep(&json!({"validator": validator, "tag": tag, "total": total}));
            self.keep = true;
        }
    }
}

impl Part {
    /// The temporary file beside the target, with what an earlier run left in it, and what that belongs to.
    pub(super) fn open(target: &Path, key: &str, entry: Option<Entry>) -> Result<(Part, Known)> {
        let goal = Goal::of(target);
        let path = goal.path.with_file_name(format!(".afar-{key}.part"));
        let doing = || format!("cannot write {}", path.display());
        let held = held(&path, || atomic::private(&path)).map_err(|error| unwritable(target, error))?;
        let Some(mut file) = held else {
            return Err(Error::new(Kind::Conflict, format!("another afar fetches {}", target.display()))
                .hint("wait for it to end"));
        };
        let length = file.metadata().doing(doing)?.len();
        let left = entry.as_ref().and_then(|entry| entry.left.as_ref()).and_then(|left| {
            let text = |key: &str| left.get(key)?.as_str().map(str::to_owned);
            let total = left.get("total")?.as_u64().filter(|total| length > 0 && length <= *total)?;
            Some(Known { validator: Some(text("validator")?), tag: text("tag"), total: Some(total) })
        });
        let keep = left.is_some();
        let at = if keep { length } else { 0 };
        file.set_len(at).doing(doing)?;
        file.seek(SeekFrom::Start(at)).doing(doing)?;
        Ok((Part { path, file, goal, at, entry, keep }, left.unwrap_or_default()))
    }

    /// Gives it its own name.
    pub(super) fn finish(mut self, target: &Path, overwrite: bool, runs: bool) -> Result<()> {
        self.keep = false;
        if !overwrite && std::fs::symlink_metadata(target).is_ok() {
            return Err(exists(target));
        }
        let mut mode = self.goal.mode();
        if runs {
            // Who may read it may run it.
            mode |= (mode & 0o444) >> 2;
        }
        let settled = self.goal.settle(&mut self.file, Some(&self.path), Some(mode));
        settled.map_err(|error| unwritable(target, error))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.keep {
            // After it got its own name, the next one may be there already.
            if journal::is_at(&self.file, &self.path) {
                let _ = std::fs::remove_file(&self.path);
            }
            if let Some(entry) = &mut self.entry {
                entry.forget();
            }
        }
    }
}

/// The file at a path, locked; none where another process has it. Whoever had it before may have given it its own name
/// between the opening and the locking: then it is finished, and not ours to write to.
fn held(path: &Path, open: impl Fn() -> std::io::Result<File>) -> std::io::Result<Option<File>> {
    for _ in 0..8 {
        let file = open()?;
        if file.try_lock().is_err() {
            return Ok(None);
        }
        if journal::is_at(&file, path) {
            return Ok(Some(file));
        }
    }
    Ok(None)
}

/// A file that cannot be written here.
pub(super) fn unwritable(path: &Path, error: std::io::Error) -> Error {
    use std::io::ErrorKind;
    let hint = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "make room on the disk, or name a folder on another one with --base-dir"
        }
        _ => "name a folder that you may write to with --base-dir",
    };
    Error::from(error).context(format!("cannot write {}", path.display())).hint(hint)
}

pub(super) fn exists(target: &Path) -> Error {
    Error::new(Kind::Conflict, format!("{} is there already", target.display()))
        .hint("add --overwrite to replace it, or name another folder with --base-dir")
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_file_that_got_its_own_name_before_it_was_locked_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (path, target) = (folder.path().join("x.part"), folder.path().join("x"));
        std::fs::write(&path, "all of it").unwrap();
        let file = held(&path, || {
            let file =
                std::fs::OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
            if !target.exists() {
                std::fs::rename(&path, &target)?;
            }
            file
        });
        file.unwrap().unwrap().set_len(0).unwrap();
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "all of it");
    }

    #[test]
    fn who_is_done_takes_nothing_of_the_next_one_away() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("x");
        let (mut first, _) = Part::open(&target, "key", None).unwrap();
        first.put(b"one").unwrap();
        assert!(Part::open(&target, "key", None).is_err());
        let path = first.path.clone();
        std::fs::rename(&path, &target).unwrap();
        let (mut second, _) = Part::open(&target, "key", None).unwrap();
        drop(first);
        second.put(b"two!").unwrap();
        second.finish(&target, true, false).unwrap();
        assert_eq!(std::fs::read_to_string(&target).unwrap(), "two!");
    }
}
