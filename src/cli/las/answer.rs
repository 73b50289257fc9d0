//! How answers of Lucidtech are shown, and what is asked and said around them.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::error::{Error, Result};
use crate::output::render::Format;
use crate::output::{Item, Output};
use crate::services::las::Client;

/// Whether the service's own object is the answer: where it is asked for, where nobody looks, and as officially.
pub fn own(ctx: &Ctx) -> Result<bool> {
    let choice = ctx.choice()?;
    let unseen = !ctx.ui.stdout_tty || ctx.personality.is_drop_in();
    Ok(choice.format == Format::Json || !choice.explicit && unseen)
}

/// An object of the service: as it is where nobody looks, a table of its fields for people.
pub fn object(ctx: &Ctx, value: Value) -> Result<Output> {
    Ok(match own(ctx)? {
        true => Output::Json(value),
        false => Output::Item(Item { value, columns: Vec::new(), whole: None }),
    })
}

/// Says what the client has to say, once.
pub fn say_warnings(ctx: &Ctx, client: &Client) {
    for warning in client.take_warnings() {
        ctx.ui.warn_once(&warning);
    }
}

/// Asks before something is taken away: natively and on a terminal alone, so that scripts go on.
///
/// # Errors
/// The answer was no.
pub fn confirmed(ctx: &Ctx, question: &str) -> Result<()> {
    if ctx.personality.is_drop_in() || !ctx.ui.stdin_tty || ctx.globals.shows_only() {
        return Ok(());
    }
    match ctx.ui.confirm(question, false)? {
        true => Ok(()),
        false => Err(Error::service("cancelled")),
    }
}
