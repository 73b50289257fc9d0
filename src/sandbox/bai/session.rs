//! What can be done with one session beside running code in it.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::auth::Caller;
use super::params::Params;
use super::problem::Problem;
use super::record::{Session, Status};
use super::{create, entities, life, lookup, stats};
use crate::sandbox::app::Shared;
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Problem>;

/// `GET /session/NAME`.
pub async fn info(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    Ok(Json(entities::info(&app, &session)).into_response())
}

/// The session that a request names, the caller's or, for administrators, another owner's.
fn owned(
    app: &Shared,
    caller: &Caller,
    name: &str,
    params: &Params,
    stale: bool,
) -> Result<Session, Problem> {
    let owner = caller.owner(app, params.text(&["owner_access_key"])?)?;
    lookup::session(app, &owner, name, stale)
}

/// `PATCH /session/NAME`.
pub async fn restart(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let session = owned(&app, &caller, &name, &params, false)?;
    life::restart(&app, &session)?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `DELETE /session/NAME`.
pub async fn destroy(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (forced, recursive) = (params.flag(&["forced"], false)?, params.flag(&["recursive"], false)?);
    let session = owned(&app, &caller, &name, &params, recursive)?;
    if !recursive {
        let stats = end(&app, &session, forced).await?;
        return Ok(Json(json!({ "stats": stats })).into_response());
    }
    let mut all = Vec::new();
    for id in dependents(&app, &session.id).into_iter().chain([session.id]) {
        let found = app.store.read(|data| data.sessions.iter().find(|found| found.id == id).cloned());
        if let Some(found) = found.filter(|found| !found.status.is_dead())
            && let Ok(stats) = end(&app, &found, forced).await
        {
            all.push(stats);
        }
    }
    Ok(Json(Value::Array(all)).into_response())
}

async fn end(app: &Shared, session: &Session, forced: bool) -> Result<Value, Problem> {
    match session.status {
        Status::Pending => {
            life::cancel(app, &session.id);
            Ok(json!({ "status": if forced { "terminated" } else { "cancelled" } }))
        }
        Status::Scheduled | Status::Preparing | Status::Terminating | Status::Error if !forced => {
            Err(Problem::forbidden(&format!("Cannot destroy sessions in {} status", session.status.name())))
        }
        _ => {
            let stats = app.kernel(&session.id).map_or_else(|| json!({}), |kernel| stats::of(&kernel));
            life::end(app, &session.id, if forced { "force-terminated" } else { "user-requested" }).await;
            let mut stats = stats;
            stats["status"] = json!("terminated");
            Ok(stats)
        }
    }
}

/// The sessions that wait for this one, for those, and so on.
fn dependents(app: &Shared, id: &str) -> Vec<String> {
    app.store.read(|data| {
        let mut found: Vec<String> = vec![id.to_owned()];
        let mut at = 0;
        while at < found.len() {
            let next: Vec<String> = data
                .sessions
                .iter()
                .filter(|session| session.dependencies.contains(&found[at]) && !found.contains(&session.id))
                .map(|session| session.id.clone())
                .collect();
            found.extend(next);
            at += 1;
        }
        found.split_off(1)
    })
}

/// `POST /session/NAME/rename`.
pub async fn rename(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let new = create::name_of(&params)?;
    let session = lookup::session(&app, &caller.0.access_key, &name, true)?;
    if session.status != Status::Running {
        return Err(Problem::bad_params().msg("Can't change name of not running session"));
    }
    app.store.change(|data| {
        if let Some(found) = data.sessions.iter_mut().find(|found| found.id == session.id) {
            found.name = new.to_owned();
        }
    });
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /session/NAME/interrupt`.
pub async fn interrupt(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    if let Some(kernel) = app.kernel(&session.id) {
        kernel.interrupt();
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /session/NAME/complete`.
pub async fn complete(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    lookup::session(&app, &caller.0.access_key, &name, false)?;
    Ok(Json(json!({ "result": { "status": "finished", "completions": [] } })).into_response())
}

/// `GET /session/NAME/logs`.
pub async fn logs(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let session = owned(&app, &caller, &name, &params, true)?;
    let log = app.kernel(&session.id).map(|kernel| kernel.log()).or(session.log).unwrap_or_default();
    Ok(Json(json!({ "result": { "logs": log } })).into_response())
}

/// `GET /session/_/logs`: the output of a batch session, by its kernel's ID.
pub async fn task_logs(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let text = params.required(&["session_name", "sessionName", "task_id", "taskId"])?;
    let id =
        ids::parse_uuid(text).ok_or_else(|| Problem::bad_param("taskId", "cannot convert value to UUID"))?;
    let session = app.store.read(|data| {
        let own = |session: &&Session| session.access_key == caller.0.access_key;
        data.sessions.iter().filter(own).find(|session| session.kernel_id == id || session.id == id).cloned()
    });
    let Some(session) = session else {
        return Err(Problem::not_found("vfolder").data(json!({ "vfolder_name": ".logs" })));
    };
    let log = app.kernel(&session.id).map(|kernel| kernel.log()).or(session.log).unwrap_or_default();
    Ok(([("content-type", "text/plain")], log).into_response())
}

/// `GET /session/NAME/abusing-report`: nothing is abused here.
pub async fn abuse(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    lookup::session(&app, &caller.0.access_key, &name, false)?;
    Ok(Json(json!({})).into_response())
}

/// `GET /session/NAME/dependency-graph`.
pub async fn graph(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, true)?;
    Ok(Json(graph_of(&app, &session)).into_response())
}

fn graph_of(app: &Shared, session: &Session) -> Value {
    let below: Vec<Session> = app.store.read(|data| {
        data.sessions.iter().filter(|found| session.dependencies.contains(&found.id)).cloned().collect()
    });
    json!({
        "session_id": session.id,
        "session_name": session.name,
        "status": format!("KernelStatus.{}", session.status.name()),
        // A session that waits has changed nothing yet.
        "status_changed": match session.status {
            Status::Pending => "None".to_owned(),
            _ => clock::spaced(session.status_changed),
        },
        "depends_on": below.iter().map(|session| graph_of(app, session)).collect::<Vec<_>>(),
    })
}

/// `GET /session/_/match`.
pub async fn matching(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let reference = params.required(&["id"])?;
    let matches: Vec<Value> = app.store.read(|data| {
        let own = |session: &&Session| session.access_key == caller.0.access_key;
        let same = |session: &&Session| session.name == reference || session.id == reference;
        let one = |session: &Session| json!({ "id": session.id, "name": session.name, "status": session.status.name() });
        data.sessions.iter().filter(own).filter(same).map(one).collect()
    });
    Ok(Json(json!({ "matches": matches })).into_response())
}
