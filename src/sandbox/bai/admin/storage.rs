//! Storage volumes, virtual folders, quotas.

use serde_json::{Value, json};

use super::seed::HOST_PERMISSIONS;
use super::{Answer, Ask, FORBIDDEN, Mutation, Query};
use crate::sandbox::accounts::Role;
use crate::sandbox::bai::folders::record::HOST;
use crate::sandbox::bai::graphql::{folders, page};
use crate::sandbox::ids;
use crate::sandbox::store::Data;

pub const QUERIES: &[Query] = &[
    Query { name: "storage_volume", superadmin: true, run: one },
    Query { name: "storage_volume_list", superadmin: true, run: list },
    Query { name: "vfolder_host_permissions", superadmin: false, run: permissions },
    Query { name: "quota_scope", superadmin: false, run: quota },
    Query { name: "vfolder", superadmin: true, run: folder },
    Query { name: "vfolders", superadmin: false, run: folders },
    Query { name: "vfolder_list", superadmin: false, run: folders },
    Query { name: "vfolder_own_list", superadmin: false, run: folders },
    Query { name: "vfolder_invited_list", superadmin: false, run: folders },
    Query { name: "vfolder_project_list", superadmin: false, run: folders },
    Query { name: "vfolder_permission_list", superadmin: true, run: shares },
];

pub const MUTATIONS: &[Mutation] = &[
    Mutation { name: "set_quota_scope", who: Role::Admin, run: set_quota },
    Mutation { name: "unset_quota_scope", who: Role::Admin, run: unset_quota },
];

/// Used and all bytes of the file system that the folders are on.
fn space(ask: &Ask<'_>) -> (u64, u64) {
    let dir = ask.app.store.dir();
    match rustix::fs::statvfs(dir) {
        Ok(found) => {
            let all = found.f_blocks * found.f_frsize;
            (all - found.f_bfree * found.f_frsize, all)
        }
        Err(_) => (0, 0),
    }
}

fn volume(ask: &Ask<'_>) -> Value {
    let (used, all) = space(ask);
    json!({
        "id": HOST, "backend": "vfs", "fsprefix": ".", "path": ask.app.store.dir().join("folders"),
        "capabilities": ["vfolder"], "performance_metric": {},
        "hardware_metadata": { "status": "healthy", "status_info": null, "metadata": {} },
        "usage": { "capacity_bytes": all, "used_bytes": used },
    })
}

fn one(ask: &Ask<'_>, _: &Data) -> Answer {
    match ask.text("id") {
        Some(id) if id == HOST => Ok(volume(ask)),
        id => {
            let proxy = id.unwrap_or_default().split(':').next().unwrap_or_default();
            Err(format!("no such storage proxy: '{proxy}'"))
        }
    }
}

/// As in the manager: filter and order do nothing here.
fn list(ask: &Ask<'_>, _: &Data) -> Answer {
    page::plain(vec![volume(ask)], ask.args)
}

fn permissions(_: &Ask<'_>, _: &Data) -> Answer {
    Ok(json!({ "vfolder_host_permission_list": HOST_PERMISSIONS }))
}

fn folder(ask: &Ask<'_>, data: &Data) -> Answer {
    let id =
        ids::parse_uuid(ask.text("id").unwrap_or_default()).ok_or("badly formed hexadecimal UUID string")?;
    Ok(folders::one(data, &id))
}

fn folders(ask: &Ask<'_>, data: &Data) -> Answer {
    let key = ask.scope("access_key", &ask.caller.access_key)?;
    let uuid = key.map(|key| data.owner_of(key).map(|account| account.uuid.clone()).unwrap_or_default());
    folders::list(ask, data, uuid.as_deref())
}

fn shares(ask: &Ask<'_>, data: &Data) -> Answer {
    page::plain(folders::shares(data), ask.args)
}

/// A host and what the quota is of, where the caller may look at it.
fn scope(ask: &Ask<'_>, data: &Data) -> Result<(String, String), String> {
    let (host, id) = (ask.word("storage_host_name"), ask.word("quota_scope_id"));
    if host != HOST {
        return Err(format!(
            "('There is no such storage proxy', '{}')",
            host.split(':').next().unwrap_or_default()
        ));
    }
    let (kind, uuid) = id.split_once(':').ok_or(format!("Invalid quota scope ID: {id}"))?;
    let uuid = ids::parse_uuid(uuid).ok_or("badly formed hexadecimal UUID string")?;
    let mine = match kind {
        "user" => data.user(&uuid).is_some_and(|account| {
            account.uuid == ask.caller.uuid
                || ask.is(Role::Admin) && account.profile.domain == ask.caller.profile.domain
        }),
        "project" => ask.is(Role::Admin),
        _ => return Err(format!("'{kind}' is not a valid QuotaScopeType")),
    };
    if ask.is(Role::Superadmin) || mine {
        Ok((host.to_owned(), id.to_owned()))
    } else {
        Err(FORBIDDEN.to_owned())
    }
}

fn details(data: &Data, host: &str, id: &str) -> Value {
    let limit = data.admin.quota_scopes.get(&format!("{host}/{id}"));
    json!({
        "id": format!("QuotaScope:{host}/{id}"), "quota_scope_id": id, "storage_host_name": host,
        "details": { "usage_bytes": null, "usage_count": null, "hard_limit_bytes": limit },
    })
}

fn quota(ask: &Ask<'_>, data: &Data) -> Answer {
    let (host, id) = scope(ask, data)?;
    Ok(details(data, &host, &id))
}

fn set_quota(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (host, id) = scope(ask, data)?;
    let bytes = ask.props().get("hard_limit_bytes").and_then(Value::as_i64);
    let place = format!("{host}/{id}");
    match bytes {
        Some(bytes) => data.admin.quota_scopes.insert(place, bytes),
        None => data.admin.quota_scopes.remove(&place),
    };
    Ok(json!({ "quota_scope": details(data, &host, &id) }))
}

fn unset_quota(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let (host, id) = scope(ask, data)?;
    data.admin.quota_scopes.remove(&format!("{host}/{id}"));
    Ok(json!({ "quota_scope": details(data, &host, &id) }))
}
