//! `afar bai …`: the map of the Backend.AI tree, and what its commands share.

mod admin;
mod api;
mod app;
mod apps;
mod body;
mod cells;
pub mod config;
mod create;
mod destroy;
mod dotfile;
mod editor;
mod entity;
mod escape;
mod events;
mod execute;
mod files;
mod from_template;
mod gql;
mod info;
mod listing;
pub mod login;
mod model;
mod model_files;
pub mod official;
#[cfg(test)]
mod official_tree;
pub mod options;
mod password;
mod proxy;
pub mod ps;
mod pty;
mod restart;
pub mod run;
mod run_parallel;
mod server_logs;
mod service;
mod service_route;
mod session;
mod several;
mod show;
mod ssh;
pub mod standing;
mod stats;
mod task_logs;
mod template;
mod transcript;
mod vfolder;
mod watch;

use std::rc::Rc;

use clap::{Arg, ArgAction, ArgMatches, Command};
use futures_util::StreamExt;
use serde_json::Value;

pub use self::cells::columns;
pub use self::standing::standing;
use super::context::Ctx;
use super::rows as table;
use super::tree::{Node, Running, group, leaf, row};
use crate::config::paths;
use crate::error::{Error, Result};
use crate::http::Body;
use crate::output::render::Format;
use crate::output::ui::Mark;
use crate::output::{Output, Page, format, prompt};
use crate::services::bai::cache::Cache;
use crate::services::bai::cookie::Jar;
use crate::services::bai::endpoints;
use crate::services::bai::fields::Field;
use crate::services::bai::{self, Call, Client, Config, EndpointType};
use crate::services::rows::Row;

/// All commands.
pub static NODES: &[Node] = &[
    leaf::<config::Args>("config"),
    leaf::<config::ConfigureArgs>("configure"),
    leaf::<login::Args>("login"),
    leaf::<login::LogoutArgs>("logout"),
    leaf::<password::Args>("update-password"),
    leaf::<password::NoAuthArgs>("update-password-no-auth"),
    leaf::<run::Args>("run"),
    leaf::<ps::Args>("ps"),
    leaf::<info::Args>("info"),
    leaf::<create::Args>("create").alias(&["start"]),
    leaf::<from_template::Args>("create-from-template").alias(&["start-from-template", "start-template"]),
    leaf::<destroy::Args>("destroy").alias(&["rm", "kill"]),
    leaf::<restart::Args>("restart"),
    leaf::<events::Args>("events"),
    leaf::<watch::Args>("watch"),
    leaf::<task_logs::Args>("task-logs"),
    leaf::<apps::Args>("apps"),
    leaf::<app::Args>("app"),
    leaf::<ssh::Args>("ssh"),
    leaf::<ssh::ScpArgs>("scp"),
    leaf::<files::DownloadArgs>("download").hide(),
    leaf::<proxy::Args>("proxy"),
    group("session", "Manage compute sessions", SESSION),
    group("vfolder", "Folders that outlive sessions", vfolder::NODES),
    group("session-template", "Templates of sessions", template::NODES).alias(&["sesstpl"]),
    group("dotfile", "Files that new sessions find in their home", dotfile::NODES),
    group("model", "Models: folders that model services run", model::NODES),
    group("service", "Model services: endpoints that answer with a model", service::NODES),
    group("server-logs", "Errors that the server has kept", &[leaf::<server_logs::Args>("list")]),
    group("admin", "Administration", admin::NODES),
    leaf::<api::HelloArgs>("hello"),
    leaf::<api::Args>("api"),
    leaf::<gql::Args>("gql"),
];

static SESSION: &[Node] = &[
    leaf::<create::Args>("create").alias(&["start"]),
    leaf::<from_template::Args>("create-from-template").alias(&["start-from-template", "start-template"]),
    leaf::<destroy::Args>("destroy").alias(&["rm", "kill"]),
    leaf::<restart::Args>("restart"),
    leaf::<ps::Args>("list").alias(&["ps"]),
    leaf::<info::Args>("info"),
    row(&endpoints::RENAME, run_row),
    leaf::<session::LogsArgs>("logs"),
    leaf::<files::UploadArgs>("upload"),
    leaf::<files::DownloadArgs>("download"),
    leaf::<files::LsArgs>("ls"),
    leaf::<events::Args>("events"),
    leaf::<watch::Args>("watch"),
    row(&endpoints::COMMIT, run_row),
    leaf::<session::StatusHistoryArgs>("status-history"),
    row(&endpoints::ABUSE_HISTORY, run_row),
    leaf::<session::GraphArgs>("show-graph"),
    leaf::<execute::Args>("execute").alias(&["exec"]),
    row(&endpoints::INTERRUPT, run_row),
    leaf::<apps::Args>("apps"),
    leaf::<app::Args>("app"),
    leaf::<ssh::Args>("ssh"),
    leaf::<ssh::ScpArgs>("scp"),
    leaf::<pty::Args>("pty"),
    leaf::<execute::CompleteArgs>("complete"),
    row(&endpoints::GET_INFO, run_row),
];

/// Whether the official client's text is the answer: under its name, and where nobody looks and no format was asked
/// for.
fn official_text(ctx: &Ctx) -> Result<bool> {
    let choice = ctx.choice()?;
    Ok(!choice.explicit && choice.jq.is_none() && (ctx.personality.is_drop_in() || !ctx.ui.stdout_tty))
}

/// What was done: on stdout in the official form, as a status line for people; machines get the answer.
fn told(ctx: &Ctx, text: &str, answer: Value) -> Result<Output> {
    if official_text(ctx)? {
        return Ok(Output::Text(text.to_owned()));
    }
    ctx.ui.status(Mark::Done, text);
    let choice = ctx.choice()?;
    Ok(match choice.format {
        Format::Table | Format::Wide if choice.jq.is_none() => Output::Nothing,
        _ => show::item(answer),
    })
}

/// A stored text to the byte; the official client puts a line end behind it.
fn whole(ctx: &Ctx, text: &str) -> Result<Output> {
    ctx.ui.print(text)?;
    let dangling = ctx.ui.stdout_tty && !text.ends_with('\n');
    if ctx.personality.is_drop_in() || dangling {
        ctx.ui.print("\n")?;
    }
    Ok(Output::Nothing)
}

/// What was typed where it is more than nothing: the empty variable of a script is no owner, domain or group.
fn some(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

/// Asks before something is deleted; whether it is not to be.
///
/// # Errors
/// The end of input instead of an answer: a script without one must not take it for done.
fn forgone(ctx: &Ctx, question: &str) -> Result<bool> {
    let answer = match ctx.personality.is_drop_in() && !ctx.ui.manner.yes && !ctx.ui.manner.no_input {
        true => {
            ctx.ui.status(Mark::Warn, "Are you sure? (y/[n])");
            prompt::read_line()?.map(|answer| answer.trim() == "y")
        }
        false => ctx.ui.confirm_if_any(question, false)?,
    };
    let Some(sure) = answer else {
        let error = Error::service("nobody answered: nothing is deleted");
        return Err(error.hint("answer beforehand with --force"));
    };
    if !sure {
        ctx.ui.status(Mark::Info, "Aborting.");
    }
    Ok(!sure)
}

/// What the official client says while it waits, under its name.
fn official_wait(ctx: &Ctx, text: &str) {
    if ctx.personality.is_drop_in() {
        ctx.ui.status(Mark::Wait, text);
    }
}

/// What the official client adds, under its name, where a session was not found.
fn official_hint(ctx: &Ctx, missing: bool) {
    if missing {
        ctx.ui.status(
            Mark::Info,
            "If you are an admin, use \"-o\" / \"--owner\" option to terminate other user's session.",
        );
    }
}

/// Sends a row's request, signed.
fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, plain) = table::request(ctx, row, matches)?;
        let client = ctx.bai()?;
        table::confirmed(ctx, row, &values)?;
        let mut call = Call::new(plain.method, client.worded(&plain.path).await?);
        call.query = plain.query;
        call.body = plain.body.map_or(Body::Empty, Body::Json);
        let answer = client.json(&call).await?;
        if row.name == endpoints::ABUSE_HISTORY.name && official_text(ctx)? {
            return Ok(Output::Text(format::literal(&answer)));
        }
        Ok(table::output(ctx, row, &values, answer))
    })
}

/// Options of the service itself, before its commands.
pub fn service_options(command: Command) -> Command {
    command.version(env!("CARGO_PKG_VERSION")).arg(
        Arg::new("skip_sslcert_validation")
            .long("skip-sslcert-validation")
            .action(ArgAction::SetTrue)
            .help("Do not check the server's certificate (unsafe)"),
    )
}

impl Ctx {
    /// The client of Backend.AI, by the settings.
    ///
    /// # Errors
    /// A setting that is missing or wrong.
    pub fn bai(&self) -> Result<Rc<Client>> {
        let settings = self.settings()?;
        let text = |key: &str| settings.checked(key).map(Option::unwrap_or_default);
        let kind = match text("bai.endpoint_type")?.as_str() {
            "session" => EndpointType::Session,
            _ => EndpointType::Api,
        };
        let mut endpoints = Vec::new();
        for one in text("bai.endpoint")?.split(',').map(str::trim) {
            endpoints.push(
                url::Url::parse(one)
                    .map_err(|error| Error::config(format!("bai.endpoint `{one}`: {error}")))?,
            );
        }
        let insecure = settings.flag("bai.skip_sslcert_validation")?;
        let access_key = match (settings.text("bai.access_key"), kind) {
            (Some(key), _) => key,
            (None, EndpointType::Session) => String::new(),
            (None, EndpointType::Api) => {
                return Err(Error::config("no access key is set for Backend.AI").hint(
                    "`afar bai configure` asks for all that is needed; or set BACKEND_ACCESS_KEY and BACKEND_SECRET_KEY (empty: anonymous)",
                ));
            }
        };
        let config = Config {
            endpoints,
            kind,
            access_key,
            secret_key: settings
                .secret("bai.secret_key")
                .unwrap_or_else(|| crate::config::secret::Secret::new("")),
            domain: text("bai.domain")?,
            group: text("bai.group")?,
            mounts: settings.list("bai.vfolder_mounts"),
            jar: Jar::new(standing::login_file(&settings.profile)),
            cache: Cache::new(paths::cache().join("bai-servers.json")),
        };
        let http = self.http("bai.connection_timeout", "bai.read_timeout", insecure)?;
        Ok(Rc::new(Client::new(config, http)))
    }

    /// The client, and the server's announcement shown where there is a new one: what list commands use.
    ///
    /// # Errors
    /// As [`Ctx::bai`], and a server version that is none.
    pub async fn bai_announced(&self) -> Result<Rc<Client>> {
        let client = self.bai()?;
        client.version().await?;
        self.say_warnings(&client);
        let message = bai::announcement::unseen(&client, &paths::official_bai_state()).await;
        if let Some(message) = message.filter(|message| self.ui.is_news(message)) {
            self.ui.note("Server announcement:");
            for line in message.lines() {
                self.ui.note(&format!("  {line}"));
            }
        }
        Ok(client)
    }

    /// Says what the client found odd.
    pub fn say_warnings(&self, client: &Client) {
        for warning in client.take_warnings() {
            self.ui.warn_once(&warning);
        }
    }
}

/// Pages of the service as pages of output, their rows in our form.
pub fn rows(
    pages: impl futures_util::Stream<Item = Result<crate::services::Page>> + 'static,
    fields: Vec<&'static Field>,
) -> std::pin::Pin<Box<dyn futures_util::Stream<Item = Result<Page>>>> {
    Box::pin(pages.map(move |page| {
        page.map(|page| Page {
            rows: page.rows.iter().map(|row| bai::fields::item(&fields, row)).collect(),
            total: page.total,
        })
    }))
}
