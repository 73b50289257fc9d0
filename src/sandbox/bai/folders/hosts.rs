//! The one host that folders are on.

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::manage::check_host;
use super::record::HOST;
use crate::sandbox::app::Shared;
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;

type Answer = Result<Response, Problem>;

/// `GET /folders/_/hosts`.
pub async fn hosts(_: Caller) -> Json<Value> {
    let volume = json!({
        "backend": "vfs", "capabilities": ["vfolder"], "usage": {}, "sftp_scaling_groups": null,
    });
    Json(json!({ "default": HOST, "allowed": [HOST], "volume_info": { HOST: volume } }))
}

/// `GET /folders/_/all-hosts`.
pub async fn all_hosts(caller: Caller) -> Answer {
    caller.superadmin()?;
    Ok(Json(json!({ "default": HOST, "allowed": [HOST] })).into_response())
}

/// `GET /folders/_/allowed-types`.
pub async fn allowed_types(_: Caller) -> Json<Value> {
    Json(json!(["user", "group"]))
}

/// `GET /folders/_/mounts`: where the host's files are.
pub async fn mounts(State(app): State<Shared>, caller: Caller) -> Answer {
    caller.superadmin()?;
    let root = app.store.dir().join("folders");
    Ok(Json(json!({
        "manager": { "success": true, "mounts": [root], "message": "(legacy)" },
        "storage-proxy": { "success": true, "mounts": [[HOST, root]], "message": "" }, "agents": {},
    }))
    .into_response())
}

/// `POST /folders/_/mounts`: the manager has no mounts of its own any more, and the agent here no watcher to ask.
pub async fn mount(caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    for name in ["fs_location", "name"] {
        params.required(&[name])?;
    }
    let message = "Managers do not have mountpoints since v20.09.";
    let manager = json!({ "success": true, "message": message });
    Ok(Json(json!({ "manager": manager, "agents": {} })).into_response())
}

/// `DELETE /folders/_/mounts`.
pub async fn unmount(caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    params.required(&["name"])?;
    let message = "Managers do not have mountpoints since v20.09.";
    let manager = json!({ "success": true, "message": message });
    Ok(Json(json!({ "manager": manager, "agents": {} })).into_response())
}

/// `GET /folders/_/perf-metric`: nothing is measured.
pub async fn performance(caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    check_host(Some(params.required(&["folder_host"])?))?;
    let metric = json!({
        "iops_read": 0, "iops_write": 0, "io_bytes_read": 0, "io_bytes_write": 0,
        "io_usec_read": 0.0, "io_usec_write": 0.0,
    });
    Ok(Json(json!({ "metric": metric })).into_response())
}

/// `GET /folders/_/fstab`: the manager's own; there is no agent whose watcher could be asked.
pub async fn fstab(caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    if params.text(&["agent_id"])?.is_some() {
        return Err(Problem::internal("The sandbox's agent has no watcher."));
    }
    let content = "# Since Backend.AI 20.09, reading the manager fstab is no longer supported.";
    Ok(Json(json!({ "content": content, "node": "manager", "node_id": "manager" })).into_response())
}
