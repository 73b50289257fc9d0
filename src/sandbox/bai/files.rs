//! Files of a session: listing, upload, download, commit.

use axum::Json;
use axum::body::Body;
use axum::extract::{Multipart, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::auth::Caller;
use super::folders::mount;
use super::lookup;
use super::params::Params;
use super::problem::Problem;
use super::record::{Session, Task};
use crate::sandbox::app::Shared;
use crate::sandbox::engine::archive;
use crate::sandbox::{clock, ids};

/// The manager takes at most so many files in one upload, each smaller than [`UPLOAD_SIZE`].
const UPLOAD_FILES: usize = 20;
const UPLOAD_SIZE: usize = 1 << 20;
/// The manager hands out at most so many files in one download.
const DOWNLOAD_FILES: usize = 5;

type Answer = Result<Response, Problem>;

fn work_of(app: &Shared, session: &Session) -> Result<std::path::PathBuf, Problem> {
    let kernel = app.kernel(&session.id).ok_or_else(|| Problem::no_session(&session.name))?;
    Ok(kernel.around.work.clone())
}

/// `GET /session/NAME/files`.
pub async fn list(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let (work, mounted) = (work_of(&app, &session)?, mount::roots(&app, &session.mounts));
    let path = params.text(&["path"])?.unwrap_or(".");
    let (files, errors) = match archive::inside(&work, &mounted, path) {
        None => (String::new(), format!("PermissionError: [Errno None] None: '{path}'\n")),
        Some(dir) => match archive::list(&dir) {
            Ok(rows) => (format!("{}\n", Value::Array(rows)), String::new()),
            Err(error) => (String::new(), python_error(&error, path)),
        },
    };
    Ok(Json(json!({ "files": files, "errors": errors, "abspath": path })).into_response())
}

/// An error as Python words it, for the sake of clients that show it.
fn python_error(error: &std::io::Error, path: &str) -> String {
    let number = error.raw_os_error().unwrap_or(0);
    let (class, text) = match error.kind() {
        std::io::ErrorKind::NotFound => ("FileNotFoundError", "No such file or directory"),
        std::io::ErrorKind::NotADirectory => ("NotADirectoryError", "Not a directory"),
        std::io::ErrorKind::PermissionDenied => ("PermissionError", "Permission denied"),
        _ => ("OSError", "Input/output error"),
    };
    format!("{class}: [Errno {number}] {text}: '{path}'\n")
}

/// `POST /session/NAME/upload`. A slash in a file's name makes folders.
pub async fn upload(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    mut form: Multipart,
) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let (work, mounted) = (work_of(&app, &session)?, mount::roots(&app, &session.mounts));
    let bad = |msg: String| Problem::bad_params().msg(msg);
    let mut files = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|error| bad(error.body_text()))? {
        if files.len() == UPLOAD_FILES {
            return Err(bad("Too many files".to_owned()));
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let data = field.bytes().await.map_err(|error| bad(error.body_text()))?;
        if data.len() >= UPLOAD_SIZE {
            return Err(bad("Too large file".to_owned()));
        }
        let path = archive::inside(&work, &mounted, &name).filter(|path| *path != work);
        files.push((
            path.ok_or_else(|| bad(format!("The file is outside of the work folder: {name}")))?,
            data,
        ));
    }
    for (path, data) in files {
        let written = async {
            if let Some(dir) = path.parent() {
                tokio::fs::create_dir_all(dir).await?;
            }
            tokio::fs::write(&path, &data).await
        };
        written.await.map_err(|error| Problem::internal(&error.to_string()))?;
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `GET /session/NAME/download`: a part for each file, a tar of it.
pub async fn download(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let missing = || Problem::bad_param("files", "is required");
    let (_, files) = params.get(&["files"]).ok_or_else(missing)?;
    let files: Vec<String> = match files {
        Value::Array(list) => list.iter().filter_map(|item| item.as_str().map(str::to_owned)).collect(),
        Value::String(one) => vec![one.clone()],
        _ => return Err(missing()),
    };
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let (work, mounted) = (work_of(&app, &session)?, mount::roots(&app, &session.mounts));
    if files.len() > DOWNLOAD_FILES {
        return Err(Problem::internal("Too many files"));
    }
    let boundary = ids::random_hex::<16>();
    let mut body = Vec::new();
    for file in &files {
        let not_found = || Problem::bad_params().msg("The file is not found.");
        let path = archive::inside(&work, &mounted, file).ok_or_else(not_found)?;
        let tar = tokio::task::spawn_blocking(move || archive::tar(&path)).await;
        let tar = tar.ok().and_then(Result::ok).ok_or_else(not_found)?;
        let head = format!(
            "--{boundary}\r\nContent-Encoding: identity\r\nContent-Type: application/octet-stream\r\nContent-Length: {}\r\n\r\n",
            tar.len()
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(&tar);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    let kind = format!("multipart/mixed; boundary=\"{boundary}\"");
    Ok(([(header::CONTENT_TYPE, kind)], Body::from(body)).into_response())
}

/// `GET /session/NAME/download_single`: the file as it is.
pub async fn download_single(
    State(app): State<Shared>,
    caller: Caller,
    Path(name): Path<String>,
    params: Params,
) -> Answer {
    let file = params.required(&["file"])?;
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let (work, mounted) = (work_of(&app, &session)?, mount::roots(&app, &session.mounts));
    let not_found = || Problem::bad_params().msg("The file is not found.");
    let path = archive::inside(&work, &mounted, file).ok_or_else(not_found)?;
    let data = tokio::fs::read(path).await.map_err(|_| not_found())?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], data).into_response())
}

/// `POST /session/NAME/commit`: a tar of the work folder in the state folder, by a background task.
pub async fn commit(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let work = work_of(&app, &session)?;
    let image = session.image.rsplit('/').next().unwrap_or_default().replace(':', "-");
    let file = format!("{}_{}_{image}.tar", clock::file_stamp(clock::now()), session.name);
    let folder = caller.0.email.replace('@', "_");
    let path = format!("{folder}/{file}");
    let id = ids::uuid4();
    let task = Task { id: id.clone(), status: "started".to_owned(), message: String::new() };
    app.store.change(|data| data.tasks.push(task));
    let (state, target, task_id) = (app.clone(), app.store.dir().join("commits").join(&path), id.clone());
    tokio::spawn(async move {
        let _busy = state.activity.begin();
        let done = tokio::task::spawn_blocking(move || {
            if let Some(dir) = target.parent() {
                std::fs::create_dir_all(dir)?;
            }
            std::fs::write(&target, archive::tar(&work)?)
        });
        let (status, message) = match done.await {
            Ok(Ok(())) => ("done", String::new()),
            Ok(Err(error)) => ("failed", error.to_string()),
            Err(error) => ("failed", error.to_string()),
        };
        state.store.change(|data| {
            if let Some(task) = data.tasks.iter_mut().find(|task| task.id == task_id) {
                (task.status, task.message) = (status.to_owned(), message);
            }
        });
    });
    let body = json!({ "bgtask_id": id, "kernel": session.kernel_id, "path": path });
    Ok((StatusCode::CREATED, Json(body)).into_response())
}

/// `GET /session/NAME/commit`: whether one is under way.
pub async fn commit_status(State(app): State<Shared>, caller: Caller, Path(name): Path<String>) -> Answer {
    let session = lookup::session(&app, &caller.0.access_key, &name, false)?;
    let busy = app.store.read(|data| data.tasks.iter().any(|task| task.status == "started"));
    let status = if busy { "ongoing" } else { "ready" };
    Ok(Json(json!({ "status": status, "kernel": session.kernel_id })).into_response())
}
