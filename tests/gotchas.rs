//! What the official Backend.AI client is known to get wrong, one test each. Every one of them fails on its behaviour.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::tls::Door;
use support::{Answer, Home, Request, Server};
use tungstenite::Message;

const ID: &str = "5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01";

fn created(status: &str) -> Answer {
    Answer::Plain(
        201,
        "application/json",
        json!({"sessionId": ID, "status": status, "created": true}).to_string(),
    )
}

/// A manager that makes sessions, runs code that ends with 0, and refuses the rest.
fn manager() -> Server {
    Server::bai(|request: &Request| match (request.method.as_str(), request.path()) {
        ("POST", "/session") => created("RUNNING"),
        ("GET", path) if path.ends_with("/execute") => {
            Answer::says(vec![json!({"status": "finished", "console": [], "exitCode": 0})])
        }
        _ => Answer::problem(404, "object-not-found", "No such session."),
    })
}

fn refusing() -> Server {
    Server::bai(|_| Answer::problem(400, "generic-bad-request", "No."))
}

/// Events as a manager sends them; then the stream just ends.
fn events(lines: &[(&str, Value)]) -> Answer {
    let text: String = lines.iter().map(|(name, data)| format!("event: {name}\ndata: {data}\n\n")).collect();
    Answer::Plain(200, "text/event-stream", text)
}

fn one_session(_: &Request) -> Answer {
    // In an order of its own: values belong to names, not to places.
    let item = json!({"status": "RUNNING", "name": "mysess", "result": "UNDEFINED", "session_id": ID, "image": "python"});
    Answer::json(json!({"data": {"compute_session_list": {"items": [item], "total_count": 1}}}))
}

#[test]
fn an_unknown_endpoint_type_is_an_error_and_no_hang() {
    let server = manager();
    let home = Home::bai(&server).env("BACKEND_ENDPOINT_TYPE", "docker");
    let _ = home.run(&["bai", "ps"]).code(3).error().says("docker");
}

#[test]
fn a_version_that_does_not_parse_is_an_error_and_no_hang() {
    let server = Server::new(|_| Answer::json(json!({"version": "banana", "manager": "?"})));
    let run = Home::bai(&server).run(&["bai", "ps"]);
    assert_ne!(run.code, 0);
    let _ = run.error().says("banana");
}

#[test]
fn a_wrong_address_shows_up_at_the_first_request() {
    let server = Server::new(|_| Answer::Plain(404, "text/html", "<h1>nothing here</h1>".into()));
    let run = Home::bai(&server).run(&["bai", "create", "-t", "mysess", "python"]);
    assert_ne!(run.code, 0);
    let _ = run.error();
    assert_eq!(server.seen().len(), 1);
}

#[test]
fn events_that_just_end_are_not_asked_for_again_and_again() {
    let server = Server::bai(|_| events(&[("session_started", json!({"sessionName": "mysess"}))]));
    let run = Home::bai(&server).run(&["bai", "events", "mysess"]).code(0);
    assert!(run.stdout.contains("session_started"));
    assert_eq!(server.calls().len(), 1);
}

#[test]
fn the_owner_of_events_is_named_as_managers_know_it() {
    let server = Server::bai(|_| events(&[("session_started", json!({}))]));
    let _ = Home::bai(&server).run(&["bai", "events", "-o", "AKOTHER", "mysess"]).code(0);
    let call = &server.calls()[0];
    assert!(call.contains("ownerAccessKey=AKOTHER") && !call.contains("owner_access_key"), "{call}");
}

#[test]
fn refusals_are_no_success() {
    let server = refusing();
    let home = Home::bai(&server);
    for args in [
        &["bai", "run", "-c", "x", "python"][..],
        &["bai", "events", "mysess"],
        &["bai", "apps", "mysess"],
        &["bai", "session", "commit", "mysess"],
        &["bai", "admin", "domain", "info", "nowhere"],
    ] {
        let run = home.run(args);
        assert_eq!(run.code, 1, "{args:?}: {}", run.stderr);
        let _ = run.says("No.");
    }
    let web = Home::new().env("BACKEND_ENDPOINT", &server.url()).env("BACKEND_ENDPOINT_TYPE", "session");
    let _ = web.run_stdin(&["bai", "login"], "me\nsecret\n").code(1).hides("secret");
    assert_ne!(web.run(&["bai", "update-password", "a", "b", "b"]).code, 0);
    let down =
        Home::new().env("BACKEND_ENDPOINT", "http://127.0.0.1:9").env("BACKEND_ENDPOINT_TYPE", "session");
    let _ = down.run_stdin(&["bai", "login"], "me\nsecret\n").code(7);
}

#[test]
fn what_is_not_there_is_no_success() {
    let server = Server::bai(|_| Answer::json(json!({"data": {"domain": null}})));
    let _ = Home::bai(&server).run(&["bai", "admin", "domain", "info", "nowhere"]).code(5).error();
}

#[test]
fn a_session_that_fails_to_start_is_no_success() {
    for status in ["ERROR", "CANCELLED", "TERMINATED"] {
        let server = Server::bai(move |_| created(status));
        let run = Home::bai(&server).run(&["bai", "create", "-t", "mysess", "python"]).code(1);
        let _ = run.says(if status == "TERMINATED" { "terminated" } else { status });
    }
}

#[test]
fn transfers_without_names_are_wrong_usage() {
    let server = manager();
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "session", "upload", "mysess"]).code(2);
    let _ = home.run(&["bai", "session", "download", "mysess"]).code(2);
    assert_eq!(server.seen().len(), 0);
}

#[test]
fn local_mistakes_are_one_line_and_no_traceback() {
    let server = manager();
    let home = Home::bai(&server);
    for args in [
        &["bai", "create", "-t", "abc", "python"][..],
        &["bai", "create", "-r", "cpu", "python"],
        &["bai", "run", "python", "no-such-file.py"],
        &["bai", "create", "--bootstrap-script", "no-such-file.sh", "python"],
    ] {
        let run = home.run(args).code(2);
        assert_eq!(
            run.stderr.lines().filter(|line| line.starts_with("error:")).count(),
            1,
            "{args:?}: {}",
            run.stderr
        );
    }
    assert!(!server.calls().iter().any(|call| call.starts_with("POST")));
}

#[test]
fn json_is_json_for_every_command_and_its_errors() {
    let server = Server::bai(|request| match request.path() {
        path if path.ends_with("/files") => {
            Answer::json(json!({"files": "[]", "errors": "", "abspath": "/home/work"}))
        }
        "/admin/gql" => one_session(request),
        "/events/session" => {
            events(&[("session_terminated", json!({"sessionName": "mysess", "reason": "x"}))])
        }
        path if path.contains("nowhere") => Answer::problem(404, "object-not-found", "No such session."),
        _ => Answer::json(json!({})),
    });
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "session", "ls", "mysess", "-o", "json"]).code(0).json();
    let watched = home.run(&["bai", "watch", "mysess", "--output", "json"]).code(0);
    assert_eq!(watched.json()["event"], "session_terminated");
    let refused = home.run(&["bai", "session", "logs", "nowhere", "-o", "json"]).code(5);
    let error: Value = serde_json::from_str(&refused.stderr).unwrap();
    assert_eq!(error["error"]["status"], 404);
    assert_eq!(refused.stdout, "");
}

#[test]
fn values_belong_to_names_whatever_their_order() {
    let server = Server::bai(one_session);
    let run = Home::bai(&server).run(&["bai", "ps", "-f", "name,status,image", "-o", "csv"]).code(0);
    assert_eq!(run.stdout, "name,status,image\nmysess,RUNNING,python\n");
}

#[test]
fn a_list_takes_few_requests() {
    let server = Server::bai(one_session);
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "ps"]).code(0);
    let paths: Vec<String> = server.seen().iter().map(|request| request.path().to_owned()).collect();
    for once in ["/", "/manager/announcement"] {
        assert!(paths.iter().filter(|path| *path == once).count() <= 1, "{paths:?}");
    }
    // Version and announcement are remembered.
    let _ = home.run(&["bai", "ps"]).code(0);
    assert_eq!(server.seen().iter().filter(|request| request.path() == "/").count(), 1);
}

#[test]
fn statuses_of_newer_managers_can_be_asked_for() {
    let server = Server::bai(one_session);
    let _ = Home::bai(&server).run(&["bai", "ps", "--status", "PREPARED"]).code(0);
    let asked = server.seen().iter().any(|request| request.json()["variables"]["status"] == "PREPARED");
    assert!(asked);
}

#[test]
fn mounts_keep_their_order() {
    let server = manager();
    let home = Home::bai(&server);
    let folders = ["m3", "m1", "m2", "m0"];
    let mounts: Vec<&str> = folders.iter().flat_map(|folder| ["-m", folder]).collect();
    let _ = home.run(&[&["bai", "create", "-t", "mysess"][..], &mounts, &["python"]].concat()).code(0);
    let request = server.seen().into_iter().find(|request| request.path() == "/session").unwrap();
    assert_eq!(request.json()["config"]["mounts"], json!(folders));
}

#[test]
fn a_session_is_watched_by_its_id_and_not_by_a_longer_name() {
    let server = Server::bai(|request| match request.path() {
        "/admin/gql" => {
            let item =
                |name: &str| json!({"name": name, "session_id": format!("id-{name}"), "status": "RUNNING"});
            let items = json!([item("mysess-2"), item("mysess")]);
            Answer::json(json!({"data": {"compute_session_list": {"items": items, "total_count": 2}}}))
        }
        _ => events(&[("session_terminated", json!({}))]),
    });
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "watch", "mysess"]).code(0);
    assert!(server.calls().last().unwrap().contains("sessionName=mysess&"), "{:?}", server.calls());
    let _ = home.run(&["bai", "watch", ID]).code(0);
    assert!(server.calls().last().unwrap().contains(&format!("sessionId={ID}")), "{:?}", server.calls());
}

#[test]
fn the_longest_wait_is_a_number_of_seconds() {
    let server = manager();
    let _ = Home::bai(&server).run(&["bai", "create", "-t", "mysess", "--max-wait", "37", "python"]).code(0);
    let request = server.seen().into_iter().find(|request| request.path() == "/session").unwrap();
    assert_eq!(request.json()["maxWaitSeconds"], 37);
}

#[test]
fn a_login_checks_the_endpoint_before_it_asks() {
    let server = manager();
    let run = Home::bai(&server).run(&["bai", "login"]).code(3);
    assert!(!run.stderr.contains("Password"), "{}", run.stderr);
}

#[test]
fn applications_can_be_asked_for_by_name() {
    let server = Server::bai(|_| {
        Answer::json(json!([{"name": "jupyter", "protocol": "http", "ports": [8081]}, {"name": "ttyd"}]))
    });
    let home = Home::bai(&server);
    let run = home.run(&["bai", "apps", "mysess", "jupyter", "-o", "name"]).code(0);
    assert_eq!(run.stdout, "jupyter\n");
    let _ = home.run(&["bai", "apps", "mysess", "none"]).code(5).error().says("jupyter, ttyd");
}

#[test]
fn the_configuration_says_its_version_in_words() {
    let server = manager();
    let run = Home::bai(&server).run(&["bai", "config"]).code(0);
    assert!(run.stdout.contains("v7.20230615") && !run.stdout.contains("(7,"), "{}", run.stdout);
}

#[test]
fn certificates_are_checked_unless_told_otherwise_by_every_command() {
    let server = manager();
    let door = Door::before(&server.url());
    let home = Home::bai(&server).env("BACKEND_ENDPOINT", &door.url());
    home.write("ca.pem", &door.certificate);
    let ca = home.path("ca.pem");
    let create = ["bai", "create", "-t", "mysess", "python"];
    let _ = home.run(&create).code(7).error().says("certificate");
    let _ = home.run(&[&create[..], &["--cacert", ca.to_str().unwrap()]].concat()).code(0);
    let _ = home.run(&[&create[..], &["--insecure"]].concat()).code(0).says("warning");
    let run = ["bai", "--skip-sslcert-validation", "session", "logs", "mysess"];
    let _ = home.run(&run).code(5);
    let home = home.env("SSL_CERT_FILE", ca.to_str().unwrap());
    let _ = home.run(&create).code(0);
}

#[test]
fn the_terminal_of_a_session_needs_a_terminal_here() {
    let server = Server::bai(|request| match request.path() {
        "/session" => created("RUNNING"),
        _ => Answer::Socket(Box::new(|socket| {
            let _ = socket.send(Message::text("{}"));
        })),
    });
    let _ = Home::bai(&server).run(&["bai", "run", "--terminal", "python"]).code(2).error();
}

#[test]
fn proxies_of_the_environment_are_used_and_named_exceptions_are_not() {
    let server = manager();
    let proxy = Server::new(|_| Answer::Plain(502, "text/html", "<h1>proxy</h1>".into()));
    let home =
        Home::bai(&server).env("BACKEND_ENDPOINT", "http://manager.example").env("http_proxy", &proxy.url());
    let _ = home.run(&["bai", "session", "logs", "mysess"]).says("502");
    assert!(proxy.seen()[0].target.starts_with("http://manager.example/"));
    let home = Home::bai(&server).env("http_proxy", &proxy.url()).env("no_proxy", "127.0.0.1");
    let _ = home.run(&["bai", "create", "-t", "mysess", "python"]).code(0);
}

#[test]
fn a_proxy_that_is_none_or_dead_is_named() {
    let server = Server::bai(|_| Answer::json(json!({})));
    for wrong in ["ftp://127.0.0.1:1", "nonsense::"] {
        let home = Home::bai(&server).env("HTTP_PROXY", wrong);
        let _ = home.run(&["bai", "api", "GET", "/x"]).code(3).says("HTTP_PROXY is no proxy's address");
        let report = home.run(&["doctor", "-o", "json"]).code(1);
        assert!(report.stdout.contains("no proxy's address"), "{}", report.stdout);
    }
    assert!(server.seen().is_empty());
    let home =
        Home::bai(&server).env("BACKEND_ENDPOINT", "http://bai.example").env("HTTP_PROXY", "127.0.0.1:9");
    let _ = home.run(&["bai", "api", "GET", "/x"]).code(7).says("bai.example by the proxy 127.0.0.1:9");
}
