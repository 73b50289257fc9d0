//! Lucidtech's stand-in by plain HTTP: tokens, contents, limits, faults, what stays over a stop; and by `--sandbox`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use support::Home;
use support::sandbox::Sandbox;

/// How long something that goes by time may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A caller of a sandbox.
struct Caller {
    host: String,
    authorization: String,
}

/// An answer: its status, and its body.
struct Answer(u16, Vec<u8>);

impl Answer {
    fn json(&self) -> Value {
        serde_json::from_slice(&self.1).unwrap_or(Value::Null)
    }

    #[track_caller]
    fn ok(self) -> Value {
        assert_eq!(self.0, 200, "{}", String::from_utf8_lossy(&self.1));
        self.json()
    }

    /// Asserts a refusal in Lucidtech's form: its message.
    #[track_caller]
    fn refused(self, status: u16) -> String {
        let body = self.json();
        assert_eq!(self.0, status, "{body}");
        assert_eq!(body.as_object().unwrap().len(), 1, "{body}");
        body["message"].as_str().unwrap().to_owned()
    }
}

/// A request on a connection of its own.
fn send(host: &str, head: &str, body: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "{head}\r\nHost: {host}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len())
        .unwrap();
    // A request may be refused before all of it is sent.
    let _ = stream.write_all(body);
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
    let body = answer[end + 4..].to_vec();
    Answer(status, if head.contains("transfer-encoding: chunked") { unchunked(&body) } else { body })
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n").unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[end + 2..end + 2 + length]);
        rest = &rest[end + 4 + length..];
    }
}

fn token(host: &str, id: &str, secret: &str) -> Answer {
    let basic = STANDARD.encode(format!("{id}:{secret}"));
    let path = "/las/oauth2/token?grant_type=client_credentials";
    send(host, &format!("POST {path} HTTP/1.1\r\nAuthorization: Basic {basic}"), b"")
}

fn variables(sandbox: &Sandbox) -> BTreeMap<String, String> {
    sandbox.env(&[""; 0]).into_iter().collect()
}

impl Caller {
    fn of(sandbox: &Sandbox) -> Caller {
        let env = variables(sandbox);
        let api = &env["LAS_API_ENDPOINT"];
        let host = api.strip_prefix("http://").unwrap().strip_suffix("/las/v1").unwrap().to_owned();
        assert_eq!(env["LAS_AUTH_ENDPOINT"], format!("http://{host}/las/oauth2"));
        let answer = token(&host, &env["LAS_CLIENT_ID"], &env["LAS_CLIENT_SECRET"]).ok();
        assert_eq!((&answer["expires_in"], &answer["token_type"]), (&json!(3600), &json!("Bearer")));
        Caller { host, authorization: format!("Bearer {}", answer["access_token"].as_str().unwrap()) }
    }

    fn raw(&self, method: &str, path: &str, headers: &str, body: &[u8]) -> Answer {
        let head = format!("{method} {path} HTTP/1.1\r\nAuthorization: {}{headers}", self.authorization);
        send(&self.host, &head, body)
    }

    fn call(&self, method: &str, path: &str, body: Value) -> Answer {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let json = "\r\nContent-Type: application/json";
        self.raw(method, &format!("/las/v1{path}"), json, body.as_bytes())
    }

    fn get(&self, path: &str) -> Answer {
        self.call("GET", path, Value::Null)
    }

    fn post(&self, path: &str, body: Value) -> Answer {
        self.call("POST", path, body)
    }

    /// Makes something: its ID.
    #[track_caller]
    fn make(&self, path: &str, body: Value, id: &str) -> String {
        self.post(path, body).ok()[id].as_str().unwrap().to_owned()
    }

    fn until(&self, path: &str, status: &str) -> Value {
        let begun = Instant::now();
        loop {
            let answer = self.get(path).ok();
            if answer["status"] == status {
                return answer;
            }
            assert!(begun.elapsed() < PATIENCE, "{answer}");
        }
    }
}

/// A control call.
fn control(sandbox: &Sandbox, call: &str, body: &Value) -> Answer {
    let running: Value =
        serde_json::from_slice(&std::fs::read(sandbox.folder().join("running.json")).unwrap()).unwrap();
    let word = running["control"].as_str().unwrap();
    let head = format!(
        "POST /_sandbox/{call} HTTP/1.1\r\nX-Sandbox-Control: {word}\r\nContent-Type: application/json"
    );
    send(&format!("127.0.0.1:{}", running["port"]), &head, body.to_string().as_bytes())
}

#[test]
fn tokens_are_for_those_who_know_the_secret_and_end() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let env = variables(&sandbox);
    let wrong = token(&caller.host, &env["LAS_CLIENT_ID"], "wrong");
    assert_eq!((wrong.0, wrong.json()), (401, json!({ "error": "invalid_client" })));
    let bare = Caller { host: caller.host.clone(), authorization: "Bearer none".to_owned() };
    assert_eq!(bare.get("/models").refused(401), "Unauthorized");
    assert_eq!(bare.raw("GET", "/las/files/x", "", b"").refused(401), "Unauthorized");
    let made = caller.post("/appClients", json!({ "generateSecret": true })).ok();
    let own =
        token(&caller.host, made["clientId"].as_str().unwrap(), made["clientSecret"].as_str().unwrap()).ok();
    let own = Caller {
        host: caller.host.clone(),
        authorization: format!("Bearer {}", own["access_token"].as_str().unwrap()),
    };
    let dataset = own.post("/datasets", json!({})).ok();
    assert_eq!(dataset["createdBy"], made["appClientId"]);
    let again = caller.get(&format!("/appClients/{}", made["appClientId"].as_str().unwrap())).ok();
    assert_eq!((again.get("clientSecret"), &again["hasSecret"]), (None, &json!(true)));
    let _ = control(&sandbox, "expire", &json!({})).ok();
    let _ = own.get("/datasets").refused(401);
    let _ = Caller::of(&sandbox).get("/datasets").ok();
}

#[test]
fn contents_come_back_as_they_were_however_large() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let document = caller.post("/documents", json!({ "metadata": { "a": 1 } })).ok();
    let url = document["fileUrl"].as_str().unwrap();
    let path = url.strip_prefix(&format!("http://{}", caller.host)).unwrap();
    let place = format!("/documents/{}", document["documentId"].as_str().unwrap());
    let _ = caller.raw("GET", path, "", b"").refused(404);
    // More than other uploads may have.
    let mut large = b"%PDF-1.7\n".to_vec();
    large.resize((64 << 20) + 5, b'x');
    assert_eq!(caller.raw("PUT", path, "", &large).0, 200);
    let noted = caller.get(&place).ok();
    assert_eq!(noted["contentType"], "application/pdf");
    assert!(caller.raw("GET", &format!("{path}?width=10"), "", b"").1 == large);
    let chunks = "\r\nTransfer-Encoding: chunked";
    let head = format!(
        "PUT {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: {}",
        caller.authorization
    );
    let mut stream = TcpStream::connect(&caller.host).unwrap();
    write!(stream, "{head}{chunks}\r\n\r\n3\r\nabc\r\n0\r\n\r\n").unwrap();
    let _ = stream.read_to_end(&mut Vec::new());
    assert_eq!(caller.raw("GET", path, "", b"").1, b"abc");
    assert_eq!(caller.get(&place).ok()["contentMD5"], "900150983cd24fb0d6963f7d28e17f72");
    let inline = json!({ "content": STANDARD.encode("\u{89}"), "contentType": "image/png" });
    assert_eq!(caller.post("/documents", inline).ok()["contentType"], "image/png");
    let files = || std::fs::read_dir(sandbox.folder().join("las")).unwrap().count();
    assert_eq!(files(), 2);
    let state = || std::fs::metadata(sandbox.folder().join("state.json")).unwrap().len();
    assert!(state() < 100_000);
    let asset = caller.make("/assets", json!({ "content": STANDARD.encode(b"\0\xff") }), "assetId");
    assert_eq!(caller.get(&format!("/assets/{asset}")).ok()["content"], STANDARD.encode(b"\0\xff"));
    let _ = caller.call("DELETE", &format!("/assets/{asset}"), Value::Null).ok();
    let _ = caller.call("DELETE", "/documents", Value::Null).ok();
    assert_eq!(files(), 0);
    let _ = caller.raw("PUT", path, "", b"x").refused(404);
}

#[test]
fn what_does_not_fit_is_refused() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let plain = caller.raw("POST", "/las/v1/datasets", "\r\nContent-Type: text/plain", b"{}");
    assert_eq!(plain.refused(415), "Unsupported Media Type");
    let none = format!("las:document:{}", "0".repeat(32));
    for (method, path, body, status) in [
        ("POST", "/datasets", json!({ "nome": "x" }), 400),
        ("POST", "/datasets", json!({ "name": 1 }), 400),
        ("POST", "/datasets", json!([]), 400),
        ("POST", "/models", json!({ "fieldConfig": {}, "width": 1 }), 400),
        ("POST", "/transitions", json!({ "transitionType": "magic" }), 400),
        ("POST", "/predictions", json!({ "documentId": none, "modelId": "las:model:x" }), 404),
        ("GET", &format!("/documents/{none}"), Value::Null, 404),
        ("PATCH", &format!("/documents/{none}"), json!({ "name": "x" }), 404),
        ("GET", "/models/las:model:x/trainings", Value::Null, 404),
        ("GET", "/secrets/las:secret:x", Value::Null, 404),
        ("GET", "/documents?maxResults=101", Value::Null, 400),
        ("GET", "/nowhere", Value::Null, 404),
        ("POST", "/organizations", json!({}), 403),
        ("PATCH", "/models/las%3Aorganization%3Acradl%2Flas%3Amodel%3Ainvoice", json!({ "name": "x" }), 403),
    ] {
        let _ = caller.call(method, path, body).refused(status);
    }
    let _ = caller.get("/models/las%3Aorganization%3Acradl%2Flas%3Amodel%3Ainvoice").ok();
}

#[test]
fn limits_and_faults_are_told_in_lucidtechs_words() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let quota = |body: Value| control(&sandbox, "quota", &body).0;
    assert_eq!(quota(json!({ "service": "nowhere" })), 400);
    assert_eq!(quota(json!({ "service": "las", "documents": 1, "predictions": 0 })), 200);
    // What is refused for another reason does not count.
    let _ = caller.post("/documents", json!({ "x": 1 })).refused(400);
    let _ = caller.post("/documents", json!({})).ok();
    assert_eq!(caller.post("/documents", json!({})).refused(429), "Limit Exceeded");
    assert_eq!(quota(json!({ "service": "las", "per_second": 0 })), 200);
    assert_eq!(caller.get("/models").refused(429), "Too Many Requests");
    assert_eq!(quota(json!({ "service": "las" })), 200);
    let fault = json!({ "kind": "status", "status": 429, "path": "/las/v1" });
    assert_eq!(control(&sandbox, "fault", &fault).0, 200);
    assert_eq!(caller.get("/models").refused(429), "Too Many Requests");
    let _ = caller.get("/models").ok();
}

#[test]
fn executions_of_a_docker_transition_end_by_themselves() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    for (name, end) in [("good", "succeeded"), ("to fail", "failed")] {
        let body = json!({ "transitionType": "docker", "name": name, "parameters": { "imageUrl": "x" } });
        let transition = caller.make("/transitions", body, "transitionId");
        let place = format!("/transitions/{transition}/executions");
        let run = caller.make(&place, json!({ "a": 1 }), "executionId");
        let over = caller.until(&format!("{place}/{run}"), end);
        assert_eq!(over["output"], if end == "failed" { Value::Null } else { json!({ "a": 1 }) });
        assert!(over["endTime"].is_string());
    }
}

#[test]
fn everything_stays_over_a_stop_and_an_old_state_gets_keys() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let document = caller.make("/documents", json!({ "content": STANDARD.encode("kept") }), "documentId");
    let _ = sandbox.call("stop", &[]);
    let _ = sandbox.call("start", &[]);
    let caller = Caller::of(&sandbox);
    let found = caller.get(&format!("/documents/{document}")).ok();
    let path = found["fileUrl"]
        .as_str()
        .unwrap()
        .strip_prefix(&format!("http://{}", caller.host))
        .unwrap()
        .to_owned();
    assert_eq!(caller.raw("GET", &path, "", b"").1, b"kept");
    let _ = sandbox.call("stop", &[]);
    let state = sandbox.folder().join("state.json");
    let mut old: Value = serde_json::from_slice(&std::fs::read(&state).unwrap()).unwrap();
    old.as_object_mut().unwrap().shift_remove("las");
    std::fs::write(&state, old.to_string()).unwrap();
    let _ = sandbox.call("start", &[]);
    let caller = Caller::of(&sandbox);
    let _ = caller.get(&format!("/documents/{document}")).refused(404);
    let _ = sandbox.call("reset", &[]);
    assert!(!sandbox.folder().join("las").exists());
}

/// Ends the sandbox of a home when the test is over, however it goes.
struct Ending<'a>(&'a Home);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        let _ = self.0.run(&["sandbox", "stop"]);
    }
}

#[test]
fn afar_uses_it_by_its_variables_and_by_its_option() {
    let sandbox = Sandbox::start(&[]);
    let caller = Caller::of(&sandbox);
    let asset = caller.make("/assets", json!({ "name": "a", "content": "aGVsbG8=" }), "assetId");
    let home =
        sandbox.env(&[""; 0]).into_iter().fold(Home::new(), |home, (name, text)| home.env(&name, &text));
    let list = home.run(&["las", "assets", "list"]).code(0).json();
    assert_eq!(list["assets"][0]["name"], "a");
    let _ = home.run(&["las", "assets", "delete", &asset]).code(0);
    let _ = home.run(&["las", "assets", "delete", &asset]).code(5).says("was not found");
    // The option means its own sandbox, whatever the variables say.
    let home = Home::new().env("LAS_CLIENT_ID", "other");
    let _ending = Ending(&home);
    let list = home.run(&["--sandbox", "las", "app-clients", "list"]).code(0).json();
    assert_eq!(list["appClients"][0]["name"], "sandbox");
}
