//! Folders in sessions: found below the home, by links to their real places.

use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::manage::reserved;
use super::place;
use super::record::accessible;
use crate::sandbox::accounts::Account;
use crate::sandbox::app::App;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::engine::archive::HOME;
use crate::sandbox::ids;

/// A folder, or a part of it, in a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mount {
    pub name: String,
    pub folder: String,
    /// The part of it: `.` is the whole.
    pub part: String,
    /// Where it is below the home.
    pub at: String,
}

/// What a session asks to have mounted; folders whose names begin with a dot are always.
///
/// # Errors
/// There is no such folder for the owner, or two would be in one another.
pub fn wanted(app: &App, owner: &Account, config: &Params) -> Result<Vec<Mount>, Problem> {
    let names = match config.get(&["mounts"]) {
        None => Vec::new(),
        Some((_, value)) => {
            let wrong = || Problem::bad_param("mounts", "value is not a list of texts");
            let list = value.as_array().ok_or_else(wrong)?;
            list.iter()
                .map(|item| item.as_str().map(str::to_owned).ok_or_else(wrong))
                .collect::<Result<Vec<_>, _>>()?
        }
    };
    let map = config.get(&["mount_map", "mountMap"]).map_or(&Value::Null, |(_, map)| map);
    let seen = app.store.read(|data| accessible(data, owner, false));
    let by_id = |key: &str| {
        let id = ids::parse_uuid(key)?;
        seen.iter().find(|seen| seen.folder.id == id).map(|seen| seen.folder.name.clone())
    };
    let mut asked: Vec<(String, Option<&str>)> = names
        .into_iter()
        .map(|key| {
            let at = map[&key].as_str();
            (by_id(&key).unwrap_or(key), at)
        })
        .collect();
    overlap(&asked)?;
    for seen in seen.iter().filter(|seen| seen.folder.name.starts_with('.')) {
        if !asked.iter().any(|(name, _)| *name == seen.folder.name) {
            asked.push((seen.folder.name.clone(), None));
        }
    }
    if seen.is_empty() && !asked.is_empty() {
        return Err(Problem::not_found("virtual folder").msg("There is no accessible vfolders at all."));
    }
    let mut mounts = Vec::new();
    for (key, at) in asked {
        let (name, part) = key.split_once('/').unwrap_or((&key, "."));
        let found = seen.iter().find(|seen| seen.folder.name == name).ok_or_else(|| {
            Problem::not_found("virtual folder").msg(format!("VFolder {name} is not found or accessible."))
        })?;
        if place::inside(&found.folder.root(app), part).is_err() {
            return Err(Problem::bad_params().msg(format!(
                "The subpath '{part}' should designate a subdirectory of the vfolder '{name}'."
            )));
        }
        mounts.push(Mount {
            name: name.to_owned(),
            folder: found.folder.id.clone(),
            part: part.to_owned(),
            at: target(at.unwrap_or(name))?,
        });
    }
    for one in &mounts {
        for two in mounts.iter().filter(|two| two.name != one.name) {
            if Path::new(&one.at).starts_with(&two.at) {
                let msg = format!("VFolder mount path {HOME}/{} overlaps with {HOME}/{}", one.at, two.at);
                return Err(Problem::bad_params().msg(msg));
            }
        }
    }
    Ok(mounts)
}

fn overlap(asked: &[(String, Option<&str>)]) -> Result<(), Problem> {
    for (one, _) in asked {
        for (two, _) in asked.iter().filter(|(two, _)| two != one) {
            if Path::new(one).starts_with(two) {
                let msg = format!("VFolder source path '{one}' overlaps with '{two}'");
                return Err(Problem::bad_params().msg(msg));
            }
        }
    }
    Ok(())
}

/// The place below the home that a goal names.
fn target(text: &str) -> Result<String, Problem> {
    let below = match text.strip_prefix(HOME) {
        Some(rest) if rest.is_empty() || rest.starts_with('/') => rest.trim_start_matches('/'),
        _ => text,
    };
    if below.starts_with('/') {
        let msg = format!("The sandbox mounts folders below {HOME} alone, not at {text}.");
        return Err(Problem::bad_params().msg(msg));
    }
    let parts: Vec<Component<'_>> =
        Path::new(below).components().filter(|part| *part != Component::CurDir).collect();
    let plain = !parts.is_empty() && parts.iter().all(|part| matches!(part, Component::Normal(_)));
    if !plain || reserved(below) {
        return Err(Problem::bad_params().msg(format!("Path {below} is reserved for internal operations.")));
    }
    Ok(parts.iter().collect::<PathBuf>().to_string_lossy().into_owned())
}

/// Where the mounted folders really are.
pub fn roots(app: &App, mounts: &[Mount]) -> Vec<PathBuf> {
    let folders =
        |mount: &Mount| app.store.read(|data| data.folders.get(&mount.folder).map(|one| one.root(app)));
    mounts.iter().filter_map(folders).collect()
}

/// Links the folders into a session's home.
///
/// # Errors
/// The file system's.
pub fn link(app: &App, mounts: &[Mount], work: &Path) -> io::Result<()> {
    for mount in mounts {
        let root = app.store.read(|data| data.folders.get(&mount.folder).map(|folder| folder.root(app)));
        // A folder that was deleted meanwhile is not there.
        let Some(root) = root else { continue };
        let real = place::inside(&root, &mount.part).map_err(|_| io::Error::other("a path leads out"))?;
        std::fs::create_dir_all(&real)?;
        let at = work.join(&mount.at);
        if at.symlink_metadata().is_ok() {
            continue;
        }
        if let Some(above) = at.parent() {
            std::fs::create_dir_all(above)?;
        }
        std::os::unix::fs::symlink(&real, at)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn goals_are_below_the_home() {
        assert_eq!(target("data").unwrap(), "data");
        assert_eq!(target("/home/work/a/./b").unwrap(), "a/b");
        assert_eq!(target("a//b/").unwrap(), "a/b");
        for bad in ["/models", "/home/worker", "..", "a/../b", "", "/home/work", ".ssh"] {
            assert!(target(bad).is_err(), "{bad}");
        }
    }
}
