//! The functions of the project bridge.

use serde_json::{Value, json};

use super::bridge::{Answer, object};
use super::data::now_ms;
use super::{exec, files, jupyter};
use crate::sandbox::app::Shared;

/// The version that the project's server says.
const VERSION: i64 = 1_762_600_000;

/// Calls a function.
pub async fn answer(app: &Shared, project: &str, name: &str, args: &[Value]) -> Answer {
    let opts = object(args);
    match name {
        "system.ping" => Ok(json!({"now": now_ms()})),
        "system.test" => Ok(json!({"project_id": project, "server_time": now_ms()})),
        "system.version" => Ok(json!(VERSION)),
        "system.exec" => exec::answer(app, project, opts).await,
        "system.signal" => signal(app, project, opts),
        "system.listing" => files::listing(app, project, opts),
        "system.readTextFileFromProject" => files::read(app, project, opts),
        "system.writeTextFileToProject" => files::write(app, project, opts),
        "system.deleteFiles" => files::delete(app, project, opts),
        "system.moveFiles" | "system.renameFile" => files::moved(app, project, opts),
        "system.jupyterExecute" => jupyter::execute(app, project, opts).await,
        "system.listJupyterKernels" => Ok(jupyter::list(app, project)),
        "system.stopJupyterKernel" => {
            let pid = opts.get("pid").and_then(Value::as_i64).unwrap_or_default();
            Ok(json!({"success": app.cocalc.stop_warm(project, pid)}))
        }
        "editor.jupyterKernels" => jupyter::specs(app, project).await,
        "editor.jupyterRunNotebook" => jupyter::notebook(app, project, opts).await,
        _ => Err(format!("Error: unknown function '{name}'")),
    }
}

/// Only to what this server started: the real one signals any process of the project, which here are all of the user's.
fn signal(app: &Shared, project: &str, opts: &Value) -> Answer {
    let one = opts.get("pid").and_then(Value::as_i64);
    let several = opts.get("pids").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_i64);
    let number = opts.get("signal").and_then(Value::as_i64).unwrap_or(2);
    let number = i32::try_from(number).ok().and_then(rustix::process::Signal::from_named_raw);
    let signal = number.ok_or("Error: kill EINVAL")?;
    for pid in one.into_iter().chain(several) {
        let bare = i32::try_from(pid.abs()).unwrap_or_default();
        let target = rustix::process::Pid::from_raw(bare).filter(|_| app.cocalc.owns(project, bare));
        let target = target.ok_or("Error: kill ESRCH")?;
        let sent = match pid < 0 {
            true => rustix::process::kill_process_group(target, signal),
            false => rustix::process::kill_process(target, signal),
        };
        sent.map_err(|_| "Error: kill ESRCH")?;
    }
    Ok(Value::Null)
}
