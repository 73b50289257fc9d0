//! Organizations and who belongs to them.

use super::{delete, get, list, paging};
use crate::services::paging::Paging;
use crate::services::rows::{Row, path};

/// `GET /appClients/{id}`
pub static APP_CLIENTS_GET: Row = get(
    "Show an app client",
    "afar las app-clients get las:app-client:31b864b5546913dd928a49416a10bad1",
    "/appClients/{id}",
    &[path("id", "ID of the app client")],
);

/// `GET /appClients`
pub static APP_CLIENTS_LIST: Row = list(
    "list",
    "List app clients",
    "afar las app-clients list",
    "/appClients",
    &APP_CLIENTS_LIST_PAGES,
    &[],
    &[("appClientId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static APP_CLIENTS_LIST_PAGES: Paging = paging("appClients");

/// `DELETE /appClients/{id}`
pub static APP_CLIENTS_DELETE: Row = delete(
    "delete",
    "Delete an app client",
    "afar las app-clients delete las:app-client:31b864b5546913dd928a49416a10bad1",
    "/appClients/{id}",
    &[path("id", "ID of the app client")],
);

/// `GET /organizations/{id}`
pub static ORGANIZATIONS_GET: Row = get(
    "Show an organization",
    "afar las organizations get las:organization:31b864b5546913dd928a49416a10bad1",
    "/organizations/{id}",
    &[path("id", "ID of the organization")],
);

/// `GET /paymentMethods`
pub static PAYMENT_METHODS_LIST: Row = list(
    "list",
    "List payment methods",
    "afar las payment-methods list",
    "/paymentMethods",
    &PAYMENT_METHODS_LIST_PAGES,
    &[],
    &[
        ("paymentMethodId", "ID"),
        ("name", "Name"),
        ("description", "Description"),
        ("createdTime", "Created"),
    ],
);
static PAYMENT_METHODS_LIST_PAGES: Paging = paging("paymentMethods");

/// `GET /paymentMethods/{id}`
pub static PAYMENT_METHODS_GET: Row = get(
    "Show a payment method",
    "afar las payment-methods get las:payment-method:31b864b5546913dd928a49416a10bad1",
    "/paymentMethods/{id}",
    &[path("id", "ID of the payment method")],
);

/// `DELETE /paymentMethods/{id}`
pub static PAYMENT_METHODS_DELETE: Row = delete(
    "delete",
    "Delete a payment method",
    "afar las payment-methods delete las:payment-method:31b864b5546913dd928a49416a10bad1",
    "/paymentMethods/{id}",
    &[path("id", "ID of the payment method")],
);

/// `GET /roles`
pub static ROLES_LIST: Row = list(
    "list",
    "List roles",
    "afar las roles list",
    "/roles",
    &ROLES_LIST_PAGES,
    &[],
    &[("roleId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static ROLES_LIST_PAGES: Paging = paging("roles");

/// `GET /roles/{id}`
pub static ROLES_GET: Row = get(
    "Show a role",
    "afar las roles get las:role:31b864b5546913dd928a49416a10bad1",
    "/roles/{id}",
    &[path("id", "ID of the role")],
);

/// `GET /users`
pub static USERS_LIST: Row = list(
    "list",
    "List users",
    "afar las users list",
    "/users",
    &USERS_LIST_PAGES,
    &[],
    &[("userId", "ID"), ("email", "E-mail"), ("name", "Name"), ("createdTime", "Created")],
);
static USERS_LIST_PAGES: Paging = paging("users");

/// `GET /users/{id}`
pub static USERS_GET: Row = get(
    "Show an user",
    "afar las users get las:user:31b864b5546913dd928a49416a10bad1",
    "/users/{id}",
    &[path("id", "ID of the user")],
);

/// `DELETE /users/{id}`
pub static USERS_DELETE: Row = delete(
    "delete",
    "Delete an user",
    "afar las users delete las:user:31b864b5546913dd928a49416a10bad1",
    "/users/{id}",
    &[path("id", "ID of the user")],
);
