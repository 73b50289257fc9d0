//! Under the names of the official clients: what those print, observed and written down, is what we print.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "dropin/server.rs"]
mod server;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    program: String,
    env: BTreeMap<String, String>,
    /// Files below the home.
    #[serde(default)]
    home: BTreeMap<String, String>,
    answer: Vec<server::Answer>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    argv: Vec<String>,
    #[serde(default)]
    stdin: String,
    exit: i32,
    /// Left out, it is not compared: help is our own.
    stdout: Option<String>,
    /// Texts that stderr has.
    #[serde(default)]
    stderr: Vec<String>,
}

/// Runs one case in a home of its own; what is wrong with it.
fn problem(file: &File, case: &Case, base: &str) -> Option<String> {
    let home = tempfile::tempdir().unwrap();
    let fill = |text: &str| {
        text.replace("{BASE}", base)
            .replace("{HOME}", home.path().to_str().unwrap())
            .replace("{VERSION}", env!("CARGO_PKG_VERSION"))
    };
    for (name, text) in &file.home {
        let path = home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, fill(text)).unwrap();
    }
    let program = home.path().join(&file.program);
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), &program).unwrap();
    let mut child = Command::new(&program)
        .args(case.argv.iter().map(|word| fill(word)))
        .env_clear()
        .env("HOME", home.path())
        .env("TZ", "UTC")
        .envs(file.env.iter().map(|(name, text)| (name, fill(text))))
        .current_dir(home.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that does not read may have ended before all is written.
    let _ = child.stdin.take().unwrap().write_all(case.stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    let (stdout, stderr) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    // TOML drops the line end behind its opening quotes, so that a text of lines keeps all of its own.
    let expected = case.stdout.as_deref().map_or(stdout.clone().into_owned(), fill);
    let missing = case.stderr.iter().find(|text| !stderr.contains(&fill(text)));
    if output.status.code() == Some(case.exit) && stdout == expected && missing.is_none() {
        return None;
    }
    Some(format!(
        "{} {}\nexit {:?}, expected {}\n--- stdout\n{stdout}--- expected\n{expected}--- stderr\n{stderr}--- not in it: {missing:?}\n",
        file.program,
        case.argv.join(" "),
        output.status.code(),
        case.exit
    ))
}

fn check(name: &str) {
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/dropin").join(name);
    let file: File = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let base = server::start(file.answer.clone());
    let problems: Vec<String> = file.case.iter().filter_map(|case| problem(&file, case, &base)).collect();
    assert!(problems.is_empty(), "{} of {} cases:\n{}", problems.len(), file.case.len(), problems.join("\n"));
}

#[test]
fn backend_ai() {
    check("bai.toml");
}

#[test]
fn backend_ai_administration() {
    check("bai-admin.toml");
}

#[test]
fn las() {
    check("las.toml");
}

#[test]
fn lmk() {
    check("lmk.toml");
}
