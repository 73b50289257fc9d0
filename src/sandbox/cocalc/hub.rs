//! The functions of the hub bridge.

use serde_json::{Map, Value, json};

use super::bridge::{Answer, needed, object, text};
use super::data::{ACCOUNT, CocalcData, Message, iso_now, now_ms};
use super::{jupyter, org, projects, query};
use crate::sandbox::app::Shared;

/// The most messages that are given at once.
const MOST: u64 = 500;
const USUAL: u64 = 100;

/// Calls a function.
pub async fn answer(app: &Shared, name: &str, args: &[Value]) -> Answer {
    let opts = object(args);
    match name {
        "system.ping" => Ok(json!({"now": now_ms()})),
        "system.test" => Ok(json!({"account_id": ACCOUNT, "server_time": now_ms()})),
        "jupyter.kernels" => {
            if let Some(id) = text(opts, "project_id") {
                projects::member(app, id, "permission denied -- user must be collaborator on project")?;
            }
            jupyter::specs(app, text(opts, "project_id").unwrap_or(super::data::PROJECT)).await
        }
        "jupyter.execute" => hub_jupyter(app, opts).await,
        "sync.history" => {
            projects::member(
                app,
                needed(opts, "project_id")?,
                "user must be collaborator on source project",
            )?;
            Ok(json!({"patches": [], "info": {}}))
        }
        _ if name.starts_with("projects.") => projects::answer(app, name, opts),
        _ => app.store.change(|data| stored(&mut data.cocalc, name, args, opts)),
    }
}

/// Functions that need nothing but what is stored.
fn stored(data: &mut CocalcData, name: &str, args: &[Value], opts: &Value) -> Answer {
    match name {
        "system.getNames" => Ok(names(data, args.first())),
        "system.userSearch" => Ok(search(data, needed(opts, "query")?)),
        "db.userQuery" => query::answer(data, opts.get("query").unwrap_or(&Value::Null)),
        "messages.send" => send(data, opts),
        "messages.get" => messages(data, opts),
        _ if name.starts_with("org.") => org::answer(data, name, opts),
        _ => Err(format!("Error: unknown function '{name}'")),
    }
}

fn names(data: &CocalcData, ids: Option<&Value>) -> Value {
    let ids = ids.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let name = |id: &str| match data.accounts.get(id) {
        Some(person) => json!({"first_name": person.first_name, "last_name": person.last_name}),
        None => json!({"first_name": "Deleted", "last_name": "User"}),
    };
    ids.map(|id| (id.to_owned(), name(id))).collect::<Map<String, Value>>().into()
}

fn search(data: &CocalcData, wanted: &str) -> Value {
    let wanted = wanted.to_lowercase();
    let fits = |one: &super::data::Person| {
        let all = format!("{} {} {}", one.first_name, one.last_name, one.email_address).to_lowercase();
        all.contains(&wanted)
    };
    data.accounts
        .iter()
        .filter(|(_, one)| fits(one))
        .map(|(id, one)| {
            json!({"account_id": id, "first_name": one.first_name, "last_name": one.last_name, "name": null,
                   "last_active": null, "created": one.created, "email_address_verified": null})
        })
        .collect()
}

fn send(data: &mut CocalcData, opts: &Value) -> Answer {
    let mut to_ids = Vec::new();
    for user in opts.get("to_ids").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        to_ids.push(data.account(user).ok_or_else(|| format!("Error: cannot find user '{user}'"))?);
    }
    if to_ids.is_empty() {
        return Err("Error: there must be at least one recipient".to_owned());
    }
    data.messages.push(Message {
        from_id: ACCOUNT.to_owned(),
        to_ids,
        subject: needed(opts, "subject")?.to_owned(),
        body: needed(opts, "body")?.to_owned(),
        sent: iso_now(),
        thread_id: opts.get("reply_id").and_then(Value::as_i64),
    });
    Ok(json!(data.messages.len()))
}

fn messages(data: &CocalcData, opts: &Value) -> Answer {
    let number = |name: &str| opts.get(name).and_then(Value::as_u64);
    let limit = number("limit").unwrap_or(USUAL);
    if limit > MOST {
        return Err(format!("Error: limit must be at most {MOST}"));
    }
    let kind = text(opts, "type").unwrap_or("received");
    if kind == "liked" {
        return Err("Error: syntax error in the query for liked messages".to_owned());
    }
    let fits = |one: &Message| match kind {
        "sent" => one.from_id == ACCOUNT,
        "starred" => false,
        _ => one.to_ids.iter().any(|id| id == ACCOUNT),
    };
    let count = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let rows = data.messages.iter().enumerate().rev().filter(|(_, one)| fits(one));
    let rows = rows.skip(count(number("offset").unwrap_or(0))).take(count(limit));
    Ok(rows
        .map(|(at, one)| {
            json!({"id": at + 1, "from_id": one.from_id, "to_ids": one.to_ids, "subject": one.subject,
                   "body": one.body, "sent": one.sent, "thread_id": one.thread_id})
        })
        .collect())
}

/// What was answered once is answered again without being run, unless it is not wanted so.
async fn hub_jupyter(app: &Shared, opts: &Value) -> Answer {
    let Some(project) = text(opts, "project_id") else {
        return Err("Error: Jupyter API is not enabled on this server.".to_owned());
    };
    projects::member(app, project, "permission denied -- user must be collaborator on project")?;
    let parts = ["input", "history", "kernel", "project_id", "path"].map(|name| opts.get(name).cloned());
    let key = json!(parts).to_string();
    let fresh = opts.get("noCache").and_then(Value::as_bool) == Some(true);
    if let Some(known) = app.store.read(|data| data.cocalc.answers.get(&key).cloned()).filter(|_| !fresh) {
        return Ok(known);
    }
    app.store.change(|data| data.cocalc.project(project).map(super::data::Project::touch));
    let output = jupyter::execute(app, project, opts).await?;
    let answer = json!({"output": output, "created": iso_now()});
    app.store.change(|data| data.cocalc.answers.insert(key, answer.clone()));
    Ok(answer)
}
