//! How answers of CoCalc are shown, and what is asked and said around them.

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::rows;
use crate::error::{Error, Result};
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Item, List, Output};
use crate::services::cocalc::Client;
use crate::services::rows::{Row, Values, filled};

/// Whether the API's value is wanted as it came.
pub fn as_it_came(ctx: &Ctx) -> Result<bool> {
    let choice = ctx.choice()?;
    Ok(choice.format == Format::Json && choice.explicit || choice.jq.is_some())
}

/// A row's answer.
pub fn shown(ctx: &Ctx, row: &'static Row, values: &Values, value: Value) -> Result<Output> {
    if as_it_came(ctx)? {
        return Ok(Output::Json(value));
    }
    if let Some(done) = row.done.filter(|_| value.is_null()) {
        ctx.ui.status(Mark::Done, &filled(done, values));
    }
    plainly(ctx, value, |rows| {
        let mut list = List::of(rows, rows::columns(row));
        list.name = row.columns.first().map_or("id", |(field, _)| field);
        list
    })
}

/// A value as a person reads it; `list` makes a table of rows.
pub fn plainly(ctx: &Ctx, value: Value, list: impl FnOnce(Vec<Value>) -> List) -> Result<Output> {
    let choice = ctx.choice()?;
    let data = matches!(choice.format, Format::Yaml | Format::Jsonl);
    Ok(match value {
        value if data && !value.is_array() => Output::Json(value),
        Value::Null => Output::Nothing,
        Value::String(text) => Output::Text(text),
        Value::Array(rows) if rows.iter().all(Value::is_object) => Output::List(list(rows)),
        Value::Object(map) => match map.get("now").and_then(Value::as_i64) {
            Some(now) if map.len() == 1 && !choice.explicit => Output::Text(moment(now)),
            _ => Output::Item(Item { value: Value::Object(map), columns: Vec::new(), whole: None }),
        },
        other => Output::Text(other.to_string()),
    })
}

/// Milliseconds since 1970 in ISO 8601.
pub fn moment(ms: i64) -> String {
    jiff::Timestamp::from_millisecond(ms).map_or_else(|_| ms.to_string(), |at| format!("{at:.3}"))
}

/// Says what the client has to say, once.
pub fn say_warnings(ctx: &Ctx, client: &Client) {
    for warning in client.take_warnings() {
        ctx.ui.warn_once(&warning);
    }
}

/// Asks before a row takes something away; where nobody can be asked, `--yes` has to be there.
///
/// # Errors
/// The answer was no, or there is none.
pub fn confirmed(ctx: &Ctx, row: &Row, values: &Values) -> Result<()> {
    if !row.destructive || ctx.ui.manner.yes || ctx.globals.shows_only() {
        return Ok(());
    }
    if !ctx.ui.stdin_tty {
        return Err(Error::usage("this takes something away, and nobody can be asked")
            .hint("add --yes where it is meant"));
    }
    let what: Vec<&str> =
        values.iter().filter(|(arg, _)| arg.positional).map(|(_, text)| text.as_str()).collect();
    match ctx.ui.confirm(&format!("Delete {}?", what.join(" ")), false)? {
        true => Ok(()),
        false => Err(Error::service("cancelled").hint("nothing was deleted")),
    }
}
