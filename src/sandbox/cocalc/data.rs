//! What the sandbox remembers of CoCalc.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::sandbox::{clock, ids};

/// The account whose key the sandbox gives, a second one, and the projects that are always there: their IDs are no
/// secrets, so that examples can name them.
pub const ACCOUNT: &str = "11111111-2222-4333-8444-555555555555";
const COLLEAGUE: &str = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
pub const PROJECT: &str = "6e75dbf1-0342-4249-9dce-6b21648656e9";
const SECOND: &str = "7f86ecf2-1453-4350-8edf-7c32759767fa";

/// An account.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    pub first_name: String,
    pub last_name: String,
    pub email_address: String,
    pub created: i64,
}

/// A project.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Project {
    pub project_id: String,
    pub title: String,
    pub description: String,
    pub created: String,
    pub last_edited: String,
    pub running: bool,
    /// Since when it is in its state.
    pub since: String,
    pub start_ts: Option<i64>,
    pub deleted: Option<bool>,
    /// Account → `{"group": …, "hide"?: …}`.
    pub users: BTreeMap<String, Value>,
}

impl Project {
    /// A new one.
    pub fn new(id: &str, title: &str, description: &str) -> Project {
        let now = iso_now();
        Project {
            project_id: id.to_owned(),
            title: title.to_owned(),
            description: description.to_owned(),
            created: now.clone(),
            last_edited: now.clone(),
            since: now,
            users: BTreeMap::from([(ACCOUNT.to_owned(), json!({"group": "owner"}))]),
            ..Project::default()
        }
    }

    /// Its state as the hub tells it.
    pub fn state(&self) -> Value {
        match self.running {
            true => json!({"state": "running", "ip": "127.0.0.1", "time": self.since}),
            false => json!({"state": "opened", "time": self.since}),
        }
    }

    /// It is used: it counts as edited, and runs from now on.
    pub fn touch(&mut self) {
        self.last_edited = iso_now();
        if !self.running {
            self.running = true;
            self.since = iso_now();
            self.start_ts = Some(now_ms());
        }
    }

    /// It does not run any more.
    pub fn stop(&mut self) {
        self.running = false;
        self.since = iso_now();
        self.start_ts = None;
    }

    /// The value of a field of the database.
    pub fn field(&self, name: &str) -> Value {
        match name {
            "project_id" => json!(self.project_id),
            "title" => json!(self.title),
            "description" => json!(self.description),
            "created" => json!(self.created),
            "last_edited" => json!(self.last_edited),
            "state" => self.state(),
            "deleted" => json!(self.deleted),
            "users" => json!(self.users),
            _ => Value::Null,
        }
    }
}

/// An organization.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Org {
    pub id: String,
    pub title: Option<String>,
    pub description: Option<String>,
    pub link: Option<String>,
    pub email_address: Option<String>,
    pub admins: Vec<String>,
    pub users: BTreeSet<String>,
}

/// A message.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Message {
    pub from_id: String,
    pub to_ids: Vec<String>,
    pub subject: String,
    pub body: String,
    pub sent: String,
    pub thread_id: Option<i64>,
}

/// All of it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CocalcData {
    pub account_key: String,
    /// The key of [`PROJECT`].
    pub project_key: String,
    pub accounts: BTreeMap<String, Person>,
    pub projects: Vec<Project>,
    pub orgs: BTreeMap<String, Org>,
    pub messages: Vec<Message>,
    /// Token → account.
    pub tokens: BTreeMap<String, String>,
    /// What the hub's Jupyter answered, by what was asked.
    pub answers: BTreeMap<String, Value>,
}

impl CocalcData {
    /// What every sandbox has; after a start no project runs.
    pub fn prepare(&mut self) {
        if self.account_key.is_empty() {
            self.account_key = format!("sk-{}", ids::secret::<22>());
            self.project_key = format!("sk-{}", ids::secret::<22>());
            for (id, first, last, email) in [
                (ACCOUNT, "Ada", "Lovelace", "ada@sandbox.local"),
                (COLLEAGUE, "Grace", "Hopper", "grace@sandbox.local"),
            ] {
                self.accounts.insert(id.to_owned(), Person::new(first, last, email));
            }
            self.projects.push(Project::new(PROJECT, "Sandbox project", "A project to try things in"));
            self.projects.push(Project::new(SECOND, "Second project", "Another one"));
        }
        self.projects.iter_mut().filter(|project| project.running).for_each(Project::stop);
    }

    /// A project that the account takes part in.
    pub fn project(&mut self, id: &str) -> Option<&mut Project> {
        self.projects.iter_mut().find(|one| one.project_id == id && one.users.contains_key(ACCOUNT))
    }

    /// The account of an ID or an e-mail address.
    pub fn account(&self, user: &str) -> Option<String> {
        let mut all = self.accounts.iter();
        all.find(|(id, person)| *id == user || person.email_address.eq_ignore_ascii_case(user))
            .map(|(id, _)| id.clone())
    }
}

impl Person {
    /// A new account.
    pub fn new(first: &str, last: &str, email: &str) -> Person {
        Person {
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            email_address: email.to_owned(),
            created: now_ms(),
        }
    }
}

/// Milliseconds since 1970.
pub fn now_ms() -> i64 {
    clock::now() / 1000
}

/// Now, as the database writes it.
pub fn iso_now() -> String {
    clock::zulu(clock::now())
}
