//! Tokens for app clients, and who calls with one.

use axum::Json;
use axum::extract::{FromRequestParts, RawQuery, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::data::{LasData, Token};
use super::query::Query;
use super::refusal::Refusal;
use crate::sandbox::app::Shared;
use crate::sandbox::{clock, ids};

/// How long a token is good, in seconds.
const LIFE: i64 = 3600;

/// The app client that calls.
pub struct Bearer(pub String);

impl FromRequestParts<Shared> for Bearer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &Shared) -> Result<Self, Refusal> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let given = header.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
        let now = clock::now();
        let found = app.store.read(|data| {
            let mut tokens = data.las.tokens.iter();
            tokens.find(|token| token.access == given && token.expires_at > now).map(|token| token.by.clone())
        });
        found.map(Self).ok_or_else(|| Refusal::new(401, "Unauthorized"))
    }
}

/// `POST /oauth2/token`: by the ID and secret of an app client.
pub async fn token(State(app): State<Shared>, RawQuery(query): RawQuery, headers: HeaderMap) -> Response {
    let wrong = |status, error: &str| (status, Json(json!({ "error": error }))).into_response();
    let query = Query::parse(query.as_deref().unwrap_or_default());
    if query.one("grant_type") != Some("client_credentials") {
        return wrong(StatusCode::BAD_REQUEST, "unsupported_grant_type");
    }
    let now = clock::now();
    let made = app.store.change(|data| {
        let by = client(&data.las, &headers)?;
        data.las.tokens.retain(|token| token.expires_at > now);
        let token = Token { access: ids::secret::<64>(), by, expires_at: now + LIFE * 1_000_000 };
        data.las.tokens.push(token.clone());
        Some(token.access)
    });
    match made {
        Some(access) => Json(json!({ "access_token": access, "expires_in": LIFE, "token_type": "Bearer" }))
            .into_response(),
        None => wrong(StatusCode::UNAUTHORIZED, "invalid_client"),
    }
}

/// The app client whose ID and secret a request has.
fn client(data: &LasData, headers: &HeaderMap) -> Option<String> {
    let header = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let bytes = STANDARD.decode(header.strip_prefix("Basic ")?).ok()?;
    let pair = String::from_utf8(bytes).ok()?;
    let (id, secret) = pair.split_once(':')?;
    if id == data.client_id && secret == data.client_secret {
        return Some(data.own_client());
    }
    let mut others = data.all("app-client");
    let theirs = others.find(|(_, record)| {
        record.text("clientId") == id && record.get("_clientSecret").as_str() == Some(secret)
    });
    theirs.map(|(id, _)| id.clone())
}
