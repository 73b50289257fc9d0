//! The signature of API requests (bai API, signMethod HMAC-SHA256; the body is never hashed since v4.20181215).

use hmac::{Hmac, KeyInit, Mac};
use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::config::secret::Secret;

/// What is signed.
pub struct ToSign<'a> {
    /// The method, upper case.
    pub method: &'a str,
    /// Path and query as on the request line.
    pub target: &'a str,
    /// The Host header.
    pub host: &'a str,
    /// The media type, without parameters.
    pub content_type: &'a str,
    /// The version header.
    pub version: &'a str,
    /// The moment.
    pub date: Timestamp,
}

/// The Date header's text: ISO 8601, UTC, microseconds.
pub fn date_text(date: Timestamp) -> String {
    date.strftime("%Y-%m-%dT%H:%M:%S.%6f+00:00").to_string()
}

/// The Authorization header's text.
pub fn authorization(access_key: &str, secret: &Secret, what: &ToSign<'_>) -> String {
    let text = [
        what.method,
        what.target,
        &date_text(what.date),
        &format!("host:{}", what.host),
        &format!("content-type:{}", what.content_type.to_ascii_lowercase()),
        &format!("x-backendai-version:{}", what.version),
        &hex(&Sha256::digest(b"")),
    ]
    .join("\n");
    let day = what.date.strftime("%Y%m%d").to_string();
    let key = mac(&mac(secret.expose().as_bytes(), day.as_bytes()), what.host.as_bytes());
    let signature = hex(&mac(&key, text.as_bytes()));
    format!("BackendAI signMethod=HMAC-SHA256, credential={access_key}:{signature}")
}

fn mac(key: &[u8], data: &[u8]) -> Vec<u8> {
    // HMAC takes keys of any length, so this never fails.
    Hmac::<Sha256>::new_from_slice(key).map_or_else(
        |_| Vec::new(),
        |mut mac| {
            mac.update(data);
            mac.finalize().into_bytes().to_vec()
        },
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn hmac_is_the_standard_one() {
        // RFC 4231, test case 2.
        assert_eq!(
            hex(&mac(b"Jefe", b"what do ya want for nothing?")),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[test]
    fn a_known_request_has_its_known_signature() {
        let what = ToSign {
            method: "GET",
            target: "/session/a?x=1",
            host: "127.0.0.1:8081",
            content_type: "application/json",
            version: "v7.20230615",
            date: "2024-01-02T03:04:05.678901Z".parse().unwrap(),
        };
        assert_eq!(date_text(what.date), "2024-01-02T03:04:05.678901+00:00");
        let text = authorization("AKTEST", &Secret::new("secret"), &what);
        assert_eq!(
            text,
            "BackendAI signMethod=HMAC-SHA256, credential=AKTEST:4524fe52f0b2b69cf5c1a4fc6e5e8ef325703f6281230a556e41da3c5bdadd1d"
        );
    }
}
