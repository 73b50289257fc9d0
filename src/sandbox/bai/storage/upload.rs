//! Uploads by TUS 1.0, without its creation step: the token is made by the manager. Bytes go to a file beside the
//! folder, which is renamed into it when all are there.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use tokio::io::AsyncWriteExt;

use super::token::{self, Token};
use super::{Refusal, plain};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::bai::folders::record::Folder;
use crate::sandbox::bai::folders::{place, quota};
use crate::sandbox::bai::params::Params;

/// The most that one upload may have, as the proxy's sample configuration says: 100 GiB.
const LARGEST: u64 = 100 << 30;
const NAMES: &str = "Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, Content-Type";

fn common(more: &[(&'static str, String)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let fixed = [
        ("access-control-allow-origin", "*"),
        ("access-control-allow-headers", NAMES),
        ("access-control-expose-headers", NAMES),
        ("access-control-allow-methods", "*"),
        ("tus-resumable", "1.0.0"),
    ];
    let fixed = fixed.into_iter().map(|(name, value)| (name, value.to_owned()));
    for (name, value) in fixed.chain(more.iter().cloned()) {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    }
    headers
}

fn standing(offset: u64, size: u64) -> HeaderMap {
    common(&[
        ("cache-control", "no-store".to_owned()),
        ("upload-offset", offset.to_string()),
        ("upload-length", size.to_string()),
    ])
}

/// `OPTIONS /storage/upload`.
pub async fn options() -> HeaderMap {
    common(&[
        ("tus-version", "1.0.0".to_owned()),
        ("tus-max-size", LARGEST.to_string()),
        ("x-content-type-options", "nosniff".to_owned()),
    ])
}

fn no_upload() -> Refusal {
    Refusal::new(StatusCode::NOT_FOUND, "no-such-upload-session", "No such upload session")
}

/// The upload of a token: its folder, its file, its size.
fn named(app: &App, params: &Params) -> Result<(Token, Folder, String, u64), Refusal> {
    let (token, folder) = token::read(app, params.text(&["token"]).unwrap_or_default(), "upload")?;
    let (session, size) = token.upload.clone().ok_or_else(no_upload)?;
    Ok((token, folder, session, size))
}

fn params_of(request: &Request) -> Params {
    Params::of_query(request.uri().query().unwrap_or_default())
}

/// `HEAD /storage/upload`: how much is there.
pub async fn head(State(app): State<Shared>, request: Request) -> Result<HeaderMap, Refusal> {
    let (_, _, session, size) = named(&app, &params_of(&request))?;
    let meta = tokio::fs::metadata(token::upload_place(&app, &session)).await;
    Ok(standing(meta.map_err(|_| no_upload())?.len(), size))
}

/// `PATCH /storage/upload`: the next bytes. What comes before a break stays.
pub async fn patch(State(app): State<Shared>, request: Request) -> Result<Response, Refusal> {
    let params = params_of(&request);
    let (token, folder, session, size) = named(&app, &params)?;
    let path = match params.text(&["dst_dir"]).unwrap_or_default() {
        Some(dir) => format!("{dir}/{}", token.path),
        None => token.path,
    };
    let root = folder.root(&app);
    let target = place::inside(&root, &path).map_err(|_| Refusal::params("relpath", "it leads out"))?;
    let part = token::upload_place(&app, &session);
    let file = std::fs::File::options().append(true).open(&part).map_err(|_| no_upload())?;
    if file.try_lock().is_err() {
        return Ok(plain(StatusCode::LOCKED));
    }
    let offset = file.metadata().map_err(|error| Refusal::internal(&error))?.len();
    let given = request.headers().get("upload-offset").and_then(|value| value.to_str().ok()?.parse().ok());
    // The proxy itself does not look at the offset and adds whatever comes.
    if given.is_some_and(|given: u64| given != offset) {
        return Ok((StatusCode::CONFLICT, standing(offset, size)).into_response());
    }
    let room = match folder.quota {
        Some(most) => most.saturating_sub(quota::used(&app, &folder).await.1),
        None => u64::MAX,
    };
    let mut file = tokio::fs::File::from_std(file);
    let (mut length, mut pieces) = (offset, request.into_body().into_data_stream());
    while let Some(piece) = pieces.next().await {
        let Ok(piece) = piece else {
            file.flush().await.map_err(|error| Refusal::internal(&error))?;
            return Ok(plain(StatusCode::BAD_REQUEST));
        };
        length += piece.len() as u64;
        if length > size || length > room {
            let undone = async {
                file.flush().await?;
                file.set_len(offset).await
            };
            undone.await.map_err(|error| Refusal::internal(&error))?;
            if length > size {
                return Ok(plain(StatusCode::PAYLOAD_TOO_LARGE));
            }
            let full = std::io::Error::from_raw_os_error(rustix::io::Errno::DQUOT.raw_os_error());
            return Err(Refusal::internal(&full));
        }
        file.write_all(&piece).await.map_err(|error| Refusal::internal(&error))?;
    }
    file.flush().await.map_err(|error| Refusal::internal(&error))?;
    if length == size {
        if let Some(dir) = target.parent() {
            tokio::fs::create_dir_all(dir).await.map_err(|error| Refusal::internal(&error))?;
        }
        tokio::fs::rename(&part, &target).await.map_err(|error| Refusal::internal(&error))?;
    }
    Ok((StatusCode::NO_CONTENT, standing(length, size)).into_response())
}
