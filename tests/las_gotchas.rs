//! What the official Lucidtech client is known to get wrong, and what surprises in it but is meant: one test each. Those of
//! its defects fail on its behaviour. What has its test elsewhere:
//!
//! | what | where |
//! |---|---|
//! | no credentials is no success | las.rs: what_is_missing_is_said_for_every_place |
//! | an empty document, one whose content could not be sent | las_documents.rs: files_are_checked_before_anything_is_sent, several_are_rows_and_one_that_fails_keeps_no_other |
//! | a server that stalls | las_bad_input.rs: answers_that_are_none, a_token_endpoint_in_trouble |
//! | the token cache: mode, damage, a refused token, two processes | las.rs: a_token_is_kept_where_the_file_says_so_and_renewed_when_it_is_refused; las_bad_input.rs: a_token_cache_that_is_damaged_is_repaired_and_the_user_told, sixteen_processes_fetch_one_token |
//! | many documents at once share one token | las_bulk.rs: a_folder_is_sent_once_and_changed_truth_changes_the_document |
//! | a document's content is read only where it is asked for | las_documents.rs: content_is_read_where_it_is_asked_for |
//! | bulk work that fails is no success; the lists that it is asked for; encodings; broken YAML | las_bulk.rs: what_fails_is_said_listed_and_tried_again_by_its_list, tables_and_lists_name_documents |
//! | JSON that is missing or broken is wrong usage | las_bad_input.rs: json_that_is_broken_is_found_with_its_place |
//! | a package that is missing (PyYAML) | nothing to install |
//! | deletion of all documents asks on a terminal and nowhere else | las_documents.rs: deletion_of_many_asks_on_a_terminal_and_only_there |
//! | IDs with an organization have their slash encoded | las.rs: one_token_serves_all_pages_and_ids_are_encoded |
//! | a log's lines, with a fraction only where there is one | dropin/las.toml |
//! | bulk upload that is broken off, memory, summary; the official client's memory | las_bulk.rs: a_run_that_was_killed_is_continued, what_the_official_client_sent_is_not_sent_again |
//! | lists of all pages, one ID a line | las.rs: lists_are_one_page_or_as_many_as_asked_for |
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use support::las::{SECRET, home, home_at, official, refusal, service};
use support::lucidtech::Lucidtech;
use support::{Answer, Home, Server};

/// A service that answers each request with what it was sent.
fn echo() -> Server {
    service(|request| match request.body.is_empty() {
        true => Answer::json(json!({})),
        false => Answer::json(request.json()),
    })
}

/// Runs a command against [`echo`]; the body that it sent.
#[track_caller]
fn sent(home: &Home, words: &[&str]) -> Value {
    home.run(&[&["las"], words].concat()).code(0).json()
}

/// Runs a command against [`echo`]; the call that it made.
#[track_caller]
fn called(server: &Server, words: &[&str]) -> String {
    let _ = home(server).run(&[&["las"], words].concat()).code(0);
    server.calls().pop().unwrap()
}

#[test]
fn a_file_that_reads_as_base64_is_sent_as_it_is() {
    let home = home(&echo());
    home.write("work/words", "abcd");
    assert_eq!(sent(&home, &["assets", "create", "words"])["content"], "YWJjZA==");
    assert_eq!(sent(&home, &["assets", "update", "a", "--asset-path", "words"])["content"], "YWJjZA==");
    let inline = ["documents", "create", "words", "--inline", "--content-type", "text/plain"];
    assert_eq!(sent(&home, &inline)["content"], "YWJjZA==");
    let server = Lucidtech::new();
    let home = server.home();
    home.write("work/words", "abcd");
    let _ = home.run(&["las", "documents", "create", "words", "--content-type", "text/plain"]).code(0);
    assert_eq!(server.documents().into_values().next().unwrap().content.unwrap(), b"abcd");
}

#[test]
fn a_refusal_without_json_is_told_and_a_connection_that_fails_may_be_tried_again() {
    for (status, code) in [(400, 1), (403, 4), (404, 5), (429, 7)] {
        let server = service(move |_| Answer::Plain(status, "text/plain", "words of a gateway".into()));
        let run = home(&server).run(&["las", "models", "list"]).code(code).says("words of a gateway");
        assert!(run.stderr.starts_with(&format!("error: {status} ")), "{}", run.stderr);
    }
    let _ = home_at("http://127.0.0.1:1").run(&["las", "models", "list"]).code(7).says("127.0.0.1:1");
    let count = AtomicUsize::new(0);
    let server = service(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0 => Answer::Raw(Vec::new()),
        _ => Answer::json(json!({"models": []})),
    });
    let _ = home(&server).run(&["las", "models", "list", "--retries", "2"]).code(0);
}

#[test]
fn a_failure_is_a_line_and_no_trace() {
    let server = service(|_| refusal(400, "No such field"));
    let run = home(&server).run_as("las", &["models", "list"], "").code(1).stdout("");
    let run = run.says("400").says("No such field");
    assert!(!run.stderr.contains("Traceback") && run.stderr.lines().count() <= 3, "{}", run.stderr);
}

#[test]
fn a_secret_may_have_a_percent_sign() {
    let server = echo();
    let home = official(&server, "default");
    let text = home.read(".lucidtech/credentials.cfg").replace(SECRET, "50%(off)s%");
    home.write(".lucidtech/credentials.cfg", &text);
    let _ = home.run(&["las", "models", "get", "m"]).code(0);
    assert_eq!(server.seen()[0].header("authorization"), Some("Basic Y2xpZW50OjUwJShvZmYpcyU="));
}

#[test]
fn a_time_that_cannot_be_read_is_refused_and_filters_nothing_silently() {
    let server = echo();
    let words = ["las", "workflows", "list-executions", "w", "--to-start-time", "gibberish"];
    let _ = home(&server).run(&words).code(2).error().says("gibberish");
    assert!(server.seen().is_empty());
}

#[test]
fn a_content_type_that_is_given_reaches_the_service_with_the_content() {
    let home = home(&echo());
    home.write("work/notes", "notes");
    let words = ["documents", "create", "notes", "--content-type", "text/plain", "--inline"];
    assert_eq!(sent(&home, &words)["contentType"], "text/plain");
}

/// The calls of `workflows create-default` against a service whose nth creation fails.
fn create_default(fails: usize) -> (support::Run, Vec<String>) {
    let count = AtomicUsize::new(0);
    let server = service(move |request| match (request.method.as_str(), request.path()) {
        ("POST", path) => {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            let id = format!("{}Id", path.trim_start_matches("/v1/").trim_end_matches('s'));
            match number == fails {
                true => refusal(400, "No"),
                false => Answer::json(json!({ id: number.to_string() })),
            }
        }
        _ => Answer::json(json!({"fieldConfig": {}})),
    });
    let run = home(&server).run(&["las", "workflows", "create-default", "x", "--from-model-id", "m"]);
    (run, server.calls())
}

#[test]
fn a_default_workflow_needs_its_model_and_is_made_whole_or_not_at_all() {
    let server = echo();
    let _ = home(&server).run(&["las", "workflows", "create-default", "x"]).code(2).says("--from-model-id");
    assert!(server.seen().is_empty());
    for fails in 1..=7 {
        let (run, calls) = create_default(fails);
        let _ = run.code(1).stdout("").hides(SECRET);
        let deleted = calls.iter().filter(|call| call.starts_with("DELETE ")).count();
        assert_eq!(deleted, fails - 1, "{calls:?}");
    }
    let (run, calls) = create_default(0);
    assert_eq!(run.code(0).json()["workflowId"], "7");
    assert!(!calls.iter().any(|call| call.starts_with("DELETE ")));
}

#[test]
fn the_help_of_no_cache_says_what_it_does() {
    let run = Home::new().run(&["las", "datasets", "create-documents", "--help"]).code(0);
    assert!(run.stdout.contains("everything is sent anew"), "{}", run.stdout);
    let run = Home::new().run(&["las", "configure", "--help"]).code(0);
    assert!(run.stdout.contains("a new token with every command"), "{}", run.stdout);
}

#[test]
fn the_data_bundles_of_all_models_are_those_of_all_pages() {
    let server = service(|request| {
        let second = request.target.contains("nextToken=2");
        let next = (!second).then_some("2");
        match request.path() {
            "/v1/models" => {
                let id = if second { "m2" } else { "m1" };
                Answer::json(json!({"models": [{"modelId": id}], "nextToken": next}))
            }
            _ => Answer::json(json!({"dataBundles": [{"dataBundleId": second}], "nextToken": next})),
        }
    });
    let run = home(&server).run(&["las", "models", "list-all-data-bundles"]).code(0);
    let both = json!({"dataBundles": [{"dataBundleId": false}, {"dataBundleId": true}], "nextToken": null});
    assert_eq!(run.json(), json!({"m1": both, "m2": both}));
    assert_eq!(server.calls().iter().filter(|call| call.contains("token?")).count(), 1);
}

#[test]
fn a_creation_is_tried_three_times_after_a_server_error_unless_that_is_turned_off() {
    let server = service(|_| refusal(500, "Internal Server Error"));
    let _ = home(&server).run(&["las", "datasets", "create"]).code(1).says("3 tries");
    assert_eq!(server.calls().iter().filter(|call| *call == "POST /v1/datasets").count(), 3);
    let _ = home(&server).run(&["las", "datasets", "create", "--retries", "0"]).code(1);
    let count = AtomicUsize::new(0);
    let late = service(move |_| match count.fetch_add(1, Ordering::SeqCst) {
        0 => refusal(504, "Endpoint request timed out"),
        _ => Answer::json(json!({"datasetId": "d"})),
    });
    let run = home(&late).run(&["las", "datasets", "create"]).code(0);
    let _ = run.says("warning: ").says("more than once");
    assert_eq!(server.calls().iter().filter(|call| *call == "POST /v1/datasets").count(), 4);
}

#[test]
fn an_app_client_has_a_secret_only_where_it_is_asked_for() {
    let home = home(&echo());
    assert_eq!(sent(&home, &["app-clients", "create"]), json!({"generateSecret": false}));
    let with = sent(&home, &["app-clients", "create", "--generate-secret"]);
    assert_eq!(with, json!({"generateSecret": true}));
}

#[test]
fn null_is_a_word_of_updates_alone() {
    let home = home(&echo());
    assert_eq!(sent(&home, &["datasets", "create", "--name", "null"]), json!({"name": "null"}));
    assert_eq!(sent(&home, &["datasets", "update", "d", "--name", "null"]), json!({"name": null}));
}

#[test]
fn null_clears_what_can_be_cleared() {
    let home = home(&echo());
    for (words, body) in [
        (
            &["transitions", "update", "t", "--environment-secrets", "null"][..],
            json!({"parameters": {"environmentSecrets": null}}),
        ),
        (&["workflows", "update", "w", "--email-config", "null"], json!({"emailConfig": null})),
        (&["models", "update-training", "m", "t", "--metadata", "null"], json!({"metadata": null})),
        (&["models", "update", "m", "--training-id", "null"], json!({"trainingId": null})),
    ] {
        assert_eq!(sent(&home, words), body, "{words:?}");
    }
}

#[test]
fn an_option_of_several_values_takes_the_words_that_follow() {
    let server = echo();
    let words = ["las", "app-clients", "update", "a", "--role-ids", "r1", "r2"];
    assert_eq!(home(&server).run(&words).code(0).json(), json!({"roleIds": ["r1", "r2"]}));
    let words = ["las", "app-clients", "update", "--role-ids", "r1", "r2", "--", "a"];
    assert_eq!(home(&server).run(&words).code(0).json(), json!({"roleIds": ["r1", "r2"]}));
    assert_eq!(server.calls().last().unwrap(), "PATCH /v1/appClients/a");
}

#[test]
fn options_may_be_cut_short_where_one_alone_fits() {
    let list = service(|_| Answer::json(json!({"models": []})));
    let short = called(&list, &["models", "list", "--max", "5", "--next=t", "--own", "me"]);
    assert_eq!(short, "GET /v1/models?owner=me&maxResults=5&nextToken=t");
    let _ = home(&list).run(&["las", "documents", "update", "d", "--ground", "a=b"]).code(2);
}

#[test]
fn letters_mean_what_their_command_says() {
    let server = echo();
    let home = official(&server, "work");
    home.write("work/config.json", "{\"a\": 1}");
    let before = home.run(&["las", "-p", "work", "models", "create", "config.json", "-p", "config.json"]);
    assert_eq!(before.code(0).json(), json!({"fieldConfig": {"a": 1}, "preprocessConfig": {"a": 1}}));
    let words = ["las", "-p", "work", "transitions", "create", "docker", "-p", "config.json"];
    assert_eq!(home.run(&words).code(0).json()["parameters"], json!({"a": 1}));
    let words = ["las", "-p", "work", "transitions", "update-execution", "t", "e", "failed"];
    let ended = home.run(&[&words[..], &["-o", "config.json", "-e", "config.json"]].concat()).code(0).json();
    assert_eq!(ended, json!({"status": "failed", "output": {"a": 1}, "error": {"a": 1}}));
    let words = ["las", "-p", "work", "models", "update", "m", "-f", "config.json"];
    assert_eq!(home.run(&words).code(0).json(), json!({"fieldConfig": {"a": 1}}));
    let list = service(|_| {
        Answer::json(json!({"models": [], "transitions": [], "executions": [], "nextToken": null}))
    });
    assert_eq!(called(&list, &["models", "list", "-o", "me"]), "GET /v1/models?owner=me");
    let _ =
        support::las::home(&list).run(&["las", "models", "list", "-o", "jsonl"]).says("-o is --owner here");
    assert_eq!(
        called(&list, &["transitions", "list", "-t", "docker"]),
        "GET /v1/transitions?transitionType=docker"
    );
    let words = ["workflows", "list-executions", "w", "-s", "failed", "-m", "3", "-n", "t"];
    assert_eq!(
        called(&list, &words),
        "GET /v1/workflows/w/executions?status=failed&maxResults=3&nextToken=t"
    );
}

#[test]
fn the_section_that_all_share_is_not_the_default_profile() {
    let server = echo();
    let home = official(&server, "DEFAULT");
    let _ = home.run(&["las", "models", "get", "m"]).code(3);
    let _ = home.run(&["las", "-p", "DEFAULT", "models", "get", "m"]).code(3);
    home.write(".lucidtech/credentials.cfg", &(home.read(".lucidtech/credentials.cfg") + "[default]\n"));
    let _ = home.run(&["las", "models", "get", "m"]).code(0);
}

#[test]
fn a_time_without_a_zone_is_local_and_days_count_back() {
    let server = service(|_| Answer::json(json!({"executions": []})));
    let home = home(&server).env("TZ", "Asia/Tokyo");
    let list = ["las", "workflows", "list-executions", "w", "--from-start-time"];
    for (time, query) in [
        ("2022-01-01T08:30", "2022-01-01T08%3A30%3A00%2B09%3A00"),
        ("2022-01-01", "2022-01-01T00%3A00%3A00%2B09%3A00"),
        ("2022-01-01T08:30:00+01:00", "2022-01-01T08%3A30%3A00%2B01%3A00"),
    ] {
        let _ = home.run(&[&list[..], &[time]].concat()).code(0);
        let call = server.calls().pop().unwrap();
        assert!(call.ends_with(&format!("?fromStartTime={query}")), "{call}");
    }
    let _ = home.run(&[&list[..], &["3d"]].concat()).code(0);
    let call = server.calls().pop().unwrap();
    let text = call.split_once("fromStartTime=").unwrap().1.replace("%3A", ":").replace("%2B", "+");
    let then: jiff::Timestamp = text.parse().unwrap();
    let hours = (jiff::Timestamp::now() - then).total(jiff::Unit::Hour).unwrap();
    assert!((hours - 72.0).abs() < 0.1, "{text}");
}

#[test]
fn members_that_new_servers_refuse_are_sent_only_where_they_are_asked_for() {
    let home = home(&echo());
    assert_eq!(sent(&home, &["models", "create", "{}"]), json!({"fieldConfig": {}}));
    let old = sent(&home, &["models", "create", "{}", "--width", "3", "--height", "4"]);
    assert_eq!(old, json!({"fieldConfig": {}, "width": 3, "height": 4}));
    let user = sent(&home, &["users", "create", "a@example.com", "c"]);
    assert_eq!(user, json!({"email": "a@example.com", "appClientId": "c"}));
    assert_eq!(sent(&home, &["transitions", "create", "manual"]), json!({"transitionType": "manual"}));
    for command in [["models", "create"], ["transitions", "create"], ["users", "create"]] {
        let help = Home::new().run(&["las", command[0], command[1], "--help"]).code(0);
        assert!(help.stdout.contains("only old servers take it"), "{}", help.stdout);
    }
}

#[test]
fn the_old_names_of_options_hold() {
    let home = home(&echo());
    home.write("work/a.json", "{\"a\": 1}");
    for (words, member) in [
        (&["models", "update", "m", "--field-config-path", "a.json"][..], "fieldConfig"),
        (&["models", "update", "m", "--preprocess-config-path", "a.json"], "preprocessConfig"),
        (&["transitions", "create", "docker", "--parameters-path", "a.json"], "parameters"),
        (&["transitions", "update", "t", "--in-schema-path", "a.json"], "inputJsonSchema"),
    ] {
        assert_eq!(sent(&home, words)[member], json!({"a": 1}), "{words:?}");
    }
}

#[test]
fn waiting_ends_by_the_outcome() {
    for (status, code) in [("succeeded", 0), ("failed", 1), ("running", 8)] {
        let server = service(move |request| match request.method.as_str() {
            "POST" => Answer::json(json!({"executionId": "e", "status": "running"})),
            _ => Answer::json(json!({"executionId": "e", "status": status})),
        });
        let words = ["las", "transitions", "execute", "t", "--wait", "--timeout", "0.2"];
        let run = home(&server).run(&words).code(code);
        assert_eq!(run.json()["executionId"], "e");
    }
}

#[test]
fn a_command_does_the_work_of_a_transition_and_its_heart_beats() {
    let folder = tempfile::tempdir().unwrap();
    let (beaten, beats) = (folder.path().join("beaten"), AtomicUsize::new(0));
    let written = beaten.clone();
    let server = service(move |request| match request.method.as_str() {
        "GET" => Answer::json(json!({"input": {"n": 1}})),
        "POST" => {
            if beats.fetch_add(1, Ordering::SeqCst) == 1 {
                std::fs::write(&written, "").unwrap();
            }
            Answer::Plain(204, "text/plain", String::new())
        }
        _ => Answer::json(json!({})),
    });
    let home = home(&server);
    let run = |script: &str| {
        let words = ["las", "transitions", "run", "t", "e", "--every", "0.05", "--", "sh", "-c", script]
            .map(str::to_owned);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        home.run(&words)
    };
    // The second heartbeat writes the file that the script waits for.
    let script = format!("cat; until [ -e {} ]; do sleep 0.01; done", beaten.display());
    let _ = run(&script).code(0);
    assert!(server.calls().iter().filter(|call| call.ends_with("/heartbeats")).count() >= 2);
    assert_eq!(server.seen().pop().unwrap().json(), json!({"status": "succeeded", "output": {"n": 1}}));
    let long = "i=0; while [ $i -lt 600 ]; do echo 'äbcdefghi' >&2; i=$((i+1)); done; exit 3";
    let _ = run(long).code(3);
    let last = server.seen().pop().unwrap().json();
    assert_eq!(last["status"], "failed");
    assert_eq!(last["error"]["message"].as_str().unwrap().chars().count(), 4096);
}

#[test]
fn a_used_up_quota_and_too_many_requests_are_told_apart() {
    let quota = service(|_| refusal(429, "Limit Exceeded"));
    let run = home(&quota).run(&["las", "predictions", "create", "d", "m"]).code(1);
    let _ = run.says("Limit Exceeded").says("quota");
    let speed = service(|_| refusal(429, "Too Many Requests"));
    let run = home(&speed).run(&["las", "predictions", "create", "d", "m", "--retries", "0"]).code(7);
    let _ = run.says("Too Many Requests").says("wait a little");
}
