//! Jobs: looking at one, again and again, until it has ended; and ending one.

use std::time::Duration;

use serde_json::{Value, json};

use super::exec::Outcome;
use super::{Bridge, Call, Client, ran_out};
use crate::error::{Error, Kind, Result};

/// The pause after a look that brought something new; it grows up to [`LONGEST`] while nothing comes.
const SHORTEST: Duration = Duration::from_millis(200);
const LONGEST: Duration = Duration::from_secs(2);
/// How often a connection that fails is tried again before it is given up.
const TRIES: u32 = 12;
/// How long one waiting look lasts, in seconds.
const HOLD: i64 = 60;
/// From this much output on, looks become rarer, as each brings all of it again.
const MUCH: usize = 1 << 20;

/// A job of a project.
#[derive(Debug, Clone)]
pub struct Job {
    /// Its project; none is that of a project's own key.
    pub project: Option<String>,
    /// Its ID.
    pub id: String,
}

impl Job {
    /// The look at it; `wait` holds the answer until it ends or the bridge's time is over.
    pub fn look(&self, wait: bool, stats: bool) -> Call {
        let mut args = json!({"async_get": self.id});
        if wait {
            args["async_await"] = json!(true);
        }
        if stats {
            args["async_stats"] = json!(true);
        }
        Call { repeatable: true, ..Call::new(Bridge::Project(self.project.clone()), "system.exec", args) }
    }

    /// Waits for its end, for so many seconds or as long as it takes; the last look.
    ///
    /// # Errors
    /// The service's refusal; [`Kind::Pending`] where the time is over.
    pub async fn ended(&self, client: &Client, seconds: Option<u64>) -> Result<Value> {
        let end = seconds.map(|seconds| tokio::time::Instant::now() + Duration::from_secs(seconds));
        loop {
            let left = end.map(|end| end.saturating_duration_since(tokio::time::Instant::now()));
            let hold = left.map_or(HOLD, |left| i64::try_from(left.as_secs()).unwrap_or(HOLD).clamp(1, HOLD));
            match client.call(&self.look(true, false).seconds(Some(hold))).await {
                Ok(value) if !Outcome::of(&value).is_running() => return Ok(value),
                Ok(_) => tokio::time::sleep(SHORTEST).await,
                Err(error) if ran_out(&error) => {}
                Err(error) => return Err(error),
            }
            if left.is_some_and(|left| left.is_zero()) {
                let error = Error::new(Kind::Pending, format!("job {} still runs", self.id));
                return Err(error.hint("wait longer with --timeout SECONDS"));
            }
        }
    }

    /// Sends its processes a signal.
    ///
    /// # Errors
    /// It has ended, or never began; the service's refusal.
    pub async fn signal(&self, client: &Client, number: i64) -> Result<()> {
        let outcome = Outcome::of(&client.call(&self.look(false, false)).await?);
        let over = |why: &str| Err(Error::new(Kind::Conflict, format!("job {} {why}", self.id)));
        if !outcome.is_running() {
            return over("has ended already")
                .map_err(|error| error.hint("`afar cocalc job get ID` shows how"));
        }
        let Some(pid) = outcome.pid else {
            return over("has no process").map_err(|error| error.hint("its program could not be started"));
        };
        // Negative: the whole process group.
        let args = json!({"signal": number, "pid": -pid});
        client.call(&Call::new(Bridge::Project(self.project.clone()), "system.signal", args)).await?;
        Ok(())
    }
}

/// What came since the last look.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Of standard output.
    pub stdout: String,
    /// Of standard error.
    pub stderr: String,
}

/// Following a job by looks.
#[derive(Debug)]
pub struct Follow {
    job: Job,
    seen: (usize, usize),
    pause: Duration,
    failures: u32,
}

impl Follow {
    /// From its beginning.
    pub fn new(job: Job) -> Follow {
        Follow { job, seen: (0, 0), pause: SHORTEST, failures: 0 }
    }

    /// The next look: what is new, and the outcome where it has ended. A connection that fails is tried again, with
    /// `lost` told once.
    ///
    /// # Errors
    /// The service's refusal, a connection that stays away.
    pub async fn next(&mut self, client: &Client, lost: &dyn Fn(&Error)) -> Result<(News, Option<Outcome>)> {
        let value = loop {
            match client.call(&self.job.look(false, false)).await {
                Ok(value) => break value,
                Err(error) if error.kind() == Kind::Network && self.failures < TRIES => {
                    if self.failures == 0 {
                        lost(&error);
                    }
                    self.failures += 1;
                    tokio::time::sleep(LONGEST.min(SHORTEST * self.failures * 2)).await;
                }
                Err(error) => {
                    return Err(error.hint(format!("`afar cocalc job tail {}` goes on", self.job.id)));
                }
            }
        };
        self.failures = 0;
        let outcome = Outcome::of(&value);
        let news = self.news(&outcome);
        let much = outcome.stdout.len() + outcome.stderr.len() > MUCH;
        self.pause = match news == News::default() || much {
            true => (self.pause * 3 / 2).min(LONGEST),
            false => SHORTEST,
        };
        Ok((news, (!outcome.is_running()).then_some(outcome)))
    }

    /// Waits until it is time for the next look.
    pub async fn rest(&self) {
        tokio::time::sleep(self.pause).await;
    }

    fn news(&mut self, outcome: &Outcome) -> News {
        let part = |text: &str, seen: &mut usize| {
            // Less than there was: a job that was killed has lost its output; what is known was shown.
            let mut at = text.len().min(*seen);
            while !text.is_char_boundary(at) {
                at += 1;
            }
            let new = text[at..].to_owned();
            *seen = (*seen).max(text.len());
            new
        };
        News {
            stdout: part(&outcome.stdout, &mut self.seen.0),
            stderr: match outcome.was_killed() {
                true => String::new(),
                false => part(&outcome.stderr, &mut self.seen.1),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_shown_twice_and_nothing_after_a_kill() {
        let mut follow = Follow::new(Job { project: None, id: "x".to_owned() });
        let mut look = |stdout: &str, stderr: &str, status: &str| {
            let value = json!({"stdout": stdout, "stderr": stderr, "status": status, "exit_code": 1});
            let news = follow.news(&Outcome::of(&value));
            (news.stdout, news.stderr)
        };
        assert_eq!(look("a\n", "", "running"), ("a\n".to_owned(), String::new()));
        assert_eq!(look("a\nb\n", "e", "running"), ("b\n".to_owned(), "e".to_owned()));
        assert_eq!(look("a\nb\n", "e", "running"), (String::new(), String::new()));
        assert_eq!(look("", "killed command 'bash a.sh'", "error"), (String::new(), String::new()));
    }
}
