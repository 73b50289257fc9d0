//! `bai run`: what is sent, what is handed on, and how it ends.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex};

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server, ended};
use tungstenite::Message;

const ID: &str = "5a0c1e2f-6e61-4c4b-8d6b-0f2c8f6b3a01";

fn created() -> Answer {
    let body = json!({"sessionId": ID, "status": "RUNNING", "created": true, "servicePorts": []});
    Answer::Plain(201, "application/json", body.to_string())
}

fn result(status: &str, console: Value, code: Value) -> Value {
    json!({"status": status, "console": console, "exitCode": code, "options": null, "files": []})
}

/// A manager whose executions say these messages.
fn manager(messages: impl Fn() -> Vec<Value> + Send + Sync + 'static) -> Server {
    Server::bai(move |request: &Request| match (request.method.as_str(), request.path()) {
        ("POST", "/session") => created(),
        ("GET", path) if path.ends_with("/execute") => Answer::says(messages()),
        ("DELETE", _) => Answer::json(json!({"stats": {"status": "terminated", "version": 2,
            "mem": {"current": "1048576", "unit_hint": "bytes"}}})),
        ("POST", path) if path.ends_with("/upload") => Answer::Plain(204, "text/plain", String::new()),
        _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
    })
}

#[test]
fn stdout_stderr_and_the_exit_code_are_the_remote_ones() {
    let server = manager(|| {
        vec![
            result("continued", json!([["stdout", "out\n"], ["stderr", "err\n"]]), Value::Null),
            result("finished", json!([["stdout", "bye"]]), json!(3)),
        ]
    });
    let home = Home::bai(&server);
    let run = home
        .run(&["bai", "run", "-t", "mysess", "-c", "code", "python"])
        .code(3)
        .stdout("out\nbye")
        .says("err\n");
    assert!(run.stderr.contains("Finished with exit code 3"));
    let quiet = home.run(&["bai", "run", "-q", "-t", "mysess", "-c", "code", "python"]).code(3);
    assert_eq!(quiet.stderr, "err\n");
}

#[test]
fn rm_destroys_however_it_ends_and_shows_what_was_used() {
    let server = manager(|| vec![result("finished", json!([]), json!(1))]);
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "run", "--rm", "-s", "-t", "mysess", "-c", "x", "python"]).code(1).says("mem");
    assert_eq!(server.calls().last().unwrap(), "DELETE /session/mysess");
}

#[test]
fn a_connection_that_breaks_is_125_and_still_cleans_up() {
    let server = manager(|| vec![result("continued", json!([["stdout", "half"]]), Value::Null)]);
    let home = Home::bai(&server);
    let run = home.run(&["bai", "run", "--rm", "-t", "mysess", "-c", "x", "python"]).code(125).stdout("half");
    assert!(
        run.stderr.contains("error: the session closed the connection before the code ended"),
        "{}",
        run.stderr
    );
    assert_eq!(server.calls().last().unwrap(), "DELETE /session/mysess");
}

#[test]
fn input_goes_where_the_code_asks() {
    let heard = Arc::new(Mutex::new(String::new()));
    let log = heard.clone();
    let server = Server::bai(move |request| match request.path() {
        "/session" => created(),
        _ => {
            let log = log.clone();
            Answer::Socket(Box::new(move |socket| {
                socket.read().unwrap();
                let ask = json!({"status": "waiting-input", "console": [["stdout", "name? "]], "options": {"is_password": false}});
                socket.send(Message::text(ask.to_string())).unwrap();
                *log.lock().unwrap() = socket.read().unwrap().to_string();
                socket.send(Message::text(result("finished", json!([]), json!(0)).to_string())).unwrap();
                while socket.read().is_ok() {}
            }))
        }
    });
    let home = Home::bai(&server);
    let args = ["bai", "run", "-q", "-t", "mysess", "-c", "input()", "python"];
    let _ = home.run_stdin(&args, "Ada é\n").code(0).stdout("name? ");
    assert_eq!(*heard.lock().unwrap(), "Ada é");
}

#[test]
fn files_are_uploaded_below_the_base_folder_alone() {
    let server = manager(|| {
        vec![result("build-finished", json!([]), json!(0)), result("finished", json!([]), json!(0))]
    });
    let home = Home::bai(&server);
    home.write("work/src/main.py", "print(1)\n");
    home.write("outside.py", "x");
    let _ = home
        .run(&["bai", "run", "-t", "mysess", "--exec", "python main.py", "python", "src/main.py"])
        .code(0);
    let upload = server.seen().into_iter().find(|request| request.path().ends_with("/upload")).unwrap();
    assert!(String::from_utf8_lossy(&upload.body).contains("filename=\"src/main.py\""));
    let before = server.seen().len();
    let _ = home.run(&["bai", "run", "python", "../outside.py"]).code(2).error().says("--basedir");
    let _ = home.run(&["bai", "run", "python", "nofile.py"]).code(2);
    assert_eq!(server.seen().len(), before, "nothing is sent for input that is refused");
}

#[test]
fn ctrl_c_interrupts_the_code_and_then_destroys() {
    let running = Arc::new((Mutex::new(false), Condvar::new()));
    let interrupted = Arc::new((Mutex::new(false), Condvar::new()));
    let (started, stop) = (running.clone(), interrupted.clone());
    let server = Server::bai(move |request| match (request.method.as_str(), request.path()) {
        ("POST", "/session") => created(),
        ("POST", "/session/mysess/interrupt") => {
            *stop.0.lock().unwrap() = true;
            stop.1.notify_all();
            Answer::Plain(204, "text/plain", String::new())
        }
        ("DELETE", _) => Answer::json(json!({"stats": {}})),
        _ => {
            let (started, stop) = (started.clone(), stop.clone());
            Answer::Socket(Box::new(move |socket| {
                socket.read().unwrap();
                *started.0.lock().unwrap() = true;
                started.1.notify_all();
                drop(stop.1.wait_while(stop.0.lock().unwrap(), |stopped| !*stopped).unwrap());
                let last = result("finished", json!([["stderr", "KeyboardInterrupt\n"]]), json!(130));
                socket.send(Message::text(last.to_string())).unwrap();
                while socket.read().is_ok() {}
            }))
        }
    });
    let home = Home::bai(&server);
    let child = home.spawn(&["bai", "run", "--rm", "-t", "mysess", "-c", "while True: pass", "python"]);
    drop(running.1.wait_while(running.0.lock().unwrap(), |running| !*running).unwrap());
    let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let _ = ended(child).code(130).says("KeyboardInterrupt");
    let calls = server.calls();
    assert_eq!(calls[calls.len() - 2..], ["POST /session/mysess/interrupt", "DELETE /session/mysess"]);
}

#[test]
fn ranges_run_no_more_than_asked_at_a_time() {
    let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (count, peak) = (now.clone(), most.clone());
    let server = Server::bai(move |request| match (request.method.as_str(), request.path()) {
        ("POST", "/session") => {
            let running = count.fetch_add(1, Ordering::SeqCst) + 1;
            peak.fetch_max(running, Ordering::SeqCst);
            created()
        }
        _ => {
            let count = count.clone();
            Answer::Socket(Box::new(move |socket| {
                socket.read().unwrap();
                count.fetch_sub(1, Ordering::SeqCst);
                socket
                    .send(Message::text(result("finished", json!([["stdout", "x"]]), json!(0)).to_string()))
                    .unwrap();
                while socket.read().is_ok() {}
            }))
        }
    });
    let home = Home::bai(&server);
    let args = [
        "bai",
        "run",
        "-t",
        "expe",
        "--max-parallel",
        "2",
        "-e",
        "A=$X",
        "--env-range",
        "X=range:0,6",
        "-c",
        "x",
        "python",
    ];
    let _ = home.run(&args).code(0).says("expe-5 (A=5): exit code 0").says("6 of 6 cases succeeded");
    assert!(most.load(Ordering::SeqCst) <= 2);
    assert_eq!(home.read(".cache/afar/bai-logs/expe-3.stdout.log"), "x");
    let _ = home
        .run(&["bai", "run", "-e", "A=$Y", "--env-range", "X=case:1,2", "-c", "x", "python"])
        .code(2)
        .error();
}

#[test]
fn ranges_that_make_too_many_cases_are_refused() {
    let server = manager(Vec::new);
    let home = Home::bai(&server);
    let (a, b) = ("A=range:0,100000", "B=range:0,100000");
    let args = [
        "bai",
        "run",
        "--env-range",
        a,
        "--env-range",
        b,
        "-e",
        "X=$A$B",
        "--exec",
        "true",
        "python",
        "a.py",
    ];
    home.write("work/a.py", "");
    // What they would take is far more than this.
    let limited = format!("ulimit -v 2000000; exec {} \"$@\"", env!("CARGO_BIN_EXE_afar"));
    let words = [&["-c", &limited, "sh"][..], &args].concat();
    let mut command = home.prepared_as(std::path::Path::new("sh"), &words);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let _ = ended(command.spawn().unwrap()).code(2).error().says("10000000000 cases");
    assert!(server.calls().is_empty());
}

#[test]
fn media_is_saved_where_asked_for() {
    let png = "data:image/png;base64,aGVsbG8=";
    let server = manager(move || vec![result("finished", json!([["image/png", png]]), json!(0))]);
    let home = Home::bai(&server);
    let _ = home
        .run(&["bai", "run", "-t", "mysess", "--save-media", "out", "-c", "x", "python"])
        .code(0)
        .stdout("")
        .says("out/output-1.png");
    assert_eq!(std::fs::read(home.work().join("out/output-1.png")).unwrap(), b"hello");
}

#[test]
fn a_hundred_megabytes_go_through_in_little_memory() {
    let server = Server::bai(|request| match request.path() {
        "/session" => created(),
        _ => Answer::Socket(Box::new(|socket| {
            socket.read().unwrap();
            let text = ("x".repeat(999) + "\n").repeat(100);
            let piece = result("continued", json!([["stdout", text]]), Value::Null).to_string();
            for _ in 0..1000 {
                socket.send(Message::text(piece.clone())).unwrap();
            }
            socket.send(Message::text(result("finished", json!([]), json!(0)).to_string())).unwrap();
            while socket.read().is_ok() {}
        })),
    });
    let home = Home::bai(&server);
    let mut child = home.spawn(&["bai", "run", "-q", "-t", "mysess", "-c", "x", "python"]);
    let mut out = child.stdout.take().unwrap();
    let (mut total, mut peak) = (0usize, 0u64);
    let mut buffer = vec![0; 1 << 20];
    loop {
        let count = std::io::Read::read(&mut out, &mut buffer).unwrap();
        if count == 0 {
            break;
        }
        total += count;
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
        peak = peak.max(kib);
    }
    let _ = ended(child).code(0);
    assert_eq!(total, 100_000_000);
    assert!(peak < 40 * 1024, "peak {peak} KiB");
}

#[test]
fn nothing_to_run_is_refused_as_documented() {
    let server = manager(Vec::new);
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "run", "python"]).code(2).error();
    let _ = home.run_as("backend.ai", &["run", "python"], "").code(4);
    let _ = home.run_as("backend.ai", &["run", "-c", "1", "python", "a.py"], "").code(4);
    assert!(server.seen().is_empty());
}
