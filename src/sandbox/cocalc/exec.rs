//! `system.exec`: real processes in the project's folder.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::watch;

use super::bridge::{Answer, text};
use super::data::now_ms;
use super::files::home;
use super::jobs::Job;
use crate::sandbox::app::{Shared, locked};
use crate::sandbox::engine::process::{Process, Reader, Surroundings};
use crate::sandbox::ids;
use crate::sandbox::server::MARK;

/// How long a command may run where the call does not say, in seconds.
const LIMIT: f64 = 60.0;
/// How many characters of a stream a job keeps where the call does not say.
const JOB_OUTPUT: usize = 1 << 20;
/// How much of stderr an error repeats.
const REPEATED: usize = 1024;

/// What a process said so far.
#[derive(Clone, Default)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
}

/// The same while it goes on.
pub type SharedOutput = Arc<Mutex<Output>>;

/// The surroundings of a project's processes.
pub fn around(app: &Shared, project: &str) -> Surroundings {
    let work = home(app, project);
    let mark = format!("{MARK}={}", app.store.read(|data| data.instance.clone()));
    let mut env: Vec<(OsString, OsString)> = vec![
        ("PATH".into(), app.search.clone()),
        ("HOME".into(), work.clone().into()),
        ("USER".into(), "user".into()),
        ("LANG".into(), "C.UTF-8".into()),
        ("COCALC_PROJECT_ID".into(), project.into()),
    ];
    if let Some((name, value)) = mark.split_once('=') {
        env.push((name.into(), value.into()));
    }
    Surroundings { work, env, mark }
}

/// The function.
pub async fn answer(app: &Shared, project: &str, opts: &Value) -> Answer {
    if let Some(id) = text(opts, "async_get") {
        return look(app, project, id, opts).await;
    }
    let Some(command) = text(opts, "command") else {
        return Err("TypeError: Cannot read properties of undefined (reading 'split')".to_owned());
    };
    if opts.get("compute_server_id").and_then(Value::as_i64).is_some_and(|id| id != 0) {
        return Err("Error: compute server not connected".to_owned());
    }
    let plan = Plan::of(command, opts)?;
    let running = plan.start(app, project, opts);
    if opts.get("async_call").and_then(Value::as_bool) == Some(true) {
        return Ok(job(app, project, plan, running));
    }
    plan.finish(running).await
}

async fn look(app: &Shared, project: &str, id: &str, opts: &Value) -> Answer {
    let Some(job) = app.cocalc.job(project, id) else {
        return Err(format!("Error: Async operation '{id}' does not exist."));
    };
    if opts.get("async_await").and_then(Value::as_bool) == Some(true) {
        let mut done = job.done.subscribe();
        // The sender lives as long as the job.
        let _ = done.wait_for(|done| *done).await;
    }
    let mut shown = job.shown();
    if opts.get("async_stats").and_then(Value::as_bool) == Some(true) {
        shown["stats"] = json!([]);
    }
    Ok(shown)
}

/// What is to be run.
struct Plan {
    program: String,
    args: Vec<String>,
    /// What a shell was given, where one was.
    script: Option<String>,
    timeout: f64,
    max: Option<usize>,
    err_on_exit: bool,
    /// The script's file, while it is needed.
    _file: Option<tempfile::TempDir>,
}

/// A process that was started, or why not.
struct Started {
    process: Result<Process, String>,
    output: SharedOutput,
}

impl Plan {
    fn of(command: &str, opts: &Value) -> Result<Plan, String> {
        let words = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let mut args: Vec<String> =
            opts.get("args").and_then(Value::as_array).into_iter().flatten().map(words).collect();
        let asked = opts.get("bash").and_then(Value::as_bool) == Some(true);
        let lone = args.is_empty() && command.split_whitespace().count() > 1;
        let timeout = opts.get("timeout").and_then(Value::as_f64).filter(|s| *s > 0.0).unwrap_or(LIMIT);
        let asynchronous = opts.get("async_call").and_then(Value::as_bool) == Some(true);
        let max = opts.get("max_output").and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        let mut plan = Plan {
            program: command.to_owned(),
            args: Vec::new(),
            script: None,
            timeout,
            max: max.or(asynchronous.then_some(JOB_OUTPUT)),
            err_on_exit: opts.get("err_on_exit").and_then(Value::as_bool).unwrap_or(true),
            _file: None,
        };
        if !asked && !lone {
            plan.args = args;
            return Ok(plan);
        }
        let script = match args.is_empty() {
            true => command.to_owned(),
            false => {
                args.insert(0, command.to_owned());
                args.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ")
            }
        };
        let failed = |error: std::io::Error| format!("Error: {error}");
        let folder = tempfile::Builder::new().prefix("cocalc-").tempdir().map_err(failed)?;
        let file = folder.path().join("a.sh");
        std::fs::write(&file, format!("ulimit -t {}\n{script}", timeout.ceil())).map_err(failed)?;
        plan.program = "bash".to_owned();
        plan.args = vec![file.display().to_string()];
        plan.script = Some(script);
        plan._file = Some(folder);
        Ok(plan)
    }

    fn start(&self, app: &Shared, project: &str, opts: &Value) -> Started {
        let mut around = around(app, project);
        let folder = match (text(opts, "cwd"), text(opts, "path")) {
            (Some(cwd), _) => PathBuf::from(cwd),
            (None, path) => around.work.join(path.unwrap_or_default()),
        };
        around.work = folder;
        for (name, value) in opts.get("env").and_then(Value::as_object).into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            around.env.push((name.into(), value.into()));
        }
        let args: Vec<OsString> = self.args.iter().map(Into::into).collect();
        let process = Process::start(Path::new(&self.program), &args, &around, Stdio::null());
        let process = process.map_err(|error| {
            let code = if error.kind() == std::io::ErrorKind::PermissionDenied { "EACCES" } else { "ENOENT" };
            let number = -error.raw_os_error().unwrap_or(2);
            json!({"errno": number, "code": code, "syscall": format!("spawn {}", self.program),
                   "path": self.program, "spawnargs": self.args})
            .to_string()
        });
        Started { process, output: SharedOutput::default() }
    }

    /// What it says in errors.
    fn shown(&self) -> String {
        match &self.script {
            Some(script) => script.clone(),
            None => format!("'{}' (args={})", self.program, self.args.join(" ")),
        }
    }

    /// Waits for its end.
    async fn finish(&self, started: Started) -> Answer {
        let Started { process, output } = started;
        let mut process = match process {
            Ok(process) => process,
            Err(why) if self.err_on_exit => return Err(self.nonzero(1, &why)),
            Err(why) => {
                return Err(format!(
                    "command '{}' was not able to run -- stderr='{}'",
                    self.shown(),
                    clipped(&why)
                ));
            }
        };
        let Process { child, out, err, .. } = &mut process;
        let work = async {
            tokio::join!(
                collect(out, &output, self.max, |output| &mut output.stdout),
                collect(err, &output, self.max, |output| &mut output.stderr),
            );
            child.wait().await
        };
        let limit = Duration::try_from_secs_f64(self.timeout).unwrap_or(Duration::MAX);
        let status = match tokio::time::timeout(limit, work).await {
            Ok(Ok(status)) => status,
            Ok(Err(error)) => return Err(format!("Error: {error}")),
            // What was started is killed as the process is dropped.
            Err(_) => return Err(format!("killed command '{} {}'", self.program, self.args.join(" "))),
        };
        // A death by a signal reads as 0.
        let code = status.code().unwrap_or(0);
        let Output { stdout, stderr } = locked(&output).clone();
        if code != 0 && self.err_on_exit {
            return Err(self.nonzero(code, &stderr));
        }
        let cut = |text: String| match self.max {
            Some(max) if text.chars().count() >= max => format!("{text} (truncated at {max} characters)"),
            _ => text,
        };
        Ok(json!({"type": "blocking", "stdout": cut(stdout), "stderr": cut(stderr), "exit_code": code}))
    }

    fn nonzero(&self, code: i32, stderr: &str) -> String {
        format!("command '{}' exited with nonzero code {code} -- stderr='{}'", self.shown(), clipped(stderr))
    }
}

/// Begins a job and answers what is known of it now.
fn job(app: &Shared, project: &str, plan: Plan, started: Started) -> Value {
    let job = Arc::new(Job {
        id: ids::uuid4(),
        project: project.to_owned(),
        start: now_ms(),
        pid: started.process.as_ref().ok().map(|process| process.group),
        output: started.output.clone(),
        over: Mutex::new(None),
        done: watch::channel(false).0,
    });
    app.cocalc.put(job.clone());
    let shown = job.shown();
    tokio::spawn(async move {
        let answer = plan.finish(started).await;
        #[allow(clippy::cast_precision_loss)]
        let elapsed = (now_ms() - job.start) as f64 / 1000.0;
        let mut over = match answer {
            Ok(value) => json!({"stdout": value["stdout"], "stderr": value["stderr"],
                                "exit_code": value["exit_code"], "status": "completed"}),
            Err(why) => {
                let own = locked(&job.output).stderr.clone();
                let own = if own.is_empty() { "No result".to_owned() } else { own };
                let stderr = if why.contains("exited with nonzero") { own } else { why };
                json!({"stdout": "", "stderr": stderr, "exit_code": 1, "status": "error"})
            }
        };
        over["elapsed_s"] = json!(elapsed);
        *locked(&job.over) = Some(over);
        job.done.send_replace(true);
    });
    shown
}

async fn collect(
    reader: &mut Reader,
    output: &SharedOutput,
    max: Option<usize>,
    field: impl Fn(&mut Output) -> &mut String,
) {
    let mut count = 0;
    while !reader.ended() {
        let piece = reader.next().await;
        let left = max.map_or(usize::MAX, |max| max.saturating_sub(count));
        let end = piece.char_indices().nth(left).map_or(piece.len(), |(at, _)| at);
        count += piece[..end].chars().count();
        field(&mut locked(output)).push_str(&piece[..end]);
    }
}

fn clipped(text: &str) -> String {
    match text.char_indices().nth(REPEATED) {
        Some((at, _)) => format!("{}...", &text[..at]),
        None => text.to_owned(),
    }
}

fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}
