//! Administration by GraphQL: `/admin/gql` with data and errors, and the older `/admin/graphql`.

pub mod filter;
mod folders;
pub mod order;
pub mod schema;
mod select;
mod token;

use axum::Json;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::auth::Caller;
use super::entities;
use super::params::Params;
use super::problem::Problem;
use super::record::{Session, Status};
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::ids;
use crate::sandbox::store::Data;
use filter::Fields;
use schema::{KEYPAIR_FILTER, Root, SESSION_FILTER, USER_FILTER};
use select::{Args, Mistake};

/// `POST /admin/gql`.
pub async fn standard(
    State(app): State<Shared>,
    caller: Caller,
    params: Params,
) -> Result<Json<Value>, Problem> {
    let (data, errors) = run(&app, &caller, &params)?;
    let mut body = json!({ "data": data });
    if !errors.is_empty() {
        body["errors"] = Value::Array(errors);
    }
    Ok(Json(body))
}

/// `POST /admin/graphql`: the data bare, errors as an error.
pub async fn bare(State(app): State<Shared>, caller: Caller, params: Params) -> Result<Response, Problem> {
    let (data, errors) = run(&app, &caller, &params)?;
    if errors.is_empty() {
        Ok(Json(data).into_response())
    } else {
        Err(Problem::graphql(Value::Array(errors)))
    }
}

fn run(app: &App, caller: &Caller, params: &Params) -> Result<(Value, Vec<Value>), Problem> {
    let query = params.required(&["query"])?;
    let variables = params.get(&["variables"]).map_or(Value::Null, |(_, variables)| variables.clone());
    let resolve = |root: &Root, args: &Args| app.store.read(|data| value(app, data, &caller.0, root, args));
    match select::answer(query, &variables, &resolve) {
        Ok(answer) => Ok(answer),
        Err(Mistake(error)) => Ok((Value::Null, vec![error])),
    }
}

fn text<'a>(args: &'a Args, name: &str) -> Option<&'a str> {
    args.get(name).and_then(Value::as_str)
}

fn value(app: &App, data: &Data, caller: &Account, root: &Root, args: &Args) -> Result<Value, String> {
    if root.superadmin && caller.role != Role::Superadmin {
        return Err("Forbidden operation. (superadmin privilege required)".to_owned());
    }
    let default = |name: &str| text(args, name).unwrap_or("default") == "default";
    let some = |fits: bool, value: Value| if fits { value } else { Value::Null };
    let list = |fits: bool, value: Value| if fits { json!([value]) } else { json!([]) };
    match root.name {
        "compute_session_list" => sessions(app, data, caller, args),
        "compute_session" => {
            let id = text(args, "id").and_then(ids::parse_uuid);
            let owner = scope(caller, args)?;
            let mine = |session: &&Session| owner.as_ref().is_none_or(|owner| session.access_key == *owner);
            let found = data.sessions.iter().filter(mine).find(|session| Some(&session.id) == id.as_ref());
            Ok(found.map_or(Value::Null, |session| entities::session(app, data, session, true)))
        }
        "vfolder_list" | "vfolder_own_list" | "vfolder_invited_list" | "vfolder_project_list" => {
            folders::list(root.name, data, caller, args)
        }
        "vfolders" => folders::all(data, caller, args),
        "keypair" => {
            let owner = scope(caller, args)?.or_else(|| text(args, "access_key").map(str::to_owned));
            let key = owner.unwrap_or_else(|| caller.access_key.clone());
            let account = data.accounts.iter().find(|account| account.access_key == key);
            Ok(account.map_or(Value::Null, |account| entities::keypair(data, account)))
        }
        "keypairs" => keypairs(data, caller, args).map(Value::Array),
        "keypair_list" => page(keypairs(data, caller, args)?, KEYPAIR_FILTER, args),
        "user" => {
            user(data, caller, |account| text(args, "email").is_none_or(|email| account.email == email))
        }
        "user_from_uuid" => {
            user(data, caller, |account| text(args, "user_id").is_none_or(|id| account.uuid == id))
        }
        "users" => users(data, caller, args).map(Value::Array),
        "user_list" => page(users(data, caller, args)?, USER_FILTER, args),
        "domain" => Ok(some(default("name"), entities::domain(data))),
        "domains" => Ok(list(true, entities::domain(data))),
        "group" => {
            let id = text(args, "id").and_then(ids::parse_uuid);
            Ok(some(id.as_deref() == Some(entities::GROUP), entities::group(data)))
        }
        "groups" => Ok(list(default("domain_name"), entities::group(data))),
        "groups_by_name" => Ok(list(default("domain_name") && default("name"), entities::group(data))),
        "scaling_group" => Ok(some(default("name"), entities::scaling_group(data))),
        "scaling_groups" => Ok(list(default("name"), entities::scaling_group(data))),
        "image" => {
            let found =
                text(args, "reference").map(|name| crate::sandbox::engine::image::resolve(&app.images, name));
            match found {
                Some(Ok(image)) => Ok(entities::image(image)),
                _ => {
                    Err(format!("Unknown image references: {}", text(args, "reference").unwrap_or_default()))
                }
            }
        }
        "images" => Ok(app.images.iter().map(entities::image).collect()),
        other => Err(format!("The sandbox does not answer '{other}'.")),
    }
}

/// Whose sessions and keys a caller may see: plain users their own, administrators all or the ones asked for.
fn scope(caller: &Account, args: &Args) -> Result<Option<String>, String> {
    match text(args, "access_key") {
        Some(key) if !caller.role.is_admin() && key != caller.access_key => {
            Err("Forbidden operation.".to_owned())
        }
        Some(key) => Ok(Some(key.to_owned())),
        None if caller.role.is_admin() => Ok(None),
        None => Ok(Some(caller.access_key.clone())),
    }
}

fn sessions(app: &App, data: &Data, caller: &Account, args: &Args) -> Result<Value, String> {
    let owner = scope(caller, args)?;
    let statuses = match text(args, "status") {
        None => None,
        Some(list) => {
            let read = |word: &str| {
                Status::ALL.into_iter().find(|status| status.name() == word).ok_or(format!("'{word}'"))
            };
            Some(list.split(',').map(read).collect::<Result<Vec<_>, _>>()?)
        }
    };
    let mut chosen: Vec<&Session> = data
        .sessions
        .iter()
        .filter(|session| owner.as_ref().is_none_or(|owner| session.access_key == *owner))
        .filter(|session| statuses.as_ref().is_none_or(|statuses| statuses.contains(&session.status)))
        .collect();
    // Unless another order is asked for: what began or ended last comes first.
    chosen
        .sort_by_key(|session| std::cmp::Reverse(session.terminated_at.unwrap_or(0).max(session.created_at)));
    let rows = chosen.into_iter().map(|session| entities::session(app, data, session, true)).collect();
    page(rows, SESSION_FILTER, args)
}

fn keypairs(data: &Data, caller: &Account, args: &Args) -> Result<Vec<Value>, String> {
    let email = text(args, "email");
    if !caller.role.is_admin() && email.is_some_and(|email| email != caller.email) {
        return Err("Forbidden operation.".to_owned());
    }
    let sees = |account: &&Account| match email {
        Some(email) => account.email == email,
        None => caller.role.is_admin() || account.email == caller.email,
    };
    let rows = data.accounts.iter().filter(sees).map(|account| entities::keypair(data, account));
    let active = args.get("is_active").and_then(Value::as_bool);
    Ok(rows.filter(|_| active != Some(false)).collect())
}

fn user(data: &Data, caller: &Account, fits: impl Fn(&Account) -> bool) -> Result<Value, String> {
    if fits(caller) {
        return Ok(entities::user(caller));
    }
    if !caller.role.is_admin() {
        return Err("Forbidden operation.".to_owned());
    }
    Ok(data.accounts.iter().find(|account| fits(account)).map_or(Value::Null, entities::user))
}

fn users(data: &Data, caller: &Account, args: &Args) -> Result<Vec<Value>, String> {
    if !caller.role.is_admin() {
        return Err("Insufficient privilege.".to_owned());
    }
    let in_group =
        text(args, "group_id").is_none_or(|id| ids::parse_uuid(id).as_deref() == Some(entities::GROUP));
    let status = text(args, "status").is_none_or(|status| status.eq_ignore_ascii_case("active"));
    let active = args.get("is_active").and_then(Value::as_bool) != Some(false);
    let all = in_group && status && active;
    Ok(data.accounts.iter().filter(|_| all).map(entities::user).collect())
}

/// One page of rows, after filter and order.
fn page(mut rows: Vec<Value>, fields: Fields, args: &Args) -> Result<Value, String> {
    if let Some(filter) = text(args, "filter") {
        let filter = filter::parse(filter, fields)?;
        rows.retain(|row| filter.fits(row) == Some(true));
    }
    if let Some(order) = text(args, "order") {
        let names: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        order::sort(&mut rows, &order::parse(order, &names)?);
    }
    let number = |name: &str| {
        args.get(name).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
    };
    let total = rows.len();
    let items: Vec<Value> = rows.into_iter().skip(number("offset")).take(number("limit")).collect();
    Ok(json!({ "items": items, "total_count": total }))
}
