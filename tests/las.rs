//! Lucidtech: credentials and tokens, lists page by page, refusals.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::BufRead;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use support::las::{home, official, service};
use support::{Answer, Home, Request, Server, ended};

/// How many assets there are.
const TOTAL: usize = 45;

/// A service that gives tokens and lists assets, 20 a page.
fn answer(request: &Request) -> Answer {
    match request.path() {
        "/oauth2/token" => Answer::json(json!({"access_token": "token-1", "expires_in": 3600})),
        "/v1/assets" => {
            let query = request.target.split_once('?').map_or("", |(_, query)| query);
            let get = |name: &str| {
                query
                    .split('&')
                    .find_map(|pair| pair.strip_prefix(&format!("{name}="))?.parse::<usize>().ok())
            };
            let from = get("nextToken").unwrap_or(0);
            let to = TOTAL.min(from + get("maxResults").unwrap_or(20));
            let rows: Vec<_> =
                (from..to).map(|n| json!({"assetId": format!("las:asset:{n}"), "name": "é"})).collect();
            Answer::json(json!({"assets": rows, "nextToken": (to < TOTAL).then(|| to.to_string())}))
        }
        _ => Answer::Plain(404, "application/json", json!({"message": "no such thing"}).to_string()),
    }
}

#[test]
fn lists_are_one_page_or_as_many_as_asked_for() {
    let server = Server::new(answer);
    let home = home(&server);
    let one = home.run(&["las", "assets", "list"]).code(0).json();
    assert_eq!((one["assets"].as_array().unwrap().len(), &one["nextToken"]), (20, &json!("20")));
    let all = home.run(&["las", "assets", "list", "--all"]).code(0).json();
    assert_eq!((all["assets"].as_array().unwrap().len(), &all["nextToken"]), (TOTAL, &json!(null)));
    let some = home.run(&["las", "assets", "list", "--limit", "23", "-o", "jsonl"]).code(0);
    assert_eq!(some.stdout.lines().count(), 23);
    let _ = home.run(&["las", "assets", "list", "--all", "-m", "7", "-o", "name"]).code(0);
    let last = home.run(&["las", "assets", "list", "--max-results=3", "-n", "44", "-o", "name"]).code(0);
    assert_eq!(last.stdout, "las:asset:44\n");
    let page = ["las", "assets", "list", "-m", "20", "-o", "table"];
    let table = home.run(&page).code(0).says("--next-token 20");
    assert!(table.stdout.contains("las:asset:19") && !table.stdout.contains("las:asset:20"));
    let rows = home.run(&["las", "assets", "list", "-o", "jsonl"]).code(0);
    assert_eq!(rows.stdout.lines().count(), TOTAL);
    let _ = home.run(&["las", "assets", "list", "--limit", "0"]).code(2);
    let _ = home.run(&[
        "las",
        "documents",
        "list",
        "--dataset-id=a",
        "--dataset-id",
        "b",
        "c",
        "--order",
        "ascending",
    ]);
    let call = server.calls().pop().unwrap();
    assert!(call.ends_with("/documents?datasetId=b&datasetId=c&order=ascending"), "{call}");
}

#[test]
fn one_token_serves_all_pages_and_ids_are_encoded() {
    let server = Server::new(answer);
    let home = home(&server);
    let _ = home.run(&["las", "assets", "list", "--all"]).code(0).hides("the-client-secret");
    let calls = server.calls();
    assert_eq!(calls.iter().filter(|call| call.contains("/oauth2/token")).count(), 1);
    assert!(
        server.seen()[1..].iter().all(|request| request.header("authorization") == Some("Bearer token-1"))
    );
    let _ = home.run(&["las", "models", "get", "las:organization:cradl/las:model:invoice"]).code(5);
    assert_eq!(
        server.calls().last().unwrap(),
        "GET /v1/models/las%3Aorganization%3Acradl%2Flas%3Amodel%3Ainvoice"
    );
}

#[test]
fn what_is_missing_is_said_for_every_place() {
    let server = Server::new(answer);
    let home = Home::new().env("LAS_CLIENT_ID", "client").env("LAS_CLIENT_SECRET", "the-client-secret");
    let run = home.run(&["las", "assets", "list"]).code(3).error();
    let run =
        run.says("LAS_AUTH_ENDPOINT, LAS_API_ENDPOINT").says("credentials.cfg").hides("the-client-secret");
    assert_eq!(run.stdout, "");
    // A part of the environment counts for nothing.
    let whole = official(&server, "default").env("LAS_CLIENT_ID", "other");
    let _ = whole.run(&["las", "assets", "list"]).code(0);
    assert_eq!(server.seen()[0].header("authorization"), Some("Basic Y2xpZW50OnRoZS1jbGllbnQtc2VjcmV0"));
}

#[test]
fn a_named_profile_is_afars_or_a_section_of_the_official_file() {
    let server = Server::new(answer);
    let home = official(&server, "work");
    let _ = home.run(&["las", "assets", "list"]).code(3);
    let _ = home.run(&["las", "-p", "work", "assets", "list"]).code(0);
    let _ = home.run(&["las", "--profile", "nowhere", "assets", "list"]).code(3);
    home.write(
        ".config/afar/config.toml",
        &format!(
            "[profiles.own.las]\nclient_id = \"mine\"\nauth_endpoint = \"{0}/oauth2\"\napi_endpoint = \"{0}/v1\"\n",
            server.url()
        ),
    );
    let set = ["config", "set", "las.client_secret", "--profile", "own"];
    let _ = home.run_stdin(&set, "pass\n").code(0);
    let _ = home.run(&["--profile", "own", "las", "assets", "list"]).code(0);
    let token = server.seen().into_iter().rfind(|request| request.path() == "/oauth2/token").unwrap();
    assert_eq!(token.header("authorization"), Some("Basic bWluZTpwYXNz"));
}

#[test]
fn a_token_is_kept_where_the_file_says_so_and_renewed_when_it_is_refused() {
    let tokens = AtomicUsize::new(0);
    let server = Server::new(move |request| match request.path() {
        "/oauth2/token" => {
            let number = tokens.fetch_add(1, Ordering::SeqCst) + 1;
            Answer::json(json!({"access_token": format!("token-{number}"), "expires_in": 3600}))
        }
        _ if request.header("authorization") == Some("Bearer token-2") => answer(request),
        _ => Answer::Plain(401, "application/json", json!({"message": "Unauthorized"}).to_string()),
    });
    let home = official(&server, "default");
    home.write(".lucidtech/token-cache.json", "{broken");
    let _ = home.run(&["las", "assets", "list"]).code(0);
    let path = home.path(".lucidtech/token-cache.json");
    let cache: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(cache["default"]["access_token"], "token-2");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let before = server.seen().len();
    let _ = home.run(&["las", "assets", "list"]).code(0);
    assert_eq!(server.seen().len(), before + 1, "the stored token is used");
}

#[test]
fn refusals_keep_their_kind_and_their_tries() {
    for (status, body, code, tries) in [
        (400, "{\"message\": \"bad\"}", 1, 1),
        (403, "{\"message\": \"Forbidden\"}", 4, 1),
        (404, "not json", 5, 1),
        (409, "{\"message\": \"in use\"}", 6, 1),
        (429, "{\"message\": \"Limit Exceeded\"}", 1, 1),
        (503, "<h1>busy</h1>", 7, 3),
    ] {
        let server = Server::new(move |request| match request.path() {
            "/oauth2/token" => answer(request),
            _ => Answer::Plain(status, "application/json", body.to_owned()),
        });
        let run = home(&server).run(&["las", "workflows", "get", "w"]);
        assert!(run.stderr.starts_with(&format!("error: {status}")), "{}", run.stderr);
        assert_eq!(run.code, code, "{status}: {}", run.stderr);
        assert_eq!(server.seen().len(), 1 + tries, "{status}");
    }
}

#[test]
fn too_many_requests_are_tried_again_and_a_deletion_needs_no_question_here() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |request| match request.path() {
        "/oauth2/token" => answer(request),
        _ if count.fetch_add(1, Ordering::SeqCst) == 0 => {
            Answer::Plain(429, "application/json", json!({"message": "Too Many Requests"}).to_string())
        }
        _ => Answer::Plain(204, "text/plain", String::new()),
    });
    let run = home(&server).run(&["las", "users", "delete", "u"]).code(0);
    assert_eq!(run.json(), json!({}));
    assert_eq!(server.calls().last().unwrap(), "DELETE /v1/users/u");
}

#[test]
fn the_first_row_is_shown_before_the_second_page_is_there() {
    let (release, held) = std::sync::mpsc::channel::<()>();
    let held = std::sync::Mutex::new(held);
    let server = service(move |request| {
        let second = request.target.contains("nextToken=2");
        if second {
            // It answers once the row of the first page has been read.
            held.lock().unwrap().recv().unwrap();
        }
        let id = if second { "m2" } else { "m1" };
        Answer::json(json!({"models": [{"modelId": id}], "nextToken": (!second).then_some("2")}))
    });
    // After the service's word -o is the list's owner.
    let home = home(&server);
    let mut child = home.spawn(&["-o", "jsonl", "las", "models", "list"]);
    let mut rows = std::io::BufReader::new(child.stdout.take().unwrap());
    let mut row = String::new();
    rows.read_line(&mut row).unwrap();
    assert_eq!(row, "{\"modelId\":\"m1\"}\n");
    release.send(()).unwrap();
    row.clear();
    rows.read_line(&mut row).unwrap();
    assert_eq!(row, "{\"modelId\":\"m2\"}\n");
    let _ = ended(child).code(0);
}

#[test]
fn under_the_official_name_a_failure_is_no_success_either() {
    let nobody = Home::new();
    let run = nobody.run_as("las", &["models", "list"], "").code(1).stdout("");
    let _ = run.says("LAS_CLIENT_ID").says("credentials.cfg");
    let server = service(|request| match request.method.as_str() {
        "DELETE" => Answer::Plain(204, "text/plain", String::new()),
        _ => Answer::Plain(400, "application/json", json!({"message": "No"}).to_string()),
    });
    let home = home(&server);
    home.write("work/in/a.pdf", "%PDF");
    let run = |words: &[&str]| home.run_as("las", words, "");
    let _ = run(&["workflows", "create-default", "x", "--from-model-id", "m"]).code(1).stdout("");
    let sent = run(&["datasets", "create-documents", "d", "in"]).code(1).json();
    assert_eq!((&sent["uploaded"], &sent["failed"]), (&json!(0), &json!(1)));
    let _ = run(&["datasets", "get-documents", "d", "out"]).code(1);
    let _ = run(&["users", "delete", "u"]).code(0).stdout("{}\n");
}

#[test]
fn what_is_secret_is_never_shown() {
    let server = Server::new(answer);
    let home = home(&server);
    home.write("work/secret.json", r#"{"password": "hidden-word", "list": ["hidden-word"]}"#);
    for create in [
        &["las", "secrets", "create", "--secret-data", "key=hidden-word"][..],
        &["las", "secrets", "create", "--secret-path", "secret.json"],
        &["las", "payment-methods", "update", "p", "--stripe-setup-intent-secret", "hidden-word"],
    ] {
        for show in ["--dry-run", "--curl", "--debug"] {
            let run = home.run(&[create, &[show]].concat()).hides("hidden-word").hides("the-client-secret");
            assert!((run.stdout.clone() + &run.stderr).contains("********"), "{create:?} {show}");
            assert_eq!(run.stdout.contains("Bearer $LAS_ACCESS_TOKEN\""), *show == *"--curl");
        }
    }
}
