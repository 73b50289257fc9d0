//! Paths in a folder, which never lead out of it, and what can be done with whole trees.

use std::io;
use std::path::{Component, Path, PathBuf};

use serde_json::{Value, json};

use crate::sandbox::bai::problem::Problem;

/// Why a path is none of a folder.
#[derive(Debug, PartialEq)]
pub enum Outside {
    Absolute,
    Escapes,
}

impl Outside {
    /// What the manager says when its storage proxy refuses the path, which is called `name` there.
    pub fn problem(&self, name: &str) -> Problem {
        match self {
            Outside::Absolute => Problem::bad_params().data(json!({
                "type": "https://api.backend.ai/probs/storage/invalid-api-params",
                "title": "Invalid API parameters",
                "data": { name: "expected relative path but the value is absolute" },
            })),
            Outside::Escapes => {
                Problem::bad_params().msg("Storage proxy responded with 500 Internal Server Error")
            }
        }
    }
}

/// The place of `path` below `root`, links followed; what it leads to need not be there.
///
/// # Errors
/// It leads out.
pub fn inside(root: &Path, path: &str) -> Result<PathBuf, Outside> {
    walk(root, path, true)
}

/// The same for an entry as it is: a link at the end is not followed.
///
/// # Errors
/// It leads out.
pub fn entry(root: &Path, path: &str) -> Result<PathBuf, Outside> {
    walk(root, path, false)
}

fn walk(root: &Path, path: &str, follow_last: bool) -> Result<PathBuf, Outside> {
    if path.starts_with('/') {
        return Err(Outside::Absolute);
    }
    if path.contains('\0') {
        return Err(Outside::Escapes);
    }
    let root = root.canonicalize().map_err(|_| Outside::Escapes)?;
    let mut found = root.clone();
    let mut parts = Path::new(path).components().peekable();
    while let Some(part) = parts.next() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if found != root => {
                found.pop();
            }
            Component::Normal(name) => {
                found.push(name);
                let link = found.symlink_metadata().is_ok_and(|meta| meta.is_symlink());
                if link && (follow_last || parts.peek().is_some()) {
                    found = found.canonicalize().map_err(|_| Outside::Escapes)?;
                    if !found.starts_with(&root) {
                        return Err(Outside::Escapes);
                    }
                }
            }
            _ => return Err(Outside::Escapes),
        }
    }
    Ok(found)
}

/// A failure of the file system as the manager tells it.
pub fn failed(error: &io::Error, path: &str) -> Problem {
    let text = error.to_string();
    let words = text.split(" (os error").next().unwrap_or_default();
    Problem::bad_params().msg(words).data(json!({ "errno": error.raw_os_error(), "paths": [path] }))
}

/// How many files are in a tree, and how many bytes.
pub fn usage(dir: &Path) -> (u64, u64) {
    let Ok(entries) = std::fs::read_dir(dir) else { return (0, 0) };
    let mut sum = (0, 0);
    for entry in entries.flatten() {
        let Ok(meta) = entry.metadata() else { continue };
        let (files, bytes) = if meta.is_dir() { usage(&entry.path()) } else { (1, meta.len()) };
        sum = (sum.0 + files, sum.1 + bytes);
    }
    sum
}

/// Copies a tree; links are copied as links.
///
/// # Errors
/// The file system's.
pub fn copy(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (kind, target) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &target)?;
        } else if kind.is_symlink() {
            std::os::unix::fs::symlink(std::fs::read_link(entry.path())?, target)?;
        } else if kind.is_file() {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// What is in a folder, in the two forms that the manager answers at once.
///
/// # Errors
/// The file system's.
pub fn list(dir: &Path) -> io::Result<(Vec<Value>, Vec<Value>)> {
    use std::os::unix::fs::MetadataExt;
    let (mut items, mut rows) = (Vec::new(), Vec::new());
    let mut entries = std::fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        // Something that went away meanwhile is not there.
        let Ok(meta) = entry.metadata() else { continue };
        let name = entry.file_name().to_string_lossy().into_owned();
        let kind = match meta.file_type() {
            kind if kind.is_dir() => "DIRECTORY",
            kind if kind.is_symlink() => "SYMLINK",
            _ => "FILE",
        };
        let micros = |seconds: i64, nanos: i64| seconds * 1_000_000 + nanos / 1000;
        let created = micros(meta.ctime(), meta.ctime_nsec());
        let modified = micros(meta.mtime(), meta.mtime_nsec());
        items.push(json!({
            "name": name, "type": kind, "size": meta.len(), "mode": format!("{:03o}", meta.mode() & 0o777),
            "created": crate::sandbox::clock::iso(created), "modified": crate::sandbox::clock::iso(modified),
        }));
        rows.push(json!({
            "filename": name, "size": meta.len(), "mode": crate::sandbox::engine::archive::mode(meta.mode()),
            "ctime": created as f64 / 1e6, "atime": 0, "mtime": modified as f64 / 1e6,
        }));
    }
    Ok((items, rows))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn no_path_leads_out() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().canonicalize().unwrap();
        std::fs::create_dir(root.join("a")).unwrap();
        std::os::unix::fs::symlink("/etc", root.join("out")).unwrap();
        std::os::unix::fs::symlink("nowhere", root.join("dangling")).unwrap();
        std::os::unix::fs::symlink("a", root.join("in")).unwrap();
        assert_eq!(inside(&root, "a/b"), Ok(root.join("a/b")));
        assert_eq!(inside(&root, "a/../b/./c"), Ok(root.join("b/c")));
        assert_eq!(inside(&root, "in/x"), Ok(root.join("a/x")));
        assert_eq!(inside(&root, ""), Ok(root.clone()));
        assert_eq!(inside(&root, "/etc"), Err(Outside::Absolute));
        for bad in ["..", "a/../../x", "out", "out/passwd", "dangling", "a/../out/x", "x\0y"] {
            assert_eq!(inside(&root, bad), Err(Outside::Escapes), "{bad}");
        }
        assert_eq!(entry(&root, "out"), Ok(root.join("out")));
        assert_eq!(entry(&root, "out/passwd"), Err(Outside::Escapes));
    }

    #[test]
    fn trees_are_counted_and_copied_with_their_links() {
        let dir = tempfile::tempdir().unwrap();
        let from = dir.path().join("from");
        std::fs::create_dir_all(from.join("a/b")).unwrap();
        std::fs::write(from.join("a/b/c"), "12345").unwrap();
        std::os::unix::fs::symlink("/etc", from.join("link")).unwrap();
        let to = dir.path().join("to");
        copy(&from, &to).unwrap();
        assert_eq!(std::fs::read_to_string(to.join("a/b/c")).unwrap(), "12345");
        assert_eq!(std::fs::read_link(to.join("link")).unwrap(), Path::new("/etc"));
        assert_eq!(usage(&to).0, 2);
    }
}
