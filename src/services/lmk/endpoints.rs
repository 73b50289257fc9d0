//! LMK's regular endpoints as rows (OpenAPI description, version 0.0.1).

use super::client::{APP_ID, SCOPE};
use super::state;
use crate::services::rows::{Answer, Arg, Place, Row, Type, one, option, path};

const APP: Arg = Arg { default: Some(APP_ID), ..option("app-id", "appId", "ID of the app to sign in as") };

const fn wire(name: &'static str, wire: &'static str, help: &'static str) -> Arg {
    Arg { wire, ..path(name, help) }
}

const fn base(
    name: &'static str,
    about: &'static str,
    example: &'static str,
    method: &'static str,
    path: &'static str,
    args: &'static [Arg],
) -> Row {
    Row { open: true, ..one(name, about, example, method, path, args) }
}

/// `POST /v1/headlessAuth`
pub static AUTH_CREATE: Row = base(
    "create",
    "Begin a sign-in and print where to approve it",
    "afar lmk auth create --scope event.publish",
    "POST",
    "/v1/headlessAuth",
    &[
        APP,
        Arg {
            default: Some(SCOPE),
            ..option("scope", "scope", "What the sign-in may do, separated by spaces")
        },
    ],
);

/// `GET /v1/headlessAuth/{sessionId}`
pub static AUTH_GET: Row = base(
    "get",
    "Show a sign-in",
    "afar lmk auth get 0e2c3d4b-5a69-4877-9685-a4b3c2d1e0f4",
    "GET",
    "/v1/headlessAuth/{sessionId}",
    &[wire("id", "sessionId", "ID of the sign-in")],
);

/// `GET /v1/headlessAuth/{sessionId}/token`
pub static AUTH_TOKEN: Row = base(
    "token",
    "Fetch the token of an approved sign-in; that works once",
    "afar lmk auth token 0e2c3d4b-5a69-4877-9685-a4b3c2d1e0f4",
    "GET",
    "/v1/headlessAuth/{sessionId}/token",
    &[wire("id", "sessionId", "ID of the sign-in")],
);

/// `POST /v1/headlessAuth/refresh`
pub static AUTH_REFRESH: Row = base(
    "refresh",
    "Buy a new access token with a refresh token",
    "afar lmk auth refresh --refresh-token @token.txt",
    "POST",
    "/v1/headlessAuth/refresh",
    &[
        APP,
        Arg {
            secret: true,
            dashed: true,
            required: true,
            ..option("refresh-token", "refreshToken", "The refresh token")
        },
    ],
);

/// `POST /oauth/token`
pub static OAUTH_TOKEN: Row = base(
    "token",
    "Exchange an authorization code or a refresh token, for apps with a server side",
    "afar lmk oauth token --authorization @header --grant-type authorization_code --redirect-uri http://localhost/cb --code @code --refresh-token ''",
    "POST",
    "/oauth/token",
    &[
        Arg {
            place: Place::Header,
            secret: true,
            required: true,
            ..option("authorization", "authorization", "The Authorization header")
        },
        Arg {
            kind: Type::Choice(&["authorization_code", "refresh_token"]),
            required: true,
            ..option("grant-type", "grant_type", "What is exchanged")
        },
        Arg {
            required: true,
            ..option("redirect-uri", "redirect_uri", "The address that the code was sent to")
        },
        Arg { secret: true, dashed: true, required: true, ..option("code", "code", "The code") },
        Arg {
            secret: true,
            dashed: true,
            required: true,
            ..option("refresh-token", "refresh_token", "The refresh token")
        },
    ],
);

/// `GET /v1/app/current`
pub static APP_CURRENT: Row = one(
    "current",
    "Show the app and the user that the token belongs to",
    "afar lmk app current",
    "GET",
    "/v1/app/current",
    &[],
);

/// `GET /v1/notificationChannel`
pub static CHANNELS_FETCH: Row = Row {
    answer: Answer::Many("channels"),
    columns: &[
        ("notificationChannelId", "ID"),
        ("name", "Name"),
        ("payload.type", "Type"),
        ("isDefault", "Default"),
        ("isVerified", "Verified"),
    ],
    ..one(
        "fetch",
        "Ask the server for the channels anew",
        "afar lmk channels fetch",
        "GET",
        "/v1/notificationChannel",
        &[],
    )
};

const SESSION: Arg = wire("id", "sessionId", "ID of the session");

const STATE: Arg =
    Arg { kind: Type::Json, ..option("state", "state", "The state: JSON, @FILE, or - for stdin") };

const SESSION_COLUMNS: &[(&str, &str)] = &[
    ("sessionId", "ID"),
    ("name", "Name"),
    ("type", "Type"),
    ("state", "State"),
    ("createdAt", "Created"),
    ("lastUpdatedAt", "Updated"),
    ("endedAt", "Ended"),
];

/// `POST /v1/session`
pub static SESSION_CREATE: Row = Row {
    shape: Some(state::whole),
    columns: SESSION_COLUMNS,
    ..one(
        "create",
        "Make a session, which the web app shows; without a state it is of type none",
        "afar lmk session create training --state '{\"type\": \"jupyter\", \"notifyOn\": \"error\"}'",
        "POST",
        "/v1/session",
        &[
            Arg {
                positional: true,
                required: true,
                ..option("name", "name", "What the web app shows it as")
            },
            STATE,
        ],
    )
};

/// `GET /v1/session/{sessionId}`
pub static SESSION_GET: Row = Row {
    columns: SESSION_COLUMNS,
    ..one(
        "get",
        "Show a session and its state",
        "afar lmk session get \"$session\"",
        "GET",
        "/v1/session/{sessionId}",
        &[SESSION],
    )
};

/// `PATCH /v1/session/{sessionId}`
pub static SESSION_UPDATE: Row = Row {
    shape: Some(state::partial),
    columns: SESSION_COLUMNS,
    ..one(
        "update",
        "Change a session's state: the fields that are given, no others",
        "afar lmk session update \"$session\" --state '{\"type\": \"jupyter\", \"cellState\": \"running\"}'",
        "PATCH",
        "/v1/session/{sessionId}",
        &[SESSION, Arg { required: true, ..STATE }],
    )
};

/// `POST /v1/session/{sessionId}/end`
pub static SESSION_END: Row = Row {
    columns: SESSION_COLUMNS,
    ..one(
        "end",
        "End a session; it takes no changes afterwards",
        "afar lmk session end \"$session\"",
        "POST",
        "/v1/session/{sessionId}/end",
        &[SESSION],
    )
};

/// `POST /v1/session/{sessionId}/action`
pub static SESSION_ACTION: Row = Row {
    answer: Answer::Nothing,
    done: Some("Asked for {action}."),
    ..one(
        "action",
        "Ask the program behind a session for something: sendSignal, or interrupt of a notebook",
        "afar lmk session action \"$session\" sendSignal --body '{\"signal\": 15}'",
        "POST",
        "/v1/session/{sessionId}/action",
        &[
            SESSION,
            Arg { positional: true, required: true, ..option("action", "action", "What is asked for") },
            Arg {
                kind: Type::Json,
                ..option("body", "body", "What goes with it: JSON, @FILE, or - for stdin")
            },
        ],
    )
};

/// All rows, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Row] = &[
    &AUTH_CREATE,
    &AUTH_GET,
    &AUTH_TOKEN,
    &AUTH_REFRESH,
    &OAUTH_TOKEN,
    &APP_CURRENT,
    &CHANNELS_FETCH,
    &SESSION_CREATE,
    &SESSION_GET,
    &SESSION_UPDATE,
    &SESSION_END,
    &SESSION_ACTION,
];
