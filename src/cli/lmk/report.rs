//! What the service is told of a job: its session, and the notification at its end. Nothing here ever holds the
//! program up.

use std::pin::Pin;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::json;
use tokio::sync::{mpsc, watch};

use super::message::{self, Manner};
use crate::cli::context::Ctx;
use crate::error::{Error, Kind, Result};
use crate::jobs::place::Place;
use crate::jobs::record::Records;
use crate::jobs::spec::Spec;
use crate::jobs::{End, Event, Order, Outcome, host};
use crate::services::lmk::channels::{self, Event as Message};
use crate::services::lmk::{Client, sessions};

/// How long one call may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// The pauses before further tries.
const PAUSES: [Duration; 2] = [Duration::from_millis(500), Duration::from_secs(2)];

/// What the caller asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Plan {
    /// The service hears nothing.
    pub local: bool,
    /// Where to notify: channel IDs, each with the shortest duration that it is for.
    pub channels: Vec<(String, Duration)>,
    /// Notify only of what took longer, failures aside.
    pub longer_than: Option<Duration>,
    /// Of failures too only then.
    pub strict: bool,
    /// The text.
    pub manner: Manner,
}

/// Whether there is something to tell of this end.
pub fn is_due(plan: &Plan, outcome: &Outcome) -> bool {
    let failed = !outcome.end.is_good();
    let wanted = match outcome.notify.as_str() {
        "stop" => true,
        // Where nobody knows how it ended, it may have failed.
        "error" => failed,
        "success" => !failed || outcome.end == End::Unknown,
        _ => false,
    };
    let short = plan.longer_than.is_some_and(|limit| outcome.took < limit);
    // Who pressed Ctrl-C himself knows it. The official client tells him all the same.
    let known = outcome.interrupted && failed && !plan.manner.official;
    wanted && !known && !(short && (!failed || plan.strict))
}

/// A job as the service is told of it.
pub struct Reporter<'a> {
    ctx: &'a Ctx,
    plan: Plan,
    spec: &'a Spec,
    records: Records,
    client: Option<Client>,
    notify: String,
    channel: Option<String>,
}

type Creating<'a> = Pin<Box<dyn Future<Output = Option<String>> + 'a>>;

impl<'a> Reporter<'a> {
    /// Gets ready; without a sign-in, and with `--local`, nothing will be told.
    ///
    /// # Errors
    /// The list of jobs cannot be opened.
    pub fn new(ctx: &'a Ctx, place: &Place, spec: &'a Spec) -> Result<Reporter<'a>> {
        let plan: Plan = serde_json::from_value(spec.report["plan"].clone())
            .map_err(|error| Error::service(format!("job.json is broken: {error}")))?;
        let client = if plan.local { None } else { ctx.lmk().ok().filter(Client::is_logged_in) };
        let (records, notify) = (Records::open(place)?, spec.notify.clone());
        Ok(Reporter { ctx, plan, spec, records, client, notify, channel: None })
    }

    /// Tells everything until the job's end. `orders` are what the service asks of it.
    pub async fn follow(
        mut self,
        mut events: mpsc::UnboundedReceiver<Event>,
        orders: mpsc::UnboundedSender<Order>,
        notice: watch::Sender<Option<String>>,
    ) {
        let client = self.client.take();
        let mut creating: Option<Creating<'_>> = None;
        let mut session: Option<String> = None;
        let outcome = loop {
            let created = async {
                match &mut creating {
                    Some(creating) => creating.await,
                    None => std::future::pending().await,
                }
            };
            let event = tokio::select! {
                id = created => {
                    creating = None;
                    if let Some(id) = &id {
                        let _ = self.records.session(&self.spec.name, id);
                    }
                    session = id;
                    continue;
                }
                event = events.recv() => event,
            };
            match (event, &client) {
                (Some(Event::Started { pid }), Some(client)) => {
                    creating = Some(Box::pin(begin(self.ctx, client, self.spec, self.state(pid))));
                }
                (Some(Event::Changed { notify, channel }), client) => {
                    (self.notify, self.channel) = (notify, channel);
                    if let (Some(client), Some(id)) = (client, &session) {
                        self.changed(client, id, None).await;
                    }
                }
                (Some(Event::Overdue { after }), Some(client)) => {
                    let text = message::overdue(&self.plan.manner, &self.spec.name, &host(), after);
                    let _ = self.send(client, text, Vec::new()).await;
                }
                (Some(Event::Ended(outcome)), _) => break Some(outcome),
                (Some(_), None) => {}
                (None, _) => break None,
            }
        };
        drop(orders);
        if let Some(outcome) = outcome {
            let told = self.tell(client.as_ref(), &outcome).await;
            notice.send_replace(Some(told));
            let Some(client) = &client else { return };
            if let Some(creating) = creating {
                session = creating.await;
            }
            if let Some(id) = session {
                self.notify.clone_from(&outcome.notify);
                self.channel.clone_from(&outcome.channel);
                self.changed(client, &id, Some(outcome.end)).await;
                let _ = patiently(|| sessions::end(client, &id)).await;
            }
        }
    }

    /// The session's first state.
    fn state(&self, pid: i32) -> serde_json::Value {
        json!({
            "type": "process",
            "hostname": host(),
            "command": message::command_line(&self.spec.command),
            "pid": pid,
            "notifyOn": self.notify,
        })
    }

    /// Tells the session what has changed.
    async fn changed(&self, client: &Client, id: &str, end: Option<End>) {
        let mut state = json!({"type": "process", "notifyOn": self.notify});
        if let Some(channel) = &self.channel {
            state["notifyChannel"] = json!(channel);
        }
        if let Some(code) = end.and_then(End::stored) {
            state["exitCode"] = json!(code);
        }
        let done = patiently(|| sessions::update(client, id, state.clone())).await;
        self.note(done.err());
    }

    fn note(&self, error: Option<Error>) {
        if let Some(error) = error {
            self.ctx.ui.warn(error.message());
        }
    }

    /// Notifies where that is due; what should be said about it.
    async fn tell(&self, client: Option<&Client>, outcome: &Outcome) -> String {
        let (status, said) = match client {
            Some(client) if is_due(&self.plan, outcome) => {
                let text = message::text(&self.plan.manner, outcome);
                match self.send(client, text, self.channels(outcome)).await {
                    Ok(()) => ("success", String::new()),
                    Err(error) => ("failed", format!("the notification was not sent: {}", error.message())),
                }
            }
            _ => ("none", String::new()),
        };
        let _ = self.records.notified(&outcome.name, status);
        said
    }

    /// The channels that are meant: the web app's choice first.
    fn channels(&self, outcome: &Outcome) -> Vec<String> {
        if let Some(channel) = &outcome.channel {
            return vec![channel.clone()];
        }
        let fitting = self.plan.channels.iter().filter(|(_, least)| outcome.took >= *least);
        fitting.map(|(id, _)| id.clone()).collect()
    }

    async fn send(&self, client: &Client, message: String, mut channels: Vec<String>) -> Result<()> {
        if channels.is_empty() && !self.plan.channels.is_empty() {
            return Ok(());
        }
        if channels.is_empty() {
            channels.extend(self.ctx.settings()?.text("lmk.default_channel"));
        }
        let content_type = "text/markdown".to_owned();
        let event = Message { message, content_type, session: None, notify: true, channels };
        patiently(|| channels::send(client, &event)).await.map(|_| ())
    }
}

async fn begin(ctx: &Ctx, client: &Client, spec: &Spec, state: serde_json::Value) -> Option<String> {
    let made = patiently(|| sessions::create(client, &spec.name, state.clone())).await;
    made.map_err(|error| ctx.ui.warn(&format!("no session at LMK: {}", error.message()))).ok()
}

/// A call with a limit of time, and again where that may help.
async fn patiently<T, A: Future<Output = Result<T>>>(call: impl Fn() -> A) -> Result<T> {
    let mut pauses = PAUSES.iter();
    loop {
        let done = match tokio::time::timeout(PATIENCE, call()).await {
            Ok(done) => done,
            Err(_) => Err(Error::new(Kind::Network, format!("no answer within {} s", PATIENCE.as_secs()))),
        };
        match (done, pauses.next()) {
            (Err(error), Some(pause)) if error.kind() == Kind::Network => tokio::time::sleep(*pause).await,
            (done, _) => return done,
        }
    }
}
