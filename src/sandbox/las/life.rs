//! What goes with time: stages that are computed from the beginning, and what ends by itself, which is looked for with
//! each request. There are no timers.

use serde_json::Value;

use super::data::Record;
use super::resource::Call;
use super::{datasets, flow, transitions};
use crate::sandbox::clock::Micros;

/// How long a stage lasts, in milliseconds.
pub const STAGE: i64 = 300;

/// The stage that a record is in: the first whose time, in milliseconds, is not over; then `failed` where its name
/// asked for that, else `succeeded`.
pub fn stage(record: &Record, now: Micros, stages: &[(&'static str, i64)]) -> &'static str {
    let mut end = record.at;
    for (name, length) in stages {
        end += length * 1000;
        if now < end {
            return name;
        }
    }
    if record.fails { "failed" } else { "succeeded" }
}

/// Lets everything that moves by itself come to where it is now.
pub fn advance(call: &mut Call) {
    while call.data.active.clone().iter().any(|id| step(call, id)) {
        call.dirty = true;
    }
}

/// Moves one thing by one step: whether it moved.
fn step(call: &mut Call, id: &str) -> bool {
    match id.split(':').nth(1) {
        Some("transition-execution") => transitions::step(call, id),
        Some("workflow-execution") => flow::step(call, id),
        Some("dataset-transformation") => datasets::step(call, id),
        _ => call.data.active.remove(id),
    }
}

/// The text that a ground truth or a member is, where it is one value.
pub fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_follow_each_other() {
        let mut record = Record { at: 1_000_000, ..Record::default() };
        let stages = [("preparing", 200), ("running", 300)];
        let at = |record: &Record, ms: i64| stage(record, 1_000_000 + ms * 1000, &stages);
        assert_eq!(at(&record, 0), "preparing");
        assert_eq!(at(&record, 199), "preparing");
        assert_eq!(at(&record, 200), "running");
        assert_eq!(at(&record, 500), "succeeded");
        record.fail_by("this should FAIL");
        assert_eq!(at(&record, 500), "failed");
    }
}
