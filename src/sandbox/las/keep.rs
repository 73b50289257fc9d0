//! Assets and secrets: what is kept for transitions.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::files;
use super::refusal::Refusal;
use super::resource::{PLAIN, Resource};
use super::shapes::CONTENT;
use super::types::{TEXT, Type, may, must, null};

/// `/assets`: the content is a file beside the state.
pub static ASSETS: Resource = Resource {
    collection: "assets",
    id: "assetId",
    kind: "asset",
    create: Some(&[null("name", TEXT), null("description", TEXT), must("content", CONTENT)]),
    update: Some(&[null("name", TEXT), null("description", TEXT), may("content", CONTENT)]),
    always: &["name", "description", "contentMD5"],
    settle: |call, id, _, new| {
        if let Some(content) = new.body.shift_remove("content") {
            let bytes = decode(content.as_str().unwrap_or_default())?;
            files::write(call.app, id, &bytes)?;
            new.set("contentMD5", files::md5(&bytes));
        }
        Ok(())
    },
    show: |call, id, _, map| {
        if !call.listing
            && let Ok(bytes) = std::fs::read(files::path(call.app, id))
        {
            map.insert("content".to_owned(), STANDARD.encode(bytes).into());
        }
    },
    gone: |call, id, _| {
        files::remove(call.app, id);
        Ok(())
    },
    ..PLAIN
};

/// The bytes of base64 text.
///
/// # Errors
/// It is none.
pub fn decode(text: &str) -> Result<Vec<u8>, Refusal> {
    STANDARD.decode(text).map_err(|_| Refusal::bad("content must be base64"))
}

/// `/secrets`: the data is taken and never given.
pub static SECRETS: Resource = Resource {
    collection: "secrets",
    id: "secretId",
    kind: "secret",
    create: Some(&[null("name", TEXT), null("description", TEXT), must("data", Type::Object)]),
    update: Some(&[null("name", TEXT), null("description", TEXT), may("data", Type::Object)]),
    readable: false,
    never: &["data"],
    ..PLAIN
};
