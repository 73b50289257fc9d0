//! What is read for an argument: JSON written there or in a file, a file's bytes, stdin for `-`.

use base64::Engine;
use serde_json::{Map, Value};

use crate::error::{Error, Result};
use crate::services::rows;

/// JSON text: what is written in the argument itself (an object, a list, or a value that names no file), the content of
/// the file that it names (`@` before the name is allowed), or stdin for `-`. It is valid JSON.
///
/// # Errors
/// No such file, or what is not JSON; told with line and column.
pub fn json(text: &str) -> Result<String> {
    let inline = text.trim_start().starts_with(['{', '[', '"']);
    if inline
        || !std::path::Path::new(text).exists() && serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok()
    {
        return checked(text.to_owned(), "inline JSON");
    }
    let name = text.strip_prefix('@').unwrap_or(text);
    let (bytes, place) = match name {
        "-" => (crate::output::prompt::read_all()?, "stdin".to_owned()),
        name => {
            let bytes = std::fs::read(name).map_err(|error| {
                Error::usage(format!("cannot read {name}: {error}"))
                    .hint("give JSON, the path of a file that has it, or - for stdin")
            })?;
            (bytes, name.to_owned())
        }
    };
    let text = String::from_utf8(bytes).map_err(|_| {
        Error::usage(format!("{place} is not UTF-8 text")).hint("JSON is written in UTF-8: convert it")
    })?;
    checked(text.trim_start_matches('\u{feff}').to_owned(), &place)
}

/// The JSON object of an option.
///
/// # Errors
/// As [`json`], or JSON that is no object.
pub fn object(option: &str, text: &str) -> Result<Map<String, Value>> {
    let text = json(text).map_err(|error| error.context(option))?;
    match serde_json::from_str(&text) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Error::usage(format!("{option}: this is no JSON object"))
            .hint("for example {\"source\": \"scanner 7\"}")),
    }
}

/// The JSON of an option that may be empty: an empty text, as an empty variable of a script leaves it, and JSON's null
/// count as not given.
///
/// # Errors
/// As [`json`].
pub fn kept(option: &str, text: Option<&str>) -> Result<Option<Value>> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let text = json(text).map_err(|error| error.context(option))?;
    let value: Value =
        serde_json::from_str(&text).map_err(|error| Error::usage(format!("{option}: not JSON: {error}")))?;
    Ok(Some(value).filter(|value| !value.is_null()))
}

/// Sets members of a body by the words of `--set`: `KEY=VALUE`, the value JSON where it is and text where not, or a
/// whole JSON object.
///
/// # Errors
/// Neither.
pub fn members(body: &mut Map<String, Value>, words: &[String]) -> Result<()> {
    words.iter().try_for_each(|word| rows::set_member(body, "set", word))
}

fn checked(text: String, place: &str) -> Result<String> {
    match serde_json::from_str::<serde::de::IgnoredAny>(&text) {
        Ok(_) => Ok(text),
        Err(error) => {
            let what = error.to_string();
            let what = what.split(" at line ").next().unwrap_or_default();
            let (line, column) = (error.line(), error.column());
            Err(Error::usage(format!("{place}: line {line}, column {column}: not JSON: {what}"))
                .hint("correct it and try again"))
        }
    }
}

/// A file's bytes; stdin for `-`.
///
/// # Errors
/// The file cannot be read, or is a folder.
pub fn bytes(name: &str) -> Result<Vec<u8>> {
    match name {
        "-" => crate::output::prompt::read_all(),
        name => std::fs::read(name).map_err(|error| Error::usage(format!("cannot read {name}: {error}"))),
    }
}

/// A file's bytes in base64.
///
/// # Errors
/// As [`bytes`].
pub fn base64(name: &str) -> Result<String> {
    Ok(base64::engine::general_purpose::STANDARD.encode(bytes(name)?))
}
