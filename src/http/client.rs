//! Requests and answers over one lazily made client.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, redirect};
use url::Url;

use super::body::Body;
use super::failure::{causes, is_unreachable, network_at, told};
use super::response::Response;
use super::{curl, proxy, redact, retry, tls};
use crate::error::{Error, Kind, Result};

/// Whether a request is sent or shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mode {
    /// Sent.
    #[default]
    Send,
    /// `--dry-run`.
    Describe,
    /// `--curl`.
    Curl,
}

/// What the settings say about the network.
pub struct Options {
    /// How long a connection may take.
    pub connect_timeout: Option<Duration>,
    /// How long to wait for the next byte.
    pub read_timeout: Option<Duration>,
    /// `--retries`.
    pub retries: Option<u32>,
    /// Do not check certificates.
    pub insecure: bool,
    /// Trust this machine's authorities instead of the built-in ones.
    pub system_certs: bool,
    /// PEM files of further authorities.
    pub cacerts: Vec<PathBuf>,
    /// Sent or shown.
    pub mode: Mode,
    /// Where the trace goes; none is silent.
    pub trace: Option<Trace>,
    /// The user agent.
    pub user_agent: String,
    /// Whether no proxy is used, whatever the environment says.
    pub direct: bool,
    /// The variables about proxies.
    pub proxies: proxy::Variables,
    /// Whether a redirect to the same host is followed.
    pub redirects: bool,
}

/// Takes lines of the trace.
pub struct Trace {
    /// Headers and bodies too.
    pub full: bool,
    /// Where a line goes.
    pub sink: Box<dyn Fn(&str)>,
}

/// A request before it is sent.
#[derive(Debug, Clone)]
pub struct Request {
    /// The method.
    pub method: Method,
    /// The address, query included.
    pub url: Url,
    /// Headers; the client adds the user agent.
    pub headers: HeaderMap,
    /// The body.
    pub body: Body,
    /// Reads only, although it may be a POST: it is sent even where requests are only shown.
    pub probe: bool,
    /// Whether a second try changes nothing more, where the method does not tell it.
    pub repeatable: Option<bool>,
    /// Members of the JSON body of which nothing is ever shown.
    pub secret: Vec<&'static str>,
    /// The address is a secret: of it nothing but the host is shown.
    pub hidden: bool,
    /// The variable that a curl line names in place of the credentials.
    pub variable: Option<&'static str>,
}

impl Request {
    /// A request without headers and body.
    pub fn new(method: Method, url: Url) -> Request {
        Request {
            method,
            url,
            headers: HeaderMap::new(),
            body: Body::Empty,
            probe: false,
            repeatable: None,
            secret: Vec::new(),
            hidden: false,
            variable: None,
        }
    }

    /// Adds a header; what cannot be one is left out.
    pub fn header(mut self, name: &'static str, value: &str) -> Request {
        if let Ok(mut value) = HeaderValue::from_str(value) {
            value.set_sensitive(redact::is_secret_header(name));
            self.headers.insert(HeaderName::from_static(name), value);
        }
        self
    }

    /// The address as it may be shown.
    pub fn address(&self) -> String {
        if self.hidden { redact::host(&self.url) } else { redact::url(&self.url) }
    }

    /// Sets the body.
    pub fn body(mut self, body: Body) -> Request {
        self.body = body;
        self
    }
}

/// The client. It is made when the first request is sent.
pub struct Http {
    options: Options,
    client: OnceCell<reqwest::Client>,
}

impl Http {
    /// A client with these options; nothing is opened or read yet.
    pub fn new(options: Options) -> Http {
        Http { options, client: OnceCell::new() }
    }

    /// The same, but a redirect is an answer like any other, and an answer may take as long as its caller waits:
    /// `--read-timeout` is the caller's to heed.
    pub fn plain(mut self) -> (Http, Option<Duration>) {
        self.options.redirects = false;
        let limit = self.options.read_timeout.take();
        (self, limit)
    }

    /// Whether requests are only shown.
    pub fn is_dry(&self) -> bool {
        self.options.mode != Mode::Send
    }

    /// Whether anything may be tried again at all.
    pub fn is_patient(&self) -> bool {
        self.options.retries != Some(0)
    }

    fn client(&self) -> Result<&reqwest::Client> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let options = &self.options;
        let redirects = options.redirects;
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls::config(options)?)
            .user_agent(&options.user_agent)
            .redirect(redirect::Policy::custom(move |attempt| match attempt.previous().last() {
                // Another host gets neither our credentials nor our body: the redirect is an answer like any other.
                Some(last)
                    if redirects && same_host(last, attempt.url()) && attempt.previous().len() < 10 =>
                {
                    attempt.follow()
                }
                _ => attempt.stop(),
            }))
            .http1_only()
            .tcp_nodelay(true);
        if let Some(limit) = options.connect_timeout {
            builder = builder.connect_timeout(limit);
        }
        if let Some(limit) = options.read_timeout {
            builder = builder.read_timeout(limit);
        }
        if options.direct {
            builder = builder.no_proxy();
        }
        let client = builder
            .build()
            .map_err(|error| Error::config(format!("cannot set up HTTP: {}", causes(&error))))?;
        Ok(self.client.get_or_init(|| client))
    }

    /// Sends a request once.
    ///
    /// # Errors
    /// No connection, no answer in time; under `--dry-run` and `--curl` the request as text.
    pub async fn once(&self, request: &Request) -> Result<Response> {
        match self.options.mode {
            Mode::Describe if !request.probe => {
                return Err(Error::new(Kind::DryRun, curl::describe(request)));
            }
            Mode::Curl if !request.probe => return Err(Error::new(Kind::DryRun, curl::line(request))),
            _ => {}
        }
        self.trace_request(request);
        let by = if self.options.direct { None } else { proxy::of(&self.options.proxies, &request.url)? };
        let client = self.client()?;
        let builder =
            client.request(request.method.clone(), request.url.clone()).headers(request.headers.clone());
        let begun = Instant::now();
        let answer = request.body.attach(builder).await?.send().await;
        match answer {
            Ok(inner) => {
                let response = Response {
                    status: inner.status().as_u16(),
                    headers: inner.headers().clone(),
                    tries: 1,
                    inner,
                };
                self.trace_response(&response, begun.elapsed());
                Ok(response)
            }
            Err(error) => {
                self.trace(|| format!("< {}", told(&error)));
                Err(network_at(&error, &request.url, by))
            }
        }
    }

    /// Sends a request by a service's own rule of repetition, and what `--retries` adds to it. It is made anew for
    /// each try, as signatures and tokens change.
    ///
    /// # Errors
    /// As [`Http::once`], after the last try.
    pub async fn send(&self, rule: retry::Rule, make: &dyn Fn() -> Result<Request>) -> Result<Response> {
        let (mut count, mut waited) = (0, Duration::ZERO);
        loop {
            count += 1;
            let request = make()?;
            let mut answer = self.once(&request).await;
            if let Ok(response) = &mut answer {
                response.tries = count;
            }
            let (status, headers) = match &answer {
                Ok(response) if response.is_success() => return answer,
                Ok(response) => (Some(response.status), Some(&response.headers)),
                Err(error) if error.kind() == Kind::Network => (None, None),
                Err(_) => return answer,
            };
            let unsent = answer.as_ref().is_err_and(is_unreachable);
            let by_method = !matches!(request.method, Method::POST | Method::PATCH);
            let idempotent = request.probe || request.repeatable.unwrap_or(by_method);
            let last = retry::Try { count, status, headers, idempotent, unsent };
            match retry::pause(rule, self.options.retries, &last) {
                Some(pause) if waited + pause <= retry::BUDGET => {
                    self.trace(|| format!("* trying again in {:.1} s", pause.as_secs_f64()));
                    waited += pause;
                    tokio::time::sleep(pause).await;
                }
                _ if count > 1 => {
                    return answer
                        .map_err(|error| error.detail(format!("{count} tries in {} s", waited.as_secs())));
                }
                _ => return answer,
            }
        }
    }

    /// A line of the trace, where one is wanted.
    pub fn trace(&self, line: impl FnOnce() -> String) {
        if let Some(trace) = &self.options.trace {
            (trace.sink)(&line());
        }
    }

    fn trace_request(&self, request: &Request) {
        self.trace(|| format!("> {} {}", request.method, request.address()));
        if self.options.trace.as_ref().is_some_and(|trace| trace.full) {
            for (name, value) in &request.headers {
                let value = redact::header(name, &String::from_utf8_lossy(value.as_bytes()));
                self.trace(|| format!("> {name}: {value}"));
            }
            match &request.body {
                Body::Json(value) => self.trace(|| {
                    format!("> {}", redact::body(&redact::json(value, &request.secret).to_string(), 2000))
                }),
                Body::Bytes(bytes, kind) => self.trace(|| format!("> {} bytes of {kind}", bytes.len())),
                Body::Multipart(parts) => self.trace(|| format!("> {} files", parts.len())),
                Body::Raw(bytes) => self.trace(|| format!("> {} bytes", bytes.len())),
                Body::Slice(slice) => self.trace(|| {
                    format!("> {} bytes of {} from {}", slice.length, slice.path.display(), slice.from)
                }),
                Body::File(path, length) => {
                    self.trace(|| format!("> {length} bytes of {}", path.display()));
                }
                Body::Passed(_) => self.trace(|| "> a body that is passed on".to_owned()),
                Body::Empty => {}
            }
        }
    }

    fn trace_response(&self, response: &Response, took: Duration) {
        self.trace(|| format!("< {} {} ({} ms)", response.status, response.reason(), took.as_millis()));
        if self.options.trace.as_ref().is_some_and(|trace| trace.full) {
            for (name, value) in &response.headers {
                let value = redact::header(name, &String::from_utf8_lossy(value.as_bytes()));
                self.trace(|| format!("< {name}: {value}"));
            }
        }
    }
}

fn same_host(a: &Url, b: &Url) -> bool {
    a.host() == b.host() && a.port_or_known_default() == b.port_or_known_default() && a.scheme() == b.scheme()
}
