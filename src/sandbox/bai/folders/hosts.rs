//! The one host that folders are on.

use axum::Json;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::manage::check_host;
use super::record::HOST;
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
