//! `afar bai model …`: models, which are folders of their own kind with a directory for each version.

use clap::{ArgMatches, Command, FromArgMatches};
use serde_json::{Value, json};

use super::listing::Listing;
use super::vfolder::{create, download, upload};
use crate::cli::context::Ctx;
use crate::cli::tree::{Leaf, Node, leaf};
use crate::error::{Error, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, Item, Output};
use crate::services::bai::fields::{Field, MODEL};
use crate::services::bai::folders::about;
use crate::services::bai::storage::names;

/// All commands of models.
pub static NODES: &[Node] = &[
    leaf::<ListArgs>("list"),
    leaf::<InfoArgs>("info"),
    leaf::<create::ModelArgs>("create"),
    leaf::<RmArgs>("rm"),
    leaf::<UploadArgs>("upload"),
    leaf::<DownloadArgs>("download"),
];

/// List models
///
/// Example:
///   afar bai model list --order -created_at
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ListArgs {
    #[command(flatten)]
    which: Listing,
}

impl Leaf for ListArgs {
    async fn run(mut self, ctx: &Ctx) -> Result<Output> {
        let models = r#"(usage_mode == "MODEL")"#;
        self.which.filter = Some(match self.which.filter {
            Some(filter) => format!("({filter}) & {models}"),
            None => models.to_owned(),
        });
        let client = ctx.bai_announced().await?;
        let fields: Vec<&Field> = MODEL.iter().collect();
        Ok(Output::List(self.which.list(ctx, client, "vfolder_list", Vec::new(), &fields, "name").await?))
    }
}

/// Show a model and its versions
///
/// Example:
///   afar bai model info mymodel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct InfoArgs {
    /// Name of the model
    model: String,
}

impl Leaf for InfoArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let not_one = |error: Error| {
            error.hint("a model has a directory `versions`; `afar bai model list` lists models")
        };
        let mut value = client.json(&about(Method::GET, &self.model, "")).await.map_err(not_one)?;
        let entries = client.entries(&self.model, "versions").await.map_err(not_one)?;
        let mut versions: Vec<String> =
            entries.into_iter().filter(|entry| entry.is_folder).map(|entry| entry.name).collect();
        versions.sort_by(|a, b| b.cmp(a));
        value["versions"] = json!(versions);
        Ok(shown(value, &[("id", "ID"), ("name", "Name"), ("versions", "Versions")]))
    }
}

fn shown(value: Value, columns: &[(&'static str, &'static str)]) -> Output {
    let columns = columns.iter().map(|(field, title)| Column::new(field, title)).collect();
    Output::Item(Item { value, columns, whole: None })
}

/// What the making of a model answers: its ID and its name.
pub fn made(ctx: &Ctx, answer: Value) -> Output {
    ctx.ui.status(Mark::Done, "Created the model.");
    shown(answer, &[("id", "ID"), ("name", "Name")])
}

/// Delete a model with all of its versions
///
/// Example:
///   afar bai model rm mymodel
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RmArgs {
    /// Name of the model
    model: String,
}

impl Leaf for RmArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        // Asked on a terminal alone, so that scripts go on.
        let question = format!("Delete the model {} with all of its versions?", self.model);
        if !ctx.personality.is_drop_in() && ctx.ui.stdin_tty && !ctx.ui.confirm(&question, false)? {
            return Err(Error::service("cancelled"));
        }
        let call = about(Method::DELETE, &self.model, "").json(json!({"id": self.model}));
        client.json(&call).await?;
        ctx.ui.status(Mark::Done, "Model deleted.");
        Ok(Output::Nothing)
    }
}

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
