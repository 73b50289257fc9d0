//! Documents. Their contents are files beside the state: see `files`.

use serde_json::{Map, Value};

use super::data::Record;
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Test};
use super::shapes::{CONTENT, CONTENT_TYPES, DAYS, GROUND_TRUTH};
use super::types::{TEXT, Type, may, null};
use super::{datasets, files, keep, rest};

const fn by(name: &'static str, echo: Echo) -> Filter {
    Filter { name, member: name, test: Test::Equal, words: &[], echo }
}

/// `/documents`.
pub static DOCUMENTS: Resource = Resource {
    collection: "documents",
    id: "documentId",
    kind: "document",
    create: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("metadata", Type::Object),
        may("retentionInDays", DAYS),
        may("consentId", Type::Id("consent")),
        may("datasetId", Type::Id("dataset")),
        may("groundTruth", GROUND_TRUTH),
        may("content", CONTENT),
        null("contentType", Type::Word(CONTENT_TYPES)),
    ]),
    update: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("metadata", Type::Object),
        may("retentionInDays", DAYS),
        may("datasetId", Type::Id("dataset")),
        null("groundTruth", GROUND_TRUTH),
    ]),
    filters: &[by("documentId", Echo::No), by("datasetId", Echo::Many), by("consentId", Echo::Many)],
    sorts: &["createdTime"],
    repeats: &["sortBy", "order"],
    always: &["name", "description", "metadata", "retentionInDays"],
    settle,
    show: |call, id, record, map| {
        map.insert("fileUrl".to_owned(), files::url(call.app, id).into());
        if record.get("retentionInDays").is_null() {
            map.insert("retentionInDays".to_owned(), datasets::RETENTION.into());
        }
    },
    gone: |call, id, _| {
        forget(call, id);
        files::remove(call.app, id);
        Ok(())
    },
    ..PLAIN
};

fn settle(call: &mut Call, id: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    call.needs("dataset", new.get("datasetId"))?;
    if let Some(content) = new.body.shift_remove("content") {
        let bytes = keep::decode(content.as_str().unwrap_or_default())?;
        files::write(call.app, id, &bytes)?;
        put(new, files::md5(&bytes), files::kind(&bytes));
    }
    let (from, to) =
        (old.map_or("", |old| old.text("datasetId")).to_owned(), new.text("datasetId").to_owned());
    if from != to {
        datasets::count(call, &from, -1);
        datasets::count(call, &to, 1);
    }
    Ok(())
}

/// Notes what content a document has; its type is what the bytes say, then what was given.
pub fn put(record: &mut Record, md5: String, kind: Option<&str>) {
    record.set("contentMD5", md5);
    if let Some(kind) = kind {
        record.set("contentType", kind);
    }
}

/// Takes a document away, but not its file.
pub fn forget(call: &mut Call, id: &str) {
    if let Some(record) = call.data.table("document").remove(id) {
        datasets::count(call, record.text("datasetId"), -1);
        call.dirty = true;
    }
}

/// `DELETE /documents`: deletes a page of those that the parameters choose.
///
/// # Errors
/// A parameter does not fit.
pub fn delete_page(call: &mut Call) -> Result<Value, Refusal> {
    let answer = rest::list(call, &DOCUMENTS)?;
    for document in answer["documents"].as_array().into_iter().flatten() {
        let id = document["documentId"].as_str().unwrap_or_default();
        forget(call, id);
        files::remove(call.app, id);
    }
    Ok(answer)
}

/// The ground truth of a label.
pub fn truth<'a>(record: &'a Record, label: &str) -> Option<&'a Map<String, Value>> {
    let all = record.get("groundTruth").as_array()?;
    all.iter().filter_map(Value::as_object).find(|truth| truth.get("label").is_some_and(|l| l == label))
}
