//! Rows that are made, changed and taken away in the same way.

use serde_json::{Map, Value, json};

use super::{Answer, Ask, done, fail};
use crate::sandbox::bai::create::bytes;

/// The row of this key.
pub fn find<'a>(rows: &'a [Value], key: &str, value: &str) -> Option<&'a Value> {
    rows.iter().find(|row| row[key] == value)
}

/// The same to change.
pub fn find_mut<'a>(rows: &'a mut [Value], key: &str, value: &str) -> Option<&'a mut Value> {
    rows.iter_mut().find(|row| row[key] == value)
}

/// The text for a row that is there already.
pub fn taken(constraint: &str, key: &str, value: &str) -> String {
    format!(
        "integrity error: duplicate key value violates unique constraint \"{constraint}\"\nDETAIL:  Key ({key})=({value}) already exists."
    )
}

/// The text for a row that points at one that is not there.
pub fn dangling(table: &str, key: &str, value: &str, other: &str) -> String {
    format!(
        "integrity error: insert or update on table \"{table}\" violates foreign key constraint \"fk_{table}_{key}_{other}\"\nDETAIL:  Key ({key})=({value}) is not present in table \"{other}\"."
    )
}

/// The text for a row that others point at.
pub fn referenced(table: &str, value: &str, other: &str, key: &str) -> String {
    format!(
        "integrity error: update or delete on table \"{table}\" violates foreign key constraint \"fk_{other}_{key}_{table}\" on table \"{other}\"\nDETAIL:  Key (name)=({value}) is still referenced from table \"{other}\"."
    )
}

/// The text for a null where none can be.
pub fn null_in(table: &str, key: &str) -> String {
    format!(
        "integrity error: null value in column \"{key}\" of relation \"{table}\" violates not-null constraint"
    )
}

/// Puts values over those of a row.
pub fn put(row: &mut Value, values: Map<String, Value>) {
    if let Some(row) = row.as_object_mut() {
        row.extend(values);
    }
}

/// Changes the row of a name; an empty change is the database's to refuse.
///
/// # Errors
/// None.
pub fn modify(ask: &Ask<'_>, rows: &mut [Value], values: Map<String, Value>) -> Answer {
    if values.is_empty() {
        return fail("<class 'asyncpg.exceptions.PostgresSyntaxError'>: syntax error at or near \"WHERE\"");
    }
    match find_mut(rows, "name", ask.word("name")) {
        Some(row) => {
            put(row, values);
            done()
        }
        None => ask.no_match(),
    }
}

/// Takes the row of a name away.
///
/// # Errors
/// None.
pub fn delete(ask: &Ask<'_>, rows: &mut Vec<Value>) -> Answer {
    let before = rows.len();
    rows.retain(|row| row["name"] != ask.word("name"));
    if rows.len() < before { done() } else { ask.no_match() }
}

/// Whether a text is a slug: letters, digits and what is between them.
pub fn is_slug(text: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric();
    text.starts_with(word)
        && text.ends_with(word)
        && text.chars().all(|c| word(c) || matches!(c, '-' | '_' | '.'))
}

/// What a bad name is answered with.
pub const NOT_SLUG: &str = "invalid name format. slug format required.";

/// Slots as the manager keeps them: amounts as texts, sizes in bytes.
///
/// # Errors
/// The manager's words for a value that is no object.
pub fn slots(value: &Value) -> Result<Value, String> {
    let kind = match value {
        Value::Object(_) => "dict",
        Value::Array(_) => "list",
        Value::String(_) => "str",
        _ => "int",
    };
    let map = value.as_object().ok_or_else(|| format!("'{kind}' object has no attribute 'items'"))?;
    let one = |(name, value): (&String, &Value)| {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let amount = if name == "mem" { bytes(&text).map(|bytes| bytes.to_string()) } else { None };
        (name.clone(), Value::from(amount.unwrap_or(text)))
    };
    Ok(Value::Object(map.iter().map(one).collect()))
}

/// Checks hosts and what may be done there.
///
/// # Errors
/// The manager's words for a permission that is none.
pub fn hosts(value: &Value) -> Result<Value, String> {
    let wrong = || {
        "Missing or invalid API parameters. (Invalid value for binding to <enum 'VFolderHostPermission'>)"
            .to_owned()
    };
    let Some(map) = value.as_object() else {
        return if value.is_null() { Ok(json!({})) } else { Err(wrong()) };
    };
    for list in map.values() {
        let all = list.as_array().map(Vec::as_slice).unwrap_or_default();
        let known =
            |item: &Value| item.as_str().is_some_and(|word| super::seed::HOST_PERMISSIONS.contains(&word));
        if !all.iter().all(known) {
            return Err(wrong());
        }
    }
    Ok(value.clone())
}

/// Reads `total_resource_slots` and `allowed_vfolder_hosts` of an input: an error of the root, or one that is data.
///
/// # Errors
/// What the root fails with.
pub fn limits(values: &mut Map<String, Value>) -> Result<Result<(), String>, String> {
    if let Some(given) = values.get_mut("total_resource_slots") {
        *given = slots(given)?;
    }
    if let Some(given) = values.get_mut("allowed_vfolder_hosts") {
        match hosts(given) {
            Ok(read) => *given = read,
            Err(why) => return Ok(Err(why)),
        }
    }
    Ok(Ok(()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn slots_are_texts_and_bytes() {
        assert_eq!(slots(&json!({"cpu": 3, "mem": "4g"})).unwrap(), json!({"cpu": "3", "mem": "4294967296"}));
        assert_eq!(slots(&json!([1])).unwrap_err(), "'list' object has no attribute 'items'");
    }

    #[test]
    fn slugs() {
        for good in ["a", "a-b", "a_b.c", "9"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "a b", "-a", "a-", "ä"] {
            assert!(!is_slug(bad), "{bad}");
        }
    }
}
