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

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command};

use super::auth::Standing;
use super::context::Ctx;
use super::rows;
use super::tree::{Node, Running, group, leaf, row};
use crate::config::secret::Secret;
use crate::config::settings::Origin;
use crate::config::tokens::{Store, Token, from_millis};
use crate::config::{paths, vars};
use crate::error::{Error, Result};
use crate::services::lmk::{Client, endpoints, store::IniStore};
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
    let levels = ["CRITICAL", "FATAL", "ERROR", "WARN", "WARNING", "INFO", "DEBUG", "NOTSET"];
    let numbers = ["50", "40", "30", "20", "10", "0"];
    let known = levels.into_iter().chain(numbers).collect::<Vec<_>>();
    let level = clap::builder::PossibleValuesParser::new(known);
    command
        .arg(
            Arg::new("log_level")
                .short('l')
                .long("log-level")
                .value_name("LEVEL")
                .value_parser(level)
                .ignore_case(true)
                .hide_possible_values(true)
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

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, call) = rows::request(ctx, row, matches)?;
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
        if let Some(path) = named.as_ref().filter(|path| !path.is_file()) {
            return Err(Error::config(format!("there is no LMK configuration file {}", path.display()))
                .hint("-b and LMK_CONFIG_PATH name a file that must exist"));
        }
        let section = vars::get(vars::LMK_PROFILE)
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| "python".to_owned());
        let path = named.unwrap_or_else(paths::official_lmk_config);
        let mut store = IniStore { path, section, server_url: None };
        store.server_url = match self.settings()?.resolve("lmk.server_url") {
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
        let stored = store.load()?;
        let expires = match settings.text("lmk.access_token_expires") {
            Some(text) => Some(moment(&text)?),
            None => stored.as_ref().and_then(|token| token.expires),
        };
        let access =
            settings.secret("lmk.access_token").or_else(|| stored.as_ref().map(|token| token.access.clone()));
        let refresh = settings
            .secret("lmk.refresh_token")
            .or_else(|| stored.as_ref().and_then(|token| token.refresh.clone()));
        let token = access.filter(|text| !text.is_empty()).map(|access| Token {
            access,
            refresh: refresh.filter(|t: &Secret| !t.is_empty()),
            expires,
        });
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
            let store = IniStore { path: account.path.clone(), section: account.section.clone(), server_url };
            let token = store.load()?;
            Ok(Client::new(&account.server, ctx.http("", "lmk.read_timeout", false)?, store, token))
        }
    }
}

/// With what LMK would be used.
///
/// # Errors
/// As [`Ctx::lmk`].
pub fn standing(ctx: &Ctx) -> Result<Standing> {
    let (store, settings) = (ctx.lmk_store()?, ctx.settings()?);
    let set = settings.resolve("lmk.access_token").filter(|found| found.origin != Origin::Default);
    let stored = store.load()?;
    let expires = match settings.text("lmk.access_token_expires") {
        Some(text) => Some(moment(&text)?),
        None => stored.as_ref().and_then(|token| token.expires),
    };
    let expires = expires.and_then(|end| jiff::Timestamp::try_from(end).ok());
    let source = match &set {
        Some(found) => found.origin.to_string(),
        None => format!("[{}] of {}", store.section, store.path.display()),
    };
    let missing = match (set, stored) {
        (None, None) => vec!["a token: `afar lmk login` signs in".to_owned()],
        _ => Vec::new(),
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

/// A point in time: milliseconds since 1970, or a date.
fn moment(text: &str) -> Result<std::time::SystemTime> {
    if let Ok(millis) = text.trim().parse::<i64>() {
        return Ok(from_millis(millis));
    }
    let parsed = text.trim().parse::<jiff::Timestamp>().map(std::time::SystemTime::from);
    parsed.map_err(|_| {
        Error::config(format!("lmk.access_token_expires: `{text}` is neither milliseconds nor a date"))
    })
}
