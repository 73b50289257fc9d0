//! Relay connections: pages by cursor, or by offset.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::execute::Args;
use super::filter::Fields;
use super::{filter, order};

/// The opaque ID of a node.
pub fn global_id(ty: &str, id: &str) -> String {
    STANDARD.encode(format!("{ty}:{id}"))
}

/// The type and the ID in an opaque ID.
///
/// # Errors
/// It is none.
pub fn read_id(text: &str) -> Result<(String, String), String> {
    let plain = STANDARD.decode(text).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let parts = plain.and_then(|plain| plain.split_once(':').map(|(ty, id)| (ty.to_owned(), id.to_owned())));
    parts.ok_or_else(|| format!("Unable to parse global ID \"{text}\"."))
}

/// What nodes can be filtered and ordered by; the names are the same for all of them.
const FIELDS: Fields = &[
    ("id", filter::Kind::Text),
    ("uuid", filter::Kind::Text),
    ("name", filter::Kind::Text),
    ("username", filter::Kind::Text),
    ("email", filter::Kind::Text),
    ("full_name", filter::Kind::Text),
    ("description", filter::Kind::Text),
    ("is_active", filter::Kind::Text),
    ("status", filter::Kind::Text),
    ("domain_name", filter::Kind::Text),
    ("role", filter::Kind::Text),
    ("created_at", filter::Kind::Time),
    ("modified_at", filter::Kind::Time),
    ("resource_policy", filter::Kind::Text),
];

fn whole(args: &Args, name: &str) -> Result<Option<usize>, String> {
    match args.get(name).and_then(Value::as_i64) {
        None => Ok(None),
        Some(number) => usize::try_from(number)
            .map(Some)
            .map_err(|_| format!("Argument '{name}' must be a non-negative integer.")),
    }
}

/// A page of nodes, which are in the order of their IDs unless another is asked for.
///
/// # Errors
/// The manager's words for arguments that cannot be.
pub fn page(nodes: Value, args: &Args) -> Result<Value, String> {
    let Value::Array(mut nodes) = nodes else { return Ok(Value::Null) };
    let text = |name: &str| args.get(name).and_then(Value::as_str);
    nodes.sort_by(|one, two| one["key"].as_str().cmp(&two["key"].as_str()));
    if let Some(text) = text("filter") {
        let filter = filter::parse(text, FIELDS)?;
        nodes.retain(|node| filter.fits(node) == Some(true));
    }
    if let Some(text) = text("order") {
        let names: Vec<&str> = FIELDS.iter().map(|(name, _)| *name).collect();
        order::sort(&mut nodes, &order::parse(text, &names)?);
    }
    let count = nodes.len();
    let (first, last) = (whole(args, "first")?, whole(args, "last")?);
    let (after, before) = (text("after"), text("before"));
    let place = |cursor: &str| -> Result<Option<usize>, String> {
        read_id(cursor)?;
        Ok(nodes.iter().position(|node| node["id"] == cursor))
    };
    let (from, to) = if let Some(offset) = whole(args, "offset")? {
        (offset.min(count), offset.saturating_add(first.unwrap_or(count)).min(count))
    } else if (first.is_some() || after.is_some()) && (last.is_some() || before.is_some()) {
        return Err("Can only paginate with single direction, forwards or backwards. Please set only one of (after, first) and (before, last).".to_owned());
    } else if last.is_some() || before.is_some() {
        let to = before.map(place).transpose()?.flatten().unwrap_or(count);
        (to.saturating_sub(last.unwrap_or(count)), to)
    } else {
        let from = after.map(place).transpose()?.flatten().map_or(0, |at| at + 1);
        (from, from.saturating_add(first.unwrap_or(count)).min(count))
    };
    let edges: Vec<Value> =
        nodes[from..to].iter().map(|node| json!({ "node": node, "cursor": node["id"] })).collect();
    let cursor = |edge: Option<&Value>| edge.map_or(Value::Null, |edge| edge["cursor"].clone());
    Ok(json!({
        "pageInfo": {
            "hasNextPage": to < count, "hasPreviousPage": from > 0,
            "startCursor": cursor(edges.first()), "endCursor": cursor(edges.last()),
        },
        "edges": edges, "count": count,
    }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn cut(args: Value) -> Result<(Vec<String>, bool, bool), String> {
        let nodes: Vec<Value> = ["a", "b", "c", "d"]
            .iter()
            .map(|key| json!({ "key": key, "id": global_id("T", key), "name": key }))
            .collect();
        let page = page(Value::from(nodes), args.as_object().unwrap())?;
        let names = page["edges"].as_array().unwrap().iter();
        let names = names.map(|edge| edge["node"]["name"].as_str().unwrap().to_owned()).collect();
        let info = &page["pageInfo"];
        Ok((names, info["hasPreviousPage"].as_bool().unwrap(), info["hasNextPage"].as_bool().unwrap()))
    }

    #[test]
    fn pages_by_cursor_and_offset() {
        let names = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(cut(json!({ "first": 2 })).unwrap(), (names(&["a", "b"]), false, true));
        assert_eq!(
            cut(json!({ "first": 2, "after": global_id("T", "b") })).unwrap(),
            (names(&["c", "d"]), true, false)
        );
        assert_eq!(
            cut(json!({ "last": 1, "before": global_id("T", "c") })).unwrap(),
            (names(&["b"]), true, true)
        );
        assert_eq!(cut(json!({ "offset": 3, "first": 9 })).unwrap(), (names(&["d"]), true, false));
        assert_eq!(cut(json!({ "order": "-name", "first": 1 })).unwrap().0, names(&["d"]));
        assert_eq!(cut(json!({ "filter": "name == \"c\"" })).unwrap().0, names(&["c"]));
        assert!(cut(json!({ "first": 1, "last": 1 })).unwrap_err().contains("single direction"));
        assert!(cut(json!({ "first": -1 })).unwrap_err().contains("non-negative"));
        assert!(cut(json!({ "after": "?" })).unwrap_err().contains("global ID"));
    }
}
