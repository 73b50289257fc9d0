//! Ctrl-C, and being told to end.

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
