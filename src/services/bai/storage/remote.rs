//! What is in a folder: its files, also below folders and by patterns.

use std::time::SystemTime;

use serde_json::{Value, json};

use super::super::{Call, Client, NAME};
use super::tree::below;
use super::{names, path};
use crate::error::{Error, Kind, Result};
use crate::http::Method;

/// How many entries of a folder a storage proxy lists (its `scandir-limit`, where nobody changed it). Neither it nor
/// the manager of 23.09 says that there are more.
pub(super) const LISTED: usize = 1000;

/// A file or folder in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name within its folder.
    pub name: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Its size, where the server says.
    pub size: Option<u64>,
    /// Whether it is a symbolic link.
    pub is_link: bool,
    /// When it last changed, where the server says.
    pub modified: Option<SystemTime>,
    /// Whether its owner may run it.
    pub runs: bool,
}

/// A file to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Its name in the folder.
    pub name: String,
    /// Its size, where it is known.
    pub size: Option<u64>,
    /// Whether it is to be a program here too.
    pub runs: bool,
}

/// What is wanted, and the folders that have nothing in them.
#[derive(Debug, Default)]
pub struct Found {
    /// The files.
    pub files: Vec<Wanted>,
    /// Folders without anything in them.
    pub empty: Vec<String>,
    /// What cannot be fetched: names that can be none here, folders that may have more in them than the server lists.
    pub failed: Vec<(String, Error)>,
}

/// What to say of a folder that may have more in it than the server lists.
pub fn cut_error(folder: &str) -> Error {
    Error::service(format!(
        "the server lists at most {LISTED} entries of a folder, and {folder} may have more"
    ))
    .of(NAME)
    .hint("name the files that are missing, or spread them over several folders")
}

/// A list that is not understood counts as none at all: what takes it for an empty one deletes what it does not name.
fn unclear(folder: &str, within: &str, what: &str) -> Error {
    Error::service(format!(
        "the server's list of the files in {within} of {folder} is not understood: {what}"
    ))
    .of(NAME)
    .hint("nothing is concluded from it; --debug shows what the server answers")
}

/// The rows of a list of files; none where there is no list.
///
/// # Errors
/// Those of JSON, where the list is a text of it.
fn rows(answer: &Value) -> serde_json::Result<Option<Vec<Value>>> {
    Ok(match (answer.get("items"), answer.get("files")) {
        (Some(Value::Array(rows)), _) | (_, Some(Value::Array(rows))) => Some(rows.clone()),
        (_, Some(Value::String(text))) => Some(serde_json::from_str(text)?),
        _ => None,
    })
}

fn entry(value: &Value) -> Option<Entry> {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let name = text("name").or_else(|| text("filename"))?.to_owned();
    let mode = text("mode").unwrap_or_default();
    let is_folder = text("type") == Some("DIRECTORY") || mode.starts_with('d');
    Some(Entry {
        name,
        is_folder,
        size: value.get("size").and_then(Value::as_u64).filter(|_| !is_folder),
        is_link: text("type") == Some("SYMLINK") || mode.starts_with('l'),
        modified: moment(value),
        runs: mode.as_bytes().get(3) == Some(&b'x'),
    })
}

/// When a file changed: `modified` as a time, `mtime` in seconds.
fn moment(value: &Value) -> Option<SystemTime> {
    if let Some(text) = value.get("modified").and_then(Value::as_str) {
        let parsed = text.parse::<jiff::Timestamp>().ok();
        return parsed.map(SystemTime::from);
    }
    let seconds = value.get("mtime").and_then(Value::as_f64).filter(|seconds| seconds.is_finite())?;
    let moment = jiff::Timestamp::from_microsecond((seconds * 1e6).round() as i64).ok()?;
    Some(SystemTime::from(moment))
}

impl Client {
    /// What is in a folder within a folder; `.` is the folder itself.
    ///
    /// # Errors
    /// There is none of the name, the server cannot read it, or what it lists is not understood.
    pub async fn entries(&self, folder: &str, within: &str) -> Result<Vec<Entry>> {
        let mut call = Call::new(Method::GET, path(folder, "/files")).json(json!({"path": within}));
        // A plan needs it too, where requests are only shown.
        call.probe = true;
        let answer = self.ask(folder, &call).await?;
        if let Some(why) = answer.get("error_msg").and_then(Value::as_str).filter(|text| !text.is_empty()) {
            return Err(Error::service(format!("cannot list {within} of {folder}: {why}")).of(NAME));
        }
        let odd = |what: &str| unclear(folder, within, what);
        let rows = rows(&answer).map_err(|error| odd(&error.to_string()))?;
        let rows = rows.ok_or_else(|| odd("it has neither `items` nor `files`"))?;
        let named = |row| entry(row).ok_or_else(|| odd("an entry has no name"));
        let mut entries: Vec<Entry> = rows.iter().map(named).collect::<Result<_>>()?;
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(entries)
    }

    /// The files that names, folders and patterns stand for.
    ///
    /// # Errors
    /// Nothing has such a name; a folder where `recursive` was not asked for.
    pub async fn wanted(&self, folder: &str, asked: &[String], recursive: bool) -> Result<Found> {
        let mut found = Found::default();
        for one in asked {
            // A plain name needs no look: the request for its bytes tells.
            if !recursive && !one.contains(['*', '?', '[']) {
                found.files.push(Wanted { name: names::remote(one)?, size: None, runs: false });
                continue;
            }
            let count = |found: &Found| found.files.len() + found.empty.len() + found.failed.len();
            let before = count(&found);
            let is_root = matches!(one.trim_end_matches('/'), "." | "");
            let name = if is_root { String::new() } else { names::remote(one)? };
            let parts: Vec<&str> = name.split('/').filter(|part| !part.is_empty()).collect();
            self.matching(folder, String::new(), &parts, recursive, &mut found).await?;
            if count(&found) == before {
                let error = Error::new(Kind::NotFound, format!("{folder} has no file {one}")).of(NAME);
                return Err(match recursive {
                    true => error.hint("check the path: it is relative to the folder"),
                    false => error.hint("check the pattern, or add -r for what is in folders"),
                });
            }
        }
        let mut seen = std::collections::HashSet::new();
        found.files.retain(|file| seen.insert(file.name.clone()));
        Ok(found)
    }

    /// What of `within` matches the parts of a pattern.
    async fn matching(
        &self,
        folder: &str,
        within: String,
        parts: &[&str],
        recursive: bool,
        found: &mut Found,
    ) -> Result<()> {
        let entries = self.entries(folder, if within.is_empty() { "." } else { &within }).await?;
        if entries.is_empty() && parts.is_empty() && !within.is_empty() {
            found.empty.push(within.clone());
        }
        let literally = parts.first().is_some_and(|part| !part.contains(['*', '?', '[']));
        if !literally && !entries.is_empty() && entries.len() % LISTED == 0 {
            let folder = if within.is_empty() { ".".to_owned() } else { within.clone() };
            let error = cut_error(&folder);
            found.failed.push((folder, error));
        }
        let literal = parts.first().is_some_and(|part| entries.iter().any(|entry| entry.name == **part));
        for entry in entries {
            let fits = match parts.first() {
                None => true,
                Some(part) if literal => entry.name == *part,
                Some(part) => glob::Pattern::new(part).is_ok_and(|pattern| pattern.matches(&entry.name)),
            };
            if !fits {
                continue;
            }
            let name = below(&within, &entry.name);
            if let Err(error) = names::listed(&entry.name) {
                found.failed.push((name, error));
                continue;
            }
            let rest = parts.get(1..).unwrap_or_default();
            match entry.is_folder {
                true if recursive || !rest.is_empty() => {
                    Box::pin(self.matching(folder, name, rest, recursive, found)).await?;
                }
                false if rest.is_empty() => {
                    found.files.push(Wanted { name, size: entry.size, runs: entry.runs });
                }
                _ => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_of_entries() {
        let new = json!({"name": "a", "type": "FILE", "size": 3, "mode": "-rwxr-xr-x"});
        let plain = Entry {
            name: "a".into(),
            is_folder: false,
            size: Some(3),
            is_link: false,
            modified: None,
            runs: true,
        };
        assert_eq!(entry(&new), Some(plain));
        let old = json!({"filename": "d", "size": 4096, "mode": "drwxr-xr-x"});
        assert_eq!(entry(&old).map(|one| (one.is_folder, one.size)), Some((true, None)));
    }

    #[test]
    fn times_in_both_forms() {
        let micros =
            |value: Value| moment(&value)?.duration_since(SystemTime::UNIX_EPOCH).ok().map(|d| d.as_micros());
        assert_eq!(micros(json!({"modified": "1970-01-01T01:00:01.5+01:00"})), Some(1_500_000));
        assert_eq!(micros(json!({"mtime": 1_795_261_554.351_818})), Some(1_795_261_554_351_818));
        assert_eq!(micros(json!({"modified": "yesterday", "mtime": 1.0})), None);
        assert_eq!(micros(json!({})), None);
    }
}
