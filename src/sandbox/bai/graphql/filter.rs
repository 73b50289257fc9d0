//! The manager's filter language: `name ilike "test%" & (status == "RUNNING" | !(cluster_size > 1))`.
//!
//! `!`, `&` and `|` take all that follows, as in the manager's grammar: `a & b | c` is `a & (b | c)` and `!a & b` is
//! `!(a & b)`. A comparison with null is unknown, as in SQL, and an unknown row is left out.

use serde_json::Value;

use super::token::{self, Token, Tokens};
use crate::sandbox::clock;

/// What a field's values are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Text,
    Time,
    /// One of these names, in any case.
    Enum(&'static [&'static str]),
    /// A list, of which any item may fit.
    List,
}

/// The fields that a list can be filtered by.
pub type Fields = &'static [(&'static str, Kind)];

/// A filter.
#[derive(Debug, PartialEq)]
pub enum Filter {
    Not(Box<Filter>),
    And(Box<Filter>, Box<Filter>),
    Or(Box<Filter>, Box<Filter>),
    Compare { field: &'static str, kind: Kind, op: String, value: Value },
}

const OPS: &[&str] = &["==", "!=", ">", ">=", "<", "<=", "contains", "in", "isnot", "is", "like", "ilike"];

/// Reads a filter.
///
/// # Errors
/// The manager's words for what is wrong.
pub fn parse(text: &str, fields: Fields) -> Result<Filter, String> {
    let failed = |why: String| format!("Query filter parsing error: {why}");
    let mut tokens = Tokens::new(token::split(text).map_err(failed)?);
    let filter = expr(&mut tokens, fields).map_err(failed)?;
    tokens.end().map_err(failed)?;
    Ok(filter)
}

fn expr(tokens: &mut Tokens, fields: Fields) -> Result<Filter, String> {
    if tokens.take_mark("!") {
        return Ok(Filter::Not(Box::new(expr(tokens, fields)?)));
    }
    let left = if tokens.take_mark("(") {
        let inner = expr(tokens, fields)?;
        tokens.need_mark(")")?;
        inner
    } else {
        comparison(tokens, fields)?
    };
    if tokens.take_mark("&") {
        return Ok(Filter::And(Box::new(left), Box::new(expr(tokens, fields)?)));
    }
    if tokens.take_mark("|") {
        return Ok(Filter::Or(Box::new(left), Box::new(expr(tokens, fields)?)));
    }
    Ok(left)
}

fn comparison(tokens: &mut Tokens, fields: Fields) -> Result<Filter, String> {
    let name = tokens.need_name()?;
    let op = tokens.need_op(OPS)?;
    let value = value(tokens)?;
    let process = |why: String| format!("Error trying to process rule \"binary_expr\":\n\n{why}");
    let &(field, kind) = fields
        .iter()
        .find(|(field, _)| *field == name)
        .ok_or_else(|| process(format!("('Unknown/unsupported field name', '{name}')")))?;
    let value = convert(kind, value).map_err(process)?;
    Ok(Filter::Compare { field, kind, op, value })
}

fn value(tokens: &mut Tokens) -> Result<Value, String> {
    if !tokens.take_mark("[") {
        return match tokens.next() {
            Some(Token::Text(text)) => Ok(Value::String(text)),
            Some(Token::Number(number)) => Ok(number),
            Some(Token::Name(name)) if name == "null" => Ok(Value::Null),
            Some(Token::Name(name)) if name == "true" || name == "false" => Ok(Value::Bool(name == "true")),
            other => Err(tokens.unexpected(other.as_ref())),
        };
    }
    let mut items = Vec::new();
    if tokens.take_mark("]") {
        return Ok(Value::Array(items));
    }
    loop {
        items.push(value(tokens)?);
        if tokens.take_mark("]") {
            return Ok(Value::Array(items));
        }
        tokens.need_mark(",")?;
    }
}

/// Turns a value into what the field's values are: names into upper case, times into microseconds.
fn convert(kind: Kind, value: Value) -> Result<Value, String> {
    match (kind, value) {
        (_, Value::Array(items)) => items.into_iter().map(|item| convert(kind, item)).collect(),
        (Kind::Enum(names), Value::String(text)) => {
            let found = names.iter().find(|name| **name == text || **name == text.to_uppercase());
            found
                .map(|name| Value::from(*name))
                .ok_or_else(|| format!("expected one of `{}` or lower names; got `{text}`", names.join(", ")))
        }
        (Kind::Time, Value::String(text)) => clock::parse(&text)
            .map(|(at, _)| Value::from(at))
            .ok_or_else(|| format!("Unknown string format: {text}")),
        (_, value) => Ok(value),
    }
}

impl Filter {
    /// Whether a row fits; `None` when that is unknown.
    pub fn fits(&self, row: &Value) -> Option<bool> {
        match self {
            Filter::Not(inner) => inner.fits(row).map(|fits| !fits),
            Filter::And(left, right) => match (left.fits(row), right.fits(row)) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            Filter::Or(left, right) => match (left.fits(row), right.fits(row)) {
                (Some(true), _) | (_, Some(true)) => Some(true),
                (Some(false), Some(false)) => Some(false),
                _ => None,
            },
            Filter::Compare { field, kind, op, value } => match &row[*field] {
                Value::Array(items) => {
                    Some(items.iter().any(|item| compare(item, *kind, op, value) == Some(true)))
                }
                item => compare(item, *kind, op, value),
            },
        }
    }
}

fn compare(item: &Value, kind: Kind, op: &str, value: &Value) -> Option<bool> {
    match (op, value) {
        ("is" | "==", Value::Null) => return Some(item.is_null()),
        ("isnot" | "!=", Value::Null) => return Some(!item.is_null()),
        ("in", Value::Array(values)) => {
            let fits: Vec<_> = values.iter().map(|value| compare(item, kind, "==", value)).collect();
            return if fits.contains(&Some(true)) {
                Some(true)
            } else {
                (!fits.contains(&None)).then_some(false)
            };
        }
        _ => {}
    }
    if item.is_null() || value.is_null() {
        return None;
    }
    let order = || ordering(item, kind, value);
    match op {
        "==" | "is" => Some(order()?.is_eq()),
        "!=" | "isnot" => Some(order()?.is_ne()),
        ">" => Some(order()?.is_gt()),
        ">=" => Some(order()?.is_ge()),
        "<" => Some(order()?.is_lt()),
        "<=" => Some(order()?.is_le()),
        "contains" => Some(like(&format!("%{}%", value.as_str()?), &plain(item))),
        "like" => Some(like(value.as_str()?, &plain(item))),
        "ilike" => Some(like(&value.as_str()?.to_lowercase(), &plain(item).to_lowercase())),
        _ => None,
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn ordering(item: &Value, kind: Kind, value: &Value) -> Option<std::cmp::Ordering> {
    if kind == Kind::Time {
        return Some(clock::parse(item.as_str()?)?.0.cmp(&value.as_i64()?));
    }
    match (item.as_f64(), value.as_f64()) {
        (Some(one), Some(two)) => one.partial_cmp(&two),
        // Names of an enumeration were read in upper case; some rows have them in lower case and with a hyphen.
        _ if matches!(kind, Kind::Enum(_)) => {
            Some(plain(item).to_uppercase().replace('-', "_").cmp(&plain(value)))
        }
        _ => Some(plain(item).cmp(&plain(value))),
    }
}

/// SQL's LIKE: `%` is any text, `_` any character, a backslash takes the next one as it is.
fn like(pattern: &str, text: &str) -> bool {
    fn at(pattern: &[char], text: &[char]) -> bool {
        match pattern {
            [] => text.is_empty(),
            ['%', rest @ ..] => (0..=text.len()).any(|skip| at(rest, &text[skip..])),
            ['_', rest @ ..] => !text.is_empty() && at(rest, &text[1..]),
            ['\\', one, rest @ ..] | [one, rest @ ..] => text.first() == Some(one) && at(rest, &text[1..]),
        }
    }
    let [pattern, text] = [pattern, text].map(|text| text.chars().collect::<Vec<_>>());
    at(&pattern, &text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    const FIELDS: Fields = &[
        ("name", Kind::Text),
        ("size", Kind::Text),
        ("tag", Kind::Text),
        ("image", Kind::List),
        ("created_at", Kind::Time),
        ("status", Kind::Enum(&["PENDING", "RUNNING"])),
    ];

    fn fits(filter: &str) -> Option<bool> {
        let row = json!({
            "name": "test-1", "size": 2, "tag": null, "image": ["a/python:3", "x"], "status": "RUNNING",
            "created_at": "2026-11-21T03:18:31.044529+00:00",
        });
        parse(filter, FIELDS).unwrap().fits(&row)
    }

    #[test]
    fn comparisons() {
        for yes in [
            r#"name == "test-1""#,
            r#"name != "x""#,
            "size > 1",
            "size >= 2 & size <= 2",
            r#"name like "test%""#,
            r#"name ilike "TEST__""#,
            r#"name contains "est""#,
            r#"name in ["x", "test-1"]"#,
            r#"status == "running""#,
            r#"status in ["PENDING","RUNNING"]"#,
            r#"image like "a/%""#,
            r#"created_at > "2026-11-21T00:00:00Z""#,
            "tag is null",
            "name isnot null",
            "tag == null",
        ] {
            assert_eq!(fits(yes), Some(true), "{yes}");
        }
        for no in
            [r#"name == "TEST-1""#, r#"name like "test""#, "size < 2", r#"image == "y""#, "tag isnot null"]
        {
            assert_eq!(fits(no), Some(false), "{no}");
        }
        for unknown in [r#"tag == "a""#, r#"!(tag == "a")"#, r#"tag like "%""#] {
            assert_eq!(fits(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn operators_take_what_follows() {
        // (false & (true | true)), not ((false & true) | true).
        assert_eq!(fits(r#"size == 9 & size == 2 | size == 2"#), Some(false));
        assert_eq!(fits(r#"(size == 9 & size == 2) | size == 2"#), Some(true));
        // !(true & false)
        assert_eq!(fits(r#"! size == 2 & size == 9"#), Some(true));
        assert_eq!(fits(r#"tag == "a" | size == 2"#), Some(true));
        assert_eq!(fits(r#"tag == "a" & size == 9"#), Some(false));
    }

    #[test]
    fn mistakes_are_named() {
        let error = |filter| parse(filter, FIELDS).unwrap_err();
        assert_eq!(
            error("bogus == 1"),
            "Query filter parsing error: Error trying to process rule \"binary_expr\":\n\n('Unknown/unsupported field name', 'bogus')"
        );
        assert!(error("name ==").contains("Unexpected"));
        assert!(error("name").contains("Unexpected"));
        assert!(error("name == \"a\" name").contains("Unexpected"));
        assert!(
            error("status == \"foo\"")
                .contains("expected one of `PENDING, RUNNING` or lower names; got `foo`")
        );
        assert!(error("name == 'a'").starts_with("Query filter parsing error: No terminal matches '''"));
    }
}
