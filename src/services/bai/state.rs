//! How a session is just now: what its events would have told to whoever had heard all of them.

use serde_json::{Value, json};

use super::client::Client;
use super::sessions::is_uuid;
use crate::error::Result;

/// The statuses that a session goes through, in order.
const WAY: &[&str] = &[
    "PENDING",
    "SCHEDULED",
    "PULLING",
    "PREPARING",
    "PREPARED",
    "CREATING",
    "RUNNING",
    "TERMINATING",
    "TERMINATED",
];
/// Rows of one request for recent sessions.
const ROWS: usize = 100;
/// So many such requests.
const PAGES: usize = 5;

/// A session's status and result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its ID.
    pub id: String,
    /// `PENDING`, `RUNNING`, …
    pub status: String,
    /// `UNDEFINED`, `SUCCESS` or `FAILURE`.
    pub result: String,
}

impl State {
    fn of(row: &Value) -> Option<State> {
        let text = |key: &str| row.get(key).and_then(Value::as_str).map(str::to_owned);
        Some(State {
            id: text("session_id")?,
            status: text("status")?,
            result: text("result").unwrap_or_default(),
        })
    }

    /// Whether no event comes any more that is worth waiting for.
    pub fn is_over(&self) -> bool {
        matches!(self.status.as_str(), "TERMINATED" | "CANCELLED" | "ERROR")
    }

    /// Whether an event of sessions must have come on the way to this state.
    pub fn implies(&self, event: &str) -> bool {
        let at = WAY.iter().position(|status| *status == self.status);
        let past = |status: &str| at >= WAY.iter().position(|one| *one == status);
        match event {
            "session_enqueued" => true,
            "session_scheduled" => at.is_some() && past("SCHEDULED"),
            "session_started" => {
                matches!(self.status.as_str(), "RUNNING" | "RUNNING_DEGRADED" | "RESTARTING")
                    || self.result == "SUCCESS"
                    || self.result == "FAILURE"
            }
            "session_success" => self.result == "SUCCESS",
            "session_failure" => self.result == "FAILURE",
            "session_terminating" => at.is_some() && past("TERMINATING"),
            "session_terminated" => self.status == "TERMINATED",
            "session_cancelled" => self.status == "CANCELLED",
            _ => false,
        }
    }
}

impl Client {
    /// The state of a session, by its ID, or the newest of its name; none where there is no such session, or where
    /// the server is too old to be asked.
    ///
    /// # Errors
    /// As [`Client::gql`].
    pub async fn state(&self, session: &str, owner: Option<&str>) -> Result<Option<State>> {
        if is_uuid(session) {
            let query = "query($id: UUID!) { compute_session(id: $id) { session_id status result } }";
            let data = self.gql(query, json!({"id": session})).await?;
            return Ok(data.get("compute_session").and_then(State::of));
        }
        if !self.version().await?.since(6, 20210815) || session.contains(['"', '\\']) {
            return Ok(None);
        }
        let own = Some(self.config.access_key.as_str()).filter(|key| !key.is_empty());
        let query = "query($filter: String, $owner: String) { compute_session_list(limit: 1, offset: 0, \
                     filter: $filter, order: \"-created_at\", access_key: $owner) \
                     { items { session_id status result } total_count } }";
        let with = json!({"filter": format!("name == \"{session}\""), "owner": owner.or(own)});
        let data = self.gql(query, with).await?;
        Ok(data.pointer("/compute_session_list/items/0").and_then(State::of))
    }

    /// The session that a container is the main one of, among the newest 500; none where it is not found. Managers
    /// cannot be asked for a container by its ID: 23.09 stumbles over its own argument.
    ///
    /// # Errors
    /// As [`Client::gql`].
    pub async fn session_of_container(&self, id: &str) -> Result<Option<State>> {
        let same = |row: &&Value| {
            ["main_kernel_id", "session_id"]
                .iter()
                .any(|key| row.get(key).and_then(Value::as_str) == Some(id))
        };
        for page in 0..PAGES {
            let query = "query($limit: Int!, $offset: Int!) { compute_session_list(limit: $limit, offset: $offset, \
                         order: \"-created_at\") { items { session_id main_kernel_id status result } total_count } }";
            let data = self.gql(query, json!({"limit": ROWS, "offset": page * ROWS})).await?;
            let items = data.pointer("/compute_session_list/items").and_then(Value::as_array);
            let items = items.map(Vec::as_slice).unwrap_or_default();
            if let Some(found) = items.iter().find(same) {
                return Ok(State::of(found));
            }
            if items.len() < ROWS {
                break;
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_implies_what_led_to_it() {
        let state = |status: &str, result: &str| State {
            id: String::new(),
            status: status.into(),
            result: result.into(),
        };
        let running = state("RUNNING", "UNDEFINED");
        assert!(
            running.implies("session_scheduled") && running.implies("session_started") && !running.is_over()
        );
        assert!(!running.implies("session_terminated") && !running.implies("kernel_started"));
        let failed = state("TERMINATED", "FAILURE");
        assert!(failed.implies("session_failure") && !failed.implies("session_success") && failed.is_over());
        assert!(failed.implies("session_terminating") && failed.implies("session_started"));
        let cancelled = state("CANCELLED", "UNDEFINED");
        assert!(cancelled.implies("session_cancelled") && !cancelled.implies("session_scheduled"));
        assert!(!state("PENDING", "UNDEFINED").implies("session_scheduled"));
    }
}
