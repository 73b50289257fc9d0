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
