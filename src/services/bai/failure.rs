//! The manager's error answers (application/problem+json) as errors, its own words kept.

use serde_json::Value;

use crate::error::{Error, Kind};
use crate::http::Response;

/// Reads an error answer.
pub async fn of(response: Response) -> Error {
    let (status, reason) = (response.status, response.reason());
    let request_id = response.header("x-request-id").map(str::to_owned);
    let is_html = response.header("content-type").is_some_and(|kind| kind.contains("html"));
    let bytes = response.beginning().await;
    match serde_json::from_slice::<Value>(&bytes) {
        Ok(data) => problem(status, reason, data),
        Err(_) => {
            let text = String::from_utf8_lossy(&bytes);
            let error = Error::new(Kind::of_status(status), format!("{status} {reason}")).status(status);
            match is_html {
                true => error
                    .detail("the answer is an HTML page")
                    .hint("a proxy on the way may have answered: is the endpoint right?"),
                false => error.detail(text.chars().take(500).collect::<String>()),
            }
        }
    }
    .of(super::NAME)
    .request_id(request_id)
}

/// An error from a problem object.
pub fn problem(status: u16, reason: &str, data: Value) -> Error {
    let text = |name: &str| data.get(name).and_then(Value::as_str).map(str::to_owned);
    let slug = text("type").and_then(|url| url.rsplit('/').next().map(str::to_owned)).unwrap_or_default();
    let title = text("title").unwrap_or_default();
    let mut error = Error::new(kind_of(status, &slug), format!("{status} {reason}: {title}")).status(status);
    for line in details(&slug, &data) {
        error = error.detail(line);
    }
    if let Some(agent) = data.get("agent-details") {
        for name in ["exception", "title"] {
            if let Some(line) = agent.get(name).and_then(Value::as_str) {
                error = error.detail(format!("agent: {line}"));
            }
        }
    }
    if let Some(hint) = hint(status, &slug, &title) {
        error = error.hint(hint);
    }
    error.data(data)
}

/// The errors of a GraphQL answer, which the manager sends with status 200.
pub fn graphql(errors: &Value) -> Error {
    let lines: Vec<String> = match errors {
        Value::Array(list) => list.iter().map(graphql_line).collect(),
        other => vec![other.to_string()],
    };
    let first = lines.first().cloned().unwrap_or_default();
    let kind = match first.to_ascii_lowercase() {
        text if text.contains("privilege") || text.contains("forbidden") => Kind::Auth,
        _ => Kind::Service,
    };
    let error = Error::new(kind, format!("the query failed: {first}")).status(400).of(super::NAME);
    let error = error.hint(match kind {
        Kind::Auth => "your account may not do that; `afar bai admin user info` shows its role",
        _ => "--debug shows the query and the whole answer",
    });
    lines.into_iter().skip(1).fold(error, Error::detail).data(errors.clone())
}

fn graphql_line(error: &Value) -> String {
    let message = error.get("message").and_then(Value::as_str).unwrap_or("unknown error");
    let path = error.get("path").and_then(Value::as_array).map(|parts| {
        parts.iter().fold(String::new(), |mut out, part| {
            match part {
                Value::Number(n) => out.push_str(&format!("[{n}]")),
                other => {
                    if !out.is_empty() {
                        out.push('.');
                    }
                    out.push_str(other.as_str().unwrap_or_default());
                }
            }
            out
        })
    });
    match path {
        Some(path) if !path.is_empty() => format!("{message} (at {path})"),
        _ => message.to_owned(),
    }
}

fn kind_of(status: u16, slug: &str) -> Kind {
    match slug {
        "too-many-sessions-matched" | "session-already-exists" => Kind::Conflict,
        "vfolder-already-exists" | "too-many-vfolders" => Kind::Conflict,
        _ => Kind::of_status(status),
    }
}

fn details(slug: &str, data: &Value) -> Vec<String> {
    let inner = data.get("data");
    let mut lines = Vec::new();
    match slug {
        "too-many-sessions-matched" => {
            for one in inner.and_then(|d| d.get("matches")).and_then(Value::as_array).into_iter().flatten() {
                let field = |name: &str| one.get(name).and_then(Value::as_str).unwrap_or("?").to_owned();
                lines.push(format!("{}  {}  {}", field("id"), field("name"), field("status")));
            }
        }
        "session-already-exists" => {
            if let Some(id) = inner.and_then(|d| d.get("existingSessionId")).and_then(Value::as_str) {
                lines.push(format!("the existing session: {id}"));
            }
        }
        _ => {
            for name in ["msg", "details"] {
                lines.extend(data.get(name).and_then(Value::as_str).map(str::to_owned));
            }
            match inner {
                Some(Value::Object(map)) => {
                    lines.extend(map.iter().map(|(key, one)| format!("{key}: {}", plain(one))));
                }
                Some(Value::Array(list)) => lines.extend(list.iter().map(plain)),
                Some(Value::Null) | None => {}
                Some(other) => lines.push(plain(other)),
            }
        }
    }
    lines
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn hint(status: u16, slug: &str, title: &str) -> Option<&'static str> {
    Some(match (status, slug) {
        (_, "too-many-sessions-matched") => "name one of them by its whole name or ID",
        (_, "session-already-exists") => "leave --no-reuse out to use it, or give another name with -t",
        (_, "session-not-found") => "`afar bai ps -a` lists all sessions",
        (_, "image-not-found") => "check the image's name and version",
        (404, "object-not-found") if title.contains("session") => "`afar bai ps -a` lists all sessions",
        (404, "object-not-found") if title.contains("image") => "check the image's name and version",
        (404, "object-not-found") if title.contains("folder") => "`afar bai vfolder list` lists all folders",
        (404, "object-not-found") if title.contains("template") => {
            "`afar bai session-template list` lists all templates"
        }
        (404, "object-not-found") if title.contains("dotfile") => {
            "`afar bai dotfile list` lists all dotfiles"
        }
        (_, "vfolder-already-exists") => "give another name, or delete or rename that folder",
        (_, "too-many-vfolders") => "`afar bai vfolder list` tells them apart",
        (404, "url-not-found") => "this server's version has no such function",
        (401, _) => "check access key and secret key (`afar bai config`), or log in again: `afar bai login`",
        (403, _) => "your account may not do that",
        (429, _) => "wait a little, or add --retries 3",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keeps_the_servers_words() {
        let data = json!({"type": "https://api.backend.ai/probs/invalid-api-params", "title": "Missing or invalid API parameters.",
            "msg": "Input validation error", "data": {"resources": "is required"}});
        let error = problem(400, "Bad Request", data);
        assert_eq!(error.message(), "400 Bad Request: Missing or invalid API parameters.");
        assert_eq!(error.details(), ["Input validation error", "resources: is required"]);
    }

    #[test]
    fn what_is_not_there_has_a_hint_of_its_own() {
        let missing = |title: &str| {
            let data = json!({"type": "https://api.backend.ai/probs/object-not-found", "title": title});
            problem(404, "Not Found", data).hints().join("")
        };
        assert!(missing("No such session.").contains("bai ps"));
        assert!(missing("No such environment image.").contains("image's name"));
        assert_eq!(missing("No such domain."), "");
    }

    #[test]
    fn graphql_errors_name_their_path() {
        let error =
            graphql(&json!([{"message": "no", "path": ["items", 0, "name"]}, {"message": "and again"}]));
        assert_eq!(error.message(), "the query failed: no (at items[0].name)");
        assert_eq!(error.details(), ["and again"]);
    }
}
