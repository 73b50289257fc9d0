//! Ctrl-C, and being told to end.

use crate::error::{Error, Kind, Result};

/// Does something that clears away what it has not finished, also where an end is wanted before.
///
/// # Errors
/// Those of the work; that it was given up.
pub async fn or_end<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::select! {
        done = work => done,
        () = wanted() => Err(Error::new(Kind::Interrupted, "interrupted")),
    }
}

/// Returns when the user, or whoever runs the program, wants an end.
pub async fn wanted() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut term) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = term.recv() => {}
            }
            return;
        }
    }
    if tokio::signal::ctrl_c().await.is_err() {
        // Nobody can be heard: what runs goes on to its own end.
        std::future::pending::<()>().await;
    }
}
