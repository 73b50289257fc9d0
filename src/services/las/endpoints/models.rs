//! Models, their data bundles and trainings.

use serde_json::{Map, Value, json as object};

use super::{
    DAYS, DESCRIPTION, METADATA, NAME, NEW_DESCRIPTION, NEW_NAME, OWNERS, SET, create, delete, get, json,
    list, list_of, nullable, paging, positional, read, size, update,
};
use crate::error::Result;
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Outcome, Row, Type, option, path};

/// `GET /models`
pub static LIST: Row = list(
    "list",
    "List models",
    "afar las models list",
    "/models",
    &LIST_PAGES,
    &[OWNERS],
    &[("modelId", "ID"), ("name", "Name"), ("status", "Status"), ("updatedTime", "Updated")],
);
static LIST_PAGES: Paging = paging("models");

/// `GET /models/{id}`
pub static GET: Row = get(
    "Show a model",
    "afar las models get las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}",
    &[path("id", "ID of the model"), DAYS],
);

/// `DELETE /models/{id}`
pub static DELETE: Row = delete(
    "delete",
    "Delete a model",
    "afar las models delete las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}",
    &[path("id", "ID of the model")],
);

/// `GET /models/{id}/dataBundles`
pub static LIST_DATA_BUNDLES: Row = list(
    "list-data-bundles",
    "List the data bundles of a model",
    "afar las models list-data-bundles las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/dataBundles",
    &LIST_DATA_BUNDLES_PAGES,
    &[path("id", "ID of the model")],
    &[("dataBundleId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static LIST_DATA_BUNDLES_PAGES: Paging = paging("dataBundles");

/// `GET /models/{id}/dataBundles/{bundle}`
pub static GET_DATA_BUNDLE: Row = Row {
    outcome: Some(&BUNDLED),
    ..read(
        "get-data-bundle",
        "Show a data bundle",
        "afar las models get-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1",
        "/models/{id}/dataBundles/{bundle}",
        &[path("id", "ID of the model"), path("bundle", "ID of the data bundle")],
    )
};

/// `DELETE /models/{id}/dataBundles/{bundle}`
pub static DELETE_DATA_BUNDLE: Row = delete(
    "delete-data-bundle",
    "Delete a data bundle",
    "afar las models delete-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/dataBundles/{bundle}",
    &[path("id", "ID of the model"), path("bundle", "ID of the data bundle")],
);

/// `GET /models/{id}/trainings`
pub static LIST_TRAININGS: Row = list(
    "list-trainings",
    "List the trainings of a model",
    "afar las models list-trainings las:model:31b864b5546913dd928a49416a10bad1",
    "/models/{id}/trainings",
    &LIST_TRAININGS_PAGES,
    &[path("id", "ID of the model")],
    &[("trainingId", "ID"), ("name", "Name"), ("status", "Status"), ("createdTime", "Created")],
);
static LIST_TRAININGS_PAGES: Paging = paging("trainings");

/// `GET /models/{id}/trainings/{training}`
pub static GET_TRAINING: Row = Row {
    outcome: Some(&TRAINED),
    ..read(
        "get-training",
        "Show a training",
        "afar las models get-training las:model:31b864b5546913dd928a49416a10bad1 las:model-training:31b864b5546913dd928a49416a10bad1",
        "/models/{id}/trainings/{training}",
        &[path("id", "ID of the model"), path("training", "ID of the training"), DAYS],
    )
};

/// `POST /models`
pub static CREATE: Row = Row {
    shape: Some(base_model),
    ..create(
        "create",
        "Create a model",
        "afar las models create fields.json --name receipts",
        "/models",
        &[
            positional(json("field-config", "fieldConfig", "The fields that it finds: an object")),
            Arg {
                short: Some('p'),
                aliases: &["preprocess-config-path"],
                ..json("preprocess-config", "preprocessConfig", "What is done to a document before")
            },
            json("postprocess-config", "postprocessConfig", "What is done to predictions after"),
            METADATA,
            NAME,
            DESCRIPTION,
            Arg {
                blank: true,
                ..option("base-model", "metadata.baseModel", "The model to start from: [ORGANIZATION/]MODEL")
            },
            size("width", "Width of its input; only old servers take it"),
            size("height", "Height of its input; only old servers take it"),
            SET,
        ],
    )
};

/// `PATCH /models/{id}`
pub static UPDATE: Row = Row {
    either: &[(&["status", "start-training"], false)],
    ..update(
        "update",
        "Change a model",
        "afar las models update las:model:31b864b5546913dd928a49416a10bad1 --name invoices",
        "/models/{id}",
        &[
            path("id", "ID of the model"),
            Arg {
                short: Some('f'),
                aliases: &["field-config-path"],
                ..json("field-config", "fieldConfig", "The fields that it finds: an object")
            },
            NEW_NAME,
            NEW_DESCRIPTION,
            Arg {
                short: Some('p'),
                aliases: &["preprocess-config-path"],
                ..json("preprocess-config", "preprocessConfig", "What is done to a document before")
            },
            json("postprocess-config", "postprocessConfig", "What is done to predictions after"),
            METADATA,
            nullable(
                "training-id",
                "trainingId",
                "The training that it uses; null for none, which makes it inactive",
            ),
            size("width", "Width of its input; only old servers take it"),
            size("height", "Height of its input; only old servers take it"),
            option("status", "status", "Its status; only old servers take it"),
            Arg {
                kind: Type::Flag("\"training\"", None),
                ..option(
                    "start-training",
                    "status",
                    "The same as --status training; only old servers take it",
                )
            },
            SET,
        ],
    )
};

/// `POST /models/{id}/dataBundles`
pub static CREATE_DATA_BUNDLE: Row = Row {
    outcome: Some(&BUNDLED),
    ..create(
        "create-data-bundle",
        "Create a data bundle of datasets for a model",
        "afar las models create-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:dataset:31b864b5546913dd928a49416a10bad1",
        "/models/{id}/dataBundles",
        &[
            path("id", "ID of the model"),
            positional(list_of("dataset", "datasetIds", "IDs of the datasets")),
            NAME,
            DESCRIPTION,
            SET,
        ],
    )
};

/// `PATCH /models/{id}/dataBundles/{bundle}`
pub static UPDATE_DATA_BUNDLE: Row = update(
    "update-data-bundle",
    "Change a data bundle",
    "afar las models update-data-bundle las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1 --name spring",
    "/models/{id}/dataBundles/{bundle}",
    &[path("id", "ID of the model"), path("bundle", "ID of the data bundle"), NEW_NAME, NEW_DESCRIPTION, SET],
);

/// `POST /models/{id}/trainings`
pub static CREATE_TRAINING: Row = Row {
    outcome: Some(&TRAINED),
    ..create(
        "create-training",
        "Train a model with data bundles",
        "afar las models create-training las:model:31b864b5546913dd928a49416a10bad1 las:model-data-bundle:31b864b5546913dd928a49416a10bad1 --wait",
        "/models/{id}/trainings",
        &[
            path("id", "ID of the model"),
            positional(list_of("bundle", "dataBundleIds", "IDs of the data bundles")),
            NAME,
            DESCRIPTION,
            METADATA,
            Arg {
                kind: Type::Flag("true", None),
                ..option(
                    "data-scientist-assistance",
                    "dataScientistAssistance",
                    "Ask for a data scientist's help",
                )
            },
            SET,
        ],
    )
};

/// `PATCH /models/{id}/trainings/{training}`
pub static UPDATE_TRAINING: Row = update(
    "update-training",
    "Change or cancel a training",
    "afar las models update-training las:model:31b864b5546913dd928a49416a10bad1 las:model-training:31b864b5546913dd928a49416a10bad1 --cancel",
    "/models/{id}/trainings/{training}",
    &[
        path("id", "ID of the model"),
        path("training", "ID of the training"),
        Arg { kind: Type::Flag("\"cancelled\"", None), ..option("cancel", "status", "Cancel it") },
        NEW_NAME,
        NEW_DESCRIPTION,
        Arg { null: Some("null"), ..METADATA },
        nullable(
            "deployment-environment-id",
            "deploymentEnvironmentId",
            "Where it runs once it is used; null for none",
        ),
        SET,
    ],
);

/// How a data bundle ends.
pub static BUNDLED: Outcome = Outcome {
    path: "/models/{id}/dataBundles/{dataBundleId}",
    good: &["succeeded"],
    bad: &["failed"],
    among: None,
};

/// How a training ends.
pub static TRAINED: Outcome = Outcome {
    path: "/models/{id}/trainings/{trainingId}",
    good: &["succeeded"],
    bad: &["failed", "cancelled"],
    among: None,
};

/// `[ORGANIZATION/]MODEL` becomes the object that the API takes.
fn base_model(body: &mut Map<String, Value>) -> Result<()> {
    let Some(place) = body.get_mut("metadata").and_then(|metadata| metadata.get_mut("baseModel")) else {
        return Ok(());
    };
    if let Some(text) = place.as_str() {
        *place = match text.rsplit_once('/') {
            Some((organization, model)) => object!({"organizationId": organization, "modelId": model}),
            None => object!({"modelId": text}),
        };
    }
    Ok(())
}
