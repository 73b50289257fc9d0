//! Headers as they are typed.

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::redact;
use crate::error::{Error, Result};

/// What belongs to the connection and to the body, and is no caller's to set.
const OWN: &[&str] = &[
    "authorization",
    "connection",
    "content-length",
    "cookie",
    "expect",
    "host",
    "keep-alive",
    "proxy-authorization",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
];

/// Headers of lines `NAME: VALUE`. A name that comes twice keeps both values; the `own` of a service are refused, as is
/// what holds credentials, the connection or the body's length.
///
/// # Errors
/// A line of another form; it is not shown, as it may hold a secret.
pub fn parse<'a>(lines: impl IntoIterator<Item = &'a str>, own: &[&str]) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    for line in lines {
        let (name, text) = line.split_once(':').ok_or_else(|| {
            Error::usage("a header is not NAME: VALUE").hint("for example -H 'Accept-Language: de'")
        })?;
        let name = HeaderName::from_bytes(name.trim().as_bytes())
            .map_err(|_| Error::usage(format!("`{}` is not the name of a header", name.trim())))?;
        if OWN.contains(&name.as_str()) || own.contains(&name.as_str()) {
            return Err(Error::usage(format!("the header {name} is set by afar itself"))
                .hint("it comes from the settings and the body: `afar help configuration`"));
        }
        let value = value(name.as_str(), text.trim())?;
        headers.append(name, value);
    }
    Ok(headers)
}

/// A header's value.
///
/// # Errors
/// It holds what cannot be sent: a line's end or another control character.
pub fn value(name: &str, text: &str) -> Result<HeaderValue> {
    let mut value = HeaderValue::from_str(text)
        .or_else(|_| HeaderValue::from_bytes(text.as_bytes()))
        .map_err(|_| Error::usage(format!("the header {name} holds a control character")))?;
    value.set_sensitive(redact::is_secret_header(name));
    Ok(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_become_headers() {
        let lines = ["Accept-Language: de", "X-Tag:a", "x-tag:  b: c  ", "X-Empty:"];
        let headers = parse(lines, &[]).unwrap_or_default();
        let tags: Vec<_> = headers.get_all("x-tag").iter().map(HeaderValue::as_bytes).collect();
        assert_eq!(tags, [&b"a"[..], b"b: c"]);
        assert_eq!(headers.get("x-empty").map(HeaderValue::len), Some(0));
        assert_eq!(headers.len(), 4);
    }

    #[test]
    fn what_is_not_the_callers_is_refused_without_its_value() {
        for line in ["Authorization: hush", "hush", "Host: hush", "Date: hush", "a b: hush", "x: hush\x01"] {
            let error = parse([line], &["date"]).err();
            assert!(error.is_some_and(|error| !error.message().contains("hush")), "{line}");
        }
    }

    proptest! {
        #[test]
        fn anything_is_taken_or_refused(line in "\\PC*|[a-z-]{1,9}: .*") {
            let _ = parse([line.as_str()], &[]);
        }
    }
}
