//! What tests of jobs share: waiting for something to hold, the list of jobs, somebody who is not root.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Home, Run};

/// Waits until something holds.
#[track_caller]
pub fn until(what: &str, holds: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(60);
    while !holds() {
        assert!(Instant::now() < end, "{what} does not come to be");
        std::thread::sleep(Duration::from_millis(5));
    }
}

impl Home {
    /// All jobs, the newest first.
    #[track_caller]
    pub fn jobs(&self) -> Vec<Value> {
        self.run(&["lmk", "jobs", "-a", "-o", "json"]).code(0).json()["jobs"].as_array().unwrap().clone()
    }

    /// The newest job.
    #[track_caller]
    pub fn last_job(&self) -> Value {
        self.jobs().into_iter().next().unwrap_or_default()
    }
}

impl Run {
    /// The ID of the job that was started and left.
    #[track_caller]
    pub fn job_id(self) -> String {
        let run = self.code(0);
        run.stdout.trim().strip_prefix("Job ID: ").unwrap_or_else(|| panic!("{run:?}")).to_owned()
    }
}

/// Somebody who is not root, with a home and a copy of the program of his own. Where the tests do not run as root this
/// is who runs them.
pub struct Nobody {
    folder: tempfile::TempDir,
}

impl Nobody {
    /// A new one.
    pub fn new() -> Nobody {
        let all = || std::fs::Permissions::from_mode(0o777);
        let folder = tempfile::Builder::new().tempdir_in("/tmp").unwrap();
        // Not when it is made, where the umask takes some of it.
        std::fs::set_permissions(folder.path(), all()).unwrap();
        let program = folder.path().join("afar");
        // Not by this process: a child of another test's would have it open for writing.
        assert!(Command::new("cp").arg(env!("CARGO_BIN_EXE_afar")).arg(&program).status().unwrap().success());
        Nobody { folder }
    }

    /// A path below his home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A program as he starts it.
    pub fn command(&self, program: &Path, words: &[&str]) -> Command {
        let mut command = match rustix::process::geteuid().is_root() {
            true => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "--"]).arg(program);
                command
            }
            false => Command::new(program),
        };
        command.args(words).env_clear().env("HOME", self.folder.path());
        command.env("PATH", std::env::var_os("PATH").unwrap()).current_dir(self.folder.path());
        command
    }

    /// The program under test as he starts it.
    pub fn afar(&self, words: &[&str]) -> Command {
        self.command(&self.path("afar"), words)
    }
}
