//! Where Lucidtech's credentials come from, and `las credentials`.

use std::path::PathBuf;

use serde_json::json;

use super::answer::say_warnings;
use crate::cli::auth::Standing;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::secret::Secret;
use crate::config::settings::Settings;
use crate::config::{paths, vars};
use crate::error::{Error, Result};
use crate::output::{Column, List, Output, format, render};
use crate::services::las::cache::Cache;
use crate::services::las::credentials::{Credentials, KEYS, section};
use crate::services::las::{Client, NAME};

const VARIABLES: [&str; 4] =
    [vars::LAS_CLIENT_ID, vars::LAS_CLIENT_SECRET, vars::LAS_AUTH_ENDPOINT, vars::LAS_API_ENDPOINT];

/// A place that may have the four values.
struct Place {
    name: String,
    /// As [`KEYS`]; options given for this command are in already.
    values: [Option<String>; 4],
    /// The entry of the token cache, where the place says that tokens are kept.
    cached_as: Option<String>,
}

impl Place {
    /// The names of the values that it has not.
    fn lacks(&self) -> Vec<&'static str> {
        KEYS.into_iter().zip(&self.values).filter_map(|(key, value)| value.is_none().then_some(key)).collect()
    }
}

impl Ctx {
    /// The client of Lucidtech.
    ///
    /// # Errors
    /// No place has all four values; the error says what was missing where.
    pub fn las(&self) -> Result<Client> {
        self.las_of(self.las_credentials()?)
    }

    /// The client of Lucidtech with these credentials.
    ///
    /// # Errors
    /// A setting that does not fit.
    pub fn las_of(&self, credentials: Credentials) -> Result<Client> {
        let cache = credentials.cached_as.clone().map(|entry| {
            let own = self.globals.service("cache_path").map(PathBuf::from);
            let path = own.unwrap_or_else(|| paths::official_las_folder().join("token-cache.json"));
            Cache { path, entry }
        });
        let patient = self.settings()?.text("retries").as_deref() != Some("0");
        Ok(Client::new(self.http("", "", false)?, credentials, cache, patient))
    }

    /// The credentials of the first place that has all four.
    ///
    /// # Errors
    /// No place has; what was missing where is told.
    pub fn las_credentials(&self) -> Result<Credentials> {
        chosen(self.las_places()?)
    }

    /// The places, the first that is whole being in force: a profile that was named beats the environment; then the
    /// active profile, then the official client's file.
    fn las_places(&self) -> Result<Vec<Place>> {
        let options = self.las_options()?;
        let foreign = options[..3].iter().any(Option::is_some);
        let place = |name: String, get: &dyn Fn(usize) -> Option<String>| {
            let value = |n: usize| options[n].clone().or_else(|| get(n)).filter(|text| !text.is_empty());
            let values = [value(0), value(1), value(2), value(3)];
            Place { name, values, cached_as: self.globals.service("cached_profile").map(str::to_owned) }
        };
        let set = |settings: &Settings, key: &str| match key {
            "client_secret" => settings.secret("las.client_secret").map(|secret| secret.expose().to_owned()),
            key => settings.text(&format!("las.{key}")),
        };
        if self.globals.sandbox {
            // The sandbox, whatever else is set.
            let settings = self.settings()?;
            return Ok(vec![place("the sandbox".to_owned(), &|n| set(settings, KEYS[n]))]);
        }
        let mut places = Vec::new();
        let named = self.globals.profile.as_deref();
        if named.is_none() {
            places.push(place("the environment".to_owned(), &|n| vars::get(VARIABLES[n])));
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
            places.push(place("afar's profile".to_owned(), &|n| set(settings, KEYS[n])));
        }
        let values = values.unwrap_or_default();
        let name = format!("[{section_name}] of {}", file.display());
        let mut official = place(name, &|n| values.get(KEYS[n]).cloned());
        // A token for other credentials has no place beside this section's.
        if !foreign && values.get("use_cache").is_some_and(|text| text == "true" || text == "True") {
            official.cached_as.get_or_insert_with(|| section_name.to_owned());
        }
        places.push(official);
        Ok(places)
    }

    /// What was given by options, as [`KEYS`].
    fn las_options(&self) -> Result<[Option<String>; 4]> {
        let option = |name: &str| self.globals.service(name).map(str::to_owned);
        let secret = option("client_secret").map(|text| self.text_argument(&text)).transpose()?;
        let secret = secret.map(|text| text.trim_end_matches('\n').to_owned());
        Ok([option("client_id"), secret, option("auth_endpoint"), option("api_endpoint")])
    }
}

/// The credentials of the first place that has all four.
fn chosen(places: Vec<Place>) -> Result<Credentials> {
    let missing: Vec<String> =
        places.iter().map(|place| format!("{} lacks {}", place.name, place.lacks().join(", "))).collect();
    for place in places {
        if let [Some(client_id), Some(secret), Some(auth_endpoint), Some(api_endpoint)] = place.values {
            let client_secret = Secret::new(secret);
            let cached_as = place.cached_as;
            return Ok(Credentials { client_id, client_secret, auth_endpoint, api_endpoint, cached_as });
        }
    }
    let error = Error::config("no place has all four of Lucidtech's credentials").of(NAME);
    let error = missing.into_iter().fold(error, Error::detail);
    Err(error.hint(format!("`afar las configure` writes them to a file; or set {}", VARIABLES.join(", "))))
}

/// With what Lucidtech would be used.
///
/// # Errors
/// A file that cannot be read.
pub fn standing(ctx: &Ctx) -> Result<Standing> {
    let places = ctx.las_places()?;
    let Some(place) = places.iter().find(|place| place.lacks().is_empty()) else {
        // A place that has something is the one that was meant.
        let begun: Vec<&Place> = places.iter().filter(|place| place.lacks().len() < KEYS.len()).collect();
        let missing = match begun[..] {
            [] => vec!["credentials: `afar las configure` writes them".to_owned()],
            _ => begun
                .iter()
                .map(|place| format!("{} lacks {}", place.name, place.lacks().join(", ")))
                .collect(),
        };
        return Ok(Standing { service: NAME, missing, ..Standing::default() });
    };
    let [id, _, _, api] = &place.values;
    let (source, who, endpoint) = (place.name.clone(), id.clone(), api.clone());
    Ok(Standing { service: NAME, source, who, endpoint, ..Standing::default() })
}

/// Show where the credentials come from, and what is missing
///
/// The first place that has all four values is in force. It ends with 3 where none has.
///
/// Example:
///   afar las credentials status
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {}

impl Leaf for StatusArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let places = ctx.las_places()?;
        let used = places.iter().position(|place| place.lacks().is_empty());
        let rows = places.iter().enumerate().map(|(n, place)| {
            let [id, _, auth, api] = &place.values;
            json!({
                "source": place.name, "in_force": used == Some(n), "missing": place.lacks(),
                "client_id": id, "auth_endpoint": auth, "api_endpoint": api, "token_cache": place.cached_as,
            })
        });
        let named = [
            ("source", "Source"),
            ("in_force", "In force"),
            ("missing", "Missing"),
            ("client_id", "Client ID"),
            ("api_endpoint", "API"),
        ];
        let column = |(field, title)| Column { format: format::words, ..Column::new(field, title) };
        let columns = named.into_iter().map(column).collect();
        let mut list = List::of(rows.collect(), columns);
        list.name = "source";
        if let Err(error) = chosen(places) {
            render::render(&ctx.ui, &ctx.choice()?, Output::List(list)).await?;
            return Err(error);
        }
        Ok(Output::List(list))
    }
}

/// Print an access token
///
/// It is taken from the cache where there is one and it still holds.
///
/// Example:
///   afar las credentials token
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct TokenArgs {}

impl Leaf for TokenArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.las()?;
        let token = client.access_token().await?;
        say_warnings(ctx, &client);
        Ok(Output::Text(token.expose().to_owned()))
    }
}
