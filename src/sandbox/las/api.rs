//! What a request to the API is for: its path names a resource, and its method what is done with it.

use std::time::Instant;

use axum::Json;
use axum::body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use super::auth::Bearer;
use super::data::ORGANIZATION;
use super::datasets;
use super::query::Query;
use super::refusal::Refusal;
use super::resource::{Call, Resource};
use super::{documents, keep, life, models, organization, people, predictions, rest, transitions, workflows};
use crate::sandbox::app::Shared;
use crate::sandbox::clock;

/// The largest body, in bytes: an asset with all that is around its content.
const LARGEST: usize = 16 << 20;

/// Everything that the API has.
const RESOURCES: &[&Resource] = &[
    &people::APP_CLIENTS,
    &people::USERS,
    &people::PROFILES,
    &organization::ORGANIZATIONS,
    &organization::PAYMENT_METHODS,
    &organization::PLANS,
    &organization::ENVIRONMENTS,
    &organization::ROLES,
    &keep::ASSETS,
    &keep::SECRETS,
    &datasets::DATASETS,
    &datasets::TRANSFORMATIONS,
    &documents::DOCUMENTS,
    &models::MODELS,
    &models::DATA_BUNDLES,
    &models::TRAININGS,
    &predictions::PREDICTIONS,
    &transitions::TRANSITIONS,
    &transitions::EXECUTIONS,
    &transitions::LOGS,
    &workflows::WORKFLOWS,
    &workflows::EXECUTIONS,
];

/// What a path means.
struct Target {
    resource: &'static Resource,
    parent: Option<String>,
    id: Option<String>,
    heartbeat: bool,
}

impl Target {
    /// The words are still encoded: an ID may have a slash.
    fn of(path: &str) -> Option<Self> {
        let words: Vec<String> = path
            .trim_start_matches("/v1/")
            .split('/')
            .map(|word| percent_decode_str(word).decode_utf8_lossy().into_owned())
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let find = |parent: Option<&str>, collection: &str| {
            RESOURCES.iter().find(|known| known.parent == parent && known.collection == collection)
        };
        let (resource, parent, id) = match words[..] {
            [collection] => (find(None, collection)?, None, None),
            [collection, id] => (find(None, collection)?, None, Some(id)),
            [first, parent, collection] => (find(Some(first), collection)?, Some(parent), None),
            [first, parent, collection, id] => (find(Some(first), collection)?, Some(parent), Some(id)),
            ["transitions", parent, "executions", id, "heartbeats"] => {
                (find(Some("transitions"), "executions")?, Some(parent), Some(id))
            }
            _ => return None,
        };
        let own = |text: &str| text.to_owned();
        Some(Self { resource, parent: parent.map(own), id: id.map(own), heartbeat: words.len() == 5 })
    }
}

/// Answers a request.
///
/// # Errors
/// It is refused.
pub async fn answer(
    State(app): State<Shared>,
    bearer: Bearer,
    request: Request,
) -> Result<Response, Refusal> {
    app.las.request(Instant::now())?;
    let target = Target::of(request.uri().path()).ok_or_else(|| Refusal::new(404, "Not Found"))?;
    let query = Query::parse(request.uri().query().unwrap_or_default());
    let method = request.method().clone();
    let body =
        if method == Method::POST || method == Method::PATCH { read(request).await? } else { Map::new() };
    app.store.change_if(|data| {
        let mut call = Call {
            app: &app,
            data: &mut data.las,
            now: clock::now(),
            by: bearer.0,
            query,
            parent: target.parent.clone(),
            listing: false,
            dirty: false,
        };
        life::advance(&mut call);
        let answer = serve(&mut call, &method, &target, body);
        life::advance(&mut call);
        (answer, call.dirty)
    })
}

/// The object in a body.
async fn read(request: Request) -> Result<Map<String, Value>, Refusal> {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let kind = kind.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind != "application/json" {
        return Err(Refusal::new(415, "Unsupported Media Type"));
    }
    let bytes = body::to_bytes(request.into_body(), LARGEST)
        .await
        .map_err(|_| Refusal::new(413, "Request Too Long"))?;
    match serde_json::from_slice(&bytes) {
        Ok(Value::Object(map)) => Ok(map),
        _ => Err(Refusal::bad("the body must be a JSON object")),
    }
}

fn serve(
    call: &mut Call,
    method: &Method,
    target: &Target,
    body: Map<String, Value>,
) -> Result<Response, Refusal> {
    let resource = target.resource;
    if let (Some(first), Some(parent)) = (resource.parent, &target.parent) {
        let kind = RESOURCES.iter().find(|known| known.parent.is_none() && known.collection == first);
        call.data.get(kind.map_or("", |kind| kind.kind), parent)?;
    }
    let id = target.id.as_deref();
    let foreign =
        [id, target.parent.as_deref()].into_iter().flatten().find(|id| rest::owner(id) != ORGANIZATION);
    if let Some(foreign) = foreign.filter(|_| method != Method::GET) {
        call.data.get(resource.kind, foreign)?;
        return Err(Refusal::new(403, format!("{foreign} belongs to another organization")));
    }
    let verb = method.as_str();
    let value = match (verb, id) {
        ("POST", Some(id)) if target.heartbeat => {
            transitions::heartbeat(call, id)?;
            return Ok(StatusCode::NO_CONTENT.into_response());
        }
        ("POST", None) if resource.kind == "organization" => {
            return Err(Refusal::new(403, "an app client cannot make organizations"));
        }
        ("POST", None) if resource.kind == "transition-execution" => transitions::execute(call, body)?,
        ("POST", None) if resource.create.is_some() => rest::create(call, resource, body)?,
        ("GET", None) if resource.listable => rest::list(call, resource)?,
        ("DELETE", None) if resource.kind == "document" => documents::delete_page(call)?,
        ("GET", Some(id)) if resource.readable && !target.heartbeat => rest::get(call, resource, id)?,
        ("PATCH", Some(id)) if resource.update.is_some() && !target.heartbeat => {
            rest::update(call, resource, id, body)?
        }
        ("DELETE", Some(id)) if resource.deletable && !target.heartbeat => rest::delete(call, resource, id)?,
        _ => return Err(Refusal::new(404, "Not Found")),
    };
    Ok(Json(value).into_response())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn paths_name_resources() {
        let target = Target::of("/v1/models/las%3Aorganization%3Acradl%2Flas%3Amodel%3Ainvoice").unwrap();
        assert_eq!(target.id.as_deref(), Some("las:organization:cradl/las:model:invoice"));
        let target = Target::of("/v1/transitions/a/executions/b/heartbeats").unwrap();
        assert!(target.heartbeat && target.resource.kind == "transition-execution");
        let target = Target::of("/v1/workflows/a/executions").unwrap();
        assert_eq!((target.resource.kind, target.parent.as_deref()), ("workflow-execution", Some("a")));
        assert!(Target::of("/v1/executions").is_none() && Target::of("/v1/x").is_none());
    }

    #[test]
    fn kinds_are_told_apart() {
        let mut kinds: Vec<&str> = RESOURCES.iter().map(|resource| resource.kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), RESOURCES.len());
    }
}
