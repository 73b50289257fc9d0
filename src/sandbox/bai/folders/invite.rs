//! Invitations to folders of one's own.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::manage::permission;
use super::record::{self, Invitation, Permission, State as Standing};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

type Answer = Result<Response, Problem>;

/// The list of texts that a request has.
pub(super) fn texts(params: &Params, names: &[&'static str]) -> Result<Vec<String>, Problem> {
    let name = names.first().copied().unwrap_or_default();
    let (_, value) = params.get(names).ok_or_else(|| Problem::bad_param(name, "is required"))?;
    let wrong = || Problem::bad_param(name, "value is not a list");
    let list = value.as_array().ok_or_else(wrong)?;
    list.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
}

fn none() -> Problem {
    Problem::not_found("vfolder invitation")
}

/// Whether a user has a folder of this name, their own or a shared one.
fn has(data: &Data, uuid: &str, name: &str) -> bool {
    data.folders.all.iter().any(|folder| {
        folder.name == name && (folder.user.as_deref() == Some(uuid) || folder.shared.contains_key(uuid))
    })
}

/// `POST /folders/NAME/invite`.
pub async fn invite(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let wanted = permission(&params, &["perm", "permission"])?.unwrap_or(Permission::ReadWrite);
    let emails = texts(&params, &["emails", "user_ids", "userIDs"])?;
    if record::idle(&app, &caller.0, &name, Permission::ReadOnly).is_err() {
        return Err(Problem::not_found("virtual folder").data(json!(name)));
    }
    if name.starts_with('.') {
        return Err(Problem::generic_forbidden("Cannot share private dot-prefixed vfolders."));
    }
    app.store.change(|data| {
        let mine =
            |folder: &&record::Folder| folder.user.as_ref() == Some(&caller.0.uuid) && folder.name == name;
        let folder = data.folders.all.iter().find(mine).map(|folder| folder.id.clone());
        let folder = folder.ok_or_else(|| Problem::not_found("virtual folder"))?;
        let wanted_one = |email: &String| emails.contains(email) && *email != caller.0.email;
        let invitees: Vec<(String, String)> = data
            .accounts
            .iter()
            .filter(|account| wanted_one(&account.email))
            .map(|account| (account.uuid.clone(), account.email.clone()))
            .collect();
        if invitees.is_empty() {
            return Err(none());
        }
        if invitees.iter().any(|(uuid, _)| {
            data.folders.all.iter().any(|found| found.name == name && found.shared.contains_key(uuid))
        }) {
            return Err(Problem::folder_exists());
        }
        let mut invited = Vec::new();
        for (_, email) in invitees {
            let open = data.folders.invitations.iter().any(|found| {
                found.folder == folder && found.invitee == email && found.state == Standing::Pending
            });
            if open {
                continue;
            }
            data.folders.invitations.push(Invitation {
                id: ids::uuid4(),
                inviter: caller.0.email.clone(),
                invitee: email.clone(),
                permission: wanted,
                state: Standing::Pending,
                created_at: clock::now(),
                modified_at: None,
                folder: folder.clone(),
            });
            invited.push(email);
        }
        Ok((StatusCode::CREATED, Json(json!({ "invited_ids": invited }))).into_response())
    })
}

fn listed(app: &App, fits: impl Fn(&Invitation) -> bool) -> Response {
    let rows: Vec<Value> = app.store.read(|data| {
        let open = data.folders.invitations.iter().filter(|found| found.state == Standing::Pending);
        let open = open.filter(|found| fits(found));
        open.map(|found| {
            let name = data.folders.get(&found.folder).map(|folder| folder.name.clone());
            json!({
                "id": found.id, "inviter": found.inviter, "invitee": found.invitee,
                "perm": found.permission.word(), "state": found.state,
                "created_at": clock::spaced(found.created_at),
                "modified_at": found.modified_at.map_or_else(|| "None".to_owned(), clock::spaced),
                "vfolder_id": found.folder, "vfolder_name": name,
            })
        })
        .collect()
    });
    Json(json!({ "invitations": rows })).into_response()
}

/// `GET /folders/invitations/list`.
pub async fn received(State(app): State<Shared>, caller: Caller) -> Response {
    listed(&app, |found| found.invitee == caller.0.email)
}

/// `GET /folders/invitations/list-sent`.
pub async fn sent(State(app): State<Shared>, caller: Caller) -> Response {
    listed(&app, |found| found.inviter == caller.0.email)
}

/// The open invitation that a request names, to change.
fn open<'a>(data: &'a mut Data, text: &str) -> Option<&'a mut Invitation> {
    let id = ids::parse_uuid(text)?;
    data.folders.invitations.iter_mut().find(|found| found.id == id && found.state == Standing::Pending)
}

/// `POST /folders/invitations/accept`. Here, unlike in the manager, by the invited one alone.
pub async fn accept(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let id = params.required(&["inv_id"])?;
    app.store.change(|data| {
        let found = open(data, id).filter(|found| found.invitee == caller.0.email).ok_or_else(none)?;
        let found = found.clone();
        let folder = data.folders.get(&found.folder).ok_or_else(|| Problem::not_found("virtual folder"))?;
        if has(data, &caller.0.uuid, &folder.name) {
            return Err(Problem::folder_exists());
        }
        if let Some(folder) = data.folders.get_mut(&found.folder) {
            folder.shared.insert(caller.0.uuid.clone(), found.permission);
        }
        if let Some(found) = open(data, id) {
            (found.state, found.modified_at) = (Standing::Accepted, Some(clock::now()));
        }
        Ok(Json(json!({})).into_response())
    })
}

/// `DELETE /folders/invitations/delete`: cancels what one sent, rejects what one got. What goes wrong is wrapped, as
/// the manager does it.
pub async fn remove(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let id = params.required(&["inv_id"])?;
    app.store.change(|data| {
        let wrapped = |what: &str| Problem::internal(&format!("unexpected error: {what}"));
        let found =
            open(data, id).ok_or_else(|| wrapped("<ObjectNotFound(404): No such vfolder invitation.>"))?;
        found.state = if found.inviter == caller.0.email {
            Standing::Canceled
        } else if found.invitee == caller.0.email {
            Standing::Rejected
        } else {
            return Err(wrapped(
                "<GenericForbidden(403): Forbidden operation. (Cannot change other user's invitaiton)>",
            ));
        };
        found.modified_at = Some(clock::now());
        Ok(Json(json!({})).into_response())
    })
}

/// `POST /folders/invitations/update/ID`: another permission for what one sent.
pub async fn update(
    State(app): State<Shared>,
    caller: Caller,
    Path(id): Path<String>,
    params: Params,
) -> Answer {
    let wanted = permission(&params, &["perm", "permission"])?;
    let wanted = wanted.ok_or_else(|| Problem::bad_param("perm", "is required"))?;
    app.store.change(|data| {
        if let Some(found) = open(data, &id).filter(|found| found.inviter == caller.0.email) {
            (found.permission, found.modified_at) = (wanted, Some(clock::now()));
        }
    });
    Ok(Json(json!({ "msg": format!("vfolder invitation updated: {id}.") })).into_response())
}
