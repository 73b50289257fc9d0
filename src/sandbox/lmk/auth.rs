//! Signing in to LMK, and who a token is for.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use serde_json::{Value, json};

use super::data::{SignIn, Token};
use super::refusal::{Body, Refusal};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

/// How long an access token is good, in seconds.
const LIFE: i64 = 3600;
/// The app of the official Python package.
pub const APP: &str = "10000000-0000-0000-0000-000000000000";

type Answer = Result<Response, Refusal>;

/// Who calls: the token that they have.
pub struct Bearer(pub Token);

impl Bearer {
    /// Refuses a token that does not have this scope.
    ///
    /// # Errors
    /// 403.
    pub fn needs(&self, scope: &str) -> Result<(), Refusal> {
        if self.has(scope) { Ok(()) } else { Err(Refusal::new(403, "Forbidden")) }
    }

    /// Whether the token has this scope.
    pub fn has(&self, scope: &str) -> bool {
        self.0.scope.split_whitespace().any(|word| word == scope)
    }
}

impl FromRequestParts<Shared> for Bearer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        bearer(app, header.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default())
    }
}

/// Who has this token.
///
/// # Errors
/// 401.
pub fn bearer(app: &App, given: &str) -> Result<Bearer, Refusal> {
    let now = clock::now();
    let found = app.store.read(|data| {
        data.lmk.tokens.iter().find(|token| token.access == given && token.expires_at > now).cloned()
    });
    found.map(Bearer).ok_or_else(|| Refusal::new(401, "Unauthorized"))
}

/// The app as answers have it.
pub fn app_value(app: &App) -> Value {
    json!({
        "appId": APP,
        "name": "LMK Python",
        "iconUrl": format!("{}/lmk/icon.png", app.base),
        "description": "The sandbox's stand-in for the Python client's app",
        "createdAt": birth(app),
        "lastUpdatedAt": birth(app),
    })
}

/// When the sandbox was made.
pub fn birth(app: &App) -> String {
    clock::zulu(app.store.read(|data| data.accounts.first().map_or(0, |account| account.created_at)))
}

/// The one user's ID.
pub fn user_id(app: &App) -> String {
    app.store.read(|data| data.accounts.first().map(|account| account.uuid.clone()).unwrap_or_default())
}

/// The one user's address.
pub fn user_email(app: &App) -> String {
    app.store.read(|data| data.accounts.first().map(|account| account.email.clone()).unwrap_or_default())
}

/// `GET /v1/app/current`.
pub async fn current_app(State(app): State<Shared>, bearer: Bearer) -> Json<Value> {
    let mut answer = json!({
        "connectionId": bearer.0.app_id,
        "app": app_value(&app),
        "userId": user_id(&app),
        "createdAt": birth(&app),
    });
    if bearer.has("user.email") {
        answer["userEmail"] = json!(user_email(&app));
    }
    Json(answer)
}

fn sign_in(app: &App, sign_in: &SignIn) -> Value {
    json!({
        "sessionId": sign_in.id,
        "appId": sign_in.app_id,
        "scope": sign_in.scope,
        "authorizeUrl": format!("{}/lmk/authorize/{}", app.base, sign_in.id),
        "createdAt": clock::zulu(sign_in.created_at),
    })
}

/// `POST /v1/headlessAuth`.
pub async fn begin(State(app): State<Shared>, body: Body) -> Answer {
    let (app_id, scope) = (body.text("appId")?.to_owned(), body.text("scope")?.to_owned());
    let begun = SignIn {
        id: ids::uuid4(),
        app_id,
        scope,
        created_at: clock::now(),
        approved: app.approve,
        fetched: false,
    };
    let answer = sign_in(&app, &begun);
    app.store.change(|data| data.lmk.sign_ins.push(begun));
    Ok((StatusCode::CREATED, Json(answer)).into_response())
}

fn find<'a>(data: &'a mut Data, id: &str) -> Result<&'a mut SignIn, Refusal> {
    data.lmk.sign_ins.iter_mut().find(|found| found.id == id).ok_or_else(|| Refusal::new(404, "Not Found"))
}

/// `GET /v1/headlessAuth/ID`.
pub async fn look(State(app): State<Shared>, Path(id): Path<String>) -> Answer {
    let found = app.store.change(|data| find(data, &id).cloned())?;
    Ok(Json(sign_in(&app, &found)).into_response())
}

/// `GET /v1/headlessAuth/ID/token`: once, when it was approved.
pub async fn token(State(app): State<Shared>, Path(id): Path<String>) -> Answer {
    let token = app.store.change(|data| {
        let found = find(data, &id)?;
        if found.fetched {
            return Err(Refusal::new(410, "Token already retrieved"));
        }
        if !found.approved {
            return Err(Refusal::new(412, "Session not complete"));
        }
        found.fetched = true;
        let (app_id, scope) = (found.app_id.clone(), found.scope.clone());
        Ok(issue(data, app_id, scope))
    })?;
    Ok(Json(value(&token, true)).into_response())
}

fn issue(data: &mut Data, app_id: String, scope: String) -> Token {
    let token = Token {
        access: ids::secret::<32>(),
        refresh: ids::secret::<32>(),
        app_id,
        scope,
        expires_at: clock::now() + LIFE * 1_000_000,
    };
    data.lmk.tokens.push(token.clone());
    token
}

/// A token of the official app with all that it asks for; one that is still good for a while is given again.
pub fn grant(app: &App) -> Token {
    let scope = "event.publish event.notify channel.read session.create user.email";
    let soon = clock::now() + LIFE * 1_000_000 / 2;
    app.store.change(|data| {
        let good = |token: &&Token| token.expires_at > soon && token.app_id == APP && token.scope == scope;
        match data.lmk.tokens.iter().find(good) {
            Some(token) => token.clone(),
            None => issue(data, APP.to_owned(), scope.to_owned()),
        }
    })
}

fn value(token: &Token, with_refresh: bool) -> Value {
    let mut value = json!({
        "access_token": token.access,
        "token_type": "Bearer",
        "expires_in": LIFE,
        "scope": token.scope,
    });
    if with_refresh {
        value["refresh_token"] = json!(token.refresh);
    }
    value
}

/// `POST /v1/headlessAuth/refresh`: a new access token; the refresh token stays as it is.
pub async fn refresh(State(app): State<Shared>, body: Body) -> Answer {
    let (app_id, given) = (body.text("appId")?, body.text("refreshToken")?);
    let token = renew(&app, given, Some(app_id))?;
    Ok((StatusCode::CREATED, Json(value(&token, false))).into_response())
}

fn renew(app: &App, given: &str, app_id: Option<&str>) -> Result<Token, Refusal> {
    app.store.change(|data| {
        let fits = |token: &&mut Token| token.refresh == given && app_id.is_none_or(|id| token.app_id == id);
        let token = data.lmk.tokens.iter_mut().find(fits);
        let token = token.ok_or_else(|| Refusal::new(401, "Invalid refresh token"))?;
        token.access = ids::secret::<32>();
        token.expires_at = clock::now() + LIFE * 1_000_000;
        Ok(token.clone())
    })
}

/// `POST /oauth/token`: for apps with a server. Codes are the IDs of approved sign-ins.
pub async fn oauth(State(app): State<Shared>, headers: HeaderMap, body: Body) -> Answer {
    if !headers.contains_key(header::AUTHORIZATION) {
        return Err(Refusal::new(401, "Unauthorized"));
    }
    for name in ["grant_type", "redirect_uri", "code", "refresh_token"] {
        body.text(name)?;
    }
    let token = match body.text("grant_type")? {
        "refresh_token" => renew(&app, body.text("refresh_token")?, None)?,
        "authorization_code" => app.store.change(|data| {
            let bad = || Refusal::new(400, "Invalid code");
            let found = find(data, body.text("code")?).map_err(|_| bad())?;
            if !found.approved || found.fetched {
                return Err(bad());
            }
            found.fetched = true;
            let (app_id, scope) = (found.app_id.clone(), found.scope.clone());
            Ok(issue(data, app_id, scope))
        })?,
        _ => return Err(Refusal::new(400, "grant_type must be authorization_code or refresh_token")),
    };
    Ok((StatusCode::CREATED, Json(value(&token, true))).into_response())
}

/// Approves a sign-in, or all that wait: how many there were.
pub fn approve(app: &App, id: Option<&str>) -> usize {
    app.store.change(|data| {
        let waiting = data.lmk.sign_ins.iter_mut().filter(|found| !found.approved);
        let chosen = waiting.filter(|found| id.is_none_or(|id| found.id == id));
        chosen.map(|found| found.approved = true).count()
    })
}

/// `GET /authorize/ID`: what a person sees in the browser.
pub async fn page(State(app): State<Shared>, Path(id): Path<String>) -> Answer {
    let found = app.store.change(|data| find(data, &id).cloned())?;
    let scopes = found.scope.replace(['<', '&'], " ");
    Ok(Html(format!(
        "<!doctype html><title>afar sandbox</title><h1>Sign in to the sandbox</h1><p>Something on this computer asks \
         for: {scopes}</p><form method=post><button>Approve</button></form><p>or run <code>afar sandbox approve</code>\n"
    ))
    .into_response())
}

/// `POST /authorize/ID`: the button of that page.
pub async fn press(State(app): State<Shared>, Path(id): Path<String>) -> Answer {
    if approve(&app, Some(&id)) == 0 {
        app.store.change(|data| find(data, &id).map(|_| ()))?;
    }
    Ok(Html("<!doctype html><title>afar sandbox</title><h1>Approved</h1>\n").into_response())
}
