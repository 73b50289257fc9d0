//! Regular endpoints as data: a row says what is typed, what is sent and what comes back. Knows no service.

mod outcome;
mod request;

use serde_json::{Map, Value};

use super::paging::Paging;
use crate::error::{Error, Result};
use crate::http::{HeaderMap, Method};

pub use outcome::Verdict;
pub use request::{call, segment, set_member, whole};

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
    /// What is sent where the body has nothing in it.
    pub empty: Empty,
    /// Whether a second try changes nothing more, where the method does not tell it.
    pub repeatable: Option<bool>,
    /// Arguments of which one alone can be given, and whether one must be.
    pub either: &'static [(&'static [&'static str], bool)],
    /// What remains to be done to the body that the arguments make.
    pub shape: Option<Shape>,
    /// How to learn what became of it, where the answer comes before the end.
    pub outcome: Option<&'static Outcome>,
    /// The table's columns: (field, heading).
    pub columns: &'static [(&'static str, &'static str)],
}

/// Finishes a body that was made of arguments.
pub type Shape = fn(&mut Map<String, Value>) -> Result<()>;

/// What becomes of a body without members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Empty {
    /// Nothing is sent.
    Nothing,
    /// An empty object is sent.
    Object,
    /// The call would change nothing: it is refused before it is made.
    Refused,
}

/// Where the status of something that goes on is found, and which ones end it.
#[derive(Debug)]
pub struct Outcome {
    /// The path to ask, with `{name}` for arguments and members of the answer.
    pub path: &'static str,
    /// The statuses of success.
    pub good: &'static [&'static str],
    /// The statuses of failure.
    pub bad: &'static [&'static str],
    /// Where only a list has it: the list's name and the member that tells which one it is.
    pub among: Option<(&'static str, &'static str)>,
}

/// One argument.
#[derive(Debug)]
pub struct Arg {
    /// Its name: the option without dashes, or the positional's word.
    pub name: &'static str,
    /// What it means.
    pub help: &'static str,
    /// The name in the request; dots lead into objects of the body.
    pub wire: &'static str,
    /// Older spellings, not shown.
    pub aliases: &'static [&'static str],
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
    /// Whether several can be given in one go (`--status a b`); the body has them as a list.
    pub many: bool,
    /// The option's letter.
    pub short: Option<char>,
    /// A value that must not be seen: also read from stdin (`-`) or a file (`@FILE`).
    pub secret: bool,
    /// Whether the next word is its value even where that begins with a dash, as a list in Markdown does.
    pub dashed: bool,
    /// The JSON that the word `null` stands for; without it that word is text like any other.
    pub null: Option<&'static str>,
    /// Whether an empty text counts as not given, or as `null` where that word can be typed.
    pub blank: bool,
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
    /// Nowhere: it is for the command itself.
    Local,
}

/// What an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text.
    Text,
    /// A whole number from the first to the last.
    Between(i64, i64),
    /// JSON: inline, a file's name, or `-` for stdin.
    Json,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// One of these numbers.
    OneOf(&'static [i64]),
    /// A file whose bytes are sent as base64 text; `-` is stdin.
    Content,
    /// The name of a file, which the command reads itself.
    Path,
    /// `KEY=VALUE` words that make an object, split at the first `=`.
    Pairs,
    /// `KEY=VALUE` for the body itself; the value is JSON where it reads as such, else text.
    Member,
    /// An option without a value: the JSON that is sent with it, and without it.
    Flag(&'static str, Option<&'static str>),
    /// A point in time, as people write it; sent in ISO 8601.
    Moment,
    /// Yes or no in one of their words; sent as a boolean, the other way round where this is true.
    Switch(bool),
    /// Words separated by commas; sent as a list.
    Words,
    /// JSON as [`Type::Json`] takes it; sent as the text that it is.
    JsonText,
    /// The same; sent as text in the layout of Python's `json.dumps`, in which the official client writes it anew.
    JsonWritten,
}

impl Type {
    /// Whether it is JSON, however that is sent.
    pub fn is_json(self) -> bool {
        matches!(self, Type::Json | Type::JsonText | Type::JsonWritten)
    }
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
        dashed: false,
        aliases: &[],
        null: None,
        blank: false,
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
        empty: Empty::Nothing,
        repeatable: None,
        either: &[],
        shape: None,
        outcome: None,
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
    /// Further headers; those of the API itself win.
    pub headers: HeaderMap,
    /// The JSON body.
    pub body: Option<Value>,
    /// Whether a second try changes nothing more; where it is not known, the method tells it.
    pub repeatable: Option<bool>,
    /// Members of the body of which nothing may be shown.
    pub secret: Vec<&'static str>,
}

impl Call {
    /// A call without query and body.
    pub fn new(method: Method, path: impl Into<String>) -> Call {
        let path = path.into();
        Call {
            method,
            path,
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: None,
            repeatable: None,
            secret: Vec::new(),
        }
    }

    /// Adds a value to the query.
    pub fn query(mut self, name: &str, value: impl Into<String>) -> Call {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// Sets the body.
    pub fn body(mut self, body: Value) -> Call {
        self.body = Some(body);
        self
    }

    /// Whether it reaches what is meant and no more: with an empty ID `DELETE /documents/{id}` is another call.
    ///
    /// # Errors
    /// It does not.
    pub fn check(&self) -> Result<()> {
        check_path(&self.method, &self.path)?;
        match self.query.iter().find(|(_, text)| text.is_empty()) {
            Some((name, _)) if self.method == Method::DELETE => Err(nothing_sent(format!(
                "the ID for `{name}` is empty: without it everything would be deleted"
            ))),
            _ => Ok(()),
        }
    }
}

/// Whether a path has a name at each of its places: with an empty one it is another path, and dots are taken for the
/// way up.
///
/// # Errors
/// It has not.
pub fn check_path(method: &Method, path: &str) -> Result<()> {
    match path.split('/').skip(1).any(|part| matches!(part, "" | "." | "..")) {
        true => Err(nothing_sent(format!("an ID is empty or made of dots: {method} {path}"))),
        false => Ok(()),
    }
}

fn nothing_sent(what: String) -> Error {
    Error::usage(what).hint("is a variable of the script empty? nothing was sent for it")
}
