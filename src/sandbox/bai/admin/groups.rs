//! Projects, which the manager calls groups.

use serde_json::{Value, json};

use super::table::{self, NOT_SLUG, find, find_mut, is_slug};
use super::{Answer, Ask, Mutation, PRIVILEGE, Query, done, done_with, fail, scaling, users};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::entities::GROUP;
use crate::sandbox::bai::folders::record::Folder;
use crate::sandbox::bai::graphql::connection::{global_id, read_id};
use crate::sandbox::store::Data;
use crate::sandbox::{clock, ids};

pub const QUERIES: &[Query] = &[
    Query { name: "group", superadmin: false, run: one },
    Query { name: "groups", superadmin: false, run: all },
    Query { name: "groups_by_name", superadmin: false, run: by_name },
    Query { name: "group_node", superadmin: false, run: node },
    Query { name: "group_nodes", superadmin: false, run: nodes },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_group", who: Role::Admin, run: create },
    Mutation { name: "modify_group", who: Role::Admin, run: modify },
    Mutation { name: "delete_group", who: Role::Admin, run: delete },
    Mutation { name: "purge_group", who: Role::Admin, run: purge },
];

fn shown(data: &Data, row: &Value) -> Value {
    let mut row = row.clone();
    row["scaling_groups"] = scaling::names_of(&data.admin.of_groups, row["id"].as_str().unwrap_or_default());
    row
}

fn is_member(ask: &Ask<'_>, row: &Value) -> bool {
    ask.caller.profile.groups.iter().any(|id| row["id"] == id.as_str())
}

fn in_domain(row: &Value, domain: Option<&str>) -> bool {
    domain.is_none_or(|domain| row["domain_name"] == domain)
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let domain = ask.domain(PRIVILEGE)?;
    let found = find(&data.admin.groups, "id", ask.word("id")).filter(|row| in_domain(row, domain));
    match found {
        Some(row) if ask.is(Role::User) && !is_member(ask, row) => Err(PRIVILEGE.to_owned()),
        Some(row) => Ok(shown(data, row)),
        None if ask.is(Role::User) => Err("'NoneType' object has no attribute 'id'".to_owned()),
        None => Ok(Value::Null),
    }
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    let rows = data.admin.groups.iter();
    if ask.is(Role::User) {
        return Ok(rows.filter(|row| is_member(ask, row)).map(|row| shown(data, row)).collect());
    }
    let (domain, active) = (ask.domain(PRIVILEGE)?, ask.flag("is_active"));
    let fits =
        |row: &&Value| in_domain(row, domain) && active.is_none_or(|active| row["is_active"] == active);
    Ok(rows.filter(fits).map(|row| shown(data, row)).collect())
}

fn by_name(ask: &Ask<'_>, data: &Data) -> Answer {
    let domain = ask.domain(PRIVILEGE)?;
    let rows =
        data.admin.groups.iter().filter(|row| row["name"] == ask.word("name") && in_domain(row, domain));
    let mine = |row: &&Value| !ask.is(Role::User) || is_member(ask, row);
    Ok(rows.filter(mine).map(|row| shown(data, row)).collect())
}

/// A project as a node.
pub fn as_node(data: &Data, row: &Value) -> Value {
    let id = row["id"].as_str().unwrap_or_default();
    let members =
        data.accounts.iter().filter(|account| account.profile.groups.iter().any(|group| group == id));
    let members: Vec<Value> = members.map(users::as_node).collect();
    let mut node = shown(data, row);
    node["key"] = id.into();
    node["user_nodes"] = members.into();
    node["id"] = global_id("GroupNode", id).into();
    node["__typename"] = "GroupNode".into();
    node
}

fn node(ask: &Ask<'_>, data: &Data) -> Answer {
    let (_, id) = read_id(ask.word("id"))?;
    let row = find(&data.admin.groups, "id", &id);
    Ok(row.map_or(Value::Null, |row| as_node(data, row)))
}

fn nodes(_: &Ask<'_>, data: &Data) -> Answer {
    Ok(data.admin.groups.iter().map(|row| as_node(data, row)).collect())
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (name, mut values) = (ask.word("name"), ask.props());
    let domain = values.get("domain_name").and_then(Value::as_str).unwrap_or_default().to_owned();
    if !ask.is(Role::Superadmin) && domain != ask.caller.profile.domain {
        return ask.refuse();
    }
    if !is_slug(name) {
        return Err(NOT_SLUG.to_owned());
    }
    if let Err(why) = table::limits(&mut values)? {
        return fail(why);
    }
    if find(&data.admin.domains, "name", &domain).is_none() {
        return fail(table::dangling("groups", "domain_name", &domain, "domains"));
    }
    if let Some(why) = wrong_policy(data, values.get("resource_policy")) {
        return fail(why);
    }
    if data.admin.groups.iter().any(|row| row["name"] == name && row["domain_name"] == *domain) {
        return fail(table::taken(
            "uq_groups_name_domain_name",
            "name, domain_name",
            &format!("{name}, {domain}"),
        ));
    }
    let now = clock::iso(clock::now());
    let mut row = json!({ "id": ids::uuid4(), "name": name, "created_at": now, "modified_at": now });
    table::put(&mut row, values);
    data.admin.groups.push(row.clone());
    done_with("group", shown(data, &row))
}

fn wrong_policy(data: &Data, given: Option<&Value>) -> Option<String> {
    let name = given?.as_str()?;
    let missing = find(&data.admin.project_policies, "name", name).is_none();
    missing.then(|| table::dangling("groups", "resource_policy", name, "project_resource_policies"))
}

/// Whether an administrator may change a project: superadmins all, others those of their domain.
fn may(ask: &Ask<'_>, data: &Data) -> bool {
    let own = &ask.caller.profile.domain;
    let mine = |row: &Value| row["domain_name"] == own.as_str();
    ask.is(Role::Superadmin) || find(&data.admin.groups, "id", ask.word("gid")).is_some_and(mine)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    if !may(ask, data) {
        return ask.refuse();
    }
    let mut values = ask.props();
    let mode = values.shift_remove("user_update_mode").and_then(|mode| mode.as_str().map(str::to_owned));
    let people =
        values.shift_remove("user_uuids").and_then(|all| all.as_array().cloned()).unwrap_or_default();
    if let Some(name) = values.get("name")
        && !name.as_str().is_some_and(is_slug)
    {
        return Err(NOT_SLUG.to_owned());
    }
    if !matches!(mode.as_deref(), None | Some("add" | "remove")) {
        return Err("invalid user_update_mode".to_owned());
    }
    let mode = mode.filter(|_| !people.is_empty());
    if values.is_empty() && mode.is_none() {
        return fail("nothing to update");
    }
    if let Err(why) = table::limits(&mut values)? {
        return fail(why);
    }
    if let Some(why) = wrong_policy(data, values.get("resource_policy")) {
        return fail(why);
    }
    let id = ask.word("gid");
    if let Some(mode) = mode
        && let Err(why) = members(data, id, &mode, &people)
    {
        return fail(why);
    }
    if values.is_empty() {
        return done();
    }
    let Some(row) = find_mut(&mut data.admin.groups, "id", id) else { return fail("no such group") };
    values.insert("modified_at".to_owned(), clock::iso(clock::now()).into());
    table::put(row, values);
    let row = row.clone();
    done_with("group", shown(data, &row))
}

fn members(data: &mut Data, group: &str, mode: &str, people: &[Value]) -> Result<(), String> {
    let bad = "unexpected error: (builtins.ValueError) badly formed hexadecimal UUID string";
    let people: Option<Vec<String>> = people.iter().map(|id| ids::parse_uuid(id.as_str()?)).collect();
    let people = people.ok_or(bad)?;
    if mode == "add" {
        if find(&data.admin.groups, "id", group).is_none() {
            return Err(table::dangling("association_groups_users", "group_id", group, "groups"));
        }
        for id in &people {
            let account = data
                .user(id)
                .ok_or_else(|| table::dangling("association_groups_users", "user_id", id, "users"))?;
            if account.profile.groups.iter().any(|found| found == group) {
                return Err(table::taken(
                    "uq_association_user_id_group_id",
                    "user_id, group_id",
                    &format!("{id}, {group}"),
                ));
            }
        }
    }
    for account in data.accounts.iter_mut().filter(|account| people.contains(&account.uuid)) {
        account.profile.groups.retain(|found| found != group);
        if mode == "add" {
            account.profile.groups.push(group.to_owned());
        }
    }
    Ok(())
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    if !may(ask, data) {
        return ask.refuse();
    }
    match find_mut(&mut data.admin.groups, "id", ask.word("gid")) {
        Some(row) => {
            row["is_active"] = false.into();
            row["integration_id"] = Value::Null;
            done()
        }
        None => ask.no_match(),
    }
}

fn purge(ask: &Ask<'_>, data: &mut Data) -> Answer {
    if !may(ask, data) {
        return ask.refuse();
    }
    let id = ask.word("gid");
    if data.sessions.iter().any(|session| session.group == id && !session.status.is_dead()) {
        return fail(
            "unexpected error: Group has some active session. Terminate them first to proceed removal.",
        );
    }
    if id == GROUP {
        // All shared folders of the sandbox are this one's.
        let (gone, kept): (Vec<Folder>, Vec<Folder>) =
            data.folders.all.drain(..).partition(|folder| folder.user.is_none());
        data.folders.all = kept;
        ask.remove.borrow_mut().extend(gone.iter().map(|folder| folder.root(ask.app)));
    }
    data.sessions.retain(|session| session.group != id);
    let before = data.admin.groups.len();
    data.admin.groups.retain(|row| row["id"] != id);
    if data.admin.groups.len() == before {
        return ask.no_match();
    }
    for account in &mut data.accounts {
        account.profile.groups.retain(|group| group != id);
    }
    data.admin.of_groups.retain(|(_, group)| group != id);
    done()
}
