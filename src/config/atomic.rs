//! Files that are written whole or not at all, and private ones with mode 0600.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::error::{IoContext, Result};

/// Writes a private file: a 0600 temporary in the same folder, synced, then renamed over the target.
///
/// A symbolic link stays one: the file that it points to is replaced. New folders get mode 0700.
///
/// # Errors
/// Whatever the file system refuses; the old content then stands as it was.
pub fn write_private(path: &Path, content: &[u8]) -> Result<()> {
    let private = || {
        let target = target_of(path);
        create_private_folder(folder_of(&target))?;
        write(&target, content, 0o600)
    };
    private().doing(|| format!("cannot write {}", path.display()))
}

/// Writes a file as any other program would, but whole or not at all; its folder must be there.
///
/// # Errors
/// Whatever the file system refuses; the old content then stands as it was.
pub fn write_public(path: &Path, content: &[u8]) -> Result<()> {
    write(&target_of(path), content, 0o666).doing(|| format!("cannot write {}", path.display()))
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// `mode` is cut down by the process's mask.
fn write(target: &Path, content: &[u8], mode: u32) -> std::io::Result<()> {
    let folder = folder_of(target);
    let mut builder = tempfile::Builder::new();
    builder.prefix(".afar-").suffix(".tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    // The rename itself must survive a power cut too; a folder that cannot be synced is no failure.
    if let Ok(folder) = fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// The file behind a chain of symbolic links.
fn target_of(path: &Path) -> PathBuf {
    let mut current = path.to_owned();
    for _ in 0..16 {
        let Ok(next) = fs::read_link(&current) else { break };
        current = match current.parent() {
            Some(parent) => parent.join(next),
            None => next,
        };
    }
    current
}

/// Makes a folder and its parents; those that are new are for the user alone.
pub fn create_private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Takes a private file's access away from others, where they had any; says whether it did.
pub fn repair_mode(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        if let Ok(meta) = fs::metadata(path) {
            let open = meta.permissions().mode() & 0o077 != 0;
            return open && fs::set_permissions(path, fs::Permissions::from_mode(0o600)).is_ok();
        }
    }
    let _ = path;
    false
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn replaces_through_links_and_stays_private() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("real/file"), folder.path().join("link"));
        fs::create_dir(folder.path().join("real")).unwrap();
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink("real/file", &link).unwrap();
        write_private(&link, b"new").unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(folder.path().join("real")).unwrap().count(), 1);
    }

    #[test]
    fn says_when_it_took_access_away() {
        use std::os::unix::fs::PermissionsExt;
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::set_permissions(file.path(), fs::Permissions::from_mode(0o644)).unwrap();
        assert!(repair_mode(file.path()));
        assert!(!repair_mode(file.path()));
    }
}
