//! The command tree as data and as a page: what tests pin and what documents show.

use std::fmt::Write;

use clap::{Arg, ArgAction, Command};
use serde_json::{Value, json};

use super::personality::Personality;
use super::tree;

/// Every command with its options, as JSON: for scripts, agents and the test that pins the tree.
pub fn map() -> Value {
    let mut root = tree::build(Personality::Native, None);
    root.build();
    let mut commands = Vec::new();
    walk(&root, "afar", &mut |command, path| {
        let own: Vec<Value> = own_args(command).map(argument).collect();
        let aliases: Vec<&str> = command.get_all_aliases().collect();
        commands.push(json!({
            "command": path,
            "about": command.get_about().map(ToString::to_string),
            "aliases": aliases,
            "arguments": own,
        }));
    });
    let globals: Vec<Value> = root.get_arguments().filter(|arg| is_global(arg)).map(argument).collect();
    json!({"global_options": globals, "commands": commands})
}

/// The reference page, in Markdown.
pub fn page() -> String {
    let mut root = tree::build(Personality::Native, None);
    root.build();
    let mut out = String::from(
        "# Reference\n\nGenerated from the program: `afar help --reference`.\n\n## Global options\n\n",
    );
    for arg in root.get_arguments().filter(|arg| is_global(arg)) {
        let _ = writeln!(out, "- `{}`: {}", spelling(arg), help(arg));
    }
    walk(&root, "afar", &mut |command, path| {
        if command.has_subcommands() {
            return;
        }
        let about =
            command.get_long_about().or(command.get_about()).map(ToString::to_string).unwrap_or_default();
        let _ = write!(out, "\n## {path}\n\n{}\n", fenced(&about));
        let after = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        if !after.is_empty() {
            let _ = write!(out, "\n{}\n", fenced(&after));
        }
        let lines: Vec<String> =
            own_args(command).map(|arg| format!("- `{}`: {}", spelling(arg), help(arg))).collect();
        if !lines.is_empty() {
            let _ = write!(out, "\n{}\n", lines.join("\n"));
        }
    });
    out
}

fn walk(command: &Command, path: &str, visit: &mut impl FnMut(&Command, &str)) {
    for child in command.get_subcommands().filter(|child| !child.is_hide_set()) {
        let path = format!("{path} {}", child.get_name());
        visit(child, &path);
        walk(child, &path, visit);
    }
}

fn is_global(arg: &Arg) -> bool {
    arg.get_id().as_str().starts_with('@')
}

fn own_args(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !is_global(arg) && arg.get_id() != "help" && !arg.is_hide_set())
}

fn takes_value(arg: &Arg) -> bool {
    matches!(arg.get_action(), ArgAction::Set | ArgAction::Append)
}

fn spelling(arg: &Arg) -> String {
    let value =
        arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default();
    let names: Vec<String> = arg
        .get_short()
        .map(|short| format!("-{short}"))
        .into_iter()
        .chain(arg.get_long().map(|long| format!("--{long}")))
        .collect();
    match (names.is_empty(), takes_value(arg)) {
        (true, _) => value,
        (false, true) => format!("{} {value}", names.join(", ")),
        (false, false) => names.join(", "),
    }
}

fn help(arg: &Arg) -> String {
    arg.get_help().map(ToString::to_string).unwrap_or_default()
}

fn argument(arg: &Arg) -> Value {
    let defaults: Vec<String> =
        arg.get_default_values().iter().map(|text| text.to_string_lossy().into_owned()).collect();
    json!({
        "name": spelling(arg),
        "help": help(arg),
        "required": arg.is_required_set(),
        "many": matches!(arg.get_action(), ArgAction::Append),
        // The machine's own architecture is a default that differs by machine.
        "default": defaults.into_iter().filter(|text| text != std::env::consts::ARCH).collect::<Vec<_>>(),
        "values": arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect::<Vec<_>>(),
    })
}

/// Help text as Markdown: what is indented is code.
fn fenced(text: &str) -> String {
    let (mut out, mut code) = (String::new(), false);
    for line in text.lines() {
        let indented = line.starts_with("  ");
        if indented != code && !line.is_empty() {
            out.push_str(if indented { "```sh\n" } else { "```\n" });
            code = indented;
        }
        out.push_str(line.strip_prefix("  ").unwrap_or(line));
        out.push('\n');
    }
    if code {
        out.push_str("```\n");
    }
    out.trim_end().to_owned()
}
