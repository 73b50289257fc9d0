//! Table rows as clap commands.

use clap::builder::{PossibleValuesParser, ValueHint};
use clap::{Arg, ArgAction, ArgGroup, ArgMatches, Command};
use futures_util::StreamExt;
use serde_json::Value;

use super::completion::MayBeFile;
use super::context::Ctx;
use super::{input, moment, outcome};
use crate::error::{Error, Result};
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Column, Envelope, Item, List, Output, Page};
use crate::services::paging::{Pager, Window};
use crate::services::rows::{self, Answer, Row, Type, Values};

/// The arguments and the help of a row.
pub fn augment(row: &'static Row, mut command: Command) -> Command {
    command = command.about(row.about).after_help(format!("Example:\n  {}", row.example));
    command = command.args(row.args.iter().map(argument));
    for (names, required) in row.either {
        let group = ArgGroup::new(names.join("|")).args(names.iter().copied()).required(*required);
        command = command.group(group);
    }
    if row.outcome.is_some() {
        command = outcome::augment(command);
    }
    match row.answer {
        Answer::Pages(_) => command.args(window_args()),
        _ => command,
    }
}

fn argument(arg: &'static rows::Arg) -> Arg {
    let mut one = Arg::new(arg.name).help(arg.help).required(arg.required).action(ArgAction::Set);
    if let Type::Flag(..) = arg.kind {
        let one = one.long(arg.name).aliases(arg.aliases).action(ArgAction::SetTrue);
        return if let Some(letter) = arg.short { one.short(letter) } else { one };
    }
    one = match arg.positional {
        true => one.value_name(arg.name.to_uppercase().replace('-', "_")),
        false => one.long(arg.name).aliases(arg.aliases).value_name(value_name(arg)),
    };
    one = match arg.kind {
        Type::Choice(words) => one.value_parser(PossibleValuesParser::new(words)),
        Type::OneOf(numbers) => {
            one.value_parser(PossibleValuesParser::new(numbers.iter().map(ToString::to_string)))
        }
        Type::Between(..) => one.allow_negative_numbers(true),
        _ => one,
    };
    one = match arg.kind {
        Type::Content | Type::Path => one.value_hint(ValueHint::AnyPath),
        // No hint: a shell may not take inline JSON for a path.
        kind if kind.is_json() => one.add(MayBeFile),
        _ => one,
    };
    one = one.allow_hyphen_values(arg.dashed);
    if arg.many {
        one = one.action(ArgAction::Append).num_args(1..);
    }
    if let Some(letter) = arg.short {
        one = one.short(letter);
    }
    match arg.default {
        Some(default) => one.default_value(default),
        None => one,
    }
}

/// The options of a list that comes page by page.
fn window_args() -> [Arg; 5] {
    let count = |name: &'static str| {
        Arg::new(name).long(name).value_name("N").value_parser(clap::value_parser!(u32).range(1..))
    };
    [
        count("limit").help("Show at most so many, over as many pages as it takes"),
        count("page-size").help("How many one request asks for").conflicts_with("max-results"),
        Arg::new("max-results")
            .long("max-results")
            .short('m')
            .value_name("N")
            .value_parser(whole)
            .allow_negative_numbers(true)
            .help("Show one page of so many"),
        Arg::new("next-token").long("next-token").short('n').value_name("TOKEN").help("Begin with this page"),
        Arg::new("all").long("all").action(ArgAction::SetTrue).help("Show all pages"),
    ]
}

/// A whole number of the command line. Whether it makes sense is the service's to say.
///
/// # Errors
/// The text is none.
pub fn whole(text: &str) -> std::result::Result<i64, &'static str> {
    rows::whole(text).ok_or("not a whole number")
}

/// What was asked for of a list that comes page by page; `rows` is for rows, of which all are shown unless one page
/// was meant.
pub fn window(matches: &ArgMatches, rows: bool) -> Window {
    let count = |name: &str| matches.get_one::<u32>(name).and_then(|n| usize::try_from(*n).ok());
    let size = matches.get_one::<i64>("max-results").copied();
    let token = matches.get_one::<String>("next-token").cloned();
    let one_page = size.is_some() || token.is_some();
    Window {
        limit: count("limit"),
        all: matches.get_flag("all") || rows && !one_page,
        size: size.or(matches.get_one::<u32>("page-size").copied().map(i64::from)),
        token,
    }
}

/// A list that comes page by page: rows as they arrive; `whole` is for the service's own object, which waits for the
/// last page.
///
/// # Errors
/// Those of `fetch`.
pub async fn pages<F, A>(
    ctx: &Ctx,
    row: &'static Row,
    mut pager: Pager,
    whole: bool,
    fetch: F,
) -> Result<Output>
where
    F: Fn(Vec<(String, String)>) -> A + 'static,
    A: Future<Output = Result<Value>> + 'static,
{
    let Answer::Pages(paging) = row.answer else { return Ok(Output::Nothing) };
    // The first page is read here, so that a refusal comes before any heading.
    let mut answer = fetch(pager.query()).await?;
    let first = pager.take(&mut answer)?;
    if whole {
        let mut rows = first;
        while !pager.is_over() {
            answer = fetch(pager.query()).await?;
            rows.extend(pager.take(&mut answer)?);
        }
        answer[paging.items] = Value::Array(rows);
        return Ok(Output::Json(answer));
    }
    if pager.is_over() && pager.token().is_some() {
        ctx.ui.note(&format!(
            "There are more: --all shows them, --next-token {} the next page.",
            pager.token().unwrap_or_default()
        ));
    }
    let first = Page { rows: first, total: None };
    let rest = futures_util::stream::try_unfold((pager, fetch), |(mut pager, fetch)| async move {
        if pager.is_over() {
            return Ok(None);
        }
        let mut answer = fetch(pager.query()).await?;
        let rows = pager.take(&mut answer)?;
        Ok(Some((Page { rows, total: None }, (pager, fetch))))
    });
    let mut list = List::of(Vec::new(), columns(row));
    list.name = row.columns.first().map_or("id", |(field, _)| field);
    list.pages = Box::pin(futures_util::stream::once(async { Ok(first) }).chain(rest));
    Ok(Output::List(list))
}

fn value_name(arg: &rows::Arg) -> &'static str {
    match arg.kind {
        Type::Between(..) | Type::OneOf(_) => "N",
        kind if kind.is_json() => "JSON|FILE",
        Type::Switch(_) => "BOOL",
        Type::Words => "A,B",
        Type::Content | Type::Path => "FILE",
        Type::Pairs | Type::Member => "KEY=VALUE",
        Type::Moment => "TIME",
        _ if arg.secret => "-|@FILE",
        _ => "TEXT",
    }
}

/// What was typed for a row, and the request that it makes.
///
/// # Errors
/// A value that is not of its argument's kind, a file that cannot be read.
pub fn request(ctx: &Ctx, row: &'static Row, matches: &ArgMatches) -> Result<(Values, rows::Call)> {
    let values = values(ctx, row, matches)?;
    let call = rows::call(row, &values)?;
    Ok((values, call))
}

/// What was typed for a row, with files read and times made plain.
///
/// # Errors
/// A file that cannot be read, a time that is none.
pub fn values(ctx: &Ctx, row: &'static Row, matches: &ArgMatches) -> Result<Values> {
    let mut values = Values::new();
    let reads = row.args.iter().filter(|arg| arg.secret || arg.kind.is_json() || arg.kind == Type::Content);
    let texts = reads.flat_map(|arg| matches.get_many::<String>(arg.name).into_iter().flatten());
    if texts.filter(|text| *text == "-").count() > 1 {
        return Err(
            Error::usage("only one argument can be read from stdin").hint("use a file for the others")
        );
    }
    for arg in row.args {
        if let Type::Flag(..) = arg.kind {
            if matches.get_flag(arg.name) {
                values.push((arg, "true".to_owned()));
            }
            continue;
        }
        for text in matches.get_many::<String>(arg.name).into_iter().flatten() {
            if arg.short == Some('o') && Format::of(text).is_some() && !ctx.personality.is_drop_in() {
                ctx.ui.warn(&format!(
                    "-o is {} here; for an output format write it first: afar -o {text} …",
                    spelling(arg)
                ));
            }
            if arg.blank && text.is_empty() {
                values.extend(arg.null.map(|_| (arg, "null".to_owned())));
                continue;
            }
            if arg.null.is_some() && text == "null" {
                values.push((arg, text.clone()));
                continue;
            }
            match arg.kind {
                Type::Pairs if arg.secret && (text == "-" || text.starts_with('@')) => {
                    let lines = ctx.text_argument(text)?;
                    values.extend(lines.lines().filter(|line| !line.is_empty()).map(|l| (arg, l.to_owned())));
                }
                _ => values.push((arg, value(ctx, arg, text)?)),
            }
        }
    }
    Ok(values)
}

fn value(ctx: &Ctx, arg: &rows::Arg, text: &str) -> Result<String> {
    match arg.kind {
        kind if kind.is_json() => input::json(text).map_err(|error| error.context(spelling(arg))),
        Type::Content => input::base64(text),
        Type::Moment => moment::iso(text).map_err(|error| error.context(spelling(arg))),
        Type::Text if arg.secret => Ok(ctx.text_argument(text)?.trim_end_matches('\n').to_owned()),
        _ => Ok(text.to_owned()),
    }
}

/// An argument as it is typed.
pub fn spelling(arg: &rows::Arg) -> String {
    if arg.positional { arg.name.to_uppercase().replace('-', "_") } else { format!("--{}", arg.name) }
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
pub fn output(ctx: &Ctx, row: &'static Row, values: &Values, value: Value) -> Output {
    if let Some(done) = row.done {
        // The official clients mark what has only begun otherwise.
        let mark = if row.begun && ctx.personality.is_drop_in() { Mark::Info } else { Mark::Done };
        ctx.ui.status(mark, &rows::filled(done, values));
    }
    match row.answer {
        // Pages are read by [`pages`].
        Answer::Nothing | Answer::Pages(_) => Output::Nothing,
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
