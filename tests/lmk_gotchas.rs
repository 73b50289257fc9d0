//! Defects of the official client (1.2.0) that concern requests, signing in, texts, the socket and the shell plugin: each
//! test fails on what that client does. Those of jobs are with the jobs' tests.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::json;
use support::{Answer, Home, Server, ended};
use tungstenite::Message;

const FAR: i64 = 4_102_444_800_000;

fn me() -> Answer {
    Answer::json(json!({"userId": "u-1", "userEmail": "a@example.com", "app": {"name": "App"}}))
}

fn events() -> Answer {
    Answer::Plain(201, "application/json", json!({"eventId": "e", "channels": []}).to_string())
}

/// The last event that a server got.
fn told(server: &Server) -> String {
    server.seen().pop().unwrap().json()["message"].as_str().unwrap().to_owned()
}

#[test]
fn gotcha_6_a_connection_that_is_lost_for_a_while_comes_back() {
    // Lost three times in a row; the official client gives up for good after seven seconds in all.
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0 | 4 => Answer::Socket(Box::new(|socket| {
            let _ = socket.read();
            let message = json!({"ok": true, "message": {"type": "update", "session": {}}});
            socket.send(Message::text(message.to_string())).unwrap();
            let _ = socket.get_mut().shutdown(std::net::Shutdown::Both);
        })),
        1..4 => Answer::Plain(503, "text/plain", "later".into()),
        _ => Answer::Socket(Box::new(|socket| {
            let _ = socket.read();
            let normal = tungstenite::protocol::frame::coding::CloseCode::Normal;
            let _ = socket.close(Some(tungstenite::protocol::CloseFrame { code: normal, reason: "".into() }));
            while socket.read().is_ok() {}
        })),
    });
    let run = Home::lmk(&server, FAR).run(&["lmk", "session", "connect", "s-1"]).code(0);
    assert_eq!(run.stdout.lines().count(), 2);
}

#[test]
fn gotcha_7_a_notification_that_cannot_be_sent_is_kept_and_said() {
    let home = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:1").env("LMK_ACCESS_TOKEN", "token-old");
    let run = home.run(&["config", "get", "nosuch", "--notify"]).code(2).says("notification queued");
    assert_eq!(run.stderr.matches("notification").count(), 1, "one line: {}", run.stderr);
    assert_eq!(home.run(&["lmk", "outbox", "-o", "json"]).json().as_array().unwrap().len(), 1);
}

#[test]
fn gotcha_8_bytes_that_are_no_text_lose_no_notification() {
    let server = Server::new(|request| match request.path() {
        "/v1/event" => events(),
        _ => Answer::Raw(
            [&b"HTTP/1.1 400 X\r\nContent-Length: 3003\r\n\r\na\xff\xc0"[..], "█".repeat(1000).as_bytes()]
                .concat(),
        ),
    });
    let _ = Home::lmk(&server, FAR).run(&["lmk", "app", "current", "--notify=ch"]).code(1);
    assert!(told(&server).contains("a\u{fffd}\u{fffd}██"), "{}", told(&server));
}

#[test]
fn gotcha_9_the_text_is_plain_whole_and_without_secrets() {
    let server = Server::new(|request| match request.path() {
        "/v1/event" => events(),
        _ => {
            let text = "10%\r50%\r100% \u{1b}[31mred\u{1b}[0m\n```\nAPI_TOKEN=tok-9f2c";
            Answer::Plain(400, "application/json", json!({"message": text}).to_string())
        }
    });
    let home = Home::lmk(&server, FAR);
    let words = ["lmk", "oauth", "token", "--authorization", "Basic YTpi", "--grant-type", "refresh_token"];
    let words = [
        &words[..],
        &[
            "--redirect-uri",
            "http://x/cb?token=abc",
            "--code",
            "c0de",
            "--refresh-token",
            "hunter2",
            "--notify=ch",
        ],
    ]
    .concat();
    let _ = home.run(&words).code(1);
    let text = told(&server);
    assert!(text.contains("100% red") && !text.contains("50%") && !text.contains('\u{1b}'), "{text}");
    assert!(text.contains("\n````\n") && text.ends_with("````"), "the fence holds: {text}");
    for secret in ["hunter2", "tok-9f2c", "YTpi", "token=abc"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    assert!(!text.contains("\n\n\n"), "no line is doubled: {text}");
}

#[test]
fn gotcha_11_reading_never_writes_the_token_file() {
    let server = Server::new(|_| me());
    let home = Home::new();
    let text = format!(
        "# mine\n[work]\naccess_token = token-work\n\n[python]\naccess_token = token-old\nserver_url = {}\n",
        server.url()
    );
    home.write(".lmk/config", &text);
    let before = std::fs::metadata(home.path(".lmk/config")).unwrap();
    let children: Vec<_> = (0..30).map(|_| home.spawn(&["lmk", "whoami"])).collect();
    for child in children {
        let _ = ended(child).code(0).stdout("Logged in as a@example.com (ID: u-1, App: App)\n");
    }
    assert_eq!(home.read(".lmk/config"), text);
    let after = std::fs::metadata(home.path(".lmk/config")).unwrap();
    assert_eq!(before.modified().unwrap(), after.modified().unwrap());
}

#[test]
fn gotcha_12_files_are_private_and_no_text_has_the_token() {
    let server = Server::new(|request| match request.path() {
        "/v1/headlessAuth" => Answer::Plain(
            201,
            "application/json",
            json!({"sessionId": "h", "authorizeUrl": "http://x"}).to_string(),
        ),
        "/v1/headlessAuth/h/token" => Answer::json(
            json!({"access_token": "token-secret", "refresh_token": "refresh-secret", "expires_in": 3600}),
        ),
        _ => Answer::Plain(503, "text/plain", "later".into()),
    });
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    let _ = home.run(&["lmk", "login", "--manual"]).code(0).hides("token-secret");
    let _ = home.run(&["--debug", "lmk", "session", "connect", "s-1"]).code(7).hides("token-secret");
    let _ = home.run(&["lmk", "notify", "x", "--keep"]).code(0).hides("token-secret");
    let mode = |name: &str| std::fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(".lmk"), mode(".lmk/config"), mode(".local/state/afar/outbox")), (0o700, 0o600, 0o700));
    let outbox = std::fs::read_dir(home.path(".local/state/afar/outbox")).unwrap();
    for entry in outbox {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        assert!(!text.contains("token-secret") && !text.contains("refresh-secret"), "{text}");
    }
}

#[test]
fn gotcha_19_a_reader_that_goes_away_ends_it_quietly() {
    let server = Server::new(|_| {
        Answer::Socket(Box::new(|socket| {
            let _ = socket.read();
            let message = json!({"ok": true, "message": {"type": "update", "session": {}}}).to_string();
            while socket.send(Message::text(message.clone())).is_ok() {}
        }))
    });
    let home = Home::lmk(&server, FAR);
    let mut command = home.prepared(&["lmk", "session", "connect", "s-1"]);
    let mut child =
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.next().unwrap().is_ok());
    drop(lines);
    let run = ended(child).code(0);
    assert_eq!(run.stderr, "");
}

#[test]
fn gotcha_22_a_sign_in_that_timed_out_is_none() {
    let server = Server::new(|request| match request.path() {
        "/v1/headlessAuth" => Answer::Plain(
            201,
            "application/json",
            json!({"sessionId": "h", "authorizeUrl": "http://x"}).to_string(),
        ),
        _ => Answer::Plain(412, "application/json", "{}".into()),
    });
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    let run = home.run(&["lmk", "login", "--manual", "--timeout", "0.2", "--poll-interval", "0.05"]).code(4);
    assert!(!run.stdout.contains("success") && run.stderr.contains("nobody approved"), "{}", run.stdout);
    let _ = home.run(&["lmk", "logged-in"]).code(1);
}

#[test]
fn gotcha_22_not_signed_in_is_said_at_once() {
    let home = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:1");
    for words in [
        &["notify", "x"][..],
        &["session", "create", "x"],
        &["session", "connect", "x"],
        &["channels"],
        &["app", "current"],
    ] {
        let words = [&["lmk"], words].concat();
        let _ = home.run(&words).code(4).error().says("afar lmk login");
    }
    let _ = home.run(&["lmk", "whoami", "--no-input"]).code(4).error();
}

#[test]
fn gotcha_22_a_silent_server_is_not_waited_for_without_end() {
    let server = Server::new(|_| Answer::Silence);
    let home = Home::lmk(&server, FAR);
    let begun = Instant::now();
    let _ = home.run(&["lmk", "whoami", "--read-timeout", "0.3"]).code(7).error().says("--read-timeout");
    assert!(begun.elapsed() < Duration::from_secs(20));
    // Without the option there is a limit too.
    let limit = home.run(&["config", "get", "lmk.read_timeout"]).code(0).stdout;
    assert!(limit.trim().parse::<f64>().is_ok_and(|seconds| seconds > 0.0 && seconds <= 120.0), "{limit}");
}

#[test]
fn gotcha_22_the_expiry_is_right_in_every_zone() {
    let server = Server::new(|request| match request.path() {
        "/v1/headlessAuth/refresh" => {
            let body = json!({"access_token": "token-new", "token_type": "bearer", "expires_in": 3600, "scope": "x"});
            Answer::Plain(201, "application/json", body.to_string())
        }
        _ => me(),
    });
    for zone in ["America/New_York", "Asia/Tokyo", "UTC"] {
        let home = Home::lmk(&server, 1000).env("TZ", zone);
        let before = server.seen().len();
        let _ = home.run(&["lmk", "whoami"]).code(0);
        // The new token holds for an hour: the next command asks for none.
        let _ = home.run(&["lmk", "whoami"]).code(0);
        let calls = server.calls()[before..].to_vec();
        assert_eq!(
            calls,
            ["POST /v1/headlessAuth/refresh", "GET /v1/app/current", "GET /v1/app/current"],
            "{zone}"
        );
    }
}

#[test]
fn gotcha_23_the_plugin_runs_commands_and_keeps_their_words() {
    let server = Server::new(|_| events());
    for (shell, options) in [("bash", &["--norc"][..]), ("zsh", &["-f"]), ("fish", &["--no-config"])] {
        let path = std::env::var_os("PATH").unwrap();
        if !std::env::split_paths(&path).any(|folder| folder.join(shell).is_file()) {
            assert!(std::env::var_os("CI").is_none(), "{shell} is not installed");
            continue;
        }
        let home = Home::lmk(&server, FAR);
        home.write("plugin", &home.run(&["lmk", "shell-plugin", "-p", "-s", shell]).code(0).stdout);
        let script = ". \"$HOME/plugin\"; lmk notify --content-type text/plain -- '--two  words *'";
        let words = [options, &["-c", script]].concat();
        let mut command = home.prepared_as(Path::new(shell), &words);
        let run = ended(
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap(),
        );
        assert_eq!(run.code, 0, "{shell}: {}", run.stderr);
        assert_eq!(told(&server), "--two  words *", "{shell}");
        let words = [options, &["-c", ". \"$HOME/plugin\"; lmk channels get --name nosuch"]].concat();
        let mut command = home.prepared_as(Path::new(shell), &words);
        let run = ended(
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap(),
        );
        assert_eq!(run.code, 1, "{shell}: the exit status is passed on");
    }
}
