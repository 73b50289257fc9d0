//! What is told of a job: its session at the service, and the notifications. Nothing here ever holds the program up.

use std::cell::RefCell;
use std::path::PathBuf;
use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::sync::{mpsc, oneshot, watch};

use super::live::{self, Lines, Live};
use crate::cli::context::Ctx;
use crate::cli::{notify, terminal};
use crate::error::{Error, Kind, Result};
use crate::jobs::record::Records;
use crate::jobs::spec::Spec;
use crate::jobs::{Alarm, End, Event, Order, Outcome, host};
use crate::services::lmk::{Client, channels};
use crate::services::notify::report::{self, Ended, Running, Style, duration};
use crate::services::notify::ways::Way;
use crate::services::notify::{Notice, secrets};

/// How long somebody who is attached waits for word of the notification.
const WORD: Duration = Duration::from_secs(5);

/// What the caller asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Plan {
    /// LMK hears nothing.
    pub local: bool,
    /// The ways to notify, in words; none are those of the settings.
    pub via: Vec<String>,
    /// Further ones.
    pub also: Vec<String>,
    /// The caller's terminal, for the notifications that terminals make.
    pub terminal: Option<PathBuf>,
    /// LMK's channels: IDs, each with the shortest duration that it is for.
    pub channels: Vec<(String, Duration)>,
    /// Notify only of what took longer, failures aside.
    pub longer_than: Option<Duration>,
    /// Of failures too only then.
    pub strict: bool,
    /// The text.
    pub manner: Manner,
}

/// What the caller wants the text to be.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Manner {
    /// As the official client writes it.
    pub official: bool,
    /// How many of the last lines it has.
    pub tail: usize,
    /// Without the command line.
    pub no_command: bool,
    /// A title in place of the job's name.
    pub title: Option<String>,
    /// A text of one's own, with fields in double braces.
    pub template: Option<String>,
}

impl Manner {
    fn style(&self) -> Style<'_> {
        Style {
            lines: self.tail,
            command: !self.no_command,
            title: self.title.as_deref(),
            template: self.template.as_deref(),
            official: self.official,
        }
    }
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

/// The notification of a job's end.
pub fn notice(manner: &Manner, outcome: &Outcome) -> Notice {
    let ended = Ended {
        name: &outcome.name,
        host: &outcome.host,
        command: &outcome.command,
        outcome: match outcome.end {
            End::Code(code) => report::Outcome::Code(code),
            End::Signal(number) => report::Outcome::Signal(number),
            End::Unknown => report::Outcome::Unknown,
        },
        began: outcome.began,
        ended: outcome.ended,
        took: outcome.took,
        output: &outcome.output,
    };
    report::notice(&ended, &manner.style())
}

/// A job as it is told of.
pub struct Reporter<'a> {
    ctx: &'a Ctx,
    plan: Plan,
    spec: &'a Spec,
    records: Rc<Records>,
    session: RefCell<Option<String>>,
    notice: watch::Sender<Option<String>>,
}

type Sending<'a> = FuturesUnordered<Pin<Box<dyn Future<Output = ()> + 'a>>>;

/// The lines to the session.
struct Session {
    begun: Option<oneshot::Sender<Value>>,
    changes: Option<mpsc::UnboundedSender<Value>>,
    over: watch::Sender<bool>,
}

impl Session {
    fn change(&self, state: Value) {
        if let Some(changes) = &self.changes {
            // Without a sign-in nobody listens.
            let _ = changes.send(state);
        }
    }
}

impl<'a> Reporter<'a> {
    /// Gets ready; without a sign-in, and with `--local`, LMK is told nothing.
    ///
    /// # Errors
    /// What the job's folder says of it cannot be read.
    pub fn new(
        ctx: &'a Ctx,
        records: Rc<Records>,
        spec: &'a Spec,
        notice: watch::Sender<Option<String>>,
    ) -> Result<Reporter<'a>> {
        let plan: Plan = serde_json::from_value(spec.report["plan"].clone())
            .map_err(|error| Error::service(format!("job.json is broken: {error}")))?;
        Ok(Reporter { ctx, plan, spec, records, session: RefCell::default(), notice })
    }

    /// Tells everything until the job's end. `orders` are what the service asks of it.
    pub async fn follow(self, events: mpsc::UnboundedReceiver<Event>, orders: mpsc::UnboundedSender<Order>) {
        let (begin, begun) = oneshot::channel();
        let (changes, changed) = mpsc::unbounded_channel();
        let (over, overs) = watch::channel(false);
        let client = if self.plan.local { None } else { self.ctx.lmk().ok().filter(Client::is_logged_in) };
        let session = Session { begun: Some(begin), changes: Some(changes), over };
        let live = async {
            let Some(client) = &client else { return drop((begun, changed, overs, orders)) };
            let lines = Lines { begun, changes: changed, over: overs, orders };
            let live = Live { ctx: self.ctx, client, name: &self.spec.name, id: &self.session };
            let made = |id: &str| drop(self.records.session(&self.spec.name, id));
            live.keep(lines, made).await;
        };
        tokio::join!(self.listen(events, session, client.as_ref()), live);
    }

    async fn listen(
        &self,
        mut events: mpsc::UnboundedReceiver<Event>,
        mut session: Session,
        client: Option<&Client>,
    ) {
        let mut sending: Sending<'_> = FuturesUnordered::new();
        loop {
            let event = tokio::select! {
                event = events.recv() => event,
                Some(()) = sending.next() => continue,
            };
            match event {
                Some(Event::Started { pid }) => {
                    if let Some(begun) = session.begun.take() {
                        let _ = begun.send(self.state(pid));
                    }
                }
                Some(Event::Changed { notify, channel }) => {
                    session.change(json!({"notifyOn": notify, "notifyChannel": channel}));
                }
                Some(Event::Alarm { alarm, after, output }) => {
                    sending.push(Box::pin(self.alarm(client, alarm, after, output)));
                }
                Some(Event::Ended(outcome)) => {
                    let mut state = json!({"notifyOn": outcome.notify, "notifyChannel": outcome.channel});
                    if let Some(code) = outcome.end.stored() {
                        state["exitCode"] = json!(code);
                    }
                    session.change(state);
                    session.changes = None;
                    session.over.send_replace(true);
                    sending.push(Box::pin(self.end(outcome)));
                }
                None => break,
            }
        }
        drop(session);
        while sending.next().await.is_some() {}
        // Who is attached waits for nothing more.
        self.notice.send_if_modified(|said| said.is_none() && said.insert(String::new()).is_empty());
        if !notify::outbox().is_empty() {
            notify::resume_in_background();
        }
    }

    /// The session's first state.
    fn state(&self, pid: i32) -> Value {
        json!({
            "type": "process",
            "hostname": host(),
            "command": secrets::command_line(&self.spec.command),
            "pid": pid,
            "notifyOn": self.spec.notify,
        })
    }

    /// Tells the end where that is due, and says what became of it to who is attached.
    async fn end(&self, outcome: Box<Outcome>) {
        if !is_due(&self.plan, &outcome) {
            let _ = self.records.notified(&outcome.name, "none");
            self.notice.send_replace(Some(String::new()));
            return;
        }
        let made = notice(&self.plan.manner, &outcome);
        let telling = self.tell(made, outcome.took, outcome.channel.as_deref());
        tokio::pin!(telling);
        let told = tokio::select! {
            told = &mut telling => told,
            () = tokio::time::sleep(WORD) => {
                let late = format!("notification queued: no answer within {} s", WORD.as_secs());
                self.notice.send_replace(Some(late));
                telling.await
            }
        };
        let sent = told.iter().all(|(_, told)| matches!(told, notify::Told::Sent));
        let _ = self.records.notified(&outcome.name, if sent { "success" } else { "failed" });
        notify::say(self.ctx, &told);
        let lines: Vec<String> = told.iter().filter_map(|(way, told)| notify::line(*way, told)).collect();
        self.notice.send_if_modified(|said| {
            let first = said.is_none();
            if first {
                *said = Some(lines.join("\n"));
            }
            first
        });
    }

    /// The ways that are meant, for something that took so long.
    fn ways(&self, took: Duration, chosen: Option<&str>) -> Result<(Vec<Way>, Vec<String>)> {
        let mut ways = notify::ways_of(self.ctx, &self.plan.via)?;
        for way in notify::ways_of(self.ctx, &self.plan.also)? {
            if !self.plan.also.is_empty() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        // The web app's choice comes first.
        let mut channels: Vec<String> = match chosen {
            Some(channel) => vec![channel.to_owned()],
            None => {
                let fitting = self.plan.channels.iter().filter(|(_, least)| took >= *least);
                fitting.map(|(id, _)| id.clone()).collect()
            }
        };
        if self.plan.local || channels.is_empty() && !self.plan.channels.is_empty() {
            ways.retain(|way| *way != Way::Lmk);
        } else if channels.is_empty() {
            channels.extend(self.ctx.settings()?.text("lmk.default_channel"));
        }
        Ok((ways, channels))
    }

    /// Notifies every way.
    async fn tell(&self, mut made: Notice, took: Duration, chosen: Option<&str>) -> Vec<(Way, notify::Told)> {
        let (mut ways, channels) = match self.ways(took, chosen) {
            Ok(found) => found,
            Err(error) => return vec![(Way::Lmk, notify::Told::Failed(error))],
        };
        made.channels = channels;
        let mut told = Vec::new();
        if let Some(at) = ways.iter().position(|way| *way == Way::Terminal) {
            ways.remove(at);
            // A job's own terminal is not the caller's.
            let none = || Error::new(Kind::Running, "there was no terminal to show it on");
            let done = self.plan.terminal.as_deref().ok_or_else(none);
            let done = done.and_then(|path| terminal::notify_at(path, &made));
            told.push((Way::Terminal, done.map_or_else(notify::Told::Failed, |()| notify::Told::Sent)));
        }
        told.extend(notify::tell(self.ctx, &made, &ways).await);
        told
    }

    /// Tells something of a program that runs.
    async fn alarm(&self, client: Option<&Client>, alarm: Alarm, after: Duration, output: Vec<u8>) {
        let job = self.records.get(&self.spec.name).ok().flatten();
        let wanted = job.as_ref().map_or(self.spec.notify.as_str(), |job| job.notify_on.as_str());
        let what = match alarm {
            Alarm::Leaving if wanted == "none" => return,
            Alarm::Leaving => {
                "goes on, and its keeper was told to end: nobody may tell when it does".to_owned()
            }
            Alarm::Overdue | Alarm::Progress => "still runs".to_owned(),
            Alarm::Stuck(limit) => format!("has written nothing for {}", duration(limit)),
            Alarm::Matched => "wrote a line that was waited for".to_owned(),
        };
        let mut style = self.plan.manner.style();
        if matches!(alarm, Alarm::Progress | Alarm::Matched) {
            style.lines = 1;
        }
        let running =
            Running { name: &self.spec.name, host: &host(), what: &what, took: after, output: &output };
        let made = report::running(&running, &style);
        match (alarm, client) {
            (Alarm::Progress, Some(client)) => {
                let event = channels::Event {
                    message: made.text,
                    content_type: made.content_type,
                    session: self.session.borrow().clone(),
                    notify: false,
                    channels: Vec::new(),
                };
                // One that is late is worth nothing; the next will come.
                if let Err(error) = live::limited(channels::send(client, &event)).await {
                    self.ctx.ui.warn(&format!("the report was not taken: {}", error.message()));
                }
            }
            (Alarm::Progress, None) => {}
            _ => {
                let chosen = job.and_then(|job| job.channel);
                notify::say(self.ctx, &self.tell(made, after, chosen.as_deref()).await);
            }
        }
    }
}
