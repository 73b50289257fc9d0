//! Folders, dotfiles and templates, against a small manager.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use serde_json::{Value, json};
use support::{Answer, Home, Request, Server};

/// A manager with folders of every kind.
fn manager() -> Server {
    Server::bai(|request: &Request| {
        let body = request.json();
        match (request.method.as_str(), request.path()) {
            ("POST", "/admin/gql") => lists(&body),
            ("GET", "/folders/_/hosts") => {
                Answer::json(json!({"default": "local:volume1", "allowed": ["local:volume1", "nas:data"]}))
            }
            ("GET", "/folders/_/allowed_types") => Answer::json(json!(["user", "group"])),
            ("POST", "/folders") => Answer::json(json!({"id": "f1", "name": body["name"]})),
            ("GET", "/folders/invitations/list") => Answer::json(json!({"invitations": [
                {"id": "i1", "inviter": "ada@example.com", "perm": "ro", "vfolder_id": "f1", "vfolder_name": "data"},
                {"id": "i2", "inviter": "bob@example.com", "perm": "wd", "vfolder_id": "f2", "vfolder_name": "more"}]})),
            ("GET", "/folders/my%20data/files") => Answer::json(
                json!({"files": "[{\"filename\": \"a b.txt\", \"size\": 2048, \"mtime\": 0.0, \"mode\": \"-rw-r--r--\"}]"}),
            ),
            ("GET", "/folders/off/files") => {
                Answer::json(json!({"error_msg": "the volume is offline", "files": "[]"}))
            }
            ("POST", "/folders/mine/invite") => {
                let known: Vec<&Value> =
                    body["user_ids"].as_array().unwrap().iter().filter(|one| *one != "nobody@x").collect();
                Answer::json(json!({"invited_ids": known}))
            }
            ("POST", "/folders/mine/clone") => {
                Answer::json(json!({"id": "f9", "bgtask_id": body["target_name"]}))
            }
            ("GET", "/events/background-task") => task(request),
            ("GET", path) if path.ends_with("/mine") => folder("user", true),
            ("GET", path) if path.ends_with("/theirs") => folder("user", false),
            ("GET", path) if path.ends_with("/ours") => folder("group", false),
            ("GET", "/user-config/dotfiles") if request.target.contains("path=") => {
                Answer::json(json!({"path": ".x", "perm": "755", "data": "one\n\ntwo"}))
            }
            ("GET", "/template/session/t1") => {
                Answer::Plain(200, "text/plain", "api_version: v1\n".to_owned())
            }
            ("GET", "/folders/gone") => Answer::problem(404, "object-not-found", "No such virtual folder."),
            ("POST", "/template/session") => Answer::json(json!([{"id": "t1"}])),
            ("POST", "/session/_/create-from-template") => {
                Answer::json(json!({"sessionId": "s1", "status": "RUNNING", "created": true}))
            }
            _ => Answer::json(json!({})),
        }
    })
}

fn folder(kind: &str, owner: bool) -> Answer {
    Answer::json(json!({"id": "f1", "name": "x", "host": "local:volume1", "type": kind, "is_owner": owner,
        "permission": "rw", "numFiles": 3, "cloneable": owner}))
}

/// 45 folders, and of those of others none.
fn lists(body: &Value) -> Answer {
    let query = body["query"].as_str().unwrap();
    let root = ["vfolder_own_list", "vfolder_invited_list", "vfolder_project_list", "vfolder_list"];
    let root = root.into_iter().find(|root| query.contains(root)).unwrap();
    let total = if root == "vfolder_invited_list" { 0 } else { 45 };
    let number = |name: &str| body["variables"][name].as_u64().unwrap();
    let items: Vec<Value> = (number("offset")..total.min(number("offset") + number("limit")))
        .map(|n| json!({"name": format!("f{n}"), "host": "local:volume1", "group": format!("g{n}")}))
        .collect();
    let mut data = json!({});
    data[root] = json!({"items": items, "total_count": total});
    Answer::json(json!({"data": data}))
}

/// Work in the background that ends as its ID says.
fn task(request: &Request) -> Answer {
    let end = match request.target.split('=').next_back().unwrap() {
        "good" => "event: bgtask_done\ndata: {\"message\": \"\"}\n\n",
        "bad" => "event: bgtask_failed\ndata: {\"message\": \"no space left\"}\n\n",
        _ => "",
    };
    let text =
        format!("event: bgtask_updated\ndata: {{\"current_progress\": 1, \"total_progress\": 2}}\n\n{end}");
    Answer::Plain(200, "text/event-stream", text)
}

fn last(server: &Server) -> Request {
    server.seen().pop().unwrap()
}

#[test]
fn lists_come_page_by_page_under_stable_names() {
    let server = manager();
    let home = Home::bai(&server);
    let list = home.run(&["bai", "vfolder", "list", "-o", "jsonl"]).code(0);
    assert_eq!(list.stdout.lines().count(), 45);
    assert!(list.stdout.lines().next().unwrap().contains("\"group_id\":\"g0\""));
    let own = home.run(&["bai", "vfolder", "list-own", "--limit", "2", "-o", "name"]).code(0);
    assert_eq!(own.stdout, "f0\nf1\n");
    let none = home.run(&["bai", "vfolder", "list-invited", "-o", "json"]).code(0).json();
    assert_eq!(none, json!({"count": 0, "total_count": 0, "items": []}));
    let hosts = home.run(&["bai", "vfolder", "list-hosts", "-o", "csv"]).code(0);
    assert_eq!(hosts.stdout, "host,default\nlocal:volume1,true\nnas:data,false\n");
    assert_eq!(
        home.run(&["bai", "vfolder", "list-hosts", "-o", "json"]).code(0).json()["default"],
        "local:volume1"
    );
    let _ = home.run(&["bai", "vfolder", "list-allowed-types", "-o", "name"]).code(0).stdout("user\ngroup\n");
}

#[test]
fn a_folder_without_a_host_leaves_it_to_the_server() {
    let server = manager();
    let home = Home::bai(&server);
    let made = home.run(&["bai", "vfolder", "create", "x", "-q", "1.5g"]).code(0);
    assert_eq!(made.stdout, "Virtual folder \"x\" is created.\n");
    let sent = last(&server).json();
    assert_eq!(
        (&sent["host"], &sent["quota"], &sent["cloneable"]),
        (&Value::Null, &json!("1.5g"), &json!(false))
    );
    assert_eq!(home.run(&["bai", "vfolder", "create", "x", "-o", "json"]).code(0).json()["id"], "f1");
    let _ = home.run(&["bai", "vfolder", "create", "x", "/mnt", "--unmanaged"]).code(0);
    let sent = last(&server).json();
    assert_eq!((&sent["host"], &sent["unmanaged_path"]), (&Value::Null, &json!("/mnt")));
    let before = server.seen().len();
    let _ = home.run(&["bai", "vfolder", "create", "x", "--unmanaged"]).code(2).says("HOST");
    let _ = home.run(&["bai", "vfolder", "create", "x", "h", "-q", "lots"]).code(2).says("500m");
    assert_eq!(server.seen().len(), before);
}

#[test]
fn an_update_sends_what_was_given() {
    let server = manager();
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "vfolder", "update-options", "mine", "--set-cloneable", "off"]).code(0);
    assert_eq!(last(&server).json(), json!({"cloneable": false}));
    let before = server.seen().len();
    let _ = home.run(&["bai", "vfolder", "update-options", "mine"]).code(2).says("nothing to change");
    assert_eq!(server.seen().len(), before);
    let _ = home.run(&["bai", "vfolder", "update-options", "theirs", "-p", "ro"]).code(6).says("do not own");
    assert_eq!(last(&server).method, "GET");
}

#[test]
fn who_cannot_leave_is_told_and_fails() {
    let server = manager();
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "vfolder", "leave", "mine"]).code(6).says("you own");
    let _ = home.run(&["bai", "vfolder", "leave", "ours"]).code(6).says("group");
    let _ = home
        .run_as("backend.ai", &["vfolder", "leave", "ours"], "")
        .code(1)
        .stdout("You cannot leave a group virtual folder.\n");
    let _ = home.run(&["bai", "vfolder", "leave", "gone"]).code(5).error();
    assert!(server.calls().iter().all(|call| call.starts_with("GET ")));
    let _ = home.run(&["bai", "vfolder", "leave", "theirs", "-s", "u1"]).code(0);
    assert_eq!(last(&server).json(), json!({"shared_user_uuid": "u1"}));
}

#[test]
fn a_clone_is_waited_for() {
    let server = manager();
    let home = Home::bai(&server);
    let clone = |name: &str, target: &str| home.run(&["bai", "vfolder", "clone", name, target, "h"]);
    let _ = clone("mine", "good").code(0).says("complete");
    let _ = clone("mine", "bad").code(1).says("no space left");
    let _ = clone("mine", "cut").code(8).says("before it was complete");
    let _ = clone("theirs", "good").code(6).says("not allowed");
    assert_eq!(last(&server).method, "GET");
}

#[test]
fn files_are_listed_and_deleted() {
    let server = manager();
    let home = Home::bai(&server).env("TZ", "UTC");
    let ls = home.run(&["bai", "vfolder", "ls", "my data", "-o", "csv"]).code(0);
    assert!(ls.stdout.contains("a b.txt"), "{}", ls.stdout);
    assert!(home.run(&["bai", "vfolder", "ls", "my data"]).code(0).stdout.contains("Jan 01 1970 00:00:00"));
    let _ = home.run(&["bai", "vfolder", "ls", "off"]).code(1).says("the volume is offline");
    let _ = home.run_stdin(&["bai", "vfolder", "rm", "mine", "a"], "n\n").code(1);
    let _ = home.run_stdin(&["bai", "vfolder", "rm", "mine", "a"], "").code(1);
    assert!(server.calls().iter().all(|call| call.starts_with("GET ")));
    let _ = home.run(&["bai", "vfolder", "rm", "-r", "mine", "a", "b/c", "--yes"]).code(0);
    assert_eq!(last(&server).json(), json!({"files": ["a", "b/c"], "recursive": true}));
    let _ = home.run(&["bai", "vfolder", "mkdir", "mine", "a/b", "-p"]).code(0).says("Done.");
    assert_eq!(last(&server).json(), json!({"path": "a/b", "parents": true, "exist_ok": false}));
    let _ = home.run(&["bai", "vfolder", "rename", "a/b", "c"]).code(0);
    assert_eq!(last(&server).target, "/folders/a%2Fb/rename");
}

#[test]
fn older_managers_get_what_they_know() {
    let server = Server::new(|request| match request.path() {
        "/" => Answer::json(json!({"version": "v6.20220315", "manager": "22.03"})),
        "/folders/theirs" => folder("user", false),
        _ => Answer::json(json!({})),
    });
    let home = Home::bai(&server);
    let _ = home.run(&["bai", "vfolder", "mkdir", "mine", "a", "-e"]).code(0);
    assert_eq!(last(&server).json(), json!({"path": "a", "exist_ok": true}));
    let _ = home.run(&["bai", "vfolder", "leave", "theirs"]).code(0);
    assert!(last(&server).body.is_empty());
}

#[test]
fn invitations_are_answered_by_hand_and_by_option() {
    let server = manager();
    let home = Home::bai(&server);
    let by_hand = home.run_stdin(&["bai", "vfolder", "invitations"], "2\nx\na\n").code(0);
    assert!(by_hand.stdout.contains("[2] bob@example.com, f2, wd\n"), "{}", by_hand.stdout);
    assert!(by_hand.stdout.ends_with("You can now access vfolder more (i2)\n"), "{}", by_hand.stdout);
    assert_eq!(last(&server).json(), json!({"inv_id": "i2"}));
    let _ = home.run(&["bai", "vfolder", "invitations", "--reject", "i1"]).code(0);
    assert_eq!(server.calls().pop().unwrap(), "DELETE /folders/invitations/delete");
    for left in ["", "9\n", "0\n", "1\nc\n", "1\n"] {
        let _ = home.run_stdin(&["bai", "vfolder", "invitations"], left).code(0);
        assert_eq!(last(&server).method, "GET");
    }
    assert_eq!(home.run(&["bai", "vfolder", "invitations", "-o", "name"]).code(0).stdout, "i1\ni2\n");
}

#[test]
fn who_is_invited_is_told() {
    let server = manager();
    let home = Home::bai(&server);
    let _ = home
        .run(&["bai", "vfolder", "invite", "mine", "a@x", "nobody@x", "-p", "ro"])
        .code(0)
        .stdout("Invitation sent to:\n\t- a@x\n");
    let _ = home.run(&["bai", "vfolder", "invite", "mine", "nobody@x"]).code(5).says("No users found");
    let before = server.seen().len();
    let _ = home.run(&["bai", "vfolder", "invite", "mine", "a@x", "-p", "xx"]).code(2).error().says("xx");
    assert_eq!(server.seen().len(), before);
}

#[test]
fn dotfiles_and_templates_are_kept_to_the_byte() {
    let server = manager();
    let home = Home::bai(&server);
    let text = "[default]\r\n\n# é\n\tlast";
    let _ = home.run_stdin(&["bai", "dotfile", "create", ".aws/config", "-d", "default"], text).code(0);
    let sent = json!({"data": text, "path": ".aws/config", "permission": "755", "domain": "default"});
    assert_eq!((last(&server).path(), last(&server).json()), ("/domain-config/dotfiles", sent));
    home.write("work/t.yaml", text);
    let made = home.run(&["bai", "sesstpl", "create", "-f", "t.yaml"]).code(0).says("t1 created");
    assert_eq!(made.stdout, "");
    assert_eq!(last(&server).json()["payload"], text);
    let _ = home.run(&["bai", "dotfile", "get", ".x"]).code(0).stdout("one\n\ntwo");
    let _ = home.run_as("backend.ai", &["dotfile", "get", ".x"], "").code(0).stdout("one\n\ntwo\n");
    let _ = home.run(&["bai", "sesstpl", "get", "t1"]).code(0).stdout("api_version: v1\n");
    let before = server.seen().len();
    let _ = home.run(&["bai", "dotfile", "create", ".x", "-f", "nosuch"]).code(2).error().says("nosuch");
    std::fs::write(home.path("work/binary"), b"\xff\x00").unwrap();
    let _ = home.run(&["bai", "dotfile", "update", ".x", "-f", "binary"]).code(2).says("UTF-8");
    assert_eq!(server.seen().len(), before);
}

#[test]
fn deletes_ask_unless_forced() {
    let server = manager();
    let home = Home::bai(&server);
    let deletes = || server.calls().iter().filter(|call| call.starts_with("DELETE")).count();
    for (n, words) in [["dotfile", "delete", ".x"], ["sesstpl", "delete", "t1"]].into_iter().enumerate() {
        let words = [&["bai"][..], &words].concat();
        let _ = home.run_stdin(&words, "n\n").code(0).says("Aborting.");
        let _ = home.run_stdin(&words, "").code(1).says("nobody answered");
        let _ = home.run(&[&words[..], &["--no-input"]].concat()).code(2).says("--yes");
        let _ = home.run_as("backend.ai", &words[1..], "\n").code(0).says("Aborting.");
        assert_eq!(deletes(), 3 * n);
        let _ = home.run(&[&words[..], &["-f"]].concat()).code(0);
        let _ = home.run_stdin(&words, "y\n").code(0);
        let _ = home.run_as("backend.ai", &words[1..], "y\n").code(0).says("Are you sure? (y/[n])");
        assert_eq!(deletes(), 3 * n + 3);
    }
}

#[test]
fn a_template_is_overridden_by_what_is_given_alone() {
    let server = manager();
    let home = Home::bai(&server);
    let run = home.run(&["bai", "start-template", "t1", "-t", "mysess", "--no-env", "-r", "mem=4"]).code(0);
    assert!(run.stderr.contains("s1 is created"), "{}", run.stderr);
    let config = last(&server).json()["config"].clone();
    assert_eq!(config, json!({"mounts": [], "environ": {}, "resources": {"mem": "4m"}}));
    let official = home.run_as("backend.ai", &["create-from-template", "t1", "-t", "mysess"], "");
    let _ = official.code(0).says("Session ID mysess is created and ready.");
    let _ = home.run(&["bai", "session", "start-from-template", "t1", "-t", "abc"]).code(2).error();
}

#[test]
fn answers_of_another_shape_are_no_panic() {
    let server = Server::bai(|request| {
        Answer::json(match request.path() {
            "/folders/invitations/list" => json!({"invitations": ["x"]}),
            "/folders/m/files" => json!({"items": [], "files": "[]"}),
            _ => json!("text"),
        })
    });
    let home = Home::bai(&server);
    let run = home.run(&["bai", "-o", "table", "vfolder", "invitations"]).code(0);
    assert!(run.stdout.contains("Number"), "{run:?}");
    let _ = home.run(&["bai", "model", "info", "m"]).code(1).says("no model").hides("panicked");
}
