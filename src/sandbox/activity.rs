//! Whether anybody uses the server: what is under way, and since when nothing is.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::app::locked;

/// The server's use.
pub struct Activity {
    state: Mutex<State>,
}

struct State {
    busy: usize,
    since: Instant,
}

/// While it exists the server is in use.
pub struct Busy<'a>(&'a Activity);

impl Activity {
    /// Nothing under way, as of now.
    pub fn new() -> Self {
        Self { state: Mutex::new(State { busy: 0, since: Instant::now() }) }
    }

    /// Something begins.
    pub fn begin(&self) -> Busy<'_> {
        locked(&self.state).busy += 1;
        Busy(self)
    }

    /// For how long nothing has been under way.
    pub fn idle_for(&self) -> Duration {
        let state = locked(&self.state);
        if state.busy == 0 { state.since.elapsed() } else { Duration::ZERO }
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        let mut state = locked(&self.0.state);
        state.busy -= 1;
        state.since = Instant::now();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_begins_when_the_last_ends() {
        let activity = Activity::new();
        let one = activity.begin();
        let two = activity.begin();
        drop(one);
        assert_eq!(activity.idle_for(), Duration::ZERO);
        drop(two);
        assert!(activity.idle_for() < Duration::from_secs(60));
    }
}
