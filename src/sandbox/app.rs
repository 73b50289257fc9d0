//! What all parts of the server share.

use std::collections::HashMap;
use std::ffi::OsString;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{broadcast, watch};

use super::activity::Activity;
use super::bai::events::SessionEvent;
use super::cocalc;
use super::engine::image::{self, Image};
use super::engine::kernel::Kernel;
use super::engine::run::Run;
use super::faults::Faults;
use super::las::quota::Limits;
use super::lmk::limit::Limit;
use super::lmk::live::Live;
use super::store::Store;

/// How many events a slow reader of the event stream may be behind before it loses some.
const EVENTS: usize = 1024;

/// A run that is followed by polling: one poll at a time.
pub type SharedRun = Arc<tokio::sync::Mutex<Run>>;

/// The server's state.
pub struct App {
    pub store: Store,
    pub images: Vec<Image>,
    /// The PATH of sessions.
    pub search: OsString,
    /// Session ID → its kernel, while it lives.
    kernels: Mutex<HashMap<String, Arc<Kernel>>>,
    /// (session ID, run ID) → a run that is followed by polling.
    runs: Mutex<HashMap<(String, String), SharedRun>>,
    pub events: broadcast::Sender<SessionEvent>,
    /// Becomes true when the server is to end.
    pub ending: watch::Sender<bool>,
    pub faults: Faults,
    /// The quotas of Lucidtech.
    pub las: Limits,
    /// Who is connected to LMK's sessions.
    pub lmk: Live,
    /// How many calls of LMK are answered.
    pub lmk_limit: Limit,
    /// What runs in projects of CoCalc.
    pub cocalc: cocalc::Live,
    pub activity: Activity,
    /// Whether sign-ins to LMK are approved at once.
    pub approve: bool,
    /// `http://127.0.0.1:PORT`.
    pub base: String,
}

/// The state as the handlers have it.
pub type Shared = Arc<App>;

impl App {
    /// The state of a server that begins.
    pub fn new(store: Store, search: OsString, approve: bool, base: String) -> Shared {
        let images = image::available(&search);
        store.change(|data| super::bai::admin::images::prepare(&mut data.admin, &images));
        Arc::new(Self {
            store,
            images,
            search,
            kernels: Mutex::default(),
            runs: Mutex::default(),
            events: broadcast::channel(EVENTS).0,
            ending: watch::channel(false).0,
            faults: Faults::default(),
            las: Limits::default(),
            lmk: Live::default(),
            lmk_limit: Limit::default(),
            cocalc: cocalc::Live::default(),
            activity: Activity::new(),
            approve,
            base,
        })
    }

    /// The kernel of a session that runs.
    pub fn kernel(&self, session: &str) -> Option<Arc<Kernel>> {
        locked(&self.kernels).get(session).cloned()
    }

    /// Gives a session its kernel.
    pub fn put_kernel(&self, session: &str, kernel: Arc<Kernel>) {
        locked(&self.kernels).insert(session.to_owned(), kernel);
    }

    /// Takes a session's kernel and its runs away.
    pub fn take_kernel(&self, session: &str) -> Option<Arc<Kernel>> {
        locked(&self.runs).retain(|(owner, _), _| owner != session);
        locked(&self.kernels).remove(session)
    }

    /// Remembers a run that is followed by polling.
    pub fn put_run(&self, session: &str, id: &str, run: Run) -> SharedRun {
        let run = Arc::new(tokio::sync::Mutex::new(run));
        locked(&self.runs).insert((session.to_owned(), id.to_owned()), Arc::clone(&run));
        run
    }

    /// A run that is followed by polling.
    pub fn run(&self, session: &str, id: &str) -> Option<SharedRun> {
        locked(&self.runs).get(&(session.to_owned(), id.to_owned())).cloned()
    }

    /// Forgets a run that is over.
    pub fn drop_run(&self, session: &str, id: &str) {
        locked(&self.runs).remove(&(session.to_owned(), id.to_owned()));
    }

    /// Ends all processes of all sessions.
    pub fn close_all(&self) {
        let kernels: Vec<_> = locked(&self.kernels).drain().collect();
        locked(&self.runs).clear();
        for (_, kernel) in kernels {
            kernel.close();
        }
    }

    /// Whether the server is to end; returns when it is.
    pub async fn ended(&self) {
        let mut ending = self.ending.subscribe();
        // The sender lives as long as the state, so that waiting cannot fail.
        let _ = ending.wait_for(|ending| *ending).await;
    }
}

/// A lock whose holder never leaves the data half changed.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
