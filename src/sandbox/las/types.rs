//! A small language for what a member of a request may be, and the check of a body against it.

use serde_json::{Map, Value};

/// What a value may be.
pub enum Type {
    /// A text of so many characters.
    Text { min: usize, max: usize },
    /// A text of a form: what it is called, and whether a text has it.
    Form(&'static str, fn(&str) -> bool),
    /// `las:KIND:` and 32 hexadecimal digits.
    Id(&'static str),
    /// `las:KIND:` and a name in lower case.
    Slug(&'static str),
    /// The same, perhaps after an organization and a slash, perhaps with a version.
    Owned(&'static str),
    /// One of these words.
    Word(&'static [&'static str]),
    /// An integer of a range.
    Int { min: i64, max: i64 },
    /// One of these integers.
    Ints(&'static [i64]),
    /// A number of a range.
    Number { min: f64, max: f64 },
    /// True or false.
    Bool,
    /// Nothing.
    Null,
    /// Any object.
    Object,
    /// An object of these members, at least `min` of them, and no others unless it is open.
    Members { of: &'static [Member], min: usize, open: bool },
    /// An object with any keys of a form.
    Map { key: fn(&str) -> bool, of: &'static Type },
    /// A list.
    List { of: &'static Type, min: usize, max: usize },
    /// One of several.
    Either(&'static [&'static Type]),
}

/// A member of an object.
pub struct Member {
    pub name: &'static str,
    pub kind: Type,
    pub required: bool,
    pub nullable: bool,
}

/// The longest text that most members take.
const LONG: usize = 4096;
/// A text of the usual length.
pub const TEXT: Type = Type::Text { min: 0, max: LONG };
/// An integer that is one or more.
pub const POSITIVE: Type = Type::Int { min: 1, max: i64::MAX };

/// A member that must be there.
pub const fn must(name: &'static str, kind: Type) -> Member {
    Member { name, kind, required: true, nullable: false }
}

/// A member that may be there.
pub const fn may(name: &'static str, kind: Type) -> Member {
    Member { name, kind, required: false, nullable: false }
}

/// A member that may be there and may be null.
pub const fn null(name: &'static str, kind: Type) -> Member {
    Member { name, kind, required: false, nullable: true }
}

/// Whether `text` is lower-case letters, digits, `-` and `_`.
pub fn is_slug(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_');
    !text.is_empty() && text.bytes().all(good)
}

/// Whether `text` is letters of any case, digits, `-` and `_`.
pub fn is_label(text: &str) -> bool {
    let good = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (1..=36).contains(&text.len()) && text.bytes().all(good)
}

/// What comes after `las:KIND:`.
fn after<'a>(text: &'a str, kind: &str) -> Option<&'a str> {
    text.strip_prefix("las:")?.strip_prefix(kind)?.strip_prefix(':')
}

/// Whether `text` is an ID of this kind.
pub fn is_id(text: &str, kind: &str) -> bool {
    let hex = |b: u8| b.is_ascii_digit() || matches!(b, b'a'..=b'f');
    after(text, kind).is_some_and(|rest| rest.len() == 32 && rest.bytes().all(hex))
}

fn is_owned(text: &str, kind: &str) -> bool {
    let (owner, own) = text.split_once('/').unwrap_or(("las:organization:x", text));
    let Some(name) = after(own, kind) else { return false };
    let (name, version) = name.split_once(':').unwrap_or((name, "1"));
    let number = version.bytes().all(|b| b.is_ascii_digit());
    let version = version.strip_prefix('@').map_or(number, is_slug);
    after(owner, "organization").is_some_and(is_slug) && is_slug(name) && version
}

impl Type {
    /// Checks `value`, which is called `path` in the message.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, path: &str, value: &Value) -> Result<(), String> {
        let is = |good: bool, what: &str| if good { Ok(()) } else { Err(format!("{path} must be {what}")) };
        match self {
            Self::Text { min, max } => {
                let length = value.as_str().map(|text| text.chars().count());
                is(length.is_some(), "a string")?;
                let what = format!("{min} to {max} characters long");
                is(length.is_some_and(|length| (*min..=*max).contains(&length)), &what)
            }
            Self::Form(what, fits) => is(value.as_str().is_some_and(fits), what),
            Self::Id(kind) => {
                let what = format!("an ID of the form las:{kind}:<32 hexadecimal digits>");
                is(value.as_str().is_some_and(|text| is_id(text, kind)), &what)
            }
            Self::Slug(kind) => {
                let good = |text| after(text, kind).is_some_and(is_slug);
                is(value.as_str().is_some_and(good), &format!("an ID that begins with las:{kind}:"))
            }
            Self::Owned(kind) => {
                let good = |text| is_owned(text, kind);
                is(value.as_str().is_some_and(good), &format!("the ID of a {kind}"))
            }
            Self::Word(words) => {
                let what = format!("one of {}", words.join(", "));
                is(value.as_str().is_some_and(|text| words.contains(&text)), &what)
            }
            Self::Int { min, max } => {
                let what = if *max == i64::MAX {
                    format!("an integer from {min}")
                } else {
                    format!("an integer from {min} to {max}")
                };
                is(value.as_i64().is_some_and(|n| (*min..=*max).contains(&n)), &what)
            }
            Self::Ints(numbers) => {
                let what = format!("one of {numbers:?}");
                is(value.as_i64().is_some_and(|n| numbers.contains(&n)), &what)
            }
            Self::Number { min, max } => {
                is(value.as_f64().is_some_and(|n| (*min..=*max).contains(&n)), "a number in its range")
            }
            Self::Bool => is(value.is_boolean(), "a boolean"),
            Self::Null => is(value.is_null(), "null"),
            Self::Object => is(value.is_object(), "an object"),
            Self::Members { of, min, open } => {
                let Value::Object(map) = value else { return is(false, "an object") };
                is(map.len() >= *min, &format!("an object of at least {min} member(s)"))?;
                members(of, *open, path, map)
            }
            Self::Map { key, of } => {
                let Value::Object(map) = value else { return is(false, "an object") };
                map.iter().try_for_each(|(name, value)| {
                    is(key(name), &format!("an object without the key `{name}`"))?;
                    of.check(&format!("{path}.{name}"), value)
                })
            }
            Self::List { of, min, max } => {
                let Value::Array(list) = value else { return is(false, "a list") };
                is((*min..=*max).contains(&list.len()), &format!("a list of {min} to {max} items"))?;
                let each = |(at, value)| of.check(&format!("{path}[{at}]"), value);
                list.iter().enumerate().try_for_each(each)
            }
            Self::Either(types) => either(types, path, value),
        }
    }
}

fn either(types: &[&Type], path: &str, value: &Value) -> Result<(), String> {
    let mut wrong = Vec::new();
    for kind in types {
        match kind.check(path, value) {
            Ok(()) => return Ok(()),
            Err(error) => wrong.push(error),
        }
    }
    Err(wrong.join(", or "))
}

/// Checks the members of an object; `path` is empty for a whole body.
///
/// # Errors
/// The first that is wrong.
pub fn members(of: &[Member], open: bool, path: &str, map: &Map<String, Value>) -> Result<(), String> {
    let full = |name: &str| if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
    if let Some(name) = of.iter().find(|member| member.required && !map.contains_key(member.name)) {
        return Err(format!("{} is required", full(name.name)));
    }
    for (name, value) in map {
        match of.iter().find(|member| member.name == name) {
            None if open => {}
            None => return Err(format!("{} is not a known property", full(name))),
            Some(member) if member.nullable && value.is_null() => {}
            Some(member) => member.kind.check(&full(name), value)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    const ROW: &[Member] = &[
        must("kind", Type::Word(&["a", "b"])),
        null("name", TEXT),
        may("days", Type::Int { min: 1, max: 9 }),
        may("dataset", Type::Id("dataset")),
        may("ids", Type::List { of: &Type::Owned("model"), min: 1, max: 2 }),
        may("more", Type::Members { of: &[may("x", Type::Bool)], min: 1, open: false }),
    ];

    fn check(value: Value) -> Result<(), String> {
        members(ROW, false, "", value.as_object().unwrap())
    }

    #[test]
    fn what_fits_passes() {
        let dataset = format!("las:dataset:{}", "0".repeat(32));
        let ids = ["las:model:x", "las:organization:cradl/las:model:invoice:@latest"];
        check(json!({"kind": "a", "name": null, "days": 9, "dataset": dataset, "ids": ids, "more": {"x": true}}))
            .unwrap();
    }

    #[test]
    fn what_does_not_is_named() {
        for (body, message) in [
            (json!({}), "kind is required"),
            (json!({"kind": "c"}), "kind must be one of a, b"),
            (json!({"kind": null}), "kind must be one of a, b"),
            (json!({"kind": "a", "other": 1}), "other is not a known property"),
            (json!({"kind": "a", "name": 1}), "name must be a string"),
            (json!({"kind": "a", "days": 0}), "days must be an integer from 1 to 9"),
            (json!({"kind": "a", "days": 1.5}), "days must be an integer from 1 to 9"),
            (json!({"kind": "a", "ids": []}), "ids must be a list of 1 to 2 items"),
            (json!({"kind": "a", "ids": ["las:dataset:x"]}), "ids[0] must be the ID of a model"),
            (json!({"kind": "a", "more": {"y": 1}}), "more.y is not a known property"),
            (json!({"kind": "a", "more": {}}), "more must be an object of at least 1 member(s)"),
        ] {
            assert_eq!(check(body).unwrap_err(), message);
        }
    }
}
