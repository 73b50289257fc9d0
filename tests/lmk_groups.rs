//! Groups of jobs with slots, jobs that are ended before they begin, jobs once more.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::{Value, json};
use support::ctty::Terminal;
use support::jobs::until;
use support::{Answer, Home, Request, Server, ended};

/// Starts a job that notes its name and ends with a status when it is let go; its ID.
#[track_caller]
fn job(home: &Home, name: &str, options: &[&str], status: &str) -> String {
    let go = home.path(&format!("go.{name}"));
    if !go.exists() {
        assert!(std::process::Command::new("mkfifo").arg(&go).status().unwrap().success());
    }
    let script = format!("echo {name} >>../order; read x <../go.{name}; exit {status}");
    let words: Vec<&str> = ["lmk", "run", "--no-attach", "-N", name]
        .iter()
        .chain(options)
        .copied()
        .chain(["sh", "-c", &script])
        .collect();
    home.run(&words).job_id()
}

fn go(home: &Home, name: &str) {
    std::fs::write(home.path(&format!("go.{name}")), "go\n").unwrap();
}

fn about(home: &Home, id: &str) -> Value {
    let list = home.run(&["lmk", "jobs", "-a", "-o", "json"]).code(0).json();
    list["jobs"].as_array().unwrap().iter().find(|job| job["name"] == id).unwrap().clone()
}

fn order(home: &Home) -> String {
    std::fs::read_to_string(home.path("order")).unwrap_or_default().replace('\n', " ")
}

fn keeper(home: &Home, id: &str) -> Pid {
    Pid::from_raw(home.read(&format!(".lmk/jobs/{id}/manager.pid")).trim().parse().unwrap()).unwrap()
}

#[test]
fn so_many_run_at_a_time_and_in_order() {
    let home = Home::new();
    let slots = ["--local", "--group", "g/1", "--slots", "2"];
    let ids: Vec<String> = ["a", "b"].map(|name| job(&home, name, &slots, "0")).into();
    until("two run", || order(&home).len() == 4);
    // The number of slots is known by now.
    let more: Vec<String> =
        ["c", "d", "e", "f"].map(|name| job(&home, name, &["--local", "--group", "g/1"], "0")).into();
    assert!(more.iter().all(|id| about(&home, id)["state"] == "not-started"));
    // One that waits is ended before it begins; one whose keeper is killed stands in nobody's way.
    let _ = home.run(&["lmk", "kill", &more[1], "-s", "TERM"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &more[1]]).code(143);
    assert!(about(&home, &more[1])["error"].as_str().unwrap().contains("before it began"));
    kill_process(keeper(&home, &more[2]), Signal::KILL).unwrap();
    until("the loss", || about(&home, &more[2])["state"] == "lost");
    go(&home, "b");
    until("the next", || order(&home).ends_with("c "));
    assert_eq!(about(&home, &more[3])["state"], "not-started");
    go(&home, "a");
    until("the last", || order(&home).ends_with("c f "));
    assert_eq!(order(&home).len(), 8, "{}", order(&home));
    for name in ["c", "f"] {
        go(&home, name);
    }
    let both = [ids[0].as_str(), &ids[1], &more[0], &more[3]];
    let words: Vec<&str> = ["lmk", "jobs", "wait"].into_iter().chain(both).collect();
    let _ = home.run(&words).code(0);
    let group = home.path(".lmk/groups");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&group).unwrap().permissions());
    assert_eq!(mode & 0o777, 0o700);
    let _ = home.run(&["lmk", "run", "--local", "--slots", "2", "true"]).code(2);
    let _ = home.run(&["lmk", "run", "--local", "--group", "x", "--slots", "0", "true"]).code(2);
}

#[test]
fn a_slot_is_taken_as_long_as_the_program_lives() {
    let home = Home::new();
    let options = ["--local", "--group", "g"];
    let first = job(&home, "a", &options, "3");
    until("the first", || order(&home) == "a ");
    let second = job(&home, "b", &options, "0");
    kill_process(keeper(&home, &first), Signal::KILL).unwrap();
    until("the loss", || about(&home, &first)["state"] == "lost");
    assert_eq!(
        (about(&home, &first)["program_lives"].clone(), about(&home, &second)["state"].clone()),
        (json!(true), json!("not-started"))
    );
    assert_eq!(order(&home), "a ");
    go(&home, "a");
    until("the second", || order(&home) == "a b ");
    assert_eq!(about(&home, &first)["exit_code"], 3);
    go(&home, "b");
    let _ = home.run(&["lmk", "jobs", "wait", &second]).code(0);
}

fn api(request: &Request) -> Answer {
    match request.path() {
        "/v1/event" => {
            Answer::Plain(201, "application/json", json!({"eventId": "e", "channels": []}).to_string())
        }
        "/v1/session" => Answer::Plain(201, "application/json", json!({"sessionId": "s-1"}).to_string()),
        _ => Answer::json(json!({"sessionId": "s-1"})),
    }
}

#[test]
fn one_notification_tells_of_all() {
    let server = Server::new(api);
    let home = Home::lmk(&server, 4_102_444_800_000);
    let options = ["--group", "night", "--slots", "3", "-n", "stop"];
    let ids =
        [job(&home, "a", &options, "0"), job(&home, "b", &options, "4"), job(&home, "c", &options, "0")];
    // One that never begins belongs to them, too.
    until("they run", || order(&home).len() == 6);
    let waits = job(&home, "d", &options, "0");
    let _ = home.run(&["lmk", "kill", &waits]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", &waits]).code(130);
    let events = || -> Vec<Value> {
        server.seen().iter().filter(|request| request.path() == "/v1/event").map(Request::json).collect()
    };
    for name in ["a", "b", "c"] {
        assert!(events().is_empty());
        go(&home, name);
    }
    until("the summary", || !events().is_empty());
    let words: Vec<&str> =
        ["lmk", "jobs", "wait"].into_iter().chain(ids.iter().map(String::as_str)).collect();
    let _ = home.run(&words).code(4);
    let all = events();
    let text = all[0]["message"].as_str().unwrap();
    assert_eq!(all.len(), 1, "{all:?}");
    assert!(text.starts_with("**night** ended: 4 jobs, 2 failed"), "{text}");
    assert!(ids.iter().chain([&waits]).all(|id| text.contains(&format!("- {id}: "))), "{text}");
    assert!(text.contains("exit status 4 after") && text.contains("before it began"), "{text}");
}

#[test]
fn ctrl_c_ends_the_waiting() {
    let home = Home::new();
    let first = job(&home, "a", &["--local", "--group", "g"], "0");
    let mut terminal = Terminal::afar(&home, &["lmk", "run", "--local", "--group", "g", "echo", "began"]);
    terminal.until("Job ID: ");
    until("it waits", || {
        home.run(&["lmk", "jobs", "-o", "json"]).json()["jobs"][0]["state"] == "not-started"
    });
    terminal.keys("\u{3}");
    terminal.until("before it began");
    let (shown, code) = terminal.ended();
    assert_eq!((code, String::from_utf8_lossy(&shown).contains("\nbegan")), (130, false));
    // Its keeper has not been killed by that: the job has an end.
    assert_eq!(home.run(&["lmk", "jobs", "-a", "-o", "json"]).json()["jobs"][0]["state"], "exited");
    go(&home, "a");
    let _ = home.run(&["lmk", "jobs", "wait", &first]).code(0);
}

#[test]
fn a_job_is_run_once_more() {
    let home = Home::new();
    let script = "pwd; echo $WHO; exit 3";
    let words =
        ["lmk", "run", "--local", "-N", "my-job", "--dir", "..", "--env", "WHO=me", "sh", "-c", script];
    let first = home.run(&words).code(3);
    let again = home.run(&["lmk", "jobs", "rerun", "my-job"]).code(3);
    assert_eq!(again.stdout, first.stdout);
    assert!(again.stderr.contains("Job ID: my-job-"), "{}", again.stderr);
    assert_eq!(home.run(&["lmk", "jobs", "-a", "-o", "json"]).json()["jobs"].as_array().unwrap().len(), 2);
    let run = home.run(&["lmk", "jobs", "rerun", "--no-attach", "%last"]).code(0);
    let id = run.stdout.trim().strip_prefix("Job ID: my-job-").unwrap().to_owned();
    let _ = home.run(&["lmk", "jobs", "wait", &format!("my-job-{id}")]).code(3);
    let _ = home.run(&["lmk", "jobs", "rerun", "no-such"]).code(5).error();
    let mut target = std::process::Command::new("sleep").arg("600").spawn().unwrap();
    let _ = home
        .run(&["lmk", "monitor", "--local", "--no-attach", "-N", "seen", &target.id().to_string()])
        .code(0);
    let _ = home.run(&["lmk", "jobs", "rerun", "seen"]).code(2).error().says("only watched");
    target.kill().unwrap();
    target.wait().unwrap();
}

#[test]
fn the_first_of_several_is_waited_for() {
    let home = Home::new();
    let slow = job(&home, "slow", &["--local"], "0");
    let quick = job(&home, "quick", &["--local"], "5");
    let child = home.spawn(&["lmk", "jobs", "wait", "--any", &slow, &quick]);
    go(&home, "quick");
    let _ = ended(child).code(5).says(&format!("{quick}: exit status 5"));
    assert_eq!(about(&home, &slow)["state"], "running");
    let child = home.spawn(&["lmk", "jobs", "wait", &slow, &quick]);
    go(&home, "slow");
    let _ = ended(child).code(5);
}

#[test]
fn the_slots_of_a_group_are_written_whole_and_only_where_they_are_given() {
    use std::io::Read;
    let home = Home::new();
    let words = |slots: &[&'static str]| {
        let words = [&["lmk", "run", "--local", "--group", "g"], slots, &["true"]].concat();
        let _ = home.run(&words).code(0);
    };
    words(&["--slots", "3"]);
    let path = home.path(".lmk/groups/g/slots");
    let mut before = std::fs::File::open(&path).unwrap();
    let inode = |file: &std::fs::File| std::os::unix::fs::MetadataExt::ino(&file.metadata().unwrap());
    let changed = before.metadata().unwrap().modified().unwrap();
    words(&[]);
    let now = std::fs::File::open(&path).unwrap();
    assert_eq!((inode(&now), now.metadata().unwrap().modified().unwrap()), (inode(&before), changed));
    words(&["--slots", "2"]);
    let mut text = String::new();
    before.read_to_string(&mut text).unwrap();
    assert_eq!((text.as_str(), std::fs::read_to_string(&path).unwrap().as_str()), ("3", "2"));
}
