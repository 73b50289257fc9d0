//! The server: one port for all services, until it is told to end or nobody has used it for a while.

use std::ffi::OsString;
use std::fs::{File, TryLockError};
use std::future::IntoFuture;
use std::io;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use axum::extract::{ConnectInfo, DefaultBodyLimit, Request, State};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::{Router, serve as serve_axum};
use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};

use super::app::{App, Shared};
use super::bai::auth::Target;
use super::engine::process;
use super::listen::{Cut, Loopback};
use super::running::Running;
use super::store::{Store, private_dir, private_file};
use super::{bai, cocalc, control, faults, las, lmk};

/// How long open streams have to take leave when the server ends.
const LEAVE: Duration = Duration::from_millis(300);
/// The largest upload, in bytes.
const UPLOAD: usize = 64 << 20;
/// What is searched for programs when no path is given.
const SEARCH: &str = "/usr/local/bin:/usr/bin:/bin";
/// By this variable all processes of one sandbox are known.
pub const MARK: &str = "AFAR_SANDBOX_INSTANCE";

/// How to serve.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The folder of the state; made with mode 0700.
    pub state_dir: PathBuf,
    /// The port on 127.0.0.1; 0 is any.
    pub port: u16,
    /// Ends after nobody has used it for so long.
    pub idle: Option<Duration>,
    /// Approves sign-ins to LMK at once.
    pub approve: bool,
    /// The PATH for sessions; `None`: the usual system folders.
    pub search_path: Option<OsString>,
    /// The Backend.AI API version to announce; `None`: the newest.
    pub api_version: Option<String>,
}

/// Serves until the end; `ready` is called once it can be reached.
///
/// # Errors
/// The state folder or the port cannot be used, or another server uses the folder.
pub async fn serve(options: Options, ready: impl FnOnce(&Running)) -> io::Result<()> {
    private_dir(&options.state_dir)?;
    let _lock = lock(&options.state_dir)?;
    let store = Store::open(&options.state_dir)?;
    let instance = format!("{MARK}={}", store.read(|data| data.instance.clone()));
    // A server that was killed may have left processes behind.
    process::kill_marked(&instance);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
    let base = format!("http://127.0.0.1:{}", listener.local_addr()?.port());
    let search = options.search_path.unwrap_or_else(|| SEARCH.into());
    let app = App::new(store, search, options.approve, base);
    // Heard before anybody knows the process.
    let signals = Signals::new()?;
    let running = Running::of(&app)?;
    running.write(&options.state_dir)?;
    ready(&running);
    let version = options.api_version.as_deref().unwrap_or(bai::auth::VERSION);
    let result = run(&app, Loopback(listener), version, options.idle, signals).await;
    app.close_all();
    process::kill_marked(&instance);
    Running::remove(&options.state_dir);
    result.and(app.store.save())
}

/// Holds the folder for this server.
fn lock(dir: &Path) -> io::Result<File> {
    let file = private_file(&dir.join("server.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let why = format!("a sandbox already runs in {}", dir.display());
            Err(io::Error::new(io::ErrorKind::AddrInUse, why))
        }
        Err(TryLockError::Error(error)) => Err(error),
    }
}

async fn run(
    app: &Shared,
    listener: Loopback,
    version: &str,
    idle: Option<Duration>,
    signals: Signals,
) -> io::Result<()> {
    let router = router(app, version);
    let service = router.into_make_service_with_connect_info::<Cut>();
    let graceful = {
        let app = app.clone();
        serve_axum(listener, service).with_graceful_shutdown(async move { app.ended().await })
    };
    let last = async {
        app.ended().await;
        tokio::time::sleep(LEAVE).await;
    };
    tokio::select! {
        result = graceful.into_future() => result,
        () = last => Ok(()),
        () = signals.watch(app) => Ok(()),
        () = watch_idle(app, idle) => Ok(()),
        () = app.store.keep_saved() => Ok(()),
    }
}

fn router(app: &Shared, version: &str) -> Router {
    Router::new()
        .merge(bai::router(app, version))
        .nest("/lmk", lmk::router(app))
        .nest("/las", las::router())
        .nest("/cocalc", cocalc::router())
        .nest("/_sandbox", control::router(app))
        .fallback(bai::nowhere)
        .layer(DefaultBodyLimit::max(UPLOAD))
        .layer(middleware::from_fn_with_state(app.clone(), around))
        .with_state(app.clone())
}

/// What is around every request: it counts as use, keeps its target as it was, and may go wrong on demand.
async fn around(
    State(app): State<Shared>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    mut request: Request,
    next: Next,
) -> Response {
    let _busy = app.activity.begin();
    let uri = request.uri();
    let path = uri.path().to_owned();
    let target = uri.path_and_query().map_or_else(|| path.clone(), ToString::to_string);
    if !path.starts_with("/_sandbox")
        && let Some(what) = app.faults.take(request.method().as_str(), &path)
        && let Some(answer) = faults::answer(what, &cut, faults::Shape::of(&path)).await
    {
        return answer;
    }
    request.extensions_mut().insert(Target(target));
    next.run(request).await
}

/// The signals that end the server.
struct Signals([Signal; 3]);

impl Signals {
    fn new() -> io::Result<Self> {
        let kinds = [SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup()];
        let [terminate, interrupt, hangup] = kinds.map(signal);
        Ok(Self([terminate?, interrupt?, hangup?]))
    }

    /// Turns them into the end; does not return, as the end has its own way.
    async fn watch(self, app: &App) {
        let Self([mut terminate, mut interrupt, mut hangup]) = self;
        loop {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
                _ = hangup.recv() => {}
            }
            app.ending.send_replace(true);
        }
    }
}

async fn watch_idle(app: &App, idle: Option<Duration>) {
    let Some(idle) = idle else { return std::future::pending().await };
    loop {
        let rest = idle.saturating_sub(app.activity.idle_for());
        if rest.is_zero() {
            return;
        }
        tokio::time::sleep(rest.max(Duration::from_millis(10))).await;
    }
}
