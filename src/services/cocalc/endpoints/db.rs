//! The database.

use super::{TIMEOUT, one, positional};
use crate::services::rows::{Arg, Row, Type};

/// `db.userQuery`
pub static QUERY: Row = one(
    "query",
    "Ask or change the database: a null asks for a value, any other sets it",
    "afar cocalc hub db query '{\"accounts\": {\"first_name\": null, \"email_address\": null}}'",
    "POST",
    "/hub/db.userQuery",
    &[
        Arg { kind: Type::Json, ..positional("query", "query", "The query: JSON, @FILE or - for stdin") },
        TIMEOUT,
    ],
);
