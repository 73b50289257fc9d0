//! The services of a session: programs of this host that listen on a port, started when one is first asked for, and
//! ports that the session's own programs listen on.

use std::collections::HashMap;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Map, Value};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};

use super::kernel::Kernel;

/// How long a service has to open its port.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often it is looked for.
const LOOK: Duration = Duration::from_millis(20);

/// A service that sessions offer where its program is on this host.
pub struct Definition {
    name: &'static str,
    program: &'static str,
    /// `{port}` stands for the port.
    command: &'static [&'static str],
    pub url_template: Option<&'static str>,
    pub arguments: &'static [&'static str],
    pub envs: &'static [&'static str],
}

const DEFINITIONS: &[Definition] = &[
    Definition {
        name: "ttyd",
        program: "ttyd",
        command: &["-i", "127.0.0.1", "-p", "{port}", "-W", "sh"],
        url_template: None,
        arguments: &[],
        envs: &[],
    },
    Definition {
        name: "jupyter",
        program: "jupyter-notebook",
        command: &["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port={port}", "--ServerApp.token="],
        url_template: None,
        arguments: &[],
        envs: &[],
    },
    Definition {
        name: "jupyterlab",
        program: "jupyter-lab",
        command: &["--no-browser", "--allow-root", "--ip=127.0.0.1", "--port={port}", "--ServerApp.token="],
        url_template: None,
        arguments: &[],
        envs: &[],
    },
    Definition {
        name: "http",
        program: "python3",
        command: &["-m", "http.server", "{port}", "--bind", "127.0.0.1"],
        url_template: Some("{protocol}://{host}:{port}/"),
        arguments: &["--directory", "--protocol"],
        envs: &["LANG", "TZ"],
    },
];

/// A service of one session.
pub struct Service {
    pub name: String,
    /// `http`, or `preopen` where the session's own programs listen.
    pub protocol: &'static str,
    pub port: u16,
    pub definition: Option<&'static Definition>,
}

/// All services of one session.
#[derive(Default)]
pub struct Services {
    pub list: Vec<Service>,
    running: Mutex<HashMap<String, Child>>,
}

impl Services {
    /// The services whose program `has` is true of, and ports for the session's own.
    pub fn new(has: impl Fn(&str) -> bool, preopen: &[u16]) -> Services {
        let own = preopen.iter().map(|port| Service {
            name: port.to_string(),
            protocol: "preopen",
            port: *port,
            definition: None,
        });
        let defined =
            DEFINITIONS.iter().filter(|definition| has(definition.program)).filter_map(|definition| {
                let port = free_port()?;
                Some(Service {
                    name: definition.name.to_owned(),
                    protocol: "http",
                    port,
                    definition: Some(definition),
                })
            });
        Services { list: own.chain(defined).collect(), running: Mutex::default() }
    }

    /// The service of that name.
    pub fn get(&self, name: &str) -> Option<&Service> {
        self.list.iter().find(|service| service.name == name)
    }

    /// Starts a service unless it runs, with options and variables that its definition allows. The error is the
    /// kernel's own word for what went wrong.
    pub async fn start(
        &self,
        kernel: &Kernel,
        service: &Service,
        arguments: &Map<String, Value>,
        envs: &Map<String, Value>,
    ) -> Result<(), String> {
        let Some(definition) = service.definition else { return Ok(()) };
        let mut running = self.running.lock().await;
        if running.get_mut(&service.name).is_some_and(|child| matches!(child.try_wait(), Ok(None))) {
            return Ok(());
        }
        let mut command = definition.command_of(kernel, service, arguments)?;
        for (name, value) in envs {
            if !definition.envs.contains(&name.as_str()) {
                return Err(format!(
                    "DisallowedEnvironment('Environment variable {name} not allowed for service {}')",
                    service.name
                ));
            }
            command.env(name, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
        let mut child = command
            .spawn()
            .map_err(|_| format!("the executable file is not found: {}", definition.program))?;
        let until = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, service.port)).await.is_err() {
            if !matches!(child.try_wait(), Ok(None)) {
                return Err(format!("the process did not start properly: {}", definition.program));
            }
            if Instant::now() > until {
                return Err(format!("opening the service port timed out: {}", service.name));
            }
            sleep(LOOK).await;
        }
        running.insert(service.name.clone(), child);
        Ok(())
    }
}

impl Definition {
    fn command_of(
        &self,
        kernel: &Kernel,
        service: &Service,
        arguments: &Map<String, Value>,
    ) -> Result<Command, String> {
        let program = kernel.program(self.program);
        let program = program.ok_or_else(|| format!("the executable file is not found: {}", self.program))?;
        let mut command = Command::new(program);
        let port = service.port.to_string();
        command.args(self.command.iter().map(|word| word.replace("{port}", &port)));
        for (name, value) in arguments {
            if !self.arguments.contains(&name.as_str()) {
                return Err(format!(
                    "DisallowedArgument('Argument {name} not allowed for service {}')",
                    service.name
                ));
            }
            command.arg(name);
            match value {
                Value::String(text) => drop(command.arg(text)),
                Value::Array(list) => drop(command.args(list.iter().filter_map(Value::as_str))),
                _ => {}
            }
        }
        command.current_dir(&kernel.around.work).env_clear().envs(kernel.around.env.iter().cloned());
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.process_group(0).kill_on_drop(true);
        Ok(command)
    }
}

/// A port that nobody listens on just now.
fn free_port() -> Option<u16> {
    Some(TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).ok()?.local_addr().ok()?.port())
}
