//! The private calls by which afar and tests steer the server; all need the control word.

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router, middleware};
use serde_json::{Value, json};

use super::app::Shared;
use super::bai::folders::record::Folder;
use super::bai::record::Status;
use super::faults::Fault;
use super::las::quota::Quota;

/// The header with the control word.
pub const HEADER: &str = "x-sandbox-control";

/// All calls, below `/_sandbox`.
pub fn router(app: &Shared) -> Router<Shared> {
    Router::new()
        .route("/status", post(status))
        .route("/approve", post(approve))
        .route("/events", post(events))
        .route("/token", post(token))
        .route("/announce", post(announce))
        .route("/expire", post(expire))
        .route("/fault", post(fault))
        .route("/clear-faults", post(clear_faults))
        .route("/quota", post(quota))
        .route("/stop", post(stop))
        .layer(middleware::from_fn_with_state(app.clone(), only_ours))
}

async fn only_ours(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let given = request.headers().get(HEADER).and_then(|value| value.to_str().ok());
    let right = app.store.read(|data| given == Some(data.control.as_str()));
    if right { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

async fn status(State(app): State<Shared>) -> Json<Value> {
    let idle = app.activity.idle_for().as_secs();
    Json(app.store.read(|data| {
        let live = data.sessions.iter().filter(|session| session.status == Status::Running).count();
        let waiting = data.lmk.sign_ins.iter().filter(|found| !found.approved).count();
        json!({
            "sessions": live,
            "images": app.images.iter().flat_map(|image| image.aliases).collect::<Vec<_>>(),
            "lmk_events": data.lmk.events.len(),
            "lmk_waiting": waiting,
            "announcement": data.announcement,
            "idle_seconds": idle,
        })
    }))
}

async fn approve(State(app): State<Shared>, Json(body): Json<Value>) -> Json<Value> {
    Json(json!({ "approved": super::lmk::approve(&app, body["id"].as_str()) }))
}

/// Makes an LMK token as a sign-in would.
async fn token(State(app): State<Shared>) -> Json<Value> {
    let token = super::lmk::grant(&app);
    Json(
        json!({ "access_token": token.access, "refresh_token": token.refresh, "expires": token.expires_at / 1000 }),
    )
}

async fn events(State(app): State<Shared>) -> Json<Value> {
    Json(app.store.read(|data| json!({ "events": data.lmk.events })))
}

async fn announce(State(app): State<Shared>, Json(body): Json<Value>) -> Json<Value> {
    app.store.change(|data| data.announcement = body["message"].as_str().map(str::to_owned));
    Json(json!({}))
}

/// Ends all access tokens; with `refresh` the refresh tokens too, with `logins` the cookies, with
/// `storage` the tokens of uploads and downloads.
async fn expire(State(app): State<Shared>, Json(body): Json<Value>) -> Json<Value> {
    let asked = |name: &str| body[name].as_bool().unwrap_or(false);
    app.store.change(|data| {
        for token in &mut data.lmk.tokens {
            token.expires_at = 0;
        }
        data.las.tokens.clear();
        if asked("refresh") {
            data.lmk.tokens.clear();
        }
        if asked("storage") {
            data.folders.secret = super::ids::secret::<40>();
        }
        if asked("logins") {
            data.logins.clear();
        }
    });
    Json(json!({}))
}

async fn fault(State(app): State<Shared>, Json(fault): Json<Fault>) -> Json<Value> {
    app.faults.add(fault);
    Json(json!({}))
}

async fn clear_faults(State(app): State<Shared>) -> Json<Value> {
    app.faults.clear();
    Json(json!({}))
}

/// Sets the quotas of a service.
async fn quota(State(app): State<Shared>, Json(body): Json<Value>) -> Response {
    if body["service"] == "bai" {
        return folder_quota(&app, &body);
    }
    if body["service"] == "lmk" {
        let most = body["per_second"].as_u64();
        app.lmk_limit.set(most.and_then(|most| usize::try_from(most).ok()));
        return Json(json!({})).into_response();
    }
    if body["service"] != "las" {
        return (StatusCode::BAD_REQUEST, "there are quotas for `bai`, `las` and `lmk` alone")
            .into_response();
    }
    match serde_json::from_value::<Quota>(body) {
        Ok(quota) => {
            app.las.set(quota);
            Json(json!({})).into_response()
        }
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

/// With `folder`, its name or ID: how many `bytes` it may have; else how many `folders` each user may have.
fn folder_quota(app: &Shared, body: &Value) -> Response {
    let set = app.store.change(|data| match body["folder"].as_str() {
        Some(folder) => {
            let fits = |found: &&mut Folder| found.name == folder || found.id == folder;
            let mut found = data.folders.all.iter_mut().filter(fits).peekable();
            let any = found.peek().is_some();
            found.for_each(|found| found.quota = body["bytes"].as_u64());
            any
        }
        None => {
            data.folders.most = body["folders"].as_u64().and_then(|most| usize::try_from(most).ok());
            true
        }
    });
    if set { Json(json!({})).into_response() } else { StatusCode::NOT_FOUND.into_response() }
}

async fn stop(State(app): State<Shared>) -> Json<Value> {
    app.ending.send_replace(true);
    Json(json!({}))
}
