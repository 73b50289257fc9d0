//! Takes secrets out of what is shown: trace, `--dry-run`, `--curl`, errors.

use reqwest::header::HeaderName;
use serde_json::Value;

/// What stands in a secret's place.
pub const MASK: &str = "********";

const NAMES: &[&str] = &[
    "password",
    "old_password",
    "new_password",
    "new_password2",
    "current_password",
    "secret",
    "secret_key",
    "access_token",
    "refresh_token",
    "refreshtoken",
    "token",
    "otp",
    "client_secret",
    "code_verifier",
    "api_key",
    "apikey",
    "authorization",
    "cookie",
    "set-cookie",
    "x-amz-security-token",
];

/// Parts of names of variables and options that mean a secret by themselves.
const PARTS: &[&str] = &[
    "password",
    "passwd",
    "passphrase",
    "pass",
    "pwd",
    "secret",
    "token",
    "apikey",
    "credential",
    "credentials",
    "authorization",
];
/// What makes `key` a secret one.
const KEYS: &[&str] = &["api", "access", "secret", "private", "signing", "encryption"];

/// Whether an option or a variable of this name has a secret: `--db-password`, `API_TOKEN`, `accessToken`.
pub fn is_secret_variable(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let parts: Vec<&str> =
        name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let glued = |part: &str| {
        ["password", "secret", "token", "apikey", "secretkey", "privatekey"]
            .iter()
            .any(|end| part.ends_with(end))
    };
    parts.iter().any(|part| PARTS.contains(part) || glued(part))
        || parts.windows(2).any(|pair| KEYS.contains(&pair[0]) && pair[1] == "key")
}

/// Whether a field, query value or header of this name is a secret.
pub fn is_secret_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.contains(&name.as_str()) || name.ends_with("secret") || name.ends_with("password")
}

/// Whether a header of this name holds a secret: those of the services, and what others call theirs (`X-Api-Key`).
pub fn is_secret_header(name: &str) -> bool {
    let secret =
        |part: &str| is_secret_name(part) || matches!(part, "key" | "auth") || part.ends_with("token");
    is_secret_name(name) || name.to_ascii_lowercase().split('-').any(secret)
}

/// A header's value as it may be shown: of credentials only the scheme.
pub fn header(name: &HeaderName, value: &str) -> String {
    if !is_secret_header(name.as_str()) {
        return value.to_owned();
    }
    match value.split_once(' ') {
        Some((scheme, _)) if name == "authorization" => format!("{scheme} {MASK}"),
        _ => MASK.to_owned(),
    }
}

/// Whether a member of this name is a secret. An access key names its owner, as a user's name does.
fn is_secret_member(name: &str) -> bool {
    is_secret_name(name) || is_secret_variable(name) && !name.eq_ignore_ascii_case("access_key")
}

/// A JSON value with its secret fields masked, at any depth; of the members in `secret` nothing is shown but names.
pub fn json(value: &Value, secret: &[&str]) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, one)| {
                let hide = is_secret_member(key) && (one.is_string() || one.is_number());
                let shown = match () {
                    () if secret.contains(&key.as_str()) => masked(one),
                    () if hide => Value::from(MASK),
                    () => json(one, &[]),
                };
                (key.clone(), shown)
            })
            .collect(),
        Value::Array(list) => list.iter().map(|one| json(one, &[])).collect(),
        other => other.clone(),
    }
}

/// The same shape with nothing in it.
fn masked(value: &Value) -> Value {
    match value {
        Value::Object(map) => map.iter().map(|(key, one)| (key.clone(), masked(one))).collect(),
        Value::Array(list) => list.iter().map(masked).collect(),
        Value::Null => Value::Null,
        _ => Value::from(MASK),
    }
}

/// A URL with its password and secret query values masked.
pub fn url(url: &url::Url) -> String {
    let mut shown = url.clone();
    if shown.password().is_some() {
        let _ = shown.set_password(Some(MASK));
    }
    if url.query().is_some() {
        let pairs: Vec<(String, String)> = url
            .query_pairs()
            .map(|(k, v)| (k.to_string(), if is_secret_name(&k) { MASK.to_owned() } else { object(&v) }))
            .collect();
        if !url.query_pairs().map(|(_, v)| v).eq(pairs.iter().map(|(_, v)| v.as_str())) {
            shown.query_pairs_mut().clear().extend_pairs(pairs);
        }
    }
    shown.to_string()
}

/// A query value that is an object, with what is secret in it masked; any other as it is.
fn object(text: &str) -> String {
    let value =
        Some(text).filter(|text| text.starts_with('{')).and_then(|text| serde_json::from_str(text).ok());
    match value.map(|value: Value| (json(&value, &[]), value)) {
        Some((shown, value)) if shown != value => shown.to_string(),
        _ => text.to_owned(),
    }
}

/// A URL of which only scheme and host are shown.
pub fn host(url: &url::Url) -> String {
    let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}://{}{port}/{MASK}", url.scheme(), url.host_str().unwrap_or_default())
}

/// Text of a body as it may be shown: JSON masked, other text as it is, at most `limit` characters.
pub fn body(text: &str, limit: usize) -> String {
    let shown = match serde_json::from_str::<Value>(text) {
        Ok(value) => json(&value, &[]).to_string(),
        Err(_) => text.to_owned(),
    };
    match shown.char_indices().nth(limit) {
        Some((cut, _)) => format!("{}… ({} bytes)", &shown[..cut], text.len()),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_left() {
        let name = HeaderName::from_static("authorization");
        assert_eq!(header(&name, "Bearer abc"), "Bearer ********");
        assert_eq!(header(&HeaderName::from_static("x-api-key"), "abc"), MASK);
        assert_eq!(header(&HeaderName::from_static("www-authenticate"), "Basic realm=x"), "Basic realm=x");
        let value = serde_json::json!({"a": {"password": "p", "x": [{"access_token": "t"}]}, "token": null});
        let shown = json(&value, &[]).to_string();
        assert_eq!(shown, r#"{"a":{"password":"********","x":[{"access_token":"********"}]},"token":null}"#);
        let value = serde_json::json!({"data": {"a": "x", "b": [1, null]}, "name": "n", "clientSecret": "s", "hasSecret": true});
        let shown = json(&value, &["data"]).to_string();
        let expected = r#"{"data":{"a":"********","b":["********",null]},"name":"n","clientSecret":"********","hasSecret":true}"#;
        assert_eq!(shown, expected);
        let address = url::Url::parse("https://u:pw@h/x?token=abc&a=b").map(|u| url(&u));
        assert_eq!(address, Ok("https://u:********@h/x?token=********&a=b".to_owned()));
        let address = url::Url::parse("https://u:pw@h:81/x?a=b").map(|u| host(&u));
        assert_eq!(address, Ok("https://h:81/********".to_owned()));
        let value = serde_json::json!({"environ": {"API_TOKEN": "t", "N": "1"}, "access_key": "AK"});
        let expected = r#"{"environ":{"API_TOKEN":"********","N":"1"},"access_key":"AK"}"#;
        assert_eq!(json(&value, &[]).to_string(), expected);
        let address = url::Url::parse("http://h/?envs={\"A_SECRET_KEY\":\"x\"}&b=%7B").map(|u| url(&u));
        assert!(address.is_ok_and(|text| !text.contains("%22x%22") && text.ends_with("&b=%7B")));
        assert_eq!(body("abcdef", 3), "abc… (6 bytes)");
    }
}
