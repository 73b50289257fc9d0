//! A job's session at the service, over the live connection: its state goes there, what the web app asks comes back.
//! It lasts as long as the job, however often the network goes; nothing of it holds the program up.

use std::cell::RefCell;
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{Instant, sleep, sleep_until, timeout};

use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::jobs::Order;
use crate::services::lmk::news;
use crate::services::lmk::socket::{self, Heard, Options};
use crate::services::lmk::{Client, sessions};
use crate::services::notify::outbox::may_help;

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long the last word of an ended job may take to arrive.
const LEAVE: Duration = Duration::from_secs(10);
/// The same once the job is over.
const SOON: Duration = Duration::from_secs(1);
/// How long after a change of ours the session may still say what was before.
const CROSSING: Duration = Duration::from_secs(2);
/// The longest pause between two tries to make the session.
const LONGEST: Duration = Duration::from_secs(60);

/// The lines between a session and its job.
pub struct Lines {
    /// The first state, when the program runs.
    pub begun: oneshot::Receiver<Value>,
    /// What changes of it; closed after the last word.
    pub changes: mpsc::UnboundedReceiver<Value>,
    /// Whether the job is over.
    pub over: watch::Receiver<bool>,
    /// What the service asks.
    pub orders: mpsc::UnboundedSender<Order>,
}

/// A session.
pub struct Live<'a> {
    /// For what goes into the keeper's log.
    pub ctx: &'a Ctx,
    /// The account.
    pub client: &'a Client,
    /// The job.
    pub name: &'a str,
    /// Its ID, once it is known.
    pub id: &'a RefCell<Option<String>>,
}

impl Live<'_> {
    /// Makes the session when the program runs, keeps it, and ends it after the last word.
    pub async fn keep(&self, mut lines: Lines, made: impl Fn(&str)) {
        let Ok(state) = (&mut lines.begun).await else { return };
        let Some(id) = self.create(&state, &mut lines.over).await else { return };
        made(&id);
        self.id.replace(Some(id.clone()));
        let unsent = self.talk(&id, Known::new(notification(&state)), &mut lines).await;
        // Where the way for messages is closed, the last of them goes the other way.
        if let Some(last) = unsent {
            let _ = timeout(LEAVE, sessions::update(self.client, &id, last)).await;
        }
        for pause in [Duration::from_secs(1), Duration::ZERO] {
            match timeout(PATIENCE, sessions::end(self.client, &id)).await {
                Ok(Err(error)) if may_help(&error) => sleep(pause).await,
                Ok(done) => return self.note("the session's end was not taken", done.err()),
                Err(_) => self.note("the session's end was not taken", Some(silent())),
            }
        }
    }

    fn note(&self, what: &str, error: Option<Error>) {
        if let Some(error) = error {
            self.ctx.ui.warn(&format!("{what}: {}", error.message()));
        }
    }

    /// Makes the session, trying for as long as the job lives and a moment longer.
    async fn create(&self, state: &Value, over: &mut watch::Receiver<bool>) -> Option<String> {
        let (mut failures, mut end) = (0u32, None);
        loop {
            // Who would say that it is over may be gone without a word.
            if *over.borrow_and_update() || over.has_changed().is_err() {
                end.get_or_insert(Instant::now() + LEAVE);
            }
            let made = timeout(PATIENCE, sessions::create(self.client, self.name, state.clone())).await;
            let error = match made.unwrap_or_else(|_| Err(silent())) {
                Ok(id) => return Some(id),
                Err(error) => error,
            };
            let hopeless = !may_help(&error) || !self.client.is_logged_in();
            // After the job's end the network is waited for, and no server that refuses.
            let last =
                hopeless || end.is_some_and(|end| end <= Instant::now() || error.http_status().is_some());
            if failures == 0 || last {
                self.note("no session at LMK", Some(error));
            }
            if last {
                return None;
            }
            failures += 1;
            let pause = Duration::from_millis(500).saturating_mul(failures.saturating_mul(failures));
            tokio::select! {
                () = sleep(pause.min(if end.is_some() { SOON } else { LONGEST })) => {}
                _ = over.wait_for(|over| *over), if end.is_none() => {}
            }
        }
    }

    /// Sends what changes and hears what is asked, until the last word has arrived or its time is over; a word that has
    /// not arrived comes back.
    async fn talk(&self, id: &str, mut known: Known, lines: &mut Lines) -> Option<Value> {
        let (mut link, driver) = socket::link(id, Options::background());
        let driver = driver.run(self.client);
        tokio::pin!(driver);
        let (mut open, mut leave, mut arrived, mut last) = (true, None, false, None);
        loop {
            tokio::select! {
                biased;
                heard = link.next() => match heard {
                    Some(Heard::Up) => {}
                    Some(Heard::Message(message)) => self.obey(&message, &mut known, lines),
                    Some(Heard::Down(why)) => self.ctx.ui.note(&format!("the session's connection: {why}")),
                    Some(Heard::Garbled(_)) => self.ctx.ui.note("a message that is no JSON was ignored"),
                    // The driver has ended; it says how.
                    None => {
                        arrived = (&mut driver).await.is_ok() && !open;
                        break;
                    }
                },
                done = &mut driver => {
                    // Where the server took leave first, the last word is still to be told.
                    arrived = done.is_ok() && !open;
                    self.note("the session's connection is given up", done.err());
                    // What came right before the end holds as well.
                    while let Some(heard) = link.next().await {
                        if let Heard::Message(message) = heard {
                            self.obey(&message, &mut known, lines);
                        }
                    }
                    break;
                }
                change = lines.changes.recv(), if open => match change {
                    Some(change) => {
                        known.told(notification(&change), Instant::now());
                        last = Some(change.clone());
                        link.send(change);
                    }
                    None => {
                        open = false;
                        link.finish();
                        leave = Some(Instant::now() + LEAVE);
                    }
                },
                () = sleep_until(leave.unwrap_or_else(Instant::now)), if leave.is_some() => break,
            }
        }
        while let Some(change) = lines.changes.recv().await {
            last = Some(change);
        }
        last.filter(|_| !arrived)
    }

    /// Does what a message asks.
    fn obey(&self, message: &Value, known: &mut Known, lines: &Lines) {
        let news = news::of(message);
        if let Some(signal) = news.signal() {
            let _ = lines.orders.send(Order::Signal(signal));
            return;
        }
        if let Some((on, channel)) = news.notify() {
            let usual = ["stop", "error", "success", "none"].contains(&on);
            if usual && known.heard((on.to_owned(), channel.map(str::to_owned)), Instant::now()) {
                let (on, channel) = known.now.clone();
                let _ = lines.orders.send(Order::Notify { on, channel });
            }
            return;
        }
        match news {
            news::News::Action(name, _) => {
                let name: String = name.chars().filter(|c| !c.is_control()).take(80).collect();
                self.ctx.ui.note(&format!("the service asked for `{name}`, which is not known"));
            }
            news::News::Refusal(text) => self.ctx.ui.note(&format!("the service refused something: {text}")),
            news::News::Update(_) | news::News::Unknown => {}
        }
    }
}

/// When and where to notify.
type Notification = (String, Option<String>);

fn notification(state: &Value) -> Notification {
    let text = |key: &str| state[key].as_str().map(str::to_owned);
    (text("notifyOn").unwrap_or_default(), text("notifyChannel"))
}

/// What the session says of notifications, as far as is known here.
struct Known {
    now: Notification,
    /// What it was before it was told something else, and when that was: for a moment this is old news.
    before: Option<(Notification, Instant)>,
}

impl Known {
    fn new(now: Notification) -> Known {
        Known { now, before: None }
    }

    fn told(&mut self, now: Notification, at: Instant) {
        if now != self.now {
            self.before = Some((std::mem::replace(&mut self.now, now), at));
        }
    }

    /// Whether what it says is news. Each of our own changes comes back too, and what was on its way crosses ours.
    fn heard(&mut self, said: Notification, at: Instant) -> bool {
        let old = self.before.as_ref().is_some_and(|(was, when)| *was == said && at < *when + CROSSING);
        if said == self.now || old {
            return false;
        }
        (self.now, self.before) = (said, None);
        true
    }
}

fn silent() -> Error {
    Error::new(Kind::Network, format!("no answer within {} s", PATIENCE.as_secs()))
}

/// A call with a limit of time.
///
/// # Errors
/// Its own; no answer in time.
pub async fn limited<T>(call: impl Future<Output = Result<T>>) -> Result<T> {
    timeout(PATIENCE, call).await.unwrap_or_else(|_| Err(silent()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pair(on: &str) -> Notification {
        (on.to_owned(), None)
    }

    #[test]
    fn our_own_changes_are_no_news_and_those_of_others_are() {
        let (mut known, now) = (Known::new(pair("none")), Instant::now());
        assert!(!known.heard(pair("none"), now), "the session as it was made");
        known.told(pair("stop"), now);
        assert!(!known.heard(pair("none"), now), "sent before ours arrived");
        assert!(!known.heard(pair("stop"), now), "ours, come back");
        assert!(known.heard(pair("error"), now) && !known.heard(pair("error"), now));
        known.told(pair("stop"), now);
        assert!(known.heard(pair("error"), now + CROSSING), "set again");
        assert!(known.heard(("error".to_owned(), Some("ch".to_owned())), now));
    }
}
