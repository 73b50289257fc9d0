//! `cocalc jupyter run`: a notebook, cell by cell.

use std::path::PathBuf;

use serde_json::Value;

use super::credentials::ProjectArg;
use super::exec::time_limit;
use super::jupyter::{save, show};
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::tree::Leaf;
use crate::config::atomic;
use crate::error::{Error, Kind, Result};
use crate::output::Output;
use crate::output::progress::Line;
use crate::output::ui::Mark;
use crate::services::cocalc::exec::{Exec, Outcome};
use crate::services::cocalc::files::Place;
use crate::services::cocalc::follow::{Follow, Job};
use crate::services::cocalc::notebook::{CELL_FAILED, Manner, NO_CLIENT, Notebook, parameter};
use crate::services::cocalc::{Client, NAME};

/// Run a notebook of this computer in a project, cell by cell
///
/// One kernel runs all cells; each cell's text is shown when it ends. An exception ends the run with
/// status 1, unless --continue is given; what was run is stored all the same. Parameters are injected
/// as papermill does: after the cell tagged `parameters`, or at the beginning. Where the project's
/// python3 has no jupyter_client, the server's own function runs the notebook as a whole, and nothing
/// is shown before the end.
///
/// Example:
///   afar cocalc jupyter run report.ipynb --save done.ipynb -p alpha=0.6 -p name=Ada
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RunArgs {
    /// The notebook; - is stdin
    #[arg(value_name = "NOTEBOOK")]
    notebook: String,
    /// Write the notebook with its outputs to this file; it may be the same
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Set a parameter: a number, True, False or None where the value reads so, else text
    #[arg(short = 'p', long = "parameter", value_name = "NAME=VALUE")]
    parameters: Vec<String>,
    /// The kernel, instead of the notebook's own
    #[arg(long, value_name = "NAME")]
    kernel: Option<String>,
    /// Folder to run in, relative to the home
    #[arg(long, value_name = "PATH")]
    path: Option<String>,
    /// How long a cell may run, in seconds; without it as long as all
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(i64).range(1..))]
    cell_timeout: Option<i64>,
    /// How long all may run, in seconds; a day unless given
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(i64).range(1..))]
    timeout: Option<i64>,
    /// Go on with the next cell after an exception
    #[arg(long = "continue")]
    go_on: bool,
    /// Write images and HTML to files in this folder
    #[arg(long, value_name = "DIR")]
    save_images: Option<PathBuf>,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for RunArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let text = String::from_utf8(input::bytes(&self.notebook)?)
            .map_err(|_| Error::usage(format!("{} is no notebook: it is not UTF-8 text", self.notebook)))?;
        let mut book = Notebook::read(&text, &self.notebook)?;
        let parameters = self.parameters.iter().map(|word| parameter(word)).collect::<Result<Vec<_>>>()?;
        book.inject(&parameters)?;
        let manner = Manner {
            kernel: self.kernel.clone(),
            cell: self.cell_timeout,
            whole: self.timeout,
            path: self.path.clone(),
            go_on: self.go_on,
        };
        let client = ctx.cocalc()?;
        let project = ctx.cocalc_project(&client, self.project.project_id.as_deref()).await?;
        let place = Place { client: &client, project };
        let mut done = match by_driver(ctx, &place, &manner, &book).await? {
            Some(done) => done,
            None => by_server(ctx, &place, &manner, &book).await?,
        };
        done.repair();
        if let Some(path) = &self.save {
            let text =
                serde_json::to_string_pretty(&done.0).map_err(|error| Error::service(error.to_string()))?;
            atomic::write_public(path, format!("{text}\n").as_bytes())?;
            ctx.ui.status(Mark::Done, &format!("Wrote {}", path.display()));
        }
        if let Some(folder) = &self.save_images {
            let cells = done.0["cells"].as_array().into_iter().flatten();
            let outputs: Vec<Value> =
                cells.filter_map(|cell| cell["outputs"].as_array()).flatten().cloned().collect();
            save(ctx, folder, &outputs)?;
        }
        Ok(Output::Status(u8::from(done.failed())))
    }
}

/// Runs it by a program of ours in the project; none where it cannot run there.
async fn by_driver(
    ctx: &Ctx,
    place: &Place<'_>,
    manner: &Manner,
    book: &Notebook,
) -> Result<Option<Notebook>> {
    let tag: String = std::iter::repeat_with(fastrand::alphanumeric).take(12).collect();
    let (from, to) = (format!(".cache/afar/run-{tag}.ipynb"), format!(".cache/afar/ran-{tag}.ipynb"));
    let local = tempfile::NamedTempFile::new()?;
    std::fs::write(local.path(), book.0.to_string())?;
    place.send_file(local.path(), "run.ipynb", &from, &|_, _| {}).await?;
    let ran = run_there(ctx, place, &manner.job(&from, &to), book.code_cells()).await;
    let mut bytes = Vec::new();
    let brought = match &ran {
        Ok(true) => {
            place
                .read(&to, |piece| {
                    bytes.extend_from_slice(piece);
                    Ok(())
                })
                .await
        }
        _ => Ok(()),
    };
    let tidy = Exec::script(format!("rm -f {from} {to}")).call(place.project.clone());
    let tidied = place.client.call(&tidy).await;
    if !ran? {
        return Ok(None);
    }
    brought?;
    tidied?;
    let text = String::from_utf8_lossy(&bytes);
    Notebook::read(&text, "what came back").map(Some)
}

/// Whether it ran; its cells are shown as they end.
async fn run_there(ctx: &Ctx, place: &Place<'_>, exec: &Exec, count: usize) -> Result<bool> {
    let value = place.client.call(&exec.call(place.project.clone())).await?;
    let Some(id) = Outcome::of(&value).job_id else {
        return Err(Error::service("the answer names no job").of(NAME).hint("--debug shows the answer"));
    };
    let job = Job { project: place.project.clone(), id };
    let lines = ctx.ui.lines();
    let line = lines.count(format!("{count} cells"), Some(count));
    let ended = tokio::select! {
        ended = to_the_end(ctx, place.client, &job, &line) => ended,
        _ = tokio::signal::ctrl_c() => {
            let told = job.signal(place.client, 15).await;
            let error = Error::new(Kind::Interrupted, format!("the run of the notebook was ended (job {})", job.id));
            Err(told.err().into_iter().fold(error, |error, why| error.detail(why.to_string())))
        }
    };
    line.end();
    let outcome = ended?;
    match outcome.exit_code {
        NO_CLIENT => Ok(false),
        0 | CELL_FAILED if !outcome.was_killed() => Ok(true),
        _ if outcome.was_killed() => Err(super::exec::killed(&outcome)),
        code => {
            let why = outcome.stderr.lines().last().unwrap_or("it says nothing").to_owned();
            Err(Error::service(format!("the notebook was not run (status {code}): {why}"))
                .of(NAME)
                .hint("`afar cocalc hub jupyter kernels` lists the kernels that there are"))
        }
    }
}

async fn to_the_end(ctx: &Ctx, client: &Client, job: &Job, line: &Line) -> Result<Outcome> {
    let mut follow = Follow::new(job.clone());
    let mut rest = String::new();
    loop {
        let (news, outcome) =
            follow.next(client, &|error| ctx.ui.note(&format!("{error}; trying again"))).await?;
        rest.push_str(&news.stdout);
        while let Some((one, after)) = rest.split_once('\n') {
            tell(ctx, one, line)?;
            rest = after.to_owned();
        }
        if let Some(outcome) = outcome {
            return Ok(outcome);
        }
        follow.rest().await;
    }
}

/// Tells of a cell.
fn tell(ctx: &Ctx, text: &str, line: &Line) -> Result<()> {
    let Ok(said) = serde_json::from_str::<Value>(text) else { return Ok(()) };
    let Some(number) = said["done"].as_u64() else { return Ok(()) };
    line.add(1);
    for output in said["outputs"].as_array().into_iter().flatten() {
        show(ctx, output, true)?;
    }
    let sign = if said["failed"] == true { Mark::Fail } else { Mark::Done };
    ctx.ui.status(sign, &format!("cell {number} of {}: {} s", said["of"], said["seconds"]));
    Ok(())
}

/// Runs it by the server's own function, and shows its cells afterwards.
async fn by_server(ctx: &Ctx, place: &Place<'_>, manner: &Manner, book: &Notebook) -> Result<Notebook> {
    ctx.ui.note(
        "the project's python3 has no jupyter_client: the notebook is run as a whole, and shown at its end",
    );
    let value = place.client.call(&manner.call(place.project.clone(), book)).await.map_err(time_limit)?;
    let text = value
        .as_str()
        .ok_or_else(|| Error::service("the answer is no notebook").of(NAME).hint("--debug shows it"))?;
    let mut done = Notebook::read(text, "what came back")?;
    done.repair();
    let cells = done.0["cells"].as_array().into_iter().flatten();
    for cell in cells {
        for output in cell["outputs"].as_array().into_iter().flatten() {
            show(ctx, output, true)?;
        }
    }
    Ok(done)
}
