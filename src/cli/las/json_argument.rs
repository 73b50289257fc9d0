//! JSON on the command line: inline, in a file, or on stdin; and members that are set one by one.

use serde_json::{Map, Value};

use crate::cli::input;
use crate::error::{Error, Result};

/// The JSON object of an argument.
///
/// # Errors
/// As [`input::json`], or JSON that is no object.
pub fn object_argument(option: &str, text: &str) -> Result<Map<String, Value>> {
    match serde_json::from_str(&input::json(text)?) {
        Ok(Value::Object(map)) => Ok(map),
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
