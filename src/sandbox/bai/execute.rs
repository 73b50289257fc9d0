//! Code execution: by a WebSocket that is one run, and by polling.

use std::time::Duration;

use axum::Json;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::extract::{Path, State};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::auth::Caller;
use super::lookup;
use super::params::Params;
use super::problem::Problem;
use super::record::Session;
use crate::sandbox::app::Shared;
use crate::sandbox::engine::batch::Stages;
use crate::sandbox::engine::kernel::Kernel;
use crate::sandbox::engine::run::{Event, Run, Stream};
use crate::sandbox::ids;

/// How long output is gathered before it goes out: short programs answer in one message.
const GATHER: Duration = Duration::from_millis(4);
/// How long a poll waits for the run's end.
const POLL: Duration = Duration::from_secs(2);
/// How much output one message has at most, roughly.
const MESSAGE: usize = 256 * 1024;

/// A piece of a run as the wire has it.
struct Piece {
    status: &'static str,
    console: Vec<Value>,
    exit_code: Option<i32>,
    options: Value,
    size: usize,
}

impl Piece {
    fn new() -> Self {
        Self { status: "continued", console: Vec::new(), exit_code: None, options: Value::Null, size: 0 }
    }

    /// Takes an event in; `true` when the piece is to go out with it.
    fn take(&mut self, event: Event) -> bool {
        let mut mark = |status, code| {
            self.status = status;
            self.exit_code = code;
            true
        };
        match event {
            Event::Output(stream, text) => self.output(stream, &text),
            Event::Media(kind, data) => {
                self.size += data.len();
                let item =
                    if kind == "text/html" { json!(["html", data]) } else { json!(["media", [kind, data]]) };
                self.console.push(item);
                self.size > MESSAGE
            }
            Event::Ask(hidden) => {
                self.options = json!({ "is_password": hidden });
                self.status = "waiting-input";
                true
            }
            Event::Cleaned(code) => mark("clean-finished", Some(code)),
            Event::Built(code) => mark("build-finished", Some(code)),
            Event::Finished(code) => mark("finished", Some(code)),
        }
    }

    fn output(&mut self, stream: Stream, text: &str) -> bool {
        let name = if stream == Stream::Stdout { "stdout" } else { "stderr" };
        self.size += text.len();
        match self.console.last_mut() {
            Some(Value::Array(last)) if last[0] == name => {
                if let Value::String(whole) = &mut last[1] {
                    whole.push_str(text);
                }
            }
            _ => self.console.push(json!([name, text])),
        }
        self.size > MESSAGE
    }

    fn body(self) -> Value {
        json!({
            "status": self.status,
            "console": self.console,
            "exitCode": self.exit_code,
            "options": self.options,
            "files": [],
        })
    }
}

/// The next piece of a run: at once when something waits, at the latest when the code does something.
async fn piece(run: &mut Run) -> Option<Piece> {
    let mut piece = Piece::new();
    if piece.take(run.events.recv().await?) {
        return Some(piece);
    }
    let until = Instant::now() + GATHER;
    gather(run, &mut piece, until).await;
    Some(piece)
}

async fn gather(run: &mut Run, piece: &mut Piece, until: Instant) {
    while let Ok(Some(event)) = timeout_at(until, run.events.recv()).await {
        if piece.take(event) {
            return;
        }
    }
}

fn begin(
    app: &Shared,
    session: &Session,
    kernel: &std::sync::Arc<Kernel>,
    mode: &str,
    params: &Params,
) -> Run {
    app.store.change(|data| {
        if let Some(found) = data.sessions.iter_mut().find(|found| found.id == session.id) {
            found.queries += 1;
        }
    });
    let code = params.get(&["code"]).and_then(|(_, code)| code.as_str()).unwrap_or_default();
    if mode == "query" {
        return kernel.query(code.to_owned());
    }
    let options = params.get(&["options"]).map_or(&Value::Null, |(_, options)| options);
    let stage = |name: &str| options[name].as_str().map(str::to_owned);
    kernel.batch(Stages { clean: stage("clean"), build: stage("build"), exec: stage("exec") })
}

fn kernel_of(app: &Shared, session: &Session) -> Result<std::sync::Arc<Kernel>, Problem> {
    app.kernel(&session.id).ok_or_else(|| Problem::no_session(&session.name))
}

/// `GET /stream/session/NAME/execute`.
pub async fn stream(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Problem> {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let kernel = kernel_of(&app, &session)?;
    Ok(upgrade.max_message_size(64 << 20).on_upgrade(move |mut socket| async move {
        let _busy = app.activity.begin();
        let failed = tokio::select! {
            failed = talk(&app, &session, &kernel, &mut socket) => failed,
            () = app.ended() => Some(json!({
                "status": "server-restarting",
                "msg": "The API server is going to restart for maintenance. Please connect again with the same run ID.",
            })),
        };
        if let Some(body) = failed {
            let _ = socket.send(Message::text(body.to_string())).await;
        }
        let goodbye = CloseFrame { code: close_code::NORMAL, reason: "".into() };
        let _ = socket.send(Message::Close(Some(goodbye))).await;
    }))
}

/// Follows one run over the socket; what it gives back is a last word about a request that cannot be.
async fn talk(
    app: &Shared,
    session: &Session,
    kernel: &std::sync::Arc<Kernel>,
    socket: &mut WebSocket,
) -> Option<Value> {
    let refuse =
        |why: &str| Some(json!({ "status": "error", "msg": format!("Invalid API parameters: {why}") }));
    let text = text_of(socket).await?;
    let Ok(request) = serde_json::from_str::<Value>(&text) else {
        return refuse("JSONDecodeError('Expecting value: line 1 column 1 (char 0)')");
    };
    let params = Params::of(&request);
    let mode = match params.get(&["mode"]).and_then(|(_, mode)| mode.as_str()) {
        None | Some("") => return refuse("AssertionError('mode is missing or empty!')"),
        Some(mode @ ("query" | "batch")) => mode,
        Some(_) => return refuse("AssertionError('mode has an invalid value.')"),
    };
    let mut run = begin(app, session, kernel, mode, &params);
    loop {
        let piece = tokio::select! {
            piece = piece(&mut run) => piece?,
            // The client says nothing while it is not asked; that it goes away ends the run.
            () = silence(socket) => return None,
        };
        let status = piece.status;
        socket.send(Message::text(piece.body().to_string())).await.ok()?;
        match status {
            "waiting-input" => {
                let answer = text_of(socket).await?;
                run.answers.send(answer).await.ok()?;
            }
            "finished" => return None,
            _ => {}
        }
    }
}

async fn silence(socket: &mut WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        if matches!(message, Message::Close(_)) {
            return;
        }
    }
}

async fn text_of(socket: &mut WebSocket) -> Option<String> {
    loop {
        match socket.recv().await?.ok()? {
            Message::Text(text) => return Some(text.to_string()),
            Message::Binary(bytes) => return Some(String::from_utf8_lossy(&bytes).into_owned()),
            Message::Close(_) => return None,
            Message::Ping(_) | Message::Pong(_) => {}
        }
    }
}

/// `POST /session/NAME`: begins a run, continues it, or answers it.
pub async fn poll(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Result<Json<Value>, Problem> {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let kernel = kernel_of(&app, &session)?;
    let bad = |msg: &str| Problem::bad_params().msg(msg);
    let mode = params
        .text(&["mode"])?
        .filter(|mode| !mode.is_empty())
        .ok_or_else(|| bad("mode is missing or empty!"))?;
    let given = params.text(&["runId"])?;
    if mode == "complete" {
        return Ok(Json(json!({ "result": { "status": "finished", "completions": [] } })));
    }
    let (id, run) = match (mode, given) {
        ("query" | "batch", _) => {
            let id = given.map_or_else(ids::random_hex::<16>, str::to_owned);
            let run = begin(&app, &session, &kernel, mode, &params);
            (id.clone(), app.put_run(&session.id, &id, run))
        }
        ("continue" | "input", Some(id)) => {
            (id.to_owned(), app.run(&session.id, id).ok_or_else(|| bad("there is no such run"))?)
        }
        ("continue" | "input", None) => return Err(bad("continuation requires explicit run ID")),
        _ => return Err(bad("mode has an invalid value.")),
    };
    let mut run = run.lock().await;
    if mode == "input" {
        let answer = params.get(&["code"]).and_then(|(_, code)| code.as_str()).unwrap_or_default();
        run.answers.send(answer.to_owned()).await.map_err(|_| bad("the run does not wait for input"))?;
    }
    let mut piece = Piece::new();
    gather(&mut run, &mut piece, Instant::now() + POLL).await;
    if piece.status == "finished" {
        app.drop_run(&session.id, &id);
    }
    let mut body = piece.body();
    body["runId"] = json!(id);
    Ok(Json(json!({ "result": body })))
}
