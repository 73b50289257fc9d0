//! A line that is typed and not shown.
//!
//! The terminal is read key by key meanwhile, also those that stand for a signal: their signal is sent when the
//! terminal is as it was before, so that nothing that ends or stops the program leaves it without an echo.

use std::io::{BufRead, Write};

use rustix::process::{Signal, getpgrp, kill_process_group};
use rustix::termios::{LocalModes, OptionalActions, Termios, tcgetattr, tcsetattr};

/// The mode before, which comes back when this goes.
struct Hidden(Termios);

impl Hidden {
    fn enter() -> std::io::Result<Hidden> {
        let before = tcgetattr(std::io::stdin())?;
        let mut mode = before.clone();
        mode.local_modes
            .remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG | LocalModes::IEXTEN);
        tcsetattr(std::io::stdin(), OptionalActions::Now, &mode)?;
        Ok(Hidden(before))
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &self.0);
    }
}

/// Asks on the terminal itself and reads a line from stdin, which is one; none at the end of input.
///
/// # Errors
/// The terminal cannot be read; Ctrl-C was typed where that does not end the program.
pub fn ask(question: &str) -> std::io::Result<Option<String>> {
    loop {
        let hidden = Hidden::enter()?;
        show(question);
        let typed = line();
        drop(hidden);
        show("\n");
        match typed? {
            Typed::Line(line) => return Ok(Some(line)),
            Typed::End => return Ok(None),
            Typed::Signal(signal) => {
                kill_process_group(getpgrp(), signal)?;
                // It was only stopped, and the question stands; else somebody here hears the signal.
                if signal != Signal::TSTP {
                    return Err(std::io::ErrorKind::Interrupted.into());
                }
            }
        }
    }
}

/// What is said to who types, whatever became of stderr.
fn show(text: &str) {
    let terminal = std::fs::OpenOptions::new().write(true).open("/dev/tty");
    let _ = match terminal {
        Ok(mut terminal) => terminal.write_all(text.as_bytes()),
        Err(_) => std::io::stderr().lock().write_all(text.as_bytes()),
    };
}

/// What came of a line.
#[derive(Debug, PartialEq, Eq)]
enum Typed {
    Line(String),
    End,
    Signal(Signal),
}

fn line() -> std::io::Result<Typed> {
    edited(&mut std::io::stdin().lock())
}

/// Reads keys as a terminal does: one is taken back, or all are, until the line's end.
fn edited(input: &mut impl BufRead) -> std::io::Result<Typed> {
    let mut typed: Vec<u8> = Vec::new();
    loop {
        let Some(key) = input.fill_buf()?.first().copied() else { return Ok(Typed::End) };
        input.consume(1);
        match key {
            b'\n' | b'\r' => return Ok(Typed::Line(String::from_utf8_lossy(&typed).into_owned())),
            0x03 => return Ok(Typed::Signal(Signal::INT)),
            0x1c => return Ok(Typed::Signal(Signal::QUIT)),
            0x1a => return Ok(Typed::Signal(Signal::TSTP)),
            0x04 if typed.is_empty() => return Ok(Typed::End),
            0x04 => return Ok(Typed::Line(String::from_utf8_lossy(&typed).into_owned())),
            0x08 | 0x7f => {
                // A letter may be several bytes.
                while typed.pop().is_some_and(|byte| byte & 0xc0 == 0x80) {}
            }
            0x15 => typed.clear(),
            other => typed.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn keys_make_a_line() {
        let typed = |keys: &str| edited(&mut keys.as_bytes()).unwrap();
        let line = |text: &str| Typed::Line(text.to_owned());
        assert_eq!(typed("abc\nd"), line("abc"));
        assert_eq!(typed("aü\u{7f}\u{8}b\r"), line("b"));
        assert_eq!(typed("wrong\u{15}right\n"), line("right"));
        assert_eq!((typed("\u{4}"), typed("a\u{4}"), typed("")), (Typed::End, line("a"), Typed::End));
        assert_eq!(
            (typed("a\u{3}"), typed("\u{1a}")),
            (Typed::Signal(Signal::INT), Typed::Signal(Signal::TSTP))
        );
    }
}
