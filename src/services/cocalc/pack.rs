//! Files of this computer on their way to a project: read, hashed, packed.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::error::{Error, IoContext, Result};

/// How long a line of coded content is.
const LINE: usize = 4096;

/// The same text, of ASCII, in lines: bash takes twice as long over a single one.
pub fn in_lines(text: &str) -> String {
    let mut lines = String::with_capacity(text.len() + text.len() / LINE + 1);
    let mut at = 0;
    while let Some(line) = text.get(at..text.len().min(at + LINE)).filter(|line| !line.is_empty()) {
        if at > 0 {
            lines.push('\n');
        }
        lines.push_str(line);
        at += LINE;
    }
    lines
}

/// Reads until the buffer is full or the file ends.
///
/// # Errors
/// It cannot be read.
pub fn fill(file: &mut File, buffer: &mut [u8]) -> Result<usize> {
    let mut count = 0;
    while count < buffer.len() {
        match file.read(&mut buffer[count..])? {
            0 => break,
            more => count += more,
        }
    }
    Ok(count)
}

/// SHA-256 of a whole file, in hexadecimal digits.
///
/// # Errors
/// It cannot be read.
pub fn hash(file: &mut File) -> Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let count = fill(file, &mut buffer)?;
        if count == 0 {
            break;
        }
        hasher.update(&buffer[..count]);
    }
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Packs what is in a folder, in the order of names, so that the same folder makes the same pack.
///
/// # Errors
/// It cannot be read.
pub fn packed(folder: &Path, pack: &mut File) -> Result<()> {
    let mut builder = tar::Builder::new(std::io::BufWriter::with_capacity(1 << 16, pack));
    builder.follow_symlinks(false);
    builder.sparse(false);
    add(&mut builder, folder, Path::new(""))?;
    let writer = builder.into_inner().doing(|| format!("cannot pack {}", folder.display()))?;
    writer.into_inner().map_err(|error| Error::from(error.into_error()))?;
    Ok(())
}

fn add<W: Write>(builder: &mut tar::Builder<W>, folder: &Path, inner: &Path) -> Result<()> {
    let doing = |path: &Path| {
        let path = path.display().to_string();
        move || format!("cannot read {path}")
    };
    let mut entries: Vec<_> =
        std::fs::read_dir(folder).doing(doing(folder))?.collect::<Result<_, _>>().doing(doing(folder))?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let (path, name) = (entry.path(), inner.join(entry.file_name()));
        let kind = entry.file_type().doing(doing(&path))?;
        if !kind.is_dir() && !kind.is_file() && !kind.is_symlink() {
            // Sockets and the like have no content to copy.
            continue;
        }
        builder.append_path_with_name(&path, &name).doing(doing(&path))?;
        if kind.is_dir() {
            add(builder, &path, &name)?;
        }
    }
    Ok(())
}

/// A file's permissions.
#[cfg(unix)]
pub fn mode_of(file: &File) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().map_or(0o644, |meta| meta.permissions().mode() & 0o777)
}

/// A file's permissions.
#[cfg(not(unix))]
pub fn mode_of(_: &File) -> u32 {
    0o644
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lines_joined_are_the_text() {
        let text = "x".repeat(LINE * 2 + 5);
        let lines = in_lines(&text);
        assert_eq!((lines.lines().count(), lines.replace('\n', "")), (3, text));
        assert_eq!((in_lines(""), in_lines("ab")), (String::new(), "ab".to_owned()));
    }

    #[test]
    fn the_same_folder_makes_the_same_pack() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b", "a", "c/d"] {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, name).unwrap();
        }
        let sum = || {
            let mut pack = tempfile::tempfile().unwrap();
            packed(folder.path(), &mut pack).unwrap();
            hash(&mut pack).unwrap()
        };
        assert_eq!(sum(), sum());
    }
}
