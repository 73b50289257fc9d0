//! Answers without a table of their own.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::error::Result;
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Column, Item, List, Output, format, plain};

/// An object, all of its fields.
pub fn item(value: Value) -> Output {
    match value {
        Value::Null => Output::Nothing,
        Value::Object(_) => Output::Item(Item { value, columns: Vec::new(), whole: None }),
        other => Output::Json(other),
    }
}

/// A session's dependencies: a tree, or rows with their depth.
///
/// # Errors
/// No such format.
pub fn graph(ctx: &Ctx, root: Value, table: bool) -> Result<Output> {
    let mut rows = Vec::new();
    flatten(&root, 0, &mut rows);
    if !matches!(ctx.choice()?.format, Format::Table | Format::Wide) {
        return Ok(Output::Item(Item { value: root, columns: Vec::new(), whole: None }));
    }
    if table && super::official_text(ctx)? {
        return Ok(Output::Text(official_table(ctx, &root)));
    }
    if table {
        let columns = vec![
            Column::new("session_name", "Session Name"),
            Column::new("session_id", "Session ID"),
            Column::new("status", "Status"),
            Column::new("status_changed", "Status Changed"),
            Column::new("depends_on", "Depends On"),
        ];
        return Ok(Output::List(List::of(rows, columns)));
    }
    if super::official_text(ctx)? {
        ctx.ui.status(Mark::Done, "End of session dependencies graph.");
        return Ok(Output::Text(format!("\n{}\n", official_tree(&root, "", ""))));
    }
    let text = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let lines = rows.iter().map(|row| {
        let depth = usize::try_from(row["depth"].as_u64().unwrap_or(0)).unwrap_or(0);
        let branch = if depth == 0 { String::new() } else { format!("{}└─ ", "   ".repeat(depth - 1)) };
        format!(
            "{branch}{} ({}) {}\n",
            text(row, "session_name"),
            text(row, "status"),
            text(row, "session_id")
        )
    });
    Ok(Output::Text(lines.collect()))
}

/// The table of the official client: what is waited for first, each session once, below an empty line.
fn official_table(ctx: &Ctx, root: &Value) -> String {
    fn visit<'a>(node: &'a Value, seen: &mut Vec<&'a Value>) {
        for child in node.get("depends_on").and_then(Value::as_array).into_iter().flatten() {
            visit(child, seen);
        }
        if !seen.iter().any(|one| one.get("session_id") == node.get("session_id")) {
            seen.push(node);
        }
    }
    let mut nodes = Vec::new();
    visit(root, &mut nodes);
    let titles = ["session_name", "session_id", "status", "status_changed"];
    let cell = |node: &&Value, key: &str| node.get(key).map(format::plain).unwrap_or_default();
    let rows: Vec<Vec<String>> =
        nodes.iter().map(|node| titles.iter().map(|key| cell(node, key)).collect()).collect();
    let mut numbers = plain::Numbers::Kept;
    if ctx.personality.is_drop_in() {
        ctx.ui.status(Mark::Done, "End of session dependencies graph.");
        numbers = plain::Numbers::Rounded;
    }
    format!("\n{}", plain::table(&titles, &rows, true, numbers))
}

/// The official client's tree: of each name the part before its last dash, the status, and how long it has been.
fn official_tree(node: &Value, here: &str, below: &str) -> String {
    let text = |key: &str| node.get(key).and_then(Value::as_str).unwrap_or_default();
    let name = text("session_name").rsplit('-').nth(1).unwrap_or(text("session_name"));
    let status = text("status").trim_start_matches("KernelStatus.");
    let changed = text("status_changed").split('.').next().unwrap_or_default();
    let since = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M:%S", changed)
        .ok()
        .and_then(|changed| changed.to_zoned(jiff::tz::TimeZone::UTC).ok())
        .map(|changed| {
            format!(" {} ago", span(jiff::Timestamp::now().as_second() - changed.timestamp().as_second()))
        })
        .unwrap_or_default();
    let children = node.get("depends_on").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let mut lines = format!("{here}{name} (\"{status}\"{since})\n");
    for (at, child) in children.iter().enumerate() {
        let (branch, rest) =
            if at + 1 == children.len() { ("└── ", "    ") } else { ("├── ", "│   ") };
        lines += &official_tree(child, &format!("{below}{branch}"), &format!("{below}{rest}"));
    }
    lines
}

/// A time span as Python prints one: `1 day, 2:03:04`.
fn span(seconds: i64) -> String {
    let (days, rest) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    let clock = format!("{}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    match days {
        0 => clock,
        1 | -1 => format!("{days} day, {clock}"),
        _ => format!("{days} days, {clock}"),
    }
}

fn flatten(node: &Value, depth: u64, rows: &mut Vec<Value>) {
    let children = node.get("depends_on").and_then(Value::as_array).cloned().unwrap_or_default();
    let names: Vec<Value> = children.iter().filter_map(|child| child.get("session_name").cloned()).collect();
    rows.push(json!({
        "session_name": node.get("session_name"), "session_id": node.get("session_id"), "status": node.get("status"),
        "status_changed": node.get("status_changed"), "depends_on": names, "depth": depth,
    }));
    for child in &children {
        flatten(child, depth + 1, rows);
    }
}
