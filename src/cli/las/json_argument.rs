//! JSON on the command line: inline, in a file, or on stdin; and members that are set one by one.

use std::path::Path;

use serde_json::{Map, Value};

use crate::cli::context::Ctx;
use crate::error::{Error, Result};
use crate::services::las::truth::json_trouble;

/// The JSON of an argument: inline, else the path of a file, `-` for stdin (and `@FILE`, as everywhere in afar).
///
/// # Errors
/// No such file, or broken JSON: the error has file, line and column.
pub fn json_argument(ctx: &Ctx, text: &str) -> Result<Value> {
    let broken = |name: &str, error: &serde_json::Error| {
        Error::usage(format!("{name}: {}", json_trouble(error))).hint("correct the JSON and try again")
    };
    let inline = match serde_json::from_str(text) {
        Ok(value) => return Ok(value),
        Err(error) => error,
    };
    if text == "-" || text.starts_with('@') {
        let name = text.strip_prefix('@').unwrap_or("stdin");
        return serde_json::from_str(&ctx.text_argument(text)?).map_err(|error| broken(name, &error));
    }
    match std::fs::read(Path::new(text)) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| broken(text, &error)),
        Err(_) if text.trim_start().starts_with(['{', '[']) => Err(broken("inline JSON", &inline)),
        Err(error) => Err(Error::usage(format!("cannot read {text}: {error}"))
            .hint("give JSON, the path of a file that has it, or - for stdin")),
    }
}

/// The JSON object of an argument.
///
/// # Errors
/// As [`json_argument`], or JSON that is no object.
pub fn object_argument(ctx: &Ctx, option: &str, text: &str) -> Result<Map<String, Value>> {
    match json_argument(ctx, text)? {
        Value::Object(map) => Ok(map),
        _ => Err(Error::usage(format!("{option}: this is no JSON object"))
            .hint("for example {\"source\": \"scanner 7\"}")),
    }
}

/// Sets members of a body: `KEY=VALUE`, the value JSON where it is and text where not, or a whole JSON object.
///
/// # Errors
/// Neither.
pub fn set_members(body: &mut Map<String, Value>, words: &[String]) -> Result<()> {
    for word in words {
        if let Ok(Value::Object(map)) = serde_json::from_str(word) {
            body.extend(map);
            continue;
        }
        let pair = word.split_once('=').filter(|(key, _)| !key.is_empty());
        let (key, text) = pair.ok_or_else(|| {
            Error::usage(format!("--set {word}: this is neither KEY=VALUE nor a JSON object"))
                .hint("for example --set name=invoice or --set '{\"name\": \"invoice\"}'")
        })?;
        let value = serde_json::from_str(text).unwrap_or_else(|_| text.into());
        body.insert(key.to_owned(), value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn members_are_json_or_text() {
        let mut body = Map::new();
        let words = ["name=a=b", "days=30", "flag=null", "{\"x\": [1]}"].map(str::to_owned);
        set_members(&mut body, &words).unwrap();
        assert_eq!(Value::from(body), json!({"name": "a=b", "days": 30, "flag": null, "x": [1]}));
        assert!(set_members(&mut Map::new(), &["name".to_owned()]).is_err());
        assert!(set_members(&mut Map::new(), &["=1".to_owned()]).is_err());
    }
}
