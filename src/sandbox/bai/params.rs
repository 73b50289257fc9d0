//! Parameters of a request: the JSON body where there is one, else the query. Any method may have a body.

use axum::extract::{FromRequest, Request};
use serde_json::{Map, Value};

use super::problem::Problem;

/// The largest JSON body, in bytes.
const LIMIT: usize = 32 << 20;

/// Named values.
#[derive(Debug, Default)]
pub struct Params(Map<String, Value>);

impl<S: Send + Sync> FromRequest<S> for Params {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let query = request.uri().query().unwrap_or_default().to_owned();
        let body = axum::body::to_bytes(request.into_body(), LIMIT)
            .await
            .map_err(|error| Problem::bad_params().msg(error.to_string()))?;
        if body.is_empty() { Ok(Self::of_query(&query)) } else { Self::of_body(&body) }
    }
}

impl Params {
    /// Those of a query string.
    pub fn of_query(query: &str) -> Self {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        Self(pairs.map(|(name, value)| (name.into_owned(), Value::String(value.into_owned()))).collect())
    }

    fn of_body(body: &[u8]) -> Result<Self, Problem> {
        match serde_json::from_slice(body) {
            Ok(Value::Object(map)) => Ok(Self(map)),
            _ => Err(Problem::bad_params().msg("Malformed body")),
        }
    }

    /// Those of a JSON object.
    pub fn of(value: &Value) -> Self {
        Self(value.as_object().cloned().unwrap_or_default())
    }

    /// All of them.
    pub fn all(&self) -> &Map<String, Value> {
        &self.0
    }

    /// The first of `names` that is given and not null, with the name it has.
    pub fn get<'a>(&'a self, names: &[&'static str]) -> Option<(&'static str, &'a Value)> {
        names.iter().find_map(|name| Some((*name, self.0.get(*name).filter(|value| !value.is_null())?)))
    }

    /// A text, or nothing.
    ///
    /// # Errors
    /// It is given and no text.
    pub fn text(&self, names: &[&'static str]) -> Result<Option<&str>, Problem> {
        match self.get(names) {
            None => Ok(None),
            Some((name, value)) => {
                value.as_str().map(Some).ok_or_else(|| Problem::bad_param(name, "value is not a string"))
            }
        }
    }

    /// A text that must be there.
    ///
    /// # Errors
    /// It is missing, or no text.
    pub fn required(&self, names: &[&'static str]) -> Result<&str, Problem> {
        let missing = || Problem::bad_param(names.last().copied().unwrap_or_default(), "is required");
        self.text(names)?.ok_or_else(missing)
    }

    /// A truth value; texts and numbers count too, as the manager reads them.
    ///
    /// # Errors
    /// It is given and no truth value.
    pub fn flag(&self, names: &[&'static str], default: bool) -> Result<bool, Problem> {
        let Some((name, value)) = self.get(names) else { return Ok(default) };
        let word = match value {
            Value::Bool(value) => return Ok(*value),
            Value::String(text) => text.to_ascii_lowercase(),
            other => other.to_string(),
        };
        match word.as_str() {
            "t" | "true" | "y" | "yes" | "on" | "1" => Ok(true),
            "f" | "false" | "n" | "no" | "off" | "0" => Ok(false),
            _ => Err(Problem::bad_param(name, "value can't be converted to Boolean")),
        }
    }

    /// A whole number; text counts too.
    ///
    /// # Errors
    /// It is given and no number, or less than `least`.
    pub fn number(&self, names: &[&'static str], default: u64, least: u64) -> Result<u64, Problem> {
        let Some((name, value)) = self.get(names) else { return Ok(default) };
        let number = value.as_u64().or_else(|| value.as_str()?.parse().ok());
        let number = number.ok_or_else(|| Problem::bad_param(name, "value can't be converted to int"))?;
        if number < least {
            return Err(Problem::bad_param(name, &format!("value is less than {least}")));
        }
        Ok(number)
    }
}
