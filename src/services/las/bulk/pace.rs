//! How many requests are under way at once: more while all goes well, half as many when the service has had enough.

use std::cell::Cell;
use std::time::{Duration, Instant};

use tokio::sync::Notify;

use crate::error::{Error, Result};
use crate::http::failure::is_unreachable;
use crate::http::retry::jittered;
use crate::services::las::client::came_too_soon;

/// How many requests there are at first.
const FIRST: f64 = 4.0;
/// How long the number stays as it is after it was halved: the requests that were under way then fail too, and are
/// no news.
const REST: Duration = Duration::from_millis(250);
/// The longest pause of one request.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// How long nothing may go well before requests are given up.
const PATIENCE: Duration = Duration::from_secs(300);
/// How often a request is tried that could not even be sent.
const UNSENT_TRIES: u32 = 3;

/// The regulator: additive increase, multiplicative decrease.
pub struct Pace {
    most: f64,
    limit: Cell<f64>,
    active: Cell<usize>,
    /// Whether the number still doubles: until the service first complains.
    quick: Cell<bool>,
    halved: Cell<Option<Instant>>,
    went_well: Cell<Instant>,
    freed: Notify,
    patient: bool,
}

/// A request under way.
struct Slot<'a>(&'a Pace);

impl Drop for Slot<'_> {
    fn drop(&mut self) {
        self.0.active.set(self.0.active.get() - 1);
        // Two, as the limit may have grown by one.
        self.0.freed.notify_one();
        self.0.freed.notify_one();
    }
}

impl Pace {
    /// At most so many requests at once; without patience nothing is tried again.
    pub fn new(most: usize, patient: bool) -> Pace {
        let most = most.max(1) as f64;
        Pace {
            most,
            limit: Cell::new(FIRST.min(most)),
            active: Cell::new(0),
            quick: Cell::new(true),
            halved: Cell::new(None),
            went_well: Cell::new(Instant::now()),
            freed: Notify::new(),
            patient,
        }
    }

    async fn slot(&self) -> Slot<'_> {
        while self.active.get() >= self.limit.get() as usize {
            self.freed.notified().await;
        }
        self.active.set(self.active.get() + 1);
        Slot(self)
    }

    fn good(&self) {
        let limit = self.limit.get();
        let more = if self.quick.get() { 1.0 } else { 1.0 / limit };
        self.limit.set((limit + more).min(self.most));
        self.went_well.set(Instant::now());
    }

    fn too_soon(&self) {
        self.quick.set(false);
        if self.halved.get().is_none_or(|then| then.elapsed() >= REST) {
            self.limit.set((self.limit.get() / 2.0).max(1.0));
            self.halved.set(Some(Instant::now()));
        }
    }

    /// Makes a request when its turn comes, and again where it came too soon or was never sent.
    ///
    /// # Errors
    /// Those of the request; "Too Many Requests" only after nothing went well for long.
    pub async fn paced<T>(&self, request: impl AsyncFn() -> Result<T>) -> Result<T> {
        let mut count = 0;
        loop {
            count += 1;
            let slot = self.slot().await;
            let answer = request().await;
            let pause = match &answer {
                Ok(_) => {
                    self.good();
                    None
                }
                Err(error) => self.pause(error, count),
            };
            drop(slot);
            match pause {
                Some(pause) => tokio::time::sleep(pause).await,
                None => return answer,
            }
        }
    }

    /// The pause before another try; none where this was the last one.
    fn pause(&self, error: &Error, count: u32) -> Option<Duration> {
        if came_too_soon(error) {
            self.too_soon();
            let hopeless = self.went_well.get().elapsed() > PATIENCE;
            let most = Duration::from_millis(100 << count.min(10)).min(LONGEST_PAUSE);
            // Never at once: half of the pause is certain, the other half spreads the requests.
            return (self.patient && !hopeless).then(|| most.mul_f64(0.5 + fastrand::f64() / 2.0));
        }
        (is_unreachable(error) && self.patient && count < UNSENT_TRIES).then(|| jittered(count))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn refused() -> Error {
        Error::service("429").status(429).detail("Too Many Requests")
    }

    #[test]
    fn the_number_doubles_halves_and_grows_slowly() {
        let pace = Pace::new(32, true);
        (0..100).for_each(|_| pace.good());
        assert_eq!(pace.limit.get() as usize, 32);
        assert!(pace.pause(&refused(), 1).is_some() && pace.pause(&refused(), 1).is_some());
        assert_eq!(pace.limit.get() as usize, 16, "halved once for a burst");
        pace.good();
        assert!(pace.limit.get() < 17.0);
        for _ in 0..20 {
            pace.halved.set(None);
            pace.too_soon();
        }
        assert_eq!(pace.limit.get() as usize, 1);
        assert_eq!(Pace::new(1, false).pause(&refused(), 1), None);
        assert_eq!(pace.pause(&Error::service("x").status(403), 1), None);
    }

    #[test]
    fn no_more_than_the_limit_are_under_way_and_none_is_lost() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (most, seen, refusals) = (Cell::new(0), Cell::new(0), Cell::new(0));
        let pace = Pace::new(8, true);
        let one = async || {
            seen.set(seen.get() + 1);
            most.set(seen.get().max(most.get()));
            tokio::task::yield_now().await;
            seen.set(seen.get() - 1);
            refusals.set(refusals.get() + 1);
            if refusals.get() % 40 == 7 { Err(refused()) } else { Ok(()) }
        };
        let all = futures_util::future::join_all((0..100).map(|_| pace.paced(one)));
        let done = runtime.block_on(all);
        assert_eq!(done.iter().filter(|answer| answer.is_ok()).count(), 100);
        assert!(most.get() <= 8 && most.get() > 4, "{}", most.get());
    }
}
