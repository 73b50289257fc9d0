//! Services of a session, and tunnels to them: each connection is a WebSocket `GET /stream/session/NAME/tcpproxy`
//! whose binary messages are its bytes.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use serde_json::{Map, Value};
use tokio::io::{AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::ReadHalf;
use tokio::time::{Instant, sleep_until, timeout};

use super::client::{Call, Client};
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::http::ws::{Heard, Receiver, Sender, Socket};
use crate::python::{self, Layout};
use crate::services::rows::segment;

/// How much of a connection is in flight in each direction.
const PIECE: usize = 64 * 1024;
/// How long a connection whose near side says no more may be silent. A WebSocket cannot pass on that one side alone
/// has ended, so this is when the far side is told.
const SILENCE: Duration = Duration::from_secs(60);
/// How long the near side has to take the end in.
const FAREWELL: Duration = Duration::from_secs(5);

/// What a session offers: `[{name, protocol, ports, url_template?, …}]`.
///
/// # Errors
/// The server's refusal.
pub async fn list(client: &Client, session: &str) -> Result<Vec<Value>> {
    let word = client.version().await?.session_word();
    let call = Call::new(Method::GET, format!("/stream/{word}/{}/apps", segment(session)));
    Ok(client.json(&call).await?.as_array().cloned().unwrap_or_default())
}

/// What is to be tunnelled, and with what its service starts.
pub struct Tunnel {
    /// The client.
    pub client: Rc<Client>,
    /// The session.
    pub session: String,
    /// The service.
    pub app: String,
    /// Its arguments: option → nothing, a value, or several.
    pub arguments: Map<String, Value>,
    /// Its environment.
    pub envs: Map<String, Value>,
}

impl Tunnel {
    /// Opens one connection to the service.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn open(&self) -> Result<Socket> {
        let word = self.client.version().await?.session_word();
        let path = format!("/stream/{word}/{}/tcpproxy", segment(&self.session));
        let text = |map: &Map<String, Value>| {
            (!map.is_empty()).then(|| python::dumps(&Value::from(map.clone()), Layout::Line))
        };
        let mut call = Call::new(Method::GET, path)
            .query("app", self.app.as_str())
            .maybe("arguments", text(&self.arguments).as_deref())
            .maybe("envs", text(&self.envs).as_deref());
        call.stream = true;
        self.client.socket(&call).await
    }

    /// Carries a connection until it has ended. What failed before the service said anything is told to a browser in
    /// its own language where `speaks_http`.
    ///
    /// # Errors
    /// The server's refusal, a connection that broke.
    pub async fn carry(&self, mut near: TcpStream, speaks_http: bool) -> Result<()> {
        let _ = near.set_nodelay(true);
        let (problem, silent) = match self.open().await {
            Ok(socket) => match join(socket, &mut near).await {
                Ok(()) => return Ok(()),
                Err((error, heard)) => (error, !heard),
            },
            Err(error) => (error, true),
        };
        if silent && speaks_http {
            let text = format!("{}\n", problem.message());
            let head = format!(
                "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
                text.len()
            );
            let _ = near.write_all((head + &text).as_bytes()).await;
        }
        farewell(&mut near).await;
        Err(problem)
    }
}

/// How sending to the far side ended.
enum Sent {
    /// The near side says no more; it may still listen.
    All,
    /// The near side is gone.
    Gone,
    /// The far side takes nothing more; it may have said something before that.
    Refused,
}

/// Joins both sides. An error comes with whether the far side had said anything.
async fn join(socket: Socket, near: &mut TcpStream) -> std::result::Result<(), (Error, bool)> {
    let (mut sender, mut receiver) = socket.split();
    let (mut source, mut sink) = near.split();
    let last = Cell::new(None);
    let ended = {
        let up = up(&mut source, &mut sender);
        let down = down(&mut receiver, &mut sink, &last);
        tokio::pin!(up, down);
        tokio::select! {
            ended = &mut down => ended,
            sent = &mut up => match sent {
                Sent::All => within(SILENCE, &last, down).await,
                Sent::Refused => within(FAREWELL, &last, down).await,
                Sent::Gone => Ok(()),
            },
        }
    };
    let _ = timeout(FAREWELL, sender.close()).await;
    if ended.is_ok() {
        farewell(near).await;
    }
    ended.map_err(|error| (error, last.get().is_some()))
}

/// Lets the far side go on until it has been silent for so long.
async fn within(
    limit: Duration,
    last: &Cell<Option<Instant>>,
    mut down: impl Future<Output = Result<()>> + Unpin,
) -> Result<()> {
    let begun = Instant::now();
    loop {
        let end = last.get().map_or(begun, |last| last.max(begun)) + limit;
        tokio::select! {
            ended = &mut down => return ended,
            () = sleep_until(end) => if last.get().is_none_or(|last| last + limit <= Instant::now()) {
                return Ok(());
            },
        }
    }
}

/// Carries what the near side says; the next piece is read when the last one is sent.
async fn up(source: &mut ReadHalf<'_>, sender: &mut Sender) -> Sent {
    loop {
        // A connection that rests has no buffer.
        if source.readable().await.is_err() {
            return Sent::Gone;
        }
        let mut buffer = BytesMut::with_capacity(PIECE);
        match source.read_buf(&mut buffer).await {
            Ok(0) => return Sent::All,
            Ok(_) => {}
            Err(_) => return Sent::Gone,
        }
        if sender.send(Heard::Binary(buffer.freeze())).await.is_err() {
            return Sent::Refused;
        }
    }
}

/// Carries what the far side says, until it or the near side has ended.
async fn down(
    receiver: &mut Receiver,
    sink: &mut (impl AsyncWrite + Unpin),
    last: &Cell<Option<Instant>>,
) -> Result<()> {
    loop {
        let piece: Bytes = match receiver.next().await? {
            Heard::Binary(bytes) => bytes,
            Heard::Text(text) => Bytes::from(text),
            Heard::Closed(None | Some(1000 | 1001 | 1005)) => {
                let _ = sink.shutdown().await;
                return Ok(());
            }
            Heard::Closed(Some(code)) => return Err(refused(code)),
        };
        last.set(Some(Instant::now()));
        if sink.write_all(&piece).await.is_err() {
            return Ok(());
        }
        last.set(Some(Instant::now()));
    }
}

/// What a close code other than the usual ones means.
fn refused(code: u16) -> Error {
    match code {
        1013 => Error::new(Kind::Network, "the service does not answer in the session")
            .hint("it may still be starting: try again"),
        _ => Error::new(Kind::Network, format!("the server closed the connection (code {code})")),
    }
}

/// Ends a connection so that what was sent last arrives: what still comes is read, for a while.
async fn farewell(near: &mut TcpStream) {
    let _ = near.shutdown().await;
    let mut rest = vec![0; 4096];
    let drained = async { while near.read(&mut rest).await.is_ok_and(|count| count > 0) {} };
    let _ = timeout(FAREWELL, drained).await;
}
