//! The keeper's work: start the program or find the one that runs, read its output, note its end.

use std::cell::{Cell, RefCell};
use std::os::fd::OwnedFd;
use std::rc::Rc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rustix::io::Errno;
use rustix::process::{Pid, WaitOptions};
use tokio::io::unix::AsyncFd;
use tokio::net::UnixListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{Notify, mpsc, watch};

use super::keeper::{Duty, end_of};
use super::log::Log;
use super::output::{PIECE, fill, grow, note, read, terminal_in, unblocked};
use super::place::{Place, SOCKET};
use super::record::{Job, Records};
use super::shared::{Failure, Shared, Stage};
use super::spec::Spec;
use super::{Alarm, End, Event, Order, Outcome, TAIL, alarms, control, host, viewer, words};
use crate::error::{IoContext, Result};

/// How long a program that was told to end with its keeper has before that is told.
const GRACE: Duration = Duration::from_secs(2);

/// The lines to who tells the service.
pub struct Hooks {
    /// What happens.
    pub events: mpsc::UnboundedSender<Event>,
    /// What is asked.
    pub orders: mpsc::UnboundedReceiver<Order>,
    /// The job's place in its group.
    pub member: Option<Rc<super::group::Membership>>,
    /// The list of jobs.
    pub records: Rc<Records>,
    /// What became of the notification: set once, empty where there is nothing to say.
    pub notice: watch::Receiver<Option<String>>,
}

impl Hooks {
    /// What is asked next; where nobody is left to ask anything, that never comes.
    pub(super) async fn order(&mut self) -> Order {
        match self.orders.recv().await {
            Some(order) => order,
            None => std::future::pending().await,
        }
    }
}

/// What a keeper works with.
pub(super) struct Keeper {
    pub(super) place: Place,
    pub(super) records: Rc<Records>,
    pub(super) shared: Rc<Shared>,
    pub(super) hooks: Hooks,
    /// Where the output comes from, while it does.
    pub(super) source: Option<AsyncFd<OwnedFd>>,
    pub(super) slave: Option<OwnedFd>,
    pub(super) stdin: Option<OwnedFd>,
    pub(super) began: (Timestamp, Instant),
    pub(super) buffer: Vec<u8>,
}

/// Keeps a job from its start to its end. Runs in a `LocalSet`.
///
/// # Errors
/// The job could not even be noted.
pub async fn run(duty: Duty, hooks: Hooks) -> Result<()> {
    let Duty { spec, place, terminal, stdin, owner, .. } = duty;
    let name = spec.name.clone();
    let folder = place.folder(&name);
    let doing = || format!("cannot keep job {name}");
    let log = Log::open(&place.log(&name), spec.max_log).doing(doing)?;
    let (typed, keys) = mpsc::unbounded_channel();
    let (size, sizes) = mpsc::unbounded_channel();
    let shared = Rc::new(Shared {
        log: RefCell::new(log),
        grown: watch::Sender::new(0),
        stage: watch::Sender::new(Stage::Waiting),
        stops: watch::Sender::new(0),
        pid: Cell::new(None),
        seats: RefCell::default(),
        taken: Notify::new(),
        typed,
        size,
        updated: Notify::new(),
        resting: Cell::new(false),
        cancelled: watch::Sender::new(None),
        visits: watch::Sender::new(0),
        overdue: Cell::new(false),
        interrupted: Cell::new(false),
        said: watch::Sender::default(),
        notice: hooks.notice.clone(),
        spec,
    });
    owner.set_nonblocking(true).doing(doing)?;
    let owner = tokio::net::UnixStream::from_std(owner).doing(doing)?;
    let owned = tokio::task::spawn_local(viewer::serve(shared.clone(), owner, true));
    // The keeper's own folder is the job's: a socket's path must be short.
    std::env::set_current_dir(&folder).doing(doing)?;
    let listener = UnixListener::bind(SOCKET).doing(doing)?;
    std::fs::set_permissions(SOCKET, std::os::unix::fs::PermissionsExt::from_mode(0o600)).doing(doing)?;
    std::fs::write("manager.pid", std::process::id().to_string()).doing(doing)?;
    let listening = tokio::task::spawn_local(control::serve(shared.clone(), listener));
    if alarms::any(&shared.spec) {
        tokio::task::spawn_local(alarms::watch(shared.clone(), hooks.events.clone()));
    }
    let (source, slave) = match terminal {
        Some((master, slave)) => {
            tokio::task::spawn_local(terminal_in(master.try_clone().doing(doing)?, keys, sizes));
            (Some(master), Some(slave))
        }
        None => (None, None),
    };
    let mut keeper = Keeper {
        records: hooks.records.clone(),
        place,
        shared: shared.clone(),
        hooks,
        source: source.map(unblocked).transpose().doing(doing)?,
        slave,
        stdin,
        began: (Timestamp::now(), Instant::now()),
        buffer: vec![0; PIECE],
    };
    let end = keeper.work().await;
    listening.abort();
    for file in [SOCKET, "manager.pid"] {
        let _ = std::fs::remove_file(file);
    }
    drop(keeper.hooks);
    // The end is told; the terminal stays until the last one that writes to it is gone.
    let rest = async {
        while let Some(source) = &keeper.source {
            let open = read(source, &mut keeper.buffer, &keeper.shared).await;
            if !open {
                break;
            }
        }
    };
    // Everybody who is connected hears of the end.
    let mut visits = shared.visits.subscribe();
    tokio::join!(rest, async {
        let _ = owned.await;
        let _ = visits.wait_for(|count| *count == 0).await;
    });
    end
}

impl Keeper {
    fn spec(&self) -> &Spec {
        &self.shared.spec
    }

    async fn work(&mut self) -> Result<()> {
        let spec = self.spec().clone();
        let waiting = spec.waits();
        if let Some(watched) = spec.watch {
            return self.watch(&spec, watched).await;
        }
        let job = Job {
            name: spec.name.clone(),
            command: spec.command.clone(),
            notify_on: spec.notify.clone(),
            ..Job::default()
        };
        if waiting {
            self.records.add(&job)?;
            if let Some(failure) = self.wait_for_turn(&spec).await {
                return self.failed(failure);
            }
        }
        let mut attempt = 0;
        let end = loop {
            let pid = match self.start(&spec) {
                Ok(pid) => pid,
                Err(failure) => {
                    if !waiting && attempt == 0 {
                        self.records.add(&job)?;
                    }
                    return self.failed(failure);
                }
            };
            if attempt == 0 {
                match waiting {
                    false => self.records.add(&Job {
                        pid: Some(pid),
                        started: Some(self.began.0),
                        ..job.clone()
                    })?,
                    true => self.records.started(&spec.name, pid, &spec.command, self.began.0)?,
                }
                self.shared.stage.send_replace(Stage::Running);
                let _ = self.hooks.events.send(Event::Started { pid });
            } else {
                self.records.started(&spec.name, pid, &spec.command, self.began.0)?;
            }
            let end = self.until_end(pid).await;
            if end.is_good() || attempt >= spec.retry || self.shared.interrupted.get() {
                break end;
            }
            attempt += 1;
            let pause = Duration::from_secs(1 << attempt.min(6)) / 2;
            let line = format!("[afar: {}; try {} of {}]\n", words(end), attempt + 1, spec.retry + 1);
            grow(&self.shared, line.as_bytes());
            if self.rest(pause).await {
                break end;
            }
        };
        self.ended(end)
    }

    #[cfg(not(any(target_os = "linux", target_os = "macos")))]
    async fn watch(&mut self, _: &Spec, watched: super::spec::Watched) -> Result<()> {
        self.failed(failure("Unsupported", &format!("cannot watch process {} here", watched.pid), 125))
    }

    /// Its time is over.
    pub(super) fn overdue(&mut self, limit: &mut Limit) {
        *limit = None;
        self.alarm(Alarm::Overdue);
        if self.spec().max_kill {
            self.shared.overdue.set(true);
            let _ = self.shared.signal(libc::SIGTERM, false);
        }
    }

    pub(super) fn alarm(&self, alarm: Alarm) {
        let output = self.shared.log.borrow().tail(TAIL);
        let _ = self.hooks.events.send(Event::Alarm { alarm, after: self.began.1.elapsed(), output });
    }

    /// Reads output and serves orders until the program ends.
    async fn until_end(&mut self, pid: i32) -> End {
        let shared = self.shared.clone();
        let (Ok(mut children), Ok(mut told)) = (signal(SignalKind::child()), signal(SignalKind::terminate()))
        else {
            return End::Unknown;
        };
        let mut limit: Limit = self.spec().max.map(|max| Box::pin(tokio::time::sleep(max)));
        let mut leaving: Limit = None;
        loop {
            if let Some(end) = self.reap(pid) {
                // Nobody waits for those who are attached now: where the file has ended, they have it from memory.
                shared.log.borrow_mut().keep_all(true);
                self.drain();
                shared.log.borrow_mut().keep_all(false);
                shared.pid.set(None);
                return end;
            }
            tokio::select! {
                _ = children.recv() => {}
                open = async {
                    match &self.source {
                        Some(source) => read(source, &mut self.buffer, &shared).await,
                        None => std::future::pending().await,
                    }
                } => if !open {
                    self.source = None;
                },
                order = self.hooks.order() => self.obey(order),
                () = shared.updated.notified() => self.updated(),
                () = over(&mut limit) => self.overdue(&mut limit),
                // The machine goes down: the program hears of it too, and what it says at its end is worth knowing.
                _ = told.recv() => {
                    let _ = shared.signal(libc::SIGTERM, false);
                    leaving = Some(Box::pin(tokio::time::sleep(GRACE)));
                }
                // It does not end: what can be told is told while there is a network.
                () = over(&mut leaving) => {
                    leaving = None;
                    self.alarm(Alarm::Leaving);
                }
            }
        }
    }

    /// The program's end, where it has come; a stop is told to who is attached.
    fn reap(&self, pid: i32) -> Option<End> {
        let id = Pid::from_raw(pid)?;
        loop {
            match rustix::process::waitpid(Some(id), WaitOptions::NOHANG | WaitOptions::UNTRACED) {
                Ok(Some((_, status))) if status.stopped() => {
                    self.shared.stops.send_modify(|count| *count += 1);
                }
                Ok(Some((_, status))) => return end_of(status),
                Ok(None) => return None,
                Err(Errno::INTR) => {}
                Err(_) => return Some(End::Unknown),
            }
        }
    }

    /// Takes what the program left in its terminal or pipe.
    fn drain(&mut self) {
        let Some(source) = &self.source else { return };
        // Children left behind may write for ever: some megabytes are enough to be the program's own.
        for _ in 0..64 {
            let (count, open, drained) = fill(source.get_ref(), &mut self.buffer);
            grow(&self.shared, &self.buffer[..count]);
            if !open {
                self.source = None;
                return;
            }
            if drained {
                return;
            }
        }
    }

    pub(super) fn obey(&self, order: Order) {
        match order {
            Order::Signal(number) => {
                let _ = self.shared.signal(number, false);
            }
            Order::Notify { on, channel } => {
                let _ = self.records.notify(&self.spec().name, &on, Some(channel.as_deref()));
            }
        }
    }

    pub(super) fn updated(&self) {
        if let Ok(Some(job)) = self.records.get(&self.spec().name) {
            let event = Event::Changed { notify: job.notify_on, channel: job.channel };
            let _ = self.hooks.events.send(event);
        }
    }

    pub(super) fn failed(&mut self, failure: Failure) -> Result<()> {
        self.leave_slot();
        let done = self.records.ended(
            &self.spec().name,
            Some(i32::from(failure.code)),
            Some((&failure.kind, &failure.text)),
        );
        note(&failure.text);
        self.source = None;
        self.shared.stage.send_replace(Stage::Failed(failure));
        done
    }

    pub(super) fn ended(&mut self, end: End) -> Result<()> {
        self.leave_slot();
        let took = self.began.1.elapsed();
        let name = self.spec().name.clone();
        let done = self.records.ended(&name, end.stored(), None);
        (self.stdin, self.slave) = (None, None);
        let (length, output) = {
            let log = self.shared.log.borrow();
            (log.length(), log.tail(TAIL))
        };
        self.shared.stage.send_replace(Stage::Ended(end, length));
        let job = self.records.get(&name).ok().flatten();
        let outcome = Outcome {
            host: host(),
            command: self.spec().command.clone(),
            end,
            began: self.began.0,
            ended: Timestamp::now(),
            took,
            output,
            interrupted: self.shared.interrupted.get(),
            notify: job.as_ref().map_or_else(|| self.spec().notify.clone(), |job| job.notify_on.clone()),
            channel: job.and_then(|job| job.channel),
            name,
        };
        let _ = self.hooks.events.send(Event::Ended(Box::new(outcome)));
        done
    }
}

/// A point in time, where there is one.
pub(super) type Limit = Option<std::pin::Pin<Box<tokio::time::Sleep>>>;

pub(super) async fn over(limit: &mut Limit) {
    match limit {
        Some(limit) => limit.await,
        None => std::future::pending().await,
    }
}

pub(super) fn failure(kind: &str, text: &str, code: u8) -> Failure {
    Failure { kind: kind.to_owned(), text: text.to_owned(), code }
}
