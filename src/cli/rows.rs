//! Table rows as clap commands.

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::context::Ctx;
use crate::error::{Error, Result};
use crate::output::ui::Mark;
use crate::output::{Column, Envelope, Item, List, Output};
use crate::services::rows::{self, Answer, Row, Type, Values};

/// The arguments and the help of a row.
pub fn augment(row: &'static Row, mut command: Command) -> Command {
    command = command.about(row.about).after_help(format!("Example:\n  {}", row.example));
    for arg in row.args {
        let mut one = Arg::new(arg.name).help(arg.help).required(arg.required).action(ArgAction::Set);
        one = match arg.positional {
            true => one.value_name(arg.name.to_uppercase()),
            false => one.long(arg.name).value_name(value_name(arg)),
        };
        if let Type::Choice(words) = arg.kind {
            one = one.value_parser(clap::builder::PossibleValuesParser::new(words));
        }
        if let Some(default) = arg.default {
            one = one.default_value(default);
        }
        if arg.kind == Type::Number {
            one = one.allow_negative_numbers(true);
        }
        command = command.arg(one);
    }
    command
}

fn value_name(arg: &rows::Arg) -> &'static str {
    match arg.kind {
        Type::Number => "N",
        Type::Json => "JSON",
        _ if arg.secret => "-|@FILE",
        _ => "TEXT",
    }
}

/// What was typed for a row; `@FILE` and `-` are read for JSON and secrets.
///
/// # Errors
/// A file that cannot be read.
pub fn values(ctx: &Ctx, row: &'static Row, matches: &ArgMatches) -> Result<Values> {
    let mut values = Values::new();
    for arg in row.args {
        if let Some(text) = matches.get_one::<String>(arg.name) {
            let text = match arg.kind == Type::Json || arg.secret {
                true => ctx.text_argument(text)?.trim_end_matches('\n').to_owned(),
                false => text.clone(),
            };
            values.push((arg, text));
        }
    }
    Ok(values)
}

/// The columns of a row's table.
pub fn columns(row: &'static Row) -> Vec<Column> {
    row.columns.iter().map(|(field, title)| Column::new(field, title)).collect()
}

/// Asks before a row takes something away: natively and on a terminal alone, so that scripts go on.
///
/// # Errors
/// The answer was no.
pub fn confirmed(ctx: &Ctx, row: &Row, values: &Values) -> Result<()> {
    if !row.destructive || ctx.personality.is_drop_in() || !ctx.ui.stdin_tty {
        return Ok(());
    }
    let what: Vec<&str> =
        values.iter().filter(|(arg, _)| arg.positional).map(|(_, text)| text.as_str()).collect();
    match ctx.ui.confirm(&format!("{} {}?", row.about, what.join(" ")), false)? {
        true => Ok(()),
        false => Err(Error::service("cancelled")),
    }
}

/// A row's answer as output.
pub fn output(ctx: &Ctx, row: &'static Row, values: &Values, value: serde_json::Value) -> Output {
    if let Some(done) = row.done {
        ctx.ui.status(Mark::Done, &rows::filled(done, values));
    }
    match row.answer {
        Answer::Nothing => Output::Nothing,
        Answer::One => Output::Item(Item { value, columns: columns(row), whole: None }),
        Answer::Many(name) => {
            let items = value.get(name).and_then(|list| list.as_array()).cloned().unwrap_or_default();
            let mut list = List::of(items, columns(row));
            list.envelope = Envelope::Named(name);
            list.name = row.columns.first().map_or("id", |(field, _)| field);
            Output::List(list)
        }
    }
}
