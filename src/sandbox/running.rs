//! What is known of a server that runs: how to reach it, and whether it still does.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::app::App;
use super::control;
use super::store::write_private;

const FILE: &str = "running.json";
/// How long a control call may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// One of the sandbox's users.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct User {
    pub email: String,
    pub password: String,
    pub role: String,
    pub access_key: String,
    pub secret_key: String,
}

/// A server that runs, or ran.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Running {
    pub pid: u32,
    /// When the process began, in the system's own terms: another process with this number began at another time.
    pub started: u64,
    pub port: u16,
    /// Backend.AI: the manager; the web server too.
    pub endpoint: String,
    /// LMK's server URL.
    pub lmk_url: String,
    /// Lucidtech's API.
    #[serde(default)]
    pub las_api: String,
    /// Where tokens for it come from.
    #[serde(default)]
    pub las_auth: String,
    /// The app client that asks for them.
    #[serde(default)]
    pub las_client_id: String,
    #[serde(default)]
    pub las_client_secret: String,
    /// CoCalc's server.
    #[serde(default)]
    pub cocalc_host: String,
    /// The key of its account.
    #[serde(default)]
    pub cocalc_key: String,
    /// The key of its first project.
    #[serde(default)]
    pub cocalc_project_key: String,
    /// That project.
    #[serde(default)]
    pub cocalc_project: String,
    /// The administrator first.
    pub users: Vec<User>,
    /// The word for control calls.
    control: String,
    /// The value by which its processes are known.
    instance: String,
}

impl Running {
    /// This process's server.
    pub(super) fn of(app: &App) -> io::Result<Self> {
        let pid = std::process::id();
        let port = app.base.rsplit(':').next().and_then(|port| port.parse().ok()).unwrap_or_default();
        Ok(app.store.read(|data| Self {
            pid,
            started: start_of(pid).unwrap_or_default(),
            port,
            endpoint: app.base.clone(),
            lmk_url: format!("{}/lmk", app.base),
            las_api: format!("{}/las/v1", app.base),
            las_auth: format!("{}/las/oauth2", app.base),
            las_client_id: data.las.client_id.clone(),
            las_client_secret: data.las.client_secret.clone(),
            cocalc_host: format!("{}/cocalc", app.base),
            cocalc_key: data.cocalc.account_key.clone(),
            cocalc_project_key: data.cocalc.project_key.clone(),
            cocalc_project: super::cocalc::data::PROJECT.to_owned(),
            users: data
                .accounts
                .iter()
                .map(|account| User {
                    email: account.email.clone(),
                    password: account.password.clone(),
                    role: account.role.word().to_owned(),
                    access_key: account.access_key.clone(),
                    secret_key: account.secret_key.clone(),
                })
                .collect(),
            control: data.control.clone(),
            instance: data.instance.clone(),
        }))
    }

    pub(super) fn write(&self, dir: &Path) -> io::Result<()> {
        write_private(&dir.join(FILE), &serde_json::to_vec_pretty(self)?)
    }

    pub(super) fn remove(dir: &Path) {
        // It is not there: as well.
        let _ = std::fs::remove_file(dir.join(FILE));
    }

    /// The server of a state folder, where one runs or was killed.
    pub fn read(dir: &Path) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(dir.join(FILE)).ok()?).ok()
    }

    /// Whether the process is still there, and the same.
    pub fn is_alive(&self) -> bool {
        start_of(self.pid).is_some_and(|started| started == self.started)
    }

    /// The administrator.
    pub fn admin(&self) -> Option<&User> {
        self.users.first()
    }

    /// The mark of its processes.
    pub(super) fn mark(&self) -> String {
        format!("{}={}", super::server::MARK, self.instance)
    }

    /// A control call, such as `approve`: the answer.
    ///
    /// # Errors
    /// The server cannot be reached, or refuses.
    pub fn control(&self, call: &str, body: &Value) -> io::Result<Value> {
        let body = body.to_string();
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "POST /_sandbox/{call} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n{}: {}\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            control::HEADER,
            self.control,
            body.len(),
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        read_answer(&answer)
    }
}

/// The JSON of an HTTP answer that has its length.
fn read_answer(answer: &[u8]) -> io::Result<Value> {
    let text = String::from_utf8_lossy(answer);
    let (head, body) =
        text.split_once("\r\n\r\n").ok_or_else(|| io::Error::other("the sandbox did not answer"))?;
    let status = head.split_whitespace().nth(1).unwrap_or_default();
    if !status.starts_with('2') {
        return Err(io::Error::other(format!("the sandbox refused ({status}): {body}")));
    }
    Ok(serde_json::from_str(body).unwrap_or(Value::Null))
}

/// When a process began: on Linux in clock ticks since the system's start; elsewhere only whether it is there.
fn start_of(pid: u32) -> Option<u64> {
    if cfg!(target_os = "linux") {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let rest: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
        // A zombie is gone, though its parent has not noticed.
        return if rest.first() == Some(&"Z") { None } else { rest.get(19)?.parse().ok() };
    }
    let pid = rustix::process::Pid::from_raw(i32::try_from(pid).ok()?)?;
    rustix::process::test_kill_process(pid).ok().map(|()| 0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn this_process_is_alive_and_none_that_began_at_another_time() {
        let started = start_of(std::process::id()).unwrap();
        let mut running = Running {
            pid: std::process::id(),
            started,
            port: 1,
            endpoint: String::new(),
            lmk_url: String::new(),
            las_api: String::new(),
            las_auth: String::new(),
            las_client_id: String::new(),
            las_client_secret: String::new(),
            cocalc_host: String::new(),
            cocalc_key: String::new(),
            cocalc_project_key: String::new(),
            cocalc_project: String::new(),
            users: Vec::new(),
            control: String::new(),
            instance: String::new(),
        };
        assert!(running.is_alive());
        running.started += 1;
        assert_eq!(running.is_alive(), !cfg!(target_os = "linux"));
    }

    #[test]
    fn answers_are_read() {
        assert_eq!(read_answer(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n{\"a\":1}").unwrap()["a"], 1);
        assert!(read_answer(b"HTTP/1.1 403 Forbidden\r\n\r\n").is_err());
        assert!(read_answer(b"").is_err());
    }
}
