//! `afar las documents …`: what is more than one call, or takes files.

use std::path::{Path, PathBuf};

use base64::Engine;
use serde_json::{Map, Value};

use super::answer::{confirmed, object, say_warnings};
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::interrupt;
use crate::cli::rows::whole;
use crate::cli::tree::Leaf;
use crate::config::atomic::Goal;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::services::las::documents;
use crate::services::las::truth;
use crate::services::rows::Call;

/// An error in one line: what the service said is part of it.
pub fn one_line(error: &Error) -> String {
    std::iter::once(error.message())
        .chain(error.details().iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join(": ")
}

/// Ground truth on the command line.
#[derive(clap::Args)]
pub struct Truth {
    /// Ground truth, one label after the other
    #[arg(long, value_name = "LABEL=VALUE", num_args = 1.., conflicts_with = "ground_truth_path")]
    ground_truth_fields: Vec<String>,
    /// File with ground truth in JSON or YAML, - for stdin
    #[arg(long, value_name = "FILE")]
    pub ground_truth_path: Option<String>,
}

impl Truth {
    /// What was said.
    ///
    /// # Errors
    /// A file that cannot be read, or is broken.
    pub fn value(&self, ctx: &Ctx) -> Result<Option<Value>> {
        if !self.ground_truth_fields.is_empty() {
            return truth::of_fields(&self.ground_truth_fields).map(Some);
        }
        let Some(name) = self.ground_truth_path.as_ref().filter(|name| !name.is_empty()) else {
            return Ok(None);
        };
        let value = match name.as_str() {
            "-" => truth::parse(&ctx.text_argument("-")?, Path::new("stdin"))?,
            name => truth::read(Path::new(name), truth::Encoding::default())?,
        };
        // An empty file of YAML says nothing.
        if value.is_null() { Ok(None) } else { truth::listed(value).map(Some) }
    }
}

/// Show a document; its content is read only where it is asked for
///
/// Example:
///   afar las documents get las:document:31b864b5546913dd928a49416a10bad1 --download-content invoice.pdf
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Get {
    /// ID of the document
    #[arg(value_name = "ID")]
    document_id: String,
    /// Show the content too, in base64
    #[arg(long)]
    output_content: bool,
    /// Write the content to this file
    #[arg(short, long, value_name = "FILE", alias = "download")]
    download_content: Option<PathBuf>,
    /// Width of the page's image
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole)]
    width: Option<i64>,
    /// Height of the page's image
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole)]
    height: Option<i64>,
    /// Page to draw, from 0; -1 is the last one
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole)]
    page: Option<i64>,
    /// Degrees to turn the page by
    #[arg(long, value_name = "DEGREES", value_parser = ["0", "90", "180", "270"])]
    rotation: Option<String>,
    /// Dots per inch
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = whole)]
    density: Option<i64>,
    /// Quality of the image
    #[arg(long, value_name = "QUALITY", value_parser = ["low"])]
    quality: Option<String>,
}

impl Leaf for Get {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let numbers =
            [("width", self.width), ("height", self.height), ("page", self.page), ("density", self.density)];
        let mut view: Vec<(String, String)> =
            numbers.into_iter().filter_map(|(name, n)| Some((name.to_owned(), n?.to_string()))).collect();
        view.extend(self.rotation.map(|text| ("rotation".to_owned(), text)));
        view.extend(self.quality.map(|text| ("quality".to_owned(), text)));
        if !view.is_empty() && !self.output_content && self.download_content.is_none() {
            ctx.ui.warn("the page is drawn for nobody: add --download-content FILE or --output-content");
        }
        if let Some(path) = self.download_content.as_ref().filter(|path| path.is_dir()) {
            return Err(
                Error::usage(format!("{}: this is a folder", path.display())).hint("name a file in it")
            );
        }
        let client = ctx.las()?;
        let call = documents::call(Method::GET, documents::path(&self.document_id), None);
        let mut document = client.call(&call).await?;
        let wanted = self.output_content || self.download_content.is_some();
        let content = match wanted {
            true => Some(documents::content(&client, &document, &view).await?),
            false => None,
        };
        if let Value::Object(map) = &mut document {
            map.remove("content");
        }
        if let Some(content) = content {
            let target = self.download_content.as_deref();
            save(ctx, content, target, self.output_content.then_some(&mut document)).await?;
        }
        say_warnings(ctx, &client);
        object(ctx, document)
    }
}

/// Puts a content where it is wanted: into a file, into the document that is shown.
async fn save(
    ctx: &Ctx,
    content: documents::Arriving,
    target: Option<&Path>,
    shown: Option<&mut Value>,
) -> Result<()> {
    let content = match shown {
        Some(document) => {
            let bytes = content.bytes().await?;
            document["content"] = base64::engine::general_purpose::STANDARD.encode(&bytes).into();
            documents::Arriving::Whole(bytes)
        }
        None => content,
    };
    if let Some(target) = target {
        let goal = Goal::of(target);
        interrupt::or_end(content.save(&goal.folder(), |_| goal.path.clone())).await?;
        ctx.ui.note(&format!("Wrote {}.", target.display()));
    }
    Ok(())
}

/// Change a document
///
/// Example:
///   afar las documents update las:document:31b864b5546913dd928a49416a10bad1 --ground-truth-fields total=100.00
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Update {
    /// ID of the document
    #[arg(value_name = "ID")]
    document_id: String,
    /// Dataset that it belongs to
    #[arg(long, value_name = "ID")]
    dataset_id: Option<String>,
    #[command(flatten)]
    truth: Truth,
    /// What to keep with it: a JSON object, the path of a file that has it, or - for stdin
    #[arg(long, value_name = "JSON")]
    metadata: Option<String>,
    /// Further members of the call; a value that is JSON is sent as JSON
    #[arg(long, value_name = "KEY=VALUE|JSON", num_args = 1..)]
    set: Vec<String>,
}

impl Leaf for Update {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut body = Map::new();
        let mut put = |key: &str, value: Option<Value>| value.map(|value| body.insert(key.to_owned(), value));
        put("datasetId", self.dataset_id.map(Value::from));
        put("groundTruth", self.truth.value(ctx)?);
        put("metadata", input::kept("--metadata", self.metadata.as_deref())?);
        input::members(&mut body, &self.set)?;
        if body.is_empty() {
            return Err(Error::new(Kind::Refused, "there is nothing to change")
                .hint("give --dataset-id, --ground-truth-fields, --ground-truth-path, --metadata or --set"));
        }
        let client = ctx.las()?;
        let call = documents::call(Method::PATCH, documents::path(&self.document_id), Some(body.into()));
        let document = client.call(&call).await?;
        say_warnings(ctx, &client);
        object(ctx, document)
    }
}

/// Delete documents: all of the organization, or those with these consents, of these datasets
///
/// Example:
///   afar las documents delete-all --dataset-id las:dataset:31b864b5546913dd928a49416a10bad1 --yes
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DeleteAll {
    /// With these consents alone
    #[arg(long, value_name = "ID", num_args = 1..)]
    consent_id: Vec<String>,
    /// Of these datasets alone
    #[arg(long, value_name = "ID", num_args = 1..)]
    dataset_id: Vec<String>,
    /// At most so many, in one request
    #[arg(short, long, value_name = "N", allow_negative_numbers = true, value_parser = whole)]
    max_results: Option<i64>,
    /// Begin with this page
    #[arg(short, long, value_name = "TOKEN")]
    next_token: Option<String>,
    /// All pages, as without --max-results
    #[arg(long, conflicts_with = "max_results")]
    all: bool,
}

impl Leaf for DeleteAll {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let mut filters: Vec<(String, String)> = Vec::new();
        filters.extend(self.consent_id.iter().map(|id| ("consentId".to_owned(), id.clone())));
        filters.extend(self.dataset_id.iter().map(|id| ("datasetId".to_owned(), id.clone())));
        let what = match (self.max_results, filters.is_empty()) {
            (Some(count), _) => format!("Delete up to {count} documents?"),
            (None, true) => "Delete EVERY document of the organization?".to_owned(),
            (None, false) => {
                let ids: Vec<&str> = filters.iter().map(|(_, id)| id.as_str()).collect();
                format!("Delete all documents of {}?", ids.join(", "))
            }
        };
        let call = Call { query: filters.clone(), ..Call::new(Method::DELETE, "/documents") };
        call.check()?;
        confirmed(ctx, &what)?;
        let client = ctx.las()?;
        let answer = documents::delete_all(&client, &filters, self.max_results, self.next_token).await?;
        say_warnings(ctx, &client);
        let count = answer.get("documents").and_then(Value::as_array).map_or(0, Vec::len);
        ctx.ui.note(&format!("{count} documents are deleted."));
        object(ctx, answer)
    }
}
