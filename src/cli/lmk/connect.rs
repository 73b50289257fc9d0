//! `lmk session connect`: what happens in a session, as it happens.

use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, BufReader, Lines, Stdin};
use tokio::time::{Instant, sleep_until};

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::services::lmk::news::{self, News};
use crate::services::lmk::socket::{Heard, Link, Options, link};
use crate::services::lmk::{self, Client, client};

/// How long the server has to close the connection of a session that has ended.
const LEAVE: Duration = Duration::from_secs(2);

/// Follow a session: each message that comes is one line of JSON, until the session ends
///
/// A lost connection is opened again. With --no-read-only each line of stdin, which is JSON, is sent as
/// one message: a state, of which only the given fields change. When stdin ends, the command ends too.
///
/// Examples:
///   afar lmk session connect "$session" --no-read-only </dev/null
///   echo '{"notifyOn": "stop"}' | afar lmk session connect "$session" --no-read-only
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// ID of the session
    id: String,
    /// Receive only, and leave stdin alone (the default)
    #[arg(long, conflicts_with = "no_read_only")]
    read_only: bool,
    /// Send the lines of stdin too
    #[arg(long)]
    no_read_only: bool,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.lmk()?;
        if !client.is_logged_in() {
            return Err(client::not_logged_in());
        }
        let input = self.no_read_only.then(|| BufReader::new(tokio::io::stdin()).lines());
        follow(ctx, &client, &self.id, input).await?;
        for warning in client.take_warnings() {
            ctx.ui.warn(&warning);
        }
        Ok(Output::Nothing)
    }
}

async fn follow(
    ctx: &Ctx,
    client: &Client,
    id: &str,
    mut input: Option<Lines<BufReader<Stdin>>>,
) -> Result<()> {
    let (mut link, driver) = link(id, Options::foreground(input.is_none()));
    let driver = driver.run(client);
    tokio::pin!(driver);
    let (mut number, mut wrong, mut end) = (0, None, None);
    loop {
        tokio::select! {
            // What has come is shown before an end is noticed.
            biased;
            heard = link.next() => match heard {
                Some(heard) => if shown(ctx, heard)? { end.get_or_insert(Instant::now() + LEAVE); },
                None => break,
            },
            done = &mut driver => {
                drain(ctx, &mut link).await?;
                done?;
                break;
            }
            line = next(&mut input), if input.is_some() => {
                number += 1;
                match line.and_then(|line| line.map(|line| message(&line, number)).transpose()) {
                    Ok(Some(None)) => {}
                    Ok(Some(Some(message))) => link.send(message),
                    // What was right is delivered before the rest is complained about.
                    other => {
                        wrong = other.err();
                        input = None;
                        link.finish();
                    }
                }
            }
            () = sleep_until(end.unwrap_or_else(Instant::now)), if end.is_some() => break,
        }
    }
    wrong.map_or(Ok(()), Err)
}

async fn next(input: &mut Option<Lines<BufReader<Stdin>>>) -> Result<Option<String>> {
    match input {
        Some(lines) => {
            lines.next_line().await.map_err(|error| Error::from(error).context("cannot read stdin"))
        }
        None => Ok(None),
    }
}

/// The message of a line; an empty line has none.
fn message(line: &str, number: u64) -> Result<Option<Value>> {
    if line.trim().is_empty() {
        return Ok(None);
    }
    serde_json::from_str(line).map(Some).map_err(|error| {
        Error::usage(format!("line {number} of stdin is not JSON: {error}"))
            .hint("each line is one message, such as {\"notifyOn\": \"stop\"}; this one was not sent")
    })
}

/// Shows what came; says whether the session has ended.
fn shown(ctx: &Ctx, heard: Heard) -> Result<bool> {
    match heard {
        Heard::Up => Ok(false),
        Heard::Down(why) => {
            ctx.ui.note(&format!("connecting again: {why}"));
            Ok(false)
        }
        Heard::Message(message) => {
            ctx.ui.print(&format!("{message}\n"))?;
            match news::of(&message) {
                News::Refusal(why) if why.to_ascii_lowercase().contains("not found") => {
                    Err(Error::new(Kind::NotFound, why).of(lmk::NAME).hint("is the session's ID right?"))
                }
                news => Ok(news.ended()),
            }
        }
        Heard::Garbled(text) => {
            let start: String = text.chars().take(80).map(|c| if c.is_control() { ' ' } else { c }).collect();
            Err(Error::service("the server sent a message that is not JSON")
                .detail(format!("it starts: {start}"))
                .hint("is lmk.server_url right, and is there a proxy on the way?"))
        }
    }
}

async fn drain(ctx: &Ctx, link: &mut Link) -> Result<()> {
    while let Some(heard) = link.next().await {
        shown(ctx, heard)?;
    }
    Ok(())
}
