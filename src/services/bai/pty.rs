//! A session's terminal: `GET /stream/session/ID/pty`, JSON messages both ways.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::client::{Call, Client};
use crate::error::Result;
use crate::http::Method;
use crate::http::ws::{Heard, Socket};
use crate::services::rows::segment;

/// An open terminal.
pub struct Pty {
    socket: Socket,
}

impl Pty {
    /// Opens the terminal of a session.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn open(client: &Client, session: &str) -> Result<Pty> {
        let word = client.version().await?.session_word();
        let mut call = Call::new(Method::GET, format!("/stream/{word}/{}/pty", segment(session)));
        call.stream = true;
        Ok(Pty { socket: client.socket(&call).await? })
    }

    /// Sends what was typed.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn type_in(&mut self, bytes: &[u8]) -> Result<()> {
        self.send(json!({"type": "stdin", "chars": STANDARD.encode(bytes)})).await
    }

    /// Says how large our terminal is.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn resize(&mut self, rows: u16, cols: u16) -> Result<()> {
        self.send(json!({"type": "resize", "rows": rows, "cols": cols})).await
    }

    /// Starts the shell anew.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn restart(&mut self) -> Result<()> {
        self.send(json!({"type": "restart"})).await
    }

    async fn send(&mut self, message: Value) -> Result<()> {
        self.socket.send_text(message.to_string()).await
    }

    /// The next output; none when the terminal was closed.
    ///
    /// # Errors
    /// The connection broke.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>> {
        loop {
            match self.socket.next().await? {
                Heard::Text(text) => {
                    let message: Value = serde_json::from_str(&text).unwrap_or_default();
                    let data = message.get("data").and_then(Value::as_str).unwrap_or_default();
                    if message.get("type").and_then(Value::as_str) == Some("out")
                        && let Ok(bytes) = STANDARD.decode(data)
                    {
                        return Ok(Some(bytes));
                    }
                }
                Heard::Binary(bytes) => return Ok(Some(bytes.to_vec())),
                Heard::Closed(_) => return Ok(None),
            }
        }
    }
}
