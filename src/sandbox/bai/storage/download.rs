//! Downloads by token: a file or a range of it, or a folder as an archive.

use std::fs::Metadata;
use std::io::SeekFrom;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use axum::body::Body;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;

use super::{Refusal, archive, token};
use crate::sandbox::app::Shared;
use crate::sandbox::bai::folders::place;
use crate::sandbox::bai::params::Params;

/// How much of a file is read at once.
const CHUNK: usize = 256 * 1024;

/// `GET /storage/download`.
pub async fn get(
    State(app): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let params = Params::of_query(query.as_deref().unwrap_or_default());
    let text = |name: &'static str| params.text(&[name]).unwrap_or_default();
    let flag = |name: &'static str| {
        params.flag(&[name], false).map_err(|_| Refusal::params(name, "value can't be converted to Boolean"))
    };
    let (token, folder) = token::read(&app, text("token"), "download")?;
    let (archived, no_cache) = (flag("archive")?, flag("no_cache")?);
    let path = match text("dst_dir") {
        Some(dir) => format!("{dir}/{}", token.path),
        None => token.path,
    };
    let path = place::inside(&folder.root(&app), &path).map_err(|_| Refusal::no_file())?;
    let meta = tokio::fs::metadata(&path).await.map_err(|_| Refusal::no_file())?;
    if !meta.is_file() {
        if archived && meta.is_dir() {
            return Ok(archive::response(&app, path));
        }
        let title = "Invalid API parameters (The file is not a regular file.)";
        return Err(Refusal::new(StatusCode::BAD_REQUEST, "invalid-api-params", title));
    }
    let mut response = file(&path, &meta, &headers).await.map_err(|error| Refusal::internal(&error))?;
    if no_cache {
        response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    }
    Ok(response)
}

/// The header that names a download.
pub fn disposition(name: &str) -> String {
    let ascii: String = name.chars().filter(char::is_ascii).collect::<String>().replace('"', "\\\"");
    let encoded = utf8_percent_encode(name, NON_ALPHANUMERIC);
    format!("attachment;filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

/// What part of a file of this size a `Range` asks for: its first byte and its length; `None` is nothing that is there.
fn range(text: &str, size: u64) -> Option<(u64, u64)> {
    let (first, last) = text.trim().strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| text.trim().parse::<u64>().ok();
    if first.trim().is_empty() {
        let length = number(last)?.min(size);
        return (length > 0).then_some((size - length, length));
    }
    let first = number(first).filter(|first| *first < size)?;
    let last = if last.trim().is_empty() { size - 1 } else { number(last)?.min(size - 1) };
    (first <= last).then(|| (first, last - first + 1))
}

/// Whether the file is still the one that `If-Range` speaks of: by its mark, or by its time in seconds.
fn same(given: &str, mark: &str, seconds: u64) -> bool {
    if given.starts_with('"') || given.starts_with("W/") {
        return given == mark;
    }
    // Something that is no date counts for nothing, as in the proxy.
    httpdate::parse_http_date(given)
        .ok()
        .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
        .is_none_or(|at| seconds <= at.as_secs())
}

async fn file(path: &Path, meta: &Metadata, headers: &HeaderMap) -> std::io::Result<Response> {
    let since = meta.modified()?.duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let size = meta.len();
    let mark = format!("\"{:x}-{size:x}\"", since.as_nanos());
    let named = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let fixed = [
        (header::ETAG, mark.clone()),
        (header::LAST_MODIFIED, httpdate::fmt_http_date(UNIX_EPOCH + Duration::from_secs(since.as_secs()))),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, disposition(&named)),
    ];
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if text(header::IF_NONE_MATCH).is_some_and(|given| given == mark || given == "*") {
        return Ok((StatusCode::NOT_MODIFIED, fixed).into_response());
    }
    let fresh = text(header::IF_RANGE).is_none_or(|given| same(given, &mark, since.as_secs()));
    let (status, first, length) = match text(header::RANGE).filter(|_| fresh) {
        None => (StatusCode::OK, 0, size),
        Some(wanted) => match range(wanted, size) {
            Some((first, length)) => (StatusCode::PARTIAL_CONTENT, first, length),
            None => {
                let all = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
                return Ok((StatusCode::RANGE_NOT_SATISFIABLE, all).into_response());
            }
        },
    };
    let mut file = tokio::fs::File::open(path).await?;
    file.seek(SeekFrom::Start(first)).await?;
    let body = Body::from_stream(ReaderStream::with_capacity(file.take(length), CHUNK));
    let mut response = (status, fixed, [(header::CONTENT_LENGTH, length.to_string())], body).into_response();
    if status == StatusCode::PARTIAL_CONTENT {
        let last = first + length - 1;
        if let Ok(value) = format!("bytes {first}-{last}/{size}").parse() {
            response.headers_mut().insert(header::CONTENT_RANGE, value);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges() {
        assert_eq!(range("bytes=0-", 10), Some((0, 10)));
        assert_eq!(range("bytes=3-5", 10), Some((3, 3)));
        assert_eq!(range("bytes=3-50", 10), Some((3, 7)));
        assert_eq!(range("bytes=-4", 10), Some((6, 4)));
        assert_eq!(range("bytes=-40", 10), Some((0, 10)));
        for bad in ["bytes=10-", "bytes=5-3", "bytes=-0", "bytes=0-1,3-4", "lines=1-2", "bytes=x-"] {
            assert_eq!(range(bad, 10), None, "{bad}");
        }
        assert_eq!(range("bytes=0-", 0), None);
    }

    #[test]
    fn a_changed_file_begins_anew() {
        assert!(same("\"a-1\"", "\"a-1\"", 5));
        assert!(!same("\"b-1\"", "\"a-1\"", 5));
        assert!(same("Thu, 01 Jan 1970 00:00:05 GMT", "", 5));
        assert!(!same("Thu, 01 Jan 1970 00:00:04 GMT", "", 5));
    }

    #[test]
    fn names_of_downloads_are_safe_in_a_header() {
        assert_eq!(disposition("a b.txt"), "attachment;filename=\"a b.txt\"; filename*=UTF-8''a%20b%2Etxt");
        assert!(disposition("ä\"").starts_with("attachment;filename=\"\\\"\"; filename*=UTF-8''%C3%A4%22"));
    }
}
