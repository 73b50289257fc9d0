//! How many calls LMK answers, for the tests of clients: any number unless a limit is set. The service's own numbers are
//! not documented; what is known is that a client has to wait after a 429 and try again.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::refusal::Refusal;
use crate::sandbox::app::{Shared, locked};

/// The calls in any second that are answered, and those of the last one.
#[derive(Default)]
pub struct Limit(Mutex<(Option<usize>, VecDeque<Instant>)>);

impl Limit {
    /// Sets how many; none is no limit.
    pub fn set(&self, per_second: Option<usize>) {
        *locked(&self.0) = (per_second, VecDeque::new());
    }

    /// Counts a call; whether it is answered.
    fn allows(&self, now: Instant) -> bool {
        let mut limit = locked(&self.0);
        let (most, recent) = &mut *limit;
        let Some(most) = *most else { return true };
        while recent.front().is_some_and(|then| now.duration_since(*then) >= Duration::from_secs(1)) {
            recent.pop_front();
        }
        let allowed = recent.len() < most;
        if allowed {
            recent.push_back(now);
        }
        allowed
    }
}

/// Refuses with 429 what is too much.
pub async fn counted(State(app): State<Shared>, request: Request, next: Next) -> Response {
    match app.lmk_limit.allows(Instant::now()) {
        true => next.run(request).await,
        false => Refusal::new(429, "Too Many Requests").into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_has_room_again() {
        let limit = Limit::default();
        let now = Instant::now();
        assert!((0..9).all(|_| limit.allows(now)));
        limit.set(Some(2));
        assert_eq!([0, 1, 2].map(|_| limit.allows(now)), [true, true, false]);
        assert!(limit.allows(now + Duration::from_secs(1)));
        limit.set(None);
        assert!((0..9).all(|_| limit.allows(now)));
    }
}
