//! Workflows and their executions. How an execution goes on: see `flow`.

use serde_json::{Map, Value, json};

use super::data::Record;
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Stamps, Test};
use super::shapes::{COMPLETED_CONFIG, EMAIL_CONFIG, ERROR_CONFIG, SPECIFICATION, TRANSITION};
use super::types::{TEXT, Type, may, must, null};
use super::{flow, transitions};

/// `/workflows`.
pub static WORKFLOWS: Resource = Resource {
    collection: "workflows",
    id: "workflowId",
    kind: "workflow",
    create: Some(&[
        must("specification", SPECIFICATION),
        may("errorConfig", ERROR_CONFIG),
        may("completedConfig", COMPLETED_CONFIG),
        may("emailConfig", EMAIL_CONFIG),
        may("metadata", Type::Object),
        may("status", Type::Word(&["development", "production"])),
        null("name", TEXT),
        null("description", TEXT),
    ]),
    update: Some(&[
        may("errorConfig", ERROR_CONFIG),
        may("completedConfig", COMPLETED_CONFIG),
        null("emailConfig", EMAIL_CONFIG),
        may("metadata", Type::Object),
        may("status", Type::Word(&["development", "production"])),
        null("name", TEXT),
        null("description", TEXT),
    ]),
    always: &["name", "description", "metadata", "errorConfig", "completedConfig", "emailConfig"],
    // The API never gives a specification back.
    never: &["specification"],
    settle: |call, _, old, new| {
        if old.is_none() {
            flow::check(call, &new.get("specification")["definition"])?;
        }
        for config in ["completedConfig", "emailConfig"] {
            call.needs("secret", &new.get(config)["secretId"])?;
            call.needs_all("secret", &new.get(config)["environmentSecrets"])?;
        }
        new.or_set("status", "development");
        Ok(())
    },
    show: |call, id, _, map| {
        let of_it = |record: &Record| record.text("workflowId") == id && record.get("status") == "running";
        let running = call.data.all("workflow-execution").filter(|(_, record)| of_it(record)).count();
        map.insert("numberOfRunningExecutions".to_owned(), running.into());
    },
    gone: |call, id, _| {
        call.data.table("workflow-execution").retain(|_, record| record.text("workflowId") != id);
        Ok(())
    },
    ..PLAIN
};

/// `/workflows/ID/executions`.
pub static EXECUTIONS: Resource = Resource {
    collection: "executions",
    parent: Some("workflows"),
    id: "executionId",
    kind: "workflow-execution",
    create: Some(&[must("input", Type::Object)]),
    update: Some(&[
        may("nextTransitionId", TRANSITION),
        may("status", Type::Word(&["succeeded", "completed"])),
    ]),
    filters: &[
        Filter {
            name: "status",
            member: "status",
            test: Test::Equal,
            words: &["running", "succeeded", "failed", "rejected", "retry", "error", "completed"],
            echo: Echo::Many,
        },
        Filter { name: "fromStartTime", member: "", test: Test::Since, words: &[], echo: Echo::No },
        Filter { name: "toStartTime", member: "", test: Test::Until, words: &[], echo: Echo::No },
    ],
    sorts: &["startTime", "endTime"],
    repeats: &["sortBy", "order"],
    always: &["input", "output", "transitionExecutions", "logId"],
    stamps: Stamps::None,
    settle,
    show,
    gone: |call, _, record| {
        end_current(call, record);
        Ok(())
    },
    ..PLAIN
};

fn show(call: &Call, id: &str, record: &Record, map: &mut Map<String, Value>) {
    transitions::show_times(call, id, record, map);
    map.insert("createdBy".to_owned(), record.by.clone().into());
}

fn settle(call: &mut Call, id: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    let definition = call.data.get("workflow", call.of())?.get("specification")["definition"].clone();
    call.data.active.insert(id.to_owned());
    let Some(old) = old else {
        new.set("status", "running");
        new.set("transitionExecutions", json!({}));
        new.set("completedBy", json!([]));
        new.set("_next", definition["StartAt"].clone());
        return Ok(());
    };
    let next = new.body.shift_remove("nextTransitionId");
    match next.as_ref().and_then(Value::as_str) {
        Some("las:transition:commons-failed") => new.set("status", "failed"),
        Some(next) => {
            let state = flow::state_of(&definition, next)
                .ok_or_else(|| Refusal::bad(format!("{next} is no part of the workflow")))?;
            end_current(call, old);
            new.set("status", "running");
            new.set("_next", state);
            new.ended = None;
            return Ok(());
        }
        None => {}
    }
    if new.get("status") != "running" {
        end_current(call, old);
        new.set("_next", Value::Null);
        new.ended = Some(call.now);
        let mut by = new.get("completedBy").as_array().cloned().unwrap_or_default();
        by.push(call.by.clone().into());
        new.set("completedBy", by);
    }
    Ok(())
}

/// Ends the execution of a transition that a workflow's execution waits for.
fn end_current(call: &mut Call, record: &Record) {
    let (now, by) = (call.now, call.by.clone());
    if let Some(current) = call.data.get_mut("transition-execution", record.text("_current"))
        && current.get("status") == "running"
    {
        current.set("status", "rejected");
        current.set("completedBy", by);
        current.ended = Some(now);
    }
}
