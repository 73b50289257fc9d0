//! `lmk login`, `logout`, `whoami`, `logged-in`.

use std::time::Duration;

use serde_json::Value;

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::output::{Item, Output};
use crate::services::lmk::{Client, SCOPE, client};

/// Sign in to LMK through a browser
///
/// Example:
///   afar lmk login --manual
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Sign in again, even where a token is stored
    #[arg(short, long)]
    force: bool,
    /// Print the address instead of opening a browser
    #[arg(short, long)]
    manual: bool,
    /// How the address is shown: browser, manual, or what suits
    #[arg(long, value_name = "MODE", value_parser = ["browser", "manual"])]
    auth_mode: Option<String>,
    /// What the sign-in may do, separated by spaces
    #[arg(long, value_name = "SCOPE", default_value = SCOPE)]
    scope: String,
    /// How long to wait for the approval
    #[arg(long, value_name = "SECONDS", default_value_t = 300.0)]
    timeout: f64,
    /// How often to ask for it
    #[arg(long, value_name = "SECONDS", default_value_t = 1.0)]
    poll_interval: f64,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.lmk()?;
        if client.is_logged_in() && !self.force {
            return Ok(Output::Text(match ctx.personality.is_drop_in() {
                true => "Already authenticated, pass force=True to re-authenticate".to_owned(),
                false => "Already logged in; --force signs in again".to_owned(),
            }));
        }
        let manual = self.manual || self.auth_mode.as_deref() == Some("manual");
        sign_in(ctx, &client, &self.scope, manual, seconds(self.timeout), seconds(self.poll_interval))
            .await?;
        Ok(Output::Nothing)
    }
}

fn seconds(number: f64) -> Duration {
    Duration::try_from_secs_f64(number.clamp(0.01, 1e7)).unwrap_or(Duration::from_secs(1))
}

async fn sign_in(
    ctx: &Ctx,
    client: &Client,
    scope: &str,
    manual: bool,
    timeout: Duration,
    interval: Duration,
) -> Result<()> {
    let login = client.begin(scope).await?;
    // A browser opens more than pages of the web.
    if !url::Url::parse(&login.url).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
        return Err(Error::service("the server names no web page to sign in on")
            .detail(format!("it names {}", login.url))
            .hint("is lmk.server_url right?"));
    }
    if manual || !opened(&login.url) {
        ctx.ui.print(&format!("Log in in a web browser by navigating to {}\n", login.url))?;
    } else {
        ctx.ui.note(&format!("Opened {} in a browser.", login.url));
    }
    client.finish(&login, timeout, interval).await?;
    ctx.ui.print("Logged in successfully\n")
}

/// Opens a page in a browser, if there is one that can show it.
fn opened(url: &str) -> bool {
    if let Some(list) = vars::get(vars::BROWSER).filter(|text| !text.is_empty()) {
        return list.split(':').any(|program| started(program, url));
    }
    let graphical = cfg!(any(target_os = "macos", windows))
        || [vars::DISPLAY, vars::WAYLAND_DISPLAY].iter().any(|name| vars::get(name).is_some());
    graphical && open::that_detached(url).is_ok()
}

fn started(program: &str, url: &str) -> bool {
    let mut words = program.split_whitespace();
    let Some(name) = words.next() else { return false };
    let mut args: Vec<String> = words.map(|word| word.replace("%s", url)).collect();
    if !program.contains("%s") {
        args.push(url.to_owned());
    }
    let quiet = std::process::Stdio::null;
    std::process::Command::new(name).args(args).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn().is_ok()
}

/// Sign out: forget the stored token
///
/// Example:
///   afar lmk logout
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LogoutArgs {}

impl Leaf for LogoutArgs {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.lmk()?;
        let stored = client.forget().await?;
        if let Some(place) = super::token_elsewhere(ctx)? {
            ctx.ui.warn(&format!("the token of {place} is not a stored one: it goes on being used"));
        }
        match stored || client.is_logged_in() {
            true => Ok(Output::Text("Logged out successfully".to_owned())),
            false => official_refusal(ctx)
                .unwrap_or_else(|| Err(Error::new(Kind::Auth, "You are not logged in to LMK").exit(4))),
        }
    }
}

/// Under its name the official client's words, which it says on stdout.
fn official_refusal(ctx: &Ctx) -> Option<Result<Output>> {
    let said =
        || ctx.ui.print("Not logged in. Run `lmk login` to log in to LMK.\n").map(|()| Output::Status(1));
    ctx.personality.is_drop_in().then(said)
}

/// Show who is signed in
///
/// Example:
///   afar lmk whoami
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct WhoamiArgs {}

impl Leaf for WhoamiArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.lmk()?;
        if !client.is_logged_in()
            && let Some(output) = offered(ctx, &client).await?
        {
            return Ok(output);
        }
        let value = client.call(&client::get("/v1/app/current")).await?;
        for warning in client.take_warnings() {
            ctx.ui.warn(&warning);
        }
        if ctx.choice()?.explicit {
            return Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }));
        }
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let app = value.pointer("/app/name").and_then(Value::as_str).or(text("name")).unwrap_or("<unknown>");
        let (email, id) = (text("userEmail").unwrap_or("<unknown>"), text("userId").unwrap_or("<unknown>"));
        Ok(Output::Text(format!("Logged in as {email} (ID: {id}, App: {app})")))
    }
}

/// Offers to sign in; what is said where that is declined under the official name.
async fn offered(ctx: &Ctx, client: &Client) -> Result<Option<Output>> {
    if ctx.ui.manner.no_input {
        return Err(client::not_logged_in());
    }
    match ctx.ui.confirm_if_any("You are not logged in; would you like to log in now?", false)? {
        Some(true) => {}
        None if ctx.personality.is_drop_in() => {
            ctx.ui.line("\nAborted!");
            return Ok(Some(Output::Status(1)));
        }
        _ => return official_refusal(ctx).unwrap_or_else(|| Err(client::not_logged_in())).map(Some),
    }
    sign_in(ctx, client, SCOPE, false, Duration::from_secs(300), Duration::from_secs(1)).await?;
    Ok(None)
}

/// Makes sure that somebody is signed in before a job begins: natively an error says so at once, the official client
/// asks.
///
/// # Errors
/// Nobody is, or wants to.
pub async fn required(ctx: &Ctx) -> Result<Option<Output>> {
    let client = ctx.lmk()?;
    match client.is_logged_in() {
        true => Ok(None),
        false if ctx.personality.is_drop_in() => offered(ctx, &client).await,
        false => Err(client::not_logged_in().hint("`--local` tells LMK nothing and needs no sign-in")),
    }
}

/// Say whether a token is stored: exit status 0 yes, 1 no
///
/// Example:
///   afar lmk logged-in && echo yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LoggedInArgs {}

impl Leaf for LoggedInArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let yes = ctx.lmk()?.is_logged_in();
        ctx.ui.print(if yes { "yes\n" } else { "no\n" })?;
        Ok(Output::Status(u8::from(!yes)))
    }
}
