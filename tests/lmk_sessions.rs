//! LMK's sessions: the rows, and the connection that mends itself.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server};
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::{Message, WebSocket};

const FAR: i64 = 4_102_444_800_000;

type Socket = WebSocket<TcpStream>;

fn update(note: &str) -> Message {
    Message::text(
        json!({"ok": true, "message": {"type": "update", "session": {"state": {"notifyOn": note}}}})
            .to_string(),
    )
}

fn close(socket: &mut Socket, code: u16) {
    let _ = socket.close(Some(CloseFrame { code: CloseCode::from(code), reason: "".into() }));
    while socket.read().is_ok() {}
}

/// The next text as JSON; none at the end.
fn heard(socket: &mut Socket) -> Option<Value> {
    loop {
        match socket.read().ok()? {
            Message::Text(text) => return serde_json::from_str(&text).ok(),
            Message::Close(_) => return None,
            _ => {}
        }
    }
}

/// A server whose connections are numbered from 1.
fn server(talk: impl Fn(usize, &mut Socket) + Send + Sync + 'static) -> Server {
    let (count, talk) = (Arc::new(AtomicUsize::new(0)), Arc::new(talk));
    Server::new(move |request: &Request| match request.path() {
        "/v1/session/ws" => {
            let (number, talk) = (count.fetch_add(1, Ordering::SeqCst) + 1, talk.clone());
            Answer::Socket(Box::new(move |socket| talk(number, socket)))
        }
        _ => Answer::Plain(404, "application/json", json!({"message": "Session not found"}).to_string()),
    })
}

fn connect(id: &str, read_only: bool) -> Value {
    json!({"event": "connect", "data": {"sessionId": id, "readOnly": read_only}})
}

#[test]
fn a_lost_connection_is_opened_and_announced_again() {
    let server = server(|number, socket| {
        assert_eq!(heard(socket), Some(connect("s/1", true)));
        match number {
            // A close that means trouble, one without a frame, one with a frame and no code; then the end.
            1 => close(socket, 1011),
            2 => socket.get_mut().shutdown(std::net::Shutdown::Both).unwrap(),
            3 => {
                let _ = socket.close(None);
                while socket.read().is_ok() {}
            }
            _ => {
                socket.send(update("stop")).unwrap();
                close(socket, 1000);
            }
        }
    });
    let home = Home::lmk(&server, FAR);
    let run =
        home.run(&["lmk", "session", "connect", "s/1"]).code(0).says("connecting again").hides("token-old");
    assert_eq!(run.json()["message"]["session"]["state"]["notifyOn"], "stop");
    assert_eq!(server.calls(), vec!["GET /v1/session/ws?token=token-old"; 4]);
    let header = server.seen().iter().any(|request| request.header("authorization").is_some());
    assert!(!header, "the token is in the address alone");
}

#[test]
fn what_the_server_may_not_have_got_is_sent_again() {
    let got = Arc::new(Mutex::new(Vec::new()));
    let all = got.clone();
    let server = server(move |number, socket| {
        assert_eq!(heard(socket), Some(connect("s-1", false)));
        if number == 1 {
            // Nothing is read any more: what the client sends now is lost.
            socket.get_mut().shutdown(std::net::Shutdown::Both).unwrap();
            return;
        }
        while let Some(message) = heard(socket) {
            all.lock().unwrap().push(message);
        }
    });
    let home = Home::lmk(&server, FAR);
    let lines = "{\"notifyOn\": \"stop\"}\n\n{\"notifyOn\": \"error\", \"exitCode\": 0}\n";
    let _ = home.run_stdin(&["lmk", "session", "connect", "s-1", "--no-read-only"], lines).code(0);
    assert_eq!(
        *got.lock().unwrap(),
        [json!({"notifyOn": "stop"}), json!({"notifyOn": "error", "exitCode": 0})]
    );
}

#[test]
fn a_server_without_a_sign_of_life_is_left() {
    let server = server(|number, socket| {
        assert!(heard(socket).is_some());
        match number {
            // Pings are not read, so that no pong comes. The client goes away by itself.
            1 => {
                let mut rest = [0; 1024];
                while std::io::Read::read(socket.get_mut(), &mut rest).is_ok_and(|count| count > 0) {}
            }
            _ => close(socket, 1000),
        }
    });
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "session", "connect", "s-1"]).code(0).says("no sign of life");
    assert_eq!(server.calls().len(), 2);
}

#[test]
fn a_server_that_refuses_is_tried_four_times() {
    let server =
        Server::new(|_| Answer::Plain(503, "application/json", json!({"message": "later"}).to_string()));
    let _ = Home::lmk(&server, FAR)
        .run(&["lmk", "session", "connect", "s-1"])
        .code(7)
        .says("503")
        .hides("token-old");
    assert_eq!(server.calls().len(), 4);
}

#[test]
fn a_refused_token_is_refreshed_for_the_connection_too() {
    let server = Server::new(|request| match request.target.as_str() {
        "/v1/headlessAuth/refresh" => {
            let body = json!({"access_token": "token-new", "token_type": "bearer", "expires_in": 3600, "scope": "x"});
            Answer::Plain(201, "application/json", body.to_string())
        }
        "/v1/session/ws?token=token-new" => Answer::Socket(Box::new(|socket| {
            let _ = socket.read();
            close(socket, 1000);
        })),
        _ => Answer::Plain(401, "application/json", "{}".into()),
    });
    let _ = Home::lmk(&server, FAR).run(&["lmk", "session", "connect", "s-1"]).code(0);
    assert_eq!(server.calls().len(), 3);
}

#[test]
fn lines_are_shown_as_they_come_and_an_ended_session_ends_it() {
    let (seen, waits) = std::sync::mpsc::channel::<()>();
    let waits = Mutex::new(waits);
    let server = server(move |_, socket| {
        assert!(heard(socket).is_some());
        socket.send(update("stop")).unwrap();
        // Nothing more until the client has shown it.
        waits.lock().unwrap().recv().unwrap();
        let over = json!({"ok": true, "message": {"type": "update", "session": {"endedAt": "2024-01-01T00:00:00Z"}}});
        socket.send(Message::text(over.to_string())).unwrap();
        // It stays open: the client leaves by itself.
        while heard(socket).is_some() {}
    });
    let home = Home::lmk(&server, FAR);
    let mut child = home
        .prepared(&["lmk", "session", "connect", "s-1"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().unwrap().contains("stop"));
    seen.send(()).unwrap();
    assert!(lines.next().unwrap().unwrap().contains("endedAt"));
    assert!(lines.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn text_that_is_not_json_is_an_error_in_both_directions() {
    let noisy = server(|_, socket| {
        assert!(heard(socket).is_some());
        socket.send(update("stop")).unwrap();
        socket.send(Message::text("this is \u{1b}[31mnot JSON")).unwrap();
        while heard(socket).is_some() {}
    });
    let run = Home::lmk(&noisy, FAR).run(&["lmk", "session", "connect", "s-1"]).code(1).says("not JSON");
    assert_eq!(run.stdout.lines().count(), 1);
    let server = server(|_, socket| while heard(socket).is_some() {});
    let home = Home::lmk(&server, FAR);
    let run =
        home.run_stdin(&["lmk", "session", "connect", "s-1", "--no-read-only"], "{}\nnotifyOn: error\n");
    let _ = run.code(2).error().says("line 2 of stdin");
}

#[test]
fn states_are_checked_before_anything_is_sent() {
    let server = Server::new(|_| Answer::json(json!({})));
    let home = Home::lmk(&server, FAR);
    for state in [
        r#"{"type": "spaceship"}"#,
        r#"{"type": "process", "pid": 1, "notifyOn": "none"}"#,
        "[]",
        r#"{"type": 1}"#,
    ] {
        let _ =
            home.run(&["lmk", "session", "create", "x", "--state", state]).code(2).error().says("--state");
    }
    let _ = home
        .run(&["lmk", "session", "update", "s-1", "--state", r#"{"pid": 1, "type": "boat"}"#])
        .code(2)
        .error();
    let _ = home.run(&["lmk", "session", "update", "s-1"]).code(2);
    let _ = home.run(&["lmk", "session", "get", ""]).code(2).error();
    assert!(server.seen().is_empty());
}

#[test]
fn refusals_say_what_they_mean() {
    let server = Server::new(|request| match request.path() {
        "/v1/session/noclient/action" => {
            Answer::Plain(412, "application/json", json!({"message": "No client"}).to_string())
        }
        "/v1/session/ended/end" => {
            Answer::Plain(409, "application/json", json!({"message": "Session has ended"}).to_string())
        }
        _ => Answer::Plain(404, "application/json", json!({"message": "Session not found"}).to_string()),
    });
    let home = Home::lmk(&server, FAR);
    let _ = home
        .run(&["lmk", "session", "action", "noclient", "interrupt"])
        .code(6)
        .error()
        .says("connected to the session");
    let _ = home.run(&["lmk", "session", "end", "ended"]).code(6).error().says("Session has ended");
    let _ = home.run(&["lmk", "session", "get", "a/b"]).code(5).says("Session not found");
    assert_eq!(server.seen().pop().unwrap().target, "/v1/session/a%2Fb");
    assert_eq!(server.seen()[1].body, b"", "an end has no body");
    assert_eq!(server.seen()[0].json(), json!({"action": "interrupt"}));
}

#[test]
fn a_piped_writer_is_heard_while_it_goes_on() {
    let (told, hears) = std::sync::mpsc::channel();
    let told = Mutex::new(told);
    let server = server(move |_, socket| {
        while let Some(message) = heard(socket) {
            let _ = told.lock().unwrap().send(message);
        }
    });
    let home = Home::lmk(&server, FAR);
    let mut child = home
        .prepared(&["lmk", "session", "connect", "s-1", "--no-read-only"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    assert_eq!(hears.recv().unwrap(), connect("s-1", false));
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{{\"n\": 1}}").unwrap();
    assert_eq!(hears.recv().unwrap(), json!({"n": 1}), "before stdin ends");
    drop(stdin);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
