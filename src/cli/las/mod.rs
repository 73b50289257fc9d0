//! `afar las …`: the map of the Lucidtech tree, and what its commands share.

mod answer;
mod api;
mod assets;
mod bulk;
mod bundles;
pub mod configure;
mod create;
mod create_default;
mod credentials;
mod datasets;
mod documents;
mod heartbeat;
mod logs;
mod predictions;
pub mod work;

use clap::{Arg, ArgMatches, Command};
use serde_json::Value;

use self::answer::{own, say_warnings};
pub use self::credentials::standing;
use super::context::Ctx;
use super::tree::{Node, Running, group, leaf, row};
use super::{outcome, rows, watch};
use crate::output::Output;
use crate::output::render;
use crate::services::las::NAME;
use crate::services::las::endpoints as table;
use crate::services::paging::Pager;
use crate::services::rows::{Answer, Row, Values};

/// All commands.
pub static NODES: &[Node] = &[
    leaf::<api::Args>("api"),
    group(
        "app-clients",
        "App clients: who may call the API",
        &[
            row(&table::app_clients::CREATE, run_row),
            row(&table::app_clients::GET, run_row),
            row(&table::app_clients::LIST, run_row),
            row(&table::app_clients::UPDATE, run_row),
            row(&table::app_clients::DELETE, run_row),
        ],
    ),
    group(
        "assets",
        "Assets: files that workflows use",
        &[
            row(&table::assets::CREATE, run_row),
            leaf::<assets::GetArgs>("get"),
            row(&table::assets::LIST, run_row),
            row(&table::assets::UPDATE, run_row),
            row(&table::assets::DELETE, run_row),
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
            row(&table::datasets::CREATE, run_row),
            row(&table::datasets::LIST, run_row),
            row(&table::datasets::GET, run_row),
            row(&table::datasets::UPDATE, run_row),
            leaf::<datasets::Delete>("delete"),
            leaf::<bulk::CreateDocuments>("create-documents"),
            leaf::<bulk::GetDocuments>("get-documents"),
            row(&table::datasets::CREATE_TRANSFORMATION, run_row),
            row(&table::datasets::LIST_TRANSFORMATIONS, run_row),
            row(&table::datasets::DELETE_TRANSFORMATION, run_row),
        ],
    ),
    group(
        "deployment-environments",
        "Deployment environments: where models run",
        &[
            row(&table::deployment_environments::GET, run_row),
            row(&table::deployment_environments::LIST, run_row),
        ],
    ),
    group(
        "documents",
        "Documents",
        &[
            leaf::<create::Create>("create"),
            row(&table::documents::LIST, run_row),
            leaf::<documents::Get>("get"),
            leaf::<documents::Update>("update"),
            row(&table::documents::DELETE, run_row),
            leaf::<documents::DeleteAll>("delete-all"),
        ],
    ),
    group(
        "logs",
        "Logs of workflows and transitions",
        &[leaf::<logs::GetArgs>("get"), row(&table::logs::LIST, run_row)],
    ),
    group(
        "models",
        "Models, their data bundles and trainings",
        &[
            row(&table::models::CREATE, run_row),
            row(&table::models::LIST, run_row),
            row(&table::models::GET, run_row),
            row(&table::models::UPDATE, run_row),
            row(&table::models::DELETE, run_row),
            row(&table::models::CREATE_DATA_BUNDLE, run_row),
            row(&table::models::LIST_DATA_BUNDLES, run_row),
            leaf::<bundles::Args>("list-all-data-bundles"),
            row(&table::models::GET_DATA_BUNDLE, run_row),
            row(&table::models::UPDATE_DATA_BUNDLE, run_row),
            row(&table::models::DELETE_DATA_BUNDLE, run_row),
            row(&table::models::CREATE_TRAINING, run_row),
            row(&table::models::LIST_TRAININGS, run_row),
            row(&table::models::GET_TRAINING, run_row),
            row(&table::models::UPDATE_TRAINING, run_row),
        ],
    ),
    group(
        "organizations",
        "Organizations",
        &[row(&table::organizations::GET, run_row), row(&table::organizations::UPDATE, run_row)],
    ),
    group(
        "payment-methods",
        "Payment methods",
        &[
            row(&table::payment_methods::CREATE, run_row),
            row(&table::payment_methods::LIST, run_row),
            row(&table::payment_methods::GET, run_row),
            row(&table::payment_methods::UPDATE, run_row),
            row(&table::payment_methods::DELETE, run_row),
        ],
    ),
    group("plans", "Plans", &[row(&table::plans::GET, run_row), row(&table::plans::LIST, run_row)]),
    group(
        "predictions",
        "Predictions",
        &[
            row(&table::predictions::CREATE, predictions::create),
            row(&table::predictions::GET, predictions::get),
            row(&table::predictions::LIST, predictions::list),
        ],
    ),
    group("roles", "Roles", &[row(&table::roles::LIST, run_row), row(&table::roles::GET, run_row)]),
    group(
        "secrets",
        "Secrets of transitions",
        &[
            row(&table::secrets::CREATE, run_row),
            row(&table::secrets::LIST, run_row),
            row(&table::secrets::UPDATE, run_row),
            row(&table::secrets::DELETE, run_row),
        ],
    ),
    group(
        "transitions",
        "Transitions: the steps of workflows",
        &[
            row(&table::transitions::CREATE, run_row),
            row(&table::transitions::LIST, run_row),
            row(&table::transitions::GET, run_row),
            row(&table::transitions::UPDATE, run_row),
            row(&table::transitions::DELETE, run_row),
            row(&table::transitions::EXECUTE, run_row),
            row(&table::transitions::LIST_EXECUTIONS, run_row),
            row(&table::transitions::GET_EXECUTION, run_row),
            row(&table::transitions::UPDATE_EXECUTION, run_row),
            leaf::<heartbeat::Args>("heartbeat"),
            leaf::<work::Args>("run"),
        ],
    ),
    group(
        "users",
        "Users",
        &[
            row(&table::users::CREATE, run_row),
            row(&table::users::LIST, run_row),
            row(&table::users::GET, run_row),
            row(&table::users::UPDATE, run_row),
            row(&table::users::DELETE, run_row),
        ],
    ),
    group(
        "workflows",
        "Workflows and their executions",
        &[
            row(&table::workflows::CREATE, run_row),
            row(&table::workflows::LIST, run_row),
            row(&table::workflows::GET, run_row),
            row(&table::workflows::UPDATE, run_row),
            row(&table::workflows::DELETE, run_row),
            row(&table::workflows::EXECUTE, run_row),
            row(&table::workflows::LIST_EXECUTIONS, run_row),
            row(&table::workflows::GET_EXECUTION, run_row),
            row(&table::workflows::UPDATE_EXECUTION, run_row),
            row(&table::workflows::DELETE_EXECUTION, run_row),
            leaf::<create_default::Args>("create-default"),
        ],
    ),
];

/// Options of the service itself, before its commands.
pub fn service_options(command: Command) -> Command {
    let option = |id: &'static str, value: &'static str, help: &'static str| {
        Arg::new(id).long(id.replace('_', "-")).value_name(value).help(help)
    };
    command.version(env!("CARGO_PKG_VERSION")).args([
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

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, call) = rows::request(ctx, row, matches)?;
        let client = std::rc::Rc::new(ctx.las()?);
        rows::confirmed(ctx, row, &values)?;
        // What is looked at again and again is rows, never the service's own object.
        let own = own(ctx)? && watch::asked(matches)?.is_none();
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
                    render::render(&ctx.ui, &ctx.choice()?, output).await?;
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
