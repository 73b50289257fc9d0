//! Jupyter: each call in a fresh kernel out of a small pool, by a Python program of ours (`driver.py`).

use std::ffi::OsString;
use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;

use super::bridge::{Answer, needed, text};
use super::exec::around;
use super::files::inside;
use crate::sandbox::app::Shared;
use crate::sandbox::engine::image;
use crate::sandbox::engine::process::Process;

const DRIVER: &str = include_str!("driver.py");
/// How long a cell may run where the call does not say, in milliseconds.
const CELL: u64 = 30_000;
/// The same for a cell of a notebook.
const NOTEBOOK_CELL: u64 = 3_600_000;
/// How much a cell may say.
const OUTPUT: u64 = 1_000_000;
/// How long a kernel may take to begin and to end, beside its cells.
const AROUND: Duration = Duration::from_secs(60);

/// A kernel that waits for its code.
pub struct Warm(Process);

impl Warm {
    /// Its process.
    pub fn pid(&self) -> i32 {
        self.0.group
    }
}

fn begin(app: &Shared, project: &str, name: &str) -> Result<Process, String> {
    let python = ["python3", "python"].iter().find_map(|name| image::find(name, &app.search));
    let python = python.ok_or("Error: there is no Python on this host to run code with")?;
    let args: Vec<OsString> = ["-c", DRIVER, name].map(Into::into).to_vec();
    Process::start(&python, &args, &around(app, project), Stdio::piped())
        .map_err(|error| format!("Error: {error}"))
}

/// Gives a driver its request and waits for the answer.
async fn ask(mut process: Process, request: &Value, limit: Duration) -> Answer {
    let failed = |error: std::io::Error| format!("Error: the kernel died: {error}");
    let work = async {
        if let Some(mut stdin) = process.child.stdin.take() {
            // A driver that needs no request may be gone already.
            let _ = stdin.write_all(format!("{request}\n").as_bytes()).await;
        }
        let mut text = String::new();
        while !process.out.ended() {
            text.push_str(&process.out.next().await);
        }
        process.child.wait().await.map_err(failed)?;
        Ok::<String, String>(text)
    };
    let text = tokio::time::timeout(limit, work)
        .await
        .map_err(|_| "Error: the kernel does not answer".to_owned())?;
    let answer: Value = serde_json::from_str(&text?).map_err(|_| "Error: the kernel died".to_owned())?;
    match answer.get("error").and_then(Value::as_str) {
        Some(why) => Err(why.to_owned()),
        None => Ok(answer["value"].clone()),
    }
}

/// `jupyter.kernels` and `editor.jupyterKernels`.
pub async fn specs(app: &Shared, project: &str) -> Answer {
    ask(begin(app, project, "--specs")?, &Value::Null, AROUND).await
}

/// `system.jupyterExecute`.
pub async fn execute(app: &Shared, project: &str, opts: &Value) -> Answer {
    let name = text(opts, "kernel").unwrap_or("python3").to_lowercase();
    let limit = |name: &str| opts.pointer(&format!("/limits/{name}")).and_then(Value::as_u64);
    let cell = limit("timeout_ms_per_cell").unwrap_or(CELL);
    let request = json!({
        "input": needed(opts, "input")?, "history": opts.get("history"),
        "path": text(opts, "path").map(|path| inside(app, project, path)), "limit": seconds(cell),
        "most": limit("max_output_per_cell").unwrap_or(OUTPUT),
    });
    let whole = Duration::from_millis(limit("timeout_ms").unwrap_or(cell.saturating_mul(2)));
    let process = match app.cocalc.take_warm(project, &name) {
        Some(Warm(process)) => process,
        None => begin(app, project, &name)?,
    };
    let answer = ask(process, &request, whole.saturating_add(AROUND)).await;
    if answer.is_ok()
        && let Ok(next) = begin(app, project, &name)
    {
        app.cocalc.keep_warm(project, &name, Warm(next));
    }
    answer
}

/// `system.listJupyterKernels`: those that wait.
pub fn list(app: &Shared, project: &str) -> Value {
    let row =
        |(name, pid): (String, i32)| json!({"pid": pid, "connectionFile": "unknown", "kernel_name": name});
    app.cocalc.warm(project).into_iter().map(row).collect()
}

/// `editor.jupyterRunNotebook`.
pub async fn notebook(app: &Shared, project: &str, opts: &Value) -> Answer {
    let ipynb = needed(opts, "ipynb")?;
    let whole: Value = serde_json::from_str(ipynb).map_err(|error| format!("SyntaxError: {error}"))?;
    let name = whole.pointer("/metadata/kernelspec/name").and_then(Value::as_str).unwrap_or("python3");
    let limit = |name: &str| opts.pointer(&format!("/limits/{name}")).and_then(Value::as_u64);
    let cell = limit("max_time_per_cell_ms").unwrap_or(NOTEBOOK_CELL);
    let request = json!({"ipynb": ipynb, "limit": seconds(cell), "most": limit("max_output_per_cell").unwrap_or(1 << 30)});
    let most = Duration::from_millis(limit("max_total_time_ms").unwrap_or(NOTEBOOK_CELL));
    ask(begin(app, project, &name.to_lowercase())?, &request, most.saturating_add(AROUND)).await
}

#[allow(clippy::cast_precision_loss)]
fn seconds(ms: u64) -> f64 {
    ms as f64 / 1000.0
}
