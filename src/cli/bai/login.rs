//! `bai login` and `logout`: the web server's session.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::{atomic, paths};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::cookie::{self, Login};
use crate::services::bai::{Call, Client, NAME};

/// Log in to a web server (endpoint type `session`)
///
/// User ID and password are asked for on a terminal, else read as two lines from stdin.
///
/// Example:
///   BACKEND_ENDPOINT_TYPE=session BACKEND_ENDPOINT=https://console.example.com afar bai login
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = session_client(ctx)?;
        let user = ctx.ui.prompt("User ID: ", "a line on stdin")?;
        let password = ctx.ui.prompt_secret("Password: ", "a line on stdin")?;
        let mut body = json!({"username": user, "password": password});
        let mut answer = attempt(&client, &user, &body).await?;
        if details(&answer).is_some_and(|text| text.contains("OTP not provided")) {
            let otp = ctx.ui.prompt_secret("One-time Password: ", "a third line on stdin")?;
            body["otp"] = json!(otp.trim());
            answer = attempt(&client, &user, &body).await?;
        }
        if answer.get("authenticated") != Some(&Value::Bool(true)) {
            let why = details(&answer).unwrap_or_else(|| "no reason given".to_owned());
            if ctx.personality.is_drop_in() {
                ctx.ui.status(Mark::Fail, "Login failed.");
                return Err(Error::new(Kind::Auth, why).of(NAME));
            }
            return Err(Error::new(Kind::Auth, format!("Login failed: {why}"))
                .of(NAME)
                .hint("check user ID and password"));
        }
        ctx.ui.status(Mark::Done, "Login succeeded.");
        Ok(Output::Nothing)
    }
}

/// Log out of the web server
///
/// Example:
///   afar bai logout
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LogoutArgs {}

impl Leaf for LogoutArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        sign_out(ctx).await?;
        ctx.ui.status(Mark::Done, "Logout done.");
        Ok(Output::Nothing)
    }
}

async fn sign_out(ctx: &Ctx) -> Result<()> {
    let client = session_client(ctx)?;
    let told = client.json(&Call::new(Method::POST, "/server/logout")).await;
    // The files go whatever the server says: who logs out wants no session left here.
    client.config.jar.clear();
    let official = paths::official_bai_state();
    for name in ["cookie.dat", "config.json"] {
        let _ = std::fs::remove_file(official.join(name));
    }
    told.map(|_| ())
}

/// Ends the login of an endpoint that has one; whether there was one.
///
/// # Errors
/// The server refuses; what is stored here is gone all the same.
pub async fn forget(ctx: &Ctx) -> Result<bool> {
    let settings = ctx.settings()?;
    if settings.checked("bai.endpoint_type")?.as_deref() != Some("session") {
        return Ok(false);
    }
    let client = session_client(ctx)?;
    if client.config.jar.load(client.endpoint()?.as_str()).is_none() {
        return Ok(false);
    }
    sign_out(ctx).await.map(|()| true)
}

fn session_client(ctx: &Ctx) -> Result<std::rc::Rc<Client>> {
    let settings = ctx.settings()?;
    if settings.checked("bai.endpoint_type")?.as_deref() != Some("session") {
        return Err(Error::config("the endpoint is a manager: it takes signed requests and no login")
            .hint("set BACKEND_ENDPOINT_TYPE=session and BACKEND_ENDPOINT to the web server's address"));
    }
    ctx.bai()
}

async fn attempt(client: &Client, user: &str, body: &Value) -> Result<Value> {
    let mut call = Call::new(Method::POST, "/server/login").json(body.clone());
    call.unsigned = true;
    let response = client.answer(&call).await?;
    let cookies =
        cookie::of_headers(response.headers.get_all("set-cookie").iter().filter_map(|one| one.to_str().ok()));
    if !response.is_success() {
        return Err(crate::services::bai::failure::of(response).await);
    }
    let answer = response.json().await?;
    if answer.get("authenticated") == Some(&Value::Bool(true)) {
        let endpoint = client.endpoint()?.to_string();
        client.config.jar.save(&Login { endpoint, cookie: cookies, username: user.to_owned() })?;
        let config = json!({"username": user}).to_string();
        atomic::write_private(&paths::official_bai_state().join("config.json"), config.as_bytes())?;
    }
    Ok(answer)
}

fn details(answer: &Value) -> Option<String> {
    match answer.get("data")? {
        Value::String(text) => Some(text.clone()),
        data => data.get("details").or_else(|| data.get("title"))?.as_str().map(str::to_owned),
    }
}
