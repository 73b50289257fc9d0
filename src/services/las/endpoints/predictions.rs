//! Predictions.

use serde_json::{Map, Value};

use super::{ORDER, SET, create, get, json, list, paging, positional, query};
use crate::error::Result;
use crate::services::paging::Paging;
use crate::services::rows::{Arg, Outcome, Place, Row, Type, option, path};

/// `GET /predictions/{id}`
pub static GET: Row = Row {
    outcome: Some(&PREDICTED),
    ..get(
        "Show a prediction",
        "afar las predictions get las:prediction:31b864b5546913dd928a49416a10bad1",
        "/predictions/{id}",
        &[path("id", "ID of the prediction")],
    )
};

/// `GET /predictions`
pub static LIST: Row = list(
    "list",
    "List predictions",
    "afar las predictions list",
    "/predictions",
    &LIST_PAGES,
    &[
        Arg { kind: Type::Choice(&["createdTime"]), ..query("sort-by", "sortBy", "Sort by this") },
        ORDER,
        query("model-id", "modelId", "Of this model alone"),
    ],
    &[("predictionId", "ID"), ("modelId", "Model"), ("documentId", "Document"), ("createdTime", "Created")],
);
static LIST_PAGES: Paging = paging("predictions");

/// How a prediction ends.
pub static PREDICTED: Outcome =
    Outcome { path: "/predictions/{predictionId}", good: &["succeeded"], bad: &["failed"], among: None };

/// The argument for a document's ID.
pub const DOCUMENT_ID: &str = "document-id";
/// The argument for a model's ID.
pub const MODEL_ID: &str = "model-id";
/// The argument for files.
pub const DOCUMENT: &str = "document";

/// `POST /predictions`
pub static CREATE: Row = Row {
    outcome: Some(&PREDICTED),
    shape: Some(as_the_server_knows),
    ..create(
        "create",
        "Have a model read a document",
        "afar las predictions create las:model:31b864b5546913dd928a49416a10bad1 --document invoice.pdf",
        "/predictions",
        &[
            positional(option(
                DOCUMENT_ID,
                "documentId",
                "ID of the document; with --document that of the model",
            )),
            Arg { positional: true, ..option(MODEL_ID, "modelId", "ID of the model") },
            Arg {
                many: true,
                place: Place::Local,
                kind: Type::Path,
                ..option(DOCUMENT, "", "Files to read: a document is made of each")
            },
            option("training-id", "trainingId", "The training to use instead of the model's own"),
            json("preprocess-config", "preprocessConfig", "What is done to the document before"),
            json("postprocess-config", "postprocessConfig", "What is done to the prediction after"),
            Arg {
                kind: Type::Flag("true", Some("false")),
                ..option("async", "async", "Answer at once, before it is done")
            },
            Arg {
                kind: Type::Between(1, i64::MAX),
                ..option(
                    "max-pages",
                    "maxPages",
                    "Read so many pages at most; newer servers want it in --preprocess-config",
                )
            },
            Arg {
                kind: Type::Flag("true", None),
                ..option(
                    "auto-rotate",
                    "autoRotate",
                    "Turn pages upright; newer servers want it in --preprocess-config",
                )
            },
            Arg {
                kind: Type::Choice(&["LOW", "HIGH"]),
                ..option("image-quality", "imageQuality", "Newer servers want it in --preprocess-config")
            },
            SET,
        ],
    )
};

/// Servers that take these options beside the configuration do not know `async` yet.
fn as_the_server_knows(body: &mut Map<String, Value>) -> Result<()> {
    let old = ["maxPages", "autoRotate", "imageQuality"].iter().any(|name| body.contains_key(*name));
    if old && body.get("async") == Some(&Value::Bool(false)) {
        body.shift_remove("async");
    }
    Ok(())
}
