//! A job's live session: what goes to the web app, what the web app asks, what a bad network does to it; and what is told
//! of a program while it runs.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use support::ctty::Terminal;
use support::jobs::until;
use support::{Answer, Home, Request, Server};
use tungstenite::Message;

const FAR: i64 = 4_102_444_800_000;

type Socket = tungstenite::WebSocket<std::net::TcpStream>;

/// A server of sessions whose connections a test speaks on, and all that was said on them.
fn service(
    talk: impl Fn(usize, &mut Socket, &dyn Fn(Value)) + Send + Sync + 'static,
) -> (Server, Arc<Mutex<Vec<Value>>>) {
    let (heard, talk, count) = (Arc::new(Mutex::new(Vec::new())), Arc::new(talk), AtomicUsize::new(0));
    let log = heard.clone();
    let server = Server::new(move |request: &Request| match (request.method.as_str(), request.path()) {
        ("POST", "/v1/session") => created(json!({"sessionId": "s-1"})),
        ("POST", "/v1/event") => created(json!({"eventId": "e", "channels": []})),
        ("GET", "/v1/session/ws") => {
            let (talk, log, number) = (talk.clone(), log.clone(), count.fetch_add(1, Ordering::SeqCst) + 1);
            Answer::Socket(Box::new(move |socket| {
                talk(number, socket, &|said| log.lock().unwrap().push(said))
            }))
        }
        _ => Answer::json(json!({"sessionId": "s-1"})),
    });
    (server, heard)
}

fn created(body: Value) -> Answer {
    Answer::Plain(201, "application/json", body.to_string())
}

/// Hears until the other side goes away.
fn listen(socket: &mut Socket, log: &dyn Fn(Value)) {
    while let Some(said) = next(socket) {
        log(said);
    }
}

fn next(socket: &mut Socket) -> Option<Value> {
    loop {
        match socket.read().ok()? {
            Message::Text(text) => return serde_json::from_str(&text).ok(),
            Message::Close(_) => return None,
            _ => {}
        }
    }
}

fn say(socket: &mut Socket, message: Value) {
    let _ = socket.send(Message::text(json!({"ok": true, "message": message}).to_string()));
}

fn events(server: &Server) -> Vec<Value> {
    server.seen().iter().filter(|request| request.path() == "/v1/event").map(Request::json).collect()
}

fn over(server: &Server) -> bool {
    server.calls().contains(&"POST /v1/session/s-1/end".to_owned())
}

fn job(home: &Home) -> Value {
    home.run(&["lmk", "jobs", "-a", "-o", "json"]).code(0).json()["jobs"][0].clone()
}

#[test]
fn the_session_is_told_by_its_connection_and_ended() {
    let (server, heard) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "run", "sh", "-c", "exit 3"]).code(3);
    until("the end", || over(&server));
    let said = heard.lock().unwrap().clone();
    let connect = json!({"event": "connect", "data": {"sessionId": "s-1", "readOnly": false}});
    assert_eq!(said, [connect, json!({"notifyOn": "none", "notifyChannel": null, "exitCode": 3})]);
    let calls = server.calls();
    let wanted = ["POST /v1/session", "GET /v1/session/ws?token=token-old", "POST /v1/session/s-1/end"];
    assert_eq!(calls, wanted, "nothing of it goes another way");
}

#[test]
fn what_the_web_app_asks_is_done() {
    let (server, heard) = service(|_, socket, log| {
        log(next(socket).unwrap());
        say(socket, json!({"type": "novelty"}));
        say(socket, json!({"type": "action", "action": "selfDestruct", "body": null}));
        let state = json!({"notifyOn": "stop", "notifyChannel": "ch-9"});
        say(socket, json!({"type": "update", "session": {"state": state}}));
        say(socket, json!({"type": "action", "action": "sendSignal", "body": {"signal": 15.0}}));
        listen(socket, log);
    });
    let home = Home::lmk(&server, FAR);
    // The signal is for the children too.
    let _ = home.run(&["lmk", "run", "sh", "-c", "sleep 600; true"]).code(143);
    until("the end", || over(&server));
    let last = heard.lock().unwrap().last().unwrap().clone();
    assert_eq!(last, json!({"notifyOn": "stop", "notifyChannel": "ch-9", "exitCode": -15}));
    assert_eq!(events(&server)[0]["notificationConfig"]["channelIds"], json!(["ch-9"]));
    assert_eq!(job(&home)["notify"], "stop");
}

#[test]
fn a_change_from_here_reaches_the_session() {
    let (server, heard) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "run", "--no-attach", "sleep", "600"]).code(0);
    until("the connection", || !heard.lock().unwrap().is_empty());
    let name = job(&home)["name"].as_str().unwrap().to_owned();
    let _ = home.run(&["lmk", "notify", &name, "-n", "error"]).code(0);
    until("the change", || {
        heard.lock().unwrap().contains(&json!({"notifyOn": "error", "notifyChannel": null}))
    });
    let _ = home.run(&["lmk", "kill", &name, "-s", "KILL"]).code(0);
    // The notification goes another way than the session's end, and neither waits for the other.
    until("the end", || over(&server));
    until("the notification", || events(&server).len() == 1);
}

#[test]
fn gotcha_6_a_connection_lost_in_the_middle_comes_back_for_as_long_as_the_job_lives() {
    let (server, heard) = service(|number, socket, log| {
        log(next(socket).unwrap());
        match number {
            1 => socket.get_mut().shutdown(std::net::Shutdown::Both).unwrap(),
            2 => {
                let code = tungstenite::protocol::frame::coding::CloseCode::from(1011);
                let _ = socket.close(Some(tungstenite::protocol::CloseFrame { code, reason: "".into() }));
            }
            _ => listen(socket, log),
        }
    });
    let home = Home::lmk(&server, FAR);
    assert!(std::process::Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let child = home.spawn(&["lmk", "run", "sh", "-c", "read x <../go; exit 4"]);
    until("the third connection", || {
        heard.lock().unwrap().iter().filter(|said| said["event"] == "connect").count() == 3
    });
    std::fs::write(home.path("go"), "go\n").unwrap();
    let _ = support::ended(child).code(4);
    until("the end", || over(&server));
    assert_eq!(heard.lock().unwrap().last().unwrap()["exitCode"], 4);
}

#[test]
fn gotcha_4_and_5_no_trouble_with_the_session_holds_the_program_up() {
    // Refused, silent, and a connection that is never opened: the program and its end are the same.
    for refused in [401, 403, 500] {
        let server = Server::new(move |_| Answer::Plain(refused, "application/json", "{}".into()));
        let home = Home::lmk(&server, FAR);
        let _ = home.run(&["lmk", "run", "sh", "-c", "seq 20000; exit 6"]).code(6);
        assert_eq!(job(&home)["exit_code"], 6);
    }
    let server = Server::new(|_| Answer::Silence);
    let home = Home::lmk(&server, FAR);
    let run = home.run(&["lmk", "run", "-n", "stop", "sh", "-c", "seq 20000; exit 6"]).code(6);
    assert_eq!(run.stdout.lines().count(), 20_000);
    assert_eq!(run.stderr.matches("notification queued").count(), 1, "{}", run.stderr);
    let server = Server::new(|request| match request.path() {
        "/v1/session" => created(json!({"sessionId": "s-1"})),
        "/v1/session/ws" => Answer::Plain(503, "text/plain", "later".into()),
        _ => Answer::json(json!({})),
    });
    let home = Home::lmk(&server, FAR);
    let _ = home.run(&["lmk", "run", "sh", "-c", "exit 6"]).code(6);
    // Its end is bounded, and the last word goes the other way.
    until("the end", || over(&server));
    let last = server.seen().into_iter().find(|request| request.method == "PATCH").unwrap().json();
    assert_eq!(last["state"]["exitCode"], 6);
    until("the keeper's end", || {
        let name = job(&home)["name"].as_str().unwrap().to_owned();
        !home.path(&format!(".lmk/jobs/{name}/manager.pid")).exists()
    });
}

#[test]
fn gotcha_7_after_an_outage_of_the_whole_run_there_is_exactly_one_notification() {
    let up = Arc::new(AtomicBool::new(false));
    let gate = up.clone();
    let server = Server::new(move |request| match (gate.load(Ordering::SeqCst), request.path()) {
        (false, _) => Answer::Raw(Vec::new()),
        (true, "/v1/event") => created(json!({"eventId": "e", "channels": []})),
        _ => Answer::json(json!({"sessionId": "s-1"})),
    });
    let home = Home::lmk(&server, FAR);
    let run = home.run(&["lmk", "run", "-n", "stop", "sh", "-c", "echo out; exit 6"]).code(6).stdout("out\n");
    assert_eq!(run.stderr.matches("notification").count(), 1, "one line: {}", run.stderr);
    let before = events(&server).len();
    up.store(true, Ordering::SeqCst);
    // Nobody runs another command: what the job left behind sends it by itself.
    until("the notification", || events(&server).len() > before);
    until("an empty outbox", || home.run(&["lmk", "outbox", "-o", "json"]).json() == json!([]));
    let _ = home.run(&["lmk", "outbox", "flush"]).code(0);
    assert_eq!(events(&server).len(), before + 1);
}

#[test]
fn gotcha_20_a_keeper_that_is_told_to_end_tells_it() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let script = "trap '' TERM; echo up >../up; while :; do sleep 0.05; done";
    let _ = home.run(&["lmk", "run", "--no-attach", "-n", "error", "-N", "one", "sh", "-c", script]).code(0);
    until("the program", || home.path("up").exists());
    let name = job(&home)["name"].as_str().unwrap().to_owned();
    let keeper = home.read(&format!(".lmk/jobs/{name}/manager.pid")).trim().parse().unwrap();
    let keeper = rustix::process::Pid::from_raw(keeper).unwrap();
    rustix::process::kill_process(keeper, rustix::process::Signal::TERM).unwrap();
    until("the notice", || !events(&server).is_empty());
    let text = events(&server)[0]["message"].as_str().unwrap().to_owned();
    assert!(text.starts_with(&format!("**{name}** goes on, and its keeper was told to end")), "{text}");
    let _ = home.run(&["lmk", "kill", &name, "-s", "KILL"]).code(0);
    until("its end", || events(&server).len() == 2);
    // One that ends with its keeper is told of once, as ever.
    let _ = home.run(&["lmk", "run", "--no-attach", "-n", "error", "-N", "two", "sleep", "600"]).code(0);
    let name = job(&home)["name"].as_str().unwrap().to_owned();
    let keeper = home.read(&format!(".lmk/jobs/{name}/manager.pid")).trim().parse().unwrap();
    let keeper = rustix::process::Pid::from_raw(keeper).unwrap();
    rustix::process::kill_process(keeper, rustix::process::Signal::TERM).unwrap();
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(143);
    until("its end", || events(&server).len() == 3);
}

#[test]
fn a_monitors_keeper_that_is_told_to_end_leaves_the_process_alone() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let mut target = std::process::Command::new("sleep").arg("600").spawn().unwrap();
    let pid = target.id().to_string();
    let _ = home.run(&["lmk", "monitor", "--no-attach", "-n", "stop", &pid]).code(0);
    let name = job(&home)["name"].as_str().unwrap().to_owned();
    let keeper = home.read(&format!(".lmk/jobs/{name}/manager.pid")).trim().parse().unwrap();
    let keeper = rustix::process::Pid::from_raw(keeper).unwrap();
    rustix::process::kill_process(keeper, rustix::process::Signal::TERM).unwrap();
    until("the notice", || !events(&server).is_empty());
    until("the keeper's end", || job(&home)["state"] == "exited");
    assert!(target.try_wait().unwrap().is_none(), "it goes on");
    assert!(job(&home)["error"].as_str().unwrap().contains("goes on"));
    target.kill().unwrap();
    target.wait().unwrap();
}

#[test]
fn reports_on_the_way_reach_the_app_and_notify_nobody() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let script = "echo epoch 1; while [ ! -e ../stop ]; do sleep 0.02; done";
    let child = home.spawn(&["lmk", "run", "--every", "0.1s", "-N", "job", "sh", "-c", script]);
    until("two reports of the session", || {
        events(&server).iter().filter(|event| event["sessionId"] == "s-1").count() >= 2
    });
    home.write("stop", "");
    let _ = support::ended(child).code(0);
    let event = events(&server).pop().unwrap();
    assert_eq!(event.get("notificationConfig"), None);
    let text = event["message"].as_str().unwrap();
    assert!(text.contains("** still runs on `") && text.ends_with("```\nepoch 1\n```"), "{text}");
}

#[test]
fn lines_that_are_waited_for_silence_and_lateness_are_told() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let texts = || {
        let all = events(&server);
        all.iter().map(|event| event["message"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // The last line has no end, and the program is gone at once.
    let script = "echo start; printf 'loss=\\033[31mnan\\033[0m'";
    let _ = home.run(&["lmk", "run", "--on-match", "loss=.*nan", "sh", "-c", script]).code(0);
    until("the line", || texts().len() == 1);
    let told = texts().pop().unwrap();
    assert!(
        told.contains("wrote a line that was waited for") && told.ends_with("```\nloss=nan\n```"),
        "{told}"
    );
    let _ = home.run(&["lmk", "run", "--on-match", "loss=[0-9]", "sh", "-c", script]).code(0);
    let many = "for i in 1 2 3 4 5; do echo hit $i; sleep 0.02; done";
    let _ = home.run(&["lmk", "run", "--on-match", "hit", "sh", "-c", many]).code(0);
    until("the first of many", || texts().iter().filter(|text| text.contains("hit")).count() == 1);
    let _ = home.run(&["lmk", "run", "--on-match", "(", "true"]).code(2).error().says("--on-match");
    let _ = home.run(&["lmk", "run", "--stuck", "0s", "true"]).code(2);
    let silent = "while [ ! -e ../stop ]; do sleep 0.02; done";
    let child = home.spawn(&["lmk", "run", "--stuck", "0.1s", "sh", "-c", silent]);
    until("the silence", || texts().iter().any(|text| text.contains("has written nothing for 0.1 s")));
    home.write("stop", "");
    let _ = support::ended(child).code(0);
    let before = texts().len();
    let _ = home.run(&["lmk", "run", "--max", "0.1s", "--kill", "sleep", "600"]).code(124);
    until("the lateness", || texts().len() == before + 1);
    assert!(texts().pop().unwrap().contains("** still runs on `"));
}

#[test]
fn other_ways_need_no_sign_in() {
    let server = Server::new(|_| Answer::json(json!({})));
    let home = Home::new();
    let config = format!(
        "[profiles.default.notify]\nntfy_url = \"{}/ntfy\"\nwebhook_template = \"hook\"\n",
        server.url()
    );
    home.write(".config/afar/config.toml", &config);
    home.write(".config/afar/hook", "{{code}} of {{command}}");
    let secrets = format!("[default.notify]\nntfy_topic = \"t\"\nwebhook_url = \"{}/hook\"\n", server.url());
    home.write(".config/afar/credentials.toml", &secrets);
    let private = std::fs::Permissions::from_mode(0o600);
    std::fs::set_permissions(home.path(".config/afar/credentials.toml"), private).unwrap();
    home.write("bin/notify-send", "#!/bin/sh\nprintf '%s\\n' \"$@\" > \"$HOME/desktop\"\n");
    std::fs::set_permissions(home.path("bin/notify-send"), std::fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("{}:{}", home.path("bin").display(), std::env::var("PATH").unwrap());
    let home = home.env("PATH", &path);
    let words = ["lmk", "run", "--local", "-n", "stop", "--via", "ntfy,webhook", "--desktop", "false"];
    let _ = home.run(&words).code(1);
    let seen = server.seen();
    assert_eq!(seen.iter().map(Request::path).collect::<Vec<_>>(), ["/ntfy", "/hook"]);
    assert_eq!(String::from_utf8_lossy(&seen[1].body), "1 of false");
    assert!(seen[0].json()["message"].as_str().unwrap().contains("exit code **1**"));
    assert!(home.read("desktop").contains("failed: exit code 1"));
    let _ = home.run(&["lmk", "run", "--local", "--via", "pigeon", "true"]).code(2).error();
    // Without another way nothing is told, and nothing is complained about.
    let run = home.run(&["lmk", "run", "--local", "-n", "stop", "true"]).code(0);
    assert!(!run.stderr.contains("notification"), "{}", run.stderr);
}

#[test]
fn the_callers_terminal_shows_it() {
    let home = Home::new();
    for (words, wanted) in [
        (&["lmk", "run", "--local", "--osc", "-n", "stop", "-N", "job", "true"][..], "\u{1b}]9;job-"),
        (
            &["lmk", "run", "--local", "--osc", "--no-attach", "-n", "stop", "-N", "job", "true"],
            "\u{1b}]9;job-",
        ),
    ] {
        let script = format!("\"$@\"; {} lmk jobs wait %last", env!("CARGO_BIN_EXE_afar"));
        let words: Vec<&str> = ["sh", "-c", script.as_str(), "sh", env!("CARGO_BIN_EXE_afar")]
            .iter()
            .chain(words)
            .copied()
            .collect();
        let mut terminal = Terminal::start(&home, &words);
        terminal.until(wanted);
        assert_eq!(terminal.ended().1, 0);
    }
}

#[test]
fn gotcha_8_no_byte_of_an_output_loses_its_notification() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    // A bad byte, and a limit of bytes that cuts a character.
    let script =
        "i=0; while [ $i -lt 3000 ]; do printf '████████'; i=$((i+1)); done; printf '\\nx\\377\\300y\\n'";
    let _ = home.run(&["lmk", "run", "-n", "stop", "sh", "-c", script]).code(0);
    let text = events(&server)[0]["message"].as_str().unwrap().to_owned();
    assert!(text.contains("██") && text.ends_with("x\u{fffd}\u{fffd}y\n```"), "{text}");
}

#[test]
fn gotcha_9_the_text_of_a_job_is_plain_and_says_how_it_ended() {
    let (server, _) = service(|_, socket, log| listen(socket, log));
    let home = Home::lmk(&server, FAR);
    let script = "printf '1%%\\r50%%\\r\\033[32mdone\\033[0m\\n```\\n'; kill -TERM $$";
    let words =
        ["lmk", "run", "-n", "stop", "sh", "-c", script, "--code", "one-time-code", "--password=hunter2"];
    let _ = home.run(&words).code(143);
    let text = events(&server)[0]["message"].as_str().unwrap().to_owned();
    assert!(text.contains("ended by **SIGTERM** (15) after ") && !text.contains("-15**"), "{text}");
    assert!(text.ends_with("Last lines:\n\n````\ndone\n```\n````"), "{text}");
    assert!(!text.contains("one-time-code") && !text.contains("hunter2"), "{text}");
    let state = server.seen()[0].json()["state"].clone();
    assert!(
        !state.to_string().contains("one-time-code") && !state.to_string().contains("hunter2"),
        "{state}"
    );
}

#[test]
fn gotcha_12_a_refused_connection_puts_the_token_nowhere() {
    let server = Server::new(|request| match request.path() {
        "/v1/session" => created(json!({"sessionId": "s-1"})),
        "/v1/session/ws" => Answer::Plain(403, "text/plain", "no".into()),
        _ => Answer::json(json!({})),
    });
    let home = Home::lmk(&server, FAR);
    let run = home.run(&["lmk", "run", "sh", "-c", "sleep 0.2"]).code(0);
    assert!(!run.stderr.contains("token-old") && !run.stdout.contains("token-old"));
    until("the keeper's end", || over(&server));
    let mut folders = vec![home.path(".lmk"), home.path(".local")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(path);
            } else if kind.is_file() && path != home.path(".lmk/config") {
                let text = std::fs::read(&path).unwrap();
                assert!(!String::from_utf8_lossy(&text).contains("token-old"), "{}", path.display());
                let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o77;
                assert_eq!(mode, 0, "{}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen >= 4, "{seen} files");
}
