//! An answer in the format that was asked for.

use futures_util::StreamExt;
use serde_json::{Map, Value, json};

use super::ui::Ui;
use super::{Column, Envelope, Item, List, Output, Page, format, jq, plain, sanitize, table};
use crate::error::{Error, Result};
use crate::python::{self, Layout};

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Framed on a terminal, plain columns elsewhere.
    Table,
    /// As table, with all columns.
    Wide,
    /// The service's own object.
    Json,
    /// One object a line.
    Jsonl,
    /// YAML.
    Yaml,
    /// Comma-separated.
    Csv,
    /// Tab-separated.
    Tsv,
    /// The rows' names or IDs alone.
    Name,
}

impl Format {
    /// The format of this name.
    pub fn of(name: &str) -> Option<Format> {
        Some(match name {
            "table" | "console" | "text" => Format::Table,
            "wide" => Format::Wide,
            "json" => Format::Json,
            "jsonl" => Format::Jsonl,
            "yaml" => Format::Yaml,
            "csv" => Format::Csv,
            "tsv" => Format::Tsv,
            "name" => Format::Name,
            _ => return None,
        })
    }
}

/// What the user said about output.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The format.
    pub format: Format,
    /// Whether it was asked for in words.
    pub explicit: bool,
    /// `--columns`.
    pub columns: Option<Vec<String>>,
    /// `--no-header`.
    pub header: bool,
    /// `--sort-by`, with `-` before it for descending.
    pub sort_by: Option<String>,
    /// `--jq`.
    pub jq: Option<String>,
}

impl Default for Choice {
    fn default() -> Self {
        Choice {
            format: Format::Table,
            explicit: false,
            columns: None,
            header: true,
            sort_by: None,
            jq: None,
        }
    }
}

/// Prints an answer; what it returns is the program's exit status.
///
/// # Errors
/// Those of the rows on their way, and of writing.
pub async fn render(ui: &Ui, choice: &Choice, output: Output) -> Result<u8> {
    match output {
        Output::Nothing => {}
        Output::Status(code) => return Ok(code),
        Output::Text(text) if choice.jq.is_none() => {
            ui.print(&text)?;
            if !text.is_empty() && !text.ends_with('\n') {
                ui.write(b"\n")?;
            }
        }
        Output::Text(text) => json_value(ui, choice, &Value::String(text))?,
        Output::Json(value) => match choice.format {
            Format::Table | Format::Wide | Format::Name | Format::Csv | Format::Tsv => {
                json_value(ui, choice, &value)?
            }
            _ => item(ui, choice, Item { value, columns: Vec::new(), whole: None })?,
        },
        Output::Item(one) => item(ui, choice, one)?,
        Output::List(rows) => list(ui, choice, rows).await?,
    }
    Ok(0)
}

fn json_value(ui: &Ui, choice: &Choice, value: &Value) -> Result<()> {
    if let Some(filter) = &choice.jq {
        for line in jq::run(filter, value)? {
            ui.print(&format!("{line}\n"))?;
        }
        return Ok(());
    }
    let text = match ui.manner.ascii {
        true => python::dumps(value, Layout::Pretty),
        false => serde_json::to_string_pretty(value).unwrap_or_default(),
    };
    ui.print(&format!("{text}\n"))
}

fn item(ui: &Ui, choice: &Choice, one: Item) -> Result<()> {
    let whole = one.whole.as_ref().unwrap_or(&one.value);
    if choice.jq.is_some() {
        return json_value(ui, choice, whole);
    }
    let columns = picked(choice, &one.columns, Some(&one.value))?;
    match choice.format {
        Format::Json => json_value(ui, choice, whole),
        Format::Jsonl => ui.print(&format!("{}\n", one.value)),
        Format::Yaml => ui.print(&yaml(whole)?),
        Format::Csv | Format::Tsv => {
            separated(ui, choice, &columns, std::slice::from_ref(&one.value), choice.header)
        }
        Format::Name => {
            ui.print(&format!("{}\n", columns.first().map(|c| c.text(&one.value)).unwrap_or_default()))
        }
        Format::Table | Format::Wide => {
            let rows: Vec<Vec<String>> = columns
                .iter()
                .map(|column| vec![column.title().to_owned(), column.text(&one.value)])
                .collect();
            ui.print(&layout(ui, choice, &["Field", "Value"], &rows))
        }
    }
}

fn layout(ui: &Ui, choice: &Choice, titles: &[&str], rows: &[Vec<String>]) -> String {
    match ui.stdout_tty && !ui.manner.official {
        true => table::draw(titles, rows, choice.header, ui.width),
        // Before the columns are measured, as what makes a text safe makes it longer.
        false if ui.stdout_tty => {
            let safe = |row: &Vec<String>| row.iter().map(|cell| sanitize::for_terminal(cell)).collect();
            plain::columns(titles, &rows.iter().map(safe).collect::<Vec<_>>(), choice.header)
        }
        false if ui.manner.official => plain::columns(titles, rows, choice.header),
        false => plain::table(titles, rows, choice.header, plain::Numbers::Kept),
    }
}

/// A table of many rows. Where the official client's habits hold and nobody looks, in its pieces.
fn long_layout(ui: &Ui, choice: &Choice, titles: &[&str], rows: &[Vec<String>]) -> String {
    if !ui.manner.official || ui.stdout_tty {
        return layout(ui, choice, titles, rows);
    }
    let heading = if choice.header { 2 } else { 0 };
    let mut out = String::new();
    for (n, piece) in plain::pieces(rows, choice.header).into_iter().enumerate() {
        let text = plain::columns(titles, piece, choice.header);
        out.extend(text.split_inclusive('\n').skip(if n == 0 { 0 } else { heading }));
    }
    out
}

fn yaml(value: &Value) -> Result<String> {
    serde_saphyr::to_string(value).map_err(|error| Error::service(format!("cannot write YAML: {error}")))
}

/// A column as the user picked it: a declared one, or any field by name.
pub(super) enum Picked {
    Declared(Column),
    Field(String),
}

impl Picked {
    pub(super) fn title(&self) -> &str {
        match self {
            Picked::Declared(column) => column.title,
            Picked::Field(name) => name,
        }
    }

    fn name(&self) -> &str {
        match self {
            Picked::Declared(column) => column.field,
            Picked::Field(name) => name,
        }
    }

    fn value<'a>(&self, row: &'a Value) -> &'a Value {
        match self {
            Picked::Declared(column) => column.value(row),
            Picked::Field(name) => row
                .get(name)
                .unwrap_or_else(|| name.split('.').fold(row, |v, part| v.get(part).unwrap_or(&Value::Null))),
        }
    }

    pub(super) fn text(&self, row: &Value) -> String {
        match self {
            Picked::Declared(column) => column.text(row),
            Picked::Field(_) => format::plain(self.value(row)),
        }
    }
}

/// The columns that are shown.
pub(super) fn picked(choice: &Choice, declared: &[Column], row: Option<&Value>) -> Result<Vec<Picked>> {
    let fields = || {
        row.and_then(Value::as_object).map(|map| map.keys().cloned().collect::<Vec<_>>()).unwrap_or_default()
    };
    if let Some(names) = &choice.columns {
        let found =
            |name: &String| declared.iter().find(|c| c.field == name || c.title.eq_ignore_ascii_case(name));
        return names
            .iter()
            .map(|name| match found(name) {
                Some(column) => Ok(Picked::Declared(column.clone())),
                None if row.is_none_or(|row| {
                    !Picked::Field(name.clone()).value(row).is_null() || row.get(name).is_some()
                }) =>
                {
                    Ok(Picked::Field(name.clone()))
                }
                None => {
                    let mut known: Vec<String> =
                        declared.iter().map(|c| c.field.to_owned()).chain(fields()).collect();
                    known.sort();
                    known.dedup();
                    Err(Error::usage(format!("there is no column `{name}`"))
                        .hint(format!("known here: {}", known.join(", "))))
                }
            })
            .collect();
    }
    if declared.is_empty() {
        return Ok(fields().into_iter().map(Picked::Field).collect());
    }
    let all = matches!(choice.format, Format::Wide | Format::Csv | Format::Tsv);
    Ok(declared.iter().filter(|c| all || !c.wide).cloned().map(Picked::Declared).collect())
}

fn separated(ui: &Ui, choice: &Choice, columns: &[Picked], rows: &[Value], header: bool) -> Result<()> {
    let delimiter = if choice.format == Format::Tsv { b'\t' } else { b',' };
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let failed = |error: csv::Error| Error::service(format!("cannot write csv: {error}"));
    if header {
        writer.write_record(columns.iter().map(Picked::name)).map_err(failed)?;
    }
    for row in rows {
        writer.write_record(columns.iter().map(|c| format::cell(c.value(row)))).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::service(format!("cannot write csv: {error}")))?;
    ui.print(&String::from_utf8_lossy(&bytes))
}

async fn list(ui: &Ui, choice: &Choice, list: List) -> Result<()> {
    let List { mut pages, columns, name, limit, envelope, header } = list;
    let choice = &Choice { header: choice.header && header, ..choice.clone() };
    let whole = choice.jq.is_some()
        || choice.sort_by.is_some()
        || matches!(choice.format, Format::Json | Format::Yaml | Format::Table | Format::Wide);
    let (mut held, mut shown, mut total, mut first) = (Vec::new(), 0usize, None, true);
    while let Some(page) = pages.next().await {
        let Page { mut rows, total: all } = page?;
        total = all.or(total);
        rows.truncate(limit.map_or(usize::MAX, |limit| limit.saturating_sub(shown)));
        shown += rows.len();
        match whole {
            true => held.extend(rows),
            false => {
                some(ui, choice, &columns, name, &rows, first)?;
                first = false;
            }
        }
        if limit.is_some_and(|limit| shown >= limit) {
            break;
        }
    }
    if let Some(key) = &choice.sort_by {
        sort(&mut held, key);
    }
    if whole {
        match choice.format {
            _ if choice.jq.is_some() => json_value(ui, choice, &wrapped(envelope, held, total))?,
            Format::Json => json_value(ui, choice, &wrapped(envelope, held, total))?,
            Format::Yaml => ui.print(&yaml(&Value::Array(held))?)?,
            Format::Table | Format::Wide => {
                if held.is_empty() && ui.manner.official && ui.stdout_tty {
                    ui.print("No matching items.\n")?;
                } else if held.is_empty() {
                    ui.note("No matching items.");
                } else {
                    let columns = picked(choice, &columns, held.first())?;
                    let titles: Vec<&str> = columns.iter().map(Picked::title).collect();
                    let mut rows: Vec<Vec<String>> =
                        held.iter().map(|row| columns.iter().map(|c| c.text(row)).collect()).collect();
                    let titles = table::fitted(ui, choice, &titles, &mut rows);
                    ui.print(&long_layout(ui, choice, titles, &rows))?;
                }
            }
            _ => some(ui, choice, &columns, name, &held, true)?,
        }
    } else if first && choice.header && matches!(choice.format, Format::Csv | Format::Tsv) {
        some(ui, choice, &columns, name, &[], true)?;
    }
    if let Some(total) = total.filter(|total| (shown as u64) < *total && limit.is_some()) {
        ui.note(&format!("{shown} of {total} shown; leave --limit out for all"));
    }
    Ok(())
}

/// Rows in a format that needs no look at the others.
pub(super) fn some(
    ui: &Ui,
    choice: &Choice,
    columns: &[Column],
    name: &str,
    rows: &[Value],
    first: bool,
) -> Result<()> {
    match choice.format {
        Format::Name => {
            let text: Result<String> = rows.iter().map(|row| Ok(called(row, name)? + "\n")).collect();
            ui.print(&text?)
        }
        Format::Csv | Format::Tsv => {
            separated(ui, choice, &picked(choice, columns, rows.first())?, rows, first && choice.header)
        }
        _ => {
            let text: String = rows.iter().map(|row| format!("{}\n", narrowed(choice, row))).collect();
            ui.print(&text)
        }
    }
}

/// What a row is called: by its column of names, else by its ID or name.
fn called(row: &Value, column: &str) -> Result<String> {
    let mut fields = [column, "id", "name"].into_iter().filter_map(|field| row.get(field));
    fields.find(|value| !value.is_null()).map(format::plain).ok_or_else(|| {
        Error::usage(format!("-o name: a row has no `{column}`, and neither `id` nor `name`"))
            .hint("-o tsv --no-header --columns NAME prints another column alone")
    })
}

/// A row with the columns that were asked for alone.
fn narrowed(choice: &Choice, row: &Value) -> Value {
    match &choice.columns {
        None => row.clone(),
        Some(names) => {
            let pairs =
                names.iter().map(|name| (name.clone(), Picked::Field(name.clone()).value(row).clone()));
            Value::Object(pairs.collect::<Map<_, _>>())
        }
    }
}

fn wrapped(envelope: Envelope, rows: Vec<Value>, total: Option<u64>) -> Value {
    match envelope {
        Envelope::Array => Value::Array(rows),
        Envelope::Counted => {
            json!({"count": rows.len(), "total_count": total.unwrap_or(rows.len() as u64), "items": rows})
        }
        Envelope::Named(name) => json!({name: rows}),
    }
}

/// Sorts rows by a field: numbers by size, the rest after them by text, nulls last; stable.
fn sort(rows: &mut [Value], key: &str) {
    let (name, down) = key.strip_prefix('-').map_or((key, false), |name| (name, true));
    let name = name.strip_prefix('+').unwrap_or(name);
    let field = Picked::Field(name.to_owned());
    rows.sort_by(|a, b| {
        let (a, b) = (field.value(a), field.value(b));
        let order = match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => a.total_cmp(&b),
            _ if a.is_null() || b.is_null() => return a.is_null().cmp(&b.is_null()),
            (None, None) => format::plain(a).cmp(&format::plain(b)),
            // A number among texts would have no place that suits all: 9 < 10 < "1a" < 9.
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        if down { order.reverse() } else { order }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_numbers_by_size_and_nulls_last() {
        let mut rows = vec![json!({"n": 10}), json!({"n": null}), json!({"n": 9})];
        sort(&mut rows, "n");
        assert_eq!(rows, [json!({"n": 9}), json!({"n": 10}), json!({"n": null})]);
        sort(&mut rows, "-n");
        assert_eq!(rows, [json!({"n": 10}), json!({"n": 9}), json!({"n": null})]);
    }

    #[test]
    fn numbers_and_texts_have_one_order() {
        let sorted = [json!({"n": 9}), json!({"n": 10}), json!({"n": "1a"}), json!({"n": null})];
        for turn in 0..4 {
            let mut rows = sorted.clone();
            rows.rotate_left(turn);
            sort(&mut rows, "n");
            assert_eq!(rows, sorted);
        }
        let mut many: Vec<Value> = (0..500)
            .map(|n| {
                if n % 3 == 0 { json!({"n": format!("{}a", n * 7 % 100)}) } else { json!({"n": n * 7 % 100}) }
            })
            .collect();
        sort(&mut many, "n");
        let texts = many.iter().skip_while(|row| row["n"].is_number());
        assert_eq!(texts.filter(|row| row["n"].is_string()).count(), 167);
    }

    #[test]
    fn the_envelope_is_the_services_own() {
        let rows = vec![json!(1)];
        assert_eq!(wrapped(Envelope::Counted, rows.clone(), Some(5))["total_count"], 5);
        assert_eq!(wrapped(Envelope::Named("channels"), rows, None), json!({"channels": [1]}));
    }
}
