//! `afar bai vfolder download --archive`: directories as archives.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::progress;
use super::report::{self, Report};
use crate::cli::context::Ctx;
use crate::error::{Error, IoContext, Kind, Result};
use crate::output::Output;
use crate::services::bai::storage::archive::{Unpacked, name_of, unpack};
use crate::services::bai::storage::download::Fetcher;
use crate::services::bai::storage::tree::below;
use crate::services::bai::storage::{journal, names};

/// What becomes of archives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum How {
    /// Their files are put in their places.
    Unpack,
    /// They stay archives.
    Keep,
}

/// Fetches directories one after the other.
///
/// # Errors
/// One of them could not be had, or not be unpacked.
pub async fn fetch(
    ctx: &Ctx,
    fetcher: &Fetcher<'_>,
    directories: &[String],
    how: How,
    progress: progress::How,
) -> Result<Output> {
    if fetcher.base == std::path::Path::new("-") {
        return Err(Error::usage("an archive is not written to stdout")
            .hint("name a folder with --base-dir, or files without --archive"));
    }
    let checked = |name: &String| match name.trim_end_matches('/') {
        "" | "." => Ok(".".to_owned()),
        _ => names::remote(name),
    };
    let directories = directories.iter().map(checked).collect::<Result<Vec<_>>>()?;
    if ctx.globals.dry_run {
        let row = |name: &String| json!({"status": "download archive", "path": name, "bytes": Value::Null});
        return Ok(report::list(directories.iter().map(row).collect()));
    }
    let mut report = Report::new(ctx, "Downloading", "downloaded").with_progress(progress);
    if directories.len() == 1 {
        report = report.of_one();
    }
    for directory in directories {
        report.start(&directory, None);
        // The progress is shown while one is fetched.
        let work = async {
            match how {
                How::Keep => kept(fetcher, &directory).await,
                How::Unpack => unpacked(fetcher, &directory).await,
            }
        };
        let mut work = std::pin::pin!(work);
        let mut clock = tokio::time::interval(std::time::Duration::from_millis(100));
        let done = loop {
            tokio::select! {
                done = &mut work => break done,
                _ = clock.tick() => report.tick(fetcher.meter),
            }
        };
        match done {
            Ok(files) => {
                report.begin_table(files.iter().map(|one| (one.path.as_str(), Some(one.size))))?;
                files.iter().for_each(|one| {
                    report.done(&one.path, one.size, 0);
                });
            }
            Err(error) => {
                let stop = [Kind::Auth, Kind::Network, Kind::NotFound, Kind::DryRun].contains(&error.kind());
                report.fail(&directory, error, &[]);
                if stop {
                    break;
                }
            }
        }
    }
    report.end().await
}

async fn kept(fetcher: &Fetcher<'_>, directory: &str) -> Result<Vec<Unpacked>> {
    let path = name_of(fetcher.folder, directory);
    let size = fetcher.fetch_archive(directory, &fetcher.base.join(&path)).await?;
    Ok(vec![Unpacked { path: path.display().to_string(), size }])
}

async fn unpacked(fetcher: &Fetcher<'_>, directory: &str) -> Result<Vec<Unpacked>> {
    let base = fetcher.base;
    std::fs::create_dir_all(base).doing(|| format!("cannot make {}", base.display()))?;
    let whole = base.canonicalize().unwrap_or_else(|_| base.to_owned());
    let key = journal::key(&["unpack", fetcher.folder, directory, &whole.to_string_lossy()]);
    // Its place is always the same, so that what a killed run left goes with the next; two runs at once have two.
    let ours = fetcher.journal.entry(&key);
    let place = match &ours {
        Some(_) => {
            let place = base.join(format!(".afar-{key}.part"));
            if place.exists() {
                std::fs::remove_dir_all(&place).doing(|| format!("cannot delete {}", place.display()))?;
            }
            tempfile::Builder::new().prefix(&format!(".afar-{key}.part")).rand_bytes(0).tempdir_in(base)
        }
        None => tempfile::Builder::new().prefix(".afar-").suffix(".part").tempdir_in(base),
    };
    let place = place.doing(|| format!("cannot write in {}", base.display()))?;
    let archive = place.path().join("archive.zip");
    fetcher.fetch_archive(directory, &archive).await?;
    let (top, into) = match directory {
        "." => ("", PathBuf::from(base)),
        _ => (directory, base.join(directory)),
    };
    let files = unpack(&archive, &into, fetcher.overwrite)?;
    Ok(files.into_iter().map(|one| Unpacked { path: below(top, &one.path), ..one }).collect())
}
