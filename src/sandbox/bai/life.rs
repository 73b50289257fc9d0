//! A session's way from its request to its end.

use std::ffi::OsString;

use super::apps;
use super::dotfiles;
use super::events::publish;
use super::folders::mount;
use super::problem::Problem;
use super::record::{Kind, Session, Status};
use crate::sandbox::app::{App, Shared};
use crate::sandbox::clock;
use crate::sandbox::engine::batch::Stages;
use crate::sandbox::engine::image;
use crate::sandbox::engine::kernel::{Kernel, Plan};
use crate::sandbox::engine::run::{Event, Run};

/// The variable by which a session's processes are known.
pub const MARK: &str = "BACKENDAI_SESSION_ID";

/// Puts a session into a status and gives it back; `None` when it is gone.
fn enter(app: &App, id: &str, status: Status, info: &str) -> Option<Session> {
    app.store.change(|data| {
        let session = data.sessions.iter_mut().find(|session| session.id == id)?;
        session.enter(status, info, clock::now());
        Some(session.clone())
    })
}

/// Starts a session that was enqueued: its folders, its bootstrap script, for a batch session its command.
///
/// # Errors
/// The kernel cannot be made; the session is in status ERROR then.
pub async fn launch(app: &Shared, id: &str) -> Result<(), Problem> {
    let Some(session) = enter(app, id, Status::Scheduled, "") else { return Ok(()) };
    publish(app, &session, "session_scheduled", "", None);
    enter(app, id, Status::Preparing, "");
    publish(app, &session, "kernel_preparing", "", None);
    publish(app, &session, "kernel_creating", "", None);
    let kernel = match make_kernel(app, &session) {
        Ok(kernel) => kernel,
        Err(error) => {
            enter(app, id, Status::Error, &error.to_string());
            return Err(Problem::kernel(
                "The sandbox cannot make the session's folders.",
                &error.to_string(),
            ));
        }
    };
    app.put_kernel(id, kernel.clone());
    let own = || app.store.read(|data| data.bootstrap_scripts.get(&session.access_key).cloned());
    let script = session.bootstrap_script.clone().or_else(own).filter(|script| !script.is_empty());
    if let Some(script) = script {
        let stages = Stages { exec: Some(script), ..Stages::default() };
        finish(kernel.batch(stages)).await;
    }
    let Some(session) = enter(app, id, Status::Running, "") else { return Ok(()) };
    kernel.note(&format!("sandbox: the session runs {} of this host\n", kernel.image.program.display()));
    publish(app, &session, "kernel_started", "", None);
    publish(app, &session, "session_started", "", None);
    if session.kind == Kind::Batch {
        let run = kernel.batch(Stages { exec: session.startup_command.clone(), ..Stages::default() });
        tokio::spawn(follow_batch(app.clone(), session, run));
    }
    Ok(())
}

fn make_kernel(app: &App, session: &Session) -> std::io::Result<std::sync::Arc<Kernel>> {
    let image = image::resolve(&app.images, &session.image).map_err(std::io::Error::other)?.clone();
    let mut env = vec![
        ("BACKENDAI_KERNEL_ID".to_owned(), session.kernel_id.clone()),
        ("BACKENDAI_KERNEL_IMAGE".to_owned(), session.image.clone()),
        ("BACKENDAI_SESSION_NAME".to_owned(), session.name.clone()),
        ("BACKENDAI_ACCESS_KEY".to_owned(), session.access_key.clone()),
        ("BACKENDAI_CLUSTER_SIZE".to_owned(), session.cluster_size.to_string()),
        ("BACKENDAI_CLUSTER_ROLE".to_owned(), "main".to_owned()),
        ("BACKENDAI_CLUSTER_HOST".to_owned(), "main1".to_owned()),
    ];
    env.extend(session.environ.clone());
    env.push((crate::sandbox::server::MARK.to_owned(), app.store.read(|data| data.instance.clone())));
    let kernel = Kernel::new(Plan {
        image,
        dir: &app.store.dir().join("sessions").join(&session.id),
        search: &OsString::from(&app.search),
        env,
        mark: (MARK.to_owned(), session.id.clone()),
        preopen: apps::preopen(&session.preopen_ports).unwrap_or_default(),
    })?;
    mount::link(app, &session.mounts, &kernel.around.work)?;
    dotfiles::provide(app, &session.access_key, &kernel.around.work)?;
    Ok(kernel)
}

/// Lets a run that nobody reads go to its end: its exit code.
async fn finish(mut run: Run) -> i32 {
    while let Some(event) = run.events.recv().await {
        if let Event::Finished(code) = event {
            return code;
        }
        if event == Event::Ask(false) {
            // Nobody is there to answer: an empty line.
            let _ = run.answers.send(String::new()).await;
        }
    }
    137
}

async fn follow_batch(app: Shared, session: Session, run: Run) {
    let _busy = app.activity.begin();
    let code = tokio::select! {
        code = finish(run) => code,
        () = app.ended() => return,
    };
    let won = code == 0;
    let going = app.store.change(|data| {
        let found = data.sessions.iter_mut().find(|found| found.id == session.id)?;
        found.result = if won { "SUCCESS" } else { "FAILURE" }.to_owned();
        (!found.status.is_dead()).then_some(())
    });
    if going.is_none() {
        return;
    }
    let (name, reason) =
        if won { ("session_success", "task-done") } else { ("session_failure", "task-failed") };
    publish(&app, &session, name, reason, Some(code));
    end(&app, &session.id, "task-finished").await;
}

/// Ends a session and all its processes.
pub async fn end(app: &App, id: &str, reason: &str) {
    let Some(session) = enter(app, id, Status::Terminating, reason) else { return };
    publish(app, &session, "session_terminating", reason, None);
    publish(app, &session, "kernel_terminating", reason, Some(-1));
    if let Some(kernel) = app.kernel(id) {
        kernel.close();
        let log = kernel.log();
        app.store.change(|data| {
            if let Some(session) = data.sessions.iter_mut().find(|session| session.id == id) {
                session.log = Some(log);
            }
        });
        app.take_kernel(id);
    }
    let dir = app.store.dir().join("sessions").join(id);
    // What cannot be removed now goes with the whole state folder.
    let _ = tokio::fs::remove_dir_all(dir).await;
    app.store.change(|data| {
        if let Some(session) = data.sessions.iter_mut().find(|session| session.id == id) {
            session.enter(Status::Terminated, reason, clock::now());
        }
    });
    publish(app, &session, "kernel_terminated", reason, Some(-1));
    publish(app, &session, "session_terminated", reason, None);
}

/// Cancels a session that has not begun.
pub fn cancel(app: &App, id: &str) {
    if let Some(session) = enter(app, id, Status::Cancelled, "user-requested") {
        publish(app, &session, "kernel_cancelled", "user-requested", None);
        publish(app, &session, "session_cancelled", "user-requested", None);
    }
}

/// Ends a session's processes and begins anew; its files stay.
///
/// # Errors
/// The kernel cannot be made again.
pub fn restart(app: &App, session: &Session) -> Result<(), Problem> {
    enter(app, &session.id, Status::Restarting, "");
    let log = app.take_kernel(&session.id).map(|kernel| {
        kernel.close();
        kernel.log()
    });
    let kernel = make_kernel(app, session)
        .map_err(|error| Problem::kernel("The sandbox cannot restart the session.", &error.to_string()))?;
    kernel.note(&log.unwrap_or_default());
    kernel.note("sandbox: restarted\n");
    app.put_kernel(&session.id, kernel);
    if let Some(session) = enter(app, &session.id, Status::Running, "") {
        publish(app, &session, "kernel_started", "", None);
    }
    Ok(())
}
