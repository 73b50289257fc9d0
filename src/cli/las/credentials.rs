//! Where Lucidtech's credentials come from.

use crate::cli::context::Ctx;
use crate::config::secret::Secret;
use crate::config::{paths, vars};
use crate::error::{Error, Result};
use crate::services::las::cache::Cache;
use crate::services::las::credentials::{Credentials, KEYS, section};
use crate::services::las::{Client, NAME};

const VARIABLES: [&str; 4] =
    [vars::LAS_CLIENT_ID, vars::LAS_CLIENT_SECRET, vars::LAS_AUTH_ENDPOINT, vars::LAS_API_ENDPOINT];

impl Ctx {
    /// The client of Lucidtech.
    ///
    /// # Errors
    /// No place has all four values; the error says what was missing where.
    pub fn las(&self) -> Result<Client> {
        let credentials =
            if self.globals.sandbox { self.sandbox_credentials()? } else { self.las_credentials()? };
        let cache = credentials.cached_as.clone().map(|entry| {
            let path = paths::official_las_folder().join("token-cache.json");
            Cache { path, entry }
        });
        let patient = self.settings()?.text("retries").as_deref() != Some("0");
        Ok(Client::new(self.http("", "", false)?, credentials, cache, patient))
    }

    /// Those of the sandbox, whatever else is set.
    fn sandbox_credentials(&self) -> Result<Credentials> {
        let settings = self.settings()?;
        let get = |key: &str| match key {
            "client_secret" => settings.secret("las.client_secret").map(|secret| secret.expose().to_owned()),
            key => settings.text(&format!("las.{key}")),
        };
        whole("the sandbox", &KEYS, get, &mut Vec::new()).ok_or_else(|| {
            Error::usage("this sandbox is older than its part for Lucidtech")
                .of(NAME)
                .hint("`afar sandbox stop` ends it; the next command starts a new one")
        })
    }

    /// A profile that was named beats the environment; the environment counts only whole; then the active profile, then
    /// the official client's file.
    fn las_credentials(&self) -> Result<Credentials> {
        let mut missing = Vec::new();
        let named = self.globals.profile.as_deref();
        if named.is_none()
            && let Some(found) = whole("the environment", &VARIABLES, vars::get, &mut missing)
        {
            return Ok(found);
        }
        let section_name = named.unwrap_or("default");
        let file = paths::official_las_folder().join("credentials.cfg");
        let values = section(&file, section_name)?;
        let settings = match self.settings() {
            // No profile of afar's: a section of the file may be meant.
            Err(_) if named.is_some() && values.is_some() => self.settings_of(None).map(|_| None)?,
            other => Some(other?),
        };
        if let Some(settings) = settings {
            let get = |key: &str| match key {
                "client_secret" => {
                    settings.secret("las.client_secret").map(|secret| secret.expose().to_owned())
                }
                key => settings.text(&format!("las.{key}")),
            };
            if let Some(found) = whole("afar's profile", &KEYS, get, &mut missing) {
                return Ok(found);
            }
        }
        let place = format!("[{section_name}] of {}", file.display());
        let values = values.unwrap_or_default();
        match whole(&place, &KEYS, |key| values.get(key).cloned(), &mut missing) {
            Some(mut found) => {
                let cached = values.get("use_cache").is_some_and(|text| text == "true" || text == "True");
                found.cached_as = cached.then(|| section_name.to_owned());
                Ok(found)
            }
            None => {
                let error = Error::config("no place has all four of Lucidtech's credentials").of(NAME);
                let error = missing.into_iter().fold(error, Error::detail);
                Err(error.hint(format!(
                    "set {}, or `afar config set las.client_id …` and its like",
                    VARIABLES.join(", ")
                )))
            }
        }
    }
}

/// The credentials of one place where all four are set there and not empty.
fn whole(
    place: &str,
    keys: &[&str; 4],
    get: impl Fn(&str) -> Option<String>,
    missing: &mut Vec<String>,
) -> Option<Credentials> {
    let [id, secret, auth, api] = keys.map(|key| get(key).filter(|text| !text.is_empty()));
    let absent: Vec<&str> = keys
        .iter()
        .zip([&id, &secret, &auth, &api])
        .filter_map(|(key, value)| value.is_none().then_some(*key))
        .collect();
    if !absent.is_empty() {
        missing.push(format!("{place} lacks {}", absent.join(", ")));
    }
    Some(Credentials {
        client_id: id?,
        client_secret: Secret::new(secret?),
        auth_endpoint: auth?,
        api_endpoint: api?,
        cached_as: None,
    })
}
