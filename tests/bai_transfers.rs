//! Files of virtual folders, up and down: what is broken off is continued, nothing travels twice, nothing is left half.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::path::Path;

use support::storage::{Fault, Storage};

const MIB: usize = 1 << 20;

/// Bytes that differ from place to place.
fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn folders_go_up_and_come_down_again() {
    let server = Storage::new(|_, _| Fault::None);
    let home = server.home();
    home.write("work/tree/a.txt", "A");
    home.write("work/tree/empty.txt", "");
    home.write("work/tree/deep/er/b.txt", "BB");
    std::fs::create_dir_all(home.work().join("tree/hollow")).unwrap();
    for number in 0..40 {
        home.write(&format!("work/tree/many/{number}"), &"x".repeat(number));
    }
    let run = home.run(&["bai", "vfolder", "upload", "-r", "data", "tree", "-o", "json"]).code(0);
    assert_eq!(run.json().as_array().unwrap().len(), 44);
    assert_eq!(server.file("tree/deep/er/b.txt").unwrap(), b"BB");
    assert_eq!(server.file("tree/empty.txt").unwrap(), b"");
    // Those above others first, and those that are there already are no failure.
    let mut made = server.folders();
    assert_eq!((made[0].as_str(), made[4].as_str()), ("tree", "tree/deep/er"));
    made.sort();
    assert_eq!(made, ["tree", "tree/deep", "tree/deep/er", "tree/hollow", "tree/many"]);
    let made = server.calls().iter().rposition(|call| call.contains("mkdir")).unwrap();
    assert!(server.calls()[..made].iter().all(|call| !call.contains("upload")), "{:?}", server.calls());
    let run = home.run(&["bai", "vfolder", "upload", "-r", "data", "tree/deep", "-o", "json"]).code(0);
    assert_eq!(run.json().as_array().unwrap().len(), 1);
    let _ = home.run(&["bai", "vfolder", "download", "-r", "data", "tree", "-b", "copy"]).code(0);
    assert_eq!(home.read("work/copy/tree/deep/er/b.txt"), "BB");
    assert_eq!(names(&home.work().join("copy/tree/many")).len(), 40);
    let run = home.run(&["bai", "vfolder", "download", "data", "tree/*.txt", "-b", "some"]).code(0);
    assert!(run.stderr.contains("Downloaded 2 files"), "{}", run.stderr);
    assert_eq!(names(&home.work().join("some/tree")), ["a.txt", "empty.txt"]);
    let _ = home.run(&["bai", "vfolder", "download", "data", "tree/a.txt", "-b", "-"]).code(0).stdout("A");
}

#[test]
fn an_upload_goes_on_after_a_cut() {
    let server = Storage::new(|method, before| match (method, before) {
        ("PATCH", 1) => Fault::Cut(300_000),
        ("PATCH", 2) => Fault::Refuse(503),
        _ => Fault::None,
    });
    let home = server.home();
    let bytes = content(3 * MIB + 17);
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let _ = home.run(&["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"]).code(0);
    assert!(server.file("big").unwrap() == bytes);
    assert_eq!(server.moved().0, bytes.len());
    assert_eq!(names(&home.path(".local/state/afar/bai-transfers")), [""; 0]);
}

#[test]
fn an_upload_that_was_killed_goes_on_with_what_is_missing() {
    let server = Storage::new(|method, before| match (method, before) {
        ("PATCH", 1) => Fault::Hang(500_000),
        _ => Fault::None,
    });
    let home = server.home();
    let bytes = content(4 * MIB);
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let args = ["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"];
    let mut child = home.spawn(&args);
    server.wait_for_hang();
    child.kill().unwrap();
    child.wait().unwrap();
    let state = home.path(".local/state/afar/bai-transfers");
    assert_eq!(names(&state).len(), 1);
    {
        use std::os::unix::fs::PermissionsExt;
        let entry = std::fs::read_dir(&state).unwrap().next().unwrap().unwrap();
        assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let run = home.run(&[&args[..], &["-o", "json"]].concat()).code(0);
    assert_eq!(run.json()[0]["resumed"], MIB + 500_000);
    assert!(server.file("big").unwrap() == bytes);
    assert_eq!(server.moved().0, bytes.len());
    assert_eq!(server.calls().iter().filter(|call| call.contains("request-upload")).count(), 1);
    assert_eq!(names(&state), [""; 0]);
}

#[test]
fn what_the_proxy_forgot_is_sent_anew_once_and_a_refusal_stays_one() {
    let server = Storage::new(|method, before| match (method, before) {
        ("PATCH", 1) => Fault::Refuse(404),
        _ => Fault::None,
    });
    let home = server.home();
    let bytes = content(2 * MIB);
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let _ = home.run(&["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"]).code(0);
    assert!(server.file("big").unwrap() == bytes);
    let server = Storage::new(|_, _| Fault::Refuse(403));
    let home = server.home();
    home.write("work/a", "a");
    let _ = home.run(&["bai", "vfolder", "upload", "data", "a"]).code(4).error().says("expired");
    assert_eq!(server.calls().len(), 2);
}

#[test]
fn a_download_goes_on_after_cuts() {
    let server = Storage::new(|method, before| match (method, before) {
        ("GET", 0) => Fault::Cut(MIB),
        ("GET", 1) => Fault::Cut(5),
        _ => Fault::None,
    });
    let bytes = content(3 * MIB);
    server.put("big", &bytes);
    let home = server.home();
    let _ = home.run(&["bai", "vfolder", "download", "data", "big"]).code(0);
    assert!(std::fs::read(home.work().join("big")).unwrap() == bytes);
    assert_eq!(server.moved().1, bytes.len());
    assert_eq!(names(&home.work()), ["big"]);
}

#[test]
fn a_download_that_was_killed_goes_on_unless_the_file_changed() {
    for changed in [false, true] {
        let server = Storage::new(move |method, before| match (method, before) {
            ("GET", 0) => Fault::Hang(2 * MIB),
            ("GET", 1) if changed => Fault::Changed,
            _ => Fault::None,
        });
        let bytes = content(3 * MIB);
        server.put("big", &bytes);
        let home = server.home();
        let mut child = home.spawn(&["bai", "vfolder", "download", "data", "big"]);
        server.wait_for_hang();
        // Until some of it is on the disk.
        let size = || {
            let part = std::fs::read_dir(home.work()).unwrap().flatten().next();
            part.map_or(0, |part| part.metadata().unwrap().len())
        };
        while size() < MIB as u64 {
            std::thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!home.work().join("big").exists());
        let before = usize::try_from(size()).unwrap();
        let _ = home.run(&["bai", "vfolder", "download", "data", "big"]).code(0);
        assert!(std::fs::read(home.work().join("big")).unwrap() == bytes);
        let again = server.moved().1 - 2 * MIB;
        assert_eq!(again, if changed { bytes.len() } else { bytes.len() - before });
        assert_eq!(names(&home.work()), ["big"]);
    }
}

#[test]
fn nothing_half_is_left_and_nothing_is_replaced_unasked() {
    let server = Storage::new(|method, before| match (method, before) {
        ("GET", 0) => Fault::Cut(1000),
        ("GET", 1) => Fault::OtherRange,
        _ => Fault::None,
    });
    server.put("a", &content(5000));
    let home = server.home();
    let _ = home.run(&["bai", "vfolder", "download", "data", "a"]).code(1).error().says("another part");
    assert_eq!(names(&home.work()), [""; 0]);
    home.write("work/a", "old");
    let before = server.calls().len();
    let _ = home.run(&["bai", "vfolder", "download", "data", "a"]).code(6).error().says("--overwrite");
    assert_eq!((home.read("work/a").as_str(), server.calls().len()), ("old", before));
    let _ = home.run(&["bai", "vfolder", "download", "--overwrite", "data", "a"]).code(0);
    assert!(std::fs::read(home.work().join("a")).unwrap() == content(5000));
}

#[test]
fn names_that_lead_elsewhere_are_refused() {
    let server = Storage::new(|_, _| Fault::None);
    let home = server.home();
    home.write("outside", "x");
    for name in ["../a", "/etc/passwd", "a\nb", ".."] {
        let _ = home.run(&["bai", "vfolder", "download", "data", name]).code(2).error();
        let _ = home.run(&["bai", "vfolder", "request-download", "data", name]).code(2).error();
    }
    for name in ["../outside", "/etc/passwd", "missing", "*.none"] {
        let _ = home.run(&["bai", "vfolder", "upload", "data", name]).code(2).error();
    }
    assert_eq!(server.calls().len(), 0);
    home.write("work/a", "a");
    let _ = home
        .run(&["bai", "vfolder", "upload", "nowhere", "a"])
        .code(5)
        .error()
        .says("No such virtual folder");
    server.put("../evil", b"x");
    let _ = home.run(&["bai", "vfolder", "download", "-r", "data", "."]).code(1).says("names a file");
}

#[test]
fn failures_are_listed_and_the_others_go_on() {
    let server = Storage::new(|_, _| Fault::None);
    server.put("a", b"A");
    server.put("b", b"B");
    let home = server.home();
    let run = home.run(&["bai", "vfolder", "download", "data", "a", "nothing", "b"]).code(5);
    assert!(run.stderr.contains("1 of 3 files failed") && run.stderr.contains("nothing"), "{}", run.stderr);
    assert_eq!((home.read("work/a"), home.read("work/b")), ("A".to_owned(), "B".to_owned()));
    let _ = home
        .run(&["bai", "vfolder", "upload", "--dry-run", "data", "a", "b", "-o", "name"])
        .code(0)
        .stdout("a\nb\n");
    let _ = home
        .run(&["bai", "vfolder", "upload", "--override-storage-proxy", "http://x=http://y", "data", "a"])
        .code(2)
        .error()
        .says("no replacement");
}

#[test]
fn rows_come_as_files_are_done() {
    use std::io::{BufRead, BufReader};
    for (format, before) in [("jsonl", 0), ("csv", 1), ("name", 0), ("table", 2)] {
        // The second file never comes.
        let server = Storage::new(|_, before| if before == 1 { Fault::Hang(0) } else { Fault::None });
        server.put("a", b"A");
        server.put("b", b"B");
        let home = server.home();
        let mut child =
            home.spawn(&["bai", "vfolder", "download", "--concurrency", "1", "-o", format, "data", "a", "b"]);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let row = lines.nth(before).unwrap().unwrap();
        assert!(row.contains('a') && (format == "name" || row.contains("downloaded")), "{format}: {row}");
        server.wait_for_hang();
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

#[test]
fn progress_as_json_tells_each_file_and_all() {
    let server = Storage::new(|method, before| match (method, before) {
        // The pause before another try is longer than the time between two lines.
        ("PATCH", 2..=4) => Fault::Refuse(503),
        _ => Fault::None,
    });
    let home = server.home();
    std::fs::write(home.work().join("big"), content(4 * MIB)).unwrap();
    home.write("work/small", "s");
    let args = ["bai", "vfolder", "upload", "--progress", "json", "--chunk-size", "1m", "--concurrency", "1"];
    let run = home.run(&[&args[..], &["-o", "jsonl", "data", "small", "big"]].concat()).code(0);
    let events: Vec<serde_json::Value> =
        run.stderr.lines().map(|line| serde_json::from_str(line).expect(line)).collect();
    let of = |file: serde_json::Value| events.iter().filter(move |event| event["file"] == file);
    let big: Vec<_> = of("big".into()).collect();
    assert_eq!((&big[0]["event"], &big[0]["total"]), (&"start".into(), &(4 * MIB).into()));
    let last = big.last().unwrap();
    assert_eq!(
        (&last["event"], &last["bytes"], &last["eta"]),
        (&"done".into(), &(4 * MIB).into(), &0.into())
    );
    let middle: Vec<_> = big.iter().filter(|event| event["event"] == "progress").collect();
    assert!(!middle.is_empty() && middle.len() < 200, "{}", run.stderr);
    assert!(middle.iter().all(|event| event["rate"].is_u64() && event["eta"].is_u64()), "{}", run.stderr);
    assert_eq!(of("small".into()).count(), 2);
    let all = of(serde_json::Value::Null).next_back().unwrap();
    assert_eq!((&all["event"], &all["files"], &all["of"]), (&"done".into(), &2.into(), &2.into()));
    // What fails is told too.
    let run =
        home.run(&["bai", "vfolder", "download", "--progress", "json", "data", "small", "none", "-b", "x"]);
    let run = run.code(5);
    assert!(run.stderr.contains(r#""event":"failed","file":"none""#), "{}", run.stderr);
    assert!(run.stderr.contains("1 of 2 files failed"), "{}", run.stderr);
}

#[test]
fn links_are_followed_or_left_out() {
    for (how, wanted) in [("follow", 2), ("skip", 1)] {
        let server = Storage::new(|_, _| Fault::None);
        let home = server.home();
        home.write("work/tree/file", "F");
        home.write("elsewhere", "E");
        std::os::unix::fs::symlink(home.path("elsewhere"), home.work().join("tree/link")).unwrap();
        let run = home.run(&["bai", "vfolder", "upload", "-r", "--links", how, "-o", "json", "data", "tree"]);
        assert_eq!(run.code(0).json().as_array().unwrap().len(), wanted, "{how}");
        assert_eq!(server.file("tree/link").is_some(), how == "follow");
    }
}

#[test]
fn a_dry_run_shows_what_would_come() {
    let server = Storage::new(|_, _| Fault::None);
    server.put("d/a", b"AAA");
    server.put("d/there", b"T");
    let home = server.home();
    home.write("work/d/there", "old");
    let run = home.run(&["bai", "vfolder", "download", "-r", "--dry-run", "-o", "json", "data", "d"]).code(0);
    let rows = run.json();
    assert_eq!((&rows[0]["status"], &rows[0]["bytes"]), (&"download".into(), &3.into()));
    assert_eq!((&rows[1]["status"], &rows[1]["path"]), (&"fail".into(), &"d/there".into()));
    assert!(server.calls().iter().all(|call| call.starts_with("GET /folders")), "{:?}", server.calls());
}

#[test]
fn a_storage_proxy_gets_few_bodies_at_once() {
    // One of 23.09 stands still for good when it has as many as threads, which are five at least.
    let server = Storage::new(|method, before| match method {
        "PATCH" if before >= 20 => Fault::Hang(0),
        _ => Fault::None,
    });
    let home = server.home();
    for number in 0..60 {
        home.write(&format!("work/many/{number}"), "x");
    }
    let mut child = home.spawn(&["bai", "vfolder", "upload", "-r", "--concurrency", "64", "data", "many"]);
    let count = |start: &str| server.calls().iter().filter(|call| call.starts_with(start)).count();
    // Tokens are had meanwhile, for more than may be sent: twenty that went well, and four that hang.
    while count("POST /folders/data/request-upload") < 36 || count("PATCH") < 24 {
        std::thread::yield_now();
    }
    let sent = count("PATCH");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(sent, 24);
}
