//! Domains.

use serde_json::{Map, Value, json};

use super::table::{self, NOT_SLUG, find, find_mut, is_slug};
use super::{Answer, Ask, Mutation, Query, done, done_with, fail, scaling};
use crate::sandbox::accounts::Role;
use crate::sandbox::clock;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "domain", superadmin: false, run: one },
    Query { name: "domains", superadmin: true, run: all },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_domain", who: Role::Superadmin, run: create },
    Mutation { name: "modify_domain", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_domain", who: Role::Superadmin, run: delete },
    Mutation { name: "purge_domain", who: Role::Superadmin, run: purge },
];

fn shown(data: &Data, row: &Value) -> Value {
    let mut row = row.clone();
    row["scaling_groups"] =
        scaling::names_of(&data.admin.of_domains, row["name"].as_str().unwrap_or_default());
    row
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let own = ask.caller.profile.domain.as_str();
    let name = ask.text("name").unwrap_or(own);
    if !ask.is(Role::Superadmin) && name != own {
        return Err("No such domain.".to_owned());
    }
    Ok(find(&data.admin.domains, "name", name).map_or(Value::Null, |row| shown(data, row)))
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    let active = ask.flag("is_active");
    let fits = |row: &&Value| active.is_none_or(|active| row["is_active"] == active);
    Ok(data.admin.domains.iter().filter(fits).map(|row| shown(data, row)).collect())
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    if !is_slug(name) {
        return fail(NOT_SLUG);
    }
    let mut values = ask.props();
    if let Err(why) = table::limits(&mut values)? {
        return fail(why);
    }
    if find(&data.admin.domains, "name", name).is_some() {
        return fail(table::taken("pk_domains", "name", name));
    }
    let now = clock::iso(clock::now());
    let mut row = json!({ "name": name, "created_at": now, "modified_at": now });
    table::put(&mut row, values);
    data.admin.domains.push(row.clone());
    done_with("domain", shown(data, &row))
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let mut values: Map<String, Value> = ask.props();
    let new = values.get("name").and_then(Value::as_str).map(str::to_owned);
    if values.contains_key("name") && !new.as_deref().is_some_and(is_slug) {
        return Err(NOT_SLUG.to_owned());
    }
    if let Err(why) = table::limits(&mut values)? {
        return fail(why);
    }
    let old = ask.word("name");
    if let Some(new) = &new
        && new != old
        && find(&data.admin.domains, "name", new).is_some()
    {
        return fail(table::taken("pk_domains", "name", new));
    }
    let Some(row) = find_mut(&mut data.admin.domains, "name", old) else { return ask.no_match() };
    values.insert("modified_at".to_owned(), clock::iso(clock::now()).into());
    table::put(row, values);
    let row = row.clone();
    if let Some(new) = new {
        rename(data, old, &new);
    }
    done_with("domain", shown(data, &row))
}

/// What points at a domain follows its name.
fn rename(data: &mut Data, old: &str, new: &str) {
    for account in data.accounts.iter_mut().filter(|account| account.profile.domain == old) {
        account.profile.domain = new.to_owned();
    }
    for group in data.admin.groups.iter_mut().filter(|group| group["domain_name"] == old) {
        group["domain_name"] = new.into();
    }
    for session in data.sessions.iter_mut().filter(|session| session.domain == old) {
        session.domain = new.to_owned();
    }
    for (_, domain) in data.admin.of_domains.iter_mut().filter(|(_, domain)| domain == old) {
        *domain = new.to_owned();
    }
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    match find_mut(&mut data.admin.domains, "name", ask.word("name")) {
        Some(row) => {
            row["is_active"] = false.into();
            done()
        }
        None => ask.no_match(),
    }
}

fn purge(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    let mut live = data.sessions.iter().filter(|session| !session.status.is_dead());
    if live.any(|session| session.domain == name) {
        return fail("unexpected error: Domain has some active kernels. Terminate them first.");
    }
    if data.accounts.iter().any(|account| account.profile.domain == name) {
        return fail("unexpected error: There are users bound to the domain. Remove users first.");
    }
    if data.admin.groups.iter().any(|group| group["domain_name"] == name) {
        return fail("unexpected error: There are groups bound to the domain. Remove groups first.");
    }
    data.sessions.retain(|session| session.domain != name);
    data.admin.of_domains.retain(|(_, domain)| domain != name);
    table::delete(ask, &mut data.admin.domains)
}
