//! Contents of documents and assets: one file each in the state folder, never in the state itself, and those of
//! documents never whole in memory.

use std::io;
use std::path::PathBuf;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use md5::{Digest, Md5};
use tokio::io::AsyncWriteExt;
use tokio_util::io::ReaderStream;

use super::auth::Bearer;
use super::data::digits;
use super::documents;
use super::refusal::Refusal;
use crate::sandbox::app::{App, Shared};
use crate::sandbox::ids::hex;
use crate::sandbox::store::{private_dir, write_private};

/// The folder of contents in the state folder.
pub const FOLDER: &str = "las";
/// The largest content, in bytes.
const LARGEST: u64 = 1 << 30;
/// How many of the first bytes tell the type of a file.
const HEAD: usize = 16;

/// The MD5 of some bytes in hexadecimal digits.
pub fn md5(bytes: &[u8]) -> String {
    hex(&Md5::digest(bytes))
}

/// The content type that the first bytes of a file tell.
pub fn kind(head: &[u8]) -> Option<&'static str> {
    let starts = |magic: &[u8]| head.starts_with(magic);
    match () {
        () if starts(b"%PDF") => Some("application/pdf"),
        () if starts(b"\xff\xd8\xff") => Some("image/jpeg"),
        () if starts(b"\x89PNG\r\n\x1a\n") => Some("image/png"),
        () if starts(b"II*\0") || starts(b"MM\0*") => Some("image/tiff"),
        () if starts(b"RIFF") && head.get(8..12) == Some(b"WEBP") => Some("image/webp"),
        () => None,
    }
}

/// Where the content of a thing lies.
pub fn path(app: &App, id: &str) -> PathBuf {
    app.store.dir().join(FOLDER).join(digits(id))
}

/// The address of a document's content.
pub fn url(app: &App, id: &str) -> String {
    format!("{}/las/files/{}", app.base, digits(id))
}

/// Keeps a small content.
///
/// # Errors
/// The file system's.
pub fn write(app: &App, id: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let path = path(app, id);
    let done = private_dir(&app.store.dir().join(FOLDER)).and_then(|()| write_private(&path, bytes));
    done.map_err(|error| broken(&error))
}

/// Removes a content, where there is one.
pub fn remove(app: &App, id: &str) {
    let _ = std::fs::remove_file(path(app, id));
}

fn broken(error: &io::Error) -> Refusal {
    Refusal::new(500, error.to_string())
}

fn known(app: &App, name: &str) -> Result<String, Refusal> {
    let id = format!("las:document:{name}");
    app.store.read(|data| data.las.get("document", &id).map(|_| ()))?;
    Ok(id)
}

/// `PUT /las/files/NAME`: the content of a document.
///
/// # Errors
/// There is no such document, or the content is too large or breaks off.
pub async fn put(
    State(app): State<Shared>,
    _: Bearer,
    Path(name): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let id = known(&app, &name)?;
    let folder = app.store.dir().join(FOLDER);
    private_dir(&folder).map_err(|error| broken(&error))?;
    let file =
        tempfile::Builder::new().prefix(".new-").tempfile_in(&folder).map_err(|error| broken(&error))?;
    let (file, place) = file.into_parts();
    let mut file = tokio::fs::File::from_std(file);
    let (mut digest, mut head, mut length) = (Md5::new(), Vec::new(), 0_u64);
    let mut pieces = request.into_body().into_data_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| Refusal::bad("the content breaks off"))?;
        length += piece.len() as u64;
        if length > LARGEST {
            return Err(Refusal::new(413, "the content is larger than 1 GiB"));
        }
        head.extend_from_slice(&piece[..piece.len().min(HEAD.saturating_sub(head.len()))]);
        digest.update(&piece);
        file.write_all(&piece).await.map_err(|error| broken(&error))?;
    }
    file.flush().await.map_err(|error| broken(&error))?;
    app.store.change(|data| {
        let record = data.las.get_mut("document", &id).ok_or_else(|| Refusal::unknown(&id))?;
        place.persist(path(&app, &id)).map_err(|error| broken(&error.error))?;
        documents::put(record, hex(&digest.finalize()), kind(&head));
        Ok(StatusCode::OK.into_response())
    })
}

/// `GET /las/files/NAME`: the bytes as they came. Sizes, pages and angles that are asked for change nothing: nothing
/// is drawn here.
///
/// # Errors
/// There is no such document, or it has no content.
pub async fn get(
    State(app): State<Shared>,
    _: Bearer,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    let id = known(&app, &name)?;
    let file = match tokio::fs::File::open(path(&app, &id)).await {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Refusal::new(404, format!("{id} has no content")));
        }
        Err(error) => return Err(broken(&error)),
    };
    let length = file.metadata().await.map_err(|error| broken(&error))?.len();
    let kind = app.store.read(|data| {
        let kind = data.las.get("document", &id).ok().map(|record| record.text("contentType").to_owned());
        kind.filter(|kind| !kind.is_empty())
    });
    let kind = kind.unwrap_or_else(|| "application/octet-stream".to_owned());
    let headers = [(header::CONTENT_TYPE, kind), (header::CONTENT_LENGTH, length.to_string())];
    Ok((headers, Body::from_stream(ReaderStream::new(file))).into_response())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_by_the_first_bytes() {
        assert_eq!(kind(b"%PDF-1.7"), Some("application/pdf"));
        assert_eq!(kind(b"RIFF\0\0\0\0WEBPVP8 "), Some("image/webp"));
        assert_eq!(kind(b"RIFF"), None);
        assert_eq!(kind(b"text"), None);
        assert_eq!(md5(b""), "d41d8cd98f00b204e9800998ecf8427e");
    }
}
