//! Lucidtech's regular endpoints as rows (OpenAPI document of the API, 2024-11-29).

pub mod documents;
pub mod models;
pub mod organizations;
pub mod workflows;

use crate::services::paging::Paging;
use crate::services::rows::{Answer, Arg, Place, Row, one, option};

const fn query(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { place: Place::Query, ..option(name, wire, help) }
}

const fn several(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { many: true, ..query(name, wire, help) }
}

const fn paging(items: &'static str) -> Paging {
    Paging { items, next: "nextToken", token: "nextToken", size: "maxResults" }
}

const fn read(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    one(name, about, example, "GET", path, args)
}

const fn get(about: &'static str, example: &'static str, path: &'static str, args: &'static [Arg]) -> Row {
    read("get", about, example, path, args)
}

const fn delete(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    Row { destructive: true, ..one(name, about, example, "DELETE", path, args) }
}

const fn list(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    path: &'static str,
    pages: &'static Paging,
    args: &'static [Arg],
    columns: &'static [(&'static str, &'static str)],
) -> Row {
    Row { answer: Answer::Pages(pages), columns, ..one(name, about, example, "GET", path, args) }
}

/// All of them.
#[cfg(test)]
pub static ALL: &[&Row] = &[
    &documents::ASSETS_LIST,
    &documents::ASSETS_DELETE,
    &documents::DATASETS_LIST,
    &documents::DATASETS_GET,
    &documents::DATASETS_DELETE_TRANSFORMATION,
    &documents::DATASETS_LIST_TRANSFORMATIONS,
    &documents::DOCUMENTS_LIST,
    &documents::DOCUMENTS_DELETE,
    &documents::LOGS_LIST,
    &documents::PREDICTIONS_GET,
    &documents::PREDICTIONS_LIST,
    &models::MODELS_LIST,
    &models::MODELS_GET,
    &models::MODELS_DELETE,
    &models::MODELS_LIST_DATA_BUNDLES,
    &models::MODELS_GET_DATA_BUNDLE,
    &models::MODELS_DELETE_DATA_BUNDLE,
    &models::MODELS_LIST_TRAININGS,
    &models::MODELS_GET_TRAINING,
    &models::PLANS_GET,
    &models::PLANS_LIST,
    &models::DEPLOYMENT_ENVIRONMENTS_GET,
    &models::DEPLOYMENT_ENVIRONMENTS_LIST,
    &workflows::SECRETS_LIST,
    &workflows::SECRETS_DELETE,
    &workflows::TRANSITIONS_GET,
    &workflows::TRANSITIONS_DELETE,
    &workflows::TRANSITIONS_LIST,
    &workflows::TRANSITIONS_LIST_EXECUTIONS,
    &workflows::TRANSITIONS_GET_EXECUTION,
    &workflows::WORKFLOWS_LIST,
    &workflows::WORKFLOWS_GET,
    &workflows::WORKFLOWS_DELETE,
    &workflows::WORKFLOWS_GET_EXECUTION,
    &workflows::WORKFLOWS_DELETE_EXECUTION,
    &organizations::APP_CLIENTS_GET,
    &organizations::APP_CLIENTS_LIST,
    &organizations::APP_CLIENTS_DELETE,
    &organizations::ORGANIZATIONS_GET,
    &organizations::PAYMENT_METHODS_LIST,
    &organizations::PAYMENT_METHODS_GET,
    &organizations::PAYMENT_METHODS_DELETE,
    &organizations::ROLES_LIST,
    &organizations::ROLES_GET,
    &organizations::USERS_LIST,
    &organizations::USERS_GET,
    &organizations::USERS_DELETE,
];
