//! Organizations.

use super::{NEW_DESCRIPTION, NEW_NAME, SET, get, update};
use crate::services::rows::{Row, option, path};

/// `GET /organizations/{id}`
pub static GET: Row = get(
    "Show an organization",
    "afar las organizations get las:organization:31b864b5546913dd928a49416a10bad1",
    "/organizations/{id}",
    &[path("id", "ID of the organization")],
);

/// `PATCH /organizations/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change an organization",
    "afar las organizations update las:organization:31b864b5546913dd928a49416a10bad1 --name Example",
    "/organizations/{id}",
    &[
        path("id", "ID of the organization"),
        option("payment-method-id", "paymentMethodId", "ID of the payment method"),
        NEW_NAME,
        NEW_DESCRIPTION,
        SET,
    ],
);
