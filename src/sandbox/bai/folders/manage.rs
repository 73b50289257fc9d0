//! Folders themselves: made, listed, looked at, renamed, cloned, deleted.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::files::slowly;
use super::place;
use super::record::{self, Folder, HOST, Permission, Seen, USAGE_MODES, accessible};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::create::bytes;
use crate::sandbox::bai::entities::GROUP;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::bai::record::Task;
use crate::sandbox::store::private_dir;
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Problem>;

/// How long a copy takes at least: the official client breaks off where the task is over before it listens.
const LEAST: Duration = Duration::from_millis(500);
/// Names that the manager keeps for itself.
const RESERVED: &[&str] = &[".terminfo", ".jupyter", ".tmux.conf", ".ssh"];

/// Whether the manager keeps a name for itself: those above, `.bashrc` and the like, and the system's folders.
pub fn reserved(name: &str) -> bool {
    let word =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    let dotted = name.strip_prefix('.').and_then(|rest| {
        rest.strip_suffix("rc").or_else(|| rest.strip_suffix("_profile")).filter(|rest| word(rest))
    });
    let system = [
        "bin", "boot", "dev", "etc", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin",
        "srv", "sys", "tmp", "usr", "var", "home",
    ];
    let system = name.strip_prefix('/').is_some_and(|rest| system.contains(&rest));
    RESERVED.contains(&name) || dotted.is_some() || system
}

/// Whether a folder may have this name.
pub fn good_name(name: &str) -> bool {
    let rest = name.strip_prefix('.').unwrap_or(name);
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    edge(rest.chars().next())
        && edge(rest.chars().last())
        && rest.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

fn name_of<'a>(params: &'a Params, key: &'static str) -> Result<&'a str, Problem> {
    let name = params.required(&[key])?;
    if good_name(name) { Ok(name) } else { Err(Problem::bad_param(key, "value must be a valid slug.")) }
}

/// A permission of a request.
pub(super) fn permission(params: &Params, names: &[&'static str]) -> Result<Option<Permission>, Problem> {
    let Some(word) = params.text(names)? else { return Ok(None) };
    let name = names.first().copied().unwrap_or_default();
    let wrong = || Problem::bad_param(name, "one of \"ro\", \"rw\", or \"wd\" required");
    Permission::parse(word).map(Some).ok_or_else(wrong)
}

fn usage_mode(params: &Params) -> Result<String, Problem> {
    let mode = params.text(&["usage_mode"])?.unwrap_or("general");
    if USAGE_MODES.contains(&mode) {
        return Ok(mode.to_owned());
    }
    Err(Problem::bad_param("usage_mode", "value is not a valid member of VFolderUsageMode"))
}

/// Refuses all hosts but the one.
pub(super) fn check_host(host: Option<&str>) -> Result<(), Problem> {
    match host.filter(|host| !host.is_empty()) {
        Some(host) if host != HOST => {
            let msg = format!("`create-vfolder` Not allowed in vfolder host(`{host}`)");
            Err(Problem::bad_params().msg(msg))
        }
        _ => Ok(()),
    }
}

/// Adds a folder, if its name is free and there may be one more: an error of the file system is the manager's.
fn add(app: &App, caller: &Caller, folder: &Folder) -> Result<(), Problem> {
    app.store.change(|data| {
        let own = data.folders.all.iter().filter(|found| found.user.as_ref() == Some(&caller.0.uuid)).count();
        if folder.user.is_some() && data.folders.most.is_some_and(|most| own >= most) {
            return Err(Problem::bad_params().msg("You cannot create more vfolders."));
        }
        if accessible(data, &caller.0, false).iter().any(|seen| seen.folder.name == folder.name) {
            return Err(Problem::folder_exists().data(json!(folder.name)));
        }
        private_dir(&folder.root(app)).map_err(|error| Problem::internal(&error.to_string()))?;
        data.folders.all.push(folder.clone());
        Ok(())
    })
}

/// `POST /folders`.
pub async fn create(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let name = name_of(&params, "name")?;
    let mode = usage_mode(&params)?;
    let permission = match params.text(&["permission"])? {
        None => Permission::ReadWrite,
        Some(word) => Permission::parse(word).ok_or_else(|| {
            Problem::bad_param("permission", "value is not a valid member of VFolderPermission")
        })?,
    };
    let unmanaged = params.text(&["unmanaged_path", "unmanagedPath"])?.filter(|path| !path.is_empty());
    let group = params.text(&["group", "groupId", "group_id"])?;
    let quota = match params.get(&["quota"]) {
        None => None,
        Some((_, value)) => {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            Some(
                bytes(&text)
                    .ok_or_else(|| Problem::bad_param("quota", "value is not a valid binary size"))?,
            )
        }
    };
    let max_size = quota.filter(|bytes| *bytes > 0).map(|bytes| bytes >> 20);
    let cloneable = params.flag(&["cloneable"], false)?;
    if unmanaged.is_some() {
        if !caller.0.role.is_admin() {
            return Err(Problem::generic_forbidden("Insufficient permission"));
        }
        return Err(Problem::bad_params().msg("The sandbox has no unmanaged folders."));
    }
    if reserved(name) {
        return Err(Problem::bad_params().msg(format!("{name} is reserved for internal operations.")));
    }
    if name.starts_with('.') && name != ".local" && group.is_some() {
        return Err(Problem::bad_params().msg("dot-prefixed vfolders cannot be a group folder."));
    }
    if let Some(group) = group {
        if group != "default" && ids::parse_uuid(group).as_deref() != Some(GROUP) {
            return Err(Problem::not_found("user group").data(json!(group)));
        }
        if !caller.0.role.is_admin() {
            return Err(Problem::generic_forbidden("no permission"));
        }
    }
    check_host(params.text(&["host"])?)?;
    let folder = Folder {
        id: ids::uuid4(),
        name: name.to_owned(),
        usage_mode: mode,
        permission,
        creator: caller.0.email.clone(),
        user: group.is_none().then(|| caller.0.uuid.clone()),
        cloneable,
        max_size,
        quota: None,
        cloning: false,
        created_at: clock::now(),
        shared: BTreeMap::new(),
    };
    add(&app, &caller, &folder)?;
    let mut body = made(&folder);
    body["quota_scope_id"] = json!(folder.quota_scope());
    body["max_size"] = json!(folder.max_size);
    body["status"] = json!(folder.status());
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// What is said of a folder that was just made.
fn made(folder: &Folder) -> Value {
    json!({
        "id": folder.hex(), "name": folder.name, "host": HOST, "usage_mode": folder.usage_mode,
        "permission": folder.permission.word(), "creator": folder.creator,
        "ownership_type": folder.ownership(), "user": folder.user, "group": folder.group(),
        "cloneable": folder.cloneable,
    })
}

/// `GET /folders`.
pub async fn list(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    if params.flag(&["all"], false)? {
        return Err(Problem::bad_params().msg("Deprecated use of 'all' option"));
    }
    let group = params.text(&["group_id", "groupId"])?.map(ids::parse_uuid);
    let owner = match params.text(&["owner_user_email", "ownerUserEmail"])? {
        None => caller.0.clone(),
        Some(email) if email == caller.0.email => caller.0.clone(),
        Some(_) if !caller.0.role.is_admin() => {
            let msg = "Only admins can perform operations on behalf of other users.";
            return Err(Problem::generic_forbidden(msg));
        }
        Some(email) => app
            .store
            .read(|data| data.accounts.iter().find(|account| account.email == email).cloned())
            .ok_or_else(|| Problem::bad_params().msg("Cannot match the user email"))?,
    };
    let in_group = |seen: &Seen| match (&group, &seen.folder.user) {
        (Some(id), None) => id.as_deref() == Some(GROUP),
        _ => true,
    };
    let rows: Vec<Value> = app.store.read(|data| {
        let seen = accessible(data, &owner, false);
        seen.iter().filter(|seen| in_group(seen)).map(|seen| record::entry(data, seen)).collect()
    });
    Ok(Json(rows).into_response())
}

/// `GET /folders/NAME`.
pub async fn info(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let seen = record::find(&app, &caller.0, &name, Permission::ReadOnly)?;
    let (folder, root) = (&seen.folder, seen.folder.root(&app));
    let (files, bytes) = slowly(move || Ok(place::usage(&root))).await.unwrap_or_default();
    let none = || "None".to_owned();
    let created = clock::spaced(folder.created_at);
    Ok(Json(json!({
        "name": folder.name, "id": folder.hex(), "host": HOST, "quota_scope_id": folder.quota_scope(),
        "status": folder.status(), "numFiles": files, "num_files": files, "used_bytes": bytes,
        "created": created, "created_at": created, "last_used": created,
        "user": folder.user.clone().unwrap_or_else(none),
        "group": folder.group().map_or_else(none, str::to_owned),
        "type": folder.ownership(), "is_owner": seen.is_owner, "permission": seen.permission.word(),
        "usage_mode": folder.usage_mode, "cloneable": folder.cloneable, "max_size": folder.max_size,
        "cur_size": 0,
    }))
    .into_response())
}

/// `POST /folders/NAME/rename`.
pub async fn rename(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let new = name_of(&params, "new_name")?;
    let seen = record::idle(&app, &caller.0, &name, Permission::Delete)?;
    app.store.change(|data| {
        if accessible(data, &caller.0, false).iter().any(|found| found.folder.name == new) {
            let msg = "One of your accessible vfolders already has the name you requested.";
            return Err(Problem::bad_params().msg(msg));
        }
        if !seen.is_owner {
            let msg = "Cannot change the name of a vfolder that is not owned by myself.";
            return Err(Problem::bad_params().msg(msg));
        }
        if let Some(folder) = data.folders.get_mut(&seen.folder.id) {
            folder.name = new.to_owned();
        }
        Ok(StatusCode::CREATED.into_response())
    })
}

/// `POST /folders/NAME/update-options`.
pub async fn update_options(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let cloneable = match params.get(&["cloneable"]) {
        None => None,
        Some(_) => Some(params.flag(&["cloneable"], false)?),
    };
    let permission = permission(&params, &["permission"])?;
    let seen = record::idle(&app, &caller.0, &name, Permission::Delete)?;
    if !seen.is_owner {
        let msg = "Cannot change the options of a vfolder that is not owned by myself.";
        return Err(Problem::bad_params().msg(msg));
    }
    app.store.change(|data| {
        if let Some(folder) = data.folders.get_mut(&seen.folder.id) {
            folder.cloneable = cloneable.unwrap_or(folder.cloneable);
            folder.permission = permission.unwrap_or(folder.permission);
        }
    });
    Ok(StatusCode::CREATED.into_response())
}

/// `DELETE /folders/NAME`.
pub async fn delete(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let seen = app.store.read(|data| accessible(data, &caller.0, false));
    let mut seen = seen.into_iter().filter(|seen| seen.folder.name == name);
    let not_found = || Problem::not_found("virtual folder").data(json!(name));
    let found = seen.next().ok_or_else(not_found)?;
    if seen.next().is_some() {
        return Err(Problem::many_folders());
    }
    if found.folder.cloning {
        return Err(Problem::folder_busy());
    }
    if !found.is_owner && found.permission != Permission::Delete {
        return Err(Problem::bad_params().msg("Cannot delete the vfolder that is not owned by myself."));
    }
    remove(&app, &found.folder).await
}

/// `DELETE /folders` by ID.
pub async fn delete_by_id(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let text = params.required(&["id"])?;
    let id = ids::parse_uuid(text).ok_or_else(|| Problem::bad_param("id", "cannot convert value to UUID"))?;
    let folder = app.store.read(|data| data.folders.get(&id).cloned());
    let folder = folder.ok_or_else(|| Problem::not_found("virtual folder").data(json!(id)))?;
    if folder.cloning {
        return Err(Problem::folder_busy());
    }
    remove(&app, &folder).await
}

async fn remove(app: &Shared, folder: &Folder) -> Answer {
    app.store.change(|data| {
        data.folders.all.retain(|found| found.id != folder.id);
        data.folders.invitations.retain(|found| found.folder != folder.id);
    });
    let root = folder.root(app);
    // What cannot be removed now goes with the whole state folder.
    let _ = slowly(move || std::fs::remove_dir_all(root)).await;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `POST /folders/NAME/clone`: the copy is made by a background task.
pub async fn clone(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let target = name_of(&params, "target_name")?;
    let mode = usage_mode(&params)?;
    let permission = permission(&params, &["permission"])?.unwrap_or(Permission::ReadWrite);
    let cloneable = params.flag(&["cloneable"], false)?;
    let source = record::idle(&app, &caller.0, &name, Permission::ReadOnly)?.folder;
    if !source.cloneable {
        let msg = "The source vfolder is not permitted to be cloned.";
        return Err(Problem::generic_forbidden(msg));
    }
    if reserved(target) {
        return Err(Problem::bad_params().msg(format!("{target} is reserved for internal operations.")));
    }
    check_host(params.text(&["target_host"])?)?;
    let folder = Folder {
        id: ids::uuid4(),
        name: target.to_owned(),
        usage_mode: mode,
        permission,
        creator: caller.0.email.clone(),
        user: Some(caller.0.uuid.clone()),
        cloneable,
        max_size: None,
        quota: None,
        cloning: false,
        created_at: clock::now(),
        shared: BTreeMap::new(),
    };
    add(&app, &caller, &folder)?;
    let task = Task { id: ids::uuid4(), status: "started".to_owned(), message: String::new() };
    app.store.change(|data| {
        data.tasks.push(task.clone());
        for id in [&source.id, &folder.id] {
            if let Some(folder) = data.folders.get_mut(id) {
                folder.cloning = true;
            }
        }
    });
    let mut body = made(&folder);
    body["bgtask_id"] = json!(task.id);
    tokio::spawn(copy(app.clone(), source, folder, task.id));
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

async fn copy(app: Shared, source: Folder, target: Folder, task: String) {
    let _busy = app.activity.begin();
    let (from, to) = (source.root(&app), target.root(&app));
    let done = slowly(move || place::copy(&from, &to)).await;
    tokio::time::sleep(LEAST).await;
    app.store.change(|data| {
        for id in [&source.id, &target.id] {
            if let Some(folder) = data.folders.get_mut(id) {
                folder.cloning = false;
            }
        }
        if let Some(task) = data.tasks.iter_mut().find(|found| found.id == task) {
            let (status, message) = match &done {
                Ok(()) => ("done", String::new()),
                Err(error) => ("failed", error.to_string()),
            };
            (task.status, task.message) = (status.to_owned(), message);
        }
        if done.is_err() {
            data.folders.all.retain(|folder| folder.id != target.id);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for good in ["a", "data", ".local", "a.b-c_d", "1"] {
            assert!(good_name(good), "{good}");
        }
        for bad in ["", ".", "-a", "a-", "a/b", "..", "a b", "ä", "a."] {
            assert!(!good_name(bad), "{bad}");
        }
        for kept in [".ssh", ".bashrc", ".bash_profile", "/etc"] {
            assert!(reserved(kept), "{kept}");
        }
        for free in [".local", "bashrc", ".rc", ".Xrc", "ssh", "etc"] {
            assert!(!reserved(free), "{free}");
        }
    }
}
