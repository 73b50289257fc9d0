//! Copies to, from, within and between folders, archives, and models, on the sandbox.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use support::Home;
use support::sandbox::Sandbox;

fn home(sandbox: &Sandbox) -> Home {
    let env = sandbox.env(&[""; 0]).into_iter();
    let home = env.fold(Home::new(), |home, (name, text)| home.env(&name, &text));
    for name in ["one", "two"] {
        let _ = home.run(&["bai", "vfolder", "create", name]).code(0);
    }
    home
}

#[track_caller]
fn cp(home: &Home, code: i32, args: &[&str]) -> support::Run {
    home.run(&[&["bai", "vfolder", "cp"], args].concat()).code(code)
}

#[track_caller]
fn content(home: &Home, folder: &str, path: &str) -> String {
    home.run(&["bai", "vfolder", "download", folder, path, "-b", "-"]).code(0).stdout
}

#[test]
fn three_ways_keep_contents() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    let big: Vec<u8> = (0..3_500_000u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    std::fs::create_dir_all(home.path("work/tree/d/hollow")).unwrap();
    std::fs::write(home.path("work/tree/big"), &big).unwrap();
    home.write("work/tree/d/a b", "ab");
    home.write("work/tree/zero", "");
    let _ = cp(&home, 0, &["-r", "tree", "one:"]);
    let _ = cp(&home, 0, &["-r", "one:tree", "two:copies/"]);
    let _ = cp(&home, 0, &["-r", "one:tree", "one:again"]);
    let _ = cp(&home, 0, &["-r", "two:copies/tree", "one:again", "back/"]);
    for tree in ["back/tree", "back/again"] {
        let path = |name: &str| home.path(&format!("work/{tree}/{name}"));
        assert!(std::fs::read(path("big")).unwrap() == big, "{tree}");
        assert_eq!(std::fs::read_to_string(path("d/a b")).unwrap(), "ab");
        assert_eq!(std::fs::read(path("zero")).unwrap(), b"");
        assert!(path("d/hollow").is_dir());
    }
}

#[test]
fn names_are_those_of_cp() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    for name in ["a.txt", "b.txt", "c:d"] {
        home.write(&format!("work/{name}"), name);
    }
    let _ = cp(&home, 0, &["a.txt", "one:new"]);
    assert_eq!(content(&home, "one", "new"), "a.txt");
    let _ = cp(&home, 0, &["a.txt", "b.txt", "./c:d", "one:dir/"]);
    assert_eq!(content(&home, "one", "dir/c:d"), "c:d");
    let _ = cp(&home, 0, &["one:new", "one:dir"]);
    assert_eq!(content(&home, "one", "dir/new"), "a.txt");
    let _ = cp(&home, 0, &["one:dir/*.txt", "out/"]);
    assert_eq!(home.read("work/out/b.txt"), "b.txt");
    let _ = cp(&home, 2, &["a.txt", "b.txt", "one:nothing"]).error().says("slash");
    let _ = cp(&home, 2, &["a.txt", "b.txt"]).error().says("both on this machine");
    let _ = cp(&home, 2, &["one:dir", "x"]).error().says("-r");
    let _ = cp(&home, 2, &["-r", "one:dir", "one:dir/in"]).error().says("into itself");
    let _ = cp(&home, 2, &["one:new", "one:new"]).error().says("itself");
    let _ = cp(&home, 2, &["one:new", "one:dir/new", "x/"]);
    let _ = cp(&home, 2, &[":a", "x"]).error().says("names no folder");
    let _ = cp(&home, 2, &["one:../a", "x"]).error().says("leads out");
    let _ = cp(&home, 5, &["one:nothing", "x"]).error().says("no file nothing");
    let _ = cp(&home, 5, &["nowhere:a", "x"]).error();
}

#[test]
fn nothing_is_replaced_unasked() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/a", "new");
    home.write("work/old/a", "old");
    home.write("work/b", "b");
    let _ = cp(&home, 0, &["old/a", "one:a"]);
    let _ = cp(&home, 0, &["old/a", "two:a"]);
    let _ = cp(&home, 6, &["a", "one:a"]).error().says("--overwrite");
    let run = cp(&home, 6, &["a", "b", "one:"]);
    assert!(run.stderr.contains("1 of 2 files failed"), "{}", run.stderr);
    assert_eq!((content(&home, "one", "a"), content(&home, "one", "b")), ("old".to_owned(), "b".to_owned()));
    let _ = cp(&home, 6, &["two:a", "one:a"]).error();
    let _ = cp(&home, 6, &["one:a", "."]).error();
    assert_eq!(home.read("work/a"), "new");
    let plan = cp(&home, 0, &["-f", "a", "one:a", "--dry-run", "-o", "json"]).json();
    assert_eq!((&plan[0]["action"], &plan[0]["target"]), (&"upload".into(), &"one:a".into()));
    assert_eq!(content(&home, "one", "a"), "old");
    let _ = cp(&home, 0, &["-f", "a", "one:a"]);
    assert_eq!(content(&home, "one", "a"), "new");
}

#[test]
fn directories_come_as_archives() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/tree/d/a", "AAA");
    home.write("work/tree/zero", "");
    let _ = cp(&home, 0, &["-r", "tree", "one:"]);
    let get = |code, how, args: &[&str]| {
        home.run(&[&["bai", "vfolder", "download", "--archive", how, "one"], args].concat()).code(code)
    };
    let _ = get(0, "unpack", &["tree", "-b", "out"]);
    assert_eq!(
        (home.read("work/out/tree/d/a"), home.read("work/out/tree/zero")),
        ("AAA".into(), String::new())
    );
    assert_eq!(std::fs::read_dir(home.path("work/out")).unwrap().count(), 1);
    let _ = get(6, "unpack", &["tree", "-b", "out"]).error().says("--overwrite");
    let _ = get(0, "unpack", &["tree", "-b", "out", "--overwrite"]);
    let _ = get(0, "keep", &[".", "-b", "out"]);
    assert!(std::fs::read(home.path("work/out/one.zip")).unwrap().starts_with(b"PK"));
    let _ = get(5, "unpack", &["nothing", "-b", "none"]).error().says("check the path");
    let _ = get(2, "keep", &["../x"]).error();
}

#[test]
fn a_model_has_versions() {
    let sandbox = Sandbox::start(&[]);
    let home = home(&sandbox);
    home.write("work/main.py", "print(1)");
    let model = |args: &[&str]| home.run(&[&["bai", "model"], args].concat());
    let _ = model(&["create", "m"]).code(0);
    let _ = model(&["upload", "m", "main.py", "1"]).code(0);
    let _ = model(&["upload", "m", "main.py", "2"]).code(0);
    assert_eq!(content(&home, "m", "versions/2/main.py"), "print(1)");
    assert_eq!(
        model(&["info", "m", "-o", "json"]).code(0).json()["items"][0]["versions"],
        serde_json::json!(["2", "1"])
    );
    let _ = model(&["download", "m", "main.py", "1", "-b", "out"]).code(0);
    assert_eq!(home.read("work/out/main.py"), "print(1)");
    let _ = model(&["list", "-o", "name"]).code(0).stdout("m\n");
    let _ = model(&["rm", "m"]).code(0);
    let _ = model(&["info", "m"]).code(5).error();
}
