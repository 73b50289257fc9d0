//! `afar las …`: the map of the Lucidtech tree, and what its commands share.

mod configure;
mod credentials;

use clap::{Arg, ArgMatches, Command};
use serde_json::Value;

use super::context::Ctx;
use super::tree::{Node, Running, group, leaf, row};
use super::{outcome, rows};
use crate::output::Output;
use crate::output::render::{self, Format};
use crate::services::las::endpoints::{
    app_clients, assets, datasets, deployment_environments, documents, logs, models, organizations,
    payment_methods, plans, predictions, roles, secrets, transitions, users, workflows,
};
use crate::services::las::{Client, NAME};
use crate::services::paging::Pager;
use crate::services::rows::{Answer, Row, Values};

/// All commands.
pub static NODES: &[Node] = &[
    group(
        "app-clients",
        "App clients: who may call the API",
        &[
            row(&app_clients::CREATE, run_row),
            row(&app_clients::GET, run_row),
            row(&app_clients::LIST, run_row),
            row(&app_clients::UPDATE, run_row),
            row(&app_clients::DELETE, run_row),
        ],
    ),
    group(
        "assets",
        "Assets: files that workflows use",
        &[
            row(&assets::CREATE, run_row),
            row(&assets::LIST, run_row),
            row(&assets::UPDATE, run_row),
            row(&assets::DELETE, run_row),
        ],
    ),
    group(
        "credentials",
        "Where the credentials come from",
        &[leaf::<credentials::StatusArgs>("status"), leaf::<credentials::TokenArgs>("token")],
    )
    .bare("status"),
    leaf::<configure::Args>("configure"),
    group(
        "datasets",
        "Datasets of documents",
        &[
            row(&datasets::CREATE, run_row),
            row(&datasets::LIST, run_row),
            row(&datasets::GET, run_row),
            row(&datasets::UPDATE, run_row),
            row(&datasets::CREATE_TRANSFORMATION, run_row),
            row(&datasets::LIST_TRANSFORMATIONS, run_row),
            row(&datasets::DELETE_TRANSFORMATION, run_row),
        ],
    ),
    group(
        "deployment-environments",
        "Deployment environments: where models run",
        &[row(&deployment_environments::GET, run_row), row(&deployment_environments::LIST, run_row)],
    ),
    group("documents", "Documents", &[row(&documents::LIST, run_row), row(&documents::DELETE, run_row)]),
    group("logs", "Logs of workflows and transitions", &[row(&logs::LIST, run_row)]),
    group(
        "models",
        "Models, their data bundles and trainings",
        &[
            row(&models::CREATE, run_row),
            row(&models::LIST, run_row),
            row(&models::GET, run_row),
            row(&models::UPDATE, run_row),
            row(&models::DELETE, run_row),
            row(&models::CREATE_DATA_BUNDLE, run_row),
            row(&models::LIST_DATA_BUNDLES, run_row),
            row(&models::GET_DATA_BUNDLE, run_row),
            row(&models::UPDATE_DATA_BUNDLE, run_row),
            row(&models::DELETE_DATA_BUNDLE, run_row),
            row(&models::CREATE_TRAINING, run_row),
            row(&models::LIST_TRAININGS, run_row),
            row(&models::GET_TRAINING, run_row),
            row(&models::UPDATE_TRAINING, run_row),
        ],
    ),
    group(
        "organizations",
        "Organizations",
        &[row(&organizations::GET, run_row), row(&organizations::UPDATE, run_row)],
    ),
    group(
        "payment-methods",
        "Payment methods",
        &[
            row(&payment_methods::CREATE, run_row),
            row(&payment_methods::LIST, run_row),
            row(&payment_methods::GET, run_row),
            row(&payment_methods::UPDATE, run_row),
            row(&payment_methods::DELETE, run_row),
        ],
    ),
    group("plans", "Plans", &[row(&plans::GET, run_row), row(&plans::LIST, run_row)]),
    group(
        "predictions",
        "Predictions",
        &[
            row(&predictions::CREATE, run_row),
            row(&predictions::GET, run_row),
            row(&predictions::LIST, run_row),
        ],
    ),
    group("roles", "Roles", &[row(&roles::LIST, run_row), row(&roles::GET, run_row)]),
    group(
        "secrets",
        "Secrets of transitions",
        &[
            row(&secrets::CREATE, run_row),
            row(&secrets::LIST, run_row),
            row(&secrets::UPDATE, run_row),
            row(&secrets::DELETE, run_row),
        ],
    ),
    group(
        "transitions",
        "Transitions: the steps of workflows",
        &[
            row(&transitions::CREATE, run_row),
            row(&transitions::LIST, run_row),
            row(&transitions::GET, run_row),
            row(&transitions::UPDATE, run_row),
            row(&transitions::DELETE, run_row),
            row(&transitions::EXECUTE, run_row),
            row(&transitions::LIST_EXECUTIONS, run_row),
            row(&transitions::GET_EXECUTION, run_row),
            row(&transitions::UPDATE_EXECUTION, run_row),
        ],
    ),
    group(
        "users",
        "Users",
        &[
            row(&users::CREATE, run_row),
            row(&users::LIST, run_row),
            row(&users::GET, run_row),
            row(&users::UPDATE, run_row),
            row(&users::DELETE, run_row),
        ],
    ),
    group(
        "workflows",
        "Workflows and their executions",
        &[
            row(&workflows::CREATE, run_row),
            row(&workflows::LIST, run_row),
            row(&workflows::GET, run_row),
            row(&workflows::UPDATE, run_row),
            row(&workflows::DELETE, run_row),
            row(&workflows::EXECUTE, run_row),
            row(&workflows::LIST_EXECUTIONS, run_row),
            row(&workflows::GET_EXECUTION, run_row),
            row(&workflows::UPDATE_EXECUTION, run_row),
            row(&workflows::DELETE_EXECUTION, run_row),
        ],
    ),
];

/// Options of the service itself, before its commands.
pub fn service_options(command: Command) -> Command {
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id.replace('_', "-")).value_name(value).help(help)
    };
    command.args([
        Arg::new("las_profile")
            .short('p')
            .value_name("NAME")
            .help("The same as --profile: a profile of afar's, or a section of ~/.lucidtech/credentials.cfg"),
        option("client_id", "ID", "Client ID, instead of the configured one"),
        option("client_secret", "-|@FILE", "Its secret, from stdin or a file"),
        option("auth_endpoint", "HOST/PATH", "Where tokens come from; https unless a scheme is given"),
        option("api_endpoint", "URL", "The API with its version"),
        option("cached_profile", "NAME", "Keep the token in the cache under this name"),
        option("cache_path", "FILE", "The token cache, instead of ~/.lucidtech/token-cache.json"),
    ])
}

/// Says what the client has to say, once.
fn say_warnings(ctx: &Ctx, client: &Client) {
    for warning in client.take_warnings() {
        ctx.ui.warn(&warning);
    }
}

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, call) = rows::request(ctx, row, matches)?;
        let client = std::rc::Rc::new(ctx.las()?);
        rows::confirmed(ctx, row, &values)?;
        // Where nobody looks and no format was asked for, the service's own object is the answer, as officially.
        let choice = ctx.choice()?;
        let unseen = !ctx.ui.stdout_tty || ctx.personality.is_drop_in();
        let own = choice.format == Format::Json || !choice.explicit && unseen;
        let output = if let Answer::Pages(paging) = row.answer {
            let pager = Pager::new(paging, rows::window(matches, !own));
            let fetch = {
                let client = client.clone();
                move |query: Vec<(String, String)>| {
                    let (client, mut call) = (client.clone(), call.clone());
                    async move {
                        call.query.extend(query);
                        client.call(&call).await
                    }
                }
            };
            rows::pages(ctx, row, pager, own, fetch).await?
        } else {
            let mut value = client.call(&call).await?;
            if let Some(end) = row.outcome
                && let Some(patience) = outcome::asked(matches)?
            {
                let fetch = async |call| client.call(&call).await;
                let ended = outcome::ended(ctx, end, &values, value, patience, fetch).await?;
                if let Some(error) = ended.error {
                    let output = shown(ctx, row, &values, ended.value, own);
                    render::render(&ctx.ui, &choice, output).await?;
                    return Err(error.of(NAME));
                }
                value = ended.value;
            }
            shown(ctx, row, &values, value, own)
        };
        say_warnings(ctx, &client);
        Ok(output)
    })
}

/// A row's answer: the service's own object, or what a person looks at.
fn shown(ctx: &Ctx, row: &'static Row, values: &Values, value: Value, own: bool) -> Output {
    if own { Output::Json(value) } else { rows::output(ctx, row, values, value) }
}
