//! What went wrong on the network, in one line and without the address, which may carry a token.

use url::Url;

use crate::error::{Error, Kind};

/// An error's whole chain in one line, each text once.
pub(super) fn causes(error: &dyn std::error::Error) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let text = error.to_string();
        if !texts.iter().any(|known| known.contains(&text)) {
            texts.push(text);
        }
        next = error.source();
    }
    texts.join(": ")
}

/// The mark in an error of a server that was never reached: another endpoint may be tried.
const UNREACHABLE: &str = "cannot connect to";

/// Whether an error says that the server was never reached.
pub fn is_unreachable(error: &Error) -> bool {
    error.kind() == Kind::Network && error.message().starts_with(UNREACHABLE)
}

/// An error of a request, with the host that it went to, and the proxy that it went by.
pub(super) fn network_at(error: &reqwest::Error, url: &Url, by: Option<String>) -> Error {
    let host = match (url.host_str(), url.port()) {
        (Some(host), Some(port)) => format!("{host}:{port}"),
        (host, _) => host.unwrap_or_default().to_owned(),
    };
    let all = causes(&SansUrl(error));
    if all.contains("certificate") {
        return Error::new(Kind::Network, format!("{UNREACHABLE} {host}: {all}"))
            .hint("trust the server's authority with --cacert FILE or --system-certs");
    }
    if error.is_connect() {
        let why = all.rsplit(": ").next().unwrap_or(&all);
        if let Some(proxy) = by {
            let message = format!("{UNREACHABLE} {host} by the proxy {proxy}: {why}");
            return Error::new(Kind::Network, message).hint(
                "does the proxy run? HTTP_PROXY, HTTPS_PROXY and ALL_PROXY name it, NO_PROXY what needs none",
            );
        }
        return Error::new(Kind::Network, format!("{UNREACHABLE} {host}: {why}"))
            .hint("check the address, your network connection and the proxy settings");
    }
    if error.is_timeout() {
        return Error::new(Kind::Network, format!("no answer from {host} in time"))
            .hint("raise the limit with --read-timeout SECONDS");
    }
    network(error).context(host)
}

/// An error of a connection that was there.
pub(super) fn network(error: &reqwest::Error) -> Error {
    if error.is_timeout() {
        return Error::new(Kind::Network, "the server sent nothing more in time")
            .hint("raise the limit with --read-timeout SECONDS");
    }
    let all = causes(&SansUrl(error));
    Error::new(Kind::Network, format!("the connection ended early: {all}"))
        .hint("check your network connection and try again")
}

/// An error's whole chain in one line, for the trace.
pub(super) fn told(error: &reqwest::Error) -> String {
    causes(&SansUrl(error))
}

/// A request's error without its address, which may carry a token.
#[derive(Debug)]
struct SansUrl<'a>(&'a reqwest::Error);

impl std::fmt::Display for SansUrl<'_> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(if self.0.is_connect() { "no connection" } else { "the request failed" })
    }
}

impl std::error::Error for SansUrl<'_> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
