//! Compute sessions and their containers, as GraphQL has them.

use serde_json::{Value, json};

use super::{Answer, Ask, Query};
use crate::sandbox::app::App;
use crate::sandbox::bai::entities;
use crate::sandbox::bai::graphql::filter::{Fields, Kind};
use crate::sandbox::bai::graphql::page;
use crate::sandbox::bai::record::{Session, Status};
use crate::sandbox::ids;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "compute_session", superadmin: false, run: one },
    Query { name: "compute_session_list", superadmin: false, run: list },
    Query { name: "compute_container", superadmin: false, run: container },
    Query { name: "compute_container_list", superadmin: false, run: container_list },
    Query { name: "legacy_compute_session", superadmin: false, run: legacy },
    Query { name: "legacy_compute_session_list", superadmin: false, run: legacy_list },
];

const STATUSES: &[&str] = &[
    "PENDING",
    "SCHEDULED",
    "PULLING",
    "PREPARING",
    "RUNNING",
    "RESTARTING",
    "RUNNING_DEGRADED",
    "TERMINATING",
    "TERMINATED",
    "ERROR",
    "CANCELLED",
];

const FILTER: Fields = &[
    ("id", Kind::Text),
    ("type", Kind::Enum(&["INTERACTIVE", "BATCH", "INFERENCE"])),
    ("name", Kind::Text),
    ("image", Kind::List),
    ("agent_ids", Kind::List),
    ("agents", Kind::List),
    ("domain_name", Kind::Text),
    ("group_name", Kind::Text),
    ("user_email", Kind::Text),
    ("full_name", Kind::Text),
    ("access_key", Kind::Text),
    ("scaling_group", Kind::Text),
    ("cluster_mode", Kind::Text),
    ("cluster_size", Kind::Text),
    ("status", Kind::Enum(STATUSES)),
    ("status_info", Kind::Text),
    ("result", Kind::Enum(&["UNDEFINED", "SUCCESS", "FAILURE"])),
    ("created_at", Kind::Time),
    ("terminated_at", Kind::Time),
    ("starts_at", Kind::Time),
    ("scheduled_at", Kind::Time),
    ("startup_command", Kind::Text),
];

const CONTAINER_FILTER: Fields = &[
    ("image", Kind::Text),
    ("architecture", Kind::Text),
    ("agent", Kind::Text),
    ("cluster_role", Kind::Text),
    ("cluster_idx", Kind::Text),
    ("cluster_hostname", Kind::Text),
    ("local_rank", Kind::Text),
    ("status", Kind::Enum(STATUSES)),
    ("status_info", Kind::Text),
    ("created_at", Kind::Time),
    ("status_changed", Kind::Time),
    ("terminated_at", Kind::Time),
    ("starts_at", Kind::Time),
    ("scheduled_at", Kind::Time),
];

/// The sessions that the caller may look at.
fn seen<'a>(ask: &Ask<'_>, data: &'a Data) -> Result<Vec<&'a Session>, String> {
    let owner = ask.scope("access_key", &ask.caller.access_key)?;
    let domain = ask.domain(super::FORBIDDEN)?;
    let fits = |session: &&Session| {
        owner.is_none_or(|owner| session.access_key == owner)
            && domain.is_none_or(|name| session.domain == name)
    };
    Ok(data.sessions.iter().filter(fits).collect())
}

fn one(ask: &Ask<'_>, data: &Data) -> Answer {
    let found = seen(ask, data)?.into_iter().find(|session| session.id == ask.word("id"));
    Ok(found.map_or(Value::Null, |session| entities::session(ask.app, data, session, true)))
}

fn chosen<'a>(ask: &Ask<'_>, data: &'a Data) -> Result<Vec<&'a Session>, String> {
    let statuses = match ask.text("status") {
        None => None,
        Some(list) => {
            let read = |word: &str| {
                Status::ALL.into_iter().find(|status| status.name() == word).ok_or(format!("'{word}'"))
            };
            Some(list.split(',').map(read).collect::<Result<Vec<_>, _>>()?)
        }
    };
    let group = ask.text("group_id").map(ids::parse_uuid);
    let mut chosen = seen(ask, data)?;
    chosen.retain(|session| {
        statuses.as_ref().is_none_or(|statuses| statuses.contains(&session.status))
            && group.as_ref().is_none_or(|id| id.as_deref() == Some(session.group.as_str()))
    });
    // Unless another order is asked for: what began or ended last comes first.
    chosen
        .sort_by_key(|session| std::cmp::Reverse(session.terminated_at.unwrap_or(0).max(session.created_at)));
    Ok(chosen)
}

fn list(ask: &Ask<'_>, data: &Data) -> Answer {
    let rows = chosen(ask, data)?.into_iter().map(|session| entities::session(ask.app, data, session, true));
    page::of(rows.collect(), FILTER, &[], ask.args)
}

/// The sessions of an access key that are not over.
pub fn of_key(app: &App, data: &Data, key: &str) -> Value {
    let live = data.sessions.iter().filter(|session| session.access_key == key && !session.status.is_dead());
    live.map(|session| entities::session(app, data, session, false)).collect()
}

/// The containers of all sessions that are not over.
pub fn containers(app: &App, data: &Data) -> Value {
    let live = data.sessions.iter().filter(|session| !session.status.is_dead());
    live.map(|session| entities::container(app, session)).collect()
}

fn container(ask: &Ask<'_>, data: &Data) -> Answer {
    let found = seen(ask, data)?.into_iter().find(|session| session.kernel_id == ask.word("id"));
    Ok(found.map_or(Value::Null, |session| entities::container(ask.app, session)))
}

fn container_list(ask: &Ask<'_>, data: &Data) -> Answer {
    let id = ids::parse_uuid(ask.word("session_id")).ok_or("badly formed hexadecimal UUID string")?;
    let role = ask.text("role").is_none_or(|role| role == "main");
    let found = seen(ask, data)?.into_iter().filter(|session| session.id == id && role);
    page::of(
        found.map(|session| entities::container(ask.app, session)).collect(),
        CONTAINER_FILTER,
        &[],
        ask.args,
    )
}

/// A session in the form of the oldest API.
fn as_legacy(ask: &Ask<'_>, data: &Data, session: &Session) -> Value {
    let mut row = entities::session(ask.app, data, session, false);
    let number =
        |slot: &str| session.slots.get(slot).and_then(|text| text.parse::<f64>().ok()).unwrap_or_default();
    let more = json!({
        "sess_id": session.name, "session_name": session.name, "sess_type": session.kind.name(),
        "session_type": session.kind.name(), "role": "main", "user_uuid": row["user_id"], "agent": entities::AGENT,
        "container_id": session.kernel_id.replace('-', "").repeat(2), "lang": session.image,
        "occupied_shares": {}, "mem_slot": number("mem") as u64 >> 20, "cpu_slot": number("cpu"), "gpu_slot": 0.0,
        "tpu_slot": 0.0, "mounts": [], "live_stat": null, "last_stat": null,
    });
    super::table::put(&mut row, more.as_object().cloned().unwrap_or_default());
    row
}

fn legacy(ask: &Ask<'_>, data: &Data) -> Answer {
    let found = seen(ask, data)?.into_iter().rev().find(|session| session.name == ask.word("sess_id"));
    Ok(found.map_or(Value::Null, |session| as_legacy(ask, data, session)))
}

fn legacy_list(ask: &Ask<'_>, data: &Data) -> Answer {
    let mut rows: Vec<Value> =
        chosen(ask, data)?.into_iter().map(|session| as_legacy(ask, data, session)).collect();
    if let Some(key) = ask.text("order_key") {
        let down = ask.flag("order_asc") == Some(false);
        crate::sandbox::bai::graphql::order::sort(&mut rows, &[(key.to_owned(), down)]);
    }
    page::plain(rows, ask.args)
}
