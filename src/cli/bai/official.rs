//! What goes wrong, in the form of the official client: what expect-style scripts wait for under its name.

use serde_json::{Value, json};

use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::output::{Output, format, plain};
use crate::python::{self, Layout};

/// An error's lines: a mark, the status of the answer, the server's title, then what it adds.
pub fn error(error: &Error) -> String {
    let mut lines = match (error.http_status(), error.data_ref()) {
        (Some(status), Some(Value::Object(data))) => {
            let title = data.get("title").and_then(Value::as_str).unwrap_or_default();
            let first = error.message().strip_suffix(title).unwrap_or(error.message());
            let at = first.find(&status.to_string()).unwrap_or(0);
            let reason = first[at..].trim_end().trim_end_matches(':');
            let mut lines = vec![format!("✘ BackendAPIError: {reason}"), title.to_owned()];
            lines.extend(further(data));
            lines
        }
        (Some(400), Some(Value::Array(errors))) => {
            let mut lines = vec![
                "✘ BackendAPIError: 400 Bad request".to_owned(),
                "GraphQL-generated error".to_owned(),
                "➜ Message:".to_owned(),
            ];
            lines.extend(errors.iter().filter_map(graphql));
            lines
        }
        _ => std::iter::once(format!("✗ {}", error.message())).chain(error.details().to_vec()).collect(),
    };
    lines.retain(|line| !line.is_empty());
    let mut text = lines.join("\n  ");
    for hint in error.hints() {
        text.push_str(&format!("\n  ({hint})"));
    }
    text
}

/// What becomes of a failure where the official client prints failures: under its name on stdout, as JSON where that
/// was asked for. `change` is what was to be changed and how.
///
/// # Errors
/// The failure itself, where it is told as any other.
pub fn failed(ctx: &Ctx, error: Error, change: Option<(&str, &str)>) -> Result<Output> {
    let ours = matches!(error.kind(), Kind::DryRun | Kind::BrokenPipe | Kind::Interrupted);
    if ours || !ctx.personality.is_drop_in() {
        return Err(error);
    }
    let json = ctx.globals.output.as_deref() == Some("json");
    match change {
        Some(change) => print_failure(ctx, "Failed", change, json.then(|| repr(&error)))?,
        None if json => print_json(ctx, &json!({"error": repr(&error)}))?,
        None => {}
    }
    match json {
        true => Ok(Output::Status(ctx.personality.exit_code(&error))),
        false => Err(error),
    }
}

/// A change that was not made: a table, or JSON.
///
/// # Errors
/// Stdout is gone.
pub fn print_failure(
    ctx: &Ctx,
    message: &str,
    (noun, action): (&str, &str),
    error: Option<String>,
) -> Result<()> {
    if ctx.globals.output.as_deref() == Some("json") {
        let mut told = json!({"ok": false, "msg": message, "item_name": noun, "action_name": action});
        if let Some(error) = error {
            told["error"] = json!(error);
        }
        return print_json(ctx, &told);
    }
    let rows = [("Message", message), ("Item", noun), ("Action", action)]
        .map(|(field, value)| vec![field.to_owned(), value.to_owned()]);
    ctx.ui.print(&plain::columns(&["Field", "Value"], &rows, true))
}

/// JSON as the official client lays it out.
///
/// # Errors
/// Stdout is gone.
pub fn print_json(ctx: &Ctx, value: &Value) -> Result<()> {
    ctx.ui.print(&format!("{}\n", python::dumps(value, Layout::Pretty)))
}

/// An error as Python shows one.
fn repr(error: &Error) -> String {
    let of = |status: u16, reason: &str, data: &Value| {
        format!("BackendAPIError({status}, {}, {})", format::literal(&json!(reason)), format::literal(data))
    };
    match (error.http_status(), error.data_ref()) {
        (Some(status), Some(data @ Value::Object(_))) => of(status, &reason(error, status, data), data),
        (Some(400), Some(Value::Array(errors))) => {
            let errors = format::ordered(&Value::Array(errors.clone()));
            format!(
                "BackendAPIError(400, 'Bad request', {{'type': 'https://api.backend.ai/probs/graphql-error', 'title': \
                 'GraphQL-generated error', 'data': {errors}}})"
            )
        }
        _ => error.message().to_owned(),
    }
}

/// The reason that stood beside the status.
fn reason(error: &Error, status: u16, data: &Value) -> String {
    let title = data.get("title").and_then(Value::as_str).unwrap_or_default();
    let first = error.message().strip_suffix(title).unwrap_or(error.message());
    let status = status.to_string();
    let at = first.find(&status).map_or(0, |at| at + status.len());
    first[at..].trim().trim_end_matches(':').to_owned()
}

/// A message of a GraphQL answer and where in it.
fn graphql(error: &Value) -> Option<String> {
    let message = format::plain(error.get("message")?);
    let path = error.get("path").and_then(Value::as_array).into_iter().flatten();
    let path: String = path
        .map(|part| match part {
            Value::Number(n) => format!("[{n}]"),
            other => format!(".{}", format::plain(other)),
        })
        .collect();
    Some(match path.get(1..) {
        Some(path) if !path.is_empty() => format!("{message} (path: {path})"),
        _ => message,
    })
}

/// What a problem object says beside its title.
fn further(data: &serde_json::Map<String, Value>) -> Vec<String> {
    let kind = data.get("type").and_then(Value::as_str).unwrap_or_default();
    let inner = data.get("data").unwrap_or(&Value::Null);
    let message = data.get("msg").filter(|one| !one.is_null()).map(format::plain);
    let mut lines = Vec::new();
    match kind.rsplit('/').next().unwrap_or_default() {
        "too-many-sessions-matched" => {
            lines.push("Candidates (up to 10 recent entries):".to_owned());
            for one in inner.get("matches").and_then(Value::as_array).into_iter().flatten() {
                let text = |key: &str| one.get(key).map(format::plain).unwrap_or_default();
                lines.push(format!("- {} ({}, {})", text("id"), text("name"), text("status")));
            }
        }
        "session-already-exists" => {
            if let Some(id) = inner.get("existingSessionId").filter(|id| !id.is_null()) {
                lines.push(format!("- Existing session ID: {}", format::plain(id)));
            }
        }
        "invalid-api-params" => {
            lines.extend(message.map(|text| format!("- {text}")));
            match inner {
                Value::Object(fields) => lines
                    .extend(fields.iter().map(|(key, one)| format!("- \"{key}\": {}", format::plain(one)))),
                Value::Null => {}
                other => lines.push(format!("- {}", format::plain(other))),
            }
        }
        _ => {
            lines.extend(message.filter(|text| !text.is_empty()).map(|text| format!("➜ Message: {text}")));
            match inner {
                Value::Null => {}
                other => lines.push(format!("➜ Data: {}", format::literal(other))),
            }
        }
    }
    if let Some(agent) = data.get("agent-details").filter(|one| !one.is_null()) {
        lines.push(
            "➜ This is an agent-side error. Check the agent status or ask the administrator for help."
                .to_owned(),
        );
        for key in ["exception", "title"] {
            lines.extend(
                agent.get(key).filter(|one| !one.is_null()).map(|one| format!("➜ {}", format::plain(one))),
            );
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::services::bai::failure;
    use serde_json::json;

    #[test]
    fn errors_have_the_official_lines() {
        let data =
            json!({"type": "https://api.backend.ai/probs/session-not-found", "title": "No such session."});
        let text = error(&failure::problem(404, "Not Found", data));
        assert!(text.starts_with("✘ BackendAPIError: 404 Not Found\n  No such session."), "{text}");
        let data = json!({"type": "https://api.backend.ai/probs/invalid-api-params", "title": "Missing or invalid API parameters.",
            "msg": "Input validation error", "data": {"image": "is required"}});
        let text = error(&failure::problem(400, "Bad Request", data).context("session x"));
        assert_eq!(
            text,
            "✘ BackendAPIError: 400 Bad Request\n  Missing or invalid API parameters.\n  - Input validation error\n  - \"image\": is required"
        );
    }
}
