//! Habits of Python's argparse that scripts of the `las` client use: an option's name may be cut short where only one
//! fits (`--max 5`), and of an option with several values that is given twice the last holds.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::ops::Range;

use clap::{Arg, Command};

use super::personality::Personality;
use crate::error::{Error, Result};

/// Where the habit holds.
const SERVICE: &str = "las";
/// Options that the official client never had: no beginning is unclear because of them.
const OURS: &[&str] = &[
    "all",
    "auto-rotate",
    "document",
    "every",
    "image-quality",
    "in-schema",
    "inline",
    "json-body",
    "limit",
    "max-pages",
    "out-schema",
    "page-size",
    "retention-in-days",
    "set",
    "start-training",
    "timeout",
    "wait",
    "watch",
];

/// Options before the command that may be cut short too.
const BEFORE: &[&str] = &["profile", "verbose"];

/// The words with options written out, and without the values that later ones replace.
///
/// # Errors
/// A beginning that several options have.
pub fn written_out(personality: Personality, root: &Command, words: &[OsString]) -> Result<Vec<OsString>> {
    let mut out = words.to_vec();
    let mut lists = Lists::default();
    let (mut command, mut inside) = (root, personality.service() == Some(SERVICE));
    let mut at = 0;
    while at < words.len() {
        let text = words[at].to_string_lossy();
        if text == "--" {
            break;
        }
        if let Some(option) = text.strip_prefix("--") {
            let (name, value) =
                option.split_once('=').map_or((option, None), |(name, value)| (name, Some(value)));
            let mut found = find(command, name);
            if found.is_none()
                && inside
                && let Some((arg, long)) = meant(command, name)?
            {
                found = Some(arg);
                out[at] = match value {
                    Some(value) => format!("--{long}={value}").into(),
                    None => format!("--{long}").into(),
                };
            }
            if inside && let Some(arg) = found {
                lists.saw(arg, at, words, value.is_some());
            }
            // The value of an option is no command, whatever it is called.
            if value.is_none() && found.is_some_and(takes_one_value) {
                at += 1;
            }
        } else if text.len() >= 2 && text.starts_with('-') {
            let letter = text.chars().nth(1);
            let found = command.get_arguments().find(|arg| arg.get_short() == letter);
            if inside && let Some(arg) = found {
                lists.saw(arg, at, words, text.len() > 2);
            }
            if text.len() == 2 && found.is_some_and(takes_one_value) {
                at += 1;
            }
        } else if let Some(next) = command.find_subcommand(text.as_ref()) {
            inside |= std::ptr::eq(command, root) && next.get_name() == SERVICE;
            command = next;
        }
        at += 1;
    }
    let mut place = 0..;
    out.retain(|_| place.next().is_none_or(|at| !lists.replaced.iter().any(|range| range.contains(&at))));
    Ok(out)
}

/// Options with several values: where each stood last, and the words of those that were given again.
#[derive(Default)]
struct Lists {
    last: BTreeMap<String, Range<usize>>,
    replaced: Vec<Range<usize>>,
}

impl Lists {
    /// An option at a place; `glued` says that its one value is in the same word.
    fn saw(&mut self, arg: &Arg, at: usize, words: &[OsString], glued: bool) {
        let several = arg.get_num_args().is_some_and(|count| count.max_values() > 1);
        if !several || arg.get_long().is_some_and(|long| OURS.contains(&long)) {
            return;
        }
        let values = words[at + 1..].iter().take_while(|word| {
            let word = word.to_string_lossy();
            word == "-" || !word.starts_with('-')
        });
        let end = at + 1 + if glued { 0 } else { values.count() };
        self.replaced.extend(self.last.insert(arg.get_id().to_string(), at..end));
    }
}

fn names(arg: &Arg) -> impl Iterator<Item = &str> {
    arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default())
}

fn find<'a>(command: &'a Command, name: &str) -> Option<&'a Arg> {
    command.get_arguments().find(|arg| names(arg).any(|long| long == name))
}

fn takes_one_value(arg: &Arg) -> bool {
    arg.get_action().takes_values()
        && arg.get_num_args().is_none_or(|count| count.min_values() == 1 && count.max_values() == 1)
}

/// The option of the command itself that a beginning can only mean.
fn meant<'a>(command: &'a Command, beginning: &str) -> Result<Option<(&'a Arg, String)>> {
    // Where commands follow it is the service itself, whose official options are global ones here.
    let before =
        |arg: &Arg| command.has_subcommands() && arg.get_long().is_some_and(|long| BEFORE.contains(&long));
    let own = command.get_arguments().filter(|arg| !arg.get_id().as_str().starts_with('@') || before(arg));
    let mut fitting: Vec<(&Arg, &str)> = own
        .filter_map(|arg| {
            Some((arg, names(arg).find(|long| !beginning.is_empty() && long.starts_with(beginning))?))
        })
        .collect();
    if fitting.len() > 1 {
        fitting.retain(|(_, long)| !OURS.contains(long));
    }
    if fitting.len() > 1 {
        // Nor because of an older name.
        fitting.retain(|(arg, long)| arg.get_long() == Some(long));
    }
    match fitting.as_slice() {
        [(arg, long)] => Ok(Some((arg, (*long).to_owned()))),
        [] => Ok(None),
        several => {
            let several: Vec<String> = several.iter().map(|(_, long)| format!("--{long}")).collect();
            Err(Error::usage(format!("ambiguous option: --{beginning} could match {}", several.join(", "))))
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn written(personality: Personality, line: &str) -> Result<String> {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let root = super::super::tree::build(personality, Some(&words));
        let words = written_out(personality, &root, &words)?;
        Ok(words.iter().map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn beginnings_are_written_out_where_one_option_alone_fits() {
        let native = |line| written(Personality::Native, line).unwrap();
        assert_eq!(
            native("las models list --max 5 --next t"),
            "las models list --max-results 5 --next-token t"
        );
        assert_eq!(native("las models list --max=5"), "las models list --max-results=5");
        assert_eq!(native("las -p models models list --m 1"), "las -p models models list --max-results 1");
        assert_eq!(native("las models list -- --max"), "las models list -- --max");
        assert_eq!(native("bai ps --stat X"), "bai ps --stat X");
        assert_eq!(native("las models list --name x"), "las models list --name x");
        let official = written(Personality::Las, "workflows update x --na y --st production").unwrap();
        assert_eq!(official, "workflows update x --name y --status production");
        let official =
            written(Personality::Las, "transitions update x --environment- a --environment b").unwrap();
        assert_eq!(official, "transitions update x --environment-secrets a --environment b");
        let before = |line| written(Personality::Las, line).unwrap();
        assert_eq!(before("--prof x --verb models list"), "--profile x --verbose models list");
    }

    #[test]
    fn of_an_option_with_several_values_the_last_holds() {
        let native = |line| written(Personality::Native, line).unwrap();
        for (line, expected) in [
            ("las users update x --role-ids a b --role-ids c", "las users update x --role-ids c"),
            ("las users update --role-ids=a x --role c d", "las users update x --role-ids c d"),
            ("las models list -o a b -m 1 --owner c", "las models list -m 1 --owner c"),
            ("las models list -oa -o b -oc", "las models list -oc"),
            ("las models list -o a -- -o b", "las models list -o a -- -o b"),
            ("las documents update x --set a=1 --set b=2", "las documents update x --set a=1 --set b=2"),
        ] {
            assert_eq!(native(line), expected);
        }
    }

    #[test]
    fn what_several_options_begin_with_is_refused() {
        let error = written(Personality::Las, "models update x --p a.json").unwrap_err();
        assert!(error.message().contains("--preprocess-config, --postprocess-config"), "{}", error.message());
    }
}
