//! A session's events, as they come; a stream that ends too early is opened again.

use std::rc::Rc;
use std::time::Duration;

use super::client::{Call, Client};
use super::sessions::is_uuid;
use super::state::State;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::http::sse::{Event, Events};

/// The pause before the first new try, where the server does not say.
const PAUSE: Duration = Duration::from_secs(1);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(30);
/// So many new tries without an event between them.
const TRIES: u32 = 8;
/// How long the first silence may last until the session is to be looked at, and each further one: a manager's stream
/// says nothing of what happened before it was opened, and does not end when the session has.
const SILENCE: [Duration; 2] = [Duration::from_secs(10), Duration::from_secs(60)];
/// The same when a container has ended, which mostly ends its session.
const SOON: Duration = Duration::from_secs(2);

/// Which events.
pub struct Wanted {
    /// Name or ID of the session.
    pub session: String,
    /// `*`, `session` or `kernel`.
    pub scope: String,
    /// Its owner's access key.
    pub owner: Option<String>,
}

/// What comes next.
#[derive(Debug)]
pub enum Step {
    /// An event.
    Event(Event),
    /// Events may have been missed: the session's state tells what became of it.
    Look,
    /// The server said that there are no more.
    End,
}

/// Events of one session until the server has said that there are no more.
pub struct Follow {
    client: Rc<Client>,
    wanted: Wanted,
    stream: Events,
    ended_is_closed: bool,
    tries: u32,
    silence: Duration,
}

impl Follow {
    /// Opens the stream.
    ///
    /// # Errors
    /// The server's refusal.
    pub async fn open(client: Rc<Client>, wanted: Wanted) -> Result<Follow> {
        let stream = open(&client, &wanted).await?;
        Ok(Follow { client, wanted, stream, ended_is_closed: false, tries: 0, silence: SILENCE[0] })
    }

    /// Takes a stream that ends in good order for one that was closed, although the server did not say so.
    pub fn ended_is_closed(mut self) -> Follow {
        self.ended_is_closed = true;
        self
    }

    /// What comes next. `again` hears why the stream is opened again.
    ///
    /// # Errors
    /// The stream broke and cannot be opened again.
    pub async fn next(&mut self, again: &dyn Fn(&str)) -> Result<Step> {
        let Ok(heard) = tokio::time::timeout(self.silence, self.stream.next()).await else {
            self.silence = SILENCE[1];
            return Ok(Step::Look);
        };
        let problem = match heard {
            Ok(Some(event)) if event.name == "server_close" => return Ok(Step::End),
            Ok(Some(event)) => {
                self.tries = 0;
                self.silence = if event.name == "kernel_terminated" { SOON } else { SILENCE[1] };
                return Ok(Step::Event(event));
            }
            Ok(None) if self.ended_is_closed => return Ok(Step::End),
            Ok(None) => Error::new(Kind::Network, "the stream of events ended early"),
            Err(error) if error.kind() == Kind::Network => error,
            Err(error) => return Err(error),
        };
        self.reopen(problem, again).await?;
        Ok(Step::Look)
    }

    async fn reopen(&mut self, mut problem: Error, again: &dyn Fn(&str)) -> Result<()> {
        loop {
            if self.tries == TRIES {
                return Err(problem.detail(format!("{TRIES} new tries")));
            }
            let pause = pause(self.stream.retry(), self.tries);
            self.tries += 1;
            again(&format!("{}; trying again in {:.1} s", problem.message(), pause.as_secs_f64()));
            tokio::time::sleep(pause).await;
            match open(&self.client, &self.wanted).await {
                Ok(stream) => {
                    self.stream = stream;
                    return Ok(());
                }
                Err(error) if error.kind() == Kind::Network || error.http_status() >= Some(500) => {
                    problem = error;
                }
                Err(error) if error.kind() == Kind::NotFound => {
                    return Err(error.hint("it ended while the connection was gone"));
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// How the session is now; none where the server does not tell, or where several are followed. The stream goes on
    /// whatever went wrong with the question.
    pub async fn state(&mut self) -> Option<State> {
        if self.wanted.session == "*" {
            return None;
        }
        let state = self.client.state(&self.wanted.session, self.wanted.owner.as_deref()).await;
        if state.is_err() {
            self.silence = SILENCE[0];
        }
        state.ok().flatten()
    }
}

/// How long to wait before a new try: the server's own pause at first, then twice as long each time.
fn pause(server: Option<Duration>, tries: u32) -> Duration {
    server.unwrap_or(PAUSE).max(Duration::from_millis(1)).saturating_mul(1 << tries.min(16)).min(LONGEST)
}

/// Opens the stream, in the form of the negotiated version.
async fn open(client: &Client, wanted: &Wanted) -> Result<Events> {
    let version = client.version().await?;
    let Wanted { session, scope, owner } = wanted;
    let owner = owner.as_deref();
    let mut call = match version.major {
        0..=4 => Call::new(Method::GET, "/stream/kernel/_/events")
            .query("sessionId", session)
            .maybe("owner_access_key", owner),
        5 => Call::new(Method::GET, "/events/session").query("name", session).maybe("ownerAccessKey", owner),
        _ if is_uuid(session) => {
            Call::new(Method::GET, "/events/session").query("sessionId", session).query("scope", scope)
        }
        _ => Call::new(Method::GET, "/events/session")
            .query("sessionName", session)
            // The official client writes it as elsewhere, which managers refuse.
            .maybe("ownerAccessKey", owner)
            .query("scope", scope),
    };
    call.stream = true;
    Ok(Events::new(client.call(&call).await?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_from_the_servers_own() {
        let seconds = |server, tries| pause(server, tries).as_millis();
        assert_eq!([0, 1, 2, 9].map(|tries| seconds(None, tries)), [1000, 2000, 4000, 30_000]);
        assert_eq!(seconds(Some(Duration::from_millis(5)), 1), 10);
        assert_eq!(seconds(Some(Duration::ZERO), 0), 1);
    }
}
