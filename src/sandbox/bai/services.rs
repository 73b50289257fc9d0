//! Model services: `/services`. They are kept and checked as in the manager; nothing here serves a model, so that no
//! service ever gets a route or an address.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::admin::{images, scaling, table};
use super::auth::Caller;
use super::create::good_name;
use super::folders::record::{Folder, accessible};
use super::only;
use super::params::Params;
use super::problem::Problem;
use super::record::Kind;
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Problem>;

const NAME_RULE: &str = r"does not match pattern ^(?=.{4,24}$)\w[\w.-]*\w$";
const DEFINITIONS: &[&str] = &["model-definition.yml", "model-definition.yaml"];

/// All paths.
pub fn router() -> Router<Shared> {
    let at = |rest: &str| format!("/services/{{id}}/{rest}");
    Router::new()
        .route("/services", only(get(list).post(create)))
        .route("/services/{id}", only(get(info).delete(remove)))
        .route(&at("errors"), only(get(errors)))
        .route(&at("errors/clear"), only(post(clear_errors)))
        .route(&at("scale"), only(post(scale)))
        .route(&at("sync"), only(post(sync)))
        .route(&at("token"), only(post(token)))
        .route(&at("routings/{route}"), only(delete(route).put(route)))
}

fn shown(row: &Value) -> Value {
    json!({
        "name": row["name"], "desired_session_count": row["desired_session_count"], "service_endpoint": row["url"],
        "is_public": row["open_to_public"],
    })
}

async fn list(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let name = params.text(&["name"])?;
    let rows: Vec<Value> = app.store.read(|data| {
        let own = |row: &&Value| {
            row["session_owner"] == caller.0.uuid.as_str()
                && row["lifecycle_stage"] == "created"
                && name.is_none_or(|name| row["name"] == name)
        };
        let one = |row: &Value| {
            let mut shown = shown(row);
            (shown["id"], shown["active_route_count"]) = (row["endpoint_id"].clone(), json!(0));
            shown
        };
        data.admin.endpoints.iter().filter(own).map(one).collect()
    });
    Ok(Json(rows).into_response())
}

/// The service that a path names, where the caller may use it.
fn found(app: &App, caller: &Caller, id: &str) -> Result<Value, Problem> {
    // The manager does not expect anything but a UUID.
    let id = ids::parse_uuid(id).ok_or_else(|| Problem::internal("badly formed hexadecimal UUID string"))?;
    app.store.read(|data| {
        let row = table::find(&data.admin.endpoints, "endpoint_id", &id).ok_or_else(Problem::no_object)?;
        let owner = data.user(row["session_owner"].as_str().unwrap_or_default());
        let mine = owner.is_some_and(|owner| owner.uuid == caller.0.uuid);
        let of_domain = owner.is_some_and(|owner| owner.profile.domain == caller.0.profile.domain);
        match caller.0.role {
            Role::Superadmin => Ok(row.clone()),
            Role::Admin if of_domain => Ok(row.clone()),
            _ if mine => Ok(row.clone()),
            _ => Err(Problem::generic_forbidden("No permission to access other user's resource.")),
        }
    })
}

fn change(app: &App, row: &Value, values: Value) {
    let id = row["endpoint_id"].as_str().unwrap_or_default();
    app.store.change(|data| {
        if let Some(row) = table::find_mut(&mut data.admin.endpoints, "endpoint_id", id) {
            table::put(row, values.as_object().cloned().unwrap_or_default());
        }
    });
}

async fn info(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    let row = found(&app, &caller, &id)?;
    let mut shown = shown(&row);
    (shown["endpoint_id"], shown["active_routes"]) = (row["endpoint_id"].clone(), json!([]));
    Ok(Json(shown).into_response())
}

async fn remove(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    let row = found(&app, &caller, &id)?;
    change(&app, &row, json!({ "lifecycle_stage": "destroyed", "destroyed_at": clock::iso(clock::now()) }));
    Ok(Json(json!({ "success": true })).into_response())
}

async fn sync(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    found(&app, &caller, &id)?;
    Ok(Json(json!({ "success": true })).into_response())
}

async fn errors(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    let row = found(&app, &caller, &id)?;
    Ok(Json(json!({ "errors": [], "retries": row["retries"] })).into_response())
}

async fn clear_errors(State(app): State<Shared>, caller: Caller, Path(id): Path<String>) -> Answer {
    let row = found(&app, &caller, &id)?;
    change(&app, &row, json!({ "retries": 0 }));
    Ok(StatusCode::NO_CONTENT.into_response())
}

fn most(app: &App, account: &Account) -> i64 {
    let limit = app.store.read(|data| {
        let policy = table::find(&data.admin.user_policies, "name", &account.profile.resource_policy);
        policy.and_then(|row| row["max_session_count_per_model_session"].as_i64())
    });
    limit.unwrap_or(i64::MAX)
}

fn too_many(most: i64) -> Problem {
    Problem::bad_params().msg(format!("Cannot spawn more than {most} sessions for a single service"))
}

async fn scale(State(app): State<Shared>, caller: Caller, Path(id): Path<String>, params: Params) -> Answer {
    let Some((_, to)) = params.get(&["to"]) else { return Err(Problem::bad_param("to", "is required")) };
    let to = to.as_i64().ok_or_else(|| Problem::bad_param("to", "value is not int"))?;
    let row = found(&app, &caller, &id)?;
    if to < 0 {
        let msg = "Amount of desired session count cannot be a negative number";
        return Err(Problem::bad_params().msg(msg));
    }
    let most = most(&app, &caller.0);
    if to > most {
        return Err(too_many(most));
    }
    change(&app, &row, json!({ "desired_session_count": to }));
    Ok(Json(json!({ "current_route_count": 0, "target_count": to })).into_response())
}

/// A token is made by the coordinator of the resource group, and there is none.
async fn token(State(app): State<Shared>, caller: Caller, Path(id): Path<String>, params: Params) -> Answer {
    found(&app, &caller, &id)?;
    if params.get(&["valid_until"]).is_none() && params.get(&["duration"]).is_none() {
        return Err(Problem::bad_params().msg("valid_until and duration can't be both unspecified"));
    }
    Err(Problem::internal("The sandbox has no coordinator of services that could make a token."))
}

/// No service has a route.
async fn route(
    State(app): State<Shared>,
    caller: Caller,
    Path((id, route)): Path<(String, String)>,
) -> Answer {
    found(&app, &caller, &id)?;
    ids::parse_uuid(&route).ok_or_else(|| Problem::internal("badly formed hexadecimal UUID string"))?;
    Err(Problem::no_object())
}

const NAME: &[&str] = &["name", "service_name", "clientSessionToken"];

/// Refuses a request without what it needs.
fn complete(params: &Params) -> Result<(), Problem> {
    let needs: [(&'static str, &[&'static str]); 4] = [
        ("service_name", NAME),
        ("desired_session_count", &["desired_session_count", "desiredSessionCount"]),
        ("image", &["image", "lang"]),
        ("config", &["config"]),
    ];
    let missing = needs.iter().filter(|(_, names)| params.get(names).is_none());
    let missing: Map<String, Value> =
        missing.map(|(name, _)| ((*name).to_owned(), json!("is required"))).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Problem::bad_params().msg("Input validation error").data(Value::Object(missing)))
}

async fn create(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    complete(&params)?;
    let name = params.text(NAME)?.unwrap_or_default();
    if !good_name(name) || name.len() > 24 {
        return Err(Problem::bad_param("service_name", NAME_RULE));
    }
    let count = params.number(&["desired_session_count", "desiredSessionCount"], 1, 0)?;
    let config = Params::of(params.get(&["config"]).map_or(&Value::Null, |(_, value)| value));
    let model = config.required(&["model"])?;
    let owner = caller.owner(&app, params.text(&["owner_access_key"])?)?;
    let most = most(&app, &caller.0);
    if i64::try_from(count).unwrap_or(i64::MAX) > most {
        return Err(too_many(most));
    }
    let account = app.store.read(|data| data.by_key(&owner)).ok_or_else(|| Problem::not_found("user"))?;
    let group = place(&app, &account, config.text(&["scaling_group", "scalingGroup"])?)?;
    let folder = model_folder(&app, &account, model)?;
    definition(&app, &folder)?;
    let reference = params.required(&["image", "lang"])?;
    let image = images::resolve(&app, reference).map_err(|full| images::none(reference, &full))?;
    let taken = |row: &Value| row["name"] == name && row["lifecycle_stage"] != "destroyed";
    if app.store.read(|data| data.admin.endpoints.iter().any(taken)) {
        return Err(Problem::bad_params().msg("Cannot create multiple services with same name"));
    }
    let id = ids::uuid4();
    let given = |names: &[&'static str]| config.get(names).map_or(json!({}), |(_, value)| value.clone());
    let text = |names: &[&'static str]| params.text(names).map(|text| json!(text));
    let mut row = json!({
        "id": id, "endpoint_id": id, "name": name, "image": image.canonical(), "domain": account.profile.domain,
        "project": account.profile.groups.first(), "resource_group": group, "resource_slots": given(&["resources"]),
        "url": null, "model": folder.id,
        "model_mount_destiation": config.text(&["model_mount_destination", "modelMountDestination"])?.unwrap_or("/models"),
        "created_user": caller.0.uuid, "created_user_id": caller.0.uuid, "created_user_email": caller.0.email,
        "session_owner": account.uuid, "session_owner_id": account.uuid, "session_owner_email": account.email,
    });
    let more = json!({
        "tag": text(&["tag"])?, "startup_command": text(&["startup_command", "startupCommand"])?,
        "bootstrap_script": text(&["bootstrap_script", "bootstrapScript"])?,
        "callback_url": text(&["callback_url", "callbackUrl", "callbackURL"])?, "environ": given(&["environ"]),
        "resource_opts": given(&["resource_opts", "resourceOpts"]), "desired_session_count": count,
        "cluster_mode": params.text(&["cluster_mode", "clusterMode"])?.unwrap_or("single-node"),
        "cluster_size": params.number(&["cluster_size", "clusterSize"], 1, 1)?,
        "open_to_public": params.flag(&["open_to_public"], false)?, "created_at": clock::iso(clock::now()),
        "destroyed_at": null, "retries": 0, "lifecycle_stage": "created",
    });
    table::put(&mut row, more.as_object().cloned().unwrap_or_default());
    app.store.change(|data| data.admin.endpoints.push(row));
    Ok(Json(json!({ "endpoint_id": id })).into_response())
}

/// The resource group of a service: the one that is named, or the first that takes them.
fn place(app: &App, account: &Account, given: Option<&str>) -> Result<String, Problem> {
    app.store.read(|data| {
        let names = scaling::allowed(data, account, &account.profile.groups);
        let row = |name: &str| table::find(&data.admin.scaling_groups, "name", name);
        let takes = |name: &str| scaling::takes(data, name, Kind::Inference);
        let missing = |msg: String| Problem::not_found("scaling group").msg(msg);
        let name = match given {
            Some(name) if names.iter().all(|found| found != name) => {
                return Err(missing(format!("The scaling group '{name}' does not exist or you do not have access to the scaling group '{name}'.")));
            }
            Some(name) if !takes(name) => {
                return Err(missing(format!("The scaling group '{name}' does not accept the session type 'SessionTypes.INFERENCE'.")));
            }
            Some(name) => name.to_owned(),
            None => names.iter().find(|name| takes(name)).cloned().ok_or_else(|| {
                missing("No scaling groups accept the session type 'SessionTypes.INFERENCE'.".to_owned())
            })?,
        };
        let set = |field: &str| row(&name).is_some_and(|row| row[field].as_str().is_some_and(|text| !text.is_empty()));
        if !set("wsproxy_addr") {
            return Err(Problem::unavailable("No coordinator configured for this resource group"));
        }
        if !set("wsproxy_api_token") {
            return Err(Problem::unavailable("Scaling group not ready to start model service"));
        }
        Ok(name)
    })
}

/// The model's folder, by ID or name.
fn model_folder(app: &App, account: &Account, model: &str) -> Result<Folder, Problem> {
    let id = ids::parse_uuid(model);
    let found = app.store.read(|data| {
        let fits = |folder: &Folder| {
            id.as_ref() == Some(&folder.id) || folder.name == model && folder.usage_mode == "model"
        };
        accessible(data, account, false).into_iter().map(|seen| seen.folder).find(fits)
    });
    let folder = found.ok_or_else(|| Problem::not_found("virtual folder").msg("Cannot find model folder"))?;
    if folder.usage_mode != "model" {
        return Err(Problem::bad_params().msg("Selected vFolder is not a model folder"));
    }
    Ok(folder)
}

/// Checks the definition of a model that its folder has.
fn definition(app: &App, folder: &Folder) -> Result<(), Problem> {
    let refuse = |msg: String| Problem::bad_params().msg(msg);
    let text = DEFINITIONS.iter().find_map(|name| std::fs::read_to_string(folder.root(app).join(name)).ok());
    let missing = "Model definition YAML file not found inside the model storage";
    let text = text.ok_or_else(|| refuse(missing.to_owned()))?;
    let value: Value =
        serde_saphyr::from_str(&text).map_err(|error| refuse(format!("Invalid YAML syntax: {error}")))?;
    if value["models"].is_array() {
        return Ok(());
    }
    let (name, id) = (&folder.name, &folder.id);
    Err(refuse(format!(
        "Failed to validate model definition from vFolder {name} (ID {id}): {{'models': DataError(is required)}}"
    )))
}
