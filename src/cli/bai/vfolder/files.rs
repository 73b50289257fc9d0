//! What is in a folder: listed and deleted.

use serde_json::{Value, json};

use crate::cli::bai::official_wait;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::config::zone;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::NAME;
use crate::services::bai::folders::{about, files};
use crate::services::bai::storage::is_missing;

/// List the files of a folder
///
/// Example:
///   afar bai vfolder ls mydata runs
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LsArgs {
    /// Name of the folder
    name: String,
    /// Directory in it
    #[arg(default_value = ".")]
    path: String,
}

impl Leaf for LsArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        official_wait(ctx, &format!("Retrieving list of files in \"{}\"...", self.path));
        let call = about(Method::GET, &self.name, "/files").json(json!({"path": self.path}));
        let answer = client.json(&call).await.map_err(|error| match is_missing(&error) {
            true => Error::new(Kind::NotFound, format!("there is no {} in folder {}", self.path, self.name))
                .of(NAME)
                .detail(error.message())
                .hint(format!("`afar bai vfolder ls {}` shows what is there", self.name)),
            false => error,
        });
        let rows = files(&answer?)?;
        let mut list = match ctx.personality.is_drop_in() {
            true => {
                ctx.ui.status(Mark::Done, "Retrieved.");
                List::of(rows, columns(["file name", "size", "modified", "mode"], format::plain))
            }
            false => List::of(rows, columns(["File name", "Size", "Modified", "Mode"], size)),
        };
        list.name = "filename";
        Ok(Output::List(list))
    }
}

fn columns(titles: [&'static str; 4], size: fn(&Value) -> String) -> Vec<Column> {
    let [name, bytes, modified, mode] = titles;
    vec![
        Column::new("filename", name),
        Column { format: size, ..Column::new("size", bytes) },
        Column { format: time, ..Column::new("mtime", modified) },
        Column::new("mode", mode),
    ]
}

fn size(value: &Value) -> String {
    value.as_f64().map_or_else(|| format::plain(value), format::natural)
}

/// Seconds as a time of this place.
fn time(value: &Value) -> String {
    let moment =
        value.as_f64().and_then(|seconds| jiff::Timestamp::from_millisecond((seconds * 1000.0) as i64).ok());
    moment.map_or_else(
        || format::plain(value),
        |moment| moment.to_zoned(zone::local()).strftime("%b %d %Y %H:%M:%S").to_string(),
    )
}

/// Make a directory in a folder
///
/// Example:
///   afar bai vfolder mkdir mydata runs/first --parents
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct MkdirArgs {
    /// Name of the folder
    name: String,
    /// Path of the directory in the folder
    path: String,
    /// Make the directories above it too
    #[arg(short, long)]
    parents: bool,
    /// Accept one that is there already
    #[arg(short, long)]
    exist_ok: bool,
}

impl Leaf for MkdirArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let mut body = json!({"path": self.path});
        // Older managers refuse members that they do not know.
        let modern = client.version().await?.major >= 7;
        for (name, on) in [("parents", self.parents), ("exist_ok", self.exist_ok)] {
            if modern || on {
                body[name] = json!(on);
            }
        }
        client.json(&about(Method::POST, &self.name, "/mkdir").json(body)).await?;
        ctx.ui.status(Mark::Done, "Done.");
        Ok(Output::Nothing)
    }
}

/// Delete files of a folder
///
/// Example:
///   afar bai vfolder rm mydata old.csv runs --recursive --yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct RmArgs {
    /// Name of the folder
    name: String,
    /// Files in it, and with --recursive directories
    #[arg(required = true)]
    filenames: Vec<String>,
    /// Delete directories with all that is in them
    #[arg(short, long)]
    recursive: bool,
}

impl Leaf for RmArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        let question = match ctx.personality.is_drop_in() {
            true => "Are you sure?".to_owned(),
            false => format!("Delete {} of the folder {}?", self.filenames.join(", "), self.name),
        };
        if !ctx.ui.confirm(&question, true)? {
            if ctx.personality.is_drop_in() {
                ctx.ui.status(Mark::Info, "Cancelled");
                return Ok(Output::Status(1));
            }
            return Err(Error::service("cancelled").hint("--yes answers beforehand"));
        }
        let body = json!({"files": self.filenames, "recursive": self.recursive});
        client.json(&about(Method::DELETE, &self.name, "/delete-files").json(body)).await?;
        ctx.ui.status(Mark::Done, "Done.");
        Ok(Output::Nothing)
    }
}
