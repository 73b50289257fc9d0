//! `afar sandbox …` and `--sandbox`: how a stand-in is started, found, used and ended, and that it checks what it is told.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, Instant};

use support::sandbox::Sandbox;
use support::{Home, Run};

/// Ends the sandbox of a home when the test is over, however it goes.
struct Ending<'a>(&'a Home);

impl Drop for Ending<'_> {
    fn drop(&mut self) {
        let _ = self.0.run(&["sandbox", "stop"]);
    }
}

fn with(sandbox: &Sandbox, options: &[&str]) -> Home {
    sandbox.env(options).into_iter().fold(Home::new(), |home, (name, text)| home.env(&name, &text))
}

#[test]
fn the_first_command_of_the_readme_needs_nothing_but_itself() {
    let home = Home::new();
    let _ending = Ending(&home);
    let _ = home.run(&["sandbox", "status"]).code(5).error();
    let _ = home
        .run(&["--sandbox", "bai", "run", "--rm", "-c", "print(\"hello from afar\")", "python"])
        .code(0)
        .stdout("hello from afar\n");
    let _ = home.run(&["bai", "run", "--sandbox", "--rm", "-c", "import sys; sys.exit(3)", "python"]).code(3);
    let _ = home.run(&["--sandbox", "lmk", "notify", "done"]).code(0);
    let events = home.run(&["sandbox", "events", "-o", "json", "--jq", ".[0].message"]).code(0);
    assert_eq!(events.stdout.trim().trim_matches('"'), "done");
    let state = home.path(".local/state/afar/sandbox");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&state), 0o700);
    for entry in std::fs::read_dir(&state).unwrap() {
        let path = entry.unwrap().path();
        assert!(path.is_dir() || mode(&path) & 0o077 == 0, "{} is open to others", path.display());
    }
    let status = home.run(&["sandbox", "status", "-o", "json"]).code(0).json();
    assert_eq!(status["sessions"], 0);
    let _ = home.run(&["sandbox", "stop"]).code(0);
    let _ = home.run(&["sandbox", "stop"]).code(0);
    let _ = home.run(&["sandbox", "status"]).code(5);
}

#[test]
fn the_variable_asks_for_it_too_and_nothing_else_does() {
    let home = Home::new().env("AFAR_SANDBOX", "1");
    let _ending = Ending(&home);
    let _ = home.run(&["bai", "ps", "-o", "json"]).code(0);
    let plain = Home::new();
    let _ = plain.run(&["bai", "ps"]).code(3).error();
    assert!(!plain.path(".local/state/afar/sandbox").exists());
}

#[test]
fn keys_stay_over_a_stop_and_go_with_a_reset() {
    let home = Home::new();
    let _ending = Ending(&home);
    let key = |home: &Home| {
        let _ = home.run(&["sandbox", "start"]).code(0);
        home.run(&["sandbox", "env", "-o", "json"]).json()["BACKEND_ACCESS_KEY"].as_str().unwrap().to_owned()
    };
    let first = key(&home);
    let _ = home.run(&["sandbox", "stop"]).code(0);
    assert_eq!(key(&home), first);
    let _ = home.run(&["sandbox", "reset"]).code(0);
    assert_ne!(key(&home), first);
}

#[test]
fn sign_ins_wait_until_they_are_approved() {
    let home = Home::new();
    let _ending = Ending(&home);
    let _ = home.run(&["sandbox", "start"]).code(0);
    let _ = home.run(&["sandbox", "approve"]).code(5);
    let url =
        home.run(&["sandbox", "env", "-o", "json"]).json()["LMK_SERVER_URL"].as_str().unwrap().to_owned();
    let home = Home::new()
        .env("LMK_SERVER_URL", &url)
        .env("XDG_STATE_HOME", home.path(".local/state").to_str().unwrap());
    // Given up here, it still waits there: it is approved first and alone.
    let _ = home
        .run(&["lmk", "login", "--manual", "--timeout", "0.2", "--poll-interval", "0.05"])
        .code(4)
        .says("within 0.2 s");
    let _ = home.run(&["sandbox", "approve"]).code(0);
    let waiting = home.spawn(&["lmk", "login", "--manual", "--poll-interval", "0.05"]);
    let begun = Instant::now();
    while home.run(&["sandbox", "approve"]).code != 0 {
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
    let _ = support::ended(waiting).code(0);
    let _ = home.run(&["lmk", "whoami"]).code(0);
}

#[test]
fn signatures_passwords_and_roles_are_checked() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    let _ = home.run(&["bai", "admin", "user", "list"]).code(0);
    let wrong = home.env("BACKEND_SECRET_KEY", "wrong");
    let _ = wrong.run(&["bai", "ps"]).code(4).error().says("mismatch");
    let user = with(&sandbox, &["--as", "user"]);
    let _ = user.run(&["bai", "admin", "announcement", "update", "-m", "x"]).code(4).error();
    let session = with(&sandbox, &["--session"]);
    let _ = session.run(&["bai", "ps"]).code(4).error();
    let vars: std::collections::BTreeMap<_, _> = sandbox.env(&["--session"]).into_iter().collect();
    let login = |password: &str| {
        session.run_stdin(&["bai", "login"], &format!("{}\n{password}\n", vars["BACKEND_USER"]))
    };
    let _ = login("wrong").code(4);
    let _ = login(&vars["BACKEND_PASSWORD"]).code(0);
    let _ = session.run(&["bai", "ps"]).code(0);
    let _ = session.run(&["bai", "logout"]).code(0);
    let _ = session.run(&["bai", "ps"]).code(4).error();
}

#[test]
fn it_ends_after_a_time_without_use() {
    let sandbox = Sandbox::start(&["--idle", "1"]);
    let begun = Instant::now();
    while sandbox.call("env", &[]).status.success() {
        assert!(begun.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Runs code in a session of the sandbox.
fn code(home: &Home, image: &str, code: &str) -> Run {
    home.run(&["bai", "run", "-q", "--rm", "-c", code, image])
}

#[test]
fn every_language_that_is_here_runs_and_none_else() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    let _ = code(&home, "python", "import sys; print('out'); print('err', file=sys.stderr)")
        .code(0)
        .stdout("out\n")
        .says("err\n");
    let _ = code(&home, "bash", "echo $((6*7)); exit 5").code(5).stdout("42\n");
    let _ = code(&home, "c", "#include <stdio.h>\nint main(void) { puts(\"in c\"); return 4; }")
        .code(4)
        .stdout("in c\n");
    let _ = code(&home, "no-such-image", "x").code(5).error();
    let images = sandbox.call("status", &["-o", "json"]);
    let images: serde_json::Value = serde_json::from_slice(&images.stdout).unwrap();
    let node = images["images"].as_array().unwrap().iter().any(|name| name == "node");
    let _ = code(&home, "node", "console.log(1 + 1)").code(if node { 0 } else { 5 });
}

#[test]
fn output_of_any_size_and_any_bytes_comes_whole() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    let long = code(&home, "python", "for _ in range(20): print('x' * 999_999)").code(0);
    assert_eq!(long.stdout.len(), 20_000_000);
    let odd =
        code(&home, "python", "import sys; _ = sys.stdout.buffer.write(b'a\\x00\\x1b[31m\\xff\\n')").code(0);
    assert_eq!(odd.stdout, "a\0\u{1b}[31m\u{fffd}\n");
    let _ = code(&home, "python", "pass").code(0).stdout("");
}

#[test]
fn ctrl_c_reaches_the_code_and_leaves_no_session() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    let code = "import time\nprint('ready', flush=True)\ntime.sleep(600)";
    let mut child = home.spawn(&["bai", "run", "--rm", "-t", "slow", "-c", code, "python"]);
    let mut first = [0; 6];
    std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut first).unwrap();
    assert_eq!(&first, b"ready\n");
    let pid = rustix::process::Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let run = support::ended(child);
    assert_ne!(run.code, 0);
    let _ = run.says("KeyboardInterrupt").says("destroyed");
    let left = home.run(&["bai", "ps", "-o", "json"]).code(0).json();
    assert_eq!(left["count"], 0);
}

#[test]
fn files_and_ranges_run_as_in_the_documents() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    home.write(
        "work/src/hello.c",
        "#include <stdio.h>\nint main(int n, char **a) { printf(\"%d %s\\n\", n, a[n - 1]); return 0; }\n",
    );
    let args = [
        "bai",
        "run",
        "-q",
        "--rm",
        "--basedir",
        "src",
        "--build",
        "cc -o hello hello.c",
        "--exec",
        "./hello one two",
        "c",
        "src/hello.c",
    ];
    let _ = home.run(&args).code(0).stdout("3 two\n");
    let range = [
        "bai",
        "run",
        "--rm",
        "-t",
        "rng",
        "-e",
        "N=$X",
        "--env-range",
        "X=range:1,4",
        "--max-parallel",
        "2",
    ];
    let code = [
        "-c",
        "import os, sys\nprint(int(os.environ['N']) ** 2)\nsys.exit(int(os.environ['N']) == 3)",
        "python",
    ];
    let run = home.run(&[&range[..], &code].concat()).code(1).says("2 of 3 cases succeeded");
    let _ = run.says("rng-2 (N=3): exit code 1");
    assert_eq!(home.read(".cache/afar/bai-logs/rng-1.stdout.log"), "4\n");
    let asked = home.run_stdin(&["bai", "run", "-q", "--rm", "-c", "-", "python"], "print(6 * 7)\n").code(0);
    assert_eq!(asked.stdout, "42\n");
}

#[test]
fn sessions_wait_for_what_they_depend_on() {
    let sandbox = Sandbox::start(&[]);
    let home = with(&sandbox, &[]);
    let _ = home.run(&["bai", "create", "-t", "first", "--type", "batch", "-c", "sleep 600", "bash"]).code(0);
    let after = ["--depends", "first", "bash"];
    let _ = home.run(&[&["bai", "create", "-t", "second", "--enqueue-only"][..], &after].concat()).code(0);
    let timed = ["bai", "create", "-t", "third", "--max-wait", "1"];
    let _ = home.run(&[&timed[..], &after].concat()).code(0).says("still on the job queue");
    let waiting = ["bai", "create", "-t", "fourth", "--enqueue-only", "--wait", "--timeout", "0.3"];
    let _ = home.run(&[&waiting[..], &after].concat()).code(8).says("still PENDING");
    let _ = home.run(&["bai", "destroy", "third", "fourth"]).code(0);
    let _ = home.run(&["bai", "create", "-t", "begin", "--type", "batch", "-c", "true", "bash"]).code(0);
    let _ = home
        .run(&["bai", "create", "-t", "follow", "--depends", "begin", "bash"])
        .code(0)
        .says("is created and ready");
    let list = home.run(&["bai", "ps", "-o", "json", "--filter", "name == \"second\""]).code(0).json();
    assert_eq!(list.pointer("/items/0/status").unwrap(), "PENDING");
}

#[test]
fn no_proxy_stands_before_the_sandbox() {
    let home = Home::new().env("HTTP_PROXY", "http://127.0.0.1:9").env("ALL_PROXY", "http://127.0.0.1:9");
    let _ending = Ending(&home);
    let _ = home.run(&["--sandbox", "cocalc", "projects", "list"]).code(0);
}
