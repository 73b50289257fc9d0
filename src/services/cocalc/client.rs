//! Calls over CoCalc's two bridges, `POST /api/conat/project` and `POST /api/conat/hub`.

use std::cell::RefCell;
use std::time::Duration;

use base64::Engine;
use serde_json::{Map, Value, json};
use url::Url;

use super::exec::Outcome;
use super::failure::{self, Told};
use super::{NAME, milliseconds};
use crate::config::secret::Secret;
use crate::error::{Error, Kind, Result};
use crate::http::retry::Rule;
use crate::http::{Body, Http, Method, Request, Response};
use crate::services::rows;

/// How long an answer may take where nothing else is said: what the official client waits.
const PATIENCE: Duration = Duration::from_secs(120);
/// How much longer than the bridge's own limit an answer is waited for.
const GRACE: Duration = Duration::from_secs(30);
/// Beyond this the server's framework refuses a request (its default; nothing in the server raises it).
const LARGE: usize = 1_000_000;

/// Which of the two bridges takes a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bridge {
    /// A project; none is that of a project's own key.
    Project(Option<String>),
    /// The hub.
    Hub,
}

/// A call of a function.
#[derive(Debug, Clone)]
pub struct Call {
    /// Where it goes.
    pub bridge: Bridge,
    /// `group.function`.
    pub name: String,
    /// Its arguments: an array, of one object almost always.
    pub args: Value,
    /// How long the bridge waits for the answer, in milliseconds; the work goes on after it.
    pub timeout: Option<i64>,
    /// Whether a second try changes nothing more.
    pub repeatable: bool,
}

impl Call {
    /// A call with one object of arguments.
    pub fn new(bridge: Bridge, name: &str, args: Value) -> Call {
        let repeatable = failure::is_repeatable(name);
        Call { bridge, name: name.to_owned(), args: json!([args]), timeout: None, repeatable }
    }

    /// Sets the bridge's time limit, in seconds.
    pub fn seconds(mut self, seconds: Option<i64>) -> Call {
        self.timeout = seconds.map(milliseconds);
        self
    }

    /// The call of a row, whose path is the bridge and the function, whose body is the first argument (its member `*`
    /// stands for the argument itself) and whose query is what goes beside them.
    ///
    /// # Errors
    /// A time limit that is no number.
    pub fn of_row(row: rows::Call, project: Option<String>) -> Result<Call> {
        let (bridge, name) = row.path.trim_start_matches('/').split_once('/').unwrap_or(("hub", ""));
        let bridge = if bridge == "project" { Bridge::Project(project) } else { Bridge::Hub };
        let mut body = row.body.unwrap_or_else(|| Value::Object(Map::new()));
        let args = body.get_mut("*").map(Value::take).unwrap_or(body);
        let seconds = row.query.iter().find(|(name, _)| name == "timeout").map(|(_, text)| text.parse());
        let seconds =
            seconds.transpose().map_err(|_| Error::usage("--timeout: not a whole number of seconds"))?;
        Ok(Call::new(bridge, name, args).seconds(seconds))
    }
}

/// The client.
pub struct Client {
    http: Http,
    base: Url,
    key: Secret,
    /// What the user allows an answer to take where the call has no limit of its own.
    patience: Duration,
    warnings: RefCell<Vec<String>>,
}

impl Client {
    /// A client of the server at `base` (see [`address`]).
    pub fn new(http: Http, base: Url, key: Secret) -> Client {
        let (http, limit) = http.plain();
        Client { http, base, key, patience: limit.unwrap_or(PATIENCE), warnings: RefCell::default() }
    }

    /// The server's address.
    pub fn host(&self) -> &str {
        self.base.as_str().trim_end_matches('/')
    }

    /// What should be said to the user, once.
    pub fn take_warnings(&self) -> Vec<String> {
        self.warnings.take()
    }

    /// A call; the function's value.
    ///
    /// # Errors
    /// The service's refusal (also the one that comes with status 200), no answer in time.
    pub async fn call(&self, call: &Call) -> Result<Value> {
        let (kind, bytes) = self.answer(call).await?;
        self.value(call, &kind, &bytes)
    }

    /// A call of `system.exec`, whose answer may be large.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn run(&self, call: &Call) -> Result<Outcome> {
        let (kind, bytes) = self.answer(call).await?;
        match Outcome::read(&bytes) {
            Some(outcome) => Ok(outcome),
            None => Ok(Outcome::take(&mut self.value(call, &kind, &bytes)?)),
        }
    }

    /// Any request of the server with the key; what it answers, as JSON.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn api(&self, asked: &rows::Call) -> Result<Value> {
        let mut url = self.url(&asked.path)?;
        if !asked.query.is_empty() {
            url.query_pairs_mut().extend_pairs(&asked.query);
        }
        let mut request = self.authorized(asked.method.clone(), url);
        let own = std::mem::replace(&mut request.headers, asked.headers.clone());
        request.headers.extend(own);
        if let Some(body) = &asked.body {
            request = request.body(Body::Json(body.clone()));
        }
        let call = Call::new(Bridge::Hub, &asked.path, Value::Null);
        let (kind, bytes) = self.sent(&call, self.patience, &request).await?;
        if bytes.is_empty() { Ok(Value::Null) } else { self.value(&call, &kind, &bytes) }
    }

    /// The bytes of an answer, and what they are said to be.
    async fn answer(&self, call: &Call) -> Result<(String, Vec<u8>)> {
        let request = self.request(call)?;
        let own = call.timeout.and_then(|ms| u64::try_from(ms).ok()).map(Duration::from_millis);
        let limit = own.map_or(self.patience, |own| self.patience.max(own.saturating_add(GRACE)));
        self.sent(call, limit, &request).await
    }

    async fn sent(&self, call: &Call, limit: Duration, request: &Request) -> Result<(String, Vec<u8>)> {
        let make = || Ok(request.clone());
        let sent = tokio::time::timeout(limit, self.http.send(Rule::Once, &make)).await;
        let response = sent.map_err(|_| no_answer(limit))?.map_err(|error| error.of(NAME))?;
        let told = Told { call, secret: self.key.expose() };
        if !response.is_success() {
            return Err(failure::of_status(&told, response).await);
        }
        whole(response).await
    }

    fn value(&self, call: &Call, kind: &str, bytes: &[u8]) -> Result<Value> {
        let told = Told { call, secret: self.key.expose() };
        match serde_json::from_slice::<Value>(bytes) {
            // A value may have an `error` beside what it is: a project's state does.
            Ok(Value::Object(map)) if map.len() == 1 && map.contains_key("error") => {
                Err(failure::of_value(&told, &map["error"]))
            }
            Ok(value) => Ok(value),
            Err(error) => Err(failure::of_garbage(&told, kind, bytes, &error)),
        }
    }

    fn url(&self, path: &str) -> Result<Url> {
        let url = format!("{}{path}", self.host());
        Url::parse(&url).map_err(|error| Error::config(format!("{url}: {error}")).of(NAME))
    }

    fn authorized(&self, method: Method, url: Url) -> Request {
        let pair = format!("{}:", self.key.expose());
        let basic = base64::engine::general_purpose::STANDARD.encode(pair);
        let mut request = Request::new(method, url).header("authorization", &format!("Basic {basic}"));
        request.variable = Some("COCALC_API_KEY");
        request
    }

    fn request(&self, call: &Call) -> Result<Request> {
        let mut body = Map::new();
        body.insert("name".to_owned(), json!(call.name));
        body.insert("args".to_owned(), call.args.clone());
        let bridge = match &call.bridge {
            Bridge::Project(project) => {
                if let Some(project) = project {
                    body.insert("project_id".to_owned(), json!(project));
                }
                "project"
            }
            Bridge::Hub => "hub",
        };
        if let Some(timeout) = call.timeout {
            body.insert("timeout".to_owned(), json!(timeout));
        }
        let url = self.url(&format!("/api/conat/{bridge}"))?;
        let body = Value::Object(body);
        if serde_json::to_vec(&body).is_ok_and(|text| text.len() > LARGE) {
            let text = "the request is larger than 1 MB, which CoCalc's servers refuse unless they were set up otherwise";
            self.warnings.borrow_mut().push(format!("{text}; `afar cocalc cp` sends files in pieces"));
        }
        let mut request = self.authorized(Method::POST, url).body(Body::Json(body));
        request.repeatable = Some(call.repeatable);
        Ok(request)
    }
}

fn no_answer(limit: Duration) -> Error {
    Error::new(Kind::Network, format!("no answer within {} s", limit.as_secs()))
        .of(NAME)
        .hint("what was asked for may go on there; wait longer with --timeout SECONDS")
}

async fn whole(response: Response) -> Result<(String, Vec<u8>)> {
    let kind = response.header("content-type").unwrap_or("no type").to_owned();
    let bytes = response.bytes_within().await.map_err(|error| error.of(NAME))?;
    Ok((kind, bytes.ok_or_else(too_large)?))
}

fn too_large() -> Error {
    Error::service("the answer is larger than 256 MiB").of(NAME).hint(
        "bound a command's output with --max-output N, or write it to a file and fetch it with `afar cocalc cp`",
    )
}

/// A server's address: a final slash is dropped, a base path kept.
///
/// # Errors
/// No address, or one with parts that a server's address has not.
pub fn address(text: &str) -> Result<Url> {
    let text = text.trim();
    let wrong = |why: &str| {
        Error::config(format!("CoCalc's address `{}`: {why}", text.split('@').next_back().unwrap_or(text)))
            .of(NAME)
            .hint("set COCALC_HOST or --host to an address such as https://cocalc.com")
    };
    let mut url = match Url::parse(text) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url,
        Ok(_) => return Err(wrong("it does not begin with https://")),
        Err(_) if !text.contains("://") => return Err(wrong("it does not begin with https://")),
        Err(error) => return Err(wrong(&error.to_string())),
    };
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
        return Err(wrong("it has more than a host and a path"));
    }
    let path = url.path().trim_end_matches('/').to_owned();
    url.set_path(&path);
    Ok(url)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn addresses_lose_their_final_slash_and_keep_their_path() {
        let plain = |text: &str| address(text).unwrap().as_str().trim_end_matches('/').to_owned();
        assert_eq!(plain("https://cocalc.com/"), "https://cocalc.com");
        assert_eq!(plain(" https://x.org/base/ "), "https://x.org/base");
        for wrong in [
            "cocalc.com",
            "localhost:5000",
            "ftp://x.org",
            "https://",
            "https://x.org/?a=b",
            "https://k@x.org",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_row_becomes_a_call() {
        let mut row = rows::Call::new(Method::POST, "/hub/system.getNames").body(json!({"*": ["a", "b"]}));
        row = row.query("timeout", "30");
        let call = Call::of_row(row, Some("p".to_owned())).unwrap();
        assert_eq!((call.bridge, call.name.as_str()), (Bridge::Hub, "system.getNames"));
        assert_eq!((call.args, call.timeout), (json!([["a", "b"]]), Some(30_000)));
        let call = Call::of_row(rows::Call::new(Method::POST, "/project/system.ping"), None).unwrap();
        assert_eq!((call.bridge, call.args), (Bridge::Project(None), json!([{}])));
    }
}
