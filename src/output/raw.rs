//! The user's terminal in raw mode: keys go through as they are typed, and the old mode comes back in every ending.

use std::io::Read;

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};

use crate::error::{Error, Result};

/// Raw mode, while it lives.
pub struct Raw {
    before: Termios,
    keeps_output: bool,
}

impl Raw {
    /// Puts stdin in raw mode.
    ///
    /// # Errors
    /// Stdin is no terminal.
    pub fn enter() -> Result<Raw> {
        Raw::enter_as(false)
    }

    /// The same; where output comes with bare line ends, the terminal goes on to return to the line's beginning.
    ///
    /// # Errors
    /// Stdin is no terminal.
    pub fn enter_as(keeps_output: bool) -> Result<Raw> {
        let failed = |error: rustix::io::Errno| Error::usage(format!("stdin is no terminal: {error}"));
        let before = tcgetattr(std::io::stdin()).map_err(failed)?;
        let mut raw = before.clone();
        raw.make_raw();
        if keeps_output {
            raw.output_modes = before.output_modes;
        }
        tcsetattr(std::io::stdin(), OptionalActions::Now, &raw).map_err(failed)?;
        Ok(Raw { before, keeps_output })
    }

    /// Whether the terminal still returns to the beginning at line ends.
    pub fn keeps_output(&self) -> bool {
        self.keeps_output
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &self.before);
    }
}

/// Rows and columns of the terminal on stdin.
pub fn size() -> Option<(u16, u16)> {
    tcgetwinsize(std::io::stdin()).ok().filter(|size| size.ws_row > 0).map(|size| (size.ws_row, size.ws_col))
}

/// What is typed, piece by piece, from a thread of its own; the channel closes at the end of input.
pub fn keys() -> tokio::sync::mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = tokio::sync::mpsc::channel(16);
    std::thread::spawn(move || {
        let mut buffer = [0u8; 4096];
        while let Ok(count) = std::io::stdin().read(&mut buffer) {
            if count == 0 || sender.blocking_send(buffer[..count].to_vec()).is_err() {
                break;
            }
        }
    });
    receiver
}
