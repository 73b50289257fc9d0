//! A place that a command line names: on this machine, or in a folder.

use std::path::PathBuf;

use super::names;
use super::tree::{Look, below};
use crate::error::{Error, Result};

/// A place that was named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// On this machine.
    Here(PathBuf),
    /// In a folder; the path is empty for the folder itself.
    There {
        /// The folder.
        folder: String,
        /// The path in it, with plain slashes.
        path: String,
        /// A slash was at its end: it is meant as a directory.
        slash: bool,
    },
}

impl Spot {
    /// Reads a place: `NAME:PATH` is in a folder, unless a slash comes before the colon.
    ///
    /// # Errors
    /// A colon without a name before it, a path that leads out of the folder.
    pub fn parse(text: &str) -> Result<Spot> {
        let Some((folder, path)) = text.split_once(':').filter(|(name, _)| !name.contains('/')) else {
            return Ok(Spot::Here(PathBuf::from(text)));
        };
        if cfg!(windows) && folder.len() == 1 {
            return Ok(Spot::Here(PathBuf::from(text)));
        }
        if folder.is_empty() {
            return Err(Error::usage(format!("`{text}` names no folder"))
                .hint("write NAME:PATH for a folder's file, ./:name for a file of this machine"));
        }
        let path = match path.trim_end_matches('/') {
            "" if path.starts_with('/') => return Err(names::remote(path).err().unwrap_or_else(no_name)),
            "" | "." => String::new(),
            _ => names::remote(path)?,
        };
        let slash = text.ends_with('/') || path.is_empty();
        Ok(Spot::There { folder: folder.to_owned(), path, slash })
    }

    /// A path below it.
    pub fn join(&self, name: &str) -> Spot {
        match self {
            Spot::Here(path) => Spot::Here(path.join(name)),
            Spot::There { folder, path, .. } => {
                Spot::There { folder: folder.clone(), path: below(path, name), slash: false }
            }
        }
    }

    /// As it is written on a command line.
    pub fn words(&self) -> String {
        match self {
            Spot::Here(path) => path.display().to_string(),
            Spot::There { folder, path, .. } => format!("{folder}:{path}"),
        }
    }
}

fn no_name() -> Error {
    Error::usage("there is no name")
}

impl Spot {
    /// Whether a file is there.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn is_file(&self, look: &mut Option<Look<'_>>) -> Result<bool> {
        match (self, look) {
            (Spot::There { path, .. }, Some(look)) if !path.is_empty() => {
                Ok(look.find(path).await?.is_some_and(|entry| !entry.is_folder))
            }
            (Spot::Here(path), _) => Ok(path.is_file()),
            _ => Ok(false),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn places_are_told_apart_by_their_colon() {
        let there = |folder: &str, path: &str, slash| Spot::There {
            folder: folder.to_owned(),
            path: path.to_owned(),
            slash,
        };
        assert_eq!(Spot::parse("data:a//b/./c").unwrap(), there("data", "a/b/c", false));
        assert_eq!(Spot::parse("data:a/").unwrap(), there("data", "a", true));
        for root in ["data:", "data:.", "data:./"] {
            assert_eq!(Spot::parse(root).unwrap(), there("data", "", true), "{root}");
        }
        for here in ["a", "./a:b", "/tmp/a:b", "../x", "a/b:c"] {
            assert_eq!(Spot::parse(here).unwrap(), Spot::Here(PathBuf::from(here)));
        }
        assert_eq!(Spot::parse("data:a:b").unwrap(), there("data", "a:b", false));
        for bad in [":a", ":", "data:/", "data:/etc", "data:../a", "data:a/../../b", "data:a\nb"] {
            assert_eq!(Spot::parse(bad).unwrap_err().exit_code(), 2, "{bad}");
        }
    }
}
