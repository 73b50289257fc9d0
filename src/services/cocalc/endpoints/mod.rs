//! CoCalc's regular functions as rows, a file a noun (the methods of `cocalc-api` 0.5.1's classes Project and Hub).
//!
//! The path is the bridge and the function's name, the body the first argument (a member `*` being the argument
//! itself), the query what stands beside the arguments.

pub mod db;
pub mod hub_jupyter;
pub mod jupyter;
pub mod messages;
pub mod org;
pub mod projects;
pub mod sync;
pub mod system;

use crate::services::rows::{Arg, Place, Row, Type, one, option};

/// Seconds that the bridge waits.
const TIMEOUT: Arg = Arg {
    kind: Type::Between(1, i64::MAX / 1000),
    place: Place::Query,
    ..option("timeout", "timeout", "Seconds to wait for the answer; without it the server gives up after 15")
};
/// The project that a call of the project bridge is for.
const PROJECT: Arg = Arg {
    place: Place::Query,
    ..option(
        "project-id",
        "project_id",
        "The project: its ID, the beginning of it, or its title; instead of COCALC_PROJECT_ID",
    )
};

const fn positional(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { positional: true, required: true, ..option(name, wire, help) }
}

/// A text of any kind.
const fn text(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { dashed: true, ..option(name, wire, help) }
}

const fn number(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { kind: Type::Between(i64::MIN, i64::MAX), ..option(name, wire, help) }
}

const fn table(row: Row, columns: &'static [(&'static str, &'static str)]) -> Row {
    Row { columns, ..row }
}

/// All of them, for tests.
#[cfg(test)]
pub const ALL: &[&Row] = &[
    &system::PING,
    &system::TEST,
    &system::HUB_PING,
    &system::HUB_TEST,
    &system::GET_NAMES,
    &system::USER_SEARCH,
    &jupyter::LIST,
    &hub_jupyter::KERNELS,
    &projects::COPY,
    &projects::CREATE,
    &projects::ADD_COLLABORATOR,
    &projects::REMOVE_COLLABORATOR,
    &projects::START,
    &projects::STOP,
    &projects::TOUCH,
    &projects::STATE,
    &projects::STATUS,
    &projects::DELETE,
    &sync::HISTORY,
    &db::QUERY,
    &messages::SEND,
    &messages::GET,
    &org::GET_ALL,
    &org::CREATE,
    &org::GET,
    &org::SET,
    &org::ADD_ADMIN,
    &org::ADD_USER,
    &org::REMOVE_USER,
    &org::REMOVE_ADMIN,
    &org::CREATE_USER,
    &org::CREATE_TOKEN,
    &org::EXPIRE_TOKEN,
    &org::GET_USERS,
    &org::MESSAGE,
];
