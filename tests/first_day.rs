//! What spans the services: `auth`, `doctor`, `link` and `unlink`.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::{PermissionsExt, symlink};

use serde_json::{Value, json};
use support::{Answer, Home, Server};

fn found<'a>(report: &'a Value, check: &str) -> &'a Value {
    let rows = report.as_array().unwrap();
    rows.iter()
        .find(|row| row["check"].as_str().unwrap().contains(check))
        .unwrap_or_else(|| panic!("{report}"))
}

fn report(home: &Home, args: &[&str]) -> Value {
    home.run(&[&["doctor", "-o", "json"], args].concat()).json()
}

#[test]
fn doctor_names_each_finding_with_its_remedy() {
    let home = Home::new()
        .env("SHELL", "/bin/bash")
        .env("LANG", "C")
        .env("HTTPS_PROXY", "http://me:hush@p.example:3128");
    home.write(".lmk/config", "[python]\n");
    std::fs::set_permissions(home.path(".lmk/config"), std::fs::Permissions::from_mode(0o644)).unwrap();
    let run = home.run(&["doctor", "--offline", "-o", "json"]).code(0).hides("hush");
    let report = run.json();
    let mode = found(&report, ".lmk/config");
    assert_eq!(mode["state"], "warning");
    assert!(mode["remedy"].as_str().unwrap().starts_with("chmod 600 "), "{mode}");
    assert_eq!(found(&report, "LANG")["state"], "warning");
    assert!(found(&report, "HTTPS_PROXY")["found"].as_str().unwrap().contains("p.example:3128"));
    let place = home.path(".local/share/bash-completion/completions/afar");
    let remedy = format!("afar completion bash > {}", place.display());
    assert_eq!(found(&report, "bash")["remedy"], remedy.as_str());
    home.write(
        ".local/share/bash-completion/completions/afar",
        &home.run(&["completion", "bash"]).code(0).stdout,
    );
    std::fs::set_permissions(home.path(".lmk/config"), std::fs::Permissions::from_mode(0o600)).unwrap();
    let mended = self::report(&home, &["--offline", "--problems"]);
    let checks: Vec<&str> =
        mended.as_array().unwrap().iter().map(|row| row["check"].as_str().unwrap()).collect();
    assert!(!checks.iter().any(|check| check.contains("lmk/config") || *check == "bash"), "{checks:?}");
}

#[test]
fn doctor_tells_wrong_settings_dead_servers_and_clocks_apart() {
    let server = Server::new(|_| {
        Answer::Headers(200, vec![("Date", "Tue, 01 Jan 2019 00:00:00 GMT".to_owned())], "{}".to_owned())
    });
    let home = Home::bai(&server);
    let late = home.run(&["doctor", "-o", "json"]).code(1).says("remedies");
    let clock = late.json();
    assert_eq!(found(&clock, "bai clock")["state"], "failure");
    assert!(found(&clock, "bai clock")["found"].as_str().unwrap().contains("ahead of the server's"));
    let requests = server.seen();
    assert_eq!(requests.len(), 1);
    assert!(requests[0].header("authorization").is_none(), "a server is asked without credentials");
    assert_eq!(found(&clock, "bai version")["state"], "warning");
    let server = Server::new(|request| match request.path() {
        "/func/" => Answer::json(json!({"version": "v7.20230615", "manager": "23.09.10"})),
        "/server/login" => Answer::Headers(
            200,
            vec![("Set-Cookie", "AIOHTTP_SESSION=abc; Path=/".to_owned())],
            json!({"authenticated": true, "data": {"access_key": "AK", "role": "user"}}).to_string(),
        ),
        _ => Answer::json(json!({})),
    });
    let session = Home::bai(&server).env("BACKEND_ENDPOINT_TYPE", "session");
    // The version needs no login.
    let early = session.run(&["doctor", "-o", "json"]).json();
    assert!(found(&early, "bai version")["found"].as_str().unwrap().contains("speaks v7.20230615"));
    let _ = session.run_stdin(&["bai", "login"], "me\npw\n").code(0);
    session.write(".lmk/config", "[python]\naccess_token = token\naccess_token_expires = 4102444800000\n");
    let session = session.env("LMK_SERVER_URL", &server.url());
    let report = session.run(&["doctor", "-o", "json"]).code(0).json();
    let spoken = found(&report, "bai version")["found"].as_str().unwrap().to_owned();
    assert_eq!(spoken, "speaks v7.20230615 with a server of v7.20230615 (manager 23.09.10)");
    assert_eq!(found(&report, "lmk version")["state"], "ok");
    let home = home.env("BACKEND_ENDPOINT", "http://127.0.0.1:9");
    let dead = home.run(&["doctor", "-o", "json"]).code(1).json();
    assert!(found(&dead, "127.0.0.1:9")["found"].as_str().unwrap().contains("cannot connect"));
    let home = Home::new();
    home.write(".config/afar/config.toml", "profile = [\n");
    let broken = home.run(&["doctor", "-o", "json"]).code(1).json();
    assert_eq!(found(&broken, "settings")["state"], "failure");
}

#[test]
fn status_asks_each_service_and_says_what_it_answers() {
    let server = Server::new(|request| match request.path() {
        "/v1/app/current" => {
            Answer::Plain(401, "application/json", json!({"message": "no such token"}).to_string())
        }
        _ => Answer::json(json!({
            "version": "v7.20230615", "manager": "23.09.10",
            "data": {"user": {"email": "me@example.com"}}, "user": {"email": "me@example.com"},
        })),
    });
    let home = Home::bai(&server).env("LMK_SERVER_URL", &server.url());
    home.write(".lmk/config", "[python]\naccess_token = t\naccess_token_expires = 99999999999999\n");
    let all = home.run(&["auth", "status", "-o", "json"]).code(0).json();
    let of =
        |service: &str| all.as_array().unwrap().iter().find(|row| row["service"] == service).unwrap().clone();
    assert_eq!(
        (&of("bai")["works"], &of("bai")["who"]),
        (&Value::from(true), &Value::from("me@example.com"))
    );
    assert_eq!(of("lmk")["works"], false);
    assert!(of("lmk")["problem"].is_string());
    assert_eq!((&of("las")["ready"], &of("las")["works"]), (&Value::from(false), &Value::Null));
    let before = server.seen().len();
    let _ = home.run(&["auth", "status", "--offline"]).code(0);
    assert_eq!(server.seen().len(), before);
    let _ = home.run(&["auth", "status", "lmk"]).code(4).says("auth login");
    let nobody = Home::new().run(&["auth", "status", "-o", "json"]).code(0).json();
    assert!(
        nobody.as_array().unwrap().iter().all(|row| row["ready"] == false && row["source"] == ""),
        "{nobody}"
    );
    home.write(".config/afar/config.toml", "profile = \"a\"\n[profiles.a]\n[profiles.b]\n");
    let all = home.run(&["auth", "status", "bai", "--all", "--offline", "-o", "jsonl"]).code(0);
    let profiles: Vec<Value> = all.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(profiles.iter().map(|row| &row["profile"]).collect::<Vec<_>>(), ["a", "b"]);
}

#[test]
fn logout_forgets_what_signs_requests() {
    let home = Home::new();
    home.write(".config/afar/config.toml", "profile = \"a\"\n[profiles.a.bai]\naccess_key = \"AK\"\n");
    home.write(
        ".config/afar/credentials.toml",
        "[a.bai]\nsecret_key = \"hush\"\n[b.bai]\nsecret_key = \"other\"\n",
    );
    home.write(
        ".lucidtech/credentials.cfg",
        "[default]\nclient_id = x\nclient_secret = y\n\n[work]\nclient_id = z\n",
    );
    home.write(
        ".lucidtech/token-cache.json",
        r#"{"default": {"access_token": "t", "expires_in": 1.0}, "work": {}}"#,
    );
    let _ = home.run(&["auth", "logout", "bai"]).code(0).says("Signed out of bai");
    let kept = home.read(".config/afar/credentials.toml");
    assert!(!kept.contains("hush") && kept.contains("other"), "{kept}");
    let _ = home.run(&["auth", "logout", "bai"]).code(4).error();
    let _ = home.run(&["auth", "logout", "las"]).code(0);
    assert_eq!(home.read(".lucidtech/credentials.cfg"), "[work]\nclient_id = z\n");
    let cache = home.read(".lucidtech/token-cache.json");
    assert!(!cache.contains("default") && cache.contains("work"), "{cache}");
}

#[test]
fn links_are_made_told_of_and_taken_away() {
    let home = Home::new();
    let bin = home.path("bin").display().to_string();
    let other = home.path("other");
    home.write("other/lmk", "#!/bin/sh\n");
    std::fs::set_permissions(other.join("lmk"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let home = home.env("PATH", &format!("{}:{bin}", other.display()));
    let run = home.run(&["link", "--dir", &bin, "lmk", "las", "-o", "json"]).code(0).says("still starts");
    let rows = run.json();
    assert_eq!(rows[0]["shadows"], other.join("lmk").display().to_string().as_str());
    assert_eq!((&rows[1]["state"], &rows[1]["shadows"]), (&Value::from("made"), &Value::Null));
    let started = home.prepared_as(&home.path("bin/las"), &["--version"]).output().unwrap();
    assert!(started.status.success());
    let again = home.run(&["link", "--dir", &bin, "las", "-o", "json"]).code(0).json();
    assert_eq!(again[0]["state"], "kept");
    let _ = home.run(&["unlink", "--dir", &bin, "las", "-o", "name"]).code(0).stdout("las\n");
    assert!(!home.path("bin/las").exists());
    let _ = home.run(&["unlink", "--dir", &bin, "las"]).code(5).error();
}

#[test]
fn what_is_no_link_to_afar_is_left_alone() {
    let home = Home::new();
    home.write("bin/las", "mine");
    symlink("nowhere", home.path("bin/bai")).unwrap();
    let bin = home.path("bin").display().to_string();
    let _ = home.run(&["link", "--dir", &bin]).code(6).error().says("no link to afar");
    assert!(!home.path("bin/lmk").exists(), "a refusal makes none of them");
    let _ = home.run(&["unlink", "--dir", &bin, "las"]).code(6).error();
    let _ = home.run(&["unlink", "--dir", &bin]).code(0);
    assert_eq!(home.read("bin/las"), "mine");
    let _ = home.run(&["link", "--dir", &bin, "--force", "las"]).code(0);
    assert!(home.path("bin/las").is_symlink());
    let _ = home.run(&["link", "--dir", &bin, "grep"]).code(2).error().says("backend.ai");
    let _ = home.run(&["link", "--dir", "/dev/null/x", "las"]).code(2).error();
}
