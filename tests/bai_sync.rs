//! Directories kept alike with folders, in both directions, on the sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};
use support::Home;
use support::sandbox::Sandbox;

/// A home that uses the sandbox, where there is a folder.
fn home(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[""; 0]).into_iter();
    let home = env.fold(Home::new(), |home, (name, text)| home.env(&name, &text));
    let _ = home.run(&["bai", "vfolder", "create", "data"]).code(0);
    home
}

/// Syncs: what the rows say, and the rest of it.
#[track_caller]
fn sync(home: &Home, args: &[&str]) -> Vec<(String, String)> {
    let run = home.run(&[&["bai", "vfolder", "sync", "-o", "json"], args].concat()).code(0);
    let text = |row: &Value, name: &str| row[name].as_str().unwrap_or_default().to_owned();
    let word = |row: &Value| if row["action"].is_null() { text(row, "status") } else { text(row, "action") };
    let rows = run.json();
    let mut rows: Vec<(String, String)> =
        rows.as_array().unwrap().iter().map(|row| (word(row), text(row, "path"))).collect();
    rows.sort();
    rows
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn age(home: &Home, name: &str, time: SystemTime) {
    let file = std::fs::File::options().write(true).open(home.path(name)).unwrap();
    file.set_modified(time).unwrap();
}

#[test]
fn a_second_run_has_nothing_to_do_in_either_direction() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/src/a", "A");
    home.write("work/src/d/e/b", "BB");
    home.write("work/src/zero", "");
    std::fs::create_dir_all(home.work().join("src/hollow")).unwrap();
    std::os::unix::fs::symlink("a", home.work().join("src/link")).unwrap();
    let all = ["top/a", "top/d/e/b", "top/hollow", "top/zero"];
    let of = |word: &'static str| all.map(|path| (word, path));
    let dry = sync(&home, &["src", "data:top", "--dry-run"]);
    assert_eq!(
        dry,
        pairs(&[
            ("make directory", "top/hollow"),
            ("upload", "top/a"),
            ("upload", "top/d/e/b"),
            ("upload", "top/zero")
        ])
    );
    assert_eq!(sync(&home, &["src", "data:top"]), pairs(&of("uploaded")));
    assert_eq!(sync(&home, &["src", "data:top"]), []);
    assert_eq!(sync(&home, &["data:top", "copy"]).len(), 4);
    assert_eq!((home.read("work/copy/a"), home.read("work/copy/d/e/b")), ("A".to_owned(), "BB".to_owned()));
    assert!(home.path("work/copy/hollow").is_dir() && !home.path("work/copy/link").exists());
    assert_eq!(sync(&home, &["data:top", "copy"]), []);
    // A download has its file's time in the folder, so that way back there is nothing to do either.
    assert_eq!(sync(&home, &["copy", "data:top"]), []);
    let run = home.run(&["bai", "vfolder", "sync", "copy", "data:top"]).code(0);
    assert!(run.stderr.contains("3 files are alike"), "{}", run.stderr);
}

#[test]
fn size_and_age_decide_and_contents_where_they_are_asked_for() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/src/a", "one");
    home.write("work/src/b", "one");
    let _ = sync(&home, &["src", "data:"]);
    home.write("work/src/a", "longer");
    home.write("work/src/b", "two");
    age(&home, "work/src/b", SystemTime::now() + Duration::from_secs(3600));
    assert_eq!(sync(&home, &["src", "data:"]), pairs(&[("uploaded", "a"), ("uploaded", "b")]));
    home.write("work/src/b", "six");
    age(&home, "work/src/b", SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000));
    assert_eq!(sync(&home, &["src", "data:"]), []);
    assert_eq!(
        sync(&home, &["src", "data:", "--checksum", "--dry-run"]),
        pairs(&[("compare", "a"), ("compare", "b")])
    );
    assert_eq!(sync(&home, &["src", "data:", "--checksum"]), pairs(&[("uploaded", "b")]));
    assert_eq!(sync(&home, &["src", "data:", "--checksum"]), []);
    assert_eq!(sync(&home, &["data:", "copy"]).len(), 2);
    assert_eq!((home.read("work/copy/a"), home.read("work/copy/b")), ("longer".to_owned(), "six".to_owned()));
    home.write("work/copy/b", "xxx");
    assert_eq!(sync(&home, &["data:", "copy"]), []);
    assert_eq!(sync(&home, &["data:", "copy", "--checksum"]), pairs(&[("downloaded", "b")]));
    assert_eq!(home.read("work/copy/b"), "six");
}

#[test]
fn what_is_not_in_the_source_goes_when_it_is_told_and_nothing_failed() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    for name in ["a", "d/b", "d/keep.log", "e/f/g"] {
        home.write(&format!("work/src/{name}"), "x");
    }
    let _ = sync(&home, &["src", "data:"]);
    let _ = sync(&home, &["data:", "copy"]);
    std::fs::remove_dir_all(home.path("work/src/d")).unwrap();
    std::fs::remove_dir_all(home.path("work/src/e")).unwrap();
    assert_eq!(sync(&home, &["src", "data:"]), []);
    assert_eq!(
        sync(&home, &["src", "data:", "--delete", "--exclude", "*.log"]),
        pairs(&[("deleted", "d/b"), ("deleted", "e")])
    );
    // What cannot be made alike keeps everything from being deleted.
    std::fs::create_dir_all(home.path("work/copy/d/keep.log.d")).unwrap();
    std::fs::remove_file(home.path("work/copy/a")).unwrap();
    std::fs::create_dir(home.path("work/copy/a")).unwrap();
    let run = home.run(&["bai", "vfolder", "sync", "data:", "copy", "--delete"]).code(6);
    assert!(run.stderr.contains("nothing was deleted"), "{}", run.stderr);
    assert!(home.path("work/copy/d/b").exists());
    std::fs::remove_dir(home.path("work/copy/a")).unwrap();
    std::os::unix::fs::symlink("/etc", home.work().join("copy/etc")).unwrap();
    let gone = sync(&home, &["data:", "copy", "--delete"]);
    assert!(gone.contains(&("deleted".to_owned(), "d/b".to_owned())), "{gone:?}");
    assert!(!home.path("work/copy/d/b").exists() && home.path("work/copy/d/keep.log").exists());
    assert!(home.path("work/copy/etc").is_symlink() && !home.path("work/copy/e/f/g").exists());
}

#[test]
fn what_cannot_be_is_refused_with_a_word() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/file", "x");
    let _ = home.run(&["bai", "vfolder", "cp", "file", "data:file"]).code(0);
    for (code, args) in [
        (2, ["file", "data:x"]),
        (2, ["nothing", "data:x"]),
        (2, [".", "copy"]),
        (2, ["data:x", "data:y"]),
        (2, ["data:file", "copy"]),
        (2, ["data:", "file"]),
        (2, ["data:../x", "copy"]),
        (5, ["data:nothing", "copy"]),
        (5, ["nowhere:", "copy"]),
    ] {
        let run = home.run(&[&["bai", "vfolder", "sync"], &args[..]].concat());
        assert_eq!(run.code, code, "{args:?}: {}", run.stderr);
        let _ = run.error();
    }
    assert_eq!(json!(std::fs::read_dir(home.work()).unwrap().count()), 1);
}

#[test]
fn directories_of_which_all_may_go_go_with_it() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    for name in ["gone/a", "gone/deep/b", "kept/a", "kept/deep/x.log", "kept/other/c"] {
        home.write(&format!("work/src/{name}"), "x");
    }
    let _ = sync(&home, &["src", "data:top"]);
    std::fs::remove_dir_all(home.work().join("src")).unwrap();
    home.write("work/src/new", "x");
    let args = ["src", "data:top", "--delete", "--exclude", "*.log"];
    let dry = sync(&home, &[&args[..], &["--dry-run"]].concat());
    let gone = ["top/gone", "top/kept/a", "top/kept/other"];
    let said: Vec<&str> =
        dry.iter().filter(|(word, _)| word == "delete").map(|(_, path)| path.as_str()).collect();
    assert_eq!(said, gone);
    let _ = sync(&home, &args);
    let list = |path: &str| home.run(&["bai", "vfolder", "ls", "data", path, "-o", "name"]).code(0).stdout;
    assert_eq!((list("top"), list("top/kept")), ("kept\nnew\n".to_owned(), "deep\n".to_owned()));
}
