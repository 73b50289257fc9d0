//! `bai session pty` and `bai run --terminal` on a terminal of the test's own.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::fs::File;
use std::io::{Read, Write};
use std::process::{Command, Stdio};

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use support::Home;
use support::sandbox::Sandbox;

/// Runs afar on a terminal of 31 rows and 97 columns and types; what the terminal shows until the program ends, and
/// its exit status.
fn on_terminal(home: &Home, args: &[&str], typed: &str) -> (String, i32) {
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let size = rustix::termios::Winsize { ws_row: 31, ws_col: 97, ws_xpixel: 0, ws_ypixel: 0 };
    rustix::termios::tcsetwinsize(&master, size).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let slave = File::options().read(true).write(true).open(name).unwrap();
    let mut command: Command = home.prepared(args);
    command.stdin(slave.try_clone().unwrap()).stdout(slave.try_clone().unwrap()).stderr(Stdio::from(slave));
    let mut child = command.spawn().unwrap();
    drop(command);
    let mut master = File::from(master);
    master.write_all(typed.as_bytes()).unwrap();
    let mut shown = Vec::new();
    // Reading fails once the other side is closed.
    let _ = master.read_to_end(&mut shown);
    (String::from_utf8_lossy(&shown).into_owned(), child.wait().unwrap().code().unwrap_or(-1))
}

#[test]
fn what_is_typed_reaches_the_session_and_its_size_is_ours() {
    let sandbox = Sandbox::start(&[]);
    let home = sandbox
        .env(&[] as &[&str])
        .into_iter()
        .fold(Home::new(), |home, (name, text)| home.env(&name, &text));
    let _ = home.run(&["bai", "create", "-t", "term", "python"]).code(0);
    let typed = "echo sum=$((40+2)); stty size; exit\n";
    let (shown, code) = on_terminal(&home, &["bai", "session", "pty", "term"], typed);
    assert!(shown.contains("sum=42") && shown.contains("31 97"), "{shown}");
    assert_eq!(code, 0, "{shown}");
    let (shown, code) =
        on_terminal(&home, &["bai", "run", "--rm", "-t", "term", "--terminal", "python"], typed);
    assert!(shown.contains("sum=42"), "{shown}");
    assert_eq!(code, 0, "{shown}");
    let _ = home.run(&["bai", "session", "pty", "term"]).code(2).error().says("stdin is no terminal");
}
