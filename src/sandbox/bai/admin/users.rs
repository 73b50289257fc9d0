//! Users.

use serde_json::{Map, Value, json};

use super::record::Keypair;
use super::{Answer, Ask, FORBIDDEN, Mutation, PRIVILEGE, Query, done, done_with, fail, purge, seed, table};
use crate::sandbox::accounts::{Account, Profile, Role};
use crate::sandbox::bai::graphql::connection::{global_id, read_id};
use crate::sandbox::bai::graphql::filter::{Fields, Kind};
use crate::sandbox::bai::graphql::page;
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

pub const QUERIES: &[Query] = &[
    Query { name: "user", superadmin: false, run: one },
    Query { name: "user_from_uuid", superadmin: false, run: by_uuid },
    Query { name: "users", superadmin: false, run: all },
    Query { name: "user_list", superadmin: false, run: list },
    Query { name: "user_node", superadmin: false, run: node },
    Query { name: "user_nodes", superadmin: false, run: nodes },
    Query { name: "node", superadmin: false, run: any_node },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_user", who: Role::Superadmin, run: create },
    Mutation { name: "modify_user", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_user", who: Role::Superadmin, run: delete },
    Mutation { name: "purge_user", who: Role::Superadmin, run: purge::user },
];

const STATUSES: &[&str] = &["active", "inactive", "deleted", "before-verification"];
/// Most rows of the list without pages.
const MOST: usize = 100;

const FILTER: Fields = &[
    ("uuid", Kind::Text),
    ("username", Kind::Text),
    ("email", Kind::Text),
    ("need_password_change", Kind::Text),
    ("full_name", Kind::Text),
    ("description", Kind::Text),
    ("status", Kind::Enum(&["ACTIVE", "INACTIVE", "DELETED", "BEFORE_VERIFICATION"])),
    ("status_info", Kind::Text),
    ("created_at", Kind::Time),
    ("modified_at", Kind::Time),
    ("domain_name", Kind::Text),
    ("role", Kind::Enum(&["SUPERADMIN", "ADMIN", "USER", "MONITOR"])),
    ("resource_policy", Kind::Text),
    ("allowed_client_ip", Kind::List),
    ("totp_activated", Kind::Text),
    ("totp_activated_at", Kind::Time),
    ("sudo_session_enabled", Kind::Text),
    ("main_access_key", Kind::Text),
];

const ORDER: &[&str] = &[
    "uuid",
    "username",
    "email",
    "need_password_change",
    "full_name",
    "status",
    "status_info",
    "created_at",
    "modified_at",
    "domain_name",
    "role",
    "resource_policy",
    "totp_activated",
    "totp_activated_at",
    "sudo_session_enabled",
    "main_access_key",
];

/// A user.
pub fn shown(data: &Data, account: &Account) -> Value {
    let profile = &account.profile;
    let group = |id: &String| {
        let row = table::find(&data.admin.groups, "id", id)?;
        Some(json!({ "id": id, "name": row["name"] }))
    };
    json!({
        "id": account.uuid, "uuid": account.uuid, "username": account.username, "email": account.email,
        "need_password_change": profile.need_password_change, "full_name": account.full_name,
        "description": profile.description, "is_active": profile.status == "active",
        "status": profile.status, "status_info": profile.status_info,
        "created_at": clock::iso(account.created_at),
        "modified_at": clock::iso(profile.modified_at.unwrap_or(account.created_at)),
        "domain_name": profile.domain, "role": account.role.word(), "resource_policy": profile.resource_policy,
        "allowed_client_ip": profile.allowed_client_ip, "totp_activated": profile.totp_activated,
        "totp_activated_at": null, "sudo_session_enabled": profile.sudo_session_enabled,
        "main_access_key": account.access_key,
        "groups": profile.groups.iter().filter_map(group).collect::<Vec<_>>(),
    })
}

/// A user as a node.
pub fn as_node(account: &Account) -> Value {
    let mut node = shown(&Data::default(), account);
    node["key"] = account.uuid.as_str().into();
    node["id"] = global_id("UserNode", &account.uuid).into();
    node["__typename"] = "UserNode".into();
    node
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let email = ask.scope("email", &ask.caller.email)?.unwrap_or(&ask.caller.email);
    let domain = ask.domain(FORBIDDEN)?;
    let fits = |account: &&Account| {
        account.email == email && domain.is_none_or(|name| account.profile.domain == name)
    };
    Ok(data.accounts.iter().find(fits).map_or(Value::Null, |account| shown(data, account)))
}

fn by_uuid(ask: &Ask<'_>, data: &Data) -> Answer {
    let given = ask.scope("user_id", &ask.caller.uuid)?.unwrap_or(&ask.caller.uuid);
    let uuid = ids::parse_uuid(given).ok_or("badly formed hexadecimal UUID string")?;
    let domain = ask.domain(FORBIDDEN)?;
    let found = data.user(&uuid).filter(|account| domain.is_none_or(|name| account.profile.domain == name));
    Ok(found.map_or(Value::Null, |account| shown(data, account)))
}

/// The users that a list is of, the newest first.
fn chosen(ask: &Ask<'_>, data: &Data) -> Result<Vec<Value>, String> {
    if ask.is(Role::User) {
        return Err(PRIVILEGE.to_owned());
    }
    let domain = ask.domain(PRIVILEGE)?;
    let (group, active, status) = (ask.text("group_id"), ask.flag("is_active"), ask.text("status"));
    if let Some(status) = status.filter(|status| !STATUSES.contains(status)) {
        return Err(format!("'{status}' is not a valid UserStatus"));
    }
    let fits = |account: &&Account| {
        let profile = &account.profile;
        let by_status = match (status, active) {
            (Some(status), _) => profile.status == status,
            (None, Some(active)) => (profile.status == "active") == active,
            (None, None) => true,
        };
        by_status
            && domain.is_none_or(|name| profile.domain == name)
            && group.is_none_or(|id| profile.groups.iter().any(|group| group == id))
    };
    let mut found: Vec<&Account> = data.accounts.iter().filter(fits).collect();
    found.sort_by_key(|account| std::cmp::Reverse(account.created_at));
    Ok(found.into_iter().map(|account| shown(data, account)).collect())
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    let mut rows = chosen(ask, data)?;
    rows.truncate(MOST);
    Ok(Value::Array(rows))
}

fn list(ask: &Ask<'_>, data: &Data) -> Answer {
    page::of(chosen(ask, data)?, FILTER, ORDER, ask.args)
}

fn node(ask: &Ask<'_>, data: &Data) -> Answer {
    let (_, id) = read_id(ask.word("id"))?;
    Ok(data.user(&id).map_or(Value::Null, as_node))
}

fn nodes(_: &Ask<'_>, data: &Data) -> Answer {
    Ok(data.accounts.iter().map(as_node).collect())
}

fn any_node(ask: &Ask<'_>, data: &Data) -> Answer {
    let (ty, id) = read_id(ask.word("id"))?;
    let node = match ty.as_str() {
        "UserNode" => data.user(&id).map(as_node),
        "GroupNode" => {
            table::find(&data.admin.groups, "id", &id).map(|row| super::groups::as_node(data, row))
        }
        "ImageNode" => table::find(&data.admin.images, "id", &id).map(super::images::as_node),
        _ => return Err(format!("Relay Node \"{ty}\" not found in schema")),
    };
    Ok(node.unwrap_or_default())
}

fn role_of(values: &Map<String, Value>) -> Result<Option<Role>, String> {
    let Some(word) = values.get("role").and_then(Value::as_str) else { return Ok(None) };
    Role::parse(word).map(Some).ok_or_else(|| format!("'{word}' is not a valid UserRole"))
}

fn status_of(values: &Map<String, Value>) -> Result<Option<String>, String> {
    let Some(word) = values.get("status").and_then(Value::as_str) else { return Ok(None) };
    let known = STATUSES.contains(&word);
    if known { Ok(Some(word.to_owned())) } else { Err(format!("'{word}' is not a valid UserStatus")) }
}

/// Puts the plain values of an input over those of an account.
fn apply(account: &mut Account, values: &Map<String, Value>) {
    let text = |name: &str| values.get(name).and_then(Value::as_str).map(str::to_owned);
    let flag = |name: &str| values.get(name).and_then(Value::as_bool);
    let set = |place: &mut String, given: Option<String>| {
        if let Some(given) = given {
            *place = given;
        }
    };
    set(&mut account.username, text("username"));
    set(&mut account.password, text("password"));
    set(&mut account.full_name, text("full_name"));
    let profile = &mut account.profile;
    set(&mut profile.domain, text("domain_name"));
    set(&mut profile.resource_policy, text("resource_policy"));
    if values.contains_key("description") {
        profile.description = text("description");
    }
    if let Some(list) = values.get("allowed_client_ip") {
        profile.allowed_client_ip = list.clone();
    }
    for (name, place) in [
        ("need_password_change", &mut profile.need_password_change),
        ("totp_activated", &mut profile.totp_activated),
        ("sudo_session_enabled", &mut profile.sudo_session_enabled),
    ] {
        *place = flag(name).unwrap_or(*place);
    }
}

/// Why the database refuses an account, where it does.
fn refused(data: &Data, account: &Account) -> Option<String> {
    let profile = &account.profile;
    if table::find(&data.admin.domains, "name", &profile.domain).is_none() {
        return Some(table::dangling("users", "domain_name", &profile.domain, "domains"));
    }
    if table::find(&data.admin.user_policies, "name", &profile.resource_policy).is_none() {
        let policy = &profile.resource_policy;
        return Some(table::dangling("users", "resource_policy", policy, "user_resource_policies"));
    }
    let mut others = data.accounts.iter().filter(|other| other.uuid != account.uuid);
    if others.clone().any(|other| other.username == account.username) {
        return Some(table::taken("uq_users_username", "username", &account.username));
    }
    let taken = others.any(|other| other.email == account.email);
    taken.then(|| table::taken("ix_users_email", "email", &account.email))
}

/// The projects of a domain that are named.
fn groups_of(data: &Data, domain: &str, given: Option<&Value>) -> Vec<String> {
    let given = given.and_then(Value::as_array).cloned().unwrap_or_default();
    let given = given.iter().filter_map(|id| ids::parse_uuid(id.as_str()?));
    let known = |id: &String| {
        table::find(&data.admin.groups, "id", id).is_some_and(|row| row["domain_name"] == domain)
    };
    given.filter(known).collect()
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (email, values) = (ask.word("email"), ask.props());
    let role = role_of(&values)?.unwrap_or(Role::User);
    let status = status_of(&values)?.unwrap_or_else(|| "active".to_owned());
    let mut account = Account {
        uuid: ids::uuid4(),
        email: email.to_owned(),
        username: String::new(),
        full_name: String::new(),
        role,
        password: String::new(),
        access_key: ids::access_key(),
        secret_key: ids::secret::<40>(),
        created_at: clock::now(),
        last_used: None,
        profile: Profile { status, groups: vec![], ..Profile::default() },
    };
    apply(&mut account, &values);
    if account.username.is_empty() {
        account.username = email.to_owned();
    }
    account.profile.groups = groups_of(data, &account.profile.domain, values.get("group_ids"));
    if let Some(why) = refused(data, &account) {
        return fail(why);
    }
    data.admin.keypairs.push(seed::main_pair(&account, seed::NEW_RATE_LIMIT));
    // The manager answers with the row from before the key pair was made.
    let mut row = shown(data, &account);
    row["main_access_key"] = Value::Null;
    data.accounts.push(account);
    done_with("user", row)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let email = ask.word("email");
    let mut values = ask.props();
    let (role, mut status) = (role_of(&values)?, status_of(&values)?);
    let active = values.shift_remove("is_active");
    let groups =
        values.shift_remove("group_ids").filter(|list| list.as_array().is_some_and(|list| !list.is_empty()));
    if values.get("password").is_some_and(Value::is_null) {
        values.shift_remove("password");
    }
    if values.is_empty() && groups.is_none() {
        return fail("nothing to update");
    }
    // As in the manager: without a status and with `is_active` left out the user becomes inactive.
    if status.is_none() && active != Some(Value::Null) {
        let word = if active == Some(Value::Bool(true)) { "active" } else { "inactive" };
        status = Some(word.to_owned());
    }
    let Some(mut account) = data.accounts.iter().find(|account| account.email == email).cloned() else {
        return fail("unexpected error: 'NoneType' object has no attribute 'domain_name'");
    };
    let before = account.clone();
    if let Some(key) = values.get("main_access_key").and_then(Value::as_str) {
        match data.admin.keypairs.iter().find(|pair| pair.access_key == key) {
            None => {
                return fail("unexpected error: Cannot set non-existing access key as the main access key.");
            }
            Some(pair) if pair.user != account.uuid => {
                return fail(
                    "unexpected error: Cannot set another user's access key as the main access key.",
                );
            }
            Some(pair) => {
                account.access_key.clone_from(&pair.access_key);
                account.secret_key.clone_from(&pair.secret_key);
            }
        }
    }
    apply(&mut account, &values);
    account.role = role.unwrap_or(account.role);
    account.profile.status = status.unwrap_or(account.profile.status);
    account.profile.modified_at = Some(clock::now());
    if let Some(groups) = &groups {
        account.profile.groups = groups_of(data, &account.profile.domain, Some(groups));
    } else if account.profile.domain != before.profile.domain {
        account.profile.groups.clear();
    }
    if let Some(why) = refused(data, &account) {
        return fail(why);
    }
    if account.role != before.role {
        follow_role(&mut data.admin.keypairs, &account);
    }
    let row = shown(data, &account);
    if let Some(place) = data.accounts.iter_mut().find(|found| found.uuid == account.uuid) {
        *place = account;
    }
    done_with("user", row)
}

/// The key pairs of a user whose role has changed: an administrator's are active and of an administrator; of a plain
/// user's the first is no administrator's any more, and further ones of an administrator are inactive.
fn follow_role(pairs: &mut [Keypair], account: &Account) {
    let mut own: Vec<&mut Keypair> = pairs.iter_mut().filter(|pair| pair.user == account.uuid).collect();
    own.sort_by_key(|pair| std::cmp::Reverse((pair.is_admin, pair.is_active)));
    for (at, pair) in own.into_iter().enumerate() {
        if account.role.is_admin() {
            (pair.is_admin, pair.is_active) = (true, true);
        } else if at == 0 {
            pair.is_admin = false;
        } else if pair.is_admin && pair.is_active {
            pair.is_active = false;
        }
    }
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let Some(account) = data.accounts.iter_mut().find(|account| account.email == ask.word("email")) else {
        return ask.no_match();
    };
    account.profile.status = "deleted".to_owned();
    account.profile.modified_at = Some(clock::now());
    for pair in data.admin.keypairs.iter_mut().filter(|pair| pair.user == account.uuid) {
        pair.is_active = false;
    }
    done()
}
