//! Lucidtech: single documents, their content, and what is checked before anything is sent.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fs::File;
use std::io::{Read, Write};
use std::process::Stdio;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use serde_json::json;
use support::lucidtech::{Fault, Lucidtech};
use support::{Answer, Home, Server};

const CREATE: [&str; 3] = ["las", "documents", "create"];

#[test]
fn files_are_checked_before_anything_is_sent() {
    let server = Lucidtech::new();
    let home = server.home();
    home.write("work/empty.pdf", "");
    home.write("work/notes.txt", "notes");
    home.write("work/a.pdf", "%PDF-a");
    std::fs::create_dir(home.path("work/folder")).unwrap();
    home.write("work/broken.json", "{\"a\": 1,\n}");
    for (args, said) in [
        (&["empty.pdf"][..], "empty.pdf: the file is empty"),
        (&["folder"], "folder: this is a folder"),
        (&["nowhere.pdf"], "nowhere.pdf: there is no such file"),
        (&["*.png"], "no file matches *.png"),
        (&["notes.txt"], "notes.txt: this is no PDF"),
        (&["a.pdf", "empty.pdf"], "empty.pdf: the file is empty"),
        (&["-"], "stdin is empty"),
        (&["a.pdf", "--metadata", "nowhere.json"], "cannot read nowhere.json"),
        (&["a.pdf", "--metadata", "broken.json"], "broken.json: line 2, column 1: "),
        (&["a.pdf", "--metadata", "{\"a\" 1}"], "inline JSON: line 1, column 6: "),
        (&["a.pdf", "--ground-truth-fields", "total"], "`total` has no `=`"),
        (&["a.pdf", "--set", "name"], "--set: not KEY=VALUE"),
        (&["-", "--metadata", "-"], "only one argument can be read from stdin"),
    ] {
        let _ = home.run(&[&CREATE, args].concat()).code(2).error().says(said);
    }
    let _ = home.run(&["las", "documents", "update", "d"]).code(2).error().says("there is nothing to change");
    let _ = home.run(&["las", "documents", "delete-all", "--all", "-m", "3"]).code(2);
    assert_eq!(server.calls(), Vec::<String>::new());
}

#[test]
fn several_are_rows_and_one_that_fails_keeps_no_other() {
    let server = Lucidtech::new();
    let home = server.home();
    for name in ["a b.pdf", "ö.pdf", "c.pdf"] {
        home.write(&format!("work/{name}"), "%PDF-1");
    }
    let refused = |method: &str, _: &str, number| match (method, number) {
        ("PUT", 1) => Fault::Refuse(403, "Expired"),
        _ => Fault::None,
    };
    server.faults(refused);
    let run =
        home.run(&[&CREATE[..], &["*.pdf", "-o", "jsonl", "--set", "name=x", "retentionInDays=3"]].concat());
    let run = run.code(1).says("1 of 3 documents failed").says("was made, but its content was not sent");
    let names: Vec<&str> = run.stdout.lines().map(|line| line.split('"').nth(3).unwrap()).collect();
    assert_eq!(names, ["a b.pdf", "ö.pdf"]);
    let bodies: Vec<_> = server.documents().values().map(|one| one.body.clone()).collect();
    assert!(bodies.iter().all(|body| *body == json!({"name": "x", "retentionInDays": 3})), "{bodies:?}");
    server.faults(|_, _, _| Fault::None);
    let all = home.run(&[&CREATE[..], &["a b.pdf", "c.pdf"]].concat()).code(0).json();
    assert_eq!(all["documents"].as_array().unwrap().len(), 2);
}

#[test]
fn stdin_and_pipes_are_documents_too() {
    let server = Lucidtech::new();
    let home = server.home();
    let _ = home.run_stdin(&[&CREATE[..], &["-"]].concat(), "%PDF-stdin").code(0);
    let line = format!("cat a.pdf | {} las documents create /dev/stdin", env!("CARGO_BIN_EXE_afar"));
    home.write("work/a.pdf", "%PDF-pipe");
    assert!(home.prepared_as("sh".as_ref(), &["-c", &line]).output().unwrap().status.success());
    let contents: Vec<_> = server.documents().into_values().map(|one| one.content.unwrap()).collect();
    assert_eq!(contents, [b"%PDF-stdin".to_vec(), b"%PDF-pipe".to_vec()]);
}

#[test]
fn content_that_changes_or_goes_away_while_it_is_sent_is_one_clear_line() {
    for (what, said) in [("grow", "doc.pdf changed while it was sent"), ("vanish", "doc.pdf went away while")]
    {
        let home = Home::new();
        let path = home.path("work/doc.pdf");
        let server = Server::new(move |request| match (request.method.as_str(), request.path()) {
            ("POST", "/oauth2/token") => Answer::json(json!({"access_token": "t", "expires_in": 3600})),
            ("POST", _) => {
                match what {
                    "grow" => File::options().append(true).open(&path).unwrap().write_all(b"more").unwrap(),
                    _ => std::fs::remove_file(&path).unwrap(),
                }
                let host = request.header("host").unwrap();
                Answer::json(
                    json!({"documentId": "las:document:7", "fileUrl": format!("http://{host}/files/7")}),
                )
            }
            _ => Answer::Plain(200, "text/plain", String::new()),
        });
        let url = server.url();
        let home = home
            .env("LAS_CLIENT_ID", "c")
            .env("LAS_CLIENT_SECRET", "s")
            .env("LAS_AUTH_ENDPOINT", &format!("{url}/oauth2"))
            .env("LAS_API_ENDPOINT", &format!("{url}/v1"));
        home.write("work/doc.pdf", "%PDF-1.4 as it was");
        let run = home.run(&[&CREATE[..], &["doc.pdf"]].concat()).code(1).error();
        let run = run.says("document las:document:7 was made, but its content was not sent").says(said);
        assert_eq!(run.stderr.lines().count(), 2, "{}", run.stderr);
    }
}

#[test]
fn large_files_are_streamed_with_their_length() {
    let server = Lucidtech::new();
    let home = server.home();
    home.write("work/large.pdf", "%PDF-1.4");
    File::options().write(true).open(home.path("work/large.pdf")).unwrap().set_len(256 << 20).unwrap();
    let run = home.run(&[&CREATE[..], &["large.pdf"]].concat()).code(0);
    let id = run.json()["documentId"].as_str().unwrap().to_owned();
    assert_eq!(server.documents()[&id].length, 256 << 20);
    // In a folder too, where a sum is needed first.
    let _ = home.run(&["las", "datasets", "create-documents", "d", "."]).code(0);
    assert!(server.documents().values().all(|one| one.length == 256 << 20));
}

#[test]
fn content_is_read_where_it_is_asked_for() {
    let server = Lucidtech::new();
    let home = server.home();
    let id = server.add(b"%PDF-content", json!([]));
    let get = |more: &[&str]| home.run(&[&["las", "documents", "get", &id], more].concat());
    assert!(get(&[]).code(0).json().get("content").is_none());
    assert!(!server.calls().iter().any(|call| call.contains("/files/")));
    assert_eq!(get(&["--output-content"]).code(0).json()["content"], "JVBERi1jb250ZW50");
    home.write("work/out.pdf", "what was there before");
    assert!(get(&["--download", "out.pdf"]).code(0).json().get("content").is_none());
    assert_eq!(home.read("work/out.pdf"), "%PDF-content");
    let _ = get(&["-d", "out.pdf", "--page=-1", "--quality", "low"]).code(0);
    assert!(server.calls().last().unwrap().ends_with("?page=-1&quality=low"));
    // What could not be fetched leaves the old file as it was, and nothing beside it.
    home.write("work/out.pdf", "what was there before");
    server.faults(|_, path, _| if path.starts_with("/files/") { Fault::CutBefore } else { Fault::None });
    let _ = get(&["-d", "out.pdf"]).code(7).error();
    assert_eq!(home.read("work/out.pdf"), "what was there before");
    assert_eq!(std::fs::read_dir(home.work()).unwrap().count(), 1);
    let tries = server.calls().iter().filter(|call| call.contains("/files/")).count();
    assert!(tries >= 3, "{tries}");
}

/// Runs afar with a terminal for all three; what it shows, and its exit status.
fn on_terminal(home: &Home, args: &[&str], typed: &str) -> (String, i32) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let slave = File::options().read(true).write(true).open(name).unwrap();
    let mut command = home.prepared(args);
    command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(Stdio::from(slave));
    let mut child = command.spawn().unwrap();
    drop(command);
    let mut master = File::from(master);
    master.write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    let _ = master.read_to_end(&mut shown);
    (String::from_utf8_lossy(&shown).into_owned(), child.wait().unwrap().code().unwrap_or(-1))
}

#[test]
fn deletion_of_many_asks_on_a_terminal_and_only_there() {
    let server = Lucidtech::new();
    let home = server.home();
    let _ = server.add(b"%PDF", json!([]));
    let delete = ["las", "documents", "delete-all"];
    let (shown, code) = on_terminal(&home, &delete, "n\n");
    assert!(shown.contains("Delete EVERY document of the organization?"), "{shown}");
    assert_eq!((code, server.documents().len()), (1, 1));
    let (_, code) = on_terminal(&home, &[&delete[..], &["--yes"]].concat(), "");
    assert_eq!((code, server.documents().len()), (0, 0));
    let _ = server.add(b"%PDF", json!([]));
    let gone = home.run(&delete).code(0).json();
    assert_eq!((gone["documents"].as_array().unwrap().len(), server.documents().len()), (1, 0));
}
