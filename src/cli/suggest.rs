//! What may have been meant by a command, an option or a value that there is not, natively: by the same measure as the
//! names of everything else.

use std::ffi::OsString;

use clap::Command;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::nearest;

/// Puts in clap's error what is near by [`nearest::words`], and takes out what is not.
pub fn better(root: &Command, words: &[OsString], mut error: clap::Error) -> clap::Error {
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let wrong = given(&error, ContextKind::InvalidSubcommand);
            let (command, path) = reached(root, words, &wrong);
            if wrong == "help" {
                let text = StyledStr::from(format!("`afar help {}` shows its help", path.join(" ")));
                error.remove(ContextKind::SuggestedSubcommand);
                error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![text]));
                return error;
            }
            let known = command.get_subcommands().filter(|one| !one.is_hide_set());
            let known =
                known.flat_map(|one| std::iter::once(one.get_name()).chain(one.get_visible_aliases()));
            let near = nearest::words(&wrong, known).into_iter().map(str::to_owned).collect();
            set(&mut error, ContextKind::SuggestedSubcommand, near);
        }
        ErrorKind::UnknownArgument => {
            let wrong = given(&error, ContextKind::InvalidArg);
            let Some(name) = wrong.strip_prefix("--") else { return error };
            let name = name.split('=').next().unwrap_or(name);
            let (command, _) = reached(root, words, &wrong);
            let known = command.get_arguments().filter(|arg| !arg.is_hide_set());
            let known = known.flat_map(|arg| arg.get_long_and_visible_aliases().unwrap_or_default());
            let near: Vec<String> =
                nearest::words(name, known).into_iter().map(|name| format!("--{name}")).collect();
            let old = given(&error, ContextKind::SuggestedArg);
            if near.first() == Some(&old) || near.is_empty() && old.is_empty() {
                return error;
            }
            // Clap's usage is that of what it suggested.
            let usage = command.clone().render_usage();
            error.insert(ContextKind::Usage, ContextValue::StyledStr(usage));
            error.remove(ContextKind::SuggestedArg);
            if let Some(near) = near.into_iter().next() {
                error.insert(ContextKind::SuggestedArg, ContextValue::String(near));
            }
        }
        ErrorKind::InvalidValue => {
            let wrong = given(&error, ContextKind::InvalidValue);
            let Some(ContextValue::Strings(known)) = error.get(ContextKind::ValidValue) else { return error };
            let near =
                nearest::words(&wrong, known.iter().map(String::as_str)).first().map(|one| (*one).to_owned());
            error.remove(ContextKind::SuggestedValue);
            if let Some(near) = near {
                error.insert(ContextKind::SuggestedValue, ContextValue::String(near));
            }
        }
        _ => {}
    }
    error
}

fn set(error: &mut clap::Error, kind: ContextKind, near: Vec<String>) {
    error.remove(kind);
    if !near.is_empty() {
        error.insert(kind, ContextValue::Strings(near));
    }
}

fn given(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// The command that the words before the wrong one lead to, and their names.
fn reached<'a>(root: &'a Command, words: &[OsString], wrong: &str) -> (&'a Command, Vec<String>) {
    let (mut command, mut path) = (root, Vec::new());
    for word in words.iter().filter_map(|word| word.to_str()).take_while(|word| *word != wrong) {
        if let Some(next) = command.find_subcommand(word) {
            path.push(next.get_name().to_owned());
            command = next;
        }
    }
    (command, path)
}
