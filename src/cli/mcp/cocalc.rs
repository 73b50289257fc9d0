//! CoCalc's tools, with the names and arguments of the official server.

use std::time::Duration;

use rmcp::model::ContentBlock;
use serde_json::{Map, Value, json};

use super::clip::Clip;
use super::desk::{Desk, Reply, Round, Stop, cancelled};
use super::given::Given;
use crate::cli::cocalc::exec::taken;
use crate::cli::cocalc::jupyter::uncolored;
use crate::error::{Error, Kind, Result};
use crate::services::cocalc::exec::{Exec, Outcome};
use crate::services::cocalc::follow::Job;
use crate::services::cocalc::jupyter::{self, Code, Item};
use crate::services::cocalc::projects::{self, Wanted};
use crate::services::cocalc::{Bridge, Call, Client, NAME};

/// How long a project that is found starting is waited for.
const START: Duration = Duration::from_secs(120);
/// Characters of each stream that the server is asked to keep: what is beyond cannot be counted.
const KEPT: i64 = 1_000_000;
const SIGKILL: i64 = 9;

/// The project of a call: the one that it names, the current one, that of the settings; none is that of a project's key.
async fn project(desk: &Desk, round: &Round, client: &Client, given: Option<&str>) -> Result<Option<String>> {
    let chosen = desk.project.borrow().clone();
    match given {
        Some(name) => projects::find(client, name).await.map(Some),
        None if chosen.is_some() => Ok(chosen),
        None => round.ctx.cocalc_project(client, None).await,
    }
}

/// A call, made once more when the project has started where nobody was there yet.
async fn answered(round: &Round, client: &Client, call: &Call, project: Option<&str>) -> Result<Value> {
    let send = async || client.call(call).await;
    taken(&round.ctx, client, project, START, send).await.map_err(unchosen)
}

/// Says what to do about a missing project in the words of the tools.
fn unchosen(error: Error) -> Error {
    match error.message().contains("must specify project_id") {
        true => Error::config("no project is chosen").of(NAME).hint(
            "name one as project_id, or choose one with set_current_project; projects_search lists them",
        ),
        false => error,
    }
}

/// `exec`: as a job, so that nothing but its own time limit ends it, and a cancelled call ends it there too.
pub async fn exec(desk: &Desk, given: Given, stop: &Stop) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    let project = stop.or(project(desk, &round, &client, given.filled("project_id"))).await?;
    let exec = wanted(&given);
    let turn = async { desk.jobs.acquire().await.map_err(|error| Error::service(error.to_string())) };
    let _turn = stop.or(turn).await?;
    let mut value = answered(&round, &client, &exec.call(project.clone()), project.as_deref()).await?;
    let mut outcome = Outcome::take(&mut value);
    if let Some(id) = outcome.job_id.clone().filter(|_| outcome.is_running()) {
        let job = Job { project, id };
        let mut value = tokio::select! {
            ended = job.ended(&client, None) => ended?,
            () = stop.asked() => return Err(ended_there(&job, &client).await),
        };
        outcome = Outcome::take(&mut value);
    }
    if outcome.was_killed() {
        let limit = given.number("timeout").unwrap_or_default();
        return Err(Error::service(format!("the time limit of {limit} s ended the command"))
            .of(NAME)
            .hint("allow more with timeout"));
    }
    let code = outcome.exit_code;
    if outcome.status.as_deref() == Some("error") && outcome.stderr.contains("ENOENT") {
        return Err(Error::new(Kind::NotFound, format!("{}: command not found", exec.command)).of(NAME));
    }
    let most = desk.most / 2;
    let (out, err) = (Clip::of(&outcome.stdout, most), Clip::of(&outcome.stderr, most));
    Ok(vec![ContentBlock::text(format!("stdout:\n{out}\n\nstderr:\n{err}\n\nexit_code: {code}"))])
}

fn wanted(given: &Given) -> Exec {
    let folder = given.filled("cwd").map(str::to_owned);
    // The API's own `cwd` is absolute; `path` begins at the home.
    let (cwd, path) = match folder {
        Some(folder) if folder.starts_with('/') => (Some(folder), None),
        Some(folder) => (None, Some(folder.trim_start_matches("~/").to_owned()).filter(|path| path != "~")),
        None => (None, None),
    };
    Exec {
        command: given.needed("command").to_owned(),
        args: given.texts("args"),
        bash: given.flag("bash"),
        timeout: given.number("timeout"),
        max_output: Some(KEPT),
        asynchronous: true,
        cwd,
        path,
        ..Exec::default()
    }
}

async fn ended_there(job: &Job, client: &Client) -> Error {
    match job.signal(client, SIGKILL).await {
        // It has just ended by itself.
        Err(error) if error.kind() != Kind::Conflict => {
            cancelled().detail(format!("the command may still run: {}", error.message()))
        }
        _ => cancelled().detail("the command was ended"),
    }
}

/// `jupyter_execute`.
pub async fn jupyter(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    let project = project(desk, &round, &client, given.filled("project_id")).await?;
    let timeout = given.number("timeout").unwrap_or_default();
    let code = Code {
        input: given.needed("input").to_owned(),
        kernel: given.needed("kernel").to_owned(),
        history: given.texts("history"),
        timeout,
        limit: Some(timeout),
        ..Code::default()
    };
    let value = answered(&round, &client, &code.on_project(project.clone()), project.as_deref()).await?;
    let outputs = value.as_array().map(Vec::as_slice).unwrap_or_default();
    let (mut text, mut pictures) = (Clip::new(desk.most), Vec::new());
    for output in outputs {
        let line = match jupyter::item(output) {
            Some(Item::Out(text)) => format!("[stdout] {}", text.trim_end()),
            Some(Item::Err(text)) => format!("[stderr] {}", text.trim_end()),
            Some(Item::Text(text)) => text,
            Some(Item::Raised(brief, trace)) => format!("[Error: {brief}]\n{}", uncolored(&trace)),
            Some(Item::Picture(_)) | None => String::new(),
        };
        if !line.is_empty() {
            text.push(&line);
            text.push("\n");
        }
        pictures.extend(drawn(desk, output));
    }
    let text = text.text();
    let mut reply = Reply::new();
    if !text.is_empty() || pictures.is_empty() {
        let text = if text.is_empty() { "No output" } else { text.trim_end_matches('\n') };
        reply.push(ContentBlock::text(text));
    }
    reply.extend(pictures);
    Ok(reply)
}

/// The picture of an output.
fn drawn(desk: &Desk, output: &Value) -> Option<ContentBlock> {
    let data = output.get("data")?;
    ["image/png", "image/jpeg", "image/gif"]
        .into_iter()
        .find_map(|kind| data.get(kind).map(|value| desk.picture(kind, &jupyter::text_of(value))))
}

/// `project_status`.
pub async fn status(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    let Some(id) = project(desk, &round, &client, given.filled("project_id")).await? else {
        return Err(Error::usage("no project is named").of(NAME).hint("name one as project_id"));
    };
    let call = |function: &str| Call::new(Bridge::Hub, function, json!({"project_id": id}));
    let (state, status) = (call("projects.state"), call("projects.status"));
    let (state, status) = tokio::join!(client.call(&state), client.call(&status));
    let mut answer = json!({"project_id": id, "state": state?});
    match status {
        Ok(status) => answer["status"] = status,
        // What does not run has none.
        Err(error) => answer["status_unknown"] = json!(error.message()),
    }
    Ok(desk.json(&answer))
}

/// `projects_search`: filtered before it is cut to the limit.
pub async fn search(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    let key = round.cocalc_key().await?;
    let Some(account) = key["account_id"].as_str() else { return Err(not_an_accounts()) };
    let mut fields: Vec<String> = projects::FIELDS.iter().map(|field| (*field).to_owned()).collect();
    fields.push("description".to_owned());
    let wanted = Wanted {
        fields,
        all: true,
        deleted: Some(given.flag("deleted")),
        hidden: Some(given.flag("hidden")),
        hidden_for: Some(account.to_owned()),
        state: given.filled("state").map(str::to_owned),
        ..Wanted::default()
    };
    let mut rows = wanted.rows(client.call(&wanted.call()).await?)?;
    let query = given.needed("query").to_lowercase();
    let has = |row: &Value, field: &str| {
        row.get(field).and_then(Value::as_str).is_some_and(|text| text.to_lowercase().contains(&query))
    };
    rows.retain(|row| query.is_empty() || has(row, "title") || has(row, "description"));
    let total = rows.len() as u64;
    rows.truncate(given.number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(usize::MAX));
    let names = names(&client, &rows).await;
    let rows = rows.iter().map(|row| listed(row, &names)).collect();
    Ok(desk.rows("projects", rows, Some(total)))
}

fn not_an_accounts() -> Error {
    Error::new(Kind::Auth, "this needs an account's key, and the key is a project's")
        .of(NAME)
        .hint("the other tools work in the project of the key")
}

/// Names of everybody who takes part; without them the IDs have to do.
async fn names(client: &Client, rows: &[Value]) -> Map<String, Value> {
    let mut ids: Vec<&String> =
        rows.iter().filter_map(|row| row.get("users")?.as_object()).flat_map(Map::keys).collect();
    ids.sort();
    ids.dedup();
    if ids.is_empty() {
        return Map::new();
    }
    match client.call(&Call::new(Bridge::Hub, "system.getNames", json!(ids))).await {
        Ok(Value::Object(names)) => names,
        _ => Map::new(),
    }
}

/// A project of the list.
fn listed(row: &Value, names: &Map<String, Value>) -> Value {
    let text = |name: &str| row.get(name).cloned().unwrap_or_default();
    let person = |(id, user): (&String, &Value)| {
        let part = |field: &str| names.get(id).and_then(|name| name.get(field)?.as_str()).unwrap_or_default();
        let name = format!("{} {}", part("first_name"), part("last_name"));
        let name = if name.trim().is_empty() { id.as_str() } else { name.trim() };
        json!({"name": name, "group": user.get("group").cloned().unwrap_or_default()})
    };
    let people: Vec<Value> =
        row.get("users").and_then(Value::as_object).into_iter().flatten().map(person).collect();
    json!({
        "project_id": text("project_id"), "title": text("title"), "description": text("description"),
        "state": projects::state(row), "last_edited": text("last_edited"), "collaborators": people,
    })
}

/// `set_current_project`.
pub async fn choose(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    if round.cocalc_key().await?["kind"] != "account" {
        return Err(not_an_accounts());
    }
    let id = projects::find(&client, given.needed("project_id")).await?;
    let row = row(&client, &id).await?;
    *desk.project.borrow_mut() = Some(id);
    Ok(desk.json(&row))
}

/// `get_current_project`.
pub async fn current(desk: &Desk) -> Result<Reply> {
    let round = desk.round();
    let client = round.cocalc()?;
    let key = round.cocalc_key().await?;
    if let Some(id) = key["project_id"].as_str() {
        return Ok(desk.json(&json!({"project_id": id, "why": "the key is this project's own"})));
    }
    match project(desk, &round, &client, None).await? {
        Some(id) => Ok(desk.json(&row(&client, &id).await?)),
        None => {
            Ok(desk
                .text("No project is chosen. set_current_project chooses one, projects_search lists them."))
        }
    }
}

/// A project that the account has.
async fn row(client: &Client, id: &str) -> Result<Value> {
    let fields = ["project_id", "title", "state", "last_edited"].map(str::to_owned).to_vec();
    let wanted = Wanted { fields, all: true, project_id: Some(id.to_owned()), ..Wanted::default() };
    let rows = wanted.rows(client.call(&wanted.call()).await?)?;
    let Some(row) = rows.into_iter().find(|row| row["project_id"] == id) else {
        return Err(Error::new(Kind::NotFound, format!("the account has no project {id}"))
            .of(NAME)
            .hint("projects_search lists those that it has"));
    };
    let state = projects::state(&row).to_owned();
    Ok(json!({"project_id": id, "title": row["title"], "state": state, "last_edited": row["last_edited"]}))
}

/// The files of the project's home. A stopped project is not started for it where nothing may be changed.
pub async fn files(desk: &Desk) -> Result<String> {
    let round = desk.round();
    let client = round.cocalc()?;
    let project = project(desk, &round, &client, None).await?;
    if let Some(id) = project.as_deref().filter(|_| !desk.writes) {
        let state = client.call(&Call::new(Bridge::Hub, "projects.state", json!({"project_id": id}))).await;
        // A project's own key cannot ask the hub.
        if let Ok(state) = state {
            let state = projects::state(&json!({"state": state})).to_owned();
            if state != "running" {
                return Err(Error::new(
                    Kind::Conflict,
                    format!("the project is `{state}`, and reading would start it"),
                )
                .of(NAME)
                .hint("start it, or the server with --allow-write"));
            }
        }
    }
    let call =
        Call::new(Bridge::Project(project.clone()), "system.listing", json!({"path": "", "hidden": true}));
    let value = answered(&round, &client, &call, project.as_deref()).await?;
    let mut lines: Vec<String> = value.as_array().into_iter().flatten().map(line).collect();
    lines.sort();
    Ok(match lines.is_empty() {
        true => "The home is empty.".to_owned(),
        false => lines.join("\n"),
    })
}

fn line(entry: &Value) -> String {
    let name = entry.get("name").and_then(Value::as_str).unwrap_or_default();
    match entry.get("isdir") == Some(&Value::Bool(true)) {
        true => format!("{name}/"),
        false => format!("{name}\t{} bytes", entry.get("size").and_then(Value::as_u64).unwrap_or_default()),
    }
}

/// The account of the key.
pub async fn profile(desk: &Desk) -> Result<String> {
    const FIELDS: [&str; 15] = [
        "account_id",
        "first_name",
        "last_name",
        "email_address",
        "name",
        "created",
        "last_active",
        "balance",
        "groups",
        "editor_settings",
        "other_settings",
        "terminal",
        "autosave",
        "font_size",
        "profile",
    ];
    let round = desk.round();
    let client = round.cocalc()?;
    if round.cocalc_key().await?["kind"] != "account" {
        return Err(not_an_accounts());
    }
    let fields: Map<String, Value> = FIELDS.iter().map(|field| ((*field).to_owned(), Value::Null)).collect();
    let call = Call::new(Bridge::Hub, "db.userQuery", json!({"query": {"accounts": fields}}));
    let mut answer = client.call(&call).await?;
    let account = answer.get_mut("accounts").map(Value::take).unwrap_or_default();
    Ok(serde_json::to_string_pretty(&account).unwrap_or_default())
}
