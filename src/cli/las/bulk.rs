//! `afar las datasets create-documents` and `get-documents`.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::answer::{object, say_warnings};
use super::documents::one_line;
use crate::cli::context::Ctx;
use crate::cli::input;
use crate::cli::interrupt;
use crate::cli::tree::Leaf;
use crate::config::lock::Lock;
use crate::config::paths;
use crate::error::{Error, Kind, Result};
use crate::output::progress::{Line, Lines};
use crate::output::render;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output};
use crate::services::las::bulk::lists::{Failures, Sent};
use crate::services::las::bulk::plan::{self, Past, Planned, Planner, Todo};
use crate::services::las::bulk::source::{Entry, Reading, Source, Truth};
use crate::services::las::bulk::upload::{Event, How, Job};
use crate::services::las::bulk::{download, journal, memory, name_of, upload};
use crate::services::las::truth::Encoding;

/// Send documents into a dataset: what is there already is skipped, what was broken off is continued
///
/// PATH is a folder (documents with ground truth of the same name in .json, .yaml or .yml), a .csv (a
/// row a document, the other columns are labels), or a list in JSON ([{"document_path": …,
/// "ground_truth": …}]), such as the one of what failed.
///
/// Example:
///   afar las datasets create-documents las:dataset:31b864b5546913dd928a49416a10bad1 invoices
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct CreateDocuments {
    /// ID of the dataset
    #[arg(value_name = "ID")]
    dataset_id: String,
    /// Folder, .csv or list in JSON
    #[arg(value_name = "PATH")]
    path: PathBuf,
    /// Plan at most so many documents at once
    #[arg(long, value_name = "N", default_value = "500", value_parser = clap::value_parser!(u32).range(1..))]
    chunk_size: u32,
    /// Send at most so many documents at once
    #[arg(long, value_name = "N", default_value = "32", value_parser = clap::value_parser!(u32).range(1..=256))]
    num_threads: u32,
    /// Add the paths of what was sent to this file
    #[arg(long, value_name = "FILE")]
    documents_uploaded: Option<PathBuf>,
    /// Write what failed to this file, which can be given as PATH again (default: a file in ~/.lucidtech/cache)
    #[arg(long, value_name = "FILE")]
    documents_failed: Option<PathBuf>,
    /// How ground truth and tables are written: utf-8, latin-1, utf-16 …
    #[arg(long, value_name = "NAME")]
    ground_truth_encoding: Option<String>,
    /// What is between the columns of a .csv
    #[arg(long, value_name = "CHARACTER", default_value = ",", allow_hyphen_values = true)]
    delimiter: String,
    /// Column that has the document's path
    #[arg(long, value_name = "NAME", default_value = "document_path")]
    document_path_column: String,
    /// What to keep with each document: a JSON object, the path of a file that has it, or - for stdin
    #[arg(long, value_name = "JSON")]
    metadata: Option<String>,
    /// Forget what was sent before: everything is sent anew
    #[arg(long)]
    no_cache: bool,
}

/// The files about a dataset in the official client's cache.
struct Files {
    memory: PathBuf,
    journal: PathBuf,
    failed: PathBuf,
}

impl Files {
    fn of(dataset: &str) -> Files {
        let folder = paths::official_las_folder().join("cache");
        let named = |end: &str| folder.join(name_of(dataset) + end);
        Files { memory: named(""), journal: named(".afar"), failed: named(".failed.jsonl") }
    }

    /// The memory is for one process at a time.
    fn lock(&self, dataset: &str) -> Result<Lock> {
        Lock::try_take(&self.memory)?.ok_or_else(|| {
            Error::new(Kind::Conflict, format!("another afar sends documents into {dataset}"))
                .hint("wait for it to end; then only what is missing is sent")
        })
    }
}

impl CreateDocuments {
    fn reading(&self) -> Result<Reading> {
        let delimiter = match self.delimiter.as_str() {
            "\\t" | "tab" => b'\t',
            text => match text.as_bytes() {
                [byte] => *byte,
                _ => {
                    return Err(Error::usage(format!("--delimiter: `{text}` is not one character"))
                        .hint("for example --delimiter ';' or --delimiter '\\t'"));
                }
            },
        };
        let encoding = self.ground_truth_encoding.as_deref().map_or(Ok(Encoding::default()), Encoding::of)?;
        Ok(Reading { column: self.document_path_column.clone(), delimiter, encoding })
    }
}

impl Leaf for CreateDocuments {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let reading = self.reading()?;
        let metadata = self.metadata.as_deref().map(|text| input::object("--metadata", text)).transpose()?;
        let mut source = Source::open(&self.path, &reading)?;
        for note in source.notes.drain(..) {
            ctx.ui.note(&note);
        }
        let files = Files::of(&self.dataset_id);
        if ctx.globals.shows_only() {
            return plan(source, &files, reading.encoding, self.no_cache);
        }
        let client = ctx.las()?;
        let _lock = files.lock(&self.dataset_id)?;
        if self.no_cache {
            for path in [&files.memory, &files.journal] {
                let _ = std::fs::remove_file(path);
            }
        }
        let failed = self.documents_failed.as_ref().unwrap_or(&files.failed);
        let report =
            Report::new(ctx, "Sending documents", source.total, failed, self.documents_uploaded.as_deref())?;
        let job = Job {
            client: &client,
            dataset: self.dataset_id.clone(),
            metadata,
            encoding: reading.encoding,
            threads: number(self.num_threads),
            chunk: number(self.chunk_size),
            memory: files.memory.clone(),
            journal: files.journal.clone(),
            tell: &|event| report.hear(event),
        };
        let done = upload::run(&job, source).await;
        say_warnings(ctx, &client);
        report.end(&self.dataset_id, done).await
    }
}

fn number(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// What would be done: a row a document.
fn plan(source: Source, files: &Files, encoding: Encoding, anew: bool) -> Result<Output> {
    let past = match anew {
        true => Past::default(),
        false => {
            let known = memory::load(&files.memory)?;
            let open = journal::load(&files.journal, &known)?;
            Past { known: known.into(), open: open.into() }
        }
    };
    let mut rows = Vec::new();
    let mut hand_over = |planned: Planned| {
        let (entry, action, bytes, why) = match &planned {
            Planned::Ready(one) => (&one.entry, word(&one.todo), json!(one.length), Value::Null),
            Planned::Broken(one) => (&one.entry, "fail", Value::Null, json!(one.error.message())),
            Planned::Left(entry) => (entry, "leave", Value::Null, Value::Null),
        };
        let truth = entry.truth != Truth::None;
        let path = entry.path.to_string_lossy();
        rows.push(
            json!({"path": path, "action": action, "bytes": bytes, "ground_truth": truth, "error": why}),
        );
        true
    };
    let stop = std::sync::atomic::AtomicBool::new(false);
    plan::run(source, &mut Planner::new(past, encoding), None, 64, &stop, &mut hand_over)?;
    let columns = vec![
        Column::new("action", "Action"),
        Column::new("path", "File"),
        Column::new("bytes", "Bytes"),
        Column::new("ground_truth", "Ground truth"),
        Column::new("error", "Problem"),
    ];
    Ok(Output::List(List { name: "path", ..List::of(rows, columns) }))
}

fn word(todo: &Todo) -> &'static str {
    match todo {
        Todo::Make => "upload",
        Todo::Nothing | Todo::Again => "skip",
        Todo::Update(_) => "update",
        Todo::Finish(_) => "finish",
        Todo::LookUp(_) => "look-up",
    }
}

/// Counts, tells and lists what becomes of documents that are sent.
struct Report<'a> {
    ctx: &'a Ctx,
    lines: Lines,
    line: RefCell<Option<Line>>,
    counts: [Cell<usize>; 5],
    failed: RefCell<Failures>,
    sent: RefCell<Option<Sent>>,
    /// What went wrong with the lists themselves.
    trouble: RefCell<Option<Error>>,
}

impl<'a> Report<'a> {
    fn new(
        ctx: &'a Ctx,
        text: &str,
        total: Option<usize>,
        failed: &Path,
        sent: Option<&Path>,
    ) -> Result<Report<'a>> {
        let lines = ctx.ui.lines();
        let line = RefCell::new(Some(lines.count(text.to_owned(), total)));
        Ok(Report {
            ctx,
            lines,
            line,
            counts: Default::default(),
            failed: RefCell::new(Failures::new(failed)),
            sent: RefCell::new(sent.map(Sent::open).transpose()?),
            trouble: RefCell::default(),
        })
    }

    fn count(&self, index: usize) {
        if let Some(count) = self.counts.get(index) {
            count.set(count.get() + 1);
        }
        if let Some(line) = self.line.borrow().as_ref() {
            line.add(1);
        }
    }

    fn hear(&self, event: Event<'_>) {
        let listed = match event {
            Event::Done(entry, how) => {
                self.count(how as usize);
                match (how, self.sent.borrow_mut().as_mut()) {
                    (How::Uploaded, Some(sent)) => sent.add(entry),
                    _ => Ok(()),
                }
            }
            Event::Failed(entry, error) => {
                self.count(3);
                let why = one_line(error);
                self.lines.above(|| self.say(entry, &why));
                self.failed.borrow_mut().add(entry, &why)
            }
            Event::Left(entry) => {
                self.count(4);
                self.failed.borrow_mut().add(entry, "not tried, as too much failed before it")
            }
        };
        if let Err(error) = listed {
            self.trouble.borrow_mut().get_or_insert(error);
        }
    }

    fn say(&self, entry: &Entry, why: &str) {
        let path = entry.path.display().to_string();
        // Some errors begin with the file already.
        let text = if why.starts_with(&path) { why.to_owned() } else { format!("{path}: {why}") };
        self.ctx.ui.status(Mark::Fail, &text);
    }

    /// The summary; what failed is an error at the end.
    async fn end(self, dataset: &str, done: Result<()>) -> Result<Output> {
        if let Some(line) = self.line.take() {
            line.end();
        }
        let [uploaded, updated, skipped, failed, left] = self.counts.map(|count| count.get());
        let total = uploaded + updated + skipped + failed + left;
        let list = self.failed.into_inner().end()?;
        let mut summary =
            json!({"uploaded": uploaded, "updated": updated, "skipped": skipped, "failed": failed});
        if left > 0 {
            summary["left"] = left.into();
        }
        if let Some(list) = &list {
            summary["documents_failed"] = list.display().to_string().into();
        }
        let output = object(self.ctx, summary)?;
        render::render(&self.ctx.ui, &self.ctx.choice()?, output).await?;
        done?;
        if let Some(error) = self.trouble.take() {
            return Err(error);
        }
        let Some(list) = list else { return Ok(Output::Nothing) };
        let mut error = Error::service(format!("{failed} of {total} documents failed"));
        if left > 0 {
            error = error.detail(format!("{left} were not tried, as too much failed before them"));
        }
        Err(error.detail(format!("the list of them: {}", list.display())).hint(format!(
            "correct what is wrong, then `afar las datasets create-documents {dataset} {}` tries these again",
            list.display()
        )))
    }
}

/// Fetch the documents of a dataset, with their ground truth; what is there already is skipped
///
/// Example:
///   afar las datasets get-documents las:dataset:31b864b5546913dd928a49416a10bad1 invoices
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct GetDocuments {
    /// ID of the dataset
    #[arg(value_name = "ID")]
    dataset_id: String,
    /// Folder for the documents; it is made where it is not there
    #[arg(value_name = "FOLDER")]
    output_dir: PathBuf,
    /// Fetch at most so many documents at once
    #[arg(long, value_name = "N", default_value = "32", value_parser = clap::value_parser!(u32).range(1..=256))]
    num_threads: u32,
    /// List at most so many documents ahead
    #[arg(long, value_name = "N", default_value = "100", value_parser = clap::value_parser!(u32).range(1..))]
    chunk_size: u32,
    /// Fetch at most so many documents; 0 for all
    #[arg(long, value_name = "N", default_value = "0")]
    max_results: u32,
}

impl Leaf for GetDocuments {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.las()?;
        let lines = ctx.ui.lines();
        let line = lines.count("Fetching documents".to_owned(), None);
        let (fetched, skipped) = (Cell::new(0), Cell::new(0));
        let failures = RefCell::new(Vec::new());
        let tell = |event: download::Event<'_>| {
            line.add(1);
            match event {
                download::Event::Fetched => fetched.set(fetched.get() + 1),
                download::Event::Skipped => skipped.set(skipped.get() + 1),
                download::Event::Failed(id, error) => {
                    let why = one_line(error);
                    lines.above(|| ctx.ui.status(Mark::Fail, &format!("{id}: {why}")));
                    failures.borrow_mut().push(json!({"documentId": id, "error": why}));
                }
            }
        };
        let job = download::Job {
            client: &client,
            dataset: self.dataset_id,
            folder: self.output_dir,
            threads: number(self.num_threads),
            chunk: number(self.chunk_size),
            most: Some(number(self.max_results)).filter(|most| *most > 0),
            tell: &tell,
        };
        let done = interrupt::or_end(download::run(&job)).await;
        line.end();
        say_warnings(ctx, &client);
        done?;
        let failures = failures.into_inner();
        let failed = failures.len();
        let mut summary = json!({"downloaded": fetched.get(), "skipped": skipped.get(), "failed": failed});
        if failed > 0 {
            summary["failures"] = failures.into();
        }
        render::render(&ctx.ui, &ctx.choice()?, object(ctx, summary)?).await?;
        match failed {
            0 => Ok(Output::Nothing),
            _ => Err(Error::service(format!("{failed} documents could not be fetched"))
                .hint("run again: only what is missing is fetched")),
        }
    }
}
