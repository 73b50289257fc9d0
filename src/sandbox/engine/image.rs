//! The images of the sandbox: interpreters of this host under the names that a registry would have for them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Registry of all images here.
pub const REGISTRY: &str = "cr.backend.ai";

/// What an image runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    Python,
    Bash,
    C,
    Node,
}

/// An image: a name and the program of this host behind it.
#[derive(Clone, Debug)]
pub struct Image {
    pub language: Language,
    /// `stable/python`.
    pub name: &'static str,
    /// `3.9-ubuntu20.04`.
    pub tag: &'static str,
    pub aliases: &'static [&'static str],
    /// The interpreter or compiler.
    pub program: PathBuf,
}

impl Image {
    /// The full name, such as `cr.backend.ai/stable/python:3.9-ubuntu20.04`.
    pub fn canonical(&self) -> String {
        format!("{REGISTRY}/{}:{}", self.name, self.tag)
    }
}

type Row = (Language, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const ROWS: &[Row] = &[
    (Language::Python, "stable/python", "3.9-ubuntu20.04", &["python", "python:3.9"], &["python3", "python"]),
    (Language::Python, "stable/python", "3.10-ubuntu20.04", &["python:3.10"], &["python3", "python"]),
    (Language::C, "stable/c", "9-ubuntu20.04", &["c", "c:9"], &["gcc", "cc", "clang"]),
    (Language::Bash, "stable/bash", "5-ubuntu20.04", &["bash", "bash:5"], &["bash"]),
    (Language::Node, "stable/node", "18-ubuntu20.04", &["node", "node:18", "nodejs"], &["node", "nodejs"]),
];

/// The images whose program is found in `search`, a list of folders as in PATH.
pub fn available(search: &OsStr) -> Vec<Image> {
    ROWS.iter()
        .filter_map(|&(language, name, tag, aliases, programs)| {
            let program = programs.iter().find_map(|program| find(program, search))?;
            Some(Image { language, name, tag, aliases, program })
        })
        .collect()
}

/// Finds an executable file by its name in a PATH.
pub fn find(program: &str, search: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(search).map(|dir| dir.join(program)).find(|path| is_executable(path))
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}

/// The image that `reference` names: an alias first, then a full name, the registry and the tag's `latest`
/// completed as the manager does. The error is the reference as the manager reads it.
pub fn resolve<'a>(images: &'a [Image], reference: &str) -> Result<&'a Image, String> {
    if let Some(image) = images.iter().find(|image| image.aliases.contains(&reference)) {
        return Ok(image);
    }
    let full = complete(reference);
    images.iter().find(|image| image.canonical() == full).ok_or(full)
}

/// What a manager says of a reference that names no image; of one that would be here if this host had the program for
/// it, that too.
pub fn unknown(reference: &str, full: &str) -> String {
    let row = ROWS.iter().find(|(_, name, tag, aliases, _)| {
        aliases.contains(&reference) || format!("{REGISTRY}/{name}:{tag}") == full
    });
    let why = row.map_or_else(String::new, |(.., programs)| {
        format!("; the sandbox runs it by {} of this machine, and finds none", programs.join(" or "))
    });
    format!("Unknown image references: ref:'{full}', alias:'{reference}'{why}")
}

/// The full name that a reference stands for, as the manager reads it.
pub fn complete(reference: &str) -> String {
    let (path, tag) = match reference.rsplit_once(':') {
        Some((path, tag)) if !tag.contains('/') => (path, tag),
        _ => (reference, "latest"),
    };
    let host = path.split('/').next().unwrap_or_default();
    let has_registry = path.contains('/') && (host.contains(['.', ':']) || host == "localhost");
    match (has_registry, path.contains('/')) {
        (true, _) => format!("{path}:{tag}"),
        (false, true) => format!("index.docker.io/{path}:{tag}"),
        (false, false) => format!("index.docker.io/lablup/{path}:{tag}"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn images() -> Vec<Image> {
        ROWS.iter()
            .map(|&(language, name, tag, aliases, _)| Image {
                language,
                name,
                tag,
                aliases,
                program: PathBuf::new(),
            })
            .collect()
    }

    #[test]
    fn a_missing_program_is_named() {
        let said = unknown("python", &resolve(&[], "python").unwrap_err());
        assert!(said.ends_with("the sandbox runs it by python3 or python of this machine, and finds none"));
        assert!(unknown("no-such", "x").ends_with("alias:'no-such'"));
    }

    #[test]
    fn aliases_and_full_names_are_found() {
        let images = images();
        assert_eq!(resolve(&images, "python").unwrap().tag, "3.9-ubuntu20.04");
        assert_eq!(resolve(&images, "python:3.10").unwrap().tag, "3.10-ubuntu20.04");
        assert_eq!(resolve(&images, "cr.backend.ai/stable/c:9-ubuntu20.04").unwrap().language, Language::C);
    }

    #[test]
    fn others_are_named_as_the_manager_reads_them() {
        let images = images();
        assert_eq!(resolve(&images, "nosuch").unwrap_err(), "index.docker.io/lablup/nosuch:latest");
        assert_eq!(resolve(&images, "nosuch:1.0").unwrap_err(), "index.docker.io/lablup/nosuch:1.0");
        assert_eq!(resolve(&images, "a/b:1").unwrap_err(), "index.docker.io/a/b:1");
        assert_eq!(resolve(&images, "localhost:5000/b").unwrap_err(), "localhost:5000/b:latest");
    }

    #[test]
    fn an_image_without_its_program_is_not_there() {
        assert!(available(OsStr::new("/nonexistent")).is_empty());
    }
}
