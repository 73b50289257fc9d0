//! `afar sandbox`: the embedded stand-in for the services.

mod env;
mod events;
mod serve;
mod start;
mod stop;
mod trouble;

use std::path::PathBuf;
use std::time::Duration;

use super::tree::{Node, leaf};
use crate::config::{paths, vars};
use crate::error::{Error, Kind, Result};
use crate::sandbox::{self, Running, Start};

/// The map of this tree.
pub static NODES: &[Node] = &[
    leaf::<start::Args>("start"),
    leaf::<stop::StopArgs>("stop"),
    leaf::<start::StatusArgs>("status"),
    leaf::<env::Args>("env"),
    leaf::<stop::ResetArgs>("reset"),
    leaf::<serve::Args>("serve"),
    leaf::<events::ApproveArgs>("approve"),
    leaf::<events::Args>("events"),
    leaf::<trouble::QuotaArgs>("quota"),
    leaf::<trouble::FaultArgs>("fault"),
];

/// How long a sandbox without use lives, in seconds, unless it is told otherwise.
const IDLE: u64 = 30 * 60;

/// Where the sandbox keeps what it knows.
#[derive(clap::Args, Clone)]
pub struct Place {
    /// Folder of the sandbox's state
    #[arg(long, value_name = "DIR")]
    state: Option<PathBuf>,
}

/// How a server serves.
#[derive(clap::Args, Clone)]
pub struct Manner {
    /// Port on 127.0.0.1; 0 is any that is free
    #[arg(long, value_name = "PORT", default_value_t = 0)]
    port: u16,
    /// End after so many seconds without use; 0 for never
    #[arg(long, value_name = "SECONDS", default_value_t = IDLE)]
    idle: u64,
    /// Approve sign-ins to LMK at once
    #[arg(long)]
    approve: bool,
    /// Backend.AI API version to announce, such as v5.20191215
    #[arg(long, value_name = "VERSION")]
    api_version: Option<String>,
}

impl Place {
    /// The folder.
    fn dir(&self) -> PathBuf {
        self.state.clone().unwrap_or_else(paths::sandbox)
    }

    /// The server that runs.
    ///
    /// # Errors
    /// None does.
    fn running(&self) -> Result<Running> {
        let dir = self.dir();
        Running::read(&dir).filter(Running::is_alive).ok_or_else(|| {
            Error::new(Kind::NotFound, format!("no sandbox runs in {}", dir.display()))
                .hint("`afar sandbox start` starts one")
        })
    }
}

impl Manner {
    fn plain() -> Self {
        Self { port: 0, idle: IDLE, approve: false, api_version: None }
    }

    fn options(&self, dir: PathBuf) -> sandbox::Options {
        sandbox::Options {
            state_dir: dir,
            port: self.port,
            idle: (self.idle > 0).then(|| Duration::from_secs(self.idle)),
            approve: self.approve,
            search_path: vars::get(vars::PATH).map(Into::into),
            api_version: self.api_version.clone(),
        }
    }
}

/// Turns a failure of the sandbox into ours.
fn failed(error: std::io::Error) -> Error {
    Error::new(Kind::Running, error.to_string())
}

/// The sandbox of a folder, started where none runs.
fn start(place: &Place, manner: &Manner) -> Result<Running> {
    let dir = std::path::absolute(place.dir()).map_err(failed)?;
    let program = std::env::current_exe().map_err(failed)?;
    let mut args: Vec<std::ffi::OsString> =
        ["sandbox", "serve", "--detach", "--state"].map(Into::into).to_vec();
    args.push(dir.clone().into());
    args.extend([
        "--port".into(),
        manner.port.to_string().into(),
        "--idle".into(),
        manner.idle.to_string().into(),
    ]);
    if manner.approve {
        args.push("--approve".into());
    }
    if let Some(version) = &manner.api_version {
        args.extend(["--api-version".into(), version.into()]);
    }
    let place = dir.display().to_string();
    sandbox::start(&Start { program, args, state_dir: dir }).map_err(|error| {
        failed(error)
            .context(format!("no sandbox can be started in {place}"))
            .hint("AFAR_SANDBOX_DIR names another folder; is HOME right?")
    })
}

/// Whether a sandbox runs already.
pub fn runs() -> bool {
    Place { state: None }.running().is_ok()
}

/// The settings that point every service at the sandbox, which is started where none runs.
///
/// # Errors
/// It does not start.
pub fn settings() -> Result<Vec<(&'static str, String)>> {
    let running = start(&Place { state: None }, &Manner::plain())?;
    let token = running.control("token", &serde_json::json!({})).map_err(failed)?;
    let admin = running.admin().ok_or_else(|| Error::new(Kind::Running, "the sandbox has no accounts"))?;
    Ok(vec![
        ("bai.endpoint", running.endpoint.clone()),
        ("bai.endpoint_type", "api".to_owned()),
        ("bai.access_key", admin.access_key.clone()),
        ("bai.secret_key", admin.secret_key.clone()),
        ("bai.domain", "default".to_owned()),
        ("bai.group", "default".to_owned()),
        ("lmk.server_url", running.lmk_url.clone()),
        ("las.client_id", running.las_client_id.clone()),
        ("las.client_secret", running.las_client_secret.clone()),
        ("las.auth_endpoint", running.las_auth.clone()),
        ("las.api_endpoint", running.las_api.clone()),
        ("cocalc.host", running.cocalc_host.clone()),
        ("cocalc.api_key", running.cocalc_key.clone()),
        ("cocalc.project_id", running.cocalc_project.clone()),
        ("lmk.access_token", token["access_token"].as_str().unwrap_or_default().to_owned()),
        ("lmk.access_token_expires", token["expires"].to_string()),
    ])
}
