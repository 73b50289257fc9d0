//! `GET /stream/session/NAME/pty`: a shell of the session. Each connection has a shell of its own, which ends with it.

use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::extract::{Path, State};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::auth::Caller;
use super::lookup;
use super::problem::Problem;
use crate::sandbox::app::Shared;
use crate::sandbox::engine::kernel::Kernel;
use crate::sandbox::engine::terminal::Terminal;

/// `GET /stream/session/NAME/pty`.
pub async fn stream(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Problem> {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let kernel = app.kernel(&session.id).ok_or_else(|| Problem::no_session(&session.name))?;
    let terminal = start(&kernel)?;
    Ok(upgrade.on_upgrade(move |mut socket| async move {
        let _busy = app.activity.begin();
        tokio::select! {
            // What goes wrong with a terminal ends it.
            _ = join(&kernel, terminal, &mut socket) => {}
            () = app.ended() => {}
        }
        let goodbye = CloseFrame { code: close_code::NORMAL, reason: "".into() };
        let _ = socket.send(Message::Close(Some(goodbye))).await;
    }))
}

fn start(kernel: &Kernel) -> Result<Terminal, Problem> {
    Terminal::start(kernel)
        .map_err(|error| Problem::kernel("The sandbox cannot open a terminal.", &error.to_string()))
}

/// Joins shell and socket until one of them ends.
async fn join(kernel: &Kernel, mut terminal: Terminal, socket: &mut WebSocket) -> Option<()> {
    loop {
        tokio::select! {
            shown = terminal.next() => {
                let message = json!({ "type": "out", "data": STANDARD.encode(shown?) });
                socket.send(Message::text(message.to_string())).await.ok()?;
            }
            heard = socket.recv() => {
                let Message::Text(text) = heard?.ok()? else { continue };
                let message: Value = serde_json::from_str(&text).ok()?;
                let number = |key: &str| message[key].as_u64().and_then(|n| u16::try_from(n).ok());
                match message["type"].as_str()? {
                    "stdin" => {
                        let bytes = STANDARD.decode(message["chars"].as_str()?).ok()?;
                        terminal.type_in(bytes).await?;
                    }
                    "resize" => terminal.resize(number("rows")?, number("cols")?).ok()?,
                    "restart" => terminal = start(kernel).ok()?,
                    _ => {}
                }
            }
        }
    }
}
