//! The event streams: what happens to sessions, and how background tasks go.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{RawQuery, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::mpsc;

use super::auth::Caller;
use super::params::Params;
use super::problem::Problem;
use super::record::Session;
use crate::sandbox::accounts::Role;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::ids;

/// How often a silent stream shows that it lives.
const PING: Duration = Duration::from_secs(15);

/// Something that happened to a session or to its kernel.
#[derive(Clone, Debug)]
pub struct SessionEvent {
    pub name: &'static str,
    session_id: String,
    session_name: String,
    access_key: String,
    body: Value,
}

/// Tells all listeners.
pub fn publish(app: &App, session: &Session, name: &'static str, reason: &str, exit_code: Option<i32>) {
    let mut body = json!({
        "reason": reason,
        "sessionName": session.name,
        "ownerAccessKey": session.access_key,
        "sessionId": session.id,
        "exitCode": exit_code,
    });
    let started =
        matches!(name, "session_enqueued" | "session_scheduled" | "session_started" | "session_cancelled");
    if !started {
        body["kernelId"] = json!(session.kernel_id);
    }
    if name.starts_with("kernel_") {
        body["clusterRole"] = json!("main");
        body["clusterIdx"] = json!(1);
    }
    let event = SessionEvent {
        name,
        session_id: session.id.clone(),
        session_name: session.name.clone(),
        access_key: session.access_key.clone(),
        body,
    };
    // Nobody listens: nothing to do.
    let _ = app.events.send(event);
}

/// Which events a listener wants.
struct Wanted {
    session: Option<String>,
    name: String,
    owner: String,
    scope: String,
    role: Role,
    own: String,
}

impl Wanted {
    fn wants(&self, event: &SessionEvent) -> bool {
        if self.role == Role::User && event.access_key != self.own {
            return false;
        }
        if self.scope != "*" && event.name.split('_').next() != Some(self.scope.as_str()) {
            return false;
        }
        match &self.session {
            Some(id) => event.session_id == *id,
            None => self.name == "*" || event.session_name == self.name && event.access_key == self.owner,
        }
    }
}

/// `GET /events/session`.
pub async fn of_sessions(
    State(app): State<Shared>,
    caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::of_query(query.as_deref().unwrap_or_default());
    let session = match params.text(&["sessionId"])? {
        Some(text) => Some(
            ids::parse_uuid(text)
                .ok_or_else(|| Problem::bad_param("sessionId", "cannot convert value to UUID"))?,
        ),
        None => None,
    };
    let scope = params.text(&["scope"])?.unwrap_or("*").to_owned();
    if !matches!(scope.as_str(), "*" | "session" | "kernel") {
        return Err(Problem::bad_param("scope", "value doesn't match any variant"));
    }
    let owner = params.text(&["ownerAccessKey"])?.unwrap_or(&caller.0.access_key).to_owned();
    if caller.0.role == Role::User && owner != caller.0.access_key {
        return Err(Problem::forbidden("Forbidden operation."));
    }
    let name = params.text(&["name", "sessionName"])?.unwrap_or("*").to_owned();
    let wanted = Wanted { session, name, owner, scope, role: caller.0.role, own: caller.0.access_key };
    let mut events = app.events.subscribe();
    Ok(stream(app, move |lines| async move {
        loop {
            match events.recv().await {
                Ok(event) if wanted.wants(&event) => lines.event(event.name, &event.body).await?,
                Ok(_) | Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return Some(()),
            }
        }
    }))
}

/// `GET /events/background-task`.
pub async fn of_task(
    State(app): State<Shared>,
    _caller: Caller,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let params = Params::of_query(query.as_deref().unwrap_or_default());
    let text = params.required(&["task_id", "taskId"])?;
    let id =
        ids::parse_uuid(text).ok_or_else(|| Problem::bad_param("task_id", "cannot convert value to UUID"))?;
    let known = app.store.read(|data| data.tasks.iter().any(|task| task.id == id));
    if !known {
        return Err(Problem::internal("no such task"));
    }
    let state = app.clone();
    Ok(stream(app, move |lines| async move {
        loop {
            let task = state.store.read(|data| data.tasks.iter().find(|task| task.id == id).cloned())?;
            if task.status != "started" {
                let body = json!({
                    "task_id": task.id,
                    "status": task.status,
                    "current_progress": "0",
                    "total_progress": "0",
                    "message": task.message,
                });
                lines.event(&format!("bgtask_{}", task.status), &body).await?;
                return lines.event("server_close", &json!({})).await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }))
}

/// The writing end of a stream.
struct Lines(mpsc::Sender<Bytes>);

impl Lines {
    async fn event(&self, name: &str, data: &Value) -> Option<()> {
        self.0.send(format!("event: {name}\r\ndata: {data}\r\n\r\n").into()).await.ok()
    }

    async fn ping(&self) -> Option<()> {
        self.0.send(Bytes::from_static(b": ping\r\n\r\n")).await.ok()
    }
}

/// A response whose body `write` makes; it ends with `server_close` when the server does.
fn stream<W, F>(app: Shared, write: W) -> Response
where
    W: FnOnce(std::sync::Arc<Lines>) -> F + Send + 'static,
    F: Future<Output = Option<()>> + Send + 'static,
{
    let (sender, mut receiver) = mpsc::channel::<Bytes>(16);
    let lines = std::sync::Arc::new(Lines(sender));
    tokio::spawn(async move {
        let _busy = app.activity.begin();
        let pings = async {
            loop {
                tokio::time::sleep(PING).await;
                lines.ping().await?;
            }
        };
        let pings: std::pin::Pin<Box<dyn Future<Output = Option<()>> + Send>> = Box::pin(pings);
        tokio::select! {
            _ = write(lines.clone()) => {}
            _ = pings => {}
            () = lines.0.closed() => {}
            () = app.ended() => { let _ = lines.event("server_close", &json!({})).await; }
        }
    });
    let body = futures_util::stream::poll_fn(move |context| {
        receiver.poll_recv(context).map(|next| next.map(Ok::<_, Infallible>))
    });
    let headers = [(header::CONTENT_TYPE, "text/event-stream"), (header::CACHE_CONTROL, "no-cache")];
    (headers, Body::from_stream(body)).into_response()
}
