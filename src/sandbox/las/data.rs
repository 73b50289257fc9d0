//! What the sandbox keeps of Lucidtech.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::refusal::Refusal;
use crate::sandbox::clock::Micros;
use crate::sandbox::ids;

/// The caller's organization.
pub const ORGANIZATION: &str = "las:organization:sandbox";
/// How many hexadecimal digits of an ID are its time.
const DIGITS: usize = 14;

/// Lucidtech's part of the state file.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LasData {
    pub client_id: String,
    pub client_secret: String,
    pub tokens: Vec<Token>,
    /// The time in the newest ID.
    last: Micros,
    /// Kind → ID → record. IDs begin with their time, so that this order is that of creation.
    pub tables: BTreeMap<String, Table>,
    /// IDs of what ends by itself after a time.
    pub active: BTreeSet<String>,
}

/// The records of a kind.
pub type Table = BTreeMap<String, Record>;

/// An access token.
#[derive(Clone, Serialize, Deserialize)]
pub struct Token {
    pub access: String,
    /// The app client that asked for it.
    pub by: String,
    pub expires_at: Micros,
}

/// A thing that was made.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    pub at: Micros,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changed: Option<(Micros, String)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Micros>,
    /// Whether it will fail, as its name asks for.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub fails: bool,
    /// Its members; those that begin with `_` are ours.
    pub body: Map<String, Value>,
}

impl Record {
    /// A member that is a text.
    pub fn text(&self, name: &str) -> &str {
        self.body.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    /// A member, null where it is not there.
    pub fn get(&self, name: &str) -> &Value {
        self.body.get(name).unwrap_or(&Value::Null)
    }

    /// Sets a member.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) {
        self.body.insert(name.to_owned(), value.into());
    }

    /// Sets a member that is not there.
    pub fn or_set(&mut self, name: &str, value: impl Into<Value>) {
        if !self.body.contains_key(name) {
            self.set(name, value);
        }
    }

    /// Sets or takes away whether it will fail, by a text that asks for it.
    pub fn fail_by(&mut self, name: &str) {
        self.fails = name.to_lowercase().contains("fail");
    }
}

impl LasData {
    /// Makes what a new sandbox has: the caller's app client and its organization.
    pub fn prepare(&mut self, now: Micros) {
        if !self.client_id.is_empty() {
            return;
        }
        // It is a part of an ID, and is the first in lists.
        self.client_id = format!("{now:0DIGITS$x}{}", ids::random_hex::<6>());
        self.client_secret = ids::secret::<52>();
        let id = self.own_client();
        let client = json!({"name": "sandbox", "clientId": self.client_id, "hasSecret": true});
        let organization = json!({"name": "Sandbox", "planId": "las:organization:cradl/las:plan:sandbox"});
        for (kind, id, body) in
            [("app-client", id.as_str(), client), ("organization", ORGANIZATION, organization)]
        {
            let Value::Object(body) = body else { continue };
            let record = Record { at: now, body, ..Record::default() };
            self.table(kind).insert(id.to_owned(), record);
        }
    }

    /// The ID of the app client that the sandbox came with.
    pub fn own_client(&self) -> String {
        format!("las:app-client:{}", self.client_id)
    }

    /// The records of a kind.
    pub fn table(&mut self, kind: &str) -> &mut Table {
        self.tables.entry(kind.to_owned()).or_default()
    }

    /// All records of a kind, oldest first.
    pub fn all(&self, kind: &str) -> impl DoubleEndedIterator<Item = (&String, &Record)> {
        self.tables.get(kind).into_iter().flatten()
    }

    /// A record.
    ///
    /// # Errors
    /// There is none with this ID.
    pub fn get(&self, kind: &str, id: &str) -> Result<&Record, Refusal> {
        self.tables.get(kind).and_then(|table| table.get(id)).ok_or_else(|| Refusal::unknown(id))
    }

    /// A record, to be changed.
    pub fn get_mut(&mut self, kind: &str, id: &str) -> Option<&mut Record> {
        self.tables.get_mut(kind)?.get_mut(id)
    }

    /// A new ID: later than all before.
    pub fn new_id(&mut self, kind: &str, now: Micros) -> String {
        self.last = now.max(self.last + 1);
        let random = ids::random_hex::<9>();
        format!("las:{kind}:{:0DIGITS$x}{random}", self.last)
    }
}

/// What follows the last colon of an ID.
pub fn digits(id: &str) -> &str {
    id.rsplit(':').next().unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::las::types::is_id;

    #[test]
    fn ids_have_their_form_and_are_in_order() {
        let mut data = LasData::default();
        let now = 1_795_231_111_044_529;
        let ids: Vec<String> = (0..100).map(|_| data.new_id("document", now)).collect();
        assert!(ids.iter().all(|id| is_id(id, "document")));
        assert!(ids.is_sorted());
    }

    #[test]
    fn an_old_state_file_gets_keys() {
        let mut data: LasData = serde_json::from_str("{}").unwrap_or_default();
        data.prepare(1);
        let secret = data.client_secret.clone();
        assert_eq!(secret.len(), 52);
        data.prepare(2);
        assert_eq!(data.client_secret, secret);
    }
}
