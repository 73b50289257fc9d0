//! How words are read: options that are given twice, values that begin with a dash, numbers below zero, empty texts.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Answer, Home, Server};

const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";

/// What `afar cocalc WORDS` sends as a function's arguments, and what it exits with.
fn sent(words: &[&str], answer: Value, code: i32) -> Value {
    let server = Server::new(move |_| Answer::json(answer.clone()));
    let home = Home::new()
        .env("COCALC_API_KEY", "sk-key")
        .env("COCALC_HOST", &server.url())
        .env("COCALC_PROJECT_ID", PROJECT);
    let _ = home.run(&[&["cocalc"], words].concat()).code(code);
    let seen = server.seen();
    assert_eq!(seen.len(), 1, "{words:?}");
    seen[0].json()
}

#[test]
fn the_last_of_an_option_given_twice_holds_everywhere() {
    let done = json!({"type": "blocking", "stdout": "", "stderr": "", "exit_code": 0});
    let body = sent(&["exec", "--timeout", "1", "--bash", "--timeout", "2", "--bash", "--", "ls"], done, 0);
    assert_eq!((&body["args"][0]["timeout"], &body["timeout"]), (&json!(2), &json!(2000)));
    let body = sent(
        &["hub", "projects", "create-project", "--title", "a", "--json", "--title=b", "--json"],
        json!("i"),
        0,
    );
    assert_eq!(body["args"], json!([{"title": "b"}]));
    let _ = Home::new().run(&["lmk", "jobs", "-a", "-a"]).code(0).stdout("No jobs found\n");
    let server = Server::new(|_| Answer::json(json!({"eventId": "e", "channels": []})));
    let home = Home::lmk(&server, 4_102_444_800_000);
    let twice =
        ["lmk", "notify", "x", "--channel", "a", "--session", "1", "--channel", "b", "--session", "2"];
    let _ = home.run(&twice).code(0);
    let body = server.seen().pop().unwrap().json();
    // What can be repeated is a list still.
    assert_eq!(body["notificationConfig"]["channelIds"], json!(["a", "b"]));
    assert_eq!(body["sessionId"], "2");
}

#[test]
fn a_text_may_begin_with_a_dash() {
    let list = "- one\n- two";
    let words =
        ["hub", "messages", "send", "--subject", "-1 today", "--body", list, "--to", "ada@example.org"];
    let body = sent(&words, json!(1), 0);
    assert_eq!(body["args"], json!([{"subject": "-1 today", "body": list, "to_ids": ["ada@example.org"]}]));
    let body = sent(&["hub", "org", "message", "uni", "--subject", "-", "--body", list], json!(null), 0);
    assert_eq!(body["args"], json!([{"name": "uni", "subject": "-", "body": list}]));
    let body =
        sent(&["hub", "projects", "create-project", "--description", list, "--title", "-5"], json!("i"), 0);
    assert_eq!(body["args"], json!([{"title": "-5", "description": list}]));
    let server = Server::new(|_| Answer::json(json!({"access_token": "t"})));
    let home = Home::new().env("LMK_SERVER_URL", &server.url());
    let _ = home.run(&["lmk", "auth", "refresh", "--refresh-token", "-_tok"]).code(0);
    assert_eq!(server.seen()[0].json()["refreshToken"], "-_tok");
}

#[test]
fn numbers_below_zero_need_no_mark() {
    let job = "00000001-1111-4222-8333-444444444444";
    assert_eq!(sent(&["job", "get", job, "--timeout", "-1"], json!({"error": "no"}), 1)["timeout"], -1000);
    assert_eq!(sent(&["call", "a.b", "-1", "-2.5"], json!(1), 0)["args"], json!([-1, -2.5]));
    assert_eq!(sent(&["jupyter", "execute", "-1"], json!([]), 0)["args"][0]["input"], "-1");
    let stopped = sent(&["jupyter", "kernels", "stop", "-5"], json!({"success": true}), 0);
    assert_eq!(stopped["args"], json!([{"pid": -5}]));
}

#[test]
fn an_empty_text_that_was_given_is_sent() {
    let body = sent(&["hub", "jupyter", "execute", "--project-id", "", "1"], json!({"output": []}), 0);
    assert_eq!(body["args"][0]["project_id"], "");
    let body = sent(&["hub", "jupyter", "kernels", "--project-id", ""], json!([]), 0);
    assert_eq!(body["args"], json!([{"project_id": ""}]));
}

#[test]
fn an_answer_without_the_rows_that_were_asked_for_is_no_empty_list() {
    for answer in [json!({}), json!([]), json!(null), json!({"projects_all": []}), json!({"projects": null})]
    {
        let server = Server::new(move |_| Answer::json(answer.clone()));
        let home = Home::new().env("COCALC_API_KEY", "sk-key").env("COCALC_HOST", &server.url());
        let _ = home.run(&["cocalc", "hub", "projects", "get"]).code(1).says("no rows of `projects`").error();
    }
}
