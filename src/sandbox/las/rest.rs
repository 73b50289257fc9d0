//! What all resources do alike: they are made, listed, read, changed and deleted.

use std::ops::Bound;

use serde_json::{Map, Value, json};

use super::data::{ORGANIZATION, Record};
use super::query;
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, Resource, Stamps, Test};
use super::types::{self, Member};
use crate::sandbox::clock::{self, Micros};

type Body = Map<String, Value>;

/// POST: a new record.
///
/// # Errors
/// The body does not fit, or names what is not there, or a quota is used up.
pub fn create(call: &mut Call, resource: &Resource, body: Body) -> Result<Value, Refusal> {
    let members = resource.create.unwrap_or_default();
    let body = checked(members, body)?;
    let (id, record) = make(call, resource, without_nulls(body))?;
    Ok(shown(call, resource, &id, &record))
}

/// Makes a record of members that were checked.
///
/// # Errors
/// It names what is not there, or a quota is used up.
pub fn make(call: &mut Call, resource: &Resource, body: Body) -> Result<(String, Record), Refusal> {
    let id = call.data.new_id(resource.kind, call.now);
    let mut record = Record { at: call.now, by: call.by.clone(), body, ..Record::default() };
    if let Some(parent) = parent_member(resource) {
        record.set(parent, call.of());
    }
    call.app.las.spend(resource.kind)?;
    if let Err(refusal) = (resource.settle)(call, &id, None, &mut record) {
        call.app.las.give_back(resource.kind);
        call.data.active.remove(&id);
        return Err(refusal);
    }
    call.data.table(resource.kind).insert(id.clone(), record.clone());
    call.dirty = true;
    Ok((id, record))
}

fn checked(members: &[Member], body: Body) -> Result<Body, Refusal> {
    types::members(members, false, "", &body).map_err(Refusal::bad)?;
    Ok(body)
}

fn without_nulls(mut body: Body) -> Body {
    body.retain(|_, value| !value.is_null());
    body
}

/// The member with the ID of what a resource is part of.
pub fn parent_member(resource: &Resource) -> Option<&'static str> {
    match resource.parent? {
        "datasets" => Some("datasetId"),
        "models" => Some("modelId"),
        "transitions" => Some("transitionId"),
        "workflows" => Some("workflowId"),
        _ => None,
    }
}

/// A record, where it is there and part of what the path says.
///
/// # Errors
/// 404.
pub fn find(call: &Call, resource: &Resource, id: &str) -> Result<Record, Refusal> {
    let record = call.data.get(resource.kind, id)?;
    match parent_member(resource) {
        Some(member) if record.text(member) != call.of() => Err(Refusal::unknown(id)),
        _ => Ok(record.clone()),
    }
}

/// GET of one.
///
/// # Errors
/// 404.
pub fn get(call: &Call, resource: &Resource, id: &str) -> Result<Value, Refusal> {
    let record = find(call, resource, id)?;
    Ok(shown(call, resource, id, &record))
}

/// PATCH: members that are given are set, those that are null are taken away.
///
/// # Errors
/// The body does not fit, or names what is not there.
pub fn update(call: &mut Call, resource: &Resource, id: &str, body: Body) -> Result<Value, Refusal> {
    let old = find(call, resource, id)?;
    let body = checked(resource.update.unwrap_or_default(), body)?;
    if body.is_empty() && resource.some {
        return Err(Refusal::bad("the body must have at least one property"));
    }
    let mut new = old.clone();
    for (name, value) in body {
        if value.is_null() {
            new.body.shift_remove(&name);
        } else {
            new.body.insert(name, value);
        }
    }
    (resource.settle)(call, id, Some(&old), &mut new)?;
    new.changed = Some((call.now, call.by.clone()));
    call.data.table(resource.kind).insert(id.to_owned(), new.clone());
    call.dirty = true;
    Ok(shown(call, resource, id, &new))
}

/// DELETE of one: it is answered a last time.
///
/// # Errors
/// It is not there, or in use.
pub fn delete(call: &mut Call, resource: &Resource, id: &str) -> Result<Value, Refusal> {
    let record = find(call, resource, id)?;
    let value = shown(call, resource, id, &record);
    (resource.gone)(call, id, &record)?;
    call.data.table(resource.kind).remove(id);
    call.dirty = true;
    Ok(value)
}

/// A record as it is answered.
pub fn shown(call: &Call, resource: &Resource, id: &str, record: &Record) -> Value {
    let mut map = Map::new();
    map.insert(resource.id.to_owned(), id.into());
    for name in resource.always {
        map.insert((*name).to_owned(), record.get(name).clone());
    }
    for (name, value) in &record.body {
        if !name.starts_with('_') && !resource.never.contains(&name.as_str()) {
            map.insert(name.clone(), value.clone());
        }
    }
    if let Some(status) = resource.status(record, call.now) {
        map.insert("status".to_owned(), status.into());
    }
    if resource.stamps != Stamps::None {
        map.insert("createdTime".to_owned(), clock::iso(record.at).into());
        map.insert("createdBy".to_owned(), text_or_null(&record.by));
    }
    if resource.stamps == Stamps::All {
        let (at, by) = record
            .changed
            .as_ref()
            .map_or((Value::Null, Value::Null), |(at, by)| (clock::iso(*at).into(), by.as_str().into()));
        map.insert("updatedTime".to_owned(), at);
        map.insert("updatedBy".to_owned(), by);
    }
    (resource.show)(call, id, record, &mut map);
    Value::Object(map)
}

fn text_or_null(text: &str) -> Value {
    if text.is_empty() { Value::Null } else { text.into() }
}

/// A time, or null.
pub fn time(at: Option<Micros>) -> Value {
    at.map_or(Value::Null, |at| clock::iso(at).into())
}

/// GET of a list: a page.
///
/// # Errors
/// A parameter does not fit.
pub fn list(call: &mut Call, resource: &Resource) -> Result<Value, Refusal> {
    call.listing = true;
    let (ids, next) = page(call, resource)?;
    let mut answer = Map::new();
    let rows: Vec<Value> = ids
        .iter()
        .filter_map(|id| Some(shown(call, resource, id, call.data.get(resource.kind, id).ok()?)))
        .collect();
    answer.insert(resource.collection.to_owned(), rows.into());
    answer.insert("nextToken".to_owned(), next.into());
    if let Some(parent) = parent_member(resource).filter(|_| resource.collection == "executions") {
        answer.insert(parent.to_owned(), call.of().into());
    }
    for filter in resource.filters {
        let values: Vec<&str> = call.query.all(filter.name).collect();
        match filter.echo {
            Echo::Many if !values.is_empty() => answer.insert(filter.name.to_owned(), json!(values)),
            Echo::One if !values.is_empty() => answer.insert(filter.name.to_owned(), values[0].into()),
            _ => None,
        };
    }
    for name in resource.repeats {
        if let Some(value) = call.query.one(name) {
            answer.insert((*name).to_owned(), value.into());
        }
    }
    Ok(Value::Object(answer))
}

/// The IDs of a page, and the token of the next.
///
/// # Errors
/// A parameter does not fit.
pub fn page(call: &Call, resource: &Resource) -> Result<(Vec<String>, Option<String>), Refusal> {
    let size = call.query.page_size()?;
    let after = call.query.after()?;
    let (down, by) = call.query.order(resource.sorts)?;
    let tests = tests(call, resource)?;
    let fits = |id: &str, record: &Record| {
        // What all have is reached by its ID alone.
        !id.contains(":commons-") && tests.iter().all(|test| test.fits(call, resource, id, record))
    };
    let mut found: Vec<(String, String)> = Vec::new();
    if by == Some("endTime") {
        // What has not ended is after all that has.
        let key = |record: &Record| format!("{:020}", record.ended.unwrap_or(Micros::MAX));
        let all = call.data.all(resource.kind).filter(|(id, record)| fits(id, record));
        found.extend(all.map(|(id, record)| (key(record), id.clone())));
        found.sort_unstable();
        if down {
            found.reverse();
        }
        if let Some(after) = after {
            found.retain(|pair| if down { *pair < after } else { *pair > after });
        }
        found.truncate(size + 1);
    } else if let Some(table) = call.data.tables.get(resource.kind) {
        let mut range = (Bound::<&str>::Unbounded, Bound::Unbounded);
        let after = after.as_ref().map(|(_, id)| Bound::Excluded(id.as_str()));
        match (after, down) {
            (Some(after), false) => range.0 = after,
            (Some(after), true) => range.1 = after,
            (None, _) => {}
        }
        let rows = table.range::<str, _>(range);
        let take = |(id, record): (&String, &Record)| fits(id, record).then(|| (String::new(), id.clone()));
        if down {
            found.extend(rows.rev().filter_map(take).take(size + 1));
        } else {
            found.extend(rows.filter_map(take).take(size + 1));
        }
    }
    let more = found.len() > size;
    found.truncate(size);
    let next = found.last().filter(|_| more).map(|(key, id)| query::token(key, id));
    Ok((found.into_iter().map(|(_, id)| id).collect(), next))
}

/// A filter with the values that were asked for.
struct Wanted<'a> {
    member: &'static str,
    test: Test,
    values: Vec<&'a str>,
    time: Micros,
}

fn tests<'a>(call: &'a Call, resource: &Resource) -> Result<Vec<Wanted<'a>>, Refusal> {
    let mut tests = Vec::new();
    if let Some(member) = parent_member(resource) {
        tests.push(Wanted { member, test: Test::Equal, values: vec![call.of()], time: 0 });
    }
    for Filter { name, member, test, words, .. } in resource.filters {
        let mut values: Vec<&str> = call.query.all(name).collect();
        if let Some(wrong) = values.iter().find(|value| !words.is_empty() && !words.contains(value)) {
            return Err(Refusal::bad(format!("{name} must be one of {}, not {wrong}", words.join(", "))));
        }
        if *name == "owner" {
            values.iter_mut().filter(|value| **value == "me").for_each(|value| *value = ORGANIZATION);
            if values.is_empty() && resource.kind == "model" {
                values.push(ORGANIZATION);
            }
        }
        let time = match (test, values.first()) {
            (Test::Equal, _) | (_, None) => 0,
            (_, Some(text)) => clock::parse(text)
                .map(|(at, _)| at)
                .ok_or_else(|| Refusal::bad(format!("{name} must be a time in ISO 8601")))?,
        };
        if !values.is_empty() {
            tests.push(Wanted { member, test: *test, values, time });
        }
    }
    Ok(tests)
}

impl Wanted<'_> {
    fn fits(&self, call: &Call, resource: &Resource, id: &str, record: &Record) -> bool {
        let has = |value: &str| self.values.contains(&value);
        match (self.test, self.member) {
            (Test::Since, _) => record.at >= self.time,
            (Test::Until, _) => record.at <= self.time,
            (_, "status") => resource.status(record, call.now).is_some_and(has),
            (_, "owner") => has(owner(id)),
            (_, member) if member == resource.id => has(id),
            (_, member) => has(record.text(member)),
        }
    }
}

/// The organization that an ID belongs to.
pub fn owner(id: &str) -> &str {
    id.split_once('/').map_or(ORGANIZATION, |(owner, _)| owner)
}

/// An ID without its organization.
pub fn bare(id: &str) -> &str {
    id.split_once('/').map_or(id, |(_, own)| own)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sandbox::las::datasets::DATASETS;
    use crate::sandbox::las::documents::{DOCUMENTS, delete_page};
    use crate::sandbox::las::testing::World;

    fn names(page: &Value) -> Vec<&str> {
        let rows = page["documents"].as_array().unwrap();
        rows.iter().map(|row| row["name"].as_str().unwrap()).collect()
    }

    fn world() -> (World, String) {
        let mut world = World::new();
        let dataset = world.make("", &DATASETS, json!({})).unwrap();
        let dataset = dataset["datasetId"].as_str().unwrap().to_owned();
        for number in 0..5 {
            world
                .make("", &DOCUMENTS, json!({ "name": format!("in-{number}"), "datasetId": dataset }))
                .unwrap();
            world.make("", &DOCUMENTS, json!({ "name": format!("out-{number}") })).unwrap();
        }
        (world, dataset)
    }

    #[test]
    fn pages_follow_each_other_in_both_orders() {
        let (mut world, dataset) = world();
        let query = format!("datasetId={dataset}&maxResults=2");
        let mut seen = Vec::new();
        let mut token = Value::Null;
        for _ in 0..3 {
            let next = token.as_str().map_or(String::new(), |token| format!("&nextToken={token}"));
            let page = world.list("", &DOCUMENTS, &format!("{query}&order=descending{next}")).unwrap();
            seen.extend(names(&page).into_iter().map(str::to_owned));
            token = page["nextToken"].clone();
        }
        assert_eq!(seen, ["in-4", "in-3", "in-2", "in-1", "in-0"]);
        assert_eq!(token, Value::Null);
        let first = world.list("", &DOCUMENTS, &query).unwrap();
        assert_eq!(names(&first), ["in-0", "in-1"]);
        assert_eq!(first["datasetId"], json!([dataset]));
        let all = world.list("", &DOCUMENTS, "").unwrap();
        assert_eq!((names(&all).len(), &all["nextToken"]), (10, &Value::Null));
        assert!(world.list("", &DOCUMENTS, "sortBy=name").is_err());
    }

    #[test]
    fn deleting_goes_on_from_page_to_page() {
        let (mut world, dataset) = world();
        let query = format!("datasetId={dataset}&maxResults=3");
        let first = world.call("", &query, delete_page).unwrap();
        assert_eq!(names(&first), ["in-0", "in-1", "in-2"]);
        assert_eq!(world.get("", &DATASETS, &dataset)["numberOfDocuments"], 2);
        let next = format!("{query}&nextToken={}", first["nextToken"].as_str().unwrap());
        let last = world.call("", &next, delete_page).unwrap();
        assert_eq!((names(&last), &last["nextToken"]), (vec!["in-3", "in-4"], &Value::Null));
        assert_eq!(names(&world.list("", &DOCUMENTS, "").unwrap()).len(), 5);
        world.call("", "", |call| delete(call, &DATASETS, &dataset)).unwrap();
    }

    #[test]
    fn null_takes_away_and_nothing_at_all_is_refused() {
        let (mut world, dataset) = world();
        let body = json!({ "name": "a", "description": null, "metadata": { "x": 1 } });
        let changed = world.change("", &DATASETS, &dataset, body).unwrap();
        assert_eq!((&changed["name"], &changed["description"]), (&json!("a"), &Value::Null));
        assert!(changed["updatedTime"].is_string() && changed["updatedBy"] == "las:app-client:me");
        assert_eq!(
            world.change("", &DATASETS, &dataset, json!({ "name": null })).unwrap()["name"],
            Value::Null
        );
        assert_eq!(world.change("", &DATASETS, &dataset, json!({})).unwrap_err().status, 400);
        assert_eq!(
            world.change("", &DATASETS, &dataset, json!({ "metadata": null })).unwrap_err().status,
            400
        );
        let refused = world.call("", "", |call| delete(call, &DATASETS, &dataset)).unwrap_err();
        assert_eq!(refused.status, 400);
        assert_eq!(
            world.change("", &DATASETS, "las:dataset:x", json!({ "name": "b" })).unwrap_err().status,
            404
        );
    }

    #[test]
    fn moving_a_document_is_counted() {
        let (mut world, dataset) = world();
        let other = world.make("", &DATASETS, json!({})).unwrap()["datasetId"].as_str().unwrap().to_owned();
        let page = world.list("", &DOCUMENTS, &format!("datasetId={dataset}")).unwrap();
        let document = page["documents"][0]["documentId"].as_str().unwrap();
        world.change("", &DOCUMENTS, document, json!({ "datasetId": other })).unwrap();
        assert_eq!(world.get("", &DATASETS, &dataset)["numberOfDocuments"], 4);
        assert_eq!(world.get("", &DATASETS, &other)["numberOfDocuments"], 1);
    }
}
