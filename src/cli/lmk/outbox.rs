//! `lmk outbox …`: what could not be sent yet.

use serde_json::json;

use crate::cli::context::Ctx;
use crate::cli::notify;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};

/// List the notifications that could not be sent yet
///
/// Example:
///   afar lmk outbox
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {}

impl Leaf for ListArgs {
    const LIST: bool = true;

    async fn run(self, _: &Ctx) -> Result<Output> {
        let time = |millis: i64| {
            jiff::Timestamp::from_millisecond(millis).map(|time| time.to_string()).unwrap_or_default()
        };
        let rows = notify::outbox().all().into_iter().map(|entry| {
            json!({
                "id": entry.id,
                "created": time(entry.created),
                "via": entry.way,
                "title": entry.notice.title,
                "tries": entry.tries,
                "next": if entry.given_up { String::new() } else { time(entry.next) },
                "error": entry.error,
            })
        });
        let columns = vec![
            Column::new("id", "ID"),
            Column::new("created", "Time"),
            Column::new("via", "Via"),
            Column::new("title", "Title"),
            Column::new("tries", "Tries"),
            Column::new("next", "Next try"),
            Column::new("error", "Why"),
        ];
        Ok(Output::List(List { name: "id", ..List::of(rows.collect(), columns) }))
    }
}

/// Send what waits now
///
/// Any afar command sends what is due by itself, in the background, with growing pauses; after a day it
/// is given up.
///
/// Example:
///   afar lmk outbox flush
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct FlushArgs {
    /// Only what is due
    #[arg(long)]
    due: bool,
    /// Wait for what is not due yet too, until nothing is left
    #[arg(long, conflicts_with = "due")]
    until_empty: bool,
}

impl Leaf for FlushArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if self.until_empty {
            return notify::flush_until_empty(ctx).await.map(|()| Output::Nothing);
        }
        let (sent, waiting) = notify::flush(ctx, !self.due).await?;
        if waiting > 0 {
            let last = notify::outbox().all().into_iter().find_map(|entry| entry.error).unwrap_or_default();
            return Err(Error::new(
                Kind::Network,
                format!("{waiting} of {} still wait: {last}", sent + waiting),
            )
            .hint("`afar lmk outbox` lists them, `afar lmk outbox clear` forgets them"));
        }
        match sent {
            0 => ctx.ui.note("Nothing waits."),
            _ => ctx.ui.status(Mark::Done, &format!("Sent: {sent}")),
        }
        Ok(Output::Nothing)
    }
}

/// Forget what waits
///
/// Example:
///   afar lmk outbox clear
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ClearArgs {}

impl Leaf for ClearArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let count = notify::outbox().clear();
        ctx.ui.status(Mark::Done, &format!("Forgotten: {count}"));
        Ok(Output::Nothing)
    }
}
