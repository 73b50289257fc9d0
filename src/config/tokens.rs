//! The token cache of all services: lock, read again, refresh only if still stale, write whole.
//!
//! Where a token is stored differs by service (a section of the official LMK file, a JSON file of afar's); how it
//! is kept does not.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::lock::Lock;
use super::secret::Secret;
use crate::error::{Error, Kind, Result};

/// How long before its end a token counts as stale.
pub const SKEW: Duration = Duration::from_secs(30);
/// How long to wait for another process that refreshes.
const LOCK_LIMIT: Duration = Duration::from_secs(20);

/// An access token and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Goes into the Authorization header.
    pub access: Secret,
    /// Buys a new one, where the service gave it.
    pub refresh: Option<Secret>,
    /// When it ends; none is never.
    pub expires: Option<SystemTime>,
}

impl Token {
    /// Whether it has ended, or ends within the skew.
    pub fn is_stale(&self) -> bool {
        self.expires.is_some_and(|end| end <= SystemTime::now() + SKEW)
    }
}

/// A point in time from milliseconds since 1970; what lies before is 1970.
pub fn from_millis(millis: i64) -> SystemTime {
    UNIX_EPOCH + Duration::from_millis(u64::try_from(millis).unwrap_or(0))
}

/// Milliseconds since 1970.
pub fn to_millis(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Where a service keeps its token.
pub trait Store {
    /// The file that holds it; its lock is beside it.
    fn path(&self) -> &Path;
    /// The stored token, none where there is none or where a cache is unreadable.
    ///
    /// # Errors
    /// Only for files that are the user's own configuration.
    fn load(&self) -> Result<Option<Token>>;
    /// Stores a token, whole and private.
    ///
    /// # Errors
    /// The file system's.
    fn save(&self, token: &Token) -> Result<()>;
}

/// Keeps others from reading and writing a store at once, for a change that is no refresh.
///
/// # Errors
/// The folder cannot be written; the lock was held too long.
pub async fn locked(store: &impl Store) -> Result<Lock> {
    Lock::take(store.path(), LOCK_LIMIT).await
}

/// A usable token: the stored one, or the one that `refresh` brings.
///
/// Of several processes that find one stale token, one refreshes; the others wait and read what it wrote. `refused`
/// is a token that the server has turned down: it counts as stale whatever its expiry says. A token that cannot be
/// stored is used all the same, and `warn` says so. A failed refresh leaves the stored token as it is; one that was
/// taken out meanwhile does not come back.
///
/// # Errors
/// Those of `refresh`, that the lock was held too long, or that somebody signed out.
pub async fn fresh<S, F>(
    store: &S,
    current: Token,
    refused: Option<&Secret>,
    warn: &dyn Fn(&str),
    refresh: F,
) -> Result<Token>
where
    S: Store,
    F: AsyncFnOnce(&Token) -> Result<Token>,
{
    let stale = |token: &Token| token.is_stale() || refused.is_some_and(|bad| *bad == token.access);
    if !stale(&current) {
        return Ok(current);
    }
    let lock = match Lock::take(store.path(), LOCK_LIMIT).await {
        Ok(lock) => Some(lock),
        // A read-only folder cannot be locked; the command still works, for itself.
        Err(error) if store.path().parent().is_some_and(is_read_only) => {
            warn(&format!("{error}; the new token is not stored"));
            None
        }
        Err(error) => return Err(error),
    };
    let again = match store.load()? {
        Some(again) => again,
        None if current.refresh.is_some() => {
            return Err(Error::new(Kind::Auth, "it was signed out meanwhile"));
        }
        None => current,
    };
    if !stale(&again) {
        return Ok(again);
    }
    let token = refresh(&again).await?;
    if lock.is_some()
        && let Err(error) = store.save(&token)
    {
        warn(&format!("{error}; the new token is not stored"));
    }
    drop(lock);
    Ok(token)
}

fn is_read_only(folder: &Path) -> bool {
    tempfile::Builder::new().prefix(".afar-").tempfile_in(folder).is_err()
}
