//! Documents and what is made of them: assets, datasets, logs, predictions.

use super::{delete, get, list, paging, query, several};
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Row, Type, path};

/// `GET /assets`
pub static ASSETS_LIST: Row = list(
    "list",
    "List assets",
    "afar las assets list",
    "/assets",
    &ASSETS_LIST_PAGES,
    &[],
    &[("assetId", "ID"), ("name", "Name"), ("description", "Description"), ("createdTime", "Created")],
);
static ASSETS_LIST_PAGES: Paging = paging("assets");

/// `DELETE /assets/{id}`
pub static ASSETS_DELETE: Row = delete(
    "delete",
    "Delete an asset",
    "afar las assets delete las:asset:31b864b5546913dd928a49416a10bad1",
    "/assets/{id}",
    &[path("id", "ID of the asset")],
);

/// `GET /datasets`
pub static DATASETS_LIST: Row = list(
    "list",
    "List datasets",
    "afar las datasets list",
    "/datasets",
    &DATASETS_LIST_PAGES,
    &[],
    &[("datasetId", "ID"), ("name", "Name"), ("numberOfDocuments", "Documents"), ("createdTime", "Created")],
);
static DATASETS_LIST_PAGES: Paging = paging("datasets");

/// `GET /datasets/{id}`
pub static DATASETS_GET: Row = get(
    "Show a dataset",
    "afar las datasets get las:dataset:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}",
    &[path("id", "ID of the dataset")],
);

/// `DELETE /datasets/{id}/transformations/{transformation}`
pub static DATASETS_DELETE_TRANSFORMATION: Row = delete(
    "delete-transformation",
    "Delete a transformation of a dataset",
    "afar las datasets delete-transformation las:dataset:31b864b5546913dd928a49416a10bad1 las:transformation:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}/transformations/{transformation}",
    &[path("id", "ID of the dataset"), path("transformation", "ID of the transformation")],
);

/// `GET /datasets/{id}/transformations`
pub static DATASETS_LIST_TRANSFORMATIONS: Row = list(
    "list-transformations",
    "List the transformations of a dataset",
    "afar las datasets list-transformations las:dataset:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}/transformations",
    &DATASETS_LIST_TRANSFORMATIONS_PAGES,
    &[
        path("id", "ID of the dataset"),
        Arg { short: Some('s'), ..several("status", "status", "Of these statuses alone") },
    ],
    &[("transformationId", "ID"), ("status", "Status"), ("createdTime", "Created")],
);
static DATASETS_LIST_TRANSFORMATIONS_PAGES: Paging = paging("transformations");

/// `GET /documents`
pub static DOCUMENTS_LIST: Row = list(
    "list",
    "List documents",
    "afar las documents list",
    "/documents",
    &DOCUMENTS_LIST_PAGES,
    &[
        several("consent-id", "consentId", "With these consents alone"),
        several("dataset-id", "datasetId", "Of these datasets alone"),
        Arg { kind: Type::Choice(&["createdTime"]), ..query("sort-by", "sortBy", "Sort by this") },
        Arg { kind: Type::Choice(&["ascending", "descending"]), ..query("order", "order", "In this order") },
    ],
    &[("documentId", "ID"), ("contentType", "Type"), ("datasetId", "Dataset"), ("createdTime", "Created")],
);
static DOCUMENTS_LIST_PAGES: Paging = paging("documents");

/// `DELETE /documents/{id}`
pub static DOCUMENTS_DELETE: Row = delete(
    "delete",
    "Delete a document",
    "afar las documents delete las:document:31b864b5546913dd928a49416a10bad1",
    "/documents/{id}",
    &[path("id", "ID of the document")],
);

/// `GET /logs`
pub static LOGS_LIST: Row = list(
    "list",
    "List logs",
    "afar las logs list",
    "/logs",
    &LOGS_LIST_PAGES,
    &[
        query("workflow-id", "workflowId", "Of this workflow alone"),
        query("workflow-execution-id", "workflowExecutionId", "Of this execution of a workflow alone"),
        query("transition-id", "transitionId", "Of this transition alone"),
        query("transition-execution-id", "transitionExecutionId", "Of this execution of a transition alone"),
    ],
    &[("logId", "ID"), ("startTime", "Started"), ("workflowId", "Workflow"), ("transitionId", "Transition")],
);
static LOGS_LIST_PAGES: Paging = paging("logs");

/// `GET /predictions/{id}`
pub static PREDICTIONS_GET: Row = get(
    "Show a prediction",
    "afar las predictions get las:prediction:31b864b5546913dd928a49416a10bad1",
    "/predictions/{id}",
    &[path("id", "ID of the prediction")],
);

/// `GET /predictions`
pub static PREDICTIONS_LIST: Row = list(
    "list",
    "List predictions",
    "afar las predictions list",
    "/predictions",
    &PREDICTIONS_LIST_PAGES,
    &[
        Arg { kind: Type::Choice(&["createdTime"]), ..query("sort-by", "sortBy", "Sort by this") },
        Arg { kind: Type::Choice(&["ascending", "descending"]), ..query("order", "order", "In this order") },
        query("model-id", "modelId", "Of this model alone"),
    ],
    &[("predictionId", "ID"), ("modelId", "Model"), ("documentId", "Document"), ("createdTime", "Created")],
);
static PREDICTIONS_LIST_PAGES: Paging = paging("predictions");
