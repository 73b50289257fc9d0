//! `bai session pty`: the session's terminal on ours.

use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::mpsc::Receiver;

use super::escape::{Act, Escapes};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::raw::{self, Raw};
use crate::services::bai::Client;
use crate::services::bai::pty::Pty;

/// What `~?` tells.
const HELP: &str = "\r\n~.  leave the terminal\r\n~R  start the remote shell anew\r\n~~  type a ~\r\n~?  this\r\n(at the beginning of a line)\r\n";
/// The byte of Ctrl-D.
const END_OF_INPUT: u8 = 4;

/// Open a session's terminal on this one; it ends with the remote shell
///
/// At the beginning of a line ~. leaves the terminal, ~R starts the remote shell anew, ~? tells what
/// else there is.
///
/// Example:
///   afar bai session pty mysess
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name or ID of the session
    session: String,
    /// Start the remote shell anew
    #[arg(long)]
    restart: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        attach(ctx, &client, &self.session, self.restart).await?;
        Ok(Output::Nothing)
    }
}

/// Checks that there is a terminal to join, before anything is made.
///
/// # Errors
/// Stdin is no terminal.
pub fn needs_terminal(ctx: &Ctx) -> Result<()> {
    match ctx.ui.stdin_tty {
        true => Ok(()),
        false => {
            Err(Error::usage("stdin is no terminal").hint("`afar bai run -c CODE` runs code without one"))
        }
    }
}

/// Joins the two terminals until the remote one ends or the user leaves. A server that cannot take what is typed is
/// listened to all the same.
///
/// # Errors
/// Stdin is no terminal; the server's refusal; the connection broke; a signal.
pub async fn attach(ctx: &Ctx, client: &Client, session: &str, restart: bool) -> Result<()> {
    needs_terminal(ctx)?;
    let mut pty = Pty::open(client, session).await?;
    let mut near = Near::new()?;
    let raw = Raw::enter()?;
    let ended = near.join(ctx, &mut pty, restart).await;
    // What is said from here on needs lines that end as usual.
    drop(raw);
    match ended? {
        Ended::Here | Ended::There => return Ok(()),
        Ended::Deaf => {}
    }
    ctx.ui.warn(&format!(
        "the server closed the terminal when something was typed: its manager takes no input there, as those of 23.09 \
         do not. What the session prints is still shown; Ctrl-C leaves. `afar bai ssh {session}` and `afar bai app \
         {session} ttyd` open shells that take input"
    ));
    let mut pty = Pty::open(client, session).await?;
    near.listen(ctx, &mut pty).await
}

/// How the joined terminals ended.
enum Ended {
    /// The user left.
    Here,
    /// The remote one was closed.
    There,
    /// The remote one was closed because something was typed.
    Deaf,
}

/// Our end: keys, window, signals.
struct Near {
    keys: Receiver<Vec<u8>>,
    escapes: Escapes,
    window: Signal,
    term: Signal,
    hangup: Signal,
    interrupt: Signal,
    /// Whether anything but the end of input was typed, and nothing came since.
    unanswered: bool,
    answered: bool,
}

impl Near {
    fn new() -> Result<Near> {
        Ok(Near {
            window: signal(SignalKind::window_change())?,
            term: signal(SignalKind::terminate())?,
            hangup: signal(SignalKind::hangup())?,
            interrupt: signal(SignalKind::interrupt())?,
            keys: raw::keys(),
            escapes: Escapes::default(),
            unanswered: false,
            answered: false,
        })
    }

    async fn join(&mut self, ctx: &Ctx, pty: &mut Pty, restart: bool) -> Result<Ended> {
        if restart {
            pty.restart().await?;
        }
        if let Some((rows, cols)) = raw::size() {
            pty.resize(rows, cols).await?;
        }
        loop {
            tokio::select! {
                biased;
                _ = self.window.recv() => {
                    if let Some((rows, cols)) = raw::size() {
                        pty.resize(rows, cols).await?;
                    }
                }
                _ = self.term.recv() => return Err(ended_by(143)),
                _ = self.hangup.recv() => return Err(ended_by(129)),
                _ = self.interrupt.recv() => return Err(ended_by(130)),
                typed = self.keys.recv() => match typed {
                    Some(bytes) => if self.typed(ctx, pty, &bytes).await? {
                        return Ok(Ended::Here);
                    },
                    // Our terminal is gone.
                    None => return Ok(Ended::Here),
                },
                heard = pty.next() => match heard {
                    Ok(Some(bytes)) => {
                        (self.answered, self.unanswered) = (self.answered || self.unanswered, false);
                        ctx.ui.write(&bytes)?;
                    }
                    _ if self.unanswered && !self.answered => return Ok(Ended::Deaf),
                    Ok(None) => return Ok(Ended::There),
                    Err(error) => return Err(error),
                },
            }
        }
    }

    /// Does what typed bytes ask for; whether the user leaves.
    async fn typed(&mut self, ctx: &Ctx, pty: &mut Pty, bytes: &[u8]) -> Result<bool> {
        for act in self.escapes.feed(bytes) {
            let sent = match act {
                Act::Type(bytes) => {
                    // A shell may end at the end of input without a word.
                    self.unanswered |= !bytes.contains(&END_OF_INPUT);
                    pty.type_in(&bytes).await
                }
                Act::Restart => pty.restart().await,
                Act::Help => ctx.ui.write(HELP.as_bytes()),
                Act::Leave => return Ok(true),
            };
            // A server that is gone says why on the way back, if at all.
            if let Err(error) = sent
                && (!self.unanswered || self.answered)
            {
                return Err(error);
            }
        }
        Ok(false)
    }

    /// Shows what comes and sends nothing.
    async fn listen(&mut self, ctx: &Ctx, pty: &mut Pty) -> Result<()> {
        loop {
            tokio::select! {
                biased;
                _ = self.term.recv() => return Err(ended_by(143)),
                _ = self.hangup.recv() => return Err(ended_by(129)),
                _ = self.interrupt.recv() => return Ok(()),
                typed = self.keys.recv() => match typed {
                    Some(bytes) if self.escapes.feed(&bytes).contains(&Act::Leave) => return Ok(()),
                    Some(_) => {}
                    None => return Ok(()),
                },
                heard = pty.next() => match heard? {
                    Some(bytes) => ctx.ui.write(&bytes)?,
                    None => return Ok(()),
                },
            }
        }
    }
}

/// The error of a signal that ends the terminal; the session goes on.
fn ended_by(code: u8) -> Error {
    Error::new(Kind::Interrupted, "the terminal was ended by a signal").exit(code).hint("the session goes on")
}
