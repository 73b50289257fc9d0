//! The page on CoCalc: its first use runs, its table names every method of the package and commands that exist.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::path::Path;

use serde_json::Value;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name)).unwrap()
}

/// The rows of the table: a method and its command.
fn table() -> Vec<(String, String)> {
    let page = read("docs/cocalc.md");
    let part = page.split("| method | command |").nth(1).unwrap();
    let cells = |line: &str| {
        let mut parts =
            line.trim_matches('|').split(" | ").map(|cell| cell.trim().trim_matches('`').to_owned());
        (parts.next().unwrap(), parts.next().unwrap())
    };
    part.lines().filter(|line| line.starts_with("| `")).map(cells).collect()
}

#[test]
fn every_method_has_its_command_and_the_command_its_arguments() {
    let tree: Value = serde_json::from_str(&read("tests/fixtures/tree.json")).unwrap();
    let commands = tree["commands"].as_array().unwrap();
    let table = table();
    let methods: Vec<&str> = table.iter().map(|(method, _)| method.as_str()).collect();
    let mut known: Vec<String> =
        read("tests/fixtures/cocalc_methods.txt").lines().map(str::to_owned).collect();
    let mut named: Vec<String> = methods.iter().map(|one| (*one).to_owned()).collect();
    known.sort();
    named.sort();
    assert_eq!(named, known);
    for (method, command) in &table {
        let words: Vec<&str> = command.split(' ').collect();
        let upper = |word: &&&str| word.chars().all(|c| c.is_ascii_uppercase());
        let count = words.iter().filter(upper).count();
        let path = words.iter().filter(|word| !upper(word)).copied().collect::<Vec<_>>().join(" ");
        let found = commands.iter().find(|one| one["command"] == path.as_str());
        let found = found.unwrap_or_else(|| panic!("{method}: there is no `{path}`"));
        let arguments = found["arguments"].as_array().unwrap();
        let positional = |one: &&Value| !one["name"].as_str().unwrap_or_default().starts_with('-');
        assert!(arguments.iter().filter(positional).count() >= count, "{method}: {command}");
    }
}

#[test]
fn the_page_says_what_it_was_tried_on() {
    let page = read("docs/cocalc.md");
    assert!(page.contains("they are no evidence about CoCalc itself"));
}

#[test]
fn the_first_use_runs() {
    let (home, run) = support::first_use("docs/cocalc.md");
    let _ = home.run(&["sandbox", "stop"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stdout.contains("from 6e75dbf1"), "{}", run.stdout);
    assert!(run.stdout.ends_with("5050\n3\n"), "{}", run.stdout);
    assert_eq!(home.read("work/sorted.txt"), "1\n2\n3\n");
}
