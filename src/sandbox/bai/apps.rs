//! The services of a session, and `GET /stream/session/NAME/tcpproxy`: a connection to one of them.

use std::net::Ipv4Addr;

use axum::Json;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Map, Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::auth::Caller;
use super::lookup;
use super::params::Params;
use super::problem::Problem;
use super::record::Session;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::engine::service::Service;

/// How much is read from a service at once.
const CHUNK: usize = 64 * 1024;

/// The ports that a session is to have opened beforehand.
///
/// # Errors
/// Something else than a list of ports.
pub fn preopen(value: &Value) -> Result<Vec<u16>, Problem> {
    let wrong = || Problem::bad_param("preopen_ports", "value is not a list of ports from 1024 on");
    let port = |item: &Value| {
        let number = item.as_u64().or_else(|| item.as_str()?.trim().parse().ok());
        number.and_then(|number| u16::try_from(number).ok()).filter(|port| *port >= 1024)
    };
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Array(list) => list.iter().map(|item| port(item).ok_or_else(wrong)).collect(),
        _ => Err(wrong()),
    }
}

/// A session's services as they are listed.
pub fn listed(app: &App, session: &str) -> Vec<Value> {
    with(app, session, |service| {
        let mut item = json!({ "name": service.name, "protocol": service.protocol, "ports": [service.port] });
        if let Some(definition) = service.definition {
            if let Some(template) = definition.url_template {
                item["url_template"] = json!(template);
            }
            if !definition.arguments.is_empty() {
                item["allowed_arguments"] = json!(definition.arguments);
            }
            if !definition.envs.is_empty() {
                item["allowed_envs"] = json!(definition.envs);
            }
        }
        item
    })
}

/// A session's services as the manager keeps them.
pub fn kept(app: &App, session: &str) -> Vec<Value> {
    with(app, session, |service| {
        let ports = [service.port];
        json!({
            "name": service.name, "protocol": service.protocol,
            "container_ports": ports, "host_ports": ports, "is_inference": false,
        })
    })
}

fn with(app: &App, session: &str, show: impl Fn(&Service) -> Value) -> Vec<Value> {
    app.kernel(session).map(|kernel| kernel.services.list.iter().map(show).collect()).unwrap_or_default()
}

/// `GET /stream/session/NAME/apps`.
pub async fn list(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    Ok(Json(listed(&app, &session.id)).into_response())
}

/// `GET /stream/session/NAME/tcpproxy` and `httpproxy`.
pub async fn proxy(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Result<Response, Problem> {
    let params = Params::of_query(query.as_deref().unwrap_or_default());
    let wanted = params.required(&["app", "service"])?.to_owned();
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let port = start(&app, &session, &name, &wanted, &params).await?;
    Ok(upgrade.max_message_size(64 << 20).on_upgrade(move |socket| async move {
        let _busy = app.activity.begin();
        tokio::select! {
            () = carry(socket, port) => {}
            () = app.ended() => {}
        }
    }))
}

/// Starts the service that is wanted; its port.
async fn start(
    app: &App,
    session: &Session,
    name: &str,
    wanted: &str,
    params: &Params,
) -> Result<u16, Problem> {
    let kernel = app.kernel(&session.id).ok_or_else(|| Problem::no_session(&session.name))?;
    let service = kernel.services.get(wanted);
    let service = service.ok_or_else(|| Problem::not_found("app service").msg(format!("{name}:{wanted}")))?;
    let port = params.text(&["port"])?;
    if port.is_some_and(|port| port != service.port.to_string()) {
        let port = port.unwrap_or_default();
        return Err(
            Problem::bad_params().msg(format!("Service {wanted} does not open the port number {port}."))
        );
    }
    let (arguments, envs) = (map(params, "arguments")?, map(params, "envs")?);
    let started = kernel.services.start(&kernel, service, &arguments, &envs).await;
    started.map_err(|why| Problem::internal("Failed to launch the app service").data(json!(why)))?;
    Ok(service.port)
}

/// A parameter that is JSON in a text.
fn map(params: &Params, name: &'static str) -> Result<Map<String, Value>, Problem> {
    match params.text(&[name])? {
        None => Ok(Map::new()),
        Some(text) => serde_json::from_str(text).map_err(|error| Problem::internal(&error.to_string())),
    }
}

/// Joins a socket and a port until one of them ends.
async fn carry(mut socket: WebSocket, port: u16) {
    let Ok(mut far) = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await else {
        return close(&mut socket, close_code::AGAIN).await;
    };
    let _ = far.set_nodelay(true);
    let (mut source, mut sink) = far.split();
    let (mut sender, mut receiver) = socket.split();
    let down = async {
        let mut buffer = vec![0; CHUNK];
        while let Ok(count @ 1..) = source.read(&mut buffer).await {
            let piece = Message::binary(buffer[..count].to_vec());
            if sender.send(piece).await.is_err() {
                return false;
            }
        }
        true
    };
    let up = async {
        while let Some(Ok(message)) = receiver.next().await {
            match message {
                Message::Binary(bytes) if sink.write_all(&bytes).await.is_err() => {
                    // What it said before it stopped to listen may still be on its way.
                    return std::future::pending().await;
                }
                Message::Close(_) => return,
                _ => {}
            }
        }
    };
    let ended = tokio::select! {
        ended = down => ended,
        () = up => false,
    };
    if ended {
        let goodbye = CloseFrame { code: close_code::AWAY, reason: "".into() };
        let _ = sender.send(Message::Close(Some(goodbye))).await;
    }
}

async fn close(socket: &mut WebSocket, code: u16) {
    let _ = socket.send(Message::Close(Some(CloseFrame { code, reason: "".into() }))).await;
}
