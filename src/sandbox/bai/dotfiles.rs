//! Dotfiles of a key pair, of the project and of the domain; sessions find them in their home.

use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::auth::Caller;
use super::entities::GROUP;
use super::folders::place;
use super::folders::record::accessible;
use super::only;
use super::params::Params;
use super::problem::Problem;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::ids;
use crate::sandbox::store::Data;

type Answer = Result<Response, Problem>;

/// The most bytes that all dotfiles of one owner may have, packed.
const MOST: usize = 64 * 1024;
/// The most dotfiles of one owner.
const COUNT: usize = 100;
const RESERVED: &[&str] = &[".terminfo", ".jupyter", ".ssh", ".ssh/authorized_keys", ".local", ".config"];

/// A dotfile.
#[derive(Clone, Serialize, Deserialize)]
pub struct Dotfile {
    pub path: String,
    /// Three octal digits.
    pub perm: String,
    pub data: String,
}

/// Whose dotfiles a path is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    User,
    Group,
    Domain,
}

/// All paths.
pub fn router() -> Router<Shared> {
    let mut router = Router::new()
        .route("/user-config/bootstrap-script", only(get(bootstrap_script).post(set_bootstrap_script)));
    for (word, scope) in
        [("user-config", Scope::User), ("group-config", Scope::Group), ("domain-config", Scope::Domain)]
    {
        let of = move |change: bool| {
            move |State(app): State<Shared>, caller: Caller, params: Params| async move {
                write(&app, &caller, &params, scope, change)
            }
        };
        let read = move |State(app): State<Shared>, caller: Caller, params: Params| async move {
            read(&app, &caller, &params, scope)
        };
        let remove = move |State(app): State<Shared>, caller: Caller, params: Params| async move {
            remove(&app, &caller, &params, scope)
        };
        let methods = post(of(false)).patch(of(true)).get(read).delete(remove);
        router = router.route(&format!("/{word}/dotfiles"), only(methods));
    }
    router
}

/// The name under which the owner's dotfiles are kept.
fn owner(app: &App, caller: &Caller, params: &Params, scope: Scope, write: bool) -> Result<String, Problem> {
    match scope {
        Scope::User => Ok(format!("user:{}", caller.owner(app, params.text(&["owner_access_key"])?)?)),
        _ if write && !caller.0.role.is_admin() => Err(Problem::unauthorized("Unauthorized access")),
        Scope::Group => {
            let group = params.required(&["group", "groupId", "group_id"])?;
            if ids::parse_uuid(group).as_deref() == Some(GROUP) {
                return Ok("group".to_owned());
            }
            let domain = params.text(&["domain"])?;
            let domain = domain.ok_or_else(|| Problem::bad_params().msg("Missing parameter 'domain'"))?;
            if group == "default" && domain == "default" {
                Ok("group".to_owned())
            } else {
                Err(Problem::not_found("user group"))
            }
        }
        Scope::Domain if params.required(&["domain"])? == "default" => Ok("domain".to_owned()),
        Scope::Domain if caller.superadmin().is_err() => {
            Err(Problem::generic_forbidden("Users cannot access dotfiles of other domains"))
        }
        Scope::Domain => Err(Problem::not_found("domain")),
    }
}

/// How long the dotfiles are in the manager's store (MessagePack), as near as its limit needs it.
fn packed(all: &[Dotfile]) -> usize {
    let text = |text: &str| text.len() + if text.len() < 32 { 1 } else { 3 };
    1 + all.iter().map(|one| 15 + text(&one.path) + text(&one.perm) + text(&one.data)).sum::<usize>()
}

fn dotfile_of(params: &Params) -> Result<Dotfile, Problem> {
    let blank = |name: &'static str| {
        let text = params.required(&[name])?;
        if text.is_empty() {
            return Err(Problem::bad_param(name, "blank value is not allowed"));
        }
        Ok(text.to_owned())
    };
    let data = blank("data")?;
    if data.len() > MOST {
        return Err(Problem::bad_param("data", &format!("String is longer than {MOST} characters")));
    }
    let (path, perm) = (blank("path")?, blank("permission")?);
    if perm.len() != 3 || !perm.bytes().all(|digit| (b'0'..=b'7').contains(&digit)) {
        return Err(Problem::bad_param("permission", "does not match pattern ^[0-7]{3}$"));
    }
    Ok(Dotfile { path, perm, data })
}

fn write(app: &App, caller: &Caller, params: &Params, scope: Scope, change: bool) -> Answer {
    let new = dotfile_of(params)?;
    let owner = owner(app, caller, params, scope, true)?;
    app.store.change(|data| {
        if !change && scope == Scope::User {
            let taken = accessible(data, &caller.0, false).iter().any(|seen| seen.folder.name == new.path);
            if taken && !RESERVED.contains(&new.path.as_str()) {
                let msg = "dotfile path conflicts with your dot-prefixed vFolder";
                return Err(Problem::bad_params().msg(msg));
            }
        }
        let all = data.dotfiles.entry(owner).or_default();
        put(all, new, change)?;
        Ok(Json(json!({})).into_response())
    })
}

fn put(all: &mut Vec<Dotfile>, new: Dotfile, change: bool) -> Result<(), Problem> {
    let full =
        || Problem::dotfile("Dotfile creation has failed.").msg("No leftover space for dotfile storage");
    let mut kept: Vec<Dotfile> = all.iter().filter(|one| one.path != new.path).cloned().collect();
    let known = kept.len() < all.len();
    if change && !known {
        return Err(Problem::not_found("dotfile"));
    }
    if !change {
        if all.len() == COUNT {
            let msg = "Dotfile creation limit reached";
            return Err(Problem::dotfile("Dotfile creation has failed.").msg(msg));
        }
        if RESERVED.contains(&new.path.as_str()) {
            let msg = "dotfile path is reserved for internal operations.";
            return Err(Problem::bad_params().msg(msg));
        }
        if known {
            return Err(Problem::dotfile("Dotfile already exists."));
        }
    }
    kept.push(new);
    if packed(&kept) > MOST {
        return Err(full());
    }
    *all = kept;
    Ok(())
}

fn read(app: &App, caller: &Caller, params: &Params, scope: Scope) -> Answer {
    let owner = owner(app, caller, params, scope, false)?;
    let path = params.text(&["path"])?.filter(|path| !path.is_empty());
    app.store.read(|data| {
        // The manager lists the caller's own, whoever the owner is said to be.
        let listed =
            if scope == Scope::User { format!("user:{}", caller.0.access_key) } else { owner.clone() };
        let of = |owner: &str| data.dotfiles.get(owner).map(Vec::as_slice).unwrap_or_default();
        let Some(path) = path else {
            let rows: Vec<Value> = of(&listed)
                .iter()
                .map(|one| json!({ "path": one.path, "permission": one.perm, "data": one.data }))
                .collect();
            return Ok(Json(rows).into_response());
        };
        let found = of(&owner).iter().find(|one| one.path == path);
        let found = found.ok_or_else(|| Problem::not_found("dotfile"))?;
        Ok(Json(json!({ "path": found.path, "perm": found.perm, "data": found.data })).into_response())
    })
}

fn remove(app: &App, caller: &Caller, params: &Params, scope: Scope) -> Answer {
    let path = params.required(&["path"])?;
    let owner = owner(app, caller, params, scope, true)?;
    app.store.change(|data| {
        let all = data.dotfiles.entry(owner).or_default();
        let before = all.len();
        all.retain(|one| one.path != path);
        if all.len() == before {
            return Err(Problem::not_found("dotfile"));
        }
        Ok(Json(json!({ "success": true })).into_response())
    })
}

/// `GET /user-config/bootstrap-script`.
async fn bootstrap_script(State(app): State<Shared>, caller: Caller) -> Json<String> {
    let scripts = |data: &Data| data.bootstrap_scripts.get(&caller.0.access_key).cloned();
    Json(app.store.read(scripts).unwrap_or_default())
}

/// `POST /user-config/bootstrap-script`.
async fn set_bootstrap_script(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let script = params.required(&["script"])?.trim().to_owned();
    if script.len() > MOST {
        return Err(Problem::bad_param("script", &format!("String is longer than {MOST} characters")));
    }
    app.store.change(|data| data.bootstrap_scripts.insert(caller.0.access_key.clone(), script));
    Ok(Json(json!({})).into_response())
}

/// Writes all dotfiles that a session of this key pair has into its home: the key pair's before the project's before
/// the domain's. Those that are to be outside of it are left out: it is the user's own system.
///
/// # Errors
/// The file system's.
pub fn provide(app: &App, access_key: &str, work: &Path) -> io::Result<()> {
    let all: Vec<Dotfile> = app.store.read(|data| {
        let owners = [format!("user:{access_key}"), "group".to_owned(), "domain".to_owned()];
        let lists = owners.iter().rev().filter_map(|owner| data.dotfiles.get(owner));
        lists.flatten().cloned().collect()
    });
    for one in all {
        let path = one.path.strip_prefix("/home/work/").unwrap_or(&one.path);
        let Ok(target) = place::inside(work, path) else { continue };
        if target.parent().is_some_and(|dir| std::fs::create_dir_all(dir).is_err()) || target.is_dir() {
            continue;
        }
        let mode = u32::from_str_radix(&one.perm, 8).unwrap_or(0o644);
        let mut file =
            std::fs::File::options().write(true).create(true).truncate(true).mode(0o600).open(&target)?;
        io::Write::write_all(&mut file, one.data.as_bytes())?;
        file.set_permissions(std::fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn one(path: &str, data: &str) -> Dotfile {
        Dotfile { path: path.to_owned(), perm: "644".to_owned(), data: data.to_owned() }
    }

    #[test]
    fn rules() {
        let mut all = Vec::new();
        put(&mut all, one(".a", "1"), false).unwrap();
        assert_eq!(
            put(&mut all, one(".a", "2"), false).unwrap_err().body()["title"],
            "Dotfile already exists."
        );
        assert_eq!(put(&mut all, one(".b", "2"), true).unwrap_err().body()["title"], "No such dotfile.");
        put(&mut all, one(".a", "2"), true).unwrap();
        assert_eq!((all.len(), all[0].data.as_str()), (1, "2"));
        assert!(put(&mut all, one(".ssh", "x"), false).is_err());
        assert!(put(&mut all, one(".big", &"x".repeat(MOST)), false).is_err());
        for number in all.len()..COUNT {
            put(&mut all, one(&format!(".{number}"), "x"), false).unwrap();
        }
        let error = put(&mut all, one(".more", "x"), false).unwrap_err();
        assert_eq!(error.body()["msg"], "Dotfile creation limit reached");
    }
}
