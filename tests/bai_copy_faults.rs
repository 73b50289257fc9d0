//! `sync`, `cp` and archives that go wrong: cut, killed, or with names that are none. What has arrived is not sent
//! twice, nothing is half-written, and one file that cannot be had does not hold up the others.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::Write;
use std::path::Path;

use support::Home;
use support::storage::{Fault, Storage};

const MIB: usize = 1 << 20;

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect()
}

/// The paths of all files below a directory.
fn files(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in std::fs::read_dir(at).unwrap().flatten() {
            match entry.file_type().unwrap().is_dir() {
                true => folders.push(entry.path()),
                false => all.push(entry.path().strip_prefix(folder).unwrap().display().to_string()),
            }
        }
    }
    all.sort();
    all
}

/// Kills a command when a request of it hangs and `ready` says so.
fn killed(server: &Storage, home: &Home, args: &[&str], ready: impl Fn() -> bool) {
    let mut child = home.spawn(args);
    server.wait_for_hang();
    while !ready() {
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A fault of the first request of this method that has a body to break.
fn first(method: &'static str, fault: Fault) -> Storage {
    Storage::new(move |asked, before| if (asked, before) == (method, 0) { fault } else { Fault::None })
}

/// A zip of stored files, as the storage proxy makes them.
fn zip(all: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in all {
        zip.start_file(*name, options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn what_is_cut_on_the_way_up_goes_on() {
    for command in ["sync", "cp"] {
        let server = first("PATCH", Fault::Cut(300_000));
        let home = server.home();
        let bytes = content(2 * MIB);
        std::fs::create_dir(home.work().join("src")).unwrap();
        std::fs::write(home.work().join("src/big"), &bytes).unwrap();
        home.write("work/src/small", "S");
        let from = if command == "cp" { "src/." } else { "src" };
        let recursive: &[&str] = if command == "cp" { &["-r"] } else { &[] };
        let run = home.run(
            &[&["bai", "vfolder", command, "--concurrency", "1", from, "data:top/"], recursive].concat(),
        );
        let _ = run.code(0);
        assert!(server.file("top/big").unwrap() == bytes, "{command}");
        assert_eq!(server.file("top/small").unwrap(), b"S");
        assert_eq!(server.moved().0, bytes.len() + 1, "{command}");
    }
}

#[test]
fn what_is_killed_on_the_way_up_sends_what_is_missing() {
    for command in ["sync", "cp"] {
        let server = Storage::new(|method, before| match (method, before) {
            ("PATCH", 1) => Fault::Hang(500_000),
            _ => Fault::None,
        });
        let home = server.home();
        let bytes = content(4 * MIB);
        std::fs::create_dir(home.work().join("src")).unwrap();
        std::fs::write(home.work().join("src/big"), &bytes).unwrap();
        let recursive: &[&str] = if command == "cp" { &["-r"] } else { &[] };
        let from = if command == "cp" { "src/." } else { "src" };
        let args =
            [&["bai", "vfolder", command, "--chunk-size", "1m", from, "data:top/"], recursive].concat();
        killed(&server, &home, &args, || true);
        assert!(server.file("top/big").is_none(), "{command}");
        let rows = home.run(&[&args[..], &["-o", "json"]].concat()).code(0).json();
        assert_eq!(rows[0]["resumed"], MIB + 500_000, "{command}: {rows}");
        assert!(server.file("top/big").unwrap() == bytes, "{command}");
        assert_eq!(server.moved().0, bytes.len(), "{command}");
    }
}

#[test]
fn what_is_cut_or_killed_on_the_way_down_goes_on() {
    for command in ["sync", "cp"] {
        for kill in [false, true] {
            let server = first("GET", if kill { Fault::Hang(MIB) } else { Fault::Cut(MIB) });
            let bytes = content(3 * MIB);
            server.put("top/big", &bytes);
            let home = server.home();
            let recursive: &[&str] = if command == "cp" { &["-r"] } else { &[] };
            let args = [&["bai", "vfolder", command, "data:top", "got"], recursive].concat();
            let got = home.work().join("got");
            let mut before = MIB;
            if kill {
                let size = || {
                    let entry = std::fs::read_dir(&got).ok().and_then(|mut all| all.next()?.ok());
                    entry.and_then(|part| part.metadata().ok()).map_or(0, |meta| meta.len())
                };
                killed(&server, &home, &args, || size() >= MIB as u64 / 2);
                assert!(!got.join("big").exists(), "{command}: half a file has its name");
                before = usize::try_from(size()).unwrap();
            }
            let again = match (command, kill) {
                // The directory that the killed run made would take the whole of `top` now.
                ("cp", true) => home.run(&["bai", "vfolder", "cp", "-r", "data:top/big", "got/big"]),
                _ => home.run(&args),
            };
            let _ = again.code(0);
            assert!(std::fs::read(got.join("big")).unwrap() == bytes, "{command}");
            assert_eq!(files(&got), ["big"], "{command}");
            assert_eq!(server.moved().1, MIB + bytes.len() - before, "{command}, killed: {kill}");
        }
    }
}

#[test]
fn a_copy_between_folders_that_is_killed_leaves_nothing_and_is_whole_the_next_time() {
    let server = first("PATCH", Fault::Hang(300_000));
    let bytes = content(2 * MIB);
    server.put("a/big", &bytes);
    let home = server.home();
    let args = ["bai", "vfolder", "cp", "-r", "data:a", "data:b"];
    killed(&server, &home, &args, || true);
    assert!(server.file("b/big").is_none());
    let _ = home.run(&args).code(0);
    assert!(server.file("b/big").unwrap() == bytes);
    let cut = first("PATCH", Fault::Cut(300_000));
    cut.put("a/big", &bytes);
    let _ = cut.home().run(&args).code(0);
    assert!(cut.file("b/big").unwrap() == bytes);
}

#[test]
fn a_sync_deletes_nothing_when_a_file_failed() {
    let server = Storage::new(|method, _| if method == "PATCH" { Fault::Refuse(403) } else { Fault::None });
    server.put("top/old", b"old");
    let home = server.home();
    home.write("work/src/new", "new");
    let run = home.run(&["bai", "vfolder", "sync", "--delete", "src", "data:top"]);
    let _ = run.code(4).says("nothing was deleted");
    assert_eq!(server.file("top/old").unwrap(), b"old");
}

#[test]
fn an_archive_that_is_cut_begins_anew_and_a_killed_one_leaves_nothing() {
    let bytes = content(2 * MIB);
    let archive = zip(&[("big", &bytes), ("d/small", b"S")]);
    for kill in [false, true] {
        let server = first("GET", if kill { Fault::Hang(MIB) } else { Fault::Cut(MIB) });
        server.put("top&archive=true", &archive);
        let home = server.home();
        let args = ["bai", "vfolder", "download", "--archive", "unpack", "-b", "got", "data", "top"];
        if kill {
            killed(&server, &home, &args, || true);
            let there = files(&home.work().join("got"));
            assert!(there.iter().all(|path| path.starts_with(".afar-")), "{there:?}");
        }
        let run = home.run(&args).code(0);
        assert!(std::fs::read(home.work().join("got/top/big")).unwrap() == bytes);
        assert_eq!(files(&home.work().join("got")), ["top/big", "top/d/small"]);
        assert_eq!(std::fs::read_dir(home.work().join("got")).unwrap().count(), 1, "nothing else is left");
        // The columns stand below each other.
        let at = |line: &str| line.find(|c: char| c.is_ascii_digit());
        let table: Vec<&str> = run.stdout.lines().collect();
        assert!(table.len() < 3 || at(table[2]) == at(table[3]), "{table:?}");
    }
}

#[test]
fn an_archive_with_a_name_twice_is_not_unpacked() {
    let mut bytes = zip(&[("aa", b"1"), ("bb", b"2")]);
    // Two of one length, so that a name can be written over another.
    while let Some(at) = bytes.windows(2).position(|pair| pair == b"bb") {
        bytes[at..at + 2].copy_from_slice(b"aa");
    }
    let server = Storage::new(|_, _| Fault::None);
    server.put("top&archive=true", &bytes);
    let home = server.home();
    let run = home.run(&["bai", "vfolder", "download", "--archive", "unpack", "-b", "got", "data", "top"]);
    let _ = run.code(1).error().says("twice");
    assert_eq!(files(&home.work().join("got")), [""; 0]);
}

#[test]
fn a_name_that_is_none_fails_alone() {
    let server = Storage::new(|_, _| Fault::None);
    server.put("top/good", b"good");
    server.put("top/bad\nname", b"bad");
    let home = server.home();
    for args in [
        &["sync", "data:top", "a"] as &[&str],
        &["cp", "-r", "data:top", "b"],
        &["download", "-r", "data", "top", "-b", "c"],
    ] {
        let run = home.run(&[&["bai", "vfolder"], args].concat());
        let _ = run.code(1).says("bad\\nname");
    }
    for got in ["a/good", "b/good", "c/top/good"] {
        assert_eq!(home.read(&format!("work/{got}")), "good", "{got}");
    }
    // Nor is it taken for something that may be deleted.
    home.write("work/empty/x", "x");
    let run = home.run(&["bai", "vfolder", "sync", "--delete", "empty", "data:top"]);
    let _ = run.code(1).says("nothing was deleted");
}
