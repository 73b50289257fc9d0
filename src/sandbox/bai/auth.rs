//! Who a request is from: by its signature, or by the cookie of a login.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::problem::Problem;
use super::signature::{self, Signed};
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::clock;

/// The cookie of a login, named as the web server names it.
pub const COOKIE: &str = "AIOHTTP_SESSION";
/// The web server's other way to hand a login on.
pub const SESSION_HEADER: &str = "X-BackendAI-SessionID";
/// What the manager speaks.
pub const VERSION: &str = "v7.20230615";

/// The versions that a request may be written for.
pub const VERSIONS: &[&str] = &[
    "v4.20181215",
    "v4.20190115",
    "v4.20190315",
    "v4.20190615",
    "v5.20191215",
    "v6.20200815",
    "v6.20210815",
    "v6.20220315",
    "v6.20220615",
    "v6.20230315",
    VERSION,
];

/// Path and query as they were on the request line.
#[derive(Clone)]
pub struct Target(pub String);

/// Marks requests that came to the web server's part.
#[derive(Clone, Copy)]
pub struct Web;

/// Who calls.
#[derive(Clone)]
pub struct Caller(pub Account);

impl Caller {
    /// The access key that a request is about: the caller's own, or for an administrator the one given.
    ///
    /// # Errors
    /// The owner is not there, or the caller may not act for others.
    pub fn owner(&self, app: &App, given: Option<&str>) -> Result<String, Problem> {
        let Some(owner) = given.filter(|key| *key != self.0.access_key) else {
            return Ok(self.0.access_key.clone());
        };
        if !self.0.role.is_admin() {
            return Err(Problem::forbidden("Only admins can perform operations on behalf of other users."));
        }
        let known = app.store.read(|data| data.by_key(owner).is_some());
        if known { Ok(owner.to_owned()) } else { Err(Problem::bad_params().msg("Unknown owner access key")) }
    }

    /// Refuses all but superadmins.
    ///
    /// # Errors
    /// The caller is none.
    pub fn superadmin(&self) -> Result<(), Problem> {
        // The manager's word for a missing privilege at its REST calls.
        if self.0.role == Role::Superadmin {
            Ok(())
        } else {
            Err(Problem::unauthorized("Unauthorized access"))
        }
    }
}

impl FromRequestParts<Shared> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Problem> {
        let account = if parts.extensions.get::<Web>().is_some() {
            by_cookie(app, &parts.headers).ok_or_else(Problem::not_logged_in)?
        } else {
            by_signature(app, parts)?
        };
        let now = clock::now();
        app.store.change(|data| {
            let pairs = &mut data.admin.keypairs;
            if let Some(pair) = pairs.iter_mut().find(|pair| pair.access_key == account.access_key) {
                pair.last_used = Some(now);
                pair.num_queries += 1;
            }
        });
        Ok(Self(account))
    }
}

/// The login that the request's cookie or session header names.
pub fn login_of(headers: &HeaderMap) -> Option<String> {
    if let Some(id) = headers.get(SESSION_HEADER).and_then(|value| value.to_str().ok()) {
        return Some(id.to_owned());
    }
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value.trim_matches('"').to_owned())
}

fn by_cookie(app: &App, headers: &HeaderMap) -> Option<Account> {
    let login = login_of(headers)?;
    app.store.read(|data| {
        let key = data.logins.get(&login)?;
        data.by_key(key)
    })
}

fn by_signature(app: &App, parts: &Parts) -> Result<Account, Problem> {
    let text = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
    let date = text("date").or_else(|| text("x-backendai-date")).or_else(|| text("x-sorna-date"));
    let day = signature::check_date(date, clock::now())?;
    let header = text("authorization").ok_or_else(|| Problem::unauthorized("Unauthorized access"))?;
    let credential = signature::credential(header)?;
    let account = app
        .store
        .read(|data| data.by_key(credential.access_key))
        .ok_or_else(|| Problem::unauthorized("Access key not found"))?;
    let version = text("x-backendai-version")
        .ok_or_else(|| Problem::bad_auth("API version missing in request headers"))?;
    let kind = text("content-type").unwrap_or("application/octet-stream");
    let signed = Signed {
        method: parts.method.as_str(),
        target: parts.extensions.get::<Target>().map_or("", |target| target.0.as_str()),
        date: date.unwrap_or_default(),
        host: text("host").unwrap_or_default(),
        content_type: &kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase(),
        version,
    };
    signature::check(signed, &credential, &day, &account.secret_key)?;
    Ok(account)
}

/// Refuses API versions that the manager does not know; the path word of the oldest is for them alone.
pub async fn version_layer(request: Request, next: Next) -> Response {
    let given = request.headers().get("x-backendai-version").map(|value| value.to_str().unwrap_or_default());
    let version = given.unwrap_or("v5.20191215");
    if !VERSIONS.contains(&version) {
        return Problem::bad_request("Unsupported API version.").into_response();
    }
    let major: u32 = version[1..2].parse().unwrap_or(5);
    let old_word = request.uri().path().split('/').any(|part| part == "kernel");
    if old_word && major > 4 {
        return Problem::no_url(request.uri().path()).into_response();
    }
    next.run(request).await
}

/// Adds the manager's word on its rate limit, which successes have.
pub async fn rate_layer(State(_): State<Shared>, method: Method, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status().is_success() && method != Method::OPTIONS {
        for (name, value) in [
            ("x-ratelimit-limit", "30000"),
            ("x-ratelimit-remaining", "29999"),
            ("x-ratelimit-window", "900"),
        ] {
            response.headers_mut().insert(name, header::HeaderValue::from_static(value));
        }
    }
    response
}
