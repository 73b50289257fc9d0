//! What is under way: a line before a document is made, one after. Whoever is killed in between leaves what the next
//! run needs in order not to send anything twice.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::memory::All;
use super::{from_hex, hex};
use crate::config::{atomic, tokens};
use crate::error::{IoContext, Result};
use crate::services::las::truth::Sum;

/// A document that was about to be made, and may have been.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pending {
    /// Its file, as the service was told.
    pub path: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The sum of the ground truth that went with it.
    pub truth: Option<Sum>,
    /// Its ID and the address of its content, where the service answered.
    pub made: Option<(String, String)>,
}

/// What is under way, by the sum of the content.
pub type Open = HashMap<Sum, Pending>;

/// The file, open for what is new.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
}

/// What a run that did not end left behind; what the memory has is done.
///
/// # Errors
/// The file is there and cannot be read.
pub fn load(path: &Path, known: &All) -> Result<Open> {
    let mut open = Open::new();
    let Ok(file) = File::open(path) else { return Ok(open) };
    for line in BufReader::new(file).split(b'\n') {
        let line = line.doing(|| format!("cannot read {}", path.display()))?;
        read(&line, &mut open);
    }
    open.retain(|content, _| !known.contains_key(content));
    Ok(open)
}

/// Takes one line; one that was cut off says nothing.
fn read(line: &[u8], open: &mut Open) {
    let Ok(value) = serde_json::from_slice::<Value>(line) else { return };
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let Some(content) = text("content").and_then(from_hex) else { return };
    if let Some(path) = text("path") {
        let at = value.get("at").and_then(Value::as_i64).unwrap_or_default();
        let truth = text("truth").and_then(from_hex);
        open.insert(content, Pending { path: path.to_owned(), at, truth, made: None });
    } else if let (Some(id), Some(url), Some(pending)) = (text("id"), text("url"), open.get_mut(&content)) {
        pending.made = Some((id.to_owned(), url.to_owned()));
    } else if value.get("over").is_some() {
        open.remove(&content);
    }
}

/// The line before a document is made.
pub fn intent(content: &Sum, pending: &Pending) -> String {
    let truth = pending.truth.as_ref().map(hex);
    json!({"at": pending.at, "content": hex(content), "truth": truth, "path": pending.path}).to_string()
        + "\n"
}

fn made(content: &Sum, id: &str, url: &str) -> String {
    json!({"content": hex(content), "id": id, "url": url}).to_string() + "\n"
}

/// The intent to make a document, now.
pub fn begun(path: &Path, truth: Option<Sum>) -> Pending {
    let at = tokens::to_millis(std::time::SystemTime::now());
    Pending { path: path.to_string_lossy().into_owned(), at, truth, made: None }
}

impl Journal {
    /// Opens the file anew, with what a run left behind; for the user alone, as addresses may carry a signature.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn open(path: &Path, open: &Open) -> Result<Journal> {
        rewrite(path, open)?;
        let file =
            File::options().append(true).open(path).doing(|| format!("cannot write {}", path.display()))?;
        Ok(Journal { path: path.to_owned(), file })
    }

    /// The same file for a thread of its own; each line is one write, so that they do not mix.
    ///
    /// # Errors
    /// Too many files are open.
    pub fn again(&self) -> Result<Journal> {
        let file = self.file.try_clone().doing(|| format!("cannot write {}", self.path.display()))?;
        Ok(Journal { path: self.path.clone(), file })
    }

    /// Writes intents and waits until they are on the disk: only then may the documents be made.
    ///
    /// # Errors
    /// The disk is full.
    pub fn promise(&mut self, lines: &str) -> Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        self.write(lines)?;
        // Without it a loss of power costs the certainty, not the documents.
        let _ = self.file.sync_data();
        Ok(())
    }

    /// A document was made.
    ///
    /// # Errors
    /// The disk is full.
    pub fn made(&mut self, content: &Sum, id: &str, url: &str) -> Result<()> {
        self.write(&made(content, id, url))
    }

    /// A document was certainly not made, or is there no more.
    ///
    /// # Errors
    /// The disk is full.
    pub fn over(&mut self, content: &Sum) -> Result<()> {
        self.write(&(json!({"content": hex(content), "over": true}).to_string() + "\n"))
    }

    /// Closes it: gone where nothing is open.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn close(self, open: &Open) -> Result<()> {
        match open.is_empty() {
            true => {
                std::fs::remove_file(&self.path).doing(|| format!("cannot remove {}", self.path.display()))
            }
            false => rewrite(&self.path, open),
        }
    }

    fn write(&mut self, lines: &str) -> Result<()> {
        self.file.write_all(lines.as_bytes()).doing(|| format!("cannot write {}", self.path.display()))
    }
}

fn rewrite(path: &Path, open: &Open) -> Result<()> {
    let mut text = String::new();
    for (content, pending) in open {
        text.push_str(&intent(content, pending));
        if let Some((id, url)) = &pending.made {
            text.push_str(&made(content, id, url));
        }
    }
    atomic::write_private(path, text.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_open_is_what_was_begun_and_not_ended() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("j");
        let pending = |name: &str| Pending { path: name.to_owned(), at: 7, truth: Some([9; 16]), made: None };
        let mut journal = Journal::open(&path, &Open::from([([0; 16], pending("old"))])).unwrap();
        for number in 1..=3u8 {
            journal.promise(&intent(&[number; 16], &pending("ü b"))).unwrap();
        }
        journal.made(&[1; 16], "id", "http://x").unwrap();
        journal.over(&[2; 16]).unwrap();
        journal.write("{\"content\": \"03").unwrap();
        let known = All::from([([3; 16], super::super::memory::Known { id: "x".into(), truth: None })]);
        let open = load(&path, &known).unwrap();
        let made = Pending { made: Some(("id".into(), "http://x".into())), ..pending("ü b") };
        assert_eq!(open, Open::from([([0; 16], pending("old")), ([1; 16], made)]));
        journal.close(&open).unwrap();
        assert_eq!(load(&path, &All::new()).unwrap(), open);
        Journal::open(&path, &open).unwrap().close(&Open::new()).unwrap();
        assert!(!path.exists());
    }
}
