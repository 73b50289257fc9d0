//! The log of errors: `/logs/error`.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::only;
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::accounts::Role;
use crate::sandbox::app::Shared;
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Problem>;

/// Most rows of a page.
const MOST: u64 = 100;

/// All paths.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/logs/error", only(get(list).post(append)))
        .route("/logs/error/{id}/clear", only(post(clear)))
}

/// Whether the caller may see an entry: superadmins all, administrators those of their domain, others their own.
fn sees(data: &Data, caller: &Caller, row: &Value) -> bool {
    let owner = row["user"].as_str().unwrap_or_default();
    match caller.0.role {
        Role::Superadmin => true,
        Role::Admin => {
            data.user(owner).is_some_and(|account| account.profile.domain == caller.0.profile.domain)
        }
        Role::User => owner == caller.0.uuid && row["is_cleared"] == false,
    }
}

async fn append(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let mut missing = Map::new();
    for name in ["severity", "source", "message", "context_lang", "context_env"] {
        if params.get(&[name]).is_none() {
            missing.insert(name.to_owned(), json!("is required"));
        }
    }
    if !missing.is_empty() {
        return Err(Problem::bad_params().msg("Input validation error").data(Value::Object(missing)));
    }
    let severity = params.required(&["severity"])?;
    if !matches!(severity, "critical" | "error" | "warning") {
        return Err(Problem::bad_param("severity", "value is not exactly 'critical'"));
    }
    let status = params.get(&["request_status"]).map_or(Value::Null, |(_, status)| status.clone());
    let env = params.required(&["context_env"])?;
    let env: Value = serde_json::from_str(env).unwrap_or_else(|_| env.into());
    let row = json!({
        "log_id": ids::uuid4(), "created_at": clock::now() as f64 / 1e6, "severity": severity,
        "source": params.required(&["source"])?, "user": caller.0.uuid, "is_read": false,
        "message": params.required(&["message"])?, "context_lang": params.required(&["context_lang"])?,
        "context_env": env, "request_url": params.text(&["request_url"])?, "request_status": status,
        "traceback": params.text(&["traceback"])?, "is_cleared": false,
    });
    app.store.change(|data| data.admin.error_logs.push(row));
    Ok(Json(json!({ "success": true })).into_response())
}

async fn list(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let mark = params.flag(&["mark_read"], false)?;
    let size = params.number(&["page_size"], 20, 0)?;
    if size > MOST {
        return Err(Problem::bad_param("page_size", &format!("value should be less than {}", MOST + 1)));
    }
    let page = params.number(&["page_no"], 1, 0)?;
    let cut = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
    let answer = app.store.change_if(|data| {
        let all: Vec<Value> =
            data.admin.error_logs.iter().rev().filter(|row| sees(data, &caller, row)).cloned().collect();
        let count = all.len();
        let skipped = cut(page.saturating_sub(1).saturating_mul(size));
        let mut rows: Vec<Value> = all.into_iter().skip(skipped).take(cut(size)).collect();
        if mark {
            let ids: Vec<Value> = rows.iter().map(|row| row["log_id"].clone()).collect();
            for row in data.admin.error_logs.iter_mut().filter(|row| ids.contains(&row["log_id"])) {
                row["is_read"] = true.into();
            }
        }
        if caller.0.role == Role::User {
            rows.iter_mut().filter_map(Value::as_object_mut).for_each(|row| {
                row.shift_remove("is_cleared");
            });
        }
        (json!({ "logs": rows, "count": count }), mark)
    });
    Ok(Json(answer).into_response())
}

async fn clear(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    let cleared = app.store.change(|data| {
        let seen =
            data.admin.error_logs.iter().position(|row| row["log_id"] == id && sees(data, &caller, row));
        seen.map(|at| data.admin.error_logs[at]["is_cleared"] = true.into())
    });
    // The manager fails an assertion where it finds none.
    cleared.ok_or_else(|| Problem::internal("There is no such entry."))?;
    Ok(Json(json!({ "success": true })).into_response())
}
