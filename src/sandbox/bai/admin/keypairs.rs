//! Key pairs.

use serde_json::{Value, json};

use super::record::Keypair;
use super::{Answer, Ask, Mutation, Query, done, done_with, fail, sessions, table};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::graphql::filter::{Fields, Kind};
use crate::sandbox::bai::graphql::{folders, page};
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

pub const QUERIES: &[Query] = &[
    Query { name: "keypair", superadmin: false, run: one },
    Query { name: "keypairs", superadmin: false, run: all },
    Query { name: "keypair_list", superadmin: false, run: list },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_keypair", who: Role::Superadmin, run: create },
    Mutation { name: "modify_keypair", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_keypair", who: Role::Superadmin, run: delete },
];

const FILTER: Fields = &[
    ("access_key", Kind::Text),
    ("user_id", Kind::Text),
    ("email", Kind::Text),
    ("full_name", Kind::Text),
    ("is_active", Kind::Text),
    ("is_admin", Kind::Text),
    ("resource_policy", Kind::Text),
    ("created_at", Kind::Time),
    ("last_used", Kind::Time),
    ("rate_limit", Kind::Text),
    ("num_queries", Kind::Text),
    ("ssh_public_key", Kind::Text),
    ("projects", Kind::List),
];

const ORDER: &[&str] = &[
    "access_key",
    "email",
    "full_name",
    "is_active",
    "is_admin",
    "resource_policy",
    "created_at",
    "last_used",
    "rate_limit",
    "num_queries",
    "projects",
];

/// A key pair.
pub fn shown(data: &Data, pair: &Keypair) -> Value {
    let account = data.user(&pair.user);
    let used = data
        .sessions
        .iter()
        .filter(|session| session.access_key == pair.access_key && !session.status.is_dead())
        .count();
    let last_used = pair.last_used.map(|at| clock::iso(at).trim_end_matches("+00:00").to_owned());
    let name = |id: &String| table::find(&data.admin.groups, "id", id).map(|row| row["name"].clone());
    let groups = account.map(|account| account.profile.groups.as_slice()).unwrap_or_default();
    json!({
        "id": pair.access_key, "user_id": account.map(|account| &account.email),
        "email": account.map(|account| &account.email),
        "full_name": account.map(|account| &account.full_name), "user": pair.user,
        "access_key": pair.access_key, "secret_key": pair.secret_key,
        "is_active": pair.is_active, "is_admin": pair.is_admin, "resource_policy": pair.resource_policy,
        "created_at": clock::iso(pair.created_at), "last_used": last_used, "rate_limit": pair.rate_limit,
        "num_queries": pair.num_queries, "concurrency_limit": 0, "concurrency_used": used,
        "ssh_public_key": "",
        "user_info": account.map(|account| json!({ "email": account.email, "full_name": account.full_name })),
        "projects": groups.iter().filter_map(name).collect::<Vec<_>>(),
    })
}

/// The same with the folders and sessions of it, which only single ones have here.
fn whole(ask: &Ask<'_>, data: &Data, pair: &Keypair) -> Value {
    let mut row = shown(data, pair);
    row["vfolders"] = folders::of_user(data, &pair.user);
    row["compute_sessions"] = sessions::of_key(ask.app, data, &pair.access_key);
    row
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let key = ask.scope("access_key", &ask.caller.access_key)?.unwrap_or(&ask.caller.access_key);
    let pairs = &data.admin.keypairs;
    let found = pairs.iter().find(|pair| pair.access_key == key).filter(|pair| in_domain(ask, data, pair));
    Ok(found.map_or(Value::Null, |pair| whole(ask, data, pair)))
}

fn in_domain(ask: &Ask<'_>, data: &Data, pair: &Keypair) -> bool {
    let domain = ask.domain("").ok().flatten();
    domain.is_none_or(|name| data.user(&pair.user).is_some_and(|account| account.profile.domain == name))
}

/// The key pairs that a list is of, the newest first.
fn chosen<'a>(ask: &Ask<'_>, data: &'a Data) -> Result<Vec<&'a Keypair>, String> {
    let email = ask.scope("email", &ask.caller.email)?;
    let active = ask.flag("is_active");
    let fits = |pair: &&Keypair| {
        let account = data.user(&pair.user);
        email.is_none_or(|email| account.is_some_and(|account| account.email == email))
            && active.is_none_or(|active| pair.is_active == active)
            && in_domain(ask, data, pair)
    };
    let mut found: Vec<&Keypair> = data.admin.keypairs.iter().filter(fits).collect();
    found.sort_by_key(|pair| std::cmp::Reverse(pair.created_at));
    Ok(found)
}

fn has_group(data: &Data, pair: &Keypair) -> bool {
    data.user(&pair.user).is_some_and(|account| !account.profile.groups.is_empty())
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    let found = chosen(ask, data)?;
    // As in the manager: by an address only those whose owner has a project.
    let by_email = ask.text("email").is_some();
    let found = found.into_iter().filter(|pair| !by_email || has_group(data, pair));
    Ok(found.map(|pair| whole(ask, data, pair)).collect())
}

/// As in the manager: only the key pairs of those who have a project; the filter knows users by their UUIDs.
fn list(ask: &Ask<'_>, data: &Data) -> Answer {
    let found = chosen(ask, data)?.into_iter().filter(|pair| has_group(data, pair));
    let row = |pair: &Keypair| {
        let mut row = shown(data, pair);
        row["user_id"] = row["user"].clone();
        row
    };
    let mut page = page::of(found.map(row).collect(), FILTER, ORDER, ask.args)?;
    for row in page["items"].as_array_mut().into_iter().flatten() {
        row["user_id"] = row["email"].clone();
    }
    Ok(page)
}

fn refused(data: &Data, policy: &str) -> Option<String> {
    let missing = table::find(&data.admin.keypair_policies, "name", policy).is_none();
    missing.then(|| table::dangling("keypairs", "resource_policy", policy, "keypair_resource_policies"))
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (email, values) = (ask.word("user_id"), ask.props());
    let text = |name: &str| values.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let flag = |name: &str| values.get(name).and_then(Value::as_bool);
    let Some(user) =
        data.accounts.iter().find(|account| account.email == email).map(|account| account.uuid.clone())
    else {
        return fail(table::null_in("keypairs", "user"));
    };
    let pair = Keypair {
        access_key: ids::access_key(),
        secret_key: ids::secret::<40>(),
        user,
        is_active: flag("is_active").unwrap_or(true),
        is_admin: flag("is_admin").unwrap_or(false),
        resource_policy: text("resource_policy"),
        rate_limit: values.get("rate_limit").and_then(Value::as_i64).unwrap_or_default(),
        created_at: clock::now(),
        last_used: None,
        num_queries: 0,
    };
    if let Some(why) = refused(data, &pair.resource_policy) {
        return fail(why);
    }
    let mut row = shown(data, &pair);
    // The manager answers with the row alone.
    (row["full_name"], row["projects"]) = (Value::Null, json!([]));
    data.admin.keypairs.push(pair);
    done_with("keypair", row)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let values = ask.props();
    match values.get("resource_policy") {
        Some(Value::Null) => return fail(table::null_in("keypairs", "resource_policy")),
        Some(Value::String(policy)) => {
            if let Some(why) = refused(data, policy) {
                return fail(why);
            }
        }
        _ => {}
    }
    let key = ask.word("access_key");
    let Some(pair) = data.admin.keypairs.iter_mut().find(|pair| pair.access_key == key) else {
        return ask.no_match();
    };
    let flag = |name: &str| values.get(name).and_then(Value::as_bool);
    pair.is_active = flag("is_active").unwrap_or(pair.is_active);
    pair.is_admin = flag("is_admin").unwrap_or(pair.is_admin);
    pair.rate_limit = values.get("rate_limit").and_then(Value::as_i64).unwrap_or(pair.rate_limit);
    if let Some(policy) = values.get("resource_policy").and_then(Value::as_str) {
        pair.resource_policy = policy.to_owned();
    }
    done()
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let key = ask.word("access_key");
    if data.accounts.iter().any(|account| account.access_key == key) {
        return fail("the keypair is used as main access key by any user");
    }
    let before = data.admin.keypairs.len();
    data.admin.keypairs.retain(|pair| pair.access_key != key);
    data.admin.of_keypairs.retain(|(_, of)| of != key);
    data.logins.retain(|_, of| of != key);
    if data.admin.keypairs.len() < before { done() } else { ask.no_match() }
}
