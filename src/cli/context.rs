//! What a command is given: the settings, the terminal, and a client of its own service and no other.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::time::Duration;

use super::bai;
use super::globals::{self, Globals};
use super::personality::Personality;
use crate::config::registry;
use crate::config::settings::{Origin, Overrides, Resolved, Settings};
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::http::client::{Mode, Trace};
use crate::http::{Http, Options};
use crate::output::render::{Choice, Format};
use crate::output::ui::{Manner, Ui};

/// The context of one command.
pub struct Ctx {
    /// Whose habits hold.
    pub personality: Personality,
    /// The global options.
    pub globals: Globals,
    /// The terminal.
    pub ui: Ui,
    /// The words as typed.
    pub words: Vec<OsString>,
    settings: OnceCell<Settings>,
}

/// The variables about proxies that are set.
pub fn proxies() -> crate::http::proxy::Variables {
    let set = |name: &&'static str| Some((*name, vars::get(name).filter(|text| !text.is_empty())?));
    vars::PROXIES.iter().filter_map(set).collect()
}

/// Whether errors are JSON too, as far as options and variables tell.
pub fn wants_json(option: Option<&str>) -> bool {
    match option {
        Some(name) => name == "json",
        None => vars::get("AFAR_OUTPUT").as_deref() == Some("json"),
    }
}

impl Ctx {
    /// A context; nothing is read yet.
    pub fn new(personality: Personality, globals: Globals, words: &[OsString]) -> Ctx {
        let color = match globals.color.as_deref() {
            Some("always") => Some(true),
            Some("never") => Some(false),
            _ => globals::color_of_environment(),
        };
        let ui = Ui::new(Manner {
            quiet: globals.quiet,
            no_input: globals.no_input,
            yes: globals.yes,
            color,
            official: personality == Personality::Bai,
            ascii: matches!(personality, Personality::Bai | Personality::Las),
            ask_on_stdout: personality.is_drop_in(),
            remember: globals.notify.is_some(),
            describe: match personality {
                Personality::Bai => Some(bai::official::error),
                _ => None,
            },
            json_errors: !personality.is_drop_in() && wants_json(globals.output.as_deref()),
        });
        Ctx { personality, globals, ui, words: words.to_vec(), settings: OnceCell::new() }
    }

    /// The same context for another profile of the configuration.
    pub fn in_profile(&self, name: &str) -> Ctx {
        let globals = Globals { profile: Some(name.to_owned()), ..self.globals.clone() };
        Ctx::new(self.personality, globals, &self.words)
    }

    /// The settings, read once.
    ///
    /// # Errors
    /// A file that does not parse, a profile that does not exist.
    pub fn settings(&self) -> Result<&Settings> {
        self.settings_of(self.globals.profile.clone())
    }

    /// The settings of a profile, loaded once: those that were asked for first stay.
    ///
    /// # Errors
    /// As [`Ctx::settings`].
    pub fn settings_of(&self, profile: Option<String>) -> Result<&Settings> {
        self.load(profile, false)
    }

    /// The settings for a command that stores some: the profile may be one that it makes.
    ///
    /// # Errors
    /// A file that does not parse.
    pub fn settings_to_store(&self) -> Result<&Settings> {
        self.load(self.globals.profile.clone(), true)
    }

    fn load(&self, profile: Option<String>, make: bool) -> Result<&Settings> {
        if let Some(settings) = self.settings.get() {
            return Ok(settings);
        }
        let overrides = Overrides {
            profile,
            make,
            config: self.globals.config.clone(),
            flags: self.globals.settings.clone(),
            sandbox: if self.globals.sandbox { sandbox_settings()? } else { Vec::new() },
        };
        let settings = Settings::load(overrides)?;
        for warning in &settings.warnings {
            self.ui.warn(warning);
        }
        Ok(self.settings.get_or_init(|| settings))
    }

    /// An error about settings, with why the keyring did not give what it has, where that is the cause.
    pub fn explained(&self, error: Error) -> Error {
        let about = matches!(error.kind(), Kind::Config | Kind::Auth);
        match self.settings.get().and_then(Settings::trouble).filter(|_| about) {
            Some(trouble) if trouble.message() != error.message() => {
                let error = error.detail(trouble.message());
                trouble.hints().iter().fold(error, |error, hint| error.hint(hint.clone()))
            }
            _ => error,
        }
    }

    /// Says, once, that a `.env` file was passed over.
    pub fn warn_of_dotenv(&self) {
        if let Some(why) = self.settings.get().and_then(Settings::passed_over) {
            self.ui.warn_once(why);
        }
    }

    /// Says where a secret goes that was not stored for that address.
    pub fn warn_of_address(&self, address: &Resolved, secret: &str) {
        if let Origin::DotEnv(..) = address.origin {
            self.ui.warn_once(&format!("{} sets the address that {secret} is sent to", address.origin));
        }
    }

    /// What was said about output.
    ///
    /// # Errors
    /// No such format.
    pub fn choice(&self) -> Result<Choice> {
        let variable = || vars::get("AFAR_OUTPUT").map(|text| (text, "the variable AFAR_OUTPUT".to_owned()));
        let setting = || {
            let found = self.settings.get()?.resolve("output")?;
            Some((found.text, found.origin.to_string()))
        };
        let stored = || variable().or_else(setting);
        let (name, origin) = match &self.globals.output {
            Some(name) => (Some(name.clone()), None),
            None => stored().unzip(),
        };
        let format = match &name {
            Some(name) => Format::of(name).ok_or_else(|| {
                let error = match &origin {
                    None => Error::usage(format!("there is no output format `{name}`")),
                    Some(origin) => {
                        Error::config(format!("there is no output format `{name}` (from {origin})"))
                    }
                };
                error.hint("one of table, wide, json, jsonl, yaml, csv, tsv, name")
            })?,
            None => Format::Table,
        };
        Ok(Choice {
            format,
            explicit: name.is_some(),
            columns: self.globals.columns.clone(),
            header: !self.globals.no_header,
            sort_by: self.globals.sort_by.clone(),
            jq: self.globals.jq.clone(),
        })
    }

    /// An HTTP client for a service, by the settings; `service` has time-outs of its own where it declares them.
    ///
    /// # Errors
    /// A setting that does not fit.
    pub fn http(&self, connect: &str, read: &str, insecure: bool) -> Result<Http> {
        let settings = self.settings()?;
        settings.unlocked()?;
        self.warn_of_dotenv();
        let seconds = |own: &str, shared: &str| -> Result<Option<Duration>> {
            let flagged = self.globals.settings.iter().any(|(key, ..)| *key == shared);
            let own = if flagged || own.is_empty() { None } else { settings.seconds(own)? };
            let value = match own {
                Some(value) => Some(value),
                None => settings.seconds(shared)?,
            };
            Ok(value.filter(|value| *value > 0.0).and_then(registry::span))
        };
        let insecure = insecure || self.globals.insecure;
        if insecure {
            self.ui.warn_once(
                "the server's certificate is not checked: anybody on the way can read and change everything",
            );
        }
        let files = settings
            .text("cacert")
            .into_iter()
            .chain(vars::get(vars::SSL_CERT_FILE).filter(|t| !t.is_empty()));
        let mode = match (self.globals.dry_run, self.globals.curl) {
            (_, true) => Mode::Curl,
            (true, false) => Mode::Describe,
            _ => Mode::Send,
        };
        let trace = (self.globals.verbose || self.globals.debug).then(|| Trace {
            full: self.globals.debug,
            sink: Box::new(|line| {
                use std::io::Write;
                let _ = writeln!(std::io::stderr().lock(), "{line}");
            }),
        });
        Ok(Http::new(Options {
            connect_timeout: seconds(connect, "connect_timeout")?,
            read_timeout: seconds(read, "read_timeout")?,
            retries: settings.checked("retries")?.and_then(|text| text.trim().parse().ok()),
            insecure,
            system_certs: settings.flag("system_certs")?,
            cacerts: files.map(Into::into).collect(),
            mode,
            trace,
            user_agent: format!("afar/{}", env!("CARGO_PKG_VERSION")),
            // The sandbox is on this machine.
            direct: self.globals.sandbox,
            proxies: proxies(),
            redirects: true,
        }))
    }

    /// A value given inline, as `@FILE`, or as `-` for stdin.
    ///
    /// # Errors
    /// The file or stdin cannot be read, or is not text.
    pub fn text_argument(&self, value: &str) -> Result<String> {
        let bytes = match value.strip_prefix('@') {
            Some(path) => {
                std::fs::read(path).map_err(|error| Error::usage(format!("cannot read {path}: {error}")))?
            }
            None if value == "-" => crate::output::prompt::read_all()?,
            None => return Ok(value.to_owned()),
        };
        String::from_utf8(bytes).map_err(|_| Error::usage(format!("{value} is not UTF-8 text")))
    }
}

#[cfg(all(unix, feature = "sandbox"))]
fn sandbox_settings() -> Result<Vec<(&'static str, String)>> {
    super::sandbox::settings()
}

#[cfg(not(all(unix, feature = "sandbox")))]
fn sandbox_settings() -> Result<Vec<(&'static str, String)>> {
    Err(Error::usage("this afar was built without the sandbox"))
}
