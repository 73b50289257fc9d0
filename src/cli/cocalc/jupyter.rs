//! `cocalc jupyter execute` and `cocalc hub jupyter execute`.

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::answer::{as_it_came, say_warnings};
use super::credentials::ProjectArg;
use super::exec::time_limit;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Result};
use crate::output::{Output, prompt, render};
use crate::services::cocalc::jupyter::{self, Code, Item};
use crate::services::cocalc::{Call, Client};

/// Code and how it runs.
#[derive(clap::Args)]
struct What {
    /// The code; - reads it from stdin
    #[arg(
        value_name = "CODE",
        required_unless_present = "file",
        conflicts_with = "file",
        allow_negative_numbers = true
    )]
    code: Option<String>,
    /// Read the code from this file
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// The kernel, as `afar cocalc hub jupyter kernels` lists them
    #[arg(long, value_name = "NAME", default_value = "python3")]
    kernel: String,
    /// Code that runs before it, without its output; can be given several times
    #[arg(long, value_name = "CODE", allow_hyphen_values = true)]
    history: Vec<String>,
    /// Folder to run in
    #[arg(long, value_name = "PATH")]
    path: Option<String>,
    /// How long to wait for the answer, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 90, allow_negative_numbers = true)]
    timeout: i64,
    /// How long the code may run, in seconds; the server's own limit is 30, whatever --timeout says
    #[arg(long, value_name = "SECONDS")]
    limit_seconds: Option<i64>,
    /// Write images and HTML to files in this folder
    #[arg(long, value_name = "DIR")]
    save_images: Option<PathBuf>,
}

impl What {
    fn code(&self) -> Result<Code> {
        let text = |bytes: Vec<u8>, name: &str| {
            String::from_utf8(bytes).map_err(|_| {
                Error::usage(format!("{name} is not UTF-8 text")).hint("code is written in UTF-8")
            })
        };
        let input = match (&self.code, &self.file) {
            (_, Some(file)) => {
                let bytes = std::fs::read(file).map_err(|error| {
                    Error::usage(format!("cannot read {}: {error}", file.display()))
                        .hint("is the path right?")
                })?;
                text(bytes, &file.display().to_string())?
            }
            (Some(code), None) if code == "-" => text(prompt::read_all()?, "standard input")?,
            (Some(code), None) => code.clone(),
            (None, None) => String::new(),
        };
        Ok(Code {
            input,
            kernel: self.kernel.clone(),
            history: self.history.clone(),
            path: self.path.clone(),
            timeout: self.timeout,
            limit: self.limit_seconds,
            fresh: false,
        })
    }

    async fn run(&self, ctx: &Ctx, client: &Client, call: &Call) -> Result<Output> {
        let answer = client.call(call).await.map_err(time_limit);
        say_warnings(ctx, client);
        let value = answer?;
        let outputs = match value.get("output").unwrap_or(&value) {
            Value::Array(outputs) => outputs.as_slice(),
            _ => &[],
        };
        let failed = outputs.iter().any(jupyter::is_error);
        if let Some(folder) = &self.save_images {
            save(ctx, folder, outputs)?;
        }
        if as_it_came(ctx)? {
            render::render(&ctx.ui, &ctx.choice()?, Output::Json(value.clone())).await?;
        } else {
            outputs.iter().try_for_each(|output| show(ctx, output, self.save_images.is_some()))?;
        }
        Ok(Output::Status(u8::from(failed)))
    }
}

/// Run code in a fresh Jupyter kernel of a project
///
/// Each call begins anew: only --history is run before it, every time. Text goes to stdout as it is,
/// results with a line end; an exception's traceback goes to stderr, and the status is 1.
///
/// Examples:
///   afar cocalc jupyter execute 'sum(range(100))'
///   afar cocalc jupyter execute --history 'a = 100' 'sum(range(a + 1))'
///   echo 'print(6 * 7)' | afar cocalc jupyter execute -
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct ExecuteArgs {
    #[command(flatten)]
    what: What,
    #[command(flatten)]
    project: ProjectArg,
}

impl Leaf for ExecuteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let code = self.what.code()?;
        let client = ctx.cocalc()?;
        let project = ctx.cocalc_project(&client, self.project.project_id.as_deref()).await?;
        self.what.run(ctx, &client, &code.on_project(project)).await
    }
}

/// Run code in a Jupyter kernel by the hub, which remembers answers for a month
///
/// The same code is not run a second time within a month, unless --no-cache is given.
///
/// Example:
///   afar cocalc hub jupyter execute --project-id 6e75dbf1-0342-4249-9dce-6b21648656e9 'sum(range(100))'
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct HubExecuteArgs {
    #[command(flatten)]
    what: What,
    /// ID of the project to run in; without it the site's own pool. COCALC_PROJECT_ID is not used here
    #[arg(long, value_name = "ID")]
    project_id: Option<String>,
    /// Run it even if the answer is known
    #[arg(long)]
    no_cache: bool,
}

impl Leaf for HubExecuteArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let code = Code { fresh: self.no_cache, ..self.what.code()? };
        let client = ctx.cocalc()?;
        self.what.run(ctx, &client, &code.on_hub(self.project_id.as_deref())).await
    }
}

/// Shows an output on our own streams.
pub fn show(ctx: &Ctx, output: &Value, saved: bool) -> Result<()> {
    match jupyter::item(output) {
        Some(Item::Out(text)) => ctx.ui.write(text.as_bytes()),
        Some(Item::Err(text)) => {
            ctx.ui.write_err(text.as_bytes());
            Ok(())
        }
        Some(Item::Text(text)) => ctx.ui.write(format!("{text}\n").as_bytes()),
        Some(Item::Raised(_, trace)) => {
            let trace = if ctx.ui.colors_stderr() { trace } else { uncolored(&trace) };
            ctx.ui.write_err(format!("{trace}\n").as_bytes());
            Ok(())
        }
        Some(Item::Picture(kind)) => {
            if !saved {
                ctx.ui.note(&format!(
                    "an output of type {kind} is not shown; --save-images DIR writes it to a file"
                ));
            }
            Ok(())
        }
        None => Ok(()),
    }
}

/// Text without the sequences that colour it.
pub fn uncolored(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        out.push_str(before);
        let end = after.find(|c: char| c.is_ascii_alphabetic()).map_or(after.len(), |at| at + 1);
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

/// Writes the pictures and pages of outputs to a folder, numbered on from what is there.
pub fn save(ctx: &Ctx, folder: &Path, outputs: &[Value]) -> Result<()> {
    let mut number = 0;
    for (ending, bytes) in outputs.iter().flat_map(jupyter::files) {
        std::fs::create_dir_all(folder).doing(|| format!("cannot make {}", folder.display()))?;
        let path = loop {
            number += 1;
            let path = folder.join(format!("output-{number}.{ending}"));
            if !path.exists() {
                break path;
            }
        };
        std::fs::write(&path, bytes).doing(|| format!("cannot write {}", path.display()))?;
        ctx.ui.note(&format!("wrote {}", path.display()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_taken_out() {
        assert_eq!(uncolored("\u{1b}[31mZero\u{1b}[39m: \u{1b}[1;4mx\u{1b}["), "Zero: x");
    }
}
