//! A program on a terminal of the test's own: what it shows is awaited, then typed upon.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::OwnedFd;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// How long something awaited may take before the test gives up.
const PATIENCE: Duration = Duration::from_secs(60);

/// The terminal and the program on it.
pub struct Terminal {
    pub child: Child,
    master: OwnedFd,
    /// Kept open, so that the mode can be seen when the program has ended.
    slave: File,
    shown: Arc<(Mutex<Vec<u8>>, Condvar)>,
}

fn size(master: &OwnedFd, rows: u16, cols: u16) {
    tcsetwinsize(master, Winsize { ws_row: rows, ws_col: cols, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
}

impl Terminal {
    /// Starts a program on a terminal of 31 rows and 97 columns.
    pub fn start(mut command: Command) -> Terminal {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        size(&master, 31, 97);
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let slave = File::options().read(true).write(true).open(name).unwrap();
        command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap());
        command.stderr(Stdio::from(slave.try_clone().unwrap()));
        let child = command.spawn().unwrap();
        let shown = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
        let (told, mut reader) = (shown.clone(), File::from(master.try_clone().unwrap()));
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut buffer) {
                told.0.lock().unwrap().extend_from_slice(&buffer[..count]);
                told.1.notify_all();
            }
        });
        Terminal { child, master, slave, shown }
    }

    /// What was shown so far.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.shown.0.lock().unwrap()).into_owned()
    }

    /// Waits until something is shown.
    #[track_caller]
    pub fn until(&self, wanted: &str) {
        let has = |shown: &mut Vec<u8>| !String::from_utf8_lossy(shown).contains(wanted);
        let shown = self.shown.0.lock().unwrap();
        let (shown, waited) = self.shown.1.wait_timeout_while(shown, PATIENCE, has).unwrap();
        let text = String::from_utf8_lossy(&shown);
        assert!(!waited.timed_out(), "`{wanted}` does not come:\n{text}");
    }

    /// Types.
    pub fn types(&self, text: &str) {
        File::from(self.master.try_clone().unwrap()).write_all(text.as_bytes()).unwrap();
    }

    /// Makes the window another size and tells the program, whose controlling terminal this is not.
    pub fn resize(&self, rows: u16, cols: u16) {
        size(&self.master, rows, cols);
        self.signal(rustix::process::Signal::WINCH);
    }

    /// Sends the program a signal.
    pub fn signal(&self, signal: rustix::process::Signal) {
        let id = rustix::process::Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        rustix::process::kill_process(id, signal).unwrap();
    }

    /// Whether lines are edited and typed text is shown, as before any program changed it.
    pub fn is_usual(&self) -> bool {
        let modes = tcgetattr(&self.slave).unwrap().local_modes;
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    /// Waits for the program's end; its status. All that it has shown is there then.
    pub fn ended(&mut self) -> i32 {
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        // What comes through the terminal after this is what the program showed before its end.
        (&self.slave).write_all(b"\nterminal-test-end\n").unwrap();
        self.until("terminal-test-end");
        code
    }
}
