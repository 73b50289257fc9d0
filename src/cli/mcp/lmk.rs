//! LMK's tools.

use super::desk::{Desk, Reply};
use super::given::Given;
use crate::cli::lmk::jobs::shown;
use crate::error::Result;
use crate::jobs::record::Records;
use crate::jobs::standing::Standing;
use crate::services::lmk::channels::{self, Event};

/// `lmk_notify`.
pub async fn notify(desk: &Desk, given: Given) -> Result<Reply> {
    let round = desk.round();
    let client = round.lmk()?;
    let mut channels = given.texts("channels");
    if channels.is_empty() {
        channels.extend(round.ctx.settings()?.text("lmk.default_channel"));
    }
    let event = Event {
        message: given.needed("message").to_owned(),
        content_type: given.needed("content_type").to_owned(),
        session: None,
        notify: true,
        channels,
    };
    let answer = channels::send(&client, &event).await?;
    for warning in client.take_warnings() {
        round.ctx.ui.warn(&warning);
    }
    Ok(desk.json(&answer))
}

/// `lmk_jobs`.
pub async fn jobs(desk: &Desk, given: Given) -> Result<Reply> {
    let place = desk.round().ctx.place();
    let mut all = match Records::open_if_any(&place)? {
        Some(records) => records.all()?,
        None => Vec::new(),
    };
    all.sort_by_key(|job| std::cmp::Reverse(job.started));
    let mut rows = Vec::new();
    for job in &all {
        let standing = Standing::of(&place, job);
        if given.flag("all") || !matches!(standing, Standing::Ended(_)) {
            rows.push(shown(job, standing));
        }
    }
    let total = rows.len() as u64;
    rows.truncate(given.number("limit").and_then(|limit| usize::try_from(limit).ok()).unwrap_or(50));
    Ok(desk.rows("jobs", rows, Some(total)))
}
