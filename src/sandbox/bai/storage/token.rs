//! Tokens for the storage proxy: JSON web tokens (HS256) that end after a day.

use std::io;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use super::Refusal;
use crate::sandbox::app::App;
use crate::sandbox::bai::folders::record::{Folder, HOST};
use crate::sandbox::store::{private_dir, private_file};
use crate::sandbox::{clock, ids};

/// How long a token holds, in seconds.
const LIFE: i64 = 24 * 60 * 60;
/// The folder of what is being uploaded in the state folder.
const UPLOADS: &str = "uploads";

/// What a token is for.
#[derive(Debug)]
pub struct Token {
    pub folder: String,
    pub path: String,
    /// The upload and its size, where it is for one.
    pub upload: Option<(String, u64)>,
}

fn signature(secret: &str, text: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(text.as_bytes());
    Some(mac)
}

fn encode(secret: &str, claims: &Value) -> String {
    let text =
        format!("{}.{}", BASE64.encode(r#"{"alg":"HS256","typ":"JWT"}"#), BASE64.encode(claims.to_string()));
    let mac = signature(secret, &text).map(|mac| BASE64.encode(mac.finalize().into_bytes()));
    format!("{text}.{}", mac.unwrap_or_default())
}

fn decode(secret: &str, token: &str, now: i64) -> Result<Value, &'static str> {
    let (text, given) = token.rsplit_once('.').ok_or("Not enough segments")?;
    let given = BASE64.decode(given).map_err(|_| "Invalid crypto padding")?;
    let mac = signature(secret, text).ok_or("Signature verification failed")?;
    mac.verify_slice(&given).map_err(|_| "Signature verification failed")?;
    let (_, claims) = text.split_once('.').ok_or("Not enough segments")?;
    let claims = BASE64.decode(claims).map_err(|_| "Invalid payload padding")?;
    let claims: Value = serde_json::from_slice(&claims).map_err(|_| "Invalid payload string")?;
    if claims["exp"].as_i64().is_none_or(|end| end <= now) {
        return Err("Signature has expired");
    }
    Ok(claims)
}

fn sign(app: &App, mut claims: Value) -> String {
    claims["exp"] = json!(clock::now() / 1_000_000 + LIFE);
    encode(&app.store.read(|data| data.folders.secret.clone()), &claims)
}

/// A token to get a file.
pub fn for_download(app: &App, folder: &str, path: &str) -> String {
    sign(app, json!({ "op": "download", "volume": HOST, "vfid": folder, "relpath": path }))
}

/// A token to send a file, for which there is an empty place now.
///
/// # Errors
/// The file system's.
pub fn for_upload(app: &App, folder: &str, path: &str, size: u64) -> io::Result<String> {
    let session = ids::random_hex::<16>();
    let place = upload_place(app, &session);
    if let Some(dir) = place.parent() {
        private_dir(dir)?;
    }
    private_file(&place)?;
    Ok(sign(
        app,
        json!({
            "op": "upload", "volume": HOST, "vfid": folder, "relpath": path,
            "session": session, "size": size,
        }),
    ))
}

/// Where the bytes of an upload wait until they are all there.
pub fn upload_place(app: &App, session: &str) -> PathBuf {
    app.store.dir().join(UPLOADS).join(session)
}

/// Reads the token of a request, and finds its folder.
///
/// # Errors
/// It is none of ours, is too old or is for something else, or the folder is gone.
pub fn read(app: &App, token: Option<&str>, op: &str) -> Result<(Token, Folder), Refusal> {
    let token = token.ok_or_else(|| Refusal::params("token", "is required"))?;
    let secret = app.store.read(|data| data.folders.secret.clone());
    let claims = decode(&secret, token, clock::now() / 1_000_000)
        .map_err(|why| Refusal::params("token", &format!("cannot decode the given value as JWT: {why}")))?;
    if claims["op"] != op {
        return Err(Refusal::params("token", "value is not exactly the operation"));
    }
    let text = |name: &str| claims[name].as_str().unwrap_or_default().to_owned();
    let upload = claims["size"].as_u64().map(|size| (text("session"), size));
    let token = Token { folder: text("vfid"), path: text("relpath"), upload };
    let folder = app.store.read(|data| data.folders.get(&token.folder).cloned());
    Ok((token, folder.ok_or_else(Refusal::no_file)?))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn tokens_are_ours_and_end() {
        let token = encode("secret", &json!({ "op": "download", "exp": 100 }));
        assert_eq!(decode("secret", &token, 99).unwrap()["op"], "download");
        assert_eq!(decode("secret", &token, 100), Err("Signature has expired"));
        assert_eq!(decode("other", &token, 99), Err("Signature verification failed"));
        assert_eq!(decode("secret", "abc", 99), Err("Not enough segments"));
        let forged = token.replacen('.', ".eyJ9.", 1);
        assert!(decode("secret", &forged, 99).is_err());
    }
}
