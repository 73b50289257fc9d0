//! How much a session uses, in the manager's second form of statistics.

use serde_json::{Value, json};

use crate::sandbox::engine::kernel::Kernel;
use crate::sandbox::engine::process;

/// CPU time and memory of the session's processes, as they are now.
pub fn of(kernel: &Kernel) -> Value {
    let usage = process::usage(&kernel.around.mark);
    let memory = usage.memory.to_string();
    json!({
        "cpu_used": { "current": usage.cpu_ms.to_string(), "capacity": null, "pct": "0", "unit_hint": "msec" },
        "mem": { "current": memory, "capacity": null, "pct": "0", "unit_hint": "bytes", "stats.max": memory },
        "version": 2,
    })
}
