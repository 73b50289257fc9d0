//! Transitions, their executions and logs. No image is run: an execution of a docker transition ends by itself and
//! gives its input as output; one of a manual transition waits for a worker.

use serde_json::{Map, Value, json};

use super::data::Record;
use super::life::STAGE;
use super::refusal::Refusal;
use super::resource::{Call, Echo, Filter, PLAIN, Resource, Stamps, Test};
use super::rest;
use super::shapes::{ERROR, NEW_PARAMETERS, PARAMETERS, TIME};
use super::types::{TEXT, Type, may, must, null};
use crate::sandbox::clock::{self, Micros};

/// How long a transition may take, in seconds, unless it is said: told, not enforced.
const TIMEOUT: u64 = 900;
/// The states of an execution.
const STATES: &[&str] = &["running", "succeeded", "failed", "rejected", "retry"];

const fn by(name: &'static str, member: &'static str, words: &'static [&'static str], echo: Echo) -> Filter {
    Filter { name, member, test: Test::Equal, words, echo }
}

/// `/transitions`.
pub static TRANSITIONS: Resource = Resource {
    collection: "transitions",
    id: "transitionId",
    kind: "transition",
    create: Some(&[
        must("transitionType", Type::Word(&["docker", "manual", "lambda"])),
        may("parameters", PARAMETERS),
        may("timeoutInSeconds", Type::Int { min: 60, max: 10_800 }),
        null("name", TEXT),
        null("description", TEXT),
    ]),
    update: Some(&[may("parameters", NEW_PARAMETERS), null("name", TEXT), null("description", TEXT)]),
    filters: &[by("transitionType", "transitionType", &["docker", "manual", "lambda"], Echo::Many)],
    settle,
    gone: |call, id, _| {
        if id.starts_with("las:transition:commons-") {
            return Err(Refusal::new(403, format!("{id} belongs to all")));
        }
        let uses = |flow: &Record| flow.get("specification").to_string().contains(id);
        if let Some((flow, _)) = call.data.all("workflow").find(|(_, flow)| uses(flow)) {
            return Err(Refusal::bad(format!("{id} is in use by {flow}")));
        }
        call.data.table("transition-execution").retain(|_, record| record.text("transitionId") != id);
        Ok(())
    },
    ..PLAIN
};

fn settle(call: &mut Call, _: &str, old: Option<&Record>, new: &mut Record) -> Result<(), Refusal> {
    let sent = new.get("parameters").clone();
    if let Some(old) = old {
        let mut all = old.get("parameters").as_object().cloned().unwrap_or_default();
        for (name, value) in sent.as_object().into_iter().flatten() {
            if value.is_null() {
                all.shift_remove(name);
            } else {
                all.insert(name.clone(), value.clone());
            }
        }
        new.set("parameters", all);
    }
    new.or_set("parameters", json!({}));
    new.or_set("timeoutInSeconds", TIMEOUT);
    let parameters = new.get("parameters");
    let docker = new.get("transitionType") == "docker";
    if docker && parameters.get("imageUrl").is_none() {
        return Err(Refusal::bad("parameters.imageUrl is required"));
    }
    if !docker && parameters.get("imageUrl").is_some() {
        return Err(Refusal::bad("parameters.imageUrl is for docker transitions alone"));
    }
    call.needs("secret", &parameters["secretId"])?;
    call.needs_all("secret", &parameters["environmentSecrets"])?;
    let assets = parameters["assets"].as_object().into_iter().flatten();
    assets.map(|(_, asset)| asset).try_for_each(|asset| call.needs("asset", asset))?;
    let name = new.text("name").to_owned();
    new.fail_by(&name);
    Ok(())
}

/// `/transitions/ID/executions`.
pub static EXECUTIONS: Resource = Resource {
    collection: "executions",
    parent: Some("transitions"),
    id: "executionId",
    kind: "transition-execution",
    update: Some(&[
        may("status", Type::Word(&["succeeded", "failed", "rejected", "retry"])),
        may("output", Type::Object),
        may("error", ERROR),
        null("startTime", TIME),
    ]),
    deletable: false,
    filters: &[by("status", "status", STATES, Echo::Many), by("executionId", "executionId", &[], Echo::No)],
    sorts: &["startTime", "endTime"],
    always: &["input", "output", "completedBy", "logId"],
    never: &["error"],
    stamps: Stamps::None,
    settle: settle_execution,
    show: show_times,
    ..PLAIN
};

/// Tells when an execution began and ended.
pub fn show_times(_: &Call, _: &str, record: &Record, map: &mut Map<String, Value>) {
    if record.text("startTime").is_empty() {
        map.insert("startTime".to_owned(), clock::iso(record.at).into());
    }
    map.insert("endTime".to_owned(), rest::time(record.ended));
}

fn settle_execution(
    call: &mut Call,
    id: &str,
    old: Option<&Record>,
    new: &mut Record,
) -> Result<(), Refusal> {
    let Some(old) = old else { return begun(call, id, new) };
    if old.get("status") != "running" {
        return Err(Refusal::bad(format!("{id} has ended: {}", old.text("status"))));
    }
    let status = new.text("status").to_owned();
    if status != "running" {
        new.ended = Some(call.now);
        new.set("completedBy", call.by.clone());
        let error = new.get("error")["message"].as_str().unwrap_or_default().to_owned();
        say(call, new, call.now, &format!("{status} {error}"));
        call.data.active.insert(id.to_owned());
    }
    Ok(())
}

/// Sees to the log of a new execution, and that it ends.
fn begun(call: &mut Call, id: &str, new: &mut Record) -> Result<(), Refusal> {
    let transition = call.data.get("transition", call.of())?;
    let (manual, fails) = (transition.get("transitionType") == "manual", transition.fails);
    new.set("status", "running");
    if !manual {
        new.fails = fails;
        call.data.active.insert(id.to_owned());
    }
    let log = call.data.new_id("log", call.now);
    let mut record = Record { at: call.now, ..Record::default() };
    record.set("transitionId", call.of());
    record.set("transitionExecutionId", id);
    record.set("workflowId", new.get("_workflowId").clone());
    record.set("workflowExecutionId", new.get("_workflowExecutionId").clone());
    call.data.table("log").insert(log.clone(), record);
    new.set("logId", log);
    say(call, new, call.now, "running");
    Ok(())
}

/// Writes a line into the log of an execution.
fn say(call: &mut Call, execution: &Record, at: Micros, message: &str) {
    // Whole milliseconds are exact enough, and exact in a float.
    #[allow(clippy::cast_precision_loss)]
    let seconds = (at / 1000) as f64 / 1000.0;
    let event = json!({ "timestamp": seconds, "message": message.trim() });
    if let Some(log) = call.data.get_mut("log", execution.text("logId")) {
        let mut events = log.get("events").as_array().cloned().unwrap_or_default();
        events.push(event);
        log.set("events", events);
    }
}

/// `POST /transitions/ID/executions`: the body is the input.
///
/// # Errors
/// A quota is used up.
pub fn execute(call: &mut Call, input: Map<String, Value>) -> Result<Value, Refusal> {
    let body = Map::from_iter([("input".to_owned(), input.into())]);
    let (id, record) = rest::make(call, &EXECUTIONS, body)?;
    Ok(rest::shown(call, &EXECUTIONS, &id, &record))
}

/// Begins an execution for one of a workflow: its ID.
///
/// # Errors
/// There is no such transition, or a quota is used up.
pub fn begin(
    call: &mut Call,
    transition: &str,
    at: Micros,
    input: Value,
    (flow, execution): (&str, &str),
) -> Result<String, Refusal> {
    let body = [("input", input), ("_workflowId", flow.into()), ("_workflowExecutionId", execution.into())];
    let body = body.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let kept = (call.now, call.parent.replace(transition.to_owned()));
    call.now = at;
    let made = rest::make(call, &EXECUTIONS, body);
    (call.now, call.parent) = kept;
    made.map(|(id, _)| id)
}

/// `POST /transitions/ID/executions/ID/heartbeats`: the worker is alive. Nothing ends for want of them.
///
/// # Errors
/// The execution has ended.
pub fn heartbeat(call: &Call, id: &str) -> Result<(), Refusal> {
    let record = rest::find(call, &EXECUTIONS, id)?;
    if record.get("status") == "running" { Ok(()) } else { Err(Refusal::bad(format!("{id} has ended"))) }
}

/// Ends an execution whose time is over, and wakes the workflow that waits for one that has ended.
pub fn step(call: &mut Call, id: &str) -> bool {
    let Ok(mut record) = call.data.get("transition-execution", id).cloned() else {
        return call.data.active.remove(id);
    };
    if record.get("status") == "running" {
        let end = record.at + STAGE * 1000;
        if call.now < end {
            return false;
        }
        let status = if record.fails { "failed" } else { "succeeded" };
        record.set("status", status);
        record.ended = Some(end);
        if !record.fails {
            record.set("output", record.get("input").clone());
        }
        let why = if record.fails { "failed: the transition's name asks for it" } else { status };
        say(call, &record, end, why);
        call.data.table("transition-execution").insert(id.to_owned(), record.clone());
    }
    call.data.active.remove(id);
    if let Some(flow) = record.get("_workflowExecutionId").as_str() {
        call.data.active.insert(flow.to_owned());
    }
    true
}

/// `/logs`.
pub static LOGS: Resource = Resource {
    collection: "logs",
    id: "logId",
    kind: "log",
    deletable: false,
    filters: &[
        by("transitionId", "transitionId", &[], Echo::One),
        by("transitionExecutionId", "transitionExecutionId", &[], Echo::One),
        by("workflowId", "workflowId", &[], Echo::One),
        by("workflowExecutionId", "workflowExecutionId", &[], Echo::One),
    ],
    repeats: &["order"],
    always: &["transitionId", "transitionExecutionId", "workflowId", "workflowExecutionId"],
    stamps: Stamps::None,
    show: |call, _, record, map| {
        map.insert("startTime".to_owned(), clock::iso(record.at).into());
        if call.listing {
            map.shift_remove("events");
        }
    },
    ..PLAIN
};
