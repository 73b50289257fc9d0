//! Session templates: kept, listed, and made into sessions.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::auth::Caller;
use super::create;
use super::entities::GROUP;
use super::folders::manage::reserved;
use super::only;
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::accounts::Account;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::clock::{self, Micros};
use crate::sandbox::ids;

type Answer = Result<Response, Problem>;

/// A template.
#[derive(Clone, Serialize, Deserialize)]
pub struct Template {
    pub id: String,
    pub name: String,
    /// The owner's UUID.
    pub user: String,
    pub created_at: Micros,
    pub template: Value,
}

/// All paths.
pub fn router() -> Router<Shared> {
    Router::new()
        .route("/template/session", only(get(list).post(create)))
        .route("/template/session/{id}", only(get(get_one).put(put).delete(delete)))
}

fn not_found() -> Problem {
    Problem::not_found("task template")
}

/// The templates of a payload. The manager answers every mistake in one with an internal error; here it says which.
fn read(params: &Params) -> Result<Vec<(Option<String>, Value)>, Problem> {
    let payload = params.required(&["payload"])?;
    let all: Vec<Value> = match serde_json::from_str(payload) {
        Ok(Value::Array(list)) => list,
        Ok(_) => return Err(Problem::internal("the payload is not a list")),
        Err(_) => serde_saphyr::from_multiple::<Value>(payload)
            .map_err(|_| Problem::bad_params().msg("Malformed payload"))?,
    };
    all.iter()
        .map(|item| {
            let template = item.get("template").ok_or_else(|| Problem::internal("'template'"))?;
            Ok((item["name"].as_str().map(str::to_owned), check(template)?))
        })
        .collect()
}

/// The first of some members that is there and not null.
fn first<'a>(map: &'a Value, names: &[&str]) -> Option<&'a Value> {
    names.iter().filter_map(|name| map.get(*name)).find(|value| !value.is_null())
}

fn wrong(path: &str, why: &str) -> Problem {
    Problem::internal(&format!("{{'{path}': DataError({why})}}"))
}

fn text(map: &Value, path: &str, names: &[&str]) -> Result<String, Problem> {
    let value = first(map, names).ok_or_else(|| wrong(path, "is required"))?;
    value.as_str().map(str::to_owned).ok_or_else(|| wrong(path, "value is not a string"))
}

/// Checks a template and gives it the form in which it is kept.
fn check(raw: &Value) -> Result<Value, Problem> {
    let mut whole = raw.as_object().cloned().ok_or_else(|| wrong("template", "value is not a dict"))?;
    let version = text(raw, "api_version", &["api_version", "apiVersion"])?;
    let kind = text(raw, "kind", &["kind"])?;
    if !matches!(kind.as_str(), "taskTemplate" | "task_template") {
        return Err(wrong("kind", "value doesn't match any variant"));
    }
    let metadata = raw.get("metadata").ok_or_else(|| wrong("metadata", "is required"))?;
    let name = text(metadata, "metadata.name", &["name"])?;
    let spec = raw.get("spec").ok_or_else(|| wrong("spec", "is required"))?;
    let session_type = first(spec, &["type", "session_type", "sessionType"]).cloned();
    let session_type = session_type.unwrap_or_else(|| json!("interactive"));
    if !["interactive", "batch", "inference"].iter().any(|known| session_type == *known) {
        return Err(wrong("spec.session_type", "value is not a valid member of SessionTypes"));
    }
    let kernel = spec.get("kernel").ok_or_else(|| wrong("spec.kernel", "is required"))?;
    let image = text(kernel, "spec.kernel.image", &["image"])?;
    let run = first(kernel, &["run"]).map(|run| {
        let startup = first(run, &["startup", "startup_command", "startupCommand"]);
        json!({ "bootstrap": first(run, &["bootstrap"]), "startup_command": startup })
    });
    let git = match first(kernel, &["git"]) {
        None => None,
        Some(git) => Some(json!({
            "repository": text(git, "spec.kernel.git.repository", &["repository"])?,
            "commit": git["commit"], "branch": git["branch"], "credential": git["credential"],
            "dest_dir": first(git, &["destination_dir", "destinationDir"]),
        })),
    };
    let mounts = first(spec, &["mounts"]).cloned().unwrap_or_else(|| json!({}));
    for at in mounts.as_object().into_iter().flat_map(Map::values).filter_map(Value::as_str) {
        let at = at.strip_prefix("/home/work/").unwrap_or(at);
        if reserved(at) {
            let msg = format!("Path {at} is reserved for internal operations.");
            return Err(Problem::bad_params().msg(msg));
        }
    }
    for name in ["api_version", "apiVersion", "kind", "metadata", "spec"] {
        whole.shift_remove(name);
    }
    let mut checked = json!({
        "api_version": version, "kind": kind,
        "metadata": { "name": name, "tag": metadata["tag"] },
        "spec": {
            "session_type": session_type,
            "kernel": {
                "image": image,
                "architecture": first(kernel, &["architecture"]).cloned().unwrap_or_else(|| json!("x86_64")),
                "environ": first(kernel, &["environ"]).cloned().unwrap_or_else(|| json!({})),
                "run": run, "git": git,
            },
            "scaling_group": spec["scaling_group"], "mounts": mounts, "resources": spec["resources"],
            "agent_list": first(spec, &["agent_list", "agentList"]),
        },
    });
    if let Some(map) = checked.as_object_mut() {
        map.extend(whole);
    }
    Ok(checked)
}

/// The account that a request is about.
fn owner(app: &App, caller: &Caller, params: &Params) -> Result<Account, Problem> {
    let key = caller.owner(app, params.text(&["owner_access_key"])?)?;
    let found = app.store.read(|data| data.by_key(&key));
    found.ok_or_else(|| Problem::bad_params().msg("Unknown owner access key"))
}

/// `POST /template/session`.
async fn create(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let user = owner(&app, &caller, &params)?.uuid;
    let templates = read(&params)?;
    let made: Vec<Value> = app.store.change(|data| {
        templates
            .into_iter()
            .map(|(name, template)| {
                let inner = template["metadata"]["name"].as_str().unwrap_or_default().to_owned();
                let template = Template {
                    id: ids::uuid4(),
                    name: name.unwrap_or(inner),
                    user: user.clone(),
                    created_at: clock::now(),
                    template,
                };
                let answer = json!({ "id": template.id.replace('-', ""), "user": user.replace('-', "") });
                data.templates.push(template);
                answer
            })
            .collect()
    });
    Ok(Json(made).into_response())
}

/// `GET /template/session`: everybody's, as in the manager.
async fn list(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    params.flag(&["all"], false)?;
    let rows: Vec<Value> = app.store.read(|data| {
        let row = |found: &Template| {
            let account = data.accounts.iter().find(|account| account.uuid == found.user);
            json!({
                "name": found.name, "id": found.id.replace('-', ""),
                "created_at": clock::spaced(found.created_at), "is_owner": found.user == caller.0.uuid,
                "user": found.user, "group": GROUP, "user_email": account.map(|account| &account.email),
                "group_name": "default", "domain_name": "default", "type": "task",
                "template": found.template,
            })
        };
        data.templates.iter().map(row).collect()
    });
    Ok(Json(rows).into_response())
}

fn by_id(app: &App, text: &str) -> Option<Template> {
    let id = ids::parse_uuid(text)?;
    app.store.read(|data| data.templates.iter().find(|found| found.id == id).cloned())
}

/// `GET /template/session/ID`: nothing where there is none, as in the manager.
async fn get_one(
    State(app): State<Shared>,
    caller: Caller,
    Path(id): Path<String>,
    params: Params,
) -> Answer {
    if !matches!(params.text(&["format"])?.unwrap_or("json"), "yaml" | "json") {
        return Err(Problem::bad_param("format", "value doesn't match any variant"));
    }
    owner(&app, &caller, &params)?;
    let found = by_id(&app, &id).map_or_else(
        || json!({}),
        |found| {
            json!({
                "template": found.template, "name": found.name, "user_uuid": found.user,
                "group_id": GROUP, "domain_name": "default",
            })
        },
    );
    Ok(Json(found).into_response())
}

/// `PUT /template/session/ID`.
async fn put(State(app): State<Shared>, caller: Caller, Path(id): Path<String>, params: Params) -> Answer {
    params.required(&["payload"])?;
    let user = owner(&app, &caller, &params)?.uuid;
    let found = by_id(&app, &id).ok_or_else(not_found)?;
    let templates = read(&params)?;
    app.store.change(|data| {
        let Some(kept) = data.templates.iter_mut().find(|kept| kept.id == found.id) else { return };
        for (name, template) in templates {
            let inner = template["metadata"]["name"].as_str().unwrap_or_default().to_owned();
            (kept.name, kept.template, kept.user) = (name.unwrap_or(inner), template, user.clone());
        }
    });
    Ok(Json(json!({ "success": true })).into_response())
}

/// `DELETE /template/session/ID`.
async fn delete(State(app): State<Shared>, caller: Caller, Path(id): Path<String>, params: Params) -> Answer {
    owner(&app, &caller, &params)?;
    let found = by_id(&app, &id).ok_or_else(not_found)?;
    app.store.change(|data| data.templates.retain(|kept| kept.id != found.id));
    Ok(Json(json!({ "success": true })).into_response())
}

/// `POST /session/_/create-from-template`: the template's values, and over them those of the request.
pub async fn create_session(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let id = params.text(&["template_id", "templateId"])?;
    if id.is_none() && params.get(&["image", "lang"]).is_none() {
        return Err(Problem::bad_params().msg("Both image and template_id can't be None!"));
    }
    let found = by_id(&app, id.unwrap_or_default()).ok_or_else(not_found)?;
    create::make(&app, &caller, &Params::of(&merged(&found.template, params.all()))).await
}

fn merged(template: &Value, over: &Map<String, Value>) -> Value {
    let (spec, kernel) = (&template["spec"], &template["spec"]["kernel"]);
    let mounts = spec["mounts"].as_object().cloned().unwrap_or_default();
    let names: Vec<&String> = mounts.keys().collect();
    let map: Map<String, Value> = mounts
        .iter()
        .filter(|(_, at)| at.as_str().is_some_and(|at| !at.is_empty()))
        .map(|(name, at)| (name.clone(), at.clone()))
        .collect();
    let mut config = json!({
        "mounts": names, "mount_map": map, "environ": kernel["environ"], "resources": spec["resources"],
        "scaling_group": spec["scaling_group"],
    });
    let given = |value: &Value| !value.is_null();
    if let (Some(config), Some(over)) =
        (config.as_object_mut(), over.get("config").and_then(Value::as_object))
    {
        config.extend(over.iter().filter(|(_, value)| given(value)).map(|(k, v)| (k.clone(), v.clone())));
    }
    let mut whole = json!({
        "image": kernel["image"], "type": spec["session_type"], "tag": template["metadata"]["tag"],
        "bootstrap_script": kernel["run"]["bootstrap"], "startupCommand": kernel["run"]["startup_command"],
    });
    if let Some(whole) = whole.as_object_mut() {
        whole.extend(over.iter().filter(|(_, value)| given(value)).map(|(k, v)| (k.clone(), v.clone())));
        for (other, name) in
            [("lang", "image"), ("sessionType", "type"), ("bootstrapScript", "bootstrap_script")]
        {
            if let Some(value) = whole.shift_remove(other) {
                whole.insert(name.to_owned(), value);
            }
        }
        whole.insert("config".to_owned(), config);
        if let Some(commands) = clone_commands(&kernel["git"]) {
            let before = whole.get("bootstrap_script").and_then(Value::as_str).unwrap_or_default();
            let script = format!("{before}\n{commands}");
            whole.insert("bootstrap_script".to_owned(), json!(script));
        }
    }
    whole
}

/// The commands that get a repository, word for word the manager's.
fn clone_commands(git: &Value) -> Option<String> {
    let repository = git["repository"].as_str()?;
    let target = git["dest_dir"].as_str().or_else(|| repository.rsplit('/').next()).unwrap_or_default();
    let mut commands = "git clone ".to_owned();
    match (repository.split_once("://"), git["credential"].as_object()) {
        (Some((kind, rest)), Some(who)) => {
            let word = |name: &str| who.get(name).and_then(Value::as_str).unwrap_or_default();
            commands += &format!("{kind}://{}:{}@{rest}", word("username"), word("password"));
        }
        _ => commands += repository,
    }
    if let Some(branch) = git["branch"].as_str() {
        commands += &format!(" -b {branch}");
    }
    commands += &format!(" {target}\n");
    if let Some(commit) = git["commit"].as_str() {
        commands = format!("CWD=$(pwd)\n{commands}cd {target}\ngit checkout {commit}\ncd $CWD\n");
    }
    Some(commands)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn template() -> Value {
        json!({
            "apiVersion": "v1", "kind": "taskTemplate", "metadata": { "name": "t", "tag": "x" },
            "spec": {
                "type": "batch", "mounts": { "data": "/home/work/in", "more": "" },
                "kernel": { "image": "python", "run": { "startup": "ls" }, "environ": { "A": "1" } },
            },
        })
    }

    #[test]
    fn templates_are_checked_and_put_into_form() {
        let checked = check(&template()).unwrap();
        assert_eq!(checked["spec"]["session_type"], "batch");
        assert_eq!(checked["spec"]["kernel"]["run"]["startup_command"], "ls");
        assert_eq!(check(&checked).unwrap(), checked);
        for (path, value) in [("kind", json!("x")), ("spec", json!({})), ("metadata", json!({}))] {
            let mut bad = template();
            bad[path] = value;
            assert!(check(&bad).is_err(), "{path}");
        }
        let mut bad = template();
        bad["spec"]["mounts"]["data"] = json!("/home/work/.ssh");
        assert!(check(&bad).is_err());
    }

    #[test]
    fn what_is_given_beats_the_template() {
        let over = json!({ "name": "s", "tag": null, "image": "r", "config": { "environ": { "B": "2" } } });
        let whole = merged(&check(&template()).unwrap(), over.as_object().unwrap());
        assert_eq!(whole["image"], "r");
        assert_eq!(whole["tag"], "x");
        assert_eq!(whole["startupCommand"], "ls");
        assert_eq!(whole["config"]["environ"], json!({ "B": "2" }));
        assert_eq!(whole["config"]["mount_map"], json!({ "data": "/home/work/in" }));
    }

    #[test]
    fn repositories_are_cloned_at_a_commit() {
        let git = json!({
            "repository": "https://host/a/repo", "branch": "main", "commit": "abc",
            "credential": { "username": "u", "password": "p" },
        });
        let commands = clone_commands(&git).unwrap();
        assert!(commands.contains("git clone https://u:p@host/a/repo -b main repo\n"), "{commands}");
        assert!(commands.contains("git checkout abc"));
        assert_eq!(clone_commands(&Value::Null), None);
    }
}
