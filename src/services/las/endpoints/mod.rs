//! Lucidtech's regular endpoints as rows, a file a noun (OpenAPI document of the API, 2024-11-29; options as the official
//! client 13.3.0 has them, and those of 5.0.0 and 6.0.0 that the newest dropped).

pub mod app_clients;
pub mod assets;
pub mod datasets;
pub mod deployment_environments;
pub mod documents;
pub mod logs;
pub mod models;
pub mod organizations;
pub mod payment_methods;
pub mod plans;
pub mod predictions;
pub mod roles;
pub mod secrets;
pub mod transitions;
pub mod users;
pub mod workflows;

use crate::services::paging::Paging;
use crate::services::rows::{Answer, Arg, Empty, Place, Row, Type, one, option};

const NAME: Arg = option("name", "name", "A name for people");
const DESCRIPTION: Arg = option("description", "description", "What it is for");
const NEW_NAME: Arg = nullable("name", "name", "The new name; null for none");
const NEW_DESCRIPTION: Arg = nullable("description", "description", "The new description; null for none");
const METADATA: Arg = json("metadata", "metadata", "Metadata: an object");
const SET: Arg = Arg {
    many: true,
    kind: Type::Member,
    ..option("set", "", "A further member of the request's body; the value is JSON or text")
};
const STATUSES: Arg = Arg { short: Some('s'), ..several("status", "status", "Of these statuses alone") };
const ORDER: Arg =
    Arg { kind: Type::Choice(&["ascending", "descending"]), ..query("order", "order", "In this order") };
const DAYS: Arg = Arg {
    kind: Type::Between(1, 30),
    ..query("statistics-last-n-days", "statisticsLastNDays", "With the statistics of so many days")
};
const OWNERS: Arg = Arg { short: Some('o'), ..several("owner", "owner", "Of these owners alone") };

const fn query(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { place: Place::Query, ..option(name, wire, help) }
}

const fn several(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { many: true, ..query(name, wire, help) }
}

const fn list_of(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { many: true, ..option(name, wire, help) }
}

const fn json(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::Json, blank: true, ..option(name, wire, help) }
}

const fn nullable(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { null: Some("null"), ..option(name, wire, help) }
}

const fn positional(arg: Arg) -> Arg {
    Arg { positional: true, required: true, ..arg }
}

const fn size(name: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::Between(0, i64::MAX), ..option(name, name, help) }
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

/// A POST always has a body, if an empty one.
const fn create(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    Row { empty: Empty::Object, ..one(name, about, example, "POST", path, args) }
}

/// A change of nothing is refused before it is sent. What is set stays set by a second try.
const fn update(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    Row { empty: Empty::Refused, repeatable: Some(true), ..one(name, about, example, "PATCH", path, args) }
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
    &app_clients::GET,
    &app_clients::LIST,
    &app_clients::DELETE,
    &app_clients::CREATE,
    &app_clients::UPDATE,
    &assets::LIST,
    &assets::DELETE,
    &assets::CREATE,
    &assets::UPDATE,
    &datasets::LIST,
    &datasets::GET,
    &datasets::DELETE_TRANSFORMATION,
    &datasets::LIST_TRANSFORMATIONS,
    &datasets::CREATE,
    &datasets::UPDATE,
    &datasets::CREATE_TRANSFORMATION,
    &deployment_environments::GET,
    &deployment_environments::LIST,
    &documents::LIST,
    &documents::DELETE,
    &logs::LIST,
    &models::LIST,
    &models::GET,
    &models::DELETE,
    &models::LIST_DATA_BUNDLES,
    &models::GET_DATA_BUNDLE,
    &models::DELETE_DATA_BUNDLE,
    &models::LIST_TRAININGS,
    &models::GET_TRAINING,
    &models::CREATE,
    &models::UPDATE,
    &models::CREATE_DATA_BUNDLE,
    &models::UPDATE_DATA_BUNDLE,
    &models::CREATE_TRAINING,
    &models::UPDATE_TRAINING,
    &organizations::GET,
    &organizations::UPDATE,
    &payment_methods::LIST,
    &payment_methods::GET,
    &payment_methods::DELETE,
    &payment_methods::CREATE,
    &payment_methods::UPDATE,
    &plans::GET,
    &plans::LIST,
    &predictions::GET,
    &predictions::LIST,
    &predictions::CREATE,
    &roles::LIST,
    &roles::GET,
    &secrets::LIST,
    &secrets::DELETE,
    &secrets::CREATE,
    &secrets::UPDATE,
    &transitions::GET,
    &transitions::DELETE,
    &transitions::LIST,
    &transitions::LIST_EXECUTIONS,
    &transitions::GET_EXECUTION,
    &transitions::CREATE,
    &transitions::UPDATE,
    &transitions::EXECUTE,
    &transitions::UPDATE_EXECUTION,
    &users::LIST,
    &users::GET,
    &users::DELETE,
    &users::CREATE,
    &users::UPDATE,
    &workflows::LIST,
    &workflows::GET,
    &workflows::DELETE,
    &workflows::GET_EXECUTION,
    &workflows::DELETE_EXECUTION,
    &workflows::CREATE,
    &workflows::UPDATE,
    &workflows::EXECUTE,
    &workflows::LIST_EXECUTIONS,
    &workflows::UPDATE_EXECUTION,
];
