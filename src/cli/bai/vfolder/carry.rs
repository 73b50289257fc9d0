//! What `cp` and `sync` share: the options of transfers that go either way, and the way through their jobs.

use super::progress::ProgressArgs;
use super::report::Report;
use super::{byte_size, journal, override_option, overrides};
use crate::cli::context::Ctx;
use crate::error::{Kind, Result};
use crate::services::bai::Client;
use crate::services::bai::storage::crew::{self, After};
use crate::services::bai::storage::jobs::{Carried, Carrier, Job};
use crate::services::bai::storage::journal::Journal;
use crate::services::bai::storage::{Meter, Overrides};

/// For more files of one folder than this one token is asked for that opens the whole folder.
const MANY: usize = 8;

/// The options of transfers.
#[derive(clap::Args)]
pub struct TransferArgs {
    /// Send large files in pieces of this size
    #[arg(long, value_name = "SIZE", default_value = "16m", value_parser = byte_size)]
    chunk_size: u64,
    /// Carry at most so many files at once
    #[arg(long, value_name = "N", default_value = "8", value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// Use another storage proxy than the one the server names: URL1=URL2, separated by commas
    #[arg(long, value_name = "URL1=URL2", value_parser = override_option)]
    override_storage_proxy: Option<Overrides>,
    /// How often in a row a download may break off with nothing new
    #[arg(long, value_name = "N", default_value = "20")]
    max_retries: u32,
    #[command(flatten)]
    pub progress: ProgressArgs,
}

/// What carries files, as the options say.
pub struct Carry<'a> {
    client: &'a Client,
    chunk: u64,
    tries: u32,
    at_once: usize,
    overwrite: bool,
    by_proxy: bool,
    overrides: Overrides,
    journal: Journal,
    /// Counts.
    pub meter: Meter,
}

impl<'a> Carry<'a> {
    /// Reads the options.
    ///
    /// # Errors
    /// A setting or the server's version is wrong.
    pub async fn new(
        ctx: &Ctx,
        client: &'a Client,
        args: &TransferArgs,
        overwrite: bool,
    ) -> Result<Carry<'a>> {
        Ok(Carry {
            client,
            chunk: args.chunk_size,
            tries: args.max_retries,
            at_once: args.concurrency.into(),
            overwrite,
            by_proxy: client.has_storage_proxies().await?,
            overrides: overrides(ctx, args.override_storage_proxy.clone())?,
            journal: journal(),
            meter: Meter::default(),
        })
    }

    /// The one who does jobs.
    pub fn carrier(&self) -> Carrier<'_> {
        Carrier {
            client: self.client,
            chunk: self.chunk,
            tries: self.tries,
            overwrite: self.overwrite,
            by_proxy: self.by_proxy,
            overrides: &self.overrides,
            journal: &self.journal,
            meter: &self.meter,
        }
    }

    /// Does something with each of a list, several at once; what was not begun is returned.
    pub async fn each<T, R>(
        &self,
        items: Vec<T>,
        work: impl AsyncFn(T) -> R,
        done: impl FnMut(R) -> After,
        tick: impl Fn(),
    ) -> Vec<T> {
        crew::each(items, self.at_once, work, done, tick).await
    }

    /// Does jobs and reports each; whether all of them went well.
    pub async fn run(&self, report: &Report<'_>, jobs: Vec<Job>) -> bool {
        let alike = [Kind::Auth, Kind::Network, Kind::DryRun];
        jobs.iter().for_each(|job| self.meter.expect(job.size().unwrap_or(0)));
        if let Some(folder) = jobs.first().and_then(Job::source)
            && jobs.iter().filter(|job| job.source() == Some(folder)).count() > MANY
        {
            self.client.open_folder(folder, &self.overrides).await;
        }
        let carrier = self.carrier();
        let mut good = true;
        let work = async |job: Job| {
            report.start(&job.path(), job.size());
            let done = carrier.carry(&job).await;
            (job, done)
        };
        let hear = |(job, done): (Job, Result<Carried>)| match done {
            Ok(carried) => report.done(&job.path(), carried.size, carried.resumed),
            Err(error) => {
                good = false;
                report.fail(&job.path(), error, &alike)
            }
        };
        let left = self.each(jobs, work, hear, || report.tick(&self.meter)).await;
        let stopped = !left.is_empty();
        report.left(left.iter().map(Job::path));
        good && !stopped
    }
}
