//! A shell of a session on a pseudo-terminal.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::process::Stdio;

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use tokio::process::{Child, Command};
use tokio::sync::mpsc;

use super::kernel::Kernel;

/// How much is read at once.
const CHUNK: usize = 64 * 1024;
/// How many pieces may wait on the way.
const WAITING: usize = 16;
/// Makes the terminal that is its stdin the one that controls it, which needs a call that safe Rust has not, and becomes
/// the shell.
const DRIVER: &str = "import fcntl, os, sys, termios\n\
                      os.setsid()\n\
                      fcntl.ioctl(0, termios.TIOCSCTTY, 0)\n\
                      os.execv(sys.argv[1], [sys.argv[1], '-i'])\n";

/// A shell that runs; it ends with this. A terminal has no reading without waiting, so that two threads do it.
pub struct Terminal {
    _child: Child,
    master: File,
    shown: mpsc::Receiver<Vec<u8>>,
    typed: mpsc::Sender<Vec<u8>>,
}

impl Terminal {
    /// Starts a shell in the session's work folder.
    ///
    /// # Errors
    /// The system's, or that a program is missing.
    pub fn start(kernel: &Kernel) -> io::Result<Self> {
        let missing =
            |name: &str| io::Error::new(io::ErrorKind::NotFound, format!("this host has no {name}"));
        let python = kernel.program("python3").ok_or_else(|| missing("python3"))?;
        let shell =
            ["bash", "sh"].iter().find_map(|name| kernel.program(name)).ok_or_else(|| missing("sh"))?;
        let flags = OpenptFlags::RDWR | OpenptFlags::NOCTTY;
        #[cfg(target_os = "linux")]
        let flags = flags | OpenptFlags::CLOEXEC;
        let master = openpt(flags)?;
        rustix::io::fcntl_setfd(&master, rustix::io::FdFlags::CLOEXEC)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let name = ptsname(&master, Vec::new())?.into_string().map_err(io::Error::other)?;
        let flags = i32::try_from(OFlags::NOCTTY.bits()).map_err(io::Error::other)?;
        let slave = File::options().read(true).write(true).custom_flags(flags).open(name)?;
        let mut command = Command::new(python);
        command.arg("-c").arg(DRIVER).arg(shell);
        command.current_dir(&kernel.around.work).env_clear().envs(kernel.around.env.iter().cloned());
        command.env("TERM", "xterm-256color");
        command.stdin(slave.try_clone()?).stdout(slave.try_clone()?).stderr(Stdio::from(slave));
        let child = command.kill_on_drop(true).spawn()?;
        let master = File::from(master);
        let (show, shown) = mpsc::channel(WAITING);
        let (typed, to_type) = mpsc::channel(WAITING);
        let (reader, writer) = (master.try_clone()?, master.try_clone()?);
        std::thread::spawn(move || read(reader, &show));
        std::thread::spawn(move || write(writer, to_type));
        Ok(Self { _child: child, master, shown, typed })
    }

    /// What it shows next; `None` at its end.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        self.shown.recv().await
    }

    /// Types; `None` when the shell is gone.
    pub async fn type_in(&self, bytes: Vec<u8>) -> Option<()> {
        self.typed.send(bytes).await.ok()
    }

    /// Sets its size.
    ///
    /// # Errors
    /// The system's.
    pub fn resize(&self, rows: u16, cols: u16) -> io::Result<()> {
        let size = Winsize { ws_row: rows, ws_col: cols, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&self.master, size).map_err(io::Error::from)
    }
}

fn read(mut master: File, show: &mpsc::Sender<Vec<u8>>) {
    let mut bytes = vec![0; CHUNK];
    // It ends with an error when the last process on the other side is gone.
    while let Ok(count @ 1..) = master.read(&mut bytes) {
        if show.blocking_send(bytes[..count].to_vec()).is_err() {
            return;
        }
    }
}

fn write(mut master: File, mut typed: mpsc::Receiver<Vec<u8>>) {
    while let Some(bytes) = typed.blocking_recv() {
        if master.write_all(&bytes).is_err() {
            return;
        }
    }
}
