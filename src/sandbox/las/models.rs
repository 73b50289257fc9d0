//! Models, their data bundles and their trainings. Nothing is trained: a training is a name and a time.

use serde_json::{Map, Value, json};

use super::data::Record;
use super::life::{STAGE, stage};
use super::organization::{OWNER, of_organization};
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Test};
use super::rest;
use super::shapes::{BUNDLES, DATASETS, FIELD_CONFIG, POSTPROCESS, PREPROCESS, WARM_START};
use super::types::{TEXT, Type, may, must, null};
use crate::sandbox::clock::Micros;

const BUNDLING: &[(&str, i64)] = &[("running", STAGE)];
const TRAINING: &[(&str, i64)] =
    &[("preparing", 200), ("pending", 100), ("running", STAGE), ("running-final-evaluation", 200)];
const ASSISTED: &[(&str, i64)] = &[
    ("waiting-for-approval", 200),
    ("preparing", 200),
    ("pending", 100),
    ("running", STAGE),
    ("running-final-evaluation", 200),
];

const fn by_status(words: &'static [&'static str]) -> Filter {
    Filter { name: "status", member: "status", test: Test::Equal, words, echo: Echo::Many }
}

/// `/models`.
pub static MODELS: Resource = Resource {
    collection: "models",
    id: "modelId",
    kind: "model",
    create: Some(&[
        must("fieldConfig", FIELD_CONFIG),
        may("preprocessConfig", PREPROCESS),
        may("postprocessConfig", POSTPROCESS),
        may("metadata", Type::Object),
        null("name", TEXT),
        null("description", TEXT),
    ]),
    update: Some(&[
        may("fieldConfig", FIELD_CONFIG),
        may("preprocessConfig", PREPROCESS),
        may("postprocessConfig", POSTPROCESS),
        may("metadata", Type::Object),
        null("name", TEXT),
        null("description", TEXT),
        null("trainingId", Type::Slug("model-training")),
    ]),
    filters: &[OWNER],
    always: &["name", "description", "metadata", "fieldConfig", "preprocessConfig", "trainingId"],
    settle: settle_model,
    show: show_model,
    gone: |call, id, _| {
        if running(call, id) > 0 {
            return Err(Refusal::bad(format!("{id} has a training that runs")));
        }
        for kind in ["model-data-bundle", "model-training"] {
            call.data.table(kind).retain(|_, record| record.text("modelId") != id);
        }
        Ok(())
    },
    ..PLAIN
};

/// How documents are made ready unless it is said.
pub fn preprocess() -> Value {
    json!({ "autoRotate": false, "maxPages": 1, "imageQuality": "LOW" })
}

fn settle_model(call: &mut Call, id: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    new.or_set("preprocessConfig", preprocess());
    new.or_set("postprocessConfig", json!({ "strategy": "BEST_FIRST", "outputFormat": "v2" }));
    let version = old.map_or(0, |old| old.get("version").as_i64().unwrap_or(0) + 1);
    new.set("version", version);
    if let Some(training) = new.get("trainingId").as_str() {
        trained(call, id, training)?;
    }
    Ok(())
}

/// Checks that a training belongs to a model and has succeeded.
///
/// # Errors
/// It does not, or has not.
pub fn trained(call: &Call, model: &str, training: &str) -> Result<(), Refusal> {
    let record = call.data.get("model-training", training)?;
    if record.text("modelId") != model {
        return Err(Refusal::unknown(training));
    }
    match TRAININGS.status(record, call.now) {
        Some("succeeded") => Ok(()),
        status => Err(Refusal::bad(format!("{training} is {}", status.unwrap_or_default()))),
    }
}

fn show_model(call: &Call, id: &str, record: &Record, map: &mut Map<String, Value>) {
    of_organization(call, id, record, map);
    let active = !record.get("trainingId").is_null();
    map.insert("status".to_owned(), if active { "active" } else { "inactive" }.into());
    map.insert("numberOfRunningTrainings".to_owned(), running(call, id).into());
    let bundles = call.data.all("model-data-bundle").filter(|(_, bundle)| bundle.text("modelId") == id);
    map.insert("numberOfDataBundles".to_owned(), bundles.count().into());
    statistics(call, map);
}

/// Where statistics are asked for there are none.
fn statistics(call: &Call, map: &mut Map<String, Value>) {
    if call.query.one("statisticsLastNDays").is_some() {
        map.insert("statistics".to_owned(), json!({}));
    }
}

fn running(call: &Call, model: &str) -> usize {
    let of_it = call.data.all("model-training").filter(|(_, training)| training.text("modelId") == model);
    of_it.filter(|(_, training)| !is_over(TRAININGS.status(training, call.now))).count()
}

fn is_over(status: Option<&str>) -> bool {
    matches!(status, Some("succeeded" | "failed" | "cancelled"))
}

/// `/models/ID/dataBundles`.
pub static DATA_BUNDLES: Resource = Resource {
    collection: "dataBundles",
    parent: Some("models"),
    id: "dataBundleId",
    kind: "model-data-bundle",
    create: Some(&[must("datasetIds", DATASETS), null("name", TEXT), null("description", TEXT)]),
    update: Some(&[null("name", TEXT), null("description", TEXT)]),
    filters: &[by_status(&["running", "succeeded", "failed"])],
    always: &["name", "description", "summary", "datasets"],
    never: &["datasetIds"],
    status: |record, now| Some(stage(record, now, BUNDLING)),
    settle: |call, _, old, new| {
        if old.is_some() {
            return Ok(());
        }
        let ids = new.body.shift_remove("datasetIds").unwrap_or_default();
        let mut datasets = Vec::new();
        for id in ids.as_array().into_iter().flatten().filter_map(Value::as_str) {
            // As they are now: a bundle does not change with them.
            datasets.push(rest::get(call, &super::datasets::DATASETS, id)?);
        }
        new.set("datasets", datasets);
        let name = new.text("name").to_owned();
        new.fail_by(&name);
        Ok(())
    },
    ..PLAIN
};

/// `/models/ID/trainings`.
pub static TRAININGS: Resource = Resource {
    collection: "trainings",
    parent: Some("models"),
    id: "trainingId",
    kind: "model-training",
    create: Some(&[
        must("dataBundleIds", BUNDLES),
        may("dataScientistAssistance", Type::Bool),
        may("metadata", Type::Object),
        may("warmStartConfig", WARM_START),
        null("instanceType", Type::Word(&["small-gpu", "medium-gpu", "large-gpu"])),
        null("name", TEXT),
        null("description", TEXT),
    ]),
    update: Some(&[
        null("deploymentEnvironmentId", Type::Owned("deployment-environment")),
        null("metadata", Type::Object),
        null("name", TEXT),
        null("description", TEXT),
        may("status", Type::Word(&["cancelled"])),
    ]),
    deletable: false,
    filters: &[by_status(&[
        "waiting-for-approval",
        "preparing",
        "pending",
        "running",
        "running-final-evaluation",
        "succeeded",
        "failed",
        "cancelled",
    ])],
    always: &["name", "description", "metadata", "gpuHours", "dataBundleIds"],
    status: training_status,
    settle: settle_training,
    show: |call, _, record, map| {
        let done = TRAININGS.status(record, call.now) == Some("succeeded");
        map.insert("gpuHours".to_owned(), if done { json!(0.0) } else { Value::Null });
        map.insert("evaluation".to_owned(), json!({}));
        statistics(call, map);
    },
    ..PLAIN
};

fn training_status(record: &Record, now: Micros) -> Option<&'static str> {
    if record.get("status") == "cancelled" {
        return Some("cancelled");
    }
    let assisted = record.get("dataScientistAssistance") == true;
    Some(stage(record, now, if assisted { ASSISTED } else { TRAINING }))
}

fn settle_training(call: &mut Call, _: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    if let Some(old) = old {
        if new.get("status") == "cancelled" && is_over(training_status(old, call.now)) {
            return Err(Refusal::bad("the training is over"));
        }
        return call.needs("deployment-environment", new.get("deploymentEnvironmentId"));
    }
    for id in new.get("dataBundleIds").as_array().into_iter().flatten().filter_map(Value::as_str) {
        let bundle = rest::find(call, &DATA_BUNDLES, id)?;
        if DATA_BUNDLES.status(&bundle, call.now) == Some("failed") {
            return Err(Refusal::bad(format!("{id} has failed")));
        }
    }
    call.needs("model-training", new.get("warmStartConfig").get("trainingId").unwrap_or(&Value::Null))?;
    new.or_set("instanceType", "small-gpu");
    let name = new.text("name").to_owned();
    new.fail_by(&name);
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sandbox::las::testing::World;

    #[test]
    fn a_training_goes_through_its_states_and_can_be_cancelled() {
        let mut world = World::new();
        let id = |value: &Value, name: &str| value[name].as_str().unwrap().to_owned();
        let fields = json!({ "fieldConfig": { "total": { "type": "amount" } } });
        let model = id(&world.make("", &MODELS, fields).unwrap(), "modelId");
        let dataset = world.make("", &super::super::datasets::DATASETS, json!({})).unwrap();
        let bundle = json!({ "datasetIds": [dataset["datasetId"]] });
        let bundle = world.make(&model, &DATA_BUNDLES, bundle).unwrap();
        let begin = |world: &mut World, name: &str| {
            let body = json!({ "dataBundleIds": [bundle["dataBundleId"]], "name": name });
            id(&world.make(&model, &TRAININGS, body).unwrap(), "trainingId")
        };
        let (good, bad, stopped) =
            (begin(&mut world, "a"), begin(&mut world, "to fail"), begin(&mut world, "c"));
        world.wait(250);
        world.change(&model, &TRAININGS, &stopped, json!({ "status": "cancelled" })).unwrap();
        let seen = [0, 100, 300, 150].map(|ms| {
            world.wait(ms);
            id(&world.get(&model, &TRAININGS, &good), "status")
        });
        assert_eq!(seen, ["pending", "running", "running-final-evaluation", "succeeded"]);
        assert_eq!(world.get(&model, &TRAININGS, &bad)["status"], "failed");
        assert_eq!(world.get(&model, &TRAININGS, &stopped)["status"], "cancelled");
        let late = world.change(&model, &TRAININGS, &good, json!({ "status": "cancelled" }));
        assert_eq!(late.unwrap_err().status, 400);
        for (training, right) in [(&bad, false), (&stopped, false), (&good, true)] {
            let changed = world.change("", &MODELS, &model, json!({ "trainingId": training }));
            assert_eq!(changed.is_ok(), right);
        }
        assert_eq!(world.get("", &MODELS, &model)["status"], "active");
        let off = world.change("", &MODELS, &model, json!({ "trainingId": null })).unwrap();
        assert_eq!(off["status"], "inactive");
    }
}
