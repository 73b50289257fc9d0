//! Resources: presets, what is used and left, usage of months and days, the watcher of the agent, resource groups.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};

use super::admin::{agents, scaling, table};
use super::auth::Caller;
use super::entities::{AGENT, group_name};
use super::only;
use super::params::Params;
use super::problem::Problem;
use super::record::Session;
use crate::sandbox::app::Shared;
use crate::sandbox::clock::{self, Micros};
use crate::sandbox::store::Data;

type Answer = Result<Response, Problem>;

const DAY: Micros = 24 * 60 * 60 * 1_000_000;
/// The steps of the monthly statistics, in seconds, and how many there are in 30 days.
const STEP: i64 = 15 * 60;
const STEPS: i64 = 30 * 24 * 4;

/// All paths.
pub fn router() -> Router<Shared> {
    let mut router = Router::new()
        .route("/resource/presets", only(get(presets)))
        .route("/resource/check-presets", only(post(check_presets)))
        .route("/resource/recalculate-usage", only(post(recalculate)))
        .route("/resource/usage/month", only(get(month)))
        .route("/resource/usage/period", only(get(period)))
        .route("/resource/stats/user/month", only(get(own_stats)))
        .route("/resource/stats/admin/month", only(get(all_stats)))
        .route("/resource/watcher", only(get(watcher)))
        .route("/scaling-groups", only(get(scaling_groups)))
        .route("/scaling-groups/{name}/wsproxy-version", only(get(proxy_version)));
    for what in ["start", "stop", "restart"] {
        router = router.route(&format!("/resource/watcher/agent/{what}"), only(post(watcher)));
    }
    router
}

async fn presets(State(app): State<Shared>, _: Caller) -> Json<Value> {
    Json(json!({ "presets": app.store.read(|data| data.admin.presets.clone()) }))
}

/// The limits of a policy, with `Infinity` or 0 for what it does not say.
fn limits(policy: Option<&Value>) -> Value {
    let rest =
        if policy.is_some_and(|row| row["default_for_unspecified"] == "LIMITED") { "0" } else { "Infinity" };
    let one = |name: &str| {
        policy.and_then(|row| row["total_resource_slots"].get(name)).cloned().unwrap_or(json!(rest))
    };
    json!({ "cpu": one("cpu"), "mem": one("mem") })
}

fn less(limits: &Value, used: &BTreeMap<String, u64>) -> Value {
    let one = |name: &str| {
        let limit = limits[name].as_str().unwrap_or_default();
        match limit.parse::<u64>() {
            Ok(limit) => limit.saturating_sub(used.get(name).copied().unwrap_or_default()).to_string(),
            Err(_) => limit.to_owned(),
        }
    };
    json!({ "cpu": one("cpu"), "mem": one("mem") })
}

async fn check_presets(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let group = params.required(&["group"])?;
    let only = params.text(&["scaling_group"])?;
    let answer = app.store.read(|data| {
        let found = data.admin.groups.iter().find(|row| {
            row["name"] == group && caller.0.profile.groups.iter().any(|id| row["id"] == id.as_str())
        });
        let found = found.ok_or_else(|| Problem::internal("The caller is in no project of this name."))?;
        let id = found["id"].as_str().unwrap_or_default().to_owned();
        let names = scaling::allowed(data, &caller.0, &[id]);
        if only.is_some_and(|only| names.iter().all(|name| name != only)) {
            return Err(Problem::bad_params().msg("Unknown scaling group"));
        }
        Ok(room(data, &caller, &names))
    })?;
    Ok(Json(answer).into_response())
}

/// What is used and what is left, and which presets fit in.
fn room(data: &Data, caller: &Caller, names: &[String]) -> Value {
    let pair = data.admin.keypairs.iter().find(|pair| pair.access_key == caller.0.access_key);
    let policy =
        pair.and_then(|pair| table::find(&data.admin.keypair_policies, "name", &pair.resource_policy));
    let own = limits(policy);
    let used = agents::occupied(data, Some(&caller.0.access_key));
    let all = agents::occupied(data, None);
    let (cores, memory) = agents::capacity();
    let host = json!({ "cpu": cores.to_string(), "mem": memory.to_string() });
    let mut groups = serde_json::Map::new();
    for name in names {
        let serves = data
            .admin
            .agents
            .iter()
            .any(|agent| agent["scaling_group"] == name.as_str() && agent["schedulable"] == true);
        let left = if serves { less(&host, &all) } else { json!({ "cpu": "0", "mem": "0" }) };
        groups.insert(name.clone(), json!({ "using": agents::texts(&used), "remaining": left }));
    }
    let remaining = less(&own, &used);
    let left = less(&host, &all);
    let number =
        |value: &Value| value.as_str().and_then(|text| text.parse::<f64>().ok()).unwrap_or(f64::INFINITY);
    let fits = |preset: &Value| {
        let slots = preset["resource_slots"].as_object().into_iter().flatten();
        let mut slots = slots.map(|(name, amount)| {
            let wanted = number(amount);
            wanted <= number(&left[name.as_str()]) && wanted <= number(&remaining[name.as_str()])
        });
        slots.all(|fits| fits)
    };
    let presets: Vec<Value> = data
        .admin
        .presets
        .iter()
        .map(|preset| {
            let mut shown = preset.clone();
            shown["allocatable"] = fits(preset).into();
            shown
        })
        .collect();
    let unknown = json!({ "cpu": "NaN", "mem": "NaN" });
    json!({
        "keypair_limits": own, "keypair_using": agents::texts(&used), "keypair_remaining": remaining,
        "scaling_group_remaining": left, "scaling_groups": groups, "presets": presets,
        "group_limits": unknown, "group_using": unknown, "group_remaining": unknown,
    })
}

/// What is used is always counted anew here.
async fn recalculate(caller: Caller) -> Answer {
    caller.superadmin()?;
    Ok(Json(json!({})).into_response())
}

/// A day as `YYYYMMDD`.
fn day(text: &str) -> Option<Micros> {
    let good = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = good.then(|| format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..]))?;
    clock::parse(&text).map(|(at, _)| at)
}

async fn month(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    let (month, groups) = (params.get(&["month"]), params.get(&["group_ids"]));
    let mut wrong = serde_json::Map::new();
    if groups.is_none() {
        wrong.insert("group_ids".to_owned(), json!("is required"));
    }
    let text = month.and_then(|(_, text)| text.as_str()).unwrap_or_default();
    let digits = text.len() >= 6 && text.bytes().take(6).all(|byte| byte.is_ascii_digit());
    if month.is_none() {
        wrong.insert("month".to_owned(), json!("is required"));
    } else if !digits {
        wrong.insert("month".to_owned(), json!(r"does not match pattern ^\d{6}"));
    }
    if !wrong.is_empty() {
        return Err(Problem::bad_params().msg("Input validation error").data(Value::Object(wrong)));
    }
    let bad = || Problem::bad_params().msg("Invalid date values");
    let start = day(&format!("{}01", &text[..6])).ok_or_else(bad)?;
    let next = (1..=31).map(|days| start + days * DAY).find(|at| clock::iso(*at)[8..10] == *"01");
    let ids: Vec<&str> =
        groups.and_then(|(_, all)| all.as_array()).into_iter().flatten().filter_map(Value::as_str).collect();
    Ok(Json(usage(&app, start, next.ok_or_else(bad)?, &ids)).into_response())
}

async fn period(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    if !params.all().contains_key("group_id") {
        return Err(Problem::bad_param("group_id", "is required"));
    }
    let bad = || Problem::bad_params().msg("Invalid date values");
    let start = day(params.required(&["start_date"])?).ok_or_else(bad)?;
    let end = day(params.required(&["end_date"])?).ok_or_else(bad)? + DAY;
    if end <= start {
        return Err(Problem::bad_params().msg("end_date must be later than start_date."));
    }
    if end - start > 100 * DAY {
        return Err(Problem::bad_params().msg("Cannot query more than 100 days"));
    }
    let ids: Vec<&str> = params.text(&["group_id"])?.into_iter().collect();
    Ok(Json(usage(&app, start, end, &ids)).into_response())
}

/// The sessions of a time by project.
fn usage(app: &Shared, start: Micros, end: Micros, groups: &[&str]) -> Value {
    app.store.read(|data| {
        let within = |session: &&Session| {
            session.created_at < end
                && session.terminated_at.is_none_or(|at| at >= start)
                && (groups.is_empty() || groups.contains(&session.group.as_str()))
        };
        let mut all: BTreeMap<&str, Vec<&Session>> = BTreeMap::new();
        for session in data.sessions.iter().filter(within) {
            all.entry(&session.group).or_default().push(session);
        }
        all.into_values().map(|sessions| of_group(data, &sessions)).collect()
    })
}

fn of_group(data: &Data, sessions: &[&Session]) -> Value {
    let infos: Vec<Value> = sessions.iter().map(|session| info(data, session)).collect();
    let sum = |name: &str| infos.iter().filter_map(|info| info[name].as_f64()).sum::<f64>();
    let whole = |name: &str| sum(name) as u64;
    let first = infos.first().cloned().unwrap_or_default();
    json!({
        "domain_name": first["domain_name"], "g_id": first["group_id"], "g_name": first["group_name"],
        "g_cpu_allocated": sum("cpu_allocated"), "g_cpu_used": sum("cpu_used"),
        "g_mem_allocated": whole("mem_allocated"), "g_mem_used": whole("mem_used"),
        "g_shared_memory": whole("shared_memory"), "g_disk_allocated": 0, "g_disk_used": 0, "g_io_read": 0,
        "g_io_write": 0, "g_device_type": [], "g_smp": 0.0, "g_gpu_mem_allocated": 0.0, "g_gpu_allocated": 0.0,
        "c_infos": infos,
    })
}

fn info(data: &Data, session: &Session) -> Value {
    let account = data.owner_of(&session.access_key);
    let amount =
        |name: &str| session.slots.get(name).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
    let days = session.terminated_at.map(|at| at / DAY - session.created_at / DAY + 1);
    let time = session.terminated_at.map(|at| {
        let seconds = (at - session.created_at) / 1_000_000;
        let micros = (at - session.created_at) % 1_000_000;
        format!("{}:{:02}:{:02}.{micros:06}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    });
    let mut info = json!({
        "id": session.kernel_id, "session_id": session.id, "container_id": session.kernel_id.replace('-', "").repeat(2),
        "domain_name": session.domain, "group_id": session.group, "group_name": group_name(data, &session.group),
        "name": session.name,
        "access_key": session.access_key, "email": account.map(|account| &account.email),
        "full_name": account.map(|account| &account.full_name), "agent": AGENT,
        "cpu_allocated": amount("cpu"), "cpu_used": 0.0, "mem_allocated": amount("mem") as u64, "mem_used": 0,
        "shared_memory": 64 << 20, "disk_allocated": 0, "disk_used": 0, "io_read": 0, "io_write": 0,
    });
    let more = json!({
        "used_time": time, "used_days": days, "device_type": [], "smp": 0.0, "gpu_mem_allocated": 0.0,
        "gpu_allocated": 0.0, "nfs": null, "image_id": session.image, "image_name": session.image,
        "created_at": clock::spaced(session.created_at),
        "terminated_at": session.terminated_at.map_or("None".to_owned(), clock::spaced),
        "status": session.status.name(), "status_info": session.status_info,
        "status_changed": clock::spaced(session.status_changed), "status_history": {},
        "cluster_mode": session.cluster_mode,
    });
    table::put(&mut info, more.as_object().cloned().unwrap_or_default());
    info
}

async fn own_stats(State(app): State<Shared>, caller: Caller) -> Json<Value> {
    Json(stats(&app, Some(&caller.0.uuid)))
}

async fn all_stats(State(app): State<Shared>, caller: Caller) -> Answer {
    caller.superadmin()?;
    Ok(Json(stats(&app, None)).into_response())
}

/// What ran in each quarter of an hour of the last 30 days.
fn stats(app: &Shared, user: Option<&str>) -> Value {
    let first = clock::now() - STEPS * STEP * 1_000_000;
    app.store.read(|data| {
        let own = |session: &&Session| {
            user.is_none_or(|user| data.owner_of(&session.access_key).is_some_and(|account| account.uuid == user))
        };
        let sessions: Vec<&Session> = data.sessions.iter().filter(own).collect();
        let at = |step: i64| {
            let begin = first + step * STEP * 1_000_000;
            let end = begin + STEP * 1_000_000;
            let ran = |session: &&&Session| session.created_at < end && session.terminated_at.is_none_or(|at| at >= begin);
            let running: Vec<_> = sessions.iter().filter(ran).collect();
            let sum = |slot: &str| {
                let each = running.iter().filter_map(|session| session.slots.get(slot)?.parse::<f64>().ok());
                each.sum::<f64>() as u64
            };
            let value = |value: Value, unit: &str| json!({ "value": value, "unit_hint": unit });
            json!({
                "date": begin as f64 / 1e6, "num_sessions": value(json!(running.len()), "count"),
                "cpu_allocated": value(json!(sum("cpu")), "count"), "mem_allocated": value(json!(sum("mem")), "bytes"),
                "gpu_allocated": value(json!(0.0), "count"), "io_read_bytes": value(json!(0), "bytes"),
                "io_write_bytes": value(json!(0), "bytes"), "disk_used": value(json!(0), "bytes"),
            })
        };
        (0..STEPS).map(at).collect()
    })
}

/// The agent here has no watcher; a manager without one fails too.
async fn watcher(caller: Caller, params: Params) -> Answer {
    caller.superadmin()?;
    params.required(&["agent", "agent_id"])?;
    Err(Problem::internal("The sandbox's agent has no watcher."))
}

async fn scaling_groups(State(app): State<Shared>, caller: Caller, params: Params) -> Answer {
    let group = params.required(&["group_id", "group"])?;
    let names = app.store.read(|data| {
        let of = |row: &&Value| row["name"] == group || row["id"] == group;
        let id = data.admin.groups.iter().find(of).and_then(|row| row["id"].as_str()).unwrap_or_default();
        let names = scaling::allowed(data, &caller.0, &[id.to_owned()]);
        // Those that are not public are for administrators.
        let public = |name: &String| {
            table::find(&data.admin.scaling_groups, "name", name).is_some_and(|row| row["is_public"] == true)
        };
        names.into_iter().filter(|name| caller.0.role.is_admin() || public(name)).collect::<Vec<_>>()
    });
    let rows: Vec<Value> = names.into_iter().map(|name| json!({ "name": name })).collect();
    Ok(Json(json!({ "scaling_groups": rows })).into_response())
}

async fn proxy_version(
    State(app): State<Shared>,
    caller: Caller,
    axum::extract::Path(name): axum::extract::Path<String>,
) -> Answer {
    let known =
        app.store.read(|data| scaling::allowed(data, &caller.0, &caller.0.profile.groups).contains(&name));
    if !known {
        return Err(Problem::not_found("scaling group"));
    }
    Ok(Json(json!({ "wsproxy_version": "v1" })).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read() {
        assert_eq!(day("19700102"), Some(DAY));
        for bad in ["1970010", "197001022", "1970-1-2", "19700230", "äääää"] {
            assert_eq!(day(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_is_used_is_taken_off() {
        let used = BTreeMap::from([("cpu".to_owned(), 3), ("mem".to_owned(), 5)]);
        assert_eq!(
            less(&json!({ "cpu": "2", "mem": "Infinity" }), &used),
            json!({ "cpu": "0", "mem": "Infinity" })
        );
        assert_eq!(
            limits(Some(
                &json!({ "default_for_unspecified": "LIMITED", "total_resource_slots": { "cpu": "4" } })
            )),
            json!({ "cpu": "4", "mem": "0" })
        );
    }
}
