//! Requests to Lucidtech's API, with a token for the client's credentials.

use std::cell::RefCell;
use std::time::{Duration, SystemTime};

use base64::Engine;
use serde_json::Value;
use url::Url;

use super::NAME;
use super::cache::Cache;
use super::credentials::Credentials;
use crate::config::secret::Secret;
use crate::config::tokens::{self, Store, Token};
use crate::error::{Error, Kind, Result};
use crate::http::retry::{Rule, jittered};
use crate::http::{Body, Http, Method, Request, Response};
use crate::services::rows::Call;

/// How often a call is tried that came too soon after others.
pub const TOO_MANY_TRIES: u32 = 4;
/// How often a transfer is tried whose connection breaks (the official client means to, and crashes).
const BROKEN_TRIES: u32 = 3;

/// The client.
pub struct Client {
    http: Http,
    credentials: Credentials,
    cache: Option<Cache>,
    token: RefCell<Option<Token>>,
    /// Held by who gets a token, so that calls at the same time share one.
    signing_in: tokio::sync::Mutex<()>,
    warnings: RefCell<Vec<String>>,
    patient: bool,
}

impl Client {
    /// A client; `cache` is where its token is kept, `patient` whether calls may be repeated at all.
    pub fn new(http: Http, credentials: Credentials, cache: Option<Cache>, patient: bool) -> Client {
        Client {
            http,
            credentials,
            cache,
            token: RefCell::default(),
            signing_in: tokio::sync::Mutex::default(),
            warnings: RefCell::default(),
            patient,
        }
    }

    /// Whether calls may be repeated at all.
    pub fn is_patient(&self) -> bool {
        self.patient
    }

    /// What should be said to the user, once.
    pub fn take_warnings(&self) -> Vec<String> {
        self.warnings.take()
    }

    /// Whether a stored token still holds, so that a call fetches none.
    pub fn has_fresh_token(&self) -> bool {
        let stored = self.cache.as_ref().and_then(|cache| cache.load().ok().flatten());
        stored.is_some_and(|token| !token.is_stale())
    }

    /// A token that holds: the cached one or a new one.
    ///
    /// # Errors
    /// The service's refusal of the credentials.
    pub async fn access_token(&self) -> Result<Secret> {
        Ok(self.token(None).await?.access)
    }

    /// `POST https://{auth endpoint}/token`.
    async fn new_token(&self) -> Result<Token> {
        let base = self.credentials.auth_endpoint.trim_end_matches('/');
        let scheme = if base.contains("://") { "" } else { "https://" };
        let url = address("auth", base, &format!("{scheme}{base}/token?grant_type=client_credentials"))?;
        let pair = format!("{}:{}", self.credentials.client_id, self.credentials.client_secret.expose());
        let basic = format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(pair));
        let make = || {
            let mut request = Request::new(Method::POST, url.clone())
                .header("authorization", &basic)
                .header("content-type", "application/x-www-form-urlencoded");
            // The token is needed to show what would be sent with it.
            request.probe = true;
            Ok(request)
        };
        let response = self.http.send(Rule::ServerErrors, &make).await.map_err(|error| error.of(NAME))?;
        if !response.is_success() {
            let secrets = [self.credentials.client_secret.expose(), &basic["Basic ".len()..]];
            return Err(failure(response, true, &secrets).await.context("no token"));
        }
        let answer = response.json().await.map_err(|error| error.of(NAME).context("no token"))?;
        let access = answer.get("access_token").and_then(Value::as_str);
        let seconds = answer.get("expires_in").and_then(Value::as_f64);
        let span = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        let expires = span.and_then(|span| SystemTime::now().checked_add(span));
        let access =
            access.filter(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic()));
        let (Some(access), Some(_)) = (access, expires) else {
            return Err(Error::service(
                "no token: the answer to the sign-in has none, or no time of its end",
            )
            .of(NAME)
            .hint("is the auth endpoint right, and is there a proxy on the way?"));
        };
        Ok(Token { access: Secret::new(access.to_owned()), refresh: None, expires })
    }

    async fn token(&self, refused: Option<&Secret>) -> Result<Token> {
        if self.http.is_dry() {
            return Ok(Token { access: Secret::new("***".to_owned()), refresh: None, expires: None });
        }
        let _held = self.signing_in.lock().await;
        let known = self.token.borrow().clone();
        if let Some(token) = known.filter(|token| !token.is_stale() && refused != Some(&token.access)) {
            return Ok(token);
        }
        let token = match &self.cache {
            None => self.new_token().await?,
            Some(cache) => {
                let none = Token {
                    access: Secret::new(String::new()),
                    refresh: None,
                    expires: Some(SystemTime::UNIX_EPOCH),
                };
                let warn = |text: &str| self.warnings.borrow_mut().push(text.to_owned());
                if refused.is_none()
                    && let Some(damage) = cache.damage()
                {
                    warn(&damage);
                }
                let current = cache.load()?.unwrap_or(none);
                tokens::fresh(cache, current, refused, &warn, async |_: &Token| self.new_token().await)
                    .await?
            }
        };
        self.token.replace(Some(token.clone()));
        Ok(token)
    }

    fn request(&self, call: &Call, token: &Secret) -> Result<Request> {
        let base = self.credentials.api_endpoint.trim_end_matches('/');
        let mut url = address("API", base, &format!("{base}{}", call.path))?;
        if !call.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&call.query);
        }
        let mut request = Request::new(call.method.clone(), url);
        request.headers.clone_from(&call.headers);
        let mut request = request.header("authorization", &format!("Bearer {}", token.expose()));
        request.variable = Some("LAS_ACCESS_TOKEN");
        request.repeatable = call.repeatable;
        request.secret.clone_from(&call.secret);
        // Calls without a body name its type all the same, as officially.
        Ok(match &call.body {
            Some(body) => request.body(Body::Json(body.clone())),
            None => request.header("content-type", "application/json"),
        })
    }

    /// A call; its answer, an empty object where there is none.
    ///
    /// # Errors
    /// The service's refusal.
    pub async fn call(&self, call: &Call) -> Result<Value> {
        self.call_patiently(call, TOO_MANY_TRIES).await
    }

    /// A call that is tried so often where it came too soon after others.
    ///
    /// # Errors
    /// The service's refusal.
    pub async fn call_patiently(&self, call: &Call, tries: u32) -> Result<Value> {
        call.check()?;
        let response = self.answered(tries, &|token| self.request(call, token)).await?;
        if response.tries > 1 && call.method == Method::POST && call.repeatable != Some(true) {
            self.warnings.borrow_mut().push(format!(
                "the service failed at first and was asked {} times: look whether it was done more than once",
                response.tries
            ));
        }
        let answer = response.json_if_any().await.map_err(|error| error.of(NAME))?;
        Ok(answer.unwrap_or_else(|| Value::Object(serde_json::Map::new())))
    }

    /// A request to the file server, which wants nothing but the token; `tries` as for
    /// [`Client::call_patiently`]. A connection that breaks is tried again too, as nothing is done twice.
    ///
    /// # Errors
    /// The server's refusal, no connection.
    pub async fn file(
        &self,
        method: Method,
        url: &str,
        query: &[(String, String)],
        body: &Body,
        tries: u32,
    ) -> Result<Response> {
        let mut url = Url::parse(url)
            .map_err(|error| Error::service(format!("the document's address `{url}`: {error}")).of(NAME))?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let make = |token: &Secret| {
            Ok(Request::new(method.clone(), url.clone())
                .header("authorization", &format!("Bearer {}", token.expose()))
                .body(body.clone()))
        };
        let mut count = 0;
        loop {
            count += 1;
            match self.answered(tries, &make).await {
                Err(error) if broke(&error) && self.patient && count < BROKEN_TRIES => {
                    tokio::time::sleep(jittered(count)).await;
                }
                answer => return answer,
            }
        }
    }

    /// What must not be seen in an answer.
    fn secrets<'a>(&'a self, token: &'a Token) -> [&'a str; 2] {
        [token.access.expose(), self.credentials.client_secret.expose()]
    }

    /// A success; the request is made anew for each token and each try.
    async fn answered(&self, tries: u32, make: &dyn Fn(&Secret) -> Result<Request>) -> Result<Response> {
        let mut token = self.token(None).await?;
        let cached = self.cache.is_some();
        let (mut count, mut renewed) = (0, false);
        loop {
            count += 1;
            let make = || make(&token.access);
            let response = self.http.send(Rule::ServerErrors, &make).await.map_err(|error| error.of(NAME))?;
            match response.status {
                200..=299 => return Ok(response),
                // A token from the cache may have been withdrawn since.
                401 if cached && !renewed => {
                    renewed = true;
                    token = self.token(Some(&token.access)).await.map_err(|error| {
                        error.context("the stored token was refused, and there is no other")
                    })?;
                }
                429 => {
                    let error = failure(response, false, &self.secrets(&token)).await;
                    if !came_too_soon(&error) || !self.patient || count >= tries {
                        return Err(error);
                    }
                    tokio::time::sleep(jittered(count)).await;
                }
                _ => return Err(failure(response, false, &self.secrets(&token)).await),
            }
        }
    }
}

/// Whether an error says that there were too many requests in a short time.
pub fn came_too_soon(error: &Error) -> bool {
    error.http_status() == Some(429) && error.details().iter().any(|line| line == "Too Many Requests")
}

/// Whether an error says that the month's quota is used up.
pub fn is_used_up(error: &Error) -> bool {
    error.http_status() == Some(429) && error.details().iter().any(|line| line == "Limit Exceeded")
}

/// Whether no answer came.
pub fn broke(error: &Error) -> bool {
    error.kind() == Kind::Network && error.http_status().is_none()
}

/// An endpoint's address.
fn address(name: &str, base: &str, text: &str) -> Result<Url> {
    let wrong = |why: &str| {
        Error::config(format!("Lucidtech's {name} endpoint `{base}`: {why}"))
            .of(NAME)
            .hint("`afar las credentials` shows where it comes from")
    };
    let url = Url::parse(text).map_err(|error| wrong(&error.to_string()))?;
    match url.scheme() {
        "http" | "https" => Ok(url),
        _ => Err(wrong("it does not begin with https://")),
    }
}

/// The error of a refusal, with the service's own words; `signing_in` for one of a token. Gateways are known to repeat
/// the Authorization header: the secrets in it are not shown.
async fn failure(response: Response, signing_in: bool, secrets: &[&str]) -> Error {
    let (status, reason, tries) = (response.status, response.reason(), response.tries);
    let request_id = response.header("x-request-id").map(str::to_owned);
    let text = String::from_utf8_lossy(&response.beginning().await).into_owned();
    let text = secrets
        .iter()
        .filter(|secret| !secret.is_empty())
        .fold(text, |text, secret| text.replace(secret, "********"));
    let data: Value = serde_json::from_str(&text).unwrap_or_default();
    let words: Vec<String> = match &data {
        Value::Object(map) => map.values().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ if text.starts_with('<') => vec!["the answer is an HTML page".to_owned()],
        _ => Some(text.chars().take(300).collect::<String>())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
    };
    let has = |word: &str| words.iter().any(|text| text == word);
    let hint = match status {
        400..=403 if signing_in => Some("are client ID and secret right, and the auth endpoint?"),
        401 => Some("are client ID and secret right?"),
        403 if has("Forbidden") => Some("are the credentials those of this API endpoint?"),
        403 => Some("the app client's roles do not allow this"),
        429 if has("Limit Exceeded") => Some("the month's quota is used up; waiting a little does not help"),
        429 | 408 | 502..=504 => Some("wait a little and try again"),
        400 => Some("the service does not take a value as it was given; --dry-run shows what is sent"),
        404 => Some("is the ID right, and of this organization?"),
        409 => Some("something else uses it, or its status forbids this"),
        413 => Some("contents go to the file server unless --inline is given"),
        500.. => Some("the service itself failed; try again later"),
        _ => Some("--debug shows what is sent and answered"),
    };
    let kind = match status {
        // Of a client that it does not know, an OAuth server says so with any of these.
        400..=403 if signing_in => Kind::Auth,
        // Nothing that a moment later goes well.
        429 if has("Limit Exceeded") => Kind::Service,
        _ => Kind::of_status(status),
    };
    let mut error =
        Error::new(kind, format!("{status} {reason}")).status(status).of(NAME).request_id(request_id);
    error = words.into_iter().fold(error, Error::detail);
    if tries > 1 {
        error = error.detail(format!("{tries} tries"));
    }
    match hint {
        Some(hint) => error.hint(hint),
        None => error,
    }
}
