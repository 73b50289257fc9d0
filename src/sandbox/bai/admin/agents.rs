//! Agents: there is one, this host.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::table::{find, find_mut, put};
use super::{Answer, Ask, Mutation, Query, done, fail, scaling, sessions, table};
use crate::sandbox::accounts::Role;
use crate::sandbox::app::App;
use crate::sandbox::bai::entities::SCALING_GROUP;
use crate::sandbox::bai::graphql::filter::{Fields, Kind};
use crate::sandbox::bai::graphql::page;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "agent", superadmin: true, run: one },
    Query { name: "agents", superadmin: true, run: all },
    Query { name: "agent_list", superadmin: true, run: list },
    Query { name: "agent_summary", superadmin: false, run: summary },
    Query { name: "agent_summary_list", superadmin: false, run: summaries },
];

pub const MUTATIONS: &[Mutation] = &[Mutation { name: "modify_agent", who: Role::Superadmin, run: modify }];

const STATUSES: &[&str] = &["ALIVE", "LOST", "RESTARTING", "TERMINATED"];

const FILTER: Fields = &[
    ("id", Kind::Text),
    ("status", Kind::Enum(STATUSES)),
    ("status_changed", Kind::Time),
    ("region", Kind::Text),
    ("scaling_group", Kind::Text),
    ("schedulable", Kind::Text),
    ("addr", Kind::Text),
    ("first_contact", Kind::Time),
    ("lost_at", Kind::Time),
    ("version", Kind::Text),
];

const ORDER: &[&str] = &[
    "id",
    "status",
    "status_changed",
    "region",
    "scaling_group",
    "schedulable",
    "first_contact",
    "lost_at",
    "version",
    "available_slots",
    "occupied_slots",
];

/// The cores and bytes of memory of this host.
pub fn capacity() -> (u64, u64) {
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let text = std::fs::read_to_string("/proc/meminfo").unwrap_or_default();
    let kib = text.lines().find_map(|line| {
        line.strip_prefix("MemTotal:")?.trim().trim_end_matches("kB").trim().parse::<u64>().ok()
    });
    (cores, kib.map_or(8 << 30, |kib| kib << 10))
}

/// What the sessions of an access key take, or of all: slot → amount.
pub fn occupied(data: &Data, key: Option<&str>) -> BTreeMap<String, u64> {
    let mut all = BTreeMap::from([("cpu".to_owned(), 0), ("mem".to_owned(), 0)]);
    let live = data.sessions.iter().filter(|session| !session.status.is_dead());
    for session in live.filter(|session| key.is_none_or(|key| session.access_key == key)) {
        for (name, amount) in &session.slots {
            *all.entry(name.clone()).or_default() += amount.parse::<f64>().unwrap_or_default() as u64;
        }
    }
    all
}

/// Slots as texts.
pub fn texts(slots: &BTreeMap<String, u64>) -> Value {
    slots
        .iter()
        .map(|(name, amount)| (name.clone(), Value::from(amount.to_string())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn shown(app: &App, data: &Data, row: &Value) -> Value {
    let (cores, memory) = capacity();
    let used = occupied(data, None);
    let of = |name: &str| used.get(name).copied().unwrap_or_default();
    let metadata = |more: Value| json!({ "status": "healthy", "status_info": null, "metadata": more });
    let mut agent = json!({
        "status": "ALIVE", "status_changed": null, "region": "sandbox",
        "available_slots": { "cpu": cores.to_string(), "mem": memory.to_string() }, "occupied_slots": texts(&used),
        "addr": app.base.replacen("http", "tcp", 1), "architecture": std::env::consts::ARCH, "lost_at": null,
        "live_stat": null, "version": "23.09.10", "compute_plugins": { "cpu": {}, "mem": {} },
        "hardware_metadata": {
            "cpu": metadata(json!({ "cores": cores.to_string() })),
            "mem": metadata(json!({ "size": memory.to_string() })),
        },
        "auto_terminate_abusing_kernel": false,
        "local_config": { "agent": { "auto_terminate_abusing_kernel": false } },
        "container_count": data.sessions.iter().filter(|session| !session.status.is_dead()).count(),
        "mem_slots": memory >> 20, "cpu_slots": cores as f64, "gpu_slots": 0.0, "tpu_slots": 0.0,
        "used_mem_slots": of("mem") >> 20, "used_cpu_slots": of("cpu") as f64, "used_gpu_slots": 0.0,
        "used_tpu_slots": 0.0, "cpu_cur_pct": 0.0, "mem_cur_bytes": 0.0,
        "compute_containers": sessions::containers(app, data),
    });
    put(&mut agent, row.as_object().cloned().unwrap_or_default());
    agent
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let row = find(&data.admin.agents, "id", ask.word("agent_id"));
    Ok(row.map_or(Value::Null, |row| shown(ask.app, data, row)))
}

fn chosen(ask: &Ask<'_>, data: &Data) -> Result<Vec<Value>, String> {
    let statuses: Vec<&str> = ask.text("status").map(|all| all.split(',').collect()).unwrap_or_default();
    if let Some(bad) = statuses.iter().find(|status| !STATUSES.contains(status)) {
        return Err(format!("'{bad}'"));
    }
    let group = ask.text("scaling_group");
    let rows = data.admin.agents.iter().map(|row| shown(ask.app, data, row));
    let by_status =
        |row: &Value| statuses.is_empty() || statuses.iter().any(|status| row["status"] == *status);
    Ok(rows.filter(|row| by_status(row) && group.is_none_or(|group| row["scaling_group"] == group)).collect())
}

fn all(ask: &Ask<'_>, data: &Data) -> Answer {
    chosen(ask, data).map(Value::Array)
}

fn list(ask: &Ask<'_>, data: &Data) -> Answer {
    page::of(chosen(ask, data)?, FILTER, ORDER, ask.args)
}

/// Those of resource groups that the caller may use.
fn usable(ask: &Ask<'_>, data: &Data) -> Result<Vec<Value>, String> {
    let mut rows = chosen(ask, data)?;
    if ask.text("scaling_group").is_none() {
        let names = scaling::allowed(data, ask.caller, &ask.caller.profile.groups);
        rows.retain(|row| names.iter().any(|name| row["scaling_group"] == name.as_str()));
    }
    Ok(rows)
}

fn summary(ask: &Ask<'_>, data: &Data) -> Answer {
    Ok(usable(ask, data)?.into_iter().find(|row| row["id"] == ask.word("agent_id")).unwrap_or_default())
}

fn summaries(ask: &Ask<'_>, data: &Data) -> Answer {
    page::of(usable(ask, data)?, FILTER, ORDER, ask.args)
}

fn modify(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let mut values = ask.props();
    if values.get("scaling_group").is_some_and(Value::is_null) {
        values.insert("scaling_group".to_owned(), SCALING_GROUP.into());
    }
    if let Some(group) = values.get("scaling_group").and_then(Value::as_str)
        && find(&data.admin.scaling_groups, "name", group).is_none()
    {
        return fail(table::dangling("agents", "scaling_group", group, "scaling_groups"));
    }
    match find_mut(&mut data.admin.agents, "id", ask.word("id")) {
        Some(row) => {
            put(row, values);
            done()
        }
        None => ask.no_match(),
    }
}
