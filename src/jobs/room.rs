//! Room on the disk for a file that another process writes to: it is there before that one needs it, as a write that
//! fails would hurt it.

use std::fs::File;
use std::io;

use rustix::fs::{FallocateFlags, fallocate, fstatvfs};
use rustix::io::Errno;

/// How much room there is at least when the process begins to write; half of it while it does.
const AHEAD: u64 = 4 << 20;
/// So much of what was read is left there.
const READ: u64 = 8 << 20;

/// What a file has of the disk.
#[derive(Debug, Default)]
pub struct Room {
    /// Until here what was read is freed.
    freed: u64,
    /// Until here what was read can be.
    read: u64,
    /// Until here there is room.
    until: u64,
}

impl Room {
    /// Notes how far the file was read, and frees what was.
    pub fn read_until(&mut self, file: &File, at: u64) {
        // A file that was cut short begins anew.
        if at < self.read {
            *self = Room::default();
        }
        self.read = at;
        if self.read - self.freed > READ {
            self.free(file);
        }
    }

    fn free(&mut self, file: &File) {
        if self.read > self.freed {
            let hole = FallocateFlags::PUNCH_HOLE | FallocateFlags::KEEP_SIZE;
            let _ = fallocate(file, hole, self.freed, self.read - self.freed);
            self.freed = self.read;
        }
    }

    /// Sees to it that there is room behind the file's end.
    ///
    /// # Errors
    /// The disk is full, also without what was read already.
    pub fn make(&mut self, file: &File) -> io::Result<()> {
        let end = file.metadata()?.len();
        if end + AHEAD / 2 < self.until {
            return Ok(());
        }
        let until = end + AHEAD;
        reserve(file, end, AHEAD).or_else(|_| {
            self.free(file);
            reserve(file, end, AHEAD)
        })?;
        self.until = until;
        Ok(())
    }
}

/// Has the file system keep room that the file does not show; where it cannot keep any, there must at least be some.
fn reserve(file: &File, from: u64, length: u64) -> io::Result<()> {
    match fallocate(file, FallocateFlags::KEEP_SIZE, from, length) {
        Err(Errno::OPNOTSUPP | Errno::NOSYS | Errno::INVAL) => {
            let disk = fstatvfs(file)?;
            match disk.f_bavail.saturating_mul(disk.f_frsize) >= length {
                true => Ok(()),
                false => Err(io::Error::from(Errno::NOSPC)),
            }
        }
        other => Ok(other?),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write;
    use std::os::unix::fs::MetadataExt;

    use super::*;

    #[test]
    fn room_is_ahead_and_what_was_read_is_freed() {
        let mut file = tempfile::tempfile().unwrap();
        let mut room = Room::default();
        room.make(&file).unwrap();
        let mut written = 0;
        for _ in 0..30 {
            file.write_all(&vec![b'x'; 1 << 20]).unwrap();
            written += 1 << 20;
            room.make(&file).unwrap();
            room.read_until(&file, written);
            assert!(room.until >= written + AHEAD / 2);
        }
        let meta = file.metadata().unwrap();
        assert_eq!(meta.len(), written, "room is not shown");
        assert!(meta.blocks() * 512 <= READ + AHEAD + (2 << 20), "{} blocks", meta.blocks());
    }
}
