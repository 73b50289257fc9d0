//! Administration: what is kept of domains, projects, people, policies, resource groups, images, agents and services,
//! and the roots of GraphQL that look at it and change it. A root is a row of a table in the file of its noun.

pub mod agents;
pub mod domains;
pub mod groups;
pub mod images;
pub mod keypairs;
pub mod policies;
pub mod presets;
pub mod purge;
pub mod record;
pub mod registries;
pub mod scaling;
pub mod seed;
pub mod services;
pub mod sessions;
pub mod storage;
pub mod table;
pub mod users;

use std::cell::RefCell;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

use super::graphql::execute::Args;
use crate::sandbox::accounts::{Account, Role};
use crate::sandbox::app::App;
use crate::sandbox::store::Data;

/// A value, or the text of an error.
pub type Answer = Result<Value, String>;

/// A root that is asked for, and by whom.
pub struct Ask<'a> {
    pub app: &'a App,
    pub caller: &'a Account,
    pub name: &'a str,
    pub args: &'a Args,
    /// Folders that are to be removed afterwards.
    pub remove: &'a RefCell<Vec<PathBuf>>,
}

/// A root that looks.
pub struct Query {
    pub name: &'static str,
    /// Whether only superadmins may ask.
    pub superadmin: bool,
    pub run: fn(&Ask<'_>, &Data) -> Answer,
}

/// A root that changes.
pub struct Mutation {
    pub name: &'static str,
    /// The least role that may: a superadmin, or an administrator of the domain.
    pub who: Role,
    pub run: fn(&Ask<'_>, &mut Data) -> Answer,
}

const QUERIES: &[&[Query]] = &[
    agents::QUERIES,
    domains::QUERIES,
    groups::QUERIES,
    images::QUERIES,
    keypairs::QUERIES,
    policies::QUERIES,
    presets::QUERIES,
    registries::QUERIES,
    scaling::QUERIES,
    services::QUERIES,
    sessions::QUERIES,
    storage::QUERIES,
    users::QUERIES,
];

const MUTATIONS: &[&[Mutation]] = &[
    agents::MUTATIONS,
    domains::MUTATIONS,
    groups::MUTATIONS,
    images::MUTATIONS,
    keypairs::MUTATIONS,
    policies::MUTATIONS,
    presets::MUTATIONS,
    registries::MUTATIONS,
    scaling::MUTATIONS,
    services::MUTATIONS,
    storage::MUTATIONS,
    users::MUTATIONS,
];

/// Answers a query.
///
/// # Errors
/// The text for the client.
pub fn query(ask: &Ask<'_>) -> Answer {
    let unknown = || format!("The sandbox does not answer '{}'.", ask.name);
    let found = QUERIES.iter().flat_map(|all| all.iter()).find(|query| query.name == ask.name);
    let found = found.ok_or_else(unknown)?;
    if found.superadmin && ask.caller.role != Role::Superadmin {
        return Err("Forbidden operation. (superadmin privilege required)".to_owned());
    }
    ask.app.store.read(|data| (found.run)(ask, data))
}

/// Does a mutation.
///
/// The roles are those that the manager declares. Its 23.09.10 looks them up wrongly and lets everybody in.
///
/// # Errors
/// The text for the client.
pub fn mutate(ask: &Ask<'_>) -> Answer {
    let unknown = || format!("The sandbox does not answer '{}'.", ask.name);
    let found = MUTATIONS.iter().flat_map(|all| all.iter()).find(|mutation| mutation.name == ask.name);
    let found = found.ok_or_else(unknown)?;
    let may = match found.who {
        Role::Superadmin => ask.caller.role == Role::Superadmin,
        Role::Admin => ask.caller.role.is_admin(),
        Role::User => true,
    };
    if !may {
        return ask.refuse();
    }
    ask.app.store.change(|data| (found.run)(ask, data))
}

impl<'a> Ask<'a> {
    /// A text that is given.
    pub fn text(&self, name: &str) -> Option<&'a str> {
        self.args.get(name).and_then(Value::as_str)
    }

    /// A text that the schema makes sure of.
    pub fn word(&self, name: &str) -> &'a str {
        self.text(name).unwrap_or_default()
    }

    /// A truth value that is given.
    pub fn flag(&self, name: &str) -> Option<bool> {
        self.args.get(name).and_then(Value::as_bool)
    }

    /// The input object.
    pub fn props(&self) -> Map<String, Value> {
        self.args.get("props").and_then(Value::as_object).cloned().unwrap_or_default()
    }

    /// Whether the caller's role is this.
    pub fn is(&self, role: Role) -> bool {
        self.caller.role == role
    }

    /// The answer to somebody who may not.
    ///
    /// # Errors
    /// None: it is a form that the call may have, or not.
    pub fn refuse(&self) -> Answer {
        fail(format!("no permission to execute {}", self.name))
    }

    /// The answer where nothing fits: named after the mutation's type.
    ///
    /// # Errors
    /// None.
    pub fn no_match(&self) -> Answer {
        fail(format!("no matching {}", self.name.replace('_', "")))
    }

    /// The domain that a list is of: for all but superadmins their own.
    ///
    /// # Errors
    /// They ask for another.
    pub fn domain(&self, refusal: &str) -> Result<Option<&'a str>, String> {
        let given = self.text("domain_name");
        if self.is(Role::Superadmin) {
            return Ok(given);
        }
        let own = self.caller.profile.domain.as_str();
        match given {
            Some(other) if other != own => Err(refusal.to_owned()),
            _ => Ok(Some(own)),
        }
    }

    /// Whose things are asked for, by the argument `name`: plain users' their own, of which `own` is the name;
    /// administrators' all, or the ones that are asked for.
    ///
    /// # Errors
    /// A plain user asks for another's, or anybody but a superadmin for another domain's.
    pub fn scope(&self, name: &str, own: &'a str) -> Result<Option<&'a str>, String> {
        self.domain(FORBIDDEN)?;
        match self.text(name) {
            Some(other) if !self.caller.role.is_admin() && other != own => Err(FORBIDDEN.to_owned()),
            Some(given) => Ok(Some(given)),
            None if self.caller.role.is_admin() => Ok(None),
            None => Ok(Some(own)),
        }
    }
}

/// The manager's word for what is somebody else's.
pub const FORBIDDEN: &str = "Forbidden operation.";
/// The same at other roots.
pub const PRIVILEGE: &str = "Insufficient privilege.";

/// A change that was made.
///
/// # Errors
/// None.
pub fn done() -> Answer {
    Ok(json!({ "ok": true, "msg": "success" }))
}

/// A change that was made, with what came of it.
///
/// # Errors
/// None.
pub fn done_with(name: &str, value: Value) -> Answer {
    let mut answer = json!({ "ok": true, "msg": "success" });
    answer[name] = value;
    Ok(answer)
}

/// A change that was not made.
///
/// # Errors
/// None: the reason is data.
pub fn fail(msg: impl Into<String>) -> Answer {
    Ok(json!({ "ok": false, "msg": msg.into() }))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::sandbox::bai::graphql::schema::Schema;

    #[test]
    fn every_root_of_the_schema_is_there() {
        let schema = Schema::get().unwrap();
        let names = |ty: &str| {
            let mut all: Vec<_> =
                schema.named(ty).unwrap().fields.iter().map(|field| field.name.clone()).collect();
            all.sort();
            all
        };
        let mut queries: Vec<String> =
            QUERIES.iter().flat_map(|all| all.iter()).map(|query| query.name.to_owned()).collect();
        queries.sort();
        assert_eq!(queries, names("Queries"));
        let mut mutations: Vec<String> =
            MUTATIONS.iter().flat_map(|all| all.iter()).map(|query| query.name.to_owned()).collect();
        mutations.sort();
        assert_eq!(mutations, names("Mutations"));
    }
}
