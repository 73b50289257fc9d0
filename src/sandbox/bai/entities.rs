//! The manager's objects as JSON, with all fields that GraphQL may ask for.

use serde_json::{Value, json};

use super::admin::table::find;
use super::apps;
use super::record::Session;
use super::stats;
use crate::sandbox::accounts::Account;
use crate::sandbox::app::App;
use crate::sandbox::clock::{self, Micros};
use crate::sandbox::engine::image::REGISTRY;
use crate::sandbox::store::Data;

/// The one resource group.
pub const SCALING_GROUP: &str = "default";
/// The one agent.
pub const AGENT: &str = "i-sandbox";
/// The one project's ID: the one of Backend.AI's example data.
pub const GROUP: &str = "2de2b969-1d04-48a6-af16-0bc8adb3c831";

fn owner<'a>(data: &'a Data, key: &str) -> Option<&'a Account> {
    data.owner_of(key)
}

fn iso(at: Option<Micros>) -> Option<String> {
    at.map(clock::iso)
}

/// A session as GraphQL has it. JSON in texts is the manager's way.
pub fn session(app: &App, data: &Data, session: &Session, with_dependencies: bool) -> Value {
    let account = owner(data, &session.access_key);
    let dependencies: Vec<Value> = data
        .sessions
        .iter()
        .filter(|found| with_dependencies && session.dependencies.contains(&found.id))
        .map(|found| self::session(app, data, found, false))
        .collect();
    let container = container(app, session);
    let opts = if session.resource_opts.as_object().is_some_and(|opts| !opts.is_empty()) {
        session.resource_opts.clone()
    } else {
        json!({ "shmem": 64 << 20 })
    };
    let slots = json!(session.slots).to_string();
    let identity = json!({
        "id": session.id, "session_id": session.id, "main_kernel_id": session.kernel_id, "tag": session.tag,
        "name": session.name, "type": session.kind.name(), "main_kernel_role": "COMPUTE",
        "image": session.image, "architecture": std::env::consts::ARCH, "registry": REGISTRY,
        "cluster_template": null, "cluster_mode": session.cluster_mode, "cluster_size": session.cluster_size,
        "domain_name": session.domain, "group_name": group_name(data, &session.group), "group_id": session.group,
        "user_email": account.map(|account| &account.email), "full_name": account.map(|account| &account.full_name),
        "user_id": account.map(|account| &account.uuid), "access_key": session.access_key,
        "created_user_email": null, "created_user_id": null,
    });
    let life = json!({
        "status": session.status.name(), "status_info": session.status_info, "status_data": "{}",
        "status_changed": clock::iso(session.status_changed), "status_history": "{}",
        "created_at": clock::iso(session.created_at), "terminated_at": iso(session.terminated_at),
        "starts_at": iso(session.starts_at), "scheduled_at": iso(session.scheduled_at),
        "startup_command": session.startup_command, "result": session.result,
        "commit_status": "ready", "abusing_reports": [null], "idle_checks": idle_checks().to_string(),
        "agent_ids": [AGENT], "agents": [AGENT],
        "resource_opts": json!({ "main1": opts }).to_string(), "scaling_group": session.scaling_group,
        "service_ports": json!(apps::kept(app, &session.id)).to_string(),
        "mounts": session.mounts.iter().map(|mount| &mount.name).collect::<Vec<_>>(),
        "vfolder_mounts": session.mounts.iter().map(|mount| &mount.folder).collect::<Vec<_>>(),
        "occupying_slots": slots, "occupied_slots": slots, "num_queries": session.queries,
        "containers": [container], "dependencies": dependencies, "inference_metrics": "{}",
    });
    merged(identity, life)
}

/// The name of a project.
pub fn group_name(data: &Data, id: &str) -> Value {
    find(&data.admin.groups, "id", id).map_or(Value::Null, |row| row["name"].clone())
}

/// Nothing here ends a session for being idle.
fn idle_checks() -> Value {
    let never = json!({ "remaining": null, "remaining_time_type": "expire_after", "extra": null });
    json!({ "session_lifetime": never, "network_timeout": never })
}

fn merged(mut one: Value, two: Value) -> Value {
    if let (Some(one), Value::Object(two)) = (one.as_object_mut(), two) {
        one.extend(two);
    }
    one
}

/// The container of a session.
pub fn container(app: &App, session: &Session) -> Value {
    let live = app.kernel(&session.id).map(|kernel| stats::of(&kernel).to_string());
    json!({
        "id": session.kernel_id, "cluster_role": "main", "cluster_idx": 1, "cluster_hostname": "main1",
        "local_rank": 0, "session_id": session.id, "image": session.image,
        "architecture": std::env::consts::ARCH, "registry": REGISTRY,
        "status": session.status.name(), "status_changed": clock::iso(session.status_changed),
        "status_info": session.status_info, "status_data": "{}",
        "created_at": clock::iso(session.created_at), "terminated_at": iso(session.terminated_at),
        "starts_at": iso(session.starts_at), "scheduled_at": iso(session.scheduled_at),
        "abusing_report": null, "agent": AGENT, "agent_addr": null,
        "container_id": session.kernel_id.replace('-', "").repeat(2),
        "resource_opts": json!({ "shmem": 64 << 20 }).to_string(),
        "occupied_slots": json!(session.slots).to_string(),
        "live_stat": live, "last_stat": live, "preopen_ports": session.preopen_ports,
    })
}

/// A session as `GET /session/NAME` has it: Python's words for its own values.
pub fn info(app: &App, session: &Session) -> Value {
    let user = app.store.read(|data| owner(data, &session.access_key).map(|account| account.uuid.clone()));
    let slots: Vec<String> =
        session.slots.iter().map(|(name, n)| format!("'{name}': Decimal('{n}')")).collect();
    let slots = format!("{{{}}}", slots.join(", "));
    let pairs: Vec<String> =
        session.environ.iter().map(|(name, value)| format!("'{name}': '{value}'")).collect();
    json!({
        "domainName": session.domain, "groupId": session.group, "userId": user,
        "lang": session.image, "image": session.image, "architecture": std::env::consts::ARCH,
        "registry": REGISTRY, "tag": session.tag,
        "containerId": session.kernel_id.replace('-', "").repeat(2),
        "occupiedSlots": slots, "occupyingSlots": "{}", "requestedSlots": slots, "occupiedShares": "{}",
        "environ": format!("{{{}}}", pairs.join(", ")), "resourceOpts": "{'main1': {'shmem': 67108864}}",
        "status": session.status.name(), "statusInfo": session.status_info, "statusData": {},
        "age": (clock::now() - session.created_at) / 1000,
        "creationTime": clock::spaced(session.created_at),
        "terminationTime": session.terminated_at.map(clock::spaced),
        "numQueriesExecuted": session.queries, "lastStat": null,
        "idleChecks": idle_checks(),
    })
}
