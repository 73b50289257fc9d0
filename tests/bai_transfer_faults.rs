//! Transfers that go wrong: one clear line each, the right exit status, nothing half-written, nothing lost.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use support::sandbox::Sandbox;
use support::storage::{Fault, Storage};
use support::{Answer, Home, Run, Server, ended};

const MIB: usize = 1 << 20;

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn run(mut command: Command) -> Run {
    ended(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap())
}

/// How often a call was made.
fn count(server: &Storage, call: &str) -> usize {
    server.calls().iter().filter(|one| one.contains(call)).count()
}

/// A command that runs as somebody who may not read everything: tests may run as root.
fn plain_user(home: &Home, args: &[&str]) -> Command {
    if !rustix::process::geteuid().is_root() {
        return home.prepared(args);
    }
    let program = home.path("afar");
    if !program.exists() && std::fs::hard_link(env!("CARGO_BIN_EXE_afar"), &program).is_err() {
        std::fs::copy(env!("CARGO_BIN_EXE_afar"), &program).unwrap();
    }
    let nobody = 65534;
    for path in [home.path(""), home.work()] {
        std::os::unix::fs::chown(path, Some(nobody), Some(nobody)).unwrap();
    }
    let mut command = home.prepared_as(&program, args);
    command.uid(nobody).gid(nobody);
    command
}

#[test]
fn files_that_are_missing_or_may_not_be_read() {
    let server = Storage::new(|_, _| Fault::None);
    let home = server.home();
    home.write("work/a", "A");
    home.write("work/closed", "secret");
    home.write("work/z", "Z");
    let _ =
        home.run(&["bai", "vfolder", "upload", "data", "a", "none"]).code(2).error().says("none: No such");
    assert_eq!(server.calls(), [""; 0]);
    std::fs::set_permissions(home.work().join("closed"), std::os::unix::fs::PermissionsExt::from_mode(0o000))
        .unwrap();
    let up = ["bai", "vfolder", "upload", "-o", "jsonl", "data", "a", "closed", "z"];
    let all =
        run(plain_user(&home, &up)).code(2).says("1 of 3 files failed").says("closed: Permission denied");
    assert_eq!(all.stdout.lines().count(), 3, "{}", all.stdout);
    let one = run(plain_user(&home, &["bai", "vfolder", "upload", "data", "closed"])).code(2).error();
    assert_eq!(one.stderr.lines().filter(|line| line.starts_with("error: ")).count(), 1);
    assert_eq!((server.file("a"), server.file("closed")), (Some(b"A".to_vec()), None));
    assert_eq!(server.file("z").unwrap(), b"Z");
}

#[test]
fn a_folder_that_may_not_be_written_here() {
    let server = Storage::new(|_, _| Fault::None);
    server.put("shut/a", b"A");
    let home = server.home();
    std::fs::create_dir(home.work().join("shut")).unwrap();
    std::fs::set_permissions(home.work().join("shut"), std::os::unix::fs::PermissionsExt::from_mode(0o555))
        .unwrap();
    let _ = run(plain_user(&home, &["bai", "vfolder", "download", "data", "shut/a"]))
        .code(1)
        .error()
        .says("Permission denied");
    assert_eq!(names(&home.work().join("shut")), [""; 0]);
}

#[test]
fn a_file_that_changes_while_it_is_read() {
    for text in ["", "other content of another length", "appended"] {
        let home = Home::new();
        let path = home.work().join("log");
        std::fs::write(&path, content(3 * MIB)).unwrap();
        let changed = path.clone();
        let server = Storage::new(move |method, before| {
            if method == "PATCH" && before == 1 {
                match text {
                    "appended" => {
                        let mut file = std::fs::File::options().append(true).open(&changed).unwrap();
                        file.write_all(b"more").unwrap();
                    }
                    _ => std::fs::write(&changed, text).unwrap(),
                }
            }
            Fault::None
        });
        let args = [
            "bai",
            "vfolder",
            "upload",
            "--chunk-size",
            "1m",
            "-b",
            path.parent().unwrap().to_str().unwrap(),
        ];
        let _ = server
            .home()
            .run(&[&args[..], &["data", "log"]].concat())
            .code(1)
            .error()
            .says("log changed while it was sent");
        // What is in the folder is never half of one and half of the other.
        assert_eq!(server.file("log"), None, "{text}");
    }
}

/// A manager that changes a file when its upload has begun, and takes what comes; the length of what came.
fn changing(path: PathBuf, length: u64) -> (u16, std::thread::JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let taken = std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let (mut line, mut post, mut left) = (String::new(), false, 0);
            while reader.read_line(&mut line).unwrap() > 2 {
                post |= line.starts_with("POST ");
                let header = line.split_once(": ").filter(|(name, _)| *name == "content-length");
                left = header.map_or(left, |(_, length)| length.trim().parse().unwrap());
                line.clear();
            }
            if post {
                std::fs::File::options().write(true).open(&path).unwrap().set_len(length).unwrap();
                let mut body = Vec::new();
                let _ = reader.take(left).read_to_end(&mut body);
                let _ = stream.write_all(b"HTTP/1.1 204 X\r\nConnection: close\r\n\r\n");
                return body.len();
            }
            let version = r#"{"version": "v7.20230615", "manager": "23.09.10"}"#;
            let head =
                format!("HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", version.len());
            stream.write_all((head + version).as_bytes()).unwrap();
        }
        0
    });
    (port, taken)
}

#[test]
fn a_file_that_changes_while_a_session_gets_it() {
    // More than lies between the two of us on the way.
    const SIZE: u64 = 64 << 20;
    for length in [SIZE + 10, SIZE / 2] {
        let home =
            Home::new().env("BACKEND_ACCESS_KEY", "AKTEST").env("BACKEND_SECRET_KEY", "the-secret-key-0123");
        let path = home.work().join("log");
        std::fs::File::create(&path).unwrap().set_len(SIZE).unwrap();
        let (port, taken) = changing(path, length);
        let home = home.env("BACKEND_ENDPOINT", &format!("http://127.0.0.1:{port}"));
        let run = home.run(&["bai", "session", "upload", "mysess", "log"]).code(1).error();
        let run = run.says("log changed while it was sent");
        assert!(!run.stderr.contains("Uploaded"), "{}", run.stderr);
        let taken = taken.join().unwrap() as u64;
        assert_eq!(
            taken > SIZE,
            length > SIZE,
            "the form is as long as it says where there is enough: {taken}"
        );
    }
}

#[test]
fn a_disk_that_is_full() {
    let server = Storage::new(|_, _| Fault::None);
    server.put("big", &content(3 * MIB));
    server.put("small", b"fits");
    let home = server.home();
    home.write("work/big", "the old one");
    // As if the disk had 64 blocks of 512 bytes left.
    let script = "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\"";
    let mut command = home.prepared_as(Path::new("sh"), &["-c", script, env!("CARGO_BIN_EXE_afar")]);
    command.args(["bai", "vfolder", "download", "--overwrite", "data", "big", "small"]);
    let _ = run(command).code(1).says("1 of 2 files failed").says("File too large").says("make room");
    assert_eq!(names(&home.work()), ["big", "small"]);
    assert_eq!((home.read("work/big"), home.read("work/small")), ("the old one".into(), "fits".into()));
}

#[test]
fn names_that_no_folder_can_have() {
    let server = Storage::new(|_, _| Fault::None);
    let home = server.home();
    home.write("work/tree/good", "G");
    std::fs::write(home.work().join("tree/two\nlines"), "x").unwrap();
    std::fs::write(home.work().join("tree").join(OsStr::from_bytes(b"latin-\xe9")), "x").unwrap();
    let up = home.run(&["bai", "vfolder", "upload", "-r", "-o", "jsonl", "data", "tree"]).code(2);
    assert!(up.stderr.contains("2 of 3 files failed"), "{}", up.stderr);
    assert!(up.stderr.contains("line break") && up.stderr.contains("not UTF-8"), "{}", up.stderr);
    let rows: Vec<Value> = up.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.iter().filter(|row| row["status"] == "failed").count(), 2);
    assert_eq!(server.file("tree/good").unwrap(), b"G");
    assert_eq!(count(&server, "request-upload"), 1);
    for name in ["../a", "tree/../../a", "/etc/hostname"] {
        let _ = home.run(&["bai", "vfolder", "upload", "data", name]).code(2).error();
        let _ = home.run(&["bai", "vfolder", "download", "data", name]).code(2).error();
    }
    let mut command = home.prepared(&["bai", "vfolder", "download", "data"]);
    command.arg(OsStr::from_bytes(b"latin-\xe9"));
    let _ = run(command).code(2).says("UTF-8");
    // What a server names is believed no more.
    for evil in ["../evil", "a\nb"] {
        let server = Storage::new(|_, _| Fault::None);
        server.put(evil, b"x");
        let home = server.home();
        let _ = home.run(&["bai", "vfolder", "download", "-r", "data", "."]).code(1).says("names a file");
        assert_eq!(names(&home.work()), [""; 0]);
        assert!(!home.path("evil").exists());
    }
}

#[test]
fn folders_that_are_not_there_or_not_for_everybody() {
    let server = Storage::new(|_, _| Fault::None);
    let home = server.home();
    home.write("work/a", "A");
    home.write("work/b", "B");
    for verb in ["upload", "download"] {
        let missing = if verb == "upload" { "a" } else { "other" };
        let run = home.run(&["bai", "vfolder", verb, "nowhere", missing]).code(5).error();
        assert!(run.stderr.contains("No such virtual folder"), "{}", run.stderr);
        let run = home.run(&["bai", "vfolder", verb, "locked", missing]).code(4).error();
        assert!(run.stderr.contains("Forbidden operation"), "{}", run.stderr);
    }
    // What fails for one fails for all: the others are not tried, and that is said.
    let args = ["bai", "vfolder", "upload", "--concurrency", "1", "-o", "jsonl", "locked", "a", "b"];
    let run = home.run(&args).code(4).says("1 were not tried");
    assert!(run.stdout.contains("\"status\":\"not tried\""), "{}", run.stdout);
    assert_eq!(names(&home.work()), ["a", "b"]);
}

/// Tells a sandbox something that only its owner may.
fn control(sandbox: &Sandbox, call: &str, body: &str) -> String {
    let running: Value =
        serde_json::from_slice(&std::fs::read(sandbox.folder().join("running.json")).unwrap()).unwrap();
    let host = format!("127.0.0.1:{}", running["port"]);
    let mut stream = TcpStream::connect(&host).unwrap();
    let head = format!(
        "POST /_sandbox/{call} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nX-Sandbox-Control: {}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        running["control"].as_str().unwrap(),
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_quota_that_is_reached() {
    let sandbox = Sandbox::start(&[]);
    let env = sandbox.env(&[""; 0]);
    let home = env.iter().fold(Home::new(), |home, (name, text)| home.env(name, text));
    let _ = home.run(&["bai", "vfolder", "create", "data"]).code(0);
    home.write("work/small", "fits");
    std::fs::write(home.work().join("big"), content(4 * MIB)).unwrap();
    let quota = json!({"service": "bai", "folder": "data", "bytes": 2 * MIB}).to_string();
    assert!(control(&sandbox, "quota", &quota).starts_with("HTTP/1.1 200"));
    let _ = home
        .run(&["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"])
        .code(1)
        .error()
        .says("quota");
    let _ = home.run(&["bai", "vfolder", "upload", "data", "small"]).code(0);
    let list = home.run(&["bai", "vfolder", "ls", "data"]).code(0);
    assert!(list.stdout.contains("small") && !list.stdout.contains("big"), "{}", list.stdout);
}

#[test]
fn a_proxy_that_fails_of_itself_is_not_asked_for_long() {
    let server = Storage::new(|method, _| if method == "PATCH" { Fault::Refuse(500) } else { Fault::None });
    let home = server.home();
    home.write("work/a", "A");
    let _ =
        home.run(&["bai", "vfolder", "upload", "data", "a"]).code(1).error().says("disk of its host full");
    assert_eq!((count(&server, "PATCH"), server.file("a")), (4, None));
}

#[test]
fn tokens_whose_time_is_over() {
    // In the middle of a file: a new one, and only what is missing.
    let server = Storage::new(|method, before| match (method, before) {
        ("GET", 0) => Fault::Cut(MIB),
        ("GET", 1) => Fault::Expired,
        _ => Fault::None,
    });
    let bytes = content(2 * MIB);
    server.put("big", &bytes);
    let home = server.home();
    let _ = home.run(&["bai", "vfolder", "download", "data", "big"]).code(0);
    assert!(std::fs::read(home.work().join("big")).unwrap() == bytes);
    assert_eq!((count(&server, "request-download"), server.moved().1), (2, bytes.len()));
    // From the beginning: an error, and nothing here.
    let server = Storage::new(|_, _| Fault::Expired);
    server.put("big", &bytes);
    let home = server.home();
    let run = home.run(&["bai", "vfolder", "download", "data", "big"]).code(1).error();
    assert!(run.stderr.contains("the token may have expired"), "{}", run.stderr);
    assert_eq!(names(&home.work()), [""; 0]);
    // An upload begins anew.
    let server = Storage::new(|method, before| match (method, before) {
        ("PATCH", 1) => Fault::Expired,
        _ => Fault::None,
    });
    let home = server.home();
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let _ = home.run(&["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"]).code(0);
    assert!(server.file("big").unwrap() == bytes);
}

#[test]
fn many_files_share_a_token_where_the_proxy_takes_it() {
    for taken in [true, false] {
        let server = Storage::new(move |method, before| match (method, before) {
            ("GET", 0) if !taken => Fault::Expired,
            _ => Fault::None,
        });
        for number in 0..30 {
            server.put(&format!("many/{number}"), &content(number));
        }
        let home = server.home();
        let _ = home.run(&["bai", "vfolder", "download", "-r", "data", "many"]).code(0);
        for number in 0..30 {
            assert_eq!(std::fs::read(home.work().join(format!("many/{number}"))).unwrap(), content(number));
        }
        let tokens = count(&server, "request-download");
        assert!(if taken { tokens == 1 } else { (2..=31).contains(&tokens) }, "{taken}: {tokens}");
    }
}

#[test]
fn answers_that_do_not_fit_the_question() {
    for (fault, words) in [
        (Fault::OtherRange, "another part"),
        (Fault::OtherTotal, "another part"),
        (Fault::More, "another part"),
    ] {
        let server = Storage::new(move |method, before| match (method, before) {
            ("GET", 0) => Fault::Cut(MIB + 100),
            ("GET", 1) => fault,
            _ => Fault::None,
        });
        server.put("big", &content(2 * MIB));
        let home = server.home();
        let _ = home.run(&["bai", "vfolder", "download", "data", "big"]).code(1).error().says(words);
        assert_eq!(names(&home.work()), [""; 0], "{fault:?}");
        let _ = home.run(&["bai", "vfolder", "download", "data", "big"]).code(0);
        assert!(std::fs::read(home.work().join("big")).unwrap() == content(2 * MIB));
    }
}

#[test]
fn fewer_bytes_than_the_file_has() {
    // Without a length in the answer the list of files tells it.
    let server = Storage::new(|_, _| Fault::Unmeasured(100));
    server.put("d/a", &content(5000));
    let home = server.home();
    let args = ["bai", "vfolder", "download", "-r", "--max-retries", "1", "data", "d"];
    let _ = home.run(&args).code(7).error().says("100 of 5000 bytes came");
    assert_eq!(names(&home.work().join("d")), [""; 0]);
    // The connection ends early every time, with nothing new.
    let server = Storage::new(|_, before| if before == 0 { Fault::Cut(MIB) } else { Fault::Cut(0) });
    let bytes = content(2 * MIB);
    server.put("big", &bytes);
    let home = server.home();
    let args = ["bai", "vfolder", "download", "--max-retries", "1", "data", "big"];
    let run = home.run(&args).code(7).error();
    assert!(run.stderr.contains("run the same command again"), "{}", run.stderr);
    // What came is kept beside, under a name of its own.
    let kept: Vec<PathBuf> = names(&home.work()).iter().map(|name| home.work().join(name)).collect();
    assert!(kept.len() == 1 && kept[0].extension().is_some_and(|end| end == "part"), "{kept:?}");
    assert!(std::fs::read(&kept[0]).unwrap() == bytes[..MIB]);
}

#[test]
fn an_upload_whose_answer_tells_another_length() {
    let server = Storage::new(|method, before| match (method, before) {
        ("PATCH", 0) => Fault::Ahead(5),
        _ => Fault::None,
    });
    let home = server.home();
    let bytes = content(3 * MIB);
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let _ = home.run(&["bai", "vfolder", "upload", "--chunk-size", "1m", "data", "big"]).code(0);
    assert!(server.file("big").unwrap() == bytes);
    assert_eq!(server.moved().0, bytes.len());
}

#[test]
fn a_server_on_the_way_that_takes_only_small_pieces() {
    let server = Storage::new(|_, _| Fault::AtMost(3 * MIB));
    let home = server.home();
    let bytes = content(40 * MIB);
    std::fs::write(home.work().join("big"), &bytes).unwrap();
    let _ = home.run(&["bai", "vfolder", "upload", "data", "big"]).code(0);
    assert!(server.file("big").unwrap() == bytes);
    // 16, 8 and 4 MiB are refused once, then pieces of 2 MiB arrive.
    assert_eq!((count(&server, "PATCH"), server.moved().0), (3 + 20, bytes.len()));
}

#[test]
fn a_folder_with_more_files_than_the_server_lists() {
    let server = Storage::new(|_, _| Fault::None);
    for number in 0..1001 {
        server.put(&format!("many/{number}"), b"x");
    }
    let home = server.home();
    let run = home.run(&["bai", "vfolder", "download", "-r", "data", "many"]).code(1);
    assert!(run.stderr.contains("1 of 1001 files failed"), "{}", run.stderr);
    assert!(
        run.stderr.contains("lists at most 1000 entries of a folder, and many may have more"),
        "{}",
        run.stderr
    );
    assert_eq!(names(&home.work().join("many")).len(), 1000);
}

#[test]
fn a_list_that_is_not_understood_deletes_nothing() {
    for (answer, why) in [
        (json!({}), "neither `items` nor `files`"),
        (json!({"items": null, "files": null}), "neither `items` nor `files`"),
        (
            json!({"items": [{"name": "x", "type": "FILE", "size": 1}, {"type": "FILE", "size": 1}]}),
            "no name",
        ),
        (json!({"files": "["}), "EOF"),
    ] {
        let server = Server::bai(move |request| match request.path() {
            "/folders/f/files" => Answer::json(answer.clone()),
            _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
        });
        let home = Home::bai(&server);
        home.write("work/loc/x", "x");
        home.write("work/loc/sub/y", "y");
        let _ = home.run(&["bai", "vfolder", "sync", "f:", "loc", "--delete"]).code(1).error().says(why);
        assert_eq!((home.read("work/loc/x"), home.read("work/loc/sub/y")), ("x".to_owned(), "y".to_owned()));
    }
}

#[test]
fn two_files_of_one_second_are_told_apart_by_their_tags() {
    const SIZE: usize = 4_000_000;
    let runs = AtomicUsize::new(0);
    let server = Server::bai(move |request| match request.path() {
        "/folders/data/request-download" => {
            let host = request.header("host").unwrap();
            Answer::json(json!({"token": "t", "url": format!("http://{host}/storage/download")}))
        }
        "/storage/download" => {
            let run = runs.fetch_add(1, Ordering::Relaxed);
            let (byte, tag) = if run == 0 { (b'O', "old") } else { (b'N', "new") };
            let from =
                request.header("range").and_then(|text| text.strip_prefix("bytes=")?.strip_suffix('-'));
            let from: usize = from.map_or(0, |from| from.parse().unwrap());
            let mut head = format!(
                "HTTP/1.1 {} X\r\nContent-Length: {}\r\nETag: \"{tag}\"\r\n",
                if from > 0 { 206 } else { 200 },
                SIZE - from
            );
            head.push_str("Last-Modified: Tue, 02 Jan 2024 03:04:05 GMT\r\n");
            if from > 0 {
                head.push_str(&format!("Content-Range: bytes {from}-{}/{SIZE}\r\n", SIZE - 1));
            }
            let most = if run == 0 { SIZE / 2 } else { SIZE - from };
            Answer::Raw([(head + "\r\n").as_bytes(), &vec![byte; most][..]].concat())
        }
        _ => Answer::problem(404, "url-not-found", "Unknown URL path."),
    });
    let home = Home::bai(&server);
    let args = ["bai", "vfolder", "download", "data", "big", "--max-retries", "0"];
    let _ = home.run(&args).code(7).error().says("run the same command again");
    let _ = home.run(&args).code(0);
    assert!(std::fs::read(home.work().join("big")).unwrap() == vec![b'N'; SIZE]);
    // The part was asked for, and not taken.
    let gets = server.calls().iter().filter(|call| call.starts_with("GET /storage/download")).count();
    assert_eq!(gets, 3);
}
