//! Logins and passwords: the web server's calls and the manager's.

use axum::Json;
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::auth::{COOKIE, Caller, SESSION_HEADER, login_of};
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::accounts::Account;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::ids;

type Answer = Result<Response, Problem>;

fn by_password(app: &App, user: &str, password: &str) -> Option<Account> {
    app.store.read(|data| {
        let fits = |account: &&Account| account.email == user || account.username == user;
        let found = data.accounts.iter().find(fits).filter(|account| account.password == password);
        found.filter(|account| account.profile.status == "active").cloned()
    })
}

fn with_cookie(id: &str, mut response: Response) -> Response {
    let cookie = format!("{COOKIE}={id}; HttpOnly; Max-Age=604800; Path=/");
    for (name, value) in [(header::SET_COOKIE.as_str(), cookie.as_str()), (SESSION_HEADER, id)] {
        if let (Ok(name), Ok(value)) = (name.parse::<header::HeaderName>(), value.parse()) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

fn summary(account: &Account) -> Value {
    json!({ "access_key": account.access_key, "role": account.role.word(), "status": "active" })
}

/// `POST /server/login`.
pub async fn login(State(app): State<Shared>, params: Params) -> Response {
    for field in ["username", "password"] {
        if !matches!(params.text(&[field]), Ok(Some(_))) {
            let title = format!("You must provide the {field} field.");
            let body = json!({ "type": "https://api.backend.ai/probs/invalid-api-params", "title": title });
            return (StatusCode::BAD_REQUEST, Json(body)).into_response();
        }
    }
    let text = |name: &'static str| params.text(&[name]).ok().flatten().unwrap_or_default();
    let id = ids::random_hex::<16>();
    let Some(account) = by_password(&app, text("username"), text("password")) else {
        let mut data = Problem::unauthorized("").body();
        data["details"] = json!("User credential mismatch.");
        if let Some(data) = data.as_object_mut() {
            data.remove("msg");
        }
        return with_cookie(&id, Json(json!({ "authenticated": false, "data": data })).into_response());
    };
    app.store.change(|data| data.logins.insert(id.clone(), account.access_key.clone()));
    with_cookie(&id, Json(json!({ "authenticated": true, "data": summary(&account) })).into_response())
}

/// `POST /server/login-check`.
pub async fn login_check(State(app): State<Shared>, headers: HeaderMap) -> Json<Value> {
    let id = login_of(&headers).unwrap_or_default();
    let account = app.store.read(|data| {
        let key = data.logins.get(&id)?;
        data.by_key(key)
    });
    Json(match account {
        Some(account) => json!({ "authenticated": true, "data": summary(&account), "session_id": id }),
        None => json!({ "authenticated": false, "data": null, "session_id": id }),
    })
}

/// `POST /server/logout`: whoever was logged in or not.
pub async fn logout(State(app): State<Shared>, headers: HeaderMap) -> Response {
    if let Some(id) = login_of(&headers) {
        app.store.change(|data| data.logins.remove(&id));
    }
    let gone = format!("{COOKIE}=\"\"; expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Path=/");
    (StatusCode::CREATED, [(header::SET_COOKIE, gone)]).into_response()
}

/// `POST /auth/authorize`: the keys of a user who has the password.
pub async fn authorize(State(app): State<Shared>, params: Params) -> Answer {
    if params.required(&["type"])? != "keypair" {
        return Err(Problem::bad_param("type", "value doesn't match any variant"));
    }
    params.required(&["domain"])?;
    let (user, password) = (params.required(&["username"])?, params.required(&["password"])?);
    let account = by_password(&app, user, password)
        .ok_or_else(|| Problem::unauthorized("User credential mismatch."))?;
    let mut data = summary(&account);
    data["secret_key"] = json!(account.secret_key);
    Ok(Json(json!({ "data": data })).into_response())
}

/// `POST /auth/update-password`.
pub async fn update_password(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let old = params.required(&["old_password"])?;
    let new = params.required(&["new_password"])?;
    let again = params.required(&["new_password2"])?;
    if caller.0.password != old {
        return Err(Problem::unauthorized("Old password mismatch"));
    }
    if new != again {
        return Ok(
            (StatusCode::BAD_REQUEST, Json(json!({ "error_msg": "new password mismatch" }))).into_response()
        );
    }
    app.store.change(|data| {
        if let Some(account) = data.accounts.iter_mut().find(|account| account.uuid == caller.0.uuid) {
            account.password = new.to_owned();
        }
    });
    Ok(Json(json!({})).into_response())
}

/// `POST /auth/update-password-no-auth`: the manager has this only where passwords expire; here they do not.
pub async fn update_password_no_auth() -> Problem {
    Problem::bad_request("Unsupported function.")
}

/// The same at the web server, whose answer is no error.
pub async fn web_update_password_no_auth() -> Json<Value> {
    let data = json!({
        "type": "https://api.backend.ai/probs/generic-bad-request",
        "title": "Bad request.",
        "details": "Unsupported function.",
    });
    Json(json!({ "data": data, "password_changed_at": null }))
}

/// `GET /`: the version, which an older one can stand in for.
pub async fn version(Extension(version): Extension<super::Spoken>) -> Json<Value> {
    Json(json!({ "version": version.0, "manager": "23.09.10" }))
}

/// `GET /manager/announcement`.
pub async fn announcement(State(app): State<Shared>) -> Json<Value> {
    let text = app.store.read(|data| data.announcement.clone());
    Json(json!({ "enabled": text.is_some(), "message": text.unwrap_or_default() }))
}

/// `POST /manager/announcement`.
pub async fn announce(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let message = params.text(&["message"])?.filter(|text| !text.is_empty());
    if params.flag(&["enabled"], false)? {
        let text = message
            .ok_or_else(|| Problem::bad_params().msg("Empty message not allowed to enable announcement"))?;
        app.store.change(|data| data.announcement = Some(text.to_owned()));
    } else {
        app.store.change(|data| data.announcement = None);
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
