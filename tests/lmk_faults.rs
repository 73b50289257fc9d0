//! Jobs in trouble: full disks, process IDs that are used again, clocks that are set back, what is not allowed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use support::Home;
use support::jobs::{Nobody, until};

const PROGRAM: &str = env!("CARGO_BIN_EXE_afar");

/// Whether this machine lets us make namespaces and mount in them.
fn may_unshare() -> bool {
    let words =
        ["--pid", "--fork", "--mount-proc", "--mount", "sh", "-c", "test -w /proc/sys/kernel/ns_last_pid"];
    Command::new("unshare").args(words).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// A shell script in namespaces of its own.
fn apart(home: &Home, script: &str) -> Output {
    let apart = ["unshare", "--pid", "--fork", "--mount-proc", "--mount", "--kill-child"];
    // A script that waits for what does not come ends too.
    let words = [&["120"], &apart[..], &["sh", "-c", script, PROGRAM]].concat();
    home.prepared_as(Path::new("timeout"), &words).stdin(Stdio::null()).output().unwrap()
}

#[test]
fn a_process_id_that_is_used_again_is_another_program() {
    // Elsewhere the unit test of the check has to do.
    if !may_unshare() {
        return;
    }
    let home = Home::new();
    // The keeper, its holder and the program are killed; then the program's ID is given to another one.
    let script = r#"
        "$0" lmk run --local --no-attach sleep 600 >/dev/null || exit 90
        "$0" lmk jobs -o json >../before
        job=$(ls ../.lmk/jobs)
        pid=$(sed 's/.*"pid":\([0-9]*\).*/\1/' ../.lmk/jobs/$job/program.json)
        keeper=$(cat ../.lmk/jobs/$job/manager.pid)
        holder=$(awk '{print $4}' /proc/$keeper/stat)
        kill -STOP $keeper; kill -9 $holder $keeper $pid
        while kill -0 $pid 2>/dev/null && ! grep -q 'State:.Z' /proc/$pid/status; do sleep 0.01; done
        while [ -e /proc/$pid ]; do sleep 0.01; done
        tries=0
        while [ "$new" != "$pid" ] && [ $tries -lt 200 ]; do
            tries=$((tries+1))
            echo $((pid-1)) >/proc/sys/kernel/ns_last_pid
            sleep 601 & new=$!
            [ "$new" = "$pid" ] || kill $new
        done
        [ "$new" = "$pid" ] || exit 91
        "$0" lmk jobs -o json >../after
        "$0" lmk kill "$job" 2>../said; echo $? >>../said
        kill -0 $new || exit 92
        kill -9 $new
    "#;
    let out = apart(&home, script);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    let state = |file: &str| {
        let list: Value = serde_json::from_str(&home.read(file)).unwrap();
        (list["jobs"][0]["state"].clone(), list["jobs"][0]["program_lives"].clone())
    };
    assert_eq!(state("before"), ("running".into(), false.into()));
    assert_eq!(state("after"), ("lost".into(), false.into()));
    let said = home.read("said");
    assert!(
        said.contains("keeper was killed") && said.ends_with("\n6\n") && !said.contains("goes on"),
        "{said}"
    );
}

#[test]
fn a_disk_that_is_full_disturbs_no_program() {
    if !may_unshare() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir(home.path(".lmk")).unwrap();
    let script = r#"
        mount -t tmpfs -o size=256k none ../.lmk || exit 90
        "$0" lmk run --local sh -c 'seq 200000 | tee ../whole; exit 3' >../out 2>../err; echo $? >../code
        "$0" lmk jobs -a -o json >../jobs
    "#;
    let out = apart(&home, script);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    let wanted: String = (1..=200_000).map(|n| format!("{n}\n")).collect();
    assert_eq!(home.read("code"), "3\n", "{}", home.read("err"));
    assert!(home.read("whole") == wanted, "the program wrote all of it");
    assert!(home.read("out") == wanted, "who keeps up sees all of it");
    assert!(
        home.read("err").contains("the log ends here, the program goes on: No space"),
        "{}",
        home.read("err")
    );
    let list: Value = serde_json::from_str(&home.read("jobs")).unwrap();
    assert_eq!((&list["jobs"][0]["state"], &list["jobs"][0]["exit_code"]), (&"exited".into(), &3.into()));
}

#[test]
fn who_is_slow_misses_nothing_on_a_full_disk() {
    if !may_unshare() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir(home.path(".lmk")).unwrap();
    // The reader begins when the disk is full; what the program wrote at last waits in its pipe then.
    let script = r#"
        mount -t tmpfs -o size=1m none ../.lmk || exit 90
        full() { [ "$(df ../.lmk | tail -1 | awk '{print $4}')" = 0 ]; }
        for way in --pty --no-pty; do
            ("$0" lmk run --local ${way#--pty} sh -c 'seq 900000; exit 3' 2>../err; echo $? >../code) |
                (until full; do sleep 0.01; done; cat) >../out
            cat ../code >>../codes; cat ../err >>../errs
            cmp ../out ../wanted || exit 91
            rm -r ../.lmk/*
        done
    "#;
    let wanted: String = (1..=900_000).map(|n| format!("{n}\n")).collect();
    home.write("wanted", &wanted);
    let out = apart(&home, script);
    assert_eq!(out.status.code(), Some(0), "{}{}", String::from_utf8_lossy(&out.stderr), home.read("errs"));
    assert_eq!(home.read("codes"), "3\n3\n", "{}", home.read("errs"));
    assert!(!home.read("errs").contains("no longer kept"), "{}", home.read("errs"));
}

#[test]
fn a_captured_process_gets_its_output_back_before_the_disk_is_full() {
    if !may_unshare() {
        return;
    }
    let home = Home::new();
    std::fs::create_dir(home.path(".lmk")).unwrap();
    let target = "echo $$ >../pid; read x; seq 400000 || echo seq >>../bad; read x; echo last || echo last >>../bad; exit 7";
    home.write("target", target);
    let script = r#"
        mount -t tmpfs -o size=2m none ../.lmk || exit 90
        mkfifo ../say; exec 3<>../say
        sh ../target <../say | cat >../whole &
        until [ -s ../pid ]; do sleep 0.01; done
        pid=$(cat ../pid)
        captured() { readlink /proc/$pid/fd/1 | grep -q captured; }
        "$0" lmk monitor --local --capture $pid 2>../refused; echo $? >>../refused
        captured && exit 91
        mount -o remount,size=16m ../.lmk || exit 92
        ("$0" lmk monitor --local --capture $pid >../out 2>../err; echo $? >../code) & monitor=$!
        until captured; do sleep 0.01; done
        dd if=/dev/zero of=../.lmk/fill bs=4k 2>/dev/null
        echo go >&3
        while captured; do sleep 0.01; done
        echo go >&3
        wait $monitor
        "$0" lmk jobs -a -o json >../jobs
    "#;
    let out = apart(&home, script);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    let refused = home.read("refused");
    assert!(refused.contains("there is no room for it") && refused.ends_with("\n4\n"), "{refused}");
    assert!(!home.path("bad").exists(), "no write of the program's failed");
    let (said, seen, whole) = (home.read("err"), home.read("out"), home.read("whole"));
    assert!(said.contains("it has its output back"), "{said}");
    let wanted: String = (1..=400_000).map(|n| format!("{n}\n")).collect();
    assert!(wanted.starts_with(&seen) && seen.len() > 2 << 20, "{} bytes; {said}", seen.len());
    assert!(whole.contains("last\n") && !seen.contains("last"));
    assert_eq!(home.read("code"), "7\n", "{said}");
    let list: Value = serde_json::from_str(&home.read("jobs")).unwrap();
    assert_eq!((&list["jobs"][0]["state"], &list["jobs"][0]["exit_code"]), (&"exited".into(), &7.into()));
}

#[test]
fn where_no_terminal_can_be_made_it_is_said_why() {
    if !may_unshare() {
        return;
    }
    let home = Home::new();
    let script = r#"
        : >../none; mount --bind ../none /dev/ptmx || exit 90
        "$0" lmk run --local touch ../made >../out 2>../attached; echo $? >>../attached
        "$0" lmk run --local --no-attach touch ../made >>../out 2>../left; echo $? >>../left
        "$0" lmk run --local --no-pty sh -c 'echo done; exit 6' >>../out 2>../piped; echo $? >>../piped
        "$0" lmk jobs -a -o json >../jobs
    "#;
    let out = apart(&home, script);
    assert_eq!(out.status.code(), Some(0), "{}", String::from_utf8_lossy(&out.stderr));
    for file in ["attached", "left"] {
        let said = home.read(file);
        let error = said.lines().find(|line| line.starts_with("error: ")).unwrap_or_default();
        assert!(error.contains("did not start: there is no terminal for the job: "), "{file}: {said}");
        assert!(said.ends_with("\n125\n"), "{file}: {said}");
    }
    assert!(!home.path("made").exists(), "nothing ran without a terminal");
    assert!(home.read("piped").ends_with("\n6\n") && home.read("out").ends_with("done\n"));
    let list: Value = serde_json::from_str(&home.read("jobs")).unwrap();
    assert_eq!(list["jobs"].as_array().unwrap().len(), 1);
}

#[test]
fn a_clock_that_is_set_back_confuses_nothing() {
    let home = Home::new();
    let begun = Instant::now();
    assert!(Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let run = home.run(&["lmk", "run", "--local", "--no-attach", "sh", "-c", "read x <../go; exit 4"]);
    let name = run.job_id();
    // As if it had begun an hour from now.
    let data = rusqlite::Connection::open(home.path(".lmk/data.db")).unwrap();
    let changed = data.execute("UPDATE job SET started_at = datetime('now', '+1 hour') || '.000000'", ());
    assert_eq!(changed, Ok(1));
    let job = home.jobs().remove(0);
    assert_eq!((job["state"].as_str(), &job["seconds"]), (Some("running"), &Value::Null));
    let _ = home.run(&["lmk", "jobs"]).code(0);
    let _ = home.run_as("lmk", &["jobs"], "").code(0);
    let _ = home.run(&["lmk", "clean"]).code(0).says("Forgot 0 jobs");
    std::fs::write(home.path("go"), "go\n").unwrap();
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(4);
    let job = home.jobs().remove(0);
    assert_eq!((job["state"].as_str(), &job["seconds"]), (Some("exited"), &Value::Null));
    let _ = home.run(&["lmk", "clean", "--older-than", "1s"]).code(0).says("Forgot 0 jobs");
    assert!(begun.elapsed() < Duration::from_secs(60));
}

#[test]
fn what_is_not_allowed_is_said_in_one_line() {
    let nobody = Nobody::new();
    let ran = |words: &[&str]| nobody.afar(words).stdin(Stdio::null()).output().unwrap();
    let said = |out: &Output| String::from_utf8_lossy(&out.stderr).into_owned();
    // A home that cannot be written to.
    let locked = nobody.path("locked");
    std::fs::create_dir(&locked).unwrap();
    std::fs::set_permissions(&locked, std::os::unix::fs::PermissionsExt::from_mode(0o555)).unwrap();
    let shut =
        |words: &[&str]| nobody.afar(words).env("HOME", &locked).stdin(Stdio::null()).output().unwrap();
    let out = shut(&["lmk", "run", "--local", "true"]);
    assert!(said(&out).starts_with("error: ") && said(&out).contains("ermission denied"), "{}", said(&out));
    assert!(out.status.code().is_some_and(|code| code > 0), "{out:?}");
    let out = shut(&["lmk", "jobs"]);
    assert_eq!(
        (out.status.code(), String::from_utf8_lossy(&out.stdout).as_ref()),
        (Some(0), "No jobs found\n")
    );
    if !rustix::process::geteuid().is_root() {
        return;
    }
    // A process of root's is watched, and not ended.
    let mut target = Command::new("sh").args(["-c", "read x; exit 0"]).stdin(Stdio::piped()).spawn().unwrap();
    let pid = target.id().to_string();
    let out = ran(&["lmk", "monitor", "--local", "--no-attach", "-N", "root", &pid]);
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    let out = ran(&["lmk", "kill", "root"]);
    assert!(out.status.code() == Some(1) && said(&out).contains("not permitted"), "{}", said(&out));
    assert!(target.try_wait().unwrap().is_none());
    drop(target.stdin.take());
    target.wait().unwrap();
    until("its end is seen", || {
        let out = ran(&["lmk", "jobs", "-a", "-o", "json"]);
        serde_json::from_slice::<Value>(&out.stdout).unwrap()["jobs"][0]["state"] == "exited"
    });
}

#[test]
fn much_output_costs_no_disk() {
    use std::os::unix::fs::MetadataExt;
    let home = Home::new();
    let script = "yes 'a line of output that is repeated' | head -c 60000000; echo; echo last";
    let _ =
        home.run(&["lmk", "run", "--local", "--no-attach", "--max-log", "1M", "sh", "-c", script]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(0);
    let name = home.jobs()[0]["name"].as_str().unwrap().to_owned();
    let meta = std::fs::metadata(home.path(&format!(".lmk/jobs/{name}/process.log"))).unwrap();
    assert!(meta.len() > 60_000_000 && meta.blocks() * 512 <= 1200 << 10, "{} blocks", meta.blocks());
    let log = home.run(&["lmk", "logs", "%last"]).code(0).says("no longer kept").stdout;
    assert!(log.starts_with("a line of output") && log.ends_with("last\r\n"));
}

/// Whether a keeper of this home's jobs lives.
fn keeps(home: &Home) -> bool {
    let folder = home.path("");
    let lines = std::fs::read_dir("/proc").unwrap().flatten();
    let mut lines = lines.filter_map(|one| std::fs::read(one.path().join("cmdline")).ok());
    lines.any(|line| {
        let line = String::from_utf8_lossy(&line);
        line.contains("--job-in") && line.contains(folder.to_str().unwrap())
    })
}

#[test]
fn a_keeper_that_died_before_it_was_spoken_to_is_no_success() {
    let home = Home::new();
    home.write(".lmk/data.db", &"this is no list of jobs".repeat(100));
    // Our own announcement waits for room in the pipe until the keeper is gone.
    let (mut reader, mut writer) = std::io::pipe().unwrap();
    rustix::io::ioctl_fionbio(&writer, true).unwrap();
    while std::io::Write::write(&mut writer, &[b'x'; 4096]).is_ok() {}
    rustix::io::ioctl_fionbio(&writer, false).unwrap();
    let words = ["lmk", "run", "--local", "--no-daemon", "--no-attach", "--", "touch", "../ran"];
    let mut command = home.prepared(&words);
    let child = command.stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
    drop(command);
    let notes = || {
        let jobs = std::fs::read_dir(home.path(".lmk/jobs")).into_iter().flatten().flatten();
        jobs.filter_map(|job| std::fs::read_to_string(job.path().join("manager.log")).ok())
            .collect::<String>()
    };
    until("the keeper's end", || !notes().is_empty() && !keeps(&home));
    std::io::copy(&mut reader, &mut std::io::sink()).unwrap();
    let _ = support::ended(child).code(125).says("did not start").says("manager.log");
    assert!(!home.path("ran").exists());
}

#[test]
fn zeros_of_the_program_are_kept_and_those_of_the_hole_are_not() {
    let home = Home::new();
    let script = "yes 'a linez' | tr z '\\000' | head -c 9000000";
    let words = ["lmk", "run", "--local", "--no-attach", "--no-pty", "--max-log", "300K", "sh", "-c", script];
    let _ = home.run(&words).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(0);
    let log = home.run(&["lmk", "logs", "%last"]).code(0).says("no longer kept").stdout;
    assert!(log.contains("a line\0") && !log.contains("\0\0"));
}
