//! Which arguments take a file of this machine, and the files that it can be.

use std::ffi::{OsStr, OsString};

use clap::builder::{ArgExt, ValueHint};
use clap::{Arg, ArgAction};
use clap_complete::engine::{PathCompleter, ValueCompleter};
use clap_complete::{ArgValueCompleter, CompletionCandidate};

use super::kinds::value_name;

/// Marks an argument whose text can be a file's name as well as something else.
#[derive(Debug, Clone, Copy)]
pub struct MayBeFile;

impl ArgExt for MayBeFile {}

/// What an argument takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// Nothing that is here.
    Nothing,
    /// A folder.
    Folder,
    /// A file or a folder.
    Path,
    /// A file after an `@`, and only so.
    At,
}

/// What an argument takes, by its type and by the words that its value is called with: an argument that is added has no
/// need to say more.
fn takes(arg: &Arg) -> Takes {
    if !matches!(arg.get_action(), ArgAction::Set | ArgAction::Append) {
        return Takes::Nothing;
    }
    let name = value_name(arg);
    // `@FILE` by itself is not the name of a file.
    let plain = name.replace("@FILE", "");
    let called =
        |words: &[&str]| plain.split(|sign: char| !sign.is_alphabetic()).any(|one| words.contains(&one));
    if called(&["FOLDER", "DIR"]) {
        return Takes::Folder;
    }
    let typed = !matches!(arg.get_value_hint(), ValueHint::Unknown | ValueHint::Other)
        || arg.get::<MayBeFile>().is_some();
    if typed || called(&["FILE", "FILES", "FILENAME", "FILENAMES", "PATH", "JSON"]) {
        return Takes::Path;
    }
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    if name.contains("@FILE") || help.contains("@FILE") { Takes::At } else { Takes::Nothing }
}

/// An argument that completes the files that it takes, with an `@` before them too.
pub(super) fn offered(arg: Arg) -> Arg {
    match takes(&arg) {
        Takes::Nothing => arg,
        Takes::Folder => arg.value_hint(ValueHint::DirPath),
        found => arg.add(ArgValueCompleter::new(move |typed: &OsStr| match typed.to_str() {
            Some(text) if text.starts_with('@') => after_sign(&text[1..]),
            _ if found == Takes::At => Vec::new(),
            _ => paths(typed),
        })),
    }
}

/// The paths that a word can become.
pub(super) fn paths(typed: &OsStr) -> Vec<CompletionCandidate> {
    PathCompleter::any().complete(typed)
}

fn after_sign(typed: &str) -> Vec<CompletionCandidate> {
    let found = paths(OsStr::new(typed));
    let signed = |one: CompletionCandidate| {
        let mut text = OsString::from("@");
        text.push(one.get_value());
        CompletionCandidate::new(text)
    };
    found.into_iter().filter(|one| !one.is_hide_set()).map(signed).collect()
}
