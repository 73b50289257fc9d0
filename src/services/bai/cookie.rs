//! The web server's session cookie: afar's own JSON file, bound to the endpoint that gave it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::config::atomic;
use crate::error::Result;

/// A stored login.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Login {
    /// The endpoint that gave the cookie; it is sent to no other.
    pub endpoint: String,
    /// `NAME=VALUE` pairs joined by `; `.
    pub cookie: String,
    /// Who logged in.
    pub username: String,
}

/// Where logins are kept.
#[derive(Debug, Clone)]
pub struct Jar {
    path: PathBuf,
}

impl Jar {
    /// A jar in this file.
    pub fn new(path: PathBuf) -> Jar {
        Jar { path }
    }

    /// The login for an endpoint, if it has one; an unreadable file is none.
    pub fn load(&self, endpoint: &str) -> Option<Login> {
        let text = std::fs::read_to_string(&self.path).ok()?;
        let login: Login = serde_json::from_str(&text).ok()?;
        atomic::repair_mode(&self.path);
        (login.endpoint == endpoint).then_some(login)
    }

    /// Stores a login.
    ///
    /// # Errors
    /// The file system's.
    pub fn save(&self, login: &Login) -> Result<()> {
        atomic::write_private(&self.path, serde_json::to_string_pretty(login).unwrap_or_default().as_bytes())
    }

    /// Forgets the login; says whether there was one.
    pub fn clear(&self) -> bool {
        std::fs::remove_file(&self.path).is_ok()
    }
}

/// The `NAME=VALUE` part of each Set-Cookie header.
pub fn of_headers<'a>(headers: impl Iterator<Item = &'a str>) -> String {
    let pairs: Vec<&str> = headers.filter_map(|one| one.split(';').next()).map(str::trim).collect();
    pairs.join("; ")
}
