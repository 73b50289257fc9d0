//! Resource groups, which the manager calls scaling groups, and whose they are.

use serde_json::{Map, Value, json};

use super::table::{self, find};
use super::{Answer, Ask, Mutation, Query, done, done_with, fail};
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::bai::record::Kind;
use crate::sandbox::clock;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "scaling_group", superadmin: true, run: one },
    Query { name: "scaling_groups", superadmin: true, run: all },
    Query { name: "scaling_groups_for_domain", superadmin: true, run: of_domain },
    Query { name: "scaling_groups_for_user_group", superadmin: true, run: of_group },
    Query { name: "scaling_groups_for_keypair", superadmin: true, run: of_keypair },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_scaling_group", who: Role::Superadmin, run: create },
    Mutation { name: "modify_scaling_group", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_scaling_group", who: Role::Superadmin, run: delete },
    Mutation { name: "associate_scaling_group_with_domain", who: Role::Superadmin, run: associate },
    Mutation { name: "associate_scaling_group_with_user_group", who: Role::Superadmin, run: associate },
    Mutation { name: "associate_scaling_group_with_keypair", who: Role::Superadmin, run: associate },
    Mutation { name: "disassociate_scaling_group_with_domain", who: Role::Superadmin, run: dissociate },
    Mutation { name: "disassociate_scaling_group_with_user_group", who: Role::Superadmin, run: dissociate },
    Mutation { name: "disassociate_scaling_group_with_keypair", who: Role::Superadmin, run: dissociate },
    Mutation { name: "disassociate_all_scaling_groups_with_domain", who: Role::Superadmin, run: dissociate },
    Mutation { name: "disassociate_all_scaling_groups_with_group", who: Role::Superadmin, run: dissociate },
];

/// What resource groups are somebody's.
type Links = Vec<(String, String)>;

/// The names of the resource groups of one of those.
pub fn names_of(links: &Links, of: &str) -> Value {
    links.iter().filter(|(_, found)| found == of).map(|(name, _)| name.as_str()).collect()
}

/// All options of a scheduler, from those that are given.
///
/// # Errors
/// One is none.
pub fn scheduler_opts(given: &Value) -> Result<Value, String> {
    let mut all = json!({
        "allowed_session_types": ["interactive", "batch"], "pending_timeout": 0.0, "config": {},
        "agent_selection_strategy": "dispersed", "roundrobin": false,
    });
    for (name, value) in given.as_object().into_iter().flatten() {
        if all.get(name).is_none() {
            return Err(format!("ScalingGroupOpts.__init__() got an unexpected keyword argument '{name}'"));
        }
        all[name] =
            if name == "pending_timeout" { json!(value.as_f64().unwrap_or_default()) } else { value.clone() };
    }
    Ok(all)
}

fn active(ask: &Ask<'_>, row: &Value) -> bool {
    ask.flag("is_active").is_none_or(|active| row["is_active"] == active)
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let name = ask.text("name").unwrap_or_default();
    Ok(find(&data.admin.scaling_groups, "name", name).cloned().unwrap_or_default())
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    Ok(data.admin.scaling_groups.iter().filter(|row| active(ask, row)).cloned().collect())
}

fn linked(ask: &Ask<'_>, data: &Data, links: &Links, of: &str) -> Answer {
    let has = |row: &&Value| links.iter().any(|(name, found)| row["name"] == name.as_str() && found == of);
    Ok(data.admin.scaling_groups.iter().filter(has).filter(|row| active(ask, row)).cloned().collect())
}

fn of_domain(ask: &Ask<'_>, data: &Data) -> Answer {
    linked(ask, data, &data.admin.of_domains, ask.word("domain"))
}

fn of_group(ask: &Ask<'_>, data: &Data) -> Answer {
    linked(ask, data, &data.admin.of_groups, ask.word("user_group"))
}

fn of_keypair(ask: &Ask<'_>, data: &Data) -> Answer {
    linked(ask, data, &data.admin.of_keypairs, ask.word("access_key"))
}

/// The active resource groups that somebody may use, in a project or none.
pub fn allowed(data: &Data, account: &Account, groups: &[String]) -> Vec<String> {
    let admin = &data.admin;
    let has =
        |links: &Links, name: &str, of: &str| links.iter().any(|(group, found)| group == name && found == of);
    let may = |row: &&Value| {
        let name = row["name"].as_str().unwrap_or_default();
        row["is_active"] == true
            && (has(&admin.of_domains, name, &account.profile.domain)
                || groups.iter().any(|group| has(&admin.of_groups, name, group))
                || has(&admin.of_keypairs, name, &account.access_key))
    };
    admin.scaling_groups.iter().filter(may).filter_map(|row| Some(row["name"].as_str()?.to_owned())).collect()
}

/// Whether a resource group takes sessions of a kind.
pub fn takes(data: &Data, name: &str, kind: Kind) -> bool {
    let row = find(&data.admin.scaling_groups, "name", name);
    let types = row.and_then(|row| row["scheduler_opts"]["allowed_session_types"].as_array());
    types.is_some_and(|all| {
        all.iter().filter_map(Value::as_str).any(|ty| ty.eq_ignore_ascii_case(kind.name()))
    })
}

fn read(mut values: Map<String, Value>) -> Result<Map<String, Value>, String> {
    if let Some(given) = values.get_mut("scheduler_opts") {
        *given = scheduler_opts(given)?;
    }
    Ok(values)
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    let values = read(ask.props())?;
    if find(&data.admin.scaling_groups, "name", name).is_some() {
        return fail(table::taken("pk_scaling_groups", "name", name));
    }
    let mut row = json!({ "name": name, "created_at": clock::iso(clock::now()) });
    table::put(&mut row, values);
    data.admin.scaling_groups.push(row.clone());
    done_with("scaling_group", row)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let values = read(ask.props())?;
    table::modify(ask, &mut data.admin.scaling_groups, values)
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    if data.admin.agents.iter().any(|agent| agent["scaling_group"] == name) {
        return fail(table::referenced("scaling_groups", name, "agents", "scaling_group"));
    }
    let admin = &mut data.admin;
    for links in [&mut admin.of_domains, &mut admin.of_groups, &mut admin.of_keypairs] {
        links.retain(|(group, _)| group != name);
    }
    table::delete(ask, &mut admin.scaling_groups)
}

/// Whose an association is, by the argument that is given: its links, their table, column and name, and whether the
/// other end is there.
struct End<'a> {
    links: &'a mut Links,
    of: &'a str,
    table: &'static str,
    column: &'static str,
    other: &'static str,
    unique: &'static str,
    exists: bool,
}

fn end<'a>(ask: &Ask<'a>, data: &'a mut Data) -> End<'a> {
    let admin = &mut data.admin;
    if let Some(of) = ask.text("domain") {
        let exists = find(&admin.domains, "name", of).is_some();
        let (table, column, other) = ("sgroups_for_domains", "domain", "domains");
        return End {
            links: &mut admin.of_domains,
            of,
            table,
            column,
            other,
            unique: "uq_sgroup_domain",
            exists,
        };
    }
    if let Some(of) = ask.text("user_group") {
        let exists = find(&admin.groups, "id", of).is_some();
        let (table, column, other) = ("sgroups_for_groups", "group", "groups");
        return End {
            links: &mut admin.of_groups,
            of,
            table,
            column,
            other,
            unique: "uq_sgroup_ugroup",
            exists,
        };
    }
    let of = ask.word("access_key");
    let exists = admin.keypairs.iter().any(|pair| pair.access_key == of);
    let (table, column, other) = ("sgroups_for_keypairs", "access_key", "keypairs");
    End { links: &mut admin.of_keypairs, of, table, column, other, unique: "uq_sgroup_akey", exists }
}

fn associate(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("scaling_group");
    let known = find(&data.admin.scaling_groups, "name", name).is_some();
    let end = end(ask, data);
    let link = (name.to_owned(), end.of.to_owned());
    if end.links.contains(&link) {
        let columns = format!("scaling_group, {}", end.column);
        return fail(table::taken(end.unique, &columns, &format!("{name}, {}", end.of)));
    }
    if !known {
        return fail(table::dangling(end.table, "scaling_group", name, "scaling_groups"));
    }
    if !end.exists {
        return fail(table::dangling(end.table, end.column, end.of, end.other));
    }
    end.links.push(link);
    done()
}

/// With a resource group that one, else all.
fn dissociate(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.text("scaling_group");
    let end = end(ask, data);
    let before = end.links.len();
    end.links.retain(|(group, of)| of != end.of || name.is_some_and(|name| group != name));
    if end.links.len() < before { done() } else { ask.no_match() }
}
