//! Resource policies: of key pairs, of users, of projects.

use serde_json::{Map, Value, json};

use super::table::{self, find};
use super::{Answer, Ask, Mutation, Query, done_with, fail};
use crate::sandbox::accounts::Role;
use crate::sandbox::clock;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "keypair_resource_policy", superadmin: false, run: of_keypair },
    Query { name: "keypair_resource_policies", superadmin: false, run: of_keypairs },
    Query { name: "user_resource_policy", superadmin: false, run: of_user },
    Query { name: "user_resource_policies", superadmin: false, run: of_users },
    Query { name: "project_resource_policy", superadmin: false, run: of_project },
    Query { name: "project_resource_policies", superadmin: false, run: of_projects },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_keypair_resource_policy", who: Role::Superadmin, run: create_of_keypair },
    Mutation { name: "modify_keypair_resource_policy", who: Role::Superadmin, run: modify_of_keypair },
    Mutation { name: "delete_keypair_resource_policy", who: Role::Superadmin, run: delete_of_keypair },
    Mutation { name: "create_user_resource_policy", who: Role::Superadmin, run: create_of_user },
    Mutation { name: "modify_user_resource_policy", who: Role::Superadmin, run: modify_of_user },
    Mutation { name: "delete_user_resource_policy", who: Role::Superadmin, run: delete_of_user },
    Mutation { name: "create_project_resource_policy", who: Role::Superadmin, run: create_of_project },
    Mutation { name: "modify_project_resource_policy", who: Role::Superadmin, run: modify_of_project },
    Mutation { name: "delete_project_resource_policy", who: Role::Superadmin, run: delete_of_project },
];

const UNKNOWN_ROLE: &str = "Missing or invalid API parameters. (Unknown client role)";

fn or_null(row: Option<&Value>) -> Answer {
    Ok(row.cloned().unwrap_or_default())
}

/// The policies of the caller's own key pairs.
fn own<'a>(ask: &Ask<'_>, data: &'a Data) -> impl Iterator<Item = &'a Value> {
    let uuid = ask.caller.uuid.clone();
    let pairs = data.admin.keypairs.iter().filter(move |pair| pair.user == uuid);
    pairs.filter_map(|pair| find(&data.admin.keypair_policies, "name", &pair.resource_policy))
}

fn of_keypair(ask: &Ask<'_>, data: &Data) -> Answer {
    match ask.text("name") {
        None => or_null(own(ask, data).next()),
        Some(name) if ask.is(Role::User) => or_null(own(ask, data).find(|row| row["name"] == name)),
        Some(name) => or_null(find(&data.admin.keypair_policies, "name", name)),
    }
}

fn of_keypairs(ask: &Ask<'_>, data: &Data) -> Answer {
    if ask.is(Role::User) {
        return Ok(own(ask, data).cloned().collect());
    }
    Ok(data.admin.keypair_policies.iter().cloned().collect())
}

fn of_user(ask: &Ask<'_>, data: &Data) -> Answer {
    let own = ask.caller.profile.resource_policy.as_str();
    // A plain user sees the own one, whatever is asked for.
    let name = ask.text("name").filter(|_| !ask.is(Role::User)).unwrap_or(own);
    or_null(find(&data.admin.user_policies, "name", name))
}

fn of_users(ask: &Ask<'_>, data: &Data) -> Answer {
    let own = ask.caller.profile.resource_policy.as_str();
    let fits = |row: &&Value| !ask.is(Role::User) || row["name"] == own;
    Ok(data.admin.user_policies.iter().filter(fits).cloned().collect())
}

fn of_project(ask: &Ask<'_>, data: &Data) -> Answer {
    or_null(find(&data.admin.project_policies, "name", ask.word("name")))
}

fn of_projects(ask: &Ask<'_>, data: &Data) -> Answer {
    if ask.is(Role::User) {
        return Err(UNKNOWN_ROLE.to_owned());
    }
    Ok(data.admin.project_policies.iter().cloned().collect())
}

/// Checks what an input says of limits: an error of the root, or one that is data.
fn check(values: &mut Map<String, Value>) -> Result<Result<(), String>, String> {
    if let Some(word) = values.get("default_for_unspecified").and_then(Value::as_str)
        && !matches!(word, "LIMITED" | "UNLIMITED")
    {
        return Err(format!("'{word}'"));
    }
    values.shift_remove("max_concurrent_sftp_sessions");
    table::limits(values)
}

/// As in the manager: what its schema lets out may not be left out.
fn left_out(values: &Map<String, Value>) -> Option<String> {
    if !values.contains_key("allowed_vfolder_hosts") {
        return Some("'UndefinedType' object has no attribute 'items'".to_owned());
    }
    let numbers = [("max_vfolder_count", 8), ("max_vfolder_size", 9)];
    let (_, at) = numbers.into_iter().find(|(name, _)| !values.contains_key(*name))?;
    Some(format!(
        "<class 'asyncpg.exceptions.DataError'>: invalid input for query argument ${at}: Undefined ('UndefinedType' object cannot be interpreted as an integer)"
    ))
}

fn create_of_keypair(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (name, mut values) = (ask.word("name"), ask.props());
    if let Err(why) = check(&mut values)? {
        return fail(why);
    }
    if let Some(why) = left_out(&values) {
        return fail(why);
    }
    if find(&data.admin.keypair_policies, "name", name).is_some() {
        return fail(table::taken("pk_keypair_resource_policies", "name", name));
    }
    let mut row = json!({
        "name": name, "created_at": clock::iso(clock::now()), "max_quota_scope_size": null,
    });
    table::put(&mut row, values);
    data.admin.keypair_policies.push(row.clone());
    done_with("resource_policy", row)
}

fn modify_of_keypair(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let mut values = ask.props();
    if let Err(why) = check(&mut values)? {
        return fail(why);
    }
    table::modify(ask, &mut data.admin.keypair_policies, values)
}

fn delete_of_keypair(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    if data.admin.keypairs.iter().any(|pair| pair.resource_policy == name) {
        return fail(table::referenced("keypair_resource_policies", name, "keypairs", "resource_policy"));
    }
    table::delete(ask, &mut data.admin.keypair_policies)
}

fn create(ask: &Ask<'_>, ty: &str, constraint: &str, rows: &mut Vec<Value>) -> Answer {
    let name = ask.word("name");
    if find(rows, "name", name).is_some() {
        return Err(table::taken(constraint, "name", name).replace("integrity error: ", ""));
    }
    let mut row = json!({
        "id": format!("{ty}:{name}"), "name": name, "created_at": clock::iso(clock::now()),
        "max_vfolder_count": null, "max_quota_scope_size": -1,
    });
    table::put(&mut row, ask.props());
    rows.push(row.clone());
    done_with("resource_policy", row)
}

fn create_of_user(ask: &Ask<'_>, data: &mut Data) -> Answer {
    create(ask, "UserResourcePolicy", "pk_user_resource_policies", &mut data.admin.user_policies)
}

fn modify_of_user(ask: &Ask<'_>, data: &mut Data) -> Answer {
    table::modify(ask, &mut data.admin.user_policies, ask.props())
}

fn delete_of_user(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    if data.accounts.iter().any(|account| account.profile.resource_policy == name) {
        return fail(table::referenced("user_resource_policies", name, "users", "resource_policy"));
    }
    table::delete(ask, &mut data.admin.user_policies)
}

fn create_of_project(ask: &Ask<'_>, data: &mut Data) -> Answer {
    create(ask, "ProjectResourcePolicy", "pk_project_resource_policies", &mut data.admin.project_policies)
}

fn modify_of_project(ask: &Ask<'_>, data: &mut Data) -> Answer {
    table::modify(ask, &mut data.admin.project_policies, ask.props())
}

fn delete_of_project(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    if data.admin.groups.iter().any(|row| row["resource_policy"] == name) {
        return fail(table::referenced("project_resource_policies", name, "groups", "resource_policy"));
    }
    table::delete(ask, &mut data.admin.project_policies)
}
