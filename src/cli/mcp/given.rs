//! What a tool takes: told to the model as a JSON Schema, and checked by the same table.

use serde_json::{Map, Value, json};

use crate::error::{Error, Result};

/// One argument of a tool.
#[derive(Debug)]
pub struct Param {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub kind: Kind,
    /// What it means.
    pub help: &'static str,
    /// Whether it must be there.
    pub required: bool,
}

/// What an argument is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text; the text that holds where it is not given.
    Text(Option<&'static str>),
    /// One of these words; the first holds where it is not given.
    Choice(&'static [&'static str]),
    /// Texts.
    Texts,
    /// Yes or no; no where it is not given.
    Flag,
    /// A whole number from the first to the last; what holds where it is not given.
    Number(i64, i64, Option<i64>),
}

/// An argument that must be there.
pub const fn needed(name: &'static str, kind: Kind, help: &'static str) -> Param {
    Param { name, kind, help, required: true }
}

/// An argument that may be left out.
pub const fn param(name: &'static str, kind: Kind, help: &'static str) -> Param {
    Param { name, kind, help, required: false }
}

/// The schema of arguments.
pub fn schema(params: &[Param]) -> Map<String, Value> {
    let one = |param: &Param| {
        let mut schema = match param.kind {
            Kind::Text(default) => {
                let mut schema = json!({"type": "string"});
                if let Some(default) = default {
                    schema["default"] = json!(default);
                }
                schema
            }
            Kind::Choice(words) => json!({"type": "string", "enum": words, "default": words.first()}),
            Kind::Texts => json!({"type": "array", "items": {"type": "string"}}),
            Kind::Flag => json!({"type": "boolean", "default": false}),
            Kind::Number(least, most, default) => {
                let mut schema = json!({"type": "integer", "minimum": least});
                if most < i64::MAX {
                    schema["maximum"] = json!(most);
                }
                if let Some(default) = default {
                    schema["default"] = json!(default);
                }
                schema
            }
        };
        schema["description"] = json!(param.help);
        (param.name.to_owned(), schema)
    };
    let required: Vec<&str> = params.iter().filter(|param| param.required).map(|param| param.name).collect();
    let mut schema = Map::new();
    schema.insert("type".to_owned(), json!("object"));
    schema.insert("properties".to_owned(), params.iter().map(one).collect::<Map<_, _>>().into());
    if !required.is_empty() {
        schema.insert("required".to_owned(), json!(required));
    }
    schema.insert("additionalProperties".to_owned(), json!(false));
    schema
}

/// Arguments that fit their table.
#[derive(Debug)]
pub struct Given {
    params: &'static [Param],
    values: Map<String, Value>,
}

impl Given {
    /// Checks arguments; a null counts as not given.
    ///
    /// # Errors
    /// One that there is not, one that is of another kind, one that is missing.
    pub fn of(params: &'static [Param], values: Option<Map<String, Value>>) -> Result<Given> {
        let mut values = values.unwrap_or_default();
        values.retain(|_, value| !value.is_null());
        let names = || params.iter().map(|param| param.name).collect::<Vec<_>>().join(", ");
        let hint = || match params.is_empty() {
            true => "it takes none".to_owned(),
            false => format!("it takes {}", names()),
        };
        for (name, value) in &values {
            let Some(param) = params.iter().find(|param| param.name == name) else {
                return Err(Error::usage(format!("there is no argument `{name}`")).hint(hint()));
            };
            if let Some(wanted) = param.kind.lacks(value) {
                return Err(Error::usage(format!("`{name}` is not {wanted}")).hint(param.help));
            }
        }
        match params.iter().find(|param| param.required && !values.contains_key(param.name)) {
            Some(param) => Err(Error::usage(format!("`{}` is missing", param.name)).hint(param.help)),
            None => Ok(Given { params, values }),
        }
    }

    fn kind(&self, name: &str) -> Option<Kind> {
        self.params.iter().find(|param| param.name == name).map(|param| param.kind)
    }

    /// A text, or what holds in its place.
    pub fn text(&self, name: &str) -> Option<&str> {
        match (self.values.get(name).and_then(Value::as_str), self.kind(name)) {
            (Some(text), _) => Some(text),
            (None, Some(Kind::Text(default))) => default,
            (None, Some(Kind::Choice(words))) => words.first().copied(),
            _ => None,
        }
    }

    /// A text that is there, as it is required or holds by itself.
    pub fn needed(&self, name: &str) -> &str {
        self.text(name).unwrap_or_default()
    }

    /// A text that says something.
    pub fn filled(&self, name: &str) -> Option<&str> {
        self.text(name).map(str::trim).filter(|text| !text.is_empty())
    }

    /// Texts.
    pub fn texts(&self, name: &str) -> Vec<String> {
        let list = self.values.get(name).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Yes or no.
    pub fn flag(&self, name: &str) -> bool {
        self.values.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A number, or what holds in its place.
    pub fn number(&self, name: &str) -> Option<i64> {
        match (self.values.get(name).and_then(whole), self.kind(name)) {
            (Some(number), _) => Some(number),
            (None, Some(Kind::Number(_, _, default))) => default,
            _ => None,
        }
    }
}

impl Kind {
    /// What a value should be and is not.
    fn lacks(self, value: &Value) -> Option<String> {
        let wanted = |fits: bool, what: &str| (!fits).then(|| what.to_owned());
        match self {
            Kind::Text(_) => wanted(value.is_string(), "a text"),
            Kind::Flag => wanted(value.is_boolean(), "true or false"),
            Kind::Texts => {
                let fits = value.as_array().is_some_and(|list| list.iter().all(Value::is_string));
                wanted(fits, "a list of texts")
            }
            Kind::Choice(words) => {
                let fits = value.as_str().is_some_and(|text| words.contains(&text));
                (!fits).then(|| format!("one of {}", words.join(", ")))
            }
            Kind::Number(least, most, _) => match whole(value) {
                Some(number) if (least..=most).contains(&number) => None,
                _ if most == i64::MAX => Some(format!("a whole number from {least} on")),
                _ => Some(format!("a whole number from {least} to {most}")),
            },
        }
    }
}

/// A whole number, also one that is written with a fraction of nothing: JavaScript knows one kind of number.
#[allow(clippy::cast_possible_truncation)]
fn whole(value: &Value) -> Option<i64> {
    let exact = |number: f64| number.fract() == 0.0 && number.abs() < 9e15;
    value.as_i64().or_else(|| value.as_f64().filter(|number| exact(*number)).map(|number| number as i64))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    static PARAMS: &[Param] = &[
        needed("code", Kind::Text(None), "The code"),
        param("kernel", Kind::Text(Some("python3")), "The kernel"),
        param("history", Kind::Texts, "Before it"),
        param("bash", Kind::Flag, "By bash"),
        param("limit", Kind::Number(1, 10, Some(5)), "How many"),
        param("way", Kind::Choice(&["a", "b"]), "Which"),
    ];

    fn given(value: Value) -> Result<Given> {
        Given::of(PARAMS, value.as_object().cloned())
    }

    #[test]
    fn what_is_not_given_holds_by_itself() {
        let given = given(json!({"code": "1", "limit": null})).unwrap();
        assert_eq!((given.needed("code"), given.needed("kernel")), ("1", "python3"));
        assert_eq!(
            (given.number("limit"), given.flag("bash"), given.text("way")),
            (Some(5), false, Some("a"))
        );
        assert!(given.texts("history").is_empty());
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let wrong = |value: Value| given(value).unwrap_err().message().to_owned();
        assert_eq!(wrong(json!({})), "`code` is missing");
        assert_eq!(wrong(json!({"code": 1})), "`code` is not a text");
        assert_eq!(wrong(json!({"code": "1", "history": ["a", 1]})), "`history` is not a list of texts");
        assert_eq!(wrong(json!({"code": "1", "limit": 11})), "`limit` is not a whole number from 1 to 10");
        assert_eq!(wrong(json!({"code": "1", "limit": 1.5})), "`limit` is not a whole number from 1 to 10");
        assert_eq!(wrong(json!({"code": "1", "way": "c"})), "`way` is not one of a, b");
        assert_eq!(wrong(json!({"code": "1", "x": 1})), "there is no argument `x`");
        assert_eq!(given(json!({"code": "1", "limit": 7.0})).unwrap().number("limit"), Some(7));
    }

    #[test]
    fn the_schema_says_the_same() {
        let schema = schema(PARAMS);
        assert_eq!(schema["required"], json!(["code"]));
        assert_eq!(schema["properties"]["limit"]["maximum"], 10);
        assert_eq!(schema["properties"]["way"]["enum"], json!(["a", "b"]));
    }
}
