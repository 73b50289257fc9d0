//! What is kept of virtual folders and of the invitations to them, and who may do what with them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::sandbox::accounts::Account;
use crate::sandbox::app::App;
use crate::sandbox::bai::entities::GROUP;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::clock::{self, Micros};
use crate::sandbox::store::Data;

/// The one host.
pub const HOST: &str = "local";
/// The folder of all folders in the state folder.
const ROOT: &str = "folders";

/// What may be done with the files of a folder.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Permission {
    #[serde(rename = "ro")]
    ReadOnly,
    #[serde(rename = "rw")]
    ReadWrite,
    #[serde(rename = "wd")]
    Delete,
}

impl Permission {
    /// Reads the word of a request.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::ReadOnly, Self::ReadWrite, Self::Delete].into_iter().find(|found| found.word() == word)
    }

    /// The word on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::ReadOnly => "ro",
            Self::ReadWrite => "rw",
            Self::Delete => "wd",
        }
    }

    /// The manager's own name, by which filters know it.
    pub fn name(self) -> &'static str {
        match self {
            Self::ReadOnly => "READ_ONLY",
            Self::ReadWrite => "READ_WRITE",
            Self::Delete => "RW_DELETE",
        }
    }
}

/// What a folder is for.
pub const USAGE_MODES: &[&str] = &["general", "model", "data"];

/// A virtual folder.
#[derive(Clone, Serialize, Deserialize)]
pub struct Folder {
    pub id: String,
    pub name: String,
    pub usage_mode: String,
    pub permission: Permission,
    /// The e-mail address of who made it.
    pub creator: String,
    /// The owner's UUID; none where it is the project's.
    pub user: Option<String>,
    pub cloneable: bool,
    /// In MiB.
    pub max_size: Option<u64>,
    /// The most bytes that may be in it.
    pub quota: Option<u64>,
    /// Whether it is being cloned now.
    pub cloning: bool,
    pub created_at: Micros,
    /// The UUID of who else may use it → what they may.
    pub shared: BTreeMap<String, Permission>,
}

/// How an invitation stands.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    Pending,
    Canceled,
    Accepted,
    Rejected,
}

/// An invitation to a folder.
#[derive(Clone, Serialize, Deserialize)]
pub struct Invitation {
    pub id: String,
    /// Addresses.
    pub inviter: String,
    pub invitee: String,
    pub permission: Permission,
    pub state: State,
    pub created_at: Micros,
    pub modified_at: Option<Micros>,
    pub folder: String,
}

/// The part of the state file that is about folders.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FolderData {
    pub all: Vec<Folder>,
    pub invitations: Vec<Invitation>,
    /// How many folders a user may have; none is no limit.
    pub most: Option<usize>,
    /// What the tokens of the storage proxy are signed with.
    pub secret: String,
}

impl FolderData {
    /// A folder by its ID.
    pub fn get(&self, id: &str) -> Option<&Folder> {
        self.all.iter().find(|folder| folder.id == id)
    }

    /// The same to change.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut Folder> {
        self.all.iter_mut().find(|folder| folder.id == id)
    }
}

impl Folder {
    /// The ID as REST writes it.
    pub fn hex(&self) -> String {
        self.id.replace('-', "")
    }

    /// Where its files are.
    pub fn root(&self, app: &App) -> PathBuf {
        app.store.dir().join(ROOT).join(&self.id)
    }

    /// Whose quota its size counts to.
    pub fn quota_scope(&self) -> String {
        match &self.user {
            Some(user) => format!("user:{user}"),
            None => format!("project:{GROUP}"),
        }
    }

    /// `user` or `group`.
    pub fn ownership(&self) -> &'static str {
        if self.user.is_some() { "user" } else { "group" }
    }

    /// The project's ID where it is the project's.
    pub fn group(&self) -> Option<&'static str> {
        self.user.is_none().then_some(GROUP)
    }

    /// `ready`, or `cloning`.
    pub fn status(&self) -> &'static str {
        if self.cloning { "cloning" } else { "ready" }
    }
}

/// A folder as somebody sees it.
#[derive(Clone)]
pub struct Seen {
    pub folder: Folder,
    pub is_owner: bool,
    pub permission: Permission,
    /// Whether nothing but ownership decides what may be done.
    own: bool,
}

/// All folders that an account can use: its own, those shared with it, the project's; with `privileged`, everybody's
/// for administrators.
pub fn accessible(data: &Data, account: &Account, privileged: bool) -> Vec<Seen> {
    let uuid = account.uuid.as_str();
    let admin = account.role.is_admin();
    let all = &data.folders.all;
    let owned = |folder: &&Folder| match &folder.user {
        Some(user) => user == uuid || privileged && admin,
        None => false,
    };
    let own = all.iter().filter(owned).map(|folder| Seen {
        folder: folder.clone(),
        is_owner: true,
        permission: folder.permission,
        own: true,
    });
    let shared = all.iter().filter(|folder| folder.user.is_some()).filter_map(|folder| {
        let permission = *folder.shared.get(uuid)?;
        Some(Seen { folder: folder.clone(), is_owner: false, permission, own: false })
    });
    let project = all.iter().filter(|folder| folder.user.is_none()).map(|folder| Seen {
        folder: folder.clone(),
        is_owner: admin,
        permission: folder.shared.get(uuid).copied().unwrap_or(folder.permission),
        own: admin,
    });
    own.chain(shared).chain(project).collect()
}

/// The folder of this name for somebody who needs `permission`.
///
/// # Errors
/// There is none for them.
pub fn find(app: &App, account: &Account, name: &str, permission: Permission) -> Result<Seen, Problem> {
    let found = app.store.read(|data| {
        let fits = |seen: &Seen| seen.folder.name == name && (seen.own || seen.permission >= permission);
        accessible(data, account, false).into_iter().find(fits)
    });
    found.ok_or_else(|| Problem::not_found("virtual folder").data(json!(name)))
}

/// The same, and nothing else is being done with it.
///
/// # Errors
/// There is none for them, or it is being cloned.
pub fn idle(app: &App, account: &Account, name: &str, permission: Permission) -> Result<Seen, Problem> {
    let seen = find(app, account, name, permission)?;
    if seen.folder.cloning { Err(Problem::folder_busy()) } else { Ok(seen) }
}

/// An entry of `GET /folders`.
pub fn entry(data: &Data, seen: &Seen) -> Value {
    let folder = &seen.folder;
    let email = |uuid: &String| {
        data.accounts.iter().find(|account| account.uuid == *uuid).map(|account| account.email.clone())
    };
    json!({
        "name": folder.name, "id": folder.hex(), "quota_scope_id": folder.quota_scope(), "host": HOST,
        "status": folder.status(), "usage_mode": folder.usage_mode,
        "created_at": clock::spaced(folder.created_at), "is_owner": seen.is_owner,
        "permission": seen.permission.word(), "user": folder.user, "group": folder.group(),
        "creator": folder.creator, "user_email": folder.user.as_ref().and_then(email),
        "group_name": folder.group().map(|_| "default"), "ownership_type": folder.ownership(),
        "type": folder.ownership(), "cloneable": folder.cloneable, "max_files": 1000,
        "max_size": folder.max_size, "cur_size": 0,
    })
}
