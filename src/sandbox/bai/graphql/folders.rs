//! Virtual folders as GraphQL has them.

use serde_json::{Value, json};

use super::filter::{Fields, Kind};
use super::schema::Type;
use super::select::Args;
use super::{page, scope, text};
use crate::sandbox::accounts::Account;
use crate::sandbox::bai::entities::GROUP;
use crate::sandbox::bai::folders::record::{Folder, HOST};
use crate::sandbox::clock;
use crate::sandbox::ids;
use crate::sandbox::store::Data;

/// The enumerations: the manager writes them with the name of their class before them.
const CLASSES: &[(&str, &str)] = &[
    ("usage_mode", "VFolderUsageMode"),
    ("permission", "VFolderPermission"),
    ("ownership_type", "VFolderOwnershipType"),
    ("status", "VFolderOperationStatus"),
];

/// What folders can be filtered by.
pub const FILTER: Fields = &[
    ("id", Kind::Text),
    ("host", Kind::Text),
    ("quota_scope_id", Kind::Text),
    ("name", Kind::Text),
    ("group", Kind::Text),
    ("group_name", Kind::Text),
    ("user", Kind::Text),
    ("user_email", Kind::Text),
    ("creator", Kind::Text),
    ("unmanaged_path", Kind::Text),
    ("usage_mode", Kind::Enum(&["GENERAL", "MODEL", "DATA"])),
    ("permission", Kind::Enum(&["READ_ONLY", "READ_WRITE", "RW_DELETE"])),
    ("ownership_type", Kind::Enum(&["USER", "GROUP"])),
    ("max_files", Kind::Text),
    ("max_size", Kind::Text),
    ("created_at", Kind::Time),
    ("last_used", Kind::Time),
    ("cloneable", Kind::Text),
    ("status", Kind::Enum(&["READY", "PERFORMING", "CLONING", "DELETING", "MOUNTED"])),
];

pub static FOLDER: Type = Type {
    name: "VirtualFolder",
    leaves: &[
        "id",
        "host",
        "quota_scope_id",
        "name",
        "user",
        "user_email",
        "group",
        "group_name",
        "creator",
        "unmanaged_path",
        "usage_mode",
        "permission",
        "ownership_type",
        "max_files",
        "max_size",
        "created_at",
        "last_used",
        "num_files",
        "cur_size",
        "cloneable",
        "status",
    ],
    objects: &[],
};

fn row(data: &Data, folder: &Folder) -> Value {
    let owner = folder.user.as_ref();
    let email = data.accounts.iter().find(|account| Some(&account.uuid) == owner);
    json!({
        "id": folder.id, "host": HOST, "quota_scope_id": folder.quota_scope(), "name": folder.name,
        "user": folder.user, "user_email": email.map(|account| &account.email),
        "group": folder.group(), "group_name": folder.group().map(|_| "default"),
        "creator": folder.creator, "unmanaged_path": "",
        "usage_mode": folder.usage_mode.to_uppercase(), "permission": folder.permission.name(),
        "ownership_type": folder.ownership().to_uppercase(), "max_files": 1000,
        "max_size": folder.max_size, "created_at": clock::iso(folder.created_at), "last_used": null,
        "num_files": 0, "cur_size": 0, "cloneable": folder.cloneable,
        "status": folder.status().to_uppercase(),
    })
}

/// Puts the classes' names before the values.
fn classed(rows: &mut Value) {
    for row in rows.as_array_mut().into_iter().flatten() {
        for (name, class) in CLASSES {
            row[name] = json!(format!("{class}.{}", row[name].as_str().unwrap_or_default()));
        }
    }
}

/// Which folders a root is about, the newest first.
fn chosen<'a>(root: &str, data: &'a Data, caller: &Account, args: &Args) -> Result<Vec<&'a Folder>, String> {
    let key = scope(caller, args)?;
    let account = key.and_then(|key| data.accounts.iter().find(|account| account.access_key == key));
    let group = text(args, "group_id").map(ids::parse_uuid);
    let domain = text(args, "domain_name").is_none_or(|name| name == "default");
    let fits = |folder: &&Folder| match root {
        "vfolder_own_list" => folder.user.as_ref() == Some(&caller.uuid),
        "vfolder_invited_list" => folder.user.is_some() && folder.shared.contains_key(&caller.uuid),
        "vfolder_project_list" => folder.user.is_none(),
        _ => {
            let owned = account.is_none_or(|account| folder.user.as_ref() == Some(&account.uuid));
            let grouped =
                group.as_ref().is_none_or(|id| folder.user.is_none() && id.as_deref() == Some(GROUP));
            owned && grouped
        }
    };
    Ok(data.folders.all.iter().rev().filter(|_| domain).filter(fits).collect())
}

/// One of the lists by pages.
pub fn list(root: &str, data: &Data, caller: &Account, args: &Args) -> Result<Value, String> {
    let rows = chosen(root, data, caller, args)?.into_iter().map(|folder| row(data, folder)).collect();
    let mut page = page(rows, FILTER, args)?;
    classed(&mut page["items"]);
    Ok(page)
}

/// The list without pages.
pub fn all(data: &Data, caller: &Account, args: &Args) -> Result<Value, String> {
    let rows = chosen("vfolders", data, caller, args)?.into_iter().map(|folder| row(data, folder));
    let mut rows = rows.collect();
    classed(&mut rows);
    Ok(rows)
}
