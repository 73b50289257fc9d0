//! Several transfers at once: one at first, one more with each that goes well.

use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;

/// How often what has moved is told.
const TICK: Duration = Duration::from_millis(100);

/// What the end of one transfer means for the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// All is well.
    Good,
    /// This one failed.
    Bad,
    /// The others would fail too: none is begun any more.
    Stop,
}

/// Does the work on each item, on at most so many at once; returns what was not begun.
pub async fn each<T, R>(
    items: Vec<T>,
    most: usize,
    work: impl AsyncFn(T) -> R,
    mut done: impl FnMut(R) -> After,
    tick: impl Fn(),
) -> Vec<T> {
    let mut items = items.into_iter();
    let mut running = FuturesUnordered::new();
    let (mut limit, mut stopped) = (1, false);
    let mut clock = tokio::time::interval(TICK);
    loop {
        while !stopped
            && running.len() < limit.min(most.max(1))
            && let Some(item) = items.next()
        {
            running.push(work(item));
        }
        tokio::select! {
            finished = running.next() => match finished.map(&mut done) {
                Some(After::Good) => limit += 1,
                Some(After::Bad) => {}
                Some(After::Stop) => stopped = true,
                None => return items.collect(),
            },
            _ = clock.tick() => tick(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::cell::Cell;

    use super::*;

    #[test]
    fn begins_slowly_and_stops() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (now, most) = (Cell::new(0), Cell::new(0));
        let work = async |number: u32| {
            now.set(now.get() + 1);
            most.set(most.get().max(now.get()));
            tokio::task::yield_now().await;
            now.set(now.get() - 1);
            number
        };
        let left = runtime.block_on(each((0..50).collect(), 4, work, |_| After::Good, || {}));
        assert!(left.is_empty() && most.get() == 4, "{}", most.get());
        let stop = |number| if number == 0 { After::Stop } else { After::Good };
        let left = runtime.block_on(each((0..50).collect(), 4, work, stop, || {}));
        assert_eq!(left.len(), 49);
    }
}
