//! `bai session pty` and `bai run --terminal` on a terminal of the test's own.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rustix::process::Signal;
use serde_json::{Value, json};
use support::sandbox::Sandbox;
use support::terminal::Terminal;
use support::{Answer, Home, Server};
use tungstenite::{Message, WebSocket};

/// A sandbox with one session, `term`, and a home that uses it.
fn session() -> (Sandbox, Home) {
    let sandbox = Sandbox::start(&[]);
    let home = sandbox
        .env(&[] as &[&str])
        .into_iter()
        .fold(Home::new(), |home, (name, text)| home.env(&name, &text));
    let _ = home.run(&["bai", "create", "-t", "term", "python"]).code(0);
    (sandbox, home)
}

const PTY: &[&str] = &["bai", "session", "pty", "term"];

#[test]
fn what_is_typed_reaches_the_session_and_its_size_follows_ours() {
    let (_sandbox, home) = session();
    let mut terminal = Terminal::start(home.prepared(PTY));
    terminal.types("echo sum=$((40+2)); echo size $(stty size)\n");
    terminal.until("sum=42");
    terminal.until("size 31 97");
    assert!(!terminal.is_usual(), "keys go through as they are typed");
    terminal.resize(20, 50);
    // The signal and what is typed take ways of their own: asked until the window has come.
    terminal.types("until [ \"$(stty size)\" = '20 50' ]; do sleep 0.05; done; echo now-$((20*50)); exit\n");
    terminal.until("now-1000");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    assert!(terminal.is_usual());
}

#[test]
fn a_run_with_a_terminal_ends_with_its_shell_and_cleans_up() {
    let (_sandbox, home) = session();
    let words = ["bai", "run", "--rm", "-s", "-t", "once", "--terminal", "-e", "WORD=by-the-way", "python"];
    let mut terminal = Terminal::start(home.prepared(&words));
    terminal.types("echo $WORD-$((1+1)); exit 3\n");
    terminal.until("by-the-way-2");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    assert!(terminal.text().contains("once is destroyed"), "{}", terminal.text());
    let _ = home.run(PTY).code(2).error().says("stdin is no terminal");
    let _ = home.run(&["bai", "run", "--terminal", "python"]).code(2).error().says("stdin is no terminal");
    let _ = home.run(&["bai", "run", "--terminal", "--exec", "x", "python"]).code(2);
}

#[test]
fn tilde_leaves_and_starts_anew() {
    let (_sandbox, home) = session();
    let mut terminal = Terminal::start(home.prepared(PTY));
    terminal.types("NAME=old; echo first-$((1+1))\n");
    terminal.until("first-2");
    terminal.types("~?");
    terminal.until("leave the terminal");
    terminal.types("~R");
    // The new shell knows nothing of the old one's variables; what is typed too early is lost with that one.
    let mut tries = 0;
    while !terminal.text().contains("name=[]") {
        terminal.types("echo name=[$NAME]\n");
        std::thread::sleep(std::time::Duration::from_millis(100));
        tries += 1;
        assert!(tries < 600, "{}", terminal.text());
    }
    terminal.types("~.");
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    assert!(terminal.is_usual());
    let _ = home.run(&["bai", "apps", "term"]).code(0);
}

#[test]
fn a_signal_ends_it_and_the_terminal_is_as_before() {
    let (_sandbox, home) = session();
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let mut terminal = Terminal::start(home.prepared(PTY));
        terminal.types("echo up-$((1+1))\n");
        terminal.until("up-2");
        terminal.signal(signal);
        assert_eq!(terminal.ended(), code, "{}", terminal.text());
        assert!(
            terminal.is_usual() && terminal.text().contains("the session goes on"),
            "{}",
            terminal.text()
        );
    }
}

#[test]
fn a_session_that_ends_ends_its_terminal() {
    let (_sandbox, home) = session();
    let mut terminal = Terminal::start(home.prepared(PTY));
    terminal.types("echo up-$((1+1))\n");
    terminal.until("up-2");
    let _ = home.run(&["bai", "destroy", "term"]).code(0);
    terminal.ended();
    assert!(terminal.is_usual(), "{}", terminal.text());
}

fn out(socket: &mut WebSocket<std::net::TcpStream>, text: &str) {
    let message = json!({"type": "out", "data": STANDARD.encode(text)});
    socket.send(Message::text(message.to_string())).unwrap();
}

/// The next message's type.
fn heard(socket: &mut WebSocket<std::net::TcpStream>) -> String {
    let message: Value = serde_json::from_str(socket.read().unwrap().to_text().unwrap()).unwrap();
    message["type"].as_str().unwrap().to_owned()
}

#[test]
fn a_connection_that_breaks_is_an_error_and_the_terminal_is_as_before() {
    let server = Server::bai(|_| {
        Answer::Socket(Box::new(|socket| {
            assert_eq!(heard(socket), "resize");
            out(socket, "prompt$ ");
            assert_eq!(heard(socket), "stdin");
            out(socket, "echoed");
            // Cut off without a goodbye when this returns.
        }))
    });
    let mut terminal = Terminal::start(Home::bai(&server).prepared(PTY));
    terminal.until("prompt$ ");
    terminal.types("x");
    assert_eq!(terminal.ended(), 7, "{}", terminal.text());
    assert!(terminal.is_usual() && terminal.text().contains("the connection broke"), "{}", terminal.text());
}

#[test]
fn a_manager_that_takes_no_input_is_still_listened_to() {
    // As 23.09 does: it closes the stream as soon as something is typed.
    let opened = AtomicUsize::new(0);
    let server = Server::bai(move |_| {
        let first = opened.fetch_add(1, Ordering::SeqCst) == 0;
        Answer::Socket(Box::new(move |socket| {
            if first {
                assert_eq!(heard(socket), "resize");
                out(socket, "prompt$ ");
                assert_eq!(heard(socket), "stdin");
                let _ = socket.close(None);
            } else {
                out(socket, "the session's output");
            }
            while socket.read().is_ok_and(|message| !message.is_text()) {}
        }))
    });
    let mut terminal = Terminal::start(Home::bai(&server).prepared(PTY));
    terminal.until("prompt$ ");
    terminal.types("ls\r");
    terminal.until("takes no input there");
    terminal.until("the session's output");
    assert!(terminal.is_usual());
    terminal.types("not sent\n");
    terminal.signal(Signal::INT);
    assert_eq!(terminal.ended(), 0, "{}", terminal.text());
    assert_eq!(server.calls().len(), 2);
}
