//! `afar completion SHELL`: scripts that let a shell complete commands, options and the names of remote things.
//!
//! The scripts of bash, zsh, fish, elvish and PowerShell ask the program itself, by `AFAR_COMPLETE`, at every Tab;
//! nushell's is a list of all commands and options.

mod files;
mod kinds;
pub mod names;
pub mod near;
mod words;

use std::ffi::OsString;
use std::path::Path;

use clap_complete::engine;
use clap_complete::env::{Elvish, EnvCompleter, Fish, Powershell, Zsh};
use clap_complete_nushell::Nushell;

pub use files::MayBeFile;

use super::context::Ctx;
use super::personality;
use super::tree::{self, Leaf};
use crate::config::vars;
use crate::error::{Error, Result};
use crate::output::Output;

/// Print a completion script for a shell
///
/// Commands, options, files and, from a cache, the names of sessions, folders, models and the like are
/// completed.
///
/// Example:
///   afar completion bash > ~/.local/share/bash-completion/completions/afar
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Shell to complete in
    #[arg(value_parser = ["bash", "zsh", "fish", "powershell", "elvish", "nushell"])]
    shell: String,
    /// Complete this drop-in name instead of afar
    #[arg(long, value_name = "NAME", default_value = "afar")]
    name: String,
}

impl Leaf for Args {
    async fn run(self, _: &Ctx) -> Result<Output> {
        let known = || personality::NAMES.iter().map(|(name, _)| *name).chain(["afar"]);
        if !known().any(|name| name == self.name) {
            return Err(Error::usage(format!("afar does not answer to the name `{}`", self.name))
                .hint(format!("it does to {}", known().collect::<Vec<_>>().join(", "))));
        }
        Ok(Output::Text(script_of(&self.shell, &self.name)?))
    }
}

/// The script for a shell, of the native tree.
///
/// # Errors
/// No such shell.
pub fn script(shell: &str) -> Result<String> {
    script_of(shell, "afar")
}

fn script_of(shell: &str, name: &str) -> Result<String> {
    let mut bytes = Vec::new();
    match (shell, asked(shell)) {
        ("bash", _) => bytes = include_str!("afar.bash").replace("NAME", name).into_bytes(),
        ("nushell", _) => {
            let (personality, _) = personality::of(vec![name.into()]);
            clap_complete::generate(Nushell, &mut tree::build(personality, None), name, &mut bytes);
        }
        (_, Some(shell)) => {
            // A function's name in a shell has no dot.
            let function = name.replace('.', "_");
            shell
                .write_registration(vars::AFAR_COMPLETE, &function, name, name, &mut bytes)
                .map_err(|error| Error::service(format!("the script cannot be written: {error}")))?;
        }
        _ => return Err(Error::usage(format!("there is no completion for `{shell}`"))),
    }
    String::from_utf8(bytes).map_err(|_| Error::service("the completion script is not UTF-8"))
}

fn asked(shell: &str) -> Option<&'static dyn EnvCompleter> {
    match shell {
        "zsh" => Some(&Zsh),
        "fish" => Some(&Fish),
        "elvish" => Some(&Elvish),
        "powershell" => Some(&Powershell),
        _ => None,
    }
}

/// Answers a shell that asks what a word can become; none where no shell asks. Nothing is said on stderr: it would
/// stand in the middle of the line being typed.
pub fn answer(argv: &[OsString]) -> Option<Vec<u8>> {
    let shell = vars::get(vars::AFAR_COMPLETE).filter(|name| !name.is_empty())?;
    let line = vars::get(vars::AFAR_COMPLETE_LINE).unwrap_or_default();
    let given = || argv.iter().skip(1).skip_while(|word| *word != "--").skip(1).cloned();
    let words: Vec<OsString> = match shell.as_str() {
        "bash" => words::split(&line).into_iter().map(OsString::from).collect(),
        // As they stand in the line, with their quotes.
        "zsh" => given().map(words::unquoted).collect(),
        // Of fish's only the one that is being typed still has them.
        "fish" => {
            let mut words: Vec<OsString> = given().collect();
            let last = words.pop().map(words::unquoted);
            words.into_iter().chain(last).collect()
        }
        _ => given().collect(),
    };
    let mut command = commands(&words);
    let folder = std::env::current_dir().ok();
    let mut bytes = Vec::new();
    if let Some(shell) = asked(&shell) {
        let _ = shell.write_complete(&mut command, words, folder.as_deref(), &mut bytes);
    } else {
        let last = vars::get(vars::AFAR_COMPLETE_WORD).unwrap_or_default();
        bytes = in_bash(&mut command, words, &last, words::open_quote(&line), folder.as_deref());
    }
    Some(bytes)
}

/// The tree along the words, with the names that its arguments can take.
fn commands(words: &[OsString]) -> clap::Command {
    let (personality, rest) = personality::of(words.to_vec());
    let command = tree::build_unfinished(personality, &rest);
    kinds::attach(personality, command, &rest)
}

/// One candidate a line, as bash has to read it: it puts it on the command line as it is. `quote` is the one that is open
/// there. Bash breaks words at colons and equals signs too: it takes what follows the last of them.
fn in_bash(
    command: &mut clap::Command,
    words: Vec<OsString>,
    last: &str,
    quote: Option<char>,
    folder: Option<&Path>,
) -> Vec<u8> {
    let index = words.len().saturating_sub(1);
    let whole = words.last().map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
    let last = words::split(last).pop().unwrap_or_default();
    let broken = whole.strip_suffix(&last).map_or(0, str::len);
    let found = engine::complete(command, words, index, folder).unwrap_or_default();
    let mut out = String::new();
    for candidate in found {
        let text = candidate.get_value().to_string_lossy();
        let rest = text.get(broken..).filter(|rest| !rest.chars().any(char::is_control));
        if let Some(rest) = rest.and_then(|rest| words::quoted(rest, quote)) {
            out.push_str(&rest);
            out.push('\n');
        }
    }
    out.into_bytes()
}
