//! Answers without a table of their own.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::error::Result;
use crate::output::render::Format;
use crate::output::{Column, Item, List, Output};

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
