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

/// A JSON value with its secret fields masked, at any depth; of the members in `secret` nothing is shown but names.
pub fn json(value: &Value, secret: &[&str]) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(key, one)| {
                let hide = is_secret_name(key) && (one.is_string() || one.is_number());
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
            .map(|(k, v)| (k.to_string(), if is_secret_name(&k) { MASK.to_owned() } else { v.to_string() }))
            .collect();
        if pairs.iter().any(|(_, v)| v == MASK) {
            shown.query_pairs_mut().clear().extend_pairs(pairs);
        }
    }
    shown.to_string()
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
        assert_eq!(body("abcdef", 3), "abc… (6 bytes)");
    }
}
