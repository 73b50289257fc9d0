//! Virtual folders as GraphQL has them.

use serde_json::{Value, json};

use super::filter::{Fields, Kind};
use super::page;
use crate::sandbox::bai::admin::{Answer, Ask};
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

/// Which folders a root is about, the newest first; `owner` is whose are asked for.
fn chosen<'a>(ask: &Ask<'_>, data: &'a Data, owner: Option<&str>) -> Vec<&'a Folder> {
    let me = ask.caller.uuid.as_str();
    let group = ask.text("group_id").map(ids::parse_uuid);
    let domain = ask.text("domain_name").is_none_or(|name| name == "default");
    let fits = |folder: &&Folder| match ask.name {
        "vfolder_own_list" => folder.user.as_deref() == Some(me),
        "vfolder_invited_list" => folder.user.is_some() && folder.shared.contains_key(me),
        "vfolder_project_list" => folder.user.is_none(),
        _ => {
            let owned = owner.is_none_or(|owner| folder.user.as_deref() == Some(owner));
            let grouped =
                group.as_ref().is_none_or(|id| folder.user.is_none() && id.as_deref() == Some(GROUP));
            owned && grouped
        }
    };
    data.folders.all.iter().rev().filter(|_| domain).filter(fits).collect()
}

/// One of the lists, by pages where its name says so.
///
/// # Errors
/// The manager's words for a filter or an order that cannot be read.
pub fn list(ask: &Ask<'_>, data: &Data, owner: Option<&str>) -> Answer {
    let rows: Vec<Value> = chosen(ask, data, owner).into_iter().map(|folder| row(data, folder)).collect();
    if ask.name == "vfolders" {
        let mut rows = Value::Array(rows);
        classed(&mut rows);
        return Ok(rows);
    }
    let mut page = page::of(rows, FILTER, &[], ask.args)?;
    classed(&mut page["items"]);
    Ok(page)
}

fn some<'a>(data: &Data, folders: impl Iterator<Item = &'a Folder>) -> Value {
    let mut rows = folders.map(|folder| row(data, folder)).collect();
    classed(&mut rows);
    rows
}

/// A folder, or null.
pub fn one(data: &Data, id: &str) -> Value {
    some(data, data.folders.get(id).into_iter())[0].clone()
}

/// The folders of a user.
pub fn of_user(data: &Data, uuid: &str) -> Value {
    some(data, data.folders.all.iter().filter(|folder| folder.user.as_deref() == Some(uuid)))
}

/// Who may use whose folders.
pub fn shares(data: &Data) -> Vec<Value> {
    let of = |folder: &Folder| -> Vec<Value> {
        let one = |(uuid, permission): (&String, &crate::sandbox::bai::folders::record::Permission)| {
            json!({
                "id": format!("{}:{uuid}", folder.id), "permission": permission.word(), "vfolder": folder.id,
                "vfolder_name": folder.name, "user": uuid, "user_email": data.user(uuid).map(|account| &account.email),
            })
        };
        folder.shared.iter().map(one).collect()
    };
    data.folders.all.iter().flat_map(of).collect()
}
