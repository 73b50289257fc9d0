//! Registries of images, which the manager keeps in etcd.

use serde_json::{Value, json};

use super::{Answer, Ask, Mutation, Query};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::graphql::connection::global_id;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "container_registry", superadmin: true, run: one },
    Query { name: "container_registries", superadmin: true, run: all },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_container_registry", who: Role::Superadmin, run: create },
    Mutation { name: "modify_container_registry", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_container_registry", who: Role::Superadmin, run: delete },
];

/// Where registries are in etcd.
pub const ROOT: &str = "config/docker/registry/";
const MISSING: &str = "No such container registry.";

/// The host names.
pub fn hosts(data: &Data) -> Vec<&str> {
    let below = data.admin.etcd.keys().filter_map(|key| key.strip_prefix(ROOT));
    below.filter(|rest| !rest.contains('/')).collect()
}

fn shown(data: &Data, host: &str) -> Option<Value> {
    let get = |name: &str| data.admin.etcd.get(&format!("{ROOT}{host}{name}"));
    let url = get("")?;
    Some(json!({
        "id": global_id("ContainerRegistry", host), "hostname": host,
        "config": {
            "url": url, "type": get("/type").map_or("docker", String::as_str),
            "project": get("/project").map(|all| all.split(',').collect::<Vec<_>>()),
            "username": get("/username"), "password": get("/password").map(|_| "*****"),
            "ssl_verify": get("/ssl_verify").is_none_or(|word| !word.eq_ignore_ascii_case("false")),
        },
    }))
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    shown(data, ask.word("hostname")).ok_or_else(|| MISSING.to_owned())
}

fn all(_: &Ask<'_>, data: &Data) -> Answer {
    Ok(hosts(data).into_iter().filter_map(|host| shown(data, host)).collect())
}

fn answer(row: Option<Value>) -> Answer {
    Ok(json!({ "container_registry": row.ok_or(MISSING)? }))
}

fn put(ask: &Ask<'_>, data: &mut Data) {
    let host = ask.word("hostname");
    for (name, value) in ask.props() {
        let key = if name == "url" { format!("{ROOT}{host}") } else { format!("{ROOT}{host}/{name}") };
        let text = match value {
            Value::Null => {
                data.admin.etcd.remove(&key);
                continue;
            }
            Value::Array(all) => all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(","),
            Value::String(text) => text,
            other => other.to_string(),
        };
        data.admin.etcd.insert(key, text);
    }
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    put(ask, data);
    answer(shown(data, ask.word("hostname")))
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    if shown(data, ask.word("hostname")).is_none() {
        return Err(MISSING.to_owned());
    }
    put(ask, data);
    answer(shown(data, ask.word("hostname")))
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let host = ask.word("hostname");
    let row = shown(data, host);
    let own = format!("{ROOT}{host}");
    let below = format!("{own}/");
    data.admin.etcd.retain(|key, _| *key != own && !key.starts_with(&below));
    answer(row)
}
