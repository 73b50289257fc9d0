//! Lucidtech: bad input, bad servers, bad networks: one clear line, the documented status, nothing lost, no secret shown.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use support::las::{SECRET, home, home_at, official, refusal, service};
use support::{Answer, Home, Run, Server, ended};

const GET: [&str; 4] = ["las", "workflows", "get", "w"];
/// `client:the-client-secret` in base64.
const BASIC: &str = "Y2xpZW50OnRoZS1jbGllbnQtc2VjcmV0";

/// One clear line, then details and hints, and nothing that must not be seen.
#[track_caller]
fn clear(run: Run, code: i32) -> Run {
    assert!(run.stderr.starts_with("error: ") && !run.stderr.contains("panicked"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
    let run = run.code(code).hides(SECRET).hides(BASIC).hides("token-1");
    let lines: Vec<&str> = run.stderr.lines().filter(|line| line.starts_with("error:")).collect();
    assert_eq!(lines.len(), 1, "{}", run.stderr);
    run
}

/// A server whose token endpoint answers so.
fn gate(answer: fn() -> Answer) -> Server {
    Server::new(move |request| match request.path() {
        "/oauth2/token" => answer(),
        _ => Answer::json(json!({})),
    })
}

#[test]
fn credentials_that_are_refused() {
    for (answer, tries) in [
        (
            (|| Answer::Plain(401, "application/json", r#"{"error": "invalid_client"}"#.into())) as fn() -> _,
            1,
        ),
        (|| Answer::Plain(400, "application/json", r#"{"error": "invalid_client"}"#.into()), 1),
        (|| Answer::Plain(403, "application/json", r#"{"message": "Forbidden"}"#.into()), 1),
    ] {
        let server = gate(answer);
        let _ = clear(home(&server).run(&GET), 4).says("no token").says("client ID and secret");
        assert_eq!(server.seen().len(), tries);
        assert_eq!(home(&server).run_as("las", &GET[1..], "").code, 1);
    }
}

#[test]
fn credentials_that_are_half() {
    let server = service(|_| Answer::json(json!({})));
    for missing in ["client_id", "client_secret", "auth_endpoint", "api_endpoint"] {
        let home = official(&server, "default");
        let text = home.read(".lucidtech/credentials.cfg");
        let rest: Vec<&str> = text.lines().filter(|line| !line.starts_with(missing)).collect();
        home.write(".lucidtech/credentials.cfg", &rest.join("\n"));
        let _ = clear(home.run(&GET), 3).says(&format!("credentials.cfg lacks {missing}\n"));
        // A value that is empty is none.
        home.write(".lucidtech/credentials.cfg", &format!("{}\n{missing} =\n", rest.join("\n")));
        let _ = clear(home.run(&GET), 3).says(&format!("credentials.cfg lacks {missing}\n"));
    }
    let home = official(&server, "default");
    std::fs::write(home.path(".lucidtech/credentials.cfg"), b"[default]\nclient_id = \xff\n").unwrap();
    let _ = clear(home.run(&GET), 3).says("cannot read");
    std::fs::remove_file(home.path(".lucidtech/credentials.cfg")).unwrap();
    std::fs::create_dir(home.path(".lucidtech/credentials.cfg")).unwrap();
    let _ = clear(home.run(&GET), 3).says("cannot read");
    assert!(server.seen().is_empty());
}

#[test]
fn addresses_that_are_none() {
    let server = service(|_| Answer::json(json!({})));
    for (name, text) in [
        ("LAS_AUTH_ENDPOINT", "ftp://x/oauth2"),
        ("LAS_API_ENDPOINT", "api.lucidtech.ai/v1"),
        ("LAS_API_ENDPOINT", "ftp://x/v1"),
    ] {
        let _ = clear(home(&server).env(name, text).run(&GET), 3).says("endpoint");
    }
}

#[test]
fn a_token_endpoint_in_trouble() {
    let _ = clear(home_at("http://127.0.0.1:1").run(&GET), 7).says("127.0.0.1:1");
    let slow = gate(|| Answer::Silence);
    let _ =
        clear(home(&slow).run(&[&GET[..], &["--read-timeout", "0.3"]].concat()), 7).says("--read-timeout");
    let html = gate(|| Answer::Plain(200, "text/html", "<html><h1>Sign in</h1></html>".into()));
    let _ = clear(home(&html).run(&GET), 1).says("no token").says("not JSON");
    for body in [
        json!({"access_token": "token-1"}),
        json!({"expires_in": 3600}),
        json!({"access_token": 7, "expires_in": 3600}),
        json!({"access_token": "token-1", "expires_in": -1}),
        json!({"access_token": "token-1", "expires_in": 1e300}),
        json!({"access_token": "token-1", "expires_in": 1e19}),
        json!({"access_token": "token-1\nx", "expires_in": 3600}),
        json!(["token-1"]),
        json!(null),
    ] {
        let server = Server::new(move |_| Answer::json(body.clone()));
        let _ = clear(home(&server).run(&GET), 1).says("sign-in");
        assert_eq!(server.seen().len(), 1);
    }
    let busy = gate(|| Answer::Plain(503, "text/html", "<h1>busy</h1>".into()));
    let _ = clear(home(&busy).run(&GET), 7).says("no token: 503");
    assert_eq!(busy.seen().len(), 3);
}

#[test]
fn answers_that_are_none() {
    let answer = |answer: fn() -> Answer| home(&service(move |_| answer())).run(&GET);
    let _ = clear(answer(|| Answer::Plain(200, "text/html", "<html>".into())), 1).says("not JSON");
    let _ = clear(answer(|| Answer::Plain(200, "application/json", "{\"workflowId\": ".into())), 1);
    // A success that says nothing is one.
    assert_eq!(answer(|| Answer::Plain(200, "text/plain", String::new())).code(0).json(), json!({}));
    let chunks = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    let nothing = service(move |_| Answer::Raw(chunks.into()));
    assert_eq!(home(&nothing).run(&GET).code(0).json(), json!({}));
    let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{\"workfl";
    let cut = service(move |_| Answer::Raw(head.into()));
    let _ = clear(home(&cut).run(&GET), 7).says("ended early");
    let gone = service(|_| Answer::Raw(Vec::new()));
    let _ = clear(home(&gone).run(&GET), 7);
    let silent = service(|_| Answer::Silence);
    let _ =
        clear(home(&silent).run(&[&GET[..], &["--read-timeout", "0.3"]].concat()), 7).says("--read-timeout");
    assert_eq!(silent.seen().len(), 2);
}

#[test]
fn refusals_by_their_status() {
    let cases = [
        (400, "bad", 1, 1),
        (409, "in use", 6, 1),
        (413, "Request Too Long", 1, 1),
        (415, "Unsupported Media Type", 1, 1),
        (418, "short and stout", 1, 1),
        (429, "Too Many Requests", 7, 4),
        (429, "Limit Exceeded", 1, 1),
        (429, "something else", 7, 1),
        (500, "Internal Server Error", 1, 3),
        (502, "Bad Gateway", 7, 3),
        (504, "Endpoint request timed out", 7, 3),
    ];
    // At once, as some wait between their tries.
    std::thread::scope(|scope| {
        for (status, words, code, tries) in cases {
            scope.spawn(move || check_refusal(status, words, code, tries));
        }
    });
}

fn check_refusal(status: u16, words: &'static str, code: i32, tries: usize) {
    let server = service(move |_| refusal(status, words));
    let run = home(&server).run(&GET);
    let run = clear(run, code).says(words);
    assert!(run.stderr.starts_with(&format!("error: {status}")), "{}", run.stderr);
    assert_eq!(server.seen().len(), 1 + tries, "{status} {words}");
    let once = home(&server).run(&[&GET[..], &["--retries", "0", "-o", "json"]].concat());
    let error: Value = serde_json::from_str(&once.stderr).unwrap();
    assert_eq!(error["error"]["retryable"], json!(code == 7), "{error}");
    assert_eq!(server.seen().len(), 3 + tries, "{status} {words}");
}

#[test]
fn json_that_is_broken_is_found_with_its_place() {
    let server = service(|_| Answer::json(json!({})));
    let home = home(&server);
    home.write("work/broken.json", "{\"a\": 1,\n}");
    home.write("work/empty.json", "");
    home.write("work/good.json", "{}");
    std::fs::write(home.path("work/latin.json"), b"{\"a\": \"\xe4\"}").unwrap();
    std::fs::create_dir(home.path("work/folder")).unwrap();
    let model: &[&str] = &["las", "models", "create"];
    let document: &[&str] = &["las", "documents", "update", "d", "--metadata"];
    let transition: &[&str] = &["las", "transitions", "update", "t", "--environment"];
    for command in [model, document, transition] {
        for (text, said) in [
            ("{\"a\" 1}", "line 1, column 6"),
            ("broken.json", "broken.json: line 2, column 1: "),
            ("empty.json", "empty.json"),
            ("latin.json", "latin.json"),
            ("nowhere.json", "nowhere.json"),
            ("folder", "folder"),
            ("@nowhere.json", "nowhere.json"),
            ("@broken.json", "broken.json: line 2, column 1: "),
        ] {
            let _ = clear(home.run(&[command, &[text]].concat()), 2).says(said);
        }
        let _ = clear(home.run_stdin(&[command, &["-"]].concat(), "{\n\"a\" 1}"), 2).says("stdin: line 2");
        let _ = clear(home.run(&[command, &["-"]].concat()), 2).says("stdin");
    }
    let twice = ["las", "models", "create", "-", "--metadata", "-"];
    let _ = clear(home.run_stdin(&twice, "{}"), 2).says("only one argument can be read from stdin");
    let twice = ["las", "documents", "update", "d", "--metadata", "-", "--ground-truth-path", "-"];
    let _ = clear(home.run_stdin(&twice, "{}"), 2).says("only one argument can be read from stdin");
    for (noun, text) in [("models", "{}"), ("documents", "%PDF")] {
        let twice = ["las", "--client-secret", "-", noun, "create", "-"];
        let _ = clear(home.run_stdin(&twice, text), 2).says("only one argument can be read from stdin");
    }
    for words in [&["models", "create", "good.json"][..], &["documents", "update", "d"]] {
        for set in ["name", "=1"] {
            let _ = clear(home.run(&[&["las"], words, &["--set", set]].concat()), 2).says("--set");
        }
    }
    assert!(server.seen().is_empty());
}

#[test]
fn values_out_of_range_and_times_that_are_none() {
    let server = service(|_| Answer::json(json!({})));
    let home = home(&server);
    for days in ["0", "31", "-1", "x", ""] {
        let args = ["las", "models", "get", "m", "--statistics-last-n-days", days];
        let _ = clear(home.run(&args), 2).says("--statistics-last-n-days").says("from 1 to 30");
    }
    for time in ["gibberish", "2022-13-01", "01/02/2022", ""] {
        let args = ["las", "workflows", "list-executions", "w", "--from-start-time", time];
        let _ = clear(home.run(&args), 2).says("--from-start-time").says("not a point in time");
    }
    assert!(server.seen().is_empty());
}

#[test]
fn ids_stay_in_their_place_whatever_they_hold() {
    let server = service(|_| refusal(404, "No such thing"));
    let home = home(&server);
    for (id, encoded) in
        [("a/b", "a%2Fb"), ("a b", "a%20b"), ("ä", "%C3%A4"), ("a?b#c", "a%3Fb%23c"), ("%2e", "%252e")]
    {
        for (noun, path) in [("models", "models"), ("documents", "documents"), ("assets", "assets")] {
            let _ = clear(home.run(&["las", noun, "get", id]), 5);
            assert_eq!(server.calls().last().unwrap(), &format!("GET /v1/{path}/{encoded}"));
        }
    }
}

#[test]
fn an_id_that_is_empty_reaches_nothing_else() {
    let server = service(|_| Answer::json(json!({"documents": [], "nextToken": null})));
    let home = home(&server);
    for id in ["", ".", ".."] {
        for words in [
            &["models", "delete", id][..],
            &["documents", "delete", id],
            &["documents", "get", id],
            &["documents", "update", id, "--dataset-id", "d"],
            &["assets", "get", id],
            &["logs", "get", id],
            &["datasets", "delete", id],
            &["datasets", "delete", id, "--delete-documents"],
            &["models", "delete-data-bundle", "m", id],
            &["models", "list-data-bundles", id],
            &["transitions", "heartbeat", id, "e"],
            &["predictions", "get", id],
        ] {
            let _ = clear(home.run(&[&["las"], words].concat()), 2).says("ID");
        }
    }
    for option in ["--dataset-id", "--consent-id"] {
        let _ = clear(home.run(&["las", "documents", "delete-all", option, ""]), 2).says("empty");
        let _ = clear(home.run(&["las", "documents", "delete-all", option, "x", ""]), 2).says("empty");
    }
    let called: Vec<String> = server.calls().into_iter().filter(|call| !call.contains("token")).collect();
    assert_eq!(called, Vec::<String>::new());
}

fn cache(home: &Home) -> Value {
    serde_json::from_str(&home.read(".lucidtech/token-cache.json")).unwrap()
}

#[test]
fn a_token_cache_that_is_damaged_is_repaired_and_the_user_told() {
    let server = service(|_| Answer::json(json!({"workflowId": "w"})));
    for damage in ["{broken", "[]", "", "\u{0}\u{0}", "{\"default\": 7}x"] {
        let home = official(&server, "default");
        home.write(".lucidtech/token-cache.json", damage);
        let run = home.run(&GET).code(0).hides(SECRET).hides("token-1");
        assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
        let _ = run.says("warning: ").says("token-cache.json");
        assert_eq!(cache(&home)["default"]["access_token"], "token-1");
        assert_eq!(home.run(&GET).code(0).stderr, "");
    }
    // Entries that hold nothing useful are no damage; those of others stay.
    for entry in [json!(7), json!({}), json!({"access_token": "x", "expires_in": 1e19}), json!(null)] {
        let home = official(&server, "default");
        let text = json!({"default": entry, "work": {"access_token": "w", "expires_in": 1}}).to_string();
        home.write(".lucidtech/token-cache.json", &text);
        assert_eq!(home.run(&GET).code(0).stderr, "");
        assert_eq!(cache(&home)["default"]["access_token"], "token-1", "{text}");
        assert_eq!(cache(&home)["work"], json!({"access_token": "w", "expires_in": 1}));
    }
}

#[test]
fn a_token_cache_that_cannot_be_kept_hinders_nobody() {
    let server = service(|_| Answer::json(json!({"workflowId": "w"})));
    let home = official(&server, "default");
    std::fs::create_dir(home.path(".lucidtech/token-cache.json")).unwrap();
    let _ = home.run(&GET).code(0).says("token-cache.json").hides("token-1");
    assert!(home.path(".lucidtech/token-cache.json").is_dir());
    // A folder that nobody can write into, not even root.
    let home = official(&server, "default");
    let run = home.run(&["las", "--cache-path", "/proc/nowhere/cache.json", "workflows", "get", "w"]);
    let _ = run.code(0).says("the new token is not stored").hides("token-1");
    let home = official(&server, "default");
    let folder = home.path(".lucidtech");
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o500)).unwrap();
    let run = home.run(&GET);
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
    let _ = run.code(0).hides("token-1");
}

#[test]
fn sixteen_processes_fetch_one_token() {
    let tokens = AtomicUsize::new(0);
    let server = Server::new(move |request| match request.path() {
        "/oauth2/token" => {
            let number = tokens.fetch_add(1, Ordering::SeqCst) + 1;
            Answer::json(json!({"access_token": format!("token-{number}"), "expires_in": 3600}))
        }
        _ => Answer::json(json!({})),
    });
    let home = official(&server, "default");
    home.write(
        ".lucidtech/token-cache.json",
        "{\"default\": {\"access_token\": \"old\", \"expires_in\": 1000}}",
    );
    let children: Vec<_> = (0..16).map(|_| home.spawn(&GET)).collect();
    for child in children {
        let _ = ended(child).code(0);
    }
    assert_eq!(server.calls().iter().filter(|call| call.contains("/token?")).count(), 1);
    assert_eq!(cache(&home)["default"]["access_token"], "token-1");
}

#[test]
fn secrets_are_nowhere_in_what_is_shown() {
    let server = service(|_| Answer::json(json!({"secretId": "s"})));
    let home = home(&server);
    for option in ["-v", "--debug", "--dry-run", "--curl"] {
        let words = ["las", "secrets", "create", "--secret-data", "password=hunter2", option];
        let _ = home.run(&words).code(0).hides(SECRET).hides(BASIC).hides("token-1").hides("hunter2");
    }
    let run = home.run(&["las", "secrets", "create", "--secret-data", "hunter2"]);
    let _ = clear(run, 2).hides("hunter2");
    // Gateways say what they do not understand.
    let echo = |request: &support::Request| {
        let header = request.header("authorization").unwrap();
        refusal(403, &format!("'{header}' is no key=value pair of {SECRET}"))
    };
    let server = service(move |request| echo(request));
    let _ = clear(support::las::home(&server).run(&GET).hides("Bearer token-1"), 4).says("Bearer ********");
    let server = Server::new(echo);
    let _ = clear(support::las::home(&server).run(&GET), 4).says("Basic ********");
}

#[test]
fn answers_without_end_are_not_held() {
    let long = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n{";
    let refused = |home: &Home, words: &[&str]| home.run(words).code(1).says("larger than 256 MiB").error();
    let server = service(|_| Answer::Raw(long.to_vec()));
    let _ = refused(&support::las::home(&server), &["las", "assets", "list"]);
    let server = Server::bai(|_| Answer::Raw(long.to_vec()));
    let _ = refused(&Home::bai(&server), &["bai", "ps"]);
    let server = Server::new(|_| Answer::Raw(long.to_vec()));
    let _ = refused(&Home::lmk(&server, 4_102_444_800_000), &["lmk", "channels"]);
    // Small on the wire, and large when it is unpacked.
    let pack = "printf '['; head -c 268435456 /dev/zero | tr '\\0' ' '";
    let packed =
        std::process::Command::new("sh").args(["-c", &format!("({pack}) | gzip -1")]).output().unwrap();
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n",
        packed.stdout.len()
    );
    let whole = [head.as_bytes(), &packed.stdout].concat();
    let server = service(move |_| Answer::Raw(whole.clone()));
    let _ = refused(&support::las::home(&server), &["las", "assets", "list"]);
}
