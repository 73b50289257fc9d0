//! LMK's sessions by REST; what changes is told to those that are connected.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::auth::Bearer;
use super::events::actor;
use super::refusal::{Body, Refusal};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Refusal>;

/// The fields that a state must have, by its type.
fn required(kind: &str) -> Option<&'static [&'static str]> {
    match kind {
        "none" => Some(&[]),
        "process" => Some(&["hostname", "command", "pid", "notifyOn"]),
        "jupyter" => Some(&["notifyOn"]),
        _ => None,
    }
}

/// `POST /v1/session`.
pub async fn create(State(app): State<Shared>, bearer: Bearer, body: Body) -> Answer {
    bearer.needs("session.create")?;
    let name = body.text("name")?;
    let state = &body.0["state"];
    let kind = state["type"].as_str().unwrap_or_default();
    let missing = required(kind)
        .ok_or_else(|| Refusal::new(400, "state.type must be jupyter, process or none"))?
        .iter()
        .find(|field| state[**field].is_null());
    if let Some(field) = missing {
        return Err(Refusal::new(400, &format!("state.{field} is required")));
    }
    let (now, actor) = (clock::zulu(clock::now()), actor(&app));
    let session = json!({
        "sessionId": ids::uuid4(), "name": name, "type": kind, "state": state,
        "createdAt": now, "createdByActor": actor, "lastUpdatedAt": now, "lastUpdatedByActor": actor,
        "endedAt": null, "endedByActor": null,
    });
    app.store.change(|data| data.lmk.sessions.push(session.clone()));
    Ok((StatusCode::CREATED, Json(session)).into_response())
}

/// Changes a session that has not ended, or only looks at one.
fn with(app: &App, id: &str, change: Option<&dyn Fn(&mut Value)>) -> Result<Value, Refusal> {
    let now = clock::zulu(clock::now());
    app.store.change(|data| {
        let session = data.lmk.sessions.iter_mut().find(|session| session["sessionId"] == id);
        let session = session.ok_or_else(|| Refusal::new(404, "Session not found"))?;
        if let Some(change) = change {
            if !session["endedAt"].is_null() {
                return Err(Refusal::new(409, "Session has ended"));
            }
            change(session);
            session["lastUpdatedAt"] = json!(now);
        }
        Ok(session.clone())
    })
}

/// A session as it is.
pub fn find(app: &App, id: &str) -> Option<Value> {
    with(app, id, None).ok()
}

/// Changes the given fields of a session's state.
///
/// # Errors
/// There is no such session, or it has ended.
pub fn merge(app: &App, id: &str, state: &Map<String, Value>) -> Result<Value, Refusal> {
    let change = |session: &mut Value| {
        for (name, value) in state {
            session["state"][name] = value.clone();
        }
    };
    with(app, id, Some(&change))
}

/// `GET /v1/session/ID`.
pub async fn get(State(app): State<Shared>, _bearer: Bearer, Path(id): Path<String>) -> Answer {
    Ok(Json(with(&app, &id, None)?).into_response())
}

/// `PATCH /v1/session/ID`: the given fields of the state change, which all that are connected hear.
pub async fn update(
    State(app): State<Shared>,
    _bearer: Bearer,
    Path(id): Path<String>,
    body: Body,
) -> Answer {
    let state = body.0["state"].as_object().cloned().unwrap_or_default();
    let session = merge(&app, &id, &state)?;
    app.lmk.changed(&session, None);
    Ok(Json(session).into_response())
}

/// `POST /v1/session/ID/end`: all that are connected hear it, and their connections are closed.
pub async fn end(State(app): State<Shared>, _bearer: Bearer, Path(id): Path<String>) -> Answer {
    let (now, actor) = (clock::zulu(clock::now()), actor(&app));
    let change = |session: &mut Value| {
        session["endedAt"] = json!(now);
        session["endedByActor"] = actor.clone();
    };
    let session = with(&app, &id, Some(&change))?;
    app.lmk.ended(&session);
    Ok((StatusCode::CREATED, Json(session)).into_response())
}

/// `POST /v1/session/ID/action`: told to all that are connected.
pub async fn action(
    State(app): State<Shared>,
    _bearer: Bearer,
    Path(id): Path<String>,
    body: Body,
) -> Answer {
    let action = body.text("action")?;
    let session = with(&app, &id, None)?;
    if !session["endedAt"].is_null() {
        return Err(Refusal::new(409, "Session has ended"));
    }
    match app.lmk.act(&id, action, &body.0["body"]) {
        0 => Err(Refusal::new(412, "No client is connected to the session")),
        _ => Ok(StatusCode::CREATED.into_response()),
    }
}
