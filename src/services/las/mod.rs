//! Lucidtech AI Services: documents, models, predictions, workflows.

pub mod bulk;
pub mod cache;
mod client;
pub mod content_type;
pub mod credentials;
pub mod documents;
pub mod endpoints;
pub mod truth;

use serde_json::Value;

pub use client::Client;

use super::paging::{Pager, Paging, Window};
use super::rows::{Answer, Call, Row};
use crate::error::Result;

/// The service's name in errors.
pub const NAME: &str = "las";

/// All rows of all pages of a list.
///
/// # Errors
/// The service's refusal.
pub async fn everything(client: &Client, call: &Call, row: &'static Row) -> Result<Vec<Value>> {
    let Answer::Pages(paging) = row.answer else { return Ok(Vec::new()) };
    window_of(client, call, paging, &Window { all: true, ..Window::default() }).await
}

/// The rows of the pages that are asked for.
///
/// # Errors
/// The service's refusal.
pub async fn window_of(
    client: &Client,
    call: &Call,
    paging: &'static Paging,
    window: &Window,
) -> Result<Vec<Value>> {
    let mut pager = Pager::new(paging, window.clone());
    let mut rows = Vec::new();
    while !pager.is_over() {
        let mut call = call.clone();
        call.query.extend(pager.query());
        rows.extend(pager.take(&mut client.call(&call).await?)?);
    }
    Ok(rows)
}
