//! `--sort-by`: rows in the order of a field.

use serde_json::Value;

use super::render::Picked;
use super::{Column, format};
use crate::error::{Error, Result};

/// Sorts rows by a field, `-FIELD` for descending.
///
/// # Errors
/// No row has it.
pub(super) fn sort(rows: &mut [Value], declared: &[Column], key: &str) -> Result<()> {
    known(rows, declared, key)?;
    arrange(rows, key);
    Ok(())
}

/// Whether rows can be sorted by a field: one of them has it, or it is a column's.
fn known(rows: &[Value], declared: &[Column], key: &str) -> Result<()> {
    let name = key.trim_start_matches(['-', '+']);
    let field = Picked::Field(name.to_owned());
    let is_there = |row: &Value| row.get(name).is_some() || !field.value(row).is_null();
    if rows.is_empty() || declared.iter().any(|column| column.field == name) || rows.iter().any(is_there) {
        return Ok(());
    }
    let fields = rows[0].as_object().into_iter().flat_map(|map| map.keys().map(String::as_str));
    let mut all: Vec<&str> = declared.iter().map(|column| column.field).chain(fields).collect();
    all.sort_unstable();
    all.dedup();
    Err(Error::usage(format!("--sort-by: there is no field `{name}`"))
        .hint(format!("known here: {}", all.join(", "))))
}

/// Sorts rows by a field: numbers by size, the rest after them by text, nulls last; stable.
fn arrange(rows: &mut [Value], key: &str) {
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
    use serde_json::json;

    use super::*;

    #[test]
    fn sorts_numbers_by_size_and_nulls_last() {
        let mut rows = vec![json!({"n": 10}), json!({"n": null}), json!({"n": 9})];
        arrange(&mut rows, "n");
        assert_eq!(rows, [json!({"n": 9}), json!({"n": 10}), json!({"n": null})]);
        arrange(&mut rows, "-n");
        assert_eq!(rows, [json!({"n": 10}), json!({"n": 9}), json!({"n": null})]);
    }

    #[test]
    fn numbers_and_texts_have_one_order() {
        let sorted = [json!({"n": 9}), json!({"n": 10}), json!({"n": "1a"}), json!({"n": null})];
        for turn in 0..4 {
            let mut rows = sorted.clone();
            rows.rotate_left(turn);
            arrange(&mut rows, "n");
            assert_eq!(rows, sorted);
        }
        let mut many: Vec<Value> = (0..500)
            .map(|n| {
                if n % 3 == 0 { json!({"n": format!("{}a", n * 7 % 100)}) } else { json!({"n": n * 7 % 100}) }
            })
            .collect();
        arrange(&mut many, "n");
        let texts = many.iter().skip_while(|row| row["n"].is_number());
        assert_eq!(texts.filter(|row| row["n"].is_string()).count(), 167);
    }
}
