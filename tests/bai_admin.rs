//! Administration through the binary: what is sent and shown, and what becomes of bad input, refusals and managers of
//! other versions.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server};

/// A manager whose GraphQL answers by the request's body.
fn manager(answer: impl Fn(&Value) -> Value + Send + Sync + 'static) -> Server {
    Server::bai(move |request: &Request| match request.path() {
        "/admin/gql" => Answer::json(answer(&request.json())),
        "/manager/announcement" => Answer::json(json!({"enabled": false, "message": ""})),
        _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
    })
}

/// The bodies of the GraphQL requests that came.
fn asked(server: &Server) -> Vec<Value> {
    server.seen().iter().filter(|request| request.path() == "/admin/gql").map(Request::json).collect()
}

fn done(root: &str) -> Value {
    json!({"data": {root: {"ok": true, "msg": "success"}}})
}

/// A list of so many users, by the page that is asked for.
fn users(body: &Value, total: u64) -> Value {
    let number = |name: &str| body["variables"][name].as_u64().unwrap();
    let (offset, limit) = (number("offset"), number("limit"));
    let rows: Vec<Value> = (offset..total.min(offset + limit))
        .map(|n| json!({"email": format!("u{n}@x"), "groups": []}))
        .collect();
    json!({"data": {"user_list": {"items": rows, "total_count": total}}})
}

#[test]
fn an_update_sends_what_was_given_and_nothing_else() {
    let server = manager(|_| done("modify_user"));
    let home = Home::bai(&server);
    let update = [
        "bai",
        "admin",
        "user",
        "update",
        "ada@x",
        "--full-name",
        "Ada \u{fc}",
        "--sudo-session-enabled",
        "no",
    ];
    let _ = home.run(&update).code(0);
    let variables =
        json!({"email": "ada@x", "input": {"full_name": "Ada \u{fc}", "sudo_session_enabled": false}});
    assert_eq!(asked(&server)[0]["variables"], variables);
    let _ = home.run(&["bai", "admin", "user", "update", "ada@x"]).code(0);
    assert_eq!(asked(&server)[1]["variables"], json!({"email": "ada@x", "input": {}}));
}

#[test]
fn wrong_types_are_refused_before_anything_is_sent() {
    let server = manager(|_| done("x"));
    let home = Home::bai(&server);
    for (words, said) in [
        (&["user", "update", "a@x", "--need-password-change", "perhaps"][..], "yes or no"),
        (&["keypair", "update", "AK", "--rate-limit", "many"], "whole number"),
        (&["keypair", "update", "AK", "--rate-limit", "-1"], "whole number"),
        (&["domain", "update", "d", "--total-resource-slots", "{cpu"], "not JSON"),
        (&["scaling-group", "update", "s", "--scheduler-opts", "@nofile"], "nofile"),
        (&["user", "list", "--limit", "x"], "x"),
        (&["user", "list", "--page-size", "101"], "1 to 100"),
        (&["user", "add", "default", "a@x"], "PASSWORD"),
    ] {
        let words: Vec<&str> = ["bai", "admin"].into_iter().chain(words.iter().copied()).collect();
        let _ = home.run(&words).code(2).says(said);
    }
    assert!(asked(&server).is_empty(), "{:?}", server.calls());
}

#[test]
fn what_is_not_there_is_told() {
    let server = manager(|_| json!({"data": {"domain": null, "groups_by_name": [], "user": null}}));
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "admin", "domain", "info", "nosuch"]).code(5).error().says("nosuch");
    let _ = home.run(&["bai", "admin", "group", "info", "nosuch"]).code(5).error().says("nosuch");
    let _ = home.run(&["bai", "admin", "user", "info", "-e", "a@x"]).code(5).error().says("a@x");
}

#[test]
fn refusals_keep_the_managers_words_and_tell_their_kind() {
    let server = manager(|body| {
        let refused =
            |message: &str| json!({"data": {"create_domain": {"ok": false, "msg": message, "domain": null}}});
        match body["variables"]["name"].as_str().unwrap_or_default() {
            "taken" => refused("integrity error: duplicate key value violates unique constraint"),
            "gone" => refused("no matching domain"),
            "odd" => refused("something else"),
            _ => {
                json!({"data": null, "errors": [{"message": "Insufficient privilege.", "path": ["create_domain"]}]})
            }
        }
    });
    let home = Home::bai(&server);
    let add = |name: &str| home.run(&["bai", "admin", "domain", "add", name]);
    let _ = add("taken").code(6).error().says("duplicate key");
    let _ = add("gone").code(5).error().says("no matching domain");
    let _ = add("odd").code(1).error().says("something else");
    let _ = add("mine").code(4).error().says("Insufficient privilege.");
}

#[test]
fn data_beside_an_error_is_no_success() {
    let server = manager(|_| {
        json!({"data": {"domains": [{"name": "default"}, null]},
               "errors": [{"message": "broken row", "path": ["domains", 1, "name"]}]})
    });
    let run = Home::bai(&server).run(&["bai", "admin", "domain", "list"]).code(1).error();
    let _ = run.says("broken row").says("domains[1].name").stdout("");
}

#[test]
fn fields_that_a_manager_does_not_know_are_left_out() {
    let server = manager(|body| match body["query"].as_str().unwrap().contains("architecture") {
        true => json!({"errors": [{"message": "Cannot query field \"architecture\" on type \"Agent\"."}]}),
        false => {
            json!({"data": {"agent_list": {"items": [{"id": "i-1", "status": "ALIVE", "new": 1}], "total_count": 1}}})
        }
    });
    let run = Home::bai(&server).run(&["bai", "admin", "agent", "list", "-o", "json"]).code(0);
    assert!(run.stderr.contains("does not know: architecture"), "{}", run.stderr);
    let item = &run.json()["items"][0];
    assert_eq!((&item["id"], item.get("architecture"), item.get("new")), (&json!("i-1"), None, None));
}

#[test]
fn columns_beside_the_usual_ones_are_asked_for() {
    let server = manager(|_| json!({"data": {"groups": [{"id": "1", "name": "g", "description": "d"}]}}));
    let home = Home::bai(&server);
    let list = ["bai", "admin", "group", "list", "--columns", "name,description", "-o", "csv"];
    let _ = home.run(&list).code(0).stdout("name,description\ng,d\n");
    assert!(asked(&server)[0]["query"].as_str().unwrap().contains("description"));
}

#[test]
fn a_limit_is_exact_over_pages() {
    let server = manager(|body| users(body, 250));
    let home = Home::bai(&server);
    let list = |words: &[&str]| {
        let words: Vec<&str> =
            ["bai", "admin", "user", "list", "-o", "name"].iter().chain(words).copied().collect();
        home.run(&words).code(0).stdout.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list(&[]).len(), 250);
    let some = list(&["--offset", "10", "--limit", "150", "--page-size", "100"]);
    assert_eq!((some.len(), some[0].as_str(), some[149].as_str()), (150, "u10@x", "u159@x"));
    assert_eq!(list(&["--offset", "249"]), ["u249@x"]);
    assert_eq!(list(&["--limit", "60"]).len(), 60);
    let sizes = |from: usize, to: usize| -> Vec<u64> {
        asked(&server)[from..to].iter().map(|b| b["variables"]["limit"].as_u64().unwrap()).collect()
    };
    assert_eq!((sizes(13, 15), sizes(16, 17)), (vec![100, 50], vec![60]));
    assert_eq!(asked(&server).len(), 17);
}

#[test]
fn any_list_can_be_read_page_by_page() {
    let server = manager(|body| users(body, 45));
    let home = Home::bai(&server);
    let query = "query($limit: Int!, $offset: Int!) { user_list(limit: $limit, offset: $offset) { items { email } total_count } }";
    let run = home.run(&["bai", "gql", "--paginate", query, "-o", "json"]).code(0);
    assert_eq!(
        (run.json()["count"].clone(), run.json()["items"][44]["email"].clone()),
        (json!(45), json!("u44@x"))
    );
    let _ = home.run(&["bai", "gql", "--paginate", "query { user { email } }"]).code(2).says("$limit");
}

#[test]
fn a_policy_is_tried_again_with_what_the_manager_lacks() {
    let server = manager(|body| {
        let whole = body["variables"]["input"].get("max_vfolder_count").is_some();
        let message = if whole { "success" } else { "invalid input for query argument $8: Undefined" };
        json!({"data": {"create_keypair_resource_policy":
            {"ok": whole, "msg": message, "resource_policy": whole.then(|| json!({"name": "p"}))}}})
    });
    let home = Home::bai(&server);
    let add = ["bai", "admin", "keypair-resource-policy", "add", "p", "--max-vfolder-count", "7"];
    let run = home.run(&add).code(0);
    assert!(run.stderr.contains("deprecated"), "{}", run.stderr);
    let inputs: Vec<Value> =
        asked(&server).iter().map(|body| body["variables"]["input"]["max_vfolder_count"].clone()).collect();
    assert_eq!(inputs, [Value::Null, json!(7)]);
}

#[test]
fn a_question_comes_before_what_cannot_be_undone() {
    let server = manager(|_| done("purge_user"));
    let home = Home::bai(&server);
    let purge = ["bai", "admin", "user", "purge", "a@x"];
    let _ = home.run_stdin(&purge, "n\n").code(1).says("Are you sure?");
    let _ = home.run_stdin(&purge, "").code(1);
    let _ = home.run(&["bai", "admin", "user", "purge", "a@x", "--no-input"]).code(2).says("--yes");
    assert!(asked(&server).is_empty());
    let _ = home.run_stdin(&purge, "y\n").code(0);
    let _ = home.run(&["bai", "admin", "user", "purge", "a@x", "--yes"]).code(0);
    assert_eq!(asked(&server).len(), 2);
}

#[test]
fn passwords_come_from_stdin_and_show_nowhere() {
    let server = manager(
        |_| json!({"data": {"create_user": {"ok": true, "msg": "success", "user": {"email": "a@x"}}}}),
    );
    let home = Home::bai(&server);
    let add = ["bai", "admin", "user", "add", "default", "a@x", "-", "--debug"];
    let _ = home.run_stdin(&add, "pass-Word-1\n").code(0).hides("pass-Word-1");
    assert_eq!(asked(&server)[0]["variables"]["input"]["password"], "pass-Word-1");
    let dry = ["bai", "admin", "user", "add", "default", "a@x", "-", "--dry-run"];
    let _ = home.run_stdin(&dry, "pass-Word-1\n").hides("pass-Word-1");
}

#[test]
fn a_share_without_permission_is_an_end_of_it_where_the_official_client_has_it_so() {
    let server = Server::bai(|_| Answer::json(json!({})));
    let home = Home::bai(&server);
    let update = ["admin", "vfolder", "update-shared-vf-permission", "f", "u"];
    let native = home.run(&[&["bai"], &update[..]].concat()).code(2);
    let _ = native.says("--permission is missing").says("remove-shared-vf-permission").error();
    assert!(server.calls().is_empty());
    let _ = home.run_as("backend.ai", &update, "").code(0);
    assert_eq!(server.seen().last().unwrap().json(), json!({"vfolder": "f", "user": "u", "perm": null}));
}
