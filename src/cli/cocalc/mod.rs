//! `afar cocalc …`: the map of the CoCalc tree, and what its commands share.

mod answer;
mod api;
mod call;
mod cp;
mod credentials;
pub mod exec;
mod follow;
mod get;
pub mod job;
pub mod jupyter;
mod kernels;
pub mod login;
mod ls;
mod notebook;
mod projects;
mod shell;
pub mod whoami;

use clap::{Arg, ArgMatches, Command};

use self::answer::{confirmed, say_warnings, shown};
pub use self::credentials::standing;
use super::context::Ctx;
use super::rows;
use super::tree::{Node, Running, group, leaf, row};
use crate::services::cocalc::{Call, endpoints as table};
use crate::services::rows::Row;

/// All commands.
pub static NODES: &[Node] = &[
    leaf::<login::Args>("login"),
    leaf::<login::LogoutArgs>("logout"),
    leaf::<whoami::Args>("whoami"),
    row(&table::system::PING, run_row),
    row(&table::system::TEST, run_row),
    leaf::<exec::Args>("exec"),
    group(
        "job",
        "Jobs: commands that go on by themselves",
        &[
            leaf::<job::GetArgs>("get"),
            leaf::<job::WaitArgs>("wait"),
            leaf::<job::TailArgs>("tail"),
            leaf::<job::CancelArgs>("cancel"),
            leaf::<job::ListArgs>("list"),
        ],
    ),
    group(
        "jupyter",
        "Jupyter: code, notebooks and kernels in a project",
        &[
            leaf::<jupyter::ExecuteArgs>("execute"),
            leaf::<notebook::RunArgs>("run"),
            group(
                "kernels",
                "Kernels that run in a project",
                &[row(&table::jupyter::LIST, run_row), leaf::<kernels::StopArgs>("stop")],
            ),
        ],
    ),
    leaf::<cp::Args>("cp"),
    leaf::<ls::LsArgs>("ls"),
    leaf::<ls::CatArgs>("cat"),
    leaf::<shell::Args>("shell"),
    group(
        "projects",
        "Projects, by their titles",
        &[
            leaf::<projects::ListArgs>("list"),
            leaf::<projects::StartArgs>("start"),
            leaf::<projects::StopArgs>("stop"),
        ],
    ),
    leaf::<call::Args>("call"),
    leaf::<api::Args>("api"),
    #[cfg(feature = "mcp")]
    group("mcp", "Tools for programs that let a language model use some", super::mcp::COCALC),
    group("hub", "The hub: what is about accounts and projects as a whole", HUB),
];

/// The functions of the class Hub.
static HUB: &[Node] = &[
    leaf::<call::HubArgs>("call"),
    group(
        "system",
        "Ping, test and accounts",
        &[
            row(&table::system::HUB_PING, run_row),
            row(&table::system::HUB_TEST, run_row),
            row(&table::system::GET_NAMES, run_row),
            row(&table::system::USER_SEARCH, run_row),
        ],
    ),
    group(
        "projects",
        "Projects, by their IDs",
        &[
            leaf::<get::Args>("get"),
            row(&table::projects::COPY, run_row),
            row(&table::projects::CREATE, run_row),
            row(&table::projects::ADD_COLLABORATOR, run_row),
            row(&table::projects::REMOVE_COLLABORATOR, run_row),
            row(&table::projects::START, run_row),
            row(&table::projects::STOP, run_row),
            row(&table::projects::TOUCH, run_row),
            row(&table::projects::STATE, run_row),
            row(&table::projects::STATUS, run_row),
            row(&table::projects::DELETE, run_row),
        ],
    ),
    group(
        "jupyter",
        "Jupyter by the hub",
        &[row(&table::hub_jupyter::KERNELS, run_row), leaf::<jupyter::HubExecuteArgs>("execute")],
    ),
    group("sync", "History of files", &[row(&table::sync::HISTORY, run_row)]),
    group("db", "The database", &[row(&table::db::QUERY, run_row)]),
    group(
        "messages",
        "Messages between accounts",
        &[row(&table::messages::SEND, run_row), row(&table::messages::GET, run_row)],
    ),
    group(
        "org",
        "Organizations",
        &[
            row(&table::org::GET_ALL, run_row),
            row(&table::org::CREATE, run_row),
            row(&table::org::GET, run_row),
            row(&table::org::SET, run_row),
            row(&table::org::ADD_ADMIN, run_row),
            row(&table::org::ADD_USER, run_row),
            row(&table::org::REMOVE_USER, run_row),
            row(&table::org::REMOVE_ADMIN, run_row),
            row(&table::org::CREATE_USER, run_row),
            row(&table::org::CREATE_TOKEN, run_row),
            row(&table::org::EXPIRE_TOKEN, run_row),
            row(&table::org::GET_USERS, run_row),
            row(&table::org::MESSAGE, run_row),
        ],
    ),
];

/// Options of the service itself, before its commands or after them: no command has one of the same name.
pub fn service_options(command: Command) -> Command {
    let option = |id: &'static str, long: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(long).value_name(value).help(help).global(true).help_heading("CoCalc")
    };
    command.version(env!("CARGO_PKG_VERSION")).args([
        option(
            "api_key",
            "api-key",
            "KEY|-|@FILE",
            "API key of an account or a project, instead of COCALC_API_KEY",
        ),
        option("cocalc_host", "host", "URL", "Address of the server, instead of COCALC_HOST"),
    ])
}

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, mut request) = rows::request(ctx, row, matches)?;
        let client = ctx.cocalc()?;
        confirmed(ctx, row, &values)?;
        let mut given = None;
        request.query.retain(|(name, text)| {
            let is_project = name == "project_id";
            if is_project {
                given = Some(text.clone());
            }
            !is_project
        });
        let project = match row.path.starts_with("/project/") {
            true => ctx.cocalc_project(&client, given.as_deref()).await?,
            false => None,
        };
        let call = Call::of_row(request, project)?;
        if row.name == "set"
            && call.args.pointer("/0").and_then(|args| args.as_object()).is_some_and(|o| o.len() < 2)
        {
            ctx.ui.warn("there is nothing to set: the server answers that with an error");
        }
        let value = client.call(&call).await;
        say_warnings(ctx, &client);
        shown(ctx, row, &values, value?)
    })
}
