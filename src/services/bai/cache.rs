//! What a server said of itself, remembered for ten minutes: its version and its announcement.
//!
//! A cache that cannot be read or written costs a request and nothing else.

use std::path::PathBuf;

use jiff::Timestamp;
use serde_json::{Value, json};

use crate::config::atomic;

/// How long something is remembered, in seconds.
const AGE: i64 = 600;

/// The cache file of all endpoints.
#[derive(Debug, Clone)]
pub struct Cache {
    path: PathBuf,
}

impl Cache {
    /// A cache in this file.
    pub fn new(path: PathBuf) -> Cache {
        Cache { path }
    }

    fn load(&self) -> Value {
        let text = std::fs::read_to_string(&self.path).ok();
        let value: Option<Value> = text.and_then(|text| serde_json::from_str(&text).ok());
        value.filter(Value::is_object).unwrap_or_else(|| json!({}))
    }

    /// What an endpoint said under a name, if that is not too long ago.
    pub fn get(&self, endpoint: &str, name: &str) -> Option<Value> {
        let mut cache = self.load();
        let entry = cache.get_mut(endpoint)?.get_mut(name)?;
        let age = Timestamp::now().as_second() - entry.get("at")?.as_i64()?;
        (0..AGE).contains(&age).then(|| entry["value"].take())
    }

    /// Remembers what an endpoint said.
    pub fn put(&self, endpoint: &str, name: &str, value: &Value) {
        let mut cache = self.load();
        if !cache[endpoint].is_object() {
            cache[endpoint] = json!({});
        }
        cache[endpoint][name] = json!({"at": Timestamp::now().as_second(), "value": value});
        let _ = atomic::write_private(&self.path, cache.to_string().as_bytes());
    }

    /// Forgets what an endpoint said under a name.
    pub fn forget(&self, endpoint: &str, name: &str) {
        let mut cache = self.load();
        if cache
            .get_mut(endpoint)
            .and_then(Value::as_object_mut)
            .is_some_and(|one| one.remove(name).is_some())
        {
            let _ = atomic::write_private(&self.path, cache.to_string().as_bytes());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn remembers_by_endpoint_and_survives_nonsense() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("cache.json");
        std::fs::write(&path, "[nonsense").unwrap();
        let cache = Cache::new(path.clone());
        assert_eq!(cache.get("a", "version"), None);
        cache.put("a", "version", &json!("v7"));
        cache.put("b", "version", &json!("v6"));
        assert_eq!(cache.get("a", "version"), Some(json!("v7")));
        cache.forget("a", "version");
        assert_eq!((cache.get("a", "version"), cache.get("b", "version")), (None, Some(json!("v6"))));
        std::fs::write(&path, r#"{"a": {"version": {"at": 1, "value": "old"}}}"#).unwrap();
        assert_eq!(cache.get("a", "version"), None);
    }
}
