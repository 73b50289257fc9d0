//! Resource presets.

use serde_json::{Map, Value, json};

use super::table::{self, find};
use super::{Answer, Ask, Mutation, Query, done_with, fail};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::create::bytes;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "resource_preset", superadmin: false, run: one },
    Query { name: "resource_presets", superadmin: false, run: all },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "create_resource_preset", who: Role::Superadmin, run: create },
    Mutation { name: "modify_resource_preset", who: Role::Superadmin, run: modify },
    Mutation { name: "delete_resource_preset", who: Role::Superadmin, run: delete },
];

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let missing = "Queries.resolve_resource_preset() missing 1 required positional argument: 'name'";
    let name = ask.text("name").ok_or(missing)?;
    Ok(find(&data.admin.presets, "name", name).cloned().unwrap_or_default())
}

fn all(_: &Ask<'_>, data: &Data) -> Answer {
    Ok(data.admin.presets.iter().cloned().collect())
}

fn read(mut values: Map<String, Value>) -> Result<Map<String, Value>, String> {
    if let Some(given) = values.get_mut("resource_slots") {
        *given = table::slots(given)?;
    }
    if let Some(given) = values.get_mut("shared_memory") {
        let text = given.as_str().filter(|text| !text.is_empty());
        let size =
            |text: &str| bytes(text).ok_or_else(|| format!("could not convert string to float: '{text}'"));
        *given = text.map(size).transpose()?.map_or(Value::Null, Value::from);
    }
    Ok(values)
}

fn create(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let name = ask.word("name");
    let values = read(ask.props())?;
    if find(&data.admin.presets, "name", name).is_some() {
        return fail(table::taken("pk_resource_presets", "name", name));
    }
    let mut row = json!({ "name": name, "shared_memory": null });
    table::put(&mut row, values);
    data.admin.presets.push(row.clone());
    done_with("resource_preset", row)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let values = read(ask.props())?;
    table::modify(ask, &mut data.admin.presets, values)
}

fn delete(ask: &Ask<'_>, data: &mut Data) -> Answer {
    table::delete(ask, &mut data.admin.presets)
}
