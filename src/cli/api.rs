//! `… api`: any request of a service's API, as it is typed.

use serde_json::{Map, Value};

use super::input;
use crate::error::{Error, Result};
use crate::http::{HeaderMap, Method, headers};
use crate::services::rows::Call;

/// The request.
#[derive(clap::Args)]
#[command(allow_missing_positional = true)]
pub struct Request {
    /// GET, POST, PATCH, PUT or DELETE (default: GET, with a body POST)
    method: Option<String>,
    /// The path, from the API's address on
    #[arg(required = true)]
    path: String,
    /// A value of the query (repeatable)
    #[arg(long, value_name = "NAME=VALUE")]
    query: Vec<String>,
    /// The body: JSON, a file, or - for stdin
    #[arg(long = "json", value_name = "JSON|FILE")]
    json_body: Option<String>,
    /// A member of the body; the value is JSON or text (repeatable)
    #[arg(long, value_name = "KEY=VALUE")]
    set: Vec<String>,
    #[command(flatten)]
    headers: Headers,
}

/// Headers beside those of the API.
#[derive(clap::Args)]
pub struct Headers {
    /// A further header, or @FILE with one a line
    #[arg(short = 'H', long, value_name = "NAME: VALUE")]
    header: Vec<String>,
}

impl Headers {
    /// The headers; those in `own` are refused.
    ///
    /// # Errors
    /// A file that cannot be read, what is no header, one that afar sets itself.
    pub fn map(&self, own: &[&str]) -> Result<HeaderMap> {
        let mut lines = Vec::new();
        for text in &self.header {
            match text.strip_prefix('@') {
                Some(name) => {
                    let text = String::from_utf8(input::bytes(name)?)
                        .map_err(|_| Error::usage(format!("--header: {name} is not UTF-8 text")))?;
                    lines.extend(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
                }
                None => lines.push(text.clone()),
            }
        }
        headers::parse(lines.iter().map(String::as_str), own)
    }
}

impl Request {
    /// The call of an API whose bodies are all JSON, and with which a POST has one always.
    ///
    /// # Errors
    /// As [`Request::call`].
    pub fn json_call(&self) -> Result<Call> {
        let mut call = self.call(&["content-type"], false)?;
        if call.method == Method::POST && call.body.is_none() {
            call.body = Some(Value::Object(Map::new()));
        }
        Ok(call)
    }

    /// The call. `own` are the headers that are refused, `has_other` tells that it has a body of another kind.
    ///
    /// # Errors
    /// No such method, a body that is none, an address in the path's place.
    pub fn call(&self, own: &[&str], has_other: bool) -> Result<Call> {
        let body = self.body()?;
        let usual = if body.is_some() || has_other { "POST" } else { "GET" };
        let word = self.method.as_deref().unwrap_or(usual);
        let method = Method::from_bytes(word.to_ascii_uppercase().as_bytes())
            .map_err(|_| Error::usage(format!("`{word}` is not a method")))?;
        if self.path.contains("://") || self.path.starts_with("//") {
            return Err(Error::usage("a whole address stands in the path's place")
                .hint("give the path alone; the server is that of the settings"));
        }
        let path = if self.path.starts_with('/') { self.path.clone() } else { format!("/{}", self.path) };
        let (path, inline) = path.split_once('?').unwrap_or((&path, ""));
        let mut call = Call::new(method, path);
        call.query = url::form_urlencoded::parse(inline.as_bytes()).into_owned().collect();
        for pair in &self.query {
            let (name, value) = pair
                .split_once('=')
                .ok_or_else(|| Error::usage(format!("--query: `{pair}` is not NAME=VALUE")))?;
            call = call.query(name, value);
        }
        call.headers = self.headers.map(own)?;
        call.body = body;
        Ok(call)
    }

    fn body(&self) -> Result<Option<Value>> {
        let mut body = match &self.json_body {
            Some(text) => {
                serde_json::from_str(&input::json(text)?).map_err(|error| Error::usage(error.to_string()))?
            }
            None if self.set.is_empty() => return Ok(None),
            None => Value::Object(Map::new()),
        };
        if !self.set.is_empty() {
            let Value::Object(members) = &mut body else {
                return Err(Error::usage("--set: the body is no object"));
            };
            input::members(members, &self.set)?;
        }
        Ok(Some(body))
    }
}
