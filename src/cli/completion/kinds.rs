//! Which arguments take the name of something remote, and the command that lists it.

use std::ffi::{OsStr, OsString};
use std::sync::Arc;

use clap::{Arg, Command};
use clap_complete::{ArgValueCompleter, CompletionCandidate};

use super::super::context::Ctx;
use super::super::globals::Globals;
use super::super::help;
use super::super::personality::{self, Personality};
use super::{files, names};
use crate::config::registry::{COLORS, FORMATS, SETTINGS};
use crate::config::{file, vars};

/// Things of one kind: the words of the command that lists them, and where their names are taken.
pub(super) struct Kind {
    /// The service and the words of the list.
    pub list: &'static [&'static str],
    /// Arguments that take one: the beginning of a command's words, and the argument's value name or, as `--name`, the
    /// option itself.
    at: &'static [(&'static [&'static str], &'static str)],
}

const fn kind(list: &'static [&'static str], at: &'static [(&'static [&'static str], &'static str)]) -> Kind {
    Kind { list, at }
}

/// All kinds. The nouns of Lucidtech are added by [`of`]: each has a list, and takes an ID below the same noun.
pub(super) const KINDS: &[Kind] = &[
    kind(&["bai", "ps"], &[(&["bai"], "SESSION"), (&["bai"], "SESSION_ID"), (&["bai", "run"], "--name")]),
    kind(
        &["bai", "vfolder", "list"],
        &[
            (&["bai", "vfolder"], "NAME"),
            (&["bai"], "FOLDER_NAME"),
            (&["bai"], "--mount"),
            (&["bai", "vfolder"], "SOURCE"),
            (&["bai", "vfolder"], "TARGET"),
        ],
    ),
    kind(&["bai", "session-template", "list"], &[(&["bai"], "ID")]),
    kind(
        &["bai", "model", "list"],
        &[
            (&["bai", "model"], "NAME"),
            (&["bai"], "MODEL"),
            (&["bai"], "MODEL_NAME"),
            (&["bai"], "MODEL_NAME_OR_ID"),
        ],
    ),
    kind(&["bai", "admin", "image", "list"], &[(&["bai"], "IMAGE")]),
    kind(&["bai", "service", "list"], &[(&["bai"], "SERVICE_NAME_OR_ID")]),
    kind(
        &["lmk", "channels", "list"],
        &[(&["lmk", "channels"], "ID"), (&["lmk"], "--channel"), (&[], "--notify")],
    ),
    kind(&["lmk", "jobs"], &[(&["lmk"], "JOB")]),
    kind(
        &["cocalc", "projects", "list"],
        &[
            (&["cocalc"], "PROJECT"),
            (&["cocalc"], "PROJECT_ID"),
            (&["cocalc"], "SRC_PROJECT_ID"),
            (&["cocalc"], "--project-id"),
        ],
    ),
    kind(&["cocalc", "job", "list"], &[(&["cocalc"], "JOB_ID")]),
    kind(&["las", "app-clients", "list"], &[(&["las", "app-clients"], "ID"), (&["las"], "APP_CLIENT_ID")]),
    kind(&["las", "assets", "list"], &[(&["las", "assets"], "ID")]),
    kind(
        &["las", "datasets", "list"],
        &[(&["las", "datasets"], "ID"), (&["las"], "DATASET"), (&["las"], "--dataset-id")],
    ),
    kind(&["las", "documents", "list"], &[(&["las", "documents"], "ID"), (&["las"], "DOCUMENT_ID")]),
    kind(
        &["las", "models", "list"],
        &[(&["las", "models"], "ID"), (&["las"], "MODEL_ID"), (&["las"], "--model-id")],
    ),
    kind(&["las", "secrets", "list"], &[(&["las", "secrets"], "ID")]),
    kind(&["las", "transitions", "list"], &[(&["las", "transitions"], "ID"), (&["las"], "TRANSITION")]),
    kind(&["las", "users", "list"], &[(&["las", "users"], "ID")]),
    kind(&["las", "workflows", "list"], &[(&["las", "workflows"], "ID")]),
];

/// Commands whose NAME or ID is one that does not exist yet.
const NEW: &[&str] = &["create", "add"];

/// What stands for a place in a folder, as `NAME:PATH`, or on this machine.
const PLACES: &[&str] = &["SOURCE", "TARGET"];

/// The kind that an argument of a command takes.
pub(super) fn of(path: &[String], arg: &Arg) -> Option<&'static Kind> {
    let (value, option) = (value_name(arg), arg.get_long().map(|long| format!("--{long}")));
    let own = ["ID", "NAME"].contains(&value.as_str());
    if own && option.is_none() && path.last().is_some_and(|word| NEW.contains(&word.as_str())) {
        return None;
    }
    // The ID of an option is of something else than the command is about.
    let says_nothing = !arg.is_positional() && ["ID", "NAME", "TEXT"].contains(&value.as_str());
    let fits = |at: &(&[&str], &str)| {
        (option.as_deref() == Some(at.1) || at.1 == value && !says_nothing)
            && at.0.len() <= path.len()
            && at.0.iter().zip(path).all(|(wanted, word)| wanted == word)
    };
    KINDS.iter().find(|kind| kind.at.iter().any(fits))
}

/// Whether an argument takes a path on this machine beside the name of something.
pub(super) fn is_place(arg: &Arg) -> bool {
    PLACES.contains(&value_name(arg).as_str())
}

/// What help calls an argument's value.
pub(super) fn value_name(arg: &Arg) -> String {
    let value = arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string);
    value.unwrap_or_else(|| arg.get_id().as_str().to_uppercase())
}

/// Gives the arguments of the typed command their names.
pub(super) fn attach(personality: Personality, command: Command, words: &[OsString]) -> Command {
    let words: Vec<String> = words.iter().map(|word| word.to_string_lossy().into_owned()).collect();
    // An option is being typed, or the value of one.
    let options = words.iter().rev().take(2).any(|word| word.starts_with('-'));
    let before = &words[..words.len().saturating_sub(1)];
    let asked = Arc::new(Asked { personality, globals: globals(before), before: before.to_vec(), options });
    let path = personality.service().map(str::to_owned).into_iter().collect();
    below(command, path, &words, &asked)
}

/// Who asks: what the names depend on.
struct Asked {
    personality: Personality,
    globals: Globals,
    /// The words before the one that is being typed.
    before: Vec<String>,
    /// Whether an option is being typed: until then options would bury the names.
    options: bool,
}

fn below(command: Command, path: Vec<String>, words: &[String], asked: &Arc<Asked>) -> Command {
    let typed: Vec<String> = command
        .get_subcommands()
        .filter(|one| {
            words
                .iter()
                .any(|word| one.get_name() == word || one.get_all_aliases().any(|alias| alias == word))
        })
        .map(|one| one.get_name().to_owned())
        .collect();
    let command = command.disable_help_flag(!asked.options).mut_args(|arg| named(arg, &path, asked));
    typed.into_iter().fold(command, |command, name| {
        let path: Vec<String> = path.iter().cloned().chain([name.clone()]).collect();
        command.mut_subcommand(name, |one| below(one, path, words, asked))
    })
}

fn named(arg: Arg, path: &[String], asked: &Arc<Asked>) -> Arg {
    let is_option = arg.get_long().is_some() || arg.get_short().is_some();
    let arg = if is_option && !asked.options { arg.hide(true) } else { arg };
    let value = value_name(&arg);
    let words: Vec<&str> = path.iter().map(String::as_str).collect();
    let local: Option<fn(&Asked) -> Vec<String>> = match (&words[..], value.as_str(), arg.get_id().as_str()) {
        (_, _, "@output") => Some(|_| FORMATS.iter().map(|one| (*one).to_owned()).collect()),
        (_, _, "@color") => Some(|_| COLORS.iter().map(|one| (*one).to_owned()).collect()),
        (_, _, "@profile") | (["config", "use"], "NAME", _) => Some(profiles),
        (["config", ..], "KEY", _) => Some(|_| SETTINGS.iter().map(|one| one.key.to_owned()).collect()),
        (["link" | "unlink"], "NAME", _) => {
            Some(|_| personality::NAMES.iter().map(|(name, _)| (*name).to_owned()).collect())
        }
        _ => None,
    };
    if words[..] == ["help"] && arg.is_positional() {
        return given(arg, Arc::clone(asked), |asked| {
            let after = asked.before.iter().skip_while(|word| *word != "help").skip(1);
            let words: Vec<String> = after.filter(|word| !word.starts_with('-')).cloned().collect();
            help::following(asked.personality, &words)
        });
    }
    if let Some(local) = local {
        let asked = Arc::clone(asked);
        return given(arg, asked, move |asked| local(asked).into_iter().map(|name| (name, None)).collect());
    }
    let Some(kind) = of(path, &arg) else { return files::offered(arg) };
    let (place, whole) = (is_place(&arg), path.get(1).is_some_and(|word| word == "hub"));
    let titled = kind.list.first() == Some(&"cocalc") && kind.list.get(1) == Some(&"projects") && !whole;
    given(arg, Arc::clone(asked), move |asked| {
        let known = names::known(&asked.ctx(), asked.globals.sandbox, kind);
        if place {
            return known.into_iter().map(|(name, label)| (format!("{name}:"), label)).collect();
        }
        // A project is found by its title as well.
        let titles = known.iter().filter(|_| titled).filter_map(|(id, title)| {
            title
                .as_ref()
                .filter(|title| !title.chars().any(char::is_control))
                .map(|title| (title.clone(), Some(id.clone())))
        });
        titles.collect::<Vec<_>>().into_iter().chain(known).collect()
    })
}

impl Asked {
    fn ctx(&self) -> Ctx {
        Ctx::new(self.personality, self.globals.clone(), &[])
    }
}

fn profiles(asked: &Asked) -> Vec<String> {
    let ctx = asked.ctx();
    ctx.settings().map(|settings| file::names(&settings.config, &settings.credentials)).unwrap_or_default()
}

/// An argument that can become any of these; a place, any file too.
fn given(
    arg: Arg,
    asked: Arc<Asked>,
    find: impl Fn(&Asked) -> Vec<(String, Option<String>)> + Send + Sync + 'static,
) -> Arg {
    let place = is_place(&arg);
    arg.add(ArgValueCompleter::new(move |typed: &OsStr| {
        let begun = typed.to_string_lossy();
        let one = |(name, label): (String, Option<String>)| {
            CompletionCandidate::new(name).help(label.map(Into::into))
        };
        let names =
            find(&asked).into_iter().filter(|(name, _)| fits(name) && name.starts_with(&*begun)).map(one);
        names.chain(if place { files::paths(typed) } else { Vec::new() }).collect()
    }))
}

/// Whether a name can be put on a command line as a word. PowerShell gets its words unquoted.
fn fits(name: &str) -> bool {
    let plain = |c: char| c.is_alphanumeric() || "_-./:=+%".contains(c);
    match vars::get(vars::AFAR_COMPLETE).as_deref() {
        Some("powershell") => name.chars().all(plain),
        _ => !name.chars().any(char::is_control),
    }
}

/// The global options that say whose names are meant, as far as they are typed.
fn globals(words: &[String]) -> Globals {
    let mut globals = Globals { no_input: true, quiet: true, ..Globals::default() };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let (name, value) = match word.split_once('=') {
            Some((name, value)) => (name, Some(value.to_owned())),
            None => (word.as_str(), None),
        };
        match name {
            "--profile" => globals.profile = value.or_else(|| words.next().cloned()),
            "--config" => globals.config = value.or_else(|| words.next().cloned()).map(Into::into),
            "--sandbox" => globals.sandbox = true,
            _ => {}
        }
    }
    globals.sandbox |= vars::on(vars::AFAR_SANDBOX);
    globals
}
