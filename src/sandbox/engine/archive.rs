//! Files of a session's work folder, in and out.

use std::io;
use std::path::{Component, Path, PathBuf};

use serde_json::{Value, json};

/// Where sessions see their work folder.
pub const HOME: &str = "/home/work";

/// The file or folder of the host that `path` names in a session; `None` outside of the work folder and of what is
/// mounted in it.
pub fn inside(work: &Path, mounted: &[PathBuf], path: &str) -> Option<PathBuf> {
    let relative = match path.strip_prefix(HOME) {
        Some("") => ".",
        Some(rest) => rest.strip_prefix('/')?,
        None if path.starts_with('/') => return None,
        None => path,
    };
    let mut found = work.to_owned();
    for part in Path::new(relative).components() {
        match part {
            Component::Normal(name) => found.push(name),
            Component::CurDir => {}
            _ => return None,
        }
    }
    let roots: Vec<PathBuf> = std::iter::once(work)
        .chain(mounted.iter().map(PathBuf::as_path))
        .flat_map(Path::canonicalize)
        .collect();
    let allowed = |real: &Path| roots.iter().any(|root| real.starts_with(root));
    // A link may lead outside; what exists is looked at as it is.
    match found.canonicalize() {
        Ok(real) => allowed(&real).then_some(found),
        Err(_) => {
            // Something new: where its nearest folder is.
            let above = found.ancestors().skip(1).find_map(|above| above.canonicalize().ok())?;
            allowed(&above).then_some(found)
        }
    }
}

/// What is in a folder, as the manager lists it.
///
/// # Errors
/// The file system's.
pub fn list(dir: &Path) -> io::Result<Vec<Value>> {
    use std::os::unix::fs::MetadataExt;
    let mut rows = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        let meta = entry.metadata()?;
        let seconds = |whole: i64, nanos: i64| whole as f64 + (nanos / 1000) as f64 / 1e6;
        rows.push(json!({
            "mode": mode(meta.mode()),
            "size": meta.size(),
            "ctime": seconds(meta.ctime(), meta.ctime_nsec()),
            "mtime": seconds(meta.mtime(), meta.mtime_nsec()),
            "atime": seconds(meta.atime(), meta.atime_nsec()),
            "filename": entry.file_name().to_string_lossy(),
        }));
    }
    Ok(rows)
}

/// A mode as `ls -l` shows it.
pub fn mode(bits: u32) -> String {
    let kind = match bits & 0o170_000 {
        0o040_000 => 'd',
        0o120_000 => 'l',
        0o010_000 => 'p',
        0o140_000 => 's',
        0o020_000 => 'c',
        0o060_000 => 'b',
        _ => '-',
    };
    let mut text = String::from(kind);
    for (shift, special, letter) in [(6, 0o4000, 's'), (3, 0o2000, 's'), (0, 0o1000, 't')] {
        let set = |bit: u32| bits >> shift & bit != 0;
        text.push(if set(4) { 'r' } else { '-' });
        text.push(if set(2) { 'w' } else { '-' });
        text.push(match (bits & special != 0, set(1)) {
            (true, true) => letter,
            (true, false) => letter.to_ascii_uppercase(),
            (false, true) => 'x',
            (false, false) => '-',
        });
    }
    text
}

/// A tar of one file, or of a folder with all that is in it; the names in it begin with the last part of the path.
///
/// # Errors
/// The file system's.
pub fn tar(path: &Path) -> io::Result<Vec<u8>> {
    let name = path.file_name().map_or_else(|| "work".into(), PathBuf::from);
    let mut builder = tar::Builder::new(Vec::new());
    builder.follow_symlinks(false);
    if path.symlink_metadata()?.is_dir() {
        builder.append_dir_all(&name, path)?;
    } else {
        builder.append_path_with_name(path, &name)?;
    }
    builder.into_inner()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn only_the_work_folder_is_seen() {
        let dir = tempfile::tempdir().unwrap();
        let work = dir.path();
        std::os::unix::fs::symlink("/etc", work.join("out")).unwrap();
        assert_eq!(inside(work, &[], "a/b"), Some(work.join("a/b")));
        assert_eq!(inside(work, &[], "/home/work/a"), Some(work.join("a")));
        assert_eq!(inside(work, &[], "/home/work"), Some(work.to_owned()));
        for outside in ["/etc", "../x", "a/../../x", "/home/worker/a", "out/passwd", "out/no/such"] {
            assert_eq!(inside(work, &[], outside), None, "{outside}");
        }
        assert_eq!(inside(work, &["/etc".into()], "out/passwd"), Some(work.join("out/passwd")));
    }

    #[test]
    fn modes() {
        assert_eq!(mode(0o100_644), "-rw-r--r--");
        assert_eq!(mode(0o040_755), "drwxr-xr-x");
        assert_eq!(mode(0o041_777), "drwxrwxrwt");
        assert_eq!(mode(0o104_755), "-rwsr-xr-x");
    }
}
