//! `lmk monitor`: processes of others, watched without touching them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};

use serde_json::Value;
use support::jobs::{Nobody, until};
use support::{Home, ended};

/// A process that ends with a status when it is told, by the end of its stdin; its output goes to a file.
fn stranger(home: &Home, script: &str) -> Child {
    let out = File::create(home.path("out")).unwrap();
    let mut command = Command::new("sh");
    command.args(["-c", script]).stdin(Stdio::piped()).stdout(out).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// Starts watching; the program, and the line in which it says how.
fn watching(home: &Home, words: &[&str]) -> (Child, String) {
    let words: Vec<&str> = ["lmk", "monitor", "--local"].iter().chain(words).copied().collect();
    let mut child = home.spawn(&words);
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    let mut said = String::new();
    while !said.contains("Watching") {
        assert!(lines.read_line(&mut said).unwrap() > 0, "{said}");
    }
    // The keeper begins after that line: the job's list says when it has.
    let mut running = 0;
    while running < words.iter().filter(|word| word.parse::<i32>().is_ok()).count() {
        let list = home.run(&["lmk", "jobs", "-o", "json"]).json();
        let jobs = list["jobs"].as_array().unwrap().clone();
        running = jobs.iter().filter(|job| job["state"] == "running").count();
    }
    let rest = lines.into_inner();
    child.stderr = Some(rest);
    (child, said)
}

#[test]
fn the_end_of_a_stranger_is_seen_with_its_status_and_output() {
    let home = Home::new();
    let mut target = stranger(&home, "echo before; read x; echo after; exit 7");
    while home.read("out") != "before\n" {}
    let pid = target.id().to_string();
    let (mut child, said) = watching(&home, &[&pid]);
    assert!(said.contains("its output is read from"), "{said}");
    drop(target.stdin.take());
    let mut shown = String::new();
    // The kernel keeps the status when its parent has asked for it.
    let status = target.wait().unwrap();
    child.stdout.take().unwrap().read_to_string(&mut shown).unwrap();
    assert_eq!((status.code(), shown.as_str()), (Some(7), "after\n"));
    assert_eq!(ended(child).code, 7);
    let job = home.run(&["lmk", "jobs", "-a", "-o", "json"]).json()["jobs"][0].clone();
    assert_eq!((job["exit_code"].as_i64(), job["pid"].as_i64()), (Some(7), Some(i64::from(target.id()))));
}

#[test]
fn tracing_tells_the_status_and_passes_signals_and_stops_on() {
    let home = Home::new();
    let script = "trap 'echo told' USR1; echo up; while read x; do :; done; exit 9";
    let mut target = stranger(&home, script);
    while home.read("out") != "up\n" {}
    let pid = target.id().to_string();
    let (child, _) = watching(&home, &["--trace", &pid]);
    let traced = || {
        let text = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
        !text.contains("TracerPid:\t0\n")
    };
    while !traced() {}
    let state = || {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        stat.rsplit(')').next().unwrap().trim().chars().next().unwrap()
    };
    let id = rustix::process::Pid::from_child(&target);
    rustix::process::kill_process(id, rustix::process::Signal::STOP).unwrap();
    while !matches!(state(), 'T' | 't') {}
    rustix::process::kill_process(id, rustix::process::Signal::CONT).unwrap();
    while matches!(state(), 'T' | 't') {}
    drop(target.stdin.take());
    assert_eq!(target.wait().unwrap().code(), Some(9));
    assert_eq!(ended(child).code, 9);
}

#[test]
fn several_are_waited_for_and_one_by_its_name() {
    let home = Home::new();
    let mut first = stranger(&home, "read x; exit 3");
    let mut second = stranger(&home, "read x; exit 0");
    let (one, two) = (first.id().to_string(), second.id().to_string());
    let (child, _) = watching(&home, &[&one, &two]);
    drop((first.stdin.take(), second.stdin.take()));
    let _ = (first.wait(), second.wait());
    assert_eq!(ended(child).code, 3);
    let name = format!("stranger{}", std::process::id());
    std::os::unix::fs::symlink("/bin/sleep", home.path(&name)).unwrap();
    let mut target = Command::new(home.path(&name)).arg("600").spawn().unwrap();
    let run = home.run(&["lmk", "monitor", "--check", &name, "-o", "json"]).code(0).json();
    assert_eq!(run["processes"][0]["pid"].as_u64(), Some(u64::from(target.id())));
    target.kill().unwrap();
    let _ = target.wait();
}

#[test]
fn what_cannot_be_watched_is_refused_in_one_line() {
    let home = Home::new();
    let refused = |word: &str, code: i32| {
        let run = home.run(&["lmk", "monitor", "--local", word]).code(code);
        assert!(run.stderr.starts_with("error: ") && run.stdout.is_empty(), "{run:?}");
    };
    refused("0", 2);
    refused("-1", 2);
    refused("99999999999", 2);
    refused("no-such-program-runs", 5);
    refused("%1", 5);
    let mut gone = Command::new("true").spawn().unwrap();
    let pid = gone.id().to_string();
    gone.wait().unwrap();
    refused(&pid, 5);
    let mut zombie = Command::new("true").spawn().unwrap();
    let stat = format!("/proc/{}/stat", zombie.id());
    while !std::fs::read_to_string(&stat).unwrap().contains(") Z ") {}
    refused(&zombie.id().to_string(), 6);
    zombie.wait().unwrap();
    // Kernel threads are to be seen on whole machines only.
    if std::fs::read("/proc/2/cmdline").is_ok_and(|words| words.is_empty()) {
        refused("2", 2);
    }
    assert!(!home.path(".lmk/jobs").exists());
    assert_eq!(home.run_as("lmk", &["monitor", "abc"], "").code, 1);
    let shell = Home::new().env("SHELL_JOBS", "[1]  + 999999999 suspended  sleep 60");
    let _ = shell.run(&["lmk", "monitor", "--local", "%1"]).code(5).error().says("999999999");
    let _ = home.run(&["lmk", "check-existing-script-monitoring"]).code(0).stdout("");
}

#[test]
fn processes_of_others_are_watched_without_their_leave() {
    let nobody = Nobody::new();
    let mut target = Command::new("sh").args(["-c", "read x; exit 5"]).stdin(Stdio::piped()).spawn().unwrap();
    let pid = target.id().to_string();
    let json = |words: &[&str]| {
        let out = nobody.afar(words).output().unwrap();
        serde_json::from_slice::<Value>(&out.stdout).unwrap_or_else(|error| panic!("{error}: {out:?}"))
    };
    let check = json(&["lmk", "monitor", "--check", &pid, "-o", "json"])["processes"][0].clone();
    assert_eq!((&check["exit"], &check["pid"]), (&true.into(), &target.id().into()));
    let mut command = nobody.afar(&["lmk", "monitor", "--local", "--trace", &pid]);
    let mut watching = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let job = || json(&["lmk", "jobs", "-a", "-o", "json"])["jobs"][0].clone();
    until("the watch", || job()["state"] == "running");
    assert_eq!(job()["pid"], target.id());
    // Who is not root may not trace what is root's: it is watched all the same, and not touched.
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    if rustix::process::geteuid().is_root() {
        assert!(status.contains("TracerPid:\t0\n") && check["capture"] == false, "{status}");
    }
    assert!(watching.try_wait().unwrap().is_none() && target.try_wait().unwrap().is_none());
    drop(target.stdin.take());
    assert_eq!(target.wait().unwrap().code(), Some(5));
    let run = ended(watching);
    // What `--check` said can be learned was learned, and nothing was made up for the rest.
    match check["exit_status"] == true {
        true => assert_eq!((run.code, &job()["exit_code"]), (5, &5.into()), "{run:?}"),
        false => {
            assert_eq!(job()["exit_code"], Value::Null);
            let _ = run.code(0).says("its exit status is unknown");
        }
    }
    assert_eq!(job()["state"], "exited");
}
