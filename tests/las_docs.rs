//! The page on Lucidtech: its first use runs, its table names every method of the SDK and commands that exist.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;
use support::Home;

fn page() -> String {
    read("docs/lucidtech.md")
}

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name)).unwrap()
}

/// The rows of the table: a method and its command.
fn table(page: &str) -> Vec<(String, String)> {
    let cells = |line: &str| {
        let mut parts =
            line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`').to_owned());
        Some((parts.next()?, parts.next()?))
    };
    let part = page.split("| method | command |").nth(1).unwrap();
    part.lines().filter(|line| line.starts_with("| `")).filter_map(cells).collect()
}

#[test]
fn every_method_of_the_sdk_has_its_command() {
    let page = page();
    let named: Vec<String> = table(&page).into_iter().map(|(method, _)| method).collect();
    let methods = read("tests/fixtures/las_methods.txt");
    for method in methods.lines() {
        assert_eq!(named.iter().filter(|name| *name == method).count(), 1, "{method}");
    }
    assert_eq!(methods.lines().count(), 85);
}

#[test]
fn every_command_of_the_table_exists_with_its_arguments() {
    let tree: Value = serde_json::from_str(&read("tests/fixtures/tree.json")).unwrap();
    let commands = tree["commands"].as_array().unwrap();
    let mut seen = BTreeSet::new();
    for (method, command) in table(&page()) {
        if command.contains("--profile") {
            continue;
        }
        let is_word =
            |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-');
        let words: Vec<&str> = command.split(' ').collect();
        let path = words.iter().copied().take_while(is_word).collect::<Vec<_>>().join(" ");
        let found = commands.iter().find(|one| one["command"] == path);
        let found = found.unwrap_or_else(|| panic!("{method}: there is no `{path}`"));
        let arguments = found["arguments"].as_array().unwrap();
        let needed = |argument: &&Value| {
            argument["required"] == true
                && !argument["name"].as_str().is_some_and(|name| name.starts_with('-'))
        };
        let count = arguments.iter().filter(needed).count();
        let given = words.len() - path.split(' ').count();
        assert!(given >= count.min(1), "{method}: {command} shows {given} of {count} arguments");
        seen.insert(path);
    }
    assert!(seen.len() >= 85, "{}", seen.len());
}

#[test]
fn the_first_use_runs() {
    let page = page();
    let script = page.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let home = Home::new();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), home.path("afar")).unwrap();
    std::fs::create_dir_all(home.path("work")).unwrap();
    let path = format!("{}:{}", home.path("").display(), std::env::var("PATH").unwrap());
    let mut command = home.prepared_as(Path::new("sh"), &["-ec", script]);
    command.env("PATH", path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = support::ended(command.spawn().unwrap());
    let _ = home.run(&["sandbox", "stop"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let last: Vec<&str> = run.stdout.trim_end().lines().last().unwrap().split_whitespace().collect();
    assert_eq!(last[0], "total", "{}", run.stdout);
    assert!(last[2].parse::<f64>().is_ok_and(|sure| sure > 0.0 && sure < 1.0), "{}", run.stdout);
}
