//! What surprises in CoCalc's API and what is wrong in its official client, each met with a test.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server};

const KEY: &str = "sk-secret-key-000001";
const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";

fn home(server: &Server) -> Home {
    Home::new().env("COCALC_API_KEY", KEY).env("COCALC_HOST", &server.url()).env("COCALC_PROJECT_ID", PROJECT)
}

/// A server that answers every call so.
fn always(value: Value) -> Server {
    Server::new(move |_| Answer::json(value.clone()))
}

fn arg(server: &Server) -> Value {
    server.seen().last().unwrap().json()["args"][0].clone()
}

#[test]
fn a_remote_status_is_asked_for_as_such_and_output_kept() {
    let server = always(json!({"type": "blocking", "stdout": "kept\n", "stderr": "", "exit_code": 3}));
    let _ = home(&server).run(&["cocalc", "exec", "--", "x"]).code(3).stdout("kept\n");
    assert_eq!(arg(&server)["err_on_exit"], false);
}

#[test]
fn an_error_beside_a_value_is_no_failure_and_alone_it_is() {
    let server = always(json!({"state": "opened", "error": "quota exceeded"}));
    let run = home(&server).run(&["cocalc", "hub", "projects", "state", PROJECT, "--json"]).code(0);
    assert_eq!(run.json()["error"], "quota exceeded");
    let server = always(json!({"error": "Error: no"}));
    let _ = home(&server).run(&["cocalc", "hub", "system", "ping"]).code(1).says("Error: no").error();
}

#[test]
fn both_clocks_are_one_option_and_running_out_is_124() {
    let late = "timeout - callHub: subject='x', name='system.exec', code='408' ";
    let server = always(json!({ "error": late }));
    let home = home(&server);
    let _ = home
        .run(&["cocalc", "exec", "--", "sleep", "100"])
        .code(124)
        .says("--timeout")
        .says("may go on")
        .error();
    let _ = home.run(&["cocalc", "exec", "--timeout", "600", "--", "make"]).code(124);
    assert_eq!(
        (&arg(&server)["timeout"], &server.seen().last().unwrap().json()["timeout"]),
        (&json!(600), &json!(600_000))
    );
    let _ = home.run(&["cocalc", "jupyter", "execute", "1"]).code(124);
    let _ = home.run(&["cocalc", "ping"]).code(7);
    let server = always(json!({"error": "killed command 'sleep 100'"}));
    let _ = self::home(&server).run(&["cocalc", "exec", "--timeout", "1", "--", "sleep", "100"]).code(124);
}

#[test]
fn no_limit_of_ours_is_below_the_given_one() {
    let server = Server::new(|_| {
        std::thread::sleep(Duration::from_millis(1200));
        Answer::json(json!({"stdout": "late\n", "stderr": "", "exit_code": 0}))
    });
    let home = home(&server);
    let _ = home
        .run(&["--read-timeout", "0.5", "cocalc", "exec", "--timeout", "30", "--", "x"])
        .code(0)
        .stdout("late\n");
    let _ = home.run(&["--read-timeout", "0.5", "cocalc", "exec", "--", "x"]).code(7).error();
}

#[test]
fn a_cells_own_limit_and_the_hubs_cache_can_be_lifted() {
    let server = always(json!([]));
    let home = home(&server);
    let _ = home
        .run(&["cocalc", "jupyter", "execute", "--timeout", "600", "--limit-seconds", "500", "1"])
        .code(0);
    assert_eq!(arg(&server)["limits"], json!({"timeout_ms": 500_000, "timeout_ms_per_cell": 500_000}));
    let _ = home.run(&["cocalc", "hub", "jupyter", "execute", "--no-cache", "1"]).code(0);
    assert_eq!(arg(&server)["noCache"], true);
    assert_eq!(arg(&server).get("project_id"), None);
    let help = home.run(&["cocalc", "jupyter", "execute", "--help"]).code(0).stdout;
    assert!(help.contains("Each call begins anew"), "{help}");
}

#[test]
fn outputs_without_a_type_are_told_by_what_they_have() {
    let server = always(json!([
        {"name": "stdout", "output_type": "stream", "text": ["cut ", "off\n"]}, {"data": {"text/html": "<b>"}},
        {"data": {"image/png": "aGk="}}, {"ename": "E", "evalue": "v", "traceback": ["\u{1b}[31mE\u{1b}[0m: v"]},
    ]));
    let run = home(&server).run(&["cocalc", "jupyter", "execute", "x"]).code(1).stdout("cut off\n<b>\n");
    assert!(run.stderr.contains("--save-images") && run.stderr.ends_with("E: v\n"), "{}", run.stderr);
}

#[test]
fn words_go_through_as_they_are() {
    let server = always(json!({"stdout": "0123 (truncated at 4 characters)", "stderr": "", "exit_code": 0}));
    let home = home(&server);
    let _ = home.run(&["cocalc", "exec", "--", "my prog"]).code(0).stdout("0123 (truncated at 4 characters)");
    assert_eq!(arg(&server), json!({"command": "my prog", "err_on_exit": false}));
    let _ = home.run(&["cocalc", "exec", "--bash", "grep", "--timeout", "5", "--", "-x", ""]).code(0);
    assert_eq!(arg(&server)["args"], json!(["--timeout", "5", "--", "-x", ""]));
}

#[test]
fn work_that_goes_on_is_not_begun_again() {
    let server =
        always(json!({"error": "timeout - callHub: subject='x', name='projects.start', code='408' "}));
    let home = home(&server);
    let run = ["cocalc", "hub", "projects", "start", PROJECT, "--timeout", "60"];
    let _ = home.run(&run).code(7).says("do not repeat it blindly").error();
    assert_eq!((server.seen().len(), &server.seen()[0].json()["timeout"]), (1, &json!(60_000)));
}

#[test]
fn a_project_that_is_just_starting_is_waited_for_and_the_command_runs_once() {
    let execs = AtomicUsize::new(0);
    let server = Server::new(move |request: &Request| match request.json()["name"].as_str().unwrap() {
        "system.exec" if execs.fetch_add(1, Ordering::SeqCst) == 0 => {
            Answer::json(json!({"error": "request -- no subscribers matching 'x' - callHub: code='503' "}))
        }
        "system.exec" => Answer::json(json!({"stdout": "on\n", "stderr": "", "exit_code": 0})),
        "projects.state" => Answer::json(json!({"state": "running"})),
        _ => Answer::json(json!(null)),
    });
    let _ = home(&server).run(&["cocalc", "exec", "--", "x"]).code(0).stdout("on\n");
    let names: Vec<Value> = server.seen().iter().map(|request| request.json()["name"].clone()).collect();
    assert_eq!(names, ["system.exec", "projects.state", "system.exec"]);
}

#[test]
fn a_slash_at_the_end_a_colon_in_the_key_and_an_empty_project() {
    let server = always(json!({"now": 1_756_489_740_133u64}));
    let home = Home::new()
        .env("COCALC_API_KEY", "sk-a:b")
        .env("COCALC_HOST", &format!("{}/base/", server.url()))
        .env("COCALC_PROJECT_ID", "");
    let _ = home.run(&["cocalc", "ping"]).code(0).stdout("2025-08-29T17:49:00.133Z\n");
    let seen = server.seen().pop().unwrap();
    assert_eq!(seen.path(), "/base/api/conat/project");
    assert_eq!(seen.header("authorization"), Some("Basic c2stYTpiOg=="));
    assert_eq!(seen.json(), json!({"name": "system.ping", "args": [{}]}));
}

#[test]
fn filters_and_settings_without_effect_are_told() {
    let server = always(json!({"projects": [{"title": "x"}]}));
    let home = home(&server);
    let get = ["cocalc", "hub", "projects", "get"];
    let _ = home.run(&[&get[..], &["--hidden", "true"]].concat()).code(0).says("--account-id-for-hidden");
    let run = home.run(&[&get[..], &["--fields", "title", "--state", "running", "--json"]].concat()).code(0);
    assert_eq!(run.json(), json!([]));
    assert!(run.stderr.contains("`state`"), "{}", run.stderr);
    let server = always(json!(null));
    let _ = self::home(&server).run(&["cocalc", "hub", "org", "set", "uni"]).code(0).says("nothing to set");
}

#[test]
fn a_request_above_the_servers_limit_is_told_beforehand_and_when_it_is_refused() {
    let server = Server::new(|_| Answer::Plain(413, "text/plain", "Body exceeded 1mb limit".to_owned()));
    let home = home(&server);
    home.write("work/big.py", &"#".repeat(1_100_000));
    let run = home.run(&["cocalc", "jupyter", "execute", "--file", "big.py"]).code(2);
    assert!(run.stderr.starts_with("warning: the request is larger than 1 MB"), "{}", run.stderr);
    assert!(
        run.stderr.contains("Body exceeded 1mb limit") && run.stderr.contains("hint: "),
        "{}",
        run.stderr
    );
}

#[test]
fn nothing_is_repeated_unless_it_is_asked_for_and_a_command_never() {
    let server = Server::new(|_| Answer::Headers(503, vec![("Retry-After", "0".to_owned())], String::new()));
    let home = home(&server);
    let count = |words: &[&str]| {
        let before = server.seen().len();
        let _ = home.run(words).code(7);
        server.seen().len() - before
    };
    assert_eq!(count(&["cocalc", "ping"]), 1);
    assert_eq!(count(&["--retries", "2", "cocalc", "ping"]), 3);
    assert_eq!(count(&["--retries", "2", "cocalc", "exec", "--", "ls"]), 1);
    assert_eq!(count(&["--retries", "2", "cocalc", "hub", "projects", "create-project"]), 1);
}

#[test]
fn a_wrong_key_is_one_line_without_the_key() {
    let server = always(json!({"error": format!("must sign in as project or account, not as {KEY}")}));
    let run = home(&server).run(&["cocalc", "ping"]).code(4).hides(KEY).error();
    assert_eq!(run.stderr.lines().count(), 2, "{}", run.stderr);
}

#[test]
fn waiting_for_a_job_outlasts_the_bridge() {
    let looks = AtomicUsize::new(0);
    let server = Server::new(move |_| match looks.fetch_add(1, Ordering::SeqCst) {
        0 | 1 => {
            Answer::json(json!({"error": "timeout - callHub: subject='x', name='system.exec', code='408' "}))
        }
        _ => Answer::json(json!({"status": "completed", "stdout": "done\n", "stderr": "", "exit_code": 2})),
    });
    let home = home(&server);
    let _ = home.run(&["cocalc", "job", "get", "j", "--wait"]).code(2).stdout("done\n");
    let first = server.seen()[0].json();
    assert_eq!(
        (&first["args"][0], first.get("timeout")),
        (&json!({"async_get": "j", "async_await": true}), None)
    );
    assert_eq!(server.seen().len(), 3);
}

#[test]
fn a_connection_that_breaks_while_a_job_is_followed_is_taken_up() {
    let looks = AtomicUsize::new(0);
    let server = Server::new(move |request: &Request| {
        if request.json()["args"][0].get("async_get").is_none() {
            return Answer::json(
                json!({"type": "async", "job_id": "j", "status": "running", "stdout": "", "stderr": "", "exit_code": 0}),
            );
        }
        let job = |status: &str, stdout: &str| {
            Answer::json(json!({"status": status, "stdout": stdout, "stderr": "", "exit_code": 6}))
        };
        match looks.fetch_add(1, Ordering::SeqCst) {
            0 => job("running", "a\n"),
            1 => Answer::Raw(Vec::new()),
            2 => Answer::Plain(502, "text/html", "<html>".to_owned()),
            _ => job("completed", "a\nb\n"),
        }
    });
    let run = home(&server).run(&["cocalc", "exec", "--follow", "--", "x"]).code(6).stdout("a\nb\n");
    assert_eq!(run.stderr.matches("trying again").count(), 1, "{}", run.stderr);
    let first = &server.seen()[0].json()["args"][0];
    assert!(first["timeout"].as_i64().unwrap() >= 3600 && first["async_call"] == true, "{first}");
}
