//! Where CoCalc's key, address and project come from.

use crate::cli::auth::Standing;
use crate::cli::context::Ctx;
use crate::config::paths;
use crate::config::secret::Secret;
use crate::config::settings::Origin;
use crate::error::{Error, Kind, Result};
use crate::services::cocalc::exec::Exec;
use crate::services::cocalc::jobs::Memory;
use crate::services::cocalc::{Client, NAME, address, projects};

impl Ctx {
    /// The client of CoCalc.
    ///
    /// # Errors
    /// No key, an address that is none.
    pub fn cocalc(&self) -> Result<Client> {
        let key = self.cocalc_key()?;
        let settings = self.settings()?;
        let found = settings.resolve("cocalc.api_key").filter(|_| self.globals.service("api_key").is_none());
        let stored = found.is_some_and(|found| !matches!(found.origin, Origin::DotEnv(..)));
        let given = self.globals.service("cocalc_host").is_some();
        if let Some(address) = settings.resolve("cocalc.host").filter(|_| stored && !given) {
            self.warn_of_address(&address, "CoCalc's key");
        }
        self.cocalc_of(key)
    }

    /// The client of CoCalc with this key.
    ///
    /// # Errors
    /// An address that is none.
    pub fn cocalc_of(&self, key: Secret) -> Result<Client> {
        let (text, from) = self.cocalc_host()?;
        let base = address(&text).map_err(|error| error.detail(format!("from {from}")))?;
        Ok(Client::new(self.http("", "", false)?, base, key))
    }

    fn cocalc_host(&self) -> Result<(String, Origin)> {
        if let Some(text) = self.globals.service("cocalc_host") {
            return Ok((text.to_owned(), Origin::Flag("host")));
        }
        let found = self.settings()?.resolve("cocalc.host");
        Ok(found.map_or((String::new(), Origin::Default), |found| (found.text, found.origin)))
    }

    /// The key: a flag, a variable, a profile. An empty one counts as not given.
    fn cocalc_key(&self) -> Result<Secret> {
        if let Some(text) = self.globals.service("api_key") {
            return checked(&self.text_argument(text)?);
        }
        match self.settings()?.text("cocalc.api_key") {
            Some(text) => checked(&text),
            None => checked(""),
        }
    }

    /// The project that is meant; none is that of a project's own key.
    ///
    /// # Errors
    /// A name that fits none or several; the hub's refusal.
    pub async fn cocalc_project(&self, client: &Client, given: Option<&str>) -> Result<Option<String>> {
        let name = match given {
            Some(text) => Some(text.to_owned()),
            None => self.settings()?.text("cocalc.project_id"),
        };
        match name.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
            Some(name) => projects::find(client, name).await.map(Some),
            None => Ok(None),
        }
    }

    /// The jobs that were started from here.
    pub fn cocalc_jobs(&self) -> Memory {
        Memory(paths::state().join("cocalc-jobs.json"))
    }
}

/// A key that can be one.
fn checked(text: &str) -> Result<Secret> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Error::new(Kind::Auth, "there is no API key for CoCalc").of(NAME).hint(
            "set COCALC_API_KEY, or let `afar cocalc login` store it; keys are made in the settings of the account or the project",
        ));
    }
    if !text.chars().all(|c| c.is_ascii_graphic()) {
        return Err(Error::new(Kind::Auth, "the API key for CoCalc has a character that no key has")
            .of(NAME)
            .hint("was something else copied with it?"));
    }
    Ok(Secret::new(text))
}

/// With what CoCalc would be used.
///
/// # Errors
/// A file that cannot be read.
pub fn standing(ctx: &Ctx) -> Result<Standing> {
    let settings = ctx.settings()?;
    let resolved = settings.resolve("cocalc.api_key").filter(|found| !found.text.trim().is_empty());
    let project = settings.text("cocalc.project_id").filter(|text| !text.trim().is_empty());
    let (endpoint, _) = ctx.cocalc_host()?;
    let mut standing = Standing { service: NAME, endpoint: Some(endpoint), ..Standing::default() };
    standing.who = project.map(|project| format!("project {project}"));
    match resolved {
        Some(found) => standing.source = found.origin.to_string(),
        None => standing.missing.push("COCALC_API_KEY or the setting cocalc.api_key".to_owned()),
    }
    Ok(standing)
}

/// The project of a command.
#[derive(clap::Args, Clone, Default)]
pub struct ProjectArg {
    /// The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID
    #[arg(long, value_name = "PROJECT")]
    pub project_id: Option<String>,
}

/// What a job is remembered by, cut short.
pub fn remembered(exec: &Exec) -> String {
    let line = exec.line();
    let short: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect();
    if short.len() < line.len() { format!("{short}…") } else { short }
}
