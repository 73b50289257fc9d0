//! `bai config` and `bai configure`.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::file::Edit;
use crate::config::registry;
use crate::config::secret::{Secret, masked};
use crate::error::{Error, Result};
use crate::output::ui::Mark;
use crate::output::{Item, Output};
use crate::services::bai::{Config, EndpointType, version};

/// Show the endpoint, the keys in use and the versions of both sides
///
/// Example:
///   afar bai config
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let config = &client.config;
        let endpoints: Vec<&str> = config.endpoints.iter().map(url::Url::as_str).collect();
        let kind = if config.kind == EndpointType::Session { "session" } else { "api" };
        let mut value = json!({
            "endpoint": endpoints.join(", "),
            "endpoint_type": kind,
            "client_version": env!("CARGO_PKG_VERSION"),
            "client_api_version": version::OURS.to_string(),
            "domain": config.domain,
            "group": config.group,
        });
        match client.hello().await {
            Ok(answer) => {
                value["server_version"] = answer.get("manager").cloned().unwrap_or(Value::Null);
                value["server_api_version"] = answer.get("version").cloned().unwrap_or(Value::Null);
                value["negotiated_api_version"] = json!(client.version().await?.to_string());
            }
            Err(error) if error.kind() == crate::error::Kind::DryRun => return Err(error),
            Err(error) => ctx.ui.warn(&format!("the server cannot be asked: {error}")),
        }
        if config.kind == EndpointType::Session {
            let user = config.jar.load(client.endpoint()?.as_str()).map(|login| login.username);
            value["logged_in_as"] = json!(user);
        } else if config.access_key.is_empty() {
            value["access_key"] = json!("(anonymous)");
        } else {
            value["access_key"] = json!(config.access_key);
            value["secret_key"] = json!(masked(config.secret_key.expose()));
            value["signature_hash_type"] = json!("sha256");
        }
        ctx.say_warnings(&client);
        let unchecked = ctx.settings()?.flag("bai.skip_sslcert_validation")? || ctx.globals.insecure;
        if super::official_text(ctx)? {
            let drop_in = ctx.personality.is_drop_in();
            return Ok(Output::Text(lines(&value, config, unchecked, drop_in)));
        }
        Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }))
    }
}

/// The lines of the official client, which scripts take the versions and keys from.
fn lines(value: &Value, config: &Config, unchecked: bool, drop_in: bool) -> String {
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let endpoints: Vec<&str> =
        config.endpoints.iter().map(|url| url.as_str().trim_end_matches('/')).collect();
    let endpoint = endpoints.join(", ");
    let own = version::OURS.to_string();
    let mut lines = vec![
        format!("API endpoint: {endpoint} (mode: {})", text("endpoint_type")),
        format!("Client version: {} (API: {own})", text("client_version")),
    ];
    match value.get("server_api_version").and_then(Value::as_str) {
        Some(api) => {
            let manager = value.get("server_version").and_then(Value::as_str).unwrap_or("pre-19.03");
            lines.push(format!("Server version: {manager} (API: {api})"));
        }
        None => lines.push("Server version: (failed to fetch)".to_owned()),
    }
    let negotiated = value.get("negotiated_api_version").and_then(Value::as_str).unwrap_or(&own);
    let (major, date) = negotiated.trim_start_matches('v').split_once('.').unwrap_or((negotiated, ""));
    lines.push(match drop_in {
        true => format!("Negotiated API version: ({major}, '{date}')"),
        false => format!("Negotiated API version: {negotiated}"),
    });
    for (label, key) in [("Domain name", "domain"), ("Group name", "group")] {
        if !text(key).is_empty() {
            lines.push(format!("{label}: \"{}\"", text(key)));
        }
    }
    match config.kind {
        EndpointType::Session if value["logged_in_as"].is_string() => {
            lines.push(format!("Username: \"{}\"", text("logged_in_as")));
        }
        EndpointType::Session => {}
        EndpointType::Api if config.access_key.is_empty() => {
            lines.push("Access key: (this is an anonymous session)".to_owned());
        }
        EndpointType::Api => {
            lines.push(format!("Access key: \"{}\"", config.access_key));
            lines.push(format!("Secret key: \"{}\"", starred(config.secret_key.expose())));
        }
    }
    lines.push("Signature hash type: sha256".to_owned());
    lines.push(format!("Skip SSL certificate validation? {}", if unchecked { "True" } else { "False" }));
    lines.join("\n")
}

/// A secret key with its ends alone, where it is long enough to hide most of it.
fn starred(secret: &str) -> String {
    match (secret.get(..6), secret.len().checked_sub(10).and_then(|at| secret.get(at..))) {
        (Some(first), Some(last)) if secret.len() >= 32 => format!("{first}{}{last}", "*".repeat(24)),
        _ => "*".repeat(24),
    }
}

/// Ask for all that Backend.AI needs, store it in a profile and try it
///
/// Answers are taken from stdin where it is no terminal: endpoint, type, access key and secret key, a
/// line each.
///
/// Example:
///   afar bai configure --profile work
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ConfigureArgs {}

impl Leaf for ConfigureArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let settings = ctx.settings_to_store()?;
        let ask = |key: &str, words: &str| -> Result<String> {
            let now = settings.text(key).unwrap_or_default();
            let answer = ctx.ui.prompt(&format!("{words} [{now}]: "), "`afar config set`")?;
            let text = if answer.trim().is_empty() { now } else { answer.trim().to_owned() };
            match registry::find(key).and_then(|setting| setting.problem(&text)) {
                Some(problem) => Err(Error::usage(format!("{words}: {problem}"))),
                None => Ok(text),
            }
        };
        let mut values = vec![("bai.endpoint", ask("bai.endpoint", "Endpoint")?)];
        let kind = ask("bai.endpoint_type", "Type (api or session)")?;
        let is_api = kind == "api";
        values.push(("bai.endpoint_type", kind));
        let mut secret = None;
        if is_api {
            values.push(("bai.access_key", ask("bai.access_key", "Access key")?));
            secret = Some(Secret::new(ctx.ui.prompt_secret("Secret key: ", "a line on stdin")?.trim()));
        }
        let mut edit = Edit::open(&settings.config.path).await?;
        for (key, text) in &values {
            if let Some(setting) = registry::find(key) {
                edit.set(&settings.profile, setting, text)?;
            }
        }
        if settings.config.active.is_none() {
            edit.activate(&settings.profile);
        }
        edit.save()?;
        if let (Some(secret), Some(setting)) =
            (secret.filter(|s| !s.is_empty()), registry::find("bai.secret_key"))
        {
            let mut edit = Edit::open(&settings.credentials_path).await?;
            edit.set_secret(&settings.profile, setting, &secret, settings.flag("keyring")?)?;
            edit.save()?;
        }
        ctx.ui.status(
            Mark::Done,
            &format!("Stored in profile `{}` of {}.", settings.profile, settings.config.path.display()),
        );
        attempt(ctx, is_api).await
    }
}

/// Asks the server something with what was stored.
async fn attempt(ctx: &Ctx, is_api: bool) -> Result<Output> {
    let mut globals = ctx.globals.clone();
    globals.profile.get_or_insert_with(|| ctx.settings().map(|s| s.profile.clone()).unwrap_or_default());
    let again = Ctx::new(ctx.personality, globals, &ctx.words);
    let client = again.bai()?;
    let answer =
        client.hello().await.map_err(|error| error.context("stored, but the server does not answer"))?;
    if is_api && !client.config.access_key.is_empty() {
        client.is_admin().await.map_err(|error| error.context("stored, but the keys do not work"))?;
    }
    let manager = answer.get("manager").and_then(Value::as_str).unwrap_or("?").to_owned();
    ctx.ui.status(Mark::Done, &format!("It works: the server is Backend.AI {manager}."));
    if !is_api {
        ctx.ui.status(Mark::Info, "`afar bai login` is next.");
    }
    Ok(Output::Nothing)
}
