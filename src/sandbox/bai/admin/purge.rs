//! What goes with a user that is taken away.

use super::{Answer, Ask, done, fail};
use crate::sandbox::bai::folders::record::Folder;
use crate::sandbox::ids;
use crate::sandbox::store::Data;

/// `purge_user`: the user with sessions, key pairs and folders. Folders that others may use go to the caller, unless
/// they too are to be purged.
///
/// # Errors
/// None: a refusal is data.
pub fn user(ask: &Ask<'_>, data: &mut Data) -> Answer {
    let Some(account) = data.accounts.iter().find(|account| account.email == ask.word("email")).cloned()
    else {
        return ask.no_match();
    };
    let uuid = account.uuid.as_str();
    let live = |key: &str| data.owner_of(key).is_some_and(|owner| owner.uuid == uuid);
    let folders: Vec<&str> = data
        .folders
        .all
        .iter()
        .filter(|folder| folder.user.as_deref() == Some(uuid))
        .map(|folder| folder.id.as_str())
        .collect();
    let mut running = data.sessions.iter().filter(|session| !session.status.is_dead());
    if running
        .clone()
        .any(|session| session.mounts.iter().any(|mount| folders.contains(&mount.folder.as_str())))
    {
        return fail(
            "unexpected error: Some of user's virtual folders are mounted to active kernels. Terminate those kernels first.",
        );
    }
    if running.any(|session| live(&session.access_key)) {
        return fail("unexpected error: User has some active kernels. Terminate them first.");
    }
    let keys: Vec<String> = data
        .admin
        .keypairs
        .iter()
        .filter(|pair| pair.user == uuid)
        .map(|pair| pair.access_key.clone())
        .collect();
    data.sessions.retain(|session| !keys.contains(&session.access_key));
    if !ask.props().get("purge_shared_vfolders").and_then(serde_json::Value::as_bool).unwrap_or(false) {
        migrate(ask, data, uuid);
    }
    let (gone, kept): (Vec<Folder>, Vec<Folder>) =
        data.folders.all.drain(..).partition(|folder| folder.user.as_deref() == Some(uuid));
    data.folders.all = kept;
    for folder in &mut data.folders.all {
        folder.shared.remove(uuid);
    }
    ask.remove.borrow_mut().extend(gone.iter().map(|folder| folder.root(ask.app)));
    let removed = |id: &str| gone.iter().any(|folder| folder.id == id);
    data.folders.invitations.retain(|invitation| !removed(&invitation.folder));
    data.admin.keypairs.retain(|pair| pair.user != uuid);
    data.admin.error_logs.retain(|row| row["user"] != uuid);
    data.admin.endpoints.retain(|row| row["session_owner"] != uuid);
    data.logins.retain(|_, key| !keys.contains(key));
    data.accounts.retain(|account| account.uuid != uuid);
    done()
}

/// Gives the shared folders of a user to the caller; a name that is in use gets an end of its own.
fn migrate(ask: &Ask<'_>, data: &mut Data, uuid: &str) {
    let to = ask.caller;
    let own = |folder: &&Folder| folder.user.as_deref() == Some(to.uuid.as_str());
    let names: Vec<String> = data.folders.all.iter().filter(own).map(|folder| folder.name.clone()).collect();
    let mut moved = Vec::new();
    let shared = |folder: &&mut Folder| folder.user.as_deref() == Some(uuid) && !folder.shared.is_empty();
    for folder in data.folders.all.iter_mut().filter(shared) {
        if names.contains(&folder.name) {
            folder.name = format!("{}-{}", folder.name, ids::random_hex::<5>());
        }
        folder.user = Some(to.uuid.clone());
        folder.shared.remove(&to.uuid);
        moved.push(folder.id.clone());
    }
    data.folders.invitations.retain(|found| found.invitee != to.email || !moved.contains(&found.folder));
}
