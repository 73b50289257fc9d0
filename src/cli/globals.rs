//! Options that every command has, unless it has one of the same name itself: then that one wins and the global one
//! is written before the service's word.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::config::{registry, vars};
use crate::error::{Error, Result};

/// What the global options said, the innermost level winning.
#[derive(Debug, Default, Clone)]
pub struct Globals {
    /// `-o`.
    pub output: Option<String>,
    /// `--columns`.
    pub columns: Option<Vec<String>>,
    /// `--no-header`.
    pub no_header: bool,
    /// `--sort-by`.
    pub sort_by: Option<String>,
    /// `--jq`.
    pub jq: Option<String>,
    /// `--profile`.
    pub profile: Option<String>,
    /// `--config`.
    pub config: Option<PathBuf>,
    /// `--color`.
    pub color: Option<String>,
    /// `--quiet`.
    pub quiet: bool,
    /// `--verbose`.
    pub verbose: bool,
    /// `--debug`.
    pub debug: bool,
    /// `--dry-run`.
    pub dry_run: bool,
    /// `--curl`.
    pub curl: bool,
    /// `--yes`.
    pub yes: bool,
    /// `--no-input`.
    pub no_input: bool,
    /// `--insecure`.
    pub insecure: bool,
    /// `--sandbox`, or its variable.
    pub sandbox: bool,
    /// `--notify`, with a channel or without.
    pub notify: Option<Option<String>>,
    /// `-b` of `lmk`.
    pub lmk_base_path: Option<PathBuf>,
    /// What `LMK_CONFIG_PATH` means, where this is the background part of a command that was typed in another folder.
    pub lmk_config_path: Option<PathBuf>,
    /// Options of the service itself, by their argument's name: `las --client-id …`.
    pub service: Vec<(&'static str, String)>,
    /// Options that set a setting: (key, option, text).
    pub settings: Vec<(&'static str, &'static str, String)>,
}

/// What they stand under in help.
pub const HEADING: &str = "Global options";

struct Global {
    id: &'static str,
    long: &'static str,
    short: Option<char>,
    value: Option<&'static str>,
    help: &'static str,
}

const fn flag(id: &'static str, long: &'static str, short: Option<char>, help: &'static str) -> Global {
    Global { id, long, short, value: None, help }
}

const fn option(
    id: &'static str,
    long: &'static str,
    short: Option<char>,
    value: &'static str,
    help: &'static str,
) -> Global {
    Global { id, long, short, value: Some(value), help }
}

const GLOBALS: &[Global] = &[
    option(
        "@output",
        "output",
        Some('o'),
        "FORMAT",
        "Output format: table, wide, json, jsonl, yaml, csv, tsv, name",
    ),
    flag("@json", "json", None, "The same as -o json"),
    option("@columns", "columns", None, "A,B", "Columns to show"),
    flag("@no_header", "no-header", None, "Leave the headings out"),
    option("@sort_by", "sort-by", None, "FIELD", "Sort rows by a field; -FIELD for descending"),
    option("@jq", "jq", None, "EXPR", "Filter the JSON answer with a jq expression"),
    option("@profile", "profile", None, "NAME", "Use this profile; it beats the environment"),
    option("@config", "config", None, "FILE", "Use this configuration file"),
    option("@color", "color", None, "WHEN", "When to colour: auto, always, never"),
    flag("@quiet", "quiet", Some('q'), "Say nothing on stderr but errors"),
    flag("@verbose", "verbose", Some('v'), "Show each request's method, address and status"),
    flag("@debug", "debug", None, "Show requests whole, secrets masked"),
    flag("@dry_run", "dry-run", None, "Print the request instead of sending it, secrets masked"),
    flag("@curl", "curl", None, "Print the request as a curl line, secrets masked"),
    option("@connect_timeout", "connect-timeout", None, "SECONDS", "How long a connection may take"),
    option(
        "@read_timeout",
        "read-timeout",
        None,
        "SECONDS",
        "How long to wait for the next byte; 0 for ever",
    ),
    option("@retries", "retries", None, "N", "Further tries of calls that can be repeated; 0 turns all off"),
    option("@cacert", "cacert", None, "FILE", "Trust the certificate authorities in this PEM file too"),
    flag(
        "@system_certs",
        "system-certs",
        None,
        "Trust this machine's certificate authorities instead of the built-in ones",
    ),
    flag("@insecure", "insecure", None, "Do not check the server's certificate (unsafe)"),
    #[cfg(all(unix, feature = "sandbox"))]
    flag("@sandbox", "sandbox", None, "Use the embedded stand-in for the services, started where none runs"),
    flag("@yes", "yes", None, "Answer every question with yes"),
    flag("@no_input", "no-input", None, "Ask nothing; fail and name the option that would have answered"),
];

/// Options of services that stand for a setting of one command.
const SERVICE_OPTIONS: [&str; 9] = [
    "log_level",
    "client_id",
    "client_secret",
    "auth_endpoint",
    "api_endpoint",
    "cached_profile",
    "cache_path",
    "api_key",
    "cocalc_host",
];

/// Adds the global options that the command has no option of its own for.
pub fn add(command: Command) -> Command {
    let longs: Vec<String> = command
        .get_arguments()
        .flat_map(|a| {
            a.get_long().into_iter().map(str::to_owned).chain(
                a.get_all_aliases().unwrap_or_default().into_iter().map(str::to_owned).collect::<Vec<_>>(),
            )
        })
        .collect();
    let shorts: Vec<char> =
        command.get_arguments().flat_map(|a| a.get_short_and_visible_aliases().unwrap_or_default()).collect();
    let mut args: Vec<Arg> = Vec::with_capacity(GLOBALS.len() + 1);
    for global in GLOBALS.iter().filter(|global| !longs.iter().any(|long| long == global.long)) {
        let mut arg = Arg::new(global.id).long(global.long).help(global.help).help_heading(HEADING);
        if let Some(short) = global.short.filter(|short| !shorts.contains(short)) {
            arg = arg.short(short);
        }
        arg = match global.value {
            Some(name) => {
                arg.value_name(name).action(ArgAction::Set).allow_hyphen_values(global.id == "@sort_by")
            }
            None => arg.action(ArgAction::SetTrue),
        };
        args.push(arg.hide_short_help(true));
    }
    if !longs.iter().any(|long| long == "notify") {
        let arg =
            Arg::new("@notify").long("notify").value_name("CHANNEL").num_args(0..=1).require_equals(true);
        args.push(
            arg.default_missing_value("")
                .help("Send an LMK notification of the outcome")
                .help_heading(HEADING)
                .hide_short_help(true),
        );
    }
    command.args(args)
}

/// The output format that the words name, where they could not be parsed.
pub fn output_of(words: &[OsString]) -> Option<String> {
    let mut words = words.iter().map_while(|word| word.to_str().filter(|word| *word != "--"));
    let mut found = None;
    while let Some(word) = words.next() {
        let text = match word {
            "-o" | "--output" => words.next(),
            _ => word.strip_prefix("--output=").or(word.strip_prefix("-o")),
        };
        found = text.map(|text| text.trim_start_matches('=').to_owned()).or(found);
    }
    found
}

/// What the variables say about colour; none is: look at the terminal.
pub fn color_of_environment() -> Option<bool> {
    if vars::get(vars::NO_COLOR).is_some_and(|text| !text.is_empty())
        || vars::get(vars::TERM).as_deref() == Some("dumb")
    {
        return Some(false);
    }
    vars::on(vars::CLICOLOR_FORCE).then_some(true)
}

/// Whether a variable that is a switch is on; not set and empty are off.
///
/// # Errors
/// It is neither yes nor no.
fn switched(name: &str) -> Result<bool> {
    let text = vars::get(name).filter(|text| !text.trim().is_empty());
    let wrong = |text: &String| Error::config(format!("{name}: `{text}` is not yes or no"));
    text.map_or(Ok(false), |text| registry::parse_bool(&text).ok_or_else(|| wrong(&text)))
}

fn typed(matches: &ArgMatches, id: &str) -> bool {
    matches!(matches.try_contains_id(id), Ok(true))
        && matches.value_source(id) == Some(ValueSource::CommandLine)
}

impl Globals {
    /// Reads the options of every level, from the outermost to the command itself.
    ///
    /// # Errors
    /// A value that does not fit.
    pub fn read(path: &[&ArgMatches]) -> Result<Globals> {
        let text = |id: &str| {
            path.iter().rev().find(|m| typed(m, id)).and_then(|m| m.get_one::<String>(id).cloned())
        };
        let on = |id: &str| path.iter().any(|m| typed(m, id) && m.get_flag(id));
        let mut settings = Vec::new();
        for (id, key, option) in [
            ("@connect_timeout", "connect_timeout", "connect-timeout"),
            ("@read_timeout", "read_timeout", "read-timeout"),
            ("@retries", "retries", "retries"),
            ("@cacert", "cacert", "cacert"),
            ("@color", "color", "color"),
        ] {
            if let Some(text) = text(id) {
                let problem = registry::find(key).and_then(|setting| setting.problem(&text));
                if let Some(problem) = problem {
                    return Err(Error::usage(format!("--{option}: {problem}")));
                }
                settings.push((key, option, text));
            }
        }
        if on("@system_certs") {
            settings.push(("system_certs", "system-certs", "yes".to_owned()));
        }
        let output = text("@output").or_else(|| on("@json").then(|| "json".to_owned()));
        Ok(Globals {
            output,
            columns: text("@columns").map(|text| text.split(',').map(|one| one.trim().to_owned()).collect()),
            no_header: on("@no_header"),
            sort_by: text("@sort_by"),
            jq: text("@jq"),
            profile: text("@profile")
                .or_else(|| text("las_profile"))
                // The official client of Lucidtech takes an empty name as none.
                .filter(|name| {
                    !(name.is_empty() && path.iter().any(|m| m.try_contains_id("las_profile").is_ok()))
                }),
            config: text("@config").map(PathBuf::from),
            color: text("@color"),
            quiet: on("@quiet"),
            verbose: on("@verbose"),
            debug: on("@debug"),
            dry_run: on("@dry_run"),
            curl: on("@curl"),
            yes: on("@yes"),
            no_input: on("@no_input") || switched(vars::AFAR_NO_INPUT)?,
            insecure: on("@insecure") || on("skip_sslcert_validation"),
            sandbox: on("@sandbox") || switched(vars::AFAR_SANDBOX)?,
            notify: text("@notify").map(|channel| Some(channel).filter(|channel| !channel.is_empty())),
            lmk_base_path: text("base_path").map(PathBuf::from),
            lmk_config_path: None,
            service: SERVICE_OPTIONS.iter().filter_map(|id| Some((*id, text(id)?))).collect(),
            settings,
        })
    }

    /// Whether requests are shown instead of sent.
    pub fn shows_only(&self) -> bool {
        self.dry_run || self.curl
    }

    /// To be asked before something is done on this computer that no request tells of.
    ///
    /// # Errors
    /// Requests are to be shown instead of sent: there is none.
    pub fn acts(&self, command: &str) -> Result<()> {
        if !self.shows_only() {
            return Ok(());
        }
        let option = if self.dry_run { "--dry-run" } else { "--curl" };
        let error = Error::usage(format!("{option} shows a request, and `{command}` does its work here"));
        Err(error.hint(format!("nothing was done; without {option} it is")))
    }

    /// An option of the service itself.
    pub fn service(&self, id: &str) -> Option<&str> {
        self.service.iter().find(|(name, _)| *name == id).map(|(_, text)| text.as_str())
    }
}
