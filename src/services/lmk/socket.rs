//! The live connection to a session, which mends itself.
//!
//! ```text
//! let (mut link, driver) = socket::link(session_id, Options::background());
//! // Somewhere in the same task or another one of the same thread:
//! driver.run(&client)      // a future: connects, announces, pings, reconnects; ends with the session
//! // Where things happen:
//! link.send(json!({"notifyOn": "stop", "notifyChannel": null}));   // never waits
//! while let Some(heard) = link.next().await { … news::of(&message) … }
//! link.finish();           // what was sent is delivered, then the driver ends; limit it with a timeout
//! ```
//!
//! Nothing here fails because the network does, unless [`Options::attempts`] says when to give up; a lost connection
//! is opened and announced again, and what the server may not have got is sent again (a message is taken as received
//! when a later ping was answered). States are partial and say the same when they come twice.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::Client;
use crate::error::{Error, Kind, Result};
use crate::http::ws::{Frame, Heard as Said, Receiver, Sender, Socket};

/// How long the server has to say goodbye too.
const CLOSING: Duration = Duration::from_millis(500);
/// The longest pause once nothing more will be said.
const LAST: Duration = Duration::from_secs(1);
/// A connection that lived so long was a good one: the next is opened at once.
const SETTLED: Duration = Duration::from_secs(1);

/// How a connection behaves.
#[derive(Debug, Clone)]
pub struct Options {
    /// Updates are received and none are sent.
    pub read_only: bool,
    /// How long nothing has to come before a ping asks for a sign of life.
    pub ping: Duration,
    /// How long its answer may take; later is a lost connection.
    pub pong: Duration,
    /// How long opening a connection may take.
    pub connect: Duration,
    /// How often opening is tried in a row; none is for ever.
    pub attempts: Option<u32>,
    /// The longest pause between two tries.
    pub longest: Duration,
}

impl Options {
    /// As the official client: a ping a second, four tries with pauses of 0.5, 2 and 4.5 seconds. An answer to a ping
    /// may take longer than there (0.5 s), so that slow lines hold.
    pub fn foreground(read_only: bool) -> Options {
        let second = Duration::from_secs(1);
        Options {
            read_only,
            ping: second,
            pong: 3 * second,
            connect: 10 * second,
            attempts: Some(4),
            longest: 10 * second,
        }
    }

    /// For a job in the background: it never gives up, and it wakes the machine seldom.
    pub fn background() -> Options {
        let second = Duration::from_secs(1);
        Options {
            read_only: false,
            ping: 20 * second,
            pong: 20 * second,
            connect: 10 * second,
            attempts: None,
            longest: 60 * second,
        }
    }
}

/// What a connection tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    /// It is open, and the session was announced.
    Up,
    /// It is lost or could not be opened, and why; the driver goes on trying.
    Down(String),
    /// A message; [`super::news::of`] reads it.
    Message(Value),
    /// A text that is not JSON.
    Garbled(String),
}

/// The end that a program holds.
pub struct Link {
    out: Option<mpsc::UnboundedSender<Value>>,
    heard: mpsc::UnboundedReceiver<Heard>,
}

impl Link {
    /// Sends a message when it can be: now, or with the next connection. After [`Link::finish`] nothing is sent.
    pub fn send(&self, message: Value) {
        if let Some(out) = &self.out {
            // The driver is gone only where the session has ended.
            let _ = out.send(message);
        }
    }

    /// What came; none when the driver has ended.
    pub async fn next(&mut self) -> Option<Heard> {
        self.heard.recv().await
    }

    /// Nothing more will be sent: the driver delivers what waits, takes leave and ends.
    pub fn finish(&mut self) {
        self.out = None;
    }
}

/// The end that does the work: run it beside the program.
pub struct Driver {
    session: String,
    options: Options,
    out: mpsc::UnboundedReceiver<Value>,
    heard: mpsc::UnboundedSender<Heard>,
    /// Whether more may be sent.
    open: bool,
    /// Not sent yet.
    pending: VecDeque<Value>,
    /// Sent, and not known to have arrived.
    sent: VecDeque<Value>,
    /// How many were sent in all, those of [`Driver::sent`] included.
    count: u64,
}

/// A connection's two ends.
pub fn link(session: &str, options: Options) -> (Link, Driver) {
    let ((out, from), (to, heard)) = (mpsc::unbounded_channel(), mpsc::unbounded_channel());
    let driver = Driver {
        session: session.to_owned(),
        options,
        out: from,
        heard: to,
        open: true,
        pending: VecDeque::new(),
        sent: VecDeque::new(),
        count: 0,
    };
    (Link { out: Some(out), heard }, driver)
}

/// Why a connection is over.
enum Over {
    /// The session has ended, or all was said.
    Done,
    /// It broke.
    Lost(String),
}

impl Driver {
    /// Connects, and again after each loss, until the server closes the session's connection (code 1000) or all was
    /// sent after [`Link::finish`].
    ///
    /// # Errors
    /// Not signed in; with [`Options::attempts`] the last failure to connect; after [`Link::finish`] a refusal.
    pub async fn run(mut self, client: &Client) -> Result<()> {
        let (mut failed, mut short) = (0u32, 0u32);
        loop {
            let pause =
                match timeout(self.options.connect, client.websocket()).await.unwrap_or_else(|_| silent()) {
                    Ok(socket) => {
                        let since = Instant::now();
                        match self.talk(socket).await {
                            Over::Done => return Ok(()),
                            Over::Lost(why) => self.tell(Heard::Down(why)),
                        }
                        failed = 0;
                        short = if since.elapsed() < SETTLED { short + 1 } else { 0 };
                        self.pause(short.saturating_sub(1))
                    }
                    Err(error) => {
                        failed += 1;
                        // A server that refuses when all was said is not waited for: there are other ways to tell it.
                        let refused = !self.open && error.http_status().is_some();
                        let hopeless = refused || error.kind() == Kind::DryRun || !client.is_logged_in();
                        if hopeless || self.options.attempts.is_some_and(|most| failed >= most) {
                            return Err(error);
                        }
                        self.tell(Heard::Down(error.message().to_owned()));
                        self.pause(failed)
                    }
                };
            self.gather(pause).await;
            if !self.open && self.pending.is_empty() && self.sent.is_empty() {
                return Ok(());
            }
        }
    }

    /// 0.5·n² seconds; who waits for the last word to be delivered does not wait long.
    fn pause(&self, count: u32) -> Duration {
        let longest = if self.open { self.options.longest } else { LAST };
        Duration::from_millis(500).saturating_mul(count.saturating_mul(count)).min(longest)
    }

    fn tell(&self, heard: Heard) {
        // Nobody may listen; then nobody has to be told.
        let _ = self.heard.send(heard);
    }

    /// Waits, while messages are taken in; after the last one not any more.
    async fn gather(&mut self, pause: Duration) {
        let end = Instant::now() + pause;
        loop {
            tokio::select! {
                () = sleep_until(end) => return,
                message = self.out.recv(), if self.open => {
                    self.take(message);
                    if !self.open {
                        return;
                    }
                }
            }
        }
    }

    fn take(&mut self, message: Option<Value>) {
        match message {
            Some(message) => self.pending.push_back(message),
            None => self.open = false,
        }
    }

    async fn talk(&mut self, socket: Socket) -> Over {
        let (mut to, mut from) = socket.split();
        while let Some(message) = self.sent.pop_back() {
            self.count -= 1;
            self.pending.push_front(message);
        }
        let hello = json!({"event": "connect", "data": {"sessionId": self.session, "readOnly": self.options.read_only}});
        if let Err(lost) = self.put(&mut to, &hello).await {
            return lost;
        }
        self.tell(Heard::Up);
        let (mut quiet, mut asked) = (Instant::now(), None);
        loop {
            match self.flush(&mut to).await {
                Ok(false) => {}
                Ok(true) => asked = Some(asked.unwrap_or_else(Instant::now)),
                Err(lost) => return lost,
            }
            if !self.open && self.sent.is_empty() {
                leave(&mut to, &mut from).await;
                return Over::Done;
            }
            let deadline = asked.map_or(quiet + self.options.ping, |since| since + self.options.pong);
            tokio::select! {
                frame = from.next_frame() => {
                    quiet = Instant::now();
                    match frame {
                        Ok(Frame::Pong(payload)) => {
                            self.confirm(&payload);
                            // Pings that were sent since then are still to be answered.
                            asked = if self.sent.is_empty() { None } else { asked.map(|_| quiet) };
                        }
                        Ok(Frame::Heard(said)) => if let Some(over) = self.hear(said) { return over },
                        Err(error) => return Over::Lost(error.message().to_owned()),
                    }
                }
                message = self.out.recv(), if self.open => self.take(message),
                () = sleep_until(deadline) => {
                    if asked.is_some() {
                        return Over::Lost("no sign of life from the server".to_owned());
                    }
                    asked = Some(Instant::now());
                    if let Err(lost) = self.ask(&mut to).await {
                        return lost;
                    }
                }
            }
        }
    }

    fn hear(&self, said: Said) -> Option<Over> {
        match said {
            Said::Text(text) => self.tell(match serde_json::from_str(&text) {
                Ok(message) => Heard::Message(message),
                Err(_) => Heard::Garbled(text.to_string()),
            }),
            Said::Binary(bytes) => self.tell(Heard::Garbled(String::from_utf8_lossy(&bytes).into_owned())),
            Said::Closed(Some(1000)) => return Some(Over::Done),
            Said::Closed(Some(code)) => return Some(Over::Lost(format!("closed with code {code}"))),
            Said::Closed(None) => return Some(Over::Lost("the connection ended".to_owned())),
        }
        None
    }

    /// Sends what waits, and a ping after it; says whether there was anything.
    async fn flush(&mut self, to: &mut Sender) -> Result<bool, Over> {
        if self.pending.is_empty() {
            return Ok(false);
        }
        while let Some(message) = self.pending.pop_front() {
            let put = self.put(to, &message).await;
            self.count += 1;
            self.sent.push_back(message);
            put?;
        }
        self.ask(to).await.map(|()| true)
    }

    async fn put(&self, to: &mut Sender, message: &Value) -> Result<(), Over> {
        let text = Said::Text(message.to_string().into());
        written(timeout(self.options.pong, to.send(text)).await)
    }

    async fn ask(&self, to: &mut Sender) -> Result<(), Over> {
        let payload = self.count.to_be_bytes().to_vec();
        written(timeout(self.options.pong, to.ping(payload)).await)
    }

    /// The server has all that was sent before the ping that it answered.
    fn confirm(&mut self, payload: &[u8]) {
        let Ok(bytes) = <[u8; 8]>::try_from(payload) else { return };
        let unconfirmed = self.count.saturating_sub(u64::from_be_bytes(bytes));
        while self.sent.len() as u64 > unconfirmed {
            self.sent.pop_front();
        }
    }
}

fn silent() -> Result<Socket> {
    Err(Error::new(Kind::Network, "the server does not answer")
        .hint("check the address and your network connection"))
}

fn written(done: Result<Result<()>, tokio::time::error::Elapsed>) -> Result<(), Over> {
    match done {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(Over::Lost(error.message().to_owned())),
        Err(_) => Err(Over::Lost("the server takes nothing more".to_owned())),
    }
}

/// Says goodbye and waits a moment for the answer, so that nothing on the way is cut off.
async fn leave(to: &mut Sender, from: &mut Receiver) {
    let bye = async {
        to.done().await?;
        while !matches!(from.next().await?, Said::Closed(_)) {}
        Ok::<_, Error>(())
    };
    tokio::select! {
        _ = bye => {}
        () = sleep(CLOSING) => {}
    }
}
