//! The manager's errors: a status and a JSON object of type problem+json.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

/// An error as the manager answers it.
#[derive(Debug, Clone)]
pub struct Problem {
    status: StatusCode,
    slug: &'static str,
    title: String,
    more: Map<String, Value>,
}

impl Problem {
    fn new(status: StatusCode, slug: &'static str, title: impl Into<String>) -> Self {
        Self { status, slug, title: title.into(), more: Map::new() }
    }

    /// Adds `msg`.
    #[must_use]
    pub fn msg(mut self, text: impl Into<String>) -> Self {
        self.more.insert("msg".into(), Value::String(text.into()));
        self
    }

    /// Adds `data`.
    #[must_use]
    pub fn data(mut self, data: Value) -> Self {
        self.more.insert("data".into(), data);
        self
    }

    /// 404: no such object.
    pub fn not_found(object: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "object-not-found", format!("No such {object}."))
    }

    /// 404: no such session.
    pub fn no_session(name: &str) -> Self {
        Self::not_found("session").msg(format!("Session (id={name}) does not exist."))
    }

    /// 404: no such path.
    pub fn no_url(path: &str) -> Self {
        Self::new(StatusCode::NOT_FOUND, "url-not-found", "Unknown URL path.").data(json!(path))
    }

    /// 404: the name fits several sessions.
    pub fn many_sessions(matches: Value) -> Self {
        Self::new(StatusCode::NOT_FOUND, "too-many-sessions-matched", "Too many sessions matched.")
            .data(json!({ "matches": matches }))
    }

    /// 400: the name is taken, and its session was not to be used again.
    pub fn session_exists(id: &str) -> Self {
        let title = "The session already exists but you requested not to reuse existing one.";
        Self::new(StatusCode::BAD_REQUEST, "session-already-exists", title)
            .data(json!({ "existingSessionId": id }))
    }

    /// 400: parameters that cannot be.
    pub fn bad_params() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "invalid-api-params", "Missing or invalid API parameters.")
    }

    /// 400: one parameter that cannot be.
    pub fn bad_param(name: &str, why: &str) -> Self {
        Self::bad_params().msg("Input validation error").data(json!({ name: why }))
    }

    /// 400: anything else that is wrong with the request.
    pub fn bad_request(msg: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "generic-bad-request", "Bad request.").msg(msg)
    }

    /// 400: the authorization headers do not have their form.
    pub fn bad_auth(msg: &str) -> Self {
        let title = "Missing or invalid authorization parameters.";
        Self::new(StatusCode::BAD_REQUEST, "invalid-auth-params", title).msg(msg)
    }

    /// 401: not who they say they are.
    pub fn unauthorized(msg: &str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "auth-failed", "Credential/signature mismatch.").msg(msg)
    }

    /// 401 of the web server, which has no `msg`.
    pub fn not_logged_in() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "auth-failed", "Unauthorized access")
    }

    /// 403: the role does not allow it.
    pub fn forbidden(msg: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "insufficient-privilege", "Insufficient privilege.").msg(msg)
    }

    /// 403: nobody in this place may do that.
    pub fn generic_forbidden(msg: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, "generic-forbidden", "Forbidden operation.").msg(msg)
    }

    /// 400: there is a folder of that name.
    pub fn folder_exists() -> Self {
        let title = "The virtual folder already exists with the same name.";
        Self::new(StatusCode::BAD_REQUEST, "vfolder-already-exists", title)
    }

    /// 400: something else is being done with the folder.
    pub fn folder_busy() -> Self {
        let title = "Virtual folder status filtering has failed.";
        Self::new(StatusCode::BAD_REQUEST, "vfolder-filter-status-failed", title)
    }

    /// 404: the name fits several folders.
    pub fn many_folders() -> Self {
        let title = "There are two or more matching vfolders.";
        Self::new(StatusCode::NOT_FOUND, "too-many-vfolders", title)
            .msg("Multiple folders with the same name.")
    }

    /// 400: a dotfile cannot be made.
    pub fn dotfile(title: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "generic-bad-request", title)
    }

    /// 400 of the older GraphQL form, with the errors.
    pub fn graphql(errors: Value) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "graphql-error", "GraphQL-generated error.").data(errors)
    }

    /// 503: no sessions are made now.
    pub fn frozen() -> Self {
        let title = "The server is frozen due to maintenance. Please try again later.";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "server-frozen", title)
    }

    /// 503: something that is needed is not there.
    pub fn unavailable(msg: &str) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "service-unavailable", "Serivce unavailable.").msg(msg)
    }

    /// 404: no such object, of which the manager does not say the kind.
    pub fn no_object() -> Self {
        Self::not_found("object")
    }

    /// 405.
    pub fn method() -> Self {
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "method-not-allowed", "HTTP Method Not Allowed.")
    }

    /// 500: the kernel did not come up.
    pub fn kernel(title: &str, why: &str) -> Self {
        let mut problem = Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "kernel-creation-failed",
            "Kernel creation has failed.",
        );
        problem.more.insert(
            "agent-details".into(),
            json!({
                "type": "https://api.backend.ai/probs/agent-failure",
                "title": title,
                "exception": why,
            }),
        );
        problem
    }

    /// 500 with what went wrong here.
    pub fn internal(msg: &str) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal-server-error", "Internal server error.")
            .msg(msg)
    }

    /// The body.
    pub fn body(&self) -> Value {
        let mut body = Map::new();
        body.insert("type".into(), json!(format!("https://api.backend.ai/probs/{}", self.slug)));
        body.insert("title".into(), json!(self.title));
        body.extend(self.more.clone());
        Value::Object(body)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let kind = [(header::CONTENT_TYPE, "application/problem+json; charset=utf-8")];
        (self.status, kind, Json(self.body()).into_response().into_body()).into_response()
    }
}
