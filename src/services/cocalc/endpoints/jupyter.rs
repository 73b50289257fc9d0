//! Running kernels of a project.

use super::{PROJECT, TIMEOUT, one, table};
use crate::services::rows::Row;

/// `system.listJupyterKernels`
pub static LIST: Row = table(
    one(
        "list",
        "List the running Jupyter kernels of a project",
        "afar cocalc jupyter kernels list",
        "POST",
        "/project/system.listJupyterKernels",
        &[PROJECT, TIMEOUT],
    ),
    &[("pid", "PID"), ("kernel_name", "Kernel"), ("connectionFile", "Connection file")],
);
