//! `afar bai vfolder cp`.

use serde_json::json;

use super::carry::{Carry, TransferArgs};
use super::report::{self, Report};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::{Column, List, Output};
use crate::services::bai::storage::copies::{Copies, Planner};
use crate::services::bai::storage::jobs::Job;
use crate::services::bai::storage::spot::Spot;

/// Copy files to a folder, from a folder, within one or between two
///
/// NAME:PATH is in a folder (NAME: alone is all of it), anything else is on this machine; a file here
/// that has a colon in its name is written ./a:b. The last place is where the copies go: into it where
/// it is a directory or ends with a slash, else it is the copy's new name. Between folders the bytes go
/// through this machine, in pieces. Patterns such as 'data:runs/*.csv' are understood in folders.
///
/// Example:
///   afar bai vfolder cp main.py data/train.csv mydata:code/
///   afar bai vfolder cp mydata:data/train.csv train.csv --overwrite
///   afar bai vfolder cp -r mydata:data results:
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// What to copy, and last where to
    #[arg(required = true, num_args = 2.., value_names = ["SOURCE", "TARGET"])]
    filenames: Vec<String>,
    /// Copy directories too, with all that is in them
    #[arg(short, long)]
    recursive: bool,
    /// Replace files that are there
    #[arg(short = 'f', long)]
    overwrite: bool,
    #[command(flatten)]
    transfer: TransferArgs,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut spots = self.filenames.iter().map(|text| Spot::parse(text)).collect::<Result<Vec<_>>>()?;
        let goal = spots.pop().ok_or_else(|| Error::usage("there is nothing to copy"))?;
        let client = ctx.bai()?;
        let planner = Planner::new(&client, self.recursive, self.overwrite);
        let copies = planner.plan(&spots, &goal).await?;
        ctx.say_warnings(&client);
        if ctx.globals.dry_run {
            return Ok(planned(&copies));
        }
        let carry = Carry::new(ctx, &client, &self.transfer, self.overwrite).await?;
        let paths: Vec<(String, Option<u64>)> = copies
            .failed
            .iter()
            .map(|(path, _)| (path.clone(), None))
            .chain(copies.jobs.iter().map(|job| (job.path(), job.size())))
            .collect();
        let report = Report::new(ctx, "Copying", "copied")
            .with_progress(self.transfer.progress.how())
            .expecting(paths.iter().map(|(path, size)| (path.as_str(), *size)))?;
        for (path, error) in copies.failed {
            report.fail(&path, error, &[]);
        }
        carry.run(&report, copies.jobs).await;
        report.end().await
    }
}

/// What would be done.
fn planned(copies: &Copies) -> Output {
    let mut rows = Vec::new();
    for job in &copies.jobs {
        let action = match job {
            Job::Up { .. } => "upload",
            Job::Down { .. } => "download",
            Job::Across { .. } => "copy",
            Job::Make { .. } | Job::MakeHere(_) => "make directory",
        };
        rows.push(
            json!({"action": action, "path": job.path(), "bytes": job.size(), "target": job.target(), "error": null}),
        );
    }
    for (path, error) in &copies.failed {
        rows.push(
            json!({"action": "fail", "path": path, "bytes": null, "target": null, "error": error.message()}),
        );
    }
    let columns = vec![
        Column::new("action", "Action"),
        Column::new("path", "File"),
        Column { format: report::size, ..Column::new("bytes", "Size") },
        Column { format: report::problem, ..Column::new("target", "Target") },
        Column { format: report::problem, ..Column::new("error", "Problem") },
    ];
    Output::List(List { name: "path", ..List::of(rows, columns) })
}
