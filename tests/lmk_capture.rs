//! `lmk monitor --capture`: the output of processes that run already, redirected and given back, and nothing else of
//! them changed.
#![cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use support::ctty::Terminal;
use support::jobs::{Nobody, until};
use support::{Home, ended};

/// A process that answers lines.
struct Target {
    child: Child,
    out: BufReader<ChildStdout>,
}

impl Target {
    fn new(mut command: Command) -> Target {
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let mut target = Target { child, out };
        assert_eq!(target.line(), "up");
        target
    }

    fn sh(script: &str) -> Target {
        let mut command = Command::new("sh");
        command.args(["-c", script]).stderr(Stdio::null());
        Target::new(command)
    }

    fn python(script: &str) -> Target {
        let mut command = Command::new("python3");
        command.args(["-uc", script]).stderr(Stdio::null());
        Target::new(command)
    }

    fn pid(&self) -> String {
        self.child.id().to_string()
    }

    fn say(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    /// The next line of what its stdout was at first.
    #[track_caller]
    fn line(&mut self) -> String {
        let mut line = String::new();
        self.out.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    fn end(mut self) -> Option<i32> {
        drop(self.child.stdin.take());
        self.child.wait().unwrap().code()
    }

    fn state(&self) -> char {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        stat.rsplit(')').next().unwrap().trim().chars().next().unwrap()
    }

    /// Its descriptors: numbers, and where they lead.
    fn open(&self) -> Vec<(String, PathBuf)> {
        let folder = std::fs::read_dir(format!("/proc/{}/fd", self.child.id())).unwrap();
        let mut all: Vec<_> = folder
            .flatten()
            // One that is closed meanwhile is not open.
            .filter_map(|one| {
                Some((one.file_name().into_string().unwrap(), std::fs::read_link(one.path()).ok()?))
            })
            .collect();
        all.sort();
        all
    }
}

const ECHO: &str = "echo up; while read x; do echo out=$x; echo err=$x >&2; done; exit 7";

/// Watches a process with its output redirected; the job's ID.
#[track_caller]
fn capture(home: &Home, pid: &str) -> String {
    let run = home.run(&["lmk", "monitor", "--local", "--no-attach", "--capture", pid]);
    run.job_id()
}

#[track_caller]
fn until_logged(home: &Home, name: &str, text: &str) {
    let path = home.path(&format!(".lmk/jobs/{name}/process.log"));
    until(text, || std::fs::read_to_string(&path).is_ok_and(|log| log.contains(text)));
}

#[test]
fn output_comes_here_and_goes_on_and_is_given_back() {
    let home = Home::new();
    let mut target = Target::sh(&format!("exec 2>&1; {ECHO}"));
    let (pid, before) = (target.pid(), target.open());
    let check = home.run(&["lmk", "monitor", "--check", &pid, "-o", "json"]).code(0).json();
    assert_eq!(check["processes"][0]["capture"], true);
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(6).error().says("not redirected");
    let name = capture(&home, &pid);
    target.say("one");
    assert_eq!((target.line(), target.line()), ("out=one".to_owned(), "err=one".to_owned()));
    until_logged(&home, &name, "out=one\nerr=one\n");
    let folder = format!(".lmk/jobs/{name}");
    for file in ["captured.1", "captured.json"] {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(home.path(&format!("{folder}/{file}"))).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0).says("has its output back");
    assert_eq!(target.open(), before);
    assert!(!home.path(&format!("{folder}/captured.1")).exists());
    target.say("two");
    assert_eq!((target.line(), target.line()), ("out=two".to_owned(), "err=two".to_owned()));
    assert!(!home.read(&format!("{folder}/process.log")).contains("two"));
    let _ = home.run(&["lmk", "jobs", "wait", &name]);
    // And again, up to its end.
    let name = capture(&home, &pid);
    target.say("three");
    assert_eq!(target.line(), "out=three");
    assert_eq!(target.end(), Some(7));
    let _ = home.run(&["lmk", "jobs", "wait", &name]).code(7);
    assert!(home.read(&format!(".lmk/jobs/{name}/process.log")).ends_with("out=three\nerr=three\n"));
}

#[test]
fn what_went_apart_goes_on_apart() {
    let home = Home::new();
    let mut command = Command::new("sh");
    command.args(["-c", ECHO]).stderr(Stdio::piped());
    let mut target = Target::new(command);
    let mut err = BufReader::new(target.child.stderr.take().unwrap());
    let name = capture(&home, &target.pid());
    target.say("x");
    let mut line = String::new();
    err.read_line(&mut line).unwrap();
    assert_eq!((target.line().as_str(), line.as_str()), ("out=x", "err=x\n"));
    until_logged(&home, &name, "out=x\n");
    until_logged(&home, &name, "err=x\n");
    // Nobody reads any more: that ends nothing, here as there.
    drop((target.out, err));
    writeln!(target.child.stdin.as_mut().unwrap(), "y").unwrap();
    until_logged(&home, &name, "err=y\n");
    drop(target.child.stdin.take());
    assert_eq!(target.child.wait().unwrap().code(), Some(7));
}

#[test]
fn files_are_followed_and_not_redirected() {
    let home = Home::new();
    let mut command = Command::new("sh");
    let file = std::fs::File::create(home.path("err")).unwrap();
    command.args(["-c", ECHO]).stderr(file);
    let mut target = Target::new(command);
    let name = capture(&home, &target.pid());
    target.say("x");
    assert_eq!(target.line(), "out=x");
    until_logged(&home, &name, "err=x\n");
    until_logged(&home, &name, "out=x\n");
    let err = std::fs::canonicalize(home.path("err")).unwrap();
    assert!(target.open().contains(&("2".to_owned(), err)), "{:?}", target.open());
    assert_eq!(target.end(), Some(7));
}

#[test]
fn a_terminal_stays_what_it_was() {
    let home = Home::new();
    let mut terminal = Terminal::start(&home, &["sh", "-c", &format!("echo $$ >../pid; {ECHO}")]);
    terminal.until("up");
    let pid = home.read("pid").trim().to_owned();
    let name = capture(&home, &pid);
    terminal.keys("one\r");
    terminal.until("out=one\r\n");
    terminal.until("err=one\r\n");
    until_logged(&home, &name, "err=one\n");
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0);
    terminal.keys("two\r");
    terminal.until("out=two\r\n");
    terminal.keys("\u{4}");
    assert_eq!(terminal.ended().1, 7);
}

/// Many threads that count and wait in many ways, and tell where a wait was cut short.
const THREADS: &str = r#"
import ctypes, os, signal, sys, threading, time
libc = ctypes.CDLL(None, use_errno=True)
def count():
    while True:
        os.write(1, b"tick\n"); time.sleep(0.01)
for _ in range(8): threading.Thread(target=count, daemon=True).start()
signal.signal(signal.SIGUSR1, lambda *_: os.write(1, b"told\n"))
class Event(ctypes.Structure): _fields_ = [("e", ctypes.c_uint32), ("d", ctypes.c_uint64)]
poll = libc.epoll_create1(0)
os.write(1, b"up\n")
result = libc.epoll_wait(poll, ctypes.byref(Event()), 1, 3000)
os.write(1, b"epoll %d\n" % result)
for line in sys.stdin: os.write(1, b"line " + line.encode())
os._exit(5)
"#;

#[test]
fn many_threads_go_on_and_no_wait_is_cut_short() {
    let home = Home::new();
    // Ticks may come before the first word.
    let mut target = Target::python(
        &THREADS
            .replace("os.write(1, b\"tick", "go.wait(); os.write(1, b\"tick")
            .replace("libc = ", "go = threading.Event(); libc = ")
            .replace("os.write(1, b\"up\\n\")", "os.write(1, b\"up\\n\"); go.set()"),
    );
    let pid = target.pid();
    let name = capture(&home, &pid);
    until_logged(&home, &name, "tick\ntick\n");
    kill_process(Pid::from_child(&target.child), Signal::USR1).unwrap();
    until_logged(&home, &name, "epoll ");
    let log = home.read(&format!(".lmk/jobs/{name}/process.log"));
    // The signal of ours alone ends the wait, if it came in time.
    assert!(log.contains("epoll 0\n") || log.contains("told\n"), "{log}");
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0);
    until("nobody traces it", || {
        std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap().contains("TracerPid:\t0\n")
    });
    target.say("last");
    while target.line() != "line last" {}
    assert_eq!(target.end(), Some(5));
}

/// The waits that a stop alone ends: each of them says how it ended.
const WAITS: &str = r#"
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
class Event(ctypes.Structure): _fields_ = [("e", ctypes.c_uint32), ("d", ctypes.c_uint64)]
class Time(ctypes.Structure): _fields_ = [("s", ctypes.c_long), ("n", ctypes.c_long)]
poll, event, end = libc.epoll_create1(0), Event(1, 0), os.dup(0)
libc.epoll_ctl(poll, 1, 0, ctypes.byref(event))
os.write(1, b"up\n")
kind = sys.argv[1]
if kind == "epoll": result = libc.epoll_wait(poll, ctypes.byref(event), 1, -1)
if kind == "sleep": result = libc.nanosleep(ctypes.byref(Time(1, 0)), None)
if kind == "poll": result = libc.poll((ctypes.c_int * 2)(0, 1), 1, -1)
if kind == "read": result = libc.read(0, ctypes.create_string_buffer(9), 1)
if kind == "sigwait":
    signals = ctypes.create_string_buffer(128); libc.sigemptyset(signals); libc.sigaddset(signals, 10)
    libc.sigprocmask(0, signals, None); result = libc.sigwaitinfo(signals, None)
os.write(1, b"%s %d %d\n" % (kind.encode(), result, ctypes.get_errno()))
"#;

#[test]
fn waits_begin_again() {
    let home = Home::new();
    for (kind, wanted) in [
        ("epoll", "epoll 1 0"),
        ("sleep", "sleep 0 0"),
        ("poll", "poll 1 0"),
        ("read", "read 1 0"),
        ("sigwait", "sigwait 10 0"),
    ] {
        let mut command = Command::new("python3");
        command.args(["-uc", WAITS, kind]).stderr(Stdio::null());
        let mut target = Target::new(command);
        // It waits there.
        until(kind, || target.state() == 'S');
        let name = capture(&home, &target.pid());
        let _ = home.run(&["lmk", "monitor", "--release", &target.pid()]);
        match kind {
            "sigwait" => kill_process(Pid::from_child(&target.child), Signal::USR1).unwrap(),
            "sleep" => {}
            _ => target.say("x"),
        }
        let seen = target.line();
        let log = home.read(&format!(".lmk/jobs/{name}/process.log"));
        assert_eq!(seen, wanted, "{log}");
        assert_eq!(target.end(), Some(0));
    }
}

#[test]
fn what_is_stopped_stays_stopped() {
    let home = Home::new();
    let mut target = Target::sh(ECHO);
    let id = Pid::from_child(&target.child);
    kill_process(id, Signal::STOP).unwrap();
    until("the stop", || target.state() == 'T');
    let name = capture(&home, &target.pid());
    until("the redirection", || {
        target.open().iter().any(|(number, to)| number == "1" && to.ends_with("captured.1"))
    });
    until("the stop", || target.state() == 'T');
    target.say("x");
    kill_process(id, Signal::CONT).unwrap();
    until_logged(&home, &name, "out=x\n");
    assert_eq!(target.line(), "out=x");
    // Stops while it is watched pass as well.
    kill_process(id, Signal::STOP).unwrap();
    until("the stop", || target.state() == 'T');
    let _ = home.run(&["lmk", "monitor", "--release", &target.pid()]).code(0);
    until("the stop", || target.state() == 'T');
    kill_process(id, Signal::CONT).unwrap();
    assert_eq!(target.end(), Some(7));
}

#[test]
fn traced_and_redirected_at_once() {
    let home = Home::new();
    let mut target = Target::sh(ECHO);
    let pid = target.pid();
    let run = home.run(&["lmk", "monitor", "--local", "--no-attach", "--capture", "--trace", &pid]);
    let name = run.job_id();
    target.say("x");
    until_logged(&home, &name, "out=x\n");
    assert_eq!(target.line(), "out=x");
    // A second one is told who does.
    let run = home.run(&["lmk", "monitor", "--local", "--capture", &pid]).code(4).error();
    let _ = run.says("traces it already");
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0);
    target.say("y");
    assert_eq!(target.line(), "out=y");
    assert_eq!(target.end(), Some(7));
}

#[test]
fn a_killed_keeper_disturbs_nothing_and_can_be_made_up_for() {
    let home = Home::new();
    let mut target = Target::sh(ECHO);
    let (pid, before) = (target.pid(), target.open());
    let name = capture(&home, &pid);
    target.say("one");
    assert_eq!(target.line(), "out=one");
    let keeper = home.read(&format!(".lmk/jobs/{name}/manager.pid")).trim().parse().unwrap();
    kill_process(Pid::from_raw(keeper).unwrap(), Signal::KILL).unwrap();
    until("the loss", || home.run(&["lmk", "jobs", "-a", "-o", "json"]).json()["jobs"][0]["state"] == "lost");
    target.say("two");
    let path = home.path(&format!(".lmk/jobs/{name}/captured.1"));
    until("it goes on", || std::fs::read_to_string(&path).unwrap().ends_with("out=two\n"));
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0);
    assert_eq!(target.open(), before);
    target.say("three");
    assert_eq!(target.line(), "out=three");
    assert_eq!(target.end(), Some(7));
}

#[test]
fn a_new_program_in_it_gets_its_terminal_back_too() {
    let home = Home::new();
    let script = format!("echo $$ >../pid; echo up; read x; exec sh -c '{ECHO}'");
    let mut terminal = Terminal::start(&home, &["sh", "-c", &script]);
    terminal.until("up");
    let pid = home.read("pid").trim().to_owned();
    let _ = capture(&home, &pid);
    terminal.keys("go\r");
    terminal.until("up");
    let _ = home.run(&["lmk", "monitor", "--release", &pid]).code(0);
    terminal.keys("one\r");
    terminal.until("out=one");
    terminal.keys("\u{4}");
    assert_eq!(terminal.ended().1, 7);
}

#[test]
fn it_is_refused_in_one_line_where_it_cannot_be() {
    let home = Home::new();
    // Nothing but reading and writing is left to it.
    let strict = "import ctypes, os; libc = ctypes.CDLL(None); b = ctypes.create_string_buffer(9); libc.prctl(22, 1, 0, 0, 0); libc.write(1, b'up\\n', 3); libc.read(0, b, 1)";
    let mut target = Target::python(strict);
    let run = home.run(&["lmk", "monitor", "--local", "--capture", &target.pid()]).code(4).error();
    let _ = run.says("seccomp");
    assert!(!home.path(".lmk/jobs").exists());
    target.child.kill().unwrap();
    target.child.wait().unwrap();
    // Of another user, as nobody. (tests may run as root)
    if !rustix::process::geteuid().is_root() {
        return;
    }
    let nobody = Nobody::new();
    let mut target = Target::sh(ECHO);
    let out = nobody.afar(&["lmk", "monitor", "--local", "--capture", &target.pid()]).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(
        out.status.code() == Some(4) && said.starts_with("error: ") && said.contains("another user"),
        "{said}"
    );
    target.say("x");
    assert_eq!(target.line(), "out=x");
    assert_eq!(target.end(), Some(7));
    // And root does it to a process of nobody's, who cannot read root's folders.
    let mut target = {
        let mut command = nobody.command(Path::new("sh"), &["-c", ECHO]);
        command.stderr(Stdio::null());
        Target::new(command)
    };
    let before = target.open();
    let name = capture(&home, &target.pid());
    target.say("x");
    assert_eq!(target.line(), "out=x");
    until_logged(&home, &name, "out=x\n");
    let _ = home.run(&["lmk", "monitor", "--release", &target.pid()]).code(0);
    assert_eq!(target.open(), before);
    assert_eq!(target.end(), Some(7));
}

#[test]
fn attached_its_output_is_shown() {
    let home = Home::new();
    let mut target = Target::sh(ECHO);
    let mut child = home.spawn(&["lmk", "monitor", "--local", "--capture", &target.pid()]);
    until("the redirection", || {
        target.open().iter().any(|(number, to)| number == "1" && to.ends_with("captured.1"))
    });
    target.say("x");
    let mut line = String::new();
    // Open until the end: a reader that goes away detaches.
    let mut out = BufReader::new(child.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    assert_eq!(line, "out=x\n");
    assert_eq!(target.end(), Some(7));
    assert_eq!(ended(child).code, 7);
}
