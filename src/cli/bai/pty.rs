//! `bai session pty`: the session's terminal on ours.

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::output::raw::{self, Raw};
use crate::services::bai::Client;
use crate::services::bai::pty::Pty;

/// Open a session's terminal on this one; it ends with the remote shell
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

/// Joins the two terminals until the remote one ends.
///
/// # Errors
/// Stdin is no terminal; the server's refusal; the connection broke.
pub async fn attach(ctx: &Ctx, client: &Client, session: &str, restart: bool) -> Result<()> {
    needs_terminal(ctx)?;
    let mut pty = Pty::open(client, session).await?;
    let raw = Raw::enter()?;
    let done = join(ctx, &mut pty, restart).await;
    drop(raw);
    done
}

async fn join(ctx: &Ctx, pty: &mut Pty, restart: bool) -> Result<()> {
    if restart {
        pty.restart().await?;
    }
    if let Some((rows, cols)) = raw::size() {
        pty.resize(rows, cols).await?;
    }
    let mut keys = raw::keys();
    let mut resized = resizes()?;
    let mut typing = true;
    loop {
        tokio::select! {
            biased;
            _ = resized.recv() => {
                if let Some((rows, cols)) = raw::size() {
                    pty.resize(rows, cols).await?;
                }
            }
            typed = keys.recv(), if typing => match typed {
                Some(bytes) => pty.type_in(&bytes).await?,
                None => typing = false,
            },
            heard = pty.next() => match heard? {
                Some(bytes) => ctx.ui.write(&bytes)?,
                None => return Ok(()),
            },
        }
    }
}

#[cfg(unix)]
fn resizes() -> Result<tokio::signal::unix::Signal> {
    use tokio::signal::unix::{SignalKind, signal};
    signal(SignalKind::window_change()).map_err(Error::from)
}
