//! Every command of the tree: its help, and what it says of wrong arguments. Nothing here is set up, and nothing is sent.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use support::{Home, Run, ended};

/// Commands that take every word for text: what they lack is a login.
const TEXT: &[&str] = &["afar lmk notify", "afar lmk event post"];

/// The commands of the tree, and whether each is a group.
fn commands() -> Vec<(Value, bool)> {
    let tree = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/fixtures/tree.json");
    let tree: Value = serde_json::from_str(&std::fs::read_to_string(tree).unwrap()).unwrap();
    let commands = tree["commands"].as_array().unwrap().clone();
    let groups: BTreeSet<String> = commands
        .iter()
        .map(|one| one["command"].as_str().unwrap().rsplit_once(' ').unwrap().0.to_owned())
        .collect();
    commands
        .into_iter()
        .map(|one| {
            let group = groups.contains(one["command"].as_str().unwrap());
            (one, group)
        })
        .collect()
}

/// Does a thing for each command, several at a time; all that is wrong.
fn each(check: impl Fn(&Home, &Value, bool, &[&str]) -> Vec<String> + Sync) -> Vec<String> {
    let (commands, next, wrong) = (commands(), AtomicUsize::new(0), Mutex::new(Vec::new()));
    assert!(commands.len() > 400, "only {} commands", commands.len());
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                let home = Home::new();
                while let Some((command, group)) = commands.get(next.fetch_add(1, Ordering::SeqCst)) {
                    let words: Vec<&str> = command["command"].as_str().unwrap().split(' ').skip(1).collect();
                    let found = check(&home, command, *group, &words);
                    wrong.lock().unwrap().extend(found);
                }
            });
        }
    });
    wrong.into_inner().unwrap()
}

/// Runs a command without anything on stdin.
fn run(home: &Home, words: &[&str], further: &[&str]) -> Run {
    let mut command = home.prepared(&[words, further].concat());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    ended(command.spawn().unwrap())
}

/// What is wrong with how wrong usage was refused: status 2, nothing on stdout, one line that says what.
fn refused(run: &Run, words: &[&str], what: &str) -> Option<String> {
    let first = run.stderr.lines().next().unwrap_or_default();
    let right = run.code == 2
        && run.stdout.is_empty()
        && first.starts_with("error: ")
        && first.contains(what)
        && !run.stderr.contains("panicked");
    (!right).then(|| format!("{words:?} {what}: exit {}\n{}{}", run.code, run.stdout, run.stderr))
}

fn positionals(command: &Value) -> impl Iterator<Item = &Value> {
    let all = command["arguments"].as_array().unwrap().iter();
    all.filter(|one| !one["name"].as_str().unwrap().starts_with('-'))
}

#[test]
fn every_command_has_help_with_an_example() {
    let wrong = each(|home, _, group, words| {
        let run = run(home, words, &["--help"]);
        let right = run.code == 0 && run.stderr.is_empty() && run.stdout.contains("Usage: ");
        let example = group || run.stdout.contains("Example:") || run.stdout.contains("Examples:");
        (!right || !example).then(|| format!("{words:?}: {}{}", run.stdout, run.stderr)).into_iter().collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_command_refuses_an_option_that_there_is_not() {
    let wrong = each(|home, command, _, words| {
        let run = run(home, words, &["--no-such-option"]);
        if TEXT.contains(&command["command"].as_str().unwrap()) {
            let _ = run.code(4).error();
            return Vec::new();
        }
        refused(&run, words, "--no-such-option").into_iter().collect()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_command_refuses_too_few_and_too_many_words() {
    let counted = AtomicUsize::new(0);
    let wrong = each(|home, command, group, words| {
        let mut wrong = Vec::new();
        if group {
            wrong.extend(refused(&run(home, words, &["no-such-command"]), words, "no-such-command"));
        }
        if group {
            return wrong;
        }
        if positionals(command).any(|one| one["required"] == true) {
            counted.fetch_add(1, Ordering::SeqCst);
            wrong.extend(refused(&run(home, words, &[]), words, ""));
        }
        if !positionals(command).any(|one| one["many"] == true) {
            let word = |one: &'_ Value| one["values"][0].as_str().unwrap_or("x").to_owned();
            let words_given: Vec<String> =
                positionals(command).map(word).chain(["surplus".to_owned()]).collect();
            let given: Vec<&str> = words_given.iter().map(String::as_str).collect();
            counted.fetch_add(1, Ordering::SeqCst);
            wrong.extend(refused(&run(home, words, &given), words, ""));
        }
        wrong
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(counted.into_inner() > 500);
}
