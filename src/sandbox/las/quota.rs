//! Limits that can be set, for the tests of clients: none unless they are asked for.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde::Deserialize;

use super::refusal::Refusal;
use crate::sandbox::app::locked;

/// How many of each may be made from now on; none is no limit.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Quota {
    /// Requests in any second.
    pub per_second: Option<usize>,
    pub predictions: Option<usize>,
    pub documents: Option<usize>,
    pub transition_executions: Option<usize>,
    pub workflow_executions: Option<usize>,
}

/// The limits that hold, and what was done within the last second.
#[derive(Default)]
pub struct Limits(Mutex<(Quota, VecDeque<Instant>)>);

impl Limits {
    /// Sets all of them.
    pub fn set(&self, quota: Quota) {
        *locked(&self.0) = (quota, VecDeque::new());
    }

    /// Counts a request.
    ///
    /// # Errors
    /// 429 where there were too many in this second.
    pub fn request(&self, now: Instant) -> Result<(), Refusal> {
        let mut limits = locked(&self.0);
        let (quota, recent) = &mut *limits;
        let Some(most) = quota.per_second else { return Ok(()) };
        while recent.front().is_some_and(|then| now.duration_since(*then) >= Duration::from_secs(1)) {
            recent.pop_front();
        }
        if recent.len() >= most {
            return Err(Refusal::new(429, "Too Many Requests"));
        }
        recent.push_back(now);
        Ok(())
    }

    /// Counts something that is made.
    ///
    /// # Errors
    /// 429 where no more of its kind may be.
    pub fn spend(&self, kind: &str) -> Result<(), Refusal> {
        match locked(&self.0).0.left(kind) {
            Some(0) => Err(Refusal::new(429, "Limit Exceeded")),
            Some(left) => {
                *left -= 1;
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Counts as not made what was refused.
    pub fn give_back(&self, kind: &str) {
        if let Some(left) = locked(&self.0).0.left(kind) {
            *left += 1;
        }
    }
}

impl Quota {
    /// How many of a kind may still be made, where that is limited.
    fn left(&mut self, kind: &str) -> Option<&mut usize> {
        match kind {
            "prediction" => self.predictions.as_mut(),
            "document" => self.documents.as_mut(),
            "transition-execution" => self.transition_executions.as_mut(),
            "workflow-execution" => self.workflow_executions.as_mut(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_second_has_room_again_and_a_month_has_not() {
        let limits = Limits::default();
        let now = Instant::now();
        limits.request(now).unwrap();
        limits.set(Quota { per_second: Some(2), documents: Some(1), ..Quota::default() });
        limits.request(now).unwrap();
        limits.request(now).unwrap();
        assert_eq!(limits.request(now).unwrap_err().message, "Too Many Requests");
        limits.request(now + Duration::from_secs(1)).unwrap();
        limits.spend("document").unwrap();
        limits.spend("asset").unwrap();
        assert_eq!(limits.spend("document").unwrap_err().message, "Limit Exceeded");
        limits.set(Quota::default());
        limits.spend("document").unwrap();
    }
}
