//! The official client's memory of what it sent: `~/.lucidtech/cache/<md5 of the dataset's ID>`, a line a document:
//! `documentId md5(content) md5(ground truth) or -` (CLI 13.3.0, `parser/datasets.py`). Read and appended to, so that
//! both clients continue each other's work.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use super::{from_hex, hex};
use crate::error::{Error, IoContext, Result};
use crate::services::las::truth::Sum;

/// What is known of a document that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its ID.
    pub id: Box<str>,
    /// The sum of its ground truth.
    pub truth: Option<Sum>,
}

/// Documents by the sum of their content; the last line about one holds.
pub type All = HashMap<Sum, Known>;

/// The file, open for what is new.
#[derive(Debug)]
pub struct Memory {
    path: PathBuf,
    file: File,
}

/// A line; none where it is not one.
pub fn parse(line: &str) -> Option<(Sum, Known)> {
    let mut words = line.split(' ');
    let (id, content, truth) = (words.next()?, from_hex(words.next()?)?, words.next()?);
    let truth = match truth {
        "-" => None,
        text => Some(from_hex(text)?),
    };
    (words.next().is_none() && !id.is_empty()).then(|| (content, Known { id: id.into(), truth }))
}

/// A line with its end.
pub fn line(content: &Sum, known: &Known) -> String {
    let truth = known.truth.as_ref().map_or_else(|| "-".to_owned(), hex);
    format!("{} {} {truth}\n", known.id, hex(content))
}

/// What the file says; nothing where there is none.
///
/// # Errors
/// It is there and cannot be read.
pub fn load(path: &Path) -> Result<All> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(All::new()),
        Err(error) => return Err(Error::from(error).context(format!("cannot read {}", path.display()))),
    };
    let mut all = All::new();
    let mut reader = BufReader::new(file);
    let mut bytes = Vec::new();
    // By bytes: one line that is no text must not hide the others.
    while reader.read_until(b'\n', &mut bytes).doing(|| format!("cannot read {}", path.display()))? > 0 {
        all.extend(
            std::str::from_utf8(&bytes).ok().and_then(|text| parse(text.trim_end_matches(['\r', '\n']))),
        );
        bytes.clear();
    }
    Ok(all)
}

impl Memory {
    /// Opens the file to add to it.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn open(path: &Path) -> Result<Memory> {
        let doing = || format!("cannot write {}", path.display());
        let mut file = File::options().read(true).append(true).create(true).open(path).doing(doing)?;
        // A line that was cut off must not swallow the next.
        let length = file.metadata().doing(doing)?.len();
        let mut last = [b'\n'];
        if length > 0 {
            use std::io::{Read, Seek, SeekFrom};
            file.seek(SeekFrom::End(-1)).doing(doing)?;
            file.read_exact(&mut last).doing(doing)?;
        }
        if last != *b"\n" {
            file.write_all(b"\n").doing(doing)?;
        }
        Ok(Memory { path: path.to_owned(), file })
    }

    /// Remembers a document whose content has arrived.
    ///
    /// # Errors
    /// The disk is full.
    pub fn add(&mut self, content: &Sum, known: &Known) -> Result<()> {
        let doing = || format!("cannot write {}", self.path.display());
        self.file.write_all(line(content, known).as_bytes()).doing(doing)
    }

    /// Sees to it that what was added stays, whatever happens.
    pub fn sync(&self) {
        // A disk that cannot do it is no reason to fail: the journal's rest says what is to be looked up.
        let _ = self.file.sync_data();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const A: &str = "1561dd53a0113ffc509cf3d3e767cf56";

    #[test]
    fn lines_are_the_official_ones() {
        let (content, known) = parse(&format!("las:document:1 {A} -")).unwrap();
        assert_eq!(line(&content, &known), format!("las:document:1 {A} -\n"));
        let (content, known) = parse(&format!("las:document:1 {A} {A}")).unwrap();
        assert_eq!(line(&content, &known), format!("las:document:1 {A} {A}\n"));
        for bad in ["", "x", &format!("x {A}"), &format!("x {A} - y"), "x abc -", &format!(" {A} -")] {
            assert_eq!(parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn damaged_lines_hide_nothing_and_a_cut_off_one_is_ended() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("m");
        assert!(load(&path).unwrap().is_empty());
        std::fs::write(&path, [b"a ", A.as_bytes(), b" -\n\xff\xfe\nhalf a li"].concat()).unwrap();
        let all = load(&path).unwrap();
        assert_eq!(all.len(), 1);
        let known = Known { id: "b".into(), truth: None };
        Memory::open(&path).unwrap().add(&from_hex(A).unwrap(), &known).unwrap();
        assert_eq!(load(&path).unwrap()[&from_hex(A).unwrap()], known);
    }

    proptest::proptest! {
        #[test]
        fn what_is_written_is_read(id in "[a-z0-9:]{1,40}", content: [u8; 16], truth: Option<[u8; 16]>) {
            let known = Known { id: id.as_str().into(), truth };
            let text = line(&content, &known);
            proptest::prop_assert_eq!(parse(text.trim_end()), Some((content, known)));
        }

        #[test]
        fn any_line_does_no_harm(text in ".{0,120}") {
            let _ = parse(&text);
        }
    }
}
