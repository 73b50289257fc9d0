//! Datasets and their transformations.

use std::collections::BTreeSet;

use serde_json::json;

use super::data::Record;
use super::life::{STAGE, stage};
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Test};
use super::shapes::{DAYS, OPERATIONS};
use super::types::{TEXT, Type, may, null};
use super::{documents, files};
use crate::sandbox::clock::Micros;

/// How many days documents are kept, as it is told: the sandbox keeps them until they are deleted.
pub const RETENTION: u64 = 1825;
const RUN: &[(&str, i64)] = &[("running", STAGE)];

/// `/datasets`.
pub static DATASETS: Resource = Resource {
    collection: "datasets",
    id: "datasetId",
    kind: "dataset",
    create: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("metadata", Type::Object),
        may("retentionInDays", DAYS),
        may("containsPersonallyIdentifiableInformation", Type::Bool),
    ]),
    update: Some(&[
        null("name", TEXT),
        null("description", TEXT),
        may("metadata", Type::Object),
        may("retentionInDays", DAYS),
        may("containsPersonallyIdentifiableInformation", Type::Bool),
    ]),
    always: &["name", "description", "metadata", "numberOfDocuments"],
    settle: |_, _, _, new| {
        new.or_set("retentionInDays", RETENTION);
        new.or_set("containsPersonallyIdentifiableInformation", true);
        new.or_set("numberOfDocuments", 0);
        new.or_set("version", 0);
        new.or_set("storageLocation", "EU");
        new.or_set("groundTruthSummary", json!({}));
        Ok(())
    },
    gone: |call, id, record| {
        if record.get("numberOfDocuments") != 0 {
            return Err(Refusal::bad(format!("{id} has documents")));
        }
        let of_it = |transformation: &Record| transformation.text("datasetId") == id;
        call.data.table("dataset-transformation").retain(|_, transformation| !of_it(transformation));
        Ok(())
    },
    ..PLAIN
};

/// Counts a document that came into a dataset or left it.
pub fn count(call: &mut Call, dataset: &str, by: i64) {
    if let Some(record) = call.data.get_mut("dataset", dataset) {
        let number = record.get("numberOfDocuments").as_i64().unwrap_or(0) + by;
        let version = record.get("version").as_i64().unwrap_or(0) + 1;
        record.set("numberOfDocuments", number.max(0));
        record.set("version", version);
    }
}

/// `/datasets/ID/transformations`.
pub static TRANSFORMATIONS: Resource = Resource {
    collection: "transformations",
    parent: Some("datasets"),
    id: "transformationId",
    kind: "dataset-transformation",
    create: Some(&[may("operations", OPERATIONS)]),
    readable: false,
    filters: &[Filter {
        name: "status",
        member: "status",
        test: Test::Equal,
        words: &["running", "succeeded", "failed"],
        echo: Echo::Many,
    }],
    always: &["operations"],
    status: |record, now| Some(stage(record, now, RUN)),
    settle: |call, id, _, new| {
        new.or_set("operations", json!([]));
        // Made to fail by an operation's options.
        let asked = new.get("operations").as_array().into_iter().flatten();
        new.fails = asked.clone().any(|operation| operation["options"]["fail"] == true);
        call.data.active.insert(id.to_owned());
        Ok(())
    },
    ..PLAIN
};

/// Does what a transformation is for, once its time is over: of documents with the same content the oldest stays.
pub fn step(call: &mut Call, id: &str) -> bool {
    let Ok(record) = call.data.get("dataset-transformation", id).cloned() else {
        return call.data.active.remove(id);
    };
    if stage(&record, call.now, RUN) == "running" {
        return false;
    }
    call.data.active.remove(id);
    let operations = record.get("operations").as_array().map_or(0, Vec::len);
    if !record.fails && operations > 0 {
        remove_duplicates(call, record.text("datasetId"), record.at + STAGE * 1000);
    }
    true
}

fn remove_duplicates(call: &mut Call, dataset: &str, before: Micros) {
    let mut seen = BTreeSet::new();
    let of_it = |record: &Record| record.text("datasetId") == dataset && record.at < before;
    let twice: Vec<String> = call
        .data
        .all("document")
        .filter(|(_, record)| of_it(record) && !record.text("contentMD5").is_empty())
        .filter(|(_, record)| !seen.insert(record.text("contentMD5").to_owned()))
        .map(|(id, _)| id.clone())
        .collect();
    for id in twice {
        documents::forget(call, &id);
        files::remove(call.app, &id);
    }
}
