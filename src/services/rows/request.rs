//! From a row and what was typed to a request.

use serde_json::{Map, Value, json};

use super::{Arg, Call, Empty, Place, Row, Type, Values};
use crate::error::{Error, Kind, Result};
use crate::http::{HeaderName, Method, headers};
use crate::python;

/// Encodes a value for one segment of a path; a slash is encoded too.
pub fn segment(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, SEGMENT).to_string()
}

const SEGMENT: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Turns a row and what was typed into a request.
///
/// # Errors
/// A value that is not of its argument's kind; nothing was given to a row that changes what is given.
pub fn call(row: &Row, values: &Values) -> Result<Call> {
    let method = Method::from_bytes(row.method.as_bytes()).unwrap_or(Method::GET);
    let mut call = Call { repeatable: row.repeatable, ..Call::new(method, row.path) };
    let hidden = values.iter().filter(|(arg, _)| arg.secret && arg.place == Place::Body);
    call.secret = hidden.map(|(arg, _)| arg.wire).collect();
    let mut body = Map::new();
    for (arg, text) in values {
        match arg.place {
            Place::Path => call.path = call.path.replace(&format!("{{{}}}", arg.wire), &segment(text)),
            Place::Query => {
                let value = typed(arg, text)?;
                // A flag has its own word, a number its plain form; the rest is sent as it was typed.
                let plain = matches!(arg.kind, Type::Flag(..) | Type::Between(..) | Type::OneOf(_));
                let word = if plain { value.to_string() } else { text.clone() };
                call.query.push((arg.wire.to_owned(), word));
            }
            Place::Header => {
                call.headers.insert(HeaderName::from_static(arg.wire), headers::value(arg.wire, text)?);
            }
            Place::Body => put(&mut body, arg, text)?,
            Place::Local => {}
        }
    }
    if body.is_empty() && row.empty == Empty::Refused {
        let error = Error::new(Kind::Refused, "there is nothing to change");
        return Err(error.hint("give at least one option"));
    }
    for arg in row.args.iter().filter(|arg| arg.place == Place::Body) {
        if let Type::Flag(_, Some(off)) = arg.kind
            && !values.iter().any(|(given, _)| given.name == arg.name)
        {
            *member(&mut body, arg.wire)? = constant(off);
        }
    }
    if let Some(shape) = row.shape {
        shape(&mut body)?;
    }
    if !body.is_empty() || row.empty == Empty::Object {
        call.body = Some(Value::Object(body));
    }
    Ok(call)
}

/// Puts one value into the body.
fn put(body: &mut Map<String, Value>, arg: &Arg, text: &str) -> Result<()> {
    if let Some(null) = arg.null.filter(|_| text == "null") {
        *member(body, arg.wire)? = constant(null);
        return Ok(());
    }
    match arg.kind {
        Type::Pairs => {
            let (key, value) = pair(arg.name, text)?;
            *member(body, &format!("{}.{}", arg.wire, key.replace('.', "\0")))? = json!(value);
        }
        Type::Member => set_member(body, arg.name, text)?,
        _ if arg.many => {
            let value = typed(arg, text)?;
            let list = member(body, arg.wire)?;
            match list {
                Value::Array(list) => list.push(value),
                empty => *empty = json!([value]),
            }
        }
        _ => *member(body, arg.wire)? = typed(arg, text)?,
    }
    Ok(())
}

/// The place of a member, made where it is missing; dots lead into objects (a NUL stands for a dot of a name).
fn member<'a>(body: &'a mut Map<String, Value>, wire: &str) -> Result<&'a mut Value> {
    let mut names = wire.split('.').map(|name| name.replace('\0', "."));
    let first = names.next().unwrap_or_default();
    let mut place = body.entry(first).or_insert(Value::Null);
    for name in names {
        if place.is_null() {
            *place = json!({});
        }
        let Value::Object(inner) = place else {
            return Err(Error::usage(format!("{wire} cannot be set: what holds it is no object")));
        };
        place = inner.entry(name).or_insert(Value::Null);
    }
    Ok(place)
}

/// JSON written in a table; a test reads all of it.
fn constant(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

fn pair<'a>(option: &str, text: &'a str) -> Result<(&'a str, &'a str)> {
    let split = text.split_once('=').filter(|(key, _)| !key.is_empty());
    // The text may be a secret.
    split.ok_or_else(|| {
        Error::usage(format!("--{option}: not KEY=VALUE")).hint(format!("for example --{option} name=text"))
    })
}

/// Sets a member of a body by `KEY=VALUE`, the value JSON where it is and text where not; an object sets all of its.
///
/// # Errors
/// Neither.
pub fn set_member(body: &mut Map<String, Value>, option: &str, word: &str) -> Result<()> {
    if let Ok(Value::Object(members)) = serde_json::from_str(word) {
        body.extend(members);
        return Ok(());
    }
    let (key, text) = pair(option, word)?;
    let value = serde_json::from_str(text).unwrap_or_else(|_| json!(text));
    body.insert(key.to_owned(), value);
    Ok(())
}

/// Yes or no, by the words that the official client of Backend.AI takes.
fn boolean(text: &str) -> Option<bool> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "t" | "yes" | "y" | "on" | "1" => Some(true),
        "false" | "f" | "no" | "n" | "off" | "0" => Some(false),
        _ => None,
    }
}

/// A whole number as the official clients, which are written in Python, read it: spaces around it, a plus, zeros before
/// it and underscores between its digits do no harm.
pub fn whole(text: &str) -> Option<i64> {
    let text = text.trim();
    let digits = text.trim_start_matches(['+', '-']);
    if digits.starts_with('_') || digits.ends_with('_') || digits.contains("__") {
        return None;
    }
    text.replace('_', "").parse().ok()
}

fn typed(arg: &Arg, text: &str) -> Result<Value> {
    let name = if arg.positional { arg.name.to_uppercase() } else { format!("--{}", arg.name) };
    let wrong = |what: &str| Error::usage(format!("{name}: `{text}` is not {what}"));
    match arg.kind {
        Type::Text | Type::Content | Type::Path | Type::Moment | Type::Pairs | Type::Member => {
            Ok(json!(text))
        }
        Type::Between(first, last) => match whole(text) {
            Some(number) if (first..=last).contains(&number) => Ok(Value::from(number)),
            _ if last == i64::MAX => Err(wrong(&format!("a whole number from {first} on"))),
            _ => Err(wrong(&format!("a whole number from {first} to {last}"))),
        },
        Type::OneOf(numbers) => match whole(text) {
            Some(number) if numbers.contains(&number) => Ok(Value::from(number)),
            _ => {
                let words: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                Err(wrong(&format!("one of {}", words.join(", "))))
            }
        },
        Type::Json => serde_json::from_str(text).map_err(|error| wrong(&format!("JSON ({error})"))),
        Type::JsonWritten => match serde_json::from_str(text) {
            Ok(value) => Ok(json!(python::dumps(&value, python::Layout::Line))),
            Err(error) => Err(wrong(&format!("JSON ({error})"))),
        },
        Type::JsonText => match serde_json::from_str::<serde::de::IgnoredAny>(text) {
            Ok(_) => Ok(json!(text)),
            Err(error) => Err(wrong(&format!("JSON ({error})"))),
        },
        Type::Switch(inverted) => match boolean(text) {
            Some(on) => Ok(Value::Bool(on != inverted)),
            None => Err(wrong("yes or no")),
        },
        Type::Words => Ok(text.split(',').map(str::trim).collect()),
        Type::Flag(on, _) => Ok(constant(on)),
        Type::Choice(words) if words.contains(&text) => Ok(json!(text)),
        Type::Choice(words) => Err(wrong(&format!("one of {}", words.join(", ")))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::{one, option, path};
    use super::*;

    static ARGS: [Arg; 3] = [
        path("id", "x"),
        Arg { kind: Type::Between(0, 99), ..option("count", "n", "x") },
        Arg { place: Place::Query, ..option("page", "page", "x") },
    ];
    static ROW: Row = one("x", "X", "x", "POST", "/v1/x/{id}/y", &ARGS);

    fn values(list: &[(&'static Arg, &str)]) -> Values {
        list.iter().map(|(arg, text)| (*arg, (*text).to_owned())).collect()
    }

    #[test]
    fn values_go_to_their_places() {
        let call = call(&ROW, &values(&[(&ARGS[0], "a/b ü"), (&ARGS[1], "3"), (&ARGS[2], "2")])).unwrap();
        assert_eq!(call.path, "/v1/x/a%2Fb%20%C3%BC/y");
        assert_eq!(call.body, Some(json!({"n": 3})));
        assert_eq!(call.query, [("page".to_owned(), "2".to_owned())]);
    }

    #[test]
    fn several_values_repeat_or_make_a_list() {
        static MANY: [Arg; 2] = [
            Arg { many: true, ..option("ids", "ids", "x") },
            Arg { many: true, place: Place::Query, ..option("status", "status", "x") },
        ];
        let given = [(&MANY[0], "a"), (&MANY[1], "c"), (&MANY[0], "b"), (&MANY[1], "d")];
        let call = call(&ROW, &values(&given)).unwrap();
        assert_eq!(call.body, Some(json!({"ids": ["a", "b"]})));
        assert_eq!(call.query.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["c", "d"]);
    }

    #[test]
    fn a_wrong_value_is_refused() {
        assert!(call(&ROW, &values(&[(&ARGS[1], "three")])).is_err());
        static DAYS: Arg =
            Arg { place: Place::Query, kind: Type::Between(1, 30), ..option("days", "days", "x") };
        let days = |text: &str| call(&ROW, &values(&[(&DAYS, text)]));
        assert!(days("30").is_ok() && days("0").is_err() && days("31").is_err() && days("x").is_err());
    }

    #[test]
    fn numbers_are_read_as_python_reads_them() {
        for (text, number) in
            [("5", 5), (" 5 ", 5), ("+5", 5), ("007", 7), ("1_000", 1000), ("-1", -1), ("-0", 0)]
        {
            assert_eq!(whole(text), Some(number), "{text:?}");
        }
        for text in ["", " ", "_1", "1_", "1__0", "+_1", "1.5", "x", "+-1", "- 1", "99999999999999999999"] {
            assert_eq!(whole(text), None, "{text:?}");
        }
        static DAYS: Arg =
            Arg { place: Place::Query, kind: Type::Between(1, 30), ..option("days", "days", "x") };
        let query = call(&ROW, &values(&[(&DAYS, "+07")])).unwrap().query;
        assert_eq!(query, [("days".to_owned(), "7".to_owned())]);
    }

    #[test]
    fn null_is_a_word_only_where_it_may_be() {
        static NULLS: [Arg; 3] = [
            Arg { null: Some("null"), ..option("name", "name", "x") },
            Arg { null: Some("[]"), many: true, ..option("role", "roles", "x") },
            option("title", "title", "x"),
        ];
        let call = call(&ROW, &values(&[(&NULLS[0], "null"), (&NULLS[1], "null"), (&NULLS[2], "null")]));
        assert_eq!(call.unwrap().body, Some(json!({"name": null, "roles": [], "title": "null"})));
    }

    #[test]
    fn objects_are_built_from_words() {
        static OBJECTS: [Arg; 4] = [
            Arg { many: true, kind: Type::Pairs, ..option("data", "data", "x") },
            option("image", "parameters.imageUrl", "x"),
            Arg { kind: Type::OneOf(&[1, 2]), ..option("cpu", "parameters.cpu", "x") },
            Arg { many: true, kind: Type::Member, ..option("set", "", "x") },
        ];
        let given = [
            (&OBJECTS[0], "a.b=c=d"),
            (&OBJECTS[0], "e="),
            (&OBJECTS[1], "x"),
            (&OBJECTS[2], "2"),
            (&OBJECTS[3], "limits={\"day\": 1}"),
            (&OBJECTS[3], "owner=me"),
            (&OBJECTS[3], "{\"x\": [1]}"),
        ];
        let expected = json!({"data": {"a.b": "c=d", "e": ""}, "parameters": {"imageUrl": "x", "cpu": 2},
                              "limits": {"day": 1}, "owner": "me", "x": [1]});
        assert_eq!(call(&ROW, &values(&given)).unwrap().body, Some(expected));
        assert!(call(&ROW, &values(&[(&OBJECTS[0], "novalue")])).is_err());
        assert!(call(&ROW, &values(&[(&OBJECTS[2], "3")])).is_err());
    }

    #[test]
    fn flags_and_empty_bodies_are_sent_as_the_row_says() {
        static FLAGS: [Arg; 2] = [
            Arg { kind: Type::Flag("true", Some("false")), ..option("secret", "generateSecret", "x") },
            Arg { kind: Type::Flag("\"cancelled\"", None), ..option("cancel", "status", "x") },
        ];
        static FLAGGED: Row = Row { args: &FLAGS, ..one("x", "X", "x", "POST", "/x", &[]) };
        assert_eq!(call(&FLAGGED, &Values::new()).unwrap().body, Some(json!({"generateSecret": false})));
        let both = values(&[(&FLAGS[0], "true"), (&FLAGS[1], "true")]);
        assert_eq!(
            call(&FLAGGED, &both).unwrap().body,
            Some(json!({"generateSecret": true, "status": "cancelled"}))
        );
        static CHANGE: Row = Row { empty: Empty::Refused, ..one("x", "X", "x", "PATCH", "/x", &[]) };
        assert!(call(&CHANGE, &Values::new()).is_err());
        static START: Row = Row { empty: Empty::Object, ..one("x", "X", "x", "POST", "/x", &[]) };
        assert_eq!(call(&START, &Values::new()).unwrap().body, Some(json!({})));
    }

    proptest::proptest! {
        #[test]
        fn an_id_stays_one_segment_of_the_path(id in "\\PC{0,40}") {
            let call = call(&ROW, &vec![(&ARGS[0], id.clone())]).unwrap();
            let inner = call.path.strip_prefix("/v1/x/").and_then(|rest| rest.strip_suffix("/y")).unwrap();
            proptest::prop_assert!(!inner.contains('/') && inner.is_ascii());
            let back = percent_encoding::percent_decode_str(inner).decode_utf8().unwrap();
            proptest::prop_assert_eq!(back, id);
        }
    }
}
