//! The files of a folder: made, listed, renamed, moved, deleted; and the tokens for their contents.

use std::io;
use std::path::PathBuf;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::place::{self, failed};
use super::record::{self, Folder, Permission};
use crate::sandbox::app::Shared;
use crate::sandbox::bai::auth::Caller;
use crate::sandbox::bai::params::Params;
use crate::sandbox::bai::problem::Problem;
use crate::sandbox::bai::storage::token;

type Answer = Result<Response, Problem>;

/// Does something slow with files.
pub(in crate::sandbox::bai) async fn slowly<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

fn found(
    app: &Shared,
    caller: &Caller,
    name: &str,
    permission: Permission,
) -> Result<(Folder, PathBuf), Problem> {
    let folder = record::idle(app, &caller.0, name, permission)?.folder;
    let root = folder.root(app);
    Ok((folder, root))
}

/// `POST /folders/NAME/mkdir`.
pub async fn mkdir(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (_, root) = found(&app, &caller, &name, Permission::ReadWrite)?;
    let path = params.required(&["path"])?;
    let (parents, exist_ok) = (params.flag(&["parents"], true)?, params.flag(&["exist_ok"], false)?);
    let target = place::inside(&root, path).map_err(|why| why.problem("relpath"))?;
    let make = || match std::fs::symlink_metadata(&target) {
        Ok(meta) if exist_ok && meta.is_dir() => Ok(()),
        Ok(_) => Err(io::Error::from_raw_os_error(rustix::io::Errno::EXIST.raw_os_error())),
        Err(_) if parents => std::fs::create_dir_all(&target),
        Err(_) => std::fs::create_dir(&target),
    };
    make().map_err(|error| failed(&error, path))?;
    Ok(StatusCode::CREATED.into_response())
}

/// `GET /folders/NAME/files`.
pub async fn list(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let root = record::find(&app, &caller.0, &name, Permission::ReadOnly)?.folder.root(&app);
    let path = params.text(&["path"])?.unwrap_or("").to_owned();
    let dir = place::inside(&root, &path).map_err(|why| why.problem("relpath"))?;
    let (items, rows) = slowly(move || place::list(&dir)).await.map_err(|error| failed(&error, &path))?;
    Ok(Json(json!({ "items": items, "files": Value::Array(rows).to_string() })).into_response())
}

/// `POST /folders/NAME/rename-file`.
pub async fn rename(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (_, root) = found(&app, &caller, &name, Permission::ReadWrite)?;
    let (path, new) = (params.required(&["target_path"])?, params.required(&["new_name"])?);
    if new.is_empty() || new.contains('/') || new == "." || new == ".." {
        return Err(place::Outside::Escapes.problem("new_name"));
    }
    let source = place::entry(&root, path).map_err(|why| why.problem("relpath"))?;
    let target = source.with_file_name(new);
    if !target.starts_with(root.canonicalize().unwrap_or(root)) || source.parent() != target.parent() {
        return Err(place::Outside::Escapes.problem("relpath"));
    }
    moved(&source, &target, path)
}

/// Gives something another place; `path` is what the request calls it.
fn moved(source: &std::path::Path, target: &std::path::Path, path: &str) -> Answer {
    std::fs::rename(source, target).map_err(|error| failed(&error, path))?;
    Ok(Json(json!({})).into_response())
}

/// `POST /folders/NAME/move-file`: into a folder where the goal is one.
pub async fn rename_across(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (_, root) = found(&app, &caller, &name, Permission::ReadWrite)?;
    let (src, dst) = (params.required(&["src"])?, params.required(&["dst"])?);
    let source = place::entry(&root, src).map_err(|why| why.problem("src_relpath"))?;
    let mut target = place::inside(&root, dst).map_err(|why| why.problem("dst_relpath"))?;
    if target.is_dir() && target != source {
        target.push(source.file_name().unwrap_or_default());
        if target.symlink_metadata().is_ok() {
            let error = io::Error::from_raw_os_error(rustix::io::Errno::EXIST.raw_os_error());
            return Err(failed(&error, dst));
        }
    }
    moved(&source, &target, src)
}

/// `DELETE /folders/NAME/delete-files`: all paths are looked at before anything goes.
pub async fn delete(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (_, root) = found(&app, &caller, &name, Permission::ReadWrite)?;
    let missing = || Problem::bad_param("files", "is required");
    let (_, files) = params.get(&["files"]).ok_or_else(missing)?;
    let files = files.as_array().ok_or_else(|| Problem::bad_param("files", "value is not a list"))?;
    let recursive = params.flag(&["recursive"], false)?;
    let mut targets = Vec::new();
    for file in files {
        let path = file.as_str().ok_or_else(|| Problem::bad_param("files", "value is not a string"))?;
        let target = place::entry(&root, path).map_err(|why| why.problem("relpaths"))?;
        targets.push((path.to_owned(), target));
    }
    let root = root.canonicalize().unwrap_or(root);
    for (path, target) in targets {
        let top = target == root;
        let done = slowly(move || {
            let meta = std::fs::symlink_metadata(&target)?;
            match (meta.is_dir(), recursive) {
                (true, true) if top => empty(&target),
                (true, true) => std::fs::remove_dir_all(&target),
                _ => std::fs::remove_file(&target),
            }
        });
        done.await.map_err(|error| failed(&error, &path))?;
    }
    Ok(Json(json!({})).into_response())
}

fn empty(dir: &std::path::Path) -> io::Result<()> {
    for entry in std::fs::read_dir(dir)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            std::fs::remove_dir_all(entry.path())?;
        } else {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn relative(path: &str) -> Result<(), Problem> {
    if path.starts_with('/') { Err(place::Outside::Absolute.problem("relpath")) } else { Ok(()) }
}

/// `POST /folders/NAME/request-download`: a token, whether there is such a file or not.
pub async fn request_download(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (folder, _) = found(&app, &caller, &name, Permission::ReadOnly)?;
    let path = params.required(&["path", "file"])?;
    params.flag(&["archive"], false)?;
    relative(path)?;
    let token = token::for_download(&app, &folder.id, path);
    Ok(Json(json!({ "token": token, "url": format!("{}/storage/download", app.base) })).into_response())
}

/// `POST /folders/NAME/request-upload`: a token, and an empty place for what comes.
pub async fn request_upload(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let (folder, _) = found(&app, &caller, &name, Permission::ReadWrite)?;
    let path = params.required(&["path"])?;
    params.get(&["size"]).ok_or_else(|| Problem::bad_param("size", "is required"))?;
    let size = params.number(&["size"], 0, 0)?;
    relative(path)?;
    let token = token::for_upload(&app, &folder.id, path, size)
        .map_err(|error| Problem::internal(&error.to_string()))?;
    Ok(Json(json!({ "token": token, "url": format!("{}/storage/upload", app.base) })).into_response())
}
