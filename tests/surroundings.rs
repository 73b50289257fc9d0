//! Homes, terminals and streams that are not as one would wish: said in one line, or borne; no panic.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::process::{Command, Stdio};

use serde_json::json;
use support::terminal::Terminal;
use support::{Answer, Home, Run, Server, ended};

const NAME: &str = "größe-名前";

/// A server with one folder, whose name is not ASCII.
fn server() -> Server {
    Server::bai(|request| match request.path() {
        "/admin/gql" | "/admin/graphql" => {
            let items = json!([{"name": NAME, "id": "1", "host": "local:volume1", "permission": "rw"}]);
            let page = json!({"total_count": 1, "items": items});
            Answer::json(json!({"vfolder_list": page, "data": {"vfolder_list": page}}))
        }
        _ => Answer::problem(404, "not-found", "Not found."),
    })
}

/// A command of the shell, in which `$AFAR` is the program.
fn shell(home: &Home, script: &str) -> Command {
    let mut command = home.prepared_as("sh".as_ref(), &["-c", script]);
    command.env("AFAR", env!("CARGO_BIN_EXE_afar"));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn runs(home: &Home, script: &str) -> Run {
    let run = ended(shell(home, script).spawn().unwrap());
    assert!(!run.stderr.contains("panicked"), "{script}: {}", run.stderr);
    run
}

#[test]
fn a_configuration_of_a_newer_version_is_told_apart() {
    let home = Home::new();
    for (text, place) in [
        (
            "version = 2\n[profiles.a.bai]\nendpoint = \"http://x\"\n",
            "config.toml:1:1: unknown key `version`",
        ),
        ("[profiles.a.quantum]\nqubits = 3\n", "config.toml:1:13: unknown key `quantum`"),
        ("[profiles.a.bai]\nqubits = 3\n", "config.toml:2:1: unknown key `qubits`"),
    ] {
        home.write(".config/afar/config.toml", text);
        for words in [&["config", "show"][..], &["bai", "ps"], &["auth", "status", "--offline"]] {
            let _ = home.run(words).code(3).error().says(place).says("newer afar");
        }
        let _ = home.run(&["doctor", "--offline", "--problems"]).code(1);
        // What needs no settings works.
        let _ = home.run(&["--version"]).code(0);
        let _ = home.run(&["bai", "ps", "--help"]).code(0);
        let _ = home.run(&["completion", "bash"]).code(0);
    }
}

#[test]
fn a_home_that_cannot_be_read_or_written_is_named() {
    let home = Home::new();
    home.write("file", "a home that is none");
    let file = home.path("file").display().to_string();
    let home = home.env("HOME", &file);
    for words in [&["config", "show"][..], &["config", "set", "output", "json"], &["bai", "ps"]] {
        let _ = home.run(words).code(3).error().says("file/.config/afar/config.toml").says("HOME");
    }
    let _ = home.run(&["lmk", "run", "--local", "true"]).code(3).error().says("HOME");
    let _ = home.run(&["--sandbox", "bai", "ps"]).code(125).error().says("file/.local/state/afar/sandbox");
    let _ = home.run(&["lmk", "jobs"]).code(0);
    let _ = home.run(&["completion", "zsh"]).code(0);
    let report = home.run(&["doctor", "--offline", "--problems"]).code(1);
    assert!(report.stdout.contains("Not a directory"), "{}", report.stdout);
}

#[test]
fn without_home_the_variables_of_the_folders_are_enough() {
    let home = Home::new();
    let script = "unset HOME; export XDG_CONFIG_HOME=$PWD/c XDG_STATE_HOME=$PWD/s XDG_CACHE_HOME=$PWD/k; ";
    let path = runs(&home, &format!("{script} $AFAR config path")).code(0);
    assert!(path.stdout.contains("/work/c/afar/config.toml"), "{}", path.stdout);
    let _ = runs(&home, &format!("{script} $AFAR config set output jsonl && $AFAR config get output"))
        .code(0)
        .stdout("jsonl\n");
    let _ = runs(&home, "HOME= $AFAR --version").code(0);
    let _ = runs(&home, "unset HOME; $AFAR bai ps --help").code(0);
}

#[test]
fn state_and_cache_that_cannot_be_written_stop_nothing() {
    let server = server();
    let home = Home::bai(&server);
    home.write("blocked", "");
    let blocked = home.path("blocked").display().to_string();
    let home = home.env("XDG_STATE_HOME", &blocked).env("XDG_CACHE_HOME", &blocked);
    let _ = home.run(&["bai", "vfolder", "list", "-o", "name"]).code(0).stdout(&format!("{NAME}\n"));
    let report = home.run(&["doctor", "--offline", "--problems", "-o", "json"]).code(0).json();
    let remedies =
        report.as_array().unwrap().iter().filter(|row| row["check"].to_string().contains("folder "));
    assert_eq!(remedies.filter(|row| !row["remedy"].is_null()).count(), 2, "{report}");
}

#[test]
fn a_terminal_of_twenty_columns_gets_lines_of_twenty() {
    let server = server();
    let home = Home::bai(&server);
    for words in ["bai vfolder list", "bai vfolder list --help", "bai ps --nonsense", "config show"] {
        let mut command = shell(&home, &format!("stty cols 20; exec $AFAR {words}"));
        command.env("TERM", "xterm").env("LANG", "C").env("NO_COLOR", "1");
        let mut terminal = Terminal::start(command);
        let code = terminal.ended();
        let text = terminal.text();
        assert_eq!(code, if words.contains("nonsense") { 2 } else { 0 }, "{words}: {text}");
        assert!(!text.contains("panicked") && !text.contains('\u{1b}'), "{words}: {text:?}");
        if words.ends_with("list") {
            let table = text.lines().filter(|line| !line.starts_with("Left out"));
            let widest = table.map(|line| line.trim_end().chars().count()).max().unwrap();
            assert!(widest <= 20, "{widest}: {text}");
            assert!(text.contains("grö") && text.contains("Left out for want of room: "), "{text}");
        }
    }
}

#[test]
fn names_beyond_ascii_come_through_in_every_locale() {
    let server = server();
    for locale in ["C", "POSIX", "en_US.ISO-8859-1", "C.UTF-8", ""] {
        let home = Home::bai(&server).env("LANG", locale).env("LC_ALL", locale);
        for format in ["table", "json", "jsonl", "yaml", "csv", "tsv", "name"] {
            let run = home.run(&["bai", "vfolder", "list", "-o", format]).code(0);
            assert!(run.stdout.contains(NAME), "{locale} {format}: {}", run.stdout);
        }
        let _ = home.run(&["bai", "vfolder", "info", NAME]).code(5).error();
    }
    // Words that are no UTF-8 at all are refused, not died of.
    let _ = runs(&Home::bai(&server), "$AFAR bai vfolder info \"$(printf 'gr\\366\\337e')\"")
        .code(2)
        .says("error: ");
}

#[test]
fn no_color_holds_on_a_terminal_and_can_be_overruled() {
    let home = Home::new();
    let shown = |script: &str, variable: &str| {
        let mut command = shell(&home, script);
        command.env("TERM", "xterm").env(variable, "1");
        let mut terminal = Terminal::start(command);
        terminal.ended();
        terminal.text()
    };
    for script in ["$AFAR bai ps", "$AFAR bai ps --nonsense", "$AFAR bai --help"] {
        assert!(shown(script, "OTHER").contains("\u{1b}["), "{script} has no colour");
        assert!(!shown(script, "NO_COLOR").contains('\u{1b}'), "{script}");
    }
    assert!(shown("$AFAR --color always bai ps", "NO_COLOR").contains("\u{1b}["));
}

#[test]
fn a_stdout_that_is_closed_goes_away_or_is_full() {
    let home = Home::new();
    for words in ["--version", "--help", "config show", "help environment", "completion bash", "lmk jobs"] {
        let _ = runs(&home, &format!("$AFAR {words} >&-")).code(0).stdout("");
        let _ = runs(&home, &format!("$AFAR {words} >&- 2>&- <&-")).code(0);
        // The status of the program, not of the reader that is gone.
        let piped = format!("{{ {{ $AFAR {words}; echo $? >&3; }} | true; }} 3>&1");
        let _ = runs(&home, &piped).code(0).stdout("0\n");
    }
    for words in ["--version", "--help", "config show", "help environment"] {
        let run = runs(&home, &format!("$AFAR {words} >/dev/full")).code(1);
        let _ = run.says("error: cannot write to stdout");
    }
    let _ = runs(&home, "$AFAR bai ps 2>&-").code(3).stdout("");
}

#[test]
fn a_stdin_that_is_closed_answers_nothing() {
    let server = server();
    let home = Home::bai(&server);
    let _ = runs(&home, "$AFAR bai vfolder list -o name <&-").code(0).stdout(&format!("{NAME}\n"));
    let _ = runs(&Home::new(), "$AFAR bai configure <&-").code(2).says("error: no answer to");
    let _ = runs(&home, "$AFAR bai run -c - python <&-").says("error: ");
}
