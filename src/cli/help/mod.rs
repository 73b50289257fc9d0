//! `afar help [WORDS…]`: a command's help, or a topic.

mod man;

use std::ffi::OsString;
use std::fmt::Write;
use std::path::PathBuf;

use super::context::Ctx;
use super::personality::Personality;
use super::reference;
use super::tree::{self, Leaf};
use crate::config::{registry, vars};
use crate::error::{Error, Result};
use crate::nearest;
use crate::output::Output;

/// Show help on a command or a topic
///
/// Topics: configuration, drop-in, environment, exit-codes, formatting, sandbox, scripting.
///
/// Example:
///   afar help exit-codes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Words of the command, or a topic
    words: Vec<String>,
    /// Print every command and option as JSON
    #[arg(long)]
    map: bool,
    /// Print the reference page, in Markdown
    #[arg(long, conflicts_with = "map")]
    reference: bool,
    /// Write a man page for every command and topic into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["map", "reference"])]
    man: Option<PathBuf>,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        if let Some(folder) = &self.man {
            man::write(folder)?;
            return Ok(Output::Nothing);
        }
        if self.map {
            return Ok(Output::Json(reference::map()));
        }
        if self.reference {
            return Ok(Output::Text(reference::page()));
        }
        if let [word] = &self.words[..]
            && let Some((_, text)) = TOPICS.iter().find(|(name, _)| name == word)
        {
            return Ok(Output::Text(text()));
        }
        let mut command = tree::build(ctx.personality, None);
        command.build();
        let mut current = &mut command;
        for (before, word) in self.words.iter().enumerate() {
            let known: Vec<String> = current.get_subcommands().map(|one| one.get_name().to_owned()).collect();
            current = match current.find_subcommand_mut(word) {
                Some(next) => next,
                None => return Err(unknown(&self.words, before, &known)),
            };
        }
        Ok(Output::Text(current.render_long_help().to_string()))
    }
}

/// A topic's word and its text.
type Topic = (&'static str, fn() -> String);

static TOPICS: &[Topic] = &[
    ("configuration", configuration),
    ("drop-in", || include_str!("topics/drop-in.txt").to_owned()),
    ("environment", environment),
    ("exit-codes", || include_str!("topics/exit-codes.txt").to_owned()),
    ("formatting", || include_str!("topics/formatting.txt").to_owned()),
    ("sandbox", || include_str!("topics/sandbox.txt").to_owned()),
    ("scripting", || include_str!("topics/scripting.txt").to_owned()),
];

/// The error of a word that names nothing; `before` it are so many that do.
fn unknown(words: &[String], before: usize, known: &[String]) -> Error {
    let topics = TOPICS.iter().map(|(name, _)| *name).filter(|_| words.len() == 1);
    let error = Error::usage(format!("there is no command or topic `{}`", words.join(" ")));
    let (right, wrong) = words.split_at(before.min(words.len()));
    let near =
        wrong.first().map(|wrong| nearest::words(wrong, known.iter().map(String::as_str).chain(topics)));
    match near.unwrap_or_default()[..] {
        [] => error.hint("`afar --help` lists the commands, `afar help help` the topics"),
        ref near => {
            let whole = |name: &&str| {
                let words: Vec<&str> = right.iter().map(String::as_str).chain([*name]).collect();
                format!("`{}`", words.join(" "))
            };
            error.hint(format!("did you mean {}?", near.iter().map(whole).collect::<Vec<_>>().join(", ")))
        }
    }
}

/// What can follow these words of `afar help`, each with what it is about.
pub fn following(personality: Personality, words: &[String]) -> Vec<(String, Option<String>)> {
    let typed: Vec<OsString> = words.iter().map(OsString::from).collect();
    let mut command = &tree::build(personality, Some(&typed));
    for word in words {
        let Some(next) = command.find_subcommand(word) else { return Vec::new() };
        command = next;
    }
    let about = |one: &clap::Command| {
        (
            one.get_name().to_owned(),
            one.get_about().map(|about| about.to_string()).filter(|text| !text.is_empty()),
        )
    };
    let commands = command.get_subcommands().filter(|one| !one.is_hide_set()).map(about);
    let topics = TOPICS.iter().filter(|_| words.is_empty());
    commands.chain(topics.map(|(name, _)| ((*name).to_owned(), Some("Topic".to_owned())))).collect()
}

/// How settings are found, and every key with its default.
fn configuration() -> String {
    let mut out = include_str!("topics/configuration.txt").to_owned();
    for setting in registry::SETTINGS {
        let place = if setting.secret { " (in credentials.toml)" } else { "" };
        let default = setting.default.map(|text| format!(" [{text}]")).unwrap_or_default();
        let _ = writeln!(out, "  {}{default}{place}\n      {}", setting.key, setting.doc);
    }
    out
}

/// Every variable, from the registries.
fn environment() -> String {
    let mut out = String::from("Environment variables\n");
    for var in vars::VARS {
        let _ = writeln!(out, "  {}\n      {}", var.name, var.doc);
    }
    out.push_str("\nVariables that set a setting (the first that is set wins), and the setting's key\n");
    for setting in registry::SETTINGS.iter().filter(|setting| !setting.env.is_empty()) {
        let _ = writeln!(out, "  {}\n      {}: {}", setting.env.join(", "), setting.key, setting.doc);
    }
    out
}
