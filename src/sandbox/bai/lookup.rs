//! Finds the session that a request names.

use serde_json::json;

use super::problem::Problem;
use super::record::Session;
use crate::sandbox::app::App;
use crate::sandbox::{clock, ids};

/// At most so many sessions are named when several fit.
const MOST: usize = 10;

/// The session of `owner` with this ID or name; dead ones only with `stale`.
///
/// # Errors
/// None fits, or several do.
pub fn session(app: &App, owner: &str, reference: &str, stale: bool) -> Result<Session, Problem> {
    let matches = app.store.read(|data| {
        let own = |session: &&Session| session.access_key == owner && (stale || !session.status.is_dead());
        if let Some(id) = ids::parse_uuid(reference)
            && let Some(found) = data.sessions.iter().filter(own).find(|session| session.id == id)
        {
            return vec![found.clone()];
        }
        let named = data.sessions.iter().filter(own).filter(|session| session.name == reference);
        // Newest first; one that lives hides the dead ones of its name.
        let mut named: Vec<Session> = named.cloned().collect();
        named.sort_by_key(|session| std::cmp::Reverse(session.created_at));
        if stale && !named.is_empty() {
            let first = named.iter().position(|session| !session.status.is_dead()).unwrap_or(0);
            return vec![named.swap_remove(first)];
        }
        named
    });
    match matches.as_slice() {
        [] => Err(Problem::no_session(reference)),
        [one] => Ok(one.clone()),
        many => Err(Problem::many_sessions(
            many.iter()
                .take(MOST)
                .map(|session| {
                    json!({
                        "id": session.id,
                        "name": session.name,
                        "status": session.status.name(),
                        "created_at": clock::iso(session.created_at),
                    })
                })
                .collect(),
        )),
    }
}
