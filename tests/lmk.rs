//! LMK: sign-in, refresh, notifications.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use support::{Answer, Home, Request, Server, ended};

const FAR: i64 = 4_102_444_800_000;

fn answer(request: &Request, token: &str) -> Answer {
    match (request.method.as_str(), request.path()) {
        ("POST", "/v1/headlessAuth/refresh") => {
            let body = json!({"access_token": "token-new", "token_type": "bearer", "expires_in": 3600, "scope": "x"});
            Answer::Plain(201, "application/json", body.to_string())
        }
        _ if request.header("authorization") != Some(&format!("Bearer {token}")) => {
            Answer::Plain(401, "application/json", json!({"message": "token expired"}).to_string())
        }
        ("GET", "/v1/notificationChannel") => Answer::json(json!({"channels": [
            {"notificationChannelId": "ch-1", "name": "Email", "payload": {"type": "email"}, "isDefault": true},
            {"notificationChannelId": "ch-2", "name": "Phone", "payload": {"type": "text-message"}, "isDefault": false}]})),
        ("POST", "/v1/event") => {
            Answer::Plain(201, "application/json", json!({"eventId": "e", "channels": []}).to_string())
        }
        ("GET", "/v1/app/current") => {
            Answer::json(json!({"userId": "u-1", "userEmail": "a@example.com", "app": {"name": "App"}}))
        }
        _ => Answer::Plain(404, "application/json", "{}".into()),
    }
}

#[test]
fn a_message_goes_to_the_channels_that_are_meant() {
    let server = Server::new(|request| answer(request, "token-old"));
    let home = Home::lmk(&server, FAR);
    let _ = home.run_stdin(&["lmk", "notify", "-", "--channel-name", "phone"], "from a pipe").code(0);
    let event = server.seen().pop().unwrap().json();
    assert_eq!(
        event,
        json!({"message": "from a pipe", "contentType": "text/markdown",
        "notificationConfig": {"notify": true, "channelIds": ["ch-2"]}})
    );
    let _ = home
        .run(&["lmk", "notify", "x", "--channel-name", "e", "--channel-type", "web-push"])
        .code(1)
        .error();
    let _ = home.run(&["lmk", "channels", "default", "ch-2"]).code(0);
    let _ = home.run(&["lmk", "notify", "x"]).code(0);
    assert_eq!(server.seen().pop().unwrap().json()["notificationConfig"]["channelIds"], json!(["ch-2"]));
}

#[test]
fn without_a_token_nothing_is_asked() {
    let server = Server::new(|request| answer(request, "token-old"));
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    let _ = home.run(&["lmk", "notify", "x"]).code(4).error().says("lmk login");
    let _ = home.run(&["lmk", "logged-in"]).code(1);
    assert!(server.seen().is_empty());
}

#[test]
fn a_refused_token_is_refreshed_once_and_the_call_made_again() {
    let server = Server::new(|request| answer(request, "token-new"));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "whoami"]).code(0).stdout("Logged in as a@example.com (ID: u-1, App: App)\n");
    assert_eq!(
        server.calls(),
        ["GET /v1/app/current", "POST /v1/headlessAuth/refresh", "GET /v1/app/current"]
    );
    assert!(home.read(".lmk/config").contains("access_token = token-new\nrefresh_token = refresh-old\n"));
    let mode = std::fs::metadata(home.path(".lmk/config")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let wrong = Server::new(|request| answer(request, "never"));
    let _ = Home::lmk(&wrong, FAR)
        .run(&["lmk", "whoami"])
        .code(4)
        .error()
        .says("token expired")
        .hides("token-old");
}

#[test]
fn thirty_two_processes_refresh_one_expired_token_once() {
    let server = Server::new(|request| answer(request, "token-new"));
    let home = Home::lmk(&server, 1000);
    let children: Vec<_> = (0..32).map(|_| home.spawn(&["lmk", "whoami"])).collect();
    for child in children {
        let _ = ended(child).code(0);
    }
    let refreshes = server.calls().iter().filter(|call| call.ends_with("/refresh")).count();
    assert_eq!(refreshes, 1);
}

#[test]
fn a_failed_refresh_leaves_the_stored_token() {
    let server = Server::new(|_| Answer::Plain(503, "text/plain", "later".into()));
    let home = Home::lmk(&server, 1000);
    let before = home.read(".lmk/config");
    let _ = home.run(&["lmk", "whoami"]).code(7);
    assert_eq!(home.read(".lmk/config"), before);
}

#[test]
fn a_token_that_cannot_be_stored_is_used_all_the_same() {
    let server = Server::new(|request| answer(request, "token-new"));
    let home = Home::lmk(&server, 1000);
    let small = home.path(".lmk");
    let mount = |args: &[&str]| std::process::Command::new(args[0]).args(&args[1..]).arg(&small).status();
    let text = home.read(".lmk/config");
    // A full disk: a file system without room for another file. Only root may mount one; for others the folder is
    // read-only, which ends in the same way.
    let tiny = ["mount", "-t", "tmpfs", "-o", "size=4k,nr_inodes=3", "tmpfs"];
    match mount(&tiny).is_ok_and(|status| status.success()) {
        true => std::fs::write(small.join("config"), text).unwrap(),
        false => std::fs::set_permissions(&small, std::fs::Permissions::from_mode(0o500)).unwrap(),
    }
    let run = home.run(&["lmk", "whoami"]);
    let left = std::fs::read_to_string(small.join("config")).unwrap();
    let _ = mount(&["umount"]);
    let _ = std::fs::set_permissions(&small, std::fs::Permissions::from_mode(0o700));
    let _ = run.code(0).says("the new token is not stored");
    assert!(left.contains("token-old"), "the old file stands whole: {left}");
}

#[test]
fn too_many_requests_are_waited_for() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |request| match count.fetch_add(1, Ordering::SeqCst) {
        0 => Answer::Plain(429, "text/plain", String::new()),
        _ => answer(request, "token-old"),
    });
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "x"]).code(0);
    assert_eq!(server.calls().len(), 2);
    let none = Server::new(|_| Answer::Plain(429, "text/plain", String::new()));
    let _ = Home::lmk(&none, FAR).run(&["lmk", "notify", "x", "--retries", "0"]).code(7);
    assert_eq!(none.calls().len(), 1);
}

#[test]
fn any_command_can_tell_its_outcome_and_keeps_its_status() {
    let server = Server::new(|request| answer(request, "token-old"));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["config", "get", "bai.secret_key", "--notify=ch-1"]).code(1);
    let event = server.seen().pop().unwrap().json();
    let message = event["message"].as_str().unwrap();
    assert!(message.contains("exit code **1**"), "{event}");
    let code = home.run(&["lmk", "channels", "get", "--name", "no-such", "--notify=ch-1"]).code;
    let event = server.seen().pop().unwrap().json();
    let message = event["message"].as_str().unwrap();
    assert!(code != 0 && message.contains("```\nerror: ") && message.contains("no-such"), "{event}");
    let _ = home.run(&["config", "path", "--notify=ch-1"]).code(0);
    let event = server.seen().pop().unwrap().json();
    assert!(
        !event["message"].as_str().unwrap().contains("Last lines"),
        "a success needs no last lines: {event}"
    );
    let down = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:1").env("LMK_ACCESS_TOKEN", "t");
    let _ = down.run(&["config", "path", "--notify"]).code(0).says("notification queued");
}

#[test]
fn killed_in_mid_write_the_file_is_the_old_or_the_new_one() {
    let count = AtomicUsize::new(0);
    // Tokens that are stale at once: every run writes the file.
    let server = Server::new(move |request| match request.path() {
        "/v1/headlessAuth/refresh" => {
            let token = format!("token-{}-{}", count.fetch_add(1, Ordering::SeqCst), "x".repeat(50_000));
            let body = json!({"access_token": token, "token_type": "bearer", "expires_in": 0, "scope": "x"});
            Answer::Plain(201, "application/json", body.to_string())
        }
        _ => Answer::json(json!({"userId": "u"})),
    });
    let home = Home::lmk(&server, 1000);
    for round in 0..40 {
        let mut child = home.spawn(&["lmk", "whoami"]);
        while server.calls().len() <= round && child.try_wait().unwrap().is_none() {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        let _ = ended(child);
        let text = home.read(".lmk/config");
        let token = text.lines().find_map(|line| line.strip_prefix("access_token = ")).unwrap();
        assert!(
            token == "token-old" || token.ends_with(&"x".repeat(50_000)),
            "half a token after round {round}"
        );
        assert!(text.contains("refresh_token = refresh-old\n"), "{round}");
    }
}

#[test]
fn a_gateway_in_trouble_is_explained() {
    let server = Server::new(|_| Answer::Plain(502, "text/html", "<html>502 Bad Gateway</html>".into()));
    let _ = Home::lmk(&server, FAR).run(&["lmk", "app", "current"]).code(7).error().says("502");
}

#[test]
fn a_file_that_is_no_configuration_is_no_token() {
    let server = Server::new(|request| answer(request, "token-old"));
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    home.write(".lmk/config", "\u{0}\u{1}not an ini file [python\naccess_token\n");
    let _ = home.run(&["lmk", "notify", "x"]).code(4).error();
    assert!(server.seen().is_empty());
}
