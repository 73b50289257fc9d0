//! Who else may use a folder: project folders given with a permission of their own, and what was accepted.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::invite::texts;
use super::manage::permission;
use super::record::{self, Permission};
use crate::sandbox::accounts::Role;
use crate::sandbox::app::Shared;
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::ids;
use crate::sandbox::store::Data;

type Answer = Result<Response, Problem>;

fn admin(caller: &Caller) -> Result<(), Problem> {
    if caller.0.role.is_admin() { Ok(()) } else { Err(Problem::unauthorized("Unauthorized access")) }
}

fn project_folder(data: &Data, name: &str, word: &str) -> Result<String, Problem> {
    let all = &data.folders.all;
    if !all.iter().any(|folder| folder.name == name) {
        return Err(Problem::not_found("virtual folder").data(json!(name)));
    }
    let found = all.iter().find(|folder| folder.name == name && folder.user.is_none());
    found.map(|folder| folder.id.clone()).ok_or_else(|| {
        Problem::not_found("virtual folder").msg(format!("Only project folders are directly {word}."))
    })
}

/// `POST /folders/NAME/share`.
pub async fn share(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    admin(&caller)?;
    let wanted = permission(&params, &["permission"])?.unwrap_or(Permission::ReadWrite);
    let emails = texts(&params, &["emails"])?;
    app.store.change(|data| {
        let folder = project_folder(data, &name, "sharable")?;
        let fits = |email: &String| emails.contains(email) && *email != caller.0.email;
        let users: Vec<(String, String)> = data
            .accounts
            .iter()
            .filter(|account| fits(&account.email))
            .map(|account| (account.uuid.clone(), account.email.clone()))
            .collect();
        if users.is_empty() {
            return Err(Problem::not_found("user"));
        }
        if users.len() < emails.len() {
            let known = |email: &&String| !users.iter().any(|(_, found)| found == *email);
            let others: Vec<&str> = emails.iter().filter(known).map(String::as_str).collect();
            let msg = format!("Some users do not belong to folder's group: {}", others.join(","));
            return Err(Problem::not_found("user").msg(msg));
        }
        if let Some(folder) = data.folders.get_mut(&folder) {
            folder.shared.extend(users.iter().map(|(uuid, _)| (uuid.clone(), wanted)));
        }
        let emails: Vec<&String> = users.iter().map(|(_, email)| email).collect();
        Ok((StatusCode::CREATED, Json(json!({ "shared_emails": emails }))).into_response())
    })
}

/// `DELETE /folders/NAME/unshare`.
pub async fn unshare(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    admin(&caller)?;
    let emails = texts(&params, &["emails"])?;
    app.store.change(|data| {
        let folder = project_folder(data, &name, "unsharable")?;
        let fits = |email: &String| emails.contains(email);
        let accounts = data.accounts.iter().filter(|account| fits(&account.email));
        let users: Vec<String> = accounts.map(|account| account.uuid.clone()).collect();
        if users.is_empty() {
            return Err(Problem::not_found("user(s)."));
        }
        if let Some(folder) = data.folders.get_mut(&folder) {
            folder.shared.retain(|uuid, _| !users.contains(uuid));
        }
        Ok(Json(json!({ "unshared_emails": emails })).into_response())
    })
}

/// `POST /folders/NAME/leave`.
pub async fn leave(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let seen = record::idle(&app, &caller.0, &name, Permission::ReadOnly)?;
    if seen.folder.user.is_none() {
        return Err(Problem::bad_params().msg("Cannot leave a group vfolder."));
    }
    let user = match params.text(&["shared_user_uuid", "sharedUserUuid"])? {
        Some(user) => {
            let user = ids::parse_uuid(user).unwrap_or_default();
            if user != caller.0.uuid && caller.0.role != Role::Superadmin {
                return Err(Problem::forbidden("Insufficient permission."));
            }
            user
        }
        None if seen.is_owner => {
            let msg = "Cannot leave a vfolder owned by the requesting user.";
            return Err(Problem::bad_params().msg(msg));
        }
        None => caller.0.uuid.clone(),
    };
    app.store.change(|data| {
        if let Some(folder) = data.folders.get_mut(&seen.folder.id) {
            folder.shared.remove(&user);
        }
    });
    Ok(Json(json!({ "msg": "left the shared vfolder" })).into_response())
}

/// `GET /folders/_/shared`.
pub async fn list(State(app): State<Shared>, _: Caller, params: Params) -> Answer {
    let wanted = params.text(&["vfolder_id", "vfolderId"])?.map(ids::parse_uuid);
    let rows: Vec<Value> = app.store.read(|data| {
        let fits = |id: &String| wanted.as_ref().is_none_or(|wanted| wanted.as_ref() == Some(id));
        let folders = data.folders.all.iter().filter(|folder| fits(&folder.id));
        folders
            .flat_map(|folder| {
                folder.shared.iter().map(move |(uuid, permission)| {
                    let account = data.accounts.iter().find(|account| account.uuid == *uuid);
                    json!({
                        "vfolder_id": folder.id, "vfolder_name": folder.name, "status": folder.status(),
                        "owner": folder.user.as_deref().or(folder.group()),
                        "type": if folder.user.is_some() { "user" } else { "project" },
                        "shared_to": { "uuid": uuid, "email": account.map(|account| &account.email) },
                        "perm": permission.word(),
                    })
                })
            })
            .collect()
    });
    Ok(Json(json!({ "shared": rows })).into_response())
}

fn uuid(params: &Params, name: &'static str) -> Result<String, Problem> {
    let text = params.required(&[name])?;
    ids::parse_uuid(text).ok_or_else(|| Problem::bad_param(name, "cannot convert value to UUID"))
}

/// `POST /folders/_/shared`: another permission, or with null none. Here, unlike in the manager, for the owner and
/// administrators alone.
pub async fn update(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let (folder, user) = (uuid(&params, "vfolder")?, uuid(&params, "user")?);
    let wanted = permission(&params, &["perm", "permission"])?;
    app.store.change(|data| {
        let may = |folder: &record::Folder| {
            caller.0.role.is_admin() || folder.user.as_ref() == Some(&caller.0.uuid)
        };
        let Some(folder) = data.folders.get_mut(&folder).filter(|folder| may(folder)) else { return };
        match (folder.shared.get_mut(&user), wanted) {
            (Some(found), Some(wanted)) => *found = wanted,
            (Some(_), None) => drop(folder.shared.remove(&user)),
            (None, _) => {}
        }
    });
    Ok(Json(json!({ "msg": "shared vfolder permission updated" })).into_response())
}

/// `POST /folders/_/change-ownership`.
pub async fn change_ownership(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let id = uuid(&params, "vfolder")?;
    let email = params.required(&["user_email"])?;
    app.store.change(|data| {
        let account = data.accounts.iter().find(|account| account.email == email);
        let user = account.map(|account| account.uuid.clone()).ok_or_else(|| Problem::not_found("user"))?;
        data.folders.invitations.retain(|found| !(found.folder == id && found.invitee == email));
        if let Some(folder) = data.folders.get_mut(&id).filter(|folder| folder.user.is_some()) {
            folder.shared.remove(&user);
            folder.user = Some(user);
        }
        Ok(Json(json!({})).into_response())
    })
}
