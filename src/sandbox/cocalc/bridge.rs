//! The two bridges: whose key it is, which function, how long the answer is waited for.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use serde_json::{Value, json};

use super::data::{ACCOUNT, PROJECT};
use super::{hub as functions, project as inner};
use crate::sandbox::app::Shared;

/// What a function answers: a value, or the text of its refusal.
pub type Answer = Result<Value, String>;

/// How long the bridge waits where the call does not say, in milliseconds.
const WAIT: i64 = 15_000;
/// The largest request, in bytes.
const LARGEST: usize = 1 << 20;

/// `POST /api/conat/hub`.
pub async fn hub(State(app): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let (key, body) = match opened(&headers, &body) {
        Ok(opened) => opened,
        Err(refused) => return *refused,
    };
    if app.store.read(|data| data.cocalc.account_key != key) {
        return refusal("must be signed in and MUST provide an api key (cookies are not allowed)");
    }
    let call = Call::of(&body);
    let subject = format!("hub.account.{ACCOUNT}.api");
    let (name, args) = (call.name.clone(), call.args.clone());
    call.bounded(&subject, async move { functions::answer(&app, &name, &args).await }).await
}

/// `POST /api/conat/project`.
pub async fn project(State(app): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let (key, body) = match opened(&headers, &body) {
        Ok(opened) => opened,
        Err(refused) => return *refused,
    };
    let (account, own) =
        app.store.read(|data| (data.cocalc.account_key == key, data.cocalc.project_key == key));
    if !account && !own {
        return refusal("must sign in as project or account");
    }
    let named = body.get("project_id").and_then(Value::as_str).filter(|id| !id.is_empty());
    let id = match named {
        Some(id) if own && id != PROJECT => {
            return refusal("project specific api key must match requested project");
        }
        Some(id) => id.to_owned(),
        None if own => PROJECT.to_owned(),
        None => return refusal("must specify project_id or use project-specific api key"),
    };
    let touched = app.store.change(|data| data.cocalc.project(&id).map(super::data::Project::touch));
    if touched.is_none() {
        return refusal("user must be a collaborator on the project");
    }
    let call = Call::of(&body);
    let subject = format!("project.{id}.0.api.-");
    let (name, args) = (call.name.clone(), call.args.clone());
    call.bounded(&subject, async move { inner::answer(&app, &id, &name, &args).await }).await
}

/// The key and the body of a request.
fn opened(headers: &HeaderMap, body: &Bytes) -> Result<(String, Value), Box<Response>> {
    let key = key(headers).map_err(|text| Box::new(refusal(&text)))?;
    if body.len() > LARGEST {
        return Err(Box::new((StatusCode::PAYLOAD_TOO_LARGE, "Body exceeded 1mb limit").into_response()));
    }
    let body = serde_json::from_slice(body).map_err(|error| {
        Box::new((StatusCode::BAD_REQUEST, format!("Invalid JSON: {error}")).into_response())
    })?;
    Ok((key, body))
}

fn key(headers: &HeaderMap) -> Result<String, String> {
    let header = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let header = header.ok_or("You must provide authentication via an API key.")?;
    let (kind, value) = header.split_once(' ').unwrap_or((header, ""));
    match kind {
        "Bearer" => Ok(value.trim().to_owned()),
        "Basic" => {
            let bytes = base64::engine::general_purpose::STANDARD.decode(value).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Ok(text.split(':').next().unwrap_or_default().to_owned())
        }
        other => Err(format!("Unknown authorization type '{other}'")),
    }
}

/// An error with status 200.
fn refusal(text: &str) -> Response {
    said(&json!({ "error": text }))
}

fn said(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

/// A call as it came.
struct Call {
    name: String,
    args: Vec<Value>,
    timeout: i64,
}

impl Call {
    fn of(body: &Value) -> Call {
        Call {
            name: body.get("name").and_then(Value::as_str).unwrap_or_default().to_owned(),
            args: body.get("args").and_then(Value::as_array).cloned().unwrap_or_default(),
            timeout: body.get("timeout").and_then(Value::as_i64).unwrap_or(WAIT),
        }
    }

    /// Waits for the answer no longer than the call allows; the work goes on after that.
    async fn bounded(self, subject: &str, work: impl Future<Output = Answer> + Send + 'static) -> Response {
        let tail =
            |code: &str| format!(" - callHub: subject='{subject}', name='{}', code='{code}' ", self.name);
        let Some(limit) = u64::try_from(self.timeout).ok().filter(|ms| *ms > 0) else {
            return refusal(&format!("timeout must be positive{}", tail("undefined")));
        };
        let work = tokio::spawn(work);
        match tokio::time::timeout(Duration::from_millis(limit), work).await {
            Err(_) => refusal(&format!("timeout{}", tail("408"))),
            Ok(Err(_)) => refusal("Error: the function failed"),
            Ok(Ok(Err(text))) => refusal(&text),
            Ok(Ok(Ok(value))) => said(&value),
        }
    }
}

/// The first argument, where it is an object.
pub fn object(args: &[Value]) -> &Value {
    args.first().filter(|arg| arg.is_object()).unwrap_or(&Value::Null)
}

/// A text among arguments.
pub fn text<'a>(opts: &'a Value, name: &str) -> Option<&'a str> {
    opts.get(name).and_then(Value::as_str)
}

/// A text that must be there.
pub fn needed<'a>(opts: &'a Value, name: &str) -> Result<&'a str, String> {
    text(opts, name).ok_or_else(|| format!("Error: {name} must be given"))
}
