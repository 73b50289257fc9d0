//! `lmk monitor --release`: the output of a process that was redirected, given back.

use crate::cli::context::Ctx;
use crate::error::{Error, IoContext, Kind, Result};
use crate::jobs::process::Process;
use crate::jobs::record::Records;
use crate::jobs::standing::Standing;
use crate::jobs::{capture, link, sys};
use crate::output::ui::Mark;

/// Has the keeper that redirected a process's output give it back; where that one was killed, does it in its place.
///
/// # Errors
/// Nobody redirected it; it cannot be given back.
pub async fn give_back(ctx: &Ctx, target: &Process) -> Result<()> {
    let place = ctx.place();
    let jobs = Records::open_if_any(&place)?.map(|records| records.all()).transpose()?.unwrap_or_default();
    let of_it = |name: &str| capture::is_of(&place.folder(name), target.pid, target.start);
    let Some(job) = jobs.into_iter().find(|job| of_it(&job.name)) else {
        let text = format!("the output of process {} ({}) is not redirected", target.pid, target.name);
        return Err(Error::new(Kind::Conflict, text).hint("`afar lmk monitor --capture` redirects it"));
    };
    let folder = place.folder(&job.name);
    let doing = || format!("cannot give process {} its output back", target.pid);
    if Standing::of(&place, &job).is_live() {
        let pid = std::fs::read_to_string(folder.join("manager.pid")).doing(doing)?;
        let pid = pid.trim().parse::<i32>().map_err(|_| Error::service(doing()))?;
        sys::kill(pid, libc::SIGTERM).doing(doing)?;
        // The list has why where it could not.
        let _ = link::until_end(&place, &job.name).await;
    } else {
        capture::end(&folder).doing(doing)?;
    }
    if of_it(&job.name) {
        let why = Records::open(&place)?.get(&job.name)?.and_then(|job| job.error).unwrap_or_default();
        return Err(Error::new(Kind::Running, format!("{}: {why}", doing())));
    }
    ctx.ui.status(Mark::Done, &format!("Process {} has its output back.", target.pid));
    Ok(())
}
