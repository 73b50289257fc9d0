//! When a call is made again, and after what pause.

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, RETRY_AFTER};

/// The longest that any single pause lasts.
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
/// The longest that all pauses of one call last together.
pub const BUDGET: Duration = Duration::from_secs(60);

/// What a service's own client repeats.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// One try.
    Once,
    /// A 429 of any method, with pauses of 0.5·2ⁿ seconds (LMK).
    TooManyRequests,
    /// A 5xx of any method, three tries, with pauses of up to 2ⁿ seconds (Lucidtech).
    ServerErrors,
}

/// What may be asked about a finished try.
pub struct Try<'a> {
    /// Tries made so far, this one included.
    pub count: u32,
    /// The status; none where no answer came.
    pub status: Option<u16>,
    /// The answer's headers.
    pub headers: Option<&'a HeaderMap>,
    /// Whether repeating the method changes nothing.
    pub idempotent: bool,
    /// Whether the request was never sent.
    pub unsent: bool,
}

/// The pause before another try; none where this was the last one.
///
/// `extra` is `--retries`: 0 turns all repetition off, N adds repetition of calls that can be repeated.
pub fn pause(rule: Rule, extra: Option<u32>, last: &Try<'_>) -> Option<Duration> {
    if extra == Some(0) {
        return None;
    }
    if rule == Rule::TooManyRequests && last.status == Some(429) && last.count <= 8 {
        return Some(Duration::from_millis(500 << last.count.min(5)).min(LONGEST_PAUSE));
    }
    if rule == Rule::ServerErrors && last.status.is_some_and(|status| status >= 500) && last.count < 3 {
        return Some(jittered(last.count));
    }
    let more = extra.is_some_and(|limit| last.count <= limit);
    let worth = match last.status {
        Some(status) => last.idempotent && matches!(status, 408 | 425 | 429 | 500 | 502 | 503 | 504),
        None => last.idempotent || last.unsent,
    };
    if !(more && worth) {
        return None;
    }
    if let Some(asked) = last.headers.and_then(retry_after) {
        return (asked <= BUDGET).then_some(asked);
    }
    let most = Duration::from_millis(250 << last.count.min(6)).min(LONGEST_PAUSE);
    Some(most.mul_f64(fastrand::f64()))
}

/// A random pause of up to 1, 2, 4 … seconds after the first, second, third … try.
pub fn jittered(count: u32) -> Duration {
    Duration::from_secs(1 << count.saturating_sub(1).min(3)).mul_f64(fastrand::f64())
}

/// `Retry-After`, as seconds or as a date.
pub fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    match text.parse::<u64>() {
        Ok(seconds) => Some(Duration::from_secs(seconds)),
        Err(_) => {
            let date = httpdate::parse_http_date(text).ok()?;
            Some(date.duration_since(SystemTime::now()).unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(status: Option<u16>, count: u32, idempotent: bool) -> Try<'static> {
        Try { count, status, headers: None, idempotent, unsent: false }
    }

    #[test]
    fn once_means_once() {
        assert_eq!(pause(Rule::Once, None, &one(Some(503), 1, true)), None);
        assert_eq!(pause(Rule::TooManyRequests, Some(0), &one(Some(429), 1, true)), None);
    }

    #[test]
    fn lmk_waits_as_its_client_does() {
        let pauses: Vec<_> = (1..=5)
            .filter_map(|n| pause(Rule::TooManyRequests, None, &one(Some(429), n, false)))
            .map(|p| p.as_millis())
            .collect();
        assert_eq!(pauses, [1000, 2000, 4000, 8000, 10000]);
        assert_eq!(pause(Rule::TooManyRequests, None, &one(Some(500), 1, true)), None);
    }

    #[test]
    fn server_errors_are_tried_three_times() {
        let again = |status, count| pause(Rule::ServerErrors, None, &one(Some(status), count, false));
        assert!(
            again(503, 1).is_some_and(|pause| pause <= Duration::from_secs(1)) && again(500, 2).is_some()
        );
        assert_eq!((again(500, 3), again(404, 1)), (None, None));
        assert_eq!(pause(Rule::ServerErrors, Some(0), &one(Some(500), 1, true)), None);
    }

    #[test]
    fn retries_add_tries_of_what_can_be_repeated() {
        assert!(pause(Rule::Once, Some(2), &one(Some(503), 2, true)).is_some());
        assert_eq!(pause(Rule::Once, Some(2), &one(Some(503), 3, true)), None);
        assert_eq!(pause(Rule::Once, Some(2), &one(Some(503), 1, false)), None);
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, reqwest::header::HeaderValue::from_static("7"));
        let last = Try { headers: Some(&headers), ..one(Some(429), 1, true) };
        assert_eq!(pause(Rule::Once, Some(2), &last), Some(Duration::from_secs(7)));
    }
}
