//! What is kept for administration.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::sandbox::accounts::Account;
use crate::sandbox::clock::Micros;
use crate::sandbox::store::Data;

/// A key pair. A user has one that is the main one, and may have more.
#[derive(Clone, Serialize, Deserialize)]
pub struct Keypair {
    pub access_key: String,
    pub secret_key: String,
    /// The owner's UUID.
    pub user: String,
    pub is_active: bool,
    pub is_admin: bool,
    pub resource_policy: String,
    pub rate_limit: i64,
    pub created_at: Micros,
    pub last_used: Option<Micros>,
    pub num_queries: u64,
}

/// The part of the state file that is about administration. Rows have the names that GraphQL has.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AdminData {
    pub keypairs: Vec<Keypair>,
    pub domains: Vec<Value>,
    pub groups: Vec<Value>,
    pub keypair_policies: Vec<Value>,
    pub user_policies: Vec<Value>,
    pub project_policies: Vec<Value>,
    pub presets: Vec<Value>,
    pub scaling_groups: Vec<Value>,
    /// (resource group, domain name)
    pub of_domains: Vec<(String, String)>,
    /// (resource group, project ID)
    pub of_groups: Vec<(String, String)>,
    /// (resource group, access key)
    pub of_keypairs: Vec<(String, String)>,
    pub images: Vec<Value>,
    pub agents: Vec<Value>,
    /// Path → text, as the manager keeps it in etcd.
    pub etcd: BTreeMap<String, String>,
    pub endpoints: Vec<Value>,
    pub endpoint_tokens: Vec<Value>,
    pub error_logs: Vec<Value>,
    /// `HOST/SCOPE` → the most bytes.
    pub quota_scopes: BTreeMap<String, i64>,
    /// Whether no sessions can be made.
    pub frozen: bool,
}

impl Data {
    /// Who an access key belongs to, with that key; only keys that are active.
    pub fn by_key(&self, access_key: &str) -> Option<Account> {
        let pair = self.admin.keypairs.iter().find(|pair| pair.access_key == access_key && pair.is_active)?;
        let mut account = self.accounts.iter().find(|account| account.uuid == pair.user)?.clone();
        account.access_key.clone_from(&pair.access_key);
        account.secret_key.clone_from(&pair.secret_key);
        Some(account)
    }

    /// Whose key it is, whether it is active or not.
    pub fn owner_of(&self, access_key: &str) -> Option<&Account> {
        let pair = self.admin.keypairs.iter().find(|pair| pair.access_key == access_key);
        let user = pair.map(|pair| pair.user.as_str());
        self.accounts
            .iter()
            .find(|account| Some(account.uuid.as_str()) == user || account.access_key == access_key)
    }

    /// A user.
    pub fn user(&self, uuid: &str) -> Option<&Account> {
        self.accounts.iter().find(|account| account.uuid == uuid)
    }
}
