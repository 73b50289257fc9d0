//! Documents that an earlier run may have made: they are looked up by the path that was sent with them.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::hex;
use super::journal::Pending;
use super::pace::Pace;
use crate::error::Result;
use crate::services::las::truth::Sum;
use crate::services::las::{Client, documents};

/// How far this computer's clock may be from the service's, in milliseconds.
const CLOCKS: i64 = 10 * 60 * 1000;

/// A document that may be the one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its ID.
    pub id: String,
    /// The address of its content, where the list has it.
    pub url: Option<String>,
    sum: Option<String>,
    created: Option<i64>,
}

/// Candidates by path.
pub type Found = HashMap<String, Vec<Candidate>>;

/// The documents of a dataset that have one of these paths and are not known by ID.
///
/// # Errors
/// The service's refusal.
pub async fn candidates(
    client: &Client,
    pace: &Pace,
    dataset: &str,
    paths: &HashSet<String>,
    known: &HashSet<String>,
) -> Result<Found> {
    let (mut found, mut pager) = (Found::new(), documents::pager());
    while !pager.is_over() {
        let call = documents::page(dataset, &pager);
        let mut answer = pace.paced(async || client.call_patiently(&call, 1).await).await?;
        for document in pager.take(&mut answer)? {
            let path = document.pointer("/metadata/originalFilePath").and_then(Value::as_str);
            let Some(path) = path.filter(|path| paths.contains(*path)) else { continue };
            let text = |key: &str| document.get(key).and_then(Value::as_str).map(str::to_owned);
            let Some(id) = text("documentId").filter(|id| !known.contains(id)) else { continue };
            let created = text("createdTime").and_then(|text| millis(&text));
            let candidate = Candidate { id, url: text("fileUrl"), sum: text("contentMD5"), created };
            found.entry(path.to_owned()).or_default().push(candidate);
        }
    }
    Ok(found)
}

/// The one that a pending document has become, taken out so that no other one gets it.
pub fn take(found: &mut Found, pending: &Pending, sum: &Sum) -> Option<Candidate> {
    let list = found.get_mut(&pending.path)?;
    let at = list.iter().position(|one| {
        // A document with other content is somebody else's, and so is one that is older than the attempt.
        let content = one.sum.as_ref().is_none_or(|text| is_sum(text, sum));
        content && one.created.is_none_or(|created| created >= pending.at - CLOCKS)
    })?;
    Some(list.swap_remove(at))
}

/// Whether a text stands for a sum, in hexadecimal or in base64.
fn is_sum(text: &str, sum: &Sum) -> bool {
    use base64::Engine;
    text.eq_ignore_ascii_case(&hex(sum)) || text == base64::engine::general_purpose::STANDARD.encode(sum)
}

/// `2024-01-02T03:04:05.678+0000` and its like in milliseconds since 1970.
fn millis(text: &str) -> Option<i64> {
    let time = text.parse::<jiff::Timestamp>().ok();
    let time =
        time.or_else(|| jiff::fmt::strtime::parse("%Y-%m-%dT%H:%M:%S%.f%z", text).ok()?.to_timestamp().ok());
    time.map(jiff::Timestamp::as_millisecond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_api() {
        assert_eq!(millis("2024-01-02T03:04:05.678+0000"), Some(1_704_164_645_678));
        assert_eq!(millis("2024-01-02T04:04:05.678+01:00"), Some(1_704_164_645_678));
        assert_eq!(millis("2024-01-02T03:04:05Z"), Some(1_704_164_645_000));
        assert_eq!(millis("yesterday"), None);
    }

    #[test]
    fn only_what_may_be_ours_is_taken() {
        let pending = Pending { path: "a".into(), at: 2 * CLOCKS, ..Pending::default() };
        let one =
            |id: &str, sum: Option<String>, created| Candidate { id: id.into(), url: None, sum, created };
        let mut found = Found::from([(
            "a".to_owned(),
            vec![
                one("old", None, Some(0)),
                one("other", Some("0123".into()), Some(2 * CLOCKS)),
                one("mine", Some(hex(&[7; 16])), Some(2 * CLOCKS - 1)),
            ],
        )]);
        assert_eq!(take(&mut found, &pending, &[7; 16]).map(|one| one.id).as_deref(), Some("mine"));
        assert_eq!(take(&mut found, &pending, &[7; 16]), None);
    }
}
