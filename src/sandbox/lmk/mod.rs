//! LMK: headless sign-in, channels, events, sessions; below `/lmk`.

mod auth;
pub mod data;
mod events;
pub mod limit;
pub mod live;
mod refusal;
mod sessions;

use axum::routing::{get, post};
use axum::{Router, middleware};

use super::app::Shared;

pub use auth::{approve, grant};

/// All paths of LMK.
pub fn router(app: &Shared) -> Router<Shared> {
    Router::new()
        .route("/v1/app/current", get(auth::current_app))
        .route("/v1/headlessAuth", post(auth::begin))
        .route("/v1/headlessAuth/refresh", post(auth::refresh))
        .route("/v1/headlessAuth/{id}", get(auth::look))
        .route("/v1/headlessAuth/{id}/token", get(auth::token))
        .route("/authorize/{id}", get(auth::page).post(auth::press))
        .route("/oauth/token", post(auth::oauth))
        .route("/v1/notificationChannel", get(events::channels))
        .route("/v1/event", post(events::post))
        .route("/v1/session", post(sessions::create))
        .route("/v1/session/ws", get(live::connect))
        .route("/v1/session/{id}", get(sessions::get).patch(sessions::update))
        .route("/v1/session/{id}/end", post(sessions::end))
        .route("/v1/session/{id}/action", post(sessions::action))
        .fallback(|| async { refusal::Refusal::new(404, "Not Found") })
        .method_not_allowed_fallback(|| async { refusal::Refusal::new(405, "Method Not Allowed") })
        .layer(middleware::from_fn_with_state(app.clone(), limit::counted))
}
