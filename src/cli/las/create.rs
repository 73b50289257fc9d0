//! `afar las documents create`.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use futures_util::{Stream, StreamExt};
use serde_json::{Map, Value, json};

use super::answer::{object, own, say_warnings};
use super::documents::{Truth, one_line};
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Kind, Result};
use crate::output::render;
use crate::output::{Column, List, Output, Page};
use crate::services::las::Client;
use crate::services::las::documents::{self, Content};

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
        put("metadata", input::kept("--metadata", self.metadata.as_deref())?);
        put("retentionInDays", self.retention_in_days.map(Value::from));
        input::members(&mut body, &self.set)?;
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
        let mut spools = Vec::new();
        let mut contents = Vec::new();
        for path in expanded(&self.paths)? {
            let content = match spooled(&path)? {
                Some(spool) => {
                    let content = Content::of(spool.path()).map_err(|_| {
                        let name =
                            if path == Path::new("-") { "stdin".into() } else { path.display().to_string() };
                        Error::usage(format!("{name} is empty")).hint("pipe a document in")
                    })?;
                    spools.push(spool);
                    content
                }
                None => Content::of(&path)?,
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
            _spools: spools,
        };
        let client = sending.client.clone();
        if let [(_, content)] = contents.as_slice() {
            let document = sending.one(content).await;
            say_warnings(ctx, &client);
            return object(ctx, document?);
        }
        let rows = sending.all(contents);
        if !own(ctx)? {
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

/// Stdin and pipes as a file, so that the length is known and sending can be repeated; none for what is a file.
fn spooled(path: &Path) -> Result<Option<tempfile::NamedTempFile>> {
    let doing = || format!("cannot keep {} in a temporary file", path.display());
    let is_pipe = |data: std::fs::Metadata| !data.is_file() && !data.is_dir();
    let mut input: Box<dyn std::io::Read> = match path.to_str() {
        Some("-") => Box::new(crate::output::prompt::stdin()?),
        _ if std::fs::metadata(path).is_ok_and(is_pipe) => Box::new(std::fs::File::open(path).doing(doing)?),
        _ => return Ok(None),
    };
    let mut file = tempfile::NamedTempFile::new().doing(doing)?;
    std::io::copy(&mut input, &mut file).doing(doing)?;
    Ok(Some(file))
}

/// What several documents are sent with.
struct Sending {
    client: Rc<Client>,
    members: Map<String, Value>,
    inline: bool,
    kind: Option<String>,
    _spools: Vec<tempfile::NamedTempFile>,
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
