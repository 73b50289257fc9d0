//! Lucidtech's tools.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::desk::{Desk, Reply};
use super::given::Given;
use crate::cli::outcome::{self, Patience};
use crate::error::{Error, Result};
use crate::services::las::documents::{self, Content};
use crate::services::las::endpoints::models;
use crate::services::las::endpoints::predictions::{CREATE, DOCUMENT_ID, MODEL_ID, PREDICTED};
use crate::services::las::{NAME, window_of};
use crate::services::paging::Window;
use crate::services::rows::{Answer, Values, call};

/// `las_models`.
pub async fn models(desk: &Desk, given: Given) -> Result<Reply> {
    let client = desk.round().las()?;
    let limit = given.number("limit").and_then(|limit| usize::try_from(limit).ok());
    let Answer::Pages(paging) = models::LIST.answer else { return Ok(Reply::new()) };
    let asked = call(&models::LIST, &Values::new())?;
    let rows = window_of(&client, &asked, paging, &Window { limit, ..Window::default() }).await?;
    Ok(desk.rows("models", rows, None))
}

/// `las_predict`.
pub async fn predict(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.las()?;
    let id = match (given.filled("document_id"), given.text("file")) {
        (Some(id), None) => id.to_owned(),
        (None, Some(file)) => {
            let content = Content::of(Path::new(file))?;
            let document = documents::create(&client, &content, Map::new()).await?;
            document.get("documentId").and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        _ => {
            return Err(Error::usage("one of document_id and file is needed")
                .of(NAME)
                .hint("file is a path of this computer, document_id a document that Lucidtech has"));
        }
    };
    let mut values = Values::new();
    for (name, text) in [(DOCUMENT_ID, id.as_str()), (MODEL_ID, given.needed("model_id"))] {
        values.extend(CREATE.args.iter().find(|arg| arg.name == name).map(|arg| (arg, text.to_owned())));
    }
    let kept = |error: Error| match given.text("file") {
        Some(_) => error.detail(format!("the document is kept: {id}")),
        None => error,
    };
    let began = client.call(&call(&CREATE, &values)?).await.map_err(kept)?;
    #[allow(clippy::cast_precision_loss)]
    let patience = Patience::of(given.number("timeout").map(|seconds| seconds as f64))?;
    let fetch = async |call| client.call(&call).await;
    let ended = match began.get("status") {
        // Older servers answer with the prediction itself.
        None => began,
        Some(_) => {
            let ended = outcome::ended(&round.ctx, &PREDICTED, &Values::new(), began, patience, fetch)
                .await
                .map_err(kept)?;
            match ended.error {
                Some(error) => return Err(kept(error)),
                None => ended.value,
            }
        }
    };
    for warning in client.take_warnings() {
        round.ctx.ui.warn(&warning);
    }
    let member = |name: &str| ended.get(name).cloned().unwrap_or_default();
    Ok(desk.json(&json!({
        "documentId": id, "predictionId": member("predictionId"), "status": member("status"),
        "predictions": member("predictions"),
    })))
}
