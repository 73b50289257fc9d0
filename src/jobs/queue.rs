//! A keeper's work before its program begins: other jobs' ends, a slot of its group, or an end before the beginning.

use std::time::Duration;

use tokio::signal::unix::{SignalKind, signal};

use super::engine::Keeper;
use super::output::note;
use super::shared::Failure;
use super::spec::Spec;
use super::{link, words};

impl Keeper {
    /// Leaves its slot to others.
    pub(super) fn leave_slot(&self) {
        if let Some(member) = &self.hooks.member {
            member.release();
        }
    }

    /// Waits until the program may begin; why it does not.
    pub(super) async fn wait_for_turn(&mut self, spec: &Spec) -> Option<Failure> {
        let (member, shared) = (self.hooks.member.clone(), self.shared.clone());
        let mut cancelled = shared.cancelled.subscribe();
        let turn = async {
            if let Some(failure) = self.wait_for_others(spec).await {
                return Some(failure);
            }
            let turned = match &member {
                Some(member) => member.turn().await,
                None => Ok(()),
            };
            let refused = |error| Failure {
                kind: "GroupError".to_owned(),
                text: format!("cannot wait for a slot of its group: {error}"),
                code: 125,
            };
            turned.map_err(refused).err()
        };
        tokio::select! {
            failure = turn => failure,
            signal = cancelled.wait_for(Option::is_some) => {
                let number = signal.ok().and_then(|signal| *signal).unwrap_or(libc::SIGTERM);
                let text = format!("it was ended before it began, by {}", super::signal_name(number));
                let code = u8::try_from(128 + number).unwrap_or(125);
                Some(Failure { kind: "Cancelled".to_owned(), text, code })
            }
        }
    }

    /// Waits for the next try; whether the job is ended meanwhile instead.
    pub(super) async fn rest(&mut self, pause: Duration) -> bool {
        let shared = self.shared.clone();
        let mut cancelled = shared.cancelled.subscribe();
        let Ok(mut told) = signal(SignalKind::terminate()) else { return true };
        let mut next = std::pin::pin!(tokio::time::sleep(pause));
        shared.resting.set(true);
        let ended = loop {
            tokio::select! {
                () = &mut next => break false,
                _ = cancelled.wait_for(Option::is_some) => break true,
                _ = told.recv() => break true,
                order = self.hooks.order() => self.obey(order),
                () = shared.updated.notified() => self.updated(),
            }
        };
        shared.resting.set(false);
        ended
    }

    /// Waits for the ends of other jobs; why the program is not started then.
    async fn wait_for_others(&mut self, spec: &Spec) -> Option<Failure> {
        let failed = |text| Failure { kind: "AfterFailed".to_owned(), text, code: 125 };
        for other in &spec.after {
            match link::until_end(&self.place, other).await {
                Ok(end) if spec.after_ok && !end.is_good() => {
                    let text = format!("job {other} ended otherwise than well: {}", words(end));
                    return Some(failed(text));
                }
                Ok(_) => {}
                Err(error) if spec.after_ok => return Some(failed(error.message().to_owned())),
                Err(error) => note(error.message()),
            }
        }
        None
    }
}
