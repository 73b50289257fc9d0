//! What documents there are: a folder, a table, or a list in JSON.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::Read;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};

use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::services::las::content_type;
use crate::services::las::truth::{Encoding, json_trouble};

/// What the official client takes from a folder.
const ACCEPTED: [&str; 4] = ["application/pdf", "image/jpeg", "image/png", "image/tiff"];
/// What it takes for ground truth, the first one first.
const TRUTHS: [&str; 3] = ["json", "yaml", "yml"];

/// One document as it was listed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// Where its ground truth is.
    pub truth: Truth,
    /// Further members of the call that makes it.
    pub further: Option<Box<Map<String, Value>>>,
}

/// Where ground truth is.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Truth {
    /// There is none.
    #[default]
    None,
    /// In a file.
    File(PathBuf),
    /// In the list itself.
    Given(Value),
}

/// An entry of a list that stands for no document, and why.
#[derive(Debug)]
pub struct Broken {
    /// What is known of it.
    pub entry: Entry,
    /// What is wrong with it.
    pub error: Error,
}

/// How lists are read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The column that has the document's path.
    pub column: String,
    /// What is between the columns.
    pub delimiter: u8,
    /// How text is written.
    pub encoding: Encoding,
}

/// The documents of a path, one after the other.
pub struct Source {
    kind: Kind,
    /// What the user should know about the whole.
    pub notes: Vec<String>,
    /// How many there are, where that is known beforehand.
    pub total: Option<usize>,
}

enum Kind {
    Folder(PathBuf, std::vec::IntoIter<(OsString, Option<OsString>)>),
    Table(Box<Table>),
    Json(Json),
}

impl Source {
    /// Opens a folder, a table (`.csv`) or a list in JSON.
    ///
    /// # Errors
    /// There is no such path, it is none of these, a table has no such column.
    pub fn open(path: &Path, reading: &Reading) -> Result<Source> {
        let wrong = |error: std::io::Error| Error::usage(format!("cannot read {}: {error}", path.display()));
        let metadata = std::fs::metadata(path).map_err(wrong)?;
        if metadata.is_dir() {
            return folder(path).map_err(wrong);
        }
        let end = path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase());
        if matches!(end.as_deref(), Some("csv" | "tsv")) {
            let table = Table::open(path, reading)?;
            return Ok(Source { kind: Kind::Table(Box::new(table)), notes: Vec::new(), total: None });
        }
        let bytes = std::fs::read(path).map_err(wrong)?;
        let first =
            bytes.iter().find(|byte| !byte.is_ascii_whitespace() && !matches!(byte, 0xef | 0xbb | 0xbf));
        let named = matches!(end.as_deref(), Some("json" | "jsonl"));
        if !named && !matches!(first, Some(b'[' | b'{')) && metadata.len() > 0 {
            return Err(Error::usage(format!("{}: this is no folder, no .csv and no JSON", path.display()))
                .hint("a single document is sent by `afar las documents create`"));
        }
        let json = Json::parse(&bytes, path, reading)?;
        let total = Some(json.rows.len());
        Ok(Source { kind: Kind::Json(json), notes: Vec::new(), total })
    }
}

impl Iterator for Source {
    type Item = Result<Entry, Box<Broken>>;

    fn next(&mut self) -> Option<Self::Item> {
        match &mut self.kind {
            Kind::Folder(folder, names) => names.next().map(|(name, truth)| {
                let truth = truth.map_or(Truth::None, |name| Truth::File(folder.join(name)));
                Ok(Entry { path: folder.join(name), truth, further: None })
            }),
            Kind::Table(table) => table.next(),
            Kind::Json(json) => json.next(),
        }
    }
}

/// The documents of a folder by name, each with the ground truth of the same stem.
fn folder(path: &Path) -> std::io::Result<Source> {
    let mut stems: BTreeMap<OsString, (Vec<OsString>, Vec<OsString>)> = BTreeMap::new();
    let mut others = 0;
    for entry in std::fs::read_dir(path)? {
        let entry = entry?;
        let (name, file) = (PathBuf::from(entry.file_name()), entry.path());
        // Links to files count as files.
        if !file.is_file() {
            continue;
        }
        let end = name.extension().map(|end| end.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
        let both = || name.file_stem().unwrap_or_default().to_owned();
        if TRUTHS.contains(&end.as_str()) {
            stems.entry(both()).or_default().1.push(entry.file_name());
        } else if is_document(&file) || looks_like_one(&file, &end) {
            stems.entry(both()).or_default().0.push(entry.file_name());
        } else {
            others += 1;
        }
    }
    let (mut names, mut notes) = (Vec::new(), Vec::new());
    for (stem, (mut documents, mut truths)) in stems {
        documents.sort();
        truths.sort();
        let truth = truths.first().cloned();
        if truths.len() > 1 {
            notes
                .push(format!("{} has several ground truths; the first is used: {truths:?}", stem.display()));
        }
        match documents.len() {
            0 => notes.push(format!("no document belongs to {}", path.join(truths.remove(0)).display())),
            1 => {}
            _ => notes.push(format!(
                "{} documents share the name {}: {documents:?}",
                documents.len(),
                stem.display()
            )),
        }
        names.extend(documents.into_iter().map(|name| (name, truth.clone())));
    }
    if others > 0 {
        notes.push(format!("{others} files are left out: they are no PDF, JPEG, PNG or TIFF"));
    }
    let total = Some(names.len());
    // As Python's paths, which the official client sends: no `.` in them.
    let path: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
    Ok(Source { kind: Kind::Folder(path, names.into_iter()), notes, total })
}

/// Whether a file is a document by its first bytes.
fn is_document(path: &Path) -> bool {
    // To open a pipe would wait for who writes to it.
    if !path.is_file() {
        return false;
    }
    let mut beginning = Vec::new();
    let read = std::fs::File::open(path)
        .map(|file| file.take(content_type::ENOUGH as u64).read_to_end(&mut beginning));
    matches!(read, Ok(Ok(_))) && content_type::of(&beginning).is_some_and(|kind| ACCEPTED.contains(&kind))
}

/// Whether a file that is none by its bytes was meant as a document: it is empty or cannot be read, which the user
/// should hear of.
fn looks_like_one(path: &Path, end: &str) -> bool {
    let named = matches!(end, "pdf" | "jpg" | "jpeg" | "png" | "tif" | "tiff");
    named && (std::fs::metadata(path).is_ok_and(|data| data.len() == 0) || std::fs::File::open(path).is_err())
}

/// A table: a row a document, the other columns are labels.
struct Table {
    name: PathBuf,
    rows: csv::Reader<Box<dyn Read + Send>>,
    labels: Vec<String>,
    path_at: usize,
    encoding: Encoding,
}

impl Table {
    fn open(path: &Path, reading: &Reading) -> Result<Table> {
        let wrong = |error: std::io::Error| Error::usage(format!("cannot read {}: {error}", path.display()));
        let file = std::fs::File::open(path).map_err(wrong)?;
        let mut encoding = reading.encoding;
        let input: Box<dyn Read + Send> = match encoding.is_ascii_like() {
            true => Box::new(file),
            // Where a comma is more than one byte, all of it is needed.
            false => {
                let bytes = std::fs::read(path).map_err(wrong)?;
                let text = encoding.text(&bytes).map_err(|error| error.context(path.display()))?;
                encoding = Encoding::default();
                Box::new(std::io::Cursor::new(text))
            }
        };
        let mut rows = csv::ReaderBuilder::new().delimiter(reading.delimiter).from_reader(input);
        let header = rows.byte_headers().map_err(|error| trouble(path, &error))?.clone();
        let labels: Vec<String> = header.iter().map(|name| encoding.text(name)).collect::<Result<_>>()?;
        let Some(path_at) = labels.iter().position(|label| *label == reading.column) else {
            return Err(Error::usage(format!(
                "{} has no column `{}`; its columns are: {}",
                path.display(),
                reading.column,
                labels.join(", ")
            ))
            .hint("name the column with --document-path-column, what is between them with --delimiter"));
        };
        Ok(Table { name: path.to_owned(), rows, labels, path_at, encoding })
    }

    fn next(&mut self) -> Option<Result<Entry, Box<Broken>>> {
        let mut record = csv::ByteRecord::new();
        match self.rows.read_byte_record(&mut record) {
            Ok(false) => return None,
            Ok(true) => {}
            Err(error) => {
                let path = PathBuf::from(format!("{}:{}", self.name.display(), line_of(&error)));
                let entry = Entry { path, ..Entry::default() };
                return Some(Err(Box::new(Broken { entry, error: trouble(&self.name, &error) })));
            }
        }
        Some(self.entry(&record).map_err(|error| {
            let line = record.position().map_or(0, csv::Position::line);
            let path = PathBuf::from(format!("{}:{line}", self.name.display()));
            Box::new(Broken { entry: Entry { path, ..Entry::default() }, error })
        }))
    }

    fn entry(&self, record: &csv::ByteRecord) -> Result<Entry> {
        let line = record.position().map_or(0, csv::Position::line);
        let (mut given, mut truth) = (String::new(), Vec::new());
        for (index, (field, label)) in record.iter().zip(&self.labels).enumerate() {
            let text = self.encoding.text(field).map_err(|error| {
                error.context(format!("{}: line {line}, column {} ({label})", self.name.display(), index + 1))
            })?;
            match index == self.path_at {
                true => given = text,
                false => truth.push(serde_json::json!({"label": label, "value": text})),
            }
        }
        Ok(Entry { path: found(&given, &self.name), truth: Truth::Given(truth.into()), further: None })
    }
}

/// The file of a listed path: as given, with leading folders taken off, beside the list; as given where none is there.
fn found(given: &str, list: &Path) -> PathBuf {
    let whole: PathBuf = Path::new(given).components().filter(|part| *part != Component::CurDir).collect();
    let parts: Vec<Component<'_>> = whole.components().collect();
    let shorter = (0..parts.len()).map(|start| parts.iter().skip(start).collect::<PathBuf>());
    let beside = list.parent().map(|folder| folder.join(&whole));
    let mut all = shorter.chain(beside).filter(|path| !path.as_os_str().is_empty());
    all.find(|path| is_document(path)).unwrap_or(whole)
}

fn line_of(error: &csv::Error) -> u64 {
    error.position().map_or(0, csv::Position::line)
}

fn trouble(path: &Path, error: &csv::Error) -> Error {
    let line = line_of(error);
    let why = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!(
                "line {line}, column {}: {len} columns where the heading has {expected_len}",
                len.min(expected_len) + 1
            )
        }
        _ => error.to_string(),
    };
    Error::usage(format!("{}: {why}", path.display())).hint("correct the table and run again")
}

/// A list in JSON: an array, one object a line, or an object by path as up to version 6 of the official client. Only
/// the text is kept; an entry is taken apart when its turn comes.
struct Json {
    name: PathBuf,
    text: String,
    rows: std::vec::IntoIter<(Option<String>, Range<usize>)>,
    column: String,
    number: usize,
}

impl Json {
    fn parse(bytes: &[u8], path: &Path, reading: &Reading) -> Result<Json> {
        let text = reading.encoding.text(bytes).map_err(|error| error.context(path.display()))?;
        let broken = |error: &serde_json::Error| {
            Error::usage(format!("{}: {}", path.display(), json_trouble(error)))
                .hint("correct the file and run again")
        };
        let place = |raw: &RawValue| {
            let start = raw.get().as_ptr() as usize - text.as_ptr() as usize;
            start..start + raw.get().len()
        };
        let mut rows = Vec::new();
        for value in serde_json::Deserializer::from_str(&text).into_iter::<&RawValue>() {
            let value = value.map_err(|error| broken(&error))?;
            let base = place(value).start;
            let inner: Option<Vec<(Option<String>, &RawValue)>> = match value.get().as_bytes().first() {
                Some(b'[') => {
                    let list: Vec<&RawValue> =
                        serde_json::from_str(value.get()).map_err(|error| broken(&error))?;
                    Some(list.into_iter().map(|raw| (None, raw)).collect())
                }
                Some(b'{') => by_path(value.get(), &reading.column),
                _ => None,
            };
            match inner {
                Some(inner) => rows.extend(inner.into_iter().map(|(path, raw)| (path, place(raw)))),
                None => rows.push((None, base..base + value.get().len())),
            }
        }
        let rows = rows.into_iter();
        Ok(Json { name: path.to_owned(), rows, column: reading.column.clone(), number: 0, text })
    }

    fn next(&mut self) -> Option<Result<Entry, Box<Broken>>> {
        let (path, range) = self.rows.next()?;
        self.number += 1;
        let text = self.text.get(range).unwrap_or_default();
        let value = serde_json::from_str(text).unwrap_or_default();
        let mut entry = Entry { path: path.map(PathBuf::from).unwrap_or_default(), ..Entry::default() };
        let filled = fill(&mut entry, value, &self.column);
        Some(match filled {
            Ok(()) => Ok(Entry { path: found(&entry.path.to_string_lossy(), &self.name), ..entry }),
            Err(why) => {
                let error = Error::usage(format!("{}: entry {}: {why}", self.name.display(), self.number));
                Err(Box::new(Broken { entry, error }))
            }
        })
    }
}

/// The members of an object whose keys are paths; none where it describes one document.
fn by_path<'a>(text: &'a str, column: &str) -> Option<Vec<(Option<String>, &'a RawValue)>> {
    let map: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    let one = [column, "document_path", "path", "document"].iter().any(|key| map.contains_key(*key));
    (!one).then(|| map.into_iter().map(|(path, raw)| (Some(path), raw)).collect())
}

/// Takes what an entry of a list says.
fn fill(entry: &mut Entry, value: Value, column: &str) -> Result<(), String> {
    let map = match value {
        Value::String(path) => {
            entry.path = path.into();
            return Ok(());
        }
        Value::Object(map) => map,
        _ => return Err("this is neither a path nor an object".to_owned()),
    };
    let mut further = Map::new();
    for (key, value) in map {
        match (key.as_str(), value) {
            (key, Value::String(path))
                if key == column || ["document_path", "path", "document"].contains(&key) =>
            {
                entry.path = path.into();
            }
            ("ground_truth_path", Value::String(path)) => entry.truth = Truth::File(path.into()),
            ("ground_truth" | "groundTruth", Value::Null) => {}
            ("ground_truth" | "groundTruth", value) => entry.truth = Truth::Given(value),
            ("consent_id" | "consentId", value) => drop(further.insert("consentId".to_owned(), value)),
            ("retention_in_days" | "retentionInDays", value) => {
                further.insert("retentionInDays".to_owned(), value);
            }
            ("metadata", value @ Value::Object(_)) => drop(further.insert("metadata".to_owned(), value)),
            // Said by afar in its list of failures, and by the old client about what it does not send.
            ("error" | "content_type" | "contentType", _) => {}
            (key, _) => return Err(format!("`{key}` is not known here, or of the wrong type")),
        }
    }
    entry.further = (!further.is_empty()).then(|| Box::new(further));
    match entry.path.as_os_str().is_empty() {
        true => Err(format!("there is no `{column}`")),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn reading(delimiter: u8) -> Reading {
        Reading { column: "document_path".to_owned(), delimiter, encoding: Encoding::default() }
    }

    fn open(name: &str, text: &[u8], reading: &Reading) -> Result<Vec<Result<Entry, Box<Broken>>>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Source::open(&path, reading).map(Iterator::collect)
    }

    #[test]
    fn tables_may_be_in_any_encoding() {
        let text = "document_path;total\nä.pdf;1,5 €\n";
        let units: Vec<u8> =
            "\u{feff}".chars().chain(text.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
        let latin = [b"document_path;total\n\xe4.pdf;1,5 \x80\n".to_vec(), units, text.as_bytes().to_vec()];
        for (bytes, name) in latin.iter().zip(["cp1252", "utf-16", "utf-8"]) {
            let how = Reading { encoding: Encoding::of(name).unwrap(), ..reading(b';') };
            let entries = open("t.csv", bytes, &how).unwrap();
            let entry = entries.first().unwrap().as_ref().unwrap();
            assert_eq!(entry.path, Path::new("ä.pdf"), "{name}");
            assert_eq!(entry.truth, Truth::Given(json!([{"label": "total", "value": "1,5 €"}])), "{name}");
        }
        let entries = open("t.csv", b"document_path;total\na.pdf;\xe4\n", &reading(b';')).unwrap();
        let broken = entries.first().unwrap().as_ref().unwrap_err();
        assert!(broken.error.message().contains("t.csv: line 2, column 2 (total): not text in UTF-8"));
    }

    #[test]
    fn lists_have_three_forms() {
        let path = |name: &str, text: &str| {
            let entries = open(name, text.as_bytes(), &reading(b',')).unwrap();
            entries.into_iter().map(|one| one.unwrap()).collect::<Vec<_>>()
        };
        let truth = Truth::Given(json!([1]));
        let wanted = Entry { path: "a/b.pdf".into(), truth, further: None };
        for (name, text) in [
            ("l.json", r#"[{"document_path": "a/b.pdf", "ground_truth": [1]}]"#),
            ("l.jsonl", "{\"document_path\": \"a/b.pdf\", \"ground_truth\": [1], \"error\": \"x\"}\n"),
            ("l.txt", r#" {"a/b.pdf": {"ground_truth": [1]}}"#),
        ] {
            assert_eq!(path(name, text), std::slice::from_ref(&wanted), "{text}");
        }
        assert_eq!(path("l.json", "[\"a/b.pdf\"]").len(), 1);
        assert!(open("l.txt", b"words", &reading(b',')).is_err());
    }

    proptest! {
        #[test]
        fn rows_come_back_as_they_were_written(
            rows in prop::collection::vec(("[a-z ]{1,9}\\.pdf", "[ -~äß\n\"]{0,20}"), 0..9),
        ) {
            let mut table = csv::Writer::from_writer(Vec::new());
            table.write_record(["total", "document_path"]).unwrap();
            for (path, value) in &rows {
                table.write_record([value, path]).unwrap();
            }
            let entries = open("t.csv", &table.into_inner().unwrap(), &reading(b',')).unwrap();
            let seen: Vec<(String, Truth)> = entries
                .into_iter()
                .map(|one| one.unwrap())
                .map(|one| (one.path.to_string_lossy().into_owned(), one.truth))
                .collect();
            let wanted: Vec<(String, Truth)> = rows
                .into_iter()
                .map(|(path, value)| (path, Truth::Given(json!([{"label": "total", "value": value}]))))
                .collect();
            prop_assert_eq!(seen, wanted);
        }

        #[test]
        fn any_list_does_no_harm(bytes in prop::collection::vec(prop::sample::select(b"[]{},:\"\nab1\xe4; ".to_vec()), 0..60)) {
            for name in ["t.csv", "l.json", "l"] {
                let head = if name == "t.csv" { b"document_path,a\n".to_vec() } else { Vec::new() };
                let _ = open(name, &[head, bytes.clone()].concat(), &reading(b','));
            }
        }
    }
}
