//! `lmk run`: statuses, input, terminals, signals, what outlives what, and what LMK is told.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use support::ctty::Terminal;
use support::{Answer, Home, Request, Server, ended};

const FAR: i64 = 4_102_444_800_000;

/// `lmk run --local` with these words.
fn local<'a>(words: &[&'a str]) -> Vec<&'a str> {
    ["lmk", "run", "--local"].iter().chain(words).copied().collect()
}

/// Waits until a file below the home is there and has a whole line; that line.
fn line_of(home: &Home, name: &str) -> String {
    let end = Instant::now() + Duration::from_secs(60);
    loop {
        let text = std::fs::read_to_string(home.path(name)).unwrap_or_default();
        if let Some((line, _)) = text.split_once('\n') {
            return line.to_owned();
        }
        assert!(Instant::now() < end, "{name} is not written");
        std::thread::sleep(Duration::from_millis(5));
    }
}

fn api(request: &Request) -> Answer {
    match (request.method.as_str(), request.path()) {
        ("POST", "/v1/session") => {
            Answer::Plain(201, "application/json", json!({"sessionId": "s-1"}).to_string())
        }
        ("POST", "/v1/event") => {
            Answer::Plain(201, "application/json", json!({"eventId": "e", "channels": []}).to_string())
        }
        _ => Answer::json(json!({"sessionId": "s-1"})),
    }
}

/// The texts of the notifications that a server got, with the channels.
fn events(server: &Server) -> Vec<Value> {
    server.seen().iter().filter(|request| request.path() == "/v1/event").map(Request::json).collect()
}

#[test]
fn the_exit_status_is_the_programs() {
    let home = Home::new();
    let _ = home.run(&local(&["sh", "-c", "exit 7"])).code(7);
    let _ = home.run(&local(&["sh", "-c", "kill -TERM $$"])).code(143);
    let _ = home.run(&local(&["--no-daemon", "sh", "-c", "exit 5"])).code(5);
    let _ = home.run(&local(&["--no-pty", "sh", "-c", "exit 6"])).code(6);
    let _ = home.run(&local(&["no-such-program", "-x"])).code(127).error().says("no-such-program");
    home.write("work/file", "x");
    let _ = home.run(&local(&["./file"])).code(126).error().says("not executable");
    let _ = home.run(&local(&[""])).code(2).error();
    let _ = home.run(&["lmk", "run", "--local"]).code(2);
    let _ = home.run(&local(&["sh -c 'exit \"$1\"' x", "4"])).code(4);
    let dropin = |words: &[&str]| home.run_as("lmk", words, "").code;
    assert_eq!(dropin(&["run", "--local", "--", "sh", "-c", "kill -TERM $$"]), 241);
    assert_eq!(dropin(&["run", "sh", "--local", "--", "-c", "exit 9"]), 9);
    assert_eq!(dropin(&["run", "--local", "no-such-program"]), 1);
    assert_eq!(dropin(&["run", "--no-such", "ls", "-l"]), 2);
    assert_eq!(dropin(&["run", "--local", "sh", "-c", "exit 4", "-n", "5"]), 4);
}

#[test]
fn nothing_starts_without_a_sign_in() {
    let home = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:9");
    let _ = home.run(&["lmk", "run", "touch", "made"]).code(4).error().says("--local");
    assert!(!home.path("work/made").exists() && !home.path(".lmk/jobs").exists());
}

#[test]
fn input_and_output_arrive_as_they_are() {
    let home = Home::new();
    let _ = home.run_stdin(&local(&["cat"]), "from a pipe\n").code(0).stdout("from a pipe\n");
    let wanted: String = (1..=20_000).map(|n| format!("{n}\n")).collect();
    let _ = home.run(&local(&["seq", "20000"])).code(0).stdout(&wanted);
    let _ = home.run(&local(&["--no-pty", "seq", "20000"])).code(0).stdout(&wanted);
    home.write("work/env", "x");
    let script = "pwd; echo $WHO";
    let folder = std::fs::canonicalize(home.path("")).unwrap();
    let run = home.run(&local(&["--dir", "..", "--env", "WHO=me", "sh", "-c", script])).code(0);
    let _ = run.stdout(&format!("{}\nme\n", folder.display()));
    let _ = home.run(&local(&["--env", "=x", "true"])).code(2).error();
    let _ = home.run(&local(&["--dir", "nowhere", "true"])).code(2);
}

#[test]
fn a_reader_that_goes_away_ends_nothing() {
    let home = Home::new();
    let script = "seq 1000; read x <../go; seq 100000; echo over >../over";
    assert!(std::process::Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let mut child = home.spawn(&local(&["sh", "-c", script]));
    let mut first = [0u8; 4];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    std::fs::write(home.path("go"), "go\n").unwrap();
    assert_eq!(line_of(&home, "over"), "over");
    let run = ended(child);
    assert!(run.code == 0 && !run.stderr.contains("roken pipe"), "{run:?}");
}

#[test]
fn the_job_holds_nothing_of_its_caller() {
    let home = Home::new();
    let (mut reader, writer) = std::io::pipe().unwrap();
    // Without close-on-exec, as a shell's `9>&1` leaves it.
    let script = format!(
        "exec 9>/proc/{}/fd/{}; exec \"$0\" lmk run --local --no-attach sh -c 'echo $$ >../pid; exec sleep 600'",
        std::process::id(),
        writer.as_raw_fd()
    );
    let mut command = home.prepared_as(Path::new("sh"), &["-c", &script, env!("CARGO_BIN_EXE_afar")]);
    let out = command.stdin(Stdio::null()).output().unwrap();
    assert!(out.status.success(), "{out:?}");
    drop(writer);
    let mut rest = Vec::new();
    // The end comes although the job runs: neither it nor its keeper has the pipe.
    assert_eq!(reader.read_to_end(&mut rest).unwrap(), 0);
    let pid = line_of(&home, "pid");
    assert_eq!(home.last_job()["state"], "running");
    let links = std::fs::read_dir(format!("/proc/{pid}/fd")).unwrap().count();
    assert_eq!(links, 3, "the program has stdin, stdout and stderr");
    let _ = home.run(&["lmk", "kill", "%last", "-s", "KILL"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(137);
}

#[test]
fn a_program_on_a_terminal_has_a_terminal() {
    let home = Home::new();
    let script = "stty size; test -t 0 && echo yes </dev/tty; trap 'stty size; exit 3' WINCH; \
                  printf '\\033[38;5;196mred\\033[0m'; echo up; while :; do sleep 0.05; done";
    let mut terminal = Terminal::afar(&home, &local(&["sh", "-c", script]));
    terminal.until("24 80");
    terminal.until("yes");
    terminal.until("\u{1b}[38;5;196mred\u{1b}[0mup");
    terminal.resize(31, 97);
    terminal.until("31 97");
    assert_eq!(terminal.ended().1, 3);
}

#[test]
fn a_password_is_not_shown_and_arrives() {
    let home = Home::new();
    let script = "stty -echo; printf 'Password: '; read word; stty echo; echo; echo got=$word";
    let mut terminal = Terminal::afar(&home, &local(&["sh", "-c", script]));
    terminal.until("Password: ");
    terminal.keys("hunter2\r");
    terminal.until("got=hunter2");
    let (shown, code) = terminal.ended();
    assert_eq!((String::from_utf8_lossy(&shown).matches("hunter2").count(), code), (1, 0));
}

#[test]
fn bytes_of_full_screen_programs_are_unchanged() {
    let home = Home::new();
    // Bare line ends, the alternate screen, bytes that are no text.
    let script = "stty raw; printf '\\033[?1049h\\033[2J\\033[5;5Hx\\ny\\377\\r\\033[?1049l'; stty sane";
    let (shown, code) = Terminal::afar(&home, &local(&["sh", "-c", script])).ended();
    let wanted = b"\x1b[?1049h\x1b[2J\x1b[5;5Hx\ny\xff\r\x1b[?1049l";
    assert!(
        shown.windows(wanted.len()).any(|piece| piece == wanted),
        "{:?}",
        String::from_utf8_lossy(&shown)
    );
    assert_eq!(code, 0);
}

#[test]
fn ctrl_c_is_the_programs() {
    let home = Home::new();
    let mut terminal = Terminal::afar(
        &home,
        // The system throws away what is in the terminal at an interrupt, be it written just after that.
        &local(&[
            "sh",
            "-c",
            "stty noflsh; trap 'echo caught; exit 9' INT; echo up; while :; do sleep 0.05; done",
        ]),
    );
    terminal.until("up");
    terminal.keys("\u{3}");
    terminal.until("caught");
    assert_eq!(terminal.ended().1, 9);
    let mut terminal = Terminal::afar(&home, &local(&["sh", "-c", "echo up; exec sleep 600"]));
    terminal.until("up");
    terminal.keys("\u{3}");
    assert_eq!(terminal.ended().1, 130);
}

#[test]
fn ctrl_z_stops_the_program_and_fg_goes_on() {
    let home = Home::new();
    let mut shell = Terminal::start(&home, &["bash", "--norc", "--noprofile", "-i"]);
    shell.until("ready> ");
    let program = env!("CARGO_BIN_EXE_afar");
    shell.keys(&format!("{program} lmk run --local sh -c 'echo \"u\"p; read x; echo got=$x; exit 4'\r"));
    shell.until("up\r\n");
    shell.keys("\u{1a}");
    shell.until("Stopped");
    shell.until("ready> ");
    // The shell's terminal is its own again.
    shell.keys("echo back$((1+1))\r");
    shell.until("back2");
    let state = |home: &Home| {
        let pid = home.last_job()["pid"].as_i64().unwrap();
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap();
        stat.rsplit(')').next().unwrap().trim().chars().next().unwrap()
    };
    assert_eq!(state(&home), 'T');
    shell.keys("fg\r");
    shell.until("afar");
    shell.keys("again\r");
    shell.until("got=again");
    shell.until("ready> ");
    shell.keys("echo status=$?; exit\r");
    shell.until("status=4");
    let _ = shell.ended();
}

#[test]
fn detached_by_key_it_goes_on_and_is_come_back_to() {
    let home = Home::new();
    let mut terminal =
        Terminal::afar(&home, &local(&["sh", "-c", "echo first; read x; echo got=$x; read y; exit 8"]));
    terminal.until("first");
    terminal.keys("\u{1c}\u{1c}");
    terminal.until("Detached");
    assert_eq!(terminal.ended().1, 0);
    assert_eq!(home.last_job()["state"], "running");
    let mut terminal = Terminal::afar(&home, &["lmk", "attach", "%last"]);
    terminal.until("first");
    terminal.keys("word\r");
    terminal.until("got=word");
    terminal.keys("x\r");
    assert_eq!(terminal.ended().1, 8);
    let _ = home.run(&["lmk", "attach", "%last"]).code(6).error().says("not running");
}

#[test]
fn the_terminals_end_leaves_the_job_and_ends_the_foreground() {
    let home = Home::new();
    for (word, lives) in [("--daemon", true), ("--no-daemon", false)] {
        let _ = std::fs::remove_file(home.path("pid"));
        let terminal = Terminal::afar(&home, &local(&[word, "sh", "-c", "echo $$ >../pid; exec sleep 600"]));
        let pid: i32 = line_of(&home, "pid").parse().unwrap();
        // The program may be faster than the list.
        while home.last_job()["pid"] != pid {}
        rustix::process::kill_process(terminal.pid(), rustix::process::Signal::HUP).unwrap();
        // The whole terminal goes, as with a lost connection.
        drop(terminal);
        if lives {
            // The program may be ahead of the list.
            let end = Instant::now() + Duration::from_secs(60);
            while home.last_job()["state"].is_null() {
                assert!(Instant::now() < end, "the job is not listed");
            }
            assert_eq!(home.last_job()["state"], "running");
            let _ = home.run(&["lmk", "kill", "%last", "--grace", "30s", "-s", "TERM"]).code(0);
        }
        let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(if lives { 143 } else { 129 });
        assert!(!Path::new(&format!("/proc/{pid}/fd/0")).exists());
    }
}

#[test]
fn being_told_to_end_is_passed_on() {
    let home = Home::new();
    let script = "trap 'echo told; exit 3' TERM; echo up; while :; do sleep 0.05; done";
    let mut child = home.spawn(&local(&["sh", "-c", script]));
    let mut out = child.stdout.take().unwrap();
    let mut up = [0u8; 3];
    out.read_exact(&mut up).unwrap();
    rustix::process::kill_process(rustix::process::Pid::from_child(&child), rustix::process::Signal::TERM)
        .unwrap();
    let mut rest = String::new();
    out.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("told\n"), "{rest}");
    assert_eq!(ended(child).code, 3);
}

#[test]
fn tries_times_and_orders() {
    let home = Home::new();
    let script = "echo x >>../tries; test $(wc -l <../tries) -ge 3";
    let _ = home.run(&local(&["--retry", "5", "sh", "-c", script])).code(0);
    assert_eq!(home.read("tries"), "x\nx\nx\n");
    let _ = home.run(&local(&["--max", "0.2s", "--kill", "sleep", "600"])).code(124);
    let _ = home.run(&local(&["--no-attach", "-N", "bad", "sh", "-c", "exit 2"])).code(0);
    let _ = home.run(&local(&["--after", "bad", "--after-ok", "true"])).code(125).says("exit status 2");
    let _ = home.run(&local(&["--after", "bad", "sh", "-c", "exit 3"])).code(3);
    let _ = home.run(&local(&["--after", "no-such-job", "true"])).code(5).error();
    let _ = home.run(&local(&["--max-log", "lots", "true"])).code(2);
    let run = home.run(&local(&["-N", "../../out\nside", "true"])).code(0).says("a job's name");
    assert!(run.stderr.contains("Job ID: out_side-"), "{}", run.stderr);
    assert_eq!(
        std::fs::read_dir(home.path(""))
            .unwrap()
            .flatten()
            .filter(|e| e.file_name() != "work" && e.file_name() != ".lmk" && e.file_name() != "tries")
            .count(),
        0
    );
}

#[test]
fn a_full_disk_ends_the_log_and_not_the_program() {
    let home = Home::new();
    let script = "ulimit -f 64; exec \"$0\" lmk run --local sh -c 'seq 60000; exit 3'";
    let mut command = home.prepared_as(Path::new("sh"), &["-c", script, env!("CARGO_BIN_EXE_afar")]);
    let out = command.stdin(Stdio::null()).output().unwrap();
    let wanted: String = (1..=60_000).map(|n| format!("{n}\n")).collect();
    assert_eq!((out.status.code(), out.stdout.len()), (Some(3), wanted.len()));
    assert!(out.stdout == wanted.as_bytes());
    let name = home.last_job()["name"].as_str().unwrap().to_owned();
    let log = std::fs::metadata(home.path(&format!(".lmk/jobs/{name}/process.log"))).unwrap().len();
    assert!((1..=65_536).contains(&log), "{log}");
    assert!(home.read(&format!(".lmk/jobs/{name}/manager.log")).contains("the log ends here"));
    let told = home.run(&["lmk", "logs", "%last"]).code(0).says("the log ends here");
    assert_eq!(told.stderr.lines().count(), 1, "{}", told.stderr);
    let _ = home.run(&["lmk", "logs", "%last", "--lines", "2"]).code(0).says("the log ends here");
}

#[test]
fn the_log_keeps_its_ends() {
    use std::os::unix::fs::MetadataExt;
    let home = Home::new();
    let _ = home.run(&local(&["--max-log", "256K", "seq", "500000"])).code(0);
    let name = home.last_job()["name"].as_str().unwrap().to_owned();
    let meta = std::fs::metadata(home.path(&format!(".lmk/jobs/{name}/process.log"))).unwrap();
    assert!(meta.blocks() * 512 <= 300 << 10 && meta.len() > 3_000_000, "{} blocks", meta.blocks());
    let run = home.run(&["lmk", "logs", "%last"]).code(0).says("no longer kept");
    assert!(run.stdout.starts_with("1\n2\n") && run.stdout.ends_with("499999\n500000\n"));
    assert!(!run.stderr.contains("ends here"), "{}", run.stderr);
    let _ = home.run(&["lmk", "logs", "%last", "--lines", "2"]).code(0).stdout("499999\n500000\n");
}

#[test]
fn lmk_is_told_and_secrets_are_not() {
    let server = Server::new(api);
    let home = Home::lmk(&server, FAR);
    let script = "printf '\\033[31mred\\033[0m\\n10%%\\r20%%\\n```\\n'; exit 3";
    let words =
        ["lmk", "run", "-n", "error", "-N", "job", "sh", "-c", script, "--password", "hunter2", "TOKEN=tok"];
    let _ = home.run(&words).code(3);
    let event = events(&server).pop().unwrap();
    let text = event["message"].as_str().unwrap();
    assert!(text.starts_with("**job-") && text.contains(": exit code **3** after"), "{text}");
    assert!(text.ends_with("````\nred\n20%\n```\n````"), "{text}");
    assert!(!text.contains("hunter2") && !text.contains("tok\n"), "{text}");
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(3);
    let name = home.last_job()["name"].as_str().unwrap().to_owned();
    // The session's end is told after the notification, when nobody waits any more.
    let end = Instant::now() + Duration::from_secs(60);
    while !server.calls().contains(&"POST /v1/session/s-1/end".to_owned()) {
        assert!(Instant::now() < end, "{:?}", server.calls());
        std::thread::sleep(Duration::from_millis(5));
    }
    let begun = server.seen().into_iter().find(|request| request.path() == "/v1/session").unwrap().json();
    assert_eq!(
        (begun["name"].as_str(), begun["state"]["type"].as_str()),
        (Some(name.as_str()), Some("process"))
    );
    assert!(!begun.to_string().contains("hunter2"));
    assert_eq!(home.last_job()["notify_status"], "success");
    let folder = home.path(&format!(".lmk/jobs/{name}"));
    for file in std::fs::read_dir(folder).unwrap().flatten() {
        let text = std::fs::read(file.path()).unwrap();
        assert!(!String::from_utf8_lossy(&text).contains("token-old"), "{:?}", file.path());
    }
}

#[test]
fn the_text_is_as_it_was_asked_for() {
    let server = Server::new(api);
    let home = Home::lmk(&server, FAR);
    home.write("work/template", "{{nosuch}} {{name}}: {{status}}; {{lines}}");
    let message = |words: &[&str]| {
        let words: Vec<&str> =
            ["lmk", "run", "-n", "stop", "-N", "job"].iter().chain(words).copied().collect();
        let _ = home.run(&words);
        events(&server).pop().unwrap()
    };
    let event = message(&["--title", "Training", "--tail", "0", "--no-command", "sh", "-c", "echo x"]);
    let text = event["message"].as_str().unwrap();
    assert!(text.starts_with("**Training** done on `") && !text.contains("```"), "{text}");
    let event = message(&["--template", "template", "--tail", "1", "sh", "-c", "echo a; echo b; exit 1"]);
    assert_eq!(event["message"].as_str().unwrap().split_once(": ").unwrap().1, "exit code 1; b");
    let event = message(&["--channel", "ch-1", "--channel", "ch-2@1h", "true"]);
    assert_eq!(event["notificationConfig"]["channelIds"], json!(["ch-1"]));
    let count = events(&server).len();
    let quiet = ["lmk", "run", "-n", "stop", "--longer-than", "1h", "true"];
    let _ = home.run(&quiet).code(0);
    let _ = home.run(&["lmk", "run", "-n", "success", "false"]).code(1);
    let _ = home.run(&["lmk", "run", "-n", "error", "true"]).code(0);
    let _ = home.run(&["lmk", "run", "-n", "stop", "--longer-than", "1h", "--strict", "false"]).code(1);
    assert_eq!(events(&server).len(), count);
    let _ = home.run(&["lmk", "run", "-n", "stop", "--longer-than", "1h", "false"]).code(1);
    assert_eq!(events(&server).len(), count + 1, "failures are told however short");
    let _ = home.run_as("lmk", &["run", "-n", "stop", "sh", "--", "-c", "echo one; kill -TERM $$"], "");
    let event = events(&server).pop().unwrap();
    let text = event["message"].as_str().unwrap();
    assert!(text.starts_with("Process exited with code **-15**:\n```bash\nsh -c 'echo one"), "{text}");
    assert!(text.ends_with("\n\nMost recent logs:\n```\none\n```"), "{text}");
}

#[test]
fn trouble_with_the_network_never_touches_the_program() {
    for answer in
        [|_: &Request| Answer::Silence, |_: &Request| Answer::Plain(500, "text/plain", String::new())]
    {
        let server = Server::new(answer);
        let home = Home::lmk(&server, FAR);
        let begun = Instant::now();
        let _ = home.run(&["lmk", "run", "sh", "-c", "seq 100000; exit 6"]).code(6);
        assert!(begun.elapsed() < Duration::from_secs(15));
    }
    let home = Home::new().env("LMK_SERVER_URL", "http://127.0.0.1:9").env("LMK_ACCESS_TOKEN", "t");
    let _ = home
        .run(&["lmk", "run", "-n", "stop", "sh", "-c", "echo out; exit 6"])
        .code(6)
        .stdout("out\n")
        .says("notification queued");
    assert_eq!(home.last_job()["notify_status"], "failed");
}

#[test]
fn the_official_question_at_ctrl_c() {
    let home = Home::new();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), home.path("lmk")).unwrap();
    let link = home.path("lmk").to_str().unwrap().to_owned();
    let start = || {
        let mut terminal =
            Terminal::start(&home, &[&link, "run", "--local", "--", "sh", "-c", "echo up; exec sleep 600"]);
        terminal.until("Job ID: ");
        terminal.until("up");
        terminal.keys("\u{3}");
        terminal.until("(i/d/r): ");
        terminal
    };
    let mut terminal = start();
    terminal.keys("x\r");
    terminal.until("Invalid selection: x");
    terminal.until("(i/d/r): ");
    terminal.keys("i\r");
    assert_eq!(terminal.ended().1, 254);
    let mut terminal = start();
    terminal.keys("d\r");
    assert_eq!(terminal.ended().1, 0);
    assert_eq!(home.last_job()["state"], "running");
    let _ = home.run(&["lmk", "kill", "%last"]).code(0);
    let _ = home.run(&["lmk", "jobs", "wait", "%last"]).code(130);
}

#[test]
fn a_child_left_behind_keeps_its_terminal() {
    let home = Home::new();
    assert!(std::process::Command::new("mkfifo").arg(home.path("go")).status().unwrap().success());
    let script = "(read x <../go; echo late; echo over >../over) & exit 4";
    let _ = home.run(&local(&["sh", "-c", script])).code(4);
    std::fs::File::options().write(true).open(home.path("go")).unwrap().write_all(b"go\n").unwrap();
    assert_eq!(line_of(&home, "over"), "over");
    let end = Instant::now() + Duration::from_secs(60);
    while !home.run(&["lmk", "logs", "%last"]).stdout.contains("late") {
        assert!(Instant::now() < end);
    }
}
