//! What scripts of the official LMK client count on, seen through the program: words, levels, states, and what the web
//! app says last.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server};
use tungstenite::Message;
use tungstenite::protocol::CloseFrame;
use tungstenite::protocol::frame::coding::CloseCode;

const FAR: i64 = 4_102_444_800_000;

#[test]
fn the_first_word_is_split_by_the_rules_of_shlex() {
    let home = Home::new();
    let run = |words: &[&str]| home.run(&[&["lmk", "run", "--local"], words].concat());
    let _ =
        run(&["printf '<%s>' a\\ b # \"c\\$d\\\"\" ''", "e f"]).code(0).stdout("<a b><#><c\\$d\"><><e f>");
    let _ = run(&["", "echo", "x"]).code(0).stdout("x\n");
    for wrong in ["echo 'x", "echo \"x", "echo \\", " "] {
        let _ = run(&[wrong]).code(2).error();
    }
    let _ = run(&["-N", "-x", "--", "true"]).code(0);
}

#[test]
fn levels_are_known_by_word_or_number_and_asked_for_help_do_not_matter() {
    let home = Home::new();
    let jobs = |level: &str| home.run(&["lmk", "-l", level, "jobs"]);
    for level in ["warn", " Debug ", "0", "010", "50", "NOTSET"] {
        let _ = jobs(level).code(0).stdout("No jobs found\n");
    }
    for level in ["", "15", "60", "-10", "1e1", "loud"] {
        let _ = jobs(level).code(2).says("Invalid log level").error();
    }
    let _ = home.run(&["lmk", "-l", "loud", "-l", "info", "jobs"]).code(0);
    let _ = home.run(&["lmk", "-l", "loud", "--help"]).code(0);
    let official = home.run_as("lmk", &["-l", "loud", "jobs"], "").code(2);
    assert_eq!(official.stdout, "Invalid log level: loud\n");
}

#[test]
fn a_folder_that_was_named_must_have_its_file() {
    let home = Home::new();
    let folder = home.path("none").display().to_string();
    for words in
        [&["jobs"][..], &["kill", "x-20240101-00000000"], &["logs", "x"], &["run", "--local", "true"]]
    {
        let words = [&["lmk", "-b", &folder], words].concat();
        let _ = home.run(&words).code(3).says("none/config").error();
        let _ = home.run_as("lmk", &words[1..], "").code(1);
    }
    home.write("none/config", "");
    let _ = home.run(&["lmk", "-b", &folder, "jobs"]).code(0).stdout("No jobs found\n");
}

#[test]
fn a_state_has_the_fields_of_its_type() {
    let server = Server::new(|_| Answer::json(json!({"sessionId": "s-1"})));
    let home = Home::lmk(&server, FAR);
    let sent = |words: &[&str], state: Value| {
        let run = home.run(&[&["lmk", "session"], words, &["--state", &state.to_string()]].concat()).code(0);
        (server.seen().pop().unwrap().json()["state"].clone(), run.stderr)
    };
    let state = json!({"type": "process", "hostname": "h", "command": "c", "pid": "42", "notifyOn": "none",
        "notifyChannel": null, "exitCode": 0, "url": "u", "mine": [1]});
    let whole = json!({"type": "process", "hostname": "h", "command": "c", "pid": 42, "notifyOn": "none", "exitCode": 0});
    let (body, said) = sent(&["create", "job"], state);
    assert_eq!(body, whole);
    assert!(said.contains("`mine`, `url`") || said.contains("`url`, `mine`"), "{said}");
    let (body, said) = sent(&["create", "job"], json!({"type": "none"}));
    assert_eq!((body, said.contains("warning")), (json!({"type": "none"}), false));
    let (body, said) = sent(
        &["update", "s-1"],
        json!({"type": "process", "notifyChannel": null, "exitCode": "3", "mine": 1}),
    );
    // A change may set a field to null.
    assert_eq!(body, json!({"type": "process", "notifyChannel": null, "exitCode": 3}));
    assert!(said.contains("`mine`"), "{said}");
    let (body, _) = sent(&["update", "s-1"], json!({"notifyOn": "stop"}));
    assert_eq!(body, json!({"notifyOn": "stop"}));
}

#[test]
fn what_the_web_app_says_before_it_closes_is_done_and_the_last_word_is_told_otherwise() {
    let ended = Arc::new(Mutex::new(None));
    let last = ended.clone();
    let server = Server::new(move |request: &Request| match (request.method.as_str(), request.path()) {
        ("GET", "/v1/session/ws") => Answer::Socket(Box::new(|socket| {
            let _ = socket.read();
            // All of it in one go, so that it is there at once.
            for message in [
                json!({"type": "update", "session": {"state": {"notifyOn": "error", "notifyChannel": null}}}),
                json!({"type": "action", "action": "sendSignal", "body": {"signal": 15}}),
            ] {
                let text = json!({"ok": true, "message": message}).to_string();
                let _ = socket.write(Message::text(text));
            }
            let close = CloseFrame { code: CloseCode::Normal, reason: "".into() };
            let _ = socket.close(Some(close));
            while socket.read().is_ok() {}
        })),
        ("PATCH", _) => {
            *last.lock().unwrap() = Some(request.json());
            Answer::json(json!({}))
        }
        _ => Answer::Plain(201, "application/json", json!({"sessionId": "s-1", "eventId": "e"}).to_string()),
    });
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "run", "--", "sleep", "60"]).code(143);
    let end = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !server.calls().contains(&"POST /v1/session/s-1/end".to_owned()) {
        assert!(std::time::Instant::now() < end, "the session is not ended");
        std::thread::yield_now();
    }
    let wanted = json!({"state": {"notifyOn": "error", "notifyChannel": null, "exitCode": -15}});
    assert_eq!(ended.lock().unwrap().take(), Some(wanted));
    assert!(server.calls().contains(&"POST /v1/event".to_owned()), "it is a failure, and was told");
}
