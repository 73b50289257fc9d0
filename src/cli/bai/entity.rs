//! Queries of the table as commands: their arguments, and what is shown of their answers.

use std::rc::Rc;

use clap::{ArgMatches, Args, Command, FromArgMatches};
use futures_util::StreamExt;
use serde_json::{Map, Value, json};

use super::listing::Listing;
use super::official;
use crate::cli::context::Ctx;
use crate::cli::rows as table;
use crate::cli::tree::{QueryTable, Running};
use crate::error::{Error, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, Envelope, Item, List, Output, format};
use crate::services::bai::Client;
use crate::services::bai::entities::document::{Wanted, without_unknown};
use crate::services::bai::entities::{self, Change, Query};
use crate::services::bai::fields::{self, Field};
use crate::services::rows::{self, Place, Type, Values};

/// How queries become commands.
pub static TABLE: QueryTable = QueryTable { augment, run };

fn augment(query: &'static Query, command: Command) -> Command {
    let mut command = table::augment(&query.row, command);
    for arg in query.row.args.iter().filter(|arg| !arg.positional && !matches!(arg.kind, Type::Flag(..))) {
        command = command.mut_arg(arg.name, |one| one.allow_hyphen_values(true));
    }
    match query.kind {
        entities::Kind::Pages => Listing::augment_args(command),
        _ => command,
    }
}

fn run<'a>(ctx: &'a Ctx, query: &'static Query, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let values = values(ctx, query, matches)?;
        let given = query.variables(&values)?;
        let listing = match query.kind {
            entities::Kind::Pages => {
                Listing::from_arg_matches(matches).map_err(|error| Error::usage(error.to_string()))?
            }
            _ => Listing::default(),
        };
        answer(ctx, query, &values, given, listing).await
    })
}

/// What was typed, with what is asked for where it was left out.
fn values(ctx: &Ctx, query: &'static Query, matches: &ArgMatches) -> Result<Values> {
    let mut values = table::values(ctx, &query.row, matches)?;
    for arg in query.row.args {
        let missing = !values.iter().any(|(one, _)| one.name == arg.name);
        if arg.place == Place::Local && !missing {
            ctx.ui.warn(&format!("{} is deprecated", table::spelling(arg)));
        }
        if missing && arg.secret && arg.positional {
            let word = table::spelling(arg);
            if !ctx.ui.stdin_tty || ctx.personality.is_drop_in() {
                return Err(Error::usage(format!("Missing argument '{word}'.")));
            }
            let mut name = arg.name.to_owned();
            name.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
            values.push((arg, ctx.ui.prompt_secret(&format!("{name}: "), &word)?));
        }
    }
    Ok(values)
}

/// Runs a query on what was given for it.
///
/// # Errors
/// The manager's refusal; nothing of that name; no, to the question before it.
pub async fn answer(
    ctx: &Ctx,
    query: &'static Query,
    values: &Values,
    given: Map<String, Value>,
    listing: Listing,
) -> Result<Output> {
    let failed = match query.kind {
        entities::Kind::Change(change) => Some(change.failed),
        _ => None,
    };
    let done = match query.kind {
        entities::Kind::Change(change) => altered(ctx, query, change, values, &given).await,
        entities::Kind::Pages => pages(ctx, query, &given, listing.wanted(ctx)?).await.map(Output::List),
        entities::Kind::List => list(ctx, query, &given).await,
        entities::Kind::One => match one(ctx, query, &given).await {
            Ok(Some(item)) => Ok(Output::Item(item)),
            Ok(None) => missing(ctx, values),
            Err(error) => Err(error),
        },
    };
    done.or_else(|error| official::failed(ctx, error, failed))
}

/// The fields that `--columns` names beside those that are always asked for.
fn further(ctx: &Ctx) -> &[String] {
    ctx.globals.columns.as_deref().unwrap_or_default()
}

/// The list behind a query, its first page read: so that a refusal comes before any heading.
///
/// # Errors
/// As [`answer`].
pub async fn pages(
    ctx: &Ctx,
    query: &'static Query,
    given: &Map<String, Value>,
    wanted: Wanted,
) -> Result<List> {
    let client = ctx.bai_announced().await?;
    let mut fields = query.fields(further(ctx));
    let (first, rest) = loop {
        let pages = query.pages(&client, given, &fields, &wanted).await?.pages(client.clone());
        let mut pages = super::rows(pages, fields.clone());
        match pages.next().await.transpose() {
            Ok(first) => break (first, pages),
            Err(error) => without_unknown(&client, &mut fields, error)?,
        }
    };
    ctx.say_warnings(&client);
    Ok(List {
        pages: Box::pin(futures_util::stream::iter(first.map(Ok)).chain(rest)),
        columns: super::columns(&fields),
        name: name(query),
        limit: wanted.limit,
        envelope: Envelope::Counted,
        header: true,
    })
}

/// The field that tells one row from another in commands.
fn name(query: &Query) -> &'static str {
    let known = ["email", "access_key"].into_iter().find(|name| query.shown.contains(name));
    let first = query.shown.first().copied().unwrap_or("id");
    known.unwrap_or(if query.root == "vfolder_list" { "name" } else { first })
}

async fn list(ctx: &Ctx, query: &'static Query, given: &Map<String, Value>) -> Result<Output> {
    let (rows, fields) = all(ctx, query, given).await?;
    let mut list = List::of(rows, super::columns(&fields));
    list.name = name(query);
    list.envelope = Envelope::Counted;
    Ok(Output::List(list))
}

/// All rows of a query that gives them at once, and their fields.
///
/// # Errors
/// As [`answer`].
pub async fn all(
    ctx: &Ctx,
    query: &'static Query,
    given: &Map<String, Value>,
) -> Result<(Vec<Value>, Vec<&'static Field>)> {
    let client = ctx.bai_announced().await?;
    let mut fields = query.fields(further(ctx));
    let answer = query.ask(&client, given, &mut fields).await?;
    ctx.say_warnings(&client);
    let rows = answer.as_array().into_iter().flatten().map(|row| fields::item(&fields, row)).collect();
    Ok((rows, fields))
}

/// The object behind a query.
///
/// # Errors
/// As [`answer`].
pub async fn one(ctx: &Ctx, query: &'static Query, given: &Map<String, Value>) -> Result<Option<Item>> {
    let client = ctx.bai_announced().await?;
    let mut fields = query.fields(further(ctx));
    let answer = query.ask(&client, given, &mut fields).await?;
    ctx.say_warnings(&client);
    Ok((!answer.is_null()).then(|| item(ctx, fields::item(&fields, &answer), &fields)))
}

/// An object as the official client shows one.
pub fn item(ctx: &Ctx, value: Value, fields: &[&'static Field]) -> Item {
    let mut told = value.clone();
    if let (true, Some(stats)) = (ctx.personality.is_drop_in(), told.get_mut("live_stat")) {
        *stats = Value::from(super::cells::agent_statistics(stats));
    }
    let whole = json!({"count": 1, "total_count": 1, "items": [told]});
    Item { value, columns: super::columns(fields), whole: Some(whole) }
}

/// There is nothing of that name; officially no failure.
///
/// # Errors
/// That there is nothing.
pub fn missing(ctx: &Ctx, values: &Values) -> Result<Output> {
    let text = "No matching entry found.";
    if ctx.personality.is_drop_in() {
        match ctx.globals.output.as_deref() {
            Some("json") => ctx.ui.print("{\"count\": 0, \"total_count\": 0, \"items\": []}\n")?,
            _ => ctx.ui.status(Mark::Fail, text),
        }
        return Ok(Output::Status(1));
    }
    let what: Vec<&str> = values.iter().map(|(_, text)| text.as_str()).collect();
    Err(match what.is_empty() {
        true => Error::new(Kind::NotFound, text),
        false => Error::new(Kind::NotFound, format!("{} ({})", text.trim_end_matches('.'), what.join(", "))),
    }
    .of(crate::services::bai::NAME)
    .hint("the `list` command beside this one shows all that there are"))
}

/// A change, and what became of it.
async fn altered(
    ctx: &Ctx,
    query: &'static Query,
    change: Change,
    values: &Values,
    given: &Map<String, Value>,
) -> Result<Output> {
    let client: Rc<Client> = ctx.bai_announced().await?;
    if let Some(cancelled) = change.asks
        && !ctx.ui.confirm(&question(ctx, query, values), true)?
    {
        return cancel(ctx, cancelled);
    }
    let mut answer = query.ask(&client, given, &mut Vec::new()).await?;
    ctx.say_warnings(&client);
    let is_done = |answer: &Value| answer.get("ok").and_then(Value::as_bool) == Some(true);
    if let (false, Some(mend)) = (is_done(&answer), change.mend) {
        let mut mended = given.clone();
        if mend(answer.get("msg").and_then(Value::as_str).unwrap_or_default(), values, &mut mended) {
            answer = query.ask(&client, &mended, &mut Vec::new()).await?;
        }
    }
    if !is_done(&answer) {
        return refused(ctx, change, values, &answer);
    }
    if let Some((done, _)) = change.said {
        ctx.ui.status(Mark::Done, &rows::filled(done, values));
        let choice = ctx.choice()?;
        let machine = choice.explicit && !ctx.personality.is_drop_in() || choice.jq.is_some();
        return Ok(if machine { super::show::item(answer) } else { Output::Nothing });
    }
    Ok(Output::Item(told(change, values, &answer)))
}

fn question(ctx: &Ctx, query: &Query, values: &Values) -> String {
    if ctx.personality.is_drop_in() {
        return "Are you sure?".to_owned();
    }
    let what = values.iter().filter(|(arg, _)| arg.positional).map(|(_, text)| text.as_str());
    format!("{} ({}). Are you sure?", query.row.about, what.collect::<Vec<_>>().join(" "))
}

/// No was the answer.
///
/// # Errors
/// That nothing was done.
pub fn cancel(ctx: &Ctx, cancelled: &str) -> Result<Output> {
    if ctx.personality.is_drop_in() {
        ctx.ui.status(Mark::Info, cancelled);
        return Ok(Output::Status(1));
    }
    Err(Error::service("Cancelled."))
}

/// The manager did not do it, in its words.
fn refused(ctx: &Ctx, change: Change, values: &Values, answer: &Value) -> Result<Output> {
    let message = answer.get("msg").and_then(Value::as_str).unwrap_or("no reason was given");
    let (noun, action) = change.failed;
    if ctx.personality.is_drop_in() {
        match change.said {
            Some((_, failed)) => {
                ctx.ui.status(Mark::Fail, &rows::filled(failed, values).replace("{msg}", message));
            }
            None => official::print_failure(ctx, message, (noun, action), None)?,
        }
        return Ok(Output::Status(1));
    }
    if ctx.globals.output.as_deref() == Some("json") {
        official::print_failure(ctx, message, (noun, action), None)?;
    }
    let lower = message.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let kind = match () {
        () if has(&["duplicate key", "already exists"]) => Kind::Conflict,
        () if has(&["no such", "not found", "no matching", "does not exist"]) => Kind::NotFound,
        () if has(&["privilege", "forbidden", "not allowed"]) => Kind::Auth,
        () => Kind::Service,
    };
    let (noun, action) = (noun.replace('_', " "), action.replace('_', " "));
    let hint = match kind {
        Kind::Conflict => "what there is already can be changed with the `update` command beside this one",
        Kind::NotFound => "the `list` command beside this one shows all that there are",
        Kind::Auth => "`afar bai admin user info` shows your role",
        _ => "--debug shows the request and the whole answer",
    };
    let what = if action.starts_with(&noun) { action } else { format!("{noun} {action}") };
    let error = Error::new(kind, format!("{what} failed: {message}"));
    Err(error.of(crate::services::bai::NAME).hint(hint))
}

/// What is told of a change that was made.
fn told(change: Change, values: &Values, answer: &Value) -> Item {
    let (made, asked) = change.made.unwrap_or(("", &[]));
    let object = answer.get(made).cloned().unwrap_or_default();
    let mut whole = Map::new();
    let mut names = vec!["ok", "msg"];
    for name in ["ok", "msg"] {
        whole.insert(name.to_owned(), answer.get(name).cloned().unwrap_or_default());
    }
    for (name, text) in change.told {
        let value = match text.strip_prefix('@') {
            Some(member) => object.get(member).cloned().unwrap_or_default(),
            None => json!(rows::filled(text, values)),
        };
        whole.insert((*name).to_owned(), value);
        names.push(name);
    }
    let mut flat = whole.clone();
    if let Value::Object(members) = &object {
        whole.insert(made.to_owned(), object.clone());
        names.extend(asked);
        flat.extend(members.clone());
    }
    let column = |name: &'static str| Column { format: blank, ..Column::new(name, name) };
    Item {
        value: Value::Object(flat),
        columns: names.into_iter().map(column).collect(),
        whole: Some(Value::Object(whole)),
    }
}

/// A value as it is; nothing where there is none.
fn blank(value: &Value) -> String {
    if value.is_null() { String::new() } else { format::plain(value) }
}
