//! The shell plugin: in files, and in real interactive shells on a terminal.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use support::jobs::until;
use support::{Answer, Home, Server};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// The shells, and how they start without files of their own.
const SHELLS: &[(&str, &[&str])] =
    &[("bash", &["--norc", "-i"]), ("zsh", &["-f", "-i"]), ("fish", &["--no-config", "-i"])];

/// Those of them that this machine has; in CI all must be there.
fn shells() -> Vec<(&'static str, &'static [&'static str])> {
    let path = std::env::var_os("PATH").unwrap();
    let there = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let (found, missing): (Vec<_>, Vec<_>) = SHELLS.iter().copied().partition(|(name, _)| there(name));
    for (name, _) in &missing {
        assert!(std::env::var_os("CI").is_none(), "{name} is not installed");
        let _ = writeln!(std::io::stderr(), "not tested: {name} is not installed");
    }
    found
}

/// An interactive shell on a terminal.
struct Terminal {
    main: File,
    child: Child,
    shown: String,
}

impl Terminal {
    fn start(home: &Home, shell: &str, options: &[&str]) -> Terminal {
        let main: OwnedFd = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&main).unwrap();
        unlockpt(&main).unwrap();
        let name = ptsname(&main, Vec::new()).unwrap().into_string().unwrap();
        let open = || File::options().read(true).write(true).open(&name).unwrap();
        // `setsid -c` makes the terminal the shell's own, without which there is no job control.
        let mut command = home.prepared_as(Path::new("setsid"), &["-c", "-w", shell]);
        command
            .args(options)
            .env("TERM", "dumb")
            .env("PS1", "> ")
            .stdin(open())
            .stdout(open())
            .stderr(open());
        let child = command.spawn().unwrap();
        Terminal { main: main.into(), child, shown: String::new() }
    }

    /// Types something.
    fn types(&mut self, line: &str) {
        self.main.write_all(line.as_bytes()).unwrap();
    }

    /// Reads what is shown until `done`.
    fn until(&mut self, what: &str, done: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        let mut buffer = [0; 4096];
        while !done(&self.shown) {
            assert!(begun.elapsed() < PATIENCE, "{what} does not come; shown:\n{}", self.shown);
            let mut set =
                [rustix::event::PollFd::from_borrowed_fd(self.main.as_fd(), rustix::event::PollFlags::IN)];
            let limit = rustix::event::Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
            if rustix::event::poll(&mut set, Some(&limit)).unwrap() > 0 {
                let count = self.main.read(&mut buffer).unwrap_or(0);
                self.shown.push_str(&String::from_utf8_lossy(&buffer[..count]));
            }
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The plugin with a program in afar's place that writes its words down.
fn plugin(home: &Home, shell: &str, options: &[&str]) -> String {
    home.write("stub", "#!/bin/sh\nshift\nprintf '<%s>' \"$@\" >>\"$HOME/log\"\necho >>\"$HOME/log\"\n[ \"$1\" = shell-report ] && cat >\"$HOME/typed\"\n[ \"$1\" = monitor ] && echo 'Job ID: sleep-20240101-deadbeef'\nexit 0\n");
    std::fs::set_permissions(home.path("stub"), std::fs::Permissions::from_mode(0o755)).unwrap();
    home.write("log", "");
    let words = [&["lmk", "shell-plugin", "--print", "--shell", shell], options].concat();
    let text = home.run(&words).code(0).stdout;
    let own = std::fs::canonicalize(env!("CARGO_BIN_EXE_afar")).unwrap().display().to_string();
    assert!(text.contains(&own), "{text}");
    home.write("plugin", &text.replace(&own, home.path("stub").to_str().unwrap()));
    ". \"$HOME/plugin\"\n".to_owned()
}

#[test]
fn jobs_of_the_shell_are_monitored_and_words_stay_as_they_are() {
    for (shell, options) in shells() {
        let home = Home::new();
        let source = plugin(&home, shell, &[]);
        let log = || home.read("log");
        let mut terminal = Terminal::start(&home, shell, options);
        terminal.types(&source);
        terminal.types("lmk run -N x -- ls -l 'a  b' '' '*'\n");
        terminal.until("the run", |_| log().contains("<run><-N><x><--><ls><-l><a  b><><*>\n"));
        terminal.types("sleep 300 &\n");
        terminal.types("lmk monitor -n stop %1\n");
        terminal.until("the monitor", |_| log().contains("<attach><sleep-20240101-deadbeef>\n"));
        let text = log();
        let line = text.lines().find(|line| line.starts_with("<monitor>")).unwrap();
        let pid =
            line.strip_prefix("<monitor><--no-attach><-n><stop><").and_then(|rest| rest.strip_suffix('>'));
        let pid: i32 = pid.unwrap_or_else(|| panic!("{shell}: {line}")).parse().unwrap();
        // The shell tells of a job before that has become its program.
        until(shell, || {
            let words = std::fs::read_to_string(format!("/proc/{pid}/cmdline")).unwrap();
            words.split('\0').take(2).eq(["sleep", "300"])
        });
        terminal.types("lmk monitor %9\n");
        terminal.until("the refusal", |shown| shown.contains("this shell has no job %9"));
        // The shell has forgotten it: it lives on without the shell.
        terminal.types("exit\n");
        let _ = terminal.child.wait().unwrap();
        let pid = rustix::process::Pid::from_raw(pid).unwrap();
        rustix::process::test_kill_process(pid).unwrap_or_else(|error| panic!("{shell}: {error}"));
        rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
        assert_eq!(log().lines().filter(|line| line.starts_with("<monitor>")).count(), 1, "{shell}");
    }
}

#[test]
fn a_stopped_job_goes_on_when_it_is_monitored() {
    for (shell, options) in shells() {
        let home = Home::new();
        let source = plugin(&home, shell, &[]);
        let mut terminal = Terminal::start(&home, shell, options);
        terminal.types(&source);
        terminal.types("sh -c 'touch \"$HOME/begun\"; kill -STOP $$; touch \"$HOME/went-on\"'\n");
        terminal.until("the job", |_| home.path("begun").exists());
        terminal.types("lmk monitor %1\n");
        terminal.until("its going on", |_| home.path("went-on").exists());
    }
}

#[test]
fn commands_that_took_long_are_told_and_others_not() {
    for (shell, options) in shells() {
        let home = Home::new();
        let source = plugin(&home, shell, &["--long", "1s", "--ignore", "vim,less"]);
        let log = || home.read("log");
        let mut terminal = Terminal::start(&home, shell, options);
        terminal.types(&source);
        terminal.types("true first\n");
        terminal.types("sh -c 'sleep 2.1; exit 3'\n");
        terminal.until("the report", |_| log().contains("<shell-report>"));
        let text = log();
        let words: Vec<&str> = text.trim().trim_matches(['<', '>']).split("><").collect();
        assert_eq!(
            (&words[..4], words[5..].to_vec()),
            (&["shell-report", "--status", "3", "--seconds"][..], vec!["--ignore", "vim,less", "--", "-"]),
            "{shell}: {text}"
        );
        assert!(["2", "3"].contains(&words[4]), "{shell}: {text}");
        // What was typed is nothing for the list of processes.
        let typed = || std::fs::read_to_string(home.path("typed")).unwrap_or_default();
        until("the line", || typed() == "sh -c 'sleep 2.1; exit 3'\n");
        terminal.types("echo $status$?x\n");
        terminal.until("the echo", |shown| shown.matches('x').count() > 1);
        assert_eq!(log(), text, "{shell}: what is short is not told");
    }
}

#[test]
fn what_the_plugin_prints_is_sound_in_its_shell() {
    for (shell, _) in shells() {
        for options in [&[][..], &["--long", "30s"], &["--completion"]] {
            let home = Home::new();
            let words = [&["lmk", "shell-plugin", "-p", "-s", shell], options].concat();
            home.write("script", &home.run(&words).code(0).stdout);
            let path = home.path("script").display().to_string();
            let mut command = home.prepared_as(Path::new(shell), &["-n", &path]);
            let run = support::ended(
                command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap(),
            );
            assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{shell} {options:?}");
        }
    }
}

#[test]
fn bash_completes_words_of_the_tree() {
    let home = Home::new();
    let text = home.run(&["lmk", "shell-plugin", "-p", "-s", "bash"]).code(0).stdout;
    home.write("plugin", &text);
    let script = r#". "$HOME/plugin"; COMP_WORDS=(lmk sess) COMP_CWORD=1; __lmk_load lmk sess lmk; [ $? = 124 ] || exit 9
        f=$(complete -p lmk); f=${f#*-F }; f=${f%% *}; $f lmk sess lmk; printf '%s\n' "${COMPREPLY[@]}""#;
    let mut command = home.prepared_as(Path::new("bash"), &["-c", script]);
    let run = support::ended(
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap(),
    );
    assert_eq!((run.code, run.stdout.trim()), (0, "session"), "{}", run.stderr);
}

#[test]
fn the_start_file_is_changed_by_a_block_alone() {
    let home = Home::new().env("SHELL", "/usr/bin/zsh");
    home.write(".zshrc", "export A=1\n");
    std::fs::set_permissions(home.path(".zshrc"), std::fs::Permissions::from_mode(0o640)).unwrap();
    let _ = home.run(&["lmk", "shell-plugin", "--install"]).code(0);
    let first = home.read(".zshrc");
    let own = std::fs::canonicalize(env!("CARGO_BIN_EXE_afar")).unwrap().display().to_string();
    assert_eq!(
        first,
        format!(
            "export A=1\n\n# ====== START LMK SHELL PLUGIN ======\nif test -x {own}; then eval \"$({own} lmk shell-plugin --print --shell zsh)\"; fi\n# ====== END LMK SHELL PLUGIN ======\n"
        )
    );
    home.write(".zshrc", &(first + "export B=2\n"));
    let _ = home.run(&["lmk", "shell-plugin", "-i", "--long", "1m"]).code(0);
    assert!(
        home.read(".zshrc").contains("--shell zsh --long 60)\"; fi\n# ====== END"),
        "{}",
        home.read(".zshrc")
    );
    assert_eq!(home.read(".zshrc").matches("START").count(), 1);
    let _ = home.run(&["lmk", "shell-plugin", "-u"]).code(0);
    assert_eq!(home.read(".zshrc"), "export A=1\nexport B=2\n");
    let _ = home.run(&["lmk", "shell-plugin", "-u"]).code(0);
    assert_eq!(home.read(".zshrc"), "export A=1\nexport B=2\n");
    let mode = std::fs::metadata(home.path(".zshrc")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn wrong_uses_change_nothing() {
    let home = Home::new();
    home.write(".bashrc", "x\n");
    let _ = home.run(&["lmk", "shell-plugin"]).code(2).says("must be provided");
    let _ = home.run(&["lmk", "shell-plugin", "-i", "-u"]).code(2).says("Only one");
    let _ = home.run(&["lmk", "shell-plugin", "-i", "-s", "nosuchsh"]).code(5).error().says("~/.nosuchshrc");
    let _ = home.run(&["lmk", "shell-plugin", "-i", "-s", "../x"]).code(2).error();
    let _ = home.run(&["lmk", "shell-plugin", "-i"]).code(2).error().says("--shell");
    let _ = home.run(&["lmk", "shell-plugin", "-p", "-s", "csh"]).code(2).error();
    let _ = home.run(&["lmk", "shell-plugin", "-p", "-s", "bash", "--long", "soon"]).code(2);
    assert_eq!(home.read(".bashrc"), "x\n");
}

#[test]
fn the_hooks_report_becomes_a_notification() {
    let server =
        Server::new(|_| Answer::Plain(201, "application/json", r#"{"eventId": "e", "channels": []}"#.into()));
    let home = Home::lmk(&server, 4_102_444_800_000);
    let report = |status: &str, line: &str| {
        home.run(&["lmk", "shell-report", "--status", status, "--seconds", "95", "--", line]).code(0)
    };
    let words = ["lmk", "shell-report", "--status", "3", "--seconds", "95", "--", "-"];
    let _ = home.run_stdin(&words, "cargo build\n").code(0);
    let message = server.seen().pop().unwrap().json()["message"].as_str().unwrap().to_owned();
    assert!(message.starts_with("**cargo** failed on `") && message.contains("cargo build"), "{message}");
    let _ = report("2", "sudo make -j8 API_TOKEN=abc");
    let message = server.seen().pop().unwrap().json()["message"].as_str().unwrap().to_owned();
    assert!(
        message.starts_with("**make** failed on `") && message.contains("exit code **2** after 1 min 35 s"),
        "{message}"
    );
    assert!(message.contains("\nsudo make -j8 API_TOKEN=***\n"), "{message}");
    let _ = report("143", "sleep 99");
    assert!(server.seen().pop().unwrap().json()["message"].as_str().unwrap().contains("SIGTERM"));
    let count = server.seen().len();
    for (status, line) in
        [("130", "make"), ("148", "make"), ("0", "vim x"), ("0", "EDITOR=x sudo /usr/bin/less y"), ("0", "")]
    {
        let _ = report(status, line);
    }
    assert_eq!(server.seen().len(), count);
}
