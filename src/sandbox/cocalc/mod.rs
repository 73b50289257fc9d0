//! CoCalc: both bridges of its API, below `/cocalc`. Written after what is known of the API, as the server itself cannot
//! be had: no evidence about CoCalc.
//!
//! Commands are real processes in folders of the projects, as the user and without isolation. Jupyter runs where the
//! host's Python has `ipykernel` and `jupyter_client`; elsewhere a plain Python takes its place, and the kernel's title
//! says so. Not there: compute servers, the history of files, quotas, the time that a start takes.

mod bridge;
pub mod data;
mod exec;
mod files;
mod hub;
mod jobs;
mod jupyter;
mod org;
mod project;
mod projects;
mod query;

use axum::Router;
use axum::routing::post;

use super::app::Shared;

pub use jobs::Live;

/// All paths of CoCalc.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/api/conat/hub", post(bridge::hub))
        .route("/api/conat/project", post(bridge::project))
}
