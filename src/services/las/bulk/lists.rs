//! Lists of what was sent and of what failed, as files.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::source::{Entry, Truth};
use crate::config::atomic;
use crate::error::{IoContext, Result};

/// The paths of what was sent, one a line, added to the file as the official client's version 6 did.
pub struct Sent {
    path: PathBuf,
    file: File,
}

impl Sent {
    /// Opens the file.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn open(path: &Path) -> Result<Sent> {
        let doing = || format!("cannot write {}", path.display());
        let file = File::options().append(true).create(true).open(path).doing(doing)?;
        Ok(Sent { path: path.to_owned(), file })
    }

    /// Adds a document.
    ///
    /// # Errors
    /// The disk is full.
    pub fn add(&mut self, entry: &Entry) -> Result<()> {
        let line = format!("{}\n", entry.path.display());
        self.file.write_all(line.as_bytes()).doing(|| format!("cannot write {}", self.path.display()))
    }
}

/// What failed, an object a line: the file can be given as the path of the next run, which then tries exactly these.
pub struct Failures {
    path: PathBuf,
    /// Where it grows: of always the same name, so that a run that is killed leaves no more than one.
    part: PathBuf,
    file: Option<File>,
}

impl Failures {
    /// A list that comes to be when something fails.
    pub fn new(path: &Path) -> Failures {
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        Failures { path: path.to_owned(), part: part.into(), file: None }
    }

    /// Adds a document.
    ///
    /// # Errors
    /// The disk is full.
    pub fn add(&mut self, entry: &Entry, why: &str) -> Result<()> {
        let doing = || format!("cannot write {}", self.path.display());
        if self.file.is_none() {
            let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new("."));
            atomic::create_private_folder(folder).doing(doing)?;
            self.file = Some(File::create(&self.part).doing(doing)?);
        }
        match &mut self.file {
            Some(file) => file.write_all((line(entry, why) + "\n").as_bytes()).doing(doing),
            None => Ok(()),
        }
    }

    /// Puts the list in its place; none is there where nothing failed.
    ///
    /// # Errors
    /// The disk is full.
    pub fn end(self) -> Result<Option<PathBuf>> {
        let doing = || format!("cannot write {}", self.path.display());
        if self.file.is_some() {
            std::fs::rename(&self.part, &self.path).doing(doing)?;
            return Ok(Some(self.path));
        }
        // What an earlier run left says nothing of this one.
        for old in [&self.path, &self.part] {
            match std::fs::remove_file(old) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).doing(doing),
                _ => {}
            }
        }
        Ok(None)
    }
}

fn line(entry: &Entry, why: &str) -> String {
    let mut map = Map::new();
    map.insert("document_path".to_owned(), json!(entry.path.to_string_lossy()));
    match &entry.truth {
        Truth::None => {}
        Truth::File(path) => drop(map.insert("ground_truth_path".to_owned(), json!(path.to_string_lossy()))),
        Truth::Given(value) => drop(map.insert("ground_truth".to_owned(), value.clone())),
    }
    map.extend(
        entry.further.iter().flat_map(|map| map.iter()).map(|(key, value)| (key.clone(), value.clone())),
    );
    map.insert("error".to_owned(), json!(why));
    Value::Object(map).to_string()
}
