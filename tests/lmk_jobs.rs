//! The jobs of a machine: listed, reached, ended, forgotten; shared with the official client.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};

use serde_json::Value;
use support::jobs::until;
use support::{Home, Run, ended};

/// Starts a job and leaves it; its ID.
fn start(home: &Home, words: &[&str]) -> String {
    let words: Vec<&str> = ["lmk", "run", "--local", "--no-attach"].iter().chain(words).copied().collect();
    home.run(&words).job_id()
}

fn job(home: &Home, name: &str) -> Value {
    home.jobs().into_iter().find(|job| job["name"] == name).unwrap()
}

fn keeper(home: &Home, name: &str) -> i32 {
    home.read(&format!(".lmk/jobs/{name}/manager.pid")).trim().parse().unwrap()
}

fn murder(pid: i32) {
    let pid = rustix::process::Pid::from_raw(pid).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
}

#[test]
fn jobs_are_listed_and_named_by_beginnings() {
    let home = Home::new();
    let _ = home.run(&["lmk", "jobs"]).code(0).stdout("No jobs found\n");
    let one = start(&home, &["-N", "one", "sleep", "600"]);
    let two = start(&home, &["-N", "two", "sh", "-c", "exit 3"]);
    let _ = home.run(&["lmk", "jobs", "wait", "two"]).code(3);
    let _ = home.run(&["lmk", "jobs", "-o", "name"]).code(0).stdout(&format!("{one}\n"));
    let _ = home.run(&["lmk", "jobs", "-a", "-o", "name"]).code(0).stdout(&format!("{two}\n{one}\n"));
    let shown = job(&home, &two);
    assert_eq!((shown["status"].as_str(), shown["exit_code"].as_i64()), (Some("exited (3)"), Some(3)));
    assert!(shown["seconds"].as_f64().unwrap() < 60.0 && shown["started"].as_str().unwrap().contains('+'));
    let third = start(&home, &["-N", "one", "true"]);
    let _ = home.run(&["lmk", "logs", "one"]).code(6).error().says(&third);
    let _ = home.run(&["lmk", "kill", "no-such"]).code(5).error();
    let _ = home.run(&["lmk", "kill", &two]).code(6).error().says("not running");
    let _ = home.run(&["lmk", "kill", &one, "-s", "NOPE"]).code(2).error();
    let _ = home.run(&["lmk", "kill", &one, "-s", "9"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &one]).code(137);
    assert_eq!(job(&home, &one)["signal"], "SIGKILL");
    let official = home.run_as("lmk", &["jobs", "-a"], "").stdout;
    assert!(
        official.starts_with("name                           pid        status       notify     started")
    );
    assert!(official.contains("exited (-9)") && official.contains("exited (3) "), "{official}");
}

#[test]
fn nobody_else_can_read_them() {
    let home = Home::new();
    let name = start(&home, &["sleep", "600"]);
    let mode = |path: &str| std::fs::metadata(home.path(path)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(".lmk"), mode(".lmk/jobs"), mode(".lmk/data.db")), (0o700, 0o700, 0o600));
    let folder = format!(".lmk/jobs/{name}");
    assert_eq!(mode(&folder), 0o700);
    for file in ["process.log", "manager.log", "manager.sock", "job.json", "program.json"] {
        assert_eq!(mode(&format!("{folder}/{file}")), 0o600, "{file}");
    }
    let _ = home.run(&["lmk", "kill", &name]).code(0);
}

#[test]
fn a_signal_reaches_the_children_unless_the_first_is_meant() {
    let home = Home::new();
    let script = "trap 'echo first >>../told; exit 5' TERM; sh -c 'trap \"echo child >>../told; exit\" TERM; echo up >../up; while :; do sleep 0.05; done' & wait";
    let name = start(&home, &["sh", "-c", script]);
    until("the child", || home.path("up").exists());
    let _ = home.run(&["lmk", "kill", &name, "-s", "TERM"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(5);
    until("the child's word", || home.read("told").contains("child"));
    let name = start(
        &home,
        &[
            "sh",
            "-c",
            "trap 'exit 6' TERM; sh -c 'trap \"echo child >../no\" TERM; echo up >../up2; read x <../fifo' & while :; do sleep 0.05; done",
        ],
    );
    until("the child", || home.path("up2").exists());
    let _ = home.run(&["lmk", "kill", &name, "-s", "TERM", "--only-leader"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(6);
    assert!(!home.path("no").exists());
    let name = start(&home, &["sh", "-c", "trap '' TERM INT; echo up >../up3; while :; do sleep 0.05; done"]);
    until("the program", || home.path("up3").exists());
    let _ = home.run(&["lmk", "kill", &name, "-s", "TERM", "--grace", "0.1s"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(137);
}

#[test]
fn a_killed_keeper_loses_the_job_and_not_its_end() {
    let home = Home::new();
    assert!(std::process::Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let name = start(&home, &["sh", "-c", "echo before; read x <../go; seq 30000; exit 9"]);
    murder(keeper(&home, &name));
    until("the loss", || job(&home, &name)["state"] == "lost");
    assert_eq!(job(&home, &name)["program_lives"], true);
    for words in [["lmk", "attach"], ["lmk", "kill"], ["lmk", "notify"]] {
        let words: Vec<&str> = words.into_iter().chain([name.as_str()]).collect();
        let _ = home.run(&words).code(6).error().says("keeper was killed");
    }
    assert!(!home.run_as("lmk", &["jobs", "-a"], "").stdout.contains("running"));
    std::fs::write(home.path("go"), "go\n").unwrap();
    until("the end", || job(&home, &name)["state"] == "exited");
    assert_eq!(job(&home, &name)["exit_code"], 9);
    let log = home.run(&["lmk", "logs", &name]).code(0).stdout;
    assert!(log.starts_with("before") && log.trim_end().ends_with("30000"), "the output was read on");
    // A list that says it runs, of a machine that was off meanwhile: nobody answers.
    let name = start(&home, &["sleep", "600"]);
    let keeper = keeper(&home, &name);
    let stat = std::fs::read_to_string(format!("/proc/{keeper}/stat")).unwrap();
    let holder: i32 = stat.rsplit(')').next().unwrap().split_whitespace().nth(1).unwrap().parse().unwrap();
    murder(keeper);
    murder(holder);
    until("the loss", || job(&home, &name)["state"] == "lost" && job(&home, &name)["program_lives"] == false);
    let _ = home.run(&["lmk", "clean"]).code(0);
    assert!(home.jobs().is_empty());
}

#[test]
fn fifty_at_once_are_kept_apart() {
    let home = Home::new();
    let children: Vec<_> = (0..50)
        .map(|number| {
            home.spawn(&["lmk", "run", "--local", "sh", "-c", &format!("echo {number}; exit {}", number % 7)])
        })
        .collect();
    for (number, child) in children.into_iter().enumerate() {
        let _ = ended(child).code(i32::try_from(number % 7).unwrap()).stdout(&format!("{number}\n"));
    }
    let all = home.jobs();
    assert_eq!(all.len(), 50);
    assert!(all.iter().all(|job| job["state"] == "exited"), "{all:?}");
}

#[test]
fn output_is_followed_and_kept_and_forgotten() {
    let home = Home::new();
    assert!(std::process::Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let name = start(&home, &["sh", "-c", "echo one; read x <../go; echo two"]);
    let mut child = home.spawn(&["lmk", "logs", "-f", &name]);
    let mut out = child.stdout.take().unwrap();
    let mut first = [0u8; 4];
    out.read_exact(&mut first).unwrap();
    std::fs::write(home.path("go"), "go\n").unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!((&first, rest.trim()), (b"one\r", "two"));
    let _ = ended(child).code(0);
    let _ = home.run(&["lmk", "clean", "--older-than", "1h"]).code(0).says("Forgot 0 jobs");
    let _ = home.run(&["lmk", "clean", "--list"]).code(0).stdout(&format!("{name}\n"));
    assert!(home.path(&format!(".lmk/jobs/{name}")).exists());
    let _ = home.run(&["lmk", "jobs", "clean"]).code(0).says("Forgot 1 job");
    assert!(!home.path(&format!(".lmk/jobs/{name}")).exists() && home.jobs().is_empty());
    let _ = home.run(&["lmk", "logs", &name]).code(5).error();
}

#[test]
fn when_to_notify_is_changed_while_it_runs() {
    let home = Home::new();
    let name = start(&home, &["sleep", "600"]);
    let _ = home.run(&["lmk", "notify", &name]).code(0);
    assert_eq!(job(&home, &name)["notify"], "stop");
    let _ = home.run(&["lmk", "notify", "no-such", "-n", "error"]).code(5);
    let _ = home.run(&["lmk", "notify", "sleep", "-n", "error"]).code(0);
    assert_eq!(job(&home, &name)["notify"], "error");
    let _ = home.run(&["lmk", "notify", &name, "-n", "always"]).code(2);
    let _ = home.run(&["lmk", "kill", &name]).code(0);
}

#[test]
fn the_socket_speaks_the_official_language_and_survives_nonsense() {
    let home = Home::new();
    let name =
        start(&home, &["sh", "-c", "trap 'exit 4' USR1; echo up >../up; while :; do sleep 0.05; done"]);
    until("the program", || home.path("up").exists());
    let socket = home.path(&format!(".lmk/jobs/{name}/manager.sock"));
    let ask = |text: &[u8]| {
        let mut stream = UnixStream::connect(&socket).unwrap();
        stream.write_all(text).unwrap();
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    };
    for nonsense in [
        &b""[..],
        b"\xff\x00\r\n\r\n",
        b"GET",
        b"POST /signal HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
    ] {
        let _ = ask(nonsense);
    }
    assert!(ask(b"GET /nothing HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
    assert!(ask(b"GET /wait HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
    let post = |body: &str| {
        ask(format!("POST /signal HTTP/1.1\r\nHost: daemon\r\nContent-Length: {}\r\n\r\n{body}", body.len())
            .as_bytes())
    };
    for body in ["{", "{}", "{\"signal\": \"NOPE\"}", "{\"signal\": -9}", "{\"signal\": []}"] {
        assert!(post(body).starts_with("HTTP/1.1 500"), "{body}");
    }
    let mut waiting =
        tungstenite::client("ws://daemon/wait?wait_for=run", UnixStream::connect(&socket).unwrap())
            .unwrap()
            .0;
    let mut attached =
        tungstenite::client("ws://daemon/wait?wait_for=attach", UnixStream::connect(&socket).unwrap())
            .unwrap()
            .0;
    let said = |text: tungstenite::Message| serde_json::from_str::<Value>(text.to_text().unwrap()).unwrap();
    assert_eq!(said(attached.read().unwrap()), serde_json::json!({"ok": true, "stage": "attach"}));
    waiting.send(tungstenite::Message::Ping(vec![1].into())).unwrap();
    assert!(matches!(waiting.read().unwrap(), tungstenite::Message::Pong(_)));
    assert!(post("{\"signal\": \"SIGUSR1\"}").starts_with("HTTP/1.1 200"));
    assert_eq!(
        said(waiting.read().unwrap()),
        serde_json::json!({"ok": true, "stage": "run", "exit_code": 4})
    );
    assert!(matches!(waiting.read().unwrap(), tungstenite::Message::Close(_)));
}

#[test]
fn a_long_home_is_no_hindrance() {
    let home = Home::new();
    let deep = format!("{}/{}", home.path("").display(), "d".repeat(120));
    std::fs::create_dir(&deep).unwrap();
    let home = home.env("HOME", &deep);
    let name = start(&home, &["-N", &"n".repeat(80), "sleep", "600"]);
    assert!(name.len() == 40 + 18);
    let _ = home.run(&["lmk", "kill", &name, "-s", "TERM"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(143);
}

/// The job's ID that a run says.
fn id_of(run: &Run) -> String {
    run.stdout.lines().find_map(|line| line.strip_prefix("Job ID: ")).unwrap().to_owned()
}

/// The official client in a home, on a server that answers everything.
fn official(home: &Home, words: &[&str]) -> Run {
    let program =
        PathBuf::from(std::env::var_os("OFFICIAL_LMK").expect("OFFICIAL_LMK names the official client"));
    let mut command = home.prepared_as(Path::new(&program), words);
    // Its daemon keeps stdout open, so that a pipe would be at its end only with the job.
    let out = home.path(&format!(
        "out-{}",
        words.join("-").chars().filter(char::is_ascii_alphanumeric).collect::<String>()
    ));
    let file = std::fs::File::create(&out).unwrap();
    let status =
        command.stdin(std::process::Stdio::null()).stderr(file.try_clone().unwrap()).stdout(file).status();
    Run {
        code: status.unwrap().code().unwrap_or(-1),
        stdout: std::fs::read_to_string(out).unwrap(),
        stderr: String::new(),
    }
}

#[test]
#[ignore = "needs the official client: tests/official/run"]
fn the_official_client_and_ours_share_jobs() {
    use serde_json::json;
    use support::{Answer, Server};
    let server = Server::new(|request| match (request.method.as_str(), request.path()) {
        ("GET", "/v1/session/ws") => Answer::Socket(Box::new(|socket| while socket.read().is_ok() {})),
        _ => Answer::Plain(
            201,
            "application/json",
            json!({
            "sessionId": "s-1", "name": "n", "type": "process", "createdAt": "2024-01-01T00:00:00Z",
            "lastUpdatedAt": "2024-01-01T00:00:00Z", "endedAt": null, "endedByActor": null,
            "state": {"type": "process", "hostname": "h", "command": "c", "pid": 1, "notifyOn": "none"},
            "createdByActor": {"type": "USER", "actorId": "u", "name": "n"},
            "lastUpdatedByActor": {"type": "USER", "actorId": "u", "name": "n"}})
            .to_string(),
        ),
    });
    let home = Home::lmk(&server, 4_102_444_800_000);
    let script = "trap 'echo told; exit 7' TERM; echo up; while :; do sleep 0.1; done";
    // Theirs: we list, attach, kill, wait.
    let run = official(&home, &["run", "--no-attach", "-N", "theirs", "--", "sh", "-c", script]).code(0);
    let theirs = id_of(&run);
    assert_eq!(job(&home, &theirs)["state"], "running");
    let mut child = home.spawn(&["lmk", "attach", "theirs"]);
    let mut out = child.stdout.take().unwrap();
    let mut up = [0u8; 4];
    out.read_exact(&mut up).unwrap();
    assert_eq!(&up, b"up\r\n");
    let _ = home.run(&["lmk", "notify", &theirs, "-n", "error"]).code(0);
    let _ = home.run(&["lmk", "kill", &theirs, "-s", "TERM"]).code(0);
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert_eq!((rest.as_str(), ended(child).code), ("told\r\n", 7));
    assert_eq!(job(&home, &theirs)["exit_code"], 7);
    // Ours: they list, attach, change, kill.
    let ours = start(&home, &["-N", "ours", "sh", "-c", script]);
    assert!(official(&home, &["jobs"]).code(0).stdout.contains("ours-"));
    let _ = official(&home, &["notify", &ours]).code(0);
    assert_eq!(job(&home, &ours)["notify"], "stop");
    std::thread::scope(|scope| {
        let attached = scope.spawn(|| official(&home, &["attach", &ours]));
        let _ = official(&home, &["kill", &ours, "-s", "TERM"]).code(0);
        let run = attached.join().unwrap();
        // Theirs may have come too late for a job that has ended.
        assert!(run.code == 7 || run.stdout.contains("not running"), "{run:?}");
    });
    until("the end", || job(&home, &ours)["exit_code"] == 7);
    assert!(official(&home, &["jobs", "-a"]).code(0).stdout.contains("exited (7)"));
    // A killed daemon of theirs is no job that runs.
    let run = official(&home, &["run", "--no-attach", "-N", "gone", "--", "sleep", "5"]).code(0);
    let gone = id_of(&run);
    murder(keeper(&home, &gone));
    let parent = job(&home, &gone)["pid"].as_i64().unwrap();
    let stat = std::fs::read_to_string(format!("/proc/{parent}/stat")).unwrap();
    let daemon: i32 = stat.rsplit(')').next().unwrap().split_whitespace().nth(1).unwrap().parse().unwrap();
    if daemon > 1 {
        let _ = std::process::Command::new("kill").args(["-9", &daemon.to_string()]).output();
    }
    until("the loss", || job(&home, &gone)["state"] == "lost");
}
