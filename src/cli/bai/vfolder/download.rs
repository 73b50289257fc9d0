//! `afar bai vfolder download` and `request-download`.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::archive;
use super::progress::ProgressArgs;
use super::report::{self, Report};
use super::{byte_size, journal, override_option, overrides};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{IoContext, Kind, Result};
use crate::output::{Item, Output};
use crate::services::bai::storage::download::{Fetcher, Got};
use crate::services::bai::storage::remote::{Found, Wanted};
use crate::services::bai::storage::{Meter, Overrides, crew, names};

/// For more files than this one token is asked for that opens the whole folder, instead of one for each.
const MANY: usize = 8;

/// Download files of a virtual folder
///
/// A file appears when all of it is there. What is broken off is continued, also by running the same
/// command again.
///
/// Example:
///   afar bai vfolder download mydata data/train.csv
///   afar bai vfolder download -r mydata data --base-dir copy
///   afar bai vfolder download mydata data/train.csv --base-dir - >train.csv
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Name of the folder
    pub name: String,
    /// Files, relative to the folder; patterns such as 'data/*.csv'
    #[arg(required = true)]
    pub filenames: Vec<String>,
    /// Folder to put them in, or - for stdout (default: the working folder)
    #[arg(short, long, value_name = "FOLDER")]
    base_dir: Option<PathBuf>,
    /// Download folders too, with all that is in them
    #[arg(short, long)]
    recursive: bool,
    /// Replace files that are there
    #[arg(long)]
    overwrite: bool,
    /// Accepted for scripts written for the official client, without effect: a file is written as it comes
    #[arg(long, value_name = "SIZE", default_value = "16m", value_parser = byte_size)]
    chunk_size: u64,
    /// Download at most so many files at once
    #[arg(long, value_name = "N", default_value = "16", value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// Use another storage proxy than the one the server names: URL1=URL2, separated by commas
    #[arg(long, value_name = "URL1=URL2", value_parser = override_option)]
    override_storage_proxy: Option<Overrides>,
    /// How often in a row a download may break off with nothing new
    #[arg(long, value_name = "N", default_value = "20")]
    max_retries: u32,
    /// Fetch whole directories as archives, which takes one request for each: unpack them here, or keep them as NAME.zip
    #[arg(long, value_name = "HOW", value_enum)]
    archive: Option<archive::How>,
    /// What names are below of, and is left out of them here.
    #[arg(skip)]
    pub below: String,
    #[command(flatten)]
    progress: ProgressArgs,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let overrides = overrides(ctx, self.override_storage_proxy.clone())?;
        let base = self.base_dir.clone().unwrap_or_else(|| PathBuf::from("."));
        let to_stdout = base == Path::new("-");
        let client = ctx.bai()?;
        let (journal, meter) = (journal(), Meter::default());
        let fetcher = Fetcher {
            client: &client,
            folder: &self.name,
            base: &base,
            below: &self.below,
            overwrite: self.overwrite,
            tries: self.max_retries,
            overrides: &overrides,
            journal: &journal,
            meter: &meter,
        };
        if let Some(how) = self.archive {
            return archive::fetch(ctx, &fetcher, &self.filenames, how, self.progress.how()).await;
        }
        if self.is_plain() && !to_stdout {
            // What is there already is found out before anything is asked.
            for name in &self.filenames {
                fetcher.target(name)?;
            }
        }
        let found = client.wanted(&self.name, &self.filenames, self.recursive).await?;
        ctx.say_warnings(&client);
        if ctx.globals.dry_run {
            let row = |file: &Wanted| match fetcher.target(&file.name) {
                Err(error) if !to_stdout => {
                    json!({"status": "fail", "path": file.name, "bytes": file.size, "error": error.message()})
                }
                _ => json!({"status": "download", "path": file.name, "bytes": file.size}),
            };
            let failed = found.failed.iter().map(|(path, error)| {
                json!({"status": "fail", "path": path, "bytes": null, "error": error.message()})
            });
            return Ok(report::list(found.files.iter().map(row).chain(failed).collect()));
        }
        match to_stdout {
            true => pour(ctx, &fetcher, found).await,
            false => self.fetch(ctx, &fetcher, found).await,
        }
    }
}

impl Args {
    /// Whether the names are those of files.
    fn is_plain(&self) -> bool {
        !self.recursive && !self.filenames.iter().any(|name| name.contains(['*', '?', '[']))
    }

    async fn fetch(&self, ctx: &Ctx, fetcher: &Fetcher<'_>, found: Found) -> Result<Output> {
        let files = found.files.iter().map(|file| (file.name.as_str(), file.size));
        let files = files.chain(found.failed.iter().map(|(path, _)| (path.as_str(), None)));
        let report = Report::new(ctx, "Downloading", "downloaded")
            .with_progress(self.progress.how())
            .expecting(files)?;
        if found.files.len() > MANY {
            fetcher.client.open_folder(fetcher.folder, fetcher.overrides).await;
        }
        found.files.iter().for_each(|file| fetcher.meter.expect(file.size.unwrap_or(0)));
        let work = async |wanted: Wanted| {
            report.start(&wanted.name, wanted.size);
            let done = fetcher.fetch(&wanted).await;
            (wanted, done)
        };
        let hear = |(wanted, done): (Wanted, Result<Got>)| match done {
            Ok(got) => report.done(&wanted.name, got.size, got.resumed),
            Err(error) => report.fail(&wanted.name, error, &[Kind::Auth, Kind::Network, Kind::DryRun]),
        };
        let tick = || report.tick(fetcher.meter);
        let left = crew::each(found.files, self.concurrency.into(), work, hear, tick).await;
        report.left(left.into_iter().map(|wanted| wanted.name));
        for (path, error) in found.failed {
            report.fail(&path, error, &[]);
        }
        for folder in found.empty {
            let path = fetcher.here(&folder)?;
            std::fs::create_dir_all(&path).doing(|| format!("cannot make {}", path.display()))?;
        }
        report.end().await
    }
}

/// One file, or several after each other, to stdout.
async fn pour(ctx: &Ctx, fetcher: &Fetcher<'_>, found: Found) -> Result<Output> {
    for wanted in &found.files {
        fetcher
            .pour(wanted, &|piece| ctx.ui.write(piece))
            .await
            .map_err(|error| report::about(&wanted.name, error))?;
    }
    found.failed.into_iter().next().map_or(Ok(Output::Nothing), |(_, error)| Err(error))
}

/// Ask for the address and the token of a file, for another program to download it
///
/// Example:
///   afar bai vfolder request-download mydata data/train.csv -o json
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RequestArgs {
    /// Name of the folder
    name: String,
    /// The file, relative to the folder
    filename: String,
}

impl Leaf for RequestArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let file = names::remote(&self.filename)?;
        let client = ctx.bai()?;
        let value = client.request_download(&self.name, &file).await?;
        ctx.say_warnings(&client);
        Ok(Output::Item(Item { value, columns: Vec::new(), whole: None }))
    }
}
