//! A directory of a folder as one archive (zip), which the storage proxy makes while it sends it: one request instead
//! of one for each file. It is fetched to a temporary file, looked at as a whole, and only then unpacked.
//!
//! An archive is believed nothing: a name that leads elsewhere, two names for one path, links, entries that share
//! their bytes, more bytes than are declared or than the disk has room for end it before or while they are read.

use std::collections::HashSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::super::NAME;
use super::download::{Fetcher, Known, Place};
use super::journal;
use super::names;
use super::remote::Wanted;
use super::sink::{Part, Sink, exists};
use crate::error::{Error, IoContext, Kind, Result};

/// How much is read at once.
const PIECE: usize = 64 * 1024;

/// A file that was unpacked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpacked {
    /// Its path in the archive.
    pub path: String,
    /// How long it is.
    pub size: u64,
}

/// An entry of an archive, looked at.
struct Found {
    index: usize,
    path: String,
    is_folder: bool,
    size: u64,
    runs: bool,
}

impl Fetcher<'_> {
    /// Fetches a directory of the folder as an archive; how long that is. Where it breaks off it begins anew: nobody
    /// knows how long it is to be, and the proxy makes it anew each time.
    ///
    /// # Errors
    /// As those of a download; there is something at the target already.
    pub async fn fetch_archive(&self, directory: &str, target: &Path) -> Result<u64> {
        if !self.overwrite && target.symlink_metadata().is_ok() {
            return Err(exists(target));
        }
        let flight = self.meter.begin(directory, None);
        let mut url = self.client.download_ticket(self.folder, directory, self.overrides).await?;
        url.query_pairs_mut().append_pair("archive", "true");
        if let Some(folder) = target.parent() {
            std::fs::create_dir_all(folder).doing(|| format!("cannot make {}", folder.display()))?;
        }
        let (mut part, _) = Part::open(target, &self.key(&format!("{directory}?archive"), target), None)?;
        let wanted = Wanted { name: directory.to_owned(), size: None, runs: false };
        let place = Place { url, shared: false };
        let received = self.receive(&wanted, place, &mut part, Known::default(), &flight).await;
        received.map_err(|error| match error.kind() {
            Kind::NotFound => error.hint("check the path: it is a directory's, relative to the folder"),
            _ => error,
        })?;
        let size = part.at;
        part.finish(target, self.overwrite, false)?;
        Ok(size)
    }
}

/// Unpacks an archive into a directory; each file appears when all of it is there.
///
/// # Errors
/// It is no archive, or one of those that are not believed; a file is there already and may not be replaced; the
/// disk has no room.
pub fn unpack(archive: &Path, into: &Path, overwrite: bool) -> Result<Vec<Unpacked>> {
    let file = File::open(archive).doing(|| format!("cannot read {}", archive.display()))?;
    let mut zip = ZipArchive::new(file).map_err(broken)?;
    let found = checked(archive, &mut zip)?;
    let room = room(into);
    let needed = found.iter().fold(0u64, |sum, one| sum.saturating_add(one.size));
    if room.is_some_and(|room| needed > room) {
        return Err(Error::service(format!(
            "the archive declares {needed} bytes, and the disk of {} has room for {}",
            into.display(),
            room.unwrap_or_default()
        ))
        .hint("make room, or download the files that you need by name"));
    }
    if !overwrite {
        for one in found.iter().filter(|one| !one.is_folder) {
            let target = into.join(&one.path);
            if target.symlink_metadata().is_ok() {
                return Err(exists(&target));
            }
        }
    }
    let mut unpacked = Vec::new();
    for one in found {
        let target = into.join(&one.path);
        let folder = if one.is_folder { Some(target.as_path()) } else { target.parent() };
        if let Some(folder) = folder {
            std::fs::create_dir_all(folder).doing(|| format!("cannot make {}", folder.display()))?;
        }
        if !one.is_folder {
            entry(&mut zip, &one, &target, overwrite)?;
            unpacked.push(Unpacked { path: one.path, size: one.size });
        }
    }
    Ok(unpacked)
}

fn broken(error: impl std::fmt::Display) -> Error {
    Error::service(format!("the archive cannot be read: {error}"))
        .of(NAME)
        .hint("without --archive the files come one by one")
}

fn unbelieved(why: impl std::fmt::Display) -> Error {
    Error::service(format!("the archive is not unpacked: {why}"))
        .of(NAME)
        .hint("without --archive the files come one by one")
}

/// The entries, when all of them are as they should be.
fn checked(archive: &Path, zip: &mut ZipArchive<File>) -> Result<Vec<Found>> {
    if zip.has_overlapping_files().map_err(broken)? {
        return Err(unbelieved("entries share their bytes"));
    }
    if declared(&mut File::open(archive).map_err(broken)?).map_err(broken)? != Some(zip.len() as u64) {
        return Err(unbelieved("a name is there twice, or its list of names is not what it says"));
    }
    let (mut all, mut files, mut folders) = (Vec::new(), HashSet::new(), HashSet::new());
    for index in 0..zip.len() {
        let entry = zip.by_index_raw(index).map_err(broken)?;
        let raw = std::str::from_utf8(entry.name_raw()).map_err(|_| unbelieved("a name is not UTF-8"))?;
        let is_folder = raw.ends_with('/');
        if raw.contains('\\') {
            return Err(unbelieved(format!("{raw:?} has a backslash")));
        }
        let path = match raw.trim_end_matches('/') {
            "." | "" if is_folder && !raw.starts_with('/') => continue,
            _ => names::remote(raw).map_err(|error| unbelieved(error.message()))?,
        };
        let kind = entry.unix_mode().map_or(0, |mode| mode & 0o170_000);
        if !matches!(kind, 0 | 0o100_000 | 0o040_000) {
            return Err(unbelieved(format!("{path} is a link or a device")));
        }
        if entry.encrypted() {
            return Err(unbelieved(format!("{path} is encrypted")));
        }
        let runs = entry.unix_mode().is_some_and(|mode| mode & 0o100 != 0) && !is_folder;
        for (at, _) in path.match_indices('/') {
            folders.insert(path[..at].to_owned());
        }
        let is_new = match is_folder {
            true => folders.insert(path.clone()) || !files.contains(&path),
            false => files.insert(path.clone()),
        };
        if !is_new {
            return Err(unbelieved(format!("{path} is there twice")));
        }
        all.push(Found { index, path, is_folder, size: entry.size(), runs });
    }
    match files.intersection(&folders).next() {
        Some(path) => Err(unbelieved(format!("{path} is a file and a directory"))),
        None => Ok(all),
    }
}

/// How many entries an archive says that it has, by the record at its end (APPNOTE 4.3.14 and 4.3.16): of two with one
/// name the reader keeps the last and does not tell.
fn declared(file: &mut File) -> std::io::Result<Option<u64>> {
    const END: usize = 22;
    let length = file.seek(SeekFrom::End(0))?;
    let from = length.saturating_sub(END as u64 + u64::from(u16::MAX));
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.take(length - from).read_to_end(&mut tail)?;
    let is_end = |at: &usize| tail.get(*at..*at + 4) == Some(b"PK\x05\x06");
    let Some(at) = (0..=tail.len().saturating_sub(END)).rev().find(is_end) else { return Ok(None) };
    let short = number(&tail, at + 10, 2);
    if short != Some(u64::from(u16::MAX)) {
        return Ok(short);
    }
    // So many do not fit: the record before, which the locator names, has the number.
    let locator = at.checked_sub(20).filter(|at| tail.get(*at..*at + 4) == Some(b"PK\x06\x07"));
    let Some(place) = locator.and_then(|at| number(&tail, at + 8, 8)) else { return Ok(short) };
    let mut record = [0; 40];
    file.seek(SeekFrom::Start(place))?;
    file.read_exact(&mut record)?;
    Ok(number(&record, 32, 8))
}

/// A number of so many bytes, the least first.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let part = bytes.get(at..at + length)?;
    Some(part.iter().rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// Unpacks one file under a temporary name; it gets its own when all is there.
fn entry(zip: &mut ZipArchive<File>, one: &Found, target: &Path, overwrite: bool) -> Result<()> {
    let mut from = zip.by_index(one.index).map_err(broken)?;
    let (mut part, _) = Part::open(target, &journal::key(&["archive", &one.path]), None)?;
    let mut piece = vec![0; PIECE];
    loop {
        let got = from.read(&mut piece).map_err(|error| broken(format!("{}: {error}", one.path)))?;
        if got == 0 {
            break;
        }
        if part.at + got as u64 > one.size {
            return Err(unbelieved(format!("{} is longer than it is declared", one.path)));
        }
        part.put(piece.get(..got).unwrap_or_default())?;
    }
    if part.at < one.size {
        return Err(unbelieved(format!("{} is shorter than it is declared", one.path)));
    }
    part.finish(target, overwrite, one.runs)
}

/// How many bytes the disk of a directory has room for, where that can be told.
fn room(into: &Path) -> Option<u64> {
    #[cfg(unix)]
    {
        let there: &Path = into.ancestors().find(|path| path.is_dir()).unwrap_or(Path::new("."));
        let disk = rustix::fs::statvfs(there).ok()?;
        Some(disk.f_bavail.saturating_mul(disk.f_frsize))
    }
    #[cfg(not(unix))]
    {
        let _ = into;
        None
    }
}

/// Where the archive of a directory is kept: under its name, or the folder's.
pub fn name_of(folder: &str, directory: &str) -> PathBuf {
    match directory {
        "." | "" => PathBuf::from(format!("{folder}.zip")),
        _ => PathBuf::from(format!("{directory}.zip")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    /// An entry by hand: its name, its Unix mode, its bytes, and how long it says that it is.
    struct Raw<'a>(&'a [u8], u32, &'a [u8], u32);

    /// A sum as zip has it.
    fn sum(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 }
            })
        })
    }

    /// An archive of entries that are stored; with `shared` all point to the bytes of the first.
    fn archive(entries: &[Raw<'_>], shared: bool) -> Vec<u8> {
        let (mut out, mut central) = (Vec::new(), Vec::new());
        for Raw(name, mode, bytes, size) in entries {
            let at = if shared { 0 } else { out.len() as u32 };
            let mut head = Vec::new();
            for short in [20u16, 0x0800, 0, 0, 0x21] {
                head.extend(short.to_le_bytes());
            }
            for long in [sum(bytes), bytes.len() as u32, *size] {
                head.extend(long.to_le_bytes());
            }
            head.extend((name.len() as u16).to_le_bytes());
            head.extend(0u16.to_le_bytes());
            if !shared || out.is_empty() {
                out.extend(b"PK\x03\x04");
                out.extend(&head);
                out.extend(*name);
                out.extend(*bytes);
            }
            central.extend(b"PK\x01\x02\x14\x03");
            central.extend(&head);
            central.extend([0; 6]);
            central.extend((mode << 16).to_le_bytes());
            central.extend(at.to_le_bytes());
            central.extend(*name);
        }
        let (at, count) = (out.len() as u32, entries.len() as u16);
        out.extend(&central);
        out.extend(b"PK\x05\x06\0\0\0\0");
        out.extend(count.to_le_bytes());
        out.extend(count.to_le_bytes());
        out.extend((central.len() as u32).to_le_bytes());
        out.extend(at.to_le_bytes());
        out.extend([0, 0]);
        out
    }

    /// Unpacks bytes into a directory beside one that nothing may get to; what is in it then.
    fn unpacked(bytes: &[u8]) -> (Result<Vec<Unpacked>>, Vec<String>) {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.zip");
        std::fs::write(&file, bytes).unwrap();
        let done = unpack(&file, &dir.path().join("into"), false);
        let mut all = Vec::new();
        let mut folders = vec![dir.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                match entry.file_type().unwrap().is_dir() {
                    true => folders.push(entry.path()),
                    false => all.push(entry.path().strip_prefix(dir.path()).unwrap().display().to_string()),
                }
            }
        }
        all.sort();
        (done, all)
    }

    const FILE: u32 = 0o100_644;

    #[test]
    fn what_is_well_made_is_unpacked() {
        let all = [
            Raw(b"a", 0o100_755, b"12", 2),
            Raw(b"d/", 0o040_755, b"", 0),
            Raw(b"d/b", FILE, b"", 0),
            Raw("e/ü".as_bytes(), 0, b"x", 1),
        ];
        let (done, there) = unpacked(&archive(&all, false));
        assert_eq!(done.unwrap().iter().map(|one| one.size).collect::<Vec<_>>(), [2, 0, 1]);
        assert_eq!(there, ["a.zip", "into/a", "into/d/b", "into/e/ü"]);
        assert_eq!(unpacked(&archive(&[], false)).0.unwrap(), []);
    }

    #[test]
    fn what_is_hostile_is_refused_and_nothing_is_written() {
        let long = b"0".repeat(100_000);
        let cases: &[(&str, Vec<Raw<'_>>, bool)] = &[
            ("leads out", vec![Raw(b"../x", FILE, b"x", 1)], false),
            ("leads out", vec![Raw(b"ok", FILE, b"x", 1), Raw(b"a/../../x", FILE, b"x", 1)], false),
            ("absolute", vec![Raw(b"/etc/x", FILE, b"x", 1)], false),
            ("backslash", vec![Raw(b"..\\x", FILE, b"x", 1)], false),
            ("line break", vec![Raw(b"a\nb", FILE, b"x", 1)], false),
            ("UTF-8", vec![Raw(b"a\xff", FILE, b"x", 1)], false),
            ("no name", vec![Raw(b"", FILE, b"x", 1)], false),
            ("link", vec![Raw(b"l", 0o120_777, b"/etc", 4)], false),
            ("device", vec![Raw(b"l", 0o020_666, b"", 0)], false),
            ("twice", vec![Raw(b"a", FILE, b"x", 1), Raw(b"./a", FILE, b"y", 1)], false),
            ("twice", vec![Raw(b"a", FILE, b"x", 1), Raw(b"a", FILE, b"y", 1)], false),
            ("file and a directory", vec![Raw(b"a", FILE, b"x", 1), Raw(b"a/b", FILE, b"y", 1)], false),
            ("share", vec![Raw(b"a", FILE, &long, 100_000), Raw(b"b", FILE, &long, 100_000)], true),
            ("room", vec![Raw(b"a", FILE, b"x", u32::MAX - 1); 1], false),
        ];
        for (word, entries, shared) in cases {
            let (done, there) = unpacked(&archive(entries, *shared));
            // A disk of four gigabytes has room for the last one, whose bytes end early.
            let text = done.unwrap_err().message().to_owned();
            assert!(text.contains(word) || *word == "room" && text.contains("shorter"), "{word}: {text}");
            assert_eq!(there, ["a.zip"], "{word}");
        }
        for bytes in [b"".as_slice(), b"PK", b"not a zip at all"] {
            assert!(unpacked(bytes).0.unwrap_err().message().contains("cannot be read"));
        }
    }

    impl Clone for Raw<'_> {
        fn clone(&self) -> Self {
            Raw(self.0, self.1, self.2, self.3)
        }
    }

    #[test]
    fn lengths_that_lie_leave_nothing() {
        for size in [1, 5] {
            let (done, there) = unpacked(&archive(&[Raw(b"a", FILE, b"123", size)], false));
            assert!(done.unwrap_err().message().contains("than it is declared"), "{size}");
            assert_eq!(there, ["a.zip"]);
        }
    }

    proptest! {
        #[test]
        fn no_name_leads_out(names in proptest::collection::vec("[a./\\\\\u{e4}]{0,8}", 1..6)) {
            let all: Vec<Raw<'_>> = names.iter().map(|name| Raw(name.as_bytes(), FILE, b"x", 1)).collect();
            let (_, there) = unpacked(&archive(&all, false));
            prop_assert!(there.iter().all(|path| path == "a.zip" || path.starts_with("into/")), "{:?}", there);
        }

        #[test]
        fn no_damage_is_fatal(at in 0usize..200, byte: u8, cut in 0usize..200) {
            let mut bytes = archive(&[Raw(b"a/b", FILE, b"hello", 5), Raw(b"c", FILE, b"", 0)], false);
            if let Some(one) = bytes.get_mut(at) {
                *one = byte;
            }
            bytes.truncate(bytes.len() - cut.min(bytes.len()));
            let (_, there) = unpacked(&bytes);
            prop_assert!(there.iter().all(|path| path == "a.zip" || path.starts_with("into/")), "{:?}", there);
        }
    }
}
