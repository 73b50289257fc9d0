//! What can be wrong around CoCalc: one clear line, a hint, the exit status that says what kind it is, and never the key.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::json;
use support::{Answer, Home, Server};

const KEY: &str = "sk-secret-key-000001";
const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";

fn home(host: &str) -> Home {
    Home::new().env("COCALC_API_KEY", KEY).env("COCALC_HOST", host).env("COCALC_PROJECT_ID", PROJECT)
}

/// Runs words against a server that answers so; nothing of the key is anywhere.
#[track_caller]
fn refused(words: &[&str], answer: impl Fn() -> Answer + Send + Sync + 'static, code: i32, says: &str) {
    let server = Server::new(move |_| answer());
    let run = home(&server.url())
        .run(&[&["cocalc"], words].concat())
        .code(code)
        .says(says)
        .hides(KEY)
        .hides("c2stc2Vj")
        .error();
    assert_eq!(run.stderr.matches("error: ").count(), 1, "{}", run.stderr);
    assert_eq!(server.seen().len(), 1);
}

fn said(text: &str) -> impl Fn() -> Answer + Send + Sync + 'static {
    let value = json!({ "error": text });
    move || Answer::json(value.clone())
}

#[test]
fn keys() {
    let silent = Server::new(|_| Answer::json(json!(null)));
    for key in ["", "  ", "sk-with space", "sk-\u{fc}"] {
        let home = home(&silent.url()).env("COCALC_API_KEY", key);
        let _ = home.run(&["cocalc", "exec", "--", "ls"]).code(4).error();
    }
    let missing = Home::new().env("COCALC_HOST", &silent.url());
    let _ = missing.run(&["cocalc", "ping"]).code(4).says("COCALC_API_KEY").error();
    assert!(silent.seen().is_empty());
    refused(&["ping"], said("must sign in as project or account"), 4, "COCALC_HOST");
    let hub = "must be signed in and MUST provide an api key (cookies are not allowed)";
    refused(&["hub", "org", "get-all"], said(hub), 4, "whoami");
    refused(
        &["ping"],
        said("project specific api key must match requested project"),
        4,
        "leave --project-id",
    );
    refused(
        &["ping"],
        said("must specify project_id or use project-specific api key"),
        3,
        "COCALC_PROJECT_ID",
    );
    refused(&["ping"], said("You must provide authentication via an API key."), 4, "login");
}

#[test]
fn projects() {
    refused(&["exec", "--", "ls"], said("user must be a collaborator on the project"), 4, "projects list");
    refused(
        &["hub", "projects", "start", PROJECT],
        said("Error: must be collaborator on project to start it"),
        4,
        "projects list",
    );
    let nobody =
        "request -- no subscribers matching 'x' - callHub: subject='x', name='system.ping', code='503' ";
    refused(&["ping"], said(nobody), 7, "--start-timeout");
    let stopped = "timeout - callHub: subject='x', name='system.ping', code='408' ";
    refused(&["ping"], said(stopped), 7, "--start-timeout");
}

#[test]
fn hosts() {
    for (host, says) in [
        ("cocalc.com", "https://"),
        ("localhost:5000", "https://"),
        ("ftp://x.org", "https://"),
        ("https://", "empty host"),
        ("https://x.org/?a=b", "more than a host and a path"),
        ("https://user:hidden-word@x.org", "more than a host and a path"),
        ("", "https://"),
    ] {
        let _ = home(host)
            .run(&["cocalc", "ping"])
            .code(3)
            .says(says)
            .says("COCALC_HOST")
            .hides("hidden-word")
            .error();
        let _ = home("https://x.org").run(&["cocalc", "ping", "--host", host]).code(3).says("from --host");
    }
    let _ =
        home("http://127.0.0.1:1").run(&["cocalc", "ping"]).code(7).says("cannot connect").hides(KEY).error();
    let server = Server::new(|request| match request.path() {
        "/a/b/api/conat/project" => Answer::json(json!({"now": 1})),
        _ => Answer::Plain(404, "text/html", "<html>".to_owned()),
    });
    let _ = home(&format!("{}/a/b//", server.url())).run(&["cocalc", "ping"]).code(0);
    let _ = home(&format!("{}/c", server.url())).run(&["cocalc", "ping"]).code(5).says("HTML page").error();
}

#[test]
fn answers() {
    let html = || Answer::Plain(200, "text/html", format!("<html>you sent {KEY}</html>"));
    refused(&["exec", "--", "ls"], html, 1, "not JSON (text/html");
    refused(&["ping"], || Answer::Plain(200, "application/json", String::new()), 1, "not JSON");
    refused(
        &["ping"],
        || Answer::Plain(500, "application/json", format!("{{\"message\": \"{KEY}\"}}")),
        1,
        "500",
    );
    refused(&["ping"], || Answer::Plain(401, "text/html", "<html>".to_owned()), 4, "proxy");
    refused(&["ping"], || Answer::Plain(429, "text/plain", "slowly".to_owned()), 7, "slowly");
    refused(&["exec", "--", "ls"], || Answer::Raw(Vec::new()), 7, "connection");
    let gigabyte = || {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n{\"stdout\": \"";
        Answer::Raw(head.as_bytes().to_vec())
    };
    refused(&["exec", "--", "cat", "/dev/zero"], gigabyte, 1, "--max-output");
    let cut = || Answer::Raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"now\"".to_vec());
    refused(&["ping"], cut, 7, "ended early");
}

#[test]
fn a_redirect_is_not_followed_with_the_key() {
    let other = Server::new(|_| Answer::json(json!({"now": 1})));
    let place = format!("{}/elsewhere", other.url());
    let target = place.clone();
    refused(
        &["ping"],
        move || Answer::Headers(302, vec![("Location", target.clone())], String::new()),
        3,
        &place,
    );
    // Nor within the same host.
    let same = || Answer::Headers(307, vec![("Location", "/sign-in".to_owned())], String::new());
    refused(&["exec", "--", "ls"], same, 3, "/sign-in");
    assert!(other.seen().is_empty());
}

#[test]
fn arguments() {
    let server = Server::new(|_| Answer::json(json!(null)));
    let home = home(&server.url());
    home.write("work/list.json", "[1");
    home.write("work/book.ipynb", "{\"cells\": \"none\"}");
    for (words, says) in [
        (&["exec", "--env", "NOVALUE", "--", "env"][..], "NAME=VALUE"),
        (&["exec", "--start-timeout", "-1", "--", "ls"], ""),
        (&["exec"], "CMD"),
        (&["exec", "--follow", "--async", "--", "ls"], "--async"),
        (&["call", "system.listing", "{not json}"], "not JSON"),
        (&["hub", "db", "query", "@list.json"], "line 1"),
        (&["hub", "db", "query", "@missing.json"], "cannot read"),
        (&["hub", "messages", "get", "--type", "odd"], "possible values"),
        (&["hub", "messages", "send", "--subject", "x"], "--body"),
        (&["hub", "projects", "delete", PROJECT], "--yes"),
        (&["jupyter", "execute"], "CODE"),
        (&["jupyter", "execute", "--file", "missing.py"], "cannot read"),
        (&["jupyter", "run", "book.ipynb"], "is no notebook"),
        (&["jupyter", "run", "list.json"], "is no notebook"),
        (&["jupyter", "run", "missing.ipynb"], "cannot read"),
        (&["jupyter", "kernels", "stop", "x"], "invalid value"),
        (&["job", "get", ""], "empty"),
        (&["projects", "start", "--timeout", "-1"], ""),
        (&["cp", "missing", "project:x"], "cannot read"),
    ] {
        let run = home.run(&[&["cocalc"], words].concat()).code(2).says(says);
        assert!(!run.stderr.contains("panicked") && !run.stderr.contains(KEY), "{}", run.stderr);
    }
    assert!(server.seen().is_empty());
}

#[test]
fn a_job_that_is_gone() {
    let gone = "Error: Async operation '0f0f' does not exist.";
    refused(&["job", "get", "0f0f"], said(gone), 5, "an hour");
    refused(&["job", "tail", "0f0f"], said(gone), 5, "does not exist");
    refused(&["job", "cancel", "0f0f"], said(gone), 5, "does not exist");
}
