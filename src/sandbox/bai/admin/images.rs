//! Images and their aliases. What an image runs is a program of this host.

use serde_json::{Map, Value, json};

use super::record::AdminData;
use super::table::{self, find_mut};
use super::{Answer, Ask, Mutation, Query, fail};
use crate::sandbox::accounts::Role;
use crate::sandbox::app::App;
use crate::sandbox::bai::entities::AGENT;
use crate::sandbox::bai::graphql::connection::global_id;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::bai::record::Task;
use crate::sandbox::engine::image::{self, Image, REGISTRY, complete};
use crate::sandbox::ids;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "image", superadmin: false, run: one },
    Query { name: "images", superadmin: false, run: all },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "rescan_images", who: Role::Admin, run: rescan },
    Mutation { name: "preload_image", who: Role::Superadmin, run: not_there },
    Mutation { name: "unload_image", who: Role::Superadmin, run: not_there },
    Mutation { name: "modify_image", who: Role::Superadmin, run: modify },
    Mutation { name: "forget_image", who: Role::Superadmin, run: forget },
    Mutation { name: "alias_image", who: Role::Superadmin, run: alias },
    Mutation { name: "dealias_image", who: Role::Superadmin, run: dealias },
    Mutation { name: "clear_images", who: Role::Superadmin, run: clear },
];

const NONE: &str = "No such environment image.";

/// Puts in the images of this host that are not known yet; a new state gets all with their aliases.
pub fn prepare(admin: &mut AdminData, images: &[Image]) {
    if admin.images.is_empty() {
        rescan_into(admin, images);
    }
}

fn rescan_into(admin: &mut AdminData, images: &[Image]) {
    for image in images {
        let canonical = image.canonical();
        if admin.images.iter().all(|row| name_of(row) != canonical) {
            let aliases: Vec<_> =
                image.aliases.iter().filter(|alias| by_alias(&admin.images, alias).is_none()).collect();
            let row = row(image, json!(aliases));
            admin.images.push(row);
        }
    }
}

/// An image. Its digest stands for the program that it is.
fn row(image: &Image, aliases: Value) -> Value {
    use sha2::Digest;
    let digest = format!("sha256:{}", ids::hex(&sha2::Sha256::digest(image.canonical())));
    let size = image.program.metadata().map_or(0, |meta| meta.len());
    let limits =
        json!([{ "key": "cpu", "min": "1", "max": null }, { "key": "mem", "min": "256m", "max": null }]);
    json!({
        "id": ids::uuid4(), "name": image.name, "humanized_name": image.name, "tag": image.tag,
        "registry": REGISTRY, "architecture": std::env::consts::ARCH, "is_local": false, "digest": digest,
        "hash": digest, "size_bytes": size, "aliases": aliases, "labels": [
            { "key": "ai.backend.kernelspec", "value": "1" },
            { "key": "ai.backend.features", "value": "batch query uid-match user-input" },
            { "key": "ai.backend.role", "value": "COMPUTE" },
        ],
        "resource_limits": limits, "supported_accelerators": [""], "installed": true, "installed_agents": [AGENT],
    })
}

fn name_of(row: &Value) -> String {
    let word = |name: &str| row[name].as_str().unwrap_or_default();
    format!("{}/{}:{}", word("registry"), word("name"), word("tag"))
}

fn by_alias<'a>(rows: &'a [Value], alias: &str) -> Option<&'a Value> {
    rows.iter()
        .find(|row| row["aliases"].as_array().is_some_and(|all| all.iter().any(|found| found == alias)))
}

/// The row of a reference: an alias first, then a full name. The error is the reference as the manager reads it.
fn find<'a>(rows: &'a [Value], reference: &str) -> Result<&'a Value, String> {
    if let Some(row) = by_alias(rows, reference) {
        return Ok(row);
    }
    let full = complete(reference);
    rows.iter().find(|row| name_of(row) == full).ok_or(full)
}

/// The image of this host that a reference names.
///
/// # Errors
/// There is none: the reference as the manager reads it.
pub fn resolve<'a>(app: &'a App, reference: &str) -> Result<&'a Image, String> {
    let name = app.store.read(|data| find(&data.admin.images, reference).map(name_of))?;
    app.images.iter().find(|image| image.canonical() == name).ok_or(name)
}

/// The answer where a reference names no image.
pub fn none(reference: &str, full: &str) -> Problem {
    Problem::not_found("environment image").msg(image::unknown(reference, full))
}

/// An image as a node.
pub fn as_node(row: &Value) -> Value {
    let mut node = row.clone();
    let id = row["id"].as_str().unwrap_or_default();
    (node["key"], node["id"]) = (id.into(), global_id("ImageNode", id).into());
    node["__typename"] = "ImageNode".into();
    node
}

fn allowed(ask: &Ask<'_>, data: &Data, row: &Value) -> bool {
    let domain = table::find(&data.admin.domains, "name", &ask.caller.profile.domain);
    let registries = domain.and_then(|row| row["allowed_docker_registries"].as_array());
    ask.is(Role::Superadmin) || registries.is_some_and(|all| all.contains(&row["registry"]))
}

fn seen(ask: &Ask<'_>, row: &Value) -> Value {
    let mut row = row.clone();
    if !ask.is(Role::Superadmin) {
        row["installed_agents"] = Value::Null;
    }
    row
}

fn unknown(reference: &str, full: &str) -> String {
    format!("{NONE} ({})", image::unknown(reference, full))
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let reference = ask.word("reference");
    let row = find(&data.admin.images, reference).map_err(|full| unknown(reference, &full))?;
    let right = ask.text("architecture").is_none_or(|name| row["architecture"] == name);
    if !right {
        return Err(unknown(reference, &complete(reference)));
    }
    if allowed(ask, data, row) { Ok(seen(ask, row)) } else { Err(NONE.to_owned()) }
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    let (installed, operation) = (ask.flag("is_installed"), ask.flag("is_operation"));
    let fits = |row: &&Value| {
        allowed(ask, data, row)
            && installed.is_none_or(|installed| row["installed"] == installed)
            && operation != Some(true)
    };
    Ok(data.admin.images.iter().filter(fits).map(|row| seen(ask, row)).collect())
}

fn plain() -> Answer {
    Ok(json!({ "ok": true, "msg": "" }))
}

fn rescan(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let only = ask.text("registry");
    let known = |host: &str| data.admin.etcd.contains_key(&format!("config/docker/registry/{host}"));
    let (status, message) = match only {
        Some(host) if !known(host) => {
            ("failed", format!("ValueError: the registry is not configured: {host}"))
        }
        _ => ("done", String::new()),
    };
    if status == "done" && only.is_none_or(|host| host == REGISTRY) {
        rescan_into(&mut data.admin, &ask.app.images);
    }
    let id = ids::uuid4();
    data.tasks.push(Task { id: id.clone(), status: status.to_owned(), message });
    Ok(json!({ "ok": true, "msg": "", "task_id": id }))
}

fn not_there(_: &Ask<'_>, _: &mut Data) -> Answer {
    Ok(json!({ "ok": false, "msg": "Not implemented.", "task_id": null }))
}

/// The values of an input under the names of a row.
fn read(mut values: Map<String, Value>) -> Map<String, Value> {
    if let Some(name) = values.shift_remove("image").or_else(|| values.shift_remove("name")) {
        values.insert("humanized_name".to_owned(), name.clone());
        values.insert("name".to_owned(), name);
    }
    if let Some(digest) = values.get("digest").cloned() {
        values.insert("hash".to_owned(), digest);
    }
    values.shift_remove("type");
    values
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let full = complete(ask.word("target"));
    match data.admin.images.iter_mut().find(|row| name_of(row) == full) {
        Some(row) => {
            table::put(row, read(ask.props()));
            plain()
        }
        None => fail("Image not found"),
    }
}

fn forget(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let reference = ask.word("reference");
    let row = find(&data.admin.images, reference).map_err(|full| unknown(reference, &full))?;
    let id = row["id"].clone();
    data.admin.images.retain(|row| row["id"] != id);
    plain()
}

fn alias(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (alias, full) = (ask.word("alias"), complete(ask.word("target")));
    let id =
        data.admin.images.iter().find(|row| name_of(row) == full).map(|row| row["id"].clone()).ok_or(NONE)?;
    if by_alias(&data.admin.images, alias).is_some() {
        return Err(table::taken("ix_image_aliases_alias", "alias", alias).replace("integrity error: ", ""));
    }
    let row = find_mut(&mut data.admin.images, "id", id.as_str().unwrap_or_default());
    if let Some(all) = row.and_then(|row| row["aliases"].as_array_mut()) {
        all.push(alias.into());
    }
    plain()
}

fn dealias(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let alias = ask.word("alias");
    for row in &mut data.admin.images {
        let Some(all) = row["aliases"].as_array_mut() else { continue };
        let before = all.len();
        all.retain(|found| found != alias);
        if all.len() < before {
            return plain();
        }
    }
    Err("No such alias".to_owned())
}

fn clear(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let registry = ask
        .text("registry")
        .ok_or("ClearImages.mutate() missing 1 required positional argument: 'registry'")?;
    data.admin.images.retain(|row| row["registry"] != registry);
    plain()
}
