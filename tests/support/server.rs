//! A server on loopback: each request goes to a closure, whose answer may be as broken as a test wants it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tungstenite::protocol::Role;
use tungstenite::{Message, WebSocket};

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }

    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

type Talk = Box<dyn FnOnce(&mut WebSocket<TcpStream>) + Send>;

/// What a server does with a request.
pub enum Answer {
    /// Status, media type, body.
    Plain(u16, &'static str, String),
    /// Further headers too.
    Headers(u16, Vec<(&'static str, String)>, String),
    /// Bytes on the wire as they are, then the connection ends.
    Raw(Vec<u8>),
    /// Nothing ever, until the client goes away.
    Silence,
    /// Bytes on the wire as they are, then nothing more, until the client goes away.
    Stalls(Vec<u8>),
    /// A WebSocket and what is said on it.
    Socket(Talk),
}

impl Answer {
    /// 200 and JSON.
    pub fn json(value: Value) -> Answer {
        Answer::Plain(200, "application/json", value.to_string())
    }

    /// A problem as the Backend.AI manager sends it.
    pub fn problem(status: u16, slug: &str, title: &str) -> Answer {
        let body =
            serde_json::json!({"type": format!("https://api.backend.ai/probs/{slug}"), "title": title});
        Answer::Plain(status, "application/problem+json", body.to_string())
    }

    /// A WebSocket on which messages are sent after the first one of the client; then it is closed.
    pub fn says(messages: Vec<Value>) -> Answer {
        Answer::Socket(Box::new(move |socket| {
            socket.read().unwrap();
            for message in messages {
                socket.send(Message::text(message.to_string())).unwrap();
            }
            let _ = socket.close(None);
            while socket.read().is_ok() {}
        }))
    }
}

/// The server.
pub struct Server {
    port: u16,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Starts it; it lives as long as the test process.
    pub fn new(answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (seen.clone(), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, answer) = (log.clone(), answer.clone());
                std::thread::spawn(move || serve(stream, &log, &*answer));
            }
        });
        Server { port, seen }
    }

    /// A Backend.AI manager: it says its version, has no announcement, and leaves the rest to the closure.
    pub fn bai(answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Server {
        Server::new(move |request| match (request.method.as_str(), request.path()) {
            ("GET", "/") => {
                Answer::json(serde_json::json!({"version": "v7.20230615", "manager": "23.09.10"}))
            }
            ("GET", "/manager/announcement") => {
                Answer::json(serde_json::json!({"enabled": false, "message": ""}))
            }
            _ => answer(request),
        })
    }

    /// Its address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What was asked so far.
    pub fn seen(&self) -> Vec<Request> {
        self.seen.lock().unwrap().clone()
    }

    /// `METHOD PATH` of what was asked so far, the version and the announcement left out.
    pub fn calls(&self) -> Vec<String> {
        let all = self.seen();
        let calls = all.iter().filter(|request| !matches!(request.path(), "/" | "/manager/announcement"));
        calls.map(|request| format!("{} {}", request.method, request.target)).collect()
    }
}

fn serve(stream: TcpStream, log: &Mutex<Vec<Request>>, answer: &(dyn Fn(&Request) -> Answer + Send + Sync)) {
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let mut stream = stream;
    while let Some(request) = read(&mut reader) {
        log.lock().unwrap().push(request.clone());
        match answer(&request) {
            Answer::Plain(status, kind, body) => {
                write(&mut stream, status, &[("Content-Type", kind.to_owned())], &body)
            }
            Answer::Headers(status, headers, body) => write(&mut stream, status, &headers, &body),
            Answer::Raw(bytes) => {
                let _ = stream.write_all(&bytes);
                let _ = stream.shutdown(std::net::Shutdown::Both);
                return;
            }
            Answer::Silence => {
                let _ = stream.read(&mut [0]);
                return;
            }
            Answer::Stalls(bytes) => {
                let _ = stream.write_all(&bytes);
                let _ = stream.read(&mut [0]);
                return;
            }
            Answer::Socket(talk) => {
                let key = request.header("sec-websocket-key").unwrap();
                let accept = tungstenite::handshake::derive_accept_key(key.as_bytes());
                let head = format!(
                    "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
                );
                stream.write_all(head.as_bytes()).unwrap();
                talk(&mut WebSocket::from_raw_socket(stream, Role::Server, None));
                return;
            }
        }
    }
}

fn write(stream: &mut TcpStream, status: u16, headers: &[(&str, String)], body: &str) {
    let mut head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\n", body.len());
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let _ = stream.write_all((head + "\r\n" + body).as_bytes());
}

fn read(reader: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    if reader.read_line(&mut line).ok()? == 0 {
        return None;
    }
    let mut words = line.split_whitespace();
    let (method, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    let request = Request { method, target, headers, body: Vec::new() };
    let mut body = Vec::new();
    if let Some(length) = request.header("content-length").and_then(|text| text.parse::<u64>().ok()) {
        reader.take(length).read_to_end(&mut body).ok()?;
    } else if request.header("transfer-encoding").is_some() {
        loop {
            let mut size = String::new();
            reader.read_line(&mut size).ok()?;
            let count = u64::from_str_radix(size.trim(), 16).ok()?;
            reader.take(count + 2).read_to_end(&mut body).ok()?;
            if count == 0 {
                break;
            }
        }
    }
    Some(Request { body, ..request })
}
