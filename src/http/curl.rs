//! A request as text: for `--dry-run` and as a curl line.

use serde_json::json;

use super::body::Body;
use super::client::Request;
use super::redact;

/// The request as one JSON object, secrets masked.
pub fn describe(request: &Request) -> String {
    let headers: serde_json::Map<String, serde_json::Value> = request
        .headers
        .iter()
        .map(|(name, value)| {
            (name.to_string(), redact::header(name, &String::from_utf8_lossy(value.as_bytes())).into())
        })
        .collect();
    let mut shown = json!({"method": request.method.as_str(), "url": request.address(), "headers": headers});
    match &request.body {
        Body::Empty => {}
        Body::Json(value) => shown["body"] = redact::json(value, &request.secret),
        Body::Bytes(bytes, _) => shown["body"] = redact::body(&String::from_utf8_lossy(bytes), 4000).into(),
        Body::Raw(bytes) => shown["bytes"] = bytes.len().into(),
        Body::Passed(passed) => shown["bytes"] = passed.length().into(),
        Body::Slice(slice) => {
            shown["file"] = slice.path.display().to_string().into();
            shown["from"] = slice.from.into();
            shown["bytes"] = slice.length.into();
        }
        Body::File(path, length) => {
            shown["file"] = path.display().to_string().into();
            shown["bytes"] = (*length).into();
        }
        Body::Multipart(parts) => {
            shown["files"] = parts.iter().map(|p| json!({"name": p.filename, "path": p.path})).collect();
        }
    }
    format!("{}\n", serde_json::to_string_pretty(&shown).unwrap_or_default())
}

/// The request as a curl line that can be pasted anywhere: in place of the credentials stands their variable where the
/// service has one, and other secrets are masked.
pub fn line(request: &Request) -> String {
    let mut words = vec!["curl".to_owned()];
    if request.method != reqwest::Method::GET {
        words.push(format!("-X {}", request.method));
    }
    for (name, value) in &request.headers {
        let value = String::from_utf8_lossy(value.as_bytes());
        words.push(match (request.variable, value.split_once(' ')) {
            (Some(variable), Some(("Basic", _))) if name == "authorization" => format!("-u \"${variable}:\""),
            (Some(variable), Some((scheme, _))) if name == "authorization" => {
                format!("-H \"{name}: {scheme} ${variable}\"")
            }
            _ => format!("-H {}", quote(&format!("{name}: {}", redact::header(name, &value)))),
        });
    }
    match &request.body {
        Body::Empty => {}
        Body::Json(value) => {
            words.push(format!("-H {}", quote("Content-Type: application/json")));
            words.push(format!("-d {}", quote(&redact::json(value, &request.secret).to_string())));
        }
        Body::Bytes(bytes, kind) => {
            words.push(format!("-H {}", quote(&format!("Content-Type: {kind}"))));
            words.push(format!(
                "--data-binary {}",
                quote(&redact::body(&String::from_utf8_lossy(bytes), 4000))
            ));
        }
        Body::Raw(_) | Body::Slice(_) | Body::Passed(_) => words.push("--data-binary @-".to_owned()),
        Body::File(path, _) => words.push(format!("-T {}", quote(&path.display().to_string()))),
        Body::Multipart(parts) => {
            for part in parts {
                let form = format!("{}=@{};filename={}", part.field, part.path.display(), part.filename);
                words.push(format!("-F {}", quote(&form)));
            }
        }
    }
    words.push(quote(&request.address()));
    words.join(" ") + "\n"
}

/// A word quoted for POSIX shells, where it needs to be.
pub fn quote(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:@%+,=".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', r"'\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_for_shells() {
        assert_eq!(quote("a b'c"), r"'a b'\''c'");
        assert_eq!(quote("http://x/y"), "http://x/y");
        assert_eq!(quote(""), "''");
    }
}
