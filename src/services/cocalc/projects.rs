//! The list of projects as the official client makes it: asked for by a database query, then filtered and sorted here.

use serde_json::{Map, Value, json};

use super::{Bridge, Call, Client, NAME};
use crate::error::{Error, Kind, Result};

/// The fields that are asked for where none are named.
pub const FIELDS: [&str; 7] = ["project_id", "title", "last_edited", "created", "state", "deleted", "users"];

/// What is wanted of the list.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The fields; none: [`FIELDS`].
    pub fields: Vec<String>,
    /// All of the account's projects, not only those in recent use.
    pub all: bool,
    /// This one alone.
    pub project_id: Option<String>,
    /// So many; a negative number is no limit.
    pub limit: Option<i64>,
    /// Deleted or not.
    pub deleted: Option<bool>,
    /// Hidden for [`Wanted::hidden_for`] or not.
    pub hidden: Option<bool>,
    /// In this state.
    pub state: Option<String>,
    /// The account whose mark of hiding counts.
    pub hidden_for: Option<String>,
}

impl Wanted {
    fn fields(&self) -> Vec<&str> {
        match self.fields.is_empty() {
            true => FIELDS.to_vec(),
            false => self.fields.iter().map(String::as_str).collect(),
        }
    }

    fn table(&self) -> &'static str {
        if self.all { "projects_all" } else { "projects" }
    }

    /// The call.
    pub fn call(&self) -> Call {
        let mut query: Map<String, Value> =
            self.fields().into_iter().map(|field| (field.to_owned(), Value::Null)).collect();
        if let Some(id) = &self.project_id {
            query.insert("project_id".to_owned(), json!(id));
        }
        let call = Call::new(Bridge::Hub, "db.userQuery", json!({"query": {self.table(): [query]}}));
        Call { repeatable: true, ..call }
    }

    /// What of this cannot have the effect that it looks as if it had.
    pub fn doubts(&self) -> Vec<String> {
        let fields = self.fields();
        let unasked = |name: &str| !fields.contains(&name);
        let mut doubts = Vec::new();
        if self.hidden.is_some() && self.hidden_for.is_none() {
            doubts.push("--hidden does nothing without --account-id-for-hidden".to_owned());
        }
        for (given, field) in [
            (self.state.is_some(), "state"),
            (self.deleted.is_some(), "deleted"),
            (self.hidden.is_some(), "users"),
        ] {
            if given && unasked(field) {
                doubts.push(format!("the filter sees nothing of `{field}`, which is not among --fields"));
            }
        }
        doubts
    }

    /// The rows of an answer that are wanted, in their order.
    ///
    /// # Errors
    /// The answer has no rows of the table that was asked for.
    pub fn rows(&self, mut answer: Value) -> Result<Vec<Value>> {
        let Some(Value::Array(mut rows)) = answer.get_mut(self.table()).map(Value::take) else {
            let error = Error::service(format!("the answer has no rows of `{}`", self.table())).of(NAME);
            return Err(error.hint("--debug shows the answer"));
        };
        rows.retain(|row| self.keeps(row));
        rows.sort_by_cached_key(|row| std::cmp::Reverse(key(row)));
        if let Some(limit) = self.limit.and_then(|limit| usize::try_from(limit).ok()) {
            rows.truncate(limit);
        }
        Ok(rows)
    }

    fn keeps(&self, row: &Value) -> bool {
        let right_deleted = self.deleted.is_none_or(|wanted| truth(row.get("deleted")) == wanted);
        let right_state =
            self.state.as_ref().is_none_or(|wanted| state(row).to_lowercase() == wanted.to_lowercase());
        let right_hidden = match (&self.hidden_for, self.hidden) {
            (Some(account), Some(wanted)) => match row.get("users") {
                Some(Value::Object(users)) => {
                    truth(users.get(account).and_then(|user| user.get("hide"))) == wanted
                }
                users if truth(users) => true,
                _ => !wanted,
            },
            _ => true,
        };
        right_deleted && right_state && right_hidden
    }
}

/// A project's state in one word; empty where it is not known.
pub fn state(row: &Value) -> &str {
    let value = row.get("state").unwrap_or(&Value::Null);
    let member = |name: &str| value.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    value.as_str().or_else(|| member("state")).or_else(|| member("status")).unwrap_or_default()
}

fn truth(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null) => false,
        Some(Value::Bool(flag)) => *flag,
        Some(Value::Number(number)) => number.as_f64() != Some(0.0),
        Some(Value::String(text)) => !text.is_empty(),
        Some(Value::Array(list)) => !list.is_empty(),
        Some(Value::Object(map)) => !map.is_empty(),
    }
}

/// What projects are sorted by, the newest and last coming first.
fn key(row: &Value) -> (i64, i64, String, String) {
    let text = |name: &str| row.get(name).and_then(Value::as_str).unwrap_or_default();
    let (edited, created) = (moment(row.get("last_edited")), moment(row.get("created")));
    (edited, created, text("title").to_lowercase(), text("project_id").to_owned())
}

/// Microseconds since 1970 of a date in ISO 8601 (without a zone: UTC) or of a number of seconds; else 0.
fn moment(value: Option<&Value>) -> i64 {
    #[allow(clippy::cast_possible_truncation)]
    let micros = |seconds: f64| (seconds * 1e6) as i64;
    match value {
        Some(Value::String(text)) => {
            let zoned = text.parse::<jiff::Timestamp>();
            let plain = || {
                text.parse::<jiff::civil::DateTime>().and_then(|date| date.to_zoned(jiff::tz::TimeZone::UTC))
            };
            match zoned.or_else(|_| plain().map(|date| date.timestamp())) {
                Ok(at) => at.as_microsecond(),
                Err(_) => text.parse().map_or(0, micros),
            }
        }
        Some(Value::Number(number)) => micros(number.as_f64().unwrap_or(0.0)),
        _ => 0,
    }
}

/// Whether a text has the form of a project's ID.
pub fn is_id(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The ID of the project that is meant: by its ID, by the beginning of it that no other has, or by its title.
///
/// # Errors
/// None fits or several do; the hub's refusal.
pub async fn find(client: &Client, name: &str) -> Result<String> {
    if is_id(name) {
        return Ok(name.to_owned());
    }
    let fields = ["project_id", "title", "deleted", "last_edited"].map(str::to_owned).to_vec();
    let wanted = Wanted { fields, all: true, ..Wanted::default() };
    let why = |error: Error| error.context(format!("cannot look for the project `{name}`"));
    let rows = wanted.rows(client.call(&wanted.call()).await.map_err(why)?).map_err(why)?;
    let alive: Vec<&Value> = rows.iter().filter(|row| !truth(row.get("deleted"))).collect();
    let text =
        |row: &Value, field: &str| row.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let titled: Vec<String> =
        alive.iter().filter(|row| text(row, "title") == name).map(|row| text(row, "project_id")).collect();
    let found = match titled.is_empty() {
        false => titled,
        true => {
            let start = name.to_ascii_lowercase();
            alive.iter().map(|row| text(row, "project_id")).filter(|id| id.starts_with(&start)).collect()
        }
    };
    match found.as_slice() {
        [one] => Ok(one.clone()),
        [] => {
            let titles: Vec<String> = alive.iter().map(|row| text(row, "title")).collect();
            let error = Error::new(
                Kind::NotFound,
                format!("no project has the ID, the beginning of an ID or the title `{name}`"),
            );
            let error = match crate::nearest::some(name, titles.iter().map(String::as_str), 3)[..] {
                [] => error,
                ref near => error.hint(format!("did you mean `{}`?", near.join("`, `"))),
            };
            Err(error.hint("`afar cocalc projects list --all` shows yours"))
        }
        several => {
            let error = Error::new(Kind::Conflict, format!("{} projects fit `{name}`", several.len()));
            Err(several
                .iter()
                .take(5)
                .fold(error, |error, id| error.detail(id.as_str()))
                .hint("give the whole ID"))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rows() -> Value {
        json!({"projects": [
            {"project_id": "b", "title": "beta", "last_edited": "2025-11-20T10:00:00.000Z", "state": {"state": "running"}, "deleted": null,
             "users": {"me": {"hide": true}}},
            {"project_id": "a", "title": "Alpha", "last_edited": "2025-11-21T10:00:00.000Z", "state": {"status": "opened"}, "deleted": true, "users": 1},
            {"project_id": "n", "title": null, "last_edited": null, "state": null, "users": null},
            {"project_id": "g", "title": "gamma", "last_edited": 1763633000, "state": "Running"},
        ]})
    }

    fn ids(wanted: &Wanted) -> Vec<String> {
        wanted
            .rows(rows())
            .unwrap()
            .iter()
            .map(|row| row["project_id"].as_str().unwrap_or_default().to_owned())
            .collect()
    }

    #[test]
    fn rows_are_filtered_and_sorted_as_officially() {
        assert_eq!(ids(&Wanted::default()), ["a", "g", "b", "n"]);
        assert_eq!(ids(&Wanted { limit: Some(0), ..Wanted::default() }).len(), 0);
        assert_eq!(ids(&Wanted { limit: Some(-1), ..Wanted::default() }).len(), 4);
        assert_eq!(ids(&Wanted { deleted: Some(false), ..Wanted::default() }), ["g", "b", "n"]);
        assert_eq!(ids(&Wanted { state: Some("RUNNING".into()), ..Wanted::default() }), ["g", "b"]);
        let hidden =
            |wanted| Wanted { hidden: Some(wanted), hidden_for: Some("me".into()), ..Wanted::default() };
        assert_eq!(ids(&hidden(true)), ["a", "b"]);
        assert_eq!(ids(&Wanted { hidden: Some(true), ..Wanted::default() }).len(), 4);
    }

    #[test]
    fn doubtful_filters_are_known() {
        let wanted =
            Wanted { fields: vec!["title".into()], state: Some("running".into()), ..Wanted::default() };
        assert_eq!(wanted.doubts().len(), 1);
        assert!(
            Wanted { hidden: Some(true), ..Wanted::default() }.doubts()[0]
                .contains("--account-id-for-hidden")
        );
    }

    #[test]
    fn ids_have_their_form() {
        assert!(is_id("6e75dbf1-0342-4249-9dce-6b21648656e9"));
        assert!(!is_id("6e75dbf1") && !is_id("6e75dbf1-0342-4249-9dce-6b21648656e9x") && !is_id("ü"));
    }
}
