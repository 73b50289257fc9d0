//! Habits of the official `las` client that scripts rely on: how its numbers are read, what an option that is given twice
//! or is empty means, options that are cut short.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::las::{home, service};
use support::{Answer, Server};

/// A service that answers lists and objects.
fn lucidtech() -> Server {
    service(|request| match request.method.as_str() {
        "GET" | "DELETE" if request.path().matches('/').count() % 2 == 0 => {
            let name = request.path().rsplit('/').next().unwrap().to_owned();
            Answer::json(json!({name: [], "nextToken": null}))
        }
        _ => Answer::json(json!({"id": "x"})),
    })
}

/// What one call sends, natively and under the official name: the request's target and its body.
#[track_caller]
fn sent(words: &[&str]) -> (String, Value) {
    let mut both = Vec::new();
    for official in [false, true] {
        let server = lucidtech();
        let home = home(&server);
        home.write("work/list.json", r#"[{"a": 1}]"#);
        home.write("work/null.json", "null");
        home.write("work/a.pdf", "%PDF-1.4");
        let run = match official {
            true => home.run_as("las", words, ""),
            false => home.run(&[&["las"], words].concat()),
        };
        let _ = run.code(0);
        let calls = server.seen().into_iter().filter(|request| request.path().starts_with("/v1/"));
        let call = calls.into_iter().next().unwrap();
        both.push((call.target.strip_prefix("/v1").unwrap().to_owned(), call.json()));
    }
    assert_eq!(both[0], both[1], "{words:?}");
    both.remove(0)
}

#[test]
fn the_last_of_an_option_with_several_values_holds() {
    let (target, _) = sent(&["models", "list", "--owner", "a", "b", "--owner", "c"]);
    assert_eq!(target, "/models?owner=c");
    let (target, _) = sent(&["transitions", "list-executions", "t", "-s", "a", "--stat", "b", "c"]);
    assert_eq!(target, "/transitions/t/executions?status=b&status=c");
    let (_, body) = sent(&["users", "create", "a@b.c", "client", "--role-ids=a", "--role-ids", "b", "c"]);
    assert_eq!(body["roleIds"], json!(["b", "c"]));
    let fields = ["--ground-truth-fields", "a=1", "--ground-truth-fields", "b=2"];
    let (_, body) = sent(&[&["documents", "update", "d"], &fields[..]].concat());
    assert_eq!(body["groundTruth"], json!([{"label": "b", "value": "2"}]));
    // Deleted is what the last one names, and no more.
    let (target, _) = sent(&["documents", "delete-all", "--dataset-id", "a", "--dataset-id", "b"]);
    assert_eq!(target, "/documents?datasetId=b");
    // An option of ours, of which all hold.
    let (_, body) = sent(&["documents", "update", "d", "--set", "a=1", "--set", "b=2"]);
    assert_eq!(body, json!({"a": 1, "b": 2}));
}

#[test]
fn whole_numbers_are_sent_in_their_plain_form() {
    for (text, plain) in [("-1", "-1"), ("+5", "5"), ("007", "7"), (" 5 ", "5"), ("1_0", "10"), ("0", "0")] {
        let (target, _) = sent(&["models", "list", "--max-results", text]);
        assert_eq!(target, format!("/models?maxResults={plain}"), "{text:?}");
        let (target, _) = sent(&["documents", "delete-all", "-m", text]);
        assert_eq!(target, format!("/documents?maxResults={plain}"), "{text:?}");
    }
    let (target, _) = sent(&["models", "list", "-m-1"]);
    assert_eq!(target, "/models?maxResults=-1");
    let (target, _) = sent(&["models", "get", "m", "--statistics-last-n-days", "+07"]);
    assert_eq!(target, "/models/m?statisticsLastNDays=7");
    let server = lucidtech();
    for text in ["many", "1.5", "", "1__0"] {
        let _ = home(&server).run(&["las", "models", "list", "--max-results", text]).code(2);
    }
    assert!(server.seen().is_empty());
}

#[test]
fn an_empty_json_option_is_not_given() {
    let (_, body) = sent(&["datasets", "create", "--name", "n", "--metadata", ""]);
    assert_eq!(body, json!({"name": "n"}));
    let (_, body) = sent(&["predictions", "create", "d", "m", "--preprocess-config", ""]);
    assert!(body.get("preprocessConfig").is_none(), "{body}");
    let (_, body) =
        sent(&["documents", "update", "d", "--dataset-id", "s", "--metadata", "", "--ground-truth-path", ""]);
    assert_eq!(body, json!({"datasetId": "s"}));
    let (_, body) = sent(&["models", "create", "{}", "--base-model", ""]);
    assert_eq!(body, json!({"fieldConfig": {}}));
    // Where null can be said it is null.
    let (_, body) = sent(&["workflows", "update", "w", "--email-config", ""]);
    assert_eq!(body, json!({"emailConfig": null}));
    // Nothing remains to be changed.
    let server = lucidtech();
    let _ = home(&server).run(&["las", "models", "update", "m", "--metadata", ""]).code(2);
    let _ = home(&server).run(&["las", "documents", "update", "m", "--metadata", ""]).code(2);
    assert!(server.seen().is_empty());
}

#[test]
fn the_metadata_of_a_document_is_any_json() {
    let (_, body) = sent(&["documents", "update", "d", "--metadata", "list.json"]);
    assert_eq!(body, json!({"metadata": [{"a": 1}]}));
    let (_, body) = sent(&["documents", "update", "d", "--dataset-id", "s", "--metadata", "null.json"]);
    assert_eq!(body, json!({"datasetId": "s"}));
}

#[test]
fn options_before_the_command_can_be_cut_short() {
    let server = lucidtech();
    let home = home(&server);
    let _ = home.run(&["las", "--verb", "models", "list"]).code(0).says("GET");
    let _ = home.run_as("las", &["--verb", "models", "list"], "").code(0);
    // An empty name is none.
    let _ = home.run_as("las", &["-p", "", "models", "list"], "").code(0);
    let _ = home.run(&["las", "--profile=", "models", "list"]).code(0);
    let _ = home.run_as("las", &["--prof", "nowhere", "models", "list"], "").code(1).says("nowhere");
}
