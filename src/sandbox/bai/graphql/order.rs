//! The manager's order language: `+name,-created_at`.

use std::cmp::Ordering;

use serde_json::Value;

use super::token::{self, Tokens};

/// One column of an order: its name, and whether the greatest comes first.
pub type Column = (String, bool);

/// Reads an order.
///
/// # Errors
/// The manager's words for what is wrong.
pub fn parse(text: &str, fields: &[&str]) -> Result<Vec<Column>, String> {
    let failed = |why: String| format!("Query ordering parsing error: {why}");
    let mut tokens = Tokens::new(token::split(text).map_err(failed)?);
    let mut columns = Vec::new();
    loop {
        let down = tokens.take_mark("-");
        if !down {
            tokens.take_mark("+");
        }
        let name = tokens.need_name().map_err(failed)?;
        if !fields.contains(&name.as_str()) {
            let why = format!("('Unknown/unsupported field name', '{name}')");
            return Err(failed(format!("Error trying to process rule \"col\":\n\n{why}")));
        }
        columns.push((name, down));
        if !tokens.take_mark(",") {
            break;
        }
    }
    tokens.end().map_err(failed)?;
    Ok(columns)
}

/// Sorts rows; null comes last, or first where the greatest does, as in PostgreSQL.
pub fn sort(rows: &mut [Value], columns: &[Column]) {
    rows.sort_by(|one, two| {
        let by_column = columns.iter().map(|(name, down)| {
            let order = compare(&one[name], &two[name]);
            if *down { order.reverse() } else { order }
        });
        by_column.fold(Ordering::Equal, Ordering::then)
    });
}

fn compare(one: &Value, two: &Value) -> Ordering {
    match (one.is_null(), two.is_null()) {
        (true, true) => Ordering::Equal,
        (true, false) => Ordering::Greater,
        (false, true) => Ordering::Less,
        (false, false) => match (one.as_f64(), two.as_f64()) {
            (Some(one), Some(two)) => one.total_cmp(&two),
            _ => text(one).cmp(&text(two)),
        },
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn several_columns_both_ways() {
        let mut rows = vec![
            json!({"a": 2, "b": "x"}),
            json!({"a": 10, "b": "y"}),
            json!({"a": 2, "b": "z"}),
            json!({"a": null, "b": "n"}),
        ];
        sort(&mut rows, &parse("a, -b", &["a", "b"]).unwrap());
        let names: Vec<_> = rows.iter().map(|row| row["b"].as_str().unwrap()).collect();
        assert_eq!(names, ["z", "x", "y", "n"]);
        sort(&mut rows, &parse("-a,+b", &["a", "b"]).unwrap());
        assert_eq!(rows[0]["b"], "n");
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(
            parse("bogus", &["a"]).unwrap_err(),
            "Query ordering parsing error: Error trying to process rule \"col\":\n\n('Unknown/unsupported field name', 'bogus')"
        );
        assert!(parse("a -b", &["a", "b"]).unwrap_err().contains("Unexpected"));
        assert!(parse("", &["a"]).unwrap_err().contains("Unexpected"));
    }
}
