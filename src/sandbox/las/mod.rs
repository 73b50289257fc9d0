//! Lucidtech: tokens, the API and the contents of documents; below `/las`.
//!
//! A resource is a row of members, and one handler serves them all; only what is special is code. Nothing is
//! recognised, trained or run: predictions are a function of the document, and trainings, bundles, transformations
//! and executions of docker transitions take a time that is computed when they are looked at. They fail where a
//! name has `fail` in it: that of the training, the data bundle, the transition or, for a prediction, the document;
//! a transformation by the option `fail` of an operation.

mod api;
mod auth;
mod choice;
pub mod data;
mod datasets;
mod documents;
mod files;
mod flow;
mod keep;
mod life;
mod models;
mod organization;
mod people;
mod predictions;
mod query;
pub mod quota;
mod refusal;
mod resource;
mod rest;
mod shapes;
#[cfg(test)]
mod testing;
mod transitions;
mod types;
mod workflows;

use axum::Router;
use axum::routing::{any, get, post};

use super::app::Shared;
use super::clock::Micros;

pub use files::FOLDER;

/// All paths of Lucidtech.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/oauth2/token", post(auth::token))
        .route("/files/{name}", get(files::get).put(files::put))
        .route("/v1/{*path}", any(api::answer))
        .fallback(|| async { refusal::Refusal::new(404, "Not Found") })
        .method_not_allowed_fallback(|| async { refusal::Refusal::new(404, "Not Found") })
}

/// Gives the data what every sandbox has.
pub fn prepare(data: &mut data::LasData, now: Micros) {
    data.prepare(now);
    organization::provide(data, now);
}
