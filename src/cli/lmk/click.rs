//! Under the name `lmk`, options of `run` are looked for among all of its words, as the official client's parser does.
//! Where that makes no right usage, which the official client refuses, options end at the program's first word.

use std::ffi::OsString;

use clap::{Arg, ArgAction, Command};

use crate::error::Error;

/// The words as they are read: without a `--` before the command, and with the options of `run` before its command.
pub fn sorted(root: &Command, words: &[OsString]) -> Vec<OsString> {
    let mut words = words.to_vec();
    let mut at = 0;
    while let Some(word) =
        words.get(at).map(|word| word.to_string_lossy()).filter(|word| word.starts_with('-'))
    {
        if word == "--" {
            words.remove(at);
            break;
        }
        at += 1 + usize::from(takes_next(root, &word));
    }
    of_run(root, &words)
}

fn of_run(root: &Command, words: &[OsString]) -> Vec<OsString> {
    let Some(at) = place(root, words) else { return words.to_vec() };
    let Some(run) = root.find_subcommand("run") else { return words.to_vec() };
    let mut options = Vec::new();
    let mut command = Vec::new();
    let mut rest = words[at + 1..].iter();
    while let Some(word) = rest.next() {
        let text = word.to_string_lossy();
        if text == "--" {
            command.extend(rest.by_ref().cloned());
        } else if text.starts_with('-') && text.len() > 1 {
            options.push(word.clone());
            if takes_next(run, &text) {
                options.extend(rest.next().cloned());
            }
        } else {
            command.push(word.clone());
        }
    }
    let mut sorted = words[..=at].to_vec();
    sorted.extend(options);
    if !command.is_empty() {
        sorted.push("--".into());
    }
    sorted.extend(command);
    let fits = |words: &[OsString]| {
        let words = std::iter::once(OsString::from("lmk")).chain(words.iter().cloned());
        root.clone().try_get_matches_from(words).is_ok()
    };
    if !fits(&sorted) && fits(words) { words.to_vec() } else { sorted }
}

/// What the official client says on stdout of an error, and whether it goes on with "Aborted!" on stderr.
pub fn said(error: &Error) -> Option<(&str, bool)> {
    let whole = error.message();
    let aborts = SAID.iter().find(|(start, _)| whole.starts_with(start))?.1;
    Some((whole, aborts))
}

/// How these errors begin (client 1.2.0).
const SAID: &[(&str, bool)] = &[
    ("Job not found: ", false),
    ("Job is not running: ", false),
    ("No shell job found with ID: ", false),
    ("Invalid signal value: ", true),
    ("Invalid pid: ", true),
    ("Invalid log level: ", false),
    ("Cannot determine shell", false),
    ("No command provided", true),
    ("Cannot use bash job syntax", true),
];

/// Where the word `run` is, options of the program itself aside.
fn place(root: &Command, words: &[OsString]) -> Option<usize> {
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let text = word.to_string_lossy();
        match text.starts_with('-') {
            true => at += 1 + usize::from(takes_next(root, &text)),
            false => return (text == "run").then_some(at),
        }
    }
    None
}

/// Whether an option has the next word for its value.
fn takes_next(command: &Command, text: &str) -> bool {
    let valued = |arg: &Arg| matches!(arg.get_action(), ArgAction::Set | ArgAction::Append);
    if let Some(long) = text.strip_prefix("--") {
        return !long.contains('=')
            && command.get_arguments().any(|arg| arg.get_long() == Some(long) && valued(arg));
    }
    // Of letters in a row the first with a value has the rest of the word, or the next one.
    let letters: Vec<char> = text.chars().skip(1).collect();
    let first = letters.iter().position(|letter| {
        command.get_arguments().any(|arg| arg.get_short() == Some(*letter) && valued(arg))
    });
    first.is_some_and(|at| at + 1 == letters.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::personality::Personality;
    use crate::cli::tree;

    fn sorted_line(line: &str) -> String {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let root = tree::build(Personality::Lmk, Some(&words));
        let out = sorted(&root, &words);
        out.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn options_are_found_among_all_words() {
        assert_eq!(sorted_line("-b x run prog -n stop a"), "-b x run -n stop -- prog a");
        assert_eq!(sorted_line("run prog --no-attach -- -n 5"), "run --no-attach -- prog -n 5");
        assert_eq!(sorted_line("run -Nx --notify=stop prog -"), "run -Nx --notify=stop -- prog -");
        assert_eq!(sorted_line("run ls -l"), "run ls -l");
        assert_eq!(sorted_line("run -N x sh -n 5"), "run -N x sh -n 5");
        assert_eq!(sorted_line("run --no-such ls"), "run --no-such -- ls");
        assert_eq!(sorted_line("attach run"), "attach run");
        assert_eq!(sorted_line("-b -- -- run ls -N x"), "-b -- run -N x -- ls");
        assert_eq!(sorted_line("attach -- run"), "attach -- run");
    }
}
