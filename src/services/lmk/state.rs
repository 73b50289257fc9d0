//! What a session's state may be (OpenAPI description, version 0.0.1), checked before it is sent.

use serde_json::{Map, Value, json};

use crate::error::{Error, Result};
use crate::services::rows::{Call, Values};

/// The fields of a state: name, what it is, whether a new session must have it.
type Fields = &'static [(&'static str, Kind, bool)];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    Number,
}

use Kind::{Number, Text};

const JUPYTER: Fields = &[
    ("notifyOn", Text, true),
    ("notifyChannel", Text, false),
    ("url", Text, false),
    ("notebookName", Text, false),
    ("shellState", Text, false),
    ("cellState", Text, false),
    ("cellText", Text, false),
    ("cellError", Text, false),
    ("executionNum", Number, false),
    ("cellStartedAt", Text, false),
    ("cellFinishedAt", Text, false),
];

const PROCESS: Fields = &[
    ("hostname", Text, true),
    ("command", Text, true),
    ("pid", Number, true),
    ("notifyOn", Text, true),
    ("notifyChannel", Text, false),
    ("exitCode", Number, false),
];

/// The state of a session that is made: of type `none` where there is none, else whole.
///
/// # Errors
/// An unknown type, a field that is missing or of the wrong kind.
pub fn whole(body: &mut Map<String, Value>) -> Result<()> {
    let state = body.entry("state").or_insert_with(|| json!({"type": "none"}));
    let kind = state.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let fields = fields(&kind).ok_or_else(|| untyped(state))?;
    check(state, fields)?;
    // In a new state what is null is what is not there, and is sent as such.
    if let Value::Object(map) = state {
        map.retain(|_, value| !value.is_null());
    }
    match fields.iter().find(|(name, _, needed)| *needed && state.get(name).is_none_or(Value::is_null)) {
        Some((name, ..)) => {
            let all: Vec<&str> =
                fields.iter().filter(|(.., needed)| *needed).map(|(name, ..)| *name).collect();
            Err(Error::usage(format!("--state: a {kind} session needs `{name}`"))
                .hint(format!("the state of a {kind} session has {}", all.join(", "))))
        }
        None => Ok(()),
    }
}

/// A change of a state: any of its fields.
///
/// # Errors
/// As [`whole`], nothing having to be there.
pub fn partial(body: &mut Map<String, Value>) -> Result<()> {
    let mut none = Value::Null;
    let state = body.get_mut("state").unwrap_or(&mut none);
    if !state.is_object() {
        return Err(untyped(state));
    }
    match state.get("type") {
        None => Ok(()),
        Some(kind) => {
            let fields = kind.as_str().and_then(fields).ok_or_else(|| untyped(state))?;
            check(state, fields)
        }
    }
}

/// The fields of a state that was typed which its type has not, and which are therefore not in the call.
pub fn unknown(values: &Values, call: &Call) -> Vec<String> {
    let typed = values.iter().find(|(arg, _)| arg.wire == "state");
    let typed = typed.and_then(|(_, text)| serde_json::from_str::<Map<String, Value>>(text).ok());
    let sent = call.body.as_ref().and_then(|body| body.get("state"));
    let gone = |name: &str| sent.is_some_and(|sent| sent.get(name).is_none());
    let typed = typed.into_iter().flatten().filter(|(name, value)| !value.is_null() && gone(name));
    typed.map(|(name, _)| name).collect()
}

fn fields(kind: &str) -> Option<Fields> {
    match kind {
        "jupyter" => Some(JUPYTER),
        "process" => Some(PROCESS),
        "none" => Some(&[]),
        _ => None,
    }
}

fn untyped(state: &Value) -> Error {
    let what = match state.get("type") {
        Some(kind) => format!("--state: there is no type {kind}"),
        None => "--state: a JSON object with a `type` is wanted".to_owned(),
    };
    Error::usage(what).hint("the type is jupyter, process or none")
}

/// Checks the fields of a state. As in the official client, others are left out, and a text that is a number is taken
/// for it.
fn check(state: &mut Value, fields: Fields) -> Result<()> {
    if let Value::Object(map) = state {
        map.retain(|name, _| name == "type" || fields.iter().any(|(known, ..)| known == name));
    }
    for (name, kind, _) in fields {
        if *kind == Number
            && let Some(field) = state.get_mut(name)
            && let Some(number) =
                field.as_str().and_then(|text| text.trim().parse::<serde_json::Number>().ok())
        {
            *field = Value::Number(number);
        }
        let good = match (state.get(name), kind) {
            (None | Some(Value::Null), _)
            | (Some(Value::String(_)), Text)
            | (Some(Value::Number(_)), Number) => true,
            (Some(_), _) => false,
        };
        if !good {
            let kind = if *kind == Number { "a number" } else { "text" };
            return Err(Error::usage(format!("--state: `{name}` is {kind}"))
                .hint("see `afar lmk session create --help`"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn made(state: Value) -> Result<Value> {
        let mut body = Map::from_iter([("state".to_owned(), state)]);
        whole(&mut body).map(|()| body["state"].clone())
    }

    #[test]
    fn a_new_session_has_a_whole_state() {
        let mut none = Map::new();
        whole(&mut none).unwrap();
        assert_eq!(none["state"], json!({"type": "none"}));
        let process =
            json!({"type": "process", "hostname": "h", "command": "c", "pid": 1, "notifyOn": "none"});
        assert_eq!(made(process.clone()).unwrap(), process);
        let (mut more, mut text) = (process.clone(), process.clone());
        (more["mine"], more["exitCode"], text["pid"]) = (json!([]), Value::Null, json!(" 1"));
        assert_eq!((made(more).unwrap(), made(text).unwrap()), (process.clone(), process));
        for (state, says) in [
            (json!({"type": "process", "pid": 1, "notifyOn": "none"}), "hostname"),
            (
                json!({"type": "process", "hostname": "h", "command": "c", "pid": "one", "notifyOn": "none"}),
                "a number",
            ),
            (json!({"type": "jupyter"}), "notifyOn"),
            (json!({"type": "spaceship"}), "spaceship"),
            (json!([]), "type"),
            (Value::Null, "type"),
        ] {
            assert!(made(state.clone()).unwrap_err().message().contains(says), "{state}");
        }
    }

    #[test]
    fn a_change_may_have_any_field() {
        let changed = |state: Value| partial(&mut Map::from_iter([("state".to_owned(), state)]));
        assert!(changed(json!({"type": "jupyter", "executionNum": 4})).is_ok());
        assert!(changed(json!({"notifyOn": "stop"})).is_ok());
        assert!(changed(json!({"type": "jupyter", "executionNum": "four"})).is_err());
        assert!(changed(json!({"type": "x"})).is_err() && changed(json!(3)).is_err());
    }
}
