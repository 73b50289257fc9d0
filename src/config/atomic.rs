//! Files that are written whole or not at all, and private ones with mode 0600.

use std::fs::{self, File};
use std::io::{ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

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
        write(&target, content)
    };
    private().doing(|| format!("cannot write {}", path.display()))
}

/// Writes a file as any other program would, but whole or not at all; its folder must be there.
///
/// # Errors
/// Whatever the file system refuses; the old content then stands as it was.
pub fn write_public(path: &Path, content: &[u8]) -> Result<()> {
    let goal = Goal::of(path);
    let public = || {
        let mut file = tempfile::Builder::new().prefix(".afar-").suffix(".tmp").tempfile_in(goal.folder())?;
        file.write_all(content)?;
        file.as_file().sync_all()?;
        goal.settle_temporary(file)?;
        sync_folder(&goal.folder());
        Ok::<_, std::io::Error>(())
    };
    public().doing(|| format!("cannot write {}", path.display()))
}

/// Where content goes for which a path was named. Links stay links: the file behind them is meant. A device, a FIFO or
/// the like is written into, never replaced.
#[derive(Debug, Clone)]
pub struct Goal {
    /// The file behind the links.
    pub path: PathBuf,
    /// It is there and no ordinary file.
    pub is_stream: bool,
}

impl Goal {
    /// The one of a path.
    pub fn of(path: &Path) -> Goal {
        match fs::metadata(path) {
            Ok(meta) if !meta.is_file() && !meta.is_dir() => Goal { path: path.to_owned(), is_stream: true },
            _ => Goal { path: target_of(path), is_stream: false },
        }
    }

    /// The folder for what is not whole yet: that of the file, from where it is only renamed.
    pub fn folder(&self) -> PathBuf {
        match self.is_stream {
            true => std::env::temp_dir(),
            false => folder_of(&self.path).to_owned(),
        }
    }

    /// Puts a finished file in its place; it needs a name unless the place is a stream. Without a mode it gets that of
    /// the file that it replaces, or that of an ordinary new one.
    ///
    /// # Errors
    /// Whatever the file system refuses; the old content then stands as it was.
    pub fn settle(&self, part: &mut File, name: Option<&Path>, mode: Option<u32>) -> std::io::Result<()> {
        if self.is_stream {
            part.rewind()?;
            std::io::copy(part, &mut File::options().write(true).open(&self.path)?)?;
            return name.map_or(Ok(()), fs::remove_file);
        }
        set_mode(part, mode.unwrap_or_else(|| self.mode()))?;
        let name = name.ok_or(ErrorKind::InvalidInput)?;
        match fs::rename(name, &self.path) {
            Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                let mut beside = tempfile::Builder::new().prefix(".afar-").tempfile_in(self.folder())?;
                part.rewind()?;
                std::io::copy(part, &mut beside)?;
                beside.as_file().set_permissions(part.metadata()?.permissions())?;
                beside.persist(&self.path).map_err(|error| error.error)?;
                fs::remove_file(name)
            }
            other => other,
        }
    }

    /// The same for a temporary file.
    ///
    /// # Errors
    /// As [`Goal::settle`]; the temporary file is then gone.
    pub fn settle_temporary(&self, file: NamedTempFile) -> std::io::Result<()> {
        let (mut file, name) = file.into_parts();
        self.settle(&mut file, Some(&name), None)?;
        // It has another name now, or none.
        let _ = name.keep();
        Ok(())
    }

    /// The mode of the file that is there, else that of an ordinary new one.
    #[cfg(unix)]
    pub fn mode(&self) -> u32 {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(&self.path).map_or_else(|_| 0o666 & !mask(), |meta| meta.permissions().mode() & 0o777)
    }

    /// The mode of an ordinary new file.
    #[cfg(not(unix))]
    pub fn mode(&self) -> u32 {
        0o666
    }
}

/// The process's mask for new files. It can only be read by setting it, which threads must not do at once.
#[cfg(unix)]
fn mask() -> u32 {
    use rustix::fs::Mode;
    static MASK: std::sync::OnceLock<u32> = std::sync::OnceLock::new();
    *MASK.get_or_init(|| {
        let mask = rustix::process::umask(Mode::RWXG | Mode::RWXO);
        let _ = rustix::process::umask(mask);
        // Sixteen bits on macOS.
        #[allow(clippy::useless_conversion)]
        u32::from(mask.bits())
    })
}

#[cfg(unix)]
fn set_mode(file: &File, mode: u32) -> std::io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &File, _: u32) -> std::io::Result<()> {
    Ok(())
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn write(target: &Path, content: &[u8]) -> std::io::Result<()> {
    let folder = folder_of(target);
    let mut file = tempfile::Builder::new().prefix(".afar-").suffix(".tmp").tempfile_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

/// The rename itself must survive a power cut too; a folder that cannot be synced is no failure.
fn sync_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
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

/// Opens a file that goes on from run to run until it is whole; nobody else can read it meanwhile.
pub fn private(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    // What an earlier version left was an ordinary one. A file system without modes is none that could be mended.
    let _ = set_mode(&file, 0o600);
    Ok(file)
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
