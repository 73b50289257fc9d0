//! LMK in the sandbox: sessions that live, their connections, and the faults of these.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use serde_json::{Value, json};
use support::Home;
use support::sandbox::Sandbox;

/// A home that uses the sandbox.
fn stranger(sandbox: &Sandbox) -> Home {
    sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text))
}

/// A home that is signed in, and its sandbox.
fn home() -> (Sandbox, Home) {
    let sandbox = Sandbox::start(&["--approve"]);
    let home = stranger(&sandbox);
    let _ = home.run(&["lmk", "login", "--manual"]).code(0);
    (sandbox, home)
}

fn session(home: &Home) -> String {
    let state = r#"{"type": "process", "hostname": "h", "command": "make", "pid": 7, "notifyOn": "none"}"#;
    let made = home.run(&["lmk", "session", "create", "job", "--state", state, "-o", "json"]).code(0).json();
    made["sessionId"].as_str().unwrap().to_owned()
}

/// `session connect` under way.
struct Connected {
    child: Child,
    stdin: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Connected {
    fn new(home: &Home, id: &str, option: &str) -> Connected {
        let mut child = home
            .prepared(&["lmk", "session", "connect", id, option])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take().unwrap());
        Connected { child, stdin, lines: BufReader::new(stdout).lines() }
    }

    fn next(&mut self) -> Value {
        serde_json::from_str(&self.lines.next().unwrap().unwrap()).unwrap()
    }

    fn end(mut self) -> (Option<i32>, String) {
        drop(self.stdin.take());
        let output = self.child.wait_with_output().unwrap();
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// Asks for a signal until somebody is there to get it.
fn signal(home: &Home, id: &str) {
    let words = ["lmk", "session", "action", id, "sendSignal", "--body", r#"{"signal": 15}"#];
    while home.run(&words).code != 0 {}
}

#[test]
fn a_session_lives_from_its_making_to_its_end() {
    let (_sandbox, home) = home();
    let id = session(&home);
    let _ = home.run(&["lmk", "session", "action", &id, "sendSignal"]).code(6).error().says("connected");
    let mut watcher = Connected::new(&home, &id, "--read-only");
    signal(&home, &id);
    assert_eq!(
        watcher.next()["message"],
        json!({"type": "action", "sessionId": id, "action": "sendSignal", "body": {"signal": 15}})
    );
    let change = r#"{"type": "process", "notifyOn": "stop", "notifyChannel": "ch-mail"}"#;
    let _ = home.run(&["lmk", "session", "update", &id, "--state", change]).code(0);
    let state = watcher.next()["message"]["session"]["state"].clone();
    assert_eq!((&state["notifyOn"], &state["pid"]), (&json!("stop"), &json!(7)), "{state}");
    // What one connection says the others hear, and REST too.
    let mut writer = Connected::new(&home, &id, "--no-read-only");
    writeln!(writer.stdin.as_mut().unwrap(), "{}", json!({"notifyOn": "error", "exitCode": 3})).unwrap();
    assert_eq!(watcher.next()["message"]["session"]["state"]["exitCode"], 3);
    assert_eq!(
        home.run(&["lmk", "session", "get", &id, "-o", "json"]).code(0).json()["state"]["notifyOn"],
        "error"
    );
    let _ = home.run(&["lmk", "session", "end", &id]).code(0);
    assert!(watcher.next()["message"]["session"]["endedAt"].is_string());
    assert_eq!(watcher.end().0, Some(0));
    assert_eq!(writer.end().0, Some(0));
    for verb in [&["update", &id, "--state", change][..], &["end", &id], &["action", &id, "sendSignal"]] {
        let words = [&["lmk", "session"], verb].concat();
        let _ = home.run(&words).code(6).error().says("ended");
    }
    let over = home.run(&["lmk", "session", "connect", &id]).code(0);
    assert_eq!(over.json(), json!({"ok": false, "message": "Session has ended"}));
    let _ = home.run(&["lmk", "session", "get", "nosuch"]).code(5);
}

#[test]
fn a_reader_cannot_write() {
    let (_sandbox, home) = home();
    let id = session(&home);
    let before = home.run(&["lmk", "session", "get", &id, "-o", "json"]).json()["state"].clone();
    let mut reader = Connected::new(&home, &id, "--read-only");
    writeln!(reader.stdin.as_mut().unwrap(), "{}", json!({"notifyOn": "error"})).unwrap();
    signal(&home, &id);
    assert_eq!(reader.next()["message"]["type"], "action");
    let _ = home.run(&["lmk", "session", "end", &id]).code(0);
    assert_eq!(reader.next()["message"]["session"]["state"], before);
    assert_eq!(reader.end().0, Some(0));
}

#[test]
fn connections_that_are_dropped_closed_or_mute_come_back() {
    let (sandbox, home) = home();
    for (kind, options, said) in [
        ("socket-drop", &["--milliseconds", "0"][..], "connecting again"),
        ("socket-close", &["--milliseconds", "0", "--code", "1012"], "code 1012"),
        ("socket-mute", &["--milliseconds", "15000"], "no sign of life"),
    ] {
        let id = session(&home);
        let words = [&[kind, "--path", "/lmk"], options].concat();
        assert!(sandbox.call("fault", &words).status.success());
        let mut watcher = Connected::new(&home, &id, "--read-only");
        // The lost connection must be over before the next can be told anything.
        let mut stderr = BufReader::new(watcher.child.stderr.take().unwrap());
        let mut line = String::new();
        stderr.read_line(&mut line).unwrap();
        assert!(line.contains(said), "{kind}: {line}");
        signal(&home, &id);
        assert_eq!(watcher.next()["message"]["action"], "sendSignal", "{kind}");
        let _ = home.run(&["lmk", "session", "end", &id]).code(0);
        assert_eq!(watcher.end().0, Some(0), "{kind}");
    }
}

#[test]
fn trouble_of_the_server_is_told_as_what_it_is() {
    let (sandbox, home) = home();
    let id = session(&home);
    let fault = |words: &[&str]| assert!(sandbox.call("fault", words).status.success());
    fault(&["status", "--status", "429", "--count", "1", "--path", "/lmk/v1/event"]);
    let _ = home.run(&["lmk", "notify", "waits and goes"]).code(0);
    fault(&["status", "--status", "503", "--count", "2", "--path", "/lmk/v1/session/ws"]);
    let mut watcher = Connected::new(&home, &id, "--read-only");
    signal(&home, &id);
    assert_eq!(watcher.next()["message"]["type"], "action");
    let _ = home.run(&["lmk", "session", "end", &id]).code(0);
    assert_eq!(watcher.end().0, Some(0));
    fault(&["cut", "--count", "1", "--path", "/lmk/v1/event"]);
    let _ = home.run(&["lmk", "notify", "later", "--keep"]).code(0).says("notification queued");
    let _ = home.run(&["lmk", "outbox", "flush"]).code(0);
    let events = sandbox.call("events", &["-o", "json"]);
    let events: Value = serde_json::from_slice(&events.stdout).unwrap();
    let told = events.as_array().unwrap().iter().filter(|event| event["message"] == "later").count();
    assert_eq!(told, 1);
}

#[test]
fn a_sign_in_is_approved_once_and_its_token_fetched_once() {
    let sandbox = Sandbox::start(&[]);
    let home = stranger(&sandbox);
    let made = home.run(&["lmk", "auth", "create", "-o", "json"]).code(0).json();
    let id = made["sessionId"].as_str().unwrap();
    let _ = home.run(&["lmk", "auth", "token", id]).code(6).error().says("approved");
    assert!(sandbox.call("approve", &[id]).status.success());
    let token = home.run(&["lmk", "auth", "token", id, "-o", "json"]).code(0).json();
    let _ = home.run(&["lmk", "auth", "token", id]).code(5).error().says("once");
    let refresh = token["refresh_token"].as_str().unwrap();
    let new = home
        .run_stdin(&["lmk", "auth", "refresh", "--refresh-token", "-", "-o", "json"], refresh)
        .code(0)
        .json();
    assert!(new["access_token"].is_string() && new["access_token"] != token["access_token"]);
}

#[test]
fn a_job_and_its_session_are_one() {
    let (sandbox, home) = home();
    let _ = home.run(&["lmk", "run", "--no-attach", "-N", "job", "sleep", "600"]).code(0);
    let job = || home.run(&["lmk", "jobs", "-a", "-o", "json"]).code(0).json()["jobs"][0].clone();
    while job()["session"].is_null() {}
    let id = job()["session"].as_str().unwrap().to_owned();
    let get = || home.run(&["lmk", "session", "get", &id, "-o", "json"]).code(0).json();
    assert_eq!((&get()["state"]["command"], &get()["endedAt"]), (&json!("sleep 600"), &Value::Null));
    // The app sets when to notify, and asks for the end: both are done, also after a lost connection.
    assert!(
        sandbox.call("fault", &["socket-drop", "--path", "/lmk", "--milliseconds", "0"]).status.success()
    );
    let words = ["lmk", "session", "update", &id, "--state", r#"{"type": "process", "notifyOn": "error"}"#];
    while job()["notify"] != "error" {
        let _ = home.run(&words).code(0);
    }
    signal(&home, &id);
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(143);
    while get()["endedAt"].is_null() {}
    assert_eq!(get()["state"]["exitCode"], -15);
    let events = sandbox.call("events", &["-o", "json"]);
    let events: Value = serde_json::from_slice(&events.stdout).unwrap();
    let told: Vec<&str> =
        events.as_array().unwrap().iter().filter_map(|event| event["message"].as_str()).collect();
    assert!(told.len() == 1 && told[0].contains("ended by **SIGTERM** (15)"), "{told:?}");
}

#[test]
fn too_many_calls_wait_for_their_second() {
    let (sandbox, home) = home();
    let answer = sandbox.call("quota", &["--lmk-per-second", "1"]);
    assert!(answer.status.success(), "{answer:?}");
    // At once: those that are refused come again after a pause.
    let all: Vec<_> =
        (0..3).map(|number| home.spawn(&["lmk", "notify", &format!("number {number}")])).collect();
    for one in all {
        let _ = support::ended(one).code(0);
    }
    let events = serde_json::from_slice::<Value>(&sandbox.call("events", &["-o", "json"]).stdout).unwrap();
    assert_eq!(events["events"].as_array().or(events.as_array()).unwrap().len(), 3, "{events}");
    // Without a limit no call is refused, which a client that does not wait would see.
    assert!(sandbox.call("quota", &[]).status.success());
    let _ = home.run(&["--debug", "lmk", "notify", "x"]).code(0).hides("429");
}
