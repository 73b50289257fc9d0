//! A job's output: the file that others follow too, capped by a hole in its middle, and its end in memory.
//!
//! Whoever is attached reads by position, so that nothing is kept for anyone: from memory where he is up to date, else
//! from the file.

use std::collections::VecDeque;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

/// How much of the end is in memory.
pub const RECENT: usize = 256 << 10;
/// What is punched out at a time is a multiple of this: file systems free whole blocks.
const BLOCK: u64 = 4096;

/// The mode of a file that ended before the output: nothing more is written to it.
const ENDED_EARLY: u32 = 0o400;

/// Whether a job's file ended before its output, as its keeper marked it.
pub fn ended_early(file: &File) -> bool {
    file.metadata().is_ok_and(|meta| meta.permissions().mode() & 0o777 == ENDED_EARLY)
}

/// The log.
pub struct Log {
    file: File,
    /// How far the file goes, where it ended before the output: nothing is added to it any more.
    ended: Option<u64>,
    recent: VecDeque<u8>,
    /// How much of the end is kept in memory.
    most: usize,
    length: u64,
    /// The most bytes on disk; 0 is no limit.
    cap: u64,
    /// What was left out in the middle: from, to.
    gap: (u64, u64),
    trouble: Option<io::Error>,
}

/// What is there at a position.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    /// So many bytes were put into the buffer.
    Bytes(usize),
    /// Nothing until this position is kept.
    Gap(u64),
}

impl Log {
    /// Opens the file, which may have output of before.
    ///
    /// # Errors
    /// It cannot be made.
    pub fn open(path: &Path, cap: u64) -> io::Result<Log> {
        let file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
        let length = file.metadata()?.len();
        Ok(Log {
            file,
            ended: None,
            recent: VecDeque::new(),
            most: RECENT,
            length,
            cap,
            gap: (0, 0),
            trouble: None,
        })
    }

    /// How much there was.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Why the file has ended before the program, once.
    pub fn take_trouble(&mut self) -> Option<io::Error> {
        self.trouble.take()
    }

    /// Whether all that there was is in the file, its middle aside. Where it is not, who is further behind than what is
    /// in memory has missed something.
    pub fn is_whole(&self) -> bool {
        self.ended.is_none()
    }

    /// Has memory keep all that comes, where the file does not: for the last of a program's output, which is not much.
    pub fn keep_all(&mut self, wanted: bool) {
        self.most = if wanted && !self.is_whole() { usize::MAX } else { RECENT };
    }

    /// Adds output. A full disk ends the file, not the job.
    pub fn push(&mut self, bytes: &[u8]) {
        if self.is_whole()
            && let Err(error) = self.file.write_all(bytes)
        {
            // A part of it may be there.
            let there = self.file.metadata().map_or(self.length, |meta| meta.len());
            self.end_file(there, error);
        }
        self.length += bytes.len() as u64;
        let new = &bytes[bytes.len().saturating_sub(self.most)..];
        let over = self.recent.len().saturating_add(new.len()).saturating_sub(self.most);
        self.recent.drain(..over);
        self.recent.extend(new);
        if self.is_whole() && self.cap > 0 && self.length - (self.gap.1 - self.gap.0) > self.cap {
            self.punch();
        }
    }

    fn end_file(&mut self, at: u64, why: io::Error) {
        self.ended = Some(at);
        // A mark that needs no room on the disk: who reads the file later is told that it is not all.
        let _ = self.file.set_permissions(fs::Permissions::from_mode(ENDED_EARLY));
        self.trouble = Some(why);
    }

    /// Frees the middle: the first quarter stays, and of the rest half, so that this is seldom.
    fn punch(&mut self) {
        let head = (self.cap / 4) / BLOCK * BLOCK;
        let from = if self.gap.1 > 0 { self.gap.1 } else { head };
        let to = self.length.saturating_sub(self.cap / 3) / BLOCK * BLOCK;
        if to <= from {
            return;
        }
        match punch(&self.file, from, to - from) {
            Ok(()) => self.gap = (head, to),
            // A file system that cannot: the log is whole up to here.
            Err(error) => self.end_file(self.length, error),
        }
    }

    /// What is at a position before the end. Where the file cannot be read, what is in memory is what is left.
    pub fn read(&self, position: u64, buffer: &mut [u8]) -> Piece {
        let begin = self.length - self.recent.len() as u64;
        if position >= begin {
            let skip = usize::try_from(position - begin).unwrap_or(usize::MAX);
            let (one, two) = self.recent.as_slices();
            let rest =
                if skip < one.len() { &one[skip..] } else { &two[(skip - one.len()).min(two.len())..] };
            let count = rest.len().min(buffer.len());
            buffer[..count].copy_from_slice(&rest[..count]);
            return Piece::Bytes(count);
        }
        if (self.gap.0..self.gap.1).contains(&position) {
            return Piece::Gap(self.gap.1.min(begin));
        }
        let until = if position < self.gap.0 { self.gap.0 } else { begin };
        let until = self.ended.map_or(until, |ended| until.min(ended));
        let most = usize::try_from(until.saturating_sub(position)).unwrap_or(usize::MAX).min(buffer.len());
        match self.file.read_at(&mut buffer[..most], position) {
            Ok(count) if count > 0 => Piece::Bytes(count),
            _ => Piece::Gap(begin),
        }
    }

    /// The position where the last lines begin.
    pub fn last_lines(&self, count: usize) -> u64 {
        let begin = self.length - self.recent.len() as u64;
        let mut seen = 0;
        for (back, byte) in self.recent.iter().rev().enumerate() {
            if *byte == b'\n' && back > 0 {
                seen += 1;
                if seen == count {
                    return self.length - back as u64;
                }
            }
        }
        begin
    }

    /// The end of the output, at most so many bytes.
    pub fn tail(&self, most: usize) -> Vec<u8> {
        self.recent.iter().skip(self.recent.len().saturating_sub(most)).copied().collect()
    }
}

#[cfg(target_os = "linux")]
fn punch(file: &File, from: u64, length: u64) -> io::Result<()> {
    use rustix::fs::FallocateFlags;
    Ok(rustix::fs::fallocate(file, FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE, from, length)?)
}

#[cfg(not(target_os = "linux"))]
fn punch(_: &File, _: u64, _: u64) -> io::Result<()> {
    Err(io::Error::from(io::ErrorKind::Unsupported))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn whole(log: &Log, mut position: u64) -> (Vec<u8>, Vec<u64>) {
        let (mut out, mut gaps, mut buffer) = (Vec::new(), Vec::new(), vec![0; 10_000]);
        while position < log.length() {
            match log.read(position, &mut buffer) {
                Piece::Bytes(count) => {
                    out.extend_from_slice(&buffer[..count]);
                    position += count as u64;
                }
                Piece::Gap(to) => {
                    gaps.push(to - position);
                    position = to;
                }
            }
        }
        (out, gaps)
    }

    #[test]
    fn all_of_it_is_read_back_from_memory_and_file() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(&folder.path().join("log"), 0).unwrap();
        let text: Vec<u8> = (0..RECENT * 3).map(|n| u8::try_from(n % 251).unwrap()).collect();
        for piece in text.chunks(7777) {
            log.push(piece);
        }
        assert_eq!(whole(&log, 0), (text.clone(), vec![]));
        assert_eq!(whole(&log, 100_001).0, text[100_001..]);
    }

    #[test]
    fn the_middle_is_left_out_and_the_file_stays_small() {
        use std::os::unix::fs::MetadataExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let mut log = Log::open(&path, 1 << 20).unwrap();
        for n in 0..400_000 {
            log.push(format!("line {n:>10}\n").as_bytes());
        }
        let meta = path.metadata().unwrap();
        assert!(meta.len() > 6_000_000 && meta.blocks() * 512 <= 1 << 20, "{} blocks", meta.blocks());
        let (text, gaps) = whole(&log, 0);
        assert!(text.starts_with(b"line          0\n") && text.ends_with(b"line     399999\n"));
        assert_eq!(gaps.len(), 1);
        assert_eq!(text.len() as u64 + gaps[0], log.length());
    }

    #[test]
    fn a_file_that_ends_early_is_read_as_far_as_it_goes() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(&folder.path().join("log"), 0).unwrap();
        let text: Vec<u8> = (0..RECENT * 3).map(|n| u8::try_from(n % 251).unwrap()).collect();
        let (before, after) = text.split_at(RECENT);
        log.push(before);
        // As on a full disk: nothing can be written any more.
        log.file = File::open(folder.path().join("log")).unwrap();
        log.push(&after[..RECENT / 2]);
        assert!(!log.is_whole() && log.take_trouble().is_some() && log.take_trouble().is_none());
        assert_eq!(whole(&log, 0), (text[..RECENT * 3 / 2].to_vec(), vec![]), "the rest is in memory");
        log.keep_all(true);
        log.push(&after[RECENT / 2..RECENT]);
        assert_eq!(whole(&log, 0), (text[..RECENT * 2].to_vec(), vec![]));
        log.keep_all(false);
        log.push(&after[RECENT..RECENT * 3 / 2]);
        let missed = RECENT * 5 / 2 - RECENT - RECENT;
        let (seen, gaps) = whole(&log, 0);
        assert_eq!(gaps, [missed as u64], "what is nowhere is told");
        assert_eq!(seen, [before, &text[RECENT + missed..RECENT * 5 / 2]].concat());
    }

    #[test]
    fn last_lines_are_found() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(&folder.path().join("log"), 0).unwrap();
        log.push(b"one\ntwo\nthree\nfour");
        let from = |count| String::from_utf8(whole(&log, log.last_lines(count)).0).unwrap();
        assert_eq!(
            (from(1), from(2), from(99)),
            ("four".into(), "three\nfour".into(), "one\ntwo\nthree\nfour".into())
        );
        assert_eq!(
            log.tail(6),
            b"\nfour"[..].iter().copied().fold(vec![b'e'], |mut v, b| {
                v.push(b);
                v
            })
        );
    }
}
