//! The page on LMK: the commands that it names exist, its first use runs, its words for ways and settings are right.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;
use support::Home;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name)).unwrap()
}

/// What stands between backticks.
fn code(page: &str) -> Vec<&str> {
    let text = page.split("```").step_by(2);
    text.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_command_of_the_page_exists() {
    let page = read("docs/lmk.md");
    let tree: Value = serde_json::from_str(&read("tests/fixtures/tree.json")).unwrap();
    let commands: BTreeSet<&str> =
        tree["commands"].as_array().unwrap().iter().filter_map(|one| one["command"].as_str()).collect();
    let fenced = page.split("```sh\n").skip(1).flat_map(|block| block.split("```").next().unwrap().lines());
    let named = code(&page)
        .into_iter()
        .filter(|one| one.starts_with("afar "))
        .chain(fenced.filter(|line| line.starts_with("afar ")));
    let mut seen = BTreeSet::new();
    for line in named {
        let is_word =
            |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-') && !word.starts_with('-');
        let words: Vec<&str> = line.split(' ').take_while(is_word).collect();
        let found = (2..=words.len())
            .rev()
            .map(|count| words[..count].join(" "))
            .find(|path| commands.contains(path.as_str()));
        seen.insert(found.unwrap_or_else(|| panic!("there is no `{line}`")));
    }
    assert!(seen.len() >= 25, "{seen:?}");
}

#[test]
fn every_endpoint_has_its_command() {
    let page = read("docs/lmk.md");
    for command in [
        "app current",
        "auth create",
        "auth get",
        "auth token",
        "auth refresh",
        "oauth token",
        "channels list",
        "notify",
        "session create",
        "session get",
        "session update",
        "session end",
        "session action",
        "session connect",
    ] {
        assert!(page.contains(&format!("`afar lmk {command}`")), "{command}");
    }
}

#[test]
fn ways_and_settings_are_those_that_there_are() {
    let page = read("docs/lmk.md");
    let home = Home::new();
    let refusal = home.run(&["lmk", "notify", "x", "--via", "nosuch"]).code(2).stderr;
    let ways = refusal.split("one of ").nth(1).unwrap().trim();
    for way in ways.split(", ") {
        assert!(page.contains(&format!("\n| `{way}` | ")), "{way}");
    }
    for setting in code(&page).into_iter().filter(|one| one.starts_with("notify.") && !one.contains(' ')) {
        let _ = home.run(&["config", "get", setting]).hides("there is no setting");
    }
}

#[test]
fn the_section_on_jobs_runs() {
    let (home, run) = support::script_after("docs/lmk.md", "\n## Jobs\n");
    let _ = home.run(&["sandbox", "stop"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for said in ["it ended with 3", "epoch 1\r\nepoch 2\r\n", "exited (3)", "exited (-15)", "exited (0)"] {
        assert!(run.stdout.contains(said), "{said}:\n{}", run.stdout);
    }
    assert!(run.stdout.contains("running"), "{}", run.stdout);
}

#[test]
fn the_options_that_the_page_names_exist() {
    let page = read("docs/lmk.md");
    let jobs = page.split_once("\n## Jobs\n").unwrap().1.split("\n## ").next().unwrap().to_owned();
    let home = Home::new();
    let known: String =
        ["run", "monitor", "attach", "logs", "kill", "jobs", "clean", "notify", "jobs wait", "jobs rerun"]
            .iter()
            .map(|command| {
                let words: Vec<&str> =
                    ["lmk"].into_iter().chain(command.split(' ')).chain(["--help"]).collect();
                home.run(&words).code(0).stdout
            })
            .collect();
    let mut seen = 0;
    for option in code(&jobs).into_iter().flat_map(|one| one.split(' ')).filter(|word| word.starts_with("--"))
    {
        assert!(known.contains(option), "{option}");
        seen += 1;
    }
    assert!(seen > 12, "{seen}");
}

#[test]
fn the_first_use_runs() {
    let (home, run) = support::first_use("docs/lmk.md");
    let _ = home.run(&["sandbox", "stop"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(
        run.stdout.contains("Hello from the sandbox") && run.stdout.contains("training"),
        "{}",
        run.stdout
    );
}
