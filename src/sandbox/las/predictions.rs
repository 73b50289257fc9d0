//! Predictions. No model runs: a prediction is a function of the document alone, so that it can be foretold.
//!
//! For each field of the model: where the document's ground truth has the label, its value, with confidence 0.99;
//! else a value made of the MD5 of the document's MD5 and the label, in a form that fits the field's type, with a
//! confidence from 0.5 to 0.98 made of the same.

use serde_json::{Map, Value, json};

use super::data::Record;
use super::documents;
use super::files;
use super::life::{STAGE, plain, stage};
use super::models;
use super::refusal::Refusal;
use super::resource::{Echo, Filter, PLAIN, Resource, Stamps, Test};
use super::shapes::{MAX_PAGES, POSTPROCESS, PREPROCESS, QUALITY, ROTATION};
use super::types::{Type, may, must};

/// How sure a prediction is of what the ground truth says.
const SURE: f64 = 0.99;

/// `/predictions`.
pub static PREDICTIONS: Resource = Resource {
    collection: "predictions",
    id: "predictionId",
    kind: "prediction",
    create: Some(&[
        must("documentId", Type::Id("document")),
        must("modelId", Type::Owned("model")),
        may("trainingId", Type::Slug("model-training")),
        may("preprocessConfig", PREPROCESS),
        may("postprocessConfig", POSTPROCESS),
        may("async", Type::Bool),
        may("autoRotate", Type::Bool),
        may("maxPages", MAX_PAGES),
        may("imageQuality", QUALITY),
        may("rotation", ROTATION),
    ]),
    deletable: false,
    filters: &[Filter { name: "modelId", member: "modelId", test: Test::Equal, words: &[], echo: Echo::One }],
    sorts: &["createdTime"],
    repeats: &["sortBy", "order"],
    always: &["trainingId", "predictions"],
    never: &["async", "autoRotate", "maxPages", "imageQuality", "rotation", "error"],
    stamps: Stamps::Created,
    status: |record, now| {
        let wait: &[_] = if record.get("async") == true { &[("pending", STAGE)] } else { &[] };
        Some(stage(record, now, wait))
    },
    settle: |call, _, _, new| {
        let document = call.data.get("document", new.text("documentId"))?.clone();
        let model = call.data.get("model", new.text("modelId"))?.clone();
        if document.text("contentMD5").is_empty() {
            return Err(Refusal::bad(format!("{} has no content", new.text("documentId"))));
        }
        match new.get("trainingId").as_str() {
            Some(training) => models::trained(call, new.text("modelId"), training)?,
            None if model.text("trainingId").is_empty() => {
                return Err(Refusal::bad(format!("{} has no active training", new.text("modelId"))));
            }
            None => new.set("trainingId", model.text("trainingId")),
        }
        new.or_set("preprocessConfig", model.get("preprocessConfig").clone());
        new.or_set("postprocessConfig", model.get("postprocessConfig").clone());
        new.fail_by(document.text("name"));
        new.set("predictions", predict(&model, &document));
        new.set("inferenceTime", 0.3);
        Ok(())
    },
    show: |call, _, record, map| {
        let status = PREDICTIONS.status(record, call.now);
        if status != Some("succeeded") {
            map.insert("predictions".to_owned(), Value::Null);
            map.insert("inferenceTime".to_owned(), Value::Null);
        }
        if status == Some("failed") {
            map.insert("error".to_owned(), "the document's name asks for a failure".into());
        }
    },
    ..PLAIN
};

/// What is read from a document for a model.
fn predict(model: &Record, document: &Record) -> Vec<Value> {
    let fields = model.get("fieldConfig").as_object();
    fields.into_iter().flatten().map(|(label, field)| field_of(label, field, document)).collect()
}

fn field_of(label: &str, field: &Value, document: &Record) -> Value {
    let truth = documents::truth(document, label).and_then(|truth| truth.get("value"));
    if field["type"] == "lines" {
        let rows = truth.and_then(Value::as_array).into_iter().flatten();
        let rows: Vec<Value> =
            rows.map(|row| row.as_array().map_or(json!([]), |row| sure_row(row))).collect();
        return json!({ "label": label, "value": rows, "page": 0 });
    }
    let (value, confidence) = match truth {
        Some(truth) => (plain(truth).map_or(Value::Null, Value::from), SURE),
        None => derived(label, field, document.text("contentMD5")),
    };
    json!({ "label": label, "value": value, "confidence": confidence, "page": 0 })
}

fn sure_row(row: &[Value]) -> Value {
    let cell = |cell: &Map<String, Value>| {
        let value = cell.get("value").and_then(plain).map_or(Value::Null, Value::from);
        json!({ "label": cell.get("label"), "value": value, "confidence": SURE, "page": 0 })
    };
    row.iter().filter_map(Value::as_object).map(cell).collect()
}

/// A value of a field's type made of a document's MD5, and how sure it is.
fn derived(label: &str, field: &Value, md5: &str) -> (Value, f64) {
    let hex = files::md5(format!("{md5}{label}").as_bytes());
    let number = |from: usize, to: usize| u64::from_str_radix(&hex[from..to], 16).unwrap_or(0);
    let text = match field["type"].as_str().unwrap_or_default() {
        "date" => {
            format!("20{:02}-{:02}-{:02}", number(0, 4) % 30, number(4, 8) % 12 + 1, number(8, 12) % 28 + 1)
        }
        "amount" => format!("{}.{:02}", number(0, 4), number(4, 8) % 100),
        "digits" => format!("{:08}", number(0, 8) % 100_000_000),
        "numeric" => number(0, 4).to_string(),
        "enum" => {
            let words: Vec<&str> =
                field["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let at = usize::try_from(number(0, 4)).unwrap_or(0) % words.len().max(1);
            words.get(at).copied().unwrap_or("other").to_owned()
        }
        _ => hex[..8].to_owned(),
    };
    let most = field["maxLength"].as_u64().and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
    let text: String = text.chars().take(most).collect();
    let hundredths = u32::try_from(50 + number(12, 16) % 49).unwrap_or(50);
    (text.into(), f64::from(hundredths) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(body: Value) -> Record {
        let mut record = Record::default();
        for (name, value) in body.as_object().into_iter().flatten() {
            record.set(name, value.clone());
        }
        record
    }

    #[test]
    fn ground_truth_is_read_and_the_rest_is_a_function_of_the_content() {
        let model = record(json!({ "fieldConfig": {
            "total": { "type": "amount" },
            "due": { "type": "date" },
            "kind": { "type": "enum", "enum": ["a", "b"] },
            "rows": { "type": "lines", "fields": { "x": { "type": "string" } } },
        } }));
        let truth = json!([
            { "label": "total", "value": 12.5 },
            { "label": "rows", "value": [[{ "label": "x", "value": "y" }]] },
        ]);
        let document = record(json!({ "contentMD5": "abc", "groundTruth": truth }));
        let first = predict(&model, &document);
        assert_eq!(first, predict(&model, &document));
        assert_eq!(first[0], json!({ "label": "total", "value": "12.5", "confidence": 0.99, "page": 0 }));
        let due = first[1]["value"].as_str().unwrap_or_default();
        assert!(crate::sandbox::clock::parse(due).is_some(), "{due}");
        assert!(["a", "b"].map(Value::from).contains(&first[2]["value"]));
        assert_eq!(first[3]["value"][0][0]["value"], "y");
        let other = predict(&model, &record(json!({ "contentMD5": "abd" })));
        assert_ne!(other[1], first[1]);
        assert!(other.iter().all(|field| field["confidence"].as_f64().is_none_or(|sure| sure < SURE)));
    }
}
