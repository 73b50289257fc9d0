//! Requests to the LMK server: with the stored token, refreshed before its end and after a 401.

use std::cell::RefCell;
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use url::Url;

use super::NAME;
use super::store::IniStore;
use crate::config::secret::Secret;
use crate::config::tokens::{self, Store, Token};
use crate::error::{Error, Kind, Result};
use crate::http::retry::Rule;
use crate::http::ws::{Socket, Upgrade};
use crate::http::{Body, Http, Method, Request, Response};
use crate::services::notify::outbox::Account;
use crate::services::rows::Call;

/// What a sign-in asks for.
pub const SCOPE: &str = "event.publish event.notify channel.read session.create user.email";
/// The app that the official client signs in as.
pub const APP_ID: &str = "10000000-0000-0000-0000-000000000000";

/// The client.
pub struct Client {
    /// The network.
    pub http: Http,
    server: String,
    store: IniStore,
    token: RefCell<Option<Token>>,
    warnings: RefCell<Vec<String>>,
}

/// A sign-in that waits for its approval.
#[derive(Debug, Clone)]
pub struct Login {
    /// Its ID.
    pub id: String,
    /// Where it is approved.
    pub url: String,
}

impl Client {
    /// A client; `token` is what the settings found, none is not signed in.
    pub fn new(server: &str, http: Http, store: IniStore, token: Option<Token>) -> Client {
        let server = server.trim_end_matches('/').to_owned();
        Client { http, server, store, token: RefCell::new(token), warnings: RefCell::default() }
    }

    /// What should be said to the user, once.
    pub fn take_warnings(&self) -> Vec<String> {
        self.warnings.take()
    }

    /// Where it asks, and where its token comes from.
    pub fn account(&self) -> Account {
        Account {
            server: self.server.clone(),
            path: self.store.path.clone(),
            section: self.store.section.clone(),
        }
    }

    /// Whether there is a token, an expired one included.
    pub fn is_logged_in(&self) -> bool {
        self.token.borrow().is_some()
    }

    /// Whether there is a token that need not be renewed.
    pub fn has_fresh_token(&self) -> bool {
        self.token.borrow().as_ref().is_some_and(|token| !token.is_stale())
    }

    fn request(&self, call: &Call, token: Option<&Secret>) -> Result<Request> {
        call.check()?;
        let address = format!("{}{}", self.server, call.path);
        let mut url =
            Url::parse(&address).map_err(|error| Error::config(format!("lmk.server_url: {error}")))?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let mut request = Request::new(call.method.clone(), url).header("accept", "application/json");
        request.headers.extend(call.headers.clone());
        if let Some(token) = token {
            request = request.header("authorization", &format!("Bearer {}", token.expose()));
            request.variable = Some("LMK_ACCESS_TOKEN");
        }
        if let Some(body) = &call.body {
            request = request.body(Body::Json(body.clone()));
            request.secret.clone_from(&call.secret);
        }
        Ok(request)
    }

    async fn answer(&self, call: &Call, token: Option<&Secret>) -> Result<Response> {
        let make = || self.request(call, token);
        self.http.send(Rule::TooManyRequests, &make).await.map_err(|error| error.of(NAME))
    }

    /// Opens the WebSocket of sessions, once; a token that the server refuses is refreshed first. It goes into the
    /// address, as the server wants it, and is in no trace and no error.
    ///
    /// # Errors
    /// Not signed in; no connection; the server's refusal.
    pub async fn websocket(&self) -> Result<Socket> {
        let token = self.fresh(None).await?;
        let refused = match self.upgrade(&token).await? {
            Upgrade::Open(socket) => return Ok(*socket),
            Upgrade::Refused(response) => response,
        };
        let (again, refused) = (refused.status == 401 && token.refresh.is_some(), failure(*refused).await);
        let Some(token) = (match again {
            true => self.fresh(Some(&token.access)).await.ok(),
            false => None,
        }) else {
            return Err(refused);
        };
        match self.upgrade(&token).await? {
            Upgrade::Open(socket) => Ok(*socket),
            Upgrade::Refused(response) => Err(failure(*response).await),
        }
    }

    async fn upgrade(&self, token: &Token) -> Result<Upgrade> {
        let call = get("/v1/session/ws").query("token", token.access.expose());
        Socket::open(&self.http, self.request(&call, None)?).await.map_err(|error| error.of(NAME))
    }

    /// A call that needs no sign-in.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn open(&self, call: &Call) -> Result<Value> {
        read(self.answer(call, None).await?).await.map_err(|error| told(call, error))
    }

    /// A call with the token. An expired one is refreshed first; one that the server refuses is refreshed once.
    ///
    /// # Errors
    /// Not signed in; the server's refusal.
    pub async fn call(&self, call: &Call) -> Result<Value> {
        let token = self.fresh(None).await?;
        let response = self.answer(call, Some(&token.access)).await?;
        if response.status != 401 || token.refresh.is_none() {
            return read(response).await.map_err(|error| told(call, error));
        }
        let refused = failure(response).await;
        match self.fresh(Some(&token.access)).await {
            Ok(token) => read(self.answer(call, Some(&token.access)).await?).await,
            // The refusal itself tells more than that its mending failed.
            Err(_) => Err(refused),
        }
    }

    async fn fresh(&self, refused: Option<&Secret>) -> Result<Token> {
        let current = self.token.borrow().clone().ok_or_else(not_logged_in)?;
        if current.refresh.is_none() && refused.is_none() {
            if current.is_stale() && current.expires.is_some_and(|end| end <= SystemTime::now()) {
                return Err(Error::new(
                    Kind::Auth,
                    "the LMK token has expired and there is none to refresh it",
                )
                .hint("`afar lmk login --force` signs in again"));
            }
            return Ok(current);
        }
        let warn = |text: &str| self.warnings.borrow_mut().push(text.to_owned());
        let token = tokens::fresh(&self.store, current, refused, &warn, async |old: &Token| {
            let refresh = old.refresh.as_ref().ok_or_else(not_logged_in)?;
            let answer = self.open(&refresh_call(APP_ID, refresh.expose())).await?;
            // A new refresh token in the answer is not ours to keep: the old one stays valid (LMK API).
            Ok(Token { refresh: old.refresh.clone(), ..token_of(&answer)? })
        })
        .await?;
        self.token.replace(Some(token.clone()));
        Ok(token)
    }

    /// Begins a sign-in.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn begin(&self, scope: &str) -> Result<Login> {
        let answer = self.open(&post("/v1/headlessAuth", json!({"appId": APP_ID, "scope": scope}))).await?;
        let text = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_owned);
        match (text("sessionId"), text("authorizeUrl")) {
            (Some(id), Some(url)) => Ok(Login { id, url }),
            _ => Err(Error::service("the server's answer names no sign-in").of(NAME)),
        }
    }

    /// Asks until a sign-in is approved, and stores its token.
    ///
    /// # Errors
    /// It was refused or fetched before; the time ran out.
    pub async fn finish(&self, login: &Login, timeout: Duration, interval: Duration) -> Result<()> {
        let end = tokio::time::Instant::now() + timeout;
        let call = get(format!("/v1/headlessAuth/{}/token", crate::services::rows::segment(&login.id)));
        loop {
            let response = self.answer(&call, None).await?;
            match response.status {
                412 => {}
                410 => {
                    return Err(failure(response)
                        .await
                        .hint("its token was fetched before; begin the sign-in anew"));
                }
                _ => {
                    let token = token_of(&read(response).await?)?;
                    self.store.save(&token)?;
                    self.token.replace(Some(token));
                    return Ok(());
                }
            }
            if tokio::time::Instant::now() + interval >= end {
                return Err(Error::new(
                    Kind::Auth,
                    format!("nobody approved the sign-in within {} s", timeout.as_secs_f64()),
                )
                .of(NAME)
                .hint("`afar lmk login --timeout SECONDS` waits longer"));
            }
            tokio::time::sleep(interval).await;
        }
    }

    /// Forgets the stored token; says whether there was one.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn forget(&self) -> Result<bool> {
        self.store.forget()
    }
}

/// A GET.
pub fn get(path: impl Into<String>) -> Call {
    Call::new(Method::GET, path)
}

/// A POST with a JSON body.
pub fn post(path: impl Into<String>, body: Value) -> Call {
    Call::new(Method::POST, path).body(body)
}

fn refresh_call(app: &str, refresh: &str) -> Call {
    post("/v1/headlessAuth/refresh", json!({"appId": app, "refreshToken": refresh}))
}

fn token_of(answer: &Value) -> Result<Token> {
    let text = |key: &str| answer.get(key).and_then(Value::as_str);
    let access =
        text("access_token").ok_or_else(|| Error::service("the server's answer has no token").of(NAME))?;
    let seconds =
        answer.get("expires_in").and_then(Value::as_f64).filter(|s| s.is_finite() && *s >= 0.0 && *s < 1e10);
    Ok(Token {
        access: Secret::new(access),
        refresh: text("refresh_token").map(Secret::new),
        expires: seconds.map(|seconds| SystemTime::now() + Duration::from_secs_f64(seconds)),
    })
}

/// What a refusal means for the call that it answers.
fn told(call: &Call, error: Error) -> Error {
    match (error.http_status(), call.path.rsplit('/').next()) {
        (Some(412), Some("action")) => error.hint(
            "no program is connected to the session that could act: `afar lmk session connect ID` shows what goes on",
        ),
        (Some(412), Some("token")) => {
            error.hint("nobody has approved the sign-in yet: `afar lmk auth get ID` shows where that is done")
        }
        (Some(410), Some("token")) => error.hint("a token can be fetched once: begin the sign-in anew"),
        (Some(409), _) => error.hint("a session that has ended takes no changes"),
        _ => error,
    }
}

async fn read(response: Response) -> Result<Value> {
    if !response.is_success() {
        return Err(failure(response).await);
    }
    let bytes = response.bytes().await.map_err(|error| error.of(NAME))?;
    if bytes.is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_slice(&bytes).map_err(|error| {
        Error::service(format!("the answer is not JSON: {error}")).of(NAME).hint("is lmk.server_url right?")
    })
}

async fn failure(response: Response) -> Error {
    let (status, reason) = (response.status, response.reason());
    let request_id = response.header("x-request-id").map(str::to_owned);
    let bytes = response.beginning().await;
    let data: Option<Value> = serde_json::from_slice(&bytes).ok();
    let words = data.as_ref().and_then(|data| {
        ["message", "error", "detail"].iter().find_map(|key| data.get(key)?.as_str().map(str::to_owned))
    });
    let mut error = Error::new(Kind::of_status(status), format!("{status} {reason}"))
        .status(status)
        .of(NAME)
        .request_id(request_id);
    match words {
        Some(words) => error = error.detail(words),
        None if !bytes.is_empty() && !bytes.starts_with(b"<") => {
            error = error.detail(String::from_utf8_lossy(&bytes).chars().take(300).collect::<String>());
        }
        None => {}
    }
    match status {
        401 => error.hint("`afar lmk login --force` signs in again"),
        502..=504 => error.hint(
            "the server or a proxy before it is in trouble: try again later, and is lmk.server_url right?",
        ),
        403 => error.hint("the sign-in's scope may lack this: `afar lmk login --force --scope \"…\"`"),
        _ => error,
    }
}

/// The error of a command that needs a sign-in.
pub fn not_logged_in() -> Error {
    Error::new(Kind::Auth, "You are not logged in to LMK")
        .of(NAME)
        .hint("`afar lmk login` signs in; LMK_ACCESS_TOKEN works too")
}
