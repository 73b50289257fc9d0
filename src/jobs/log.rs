//! A job's output: the file that others follow too, capped by a hole in its middle, and its end in memory.
//!
//! Whoever is attached reads by position, so that nothing is kept for anyone: from memory where he is up to date, else
//! from the file.

use std::collections::VecDeque;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

/// How much of the end is in memory.
const RECENT: usize = 256 << 10;
/// What is punched out at a time is a multiple of this: file systems free whole blocks.
const BLOCK: u64 = 4096;

/// The log.
pub struct Log {
    file: Option<File>,
    recent: VecDeque<u8>,
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
        Ok(Log { file: Some(file), recent: VecDeque::new(), length, cap, gap: (0, 0), trouble: None })
    }

    /// How much there was.
    pub fn length(&self) -> u64 {
        self.length
    }

    /// Why the file has ended before the program, once.
    pub fn take_trouble(&mut self) -> Option<io::Error> {
        self.trouble.take()
    }

    /// Adds output. A full disk ends the file, not the job.
    pub fn push(&mut self, bytes: &[u8]) {
        if let Some(file) = &mut self.file
            && let Err(error) = file.write_all(bytes)
        {
            self.file = None;
            // Positions before this one can no longer be read: what is in memory remains.
            self.gap = (0, self.length - self.recent.len() as u64);
            self.trouble = Some(error);
        }
        self.length += bytes.len() as u64;
        let new = &bytes[bytes.len().saturating_sub(RECENT)..];
        let over = (self.recent.len() + new.len()).saturating_sub(RECENT);
        self.recent.drain(..over);
        self.recent.extend(new);
        if self.file.is_none() {
            self.gap.1 = self.length - self.recent.len() as u64;
        } else if self.cap > 0 && self.length - (self.gap.1 - self.gap.0) > self.cap {
            self.punch();
        }
    }

    /// Frees the middle: the first quarter stays, and of the rest half, so that this is seldom.
    fn punch(&mut self) {
        let head = (self.cap / 4) / BLOCK * BLOCK;
        let from = if self.gap.1 > 0 { self.gap.1 } else { head };
        let to = self.length.saturating_sub(self.cap / 3) / BLOCK * BLOCK;
        if to <= from {
            return;
        }
        if let Some(file) = &self.file
            && let Err(error) = punch(file, from, to - from)
        {
            // A file system that cannot: the log is whole up to here.
            self.trouble = Some(error);
            self.file = None;
            self.gap = (0, self.length - self.recent.len() as u64);
            return;
        }
        self.gap = (head, to);
    }

    /// What is at a position before the end.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(&self, position: u64, buffer: &mut [u8]) -> io::Result<Piece> {
        let begin = self.length - self.recent.len() as u64;
        if position >= begin {
            let skip = usize::try_from(position - begin).unwrap_or(usize::MAX);
            let (one, two) = self.recent.as_slices();
            let rest =
                if skip < one.len() { &one[skip..] } else { &two[(skip - one.len()).min(two.len())..] };
            let count = rest.len().min(buffer.len());
            buffer[..count].copy_from_slice(&rest[..count]);
            return Ok(Piece::Bytes(count));
        }
        if (self.gap.0..self.gap.1).contains(&position) {
            return Ok(Piece::Gap(self.gap.1));
        }
        let until = if position < self.gap.0 { self.gap.0 } else { begin };
        let most = usize::try_from(until - position).unwrap_or(usize::MAX).min(buffer.len());
        match &self.file {
            Some(file) => match file.read_at(&mut buffer[..most], position)? {
                0 => Ok(Piece::Gap(begin)),
                count => Ok(Piece::Bytes(count)),
            },
            None => Ok(Piece::Gap(begin)),
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
            match log.read(position, &mut buffer).unwrap() {
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
