//! A job's output while it runs.

use std::time::Duration;

use super::exec::{killed, status};
use crate::cli::context::Ctx;
use crate::cli::interrupt;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::services::cocalc::Client;
use crate::services::cocalc::exec::Outcome;
use crate::services::cocalc::follow::{Follow, Job, News};

const SIGTERM: i64 = 15;
const SIGKILL: i64 = 9;
/// How long a job that was asked to end is given before it is ended by force.
const GRACE: Duration = Duration::from_secs(5);

/// Shows a job's output until it ends; Ctrl-C ends it, or with `detach` leaves it.
///
/// # Errors
/// The service's refusal, a connection that stays away, Ctrl-C, the job's time limit.
pub async fn to_the_end(ctx: &Ctx, client: &Client, job: Job, detach: bool) -> Result<Output> {
    let mut follow = Follow::new(job.clone());
    let stopped = interrupt::wanted();
    tokio::pin!(stopped);
    loop {
        tokio::select! {
            biased;
            () = &mut stopped => return Err(interrupted(ctx, client, &job, detach).await),
            step = step(ctx, client, &mut follow) => {
                if let Some(outcome) = step? {
                    return ended(ctx, &job, &outcome);
                }
            }
        }
    }
}

async fn step(ctx: &Ctx, client: &Client, follow: &mut Follow) -> Result<Option<Outcome>> {
    let lost = |error: &Error| ctx.ui.note(&format!("{error}; trying again"));
    let (news, outcome) = follow.next(client, &lost).await?;
    show(ctx, &news)?;
    if outcome.is_none() {
        follow.rest().await;
    }
    Ok(outcome)
}

fn show(ctx: &Ctx, news: &News) -> Result<()> {
    if !news.stdout.is_empty() {
        ctx.ui.write(news.stdout.as_bytes())?;
    }
    if !news.stderr.is_empty() {
        ctx.ui.write_err(news.stderr.as_bytes());
    }
    Ok(())
}

fn ended(ctx: &Ctx, job: &Job, outcome: &Outcome) -> Result<Output> {
    if outcome.was_killed() {
        return Err(killed(outcome));
    }
    if outcome.stdout.ends_with(" characters)") && outcome.stdout.contains(" (truncated at ") {
        ctx.ui.note(&format!("the output of job {} was cut; keep more with --max-output N", job.id));
    }
    Ok(Output::Status(status(outcome)))
}

async fn interrupted(ctx: &Ctx, client: &Client, job: &Job, detach: bool) -> Error {
    let error = |text: String| Error::new(Kind::Interrupted, text);
    if detach {
        return error(format!("job {} was left running", job.id))
            .hint(format!("`afar cocalc job tail {}` shows it again", job.id));
    }
    match job.signal(client, SIGTERM).await {
        Ok(()) => {}
        // It has just ended.
        Err(error) if error.kind() == Kind::Conflict => {}
        Err(why) => {
            return error(format!("job {} may still run: {why}", job.id))
                .hint(format!("`afar cocalc job cancel {}` tries again to end it", job.id));
        }
    }
    let mut follow = Follow::new(job.clone());
    let gone = async {
        while matches!(follow.next(client, &|_| {}).await, Ok((_, None))) {
            follow.rest().await;
        }
    };
    if tokio::time::timeout(GRACE, gone).await.is_err() {
        ctx.ui.note("it does not end by itself: ending it by force");
        if let Err(why) = job.signal(client, SIGKILL).await
            && why.kind() != Kind::Conflict
        {
            return error(format!("job {} may still run: {why}", job.id));
        }
    }
    error(format!("job {} was ended", job.id))
}
