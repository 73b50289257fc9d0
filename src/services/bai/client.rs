//! Requests to a Backend.AI endpoint: negotiated, signed, tried at the next endpoint when one cannot be reached.

use std::cell::{Cell, OnceCell, RefCell};

use jiff::Timestamp;
use serde_json::Value;
use url::Url;

use super::cache::Cache;
use super::cookie::Jar;
use super::signature::{self, ToSign};
use super::storage::tickets::Tickets;
use super::version::{self, Version};
use super::{NAME, failure};
use crate::config::secret::Secret;
use crate::error::{Error, Kind, Result};
use crate::http::failure::is_unreachable;
use crate::http::retry::Rule;
use crate::http::ws::{Socket, Upgrade};
use crate::http::{Body, HeaderMap, Http, Method, Request, Response};
use crate::services::rows::{check_path, segment};

/// What kind of endpoint it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndpointType {
    /// A manager; requests are signed.
    Api,
    /// A web server; requests carry its cookie.
    Session,
}

/// All that the settings say of Backend.AI.
#[derive(Debug, Clone)]
pub struct Config {
    /// The endpoints of one cluster.
    pub endpoints: Vec<Url>,
    /// Their type.
    pub kind: EndpointType,
    /// The access key; empty is anonymous.
    pub access_key: String,
    /// The secret key.
    pub secret_key: Secret,
    /// The domain.
    pub domain: String,
    /// The group of new sessions.
    pub group: String,
    /// Folders that every new session mounts.
    pub mounts: Vec<String>,
    /// Where the login's cookie is.
    pub jar: Jar,
    /// What servers said of themselves.
    pub cache: Cache,
}

/// One API call before it is signed.
#[derive(Debug, Clone)]
pub struct Call {
    /// The method.
    pub method: Method,
    /// The path below the endpoint, encoded.
    pub path: String,
    /// The query, not encoded.
    pub query: Vec<(String, String)>,
    /// The body.
    pub body: Body,
    /// Further headers; those of the API itself win.
    pub headers: HeaderMap,
    /// A stream (WebSocket, server-sent events): no content type is sent, and its default is signed.
    pub stream: bool,
    /// Neither signature nor cookie.
    pub unsigned: bool,
    /// Reads only, although it is a POST.
    pub probe: bool,
    /// The path is the user's own, and stays as it is.
    pub as_written: bool,
}

impl Call {
    /// A call without query and body.
    pub fn new(method: Method, path: impl Into<String>) -> Call {
        Call {
            method,
            path: path.into(),
            query: Vec::new(),
            body: Body::Empty,
            headers: HeaderMap::new(),
            stream: false,
            unsigned: false,
            probe: false,
            as_written: false,
        }
    }

    /// Adds a query value.
    pub fn query(mut self, name: &str, value: impl Into<String>) -> Call {
        self.query.push((name.to_owned(), value.into()));
        self
    }

    /// Adds a query value where there is one.
    pub fn maybe(self, name: &str, value: Option<&str>) -> Call {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    /// Sets a JSON body.
    pub fn json(mut self, value: Value) -> Call {
        self.body = Body::Json(value);
        self
    }
}

/// The client.
pub struct Client {
    /// The settings.
    pub config: Config,
    /// The network.
    pub http: Http,
    first: Cell<usize>,
    version: OnceCell<Version>,
    server: OnceCell<Value>,
    warnings: RefCell<Vec<String>>,
    /// Tokens of storage proxies.
    pub(super) tickets: Tickets,
}

impl Client {
    /// A client; nothing is sent yet. Of several endpoints a random one is first.
    pub fn new(config: Config, http: Http) -> Client {
        let first = Cell::new(fastrand::usize(..config.endpoints.len().max(1)));
        Client {
            config,
            http,
            first,
            version: OnceCell::new(),
            server: OnceCell::new(),
            warnings: RefCell::default(),
            tickets: Tickets::default(),
        }
    }

    /// What should be said to the user, once.
    pub fn take_warnings(&self) -> Vec<String> {
        self.warnings.take()
    }

    /// The endpoint that is tried first.
    ///
    /// # Errors
    /// None is set.
    pub fn endpoint(&self) -> Result<&Url> {
        let list = &self.config.endpoints;
        list.get(self.first.get() % list.len().max(1)).ok_or_else(|| Error::config("no endpoint is set"))
    }

    /// The negotiated API version: the lower of the server's and ours. It is remembered for ten minutes.
    ///
    /// # Errors
    /// The server names a version that is none.
    pub async fn version(&self) -> Result<Version> {
        if let Some(version) = self.version.get() {
            return Ok(*version);
        }
        let endpoint = self.endpoint()?.to_string();
        let server = match self.config.cache.get(&endpoint, "version") {
            Some(Value::String(text)) => Some(text),
            _ => self.server_version(&endpoint).await?,
        };
        let version = match server {
            None => version::OURS,
            Some(text) => {
                let server = Version::parse(&text)?;
                if server > version::OURS {
                    self.warn(format!(
                        "the server speaks {server}, newer than {}; an update of afar may be needed",
                        version::OURS
                    ));
                } else if server < version::OLDEST {
                    self.warn(format!(
                        "the server speaks {server}, which is very old; some commands may fail"
                    ));
                }
                server.min(version::OURS)
            }
        };
        Ok(*self.version.get_or_init(|| version))
    }

    /// Speaks this version instead of a negotiated one.
    pub fn speak(&self, version: Version) {
        let _ = self.version.set(version);
    }

    /// Remembers what should be said to the user.
    pub fn warn(&self, text: String) {
        self.warnings.borrow_mut().push(text);
    }

    fn root_path(&self) -> &'static str {
        if self.config.kind == EndpointType::Session { "/func/" } else { "" }
    }

    async fn server_version(&self, endpoint: &str) -> Result<Option<String>> {
        let mut request = Request::new(Method::GET, self.url(self.endpoint()?, self.root_path(), &[])?);
        request.probe = true;
        if self.http.is_dry() {
            return Ok(None);
        }
        let answer = match self.http.once(&request).await {
            Ok(response) if response.is_success() => response.json().await.unwrap_or(Value::Null),
            Ok(response) if response.status == 404 => Value::Null,
            // It may want a login first, or be in trouble: the request that follows tells.
            Ok(_) => return Ok(None),
            Err(error) if error.kind() == Kind::Network => return Ok(None),
            Err(error) => return Err(error),
        };
        let Some(text) = answer.get("version").and_then(Value::as_str).map(str::to_owned) else {
            return Err(Error::service(format!("{endpoint} does not answer as a Backend.AI server does"))
                .of(super::NAME)
                .hint("is the endpoint right? `afar config show --origin` tells where it comes from"));
        };
        self.config.cache.put(endpoint, "version", &Value::from(text.as_str()));
        let _ = self.server.set(answer);
        Ok(Some(text))
    }

    /// A session's path: `/session/NAME` and what follows, by the negotiated version's word.
    ///
    /// # Errors
    /// As [`Client::version`].
    pub async fn session_path(&self, name: &str, rest: &str) -> Result<String> {
        Ok(format!("/{}/{}{rest}", self.version().await?.session_word(), segment(name)))
    }

    /// A path that says `session`, in the word of the negotiated version.
    ///
    /// # Errors
    /// As [`Client::version`].
    pub async fn worded(&self, path: &str) -> Result<String> {
        match path.strip_prefix("/session") {
            Some(rest) => Ok(format!("/{}{rest}", self.version().await?.session_word())),
            None => Ok(path.to_owned()),
        }
    }

    fn url(&self, endpoint: &Url, path: &str, query: &[(String, String)]) -> Result<Url> {
        let base = endpoint.as_str().trim_end_matches('/');
        let mut url = Url::parse(&format!("{base}{path}"))
            .map_err(|error| Error::config(format!("{base}: {error}")))?;
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        Ok(url)
    }

    fn request(&self, endpoint: &Url, call: &Call, version: Version, date: Timestamp) -> Result<Request> {
        // `/` alone is where the server tells its version.
        if !call.as_written && call.path != "/" {
            check_path(&call.method, &call.path).map_err(|error| error.of(NAME))?;
        }
        let prefix = match self.config.kind {
            EndpointType::Session if !call.path.starts_with("/server/") => "/func",
            _ => "",
        };
        let url = self.url(endpoint, &format!("{prefix}{}", call.path), &call.query)?;
        let version = version.to_string();
        let media = match (&call.body, call.stream) {
            (_, true) => "application/octet-stream",
            (body, false) => body.media_type().unwrap_or("text/plain"),
        };
        // Parameters of a type are not signed.
        let media = media.split(';').next().unwrap_or_default().trim();
        let mut request = Request::new(call.method.clone(), url);
        request.headers.clone_from(&call.headers);
        let mut request = request
            .header("x-backendai-domain", &self.config.domain)
            .header("x-backendai-version", &version)
            .header("date", &signature::date_text(date));
        if !call.stream && matches!(call.body, Body::Empty) {
            request = request.header("content-type", "text/plain");
        }
        if self.config.kind == EndpointType::Session {
            if let Some(login) = self.config.jar.load(endpoint.as_str()) {
                request = request.header("cookie", &login.cookie);
            }
        } else if !call.unsigned && !self.config.access_key.is_empty() {
            let target = match request.url.query() {
                Some(query) => format!("{}?{query}", request.url.path()),
                None => request.url.path().to_owned(),
            };
            let host = match (request.url.host_str(), request.url.port()) {
                (Some(host), Some(port)) => format!("{host}:{port}"),
                (host, _) => host.unwrap_or_default().to_owned(),
            };
            let what = ToSign {
                method: call.method.as_str(),
                target: &target,
                host: &host,
                content_type: media,
                version: &version,
                date,
            };
            let text = signature::authorization(&self.config.access_key, &self.config.secret_key, &what);
            request = request.header("authorization", &text);
        }
        request.probe = call.probe;
        Ok(request.body(call.body.clone()))
    }

    /// Makes a call; any status comes back.
    ///
    /// # Errors
    /// No endpoint can be reached, or no answer came in time.
    pub async fn answer(&self, call: &Call) -> Result<Response> {
        let version = self.version().await?;
        let count = self.config.endpoints.len();
        let mut unreachable = Vec::new();
        for _ in 0..count {
            let endpoint = self.endpoint()?.clone();
            let make = || self.request(&endpoint, call, version, Timestamp::now());
            match self.http.send(Rule::Once, &make).await {
                Err(error) if is_unreachable(&error) => {
                    unreachable.push(error);
                    self.first.set((self.first.get() + 1) % count);
                }
                other => return other.map_err(|error| error.of(NAME)),
            }
        }
        let mut errors = unreachable.into_iter();
        let first = errors.next().unwrap_or_else(|| Error::config("no endpoint is set"));
        Err(errors.fold(first, |error, other| error.detail(other.message().to_owned())).of(NAME))
    }

    /// Makes a call that is to succeed. A redirect counts as an answer, not as success.
    ///
    /// # Errors
    /// The server's refusal, in its own words.
    pub async fn call(&self, call: &Call) -> Result<Response> {
        let response = self.answer(call).await?;
        if response.is_success() {
            return Ok(response);
        }
        Err(failure::of(response).await)
    }

    /// Makes a call and reads its answer as JSON; an empty answer is null.
    ///
    /// # Errors
    /// As [`Client::call`], and an answer that is not JSON.
    pub async fn json(&self, call: &Call) -> Result<Value> {
        let response = self.call(call).await?;
        if response.status == 204 || response.header("content-length") == Some("0") {
            return Ok(Value::Null);
        }
        response.json().await.map_err(|error| error.of(NAME))
    }

    /// Opens a WebSocket.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn socket(&self, call: &Call) -> Result<Socket> {
        let version = self.version().await?;
        let endpoint = self.endpoint()?.clone();
        let request = self.request(&endpoint, call, version, Timestamp::now())?;
        match Socket::open(&self.http, request).await? {
            Upgrade::Open(socket) => Ok(*socket),
            Upgrade::Refused(response) => Err(failure::of(*response).await),
        }
    }

    /// What `GET /` answers: the server's versions.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn hello(&self) -> Result<Value> {
        let root = if self.config.kind == EndpointType::Session { "/" } else { "" };
        self.json(&Call::new(Method::GET, root)).await
    }
}
