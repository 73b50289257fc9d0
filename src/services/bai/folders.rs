//! Folders: what is asked about one, and what its storage answers.

use serde_json::Value;

use super::client::{Call, Client};
use crate::error::{Error, Result};
use crate::http::Method;
use crate::http::sse::Events;
use crate::services::rows::segment;

/// A call about one folder: method, name, and what follows it.
pub fn about(method: Method, name: &str, rest: &str) -> Call {
    Call::new(method, format!("/folders/{}{rest}", segment(name)))
}

/// The rows of a list of files: `filename`, `size`, `mtime`, `mode`. Managers send them as JSON text, newer ones as
/// objects with other names beside it.
///
/// # Errors
/// The storage said why it cannot, or the text is no JSON.
pub fn files(answer: &Value) -> Result<Vec<Value>> {
    if let Some(why) = answer.get("error_msg").and_then(Value::as_str).filter(|why| !why.is_empty()) {
        return Err(Error::service(why)
            .of(super::NAME)
            .hint("the storage said so; `afar bai vfolder info NAME` shows the folder's host and status"));
    }
    match answer.get("files") {
        Some(Value::String(text)) => serde_json::from_str(text)
            .map_err(|error| Error::service(format!("the list of files is not JSON: {error}"))),
        Some(Value::Array(list)) => Ok(list.clone()),
        _ => Ok(answer.get("items").and_then(Value::as_array).into_iter().flatten().map(renamed).collect()),
    }
}

/// The names of the directories in a list of files, in either form.
///
/// # Errors
/// As [`files`].
pub fn directories(answer: &Value) -> Result<Vec<String>> {
    let text = |file: &Value, key: &str| file.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    if let Some(items) = answer.get("items").and_then(Value::as_array) {
        let those = items.iter().filter(|item| text(item, "type") == "DIRECTORY");
        return Ok(those.map(|item| text(item, "name")).collect());
    }
    let files = files(answer)?;
    let those = files.iter().filter(|file| text(file, "mode").starts_with('d'));
    Ok(those.map(|file| text(file, "filename")).collect())
}

/// A file in the newer form, under the older names too.
fn renamed(item: &Value) -> Value {
    let mut file = item.clone();
    for (new, old) in [("name", "filename"), ("modified", "mtime")] {
        if let (Some(value), Value::Object(map)) = (item.get(new), &mut file) {
            map.entry(old).or_insert_with(|| value.clone());
        }
    }
    file
}

impl Client {
    /// What the manager knows of a folder; asked even where requests are only shown.
    ///
    /// # Errors
    /// As [`Client::json`].
    pub async fn folder(&self, name: &str) -> Result<Value> {
        let mut call = about(Method::GET, name, "");
        call.probe = true;
        self.json(&call).await
    }

    /// The events of work that the manager does in the background.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn background(&self, task: &str) -> Result<Events> {
        let mut call = Call::new(Method::GET, "/events/background-task").query("task_id", task);
        call.stream = true;
        Ok(Events::new(self.call(&call).await?))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use serde_json::json;

    #[test]
    fn files_in_every_form() {
        let old = json!({"files": "[{\"filename\": \"a\", \"size\": 1}]", "items": []});
        assert_eq!(files(&old).unwrap()[0]["filename"], "a");
        let new = json!({"items": [{"name": "a", "modified": "2026-01-01T00:00:00Z"}]});
        let found = files(&new).unwrap();
        assert_eq!(found[0]["filename"], "a");
        assert_eq!(found[0]["mtime"], "2026-01-01T00:00:00Z");
        assert!(files(&json!({"files": "["})).is_err());
        assert_eq!(files(&json!({"error_msg": "off", "files": "[]"})).unwrap_err().message(), "off");
        assert!(files(&json!({"error_msg": ""})).unwrap().is_empty());
    }

    #[test]
    fn names_are_one_segment() {
        assert_eq!(about(Method::GET, "a b/c", "/files").path, "/folders/a%20b%2Fc/files");
    }
}
