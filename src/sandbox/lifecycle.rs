//! Starting a server in the background, ending it, forgetting all it knows.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use super::engine::process;
use super::running::Running;
use super::store::{private_dir, private_file};

/// How long a server has to come up, and to end.
const PATIENCE: Duration = Duration::from_secs(10);
/// How often is looked whether it did.
const GLANCE: Duration = Duration::from_millis(4);
/// Closes what a caller may have left open to us, such as a build tool's pipes: they would stay open as long as the
/// server lives. Standard output and error go where we say.
const CLOSED: &str = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; exec \"$@\"";

/// How to start a server in the background.
#[derive(Debug, Clone)]
pub struct Start {
    /// The program and the words that make it serve in the foreground.
    pub program: PathBuf,
    pub args: Vec<std::ffi::OsString>,
    pub state_dir: PathBuf,
}

/// The server of a state folder, started where none runs. Several callers at once get the same one.
///
/// # Errors
/// It does not come up; what it said about it is in the error.
pub fn start(how: &Start) -> io::Result<Running> {
    private_dir(&how.state_dir)?;
    let turn = private_file(&how.state_dir.join("start.lock"))?;
    turn.lock()?;
    if let Some(running) = alive(&how.state_dir) {
        return Ok(running);
    }
    Running::remove(&how.state_dir);
    let log_path = how.state_dir.join("server.log");
    let log = private_file(&log_path)?;
    log.set_len(0)?;
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(CLOSED).arg("sh").arg(&how.program).args(&how.args);
    command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).current_dir("/");
    let mut child = command.spawn()?;
    wait_for(&mut child, &how.state_dir).map_err(|error| {
        let said = std::fs::read_to_string(&log_path).unwrap_or_default();
        io::Error::new(error.kind(), format!("{error}: {}", said.trim()))
    })
}

fn wait_for(child: &mut Child, dir: &Path) -> io::Result<Running> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if let Some(running) = alive(dir) {
            return Ok(running);
        }
        if let Some(status) = child.try_wait()? {
            return Err(io::Error::other(format!("the sandbox ended at once ({status})")));
        }
        std::thread::sleep(GLANCE);
    }
    Err(io::Error::new(io::ErrorKind::TimedOut, "the sandbox did not come up"))
}

fn alive(dir: &Path) -> Option<Running> {
    Running::read(dir).filter(Running::is_alive)
}

/// Ends the server of a state folder and all its processes; whether one ran.
///
/// # Errors
/// It does not end.
pub fn stop(dir: &Path) -> io::Result<bool> {
    let Some(running) = Running::read(dir) else { return Ok(false) };
    let ran = running.is_alive();
    if ran {
        // A server that does not answer is ended all the same, below.
        let _ = running.control("stop", &json!({}));
        let begun = Instant::now();
        while running.is_alive() && begun.elapsed() < PATIENCE {
            std::thread::sleep(GLANCE);
        }
        if running.is_alive() {
            kill(running.pid);
        }
    }
    process::kill_marked(&running.mark());
    Running::remove(dir);
    Ok(ran)
}

fn kill(pid: u32) {
    if let Some(pid) = i32::try_from(pid).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process(pid, rustix::process::Signal::KILL);
    }
}

/// Ends the server and forgets accounts, sessions, tokens and files.
///
/// # Errors
/// It does not end, or the files cannot be removed.
pub fn reset(dir: &Path) -> io::Result<bool> {
    let ran = stop(dir)?;
    for folder in ["sessions", "commits", super::las::FOLDER] {
        quiet(std::fs::remove_dir_all(dir.join(folder)))?;
    }
    for file in ["state.json", "server.log"] {
        quiet(std::fs::remove_file(dir.join(file)))?;
    }
    Ok(ran)
}

fn quiet(result: io::Result<()>) -> io::Result<()> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
