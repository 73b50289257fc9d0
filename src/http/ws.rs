//! WebSockets over the same client, so that proxies, certificates and the trace are the same.

use base64::Engine;
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

use super::client::{Http, Request};
use super::response::Response;
use crate::error::{Error, Kind, Result};

/// An open WebSocket.
pub struct Socket {
    stream: WebSocketStream<reqwest::Upgraded>,
}

/// What the other side sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A text message.
    Text(Utf8Bytes),
    /// A binary message.
    Binary(bytes::Bytes),
    /// The end, with the close code where one was given.
    Closed(Option<u16>),
}

/// What came in, with the answers to our own pings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Frame {
    /// Something that was said.
    Heard(Heard),
    /// The answer to a ping, with what the ping had in it.
    Pong(bytes::Bytes),
}

/// What a server answered to an upgrade: a socket, or an ordinary answer that says why not.
pub enum Upgrade {
    /// Switched.
    Open(Box<Socket>),
    /// Refused.
    Refused(Box<Response>),
}

impl Socket {
    /// Asks for an upgrade. The request is a GET to an http(s) address.
    ///
    /// # Errors
    /// No connection, or a server that breaks the protocol.
    pub async fn open(http: &Http, request: Request) -> Result<Upgrade> {
        let mut nonce = [0u8; 16];
        getrandom::fill(&mut nonce).map_err(|error| Error::service(format!("no random numbers: {error}")))?;
        let key = base64::engine::general_purpose::STANDARD.encode(nonce);
        let request = request
            .header("connection", "Upgrade")
            .header("upgrade", "websocket")
            .header("sec-websocket-version", "13")
            .header("sec-websocket-key", &key);
        let response = http.once(&request).await?;
        if response.status != 101 {
            return Ok(Upgrade::Refused(Box::new(response)));
        }
        if response.header("sec-websocket-accept") != Some(&derive_accept_key(key.as_bytes())) {
            return Err(Error::new(Kind::Network, "the server's WebSocket handshake is wrong"));
        }
        let upgraded = response.upgrade().await?;
        // Each of many sockets has a buffer of its own to read into; half the usual size is as fast.
        let config = WebSocketConfig::default()
            .read_buffer_size(64 << 10)
            .max_message_size(Some(256 << 20))
            .max_frame_size(Some(256 << 20));
        let stream = WebSocketStream::from_raw_socket(upgraded, Role::Client, Some(config)).await;
        Ok(Upgrade::Open(Box::new(Socket { stream })))
    }

    /// Sends a text message.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn send_text(&mut self, text: String) -> Result<()> {
        self.stream.send(Message::Text(text.into())).await.map_err(|error| broken(&error))
    }

    /// The next message. Pings are answered on the way.
    ///
    /// # Errors
    /// The connection broke without a close.
    pub async fn next(&mut self) -> Result<Heard> {
        heard(&mut self.stream).await
    }

    /// Both directions on their own.
    pub fn split(self) -> (Sender, Receiver) {
        let (sink, stream) = self.stream.split();
        (Sender { sink }, Receiver { stream })
    }

    /// Says goodbye; what goes wrong then does not matter.
    pub async fn close(&mut self) {
        let _ = self.stream.close(None).await;
    }
}

/// The direction away from us.
pub struct Sender {
    sink: SplitSink<WebSocketStream<reqwest::Upgraded>, Message>,
}

impl Sender {
    /// Sends a message, any but a close; it is on its way when this returns.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn send(&mut self, message: Heard) -> Result<()> {
        let message = match message {
            Heard::Text(text) => Message::Text(text),
            Heard::Binary(bytes) => Message::Binary(bytes),
            Heard::Closed(_) => Message::Close(None),
        };
        self.sink.send(message).await.map_err(|error| broken(&error))
    }

    /// Asks the other side for a sign of life; its answer has the same bytes in it.
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn ping(&mut self, payload: Vec<u8>) -> Result<()> {
        self.sink.send(Message::Ping(payload.into())).await.map_err(|error| broken(&error))
    }

    /// Says that all is done (code 1000).
    ///
    /// # Errors
    /// The connection is gone.
    pub async fn done(&mut self) -> Result<()> {
        let frame = CloseFrame { code: CloseCode::Normal, reason: Utf8Bytes::default() };
        self.sink.send(Message::Close(Some(frame))).await.map_err(|error| broken(&error))
    }

    /// Says goodbye; what goes wrong then does not matter.
    pub async fn close(&mut self) {
        let _ = self.sink.close().await;
    }
}

/// The direction towards us.
pub struct Receiver {
    stream: SplitStream<WebSocketStream<reqwest::Upgraded>>,
}

impl Receiver {
    /// As [`Socket::next`].
    ///
    /// # Errors
    /// The connection broke without a close.
    pub async fn next(&mut self) -> Result<Heard> {
        heard(&mut self.stream).await
    }

    /// As [`Receiver::next`], and the answers to pings too.
    ///
    /// # Errors
    /// The connection broke without a close.
    pub async fn next_frame(&mut self) -> Result<Frame> {
        frame(&mut self.stream).await
    }
}

type Came = std::result::Result<Message, tokio_tungstenite::tungstenite::Error>;

async fn heard(stream: &mut (impl futures_util::Stream<Item = Came> + Unpin)) -> Result<Heard> {
    loop {
        if let Frame::Heard(heard) = frame(stream).await? {
            return Ok(heard);
        }
    }
}

async fn frame(stream: &mut (impl futures_util::Stream<Item = Came> + Unpin)) -> Result<Frame> {
    loop {
        let heard = match stream.next().await {
            Some(Ok(Message::Text(text))) => Heard::Text(text),
            Some(Ok(Message::Binary(bytes))) => Heard::Binary(bytes),
            Some(Ok(Message::Close(frame))) => Heard::Closed(frame.map(|f| f.code.into())),
            Some(Ok(Message::Pong(bytes))) => return Ok(Frame::Pong(bytes)),
            Some(Ok(_)) => continue,
            Some(Err(error)) => return Err(broken(&error)),
            None => Heard::Closed(None),
        };
        return Ok(Frame::Heard(heard));
    }
}

fn broken(error: &tokio_tungstenite::tungstenite::Error) -> Error {
    Error::new(Kind::Network, format!("the connection broke: {error}"))
        .hint("check your network connection and try again")
}
