//! The page on ways into sessions: every command on it exists, with the options that it shows.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name)).unwrap()
}

/// The command lines of the page.
fn lines(page: &str) -> Vec<String> {
    let blocks = page.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap());
    blocks.flat_map(str::lines).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

#[test]
fn every_command_exists_with_its_options() {
    let tree: Value = serde_json::from_str(&read("tests/fixtures/tree.json")).unwrap();
    let commands = tree["commands"].as_array().unwrap();
    let mut seen = BTreeSet::new();
    for line in lines(&read("docs/ways-in.md")) {
        let words: Vec<&str> = line.split(' ').collect();
        let found = (1..=words.len()).rev().find_map(|count| {
            let path = words[..count].join(" ");
            commands.iter().find(|one| one["command"] == path.as_str())
        });
        let found = found.unwrap_or_else(|| panic!("there is no such command: {line}"));
        let path = found["command"].as_str().unwrap();
        seen.insert(path.to_owned());
        let names: Vec<&str> =
            found["arguments"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
        let own = words.iter().take_while(|word| **word != "--");
        for option in own.filter_map(|word| word.strip_prefix("--")) {
            let option = option.split('=').next().unwrap();
            assert!(
                names
                    .iter()
                    .any(|name| name.split([',', ' ', '=', '[']).any(|part| part == format!("--{option}"))),
                "{path} has no --{option}: {names:?}"
            );
        }
    }
    for path in ["app", "apps", "ssh", "scp", "proxy", "events", "watch", "task-logs", "session pty", "run"] {
        assert!(seen.contains(&format!("afar bai {path}")), "{path} is not on the page");
    }
}
