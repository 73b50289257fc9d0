//! Names of files in a folder: relative, below it, and of one line.

use std::path::{Component, Path, PathBuf};

use super::super::NAME;
use crate::error::{Error, Result};

/// A name in a folder, checked, with plain slashes.
///
/// # Errors
/// It is empty or absolute, leads out of the folder, or has a control character.
pub fn remote(text: &str) -> Result<String> {
    let wrong = |why: &str| {
        Error::usage(format!("{text:?}: {why}"))
            .hint("name a file by its path below the folder, for example data/train.csv")
    };
    if text.chars().any(char::is_control) {
        return Err(wrong("a name with a line break or another control character cannot be transferred"));
    }
    let mut parts = Vec::new();
    for part in Path::new(text).components() {
        match part {
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            Component::CurDir => {}
            Component::ParentDir => return Err(wrong("`..` leads out of the folder")),
            Component::RootDir | Component::Prefix(_) => return Err(wrong("the path is absolute")),
        }
    }
    match parts.is_empty() {
        true => Err(wrong("there is no name")),
        false => Ok(parts.join("/")),
    }
}

/// Checks a name that a server lists within a directory: one part of a path, that stays where it is.
///
/// # Errors
/// As [`remote`]; it has a slash.
pub fn listed(name: &str) -> Result<()> {
    match !name.contains('/') && remote(name).is_ok_and(|checked| checked == name) {
        true => Ok(()),
        false => Err(Error::service(format!("the server names a file {name:?}"))
            .of(NAME)
            .hint("rename it in a session: such a name cannot be transferred")),
    }
}

/// Where a name of a folder belongs on this machine.
///
/// # Errors
/// As [`remote`].
pub fn local(base: &Path, name: &str) -> Result<PathBuf> {
    Ok(base.join(remote(name)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_listed_name_is_one_part() {
        assert!(listed("a b.txt").is_ok());
        for bad in ["", ".", "..", "a/b", "/a", "a\rb"] {
            assert_eq!(listed(bad).unwrap_err().exit_code(), 1, "{bad:?}");
        }
    }

    #[test]
    fn names_stay_below_their_folder() {
        assert_eq!(remote("./a//b.txt").unwrap(), "a/b.txt");
        assert_eq!(local(Path::new("x"), "ü/b").unwrap(), Path::new("x/ü/b"));
        for bad in ["", ".", "..", "a/../b", "/etc/passwd", "a\nb", "a\0"] {
            assert_eq!(remote(bad).unwrap_err().exit_code(), 2, "{bad:?}");
        }
    }
}
