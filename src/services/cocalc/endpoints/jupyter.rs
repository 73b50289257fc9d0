//! Running kernels of a project.

use super::{PROJECT, TIMEOUT, row, table};
use crate::services::rows::Row;

/// `system.listJupyterKernels`
pub static LIST: Row = table(
    row(
        "list",
        "List the running Jupyter kernels of a project",
        "afar cocalc jupyter kernels list",
        "/project/system.listJupyterKernels",
        &[PROJECT, TIMEOUT],
    ),
    &[("pid", "PID"), ("kernel_name", "Kernel"), ("connectionFile", "Connection file")],
);
