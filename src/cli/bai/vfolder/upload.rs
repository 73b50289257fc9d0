//! `afar bai vfolder upload`.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use serde_json::json;

use super::progress::ProgressArgs;
use super::report::{self, Report};
use super::{byte_size, journal, override_option, overrides};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Kind, Result};
use crate::output::Output;
use crate::services::bai::Client;
use crate::services::bai::storage::crew::After;
use crate::services::bai::storage::plan::{Folder, Item, Links, Plan, plan};
use crate::services::bai::storage::tus::Sender;
use crate::services::bai::storage::{Meter, Overrides, crew};

/// Upload files into a virtual folder; files of the same name there are replaced
///
/// Large files go in pieces. What is broken off is continued, also by running the same command again.
///
/// Example:
///   afar bai vfolder upload mydata main.py data/train.csv
///   afar bai vfolder upload -r mydata data
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the folder
    pub name: String,
    /// Files, below the base folder; patterns such as 'data/*.csv'
    #[arg(required = true)]
    pub filenames: Vec<PathBuf>,
    /// Folder that the names on the server are relative to (default: the working folder)
    #[arg(short, long, value_name = "FOLDER")]
    base_dir: Option<PathBuf>,
    /// Send folders too, with all that is in them
    #[arg(short, long)]
    recursive: bool,
    /// Symbolic links: follow (what they point to is sent) or skip
    #[arg(long, value_name = "HOW", value_enum, default_value_t)]
    links: LinkChoice,
    /// Send large files in pieces of this size (default: 16m at first, twice as much after each that arrives)
    #[arg(long, value_name = "SIZE", value_parser = byte_size)]
    chunk_size: Option<u64>,
    /// Send at most so many files at once
    #[arg(long, value_name = "N", default_value = "16", value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// Use another storage proxy than the one the server names: URL1=URL2, separated by commas
    #[arg(long, value_name = "URL1=URL2", value_parser = override_option)]
    override_storage_proxy: Option<Overrides>,
    /// The directory of the folder that all goes to.
    #[arg(skip)]
    pub below: String,
    #[command(flatten)]
    progress: ProgressArgs,
}

/// What becomes of links.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum LinkChoice {
    #[default]
    Follow,
    Skip,
}

impl Leaf for Args {
    async fn run(mut self, ctx: &Ctx) -> Result<Output> {
        let links = if self.links == LinkChoice::Skip { Links::Skip } else { Links::Follow };
        let plan = plan(&self.filenames, self.base_dir.as_deref(), self.recursive, links)?.below(&self.below);
        if ctx.globals.dry_run {
            return Ok(planned(&plan));
        }
        let overrides = overrides(ctx, self.override_storage_proxy.take())?;
        let client = ctx.bai()?;
        let items = plan.items.iter().map(|item| (item.remote.as_str(), Some(item.size)));
        let empty = plan.folders.iter().filter(|folder| folder.is_empty).map(|folder| &folder.remote);
        let others = empty.chain(plan.failed.iter().map(|(path, _)| path));
        let report = Report::new(ctx, "Uploading", "uploaded")
            .with_progress(self.progress.how())
            .expecting(items.chain(others.map(|path| (path.as_str(), None))))?;
        let by_proxy = client.has_storage_proxies().await?;
        ctx.say_warnings(&client);
        for (path, error) in plan.failed {
            report.fail(&path, error, &[]);
        }
        let alike = [Kind::Auth, Kind::Network, Kind::NotFound, Kind::DryRun];
        let (journal, meter) = (journal(), Meter::default());
        plan.items.iter().for_each(|item| meter.expect(item.size));
        let sender = Sender {
            client: &client,
            folder: &self.name,
            chunk: self.chunk_size.unwrap_or(0),
            overrides: &overrides,
            journal: &journal,
            meter: &meter,
        };
        let send = async |item: Item| {
            report.start(&item.remote, Some(item.size));
            let done = match by_proxy {
                true => sender.send(&item).await.map(|sent| sent.resumed),
                false => client.send_form(&self.name, &item).await.map(|()| {
                    meter.moved.fetch_add(item.size, Ordering::Relaxed);
                    0
                }),
            };
            (item, done)
        };
        let hear = |(item, done): (Item, Result<u64>)| match done {
            Ok(resumed) => report.done(&item.remote, item.size, resumed),
            Err(error) => report.fail(&item.remote, error, &alike),
        };
        if self.make(&client, plan.folders, &report, &alike).await == After::Stop {
            report.left(plan.items.into_iter().map(|item| item.remote));
            return report.end().await;
        }
        let left = crew::each(plan.items, self.concurrency.into(), send, hear, || report.tick(&meter)).await;
        report.left(left.into_iter().map(|item| item.remote));
        report.end().await
    }
}

impl Args {
    /// Makes the folders, all of one depth before those below them. Those that files are in are told of only where they
    /// cannot be made.
    async fn make(
        &self,
        client: &Client,
        folders: Vec<Folder>,
        report: &Report<'_>,
        alike: &[Kind],
    ) -> After {
        let depth = |folder: &Folder| folder.remote.matches('/').count();
        let mut levels: BTreeMap<usize, Vec<Folder>> = BTreeMap::new();
        for folder in folders {
            levels.entry(depth(&folder)).or_default().push(folder);
        }
        let work = async |folder: Folder| {
            let done = match self.below.is_empty() {
                true => client.make_folder_within(&self.name, &folder.remote).await,
                false => client.make_folder(&self.name, &folder.remote).await,
            };
            (folder, done)
        };
        let hear = |(folder, done): (Folder, Result<()>)| match done {
            Ok(()) if folder.is_empty => report.done(&folder.remote, 0, 0),
            Ok(()) => After::Good,
            Err(error) => report.fail(&folder.remote, error, alike),
        };
        let mut levels = levels.into_values();
        for level in levels.by_ref() {
            let left = crew::each(level, self.concurrency.into(), work, hear, || {}).await;
            if !left.is_empty() {
                let rest = left.into_iter().chain(levels.flatten()).filter(|folder| folder.is_empty);
                report.left(rest.map(|folder| folder.remote));
                return After::Stop;
            }
        }
        After::Good
    }
}

/// What would be done.
fn planned(plan: &Plan) -> Output {
    let files =
        plan.items.iter().map(|item| json!({"status": "upload", "path": item.remote, "bytes": item.size}));
    let folders = plan
        .folders
        .iter()
        .map(|folder| json!({"status": "make folder", "path": folder.remote, "bytes": null}));
    let failed = plan.failed.iter().map(
        |(path, error)| json!({"status": "fail", "path": path, "bytes": null, "error": error.message()}),
    );
    report::list(folders.chain(files).chain(failed).collect())
}
