//! The socket of a job: HTTP as the official client speaks it (client 1.2.0, seen), so that each client reaches the
//! other's jobs; and `GET /attach`, which is afar's own.

use std::io;
use std::rc::Rc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{UnixListener, UnixStream};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

use super::shared::{Shared, Stage};
use super::{End, signal, viewer};

/// The longest head or body of a request.
const LARGEST: usize = 64 << 10;
/// How long a request may take to arrive.
const PATIENCE: Duration = Duration::from_secs(10);

/// A request.
struct Request {
    method: String,
    path: String,
    query: String,
    key: Option<String>,
    body: Vec<u8>,
}

/// Serves the socket, for as long as the future lives.
pub async fn serve(shared: Rc<Shared>, listener: UnixListener) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let shared = shared.clone();
                shared.visits.send_modify(|count| *count += 1);
                tokio::task::spawn_local(async move {
                    // Who goes away in the middle is nobody to tell.
                    let _ = answer(shared.clone(), stream).await;
                    shared.visits.send_modify(|count| *count -= 1);
                });
            }
            // Out of descriptors, for a while.
            Err(_) => tokio::time::sleep(Duration::from_secs(1)).await,
        }
    }
}

async fn answer(shared: Rc<Shared>, mut stream: UnixStream) -> io::Result<()> {
    let request = match tokio::time::timeout(PATIENCE, read(&mut stream)).await {
        Ok(Ok(Some(request))) => request,
        _ => return Ok(()),
    };
    match (request.method.as_str(), request.path.as_str()) {
        ("GET", "/attach") => {
            let head = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: afar-job\r\n\r\n";
            stream.write_all(head.as_bytes()).await?;
            viewer::serve(shared, stream, false).await;
            Ok(())
        }
        ("GET", "/wait") => match &request.key {
            Some(key) => {
                let head = format!(
                    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
                     Sec-WebSocket-Accept: {}\r\n\r\n",
                    derive_accept_key(key.as_bytes())
                );
                stream.write_all(head.as_bytes()).await?;
                wait(&shared, stream, request.query.contains("wait_for=attach")).await;
                Ok(())
            }
            None => say(&mut stream, 400, &json!({"message": "this is for WebSockets"})).await,
        },
        ("POST", "/signal") => match send(&shared, &request.body) {
            Ok(()) => say(&mut stream, 200, &json!({"ok": true})).await,
            Err(text) => say(&mut stream, 500, &json!({"message": text})).await,
        },
        ("POST", "/update") => {
            shared.updated.notify_one();
            say(&mut stream, 200, &json!({"ok": true})).await
        }
        _ => say(&mut stream, 404, &json!({"message": "Not Found"})).await,
    }
}

fn send(shared: &Shared, body: &[u8]) -> Result<(), String> {
    let body: Value = serde_json::from_slice(body).map_err(|error| error.to_string())?;
    let number = match body.get("signal") {
        Some(Value::String(name)) => signal(name),
        Some(number) => number.as_f64().filter(|n| (0.0..=64.0).contains(n)).map(|n| n as i32),
        None => None,
    };
    let number = number.ok_or("no such signal")?;
    let leader = body.get("only_leader") == Some(&Value::Bool(true));
    shared.signal(number, leader).map_err(|error| error.to_string())
}

/// Tells over a WebSocket when the program has started, or ended.
async fn wait(shared: &Shared, stream: UnixStream, only_start: bool) {
    let mut socket = WebSocketStream::from_raw_socket(stream, Role::Server, None).await;
    let mut stage = shared.stage.subscribe();
    let told = loop {
        let now = stage.borrow_and_update().clone();
        match now {
            Stage::Failed(failure) => {
                break json!({"ok": false, "stage": "attach", "error_type": failure.kind, "error": failure.text});
            }
            Stage::Running | Stage::Ended(..) if only_start => break json!({"ok": true, "stage": "attach"}),
            Stage::Ended(end, _) => break json!({"ok": true, "stage": "run", "exit_code": end.stored()}),
            _ => {}
        }
        tokio::select! {
            changed = stage.changed() => {
                if changed.is_err() {
                    return;
                }
            }
            // Pings are answered on the way.
            heard = socket.next() => {
                if !matches!(heard, Some(Ok(_))) || matches!(heard, Some(Ok(Message::Close(_)))) {
                    return;
                }
            }
        }
    };
    let ended = async {
        socket.send(Message::text(told.to_string())).await?;
        socket.close(None).await?;
        while let Some(Ok(_)) = socket.next().await {}
        Ok::<_, tokio_tungstenite::tungstenite::Error>(())
    };
    let _ = tokio::time::timeout(Duration::from_secs(1), ended).await;
}

async fn say(stream: &mut UnixStream, status: u16, body: &Value) -> io::Result<()> {
    let body = body.to_string();
    let head = format!(
        "HTTP/1.1 {status} {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        if status == 200 { "OK" } else { "Error" },
        body.len()
    );
    stream.write_all((head + &body).as_bytes()).await?;
    stream.shutdown().await
}

async fn read(stream: &mut UnixStream) -> io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = memchr::memmem::find(&bytes, b"\r\n\r\n") {
            break end;
        }
        if bytes.len() > LARGEST || stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut lines = head.split("\r\n");
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let header = |name: &str| {
        head.split("\r\n").skip(1).find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim().to_owned())
        })
    };
    let length = header("content-length").and_then(|text| text.parse().ok()).unwrap_or(0usize);
    if length > LARGEST {
        return Ok(None);
    }
    let mut body = bytes.split_off(end + 4);
    while body.len() < length {
        if stream.read_buf(&mut body).await? == 0 {
            return Ok(None);
        }
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    Ok(Some(Request {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        key: header("sec-websocket-key"),
        body,
    }))
}

/// The end that a message of `/wait` tells.
///
/// # Errors
/// The job itself failed; its words.
pub fn told(message: &Value) -> Result<End, String> {
    let text = |key: &str| message.get(key).and_then(Value::as_str).unwrap_or("unknown").to_owned();
    match message.get("ok") {
        Some(Value::Bool(true)) => {
            let code = message.get("exit_code").and_then(Value::as_i64).and_then(|n| i32::try_from(n).ok());
            Ok(End::of_stored(code))
        }
        _ => Err(format!("{}: {}", text("error_type"), text("error"))),
    }
}
