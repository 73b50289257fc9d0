//! Backend.AI's regular endpoints about sessions as rows (REST, API v7); those about other things are in modules below.
//!
//! Paths say `session`; managers of API version 4 and older call it `kernel`, which the client puts in.

pub mod folders;

use crate::services::rows::{Answer, Arg, Place, Row, one, option, path};

const SESSION: Arg = path("session", "Name or ID of the session");
const OWNER: Arg = Arg {
    place: Place::Query,
    ..option("owner", "owner_access_key", "Access key of the owner, for administrators")
};

/// `POST /session/{session}/rename`
pub static RENAME: Row = Row {
    answer: Answer::Nothing,
    done: Some("Session renamed to {new_name}."),
    ..one(
        "rename",
        "Give a session another name",
        "afar bai session rename mysess training",
        "POST",
        "/session/{session}/rename",
        &[SESSION, Arg { place: Place::Query, wire: "name", ..path("new_name", "Its new name") }],
    )
};

/// `POST /session/{session}/commit`
pub static COMMIT: Row = Row {
    answer: Answer::Nothing,
    done: Some("Request to commit Session(name or id: {session})"),
    begun: true,
    ..one(
        "commit",
        "Keep a session's state as an image",
        "afar bai session commit mysess",
        "POST",
        "/session/{session}/commit",
        &[SESSION],
    )
};

/// `POST /session/{session}/interrupt`
pub static INTERRUPT: Row = Row {
    answer: Answer::Nothing,
    done: Some("Session {session} is interrupted."),
    ..one(
        "interrupt",
        "Interrupt the code that runs in a session, as Ctrl-C would",
        "afar bai session interrupt mysess",
        "POST",
        "/session/{session}/interrupt",
        &[SESSION, OWNER],
    )
};

/// `GET /session/{session}/abusing-report`
pub static ABUSE_HISTORY: Row = one(
    "abuse-history",
    "Show reports of a session's abuse",
    "afar bai session abuse-history mysess",
    "GET",
    "/session/{session}/abusing-report",
    &[SESSION],
);

/// `GET /session/{session}`
pub static GET_INFO: Row = one(
    "get-info",
    "Show what the manager knows of a session (REST, no GraphQL)",
    "afar bai session get-info mysess",
    "GET",
    "/session/{session}",
    &[SESSION, OWNER],
);

/// All rows, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Row] = &[&RENAME, &COMMIT, &INTERRUPT, &ABUSE_HISTORY, &GET_INFO];
