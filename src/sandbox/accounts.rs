//! The people of the sandbox: one of each role and a second plain user, as in Backend.AI's example data,
//! with random keys and passwords.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::bai::entities::GROUP;
use super::clock::{self, Micros};
use super::ids;

/// What an account may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    Superadmin,
    Admin,
    User,
}

impl Role {
    /// The manager's word.
    pub fn word(self) -> &'static str {
        match self {
            Role::Superadmin => "superadmin",
            Role::Admin => "admin",
            Role::User => "user",
        }
    }

    /// Reads the manager's word.
    pub fn parse(word: &str) -> Option<Self> {
        [Role::Superadmin, Role::Admin, Role::User].into_iter().find(|role| role.word() == word)
    }

    /// Whether the role may look at other people's things.
    pub fn is_admin(self) -> bool {
        self != Role::User
    }
}

/// A user and the one key pair of theirs.
#[derive(Clone, Serialize, Deserialize)]
pub struct Account {
    pub uuid: String,
    pub email: String,
    pub username: String,
    pub full_name: String,
    pub role: Role,
    pub password: String,
    pub access_key: String,
    pub secret_key: String,
    pub created_at: Micros,
    pub last_used: Option<Micros>,
    #[serde(default)]
    pub profile: Profile,
}

/// The rest of what the manager knows of a user.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default)]
pub struct Profile {
    /// `active`, `inactive`, `deleted` or `before-verification`.
    pub status: String,
    pub status_info: Option<String>,
    pub description: Option<String>,
    pub need_password_change: bool,
    pub domain: String,
    /// The IDs of their projects.
    pub groups: Vec<String>,
    pub resource_policy: String,
    /// A list of addresses, or null.
    pub allowed_client_ip: Value,
    pub totp_activated: bool,
    pub sudo_session_enabled: bool,
    pub modified_at: Option<Micros>,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            status: "active".to_owned(),
            status_info: Some("admin-requested".to_owned()),
            description: None,
            need_password_change: false,
            domain: "default".to_owned(),
            groups: vec![GROUP.to_owned()],
            resource_policy: "default".to_owned(),
            allowed_client_ip: Value::Null,
            totp_activated: false,
            sudo_session_enabled: false,
            modified_at: None,
        }
    }
}

/// The accounts of a new sandbox; the first is the superadmin's.
pub fn invent() -> Vec<Account> {
    let now = clock::now();
    let people = [
        ("admin", "Sandbox Admin", Role::Superadmin),
        ("domain-admin", "Sandbox Domain Admin", Role::Admin),
        ("user", "Sandbox User", Role::User),
        ("user2", "Sandbox User 2", Role::User),
    ];
    people
        .into_iter()
        .map(|(name, full_name, role)| Account {
            uuid: ids::uuid4(),
            email: format!("{name}@sandbox.local"),
            username: name.to_owned(),
            full_name: full_name.to_owned(),
            role,
            password: ids::secret::<12>(),
            access_key: ids::access_key(),
            secret_key: ids::secret::<40>(),
            created_at: now,
            last_used: None,
            profile: Profile::default(),
        })
        .collect()
}
