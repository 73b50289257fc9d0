//! Ground truth: what is right about a document, as the API takes it and as people write it.

use std::path::Path;

use md5::{Digest, Md5};
use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::python::{self, Layout};

/// An MD5 sum, which is what the official client remembers documents by.
pub type Sum = [u8; 16];

/// `KEY=VALUE` words as the API's list; only the first `=` divides.
///
/// # Errors
/// A word without `=`.
pub fn of_fields(words: &[String]) -> Result<Value> {
    let fields = words.iter().map(|word| match word.split_once('=') {
        Some((label, value)) => Ok(json!({"label": label, "value": value})),
        None => Err(Error::usage(format!("ground truth `{word}` has no `=`"))
            .hint("write LABEL=VALUE, for example total=100.00")),
    });
    Ok(Value::Array(fields.collect::<Result<_>>()?))
}

/// The API's list of an object; a list is one already.
///
/// # Errors
/// Neither a list nor an object.
pub fn listed(value: Value) -> Result<Value> {
    match value {
        Value::Array(_) => Ok(value),
        Value::Object(map) => {
            Ok(map.into_iter().map(|(label, value)| json!({"label": label, "value": value})).collect())
        }
        _ => Err(Error::usage("ground truth is a list or an object")),
    }
}

/// Whether there is any: the official client sends none for an empty list.
pub fn is_any(value: &Value) -> bool {
    match value {
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
        _ => false,
    }
}

/// The sum that the official client's memory has of a ground truth: that of its JSON, compact, keys sorted.
pub fn sum(value: &Value) -> Sum {
    Md5::digest(python::dumps(value, Layout::CompactSorted).as_bytes()).into()
}

/// How text is written in ground truth files.
#[derive(Debug, Clone, Copy)]
pub struct Encoding(&'static encoding_rs::Encoding);

impl Default for Encoding {
    fn default() -> Self {
        Encoding(encoding_rs::UTF_8)
    }
}

impl Encoding {
    /// The encoding of a name, Python's (`latin-1`, `utf_8_sig`) too.
    ///
    /// # Errors
    /// No such encoding.
    pub fn of(name: &str) -> Result<Encoding> {
        let plain = name.trim().to_ascii_lowercase().replace('_', "-");
        let plain = match plain.as_str() {
            "latin-1" | "l1" | "8859" => "latin1",
            "utf-8-sig" | "u8" => "utf-8",
            "utf-16" => "utf-16le",
            other => other,
        };
        encoding_rs::Encoding::for_label(plain.as_bytes()).map(Encoding).ok_or_else(|| {
            Error::usage(format!("there is no encoding `{name}`")).hint("for example utf-8, latin-1, utf-16")
        })
    }

    /// Whether commas and line ends are the bytes that they are in ASCII.
    pub fn is_ascii_like(self) -> bool {
        self.0.is_ascii_compatible()
    }

    /// The text of bytes; a byte order mark is left out and says more than the name.
    ///
    /// # Errors
    /// Bytes that the encoding does not have.
    pub fn text(self, bytes: &[u8]) -> Result<String> {
        let (text, used, broken) = self.0.decode(bytes);
        match broken {
            false => Ok(text.into_owned()),
            true => Err(Error::usage(format!("not text in {}", used.name()))
                .hint("say which encoding it is in: --ground-truth-encoding NAME")),
        }
    }
}

/// Where JSON is broken, and why, in words for a file's name.
pub fn json_trouble(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let why = text.rsplit_once(" at line ").map_or(text.as_str(), |(why, _)| why);
    format!("line {}, column {}: {why}", error.line(), error.column())
}

/// Ground truth in JSON or YAML, as it stands in the file: what is no JSON may be YAML in both, as officially.
///
/// # Errors
/// Neither; the error has file, line and column.
pub fn parse(text: &str, name: &Path) -> Result<Value> {
    let json_error = match serde_json::from_str::<Value>(text) {
        Ok(value) => return checked(value, name),
        Err(error) => error,
    };
    // Without a budget of its own a few lines of YAML can stand for gigabytes; the crate's default has one.
    let yaml_error = match serde_saphyr::from_str::<Value>(text) {
        Ok(value) if is_any(&value) => return Ok(value),
        Ok(Value::Null | Value::Array(_) | Value::Object(_)) => return Ok(Value::Null),
        Ok(_) => None,
        Err(error) => Some(error),
    };
    let is_json = name.extension().is_some_and(|end| end.eq_ignore_ascii_case("json"));
    let why = match yaml_error {
        Some(error) if !is_json => {
            let place = error
                .location()
                .map_or_else(String::new, |at| format!("line {}, column {}: ", at.line(), at.column()));
            let text = error.without_snippet().to_string();
            let why = text.lines().next().unwrap_or_default();
            format!("{place}{}", why.rsplit_once(" at line ").map_or(why, |(why, _)| why))
        }
        None if !is_json => return checked(Value::String(String::new()), name),
        _ => json_trouble(&json_error),
    };
    Err(Error::usage(format!("{}: {why}", name.display())).hint("correct the file and run again"))
}

fn checked(value: Value, name: &Path) -> Result<Value> {
    match value {
        Value::Null | Value::Array(_) | Value::Object(_) => Ok(value),
        _ => Err(Error::usage(format!("{}: ground truth is a list or an object", name.display()))
            .hint("for example [{\"label\": \"total\", \"value\": \"100.00\"}] or {\"total\": \"100.00\"}")),
    }
}

/// A ground truth file.
///
/// # Errors
/// It cannot be read, or is broken.
pub fn read(path: &Path, encoding: Encoding) -> Result<Value> {
    let bytes = std::fs::read(path)
        .map_err(|error| Error::usage(format!("cannot read {}: {error}", path.display())))?;
    let text = encoding.text(&bytes).map_err(|error| error.context(path.display()))?;
    parse(&text, path)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sums_are_those_of_the_official_client() {
        // json.dumps([{"label": "total", "value": "1,5 €"}], …) of the official client's memory file.
        let value = json!([{"value": "1,5 €", "label": "total"}]);
        let hex: String = sum(&value).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "b10ba6c27d25131d3f8cfd6e9c981f5b");
    }

    #[test]
    fn json_and_yaml_are_read_and_trouble_has_its_place() {
        let read = |text: &str, name: &str| parse(text, Path::new(name));
        assert_eq!(
            read("- label: a\n  value: \"2\"\n", "x.yaml").unwrap(),
            json!([{"label": "a", "value": "2"}])
        );
        assert_eq!(read("{\"a\": 1}", "x.yml").unwrap(), json!({"a": 1}));
        assert_eq!(read("", "x.yaml").unwrap(), Value::Null);
        let error = read("{\"a\":\n 1", "x.json").unwrap_err();
        assert!(error.message().starts_with("x.json: line 2, column 2: "), "{error}");
        let error = read("a: [1\nb: 2\n", "x.yaml").unwrap_err();
        assert!(error.message().starts_with("x.yaml: line "), "{error}");
        assert!(!error.message().contains('\n'));
        assert!(read("just words", "x.yaml").is_err() && read("7", "x.json").is_err());
    }

    #[test]
    fn fields_objects_and_encodings() {
        let words = ["note=a=b".to_owned(), "tax=".to_owned()];
        let list = json!([{"label": "note", "value": "a=b"}, {"label": "tax", "value": ""}]);
        assert_eq!(of_fields(&words).unwrap(), list);
        assert!(of_fields(&["total".to_owned()]).is_err());
        assert_eq!(listed(json!({"a": null})).unwrap(), json!([{"label": "a", "value": null}]));
        assert!(listed(json!("a")).is_err());
        assert_eq!(Encoding::of("latin-1").unwrap().text(b"\xe9").unwrap(), "é");
        assert_eq!(Encoding::of("utf_8_sig").unwrap().text(b"\xef\xbb\xbfa").unwrap(), "a");
        assert!(Encoding::of("nosuch").is_err() && Encoding::default().text(b"\xe9").is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_text_does_no_harm(text in "[\\[\\]{}\"a-c0-9:,&*!|> \n-]{0,60}") {
            for name in ["x.json", "x.yaml"] {
                if let Err(error) = parse(&text, Path::new(name)) {
                    proptest::prop_assert!(error.message().starts_with(name));
                }
            }
        }
    }
}
