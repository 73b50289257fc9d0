//! Lists, files and logins of Backend.AI.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;

use serde_json::{Value, json};
use support::terminal::Terminal;
use support::{Answer, Home, Request, Server, ended};

/// A manager with 45 sessions, two of them named.
fn manager() -> Server {
    Server::bai(|request: &Request| {
        let body = request.json();
        let query = body["query"].as_str().unwrap_or_default();
        if query.contains("keypair") {
            return Answer::json(json!({"data": {"keypair": {"is_admin": false}}}));
        }
        if !query.contains("compute_session_list") {
            return Answer::problem(404, "url-not-found", "Unknown URL path.");
        }
        let number = |name: &str| body["variables"][name].as_u64().unwrap();
        let total = if body["variables"]["filter"] == "none" { 0 } else { 45 };
        let (offset, limit) = (number("offset"), number("limit"));
        let items: Vec<Value> = (offset..total.min(offset + limit))
            .map(|n| json!({"id": format!("id-{n}"), "name": format!("s{n}, \"x\""), "status": "RUNNING", "occupying_slots": "{\"cpu\": \"1\"}"}))
            .collect();
        Answer::json(json!({"data": {"compute_session_list": {"items": items, "total_count": total}}}))
    })
}

#[test]
fn lists_are_exact_across_pages_in_every_format() {
    let server = manager();
    let home = Home::bai(&server);
    let ps = |args: &[&str]| home.run(&[&["bai", "ps", "-f", "session_id,name"][..], args].concat()).code(0);
    assert_eq!(ps(&["-o", "jsonl"]).stdout.lines().count(), 45);
    assert_eq!(ps(&["-o", "jsonl", "--limit", "23"]).says("23 of 45 shown").stdout.lines().count(), 23);
    assert_eq!(ps(&["-o", "json", "--limit", "2"]).json()["total_count"], 45);
    let csv = ps(&["-o", "csv", "--limit", "1"]);
    assert_eq!(csv.stdout, "session_id,name\nid-0,\"s0, \"\"x\"\"\"\n");
    let _ = ps(&["-o", "name", "--limit", "1", "--columns", "session_id"]).stdout("s0, \"x\"\n");
    let _ =
        ps(&["-o", "tsv", "--no-header", "--columns", "session_id", "--limit", "2"]).stdout("id-0\nid-1\n");
    let _ = ps(&["--jq", ".items | length"]).stdout("45\n");
    let _ = ps(&["-o", "jsonl", "--sort-by", "-session_id", "--limit", "3", "--columns", "session_id"])
        .stdout("{\"session_id\":\"id-2\"}\n{\"session_id\":\"id-1\"}\n{\"session_id\":\"id-0\"}\n");
    assert!(ps(&["-o", "yaml", "--limit", "1"]).stdout.contains("session_id: id-0"));
    let pages = server.seen().iter().filter(|r| r.json()["variables"]["offset"] == 40).count();
    assert!(pages >= 2, "page by page");
}

#[test]
fn an_empty_list_is_no_failure() {
    let server = manager();
    let home = Home::bai(&server);
    let run = home.run(&["bai", "ps", "--filter", "none"]).code(0);
    assert!(!run.stderr.contains("Traceback"));
    assert_eq!(
        home.run(&["bai", "ps", "--filter", "none", "-o", "json"]).code(0).json(),
        json!({"count": 0, "total_count": 0, "items": []})
    );
}

#[test]
fn unknown_fields_and_columns_are_named() {
    let server = manager();
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "ps", "-f", "nmae"]).code(2).error().says("`name`");
    let _ = home.run(&["bai", "ps", "-f", "name", "--columns", "nmae"]).code(2).error();
}

#[test]
fn all_named_sessions_are_destroyed_although_one_fails() {
    let server = Server::bai(|request| match request.path() {
        "/session/gone" => Answer::problem(404, "session-not-found", "No such session."),
        _ => Answer::json(json!({"stats": {}})),
    });
    let home = Home::bai(&server);
    let _ = home
        .run(&["bai", "rm", "-f", "gone", "there"])
        .code(5)
        .says("session gone")
        .says("there is destroyed");
    assert_eq!(server.calls(), ["DELETE /session/gone?forced=true", "DELETE /session/there?forced=true"]);
    let _ = home.run(&["bai", "rm"]).code(2).error();
    let _ = home.run_as("backend.ai", &["rm"], "").code(4);
}

fn archive(name: &str, content: &str) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.as_mut_bytes()[..name.len()].copy_from_slice(name.as_bytes());
    header.set_size(content.len() as u64);
    header.set_mode(0o644);
    header.set_cksum();
    builder.append(&header, content.as_bytes()).unwrap();
    builder.into_inner().unwrap()
}

fn download(archive: Vec<u8>) -> Server {
    Server::bai(move |_| {
        let mut body = b"--cut\r\nContent-Type: application/octet-stream\r\n\r\n".to_vec();
        body.extend(&archive);
        body.extend(b"\r\n--cut--\r\n");
        let mut whole = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: multipart/mixed; boundary=cut\r\nContent-Length: {}\r\n\r\n",
            body.len()
        )
        .into_bytes();
        whole.extend(body);
        Answer::Raw(whole)
    })
}

#[test]
fn downloads_are_unpacked_and_never_outside() {
    let good = download(archive("sub/out.txt", "hello"));
    let home = Home::bai(&good);
    let _ = home.run(&["bai", "session", "download", "mysess", "sub/out.txt", "--dest", "dl"]).code(0);
    assert_eq!(home.read("work/dl/sub/out.txt"), "hello");
    let bad = download(archive("../evil.txt", "hello"));
    let home = Home::bai(&bad);
    let _ = home.run(&["bai", "session", "download", "mysess", "x"]).code(1).says("outside");
    assert!(!home.path("evil.txt").exists());
}

#[test]
fn other_names_of_a_file_are_copies_and_what_is_left_out_is_said() {
    let tar = |links: &[(tar::EntryType, &str, &str)]| {
        let mut builder = tar::Builder::new(Vec::new());
        let header = |kind, size: usize| {
            let mut header = tar::Header::new_gnu();
            header.set_entry_type(kind);
            header.set_size(size as u64);
            header.set_mode(0o640);
            header
        };
        let mut file = header(tar::EntryType::Regular, 5);
        builder.append_data(&mut file, "d/one.txt", &b"hello"[..]).unwrap();
        for (kind, name, to) in links {
            builder.append_link(&mut header(*kind, 0), name, to).unwrap();
        }
        builder.into_inner().unwrap()
    };
    let (hard, soft) = (tar::EntryType::Link, tar::EntryType::Symlink);
    let server = download(tar(&[(hard, "d/two.txt", "d/one.txt")]));
    let home = Home::bai(&server);
    let run = home.run(&["bai", "session", "download", "mysess", "d"]).code(0);
    assert!(run.stderr.contains("Downloaded 2 files"), "{}", run.stderr);
    assert_eq!((home.read("work/d/one.txt"), home.read("work/d/two.txt")), ("hello".into(), "hello".into()));
    let server = download(tar(&[(soft, "d/three.txt", "one.txt"), (hard, "d/four.txt", "d/none")]));
    for program in ["afar", "backend.ai"] {
        let home = Home::bai(&server);
        let args = ["bai", "session", "download", "mysess", "d"];
        let args = if program == "afar" { &args[..] } else { &args[1..] };
        let run = home.run_as(program, args, "").code(1);
        let run =
            run.says("d/three.txt: a symbolic link to one.txt").says("d/four.txt: another name of d/none");
        assert!(!run.stderr.contains("panicked"));
        assert_eq!(home.read("work/d/one.txt"), "hello");
        assert!(!home.path("work/d/three.txt").exists() && !home.path("work/d/four.txt").exists());
    }
    let server = download(tar(&[(hard, "d/five.txt", "../../etc/passwd")]));
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "session", "download", "mysess", "d"]).code(1).says("outside");
    assert!(!home.path("work/d/five.txt").exists());
}

#[test]
fn a_login_keeps_its_cookie_for_its_own_endpoint() {
    let server = Server::new(|request| match request.path() {
        "/server/login" if request.json()["password"] == "pw" && request.json()["otp"].is_null() => {
            Answer::json(json!({"authenticated": false, "data": {"details": "OTP not provided"}}))
        }
        "/server/login" if request.json()["password"] == "pw" => Answer::Headers(
            200,
            vec![
                ("Set-Cookie", "AIOHTTP_SESSION=abc; Path=/".to_owned()),
                ("Content-Type", "application/json".to_owned()),
            ],
            json!({"authenticated": true, "data": {}}).to_string(),
        ),
        "/server/login" => {
            Answer::json(json!({"authenticated": false, "data": {"details": "Invalid credentials"}}))
        }
        "/server/logout" => Answer::json(json!({})),
        _ => Answer::json(json!({"version": "v7.20230615", "manager": "23.09", "result": {"logs": "x"}})),
    });
    let home = Home::new().env("BACKEND_ENDPOINT", &server.url()).env("BACKEND_ENDPOINT_TYPE", "session");
    let _ =
        home.run_stdin(&["bai", "login"], "me\nwrong\n").code(4).says("Invalid credentials").hides("wrong");
    let _ = home.run_stdin(&["bai", "login"], "me\npw\n123\n").code(0).says("Login succeeded");
    let path = home.path(".local/state/afar/bai-login.json");
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let _ = home.run(&["bai", "session", "logs", "s"]).code(0);
    assert_eq!(server.seen().pop().unwrap().header("cookie"), Some("AIOHTTP_SESSION=abc"));
    let other = Server::new(|_| Answer::json(json!({"version": "v7.20230615", "result": {"logs": "x"}})));
    let elsewhere = Home::new().env("BACKEND_ENDPOINT", &other.url()).env("BACKEND_ENDPOINT_TYPE", "session");
    elsewhere.write(".local/state/afar/bai-login.json", &std::fs::read_to_string(&path).unwrap());
    let _ = elsewhere.run(&["bai", "session", "logs", "s"]).code(0);
    assert_eq!(other.seen().pop().unwrap().header("cookie"), None);
    let _ = home.run(&["bai", "logout"]).code(0);
    assert!(!path.exists());
}

#[test]
fn names_cannot_write_to_the_terminal_under_any_name() {
    let server = Server::bai(|request| {
        let session = json!({"id": "id-1", "name": "\u{1b}[31mRED\u{1b}]0;pwned\u{7}", "status": "RUNNING"});
        let query = request.json()["query"].as_str().unwrap_or_default().to_owned();
        Answer::json(match query.contains("keypair") {
            true => json!({"data": {"keypair": {"is_admin": false}}}),
            false => json!({"data": {"compute_session_list": {"items": [session], "total_count": 1}}}),
        })
    });
    let home = Home::bai(&server);
    let official = home.path("backend.ai");
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), &official).unwrap();
    for command in [home.prepared(&["bai", "ps"]), home.prepared_as(&official, &["ps"])] {
        let mut terminal = Terminal::start(command);
        assert_eq!(terminal.ended(), 0, "{}", terminal.text());
        let text = terminal.text();
        assert!(text.contains("RED") && !text.contains("\u{1b}[31m") && !text.contains('\u{7}'), "{text:?}");
    }
    // Into a pipe it goes as it is.
    let run = home.run_as("backend.ai", &["ps", "-f", "name"], "").code(0);
    assert!(run.stdout.contains("\u{1b}[31mRED\u{1b}]0;pwned\u{7}"), "{:?}", run.stdout);
}

#[test]
fn who_looks_again_and_again_is_warned_once() {
    let server = Server::new(|request| match request.path() {
        "/" => Answer::json(json!({"version": "v99.20990101", "manager": "99.1"})),
        "/manager/announcement" => Answer::json(json!({"enabled": true, "message": "down on Sunday"})),
        _ if request.json()["query"].as_str().unwrap_or_default().contains("keypair") => {
            Answer::json(json!({"data": {"keypair": {"is_admin": false}}}))
        }
        _ => Answer::json(json!({"data": {"compute_session_list": {"items": [], "total_count": 0}}})),
    });
    let home = Home::bai(&server);
    let mut child = home.spawn(&["bai", "ps", "--watch", "0.01", "-o", "jsonl", "--insecure"]);
    while server.seen().iter().filter(|r| r.json().to_string().contains("compute_session_list")).count() < 4 {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    let run = ended(child);
    for text in ["the server speaks v99.20990101", "down on Sunday", "certificate is not checked"] {
        assert_eq!(run.stderr.matches(text).count(), 1, "{}", run.stderr);
    }
}

/// A manager whose answer to any query are these rows.
fn listing(rows: Value) -> Server {
    Server::bai(move |request| {
        let total = rows.as_array().unwrap().len();
        match request.path() {
            "/admin/gql" => Answer::json(json!({"data": {"list": {"items": rows, "total_count": total}}})),
            _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
        }
    })
}

const LISTED: &[&str] = &[
    "gql",
    "--paginate",
    "query($limit: Int!, $offset: Int!) { list(limit: $limit, offset: $offset) { items { v } total_count } }",
];

#[test]
fn names_that_look_like_numbers_stay_as_they_are() {
    let server = listing(json!([{"v": "1.10"}, {"v": "12345e10"}]));
    let home = Home::bai(&server);
    let run = home.run(&[&["bai"], LISTED].concat()).code(0);
    let cells: Vec<&str> = run.stdout.lines().skip(2).map(str::trim).collect();
    assert_eq!(cells, ["1.10", "12345e10"]);
    // The official client prints them so.
    let run = home.run_as("backend.ai", LISTED, "").code(0);
    let cells: Vec<&str> = run.stdout.lines().skip(2).map(str::trim).collect();
    assert_eq!(cells, ["1.1", "1.2345e+14"]);
}

#[test]
fn rows_are_called_by_their_ids_or_names() {
    let server = listing(json!([{"id": "a", "v": 1}, {"id": null, "name": "b"}, {"id": "c", "name": "n"}]));
    let home = Home::bai(&server);
    let args = [&["bai", "-o", "name"], LISTED].concat();
    let _ = home.run(&args).code(0).stdout("a\nb\nc\n");
    let server = listing(json!([{"v": 1}]));
    let _ = Home::bai(&server).run(&args).code(2).error().says("`name`");
}

#[test]
fn numbers_and_texts_in_one_column_have_an_order() {
    let server = listing(json!([{"v": "1a"}, {"v": 10}, {"v": 9}]));
    let args = [&["bai", "-o", "jsonl", "--sort-by", "v"], LISTED].concat();
    let _ = Home::bai(&server).run(&args).code(0).stdout("{\"v\":9}\n{\"v\":10}\n{\"v\":\"1a\"}\n");
}
