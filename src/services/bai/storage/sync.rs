//! What differs between a directory of this machine and one of a folder. Both are read directory by directory side by
//! side, so that only what differs is kept, however many files are alike.
//!
//! Storage proxies know neither sums of contents nor how to set a file's time: an uploaded file is as old as its
//! upload. Hence the rule: files are alike when they are of one size and the one to be replaced is not the older.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::super::Client;
use super::exclude::Exclude;
use super::remote::Entry;
use super::tree::{self, below};
use crate::error::{Error, IoContext, Kind, Result};

/// Times go through texts that have no more than microseconds.
const ROUNDED: Duration = Duration::from_millis(1);

/// Where files go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the folder.
    Up,
    /// To this machine.
    Down,
}

/// What is to be alike.
#[derive(Debug)]
pub struct Rule {
    /// Where files go.
    pub way: Way,
    /// Contents are compared where sizes are one.
    pub contents: bool,
    /// What is only where files go is to be deleted.
    pub delete: bool,
    /// What is left alone on both sides.
    pub exclude: Exclude,
}

/// A file that is to be carried, or looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its path below both tops.
    pub path: String,
    /// How long it is where it comes from.
    pub size: Option<u64>,
    /// When it changed there.
    pub modified: Option<SystemTime>,
    /// Whether it is a program there.
    pub runs: bool,
    /// Why: it is new, of another size, newer, or of other contents.
    pub why: &'static str,
}

/// Something that is only where files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gone {
    /// Its path.
    pub path: String,
    /// Whether it is a directory: of a folder with all that is in it, of this machine when nothing is left in it.
    pub is_folder: bool,
    /// How long it is.
    pub size: Option<u64>,
}

/// All that differs.
#[derive(Debug, Default)]
pub struct Diff {
    /// Files to carry.
    pub changes: Vec<Change>,
    /// Files of one size, whose contents are to be compared.
    pub doubtful: Vec<Change>,
    /// What is to be deleted, a directory after what is in it.
    pub gone: Vec<Gone>,
    /// Directories without files that are to be made.
    pub folders: Vec<String>,
    /// How many files are alike.
    pub same: u64,
    /// How many symbolic links were passed over.
    pub links: u64,
    /// What cannot be made alike.
    pub failed: Vec<(String, Error)>,
}

/// Something of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Local {
    File { size: u64, modified: Option<SystemTime>, runs: bool },
    Folder,
    Link,
    Other,
}

/// What differs between `local` and `top` of a folder; `there` tells whether `top` is there at all.
///
/// # Errors
/// The server's refusal to list the folder.
pub async fn differences(
    client: &Client,
    folder: &str,
    top: &str,
    there: bool,
    local: &Path,
    rule: &Rule,
) -> Result<Diff> {
    let mut side = Side { rule, local, diff: Diff::default(), emptied: BTreeMap::new() };
    if there {
        let relative = |within: &str| match top.is_empty() {
            true => within.to_owned(),
            false => within.strip_prefix(top).unwrap_or(within).trim_start_matches('/').to_owned(),
        };
        tree::walk(client, folder, top, |within, listing| {
            for (path, error) in listing.refused {
                side.stays(&relative(&path));
                side.diff.failed.push((relative(&path), error));
            }
            let enter = side.directory(&relative(within), listing.entries);
            Ok(enter.into_iter().map(|path| below(top, &path)).collect())
        })
        .await?;
    } else {
        side.new_below("");
    }
    side.empty_folders();
    let mut diff = side.diff;
    diff.changes.sort_by(|a, b| a.path.cmp(&b.path));
    diff.doubtful.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(diff)
}

struct Side<'a> {
    rule: &'a Rule,
    local: &'a Path,
    diff: Diff,
    /// Directories that are only in the folder, of which all may go but what is to be left alone: whether such a thing
    /// is in them.
    emptied: BTreeMap<String, bool>,
}

impl Side<'_> {
    /// Compares a directory; which of its directories are to be compared too.
    fn directory(&mut self, at: &str, entries: Vec<Entry>) -> Vec<String> {
        let mut there: BTreeMap<String, Entry> =
            entries.into_iter().map(|entry| (entry.name.clone(), entry)).collect();
        let mut here = match self.read(at) {
            Ok(Some(here)) => here,
            Ok(None) => {
                if there.is_empty() && self.rule.way == Way::Down {
                    self.diff.folders.push(at.to_owned());
                }
                BTreeMap::new()
            }
            Err(error) => {
                self.diff.failed.push((at.to_owned(), error));
                return Vec::new();
            }
        };
        let names: BTreeSet<String> = here.keys().chain(there.keys()).cloned().collect();
        let mut enter = Vec::new();
        for name in names {
            let path = below(at, &name);
            if self.rule.exclude.has(&path) {
                self.stays(&path);
                continue;
            }
            if self.pair(&path, here.remove(&name), there.remove(&name)) {
                enter.push(path);
            }
        }
        enter
    }

    /// Compares what has one name; whether it is a directory of the folder to enter.
    fn pair(&mut self, path: &str, here: Option<Local>, there: Option<Entry>) -> bool {
        let up = self.rule.way == Way::Up;
        match (here, there) {
            (Some(Local::Link), Some(there)) if !up && !there.is_link => {
                self.clash(path, "it is a symbolic link here");
            }
            (Some(Local::Link), _) => self.diff.links += 1,
            (_, Some(there)) if there.is_link => self.diff.links += 1,
            (Some(Local::Folder), Some(there)) if there.is_folder => return true,
            (Some(Local::File { size, modified, runs }), Some(there)) if !there.is_folder => {
                let mine = Change { path: path.to_owned(), size: Some(size), modified, runs, why: "" };
                let theirs = change(path, &there);
                let (from, to) = if up { (mine, theirs) } else { (theirs, mine) };
                self.compare(from, &to);
            }
            (Some(Local::Other), _) if up => self.clash(path, "it is neither a file nor a folder"),
            (Some(_), Some(there)) => {
                let what =
                    if there.is_folder { "a folder there and none here" } else { "a folder here only" };
                self.clash(path, what);
            }
            (Some(Local::File { size, modified, runs }), None) if up => {
                let new = Change { path: path.to_owned(), size: Some(size), modified, runs, why: "new" };
                self.diff.changes.push(new);
            }
            (Some(Local::Folder), None) if up => self.new_below(path),
            (Some(here), None) => self.gone_here(path, here),
            (None, Some(there)) if up => {
                if !self.rule.delete {
                    return false;
                }
                if there.is_folder && !self.rule.exclude.is_empty() {
                    // Something in it may be one to leave alone.
                    self.emptied.insert(path.to_owned(), false);
                    return true;
                }
                let (is_folder, size) = (there.is_folder, there.size);
                self.diff.gone.push(Gone { path: path.to_owned(), is_folder, size });
            }
            (None, Some(there)) if there.is_folder => return true,
            (None, Some(there)) => self.diff.changes.push(Change { why: "new", ..change(path, &there) }),
            (None, None) => {}
        }
        false
    }

    /// Something in the folder is left where it is, and so are the directories that it is in.
    fn stays(&mut self, path: &str) {
        for (at, _) in path.match_indices('/') {
            if let Some(stays) = path.get(..at).and_then(|folder| self.emptied.get_mut(folder)) {
                *stays = true;
            }
        }
    }

    /// Of the directories that are only in the folder, those that nothing is left in go too, each with all that is in it.
    fn empty_folders(&mut self) {
        let goes = |path: &str| self.emptied.get(path) == Some(&false);
        let top = |path: &str| !path.match_indices('/').any(|(at, _)| path.get(..at).is_some_and(goes));
        self.diff.gone.retain(|gone| top(&gone.path));
        let folders = self.emptied.keys().filter(|path| goes(path) && top(path));
        let folders = folders.map(|path| Gone { path: path.clone(), is_folder: true, size: None });
        self.diff.gone.extend(folders);
    }

    fn compare(&mut self, from: Change, to: &Change) {
        let newer = match (from.modified, to.modified) {
            (Some(from), Some(to)) => from.duration_since(to).is_ok_and(|by| by > ROUNDED),
            _ => false,
        };
        if from.size != to.size {
            self.diff.changes.push(Change { why: "size", ..from });
        } else if self.rule.contents {
            self.diff.doubtful.push(Change { why: "content", ..from });
        } else if newer {
            self.diff.changes.push(Change { why: "newer", ..from });
        } else {
            self.diff.same += 1;
        }
    }

    /// All that is below a directory of this machine is new.
    fn new_below(&mut self, at: &str) {
        let here = match self.read(at) {
            Ok(here) => here.unwrap_or_default(),
            Err(error) => return self.diff.failed.push((at.to_owned(), error)),
        };
        if here.is_empty() && !at.is_empty() {
            self.diff.folders.push(at.to_owned());
        }
        for (name, one) in here {
            let path = below(at, &name);
            if !self.rule.exclude.has(&path) {
                self.pair(&path, Some(one), None);
            }
        }
    }

    /// Something is only on this machine, where files go.
    fn gone_here(&mut self, path: &str, here: Local) {
        if !self.rule.delete {
            return;
        }
        let size = match here {
            Local::File { size, .. } => Some(size),
            Local::Link => {
                self.diff.links += 1;
                return;
            }
            Local::Other => return,
            Local::Folder => {
                match self.read(path) {
                    Ok(inside) => {
                        for (name, one) in inside.unwrap_or_default() {
                            let path = below(path, &name);
                            if !self.rule.exclude.has(&path) {
                                self.gone_here(&path, one);
                            }
                        }
                    }
                    Err(error) => self.diff.failed.push((path.to_owned(), error)),
                }
                None
            }
        };
        self.diff.gone.push(Gone { path: path.to_owned(), is_folder: here == Local::Folder, size });
    }

    fn clash(&mut self, path: &str, why: &str) {
        let error = Error::new(Kind::Conflict, format!("{path}: {why}"))
            .hint("move one of the two away, or leave it out with --exclude");
        self.diff.failed.push((path.to_owned(), error));
    }

    /// What is in a directory of this machine; none where there is no such directory.
    fn read(&mut self, at: &str) -> Result<Option<BTreeMap<String, Local>>> {
        let path = if at.is_empty() { self.local.to_owned() } else { self.local.join(at) };
        let doing = || format!("cannot read {}", path.display());
        let entries = match std::fs::read_dir(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            entries => entries.doing(doing)?,
        };
        let mut all = BTreeMap::new();
        for entry in entries {
            let entry = entry.doing(doing)?;
            match entry.file_name().into_string() {
                Ok(name) => {
                    // What went away meanwhile is not there.
                    if let Ok(meta) = entry.metadata() {
                        all.insert(name, local(&meta));
                    }
                }
                Err(name) if self.rule.way == Way::Up => {
                    let path = below(at, &name.to_string_lossy());
                    let error = Error::usage(format!("{path}: the name is not UTF-8"))
                        .hint("rename it: folders know no other names");
                    self.diff.failed.push((path, error));
                }
                Err(_) => {}
            }
        }
        Ok(Some(all))
    }
}

fn local(meta: &std::fs::Metadata) -> Local {
    #[cfg(unix)]
    let runs = std::os::unix::fs::PermissionsExt::mode(&meta.permissions()) & 0o100 != 0;
    #[cfg(not(unix))]
    let runs = false;
    match meta.file_type() {
        kind if kind.is_symlink() => Local::Link,
        kind if kind.is_dir() => Local::Folder,
        kind if kind.is_file() => Local::File { size: meta.len(), modified: meta.modified().ok(), runs },
        _ => Local::Other,
    }
}

fn change(path: &str, entry: &Entry) -> Change {
    Change { path: path.to_owned(), size: entry.size, modified: entry.modified, runs: entry.runs, why: "" }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn entry(name: &str, size: Option<u64>, modified: SystemTime) -> Entry {
        Entry {
            name: name.to_owned(),
            is_folder: size.is_none(),
            size,
            is_link: false,
            modified: Some(modified),
            runs: false,
        }
    }

    fn rule(way: Way, exclude: &[&str]) -> Rule {
        let exclude: Vec<String> = exclude.iter().map(ToString::to_string).collect();
        Rule { way, contents: false, delete: true, exclude: Exclude::new(&exclude).unwrap() }
    }

    fn compared(local: &Path, rule: &Rule, entries: Vec<Entry>) -> (Diff, Vec<String>) {
        let mut side = Side { rule, local, diff: Diff::default(), emptied: BTreeMap::new() };
        let enter = side.directory("", entries);
        (side.diff, enter)
    }

    #[test]
    fn size_and_age_decide_in_both_directions() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["same", "longer", "newer", "mine", "x.tmp"] {
            std::fs::write(dir.path().join(name), "12345").unwrap();
        }
        std::fs::create_dir_all(dir.path().join("d/e")).unwrap();
        std::os::unix::fs::symlink("same", dir.path().join("link")).unwrap();
        let now = std::fs::metadata(dir.path().join("same")).unwrap().modified().unwrap();
        let (before, after) = (now - Duration::from_secs(60), now + Duration::from_secs(60));
        let entries = || {
            vec![
                entry("same", Some(5), after),
                entry("longer", Some(6), after),
                entry("newer", Some(5), before),
                entry("theirs", Some(1), now),
                entry("y.tmp", Some(1), now),
                entry("sub", None, now),
            ]
        };
        let whys = |diff: &Diff| {
            diff.changes.iter().map(|one| format!("{} {}", one.path, one.why)).collect::<Vec<_>>()
        };
        let gone = |diff: &Diff| diff.gone.iter().map(|one| one.path.clone()).collect::<Vec<_>>();
        let (up, enter) = compared(dir.path(), &rule(Way::Up, &["*.tmp"]), entries());
        assert_eq!(whys(&up), ["longer size", "mine new", "newer newer"]);
        assert_eq!((gone(&up), enter), (vec!["theirs".to_owned()], vec!["sub".to_owned()]));
        assert_eq!((up.folders.as_slice(), up.links, up.same), (["d/e".to_owned()].as_slice(), 1, 1));
        let (up, enter) = compared(dir.path(), &rule(Way::Up, &[]), entries());
        assert_eq!((gone(&up).join(" "), enter.len()), ("sub theirs y.tmp".to_owned(), 0));
        let (down, enter) = compared(dir.path(), &rule(Way::Down, &["*.tmp"]), entries());
        assert_eq!(whys(&down), ["longer size", "same newer", "theirs new"]);
        assert_eq!((gone(&down).join(" "), enter), ("d/e d mine".to_owned(), vec!["sub".to_owned()]));
        assert_eq!((down.links, down.same), (1, 1));
    }

    #[test]
    fn a_file_and_a_folder_of_one_name_are_told() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("a"), "").unwrap();
        std::fs::create_dir(dir.path().join("b")).unwrap();
        let entries = || vec![entry("a", None, SystemTime::now()), entry("b", Some(1), SystemTime::now())];
        for way in [Way::Up, Way::Down] {
            let (diff, enter) = compared(dir.path(), &rule(way, &[]), entries());
            assert_eq!((diff.failed.len(), diff.changes.len(), diff.gone.len(), enter.len()), (2, 0, 0, 0));
        }
    }
}
