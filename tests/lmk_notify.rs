//! Notifications: the outbox, and the ways beside LMK.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server, ended};

const FAR: i64 = 4_102_444_800_000;

/// A server that takes events, once it is up.
fn server(up: &Arc<AtomicBool>) -> Server {
    let up = up.clone();
    Server::new(move |request: &Request| match (up.load(Ordering::SeqCst), request.path()) {
        (true, "/v1/event") => {
            Answer::Plain(201, "application/json", json!({"eventId": "e", "channels": []}).to_string())
        }
        _ => Answer::Plain(503, "application/json", json!({"message": "down"}).to_string()),
    })
}

fn events(server: &Server) -> usize {
    server.calls().iter().filter(|call| *call == "POST /v1/event").count()
}

fn waiting(home: &Home) -> Vec<Value> {
    home.run(&["lmk", "outbox", "-o", "json"]).code(0).json().as_array().unwrap().clone()
}

/// Makes everything in the outbox due, as time would.
fn due(home: &Home, field: &str, millis: i64) {
    for entry in std::fs::read_dir(home.path(".local/state/afar/outbox")).unwrap() {
        let path = entry.unwrap().path();
        let mut value: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
        value[field] = json!(millis);
        std::fs::write(path, value.to_string()).unwrap();
    }
}

#[test]
fn what_cannot_be_sent_is_kept_private_and_sent_once() {
    let up = Arc::new(AtomicBool::new(false));
    let server = server(&up);
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "one", "--keep"]).code(0).says("notification queued: 503");
    let _ = home.run(&["config", "path", "--notify=ch-1"]).code(0).says("notification queued");
    let all = waiting(&home);
    assert_eq!((all.len(), &all[0]["title"], &all[0]["tries"]), (2, &json!("one"), &json!(1)));
    let folder = home.path(".local/state/afar/outbox");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600);
        assert!(!std::fs::read_to_string(path).unwrap().contains("token-old"), "the token is not kept in it");
    }
    let _ = home.run(&["lmk", "outbox", "flush"]).code(7).error().says("2 of 2 still wait");
    let before = events(&server);
    up.store(true, Ordering::SeqCst);
    let _ = home.run(&["lmk", "outbox", "flush"]).code(0);
    assert_eq!(events(&server) - before, 2);
    let _ = home.run(&["lmk", "outbox", "flush"]).code(0).says("Nothing waits");
    assert_eq!(events(&server) - before, 2);
    assert!(waiting(&home).is_empty());
}

#[test]
fn processes_that_race_send_each_once() {
    let up = Arc::new(AtomicBool::new(false));
    let server = server(&up);
    let home = Home::lmk(&server, FAR);
    for number in 0..5 {
        let _ = home.run(&["lmk", "notify", &number.to_string(), "--keep"]).code(0);
    }
    let before = events(&server);
    up.store(true, Ordering::SeqCst);
    let children: Vec<_> = (0..8).map(|_| home.spawn(&["lmk", "outbox", "flush"])).collect();
    for child in children {
        let _ = ended(child).code(0);
    }
    assert_eq!(events(&server) - before, 5);
    let mut texts: Vec<Value> =
        server.seen()[before..].iter().map(|request| request.json()["message"].clone()).collect();
    texts.sort_by_key(ToString::to_string);
    assert_eq!(texts, ["0", "1", "2", "3", "4"]);
}

#[test]
fn any_later_command_sends_what_is_due_and_does_not_wait() {
    let up = Arc::new(AtomicBool::new(false));
    let server = server(&up);
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "late", "--keep"]).code(0);
    let before = events(&server);
    let _ = home.run(&["config", "path"]).code(0);
    assert_eq!(events(&server), before, "not due yet");
    up.store(true, Ordering::SeqCst);
    due(&home, "next", 0);
    let _ = home.run(&["config", "path"]).code(0);
    let begun = Instant::now();
    while events(&server) == before {
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::yield_now();
    }
    while !waiting(&home).is_empty() {
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
    assert_eq!(server.seen().pop().unwrap().json()["message"], "late");
}

#[test]
fn after_a_day_it_is_given_up_and_said_once() {
    let up = Arc::new(AtomicBool::new(false));
    let server = server(&up);
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "old news", "--keep"]).code(0);
    due(&home, "created", 0);
    let _ = home.run(&["lmk", "outbox", "flush"]).says("given up");
    let _ = home.run(&["config", "path"]).code(0).says("old news");
    let quiet = home.run(&["config", "path"]).code(0);
    assert_eq!(quiet.stderr, "");
    assert!(waiting(&home).is_empty());
}

#[test]
fn a_refusal_is_not_kept() {
    let server = Server::new(|_| {
        Answer::Plain(404, "application/json", json!({"message": "no such channel"}).to_string())
    });
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "x", "--channel", "nope", "--keep"]).code(5).says("no such channel");
    let _ =
        home.run(&["config", "path", "--notify=nope"]).code(0).says("was not sent").says("no such channel");
    assert!(waiting(&home).is_empty());
    let _ = Home::new().run(&["lmk", "notify", "x", "--keep"]).code(4).error();
}

#[test]
fn without_keep_a_failure_is_a_failure() {
    let server = server(&Arc::new(AtomicBool::new(false)));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "notify", "x"]).code(7).error();
    assert!(waiting(&home).is_empty());
}

/// A server that takes anything and a home with addresses on it.
fn ways(extra: &str, credentials: &str) -> (Server, Home) {
    let server = Server::new(|_| Answer::json(json!({"ok": true})));
    let home = Home::new();
    home.write(
        ".config/afar/config.toml",
        &format!("[profiles.default.notify]\nntfy_url = \"{}/ntfy\"\n{extra}", server.url()),
    );
    let credentials = credentials.replace("BASE", &server.url());
    home.write(".config/afar/credentials.toml", &format!("[default.notify]\n{credentials}"));
    std::fs::set_permissions(
        home.path(".config/afar/credentials.toml"),
        std::fs::Permissions::from_mode(0o600),
    )
    .unwrap();
    (server, home)
}

#[test]
fn webhooks_ntfy_and_slack_need_no_account() {
    let secrets = "webhook_url = \"BASE/hook?key=s3cret\"\nwebhook_header = \"X-Api-Key: abc\"\nntfy_topic = \"mine\"\nntfy_token = \"tk\"\nslack_url = \"BASE/slack/T0/x\"\n";
    let (server, home) = ways("", secrets);
    let _ = home
        .run(&["lmk", "notify", "**done** <b>", "--via", "webhook,ntfy", "--via", "slack"])
        .code(0)
        .hides("s3cret");
    let seen = server.seen();
    assert_eq!(seen.len(), 3);
    assert_eq!((seen[0].target.as_str(), seen[0].header("x-api-key")), ("/hook?key=s3cret", Some("abc")));
    assert_eq!(
        (&seen[0].json()["text"], &seen[0].json()["title"]),
        (&json!("**done** <b>"), &json!("done** <b>"))
    );
    assert_eq!((seen[1].path(), seen[1].header("authorization")), ("/ntfy", Some("Bearer tk")));
    assert_eq!(
        (&seen[1].json()["topic"], &seen[1].json()["message"]),
        (&json!("mine"), &json!("**done** <b>"))
    );
    assert_eq!(seen[2].json(), json!({"text": "*done* &lt;b&gt;"}));
    let _ = home.run(&["lmk", "notify", "x", "--via", "email"]).code(3).error().says("notify.email_to");
    let _ = home.run(&["lmk", "notify", "x", "--via", "pigeon"]).code(2).error().says("webhook");
}

#[test]
fn a_webhook_has_a_template_of_its_own() {
    let (server, home) =
        ways("webhook_template = \"hook.json\"\nvia = [\"webhook\"]\n", "webhook_url = \"BASE/hook\"\n");
    home.write(
        "work/hook.json",
        r#"{"msg": "{{name}}: {{status}}", "seconds": {{seconds}}, "log": "{{lines}}"}"#,
    );
    let _ = home.run(&["config", "get", "nosuch", "--notify"]);
    let body = server.seen().pop().unwrap().json();
    assert_eq!(body["msg"], "afar config get: exit code 2");
    assert!(body["seconds"].is_number() && body["log"].as_str().unwrap().contains("error: "), "{body}");
    home.write("work/hook.json", "{\"msg\": {{name}}}");
    let _ = home.run(&["config", "path", "--notify"]).code(0).says("makes no JSON");
    home.write("work/hook.json", "{{name}} {{code}}");
    let _ = home.run(&["config", "path", "--notify"]).code(0);
    assert_eq!(server.seen().pop().unwrap().body, b"afar config path 0");
}

#[test]
fn e_mail_and_the_desktop_go_through_programs() {
    let (_server, home) = ways("", "");
    let script = "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$HOME/args\"\ncat > \"$HOME/input\"\n";
    for name in ["bin/sendmail", "bin/notify-send"] {
        home.write(name, script);
        std::fs::set_permissions(home.path(name), std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let sendmail = home.path("bin/sendmail").display().to_string();
    let config = format!(
        "[profiles.default.notify]\nemail_to = \"a@example.com\"\nemail_from = \"b@example.com\"\nsendmail = \"{sendmail}\"\n"
    );
    home.write(".config/afar/config.toml", &config);
    let path = format!("{}:{}", home.path("bin").display(), std::env::var("PATH").unwrap());
    let home = home.env("PATH", &path);
    let _ = home.run(&["lmk", "notify", "grün\nBcc: evil@example.com", "--via", "email"]).code(0);
    let mail = home.read("input");
    assert!(mail.starts_with("From: b@example.com\nTo: a@example.com\nSubject: =?utf-8?B?"), "{mail}");
    assert!(!mail.contains("Bcc") && mail.ends_with("Z3LDvG4KQmNjOiBldmlsQGV4YW1wbGUuY29t\n"), "{mail}");
    assert_eq!(home.read("args"), "-t\n-i\n");
    let _ = home.run(&["lmk", "notify", "make done", "--via", "desktop"]).code(0);
    assert_eq!(home.read("args"), "--app-name\nafar\n--urgency\nnormal\n--\nmake done\nmake done\n");
    home.write("bin/notify-send", "#!/bin/sh\necho 'no bus' >&2\nexit 1\n");
    let _ = home.run(&["lmk", "notify", "x", "--via", "desktop", "--keep"]).code(125).error().says("no bus");
    assert!(waiting(&home).is_empty(), "what is of this moment is not kept");
}

#[test]
fn a_command_that_failed_tells_its_last_lines_without_secrets() {
    let server = server(&Arc::new(AtomicBool::new(true)));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&[
        "lmk",
        "auth",
        "refresh",
        "--refresh-token",
        "r3fresh",
        "--notify=ch-1",
        "--retries",
        "0",
    ]);
    let message = server.seen().pop().unwrap().json()["message"].as_str().unwrap().to_owned();
    assert!(
        message.starts_with("**afar lmk auth** failed on `") && message.contains("exit code **7**"),
        "{message}"
    );
    assert!(message.contains("--refresh-token ***") && !message.contains("r3fresh"), "{message}");
    assert!(message.contains("Last lines:\n\n```\nerror: 503"), "{message}");
}

#[test]
fn files_are_those_of_the_folder_where_it_was_typed() {
    let up = Arc::new(AtomicBool::new(true));
    let server = server(&up);
    let home = Home::new().env("LMK_SERVER_URL", &server.url()).env("LMK_CONFIG_PATH", "own/lmk");
    home.write("work/own/lmk", &format!("[python]\naccess_token = t\naccess_token_expires = {FAR}\n"));
    let _ = home.run(&["lmk", "run", "-n", "stop", "true"]).code(0);
    assert_eq!(events(&server), 1);
    // The program's folder is another one.
    let _ = home.run(&["lmk", "run", "-n", "stop", "--dir", "..", "true"]).code(0);
    assert_eq!(events(&server), 2);
    let home = Home::new();
    home.write("work/.env", &format!("LMK_SERVER_URL={}\nLMK_ACCESS_TOKEN=t\n", server.url()));
    let _ = home.run(&["lmk", "run", "-n", "stop", "--dir", "..", "true"]).code(0);
    assert_eq!(events(&server), 3);
    let home = Home::new().env("AFAR_CONFIG", "own/config.toml").env("LMK_ACCESS_TOKEN", "t");
    home.write(
        "work/own/config.toml",
        &format!("[profiles.default]\nlmk.server_url = \"{}\"\n", server.url()),
    );
    let _ = home.run(&["lmk", "run", "-n", "stop", "--dir", "..", "true"]).code(0);
    assert_eq!(events(&server), 4);
}

#[test]
fn channels_are_taken_by_name_where_lists_have_shown_it() {
    let home = Home::new().env("AFAR_SANDBOX", "1");
    let _ = home.run(&["lmk", "channels", "default", "my phone"]).code(0).stdout("ch-phone\n");
    let _ = home.run(&["config", "get", "lmk.default_channel"]).code(0).stdout("ch-phone\n");
    let _ =
        home.run(&["lmk", "channels", "default", "My Phon"]).code(5).error().says("did you mean `My Phone`");
    let _ = home.run(&["lmk", "channels", "list"]).code(0);
    for (channel, sent) in [("my phone", "ch-phone"), ("ch-mail", "ch-mail"), ("nobody's", "nobody's")] {
        let run = home.run(&["lmk", "notify", "hi", "--channel", channel, "--dry-run"]).code(0);
        assert!(run.stdout.contains(&format!("\"{sent}\"")), "{}", run.stdout);
    }
    let run = home.run_as("lmk", &["--dry-run", "notify", "hi", "--channel", "my phone"], "");
    assert!(run.stdout.contains("my phone"), "{}{}", run.stdout, run.stderr);
    let _ = home.run(&["sandbox", "stop"]);
}
