//! Users.

use super::{SET, create, delete, get, list, list_of, nullable, paging, positional, update};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, option, path};

/// `GET /users`
pub static LIST: Row = list(
    "list",
    "List users",
    "afar las users list",
    "/users",
    &LIST_PAGES,
    &[],
    &[("userId", "ID"), ("email", "E-mail"), ("name", "Name"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("users");

/// `GET /users/{id}`
pub static GET: Row = get(
    "Show an user",
    "afar las users get las:user:31b864b5546913dd928a49416a10bad1",
    "/users/{id}",
    &[path("id", "ID of the user")],
);

/// `DELETE /users/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete an user",
    "afar las users delete las:user:31b864b5546913dd928a49416a10bad1",
    "/users/{id}",
    &[path("id", "ID of the user")],
);

/// `POST /users`
pub static CREATE: Row = create(
    "create",
    "Invite a user",
    "afar las users create ann@example.com las:app-client:31b864b5546913dd928a49416a10bad1",
    "/users",
    &[
        positional(option("email", "email", "The mail address")),
        positional(option("app-client-id", "appClientId", "ID of the app client")),
        list_of("role-ids", "roleIds", "The roles"),
        option("name", "name", "The name; only old servers take it"),
        Arg { kind: Type::Content, ..option("avatar", "avatar", "A JPEG file; only old servers take it") },
        SET,
    ],
);

/// `PATCH /users/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change a user",
    "afar las users update las:user:31b864b5546913dd928a49416a10bad1 --role-ids las:role:31b864b5546913dd928a49416a10bad1",
    "/users/{id}",
    &[
        path("id", "ID of the user"),
        Arg { null: Some("[]"), ..list_of("role-ids", "roleIds", "The roles; null for none") },
        nullable("name", "name", "The name; null for none; only old servers take it"),
        Arg {
            kind: Type::Content,
            ..nullable("avatar", "avatar", "A JPEG file; null for none; only old servers take it")
        },
        SET,
    ],
);
