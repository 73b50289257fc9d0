//! Proxies: which one a request goes through, and what is no address of one.

use hyper_util::client::proxy::matcher::Matcher;
use url::Url;

use super::redact;
use crate::error::{Error, Result};

/// The variables about proxies that are set, by name; `NO_PROXY` is one of them.
pub type Variables = Vec<(&'static str, String)>;

/// What can be spoken with a proxy.
const SCHEMES: [&str; 6] = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"];

/// A proxy's address; without a scheme it is http's, as curl has it. None where the text is no such address.
pub fn address(text: &str) -> Option<Url> {
    let url = match text.contains("://") {
        true => Url::parse(text),
        false => Url::parse(&format!("http://{text}")),
    };
    url.ok().filter(|url| url.has_host() && SCHEMES.contains(&url.scheme()))
}

/// Whether a variable names hosts instead of a proxy.
pub fn is_exception(name: &str) -> bool {
    name.eq_ignore_ascii_case("no_proxy")
}

fn value<'a>(variables: &'a Variables, name: &str) -> Option<(&'static str, &'a str)> {
    let found = variables.iter().find(|(one, _)| one.eq_ignore_ascii_case(name));
    found.map(|(one, text)| (*one, text.as_str()))
}

/// The proxy that a request to `url` goes through, as `HOST:PORT`.
///
/// # Errors
/// A variable that counts there names none: without the check the request would go to its host directly.
pub(super) fn of(variables: &Variables, url: &Url) -> Result<Option<String>> {
    if variables.is_empty() {
        return Ok(None);
    }
    let own = if matches!(url.scheme(), "https" | "wss") { "https_proxy" } else { "http_proxy" };
    let mut matcher = Matcher::builder();
    if let Some((_, text)) = value(variables, "no_proxy") {
        matcher = matcher.no(text.to_owned());
    }
    for name in [own, "all_proxy"] {
        let Some((variable, text)) = value(variables, name) else { continue };
        if address(text).is_none() {
            let error = Error::config(format!("{variable} is no proxy's address"));
            return Err(error.hint("for example http://proxy.example:3128 or socks5h://127.0.0.1:1080"));
        }
        matcher = match name {
            "http_proxy" => matcher.http(text.to_owned()),
            "https_proxy" => matcher.https(text.to_owned()),
            _ => matcher.all(text.to_owned()),
        };
    }
    // WebSockets go the way of what they begin as.
    let web = url.as_str().replacen("ws", "http", usize::from(url.scheme().starts_with("ws")));
    let Ok(uri) = web.parse() else { return Ok(None) };
    let found = matcher.build().intercept(&uri);
    Ok(found.and_then(|proxy| {
        let (host, port) = (proxy.uri().host()?.to_owned(), proxy.uri().port_u16());
        Some(port.map_or_else(|| host.clone(), |port| format!("{host}:{port}")))
    }))
}

/// A variable's text as it may be shown: an address without its password.
pub fn shown(name: &str, text: &str) -> Option<String> {
    match is_exception(name) {
        true => Some(text.to_owned()),
        false => address(text).map(|url| redact::url(&url)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_way_of_a_request_is_known() {
        let variables: Variables = vec![
            ("HTTP_PROXY", "http://user:hush@one.example:3128".into()),
            ("https_proxy", "two.example".into()),
            ("NO_PROXY", "near.example,127.0.0.1".into()),
        ];
        let way = |text: &str| of(&variables, &Url::parse(text).unwrap()).unwrap();
        assert_eq!(way("http://x.example/a").as_deref(), Some("one.example:3128"));
        assert_eq!(way("ws://x.example/a").as_deref(), Some("one.example:3128"));
        assert!(way("https://x.example/a").unwrap().starts_with("two.example"));
        assert_eq!(way("http://127.0.0.1:8090/"), None);
        assert_eq!(way("https://near.example/"), None);
        for wrong in ["ftp://x", "nonsense::", "http://"] {
            let variables: Variables = vec![("HTTP_PROXY", wrong.into())];
            let error = of(&variables, &Url::parse("http://x.example/").unwrap()).unwrap_err();
            assert_eq!(error.exit_code(), 3, "{wrong}");
            assert!(of(&variables, &Url::parse("https://x.example/").unwrap()).is_ok());
        }
        assert!(!shown("HTTP_PROXY", "http://u:hush@p:1").unwrap().contains("hush"));
    }
}
