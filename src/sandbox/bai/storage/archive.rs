//! A folder as a zip archive, written while it is sent. Nothing is made smaller: the entries are of the usual kind
//! (deflate), in blocks that are stored, so that a reader knows where they end before their sizes come.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use axum::body::{Body, Bytes};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use tokio::sync::mpsc;

use super::{crc, download};
use crate::sandbox::app::Shared;

/// The most that a stored block may have.
const BLOCK: usize = 0xffff;
/// How much is gathered before it is sent.
const GATHER: usize = 256 * 1024;
/// The size from which an entry needs the long form.
const LONG: u64 = 0xf000_0000;

/// An entry that was written.
struct Entry {
    name: String,
    sum: u32,
    packed: u64,
    size: u64,
    at: u64,
}

/// Writes an archive.
struct Zip<W> {
    out: W,
    at: u64,
    entries: Vec<Entry>,
}

impl<W: Write> Zip<W> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.at += bytes.len() as u64;
        self.out.write_all(bytes)
    }

    fn numbers(&mut self, short: &[u16], long: &[u32]) -> io::Result<()> {
        for number in short {
            self.put(&number.to_le_bytes())?;
        }
        for number in long {
            self.put(&number.to_le_bytes())?;
        }
        Ok(())
    }

    /// Adds a file, or with a name that ends in a slash and nothing to read a folder.
    fn add(&mut self, name: &str, long: bool, mut from: impl Read) -> io::Result<()> {
        let at = self.at;
        let extra: u16 = if long { 20 } else { 0 };
        let version = if long { 45 } else { 20 };
        let length = u16::try_from(name.len()).map_err(io::Error::other)?;
        self.put(b"PK\x03\x04")?;
        // Sizes come behind; names are UTF-8; deflate; the first day that can be told.
        self.numbers(&[version, 0x0808, 8, 0, 0x21], &[0])?;
        let unknown = if long { u32::MAX } else { 0 };
        self.numbers(&[], &[unknown, unknown])?;
        self.numbers(&[length, extra], &[])?;
        self.put(name.as_bytes())?;
        if long {
            self.numbers(&[1, 16], &[0, 0, 0, 0])?;
        }
        let (begin, mut sum, mut size) = (self.at, 0, 0);
        let mut block = vec![0; BLOCK];
        loop {
            let filled = fill(&mut from, &mut block)?;
            let last = filled < BLOCK;
            let length = u16::try_from(filled).map_err(io::Error::other)?;
            self.put(&[u8::from(last)])?;
            self.numbers(&[length, !length], &[])?;
            self.put(&block[..filled])?;
            sum = crc::add(sum, &block[..filled]);
            size += filled as u64;
            if last {
                break;
            }
        }
        let packed = self.at - begin;
        self.put(b"PK\x07\x08")?;
        self.numbers(&[], &[sum])?;
        if long {
            self.put(&packed.to_le_bytes())?;
            self.put(&size.to_le_bytes())?;
        } else {
            let short = |number: u64| u32::try_from(number).map_err(io::Error::other);
            self.numbers(&[], &[short(packed)?, short(size)?])?;
        }
        self.entries.push(Entry { name: name.to_owned(), sum, packed, size, at });
        Ok(())
    }

    /// Adds all that is in a folder.
    fn tree(&mut self, dir: &Path, name: &str) -> io::Result<()> {
        let mut entries = std::fs::read_dir(dir)?.collect::<io::Result<Vec<_>>>()?;
        entries.sort_by_key(std::fs::DirEntry::file_name);
        if entries.is_empty() && !name.is_empty() {
            self.add(name, false, io::empty())?;
        }
        for entry in entries {
            let below = format!("{name}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type()?;
            if kind.is_dir() {
                self.tree(&entry.path(), &format!("{below}/"))?;
            } else if kind.is_file() {
                let file = File::open(entry.path())?;
                let long = file.metadata()?.len() >= LONG;
                self.add(&below, long, file)?;
            }
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<W> {
        let begin = self.at;
        let entries = std::mem::take(&mut self.entries);
        for entry in &entries {
            self.central(entry)?;
        }
        let (end, count) = (self.at, entries.len() as u64);
        let clip = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let few = u16::try_from(count).unwrap_or(u16::MAX);
        if end > LONG || count >= u64::from(u16::MAX) {
            self.put(b"PK\x06\x06")?;
            self.put(&44_u64.to_le_bytes())?;
            self.numbers(&[45, 45], &[0, 0])?;
            for number in [count, count, end - begin, begin] {
                self.put(&number.to_le_bytes())?;
            }
            self.put(b"PK\x06\x07")?;
            self.numbers(&[], &[0])?;
            self.put(&end.to_le_bytes())?;
            self.numbers(&[], &[1])?;
        }
        self.put(b"PK\x05\x06")?;
        self.numbers(&[0, 0, few, few], &[clip(end - begin), clip(begin)])?;
        self.numbers(&[0], &[])?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn central(&mut self, entry: &Entry) -> io::Result<()> {
        let long = entry.packed >= LONG || entry.size >= LONG || entry.at >= LONG;
        let clip = |number: u64| if long { u32::MAX } else { u32::try_from(number).unwrap_or(u32::MAX) };
        let length = u16::try_from(entry.name.len()).map_err(io::Error::other)?;
        let mode: u32 = if entry.name.ends_with('/') { 0o040_755 } else { 0o100_644 };
        self.put(b"PK\x01\x02")?;
        self.numbers(&[0x0300 | 45, if long { 45 } else { 20 }, 0x0808, 8, 0, 0x21], &[entry.sum])?;
        self.numbers(&[], &[clip(entry.packed), clip(entry.size)])?;
        self.numbers(&[length, if long { 28 } else { 0 }, 0, 0, 0], &[mode << 16, clip(entry.at)])?;
        self.put(entry.name.as_bytes())?;
        if long {
            self.numbers(&[1, 24], &[])?;
            for number in [entry.size, entry.packed, entry.at] {
                self.put(&number.to_le_bytes())?;
            }
        }
        Ok(())
    }
}

/// Reads until the block is full or nothing more comes.
fn fill(from: &mut impl Read, block: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < block.len() {
        match from.read(&mut block[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Sends what is written, when there is enough of it.
struct Sender {
    gathered: Vec<u8>,
    to: mpsc::Sender<io::Result<Bytes>>,
}

impl Write for Sender {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.gathered.extend_from_slice(bytes);
        if self.gathered.len() >= GATHER {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        let bytes = Bytes::from(std::mem::take(&mut self.gathered));
        self.to.blocking_send(Ok(bytes)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

/// The archive of a folder as an answer.
pub fn response(app: &Shared, dir: PathBuf) -> Response {
    let name = dir.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (to, mut from) = mpsc::channel(4);
    let app = app.clone();
    tokio::task::spawn_blocking(move || {
        let _busy = app.activity.begin();
        let out = Sender { gathered: Vec::new(), to: to.clone() };
        let mut zip = Zip { out, at: 0, entries: Vec::new() };
        if let Err(error) = zip.tree(&dir, "").and_then(|()| zip.finish().map(|_| ())) {
            // The reader sees that the archive breaks off, if it is still there.
            let _ = to.blocking_send(Err(error));
        }
    });
    let body = futures_util::stream::poll_fn(move |context| from.poll_recv(context));
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, download::disposition(&format!("{name}.zip"))),
    ];
    (headers, Body::from_stream(body)).into_response()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn an_archive_has_its_parts() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(dir.path().join("a/empty")).unwrap();
        std::fs::write(dir.path().join("a/b"), "hello").unwrap();
        let mut zip = Zip { out: Vec::new(), at: 0, entries: Vec::new() };
        zip.tree(dir.path(), "").unwrap();
        let names: Vec<_> = zip.entries.iter().map(|entry| entry.name.clone()).collect();
        assert_eq!(names, ["a/b", "a/empty/"]);
        assert_eq!(zip.entries[0].sum, crc::add(0, b"hello"));
        let bytes = zip.finish().unwrap();
        // The first entry: its header, its name, one block that is the last.
        assert_eq!(&bytes[30..33], b"a/b");
        assert_eq!(&bytes[33..43], b"\x01\x05\x00\xfa\xffhello");
        let end = bytes.len() - 22;
        assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
        assert_eq!(bytes[end + 10], 2);
        let begin = u32::from_le_bytes(bytes[end + 16..end + 20].try_into().unwrap()) as usize;
        assert_eq!(&bytes[begin..begin + 4], b"PK\x01\x02");
    }
}
