//! Habits of the official Backend.AI client that scripts rely on: options given twice, options that overrule each other,
//! empty variables, questions that nobody answers.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Answer, Home, Run, Server};

/// A manager that answers what these commands ask.
fn manager() -> Server {
    Server::bai(|request| match request.path() {
        "/admin/gql" => {
            let query = request.json()["query"].as_str().unwrap_or_default().to_owned();
            let page = json!({"total_count": 0, "items": []});
            let done = json!({"ok": true, "msg": "success"});
            Answer::json(match () {
                () if query.contains("keypair") => json!({"data": {"keypair": {"is_admin": true}}}),
                () if query.starts_with("mutation") => json!({"data": {"modify_scaling_group": done}}),
                () if query.contains("agent_list") => json!({"data": {"agent_list": page}}),
                () => json!({"data": {"compute_session_list": page}}),
            })
        }
        path if path.ends_with("/dotfiles") && request.method == "GET" => Answer::json(json!([])),
        _ => Answer::json(json!({"sessionId": "x", "status": "RUNNING", "servicePorts": []})),
    })
}

/// Runs a command natively or under the official name.
fn run(server: &Server, words: &[&str], official: bool, stdin: &str) -> Run {
    let home = Home::bai(server);
    home.write("work/rc", "x");
    match official {
        true => home.run_as("backend.ai", words, stdin),
        false => home.run_stdin(&[&["bai"], words].concat(), stdin),
    }
}

/// The last call that a command makes, which is the same under both names: its target and body.
#[track_caller]
fn sent(words: &[&str]) -> (String, Value) {
    let mut both = Vec::new();
    for official in [false, true] {
        let server = manager();
        let _ = run(&server, words, official, "").code(0);
        let call = server.seen().pop().unwrap();
        both.push((call.target.clone(), call.json()));
    }
    assert_eq!(both[0], both[1], "{words:?}");
    both.remove(0)
}

#[test]
fn the_last_of_an_option_that_is_given_twice_holds() {
    let words =
        ["admin", "agent", "list", "--status", "LOST", "--filter", "x", "-s", "ALIVE", "--filter", "y"];
    let (_, body) = sent(&words);
    assert_eq!(body["variables"]["status"], "ALIVE");
    assert_eq!(body["variables"]["filter"], "y");
    let words = ["-t", "first", "--no-reuse", "-t", "last", "--no-reuse", "--cluster-size", "3"];
    let (_, body) = sent(
        &[&["create"], &words[..], &["--cluster-size", "2", "-e", "A=1", "-e", "B=2", "python"]].concat(),
    );
    assert_eq!((&body["name"], &body["clusterSize"]), (&json!("last"), &json!(2)));
    // What can be given several times adds up as before.
    assert_eq!(body["config"]["environ"], json!({"A": "1", "B": "2"}));
}

#[test]
fn the_wider_of_several_statuses_holds() {
    let status = |words: &[&str]| {
        let (_, body) = sent(&[&["ps"], words].concat());
        body["variables"]["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(status(&["--status", "PENDING"]), "PENDING");
    assert_eq!(status(&["--status", "PENDING", "--running"]), "PREPARING,RUNNING,RUNNING_DEGRADED");
    assert_eq!(status(&["--status", "PENDING", "--running", "--dead"]), "CANCELLED,TERMINATED");
    let every = status(&["--status", "ALL"]);
    assert_eq!(status(&["--status", "PENDING", "--dead", "-a"]), every);
}

#[test]
fn names_alone_are_asked_for_whatever_the_format() {
    let (_, body) = sent(&["ps", "--name-only", "--format", "status,image"]);
    let query = body["query"].as_str().unwrap();
    assert!(query.contains("name") && !query.contains("image"), "{query}");
}

#[test]
fn an_empty_owner_domain_or_group_is_none() {
    let (target, _) = sent(&["dotfile", "list", "--owner", "", "--domain", "", "--group", ""]);
    assert_eq!(target, "/user-config/dotfiles");
    let (target, body) =
        sent(&["dotfile", "create", ".rc", "-f", "rc", "--perm", "", "--domain", "", "--owner", ""]);
    assert_eq!(target, "/user-config/dotfiles");
    assert_eq!(body, json!({"path": ".rc", "data": "x", "permission": "755"}));
    let (target, _) = sent(&["restart", "s1", "--owner", ""]);
    assert_eq!(target, "/session/s1");
    let (target, _) = sent(&["session-template", "delete", "-f", "t1", "--owner", ""]);
    assert_eq!(target, "/template/session/t1");
}

#[test]
fn a_dotenv_file_speaks_of_variables() {
    let server = manager();
    let home = Home::bai(&server).env("STAGE", "two");
    home.write("work/.env", "BASE=res\nBACKEND_DOMAIN=\"${BASE}-${STAGE}-${NOWHERE_SET:-x}\"\n");
    let _ = home.run(&["bai", "create", "-t", "mysess", "python"]).code(0);
    assert_eq!(server.seen().pop().unwrap().json()["domain"], "res-two-x");
}

#[test]
fn empty_code_is_none() {
    let server = manager();
    for official in [false, true] {
        let run = run(&server, &["run", "python", "-c", ""], official, "");
        let _ = run.code(if official { 4 } else { 2 }).says("code snippet");
    }
    assert!(server.seen().iter().all(|request| request.method != "POST"));
}

#[test]
fn options_in_json_are_written_anew() {
    let (_, body) =
        sent(&["admin", "scaling-group", "update", "g", "--driver-opts", r#"{"b":["å",1],"a":{}}"#]);
    let text = body["variables"]["input"]["driver_opts"].as_str().unwrap();
    assert_eq!(text, r#"{"b": ["\u00e5", 1], "a": {}}"#);
}

#[test]
fn a_deletion_that_nobody_confirms_fails() {
    for words in [&["dotfile", "delete", ".rc"], &["session-template", "delete", "t1"]] {
        for official in [false, true] {
            let server = manager();
            let _ = run(&server, words, official, "").code(1).says("nobody answered");
            let _ = run(&server, words, official, "n\n").code(0);
            assert!(server.seen().iter().all(|request| request.method != "DELETE"));
            let _ = run(&server, words, official, "y\n").code(0);
            assert!(server.seen().iter().any(|request| request.method == "DELETE"));
        }
    }
}
