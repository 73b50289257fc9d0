//! Ping, test and accounts.

use super::{PROJECT, TIMEOUT, one, positional, table};
use crate::services::rows::{Arg, Row};

/// `system.ping` of a project
pub static PING: Row = one(
    "ping",
    "Ping a project; a stopped one is started by it",
    "afar cocalc ping",
    "POST",
    "/project/system.ping",
    &[PROJECT, TIMEOUT],
);

/// `system.test` of a project
pub static TEST: Row = one(
    "test",
    "Test the key on a project, and learn which one it is",
    "afar cocalc test",
    "POST",
    "/project/system.test",
    &[PROJECT, TIMEOUT],
);

/// `system.ping` of the hub
pub static HUB_PING: Row =
    one("ping", "Ping the hub", "afar cocalc hub system ping", "POST", "/hub/system.ping", &[TIMEOUT]);

/// `system.test` of the hub
pub static HUB_TEST: Row = one(
    "test",
    "Test an account's key, and learn whose it is",
    "afar cocalc hub system test",
    "POST",
    "/hub/system.test",
    &[TIMEOUT],
);

/// `system.getNames`
pub static GET_NAMES: Row = one(
    "get-names",
    "Get the names of accounts",
    "afar cocalc hub system get-names 11111111-2222-4333-8444-555555555555",
    "POST",
    "/hub/system.getNames",
    &[Arg { many: true, ..positional("account-id", "*", "IDs of accounts") }, TIMEOUT],
);

/// `system.userSearch`
pub static USER_SEARCH: Row = table(
    one(
        "user-search",
        "Search accounts by name or e-mail address",
        "afar cocalc hub system user-search ada@sandbox.local",
        "POST",
        "/hub/system.userSearch",
        &[positional("query", "query", "Parts of a name, or an e-mail address"), TIMEOUT],
    ),
    &[("account_id", "Account"), ("first_name", "First name"), ("last_name", "Last name")],
);
