//! Models, their data bundles and trainings, and where they run.

use super::{delete, get, list, paging, query, read, several};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, path};

/// `GET /models`
pub static MODELS_LIST: Row = list(
    "list",
    "List models",
    "afar las models list",
    "/models",
    &MODELS_LIST_PAGES,
    &[Arg { short: Some('o'), ..several("owner", "owner", "Of these owners alone") }],
    &[("modelId", "ID"), ("name", "Name"), ("status", "Status"), ("updatedTime", "Updated")],
);
static MODELS_LIST_PAGES: Paging = paging("models");

/// `GET /models/{id}`
pub static MODELS_GET: Row = get(
    "Show a model",
    "afar las models get las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}",
    &[
        path("id", "ID of the model"),
        Arg {
            kind: Type::Between(1, 30),
            ..query("statistics-last-n-days", "statisticsLastNDays", "With the statistics of so many days")
        },
    ],
);

/// `DELETE /models/{id}`
pub static MODELS_DELETE: Row = delete(
    "delete",
    "Delete a model",
    "afar las models delete las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}",
    &[path("id", "ID of the model")],
);

/// `GET /models/{id}/dataBundles`
pub static MODELS_LIST_DATA_BUNDLES: Row = list(
    "list-data-bundles",
    "List the data bundles of a model",
    "afar las models list-data-bundles las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/dataBundles",
    &MODELS_LIST_DATA_BUNDLES_PAGES,
    &[path("id", "ID of the model")],
    &[("dataBundleId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static MODELS_LIST_DATA_BUNDLES_PAGES: Paging = paging("dataBundles");

/// `GET /models/{id}/dataBundles/{bundle}`
pub static MODELS_GET_DATA_BUNDLE: Row = read(
    "get-data-bundle",
    "Show a data bundle",
    "afar las models get-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/dataBundles/{bundle}",
    &[path("id", "ID of the model"), path("bundle", "ID of the data bundle")],
);

/// `DELETE /models/{id}/dataBundles/{bundle}`
pub static MODELS_DELETE_DATA_BUNDLE: Row = delete(
    "delete-data-bundle",
    "Delete a data bundle",
    "afar las models delete-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/dataBundles/{bundle}",
    &[path("id", "ID of the model"), path("bundle", "ID of the data bundle")],
);

/// `GET /models/{id}/trainings`
pub static MODELS_LIST_TRAININGS: Row = list(
    "list-trainings",
    "List the trainings of a model",
    "afar las models list-trainings las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/trainings",
    &MODELS_LIST_TRAININGS_PAGES,
    &[path("id", "ID of the model")],
    &[("trainingId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static MODELS_LIST_TRAININGS_PAGES: Paging = paging("trainings");

/// `GET /models/{id}/trainings/{training}`
pub static MODELS_GET_TRAINING: Row = read(
    "get-training",
    "Show a training",
    "afar las models get-training las:model:31b864b5546913dd928a49416a10bad1 las:model-training:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/trainings/{training}",
    &[
        path("id", "ID of the model"),
        path("training", "ID of the training"),
        Arg {
            kind: Type::Between(1, 30),
            ..query("statistics-last-n-days", "statisticsLastNDays", "With the statistics of so many days")
        },
    ],
);

/// `GET /plans/{id}`
pub static PLANS_GET: Row = get(
    "Show a plan",
    "afar las plans get las:plan:31b864b5546913dd928a49416a10bad1",
    "/plans/{id}",
    &[path("id", "ID of the plan")],
);

/// `GET /plans`
pub static PLANS_LIST: Row = list(
    "list",
    "List plans",
    "afar las plans list",
    "/plans",
    &PLANS_LIST_PAGES,
    &[Arg { short: Some('o'), ..several("owner", "owner", "Of these owners alone") }],
    &[("planId", "ID"), ("name", "Name"), ("description", "Description")],
);
static PLANS_LIST_PAGES: Paging = paging("plans");

/// `GET /deploymentEnvironments/{id}`
pub static DEPLOYMENT_ENVIRONMENTS_GET: Row = get(
    "Show a deployment environment",
    "afar las deployment-environments get las:deployment-environment:31b864b5546913dd928a49416a10bad1",
    "/deploymentEnvironments/{id}",
    &[path("id", "ID of the deployment environment")],
);

/// `GET /deploymentEnvironments`
pub static DEPLOYMENT_ENVIRONMENTS_LIST: Row = list(
    "list",
    "List deployment environments",
    "afar las deployment-environments list",
    "/deploymentEnvironments",
    &DEPLOYMENT_ENVIRONMENTS_LIST_PAGES,
    &[Arg { short: Some('o'), ..several("owner", "owner", "Of these owners alone") }],
    &[("deploymentEnvironmentId", "ID"), ("name", "Name"), ("description", "Description")],
);
static DEPLOYMENT_ENVIRONMENTS_LIST_PAGES: Paging = paging("deploymentEnvironments");
