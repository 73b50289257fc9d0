//! The manager's configuration in etcd: `/config`.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Map, Value, json};

use super::admin::registries;
use super::auth::Caller;
use super::only;
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::app::Shared;

type Answer = Result<Response, Problem>;

/// How many values one call may set.
const MOST: usize = 16;

/// All paths.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/config/resource-slots", only(get(slots)))
        .route("/config/resource-slots/details", only(get(details)))
        .route("/config/vfolder-types", only(get(folder_types)))
        .route("/config/docker-registries", only(get(docker_registries)))
        .route("/config/get", only(post(look)))
        .route("/config/set", only(post(set)))
        .route("/config/delete", only(post(delete)))
}

async fn slots() -> Json<Value> {
    Json(json!({ "cpu": "count", "mem": "bytes" }))
}

async fn details() -> Json<Value> {
    let slot = |name: &str, what: &str, word: &str, unit: &str, binary: bool| {
        json!({
            "slot_name": name, "description": what, "human_readable_name": word, "display_unit": unit,
            "number_format": { "binary": binary, "round_length": 0 }, "display_icon": "cpu",
        })
    };
    Json(json!({
        "cpu": slot("cpu", "CPU", "CPU", "Core", false), "mem": slot("ram", "Memory", "RAM", "GiB", true),
    }))
}

/// `GET /config/vfolder-types`: what is below `volumes/_types`.
async fn folder_types(State(app): State<Shared>) -> Json<Value> {
    let types: Vec<String> = app.store.read(|data| {
        let below = data.admin.etcd.keys().filter_map(|key| key.strip_prefix("volumes/_types/"));
        below.map(str::to_owned).collect()
    });
    Json(json!(types))
}

async fn docker_registries(State(app): State<Shared>, caller: Caller) -> Answer {
    caller.superadmin()?;
    let all: Map<String, Value> = app.store.read(|data| {
        let url = |host: &str| {
            let text =
                data.admin.etcd.get(&format!("{}{host}", registries::ROOT)).cloned().unwrap_or_default();
            // A URL without a path gets one, as in the manager.
            if text.matches('/').count() == 2 { format!("{text}/") } else { text }
        };
        registries::hosts(data).into_iter().map(|host| (host.to_owned(), url(host).into())).collect()
    });
    Ok(Json(all).into_response())
}

/// What is kept below a path, as a tree; the value of a path that has others below it has an empty name.
fn tree<'a>(pairs: impl Iterator<Item = (&'a str, &'a String)>) -> Value {
    let mut root = Map::new();
    for (path, text) in pairs {
        let mut parts = path.split('/').peekable();
        let mut place = &mut root;
        while let Some(part) = parts.next() {
            if parts.peek().is_none() {
                match place.get_mut(part) {
                    Some(Value::Object(below)) => below.insert(String::new(), text.as_str().into()),
                    _ => place.insert(part.to_owned(), text.as_str().into()),
                };
                break;
            }
            let next = place.entry(part).or_insert_with(|| json!({}));
            if let Value::String(own) = next {
                *next = json!({ "": own });
            }
            let Value::Object(below) = next else { break };
            place = below;
        }
    }
    Value::Object(root)
}

async fn look(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let key = params.required(&["key"])?;
    let prefix = params.flag(&["prefix"], false)?;
    let result = app.store.read(|data| {
        if !prefix {
            return json!(data.admin.etcd.get(key));
        }
        let below = |(path, text): (&'_ String, &'_ String)| -> Option<(String, String)> {
            let rest = path.strip_prefix(key)?;
            Some((rest.trim_start_matches('/').to_owned(), text.clone()))
        };
        let found: Vec<(String, String)> = data.admin.etcd.iter().filter_map(below).collect();
        tree(found.iter().map(|(path, text)| (path.as_str(), text)))
    });
    Ok(Json(json!({ "result": result })).into_response())
}

/// A value as etcd has it: Python's words for what is no text.
fn text(value: &Value) -> String {
    match value {
        Value::Null => "None".to_owned(),
        Value::Bool(true) => "True".to_owned(),
        Value::Bool(false) => "False".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn flatten(prefix: &str, map: &Map<String, Value>, into: &mut Vec<(String, String)>) {
    for (name, value) in map {
        let path = if name.is_empty() { prefix.to_owned() } else { format!("{prefix}/{name}") };
        match value {
            Value::Object(inner) => flatten(&path, inner, into),
            other => into.push((path, text(other))),
        }
    }
}

async fn set(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let key = params.required(&["key"])?;
    let Some(value) = params.all().get("value") else {
        return Err(Problem::bad_param("value", "is required"));
    };
    let mut values = Vec::new();
    match value {
        Value::Object(map) => flatten(key, map, &mut values),
        one => values.push((key.to_owned(), text(one))),
    }
    if values.len() > MOST {
        return Err(Problem::bad_params().msg("Too large update! Split into smaller key-value pair sets."));
    }
    app.store.change(|data| data.admin.etcd.extend(values));
    Ok(Json(json!({ "result": "ok" })).into_response())
}

async fn delete(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let key = params.required(&["key"])?;
    let prefix = params.flag(&["prefix"], false)?;
    app.store
        .change(|data| data.admin.etcd.retain(|path, _| !(path == key || prefix && path.starts_with(key))));
    Ok(Json(json!({ "result": "ok" })).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_make_a_tree() {
        let pairs = [("a", "1"), ("b/c", "x"), ("b/d/e", "y"), ("b", "own")]
            .map(|(path, text)| (path, text.to_owned()));
        let found = tree(pairs.iter().map(|(path, text)| (*path, text)));
        assert_eq!(found, json!({ "a": "1", "b": { "c": "x", "d": { "e": "y" }, "": "own" } }));
    }

    #[test]
    fn values_are_flattened_to_texts() {
        let map = json!({ "a": 1, "b": { "c": "x", "": true }, "n": null });
        let mut all = Vec::new();
        flatten("k", map.as_object().unwrap_or(&Map::new()), &mut all);
        let all: Vec<String> = all.into_iter().map(|(path, text)| format!("{path}={text}")).collect();
        assert_eq!(all, ["k/a=1", "k/b/c=x", "k/b=True", "k/n=None"]);
    }
}
