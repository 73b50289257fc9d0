//! The names that somebody may have meant: what the lists have shown last, for the error of a name that there is not.

use std::ffi::OsString;

use clap::{ArgMatches, Command};

use super::super::context::Ctx;
use super::super::tree;
use super::{kinds, names};
use crate::error::{Error, Kind};
use crate::nearest;

/// No more than so many names are told.
const MOST: usize = 3;

/// Tells the nearest known names with the error of something that was not found. Nothing is asked for it; under an
/// official name the error stays as it is.
pub fn told(ctx: &Ctx, matches: &ArgMatches, words: &[OsString], error: Error) -> Error {
    let said = || error.hints().iter().any(|hint| hint.starts_with(MEANT));
    if error.kind() != Kind::NotFound || ctx.personality.is_drop_in() || said() {
        return error;
    }
    let root = tree::build(ctx.personality, Some(words));
    let (mut command, mut matches, mut path): (&Command, &ArgMatches, Vec<String>) =
        (&root, matches, Vec::new());
    while let Some((word, next)) = matches.subcommand()
        && let Some(child) = command.find_subcommand(word)
    {
        path.push(child.get_name().to_owned());
        (command, matches) = (child, next);
    }
    match hint(ctx, command, matches, &path) {
        Some(hint) if hint.starts_with(MEANT) || error.hints().is_empty() => error.hint(hint),
        _ => error,
    }
}

/// How a hint of this kind begins.
const MEANT: &str = "did you mean ";

/// The names like the first argument's value that no list has shown; where there are none, the list to look at.
fn hint(ctx: &Ctx, command: &Command, matches: &ArgMatches, path: &[String]) -> Option<String> {
    let (mut list, mut asked, mut wrong) = (None, Vec::new(), Vec::new());
    for arg in command.get_arguments() {
        let Some(kind) = kinds::of(path, arg) else { continue };
        if arg.is_positional() {
            asked.push(names::kept(ctx, kind));
        }
        let Ok(Some(values)) = matches.try_get_raw(arg.get_id().as_str()) else { continue };
        if arg.is_positional() && !kinds::is_place(arg) {
            list.get_or_insert_with(|| format!("`afar {}` shows all that there are", kind.list.join(" ")));
        }
        let values = values.filter_map(|value| value.to_str()).map(|value| match kind.list {
            // `NAME:PATH` or `NAME=PATH`, and `ID@5m`.
            ["bai", "vfolder", ..] => value.split([':', '=']).next().unwrap_or(value),
            ["lmk", ..] => value.split('@').next().unwrap_or(value),
            _ => value,
        });
        wrong.extend(values.map(|value| (kind, value)));
    }
    // Beside an option a word can be another argument's than it looks: all that the command takes is gone through.
    for (kind, value) in wrong {
        let own = names::kept(ctx, kind);
        let lists = || std::iter::once(&own).chain(&asked);
        if lists().flatten().any(|(name, _)| name == value) {
            continue;
        }
        if let Some(told) = lists().map(|known| like(value, known)).find(|told| !told.is_empty()) {
            return Some(format!("{MEANT}{}?", told.join(", ")));
        }
    }
    list
}

/// The names like a wrong one, by themselves or by what they are labelled with.
fn like(wrong: &str, known: &[(String, Option<String>)]) -> Vec<String> {
    let shown = known.iter().flat_map(|(name, label)| [Some(name.as_str()), label.as_deref()]).flatten();
    let near = nearest::some(wrong, shown, MOST);
    let whole =
        |text: &&str| known.iter().find(|(name, label)| name == text || label.as_deref() == Some(*text));
    let mut told: Vec<String> = near
        .iter()
        .filter_map(whole)
        .map(|(name, label)| match label {
            Some(label) => format!("`{name}` ({label})"),
            None => format!("`{name}`"),
        })
        .collect();
    told.dedup();
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lead_to_the_name_that_the_command_takes() {
        let known =
            [("las:model:1".to_owned(), Some("invoices".to_owned())), ("las:model:2".to_owned(), None)];
        assert_eq!(like("invoice", &known), ["`las:model:1` (invoices)"]);
        assert_eq!(like("las:model:3", &known).len(), 2);
        assert!(like("something else entirely", &known).is_empty());
    }
}
