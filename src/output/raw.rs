//! The user's terminal in raw mode: keys go through as they are typed, and the old mode comes back in every ending.

use std::io::Read;
use std::sync::{Mutex, Once, PoisonError};

use rustix::termios::{OptionalActions, OutputModes, Termios, tcgetattr, tcgetpgrp, tcgetwinsize, tcsetattr};

use crate::error::{Error, Result};

/// The mode before raw mode, while that lasts.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// Raw mode, while it lives.
pub struct Raw {
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
        change(|raw| {
            let output = raw.output_modes;
            raw.make_raw();
            if keeps_output {
                raw.output_modes = output;
            }
        })?;
        Ok(Raw { keeps_output })
    }

    /// Leaves typing as it is; only what is shown goes through unchanged, as it comes from a terminal already. None in
    /// the background, where the terminal is another program's.
    ///
    /// # Errors
    /// Stdin is no terminal.
    pub fn enter_for_output() -> Result<Option<Raw>> {
        if tcgetpgrp(std::io::stdin()).is_ok_and(|front| front != rustix::process::getpgrp()) {
            return Ok(None);
        }
        change(|mode| mode.output_modes.remove(OutputModes::OPOST))?;
        Ok(Some(Raw { keeps_output: false }))
    }

    /// Whether the terminal still returns to the beginning at line ends.
    pub fn keeps_output(&self) -> bool {
        self.keeps_output
    }
}

/// Puts stdin's terminal in another mode, keeping the one before.
fn change(change: impl FnOnce(&mut Termios)) -> Result<()> {
    let failed = |error: rustix::io::Errno| Error::usage(format!("stdin is no terminal: {error}"));
    let before = tcgetattr(std::io::stdin()).map_err(failed)?;
    let mut mode = before.clone();
    change(&mut mode);
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    restore_on_panic();
    tcsetattr(std::io::stdin(), OptionalActions::Now, &mode).map_err(failed)
}

impl Drop for Raw {
    fn drop(&mut self) {
        restore();
    }
}

/// Brings the old mode back, once.
fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(before) = before {
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &before);
    }
}

/// A panic may end the program without dropping anything: the old mode comes back before it is told.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            restore();
            usual(panic);
        }));
    });
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
