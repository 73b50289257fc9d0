//! What Lucidtech's commands do beyond one call, on the sandbox: waiting, watching, working, whole workflows, profiles.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::Home;
use support::sandbox::Sandbox;

/// How long something that goes by time may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// A home that uses a sandbox.
fn home(sandbox: &Sandbox) -> Home {
    sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text))
}

/// Runs a command of `las`; what its answer has under a name.
fn id(home: &Home, args: &[&str], name: &str) -> String {
    let answer = home.run(&[&["las"], args].concat()).code(0).json();
    answer[name].as_str().unwrap_or_else(|| panic!("{args:?}: {answer}")).to_owned()
}

/// A model that has been trained.
fn model(home: &Home) -> String {
    let fields =
        r#"{"total": {"type": "amount", "maxLength": 10}, "due": {"type": "date", "maxLength": 10}}"#;
    let model = id(home, &["models", "create", fields], "modelId");
    let dataset = id(home, &["datasets", "create"], "datasetId");
    let bundle = id(home, &["models", "create-data-bundle", &model, &dataset, "--wait"], "dataBundleId");
    let training = id(home, &["models", "create-training", &model, &bundle, "--wait"], "trainingId");
    id(home, &["models", "update", &model, "--training-id", &training], "modelId")
}

/// A workflow of one step.
fn workflow(home: &Home, step: &str) -> String {
    let states = json!({"A": {"Type": "Task", "Resource": step, "End": true}});
    let flow = json!({"definition": {"StartAt": "A", "States": states}}).to_string();
    id(home, &["workflows", "create", &flow], "workflowId")
}

#[test]
fn limits_and_faults_can_be_set_by_commands() {
    let sandbox = Sandbox::start(&[]);
    let home =
        sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    home.write("work/a.pdf", "%PDF-1.4");
    let create = ["las", "documents", "create", "a.pdf"];
    assert!(sandbox.call("quota", &["--documents", "1"]).status.success());
    let _ = home.run(&create).code(0);
    let _ = home.run(&create).code(1).says("Limit Exceeded").says("quota");
    assert!(sandbox.call("quota", &[]).status.success());
    let _ = home.run(&create).code(0);
    // Two are tried again, the third is told.
    let fault = |count: &str| {
        let words = ["status", "--status", "503", "--count", count, "--path", "/las/v1", "--method", "GET"];
        assert!(sandbox.call("fault", &words).status.success());
    };
    fault("2");
    let _ = home.run(&["las", "models", "list"]).code(0);
    fault("3");
    let _ = home.run(&["las", "models", "list"]).code(7).says("503");
    fault("9");
    assert!(sandbox.call("fault", &["none"]).status.success());
    let _ = home.run(&["las", "models", "list"]).code(0);
    assert!(!sandbox.call("fault", &["status"]).status.success());
}

#[test]
fn what_was_begun_can_be_waited_for() {
    let sandbox = Sandbox::start(&[]);
    let home =
        sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let model =
        id(&home, &["models", "create", r#"{"total": {"type": "amount", "maxLength": 10}}"#], "modelId");
    let dataset = id(&home, &["datasets", "create"], "datasetId");
    let bundle = id(&home, &["models", "create-data-bundle", &model, &dataset, "--wait"], "dataBundleId");
    let trained = home.run(&["las", "models", "create-training", &model, &bundle, "--wait"]).code(0);
    assert_eq!(trained.json()["status"], "succeeded");
    // It is not over yet: its last state is the answer, and the exit status says so.
    let begun = ["las", "models", "create-training", &model, &bundle, "--wait", "--timeout", "0"];
    let begun = home.run(&begun).code(8).says("still");
    let training = begun.json()["trainingId"].as_str().unwrap().to_owned();
    let failing = ["las", "models", "create-training", &model, &bundle, "--name", "to fail", "--wait"];
    let failed = home.run(&failing).code(1).says("failed");
    assert_eq!(failed.json()["status"], "failed");
    let _ = home.run(&["las", "models", "get-training", &model, &training, "--wait"]).code(0);
    let clean = [
        "las",
        "datasets",
        "create-transformation",
        &dataset,
        r#"[{"type": "remove-duplicates", "options": {}}]"#,
    ];
    let clean = home.run(&[&clean[..], &["--wait"]].concat()).code(0);
    assert_eq!(clean.json()["status"], "succeeded");
    let step = id(
        &home,
        &["transitions", "create", "docker", "--parameters", r#"{"imageUrl": "x/y:1"}"#],
        "transitionId",
    );
    let flow = workflow(&home, &step);
    let ended = home.run(&["las", "workflows", "execute", &flow, "{}", "--wait", "--timeout", "20"]).code(0);
    assert_eq!(ended.json()["status"], "succeeded");
}

#[test]
fn a_command_does_the_work_of_a_transition() {
    let sandbox = Sandbox::start(&[]);
    let home =
        sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let step = id(&home, &["transitions", "create", "manual"], "transitionId");
    let flow = workflow(&home, &step);
    let run = |command: &[&str]| home.run(&[&["las", "transitions", "run", &step, "--"], command].concat());
    let last = || {
        let list =
            home.run(&["las", "workflows", "list-executions", &flow, "--order", "descending"]).code(0).json();
        list["executions"][0].clone()
    };
    let execute = |input: &str| {
        let execution = id(&home, &["workflows", "execute", &flow, input], "executionId");
        let begun = Instant::now();
        let open = ["las", "transitions", "list-executions", &step, "--status", "running"];
        while home.run(&open).json()["executions"].as_array().unwrap().is_empty() {
            assert!(begun.elapsed() < PATIENCE, "{execution} does not begin");
        }
    };
    execute(r#"{"n": 2}"#);
    let _ = run(&["sh", "-c", "cat"]).code(0).says("succeeded");
    let _ = home.run(&["las", "transitions", "list-executions", &step, "-o", "jsonl"]).code(0);
    let done = home.run(&["las", "transitions", "list-executions", &step]).code(0).json();
    assert_eq!(done["executions"][0]["output"], json!({"n": 2}));
    execute(r#"{"n": 3}"#);
    let _ = run(&["sh", "-c", "echo it is broken >&2; exit 3"]).code(3).says("it is broken").says("failed");
    let begun = Instant::now();
    while last()["status"] == "running" {
        assert!(begun.elapsed() < PATIENCE, "the workflow does not end");
    }
    execute("{}");
    let _ = run(&["sh", "-c", "exit 65"]).code(65).says("rejected");
    execute("{}");
    let _ = run(&["./no-such-program"]).code(125).says("no-such-program");
    let _ = run(&["true"]).code(0).says("No execution waits");
}

#[test]
fn a_file_is_read_in_one_step_and_documents_are_rows_of_csv() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let model = model(&home);
    for name in ["a.pdf", "b c.pdf"] {
        home.write(&format!("work/{name}"), &format!("%PDF-1.4 {name}"));
    }
    let table =
        home.run(&["las", "predictions", "create", &model, "--document", "a.pdf", "-o", "table"]).code(0);
    let labels: Vec<&str> =
        table.stdout.lines().skip(2).filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(labels, ["total", "due"], "{}", table.stdout);
    let two = ["las", "predictions", "create", &model, "--document", "a.pdf", "b c.pdf", "-o", "csv"];
    let csv = home.run(&two).code(0);
    let mut lines = csv.stdout.lines();
    let heading = lines.next().unwrap();
    assert!(heading.starts_with("document,documentId,predictionId,"), "{heading}");
    assert!(heading.ends_with("total,total_confidence,due,due_confidence"), "{heading}");
    assert_eq!(lines.map(|line| line.split(',').next().unwrap()).collect::<Vec<_>>(), ["a.pdf", "b c.pdf"]);
    let all = home.run(&["las", "predictions", "list", "-o", "csv"]).code(0);
    assert_eq!(all.stdout.lines().count(), 4, "{}", all.stdout);
    // One that fails does not keep the other.
    home.write("work/fail.txt", "%PDF-1.4 x");
    let some = ["las", "predictions", "create", &model, "--document", "nowhere.pdf", "a.pdf"];
    let _ = home.run(&some).code(2).says("nowhere.pdf");
    let _ = home.run(&["las", "predictions", "create", &model]).code(2);
}

#[test]
fn a_list_that_is_watched_says_what_is_new_and_what_changed() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let step = id(&home, &["transitions", "create", "manual"], "transitionId");
    let flow = workflow(&home, &step);
    let execution = id(&home, &["workflows", "execute", &flow, "{}"], "executionId");
    let watch = ["las", "workflows", "list-executions", &flow, "--watch", "0.05"];
    let mut command = home.prepared(&watch);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut next = || -> Value { serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap() };
    assert_eq!(next()["executionId"], execution.as_str());
    let another = id(&home, &["workflows", "execute", &flow, "{}"], "executionId");
    while next()["executionId"] != another.as_str() {}
    let ended = ["workflows", "update-execution", &flow, &execution, "--status", "completed"];
    let _ = id(&home, &ended, "executionId");
    let changed = loop {
        let row = next();
        if row["executionId"] == execution.as_str() && row["status"] == "completed" {
            break row;
        }
    };
    assert!(changed["endTime"].is_string());
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn a_whole_workflow_is_made_or_nothing() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let model = model(&home);
    let create = ["las", "workflows", "create-default", "receipts", "--from-model-id", &model];
    let fault = ["status", "--status", "400", "--path", "/las/v1/workflows", "--method", "POST"];
    assert!(sandbox.call("fault", &fault).status.success());
    let _ = home.run(&create).code(1).says("the workflow was not made");
    for (noun, list) in [("secrets", "secrets"), ("assets", "assets"), ("transitions", "transitions")] {
        let left = home.run(&["las", noun, "list"]).code(0).json();
        assert_eq!(left[list], json!([]), "{noun}");
    }
    assert!(!home.run(&["las", "datasets", "list"]).code(0).stdout.contains("receipts"));
    let made = home.run(&create).code(0).says("Created workflow").json();
    assert_eq!(made["name"], "receipts");
    assert_eq!(
        home.run(&["las", "transitions", "list"]).code(0).json()["transitions"].as_array().unwrap().len(),
        3
    );
}

#[test]
fn a_profile_is_written_for_both_clients_and_the_secret_stays_out_of_sight() {
    let home = Home::new();
    home.write(".lucidtech/credentials.cfg", "# mine\n[default]\nclient_id = old\n\n[work]\nclient_id = w\n");
    let words = ["las", "configure", "--client-id", "new", "--auth-endpoint", "auth.example/oauth2"];
    let words = [&words[..], &["--api-endpoint", "https://api.example/v1", "--client-secret"]].concat();
    let _ = home.run(&[&words[..], &["typed-here"]].concat()).code(2).says("stdin").hides("typed-here");
    let _ = home.run_stdin(&[&words[..], &["-"]].concat(), "piped%secret\n").code(0).hides("piped%secret");
    let path = home.path(".lucidtech/credentials.cfg");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("# mine\n[default]\n") && text.contains("[work]\nclient_id = w\n"), "{text}");
    for line in ["client_id = new", "client_secret = piped%secret", "use_cache = true"] {
        assert!(text.lines().any(|one| one == line), "{text}");
    }
    assert!(!text.contains("old"));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    let _ = home.run(&["las", "credentials"]).code(0);
    // The rest is asked for; an empty answer takes what is offered.
    let asked = home.run_stdin(&["las", "-p", "third", "configure"], "me\nmy-secret\n\n\n").code(0);
    assert!(!asked.stderr.contains("my-secret"));
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("[third]\nclient_id = me\nclient_secret = my-secret\n"), "{text}");
    let _ = home.run(&["las", "-p", "third", "credentials"]).code(0);
}

#[test]
fn any_request_can_be_made_page_by_page() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    for name in ["a", "b", "c"] {
        let made =
            home.run(&["las", "api", "post", "datasets", "--set", &format!("name={name}")]).code(0).json();
        assert_eq!(made["name"], name);
    }
    let page = home.run(&["las", "api", "GET", "/datasets?maxResults=2"]).code(0).json();
    assert_eq!(page["datasets"].as_array().unwrap().len(), 2);
    let all =
        home.run(&["las", "api", "GET", "/datasets", "--query", "maxResults=2", "--all"]).code(0).json();
    assert_eq!((all["datasets"].as_array().unwrap().len(), &all["nextToken"]), (3, &Value::Null));
    let _ = home.run(&["las", "api", "GET", "/nowhere"]).code(5);
    let _ = home.run(&["las", "api", "GET", "/datasets", "--query", "maxResults"]).code(2);
    let _ = home.run(&["las", "api", "POST", "/datasets", "--json", "{\"name\": 1"]).code(2).says("column");
}
