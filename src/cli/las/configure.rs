//! `las configure`: a profile in the official client's file.

use std::time::Duration;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::lock::Lock;
use crate::config::{atomic, paths, tokens};
use crate::error::{Error, Result};
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::las::NAME;
use crate::services::las::cache::Cache;
use crate::services::las::credentials::{KEYS, names, section, with_section, without_section};

const API: &str = "https://api.lucidtech.ai/v1";
const AUTH: &str = "auth.lucidtech.ai/oauth2";
const LOCK_LIMIT: Duration = Duration::from_secs(10);

/// Write the credentials to a profile that the official client reads too
///
/// The profile is a section of ~/.lucidtech/credentials.cfg: the one named by --profile, else
/// `default`. What is not given is asked for.
///
/// Example:
///   afar las configure --client-id 123abc --client-secret @secret.txt --auth-endpoint auth.example.com/oauth2 --api-endpoint https://api.example.com/v1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Client ID
    #[arg(long, value_name = "ID")]
    client_id: Option<String>,
    /// Its secret, from stdin or a file
    #[arg(long, value_name = "-|@FILE")]
    client_secret: Option<String>,
    /// Where tokens come from; https unless a scheme is given
    #[arg(long, value_name = "HOST/PATH")]
    auth_endpoint: Option<String>,
    /// The API with its version
    #[arg(long, value_name = "URL")]
    api_endpoint: Option<String>,
    /// Ask for a new token with every command instead of keeping it in ~/.lucidtech/token-cache.json
    #[arg(long)]
    no_cache: bool,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let name = ctx.globals.profile.as_deref().unwrap_or("default");
        if name.is_empty() || name == "DEFAULT" || name.contains(['[', ']', '\n']) {
            return Err(Error::usage(format!("`{name}` cannot be a profile's name")));
        }
        let file = paths::official_las_folder().join("credentials.cfg");
        let known = section(&file, name)?.unwrap_or_default();
        let open = |key: &str, given: Option<String>, question: &str, otherwise: Option<&str>| {
            let otherwise = known.get(key).map(String::as_str).or(otherwise);
            let given = given.or_else(|| ctx.globals.service(key).map(str::to_owned));
            asked(ctx, key, given, question, otherwise)
        };
        let client_id = open("client_id", self.client_id, "Client ID", None)?;
        let secret = match self
            .client_secret
            .or_else(|| ctx.globals.service("client_secret").map(str::to_owned))
        {
            Some(text) if text == "-" || text.starts_with('@') => ctx.text_argument(&text)?,
            Some(_) => {
                return Err(Error::usage("--client-secret: a secret has no place among a command's words")
                    .hint("write --client-secret - and give it on stdin, or --client-secret @FILE"));
            }
            None => ctx.ui.prompt_secret("Client secret: ", "--client-secret -")?,
        };
        let secret = match (secret.trim(), known.get("client_secret")) {
            ("", Some(old)) => old.clone(),
            ("", None) => return Err(Error::usage("the client secret is empty")),
            (text, _) => text.to_owned(),
        };
        let auth = open("auth_endpoint", self.auth_endpoint, "Auth endpoint", Some(AUTH))?;
        let api = open("api_endpoint", self.api_endpoint, "API endpoint", Some(API))?;
        let values = [client_id, secret, auth, api];
        if values.iter().any(|text| text.chars().any(char::is_control)) {
            return Err(Error::usage("a value has a line break or another control character in it"));
        }
        let cache = if self.no_cache { "false" } else { "true" };
        let mut pairs: Vec<(&str, &str)> = KEYS.into_iter().zip(values.iter().map(String::as_str)).collect();
        pairs.push(("use_cache", cache));
        write(&file, name, &pairs).await?;
        ctx.ui.status(Mark::Done, &format!("Wrote [{name}] to {}", file.display()));
        Ok(Output::Nothing)
    }
}

/// The profiles of the official client's file.
pub fn sections() -> Vec<String> {
    names(&paths::official_las_folder().join("credentials.cfg"))
}

fn asked(
    ctx: &Ctx,
    key: &str,
    given: Option<String>,
    question: &str,
    otherwise: Option<&str>,
) -> Result<String> {
    let text = match given {
        Some(text) => text,
        None => {
            let offer = otherwise.map(|text| format!(" [{text}]")).unwrap_or_default();
            ctx.ui.prompt(&format!("{question}{offer}: "), &format!("--{}", key.replace('_', "-")))?
        }
    };
    match (text.trim(), otherwise) {
        ("", Some(text)) => Ok(text.to_owned()),
        ("", None) => Err(Error::usage(format!("{} is empty", question.to_lowercase())).of(NAME)),
        (text, _) => Ok(text.to_owned()),
    }
}

/// Takes the profile out of the official client's file, and its token out of the cache; whether one was there.
///
/// # Errors
/// A file that cannot be read or written.
pub async fn forget(ctx: &Ctx) -> Result<bool> {
    let name = ctx.globals.profile.as_deref().unwrap_or("default");
    let folder = paths::official_las_folder();
    let cache = Cache { path: folder.join("token-cache.json"), entry: name.to_owned() };
    let mut found = false;
    if cache.path.exists() {
        let _lock = tokens::locked(&cache).await?;
        found = cache.forget()?;
    }
    let file = folder.join("credentials.cfg");
    if file.exists() {
        let _lock = Lock::take(&file, LOCK_LIMIT).await?;
        let text = std::fs::read_to_string(&file)
            .map_err(|error| Error::config(format!("cannot read {}: {error}", file.display())))?;
        if let Some(rest) = without_section(&text, name) {
            atomic::write_private(&file, rest.as_bytes())?;
            found = true;
        }
    }
    Ok(found)
}

async fn write(file: &std::path::Path, name: &str, pairs: &[(&str, &str)]) -> Result<()> {
    let _lock = Lock::take(file, LOCK_LIMIT).await?;
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(Error::config(format!("cannot read {}: {error}", file.display()))),
    };
    atomic::write_private(file, with_section(&text, name, pairs).as_bytes())
}
