//! The manager itself: its status, which can be frozen, and its scheduler.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::auth::Caller;
use super::params::Params;
use super::problem::Problem;
use super::{life, only};
use crate::sandbox::app::Shared;

type Answer = Result<Response, Problem>;

/// All paths.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/manager/status", only(get(status).put(update)))
        .route("/manager/scheduler/operation", only(post(operate)))
}

async fn status(State(app): State<Shared>) -> Json<Value> {
    let (frozen, active) = app.store.read(|data| {
        (data.admin.frozen, data.sessions.iter().filter(|session| !session.status.is_dead()).count())
    });
    let word = if frozen { "frozen" } else { "running" };
    let node = json!({
        "id": "i-sandbox-manager", "num_proc": 1, "service_addr": app.base.trim_start_matches("http://"),
        "heartbeat_timeout": 40.0, "ssl_enabled": false, "active_sessions": active, "status": word,
        "version": "23.09.10", "api_version": [7, "20230615"],
    });
    Json(json!({ "nodes": [node], "status": word, "active_sessions": active }))
}

async fn update(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let frozen = match params.required(&["status"])? {
        "frozen" => true,
        "running" | "preparing" => false,
        "terminated" => return Err(Problem::bad_request("The sandbox is ended by `afar sandbox stop`.")),
        _ => return Err(Problem::bad_param("status", "value is not a valid member of ManagerStatus")),
    };
    if params.flag(&["force_kill"], false)? {
        let live: Vec<_> = app.store.read(|data| {
            data.sessions
                .iter()
                .filter(|session| !session.status.is_dead())
                .map(|session| session.id.clone())
                .collect()
        });
        for id in live {
            life::end(&app, &id, "force-terminated").await;
        }
    }
    app.store.change(|data| data.admin.frozen = frozen);
    Ok(StatusCode::NO_CONTENT.into_response())
}

async fn operate(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let op = params.required(&["op"])?;
    let (schedulable, name) = match op {
        "include-agents" => (true, "INCLUDE_AGENTS"),
        "exclude-agents" => (false, "EXCLUDE_AGENTS"),
        _ => return Err(Problem::bad_param("op", "value is not a valid member of SchedulerOps")),
    };
    let Some((_, args)) = params.get(&["args"]) else {
        return Err(Problem::bad_param("args", "is required"));
    };
    let wrong = |why: Value| {
        let msg = format!("Input validation failed for args with SchedulerOps.{name}");
        Problem::bad_params().msg(msg).data(why)
    };
    let list = args.as_array().ok_or_else(|| wrong(json!("value is not a list")))?;
    let bad = list.iter().position(|item| !item.is_string());
    if let Some(at) = bad {
        return Err(wrong(json!({ at.to_string(): "value is not a string" })));
    }
    let found = app.store.change(|data| {
        let named = data.admin.agents.iter_mut().filter(|agent| list.contains(&agent["id"]));
        named.map(|agent| agent["schedulable"] = schedulable.into()).count()
    });
    if found < list.len() {
        return Err(Problem::not_found("agent instance"));
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
