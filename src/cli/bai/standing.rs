//! With what Backend.AI would be used.

use std::path::PathBuf;

use crate::cli::auth::Standing;
use crate::cli::context::Ctx;
use crate::config::paths;
use crate::config::settings::Origin;
use crate::error::Result;
use crate::services::bai::cookie::Jar;

/// Where the login of a profile is kept: each has its own, so that two accounts of one server stay apart.
pub fn login_file(profile: &str) -> PathBuf {
    let name = match profile {
        "default" => "bai-login.json".to_owned(),
        _ => {
            let safe = percent_encoding::utf8_percent_encode(profile, percent_encoding::NON_ALPHANUMERIC);
            format!("bai-login.{safe}.json")
        }
    };
    paths::state().join(name)
}

/// Access keys with their origin, or the login of an endpoint of sessions.
///
/// # Errors
/// A setting that is wrong.
pub fn standing(ctx: &Ctx) -> Result<Standing> {
    let settings = ctx.settings()?;
    let endpoint = settings.text("bai.endpoint").unwrap_or_default();
    let base = Standing { service: "bai", endpoint: Some(endpoint.clone()), ..Standing::default() };
    if settings.text("bai.endpoint_type").as_deref() == Some("session") {
        let jar = login_file(&settings.profile);
        let first = endpoint.split(',').next().unwrap_or_default().trim();
        let first = url::Url::parse(first).map(|url| url.to_string()).unwrap_or_default();
        let login = Jar::new(jar.clone()).load(&first);
        let missing = match login {
            Some(_) => Vec::new(),
            None => vec!["a login: `afar bai login` signs in".to_owned()],
        };
        let who = login.map(|login| login.username);
        return Ok(Standing { source: jar.display().to_string(), who, missing, ..base });
    }
    let missing = |key: &str| match settings.resolve(key).filter(|found| found.origin != Origin::Default) {
        Some(_) => None,
        None => Some(key.trim_start_matches("bai.").to_owned()),
    };
    let mut lacks: Vec<String> =
        ["bai.access_key", "bai.secret_key"].into_iter().filter_map(missing).collect();
    let key = settings.resolve("bai.access_key");
    let source = key.as_ref().map(|found| found.origin.to_string()).unwrap_or_default();
    let who = key.map(|found| found.text).filter(|_| !lacks.iter().any(|name| name == "access_key"));
    // A key that is set and empty stands for nobody.
    if who.as_deref() == Some("") {
        lacks.clear();
    }
    Ok(Standing { source, who, missing: lacks, ..base })
}
