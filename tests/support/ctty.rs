//! A terminal of the test's own: a program on it, what is typed, what is shown.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, OptionalActions, Winsize, tcgetattr, tcsetattr, tcsetwinsize};

use super::Home;

/// How long something may take to be shown.
const PATIENCE: Duration = Duration::from_secs(60);

/// The terminal.
pub struct Terminal {
    master: File,
    pieces: Receiver<Vec<u8>>,
    shown: Vec<u8>,
    seen: usize,
    child: Child,
}

impl Terminal {
    /// A program on a new terminal of 24 rows and 80 columns, which is its controlling one.
    pub fn start(home: &Home, words: &[&str]) -> Terminal {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let slave = File::options().read(true).write(true).open(name).unwrap();
        // What is written just after an interrupt is thrown away with what was written before it, else.
        let mut modes = tcgetattr(&slave).unwrap();
        modes.local_modes.insert(LocalModes::NOFLSH);
        tcsetattr(&slave, OptionalActions::Now, &modes).unwrap();
        let words: Vec<&str> = ["--ctty", "--wait"].iter().chain(words).copied().collect();
        let mut command = home.prepared_as(Path::new("setsid"), &words);
        command.env("TERM", "xterm-256color").env("PS1", "ready> ");
        command
            .stdin(slave.try_clone().unwrap())
            .stdout(slave.try_clone().unwrap())
            .stderr(Stdio::from(slave));
        let master = File::from(master);
        let (sender, pieces) = channel();
        let mut reader = master.try_clone().unwrap();
        let terminal =
            Terminal { master, pieces, shown: Vec::new(), seen: 0, child: command.spawn().unwrap() };
        terminal.resize(24, 80);
        drop(command);
        std::thread::spawn(move || {
            let mut buffer = [0u8; 65536];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                if sender.send(buffer[..count].to_vec()).is_err() {
                    return;
                }
            }
        });
        terminal
    }

    /// The program under test on a new terminal.
    pub fn afar(home: &Home, words: &[&str]) -> Terminal {
        let words: Vec<&str> =
            std::iter::once(env!("CARGO_BIN_EXE_afar")).chain(words.iter().copied()).collect();
        Terminal::start(home, &words)
    }

    /// Another size.
    pub fn resize(&self, rows: u16, columns: u16) {
        let size = Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&self.master, size).unwrap();
    }

    /// Types.
    pub fn keys(&mut self, text: &str) {
        self.master.write_all(text.as_bytes()).unwrap();
    }

    /// Waits until something new is shown; what was shown before it counts as seen.
    #[track_caller]
    pub fn until(&mut self, text: &str) {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(at) = find(&self.shown[self.seen..], text.as_bytes()) {
                self.seen += at + text.len();
                return;
            }
            match self.pieces.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(piece) => self.shown.extend(piece),
                Err(_) => panic!("`{text}` is not shown:\n{}", self.text()),
            }
        }
    }

    /// Types a key again and again until something new is shown, for programs that look at what happened after a key.
    #[track_caller]
    pub fn keys_until(&mut self, key: &str, text: &str) {
        let end = Instant::now() + PATIENCE;
        while find(&self.shown[self.seen..], text.as_bytes()).is_none() && Instant::now() < end {
            self.keys(key);
            if let Ok(piece) = self.pieces.recv_timeout(Duration::from_millis(100)) {
                self.shown.extend(piece);
            }
        }
        self.until(text);
    }

    /// The process on it: `setsid`, which hands on its program's status.
    pub fn pid(&self) -> rustix::process::Pid {
        rustix::process::Pid::from_child(&self.child)
    }

    /// All that was shown so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown).into_owned()
    }

    /// Waits for the program's end: all that was shown, and its exit status.
    pub fn ended(mut self) -> (Vec<u8>, i32) {
        let end = Instant::now() + PATIENCE;
        while let Ok(piece) = self.pieces.recv_timeout(end.saturating_duration_since(Instant::now())) {
            self.shown.extend(piece);
        }
        (self.shown, self.child.wait().unwrap().code().unwrap_or(-1))
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|window| window == wanted)
}
