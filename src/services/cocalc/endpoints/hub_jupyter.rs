//! Kernels to choose from.

use super::{TIMEOUT, one, table};
use crate::services::rows::{Row, option};

/// `jupyter.kernels`
pub static KERNELS: Row = table(
    one(
        "kernels",
        "List the Jupyter kernels that there are",
        "afar cocalc hub jupyter kernels",
        "POST",
        "/hub/jupyter.kernels",
        &[
            option("project-id", "project_id", "Those of this project; COCALC_PROJECT_ID is not used here"),
            TIMEOUT,
        ],
    ),
    &[("name", "Name"), ("display_name", "Title"), ("language", "Language")],
);
