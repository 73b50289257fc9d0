//! `afar lmk …`: the map of the LMK tree, and what its commands share.

mod api;
mod attach;
mod channels;
mod clean;
pub mod click;
mod connect;
mod follow;
mod group;
pub mod jobs;
mod kill;
mod live;
pub mod login;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod monitor;
pub mod notify;
mod outbox;
mod plugin;
#[cfg(any(target_os = "linux", target_os = "macos"))]
mod release;
mod report;
mod rerun;
mod run;
mod screen;
pub mod serve;
mod words;

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::auth::Standing;
use super::context::Ctx;
use super::rows;
use super::tree::{Node, Running, group, leaf, row};
use crate::config::settings::Origin;
use crate::config::tokens::{Store, from_millis};
use crate::config::{paths, vars};
use crate::error::{Error, Result};
use crate::services::lmk::store::{Given, IniStore};
use crate::services::lmk::{Client, endpoints, state};
use crate::services::notify::outbox::Account;
use crate::services::rows::Row;

/// All commands.
pub static NODES: &[Node] = &[
    leaf::<login::Args>("login"),
    leaf::<login::LogoutArgs>("logout"),
    leaf::<login::WhoamiArgs>("whoami"),
    leaf::<login::LoggedInArgs>("logged-in"),
    leaf::<notify::Args>("notify"),
    leaf::<run::Args>("run"),
    group(
        "jobs",
        "Jobs of this machine",
        &[
            leaf::<jobs::ListArgs>("list"),
            leaf::<jobs::WaitArgs>("wait"),
            leaf::<follow::Args>("log"),
            leaf::<rerun::Args>("rerun"),
            leaf::<clean::Args>("clean"),
        ],
    )
    .bare("list"),
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    leaf::<monitor::Args>("monitor"),
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    leaf::<monitor::CheckArgs>("check-existing-script-monitoring"),
    leaf::<attach::Args>("attach"),
    leaf::<kill::Args>("kill"),
    leaf::<follow::Args>("logs"),
    leaf::<clean::Args>("clean"),
    group(
        "outbox",
        "Notifications that could not be sent yet",
        &[
            leaf::<outbox::ListArgs>("list"),
            leaf::<outbox::FlushArgs>("flush"),
            leaf::<outbox::ClearArgs>("clear"),
        ],
    )
    .bare("list"),
    leaf::<plugin::Args>("shell-plugin"),
    leaf::<plugin::ReportArgs>("shell-report").hide(),
    group(
        "channels",
        "Notification channels",
        &[
            leaf::<channels::ListArgs>("list"),
            leaf::<channels::GetArgs>("get"),
            leaf::<channels::DefaultArgs>("default"),
            row(&endpoints::CHANNELS_FETCH, run_row),
        ],
    )
    .bare("list"),
    group(
        "session",
        "Sessions: what the web app shows while something runs",
        &[
            row(&endpoints::SESSION_CREATE, run_row),
            row(&endpoints::SESSION_GET, run_row),
            row(&endpoints::SESSION_UPDATE, run_row),
            row(&endpoints::SESSION_END, run_row),
            row(&endpoints::SESSION_ACTION, run_row),
            leaf::<connect::Args>("connect"),
        ],
    ),
    group("event", "Events", &[leaf::<notify::Args>("post")]),
    group("app", "The app that the token belongs to", &[row(&endpoints::APP_CURRENT, run_row)]),
    group(
        "auth",
        "Sign-ins, step by step",
        &[
            row(&endpoints::AUTH_CREATE, run_row),
            row(&endpoints::AUTH_GET, run_row),
            row(&endpoints::AUTH_TOKEN, run_row),
            row(&endpoints::AUTH_REFRESH, run_row),
        ],
    ),
    leaf::<api::Args>("api"),
    group("oauth", "OAuth for apps with a server side", &[row(&endpoints::OAUTH_TOKEN, run_row)]),
];

/// Options of the service itself, before its commands.
pub fn service_options(command: Command) -> Command {
    command
        .version(env!("CARGO_PKG_VERSION"))
        .arg(
            Arg::new("log_level")
                .short('l')
                .long("log-level")
                .value_name("LEVEL")
                .allow_hyphen_values(true)
                .help("Accepted as the official client's; -v and --debug show more"),
        )
        .arg(
            Arg::new("base_path")
                .short('b')
                .long("base-path")
                .value_name("FOLDER")
                .help("Folder of the official client's `config` file, which must exist"),
        )
}

/// Whether the options of the service itself fit, once it is known that a command is meant and not its help.
///
/// # Errors
/// A level that there is not; a folder without the file.
pub fn checked(ctx: &Ctx) -> Result<()> {
    const LEVELS: [&str; 8] = ["CRITICAL", "FATAL", "ERROR", "WARN", "WARNING", "INFO", "DEBUG", "NOTSET"];
    if let Some(text) = ctx.globals.service("log_level") {
        let known = match text.bytes().all(|byte| byte.is_ascii_digit()) {
            true => text.parse::<u32>().is_ok_and(|number| number <= 50 && number % 10 == 0),
            false => LEVELS.iter().any(|level| level.eq_ignore_ascii_case(text.trim())),
        };
        if !known {
            let error = Error::usage(format!("Invalid log level: {text}"));
            return Err(error.hint(format!("the levels are {}, or 0 to 50 in tens", LEVELS.join(", "))));
        }
    }
    match &ctx.globals.lmk_base_path {
        Some(folder) => existing(&folder.join("config")),
        None => Ok(()),
    }
}

/// A configuration file that was named must be there.
fn existing(path: &std::path::Path) -> Result<()> {
    if path.is_file() {
        return Ok(());
    }
    Err(Error::config(format!("there is no LMK configuration file {}", path.display()))
        .hint("-b and LMK_CONFIG_PATH name a file that must exist"))
}

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, call) = rows::request(ctx, row, matches)?;
        let left = state::unknown(&values, &call);
        if !left.is_empty() {
            let left = left.join("`, `");
            ctx.ui.warn(&format!("a state of this type has no `{left}`, which is not sent"));
        }
        let client = ctx.lmk()?;
        rows::confirmed(ctx, row, &values)?;
        let value = if row.open { client.open(&call).await? } else { client.call(&call).await? };
        Ok(rows::output(ctx, row, &values, value))
    })
}

/// The official client's file, where `LMK_CONFIG_PATH` names one: from the folder on in which we were started.
fn config_path() -> Option<PathBuf> {
    let named = vars::get(vars::LMK_CONFIG_PATH).filter(|text| !text.is_empty()).map(PathBuf::from)?;
    Some(std::path::absolute(&named).unwrap_or(named))
}

impl Ctx {
    fn lmk_store(&self) -> Result<IniStore> {
        let named = match &self.globals.lmk_base_path {
            Some(folder) => Some(folder.join("config")),
            None => self.globals.lmk_config_path.clone().or_else(config_path),
        };
        named.as_deref().map_or(Ok(()), existing)?;
        let section = vars::get(vars::LMK_PROFILE)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| "python".to_owned());
        let path = named.unwrap_or_else(paths::official_lmk_config);
        let settings = self.settings()?;
        let expires = settings.text("lmk.access_token_expires").map(|text| moment(&text)).transpose()?;
        let (access, refresh) = (settings.secret("lmk.access_token"), settings.secret("lmk.refresh_token"));
        let given = Given { access, refresh, expires };
        let mut store = IniStore { path, section, server_url: None, given };
        store.server_url = match settings.resolve("lmk.server_url") {
            Some(found) if found.origin != Origin::Default => Some(found.text),
            _ => store.value("server_url")?,
        };
        Ok(store)
    }

    /// The client of LMK, by the settings and the official client's file.
    ///
    /// # Errors
    /// A setting that is wrong, a file that cannot be read.
    pub fn lmk(&self) -> Result<Client> {
        let store = self.lmk_store()?;
        let settings = self.settings()?;
        let server = match &store.server_url {
            Some(url) => url.clone(),
            None => settings.text("lmk.server_url").unwrap_or_default(),
        };
        let token = store.load()?;
        // A token that was got there knows the address.
        let known = store.value("server_url")?.as_deref() == Some(server.as_str());
        let stored = token.is_some() && !matches!(token_elsewhere(self)?, Some(Origin::DotEnv(..)));
        if let Some(address) = settings.resolve("lmk.server_url").filter(|_| stored && !known) {
            self.warn_of_address(&address, "LMK's token");
        }
        Ok(Client::new(&server, self.http("", "lmk.read_timeout", false)?, store, token))
    }
}

/// The client of an account that was used before: the present one, or what is stored of the other.
///
/// # Errors
/// As [`Ctx::lmk`].
pub fn client_of(ctx: &Ctx, account: &Account) -> Result<Client> {
    match ctx.lmk() {
        Ok(client) if client.account() == *account => Ok(client),
        _ => {
            let server_url = Some(account.server.clone());
            let (path, section) = (account.path.clone(), account.section.clone());
            let store = IniStore { path, section, server_url, given: Given::default() };
            let token = store.load()?;
            Ok(Client::new(&account.server, ctx.http("", "lmk.read_timeout", false)?, store, token))
        }
    }
}

/// Where a token comes from that is not in the official client's file: a variable, a profile.
fn token_elsewhere(ctx: &Ctx) -> Result<Option<Origin>> {
    let found = ctx.settings()?.resolve("lmk.access_token").filter(|found| found.origin != Origin::Default);
    Ok(found.filter(|found| !found.text.is_empty()).map(|found| found.origin))
}

/// With what LMK would be used.
///
/// # Errors
/// As [`Ctx::lmk`].
pub fn standing(ctx: &Ctx) -> Result<Standing> {
    let (store, settings) = (ctx.lmk_store()?, ctx.settings()?);
    let token = store.load()?;
    let expires = token.as_ref().and_then(|token| token.expires);
    let expires = expires.and_then(|end| jiff::Timestamp::try_from(end).ok());
    let source = match token_elsewhere(ctx)? {
        Some(origin) => origin.to_string(),
        None if token.is_some() => format!("[{}] of {}", store.section, store.path.display()),
        None => String::new(),
    };
    let missing = match token {
        None => vec!["a token: `afar lmk login` signs in".to_owned()],
        Some(_) => Vec::new(),
    };
    Ok(Standing {
        service: "lmk",
        source,
        who: None,
        endpoint: store.server_url.clone().or_else(|| settings.text("lmk.server_url")),
        expires: expires.map(|end| end.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()),
        missing,
    })
}

/// When a token ends: milliseconds since 1970, of which 0 is never, or a date, which is in UTC where it names no zone.
fn moment(text: &str) -> Result<Option<std::time::SystemTime>> {
    let text = text.trim();
    if let Ok(millis) = text.parse::<i64>() {
        return Ok((millis != 0).then(|| from_millis(millis)));
    }
    let plain = || {
        let date = text.parse::<jiff::civil::DateTime>()?;
        date.to_zoned(jiff::tz::TimeZone::UTC).map(|date| date.timestamp())
    };
    let parsed = text.parse::<jiff::Timestamp>().or_else(|_| plain());
    parsed.map(|at| Some(at.into())).map_err(|_| {
        Error::config(format!("lmk.access_token_expires: `{text}` is neither milliseconds nor a date"))
            .hint("for example 4102444800000, 2099-12-31 or 2099-12-31T12:00:00Z")
    })
}
