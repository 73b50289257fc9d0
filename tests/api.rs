//! `… api`: any request, with the credentials of the service and to its own server alone.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::json;
use support::{Answer, Home, Server};

const KEY: &str = "sk-secret-key-000001";
const LATER: i64 = 4_102_444_800_000;

fn cocalc(server: &Server) -> Home {
    Home::new().env("COCALC_API_KEY", KEY).env("COCALC_HOST", &format!("{}/base", server.url()))
}

#[test]
fn cocalc_takes_method_path_query_and_body() {
    let server = Server::new(|_| Answer::json(json!({"rows": [1, 2]})));
    let home = cocalc(&server);
    let words =
        ["cocalc", "api", "post", "api/v2/exec?a=1", "--query", "b=x y", "--set", "n=3", "--set", "t=text"];
    let _ = home.run(&[&words[..], &["--jq", ".rows[1]"]].concat()).code(0).stdout("2\n");
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!((request.method.as_str(), request.target.as_str()), ("POST", "/base/api/v2/exec?a=1&b=x+y"));
    assert_eq!(request.json(), json!({"n": 3, "t": "text"}));
    assert!(request.header("authorization").unwrap().starts_with("Basic "));
    home.write("work/body.json", r#"{"from": "a file"}"#);
    let _ = home.run(&["cocalc", "api", "PUT", "/x", "--json", "body.json"]).code(0);
    assert_eq!(server.seen().last().unwrap().json(), json!({"from": "a file"}));
    let _ = home.run_stdin(&["cocalc", "api", "PUT", "/x", "--json", "-"], r#"["stdin"]"#).code(0);
    assert_eq!(server.seen().last().unwrap().json(), json!(["stdin"]));
    let _ = home
        .run(&["cocalc", "api", "GET", "/x", "-H", "Accept-Language: de", "--header", "X-Tag:a:b"])
        .code(0);
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!((request.header("accept-language"), request.header("x-tag")), (Some("de"), Some("a:b")));
    let count = server.seen().len();
    let line = format!("curl -u \"$COCALC_API_KEY:\" {}/base/x\n", server.url());
    let _ = home.run(&["cocalc", "api", "GET", "/x", "--curl"]).code(0).stdout(&line).hides(KEY);
    for (words, says) in [
        (&["GET", "https://elsewhere.example/x"][..], "whole address"),
        (&["GET", "//elsewhere.example/x"], "whole address"),
        (&["GE T", "/x"], "not a method"),
        (&["GET", "/x", "--query", "novalue"], "NAME=VALUE"),
        (&["PUT", "/x", "--json", "[1]", "--set", "a=1"], "no object"),
        (&["PUT", "/x", "--json", "{half"], "line 1"),
        (&["GET", "/x", "-H", "no colon"], "NAME: VALUE"),
        (&["GET", "/x", "-H", "Authorization: Basic mine"], "set by afar itself"),
        (&["GET", "/x", "-H", "X-A: 1\r\nX-B: 2"], "control character"),
        (&["GET", "/x", "-H", "@nowhere"], "cannot read nowhere"),
    ] {
        let _ = home.run(&[&["cocalc", "api"], words].concat()).code(2).says(says).hides(KEY);
    }
    assert_eq!(server.seen().len(), count);
}

#[test]
fn cocalcs_refusals_are_the_same_as_elsewhere() {
    let server = Server::new(|request| match request.path() {
        "/base/empty" => Answer::Plain(204, "text/plain", String::new()),
        "/base/error" => Answer::json(json!({"error": "must sign in as project or account"})),
        _ => Answer::Plain(404, "text/html", "<html>".to_owned()),
    });
    let home = cocalc(&server);
    let _ = home.run(&["cocalc", "api", "GET", "/empty"]).code(0).stdout("null\n");
    let _ = home.run(&["cocalc", "api", "GET", "/error"]).code(4).error();
    let _ = home.run(&["cocalc", "api", "GET", "/other"]).code(5).says("HTML page").error();
}

#[test]
fn lmk_sends_the_token() {
    let server = Server::new(|request| match request.path() {
        "/v1/gone" => Answer::problem(404, "not-found", "Not found"),
        _ => Answer::json(json!({"channels": []})),
    });
    let home = Home::lmk(&server, LATER);
    let _ = home
        .run(&["lmk", "api", "GET", "/v1/notificationChannel", "--jq", ".channels"])
        .code(0)
        .stdout("[]\n");
    let _ = home.run(&["lmk", "api", "POST", "v1/event", "--set", "message=hi"]).code(0);
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!((request.method.as_str(), request.path()), ("POST", "/v1/event"));
    assert_eq!(request.json(), json!({"message": "hi"}));
    assert_eq!(request.header("authorization"), Some("Bearer token-old"));
    home.write("work/headers", "Accept: text/plain\n\nX-Api-Key: hush-hush\n");
    let shown = ["lmk", "api", "GET", "/v1/event", "-H", "@headers", "--debug"];
    let _ = home.run(&shown).code(0).hides("hush-hush");
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!(
        (request.header("accept"), request.header("x-api-key")),
        (Some("text/plain"), Some("hush-hush"))
    );
    assert_eq!(request.header("authorization"), Some("Bearer token-old"));
    let _ = home.run(&["lmk", "api", "GET", "/v1/gone"]).code(5).error();
    let line = home.run(&["lmk", "api", "GET", "/x", "--curl"]).code(0).hides("token-old").stdout;
    assert!(line.contains(r#"-H "authorization: Bearer $LMK_ACCESS_TOKEN""#), "{line}");
    let _ =
        Home::new().env("LMK_SERVER_URL", &server.url()).run(&["lmk", "api", "GET", "/x"]).code(4).error();
}

#[test]
fn backend_ai_takes_members_and_headers_that_are_not_signed() {
    let server = Server::new(|_| Answer::json(json!({"version": "v7.20230615"})));
    let home = Home::bai(&server);
    for (words, method, target, body) in [
        (&["api", "folders?a=b", "--query", "c=d e"][..], "GET", "/folders?a=b&c=d+e", None),
        (
            &["api", "/folders/x/mkdir", "--set", "path=a", "--set", "parents=true"],
            "POST",
            "/folders/x/mkdir",
            Some(json!({"path": "a", "parents": true})),
        ),
        (
            &["api", "put", "/x", "--json", "{\"a\": 1}", "--set", "b=2"],
            "PUT",
            "/x",
            Some(json!({"a": 1, "b": 2})),
        ),
    ] {
        let _ = home.run(&[&["bai"], words].concat()).code(0);
        let seen = server.seen();
        let request = seen.last().unwrap();
        assert_eq!((request.method.as_str(), request.target.as_str()), (method, target));
        assert_eq!((!request.body.is_empty()).then(|| request.json()), body);
    }
    let _ = home.run(&["bai", "api", "POST", "/x", "--data", "text"]).code(0);
    assert_eq!(server.seen().last().unwrap().body, b"text");
    for words in [&["POST", "/x", "--data", "a", "--set", "b=1"][..], &["GET", "/x", "/y"], &[]] {
        let _ = home.run(&[&["bai", "api"], words].concat()).code(2);
    }
    let words = ["bai", "api", "GET", "/resource/presets", "-H", "Accept-Language: ko", "-H", "X-Tag: 1"];
    let _ = home.run(&[&words[..], &["-H", "X-Tag: 2"]].concat()).code(0);
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!((request.header("accept-language"), request.header("x-tag")), (Some("ko"), Some("1")));
    assert!(request.header("authorization").unwrap().starts_with("BackendAI signMethod=HMAC-SHA256"));
    let count = seen.len();
    for name in ["Date", "Content-Type", "X-BackendAI-Version"] {
        let header = format!("{name}: mine");
        let _ = home.run(&["bai", "api", "GET", "/x", "-H", &header]).code(2).says("set by afar itself");
    }
    assert_eq!(server.seen().len(), count);
}

#[test]
fn lucidtech_takes_headers() {
    let server = Server::new(|request| match request.path() {
        "/token" => Answer::json(json!({"access_token": "token-1", "expires_in": 3600})),
        _ => Answer::json(json!({"models": []})),
    });
    let home = Home::new()
        .env("LAS_CLIENT_ID", "client")
        .env("LAS_CLIENT_SECRET", "the-client-secret")
        .env("LAS_AUTH_ENDPOINT", &server.url())
        .env("LAS_API_ENDPOINT", &server.url());
    let _ = home.run(&["las", "api", "GET", "/models", "-H", "X-Tag: a"]).code(0);
    let seen = server.seen();
    let request = seen.last().unwrap();
    assert_eq!(
        (request.header("x-tag"), request.header("authorization")),
        (Some("a"), Some("Bearer token-1"))
    );
}
