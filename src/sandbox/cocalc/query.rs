//! `db.userQuery`: tables of the account, where a null asks for a value and any other sets it.

use serde_json::{Map, Value, json};

use super::bridge::Answer;
use super::data::{ACCOUNT, CocalcData};

/// Answers a query.
pub fn answer(data: &mut CocalcData, query: &Value) -> Answer {
    let Some(tables) = query.as_object() else {
        return Err("Error: query must be an object".to_owned());
    };
    let mut answer = Map::new();
    for (table, asked) in tables {
        let (wanted, many) = match asked {
            Value::Array(list) => (list.first().unwrap_or(&Value::Null), true),
            one => (one, false),
        };
        let wanted = wanted.as_object().cloned().unwrap_or_default();
        let rows = match table.as_str() {
            "projects" | "projects_all" => projects(data, &wanted),
            "accounts" => accounts(data, &wanted),
            _ => return Err(format!("Error: Error: table '{table}' does not exist")),
        };
        let asks = wanted.values().any(Value::is_null);
        if many {
            answer.insert(table.clone(), json!(rows));
        } else if asks {
            answer.insert(table.clone(), rows.into_iter().next().unwrap_or_default());
        }
    }
    Ok(Value::Object(answer))
}

fn projects(data: &mut CocalcData, wanted: &Map<String, Value>) -> Vec<Value> {
    let id = wanted.get("project_id").and_then(Value::as_str);
    let mine = data.projects.iter_mut().filter(|one| one.users.contains_key(ACCOUNT));
    let mine = mine.filter(|one| id.is_none_or(|id| one.project_id == id));
    mine.map(|one| {
        // What is set is set of one project alone.
        if id.is_some() {
            let set = |name: &str| wanted.get(name).and_then(Value::as_str).map(str::to_owned);
            one.title = set("title").unwrap_or_else(|| one.title.clone());
            one.description = set("description").unwrap_or_else(|| one.description.clone());
        }
        wanted.keys().map(|name| (name.clone(), one.field(name))).collect::<Map<String, Value>>().into()
    })
    .collect()
}

fn accounts(data: &mut CocalcData, wanted: &Map<String, Value>) -> Vec<Value> {
    let Some(me) = data.accounts.get_mut(ACCOUNT) else { return Vec::new() };
    let set = |name: &str| wanted.get(name).and_then(Value::as_str).map(str::to_owned);
    me.first_name = set("first_name").unwrap_or_else(|| me.first_name.clone());
    me.last_name = set("last_name").unwrap_or_else(|| me.last_name.clone());
    let field = |name: &str| match name {
        "account_id" => json!(ACCOUNT),
        "first_name" => json!(me.first_name),
        "last_name" => json!(me.last_name),
        "email_address" => json!(me.email_address),
        "created" => json!(me.created),
        _ => Value::Null,
    };
    vec![wanted.keys().map(|name| (name.clone(), field(name))).collect::<Map<String, Value>>().into()]
}
