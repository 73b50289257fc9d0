//! Backend.AI: the manager (API v7.20230615, manager 23.09.10) at the root, the web server's part at /func and
//! /server.

pub mod account;
pub mod admin;
pub mod apps;
pub mod auth;
pub mod config;
pub mod create;
pub mod dotfiles;
pub mod entities;
pub mod events;
pub mod execute;
pub mod files;
pub mod folders;
pub mod graphql;
pub mod life;
pub mod logs;
pub mod lookup;
pub mod manager;
pub mod params;
pub mod problem;
pub mod record;
pub mod resource;
pub mod services;
pub mod session;
pub mod signature;
pub mod stats;
pub mod storage;
pub mod templates;
mod terminal;

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, patch, post};
use axum::{Extension, Router, middleware};

use super::app::Shared;
use problem::Problem;

/// The API version that the server says it speaks.
#[derive(Clone)]
pub struct Spoken(pub String);

/// All paths of the manager and of the web server. `spoken` is the version to announce.
pub fn router(app: &Shared, spoken: &str) -> Router<Shared> {
    let manager = manager(app);
    let root = || get(account::version).layer(Extension(Spoken(spoken.to_owned())));
    Router::new()
        .route("/", root())
        .route("/func", root())
        .route("/func/", root())
        .nest("/func", manager.clone().layer(Extension(auth::Web)))
        .merge(manager)
        .nest("/storage", storage::router())
        .route("/server/login", only(post(account::login)))
        .route("/server/logout", only(post(account::logout)))
        .route("/server/login-check", only(post(account::login_check)))
        .route("/server/update-password-no-auth", only(post(account::web_update_password_no_auth)))
}

/// The method of a path and no other.
fn only(router: MethodRouter<Shared>) -> MethodRouter<Shared> {
    router.fallback(|| async { Problem::method() })
}

fn manager(app: &Shared) -> Router<Shared> {
    let mut router = Router::new()
        .route("/manager/announcement", only(get(account::announcement).post(account::announce)))
        .route("/auth/authorize", only(post(account::authorize)))
        .route("/auth/update-password", only(post(account::update_password)))
        .route("/auth/update-password-no-auth", only(post(account::update_password_no_auth)))
        .route("/admin/gql", only(post(graphql::standard)))
        .route("/admin/graphql", only(post(graphql::bare)))
        .route("/events/session", only(get(events::of_sessions)))
        .route("/events/background-task", only(get(events::of_task)))
        .route("/stream/kernel/_/events", only(get(events::of_sessions)));
    router = router.merge(folders::router()).merge(templates::router()).merge(dotfiles::router());
    router = router.merge(config::router()).merge(manager::router()).merge(resource::router());
    router = router.merge(services::router()).merge(logs::router());
    for word in ["session", "kernel"] {
        router = router.merge(sessions(word));
    }
    router
        .layer(middleware::from_fn(auth::version_layer))
        .layer(middleware::from_fn_with_state(app.clone(), auth::rate_layer))
}

fn sessions(word: &str) -> Router<Shared> {
    let all = format!("/{word}");
    let one = format!("/{word}/{{name}}");
    let at = |rest: &str| format!("{one}/{rest}");
    let stream = |rest: &str| format!("/stream/{word}/{{name}}/{rest}");
    Router::new()
        .route(&all, only(post(create::create)))
        .route(&format!("{all}/_/create"), only(post(create::create)))
        .route(&format!("{all}/_/create-from-template"), only(post(templates::create_session)))
        .route(&format!("{all}/_/logs"), only(get(session::task_logs)))
        .route(&format!("{all}/_/match"), only(get(session::matching)))
        .route(
            &one,
            only(
                get(session::info)
                    .post(execute::poll)
                    .delete(session::destroy)
                    .merge(patch(session::restart)),
            ),
        )
        .route(&at("rename"), only(post(session::rename)))
        .route(&at("interrupt"), only(post(session::interrupt)))
        .route(&at("complete"), only(post(session::complete)))
        .route(&at("logs"), only(get(session::logs)))
        .route(&at("abusing-report"), only(get(session::abuse)))
        .route(&at("dependency-graph"), only(get(session::graph)))
        .route(&at("files"), only(get(files::list)))
        .route(&at("upload"), only(post(files::upload)))
        .route(&at("download"), only(get(files::download)))
        .route(&at("download_single"), only(get(files::download_single)))
        .route(&at("commit"), only(post(files::commit).get(files::commit_status)))
        .route(&stream("execute"), only(get(execute::stream)))
        .route(&stream("apps"), only(get(apps::list)))
        .route(&stream("tcpproxy"), only(get(apps::proxy)))
        .route(&stream("httpproxy"), only(get(apps::proxy)))
        .route(&stream("pty"), only(get(terminal::stream)))
}

/// Every other path.
pub async fn nowhere(request: Request) -> Response {
    Problem::no_url(request.uri().path()).into_response()
}
