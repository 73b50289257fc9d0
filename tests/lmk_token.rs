//! Where LMK's token comes from: the official client's file, and variables that take the place of its parts.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::json;
use support::jobs::until;
use support::{Answer, Home, Request, Server};

fn answer(request: &Request) -> Answer {
    match (request.method.as_str(), request.path()) {
        ("POST", "/v1/headlessAuth/refresh") => {
            let body = json!({"access_token": "token-new", "token_type": "bearer", "expires_in": 3600, "scope": "x"});
            Answer::Plain(201, "application/json", body.to_string())
        }
        _ => Answer::json(json!({"userId": "u-1", "userEmail": "a@example.com", "app": {"name": "App"}})),
    }
}

/// What `lmk whoami` asks with this file and these variables: each call, and the token or refresh token in it.
fn asked(file: &str, variables: &[(&str, &str)]) -> Vec<String> {
    let server = Server::new(answer);
    let home = variables.iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let home = home.env("LMK_SERVER_URL", &server.url()).env("TZ", "UTC");
    home.write(".lmk/config", file);
    let _ = home.run(&["lmk", "whoami"]).code(0);
    let told = |request: &Request| match request.header("authorization") {
        Some(header) => header.replace("Bearer ", "with "),
        None => format!("refreshes {}", request.json()["refreshToken"].as_str().unwrap_or("nothing")),
    };
    server.seen().iter().map(told).collect()
}

const FILE: &str = "[python]\naccess_token = token-file\nrefresh_token = refresh-file\n";
const ENDED: &str =
    "[python]\naccess_token = token-file\nrefresh_token = refresh-file\naccess_token_expires = 1000\n";

#[test]
fn variables_take_the_place_of_the_files_parts_one_by_one() {
    assert_eq!(asked(FILE, &[("LMK_ACCESS_TOKEN", "token-env")]), ["with token-env"]);
    assert_eq!(asked(ENDED, &[]), ["refreshes refresh-file", "with token-new"]);
    let refreshed = asked(ENDED, &[("LMK_REFRESH_TOKEN", "refresh-env")]);
    assert_eq!(refreshed, ["refreshes refresh-env", "with token-new"]);
    let ended = [("LMK_ACCESS_TOKEN", "token-env"), ("LMK_ACCESS_TOKEN_EXPIRES", "1000")];
    assert_eq!(asked(FILE, &ended), ["refreshes refresh-file", "with token-new"]);
    let lasting = [("LMK_ACCESS_TOKEN_EXPIRES", "4102444800000")];
    assert_eq!(asked(ENDED, &lasting), ["with token-file"]);
}

#[test]
fn an_end_is_milliseconds_or_a_date_and_zero_is_never() {
    let with = |end: &str| {
        let variables =
            [("LMK_ACCESS_TOKEN", "t"), ("LMK_REFRESH_TOKEN", "r"), ("LMK_ACCESS_TOKEN_EXPIRES", end)];
        asked("", &variables)
    };
    for lasting in ["0", "4102444800000", "2099-01-01", "2099-01-01 10:00:00", "2099-01-01T10:00:00+02:00"] {
        assert_eq!(with(lasting), ["with t"], "{lasting}");
    }
    for over in ["1000", "2020-01-01", "2020-01-01T10:00:00", "2020-01-01 10:00:00.5", "2020-01-01T10:00:00Z"]
    {
        assert_eq!(with(over), ["refreshes r", "with token-new"], "{over}");
    }
    assert_eq!(asked(&ENDED.replace("1000", "0"), &[]), ["with token-file"]);
    let soon = Home::new().env("LMK_ACCESS_TOKEN", "t").env("LMK_ACCESS_TOKEN_EXPIRES", "soon");
    let _ = soon.run(&["lmk", "whoami"]).code(3).says("2099-12-31").error();
}

#[test]
fn signing_out_says_what_goes_on_being_used() {
    let home = Home::new().env("LMK_ACCESS_TOKEN", "token-env");
    let run = home.run(&["lmk", "logout"]).code(0).stdout("Logged out successfully\n");
    let _ = run.says("LMK_ACCESS_TOKEN");
    home.write(".lmk/config", FILE);
    let _ = home.run(&["lmk", "logout"]).code(0).says("LMK_ACCESS_TOKEN").hides("token-env");
    assert!(!home.read(".lmk/config").contains("token-file"));
    let empty = Home::new();
    empty.write(".lmk/config", "[python]\naccess_token =\n");
    let _ = empty.run(&["lmk", "logout"]).code(4).says("not logged in");
    let _ = empty.run_as("lmk", &["logout"], "").code(1);
}

/// Whether a process has a file open.
#[cfg(target_os = "linux")]
fn has_open(process: u32, file: &std::path::Path) -> bool {
    let all = std::fs::read_dir(format!("/proc/{process}/fd")).into_iter().flatten().flatten();
    all.filter_map(|one| std::fs::read_link(one.path()).ok()).any(|path| path == file)
}

#[test]
#[cfg(target_os = "linux")]
fn who_signs_out_while_a_token_is_renewed_is_signed_out() {
    let (ask, asked) = std::sync::mpsc::channel();
    let (go, gone) = std::sync::mpsc::channel::<()>();
    let (ask, gone) = (std::sync::Mutex::new(ask), std::sync::Mutex::new(gone));
    let server = Server::new(move |request| {
        if request.path() == "/v1/headlessAuth/refresh" {
            ask.lock().unwrap().send(()).unwrap();
            gone.lock().unwrap().recv().unwrap();
        }
        answer(request)
    });
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    home.write(".lmk/config", ENDED);
    let renews = home.spawn(&["lmk", "whoami"]);
    asked.recv().unwrap();
    let mut leaves = home.spawn(&["lmk", "logout"]);
    // It waits for the other one, or has gone by without.
    let lock = home.path(".lmk/config.lock").canonicalize().unwrap();
    until("signing out", || has_open(leaves.id(), &lock) || leaves_now(&leaves));
    go.send(()).unwrap();
    let _ = support::ended(renews).code(0);
    leaves.wait().unwrap();
    assert!(!home.read(".lmk/config").contains("token"), "{}", home.read(".lmk/config"));
}

/// Whether a process has ended and nobody waited for it yet.
#[cfg(target_os = "linux")]
fn leaves_now(child: &std::process::Child) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", child.id())).unwrap();
    stat.rsplit(')').next().unwrap().starts_with(" Z")
}

#[test]
fn only_a_page_of_the_web_is_opened_to_sign_in() {
    let server =
        Server::new(|_| Answer::json(json!({"sessionId": "s", "authorizeUrl": "file:///etc/passwd"})));
    let home = Home::new().env("LMK_SERVER_URL", &server.url()).env("BROWSER", "touch opened");
    for words in [&["lmk", "login"][..], &["lmk", "login", "--manual"]] {
        let _ = home.run(words).code(1).error().says("no web page");
    }
    assert!(!home.path("work/opened").exists());
}
