//! `bai run` with ranges: the cases side by side, at most `--max-parallel` at a time, a log file each.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::rc::Rc;

use futures_util::{StreamExt, stream};

use super::run::{Args, Job, exit_status};
use crate::cli::context::Ctx;
use crate::config::paths;
use crate::error::{Error, IoContext, Kind, Result};
use crate::output::progress::Lines;
use crate::output::ui::Mark;
use crate::services::bai::Client;
use crate::services::bai::execution::{Execution, Step};
use crate::services::bai::sessions::Destroy;

/// Runs all cases; the status is that of the first case that failed, in the order of the cases.
///
/// # Errors
/// Ctrl-C, or log files that cannot be made.
pub async fn all(ctx: &Ctx, client: Rc<Client>, jobs: Vec<Job>, args: &Args) -> Result<u8> {
    if ctx.globals.shows_only() {
        return shown(ctx, &client, &jobs).await;
    }
    let folder = paths::cache().join("bai-logs");
    crate::config::atomic::create_private_folder(&folder)
        .doing(|| format!("cannot make {}", folder.display()))?;
    client.version().await?;
    ctx.say_warnings(&client);
    let names: Vec<String> = jobs.iter().map(|job| job.spec.name.clone()).collect();
    let lines = ctx.ui.lines();
    let runs = stream::iter(jobs)
        .map(|job| case(ctx, &client, job, args, &folder, &lines))
        .buffered(args.max_parallel);
    let codes = tokio::select! {
        codes = runs.collect::<Vec<u8>>() => codes,
        _ = tokio::signal::ctrl_c() => {
            if args.rm {
                for name in &names {
                    // Those that never started are not there to be destroyed, which is as good.
                    let _ = client.destroy_session(name, &Destroy::default()).await;
                }
            }
            return Err(Error::new(Kind::Interrupted, "interrupted"));
        }
    };
    let failed = codes.iter().filter(|code| **code != 0).count();
    if !(args.quiet || ctx.ui.manner.quiet) {
        let mark = if failed == 0 { Mark::Done } else { Mark::Fail };
        ctx.ui.status(
            mark,
            &format!(
                "{} of {} cases succeeded. Logs: {}",
                codes.len() - failed,
                codes.len(),
                folder.display()
            ),
        );
    }
    Ok(codes.into_iter().find(|code| *code != 0).unwrap_or(0))
}

/// Shows the request that each case would begin with.
async fn shown(ctx: &Ctx, client: &Client, jobs: &[Job]) -> Result<u8> {
    for job in jobs {
        match client.create_session(&job.spec).await {
            Err(error) if error.kind() == Kind::DryRun => ctx.ui.print(error.message())?,
            Err(error) => return Err(error),
            Ok(_) => {}
        }
    }
    Ok(0)
}

async fn case(
    ctx: &Ctx,
    client: &Client,
    job: Job,
    args: &Args,
    folder: &std::path::Path,
    lines: &Lines,
) -> u8 {
    let name = job.spec.name.clone();
    let quiet = args.quiet || ctx.ui.manner.quiet;
    let line = lines.spinner(format!("{name} ({})", describe(&job)));
    let outcome = run(client, &job, folder).await;
    if args.rm && outcome.is_ok() {
        let _ = client.destroy_session(&name, &Destroy::default()).await.map_err(|error| {
            lines.above(|| ctx.ui.error(&error.context(format!("session {name} was not destroyed"))));
        });
    }
    line.end();
    match outcome {
        Ok(code) => {
            if !quiet {
                let mark = if code == 0 { Mark::Done } else { Mark::Fail };
                let text = format!("{name} ({}): exit code {code}", describe(&job));
                lines.above(|| ctx.ui.status(mark, &text));
            }
            exit_status(code)
        }
        Err(error) => {
            let code = ctx.personality.exit_code(&error);
            lines.above(|| ctx.ui.error(&error.context(name)));
            code.max(1)
        }
    }
}

async fn run(client: &Client, job: &Job, folder: &std::path::Path) -> Result<i64> {
    let open = |end: &str| {
        let path: PathBuf = folder.join(format!("{}.{end}.log", job.spec.name));
        File::create(&path).doing(|| format!("cannot write {}", path.display()))
    };
    let (mut stdout, mut stderr) = (open("stdout")?, open("stderr")?);
    let created = client.create_session(&job.spec).await?;
    if created.status != "RUNNING" {
        return match created.status.as_str() {
            "ERROR" | "CANCELLED" => {
                Err(Error::service(format!("the session could not start: {}", created.status)))
            }
            _ => Ok(0),
        };
    }
    if !job.files.is_empty() {
        client.upload_files(&created.name, &job.files).await?;
    }
    let session = if client.version().await?.major <= 4 { &created.name } else { &created.id };
    let mut execution = Execution::start(client, session, &job.work).await?;
    loop {
        match execution.next().await? {
            Step::Stdout(text) => stdout.write_all(text.as_bytes())?,
            Step::Stderr(text) => stderr.write_all(text.as_bytes())?,
            Step::Media(kind, data) => writeln!(stdout, "----- output record (type: {kind}) -----\n{data}")?,
            Step::Input(_) => execution.answer(String::new()).await?,
            Step::Finished(code) => {
                execution.close().await;
                return Ok(code);
            }
            Step::Cleaned(_) | Step::Built(_) | Step::Files(_) => {}
        }
    }
}

/// What makes a case different: its environment.
fn describe(job: &Job) -> String {
    let parts: Vec<String> = job
        .spec
        .environ
        .iter()
        .map(|(name, value)| format!("{name}={}", value.as_str().unwrap_or_default()))
        .collect();
    match parts.is_empty() {
        true => job.spec.image.clone(),
        false => parts.join(" "),
    }
}
