//! Checks the signature of a request as the manager does.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::problem::Problem;
use crate::sandbox::clock::{self, Micros};
use crate::sandbox::ids;

/// How far a request's date may be from ours, in microseconds.
const SKEW: Micros = 15 * 60 * 1_000_000;

/// The parts of a request that are signed, as they were on the wire.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    pub method: &'a str,
    /// Path and query of the request line.
    pub target: &'a str,
    pub date: &'a str,
    pub host: &'a str,
    /// The media type alone, or `application/octet-stream` where the header is missing.
    pub content_type: &'a str,
    pub version: &'a str,
}

/// What the Authorization header says.
#[derive(Debug, PartialEq, Eq)]
pub struct Credential<'a> {
    pub access_key: &'a str,
    pub signature: &'a str,
    pub method: &'a str,
}

/// Reads the Authorization header.
///
/// # Errors
/// Another scheme, or a part is missing.
pub fn credential(header: &str) -> Result<Credential<'_>, Problem> {
    let (scheme, rest) =
        header.split_once(' ').ok_or_else(|| Problem::bad_auth("Malformed authorization header"))?;
    if scheme != "BackendAI" && scheme != "Sorna" {
        return Err(Problem::bad_auth("Invalid authorization type name"));
    }
    let value = |name: &str| {
        let mut parts = rest.split(',').filter_map(|part| part.trim().split_once('='));
        parts.find(|(key, _)| key.trim() == name).map(|(_, value)| value.trim())
    };
    let missing = || Problem::bad_auth("Missing or malformed authorization parameters");
    let method = value("signMethod").ok_or_else(missing)?;
    let (access_key, signature) =
        value("credential").and_then(|text| text.split_once(':')).ok_or_else(missing)?;
    Ok(Credential { access_key, signature, method })
}

/// The day of a request's date in its own zone, where the date is near enough to `now`.
///
/// # Errors
/// No date, none that can be read, or one that is too far off.
pub fn check_date(date: Option<&str>, now: Micros) -> Result<String, Problem> {
    date.and_then(clock::parse)
        .filter(|(at, _)| (now - SKEW + 1..now + SKEW).contains(at))
        .map(|(_, day)| day)
        .ok_or_else(|| Problem::bad_auth("Date/time sync error"))
}

/// Whether the signature is the one that the owner of `secret` would make.
///
/// # Errors
/// It is not, or it was made in a way that is not known here.
pub fn check(
    signed: Signed<'_>,
    credential: &Credential<'_>,
    day: &str,
    secret: &str,
) -> Result<(), Problem> {
    if !credential.method.eq_ignore_ascii_case("HMAC-SHA256") {
        return Err(Problem::bad_auth("Unsupported request signing method (hash type)"));
    }
    let bytes = decode_hex(credential.signature).unwrap_or_default();
    let mismatch = || Problem::unauthorized("Signature mismatch");
    let mac = keyed(&signing_key(secret, day, signed.host)).ok_or_else(mismatch)?;
    mac.chain_update(text(signed)).verify_slice(&bytes).map_err(|_| mismatch())
}

fn text(signed: Signed<'_>) -> String {
    let Signed { method, target, date, host, content_type, version } = signed;
    let body = ids::hex(&Sha256::digest(b""));
    format!(
        "{method}\n{target}\n{date}\nhost:{host}\ncontent-type:{content_type}\nx-backendai-version:{version}\n{body}"
    )
}

fn signing_key(secret: &str, day: &str, host: &str) -> Vec<u8> {
    let of_day = keyed(secret.as_bytes()).map(|mac| mac.chain_update(day).finalize().into_bytes().to_vec());
    let of_host =
        of_day.and_then(|key| Some(keyed(&key)?.chain_update(host).finalize().into_bytes().to_vec()));
    of_host.unwrap_or_default()
}

fn keyed(key: &[u8]) -> Option<Hmac<Sha256>> {
    Hmac::<Sha256>::new_from_slice(key).ok()
}

fn decode_hex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const SIGNED: Signed<'_> = Signed {
        method: "GET",
        target: "/session/a%20b?x=1",
        date: "2026-11-21T03:18:31.044529+00:00",
        host: "127.0.0.1:8081",
        content_type: "application/json",
        version: "v7.20230615",
    };

    fn with(signature: &str) -> Result<(), Problem> {
        check(SIGNED, &Credential { access_key: "AK", signature, method: "HMAC-SHA256" }, "20261121", SECRET)
    }

    #[test]
    fn a_signature_made_elsewhere_is_right() {
        // Made with Python's hmac by the rule of the manager's documentation.
        with("4775961f9ec7f4de07fe5a104e9988a28fb7aad1a1008cea133fb2b7f8998293").unwrap();
    }

    #[test]
    fn any_change_makes_it_wrong() {
        assert!(with("00").is_err());
        assert!(with("not hexadecimal").is_err());
        assert!(with("é").is_err());
        let other = Credential {
            access_key: "AK",
            signature: "4775961f9ec7f4de07fe5a104e9988a28fb7aad1a1008cea133fb2b7f8998293",
            method: "HMAC-SHA256",
        };
        assert!(check(Signed { target: "/session/a b?x=1", ..SIGNED }, &other, "20261121", SECRET).is_err());
        assert!(check(SIGNED, &other, "20261122", SECRET).is_err());
        assert!(check(SIGNED, &other, "20261121", "other").is_err());
    }

    #[test]
    fn the_header_has_its_form() {
        let good = credential("BackendAI signMethod=HMAC-SHA256, credential=AK:ab").unwrap();
        assert_eq!(good, Credential { access_key: "AK", signature: "ab", method: "HMAC-SHA256" });
        for bad in
            ["Basic x", "BackendAI", "BackendAI foo=bar", "BackendAI signMethod=HMAC-SHA256, credential=AK"]
        {
            assert!(credential(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_date_may_be_a_quarter_of_an_hour_off() {
        let now = clock::parse("2026-11-21T03:18:31+00:00").unwrap().0;
        assert_eq!(check_date(Some("2026-11-21T03:04:00+00:00"), now).unwrap(), "20261121");
        assert!(check_date(Some("2026-11-21T03:03:31+00:00"), now).is_err());
        assert!(check_date(Some("2026-11-21T03:33:32+00:00"), now).is_err());
        assert!(check_date(None, now).is_err());
    }
}
