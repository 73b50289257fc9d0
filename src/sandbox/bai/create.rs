//! `POST /session`: makes a session, or finds the one that has its name.

use std::collections::BTreeMap;
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;

use super::admin::{images, scaling};
use super::apps;
use super::auth::Caller;
use super::events::publish;
use super::folders::mount;
use super::life;
use super::params::Params;
use super::problem::Problem;
use super::record::{Kind, Session, Status};
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::{clock, ids};

const NAME: &[&str] = &["name", "clientSessionToken", "session_name"];
const NAME_RULE: &str = r"does not match pattern ^(?=.{4,64}$)\w[\w.-]*\w$";

/// Whether a session may have this name.
pub fn good_name(name: &str) -> bool {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    (4..=64).contains(&name.len())
        && name.starts_with(word)
        && name.ends_with(word)
        && name.chars().all(|c| word(c) || c == '.' || c == '-')
}

/// Checks the name that a request gives a session.
///
/// # Errors
/// It is missing or cannot be one.
pub fn name_of(params: &Params) -> Result<&str, Problem> {
    let name = match params.text(NAME)? {
        Some(name) => name,
        None => return Err(Problem::bad_param("session_name", "is required")),
    };
    if good_name(name) { Ok(name) } else { Err(Problem::bad_param("name", NAME_RULE)) }
}

/// `POST /session`.
pub async fn create(State(app): State<Shared>, caller: Caller, params: Params) -> Result<Response, Problem> {
    make(&app, &caller, &params).await
}

/// Makes the session that parameters ask for.
///
/// # Errors
/// They cannot be, or the session does not start.
pub async fn make(app: &Shared, caller: &Caller, params: &Params) -> Result<Response, Problem> {
    let session = read(app, caller, params)?;
    if app.store.read(|data| data.admin.frozen) {
        return Err(Problem::frozen());
    }
    if let Some(existing) = existing(app, &session) {
        if !params.flag(&["reuseIfExists"], true)? {
            return Err(Problem::session_exists(&existing.id));
        }
        if existing.image != session.image {
            return Err(Problem::bad_params().msg("session already exists with a different image"));
        }
        return Ok((StatusCode::CREATED, Json(reused(app, &existing))).into_response());
    }
    let id = session.id.clone();
    app.store.change(|data| data.sessions.push(session.clone()));
    publish(app, &session, "session_enqueued", "", None);
    let waits = session.starts_at.is_some_and(|at| at > clock::now()) || !session.dependencies.is_empty();
    let enqueue_only = params.flag(&["enqueueOnly"], false)?;
    if !waits && !enqueue_only {
        life::launch(app, &id).await?;
    } else {
        let longest = params.number(&["maxWaitSeconds"], 0, 0)?;
        let started = tokio::spawn(wait_and_launch(app.clone(), session.clone()));
        if enqueue_only {
            return Ok((StatusCode::CREATED, Json(pending(&session, "PENDING"))).into_response());
        }
        let limit = if longest == 0 { Duration::MAX } else { Duration::from_secs(longest) };
        if tokio::time::timeout(limit, started).await.is_err() {
            return Ok((StatusCode::CREATED, Json(pending(&session, "TIMEOUT"))).into_response());
        }
    }
    let status =
        app.store.read(|data| data.sessions.iter().find(|found| found.id == id).map(|found| found.status));
    Ok((
        StatusCode::CREATED,
        Json(json!({
            "sessionId": id,
            "sessionName": session.name,
            "status": status.unwrap_or(Status::Terminated).name(),
            "servicePorts": apps::listed(app, &id),
            "created": true,
        })),
    )
        .into_response())
}

fn existing(app: &App, session: &Session) -> Option<Session> {
    app.store.read(|data| {
        let same = |found: &&Session| found.access_key == session.access_key && found.name == session.name;
        data.sessions.iter().filter(same).find(|found| !found.status.is_dead()).cloned()
    })
}

fn reused(app: &App, session: &Session) -> Value {
    json!({
        "sessionId": session.id,
        "sessionName": session.name,
        "status": session.status.name(),
        "service_ports": apps::kept(app, &session.id),
        "created": false,
    })
}

/// What is said of a session that has not begun: `PENDING`, or `TIMEOUT` after the longest wait.
fn pending(session: &Session, status: &str) -> Value {
    json!({
        "sessionId": session.id,
        "sessionName": session.name,
        "status": status,
        "service_ports": null,
        "created": false,
    })
}

/// Starts a session at its time, once all that it depends on has ended well; returns when it started or was cancelled.
async fn wait_and_launch(app: Shared, session: Session) {
    let _busy = app.activity.begin();
    let mut events = app.events.subscribe();
    let wait = session.starts_at.map_or(0, |at| (at - clock::now()).max(0));
    tokio::select! {
        () = tokio::time::sleep(Duration::from_micros(wait.unsigned_abs())) => {}
        () = app.ended() => return,
    }
    loop {
        let (waiting, ready) = app.store.read(|data| {
            let find = |id: &String| data.sessions.iter().find(|found| found.id == *id);
            let waiting = find(&session.id).is_some_and(|found| found.status == Status::Pending);
            let done = |id| find(id).is_some_and(|found| found.status.is_dead() && found.result == "SUCCESS");
            (waiting, session.dependencies.iter().all(done))
        });
        if waiting && ready {
            // How it went is the session's status.
            let _ = life::launch(&app, &session.id).await;
        }
        if !waiting || ready {
            return;
        }
        tokio::select! {
            heard = events.recv() => if matches!(heard, Err(RecvError::Closed)) { return },
            () = app.ended() => return,
        }
    }
}

/// Reads a request; the session is not begun.
fn read(app: &App, caller: &Caller, params: &Params) -> Result<Session, Problem> {
    let name = name_of(params)?;
    let reference = params.required(&["image", "lang"])?;
    let kind = match params.text(&["type", "sessionType"])? {
        None => Kind::Interactive,
        Some(text) => Kind::parse(text)
            .ok_or_else(|| Problem::bad_param("type", "value is not a valid member of SessionTypes"))?,
    };
    let config = Params::of(params.get(&["config"]).map_or(&Value::Null, |(_, value)| value));
    let owner = caller.owner(app, params.text(&["owner_access_key"])?)?;
    let image = images::resolve(app, reference).map_err(|full| images::none(reference, &full))?;
    let account = app.store.read(|data| data.by_key(&owner));
    let account = account.ok_or_else(|| Problem::bad_params().msg("Unknown owner access key"))?;
    let place = place(app, &account, kind, params, &config)?;
    let mounts = mount::wanted(app, &account, &config)?;
    let now = clock::now();
    Ok(Session {
        id: ids::uuid4(),
        kernel_id: ids::uuid4(),
        name: name.to_owned(),
        access_key: owner,
        image: image.canonical(),
        kind,
        status: Status::Pending,
        status_info: String::new(),
        result: "UNDEFINED".to_owned(),
        tag: params.text(&["tag"])?.map(str::to_owned),
        cluster_mode: params.text(&["cluster_mode", "clusterMode"])?.unwrap_or("single-node").to_owned(),
        cluster_size: params.number(&["cluster_size", "clusterSize"], 1, 1)?,
        scaling_group: place.scaling_group,
        domain: place.domain,
        group: place.group,
        environ: environ(&config)?,
        mounts,
        slots: slots(&config)?,
        resource_opts: config
            .get(&["resource_opts", "resourceOpts"])
            .map_or_else(|| json!({}), |(_, v)| v.clone()),
        preopen_ports: match config.get(&["preopen_ports", "preopenPorts"]) {
            None | Some((_, Value::Null)) => Value::Null,
            Some((_, ports)) => json!(apps::preopen(ports)?),
        },
        startup_command: params.text(&["startupCommand"])?.map(str::to_owned),
        bootstrap_script: params.text(&["bootstrap_script", "bootstrapScript"])?.map(str::to_owned),
        starts_at: starts_at(params)?,
        dependencies: dependencies(app, caller, params)?,
        created_at: now,
        status_changed: now,
        scheduled_at: None,
        terminated_at: None,
        queries: 0,
        log: None,
    })
}

/// Where a session is.
struct Place {
    domain: String,
    /// The project's ID.
    group: String,
    scaling_group: String,
}

/// Checks domain, project and resource group: the owner's own, for a superadmin all.
fn place(
    app: &App,
    account: &Account,
    kind: Kind,
    params: &Params,
    config: &Params,
) -> Result<Place, Problem> {
    let own = account.profile.domain.as_str();
    let all = account.role == Role::Superadmin;
    let domain = params.text(&["domain", "domainName", "domain_name"])?.unwrap_or("default");
    if domain != own && !all {
        return Err(Problem::bad_params().msg("You can only set the domain to your domain."));
    }
    let name = params.text(&["group", "groupName", "group_name"])?.unwrap_or("default");
    let wanted = config.text(&["scaling_group", "scalingGroup"])?;
    app.store.read(|data| {
        let fits = |row: &&Value| {
            let member = account.profile.groups.iter().any(|id| row["id"] == id.as_str());
            row["domain_name"] == domain && row["name"] == name && row["is_active"] == true && (member || all)
        };
        let row = data.admin.groups.iter().find(fits);
        let row = row.ok_or_else(|| Problem::bad_params().msg("Invalid group"))?;
        let group = row["id"].as_str().unwrap_or_default().to_owned();
        let allowed = scaling::allowed(data, account, std::slice::from_ref(&group));
        let missing = |msg: String| Problem::not_found("scaling group").msg(msg);
        let takes = |name: &String| scaling::takes(data, name, kind);
        let scaling_group = match wanted {
            Some(name) if allowed.iter().all(|found| found != name) => Err(missing(format!(
                "The scaling group '{name}' does not exist or you do not have access to the scaling group '{name}'."
            ))),
            Some(name) if !takes(&name.to_owned()) => Err(missing(format!(
                "The scaling group '{name}' does not accept the session type 'SessionTypes.{}'.",
                kind.name()
            ))),
            Some(name) => Ok(name.to_owned()),
            None if allowed.is_empty() => {
                Err(missing("You have no scaling groups allowed to use.".to_owned()))
            }
            None => allowed.iter().find(|name| takes(name)).cloned().ok_or_else(|| {
                let kind = kind.name();
                missing(format!("No scaling groups accept the session type 'SessionTypes.{kind}'."))
            }),
        };
        Ok(Place { domain: domain.to_owned(), group, scaling_group: scaling_group? })
    })
}

fn environ(config: &Params) -> Result<BTreeMap<String, String>, Problem> {
    let Some((_, value)) = config.get(&["environ"]) else { return Ok(BTreeMap::new()) };
    let wrong = || Problem::bad_param("environ", "value is not a mapping of texts");
    let map = value.as_object().ok_or_else(wrong)?;
    map.iter().map(|(name, value)| Ok((name.clone(), value.as_str().ok_or_else(wrong)?.to_owned()))).collect()
}

/// The slots asked for, completed by the image's least: one core, 320 MiB.
fn slots(config: &Params) -> Result<BTreeMap<String, String>, Problem> {
    let mut slots =
        BTreeMap::from([("cpu".to_owned(), "1".to_owned()), ("mem".to_owned(), (320u64 << 20).to_string())]);
    let given =
        config.get(&["resources"]).and_then(|(_, value)| value.as_object()).cloned().unwrap_or_default();
    for (name, value) in given {
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let refuse = |why: String| Problem::bad_params().msg(format!("Invalid resource allocation: {why}"));
        let amount = match name.as_str() {
            "cpu" => text.parse::<f64>().ok().map(|_| text.clone()),
            "mem" => bytes(&text).map(|bytes| bytes.to_string()),
            _ => return Err(refuse(format!("Unknown slot type: '{name}'"))),
        };
        slots.insert(name.clone(), amount.ok_or_else(|| refuse(format!("{name}: {text}")))?);
    }
    Ok(slots)
}

/// A size such as `512m` or `1.5g` in bytes.
pub fn bytes(text: &str) -> Option<u64> {
    let lower = text.trim().to_ascii_lowercase();
    let digits = lower.trim_end_matches("ib").trim_end_matches('b');
    let (number, power) = match digits.char_indices().last()? {
        (at, unit @ ('k' | 'm' | 'g' | 't' | 'p' | 'e')) => (&digits[..at], "kmgtpe".find(unit)? + 1),
        _ => (digits, 0),
    };
    let value: f64 = number.parse().ok()?;
    (value >= 0.0 && value.is_finite())
        .then(|| (value * 1024f64.powi(i32::try_from(power).unwrap_or(0))) as u64)
}

fn starts_at(params: &Params) -> Result<Option<i64>, Problem> {
    match params.text(&["starts_at", "startsAt"])? {
        None => Ok(None),
        Some(text) => match clock::parse(text) {
            Some((at, _)) => Ok(Some(at)),
            None => Err(Problem::bad_params().msg("starts_at should be in the ISO 8601 format.")),
        },
    }
}

fn dependencies(app: &App, caller: &Caller, params: &Params) -> Result<Vec<String>, Problem> {
    let Some((_, value)) = params.get(&["dependencies"]) else { return Ok(Vec::new()) };
    let wrong = || Problem::bad_param("dependencies", "value is not a list");
    let list = value.as_array().ok_or_else(wrong)?;
    list.iter()
        .map(|item| {
            let reference = item.as_str().ok_or_else(wrong)?;
            super::lookup::session(app, &caller.0.access_key, reference, true)
                .map(|session| session.id)
                .map_err(|_| Problem::bad_params().msg("Unknown session ID or name in the dependency list"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for good in ["abcd", "a.b-c_d", "pysdk-0123456789", "1234"] {
            assert!(good_name(good), "{good}");
        }
        for bad in ["abc", "-abcd", "abcd.", "ab cd", "äbcd", &"a".repeat(65)] {
            assert!(!good_name(bad), "{bad}");
        }
    }

    #[test]
    fn sizes() {
        assert_eq!(bytes("512m"), Some(512 << 20));
        assert_eq!(bytes("1.5g"), Some(3 << 29));
        assert_eq!(bytes("1024"), Some(1024));
        assert_eq!(bytes("1GiB"), Some(1 << 30));
        assert_eq!(bytes("much"), None);
        assert_eq!(bytes(""), None);
    }
}
