//! `afar las documents …`: what is more than one call, or takes files.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use base64::Engine;
use futures_util::{Stream, StreamExt};
use serde_json::{Map, Value, json};

use super::json_argument::{object_argument, set_members};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Kind, Result};
use crate::http::Method;
use crate::output::render::{self, Format};
use crate::output::{Column, Item, List, Output, Page};
use crate::services::las::documents::{self, Content};
use crate::services::las::{Client, truth};

/// Where nobody looks and no format was asked for, the service's own object is the answer, as officially.
pub fn own_object(ctx: &Ctx) -> Result<bool> {
    let choice = ctx.choice()?;
    Ok(choice.format == Format::Json || !choice.explicit && !ctx.ui.stdout_tty)
}

/// One object as an answer.
pub fn answered(ctx: &Ctx, value: Value) -> Result<Output> {
    Ok(match own_object(ctx)? {
        true => Output::Json(value),
        false => Output::Item(Item { value, columns: Vec::new(), whole: None }),
    })
}

/// An error in one line: what the service said is part of it.
pub fn one_line(error: &Error) -> String {
    std::iter::once(error.message())
        .chain(error.details().iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join(": ")
}

/// Says what the client wants said.
pub fn say_warnings(ctx: &Ctx, client: &Client) {
    for warning in client.take_warnings() {
        ctx.ui.warn(&warning);
    }
}

/// Asks before documents are taken away: natively and on a terminal alone, so that scripts go on.
pub fn confirmed(ctx: &Ctx, question: &str) -> Result<()> {
    if ctx.personality.is_drop_in() || !ctx.ui.stdin_tty || ctx.globals.dry_run || ctx.globals.curl {
        return Ok(());
    }
    match ctx.ui.confirm(question, false)? {
        true => Ok(()),
        false => Err(Error::service("cancelled")),
    }
}

/// Ground truth on the command line.
#[derive(clap::Args)]
pub struct Truth {
    /// Ground truth, one label after the other
    #[arg(long, value_name = "LABEL=VALUE", num_args = 1.., conflicts_with = "ground_truth_path")]
    ground_truth_fields: Vec<String>,
    /// File with ground truth in JSON or YAML, - for stdin
    #[arg(long, value_name = "FILE")]
    ground_truth_path: Option<String>,
}

impl Truth {
    fn value(&self, ctx: &Ctx) -> Result<Option<Value>> {
        if !self.ground_truth_fields.is_empty() {
            return truth::of_fields(&self.ground_truth_fields).map(Some);
        }
        let Some(name) = &self.ground_truth_path else { return Ok(None) };
        let value = match name.as_str() {
            "-" => truth::parse(&ctx.text_argument("-")?, Path::new("stdin"))?,
            name => truth::read(Path::new(name), truth::Encoding::default())?,
        };
        // An empty file of YAML says nothing.
        if value.is_null() { Ok(None) } else { truth::listed(value).map(Some) }
    }
}

/// Make a document of a file, or one of each file
///
/// Example:
///   afar las documents create invoice.pdf --ground-truth-fields total=100.00 due_date=2021-01-01
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Create {
    /// Files, - for stdin; a pattern in quotes stands for what it matches
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,
    /// What the file is, where its first bytes do not say it
    #[arg(long, value_name = "TYPE")]
    content_type: Option<String>,
    /// Consent of the document's owner
    #[arg(long, value_name = "ID")]
    consent_id: Option<String>,
    /// Dataset that it belongs to
    #[arg(long, value_name = "ID")]
    dataset_id: Option<String>,
    /// What to keep with it: a JSON object, the path of a file that has it, or - for stdin
    #[arg(long, value_name = "JSON")]
    metadata: Option<String>,
    #[command(flatten)]
    truth: Truth,
    /// Delete the document after so many days
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    retention_in_days: Option<u32>,
    /// Send the content inside the call instead of to the file server; for small files
    #[arg(long)]
    inline: bool,
    /// Further members of the call; a value that is JSON is sent as JSON
    #[arg(long, value_name = "KEY=VALUE|JSON", num_args = 1..)]
    set: Vec<String>,
}

impl Create {
    fn members(&self, ctx: &Ctx) -> Result<Map<String, Value>> {
        let mut body = Map::new();
        let mut put = |key: &str, value: Option<Value>| value.map(|value| body.insert(key.to_owned(), value));
        put("consentId", self.consent_id.clone().map(Value::from));
        put("datasetId", self.dataset_id.clone().map(Value::from));
        put("groundTruth", self.truth.value(ctx)?);
        let metadata = self.metadata.as_deref().map(|text| object_argument(ctx, "--metadata", text));
        put("metadata", metadata.transpose()?.map(Value::Object));
        put("retentionInDays", self.retention_in_days.map(Value::from));
        set_members(&mut body, &self.set)?;
        Ok(body)
    }
}

impl Leaf for Create {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let stdins = self.paths.iter().map(String::as_str);
        let stdins = stdins.chain(self.metadata.as_deref()).chain(self.truth.ground_truth_path.as_deref());
        if stdins.filter(|text| *text == "-").count() > 1 {
            return Err(
                Error::usage("only one argument can be read from stdin").hint("use a file for the others")
            );
        }
        let members = self.members(ctx)?;
        let mut spool = None;
        let mut contents = Vec::new();
        for path in expanded(&self.paths)? {
            let content = match path.to_str() {
                Some("-") => Content::of(spool.insert(spooled()?).path())
                    .map_err(|_| Error::usage("stdin is empty").hint("pipe a document in"))?,
                _ => Content::of(&path)?,
            };
            if content.kind.is_none() && self.content_type.is_none() {
                return Err(Error::usage(format!(
                    "{}: this is no PDF, JPEG, PNG, TIFF or WebP",
                    path.display()
                ))
                .hint("say what it is with --content-type TYPE"));
            }
            contents.push((path, content));
        }
        let sending = Sending {
            client: Rc::new(ctx.las()?),
            members,
            inline: self.inline,
            kind: self.content_type,
            _spool: spool,
        };
        let client = sending.client.clone();
        if let [(_, content)] = contents.as_slice() {
            let document = sending.one(content).await;
            say_warnings(ctx, &client);
            return answered(ctx, document?);
        }
        let rows = sending.all(contents);
        if !own_object(ctx)? {
            let mut list =
                List::of(Vec::new(), vec![Column::new("path", "File"), Column::new("documentId", "ID")]);
            (list.name, list.pages) = ("documentId", Box::pin(rows));
            return Ok(Output::List(list));
        }
        let (mut made, mut trouble) = (Vec::new(), None);
        let mut rows = std::pin::pin!(rows);
        while let Some(row) = rows.next().await {
            match row {
                Ok(page) => made.extend(page.rows),
                Err(error) if error.kind() == Kind::DryRun => return Err(error),
                Err(error) => trouble = Some(error),
            }
        }
        say_warnings(ctx, &client);
        render::render(&ctx.ui, &ctx.choice()?, Output::Json(json!({"documents": made}))).await?;
        trouble.map_or(Ok(Output::Nothing), Err)
    }
}

/// Paths with patterns put in; what is there under its very name is no pattern.
fn expanded(paths: &[String]) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for path in paths {
        let is_pattern = path != "-" && path.contains(['*', '?', '[']) && !Path::new(path).exists();
        if !is_pattern {
            all.push(PathBuf::from(path));
            continue;
        }
        let found = glob::glob(path).map_err(|error| Error::usage(format!("{path}: {error}")))?;
        let before = all.len();
        all.extend(found.flatten().filter(|path| path.is_file()));
        if all.len() == before {
            return Err(Error::usage(format!("no file matches {path}")).hint("`ls` shows what is here"));
        }
    }
    Ok(all)
}

/// Stdin as a file, so that its length is known and its sending can be repeated.
fn spooled() -> Result<tempfile::NamedTempFile> {
    let doing = || "cannot keep stdin in a temporary file".to_owned();
    let mut file = tempfile::NamedTempFile::new().doing(doing)?;
    std::io::copy(&mut std::io::stdin().lock(), &mut file).doing(doing)?;
    Ok(file)
}

/// What several documents are sent with.
struct Sending {
    client: Rc<Client>,
    members: Map<String, Value>,
    inline: bool,
    kind: Option<String>,
    _spool: Option<tempfile::NamedTempFile>,
}

impl Sending {
    async fn one(&self, content: &Content) -> Result<Value> {
        match self.inline {
            true => {
                let kind = self.kind.as_deref();
                documents::create_inline(&self.client, content, kind, self.members.clone()).await
            }
            false => documents::create(&self.client, content, self.members.clone()).await,
        }
    }

    /// One row a document; one that fails does not keep the others, the last word is an error that names them.
    fn all(self, contents: Vec<(PathBuf, Content)>) -> impl Stream<Item = Result<Page>> {
        let count = contents.len();
        let state = (self, contents.into_iter(), Vec::<String>::new());
        futures_util::stream::try_unfold(state, move |(sending, mut rest, mut failed)| async move {
            loop {
                let Some((path, content)) = rest.next() else {
                    if failed.is_empty() {
                        return Ok(None);
                    }
                    let error = Error::service(format!("{} of {count} documents failed", failed.len()));
                    return Err(failed.into_iter().fold(error, Error::detail));
                };
                match sending.one(&content).await {
                    Ok(document) => {
                        let mut row = Map::from_iter([("path".to_owned(), json!(path.to_string_lossy()))]);
                        row.extend(document.as_object().cloned().unwrap_or_default());
                        let page = Page { rows: vec![row.into()], total: None };
                        return Ok(Some((page, (sending, rest, failed))));
                    }
                    Err(error) if error.kind() == Kind::DryRun => return Err(error),
                    Err(error) => {
                        failed.push(format!("{}: {}", path.display(), one_line(&error)));
                    }
                }
            }
        })
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
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    width: Option<i64>,
    /// Height of the page's image
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    height: Option<i64>,
    /// Page to draw, from 0; -1 is the last one
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    page: Option<i64>,
    /// Degrees to turn the page by
    #[arg(long, value_name = "DEGREES", value_parser = ["0", "90", "180", "270"])]
    rotation: Option<String>,
    /// Dots per inch
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
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
        answered(ctx, document)
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
        let folder =
            target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        content.save(folder, |_| target.to_owned()).await?;
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
        let metadata = self.metadata.as_deref().map(|text| object_argument(ctx, "--metadata", text));
        put("metadata", metadata.transpose()?.map(Value::Object));
        set_members(&mut body, &self.set)?;
        if body.is_empty() {
            return Err(Error::new(Kind::Refused, "nothing to update")
                .hint("give --dataset-id, --ground-truth-fields, --ground-truth-path, --metadata or --set"));
        }
        let client = ctx.las()?;
        let call = documents::call(Method::PATCH, documents::path(&self.document_id), Some(body.into()));
        let document = client.call(&call).await?;
        say_warnings(ctx, &client);
        answered(ctx, document)
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
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    max_results: Option<u32>,
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
        confirmed(ctx, &what)?;
        let client = ctx.las()?;
        let size = self.max_results.and_then(|count| usize::try_from(count).ok());
        let answer = documents::delete_all(&client, &filters, size, self.next_token).await?;
        say_warnings(ctx, &client);
        let count = answer.get("documents").and_then(Value::as_array).map_or(0, Vec::len);
        ctx.ui.note(&format!("{count} documents are deleted."));
        answered(ctx, answer)
    }
}
