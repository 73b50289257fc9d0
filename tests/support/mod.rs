//! A home of its own for each test, a runner for the program, and a small server that answers as it is told.
#![allow(dead_code, unused_imports, clippy::unwrap_used, clippy::expect_used)]

pub mod ctty;
pub mod jobs;
pub mod las;
pub mod lucidtech;
pub mod person;
pub mod sandbox;
pub mod server;
pub mod storage;
pub mod terminal;
pub mod tls;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

pub use server::{Answer, Request, Server};

/// A hermetic home: no variable and no file of the machine is seen.
pub struct Home {
    folder: tempfile::TempDir,
    env: Vec<(String, String)>,
}

/// How a run ended.
#[must_use = "assert something of it"]
#[derive(Debug)]
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Asserts the exit status, showing everything where it differs.
    #[track_caller]
    pub fn code(self, wanted: i32) -> Run {
        assert_eq!(self.code, wanted, "stdout:\n{}\nstderr:\n{}", self.stdout, self.stderr);
        self
    }

    /// Asserts stdout whole.
    #[track_caller]
    pub fn stdout(self, wanted: &str) -> Run {
        assert_eq!(self.stdout, wanted, "stderr:\n{}", self.stderr);
        self
    }

    /// Asserts that stderr has a text.
    #[track_caller]
    pub fn says(self, wanted: &str) -> Run {
        assert!(self.stderr.contains(wanted), "stderr lacks `{wanted}`:\n{}", self.stderr);
        self
    }

    /// Asserts that nothing of a text is anywhere.
    #[track_caller]
    pub fn hides(self, secret: &str) -> Run {
        assert!(
            !self.stdout.contains(secret) && !self.stderr.contains(secret),
            "{}\n{}",
            self.stdout,
            self.stderr
        );
        self
    }

    /// Asserts an error in our form: one line, a hint, no panic, nothing on stdout.
    #[track_caller]
    pub fn error(self) -> Run {
        assert!(self.stderr.starts_with("error: "), "{}", self.stderr);
        assert!(self.stderr.contains("\nhint: "), "no hint:\n{}", self.stderr);
        assert!(!self.stderr.contains("panicked"), "{}", self.stderr);
        assert_eq!(self.stdout, "");
        self
    }

    /// Stdout as JSON.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}\n{}", self.stdout, self.stderr))
    }
}

impl Home {
    /// An empty home.
    pub fn new() -> Home {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("work")).unwrap();
        Home { folder, env: Vec::new() }
    }

    /// A home that knows a Backend.AI server and its keys.
    pub fn bai(server: &Server) -> Home {
        Home::new()
            .env("BACKEND_ENDPOINT", &server.url())
            .env("BACKEND_ACCESS_KEY", "AKTEST")
            .env("BACKEND_SECRET_KEY", "the-secret-key-0123")
    }

    /// A home that is signed in to an LMK server.
    pub fn lmk(server: &Server, expires: i64) -> Home {
        let home = Home::new().env("LMK_SERVER_URL", &server.url());
        home.write(
            ".lmk/config",
            &format!("[python]\naccess_token = token-old\nrefresh_token = refresh-old\naccess_token_expires = {expires}\n"),
        );
        home
    }

    /// Sets a variable.
    pub fn env(mut self, name: &str, value: &str) -> Home {
        self.env.retain(|(known, _)| known != name);
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The value of a variable that was set.
    pub fn variable(&self, name: &str) -> String {
        self.env.iter().find(|(known, _)| known == name).unwrap().1.clone()
    }

    /// A path below the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The folder that commands run in.
    pub fn work(&self) -> PathBuf {
        self.path("work")
    }

    /// Writes a file below the home.
    pub fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Reads a file below the home.
    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn command(&self, program: &Path, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(args).env_clear().current_dir(self.work());
        command
            .env("HOME", self.folder.path())
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("TZ", "UTC");
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    /// The program with its words, for tests that give it something else than pipes.
    pub fn prepared(&self, args: &[&str]) -> Command {
        self.command(Path::new(env!("CARGO_BIN_EXE_afar")), args)
    }

    /// Another program in this home.
    pub fn prepared_as(&self, program: &Path, args: &[&str]) -> Command {
        self.command(program, args)
    }

    /// Starts the program and leaves it running.
    pub fn spawn(&self, args: &[&str]) -> Child {
        let mut command = self.command(Path::new(env!("CARGO_BIN_EXE_afar")), args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Runs the program.
    pub fn run(&self, args: &[&str]) -> Run {
        self.run_with(Path::new(env!("CARGO_BIN_EXE_afar")), args, "")
    }

    /// Runs the program with something on stdin.
    pub fn run_stdin(&self, args: &[&str], stdin: &str) -> Run {
        self.run_with(Path::new(env!("CARGO_BIN_EXE_afar")), args, stdin)
    }

    /// Runs the program under another name.
    pub fn run_as(&self, name: &str, args: &[&str], stdin: &str) -> Run {
        let link = self.path(name);
        if !link.exists() {
            std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), &link).unwrap();
        }
        self.run_with(&link, args, stdin)
    }

    fn run_with(&self, program: &Path, args: &[&str], stdin: &str) -> Run {
        let mut command = self.command(program, args);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // A program that does not read its stdin may be gone already.
        let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
        ended(child)
    }
}

/// Waits for a program that was started.
pub fn ended(child: Child) -> Run {
    let output = child.wait_with_output().unwrap();
    Run {
        code: output.status.code().unwrap_or(-1),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

/// Runs the first script of a page in a home of its own, with the program on the path.
pub fn first_use(page: &str) -> (Home, Run) {
    script_after(page, "")
}

/// Runs the first script after a heading of a page likewise.
pub fn script_after(page: &str, heading: &str) -> (Home, Run) {
    let page =
        std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(page)).unwrap();
    let part = page.split_once(heading).unwrap().1;
    let script = part.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let home = Home::new();
    std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), home.path("afar")).unwrap();
    let path = format!("{}:{}", home.path("").display(), std::env::var("PATH").unwrap());
    let mut command = home.prepared_as(Path::new("sh"), &["-ec", script]);
    command.env("PATH", path).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let run = ended(command.spawn().unwrap());
    (home, run)
}
