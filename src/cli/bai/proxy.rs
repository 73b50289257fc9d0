//! `bai proxy`: a local port without keys and encryption, behind which every request is signed and passed on.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::rc::Rc;

use bytes::Bytes;
use futures_util::{SinkExt, StreamExt, stream};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Frame, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

use crate::cli::context::Ctx;
use crate::cli::interrupt;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::ws::{Heard, Socket};
use crate::http::{Body, Passed, Response};
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::{Call, Client};

/// How much of a request's body is held, so that it can be sent to the next endpoint too, in bytes. What is larger goes
/// through as it comes: signatures are of no body, and the first endpoint that can be reached gets it.
const HELD: usize = 1 << 20;

/// Open a local port that signs what it gets and passes it on, until Ctrl-C
///
/// Whoever reaches the port acts with your keys, web pages in your browser included: it is for
/// development and tests.
///
/// Example:
///   afar bai proxy --port 8084
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Address to listen on
    #[arg(long, value_name = "HOST", default_value = "localhost")]
    bind: String,
    /// Port to listen on; 0 takes any free one
    #[arg(short, long, value_name = "PORT", default_value_t = 8084)]
    port: u16,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let listeners = listen(&self.bind, self.port).await?;
        let port = listeners.first().map_or(Ok(self.port), |one| one.local_addr().map(|at| at.port()))?;
        let url = format!("http://{}:{port}", self.bind);
        let mut end = std::pin::pin!(interrupt::wanted());
        // Signals are listened for before anybody is told that it runs.
        tokio::select! {
            biased;
            () = &mut end => return Ok(Output::Nothing),
            () = std::future::ready(()) => {}
        }
        match ctx.personality.is_drop_in() {
            true => ctx.ui.print(&format!("======== Running on {url} ========\n(Press CTRL+C to quit)\n"))?,
            false => ctx
                .ui
                .status(Mark::Info, &format!("Requests to {url} are signed and passed on; Ctrl-C ends it")),
        }
        let tasks = tokio::task::LocalSet::new();
        for listener in listeners {
            let client = client.clone();
            tasks.spawn_local(async move {
                loop {
                    match listener.accept().await {
                        Ok((near, _)) => drop(tokio::task::spawn_local(serve(client.clone(), near))),
                        // Too many open files: those that end make room.
                        Err(_) => tokio::time::sleep(std::time::Duration::from_millis(200)).await,
                    }
                }
            });
        }
        tasks.run_until(end).await;
        Ok(Output::Nothing)
    }
}

/// Takes the port on each address that the host's name has, one at least.
async fn listen(host: &str, port: u16) -> Result<Vec<TcpListener>> {
    let failed = |error: std::io::Error| {
        Error::usage(format!("cannot listen on {host}:{port}: {error}"))
            .hint("--port takes another port, 0 any free one")
    };
    let addresses: Vec<SocketAddr> = tokio::net::lookup_host((host, port)).await.map_err(failed)?.collect();
    let (mut listeners, mut problem) = (Vec::<TcpListener>::new(), None);
    for mut address in addresses {
        if let Some(Ok(first)) = listeners.first().map(TcpListener::local_addr) {
            address.set_port(first.port());
        }
        match TcpListener::bind(address).await {
            Ok(listener) => listeners.push(listener),
            // A machine without IPv6 still has the name's other address; a port that is taken is taken.
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => return Err(failed(error)),
            Err(error) => problem = Some(error),
        }
    }
    match (listeners.is_empty(), problem) {
        (true, Some(error)) => Err(failed(error)),
        _ => Ok(listeners),
    }
}

type Asked = hyper::Request<Incoming>;
type Answered = hyper::Response<UnsyncBoxBody<Bytes, Error>>;

/// Serves one connection.
async fn serve(client: Rc<Client>, near: TcpStream) {
    let _ = near.set_nodelay(true);
    let service = service_fn(move |request: Asked| {
        let client = client.clone();
        async move { Ok::<_, Infallible>(answer(client, request).await) }
    });
    // Who goes away in the middle of an answer harms nobody else.
    let _ = hyper::server::conn::http1::Builder::new()
        .serve_connection(TokioIo::new(near), service)
        .with_upgrades()
        .await;
}

async fn answer(client: Rc<Client>, request: Asked) -> Answered {
    let upgrade = request
        .headers()
        .get(header::UPGRADE)
        .is_some_and(|kind| kind.as_bytes().eq_ignore_ascii_case(b"websocket"));
    let passed = match upgrade {
        true => socket(&client, request).await,
        false => forward(&client, request).await,
    };
    let mut answer = passed.unwrap_or_else(|error| {
        let (status, text) = match (error.http_status(), error.kind()) {
            (Some(status), _) => {
                (status, error.data_ref().map_or_else(|| error.message().to_owned(), ToString::to_string))
            }
            (None, Kind::Usage) => (400, error.message().to_owned()),
            (None, Kind::Network) => (502, "The proxy target server is inaccessible.".to_owned()),
            _ => (500, error.message().to_owned()),
        };
        plain(status, text)
    });
    answer.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    answer
}

fn plain(status: u16, text: String) -> Answered {
    let body = Full::new(Bytes::from(text)).map_err(|never| match never {}).boxed_unsync();
    let mut answer = hyper::Response::new(body);
    *answer.status_mut() = hyper::StatusCode::from_u16(status).unwrap_or(hyper::StatusCode::BAD_GATEWAY);
    answer
}

/// The call that a request asks for, still without its body.
fn call_of(request: &Asked) -> Call {
    let target = request.uri().path_and_query().map_or("/", |target| target.as_str());
    let mut call = Call::new(request.method().clone(), unversioned(target));
    call.as_written = true;
    for (name, value) in request.headers() {
        if !is_own(name) {
            call.headers.append(name.clone(), value.clone());
        }
    }
    call
}

/// The target without `/vN` before it.
fn unversioned(target: &str) -> String {
    let rest = target.strip_prefix("/v").and_then(|rest| rest.split_once('/'));
    match rest {
        Some((number, rest)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("/{rest}")
        }
        _ => target.to_owned(),
    }
}

/// Whether a header belongs to one connection, or is one that we write ourselves.
fn is_own(name: &HeaderName) -> bool {
    let own = [
        "host",
        "connection",
        "keep-alive",
        "upgrade",
        "te",
        "trailer",
        "transfer-encoding",
        "content-length",
        "content-type",
        "authorization",
        "cookie",
        "date",
        "origin",
        "referer",
        "expect",
    ];
    let name = name.as_str();
    own.contains(&name) || ["x-backendai-", "sec-", "proxy-"].iter().any(|begin| name.starts_with(begin))
}

/// Passes a request on, and its answer back as it comes.
async fn forward(client: &Client, request: Asked) -> Result<Answered> {
    let mut call = call_of(&request);
    let kind =
        request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(str::to_owned);
    let kind = kind.unwrap_or_else(|| "application/octet-stream".to_owned());
    let length =
        request.headers().get(header::CONTENT_LENGTH).and_then(|text| text.to_str().ok()?.parse().ok());
    call.body = body_of(request.into_body(), length, kind).await?;
    let response = client.answer(&call).await?;
    let mut head = plain(response.status, String::new());
    copy(&response.headers, head.headers_mut());
    let pieces = stream::try_unfold(response, |mut response: Response| async move {
        Ok::<_, Error>(response.chunk().await?.map(|piece| (Frame::data(piece), response)))
    });
    *head.body_mut() = StreamBody::new(pieces).boxed_unsync();
    Ok(head)
}

/// A body to pass on: held where it is small.
async fn body_of(mut body: Incoming, length: Option<u64>, kind: String) -> Result<Body> {
    let broken = |error: hyper::Error| Error::usage(format!("the request broke off: {error}"));
    let mut held = Vec::new();
    while held.len() < HELD {
        let Some(frame) = body.frame().await else {
            return Ok(if held.is_empty() { Body::Empty } else { Body::Bytes(held, kind) });
        };
        if let Ok(piece) = frame.map_err(broken)?.into_data() {
            held.extend_from_slice(&piece);
        }
    }
    let first = stream::iter([Ok(Bytes::from(held))]);
    Ok(Body::Passed(Passed::new(first.chain(body.into_data_stream()), length, kind)))
}

fn copy(from: &HeaderMap, to: &mut HeaderMap) {
    for (name, value) in from {
        if !matches!(name.as_str(), "connection" | "keep-alive" | "transfer-encoding" | "upgrade" | "trailer")
        {
            to.append(name.clone(), value.clone());
        }
    }
}

/// Passes a WebSocket on.
async fn socket(client: &Client, request: Asked) -> Result<Answered> {
    let key = request.headers().get(header::SEC_WEBSOCKET_KEY).cloned();
    let key = key.ok_or_else(|| Error::service("the WebSocket has no key").status(400))?;
    let mut call = call_of(&request);
    call.stream = true;
    let far = client.socket(&call).await?;
    tokio::task::spawn_local(async move {
        if let Ok(near) = hyper::upgrade::on(request).await {
            join(WebSocketStream::from_raw_socket(TokioIo::new(near), Role::Server, None).await, far).await;
        }
    });
    let mut answer = plain(101, String::new());
    let accept = HeaderValue::from_str(&derive_accept_key(key.as_bytes()));
    let headers = answer.headers_mut();
    headers.insert(header::CONNECTION, HeaderValue::from_static("Upgrade"));
    headers.insert(header::UPGRADE, HeaderValue::from_static("websocket"));
    headers.insert(header::SEC_WEBSOCKET_ACCEPT, accept.map_err(|error| Error::service(error.to_string()))?);
    Ok(answer)
}

/// Carries messages both ways until one side ends.
async fn join(near: WebSocketStream<TokioIo<hyper::upgrade::Upgraded>>, far: Socket) {
    let (mut sender, mut receiver) = far.split();
    let (mut sink, mut source) = near.split();
    let up = async {
        while let Some(Ok(message)) = source.next().await {
            let message = match message {
                Message::Text(text) => Heard::Text(text),
                Message::Binary(bytes) => Heard::Binary(bytes),
                Message::Close(_) => break,
                _ => continue,
            };
            if sender.send(message).await.is_err() {
                break;
            }
        }
        sender.close().await;
    };
    let down = async {
        while let Ok(heard) = receiver.next().await {
            let message = match heard {
                Heard::Text(text) => Message::Text(text),
                Heard::Binary(bytes) => Message::Binary(bytes),
                Heard::Closed(_) => break,
            };
            if sink.send(message).await.is_err() {
                return;
            }
        }
        let _ = sink.close().await;
    };
    tokio::select! {
        () = up => {}
        () = down => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_before_the_path_fall_away() {
        assert_eq!(unversioned("/v7/folders?a=b"), "/folders?a=b");
        assert_eq!(unversioned("/v/x"), "/v/x");
        assert_eq!(unversioned("/vfolders/x"), "/vfolders/x");
    }
}
