//! Model services: what is kept of them, and how GraphQL shows them. `bai::services` makes them.

use serde_json::Value;

use super::table::{self, find, find_mut};
use super::{Answer, Ask, Mutation, Query, done_with, fail};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::graphql::filter::{Fields, Kind};
use crate::sandbox::bai::graphql::page;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "endpoint", superadmin: false, run: one },
    Query { name: "endpoint_list", superadmin: false, run: list },
    Query { name: "routing", superadmin: false, run: routing },
    Query { name: "routing_list", superadmin: false, run: routings },
    Query { name: "endpoint_token", superadmin: false, run: token },
    Query { name: "endpoint_token_list", superadmin: false, run: tokens },
];

pub const MUTATIONS: &[Mutation] = &[Mutation { name: "modify_endpoint", who: Role::User, run: modify }];

const MISSING: &str = "No such endpoint.";

const FILTER: Fields = &[
    ("name", Kind::Text),
    ("model", Kind::Text),
    ("domain", Kind::Text),
    ("url", Kind::Text),
    ("lifecycle_stage", Kind::Text),
    ("open_to_public", Kind::Text),
    ("created_user_email", Kind::Text),
    ("session_owner_email", Kind::Text),
    ("desired_session_count", Kind::Text),
    ("created_at", Kind::Time),
];

/// The services that the caller may look at, the newest first.
fn seen<'a>(ask: &Ask<'_>, data: &'a Data) -> Vec<&'a Value> {
    let caller = ask.caller;
    let fits = |row: &&Value| match caller.role {
        Role::Superadmin => true,
        Role::Admin => row["domain"] == caller.profile.domain.as_str(),
        Role::User => row["session_owner"] == caller.uuid.as_str(),
    };
    let mut rows: Vec<&Value> = data.admin.endpoints.iter().filter(fits).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row["created_at"].as_str()));
    rows
}

fn shown(data: &Data, row: &Value) -> Value {
    let mut row = row.clone();
    let image = row["image"].as_str().unwrap_or_default();
    let found = data.admin.images.iter().find(|found| {
        let word = |name: &str| found[name].as_str().unwrap_or_default();
        image == format!("{}/{}:{}", word("registry"), word("name"), word("tag"))
    });
    row["image_object"] = found.map_or(Value::Null, super::images::as_node);
    row["routings"] = Value::Array(vec![]);
    row["errors"] = Value::Array(vec![]);
    row["status"] = if row["desired_session_count"] == 0 { "READY" } else { "PROVISIONING" }.into();
    row
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let row = seen(ask, data).into_iter().find(|row| row["endpoint_id"] == ask.word("endpoint_id"));
    row.map(|row| shown(data, row)).ok_or_else(|| MISSING.to_owned())
}

fn list(ask: &Ask<'_>, data: &Data) -> Answer {
    let alive = seen(ask, data).into_iter().filter(|row| row["lifecycle_stage"] != "destroyed");
    let in_domain = |row: &&Value| ask.text("domain_name").is_none_or(|name| row["domain"] == name);
    let rows = alive.filter(in_domain).map(|row| shown(data, row)).collect();
    page::of(rows, FILTER, &[], ask.args)
}

/// No service has a route here: nothing serves models.
fn routing(_: &Ask<'_>, _: &Data) -> Answer {
    Err("No such routing.".to_owned())
}

fn routings(ask: &Ask<'_>, _: &Data) -> Answer {
    page::plain(vec![], ask.args)
}

fn token(ask: &Ask<'_>, data: &Data) -> Answer {
    let row = find(&data.admin.endpoint_tokens, "token", ask.word("token"));
    row.cloned().ok_or_else(|| "No such endpoint token.".to_owned())
}

fn tokens(ask: &Ask<'_>, data: &Data) -> Answer {
    let of = ask.text("endpoint_id");
    let fits = |row: &&Value| of.is_none_or(|id| row["endpoint_id"] == id);
    page::plain(data.admin.endpoint_tokens.iter().filter(fits).cloned().collect(), ask.args)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let id = ask.word("endpoint_id");
    if !seen(ask, data).iter().any(|row| row["endpoint_id"] == id) {
        return Err(MISSING.to_owned());
    }
    let mut values = ask.props();
    if values.is_empty() {
        return fail("<class 'asyncpg.exceptions.PostgresSyntaxError'>: syntax error at or near \"WHERE\"");
    }
    if let Some(image) = values.shift_remove("image") {
        values.insert("image".to_owned(), image["name"].clone());
    }
    if let Some(row) = find_mut(&mut data.admin.endpoints, "endpoint_id", id) {
        table::put(row, values);
        let row = row.clone();
        return done_with("endpoint", shown(data, &row));
    }
    Err(MISSING.to_owned())
}
