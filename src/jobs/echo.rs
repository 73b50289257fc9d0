//! Redirected output on its way to where it went before. A terminal that takes nothing holds nobody up: what it would
//! get is left out.

use std::fs::File;
use std::io::Write;
use std::os::fd::OwnedFd;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;

/// How many pieces may wait.
const WAITING: usize = 64;
/// How long the last of them may take.
const LAST: Duration = Duration::from_secs(1);

/// The way there.
pub struct Echo {
    pieces: Option<SyncSender<Vec<u8>>>,
    done: Receiver<()>,
}

impl Echo {
    /// To a descriptor, which may be one that makes its writer wait: a thread of its own does.
    pub fn to(place: OwnedFd) -> Option<Echo> {
        let (pieces, waiting) = sync_channel::<Vec<u8>>(WAITING);
        let (sender, done) = sync_channel(1);
        let write = move || {
            let mut place = File::from(place);
            while let Ok(piece) = waiting.recv() {
                // Nobody reads any more.
                if place.write_all(&piece).is_err() {
                    break;
                }
            }
            let _ = sender.send(());
        };
        std::thread::Builder::new().stack_size(64 << 10).spawn(write).ok()?;
        Some(Echo { pieces: Some(pieces), done })
    }

    /// Sends on.
    pub fn send(&self, bytes: &[u8]) {
        if let Some(pieces) = self.pieces.as_ref().filter(|_| !bytes.is_empty()) {
            let _ = pieces.try_send(bytes.to_vec());
        }
    }
}

impl Drop for Echo {
    fn drop(&mut self) {
        self.pieces = None;
        let _ = self.done.recv_timeout(LAST);
    }
}
