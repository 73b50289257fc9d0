//! Files of a project.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::bridge::{Answer, needed, text};
use super::data::PROJECT;
use crate::sandbox::app::Shared;
use crate::sandbox::store::private_dir;

/// A project's home, made where it is not there yet.
pub fn home(app: &Shared, project: &str) -> PathBuf {
    let home = app.store.dir().join("cocalc").join(project);
    if !home.is_dir() && private_dir(&home).is_ok() && project == PROJECT {
        // Without it examples have nothing to speak of; a project without it is none the worse.
        let _ = std::fs::write(home.join("notes.txt"), "A file of the sandbox.\n");
    }
    home
}

/// A path of the project: relative to its home, or absolute.
pub fn inside(app: &Shared, project: &str, path: &str) -> PathBuf {
    home(app, project).join(path)
}

fn failed(what: &str, path: &Path, error: &std::io::Error) -> String {
    let code = match error.kind() {
        std::io::ErrorKind::NotFound => "ENOENT: no such file or directory",
        std::io::ErrorKind::PermissionDenied => "EACCES: permission denied",
        std::io::ErrorKind::IsADirectory => "EISDIR: illegal operation on a directory",
        std::io::ErrorKind::NotADirectory => "ENOTDIR: not a directory",
        _ => return format!("Error: {what} '{}': {error}", path.display()),
    };
    format!("Error: {code}, {what} '{}'", path.display())
}

/// `system.listing`.
pub fn listing(app: &Shared, project: &str, opts: &Value) -> Answer {
    let folder = inside(app, project, text(opts, "path").unwrap_or_default());
    let hidden = opts.get("hidden").and_then(Value::as_bool) == Some(true);
    let entries = std::fs::read_dir(&folder).map_err(|error| failed("scandir", &folder, &error))?;
    let mut rows = Vec::new();
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') && !hidden {
            continue;
        }
        let Ok(meta) = entry.metadata() else { continue };
        use std::os::unix::fs::MetadataExt;
        let mut row = json!({"name": name, "size": meta.len(), "mtime": meta.mtime()});
        if meta.is_dir() {
            row["isdir"] = json!(true);
        }
        rows.push(row);
    }
    rows.sort_by_key(|row| row["name"].as_str().unwrap_or_default().to_owned());
    Ok(json!(rows))
}

/// `system.readTextFileFromProject`.
pub fn read(app: &Shared, project: &str, opts: &Value) -> Answer {
    let path = inside(app, project, needed(opts, "path")?);
    let bytes = std::fs::read(&path).map_err(|error| failed("open", &path, &error))?;
    Ok(json!(String::from_utf8_lossy(&bytes)))
}

/// `system.writeTextFileToProject`.
pub fn write(app: &Shared, project: &str, opts: &Value) -> Answer {
    let path = inside(app, project, needed(opts, "path")?);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed("mkdir", folder, &error))?;
    }
    std::fs::write(&path, needed(opts, "content")?).map_err(|error| failed("open", &path, &error))?;
    Ok(Value::Null)
}

/// `system.deleteFiles`.
pub fn delete(app: &Shared, project: &str, opts: &Value) -> Answer {
    for path in opts.get("paths").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let path = inside(app, project, path);
        let gone = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
        gone.map_err(|error| failed("unlink", &path, &error))?;
    }
    Ok(Value::Null)
}

/// `system.moveFiles` and `system.renameFile`.
pub fn moved(app: &Shared, project: &str, opts: &Value) -> Answer {
    let target = text(opts, "dest").unwrap_or_default();
    let several = opts.get("paths").and_then(Value::as_array);
    let one = text(opts, "src");
    let sources: Vec<&str> = several.into_iter().flatten().filter_map(Value::as_str).chain(one).collect();
    for source in sources {
        let (from, mut to) = (inside(app, project, source), inside(app, project, target));
        if one.is_none() {
            to = to.join(from.file_name().unwrap_or_default());
        }
        std::fs::rename(&from, &to).map_err(|error| failed("rename", &from, &error))?;
    }
    Ok(Value::Null)
}

/// Copies a file or a folder with all in it.
pub fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let wrong = |path: &Path| {
        let path = path.to_owned();
        move |error: std::io::Error| failed("copy", &path, &error)
    };
    if from == to {
        return Ok(());
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(wrong(folder))?;
    }
    if !from.is_dir() {
        return std::fs::copy(from, to).map(|_| ()).map_err(wrong(from));
    }
    // Read before anything is made: the target may lie in it.
    let entries: Vec<_> = std::fs::read_dir(from).map_err(wrong(from))?.flatten().collect();
    std::fs::create_dir_all(to).map_err(wrong(to))?;
    entries.iter().try_for_each(|entry| copy(&entry.path(), &to.join(entry.file_name())))
}
