//! Organizations.

use serde_json::{Value, json};

use super::bridge::{Answer, needed, text};
use super::data::{ACCOUNT, CocalcData, Message, Org, Person, iso_now};
use crate::sandbox::ids;

/// Calls a function.
pub fn answer(data: &mut CocalcData, name: &str, opts: &Value) -> Answer {
    match name {
        "org.getAll" => Ok(data
            .orgs
            .iter()
            .map(|(name, org)| json!({"name": name, "title": org.title, "admin_account_ids": org.admins}))
            .collect()),
        "org.create" => create(data, needed(opts, "name")?),
        "org.createToken" => {
            let user = account(data, opts)?;
            let token = ids::secret::<32>();
            data.tokens.insert(token.clone(), user);
            Ok(
                json!({"token": token, "url": format!("http://127.0.0.1/auth/impersonate?auth_token={token}")}),
            )
        }
        "org.expireToken" => {
            data.tokens.remove(needed(opts, "token")?);
            Ok(Value::Null)
        }
        _ => of_one(data, name, opts),
    }
}

fn create(data: &mut CocalcData, name: &str) -> Answer {
    if data.orgs.contains_key(name) {
        return Err(format!("Error: name {name} is already used by some account or organization"));
    }
    let org = Org { id: ids::uuid4(), ..Org::default() };
    let id = org.id.clone();
    data.orgs.insert(name.to_owned(), org);
    Ok(json!(id))
}

fn account(data: &CocalcData, opts: &Value) -> Result<String, String> {
    let user = needed(opts, "user")?;
    data.account(user).ok_or_else(|| format!("Error: cannot find user '{user}'"))
}

/// Functions of one organization.
fn of_one(data: &mut CocalcData, function: &str, opts: &Value) -> Answer {
    let name = needed(opts, "name")?.to_owned();
    let Some(mut org) = data.orgs.get(&name).cloned() else {
        return Err(format!("Error: no org named '{name}'"));
    };
    let answer = match function {
        "org.get" => {
            json!({"name": name, "title": org.title, "description": org.description, "link": org.link,
                            "email_address": org.email_address, "admin_account_ids": org.admins})
        }
        "org.set" => set(&mut org, opts)?,
        "org.addAdmin" => {
            let user = account(data, opts)?;
            org.users.insert(user.clone());
            if !org.admins.contains(&user) {
                org.admins.push(user);
            }
            Value::Null
        }
        "org.addUser" => {
            org.users.insert(account(data, opts)?);
            Value::Null
        }
        "org.removeUser" => {
            org.users.remove(&account(data, opts)?);
            Value::Null
        }
        "org.removeAdmin" => {
            let user = account(data, opts)?;
            org.admins.retain(|admin| *admin != user);
            Value::Null
        }
        "org.createUser" => {
            let email = needed(opts, "email")?;
            if data.account(email).is_some() {
                return Err(format!("Error: there is already an account with email address '{email}'"));
            }
            let of = |name: &str| text(opts, name).unwrap_or_default();
            let id = ids::uuid4();
            data.accounts.insert(id.clone(), Person::new(of("firstName"), of("lastName"), email));
            org.users.insert(id.clone());
            json!(id)
        }
        "org.getUsers" => users(data, &org),
        "org.message" => {
            data.messages.push(Message {
                from_id: ACCOUNT.to_owned(),
                to_ids: org.users.iter().cloned().collect(),
                subject: needed(opts, "subject")?.to_owned(),
                body: needed(opts, "body")?.to_owned(),
                sent: iso_now(),
                thread_id: None,
            });
            Value::Null
        }
        _ => return Err(format!("Error: unknown function '{function}'")),
    };
    data.orgs.insert(name, org);
    Ok(answer)
}

fn set(org: &mut Org, opts: &Value) -> Answer {
    let mut changed = false;
    for (name, place) in [
        ("title", &mut org.title),
        ("description", &mut org.description),
        ("link", &mut org.link),
        ("email_address", &mut org.email_address),
    ] {
        if let Some(text) = text(opts, name) {
            *place = Some(text.to_owned());
            changed = true;
        }
    }
    match changed {
        true => Ok(Value::Null),
        // The real one makes a statement that sets nothing.
        false => Err("error: syntax error at or near \"WHERE\"".to_owned()),
    }
}

fn users(data: &CocalcData, org: &Org) -> Value {
    let row = |id: &String| {
        let person = data.accounts.get(id)?;
        Some(json!({"first_name": person.first_name, "last_name": person.last_name, "account_id": id,
                    "email_address": person.email_address}))
    };
    org.users.iter().filter_map(row).collect()
}
