//! The official client's `token-cache.json`: one object for all profiles, shared both ways.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::{Map, Value, json};

use crate::config::atomic;
use crate::config::secret::Secret;
use crate::config::tokens::{Store, Token};
use crate::error::Result;

/// One entry of the file.
#[derive(Debug, Clone)]
pub struct Cache {
    /// The file.
    pub path: PathBuf,
    /// The entry's name: the profile's.
    pub entry: String,
}

impl Cache {
    /// All entries; a file that is none counts as empty.
    fn entries(&self) -> Map<String, Value> {
        let text = std::fs::read(&self.path).unwrap_or_default();
        serde_json::from_slice(&text).unwrap_or_default()
    }
}

impl Cache {
    /// What is wrong with the file as a whole, where something is.
    pub fn damage(&self) -> Option<String> {
        let why = match std::fs::read(&self.path) {
            Ok(text) => serde_json::from_slice::<Map<String, Value>>(&text).err()?.to_string(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return None,
            Err(error) => error.to_string(),
        };
        Some(format!("the tokens of {} cannot be read and are fetched anew: {why}", self.path.display()))
    }
}

impl Cache {
    /// Takes the entry out; whether it was there.
    ///
    /// # Errors
    /// The file system's.
    pub fn forget(&self) -> Result<bool> {
        let mut entries = self.entries();
        if entries.remove(&self.entry).is_none() {
            return Ok(false);
        }
        let mut text = serde_json::to_vec_pretty(&Value::Object(entries)).unwrap_or_default();
        text.push(b'\n');
        atomic::write_private(&self.path, &text).map(|()| true)
    }
}

impl Store for Cache {
    fn path(&self) -> &Path {
        &self.path
    }

    fn load(&self) -> Result<Option<Token>> {
        let entries = self.entries();
        let entry = entries.get(&self.entry);
        let access = entry.and_then(|entry| entry.get("access_token")).and_then(Value::as_str);
        // Despite its name it is the moment of the end, in seconds since 1970.
        let end = entry.and_then(|entry| entry.get("expires_in")).and_then(Value::as_f64);
        let end = end.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let end = end.and_then(|span| UNIX_EPOCH.checked_add(span));
        Ok(access.zip(end).map(|(access, end)| Token {
            access: Secret::new(access.to_owned()),
            refresh: None,
            expires: Some(end),
        }))
    }

    fn save(&self, token: &Token) -> Result<()> {
        let mut entries = self.entries();
        let end =
            token.expires.unwrap_or_else(SystemTime::now).duration_since(UNIX_EPOCH).unwrap_or_default();
        entries.insert(
            self.entry.clone(),
            json!({"access_token": token.access.expose(), "expires_in": end.as_secs_f64()}),
        );
        let mut text = serde_json::to_vec_pretty(&Value::Object(entries)).unwrap_or_default();
        text.push(b'\n');
        atomic::write_private(&self.path, &text)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn cache(folder: &Path, entry: &str) -> Cache {
        Cache { path: folder.join("token-cache.json"), entry: entry.to_owned() }
    }

    fn token(text: &str, seconds: f64) -> Token {
        let expires = Some(UNIX_EPOCH + Duration::from_secs_f64(seconds));
        Token { access: Secret::new(text.to_owned()), refresh: None, expires }
    }

    #[test]
    fn an_unreadable_file_counts_as_empty_and_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let cache = cache(folder.path(), "default");
        for text in ["", "{", "[]", "null", r#"{"default": 3}"#, r#"{"default": {"access_token": "x"}}"#] {
            std::fs::write(&cache.path, text).unwrap();
            assert_eq!(cache.load().unwrap(), None, "{text}");
        }
        cache.save(&token("t", 5.5)).unwrap();
        assert_eq!(cache.load().unwrap(), Some(token("t", 5.5)));
    }

    proptest::proptest! {
        #[test]
        fn entries_do_not_touch_one_another(
            entries in proptest::collection::btree_map("[a-z ü]{1,6}", ("[!-~]{1,20}", 0u32..2_000_000_000, 0u32..1000), 1..6),
            strange in "[a-z]{7}",
        ) {
            let folder = tempfile::tempdir().unwrap();
            // What is no entry stays too: another version of the client may know it.
            let first = format!(r#"{{"{strange}": [1, {{"x": null}}]}}"#);
            std::fs::write(folder.path().join("token-cache.json"), first).unwrap();
            for (name, (text, seconds, millis)) in &entries {
                cache(folder.path(), name).save(&token(text, f64::from(*seconds) + f64::from(*millis) / 1000.0)).unwrap();
            }
            for (name, (text, seconds, millis)) in &entries {
                let read = cache(folder.path(), name).load().unwrap().unwrap();
                proptest::prop_assert_eq!(read.access.expose(), text.as_str());
                let end = read.expires.unwrap().duration_since(UNIX_EPOCH).unwrap().as_secs_f64();
                proptest::prop_assert!((end - f64::from(*seconds) - f64::from(*millis) / 1000.0).abs() < 0.001);
            }
            let whole: Value = serde_json::from_slice(&std::fs::read(folder.path().join("token-cache.json")).unwrap()).unwrap();
            proptest::prop_assert_eq!(&whole[&strange], &json!([1, {"x": null}]));
        }

        #[test]
        fn any_file_does_no_harm(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..60)) {
            let folder = tempfile::tempdir().unwrap();
            let cache = cache(folder.path(), "default");
            std::fs::write(&cache.path, bytes).unwrap();
            let _ = cache.load();
            cache.save(&token("t", 1.0)).unwrap();
            proptest::prop_assert!(cache.load().unwrap().is_some());
        }
    }
}
