//! Bad input, bad servers, bad networks: one clear line, a hint, the documented status, no panic.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::json;
use support::{Answer, Home, Server};

fn answering(answer: fn() -> Answer) -> Server {
    Server::bai(move |_| answer())
}

#[test]
fn wrong_options_and_names() {
    let server = answering(|| Answer::problem(404, "session-not-found", "No such session."));
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "ps", "--nonsense"]).code(2).says("--nonsense");
    let _ = home.run(&["nonsense"]).code(2).says("nonsense");
    let _ = home.run(&["bai", "ps", "-o", "xml"]).code(2).error();
    let _ = home.run(&["bai", "info", "mysess"]).code(2).error();
    let _ = home.run(&["bai", "create", "-t", "a/b/c", "python"]).code(2).error();
    assert!(!server.calls().iter().any(|call| call.starts_with("POST /session")));
    let _ = home.run(&["bai", "session", "logs", "no/such"]).code(5).error().says("No such session.");
    assert_eq!(server.calls().last().unwrap(), "GET /session/no%2Fsuch/logs");
    let _ = home.run(&["bai", "session", "upload", "mysess", "nofile"]).code(2);
}

#[test]
fn wrong_keys_say_so() {
    let server = answering(|| Answer::problem(401, "auth-failed", "Credential/signature mismatch."));
    let run = Home::bai(&server).run(&["bai", "session", "logs", "mysess"]).code(4).error();
    let _ = run.says("Credential/signature mismatch.").hides("the-secret-key-0123");
    let _ = Home::new()
        .env("BACKEND_ENDPOINT", &server.url())
        .run(&["bai", "ps"])
        .code(3)
        .error()
        .says("BACKEND_ACCESS_KEY");
}

#[test]
fn a_host_that_is_down_is_named() {
    let home = Home::new()
        .env("BACKEND_ENDPOINT", "http://127.0.0.1:1")
        .env("BACKEND_ACCESS_KEY", "")
        .env("BACKEND_SECRET_KEY", "");
    let _ = home.run(&["bai", "ps"]).code(7).error().says("127.0.0.1:1");
    let _ = home
        .run(&["bai", "-o", "json", "session", "logs", "x"])
        .code(7)
        .says(r#""kind":"network""#)
        .says(r#""retryable":true"#);
}

#[test]
fn tls_that_fails_is_explained() {
    let server = answering(|| Answer::json(json!({})));
    let home = Home::bai(&server).env("BACKEND_ENDPOINT", &server.url().replace("http:", "https:"));
    let _ = home.run(&["bai", "session", "logs", "x"]).code(7).error();
}

#[test]
fn answers_that_are_none() {
    let html = answering(|| Answer::Plain(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>".into()));
    let _ = Home::bai(&html).run(&["bai", "session", "logs", "x"]).code(7).error().says("HTML page");
    let text = answering(|| Answer::Plain(200, "text/plain", "all is well".into()));
    let _ = Home::bai(&text)
        .run(&["bai", "session", "logs", "x"])
        .code(1)
        .error()
        .says("not JSON")
        .says("all is well");
    let cut = answering(|| {
        Answer::Raw(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"resul"
                .to_vec(),
        )
    });
    let _ = Home::bai(&cut).run(&["bai", "session", "logs", "x"]).code(7).error();
    let gone = answering(|| Answer::Raw(Vec::new()));
    let _ = Home::bai(&gone).run(&["bai", "session", "logs", "x"]).code(7).error();
}

#[test]
fn a_server_that_stays_silent_runs_into_the_limit() {
    let server = answering(|| Answer::Silence);
    let args = ["bai", "session", "logs", "x", "--read-timeout", "0.3"];
    let _ = Home::bai(&server).run(&args).code(7).error().says("--read-timeout");
}

#[test]
fn redirects_to_another_host_carry_nothing() {
    let other = Server::new(|_| Answer::json(json!({})));
    let target = other.url();
    let server =
        Server::bai(move |_| Answer::Headers(302, vec![("Location", format!("{target}/x"))], String::new()));
    let _ = Home::bai(&server).run(&["bai", "session", "logs", "x"]).code(1);
    assert!(other.seen().is_empty());
}

#[test]
fn secrets_are_nowhere_in_what_is_shown() {
    let server = answering(|| Answer::json(json!({"result": {"logs": "x"}})));
    let home = Home::bai(&server);
    for option in ["-v", "--debug", "--dry-run", "--curl"] {
        let run = home.run(&["bai", "session", "logs", "mysess", option]).code(0);
        let signature = server.seen().iter().rev().find_map(|r| r.header("authorization").map(str::to_owned));
        let run = run.hides("the-secret-key-0123");
        if let Some(signature) = signature {
            let _ = run.hides(signature.rsplit(':').next().unwrap());
        }
    }
    let shown = home.run(&["bai", "session", "logs", "mysess", "--curl"]).code(0);
    assert!(shown.stdout.starts_with("curl ") && shown.stdout.contains("********"), "{}", shown.stdout);
}

#[test]
fn the_next_endpoint_is_tried_when_one_cannot_be_reached() {
    let server = answering(|| Answer::json(json!({"result": {"logs": "here"}})));
    let home = Home::bai(&server).env("BACKEND_ENDPOINT", &format!("http://127.0.0.1:1,{}", server.url()));
    for _ in 0..4 {
        let _ = home.run(&["bai", "session", "logs", "mysess"]).code(0).stdout("here\n");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let server = answering(|| Answer::json(json!({"result": {"logs": "x".repeat(1 << 20)}})));
    let mut child = Home::bai(&server).spawn(&["bai", "session", "logs", "mysess"]);
    drop(child.stdout.take());
    let run = support::ended(child).code(0);
    assert_eq!(run.stderr, "");
}

#[test]
fn configuration_files_are_checked_with_line_and_column() {
    let home = Home::new();
    home.write(".config/afar/config.toml", "[profiles.a.bai]\nendpiont = \"http://x\"\n");
    let _ = home
        .run(&["config", "show"])
        .code(3)
        .error()
        .says("config.toml:2:1: unknown key `endpiont`")
        .says("`endpoint`");
}

#[test]
fn names_that_make_another_call_are_not_sent() {
    let server = Server::bai(|_| Answer::json(serde_json::json!({})));
    let home = Home::bai(&server);
    for args in [
        &["destroy", "."][..],
        &["destroy", ".."],
        &["destroy", ""],
        &["session", "logs", ""],
        &["session", "rename", "..", "other"],
        &["session", "commit", ""],
        &["apps", "."],
        &["restart", ".."],
        &["vfolder", "delete", ""],
        &["vfolder", "info", ".."],
        &["vfolder", "mkdir", "", "x"],
        &["vfolder", "rm", ".", "x"],
        &["session-template", "delete", ""],
    ] {
        let run = home.run_stdin(&[&["bai"], args].concat(), "y\n").code(2);
        let _ = run.says("an ID is empty or made of dots").says("nothing was sent for it");
        let run = home.run_as("backend.ai", args, "y\n");
        assert!(run.code != 0 && run.stderr.contains("an ID is empty or made of dots"), "{args:?}: {run:?}");
        let _ = home.run_stdin(&[&["bai", "--dry-run"], args].concat(), "y\n").code(2);
    }
    assert!(server.calls().is_empty(), "{:?}", server.calls());
    // A path that is written out is sent as it is.
    let _ = home.run(&["bai", "api", "GET", "/folders/"]).code(0);
    assert_eq!(server.calls(), ["GET /folders/"]);
}

#[test]
fn secrets_in_addresses_and_environments_are_not_shown_either() {
    for option in ["-v", "--debug"] {
        // Nobody listens there.
        let home = Home::new()
            .env("BACKEND_ENDPOINT", "http://127.0.0.1:9/?token=SECRETTOKEN")
            .env("BACKEND_ACCESS_KEY", "AK")
            .env("BACKEND_SECRET_KEY", "SK")
            .env("LMK_SERVER_URL", "http://127.0.0.1:9")
            .env("LMK_ACCESS_TOKEN", "SECRETTOKEN");
        let run = home.run(&["lmk", "session", "connect", "abc", "--retries", "0", option]).code(7);
        let _ = run.says("127.0.0.1:9").says("< no connection").hides("SECRETTOKEN");
        home.write(
            ".config/afar/credentials.toml",
            "[default.notify]\nwebhook_url = \"http://127.0.0.1:9/hook/SECRETPATH\"\n",
        );
        let run = home.run(&["lmk", "notify", "x", "--via", "webhook", option]);
        let _ = run.says("> POST http://127.0.0.1:9/********").hides("SECRETPATH");
    }
    let server = answering(|| Answer::json(json!({})));
    let home = Home::bai(&server);
    for option in ["--dry-run", "--curl", "--debug"] {
        let words = [
            "bai",
            "create",
            "-e",
            "AWS_SECRET_ACCESS_KEY=sekret1",
            "-e",
            "API_TOKEN=sekret2",
            "-e",
            "N=plain",
        ];
        let run = home.run(&[&words[..], &["img", option]].concat());
        assert!(run.stdout.contains("plain") || run.stderr.contains("plain"), "{run:?}");
        let _ = run.hides("sekret1").hides("sekret2");
    }
}

#[test]
fn spans_that_no_clock_can_add_are_refused() {
    let home = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:9").env("LMK_ACCESS_TOKEN", "t");
    let _ = home.run(&["--read-timeout", "1e300", "lmk", "channels", "list"]).code(2).says("seconds");
    let _ = home.run(&["lmk", "run", "--local", "--stuck", "5e15h", "true"]).code(2).says("span of time");
    let _ = home.run(&["lmk", "run", "--local", "--max", "1e19", "true"]).code(2).says("span of time");
}
