//! `bai model upload` and `bai model download`: files of one version of a model.

use clap::{ArgMatches, Command, FromArgMatches};

use super::vfolder::{download, upload};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::Result;
use crate::output::Output;
use crate::services::bai::storage::names;

/// The directory of a version.
fn version(text: &str) -> Result<String> {
    Ok(format!("versions/{}", names::remote(text).map_err(|error| error.context("VERSION"))?))
}

/// An upload whose last name is the version that it makes.
pub struct UploadArgs(upload::Args);

impl Leaf for UploadArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut args = self.0;
        let last = args.filenames.pop().unwrap_or_default();
        args.below = version(&last.to_string_lossy())?;
        args.run(ctx).await
    }
}

/// A download whose last name is the version that the files are of.
pub struct DownloadArgs(download::Args);

impl Leaf for DownloadArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut args = self.0;
        args.below = version(&args.filenames.pop().unwrap_or_default())?;
        for name in &mut args.filenames {
            *name = match name.trim_end_matches('/') {
                "" | "." => args.below.clone(),
                _ => format!("{}/{}", args.below, names::remote(name)?),
            };
        }
        args.run(ctx).await
    }
}

/// A folder's command as one of a model's: the folder is the model, the last file is a version.
fn versioned(command: Command, about: &'static str, examples: &'static str) -> Command {
    command
        .about(about)
        .long_about(format!("{about}\n\nExample:\n{examples}"))
        .mut_arg("name", |arg| arg.value_name("MODEL").help("Name of the model"))
        .mut_arg("filenames", |arg| {
            arg.num_args(2..)
                .value_names(["FILE", "VERSION"])
                .help("Files, and last the version of the model that they are of")
        })
}

impl clap::Args for UploadArgs {
    fn augment_args(command: Command) -> Command {
        versioned(
            upload::Args::augment_args(command),
            "Upload files into a version of a model; files of the same name there are replaced",
            "  afar bai model upload mymodel main.py 2\n  afar bai model upload -r mymodel data 2",
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for UploadArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        upload::Args::from_arg_matches(matches).map(UploadArgs)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}

impl clap::Args for DownloadArgs {
    fn augment_args(command: Command) -> Command {
        versioned(
            download::Args::augment_args(command),
            "Download files of a version of a model",
            "  afar bai model download mymodel main.py 1 --base-dir copy",
        )
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for DownloadArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        download::Args::from_arg_matches(matches).map(DownloadArgs)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        self.0.update_from_arg_matches(matches)
    }
}
