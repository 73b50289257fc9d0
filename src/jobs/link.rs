//! The line to a job's keeper, afar's or the official client's.

use std::io;
use std::time::Duration;

use futures_util::StreamExt;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::Role;

use super::place::{self, Place};
use super::record::Records;
use super::{End, control};
use crate::error::{Error, IoContext, Kind, Result};

/// How long a keeper may take to answer: it does nothing else.
const PATIENCE: Duration = Duration::from_secs(5);

fn gone(name: &str) -> Error {
    Error::new(Kind::Conflict, format!("the keeper of job {name} does not answer"))
        .hint("was it killed? `afar lmk jobs -a` tells what is known")
}

async fn open(place: &Place, name: &str) -> io::Result<UnixStream> {
    let stream = place::connect(&place.socket(name))?;
    stream.set_nonblocking(true)?;
    UnixStream::from_std(stream)
}

/// Asks for something and gives the status of the answer with the line, which has nothing more read from it.
async fn ask(place: &Place, name: &str, head: &str, body: &str) -> io::Result<(u16, UnixStream)> {
    let mut stream = open(place, name).await?;
    stream.write_all(format!("{head}\r\nHost: daemon\r\n{body}").as_bytes()).await?;
    let (mut bytes, mut one) = (Vec::new(), [0u8]);
    // Byte by byte: what follows belongs to another language.
    while !bytes.ends_with(b"\r\n\r\n") {
        if bytes.len() > 16 << 10 || stream.read(&mut one).await? == 0 {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        bytes.push(one[0]);
    }
    let text = String::from_utf8_lossy(&bytes);
    let status = text.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    Ok((status, stream))
}

async fn post(place: &Place, name: &str, path: &str, body: &Value) -> Result<()> {
    let body = body.to_string();
    let rest = format!(
        "Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let head = format!("POST {path} HTTP/1.1");
    let asked = ask(place, name, &head, &rest);
    let (status, mut stream) = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(answer)) => answer,
        _ => return Err(gone(name)),
    };
    if status == 200 {
        return Ok(());
    }
    let mut text = String::new();
    let _ = tokio::time::timeout(PATIENCE, stream.read_to_string(&mut text)).await;
    let said: Value = serde_json::from_str(&text).unwrap_or_default();
    let said = said.get("message").and_then(Value::as_str).unwrap_or("no reason given").to_owned();
    Err(Error::service(format!("job {name} refused: {said}")))
}

/// Sends a signal to a job's program: to its group, or to the first process alone. Official keepers know the second
/// only.
///
/// # Errors
/// The keeper does not answer, or the system refuses.
pub async fn signal(place: &Place, name: &str, number: i32, only_leader: bool) -> Result<()> {
    let mut body = json!({"signal": number});
    if only_leader {
        body["only_leader"] = json!(true);
    }
    post(place, name, "/signal", &body).await
}

/// Has a keeper read the list of jobs again.
///
/// # Errors
/// The keeper does not answer.
pub async fn update(place: &Place, name: &str) -> Result<()> {
    post(place, name, "/update", &json!({})).await
}

/// Attaches; none where the keeper is not afar's.
///
/// # Errors
/// The keeper does not answer.
pub async fn attach(place: &Place, name: &str) -> Result<Option<UnixStream>> {
    let rest = "Connection: Upgrade\r\nUpgrade: afar-job\r\n\r\n";
    let asked = ask(place, name, "GET /attach HTTP/1.1", rest);
    match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok((101, stream))) => Ok(Some(stream)),
        Ok(Ok(_)) => Ok(None),
        _ => Err(gone(name)),
    }
}

/// Waits for a job's end, whoever keeps it.
///
/// # Errors
/// There is no such job; its keeper was killed; it never began.
pub async fn until_end(place: &Place, name: &str) -> Result<End> {
    if let Some(end) = known(place, name)? {
        return Ok(end);
    }
    let mut random = [0u8; 16];
    getrandom::fill(&mut random).map_err(|error| Error::service(format!("no random numbers: {error}")))?;
    let key = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, random);
    let rest = format!(
        "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n"
    );
    if let Ok((101, stream)) = ask(place, name, "GET /wait?wait_for=run HTTP/1.1", &rest).await {
        let mut socket = WebSocketStream::from_raw_socket(stream, Role::Client, None).await;
        while let Some(Ok(message)) = socket.next().await {
            if let Message::Text(text) = message {
                let said: Value = serde_json::from_str(text.as_str()).unwrap_or_default();
                let _ = socket.close(None).await;
                return control::told(&said)
                    .map_err(|text| Error::service(format!("job {name} failed: {text}")));
            }
        }
    }
    // It may have ended meanwhile.
    known(place, name)?.ok_or_else(|| {
        Error::new(Kind::Conflict, format!("job {name} is lost: its keeper was killed")).exit(1)
    })
}

/// The end that the list of jobs has.
fn known(place: &Place, name: &str) -> Result<Option<End>> {
    let job = Records::open_if_any(place)?.map(|records| records.get(name)).transpose()?.flatten();
    let job = job.ok_or_else(|| Error::new(Kind::NotFound, format!("Job not found: {name}")))?;
    Ok(job.ended.map(|_| End::of_stored(job.exit_code)))
}

/// A line from its blocking form.
///
/// # Errors
/// The system refuses.
pub fn asynchronous(stream: std::os::unix::net::UnixStream) -> Result<UnixStream> {
    let made = stream.set_nonblocking(true).and_then(|()| UnixStream::from_std(stream));
    made.doing(|| "cannot talk to the job's keeper".to_owned())
}
