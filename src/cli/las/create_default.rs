//! `las workflows create-default`: a whole workflow around a model, or nothing.

use base64::Engine;
use jiff::Zoned;
use serde_json::{Map, Value, json};

use super::answer::{object, say_warnings};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::Output;
use crate::services::las::credentials::Credentials;
use crate::services::las::{Client, NAME};
use crate::services::rows::{Call, segment};

/// From which confidence on a value needs no look, and how the others are graded.
const LEVELS: [(&str, f64); 4] = [("automated", 0.95), ("high", 0.8), ("medium", 0.5), ("low", 0.3)];

/// Create a workflow around a model: preprocessing, a person's look where it is needed, postprocessing
///
/// It makes a secret with this command's own credentials, an asset, a dataset and three transitions.
/// What was made is deleted again where a step fails.
///
/// Example:
///   afar las workflows create-default receipts --from-model-id las:model:31b864b5546913dd928a49416a10bad1
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the workflow
    name: String,
    /// ID of the model
    #[arg(long, value_name = "MODEL", required = true)]
    from_model_id: String,
    /// Docker image that comes before
    #[arg(long, value_name = "IMAGE", default_value = "lucidtechai/preprocess:v2.3.0")]
    preprocess_image: String,
    /// Docker image that comes after
    #[arg(long, value_name = "IMAGE", default_value = "lucidtechai/postprocess:v2.2.0")]
    postprocess_image: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let credentials = ctx.las_credentials()?;
        let client = ctx.las_of(credentials.clone())?;
        let mut made = Vec::new();
        let workflow = match self.make(ctx, &client, &credentials, &mut made).await {
            Ok(workflow) => workflow,
            Err(error) if made.is_empty() => return Err(error),
            Err(error) => return Err(undo(ctx, &client, made, error).await),
        };
        say_warnings(ctx, &client);
        let line = format!("Created workflow {}", workflow["workflowId"].as_str().unwrap_or_default());
        match ctx.personality.is_drop_in() {
            true => ctx.ui.print(&format!("{line}\n"))?,
            false => ctx.ui.note(&line),
        }
        object(ctx, workflow)
    }
}

/// What is to come, on stderr.
fn begun(ctx: &Ctx, what: &str) {
    if !ctx.personality.is_drop_in() {
        ctx.ui.note(&format!("Creating {what} …"));
    }
}

/// What is done, as the official client tells it on stdout.
fn done(ctx: &Ctx, what: &str) -> Result<()> {
    match ctx.personality.is_drop_in() {
        true => ctx.ui.print(&format!("Creating {what} ... Done\n")),
        false => Ok(()),
    }
}

impl Args {
    /// All steps; `made` has the path of what there is to take away again.
    async fn make(
        &self,
        ctx: &Ctx,
        client: &Client,
        credentials: &Credentials,
        made: &mut Vec<String>,
    ) -> Result<Value> {
        let (name, model) = (&self.name, &self.from_model_id);
        let tag: String = (0..32).map(|_| fastrand::digit(16)).collect();
        let tag = format!("Created by CLI at {} (tag:{tag})", Zoned::now().strftime("%Y-%m-%dT%H:%M:%S%.6f"));
        let mut create = async |path: &str, id: &str, what: &str, body: Value| -> Result<String> {
            begun(ctx, what);
            let answer = client
                .call(&Call { secret: vec!["data"], ..Call::new(Method::POST, path).body(body) })
                .await?;
            let id = answer.get(id).and_then(Value::as_str).ok_or_else(|| {
                Error::service(format!("the answer to the creation of {what} has no `{id}`")).of(NAME)
            })?;
            made.push(format!("{path}/{}", segment(id)));
            Ok(id.to_owned())
        };
        let data = json!({
            "LAS_CLIENT_ID": credentials.client_id, "LAS_CLIENT_SECRET": credentials.client_secret.expose(),
            "LAS_AUTH_ENDPOINT": credentials.auth_endpoint, "LAS_API_ENDPOINT": credentials.api_endpoint,
        });
        let body = json!({"data": data, "name": "Cradl credentials", "description": tag});
        let secret = create("/secrets", "secretId", "the secret", body).await?;
        done(ctx, "secrets")?;
        let form = client.call(&Call::new(Method::GET, format!("/models/{}", segment(model)))).await?;
        let form = base64::engine::general_purpose::STANDARD.encode(form_config(model, &form).to_string());
        let body = json!({"content": form, "name": "Form configuration", "description": tag});
        let asset = create("/assets", "assetId", "the form", body).await?;
        done(ctx, "form config asset")?;
        let dataset = json!({"name": format!("Dataset for {name}"),
            "description": format!("Dataset for Dataset for {name} model. {tag}")});
        let dataset = create("/datasets", "datasetId", "the dataset", dataset).await?;
        done(ctx, "dataset")?;
        let docker = |image: &str, word: &str| {
            json!({
                "transitionType": "docker", "name": format!("{word} transition for workflow {name}"),
                "description": tag,
                "parameters": {
                    "imageUrl": image, "environmentSecrets": [secret],
                    "environment": {"MODEL_ID": model, "FORM_CONFIG_ASSET_ID": asset, "DATASET_ID": dataset},
                },
            })
        };
        let path = "/transitions";
        let before = docker(&self.preprocess_image, "Preprocess");
        let before = create(path, "transitionId", "the preprocessing", before).await?;
        let after = docker(&self.postprocess_image, "Postprocess");
        let after = create(path, "transitionId", "the postprocessing", after).await?;
        let look = json!({"transitionType": "manual", "name": name, "description": tag,
            "parameters": {"assets": {"formConfig": asset}}});
        let look = create(path, "transitionId", "the manual step", look).await?;
        done(ctx, "transitions")?;
        begun(ctx, "the workflow");
        let body = json!({"name": name, "description": tag,
            "specification": {"definition": definition(model, &tag, &before, &look, &after)}});
        client.call(&Call::new(Method::POST, "/workflows").body(body)).await
    }
}

/// What the form shows of each field of the model.
fn form_config(id: &str, model: &Value) -> Value {
    let none = Map::new();
    let fields = model.get("fieldConfig").and_then(Value::as_object).unwrap_or(&none);
    let levels: Map<String, Value> =
        LEVELS.iter().map(|(name, from)| ((*name).to_owned(), json!(from))).collect();
    let fields: Map<String, Value> = fields
        .iter()
        .map(|(name, field)| {
            let text = field.get("description").and_then(Value::as_str).filter(|text| !text.is_empty());
            let shown = json!({"type": field.get("type"), "display": text.unwrap_or(name),
                "confidenceLevels": levels});
            (name.clone(), shown)
        })
        .collect();
    json!({"version": "v1", "config": {"modelId": id, "fields": fields}})
}

/// The states: before, a look where `needsValidation` says so, after.
fn definition(model: &str, tag: &str, before: &str, look: &str, after: &str) -> Value {
    let when = |needed: bool, next: &str| json!({"Variable": "$.needsValidation", "BooleanEquals": needed, "Next": next});
    json!({
        "Comment": format!("Auto-generated workflow for model {model}. {tag}."),
        "StartAt": "Preprocess",
        "States": {
            "Preprocess": {"Type": "Task", "Resource": before, "Next": "CheckValidation"},
            "CheckValidation": {"Type": "Choice", "Choices": [when(false, "Postprocess"), when(true, "Validate")]},
            "Validate": {"Type": "Task", "Resource": look, "Next": "Postprocess"},
            "Postprocess": {"Type": "Task", "Resource": after, "End": true},
        },
    })
}

/// Takes away what was made, the last first; what stays is told.
async fn undo(ctx: &Ctx, client: &Client, made: Vec<String>, error: Error) -> Error {
    ctx.ui.note("It failed; what was made is deleted again …");
    let mut left = Vec::new();
    for path in made.into_iter().rev() {
        if let Err(problem) = client.call(&Call::new(Method::DELETE, path.as_str())).await {
            left.push(format!("left behind: {path} ({})", problem.message()));
        }
    }
    left.into_iter().fold(error.context("the workflow was not made"), Error::detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_shows_each_field_by_its_description_or_name() {
        let model = json!({"fieldConfig": {"total": {"type": "amount", "description": "Total"}, "due": {"type": "date"}}});
        let form = form_config("las:model:x", &model);
        assert_eq!(form["config"]["fields"]["total"]["display"], "Total");
        assert_eq!(form["config"]["fields"]["due"]["display"], "due");
        assert_eq!(form["config"]["fields"]["due"]["confidenceLevels"]["automated"], 0.95);
    }
}
