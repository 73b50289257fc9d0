//! App clients: who may call the API.

use super::{
    DESCRIPTION, NAME, NEW_DESCRIPTION, NEW_NAME, SET, create, delete, get, list, list_of, paging, update,
};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, option, path};

/// `GET /appClients/{id}`
pub static GET: Row = get(
    "Show an app client",
    "afar las app-clients get las:app-client:31b864b5546913dd928a49416a10bad1",
    "/appClients/{id}",
    &[path("id", "ID of the app client")],
);

/// `GET /appClients`
pub static LIST: Row = list(
    "list",
    "List app clients",
    "afar las app-clients list",
    "/appClients",
    &LIST_PAGES,
    &[],
    &[("appClientId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("appClients");

/// `DELETE /appClients/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete an app client",
    "afar las app-clients delete las:app-client:31b864b5546913dd928a49416a10bad1",
    "/appClients/{id}",
    &[path("id", "ID of the app client")],
);

/// `POST /appClients`
pub static CREATE: Row = create(
    "create",
    "Create an app client; without --generate-secret it is a public one",
    "afar las app-clients create --name reader --generate-secret",
    "/appClients",
    &[
        NAME,
        DESCRIPTION,
        Arg {
            kind: Type::Flag("true", Some("false")),
            ..option("generate-secret", "generateSecret", "Give it a secret, which the answer shows once")
        },
        list_of("logout-urls", "logoutUrls", "Where a browser goes after signing out"),
        list_of("callback-urls", "callbackUrls", "Where a browser goes after signing in"),
        list_of("login-urls", "loginUrls", "Where a browser signs in"),
        option("default-login-url", "defaultLoginUrl", "One of --login-urls"),
        list_of("role-ids", "roleIds", "Its roles"),
        SET,
    ],
);

/// `PATCH /appClients/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change an app client",
    "afar las app-clients update las:app-client:31b864b5546913dd928a49416a10bad1 --name writer",
    "/appClients/{id}",
    &[
        path("id", "ID of the app client"),
        NEW_NAME,
        NEW_DESCRIPTION,
        Arg { null: Some("[]"), ..list_of("role-ids", "roleIds", "Its roles; null for none") },
        SET,
    ],
);
