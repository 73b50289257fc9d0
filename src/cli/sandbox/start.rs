//! `sandbox start` and `sandbox status`.

use serde_json::{Value, json};

use super::{Manner, Place, failed, start};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::{Column, Item, Output};
use crate::sandbox::Running;

/// Start the sandbox in the background
///
/// Where one runs already it is left as it is.
///
/// Example:
///   afar sandbox start --approve
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    manner: Manner,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, _: &Ctx) -> Result<Output> {
        let running = start(&self.place, &self.manner)?;
        Ok(show(&running, &json!({})))
    }
}

/// Show whether a sandbox runs, where, and what it does
///
/// Example:
///   afar sandbox status
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct StatusArgs {
    #[command(flatten)]
    place: Place,
}

impl Leaf for StatusArgs {
    async fn run(self, _: &Ctx) -> Result<Output> {
        let running = self.place.running()?;
        let status = running.control("status", &json!({})).map_err(failed)?;
        Ok(show(&running, &status))
    }
}

fn show(running: &Running, status: &Value) -> Output {
    let admin = running.admin();
    let mut value = json!({
        "pid": running.pid,
        "backend_ai": running.endpoint,
        "lmk": running.lmk_url,
        "lucidtech": running.las_api,
        "cocalc": running.cocalc_host,
        "user": admin.map(|user| &user.email),
        "access_key": admin.map(|user| &user.access_key),
    });
    if let (Some(value), Some(status)) = (value.as_object_mut(), status.as_object()) {
        value.extend(status.clone());
    }
    let columns = [
        Column::new("pid", "Process"),
        Column::new("backend_ai", "Backend.AI"),
        Column::new("lmk", "LMK"),
        Column::new("lucidtech", "Lucidtech"),
        Column::new("cocalc", "CoCalc"),
        Column::new("user", "User"),
        Column::new("access_key", "Access Key"),
        Column::new("sessions", "Sessions"),
        Column::new("images", "Images"),
    ];
    let columns = columns.into_iter().filter(|column| !value[column.field].is_null()).collect();
    Output::Item(Item { value, columns, whole: None })
}
