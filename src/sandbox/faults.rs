//! Faults on demand: what can go wrong on the way, for the tests of clients.

use std::sync::Mutex;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::app::locked;

/// What goes wrong.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum What {
    /// This status, as the service writes its errors; with `retry_after` seconds.
    Status { status: u16, retry_after: Option<u64> },
    /// 502 and an HTML page, as from a proxy.
    Html,
    /// 200 and a body that is no JSON.
    Garbage,
    /// The connection is closed without an answer.
    Cut,
    /// An answer that breaks off in the middle of its body.
    Truncate,
    /// The right answer, after so many milliseconds.
    Slow { ms: u64 },
    /// A session's WebSocket is cut without a word, so many milliseconds after it was announced.
    SocketDrop { ms: u64 },
    /// It is closed with this code then.
    SocketClose { ms: u64, code: u16 },
    /// Nothing is answered on it for so many milliseconds from then on, pings neither.
    SocketMute { ms: u64 },
}

impl What {
    /// Whether it is for a WebSocket that is open.
    fn is_of_sockets(&self) -> bool {
        matches!(self, Self::SocketDrop { .. } | Self::SocketClose { .. } | Self::SocketMute { .. })
    }
}

/// A fault and when it strikes.
#[derive(Clone, Debug, Deserialize)]
pub struct Fault {
    #[serde(flatten)]
    pub what: What,
    /// For how many requests.
    #[serde(default = "once")]
    pub count: usize,
    /// Only for paths that begin so.
    #[serde(default)]
    pub path: String,
    /// Only for this method.
    #[serde(default)]
    pub method: String,
}

fn once() -> usize {
    1
}

/// The faults that wait for their request.
#[derive(Default)]
pub struct Faults(Mutex<Vec<Fault>>);

impl Faults {
    /// Adds one.
    pub fn add(&self, fault: Fault) {
        locked(&self.0).push(fault);
    }

    /// Takes all away.
    pub fn clear(&self) {
        locked(&self.0).clear();
    }

    /// The fault of this request, where it has one.
    pub fn take(&self, method: &str, path: &str) -> Option<What> {
        self.take_of(false, method, path)
    }

    /// The fault of a WebSocket that has opened, where it has one.
    pub fn take_socket(&self, path: &str) -> Option<What> {
        self.take_of(true, "GET", path)
    }

    fn take_of(&self, sockets: bool, method: &str, path: &str) -> Option<What> {
        let mut faults = locked(&self.0);
        let fits = |fault: &Fault| {
            fault.what.is_of_sockets() == sockets
                && path.starts_with(&fault.path)
                && (fault.method.is_empty() || fault.method.eq_ignore_ascii_case(method))
        };
        let at = faults.iter().position(fits)?;
        faults[at].count = faults[at].count.saturating_sub(1);
        if faults[at].count == 0 { Some(faults.remove(at).what) } else { Some(faults[at].what.clone()) }
    }
}

/// Whose errors they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Bai,
    Lmk,
    Las,
    Cocalc,
}

impl Shape {
    /// Those of the service that has this path.
    pub fn of(path: &str) -> Self {
        match path.split('/').nth(1) {
            Some("lmk") => Self::Lmk,
            Some("las") => Self::Las,
            Some("cocalc") => Self::Cocalc,
            _ => Self::Bai,
        }
    }
}

/// What a fault answers; `None` for one that only delays, after the delay.
pub async fn answer(what: What, cut: &super::listen::Cut, shape: Shape) -> Option<Response> {
    match what {
        What::Slow { ms } => {
            tokio::time::sleep(Duration::from_millis(ms)).await;
            None
        }
        What::Status { status, retry_after } => Some(refusal(status, retry_after, shape)),
        What::Html => Some(
            (
                StatusCode::BAD_GATEWAY,
                [(header::CONTENT_TYPE, "text/html")],
                "<html>\n<head><title>502 Bad Gateway</title></head>\n<body><h1>502 Bad Gateway</h1></body>\n</html>\n",
            )
                .into_response(),
        ),
        What::Garbage => Some(([(header::CONTENT_TYPE, "application/json")], "{not json").into_response()),
        What::Cut => {
            cut.now();
            Some(StatusCode::INTERNAL_SERVER_ERROR.into_response())
        }
        What::Truncate => {
            let pieces = [Ok(Bytes::from_static(b"{\"data\": {\"items\": [{\"na")), Err("cut off")];
            let body = Body::from_stream(futures_util::stream::iter(pieces));
            Some(([(header::CONTENT_TYPE, "application/json"), (header::CONTENT_LENGTH, "4096")], body).into_response())
        }
        // Theirs is a connection that is open.
        What::SocketDrop { .. } | What::SocketClose { .. } | What::SocketMute { .. } => None,
    }
}

fn refusal(status: u16, retry_after: Option<u64>, shape: Shape) -> Response {
    let code = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let reason = code.canonical_reason().unwrap_or("Error");
    let (kind, body) = match shape {
        Shape::Lmk => (
            "application/json",
            serde_json::json!({ "statusCode": status, "message": reason, "error": reason }),
        ),
        Shape::Las => ("application/json", serde_json::json!({ "message": reason })),
        Shape::Cocalc => ("application/json", serde_json::json!({ "error": reason })),
        Shape::Bai => {
            let slug = reason.to_ascii_lowercase().replace(' ', "-");
            let slug = if status == 429 { "rate-limit-exceeded".to_owned() } else { slug };
            (
                "application/problem+json",
                serde_json::json!({ "type": format!("https://api.backend.ai/probs/{slug}"), "title": format!("{reason}.") }),
            )
        }
    };
    let mut response = (code, [(header::CONTENT_TYPE, kind)], body.to_string()).into_response();
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
    }
    response
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_fault_strikes_as_often_as_it_says_and_where() {
        let faults = Faults::default();
        faults.add(
            serde_json::from_str(r#"{"kind":"status","status":500,"count":2,"path":"/session"}"#).unwrap(),
        );
        faults.add(serde_json::from_str(r#"{"kind":"cut","method":"POST"}"#).unwrap());
        assert!(faults.take("GET", "/admin").is_none());
        assert!(matches!(faults.take("POST", "/session/x"), Some(What::Status { status: 500, .. })));
        assert!(matches!(faults.take("POST", "/session/x"), Some(What::Status { .. })));
        assert!(matches!(faults.take("POST", "/session/x"), Some(What::Cut)));
        assert!(faults.take("POST", "/session/x").is_none());
    }
}
