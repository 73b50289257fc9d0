//! `afar top`, and `--watch` on lists, in one way on all of them.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};

use serde_json::{Value, json};
use support::sandbox::Sandbox;
use support::terminal::Terminal;
use support::{Answer, Home, Server};

/// A home that uses a sandbox.
fn using(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[] as &[&str]);
    env.into_iter().fold(Home::new(), |home, (name, text)| home.env(&name, &text))
}

/// A command that looks again and again, and the lines that it prints.
struct Watched(Child, Lines<BufReader<ChildStdout>>);

impl Watched {
    fn start(home: &Home, words: &[&str]) -> Watched {
        let mut command = home.prepared(&[words, &["--watch", "0.05"]].concat());
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Watched(child, lines)
    }

    /// The next row for which something holds.
    fn until(&mut self, holds: impl Fn(&Value) -> bool) -> Value {
        loop {
            let line = self.1.next().expect("it goes on").unwrap();
            let row: Value = serde_json::from_str(&line).unwrap_or_else(|error| panic!("{error}: {line}"));
            if holds(&row) {
                return row;
            }
        }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Something that runs, of each service.
fn busy(home: &Home) {
    let _ = home.run(&["bai", "create", "-t", "busy", "python"]).code(0);
    let _ = home.run(&["lmk", "run", "--local", "--no-attach", "-N", "sleeper", "sleep", "600"]).code(0);
    let step =
        home.run(&["las", "transitions", "create", "manual", "-o", "json", "--jq", ".transitionId"]).code(0);
    let step = step.stdout.trim().to_owned();
    let states = json!({"A": {"Type": "Task", "Resource": step, "End": true}});
    home.write("work/flow.json", &json!({"definition": {"StartAt": "A", "States": states}}).to_string());
    let flow = home
        .run(&["las", "workflows", "create", "flow.json", "--name", "invoices", "--jq", ".workflowId"])
        .code(0);
    let _ = home.run(&["las", "workflows", "execute", flow.stdout.trim(), "{}"]).code(0);
    let _ = home.run(&["cocalc", "exec", "--async", "--", "sleep 600"]).code(0);
}

#[test]
fn what_runs_of_all_services_is_one_table() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox);
    let _ = home.run(&["top"]).code(0).says("No matching items");
    busy(&home);
    let rows = home.run(&["top", "-o", "json"]).code(0).json();
    let services: BTreeSet<&str> =
        rows.as_array().unwrap().iter().map(|row| row["service"].as_str().unwrap()).collect();
    assert_eq!(services, BTreeSet::from(["bai", "cocalc", "las", "lmk"]), "{rows}");
    for row in rows.as_array().unwrap() {
        for field in ["id", "name", "status", "since", "what"] {
            assert!(row[field].is_string(), "{field}: {row}");
        }
        assert_eq!(row["status"].as_str().unwrap().to_lowercase(), "running", "{row}");
    }
    let names = home.run(&["top", "--columns", "name", "--no-header", "--sort-by", "service"]).code(0).stdout;
    for name in ["busy", "sleeper", "invoices", "sleep 600"] {
        assert!(names.contains(name), "{name}: {names}");
    }
    let only = home.run(&["top", "las", "-o", "jsonl"]).code(0).stdout;
    assert_eq!(only.lines().count(), 1, "{only}");
    let _ = home.run(&["lmk", "kill", "%last", "--signal", "KILL"]);
}

#[test]
fn a_service_that_is_down_or_not_set_up_hides_none_of_the_others() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox).env("BACKEND_ENDPOINT", "http://127.0.0.1:1").env("COCALC_API_KEY", "");
    let _ = home.run(&["lmk", "run", "--local", "--no-attach", "-N", "sleeper", "sleep", "600"]).code(0);
    let run = home.run(&["top", "-o", "jsonl"]).code(0);
    assert!(run.stdout.contains("sleeper") && run.stdout.lines().count() == 1, "{}", run.stdout);
    let _ = run.says("warning: bai: cannot connect to 127.0.0.1:1").says("Not set up and left out: cocalc.");
    let _ = home.run(&["lmk", "kill", "%last", "--signal", "KILL"]);
    // Where none of those that were meant answers, that is the answer.
    let _ = home.run(&["top", "bai"]).code(7).says("error: ").says("auth status");
    let _ = Home::new().run(&["top", "bai", "cocalc"]).code(0).says("left out: bai, cocalc.");
    let _ = home.run(&["top", "nonsense"]).code(2);
}

#[test]
fn what_comes_changes_and_goes_is_a_line_each() {
    let sandbox = Sandbox::start(&[]);
    let home = using(&sandbox);
    let mut watched = Watched::start(&home, &["top"]);
    let _ = home.run(&["bai", "create", "-t", "first", "python"]).code(0);
    assert_eq!(watched.until(|row| row["name"] == "first")["service"], "bai");
    let _ = home.run(&["bai", "destroy", "first"]).code(0);
    let gone = watched.until(|row| row["gone"] == true);
    assert_eq!(gone["name"], "first");
}

#[test]
fn lists_of_every_service_are_watched_in_one_way() {
    let sandbox = Sandbox::start(&["--approve"]);
    let home = using(&sandbox);
    let run = |words: &[&str]| drop(home.run(words).code(0));
    let named = |name: &'static str| move |row: &Value| row.to_string().contains(name);
    let mut folders = Watched::start(&home, &["bai", "vfolder", "list"]);
    run(&["bai", "vfolder", "create", "made-later"]);
    folders.until(named("made-later"));
    run(&["bai", "vfolder", "delete", "made-later"]);
    folders.until(|row| row["name"] == "made-later" && (row["gone"] == true || row["status"] != "ready"));
    let mut sessions = Watched::start(&home, &["bai", "ps"]);
    run(&["bai", "create", "-t", "later", "python"]);
    sessions.until(|row| row["name"] == "later" && row["status"] == "RUNNING");
    let mut users = Watched::start(&home, &["bai", "admin", "user", "list"]);
    users.until(|row| row["email"].is_string());
    let mut jobs = Watched::start(&home, &["lmk", "jobs", "-a"]);
    run(&["lmk", "run", "--local", "-N", "quick", "true"]);
    jobs.until(|row| row["state"] == "exited" && row["name"].to_string().contains("quick"));
    let mut secrets = Watched::start(&home, &["las", "secrets", "list"]);
    home.write("work/secret.json", r#"{"a": "b"}"#);
    run(&["las", "secrets", "create", "--secret-path", "secret.json", "--name", "later"]);
    secrets.until(named("later"));
    let mut projects = Watched::start(&home, &["cocalc", "projects", "list", "--all"]);
    projects.until(named("Sandbox project"));
    run(&["lmk", "login", "--manual"]);
    let mut channels = Watched::start(&home, &["lmk", "channels", "list"]);
    channels.until(|row| row["name"].is_string());
}

#[test]
fn every_list_of_the_tree_can_be_watched() {
    let tree = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/fixtures/tree.json");
    let tree: Value = serde_json::from_str(&std::fs::read_to_string(tree).unwrap()).unwrap();
    // What an administrator sets up once, and what is the service's own object rather than rows.
    let apart = [
        "afar bai vfolder list-hosts",
        "afar bai vfolder list-allowed-types",
        "afar bai admin permission list",
        "afar bai admin vfolder list-hosts",
        "afar bai admin vfolder list-mounts",
        "afar las models list-all-data-bundles",
        "afar cocalc jupyter kernels list",
    ];
    let mut count = 0;
    for one in tree["commands"].as_array().unwrap() {
        let path = one["command"].as_str().unwrap();
        let last = path.rsplit(' ').next().unwrap();
        let is_list = ["list", "ps", "ls", "top"].contains(&last) || last.starts_with("list-");
        if !is_list || apart.contains(&path) {
            continue;
        }
        count += 1;
        let has = one["arguments"].as_array().unwrap().iter().any(|arg| arg["name"] == "--watch SECONDS");
        assert!(has, "{path} cannot be watched");
    }
    assert!(count > 40, "{count}");
}

#[test]
fn a_terminal_is_drawn_anew_and_a_break_is_said() {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    let server = Server::bai(move |_| {
        let n = asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
        if n == 1 {
            return Answer::Plain(503, "text/plain", "one moment".into());
        }
        let page = json!({"total_count": 1, "items": [{"name": format!("folder-{n}"), "id": "1"}]});
        Answer::json(json!({"vfolder_list": page, "data": {"vfolder_list": page}}))
    });
    let home = Home::bai(&server);
    let mut terminal = Terminal::start(home.prepared(&["bai", "vfolder", "list", "--watch", "0.05"]));
    terminal.until("folder-0");
    terminal.until("503 Service Unavailable");
    terminal.until("folder-3");
    assert!(terminal.text().contains("\u{1b}[H"), "{}", terminal.text());
    terminal.signal(rustix::process::Signal::INT);
    terminal.ended();
    let _ = home.run(&["bai", "vfolder", "list", "--watch", "0"]).code(2).error().says("--watch");
}

#[test]
fn a_table_that_is_watched_fits_the_terminal() {
    let page: Vec<Value> =
        (0..20).map(|n| json!({"name": format!("folder-{n}"), "id": n.to_string()})).collect();
    let server = Server::bai(move |_| {
        let page = json!({"total_count": 20, "items": page});
        Answer::json(json!({"vfolder_list": page, "data": {"vfolder_list": page}}))
    });
    let home = Home::bai(&server);
    let words = ["bai", "vfolder", "list", "--columns", "name", "--watch", "0.05"];
    let mut terminal = Terminal::start(home.prepared(&words));
    terminal.until("… 7 more");
    terminal.resize(8, 97);
    terminal.until("… 19 more");
    terminal.signal(rustix::process::Signal::INT);
    terminal.ended();
    let text = terminal.text();
    let drawn = text.split("\u{1b}[H").find(|one| one.contains("… 19 more")).unwrap();
    assert!(drawn.contains("Name") && drawn.contains("folder-0") && !drawn.contains("folder-1"), "{drawn}");
    assert!(drawn.split("\u{1b}[J").next().unwrap().lines().count() <= 7, "{drawn}");
    assert!(!text.contains("\u{1b}[2J"), "nothing flickers");
}
