//! Regular endpoints as data: a row says what is typed, what is sent and what comes back. Knows no service.

use serde_json::{Map, Value, json};

use super::paging::Paging;
use crate::error::{Error, Result};
use crate::http::Method;

/// One endpoint as a command.
#[derive(Debug)]
pub struct Row {
    /// The command's last word.
    pub name: &'static str,
    /// What it does: one line, imperative.
    pub about: &'static str,
    /// An example, without the program's name.
    pub example: &'static str,
    /// `GET`, `POST`, …
    pub method: &'static str,
    /// The path, with `{name}` for arguments.
    pub path: &'static str,
    /// What can be typed.
    pub args: &'static [Arg],
    /// What comes back.
    pub answer: Answer,
    /// Needs no login.
    pub open: bool,
    /// Takes something away: asked for on a terminal.
    pub destructive: bool,
    /// What is said when it is done, with `{argument}` for what was typed.
    pub done: Option<&'static str>,
    /// Whether the service goes on with it after its answer.
    pub begun: bool,
    /// The table's columns: (field, heading).
    pub columns: &'static [(&'static str, &'static str)],
}

/// One argument.
#[derive(Debug)]
pub struct Arg {
    /// Its name: the option without dashes, or the positional's word.
    pub name: &'static str,
    /// What it means.
    pub help: &'static str,
    /// The name in the request, where that differs.
    pub wire: &'static str,
    /// Where it goes.
    pub place: Place,
    /// What it is.
    pub kind: Type,
    /// Whether it is typed without a dash.
    pub positional: bool,
    /// Whether it must be there.
    pub required: bool,
    /// What holds where it is not given.
    pub default: Option<&'static str>,
    /// Whether several can be given, in one go (`--status a b`) or one by one; the body has them as a list.
    pub many: bool,
    /// The option's letter.
    pub short: Option<char>,
    /// A value that must not be seen: also read from stdin (`-`) or a file (`@FILE`).
    pub secret: bool,
}

/// Where an argument goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Into the path, percent-encoded.
    Path,
    /// Into the query.
    Query,
    /// Into the JSON body.
    Body,
    /// Into a header.
    Header,
}

/// What an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// A whole number from the first to the last.
    Between(i64, i64),
    /// JSON, inline or `@FILE`.
    Json,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// What comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// One object.
    One,
    /// A list under this name.
    Many(&'static str),
    /// A list that comes page by page.
    Pages(&'static Paging),
    /// Nothing that matters.
    Nothing,
}

/// A required positional argument of the path.
pub const fn path(name: &'static str, help: &'static str) -> Arg {
    Arg { positional: true, required: true, place: Place::Path, ..option(name, name, help) }
}

/// An optional option of the body.
pub const fn option(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg {
        name,
        help,
        wire,
        place: Place::Body,
        kind: Type::Text,
        positional: false,
        required: false,
        default: None,
        many: false,
        short: None,
        secret: false,
    }
}

/// A row that reads one object.
pub const fn one(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    method: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    Row {
        name,
        about,
        example,
        method,
        path,
        args,
        answer: Answer::One,
        open: false,
        destructive: false,
        done: None,
        begun: false,
        columns: &[],
    }
}

/// A template with what was typed put in.
pub fn filled(template: &str, values: &Values) -> String {
    values
        .iter()
        .fold(template.to_owned(), |text, (arg, value)| text.replace(&format!("{{{}}}", arg.name), value))
}

/// What was typed for a row, by argument name.
pub type Values = Vec<(&'static Arg, String)>;

/// A row's request before a service signs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The path, encoded, with a slash before it.
    pub path: String,
    /// The query, not encoded.
    pub query: Vec<(String, String)>,
    /// Headers.
    pub headers: Vec<(&'static str, String)>,
    /// The JSON body.
    pub body: Option<Value>,
}

/// Encodes a value for one segment of a path; a slash is encoded too.
pub fn segment(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, SEGMENT).to_string()
}

const SEGMENT: &percent_encoding::AsciiSet =
    &percent_encoding::NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Turns a row and what was typed into a request.
///
/// # Errors
/// A value that is not of its argument's kind.
pub fn call(row: &Row, values: &Values) -> Result<Call> {
    let mut call = Call {
        method: Method::from_bytes(row.method.as_bytes()).unwrap_or(Method::GET),
        path: row.path.to_owned(),
        query: Vec::new(),
        headers: Vec::new(),
        body: None,
    };
    let mut body = Map::new();
    for (arg, text) in values {
        match arg.place {
            Place::Path => call.path = call.path.replace(&format!("{{{}}}", arg.wire), &segment(text)),
            Place::Query => {
                typed(arg, text)?;
                call.query.push((arg.wire.to_owned(), text.clone()));
            }
            Place::Header => call.headers.push((arg.wire, text.clone())),
            Place::Body if arg.many => {
                if let Value::Array(list) = body.entry(arg.wire).or_insert_with(|| json!([])) {
                    list.push(typed(arg, text)?);
                }
            }
            Place::Body => {
                body.insert(arg.wire.to_owned(), typed(arg, text)?);
            }
        }
    }
    if !body.is_empty() {
        call.body = Some(Value::Object(body));
    }
    Ok(call)
}

fn typed(arg: &Arg, text: &str) -> Result<Value> {
    let wrong = |what: &str| Error::usage(format!("--{}: `{text}` is not {what}", arg.name));
    match arg.kind {
        Type::Text => Ok(json!(text)),
        Type::Between(first, last) => match text.parse::<i64>() {
            Ok(number) if (first..=last).contains(&number) => Ok(Value::from(number)),
            _ => Err(wrong(&format!("a whole number from {first} to {last}"))),
        },
        Type::Json => serde_json::from_str(text).map_err(|error| wrong(&format!("JSON ({error})"))),
        Type::Choice(words) if words.contains(&text) => Ok(json!(text)),
        Type::Choice(words) => Err(wrong(&format!("one of {}", words.join(", ")))),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    static ARGS: [Arg; 3] = [
        path("id", "x"),
        Arg { kind: Type::Between(0, 99), ..option("count", "n", "x") },
        Arg { place: Place::Query, ..option("page", "page", "x") },
    ];
    static ROW: Row = one("x", "X", "x", "POST", "/v1/x/{id}/y", &ARGS);

    #[test]
    fn values_go_to_their_places() {
        let values =
            vec![(&ARGS[0], "a/b ü".to_owned()), (&ARGS[1], "3".to_owned()), (&ARGS[2], "2".to_owned())];
        let call = call(&ROW, &values).unwrap();
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
        let values = vec![
            (&MANY[0], "a".to_owned()),
            (&MANY[1], "c".to_owned()),
            (&MANY[0], "b".to_owned()),
            (&MANY[1], "d".to_owned()),
        ];
        let call = call(&ROW, &values).unwrap();
        assert_eq!(call.body, Some(json!({"ids": ["a", "b"]})));
        assert_eq!(call.query.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["c", "d"]);
    }

    #[test]
    fn a_wrong_value_is_refused() {
        assert!(call(&ROW, &vec![(&ARGS[1], "three".to_owned())]).is_err());
        static DAYS: Arg =
            Arg { place: Place::Query, kind: Type::Between(1, 30), ..option("days", "days", "x") };
        let days = |text: &str| call(&ROW, &vec![(&DAYS, text.to_owned())]);
        assert!(days("30").is_ok() && days("0").is_err() && days("31").is_err() && days("x").is_err());
    }
}
