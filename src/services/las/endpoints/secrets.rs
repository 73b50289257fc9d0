//! Secrets of transitions.

use super::{DESCRIPTION, NAME, NEW_DESCRIPTION, NEW_NAME, SET, create, delete, json, list, paging, update};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, option, path};

/// `GET /secrets`
pub static LIST: Row = list(
    "list",
    "List secrets",
    "afar las secrets list",
    "/secrets",
    &LIST_PAGES,
    &[],
    &[("secretId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("secrets");

/// `DELETE /secrets/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a secret",
    "afar las secrets delete las:secret:31b864b5546913dd928a49416a10bad1",
    "/secrets/{id}",
    &[path("id", "ID of the secret")],
);

/// `POST /secrets`
pub static CREATE: Row = Row {
    either: &[(&["secret-data", "secret-path"], true)],
    ..create(
        "create",
        "Create a secret",
        "afar las secrets create --secret-path secret.json --name registry",
        "/secrets",
        &[DATA, DATA_FILE, NAME, DESCRIPTION, SET],
    )
};

/// `PATCH /secrets/{id}`
pub static UPDATE: Row = Row {
    either: &[(&["secret-data", "secret-path"], false)],
    ..update(
        "update",
        "Change a secret",
        "afar las secrets update las:secret:31b864b5546913dd928a49416a10bad1 --secret-path secret.json",
        "/secrets/{id}",
        &[path("id", "ID of the secret"), DATA, DATA_FILE, NEW_NAME, NEW_DESCRIPTION, SET],
    )
};

const DATA: Arg = Arg {
    many: true,
    secret: true,
    kind: Type::Pairs,
    ..option("secret-data", "data", "Its data: KEY=VALUE words, or @FILE or - with one a line")
};
const DATA_FILE: Arg =
    Arg { secret: true, ..json("secret-path", "data", "A JSON file with its data; - is stdin") };
