//! Files that are named on the command line and written: what is at the path decides how, nobody else reads what is not
//! whole yet, and what was given up leaves nothing.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::process::{Child, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::json;
use support::jobs::until;
use support::las;
use support::lucidtech::Lucidtech;
use support::sandbox::Sandbox;
use support::storage::{Fault, Storage};
use support::{Answer, Home, Server, ended};

const CONTENT: &str = "what was asked for\n";

/// An asset with content.
fn asset() -> Server {
    use base64::Engine;
    let content = base64::engine::general_purpose::STANDARD.encode(CONTENT);
    las::service(move |_| Answer::json(json!({"assetId": "a", "content": content})))
}

fn mode(home: &Home, name: &str) -> u32 {
    std::fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o7777
}

fn make_private(home: &Home, name: &str, text: &str) {
    home.write(name, text);
    std::fs::set_permissions(home.path(name), std::fs::Permissions::from_mode(0o600)).unwrap();
}

fn interrupt(child: &Child) {
    let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
    kill_process(pid, Signal::INT).unwrap();
}

/// Has content written to a FIFO, through a link, over a file that others may not read, and to a new file.
fn all_targets(home: &Home, write: impl Fn(&str) -> Vec<String>, keeps_mode: bool) {
    let run = |name: &str| {
        let words = write(name);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        home.run(&words).code(0)
    };
    let made = home.prepared_as("mkfifo".as_ref(), &["pipe"]).status().unwrap();
    assert!(made.success());
    let reader = home
        .prepared_as("timeout".as_ref(), &["60", "cat", "pipe"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = run("pipe");
    assert!(std::fs::symlink_metadata(home.path("work/pipe")).unwrap().file_type().is_fifo());
    let _ = ended(reader).code(0).stdout(CONTENT);
    make_private(home, "work/real/file", "old");
    std::os::unix::fs::symlink("real/file", home.path("work/link")).unwrap();
    let _ = run("link");
    assert!(std::fs::symlink_metadata(home.path("work/link")).unwrap().is_symlink());
    assert_eq!(home.read("work/real/file"), CONTENT);
    let _ = run("new");
    home.write("work/ordinary", "");
    assert_eq!(
        (home.read("work/new"), mode(home, "work/new")),
        (CONTENT.into(), mode(home, "work/ordinary"))
    );
    if keeps_mode {
        assert_eq!(mode(home, "work/real/file"), 0o600);
    }
    for folder in ["work", "work/real"] {
        let all = std::fs::read_dir(home.path(folder)).unwrap().flatten();
        let left: Vec<_> = all.map(|one| one.file_name()).filter(|name| name != ".env").collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with('.')), "{left:?}");
    }
}

fn words(all: &[&str]) -> Vec<String> {
    all.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn lucidtech_writes_into_what_is_there() {
    let server = asset();
    all_targets(&las::home(&server), |to| words(&["las", "assets", "get", "a", "-d", to]), true);
    let server = Lucidtech::new();
    let id = server.add(CONTENT.as_bytes(), json!([]));
    all_targets(&server.home(), |to| words(&["las", "documents", "get", &id, "-d", to]), true);
}

#[test]
fn a_download_writes_into_what_is_there() {
    let server = Storage::new(|_, _| Fault::None);
    for name in ["pipe", "link", "new"] {
        server.put(name, CONTENT.as_bytes());
    }
    let get = |to: &str| words(&["bai", "vfolder", "download", "data", to, "--overwrite"]);
    all_targets(&server.home(), get, true);
}

#[test]
fn a_copy_from_a_project_writes_into_what_is_there() {
    let sandbox = Sandbox::start(&[]);
    let home =
        sandbox.env(&[] as &[&str]).iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let set = format!("printf '{CONTENT}' >it && chmod $((0666 & ~$(umask))) it; chmod 644 it");
    let _ = home.run(&["cocalc", "exec", "--", &set]).code(0);
    home.write("work/ordinary", "");
    let _ =
        home.run(&["cocalc", "exec", "--", &format!("chmod {:o} it", mode(&home, "work/ordinary"))]).code(0);
    all_targets(&home, |to| words(&["cocalc", "cp", "project:it", to]), false);
}

#[test]
fn an_asset_without_content_writes_nothing() {
    let server = las::service(|_| Answer::json(json!({"assetId": "a", "name": "form"})));
    let home = las::home(&server);
    home.write("work/kept", "what was there");
    let _ = home.run(&["las", "assets", "get", "a", "-d", "kept"]).code(1).says("without content").error();
    assert_eq!(home.read("work/kept"), "what was there");
    let _ = home.run(&["las", "assets", "get", "a", "-d", "-"]).code(1).error();
}

#[test]
fn a_document_that_was_given_up_leaves_nothing() {
    let address = std::sync::Arc::new(std::sync::OnceLock::<String>::new());
    let known = address.clone();
    let server = las::service(move |request| match request.path() {
        "/file" => Answer::Stalls(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n%PDF-".to_vec()),
        _ => Answer::json(json!({"documentId": "d", "fileUrl": format!("{}/file", known.get().unwrap())})),
    });
    address.set(server.url()).unwrap();
    let home = las::home(&server);
    std::fs::create_dir(home.path("work/tl")).unwrap();
    let files = || std::fs::read_dir(home.path("work/tl")).unwrap().flatten().collect::<Vec<_>>();
    let child = home.spawn(&["las", "documents", "get", "d", "-d", "tl/doc.pdf"]);
    until("the file", || files().iter().any(|one| one.metadata().is_ok_and(|meta| meta.len() == 5)));
    assert_eq!(files()[0].metadata().unwrap().permissions().mode() & 0o777, 0o600);
    interrupt(&child);
    let _ = ended(child).code(130).says("interrupted");
    assert!(files().is_empty());
}
