//! The people of the sandbox: one of each role and a second plain user, as in Backend.AI's example data,
//! with random keys and passwords.

use serde::{Deserialize, Serialize};

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
        })
        .collect()
}
