//! The tree against the official client's: every command, argument, option, alias and default of its versions 22.3.2
//! and 23.9.10 (`tests/fixtures/bai-commands.json`). What differs is in `tests/fixtures/bai-differences.toml`, each
//! with its reason.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use clap::{Arg, ArgAction, Command};
use serde::Deserialize;

use crate::cli::personality::Personality;
use crate::cli::tree;

#[derive(Deserialize)]
struct Official {
    versions: Vec<String>,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    params: Vec<Param>,
}

#[derive(Deserialize)]
struct Param {
    versions: Vec<String>,
    argument: Option<String>,
    #[serde(default)]
    flags: Vec<String>,
    #[serde(default)]
    choices: Vec<String>,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    many: bool,
    #[serde(default)]
    value: bool,
    default: Option<String>,
}

#[derive(Deserialize)]
struct Differences {
    difference: Vec<Difference>,
}

#[derive(Deserialize)]
struct Difference {
    /// The commands, by their words; `*` for all.
    command: String,
    what: String,
    reason: String,
}

fn read(name: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn answers(command: &Command, word: &str) -> bool {
    command.get_name() == word || command.get_all_aliases().any(|alias| alias == word)
}

fn find<'a>(root: &'a Command, path: &str) -> Option<&'a Command> {
    path.split(' ')
        .filter(|word| !word.is_empty())
        .try_fold(root, |command, word| command.get_subcommands().find(|one| answers(one, word)))
}

/// The argument of this spelling, by any of its names.
fn spelled<'a>(command: &'a Command, flag: &str) -> Option<&'a Arg> {
    command.get_arguments().find(|arg| match flag.strip_prefix("--") {
        Some(long) => {
            arg.get_long() == Some(long) || arg.get_all_aliases().unwrap_or_default().contains(&long)
        }
        None => flag
            .chars()
            .nth(1)
            .is_some_and(|letter| arg.get_short_and_visible_aliases().unwrap_or_default().contains(&letter)),
    })
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}

/// What differs between an argument and the official one.
fn compare(arg: &Arg, param: &Param, name: &str, found: &mut Vec<String>) {
    if param.required && !arg.is_required_set() {
        found.push(format!("{name} is not required"));
    }
    if !param.required && arg.is_required_set() {
        found.push(format!("{name} is required"));
    }
    if param.argument.is_none() && param.value != takes_value(arg) {
        found.push(format!("{name} takes {} value", if param.value { "no" } else { "a" }));
    }
    let many = matches!(arg.get_action(), ArgAction::Append)
        || arg.get_num_args().is_some_and(|n| n.max_values() > 1);
    if param.many != many && param.many {
        found.push(format!("{name} cannot repeat"));
    }
    let ours: Vec<String> =
        arg.get_default_values().iter().map(|text| text.to_string_lossy().into_owned()).collect();
    let ours = ours.first().filter(|_| takes_value(arg)).cloned();
    if ours != param.default {
        found.push(format!(
            "{name} has the default {} for {}",
            ours.as_deref().unwrap_or("none"),
            param.default.as_deref().unwrap_or("none")
        ));
    }
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() && takes_value(arg) {
        for choice in param.choices.iter().filter(|choice| !values.contains(choice)) {
            found.push(format!("{name} does not take {choice}"));
        }
    }
}

fn differences(root: &Command, path: &str, official: &Official) -> Vec<String> {
    let Some(command) = find(root, path) else { return vec!["missing".to_owned()] };
    let mut found = Vec::new();
    for alias in official.aliases.iter().filter(|alias| !answers(command, alias)) {
        found.push(format!("alias {alias} missing"));
    }
    // Arguments by their order, as the newest version that has them.
    let newest = official.versions.last().cloned().unwrap_or_default();
    let positionals: Vec<&Arg> = command.get_positionals().collect();
    let arguments =
        official.params.iter().filter(|param| param.argument.is_some() && param.versions.contains(&newest));
    for (at, param) in arguments.enumerate() {
        let name = param.argument.clone().unwrap_or_default().to_uppercase();
        match positionals.get(at) {
            Some(arg) => compare(arg, param, &name, &mut found),
            None => found.push(format!("{name} missing")),
        }
    }
    for param in official.params.iter().filter(|param| param.argument.is_none()) {
        let mut known = None;
        for flag in &param.flags {
            match spelled(command, flag) {
                Some(arg) => known = Some(arg),
                None => found.push(format!("{flag} missing")),
            }
        }
        if let Some(arg) = known.filter(|_| param.versions.contains(&newest)) {
            let name = param.flags.iter().find(|flag| flag.starts_with("--")).or(param.flags.first());
            compare(arg, param, name.map_or("", |name| name.as_str()), &mut found);
        }
    }
    found
}

#[test]
fn every_official_command_is_here() {
    let official: BTreeMap<String, Official> = serde_json::from_str(&read("bai-commands.json")).unwrap();
    let count = |version: &str| {
        let inner = |path: &str| {
            path.is_empty() || official.keys().any(|other| other.starts_with(&format!("{path} ")))
        };
        official
            .iter()
            .filter(|(path, one)| one.versions.iter().any(|v| v == version) && !inner(path))
            .count()
    };
    assert_eq!((count("22.3.2"), count("23.9.10")), (146, 178));
    let known: Differences = toml::from_str(&read("bai-differences.toml")).unwrap();
    let mut used = vec![false; known.difference.len()];
    let root = tree::build(Personality::Bai, None);
    let mut unknown = Vec::new();
    for (path, one) in &official {
        for what in differences(&root, path, one) {
            let listed = known.difference.iter().position(|difference| {
                (difference.command == *path || difference.command == "*") && difference.what == what
            });
            match listed {
                Some(at) => used[at] = true,
                None => unknown.push(format!(
                    "[[difference]]\ncommand = \"{path}\"\nwhat = \"{what}\"\nreason = \"\"\n"
                )),
            }
        }
    }
    assert!(unknown.is_empty(), "differences without a reason:\n{}", unknown.join("\n"));
    for (difference, used) in known.difference.iter().zip(used) {
        assert!(used, "{}: {} is no difference any more", difference.command, difference.what);
        assert!(difference.reason.len() > 10, "{}: {} has no reason", difference.command, difference.what);
    }
}
