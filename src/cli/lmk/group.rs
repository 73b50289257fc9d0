//! The end of a group of jobs: one notification for all of them.

use std::rc::Rc;
use std::time::Duration;

use tokio::sync::mpsc;

use super::report::Plan;
use crate::cli::context::Ctx;
use crate::cli::notify::{self, duration};
use crate::jobs::Event;
use crate::jobs::group::{Done, Membership};
use crate::jobs::spec::Spec;
use crate::services::notify::Notice;

/// Hands events on, and concludes the job in its group at its end.
pub async fn pass(
    ctx: &Ctx,
    spec: &Spec,
    member: Option<Rc<Membership>>,
    mut events: mpsc::UnboundedReceiver<Event>,
    next: mpsc::UnboundedSender<Event>,
) {
    let mut open = member;
    while let Some(event) = events.recv().await {
        let over = matches!(event, Event::Ended(_));
        let _ = next.send(event);
        if over && let Some(member) = open.take() {
            conclude(ctx, spec, &member).await;
        }
    }
    // It never began.
    if let Some(member) = open.take() {
        conclude(ctx, spec, &member).await;
    }
}

async fn conclude(ctx: &Ctx, spec: &Spec, member: &Membership) {
    let all = match member.conclude() {
        Ok(Some(all)) => all,
        Ok(None) => return,
        Err(error) => return ctx.ui.error(&error),
    };
    let plan: Plan = serde_json::from_value(spec.report["plan"].clone()).unwrap_or_default();
    let Some(group) = spec.group.as_ref().filter(|group| !plan.local && is_due(&group.notify, &all)) else {
        return;
    };
    let notice = Notice::message(&text(&group.group, &all), "text/markdown");
    match notify::ways_of(ctx, &[]) {
        Ok(ways) => notify::say(ctx, &notify::tell(ctx, &notice, &ways).await),
        Err(error) => ctx.ui.error(&error),
    }
}

fn is_due(notify: &str, all: &[Done]) -> bool {
    let good = all.iter().all(|one| one.good);
    match notify {
        "stop" => true,
        "error" => !good,
        "success" => good,
        _ => false,
    }
}

/// What is told of a group.
fn text(group: &str, all: &[Done]) -> String {
    let failed = all.iter().filter(|one| !one.good).count();
    let jobs = if all.len() == 1 { "job" } else { "jobs" };
    let mut text = match failed {
        0 => format!("**{group}** done: {} {jobs}\n", all.len()),
        _ => format!("**{group}** ended: {} {jobs}, {failed} failed\n", all.len()),
    };
    for one in all {
        let took = duration(Duration::try_from_secs_f64(one.seconds).unwrap_or_default());
        text.push_str(&format!("\n- {}: {} after {took}", one.name, one.status));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_has_every_job_and_is_sent_when_it_is_due() {
        let done = |name: &str, good| Done {
            name: name.into(),
            status: if good { "exit status 0" } else { "exit status 3" }.into(),
            good,
            seconds: 2.0,
        };
        let both = [done("a", true), done("b", false)];
        let said = text("night", &both);
        assert!(
            said.starts_with("**night** ended: 2 jobs, 1 failed\n\n- a: exit status 0 after 2"),
            "{said}"
        );
        assert!(said.contains("\n- b: exit status 3 after 2"), "{said}");
        assert!(text("night", &both[..1]).starts_with("**night** done: 1 job\n"));
        let due = |notify| (is_due(notify, &both), is_due(notify, &both[..1]));
        assert_eq!(
            (due("stop"), due("error"), due("success"), due("none")),
            ((true, true), (true, false), (false, true), (false, false))
        );
    }
}
