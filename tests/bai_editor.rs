//! Texts that are written in the user's editor: templates and dotfiles on a terminal, with neither a file nor a pipe.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::PermissionsExt;

use serde_json::json;
use support::terminal::Terminal;
use support::{Answer, Home, Request, Server};

/// A manager that keeps one dotfile and one template, and refuses texts with `refuse` in them.
fn manager() -> Server {
    Server::bai(|request: &Request| match (request.method.as_str(), request.path()) {
        _ if request.body.windows(6).any(|word| word == b"refuse") => {
            Answer::problem(400, "invalid-api-params", "Missing or invalid API parameters.")
        }
        ("GET", "/user-config/dotfiles") => {
            Answer::json(json!({"path": ".bashrc", "data": "set -o vi\n", "permission": "755"}))
        }
        ("GET", "/template/session/tid") => Answer::Plain(200, "text/plain", "kind: old\n".to_owned()),
        ("POST", "/template/session") => Answer::json(json!([{"id": "new-id"}])),
        _ => Answer::json(json!({})),
    })
}

/// A home whose editor is a script; `$1` is the file.
fn home(server: &Server, variable: &str, script: &str) -> Home {
    let home = Home::bai(server);
    home.write("edit it", &format!("#!/bin/sh\n{script}\n"));
    let path = home.path("edit it");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::create_dir(home.path("tmp")).unwrap();
    let tmp = home.path("tmp").display().to_string();
    // A shell reads the variable, so that options can follow and blanks need quotes.
    home.env(variable, &format!("'{}' --flag", path.display())).env("TMPDIR", &tmp)
}

/// Runs to the end; what the terminal showed, and the status.
fn run(home: &Home, words: &[&str]) -> (String, i32) {
    let mut terminal = Terminal::start(home.prepared(words));
    let code = terminal.ended();
    (terminal.text(), code)
}

fn drafts(home: &Home) -> Vec<std::path::PathBuf> {
    std::fs::read_dir(home.path("tmp")).unwrap().map(|entry| entry.unwrap().path()).collect()
}

/// The last request's body, where something was sent.
fn sent(server: &Server) -> serde_json::Value {
    server.seen().iter().rfind(|request| request.method != "GET").map_or(json!(null), Request::json)
}

#[test]
fn what_is_written_is_sent_to_the_byte() {
    let server = manager();
    let script = "[ \"$1\" = --flag ] && stat -c 'mode %a' \"$2\" && cat \"$2\" && printf 'set -o emacs\\n\\n' >\"$2\"";
    let home = home(&server, "EDITOR", script);
    let (shown, code) = run(&home, &["bai", "dotfile", "update", ".bashrc", "--perm", "644"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("mode 600") && shown.contains("set -o vi"), "it begins as it is kept: {shown}");
    assert_eq!(sent(&server), json!({"data": "set -o emacs\n\n", "path": ".bashrc", "permission": "644"}));
    assert!(drafts(&home).is_empty());
    let (shown, code) = run(&home, &["bai", "dotfile", "create", ".vimrc"]);
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("Dotfile .vimrc created") && !shown.contains("set -o vi"), "{shown}");
    let (shown, code) = run(&home, &["bai", "sesstpl", "create"]);
    assert!(code == 0 && shown.contains("kind: taskTemplate") && shown.contains("new-id"), "{shown}");
    assert_eq!(sent(&server)["payload"], "set -o emacs\n\n");
}

#[test]
fn an_editor_that_puts_a_new_file_in_the_place_of_the_old_one() {
    let server = manager();
    let home = home(&server, "VISUAL", "printf 'kind: new\\n' >\"$2.new\" && mv \"$2.new\" \"$2\"")
        .env("EDITOR", "false");
    let (shown, code) = run(&home, &["bai", "session-template", "update", "tid"]);
    assert_eq!(code, 0, "{shown}");
    assert_eq!(sent(&server), json!({"payload": "kind: new\n"}));
}

#[test]
fn what_stays_as_it_is_is_not_sent() {
    let server = manager();
    let home = home(&server, "EDITOR", "exit 0");
    for words in [["bai", "session-template", "update", "tid"], ["bai", "dotfile", "update", ".bashrc"]] {
        let (shown, code) = run(&home, &words);
        assert!(code == 0 && shown.contains("nothing was sent"), "{code} {shown}");
    }
    let (shown, code) = run(&home, &["bai", "dotfile", "create", ".vimrc"]);
    assert!(code == 0 && shown.contains("nothing was sent"), "{code} {shown}");
    assert!(server.seen().iter().all(|request| request.method == "GET") && drafts(&home).is_empty());
}

#[test]
fn an_editor_that_fails_sends_nothing() {
    let server = manager();
    let home = home(&server, "EDITOR", "exit 3");
    let (shown, code) = run(&home, &["bai", "dotfile", "update", ".bashrc"]);
    assert!(
        code == 125 && shown.contains("exit status: 3") && shown.contains("nothing was sent"),
        "{code} {shown}"
    );
    assert!(drafts(&home).is_empty());
    let home = home.env("EDITOR", "/nonexistent/editor");
    let (shown, code) = run(&home, &["bai", "dotfile", "update", ".bashrc"]);
    assert!(code == 125 && shown.contains("/nonexistent/editor"), "{code} {shown}");
    assert!(server.seen().iter().all(|request| request.method == "GET"));
}

#[test]
fn what_the_server_refuses_is_kept() {
    let server = manager();
    let home = home(&server, "EDITOR", "printf 'refuse this\\n' >\"$2\"");
    let (shown, code) = run(&home, &["bai", "session-template", "update", "tid"]);
    assert!(code == 1 && shown.contains("Missing or invalid API parameters"), "{code} {shown}");
    let kept = drafts(&home);
    assert_eq!(kept.len(), 1);
    assert!(shown.replace(['\r', '\n'], "").contains(&kept[0].display().to_string()), "{shown}");
    assert_eq!(std::fs::read_to_string(&kept[0]).unwrap(), "refuse this\n");
    assert_eq!(std::fs::metadata(&kept[0]).unwrap().permissions().mode() & 0o777, 0o600);
    let home = self::home(&server, "EDITOR", "printf '\\377' >\"$2\"");
    let (shown, code) = run(&home, &["bai", "dotfile", "update", ".bashrc"]);
    assert!(code == 2 && shown.contains("not UTF-8") && drafts(&home).len() == 1, "{code} {shown}");
}

#[test]
fn nobody_is_asked_off_a_terminal_or_without_input() {
    let server = manager();
    let home = home(&server, "EDITOR", "echo must-not-run; exit 9");
    let run_ = home.run_stdin(&["bai", "dotfile", "update", ".bashrc"], "from a pipe\n").code(0);
    assert!(!run_.stdout.contains("must-not-run"));
    assert_eq!(sent(&server)["data"], "from a pipe\n");
    let (shown, code) = run(&home, &["--no-input", "bai", "dotfile", "update", ".bashrc"]);
    assert!(code == 2 && shown.contains("there is no text to send"), "{code} {shown}");
}
