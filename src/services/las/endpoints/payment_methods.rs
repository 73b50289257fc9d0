//! Payment methods.

use super::{DESCRIPTION, NAME, NEW_DESCRIPTION, NEW_NAME, SET, create, delete, get, list, paging, update};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, option, path};

/// `GET /paymentMethods`
pub static LIST: Row = list(
    "list",
    "List payment methods",
    "afar las payment-methods list",
    "/paymentMethods",
    &LIST_PAGES,
    &[],
    &[
        ("paymentMethodId", "ID"),
        ("name", "Name"),
        ("description", "Description"),
        ("createdTime", "Created"),
    ],
);
static LIST_PAGES: Paging = paging("paymentMethods");

/// `GET /paymentMethods/{id}`
pub static GET: Row = get(
    "Show a payment method",
    "afar las payment-methods get las:payment-method:31b864b5546913dd928a49416a10bad1",
    "/paymentMethods/{id}",
    &[path("id", "ID of the payment method")],
);

/// `DELETE /paymentMethods/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a payment method",
    "afar las payment-methods delete las:payment-method:31b864b5546913dd928a49416a10bad1",
    "/paymentMethods/{id}",
    &[path("id", "ID of the payment method")],
);

/// `POST /paymentMethods`
pub static CREATE: Row = create(
    "create",
    "Create a payment method",
    "afar las payment-methods create --name card",
    "/paymentMethods",
    &[NAME, DESCRIPTION, SET],
);

/// `PATCH /paymentMethods/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change a payment method",
    "afar las payment-methods update las:payment-method:31b864b5546913dd928a49416a10bad1 --name card",
    "/paymentMethods/{id}",
    &[
        path("id", "ID of the payment method"),
        Arg {
            secret: true,
            ..option("stripe-setup-intent-secret", "stripeSetupIntentSecret", "What Stripe gave for the card")
        },
        NEW_NAME,
        NEW_DESCRIPTION,
        SET,
    ],
);
