//! Datasets of documents, and their transformations.

use super::{
    DESCRIPTION, METADATA, NAME, NEW_DESCRIPTION, NEW_NAME, SET, STATUSES, create, delete, get, json, list,
    paging, positional, update,
};
use crate::services::paging::Paging;
use crate::services::rows::{Outcome, Row, path};

/// `GET /datasets`
pub static LIST: Row = list(
    "list",
    "List datasets",
    "afar las datasets list",
    "/datasets",
    &LIST_PAGES,
    &[],
    &[("datasetId", "ID"), ("name", "Name"), ("numberOfDocuments", "Documents"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("datasets");

/// `GET /datasets/{id}`
pub static GET: Row = get(
    "Show a dataset",
    "afar las datasets get las:dataset:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}",
    &[path("id", "ID of the dataset")],
);

/// `DELETE /datasets/{id}/transformations/{transformation}`
pub static DELETE_TRANSFORMATION: Row = delete(
    "delete-transformation",
    "Delete a transformation of a dataset",
    "afar las datasets delete-transformation las:dataset:31b864b5546913dd928a49416a10bad1 las:transformation:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}/transformations/{transformation}",
    &[path("id", "ID of the dataset"), path("transformation", "ID of the transformation")],
);

/// `GET /datasets/{id}/transformations`
pub static LIST_TRANSFORMATIONS: Row = list(
    "list-transformations",
    "List the transformations of a dataset",
    "afar las datasets list-transformations las:dataset:31b864b5546913dd928a49416a10bad1",
    "/datasets/{id}/transformations",
    &LIST_TRANSFORMATIONS_PAGES,
    &[path("id", "ID of the dataset"), STATUSES],
    &[("transformationId", "ID"), ("status", "Status"), ("createdTime", "Created")],
);
static LIST_TRANSFORMATIONS_PAGES: Paging = paging("transformations");

/// `POST /datasets`
pub static CREATE: Row = create(
    "create",
    "Create a dataset",
    "afar las datasets create --name receipts",
    "/datasets",
    &[NAME, DESCRIPTION, METADATA, SET],
);

/// `PATCH /datasets/{id}`
pub static UPDATE: Row = update(
    "update",
    "Change a dataset",
    "afar las datasets update las:dataset:31b864b5546913dd928a49416a10bad1 --name invoices",
    "/datasets/{id}",
    &[path("id", "ID of the dataset"), NEW_NAME, NEW_DESCRIPTION, METADATA, SET],
);

/// `POST /datasets/{id}/transformations`
pub static CREATE_TRANSFORMATION: Row = Row {
    outcome: Some(&TRANSFORMED),
    ..create(
        "create-transformation",
        "Start a transformation of a dataset",
        "afar las datasets create-transformation las:dataset:31b864b5546913dd928a49416a10bad1 '[{\"type\": \"remove-duplicates\", \"options\": {}}]'",
        "/datasets/{id}/transformations",
        &[
            path("id", "ID of the dataset"),
            positional(json("operations", "operations", "What is done, in order: a list")),
            SET,
        ],
    )
};

/// How a transformation ends.
pub static TRANSFORMED: Outcome = Outcome {
    path: "/datasets/{id}/transformations",
    good: &["succeeded"],
    bad: &["failed"],
    among: Some(("transformations", "transformationId")),
};
