//! `afar las …`: the map of the Lucidtech tree, and what its commands share.

mod bulk;
mod create;
mod credentials;
mod datasets;
mod documents;
mod json_argument;

use clap::{Arg, ArgMatches, Command};

use super::context::Ctx;
use super::rows;
use super::tree::{Node, Running, group, leaf, row};
use crate::output::Output;
use crate::output::render::Format;
use crate::services::las::endpoints::{documents as document_rows, models, organizations, workflows};
use crate::services::paging::Pager;
use crate::services::rows::{Answer, Row};

/// All commands.
pub static NODES: &[Node] = &[
    group(
        "app-clients",
        "Clients of the API",
        &[
            row(&organizations::APP_CLIENTS_GET, run_row),
            row(&organizations::APP_CLIENTS_LIST, run_row),
            row(&organizations::APP_CLIENTS_DELETE, run_row),
        ],
    ),
    group(
        "assets",
        "Assets: files that workflows use",
        &[row(&document_rows::ASSETS_LIST, run_row), row(&document_rows::ASSETS_DELETE, run_row)],
    ),
    group(
        "datasets",
        "Datasets of documents",
        &[
            row(&document_rows::DATASETS_LIST, run_row),
            row(&document_rows::DATASETS_GET, run_row),
            leaf::<datasets::Delete>("delete"),
            leaf::<bulk::CreateDocuments>("create-documents"),
            leaf::<bulk::GetDocuments>("get-documents"),
            row(&document_rows::DATASETS_DELETE_TRANSFORMATION, run_row),
            row(&document_rows::DATASETS_LIST_TRANSFORMATIONS, run_row),
        ],
    ),
    group(
        "deployment-environments",
        "Deployment environments",
        &[
            row(&models::DEPLOYMENT_ENVIRONMENTS_GET, run_row),
            row(&models::DEPLOYMENT_ENVIRONMENTS_LIST, run_row),
        ],
    ),
    group(
        "documents",
        "Documents",
        &[
            leaf::<create::Create>("create"),
            row(&document_rows::DOCUMENTS_LIST, run_row),
            leaf::<documents::Get>("get"),
            leaf::<documents::Update>("update"),
            row(&document_rows::DOCUMENTS_DELETE, run_row),
            leaf::<documents::DeleteAll>("delete-all"),
        ],
    ),
    group("logs", "Logs of workflows and transitions", &[row(&document_rows::LOGS_LIST, run_row)]),
    group(
        "models",
        "Models, their data bundles and trainings",
        &[
            row(&models::MODELS_LIST, run_row),
            row(&models::MODELS_GET, run_row),
            row(&models::MODELS_DELETE, run_row),
            row(&models::MODELS_LIST_DATA_BUNDLES, run_row),
            row(&models::MODELS_GET_DATA_BUNDLE, run_row),
            row(&models::MODELS_DELETE_DATA_BUNDLE, run_row),
            row(&models::MODELS_LIST_TRAININGS, run_row),
            row(&models::MODELS_GET_TRAINING, run_row),
        ],
    ),
    group("organizations", "Organizations", &[row(&organizations::ORGANIZATIONS_GET, run_row)]),
    group(
        "payment-methods",
        "Payment methods",
        &[
            row(&organizations::PAYMENT_METHODS_LIST, run_row),
            row(&organizations::PAYMENT_METHODS_GET, run_row),
            row(&organizations::PAYMENT_METHODS_DELETE, run_row),
        ],
    ),
    group("plans", "Plans", &[row(&models::PLANS_GET, run_row), row(&models::PLANS_LIST, run_row)]),
    group(
        "predictions",
        "Predictions",
        &[row(&document_rows::PREDICTIONS_GET, run_row), row(&document_rows::PREDICTIONS_LIST, run_row)],
    ),
    group(
        "roles",
        "Roles",
        &[row(&organizations::ROLES_LIST, run_row), row(&organizations::ROLES_GET, run_row)],
    ),
    group(
        "secrets",
        "Secrets of transitions",
        &[row(&workflows::SECRETS_LIST, run_row), row(&workflows::SECRETS_DELETE, run_row)],
    ),
    group(
        "transitions",
        "Transitions: the steps of workflows",
        &[
            row(&workflows::TRANSITIONS_GET, run_row),
            row(&workflows::TRANSITIONS_DELETE, run_row),
            row(&workflows::TRANSITIONS_LIST, run_row),
            row(&workflows::TRANSITIONS_LIST_EXECUTIONS, run_row),
            row(&workflows::TRANSITIONS_GET_EXECUTION, run_row),
        ],
    ),
    group(
        "users",
        "Users",
        &[
            row(&organizations::USERS_LIST, run_row),
            row(&organizations::USERS_GET, run_row),
            row(&organizations::USERS_DELETE, run_row),
        ],
    ),
    group(
        "workflows",
        "Workflows and their executions",
        &[
            row(&workflows::WORKFLOWS_LIST, run_row),
            row(&workflows::WORKFLOWS_GET, run_row),
            row(&workflows::WORKFLOWS_DELETE, run_row),
            row(&workflows::WORKFLOWS_GET_EXECUTION, run_row),
            row(&workflows::WORKFLOWS_DELETE_EXECUTION, run_row),
        ],
    ),
];

/// Options of the service itself, before its commands.
pub fn service_options(command: Command) -> Command {
    command.arg(
        Arg::new("las_profile")
            .short('p')
            .value_name("NAME")
            .help("The same as --profile: a profile of afar's, or a section of ~/.lucidtech/credentials.cfg"),
    )
}

fn run_row<'a>(ctx: &'a Ctx, row: &'static Row, matches: &'a ArgMatches) -> Running<'a> {
    Box::pin(async move {
        let (values, call) = rows::request(ctx, row, matches)?;
        let client = std::rc::Rc::new(ctx.las()?);
        rows::confirmed(ctx, row, &values)?;
        // Where nobody looks and no format was asked for, the service's own object is the answer, as officially.
        let choice = ctx.choice()?;
        let own = choice.format == Format::Json || !choice.explicit && !ctx.ui.stdout_tty;
        let output = if let Answer::Pages(paging) = row.answer {
            let pager = Pager::new(paging, rows::window(matches));
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
            let value = client.call(&call).await?;
            if own { Output::Json(value) } else { rows::output(ctx, row, &values, value) }
        };
        for warning in client.take_warnings() {
            ctx.ui.warn(&warning);
        }
        Ok(output)
    })
}
