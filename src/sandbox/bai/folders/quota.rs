//! How much is in a folder, and how much may be.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::files::slowly;
use super::place;
use super::record::{Folder, accessible};
use crate::sandbox::app::Shared;
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::ids;

type Answer = Result<Response, Problem>;

fn named(app: &Shared, caller: &Caller, params: &Params) -> Result<Folder, Problem> {
    params.required(&["folder_host"])?;
    let text = params.required(&["id"])?;
    let id = ids::parse_uuid(text).ok_or_else(|| Problem::bad_param("id", "cannot convert value to UUID"))?;
    let superadmin = caller.superadmin().is_ok();
    let found = app.store.read(|data| {
        let mut seen = accessible(data, &caller.0, superadmin).into_iter();
        seen.find(|seen| seen.folder.id == id).map(|seen| seen.folder)
    });
    found.ok_or_else(|| Problem::not_found("virtual folder").data(json!(id)))
}

/// How many files and bytes are in a folder.
pub async fn used(app: &Shared, folder: &Folder) -> (u64, u64) {
    let root = folder.root(app);
    slowly(move || Ok(place::usage(&root))).await.unwrap_or_default()
}

/// `GET /folders/_/quota`.
pub async fn get(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let folder = named(&app, &caller, &params)?;
    let (_, bytes) = used(&app, &folder).await;
    Ok(Json(json!({ "used": bytes, "limit": folder.quota.unwrap_or(0) })).into_response())
}

/// `POST /folders/_/quota`: 0 is none.
pub async fn set(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let folder = named(&app, &caller, &params)?;
    let input = Params::of(params.get(&["input"]).map_or(&serde_json::Value::Null, |(_, input)| input));
    let bytes = input.number(&["size_bytes"], 0, 0)?;
    app.store.change(|data| {
        if let Some(folder) = data.folders.get_mut(&folder.id) {
            folder.quota = (bytes > 0).then_some(bytes);
            folder.max_size = Some(bytes.div_ceil(1 << 20));
        }
    });
    Ok(Json(json!({ "size_bytes": bytes })).into_response())
}

/// `GET /folders/_/usage`.
pub async fn usage(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let (files, bytes) = used(&app, &named(&app, &caller, &params)?).await;
    Ok(Json(json!({ "file_count": files, "used_bytes": bytes })).into_response())
}

/// `GET /folders/_/used-bytes`.
pub async fn used_bytes(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let (_, bytes) = used(&app, &named(&app, &caller, &params)?).await;
    Ok(Json(json!({ "used_bytes": bytes })).into_response())
}
