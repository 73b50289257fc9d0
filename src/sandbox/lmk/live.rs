//! `GET /v1/session/ws?token=…`: the WebSocket of sessions, with its faults.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{ConnectInfo, Query, State};
use axum::response::Response;
use serde_json::{Value, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::{Instant, sleep_until};

use super::auth;
use super::refusal::Refusal;
use super::sessions;
use crate::sandbox::app::{App, Shared, locked};
use crate::sandbox::faults::What;
use crate::sandbox::listen::Cut;

/// The path, as faults name it.
const PATH: &str = "/lmk/v1/session/ws";

/// What a connection is told.
enum Told {
    Message(Value),
    End,
}

/// Who is connected to which session.
#[derive(Default)]
pub struct Live(Mutex<Connected>);

#[derive(Default)]
struct Connected {
    last: u64,
    /// Session → connections by their number.
    all: HashMap<String, HashMap<u64, UnboundedSender<Told>>>,
}

impl Live {
    fn enter(&self, session: &str) -> (u64, UnboundedReceiver<Told>) {
        let (to, from) = unbounded_channel();
        let mut connected = locked(&self.0);
        connected.last += 1;
        let number = connected.last;
        connected.all.entry(session.to_owned()).or_default().insert(number, to);
        (number, from)
    }

    fn leave(&self, session: &str, number: u64) {
        let mut connected = locked(&self.0);
        if let Some(all) = connected.all.get_mut(session) {
            all.remove(&number);
            if all.is_empty() {
                connected.all.remove(session);
            }
        }
    }

    /// Tells all connections of a session but one; says how many heard it.
    fn tell(&self, session: &str, but: Option<u64>, told: impl Fn() -> Told) -> usize {
        let connected = locked(&self.0);
        let all =
            connected.all.get(session).into_iter().flatten().filter(|(number, _)| Some(**number) != but);
        all.filter(|(_, to)| to.send(told()).is_ok()).count()
    }

    /// Somebody changed the session.
    pub fn changed(&self, session: &Value, but: Option<u64>) {
        let message = json!({"ok": true, "message": {"type": "update", "session": session}});
        self.tell(session["sessionId"].as_str().unwrap_or_default(), but, || Told::Message(message.clone()));
    }

    /// The session is over: its connections are closed.
    pub fn ended(&self, session: &Value) {
        self.changed(session, None);
        self.tell(session["sessionId"].as_str().unwrap_or_default(), None, || Told::End);
    }

    /// Somebody asks for something; says how many are there to do it.
    pub fn act(&self, session: &str, action: &str, body: &Value) -> usize {
        let message = json!({"type": "action", "sessionId": session, "action": action, "body": body});
        let message = json!({"ok": true, "message": message});
        self.tell(session, None, || Told::Message(message.clone()))
    }
}

/// `GET /v1/session/ws`: the token is in the query.
pub async fn connect(
    State(app): State<Shared>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    Query(query): Query<HashMap<String, String>>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Refusal> {
    auth::bearer(&app, query.get("token").map_or("", String::as_str))?;
    Ok(upgrade.on_upgrade(move |mut socket| async move {
        let _busy = app.activity.begin();
        tokio::select! {
            // What goes wrong with a connection ends it.
            _ = serve(&app, &cut, &mut socket) => {}
            () = app.ended() => {
                let _ = close(&mut socket, 1001, "going away").await;
            }
        }
    }))
}

async fn close(socket: &mut WebSocket, code: u16, reason: &'static str) -> Option<()> {
    socket.send(Message::Close(Some(CloseFrame { code, reason: reason.into() }))).await.ok()
}

async fn say(socket: &mut WebSocket, message: &Value) -> Option<()> {
    socket.send(Message::text(message.to_string())).await.ok()
}

fn refused(why: &str) -> Value {
    json!({"ok": false, "message": why})
}

async fn serve(app: &App, cut: &Cut, socket: &mut WebSocket) -> Option<()> {
    let (id, read_only) = loop {
        let Message::Text(text) = socket.recv().await?.ok()? else { continue };
        let message: Value = serde_json::from_str(&text).unwrap_or_default();
        if message["event"] == "connect" {
            let data = &message["data"];
            break (data["sessionId"].as_str()?.to_owned(), data["readOnly"].as_bool().unwrap_or(true));
        }
        say(socket, &refused("Connect to a session first")).await?;
    };
    match sessions::find(app, &id) {
        Some(session) if session["endedAt"].is_null() => {}
        found => {
            let why = if found.is_some() { "Session has ended" } else { "Session not found" };
            say(socket, &refused(why)).await?;
            return close(socket, 1000, why).await;
        }
    }
    let (number, mut told) = app.lmk.enter(&id);
    let done = talk(app, cut, socket, &mut told, (&id, number, read_only)).await;
    app.lmk.leave(&id, number);
    done
}

async fn talk(
    app: &App,
    cut: &Cut,
    socket: &mut WebSocket,
    told: &mut UnboundedReceiver<Told>,
    (id, number, read_only): (&str, u64, bool),
) -> Option<()> {
    let mut fault = app.faults.take_socket(PATH);
    let after = |what: &Option<What>| match what {
        Some(What::SocketDrop { ms } | What::SocketClose { ms, .. }) => Duration::from_millis(*ms),
        _ => Duration::ZERO,
    };
    let strike = Instant::now() + after(&fault);
    loop {
        tokio::select! {
            () = sleep_until(strike), if fault.is_some() => match fault.take()? {
                What::SocketClose { code, .. } => return close(socket, code, "as ordered").await,
                // Nobody answers for so long, pings neither.
                What::SocketMute { ms } => tokio::time::sleep(Duration::from_millis(ms)).await,
                _ => {
                    cut.now();
                    return None;
                }
            },
            told = told.recv() => match told? {
                Told::Message(message) => say(socket, &message).await?,
                Told::End => return close(socket, 1000, "Session has ended").await,
            },
            heard = socket.recv() => {
                let Message::Text(text) = heard?.ok()? else { continue };
                match serde_json::from_str::<Value>(&text) {
                    Ok(Value::Object(map)) if map.get("event").is_some_and(|event| event == "connect") => {}
                    Ok(Value::Object(_)) if read_only => say(socket, &refused("The connection is read only")).await?,
                    Ok(Value::Object(state)) => match sessions::merge(app, id, &state) {
                        Ok(session) => app.lmk.changed(&session, Some(number)),
                        Err(_) => say(socket, &refused("Session has ended")).await?,
                    },
                    _ => say(socket, &refused("Bad Request")).await?,
                }
            }
        }
    }
}
