//! `afar bai vfolder sync`.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::carry::{Carry, TransferArgs};
use super::report::{self, Report};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Kind, Result};
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};
use crate::services::bai::Client;
use crate::services::bai::storage::crew::After;
use crate::services::bai::storage::exclude::Exclude;
use crate::services::bai::storage::jobs::Job;
use crate::services::bai::storage::plan::Item;
use crate::services::bai::storage::remote::Wanted;
use crate::services::bai::storage::spot::Spot;
use crate::services::bai::storage::sync::{Change, Diff, Gone, Rule, Way, differences};
use crate::services::bai::storage::tree::{Look, below};

/// Make a directory of a folder like one of this machine, or the other way round
///
/// One of the two places is NAME:PATH (or NAME: for all of the folder). Only what differs travels:
/// files of another size, and files that are newer than what they replace. A download gets the time
/// that its file has in the folder, an upload the time of its arrival, so a second run has nothing to
/// do. Symbolic links are left alone on both sides.
///
/// Example:
///   afar bai vfolder sync results mydata:results
///   afar bai vfolder sync mydata:data copy --delete --exclude '*.tmp' --dry-run
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Where files come from
    source: String,
    /// What becomes like it
    target: String,
    /// Compare contents instead of times where sizes are one; servers have no sums, so the files are fetched for it
    #[arg(long)]
    checksum: bool,
    /// Delete what is not in the source, when all else went well
    #[arg(long)]
    delete: bool,
    /// Leave alone what has such a name, or with a slash in the pattern such a path; may be given again
    #[arg(long, value_name = "GLOB")]
    exclude: Vec<String>,
    #[command(flatten)]
    transfer: TransferArgs,
}

/// The two directories.
struct Pair {
    way: Way,
    local: PathBuf,
    folder: String,
    top: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let rule = Rule {
            way: Way::Up,
            contents: self.checksum,
            delete: self.delete,
            exclude: Exclude::new(&self.exclude)?,
        };
        let pair = Pair::of(&self.source, &self.target)?;
        let rule = Rule { way: pair.way, ..rule };
        let client = ctx.bai()?;
        let there = pair.is_there(&client).await?;
        ctx.say_warnings(&client);
        let diff = differences(&client, &pair.folder, &pair.top, there, &pair.local, &rule).await?;
        if diff.links > 0 {
            ctx.ui.note(&format!("Left alone: {}.", counted(diff.links, "symbolic link")));
        }
        if ctx.globals.dry_run {
            return Ok(pair.planned(&diff));
        }
        self.carry(ctx, &client, &pair, diff).await
    }
}

impl Args {
    async fn carry(&self, ctx: &Ctx, client: &Client, pair: &Pair, mut diff: Diff) -> Result<Output> {
        let carry = Carry::new(ctx, client, &self.transfer, true).await?;
        let mut same = diff.same + pair.looked_into(ctx, &carry, &mut diff).await;
        let (mut jobs, failed) = pair.jobs(&diff);
        jobs.extend(diff.folders.iter().map(|path| pair.make(path)));
        same = same.saturating_sub(failed.len() as u64);
        let paths: Vec<(String, Option<u64>)> = jobs
            .iter()
            .map(|job| (job.path(), job.size()))
            .chain(diff.gone.iter().map(|gone| (pair.name(&gone.path), None)))
            .collect();
        let (doing, word) = match pair.way {
            Way::Up => ("Uploading", "uploaded"),
            Way::Down => ("Downloading", "downloaded"),
        };
        let report = Report::new(ctx, doing, word)
            .with_progress(self.transfer.progress.how())
            .expecting(paths.iter().map(|(path, size)| (path.as_str(), *size)))?;
        let mut good = true;
        for (path, error) in diff.failed.into_iter().chain(failed) {
            good = false;
            report.fail(&path, error, &[]);
        }
        let nothing = jobs.is_empty() && diff.gone.is_empty() && good;
        good &= carry.run(&report, jobs).await;
        if good {
            pair.delete(ctx, &carry, &report, &diff.gone).await;
        } else if !diff.gone.is_empty() {
            ctx.ui.warn("nothing was deleted, because not all else went well");
        }
        let output = report.end().await?;
        if nothing && !ctx.personality.is_drop_in() {
            ctx.ui.status(Mark::Done, &format!("Nothing to do: {} alike.", alike(same)));
        }
        Ok(output)
    }
}

fn alike(count: u64) -> String {
    format!("{} {}", counted(count, "file"), if count == 1 { "is" } else { "are" })
}

fn counted(count: u64, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

impl Pair {
    /// The two places, of which one is in a folder.
    fn of(source: &str, target: &str) -> Result<Pair> {
        let (way, local, folder, top) = match (Spot::parse(source)?, Spot::parse(target)?) {
            (Spot::Here(local), Spot::There { folder, path, .. }) => (Way::Up, local, folder, path),
            (Spot::There { folder, path, .. }, Spot::Here(local)) => (Way::Down, local, folder, path),
            (Spot::Here(_), Spot::Here(_)) => {
                return Err(Error::usage(format!("{source} and {target} are both on this machine"))
                    .hint("write NAME:PATH for what is in a folder"));
            }
            _ => {
                return Err(Error::usage(format!("{source} and {target} are both in folders"))
                    .hint("`afar bai vfolder cp -r` copies between folders"));
            }
        };
        if way == Way::Up && !local.is_dir() {
            return Err(Error::usage(format!("{} is no directory here", local.display()))
                .hint("`afar bai vfolder cp` copies single files"));
        }
        if local.exists() && !local.is_dir() {
            return Err(Error::usage(format!("{} is a file", local.display()))
                .hint("name a directory that becomes like the folder's"));
        }
        Ok(Pair { way, local, folder, top })
    }

    /// Whether the folder's directory is there.
    async fn is_there(&self, client: &Client) -> Result<bool> {
        if self.top.is_empty() {
            return Ok(true);
        }
        let words = format!("{}:{}", self.folder, self.top);
        match Look::new(client, &self.folder).find(&self.top).await? {
            Some(entry) if !entry.is_folder => {
                Err(Error::usage(format!("{words} is a file"))
                    .hint("`afar bai vfolder cp` copies single files"))
            }
            Some(_) => Ok(true),
            None if self.way == Way::Up => Ok(false),
            None => Err(Error::new(Kind::NotFound, format!("{words} is not there"))
                .hint("check the path: it is relative to the folder")),
        }
    }

    /// A path in the folder.
    fn name(&self, path: &str) -> String {
        if self.top.is_empty() { path.to_owned() } else { below(&self.top, path) }
    }

    /// A path on this machine.
    fn here(&self, path: &str) -> PathBuf {
        if path.is_empty() { self.local.clone() } else { self.local.join(path) }
    }

    fn wanted(&self, change: &Change) -> Wanted {
        Wanted { name: self.name(&change.path), size: change.size, runs: change.runs }
    }

    /// What is to be carried, and what cannot be, as it changed meanwhile.
    fn jobs(&self, diff: &Diff) -> (Vec<Job>, Vec<(String, Error)>) {
        let (mut jobs, mut failed) = (Vec::new(), Vec::new());
        for change in &diff.changes {
            let folder = self.folder.clone();
            jobs.push(match (self.way, change.size) {
                (Way::Up, Some(size)) => Job::Up {
                    folder,
                    item: Item {
                        local: self.here(&change.path),
                        remote: self.name(&change.path),
                        size,
                        modified: change.modified,
                    },
                },
                (Way::Up, None) => {
                    let error = Error::service("its size is not known");
                    failed.push((change.path.clone(), error));
                    continue;
                }
                (Way::Down, _) => Job::Down {
                    folder,
                    wanted: self.wanted(change),
                    target: self.here(&change.path),
                    modified: change.modified,
                },
            });
        }
        (jobs, failed)
    }

    /// A directory without files.
    fn make(&self, path: &str) -> Job {
        match self.way {
            Way::Up => Job::Make { folder: self.folder.clone(), name: self.name(path) },
            Way::Down => Job::MakeHere(self.here(path)),
        }
    }

    /// Compares contents where sizes are one; how many files have the same.
    async fn looked_into(&self, ctx: &Ctx, carry: &Carry<'_>, diff: &mut Diff) -> u64 {
        let carrier = carry.carrier();
        let doubtful = std::mem::take(&mut diff.doubtful);
        if doubtful.is_empty() {
            return 0;
        }
        let line = ctx.ui.lines().transfer("Comparing".to_owned());
        doubtful.iter().for_each(|change| carry.meter.expect(change.size.unwrap_or(0)));
        let look = async |change: Change| {
            let same = carrier.is_same(&self.folder, &self.wanted(&change), &self.here(&change.path)).await;
            (change, same)
        };
        let mut same = 0;
        let hear = |(change, looked): (Change, Result<bool>)| match looked {
            Ok(true) => {
                same += 1;
                After::Good
            }
            Ok(false) => {
                diff.changes.push(change);
                After::Good
            }
            Err(error) => {
                let alike = matches!(error.kind(), Kind::Auth | Kind::Network);
                diff.failed.push((self.name(&change.path), error));
                if alike { After::Stop } else { After::Bad }
            }
        };
        let tick = || {
            let (moved, total) = carry.meter.read();
            line.set(moved, total.max(moved));
        };
        let left = carry.each(doubtful, look, hear, tick).await;
        line.end();
        for change in left {
            let error = Error::service("it was not compared, as others could not be");
            diff.failed.push((self.name(&change.path), error));
        }
        diff.changes.sort_by(|a, b| a.path.cmp(&b.path));
        same
    }

    /// Deletes what is only in the target.
    async fn delete(&self, ctx: &Ctx, carry: &Carry<'_>, report: &Report<'_>, gone: &[Gone]) {
        let mut count = 0u64;
        let mut told = |path: &str, done: Result<()>| match done {
            Ok(()) => {
                count += 1;
                report.deleted(path) == After::Good
            }
            Err(error) => report.fail(path, error, &[Kind::Auth, Kind::Network]) != After::Stop,
        };
        match self.way {
            Way::Up => {
                let paths: Vec<String> = gone.iter().map(|gone| self.name(&gone.path)).collect();
                carry.carrier().delete(&self.folder, &paths, &mut told).await;
            }
            Way::Down => {
                for gone in gone {
                    if let Some(done) = removed(&self.here(&gone.path), gone.is_folder).transpose()
                        && !told(&self.name(&gone.path), done)
                    {
                        break;
                    }
                }
            }
        }
        if count > 0 && !ctx.personality.is_drop_in() {
            let what = if count == 1 { "path" } else { "paths" };
            ctx.ui.status(Mark::Done, &format!("Deleted {count} {what}."));
        }
    }

    /// What would be done.
    fn planned(&self, diff: &Diff) -> Output {
        let row = |action: &str, path: &str, size: Option<u64>, why: Value| json!({"action": action, "path": self.name(path), "bytes": size, "reason": why});
        let action = if self.way == Way::Up { "upload" } else { "download" };
        let mut rows = Vec::new();
        rows.extend(diff.changes.iter().map(|one| row(action, &one.path, one.size, json!(one.why))));
        // Whether contents differ is not known without fetching them.
        rows.extend(diff.doubtful.iter().map(|one| row("compare", &one.path, one.size, json!(one.why))));
        rows.extend(diff.folders.iter().map(|path| row("make directory", path, None, json!("new"))));
        rows.extend(
            diff.gone.iter().map(|one| row("delete", &one.path, one.size, json!("not in the source"))),
        );
        rows.extend(diff.failed.iter().map(|(path, error)| row("fail", path, None, json!(error.message()))));
        let columns = vec![
            Column::new("action", "Action"),
            Column::new("path", "File"),
            Column { format: report::size, ..Column::new("bytes", "Size") },
            Column::new("reason", "Reason"),
        ];
        Output::List(List { name: "path", ..List::of(rows, columns) })
    }
}

/// Removes something of this machine; nothing is said of a directory in which something was left.
fn removed(path: &Path, is_folder: bool) -> Result<Option<()>> {
    let done = if is_folder { std::fs::remove_dir(path) } else { std::fs::remove_file(path) };
    match done {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Some(())),
        Err(error) if error.kind() == std::io::ErrorKind::DirectoryNotEmpty => Ok(None),
        done => done.doing(|| format!("cannot delete {}", path.display())).map(Some),
    }
}
