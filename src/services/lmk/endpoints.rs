//! LMK's regular endpoints as rows (OpenAPI description, version 0.0.1).

use super::client::{APP_ID, SCOPE};
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
        Arg { secret: true, required: true, ..option("refresh-token", "refreshToken", "The refresh token") },
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
        Arg { secret: true, required: true, ..option("code", "code", "The code") },
        Arg { secret: true, required: true, ..option("refresh-token", "refresh_token", "The refresh token") },
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

/// All rows, for the tests that walk them.
#[cfg(test)]
pub static ALL: &[&Row] =
    &[&AUTH_CREATE, &AUTH_GET, &AUTH_TOKEN, &AUTH_REFRESH, &OAUTH_TOKEN, &APP_CURRENT, &CHANNELS_FETCH];
