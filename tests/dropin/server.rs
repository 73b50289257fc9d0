//! A small scripted server on loopback: it gives the answers of a case file, the first that fits each request.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;

use serde::Deserialize;

/// One answer and the requests that it is for.
#[derive(Debug, Clone, Deserialize)]
pub struct Answer {
    /// The path without its query.
    pub path: String,
    /// The method; left out it is any.
    pub method: Option<String>,
    /// A text in the body.
    #[serde(default)]
    pub has: String,
    /// The status.
    #[serde(default = "ok")]
    pub status: u16,
    /// The body.
    pub body: String,
}

fn ok() -> u16 {
    200
}

/// Starts a server that lives as long as the test; its URL.
pub fn start(answers: Vec<Answer>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let filled = |answer: Answer| Answer { body: answer.body.replace("{BASE}", &base), ..answer };
    let answers = Arc::new(answers.into_iter().map(filled).collect::<Vec<_>>());
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let answers = answers.clone();
            std::thread::spawn(move || {
                let mut reader = BufReader::new(stream);
                while serve(&mut reader, &answers).is_some() {}
            });
        }
    });
    base
}

/// Answers one request of a connection; none at its end.
fn serve(reader: &mut BufReader<TcpStream>, answers: &[Answer]) -> Option<()> {
    let first = line(reader)?;
    let mut words = first.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    let (mut length, mut chunked) = (0, false);
    loop {
        let header = line(reader)?.to_ascii_lowercase();
        match header.split_once(':') {
            None => break,
            Some(("content-length", value)) => length = value.trim().parse().ok()?,
            Some(("transfer-encoding", value)) => chunked = value.contains("chunked"),
            Some(_) => {}
        }
    }
    let body = if chunked { chunks(reader)? } else { exactly(reader, length)? };
    let body = String::from_utf8_lossy(&body).replace("\\\"", "\"");
    let path = target.split('?').next()?;
    let found = answers.iter().find(|answer| {
        answer.path == path
            && answer.method.as_deref().is_none_or(|wanted| wanted == method)
            && body.contains(&answer.has)
    });
    let (status, text) = match found {
        Some(answer) => (answer.status, answer.body.as_str()),
        None => {
            (404, r#"{"type": "https://api.backend.ai/probs/url-not-found", "title": "Unknown URL path."}"#)
        }
    };
    let kind = if status >= 400 { "application/problem+json" } else { "application/json" };
    let reason = match status {
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        404 => "Not Found",
        _ => "OK",
    };
    let head = match status {
        204 => format!("HTTP/1.1 204 {reason}\r\n\r\n"),
        _ => format!(
            "HTTP/1.1 {status} {reason}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
            text.len()
        ),
    };
    reader.get_mut().write_all(format!("{head}{text}").as_bytes()).ok()
}

fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut text = String::new();
    (reader.read_line(&mut text).ok()? > 0).then(|| text.trim_end().to_owned())
}

fn exactly(reader: &mut impl Read, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    reader.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

fn chunks(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let length = usize::from_str_radix(&line(reader)?, 16).ok()?;
        body.extend(exactly(reader, length)?);
        line(reader)?;
        if length == 0 {
            return Some(body);
        }
    }
}
