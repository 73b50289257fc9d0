//! Projects, as the hub keeps them.

use serde_json::{Value, json};

use super::bridge::{Answer, needed, text};
use super::data::{Project, now_ms};
use super::files;
use crate::sandbox::app::Shared;
use crate::sandbox::ids;

/// Refuses what is no project of the account's, in these words.
pub fn member(app: &Shared, id: &str, refusal: &str) -> Result<(), String> {
    app.store
        .change_if(|data| (data.cocalc.project(id).map(|_| ()), false))
        .ok_or_else(|| format!("Error: {refusal}"))
}

/// Calls a function.
pub fn answer(app: &Shared, name: &str, opts: &Value) -> Answer {
    let verb = name.trim_start_matches("projects.");
    let words = match verb {
        "start" | "stop" | "touch" => format!("must be collaborator on project to {verb} it"),
        _ => format!("must be collaborator on project to get {verb}"),
    };
    let change = |what: &dyn Fn(&mut Project) -> Value| -> Answer {
        let id = needed(opts, "project_id")?;
        app.store.change(|data| data.cocalc.project(id).map(what)).ok_or_else(|| format!("Error: {words}"))
    };
    match verb {
        "createProject" => {
            let id = ids::uuid4();
            let of = |name: &str| text(opts, name).unwrap_or_default();
            let project = Project::new(&id, of("title"), of("description"));
            app.store.change(|data| data.cocalc.projects.push(project));
            Ok(json!(id))
        }
        "start" | "touch" => change(&|project| {
            project.touch();
            Value::Null
        }),
        "stop" => {
            let answer = change(&|project| {
                project.stop();
                Value::Null
            })?;
            app.cocalc.end(needed(opts, "project_id")?);
            Ok(answer)
        }
        "state" => change(&|project| project.state()),
        "status" => change(&|project| {
            json!({"project.pid": std::process::id(), "start_ts": project.start_ts, "version": 1, "disk_MB": 0,
                   "memory": {"count": 1, "pss": 0, "rss": 0, "swap": 0, "uss": 0}, "time": now_ms()})
        }),
        "deleteProject" => {
            let answer = change(&|project| {
                project.deleted = Some(true);
                project.stop();
                Value::Null
            })?;
            app.cocalc.end(needed(opts, "project_id")?);
            Ok(answer)
        }
        "addCollaborator" => collaborators(app, opts.get("opts").unwrap_or(&Value::Null), true),
        "removeCollaborator" => collaborators(app, opts.get("opts").unwrap_or(&Value::Null), false),
        "copyPathBetweenProjects" => copy(app, opts),
        _ => Err(format!("Error: unknown function '{name}'")),
    }
}

fn collaborators(app: &Shared, opts: &Value, add: bool) -> Answer {
    let list = |name: &str| -> Vec<String> {
        match opts.get(name) {
            Some(Value::Array(all)) => all.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            Some(Value::String(one)) => vec![one.clone()],
            _ => Vec::new(),
        }
    };
    let (projects, accounts) = (list("project_id"), list("account_id"));
    if projects.is_empty() || projects.len() != accounts.len() {
        return Err("Error: project_id and account_id must be given, and of one length".to_owned());
    }
    app.store.change(|data| {
        for (project, account) in projects.iter().zip(&accounts) {
            if !data.cocalc.accounts.contains_key(account) {
                return Err(format!("Error: there is no account '{account}'"));
            }
            let found = data.cocalc.project(project).ok_or("Error: user must be a collaborator")?;
            if add {
                found.users.entry(account.clone()).or_insert_with(|| json!({"group": "collaborator"}));
            } else {
                found.users.remove(account);
            }
        }
        Ok(if add { json!({"project_id": opts["project_id"]}) } else { Value::Null })
    })
}

fn copy(app: &Shared, opts: &Value) -> Answer {
    let (source, path) = (needed(opts, "src_project_id")?, needed(opts, "src_path")?);
    let target = text(opts, "target_project_id").unwrap_or(source);
    member(app, source, "user must be collaborator on source project")?;
    member(app, target, "user must be collaborator on target project")?;
    let to = text(opts, "target_path").unwrap_or(path);
    files::copy(&files::inside(app, source, path), &files::inside(app, target, to))?;
    Ok(Value::Null)
}
