//! How an execution of a workflow goes from state to state: the part of Amazon States Language with Task, Choice,
//! Pass, Succeed and Fail. Each Task is an execution of its transition.

use serde_json::{Value, json};

use super::data::Record;
use super::life::STAGE;
use super::refusal::Refusal;
use super::resource::Call;
use super::{choice, transitions};
use crate::sandbox::clock::Micros;

/// Checks a definition: that its states are there and of a type that is run here, and so are its transitions.
///
/// # Errors
/// They are not.
pub fn check(call: &Call, definition: &Value) -> Result<(), Refusal> {
    let bad = |what: String| Err(Refusal::bad(format!("specification.definition: {what}")));
    let Some(states) = definition["States"].as_object() else { return bad("States is required".to_owned()) };
    let known = |name: &Value| name.as_str().is_some_and(|name| states.contains_key(name));
    if !known(&definition["StartAt"]) {
        return bad("StartAt must name a state".to_owned());
    }
    for (name, state) in states {
        let kind = state["Type"].as_str().unwrap_or_default();
        if matches!(kind, "Task" | "Pass") && state["End"] != true && !known(&state["Next"]) {
            return bad(format!("{name} needs End or a Next that is a state"));
        }
        match kind {
            "Task" => match state["Resource"].as_str() {
                Some(transition) => call.data.get("transition", transition).map(|_| ())?,
                None => return bad(format!("{name} needs a Resource")),
            },
            "Choice" => {
                let mut rules = state["Choices"].as_array().into_iter().flatten();
                if !choice::targets(state).into_iter().all(known) || !rules.all(choice::is_known) {
                    return bad(format!("{name} has a rule without a state, or one that is not known here"));
                }
            }
            "Pass" | "Succeed" | "Fail" => {}
            _ => return bad(format!("{name} is of a type that the sandbox does not run: `{kind}`")),
        }
    }
    Ok(())
}

/// The state that runs a transition.
pub fn state_of(definition: &Value, transition: &str) -> Option<String> {
    let mut states = definition["States"].as_object()?.iter();
    states.find(|(_, state)| state["Resource"] == transition).map(|(name, _)| name.clone())
}

/// Moves an execution by one step, where it does not wait: whether anything changed.
pub fn step(call: &mut Call, id: &str) -> bool {
    let Ok(mut record) = call.data.get("workflow-execution", id).cloned() else {
        return call.data.active.remove(id);
    };
    let moved = match record.text("status") {
        "running" => go_on(call, id, &mut record),
        "succeeded" => complete(call, id, &mut record),
        _ => false,
    };
    if moved {
        call.data.table("workflow-execution").insert(id.to_owned(), record);
    } else if record.get("_completes").is_null() {
        return call.data.active.remove(id);
    }
    moved
}

/// Does what comes next; false where a transition is waited for.
fn go_on(call: &mut Call, id: &str, record: &mut Record) -> bool {
    let Ok(flow) = call.data.get("workflow", record.text("workflowId")).cloned() else { return false };
    if let Some(state) = record.get("_next").as_str().map(str::to_owned) {
        record.set("_next", Value::Null);
        enter(call, id, record, &flow, &state);
        return true;
    }
    let Ok(current) = call.data.get("transition-execution", record.text("_current")).cloned() else {
        end(record, "error", call.now);
        return true;
    };
    let at = current.ended.unwrap_or(call.now);
    match current.text("status") {
        "succeeded" => {
            record.set("_at", at);
            let output = current.get("output");
            record.set("_output", if output.is_null() { json!({}) } else { output.clone() });
            let state = record.text("_state").to_owned();
            leave(record, &flow, &state);
        }
        "retry" => {
            record.set("_at", at);
            record.set("_next", record.get("_state").clone());
        }
        "failed" => {
            let again = flow.get("errorConfig")["manualRetry"] == true;
            end(record, if again { "retry" } else { "failed" }, at);
        }
        "rejected" => end(record, "rejected", at),
        _ => return false,
    }
    true
}

/// Begins a state with what the one before gave.
fn enter(call: &mut Call, id: &str, record: &mut Record, flow: &Record, name: &str) {
    let state = &flow.get("specification")["definition"]["States"][name];
    let at = record.get("_at").as_i64().unwrap_or(record.at);
    let input = [record.get("_output"), record.get("input")].into_iter().find(|value| !value.is_null());
    let input = input.cloned().unwrap_or(Value::Null);
    match state["Type"].as_str() {
        Some("Task") => {
            let transition = state["Resource"].as_str().unwrap_or_default();
            let begun = transitions::begin(call, transition, at, input, (record.text("workflowId"), id));
            let Ok(execution) = begun else { return end(record, "error", at) };
            let mut all = record.get("transitionExecutions").as_object().cloned().unwrap_or_default();
            let list = all.entry(transition).or_insert_with(|| json!([]));
            if let Some(list) = list.as_array_mut() {
                list.push(execution.clone().into());
            }
            record.set("transitionExecutions", all);
            let log = call.data.get("transition-execution", &execution);
            let log = log.map_or(Value::Null, |execution| execution.get("logId").clone());
            record.set("logId", log);
            record.set("_current", execution);
            record.set("_state", name);
        }
        Some("Pass") if passes(record) => leave(record, flow, name),
        Some("Choice") if passes(record) => match choice::next(state, &input) {
            Some(next) => record.set("_next", next),
            None => end(record, "error", at),
        },
        Some("Succeed") => succeed(record, flow, at),
        Some("Fail") => end(record, "failed", at),
        _ => end(record, "error", at),
    }
}

/// Counts states that do nothing: a circle of them would go round for ever.
fn passes(record: &mut Record) -> bool {
    let passed = record.get("_passed").as_i64().unwrap_or(0) + 1;
    record.set("_passed", passed);
    passed <= 1000
}

/// Goes on after a state.
fn leave(record: &mut Record, flow: &Record, name: &str) {
    let state = &flow.get("specification")["definition"]["States"][name];
    match state["Next"].as_str() {
        Some(next) => record.set("_next", next),
        None => {
            let at = record.get("_at").as_i64().unwrap_or(record.at);
            succeed(record, flow, at);
        }
    }
}

fn succeed(record: &mut Record, flow: &Record, at: Micros) {
    end(record, "succeeded", at);
    let output = record.get("_output").clone();
    record.set("output", if output.is_null() { record.get("input").clone() } else { output });
    if !flow.get("completedConfig").is_null() {
        record.set("_completes", at + STAGE * 1000);
    }
}

fn end(record: &mut Record, status: &str, at: Micros) {
    record.set("status", status);
    record.ended = Some(at);
}

/// A workflow with a `completedConfig` is completed a while after it succeeded.
fn complete(call: &Call, _: &str, record: &mut Record) -> bool {
    let Some(at) = record.get("_completes").as_i64() else { return false };
    if call.now < at {
        return false;
    }
    end(record, "completed", at);
    record.set("_completes", Value::Null);
    true
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sandbox::las::testing::World;
    use crate::sandbox::las::transitions::{EXECUTIONS as WORK, TRANSITIONS};
    use crate::sandbox::las::workflows::{EXECUTIONS, WORKFLOWS};

    /// A world with a workflow of a docker transition, a manual one, and the first again: the IDs of the two, of the
    /// workflow and of an execution.
    fn world(config: &Value) -> (World, String, String, String, String) {
        let mut world = World::new();
        let id = |value: Value, name: &str| value[name].as_str().unwrap().to_owned();
        let docker = json!({ "transitionType": "docker", "parameters": { "imageUrl": "x" } });
        let docker = id(world.make("", &TRANSITIONS, docker).unwrap(), "transitionId");
        let manual = json!({ "transitionType": "manual" });
        let manual = id(world.make("", &TRANSITIONS, manual).unwrap(), "transitionId");
        let mut body = json!({ "specification": { "definition": { "StartAt": "a", "States": {
            "a": { "Type": "Task", "Resource": docker, "Next": "b" },
            "b": { "Type": "Task", "Resource": manual, "Next": "c" },
            "c": { "Type": "Task", "Resource": docker, "End": true },
        } } } });
        for (name, value) in config.as_object().unwrap() {
            body[name] = value.clone();
        }
        let flow = id(world.make("", &WORKFLOWS, body).unwrap(), "workflowId");
        let run = world.make(&flow, &EXECUTIONS, json!({ "input": { "q": 1 } })).unwrap();
        (world, docker, manual, flow, id(run, "executionId"))
    }

    fn waiting(world: &mut World, manual: &str) -> Option<String> {
        let page = world.list(manual, &WORK, "status=running").unwrap();
        page["executions"][0]["executionId"].as_str().map(str::to_owned)
    }

    #[test]
    fn states_follow_each_other_and_the_output_is_the_last_one() {
        let (mut world, _, manual, flow, run) = world(&json!({}));
        assert_eq!(waiting(&mut world, &manual), None);
        world.wait(STAGE);
        let work = waiting(&mut world, &manual).unwrap();
        assert_eq!(world.get(&manual, &WORK, &work)["input"], json!({ "q": 1 }));
        world.wait(10 * STAGE);
        let done = json!({ "status": "succeeded", "output": { "r": 2 } });
        world.change(&manual, &WORK, &work, done.clone()).unwrap();
        assert_eq!(world.change(&manual, &WORK, &work, done).unwrap_err().status, 400);
        assert_eq!(world.get(&flow, &EXECUTIONS, &run)["status"], "running");
        world.wait(STAGE);
        let over = world.get(&flow, &EXECUTIONS, &run);
        assert_eq!((over["status"].as_str(), &over["output"]), (Some("succeeded"), &json!({ "r": 2 })));
        world.wait(10 * STAGE);
        assert_eq!(world.get(&flow, &EXECUTIONS, &run), over);
    }

    #[test]
    fn a_completed_config_completes_what_succeeded() {
        let (mut world, _, manual, flow, run) = world(&json!({ "completedConfig": { "imageUrl": "x" } }));
        world.wait(STAGE);
        let work = waiting(&mut world, &manual).unwrap();
        world.change(&manual, &WORK, &work, json!({ "status": "succeeded" })).unwrap();
        world.wait(STAGE);
        assert_eq!(world.get(&flow, &EXECUTIONS, &run)["status"], "succeeded");
        world.wait(STAGE);
        assert_eq!(world.get(&flow, &EXECUTIONS, &run)["status"], "completed");
    }

    #[test]
    fn a_worker_can_fail_reject_and_ask_again() {
        for (config, status, wanted) in [
            (json!({}), "failed", "failed"),
            (json!({ "errorConfig": { "manualRetry": true } }), "failed", "retry"),
            (json!({}), "rejected", "rejected"),
        ] {
            let (mut world, _, manual, flow, run) = world(&config);
            world.wait(STAGE);
            let work = waiting(&mut world, &manual).unwrap();
            world.change(&manual, &WORK, &work, json!({ "status": status })).unwrap();
            assert_eq!(world.get(&flow, &EXECUTIONS, &run)["status"], wanted);
        }
        let (mut world, _, manual, flow, run) = world(&json!({}));
        world.wait(STAGE);
        let work = waiting(&mut world, &manual).unwrap();
        world.change(&manual, &WORK, &work, json!({ "status": "retry" })).unwrap();
        assert_ne!(waiting(&mut world, &manual).unwrap(), work);
        assert_eq!(world.get(&flow, &EXECUTIONS, &run)["status"], "running");
    }

    #[test]
    fn an_execution_can_be_sent_elsewhere_and_ended() {
        let (mut world, docker, manual, flow, run) = world(&json!({}));
        let to = |next: &str| json!({ "nextTransitionId": next });
        world.change(&flow, &EXECUTIONS, &run, to(&manual)).unwrap();
        let work = waiting(&mut world, &manual).unwrap();
        assert_eq!(waiting(&mut world, &docker), None);
        let failed = world.change(&flow, &EXECUTIONS, &run, to("las:transition:commons-failed")).unwrap();
        assert_eq!(failed["status"], "failed");
        assert_eq!(world.get(&manual, &WORK, &work)["status"], "rejected");
        let elsewhere = format!("las:transition:{}", "0".repeat(32));
        assert_eq!(world.change(&flow, &EXECUTIONS, &run, to(&elsewhere)).unwrap_err().status, 400);
        world.change(&flow, &EXECUTIONS, &run, json!({ "status": "completed" })).unwrap();
    }

    #[test]
    fn a_choice_is_by_the_output_before_and_a_circle_ends() {
        let mut world = World::new();
        let choice = json!({ "Type": "Choice", "Choices": [
            { "Variable": "$.round", "BooleanEquals": true, "Next": "round" },
            { "Variable": "$.round", "BooleanEquals": false, "Next": "done" },
        ] });
        let states =
            json!({ "c": choice, "round": { "Type": "Pass", "Next": "c" }, "done": { "Type": "Succeed" } });
        let body = json!({ "specification": { "definition": { "StartAt": "c", "States": states } } });
        let flow = world.make("", &WORKFLOWS, body).unwrap()["workflowId"].as_str().unwrap().to_owned();
        for (input, status) in [
            (json!({ "round": false }), "succeeded"),
            (json!({ "round": true }), "error"),
            (json!({}), "error"),
        ] {
            let run = world.make(&flow, &EXECUTIONS, json!({ "input": input })).unwrap();
            let run = world.get(&flow, &EXECUTIONS, run["executionId"].as_str().unwrap());
            assert_eq!(run["status"], status);
        }
    }

    #[test]
    fn definitions_are_checked() {
        let mut world = World::new();
        let mut refused = |definition: Value| {
            let body = json!({ "specification": { "definition": definition } });
            world.make("", &WORKFLOWS, body).unwrap_err()
        };
        let task = |resource: &str| json!({ "Type": "Task", "Resource": resource, "End": true });
        assert_eq!(refused(json!({})).status, 400);
        assert_eq!(refused(json!({ "StartAt": "b", "States": { "a": { "Type": "Succeed" } } })).status, 400);
        assert_eq!(refused(json!({ "StartAt": "a", "States": { "a": { "Type": "Map" } } })).status, 400);
        assert_eq!(refused(json!({ "StartAt": "a", "States": { "a": { "Type": "Pass" } } })).status, 400);
        assert_eq!(
            refused(json!({ "StartAt": "a", "States": { "a": task("las:transition:x") } })).status,
            404
        );
    }
}
