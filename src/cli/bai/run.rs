//! `bai run`: makes a session, runs code in it, hands on what it says and how it ends.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use super::options::{SessionOptions, substituted};
use super::transcript::Transcript;
use super::{create, pty, run_parallel, stats};
use crate::cli::context::Ctx;
use crate::cli::interrupt;
use crate::cli::tree::Leaf;
use crate::error::{Error, Kind, Result};
use crate::http::Method;
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::bai::Client;
use crate::services::bai::execution::{Execution, Work};
use crate::services::bai::range::{Case, Range, bounded, product, substitute};
use crate::services::bai::sessions::{Created, Destroy, Spec};

/// Run code or files in a session
///
/// The exit status is that of the remote code; 125 where afar itself failed.
///
/// Examples:
///   afar bai run --rm -c 'print("hello")' python
///   afar bai run --rm --exec 'python main.py --lr 0.1' python main.py
///   afar bai run -c 'import os; print(os.environ["LR"])' -e 'LR=$X' --env-range X=case:0.1,0.2 python
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Image to run
    pub image: String,
    /// Files to upload and run in batch mode
    pub files: Vec<PathBuf>,
    /// Code to run in query mode; - reads it from stdin, @FILE from a file
    #[arg(short, long, value_name = "CODE", allow_hyphen_values = true)]
    pub code: Option<String>,
    /// Open the session's terminal instead of running something; it ends with the remote shell or with ~. at the
    /// beginning of a line
    #[arg(long, conflicts_with_all = ["code", "files", "clean", "build", "exec", "env_range", "build_range", "exec_range"])]
    pub terminal: bool,
    /// Command that cleans up before the build (default: the image's own)
    #[arg(long, value_name = "COMMAND")]
    pub clean: Option<String>,
    /// Command that builds the files (default: the image's own)
    #[arg(long, value_name = "COMMAND")]
    pub build: Option<String>,
    /// Command that runs the files (default: the image's own)
    #[arg(long, value_name = "COMMAND")]
    pub exec: Option<String>,
    /// Folder that file names are relative to (default: the working folder)
    #[arg(long, value_name = "FOLDER")]
    pub basedir: Option<PathBuf>,
    /// Destroy the session afterwards, however it ends
    #[arg(long)]
    pub rm: bool,
    /// Show what the session used when it is destroyed
    #[arg(short, long)]
    pub stats: bool,
    /// Say nothing but what the code says
    #[arg(short, long)]
    pub quiet: bool,
    /// Range of a variable in -e (repeatable)
    #[arg(long, value_name = "VAR=RANGE")]
    pub env_range: Vec<String>,
    /// Range of a variable in --build (repeatable)
    #[arg(long, value_name = "VAR=RANGE")]
    pub build_range: Vec<String>,
    /// Range of a variable in --exec (repeatable)
    #[arg(long, value_name = "VAR=RANGE")]
    pub exec_range: Vec<String>,
    /// How many cases run at a time
    #[arg(long, value_name = "N", default_value_t = 2)]
    pub max_parallel: usize,
    /// Save images and other media here instead of printing them
    #[arg(long, value_name = "FOLDER")]
    pub save_media: Option<PathBuf>,
    #[command(flatten)]
    pub session: SessionOptions,
}

/// One session to run, with its name and what it does.
#[derive(Debug, Clone)]
pub struct Job {
    /// The session to ask for.
    pub spec: Spec,
    /// What it does.
    pub work: Work,
    /// Files to upload first: (path here, name there).
    pub files: Vec<(PathBuf, String)>,
}

impl Leaf for Args {
    async fn run(mut self, ctx: &Ctx) -> Result<Output> {
        let refused = |text: &str| Error::new(Kind::Refused, text.to_owned());
        // The empty variable of a script says nothing.
        for text in [&mut self.code, &mut self.clean, &mut self.build, &mut self.exec] {
            *text = text.take().filter(|text| !text.is_empty());
        }
        match (&self.code, self.files.is_empty()) {
            (None, true) if self.terminal => {}
            (None, true) => {
                return Err(refused(
                    "You should provide the command-line code snippet using \"-c\" option if run without files.",
                )
                .hint("-c - reads the code from stdin"));
            }
            (Some(_), false) => {
                return Err(refused("You can run only either source files or command-line code snippet.")
                    .hint("leave -c out, or the files"));
            }
            (Some(code), true) if code == "-" || code.starts_with('@') => {
                self.code = Some(ctx.text_argument(code)?)
            }
            _ => {}
        }
        if self.max_parallel == 0 {
            return Err(refused("--max-parallel 0 would run nothing"));
        }
        if self.terminal {
            pty::needs_terminal(ctx)?;
        }
        let client = ctx.bai()?;
        let mut jobs = self.jobs(&client)?;
        let code = match jobs.len() {
            1 => self.one(ctx, &client, jobs.swap_remove(0)).await?,
            _ => run_parallel::all(ctx, client, jobs, &self).await?,
        };
        Ok(Output::Status(code))
    }
}

impl Args {
    /// Every session to run: one, or one a case of the ranges.
    fn jobs(&self, client: &Client) -> Result<Vec<Job>> {
        let ranges =
            |texts: &[String]| texts.iter().map(|text| Range::parse(text)).collect::<Result<Vec<_>>>();
        let (env, build, exec) =
            (ranges(&self.env_range)?, ranges(&self.build_range)?, ranges(&self.exec_range)?);
        let files = named(&self.files, self.basedir.as_deref())?;
        let single = env.is_empty() && build.is_empty() && exec.is_empty();
        bounded(env.iter().chain(&build).chain(&exec))?;
        let mut jobs = Vec::new();
        let base = self.session.spec(client, &self.image, &[])?.name;
        for env_case in product(&env) {
            for build_case in product(&build) {
                for exec_case in product(&exec) {
                    let (env, build, exec) = match single {
                        true => (self.session.env.clone(), self.build.clone(), self.exec.clone()),
                        false => (
                            substituted(&self.session.env, &env_case)?,
                            command(self.build.as_deref(), &build_case)?,
                            command(self.exec.as_deref(), &exec_case)?,
                        ),
                    };
                    let mut spec = self.session.spec(client, &self.image, &env)?;
                    spec.preopen_ports = Some(spec.preopen_ports.unwrap_or_default());
                    spec.name = if single { base.clone() } else { format!("{base}-{}", jobs.len()) };
                    let work = match &self.code {
                        Some(code) => Work::Query(code.clone()),
                        None => Work::Batch { clean: self.clean.clone(), build, exec },
                    };
                    jobs.push(Job { spec, work, files: files.clone() });
                }
            }
        }
        Ok(jobs)
    }

    async fn one(&self, ctx: &Ctx, client: &Rc<Client>, job: Job) -> Result<u8> {
        let quiet = self.quiet || ctx.ui.manner.quiet;
        let created = client.create_session(&job.spec).await?;
        ctx.say_warnings(client);
        if ctx.personality.is_drop_in() && created.status == "RUNNING" {
            if !quiet {
                let (name, spec) = (&created.name, &job.spec);
                ctx.ui.status(Mark::Info, &format!("Session name prefix: {name}"));
                let text = match created.created {
                    true => {
                        format!("[0] Session {name} is ready (domain={}, group={}).", spec.domain, spec.group)
                    }
                    false => format!("[0] Reusing session {name}..."),
                };
                ctx.ui.status(Mark::Done, &text);
            }
        } else if !quiet || created.status != "RUNNING" {
            create::say(ctx, &created)?;
        }
        if created.status != "RUNNING" {
            return Ok(0);
        }
        if self.terminal {
            let joined = pty::attach(ctx, client, &created.id, false).await;
            if self.rm {
                self.remove(ctx, client, &created.name, quiet).await?;
            }
            return joined.map(|()| 0);
        }
        let mut transcript = Transcript::new(ctx, self.save_media.clone());
        let outcome = tokio::select! {
            outcome = execute(ctx, client, &created, &job, &mut transcript, quiet) => outcome,
            () = interrupted(ctx, client, &created) => Err(Error::new(Kind::Interrupted, "interrupted")),
        };
        if let (Ok(code), false) = (&outcome, quiet) {
            match ctx.personality.is_drop_in() {
                true => {
                    ctx.ui.status(Mark::Done, &format!("[0] Execution finished. (exit code = {code})"));
                }
                false => {
                    let mark = if *code == 0 { Mark::Done } else { Mark::Fail };
                    ctx.ui.status(mark, &format!("Finished with exit code {code}."));
                }
            }
        }
        if self.rm {
            self.remove(ctx, client, &created.name, quiet).await?;
        }
        match outcome {
            Ok(code) => Ok(exit_status(code)),
            // The service's own refusals keep their codes; what broke on the way is 125.
            Err(error) if error.kind() == Kind::Network => Err(error.exit(125)),
            Err(error) => Err(error),
        }
    }

    /// Destroys the session; what goes wrong is said and does not hide how the code ended.
    async fn remove(&self, ctx: &Ctx, client: &Client, name: &str, quiet: bool) -> Result<()> {
        match client.destroy_session(name, &Destroy::default()).await {
            Ok(used) => {
                let dropin = ctx.personality.is_drop_in();
                if !quiet {
                    let text = match dropin {
                        true => "[0] Cleaned up the session.".to_owned(),
                        false => format!("Session {name} is destroyed."),
                    };
                    ctx.ui.status(Mark::Done, &text);
                }
                let text = used.get("stats").or(Some(&used)).and_then(stats::text);
                match text {
                    _ if !self.stats => {}
                    Some(text) if dropin => {
                        // The official client colours this line even where nobody looks.
                        ctx.ui.write("\u{1b}[96m∙ [0] Statistics:\u{1b}[0m\n".as_bytes())?;
                        ctx.ui.print(&text)?;
                    }
                    Some(text) => ctx.ui.note(text.trim_end()),
                    None => ctx.ui.status(Mark::Warn, "[0] Statistics: unavailable."),
                }
            }
            Err(error) => ctx.ui.error(&error.context(format!("session {name} was not destroyed"))),
        }
        Ok(())
    }
}

async fn execute(
    ctx: &Ctx,
    client: &Client,
    created: &Created,
    job: &Job,
    transcript: &mut Transcript<'_>,
    quiet: bool,
) -> Result<i64> {
    if !job.files.is_empty() {
        client.upload_files(&created.name, &job.files).await?;
        if !quiet {
            let text = match ctx.personality.is_drop_in() {
                true => "[0] Uploading done.",
                false => "Files are uploaded.",
            };
            ctx.ui.status(Mark::Done, text);
        }
    }
    let session = if client.version().await?.major <= 4 { &created.name } else { &created.id };
    let mut execution = Execution::start(client, session, &job.work).await?;
    let code = transcript.follow(&mut execution).await?;
    execution.close().await;
    Ok(code)
}

/// Ends when the user wants to end: the first Ctrl-C (or SIGTERM) interrupts the remote code, which then ends by
/// itself; the second one ends the waiting.
async fn interrupted(ctx: &Ctx, client: &Client, created: &Created) {
    interrupt::wanted().await;
    ctx.ui.status(Mark::Wait, "Interrupting the remote code; Ctrl-C again ends without waiting.");
    let told = async {
        let call = client.about_session(Method::POST, &created.name, "/interrupt", None).await?;
        client.json(&call).await
    };
    tokio::select! {
        told = told => {
            if let Err(error) = told {
                ctx.ui.error(&error.context("the remote code was not interrupted"));
            }
            interrupt::wanted().await;
        }
        () = interrupt::wanted() => {}
    }
}

/// A remote exit code as ours: beyond 255 the lowest byte, which is never taken for success.
pub fn exit_status(code: i64) -> u8 {
    match u8::try_from(code) {
        Ok(code) => code,
        Err(_) => u8::try_from(code.rem_euclid(256)).ok().filter(|low| *low != 0).unwrap_or(1),
    }
}

fn command(text: Option<&str>, case: &Case) -> Result<Option<String>> {
    text.map(|text| substitute(text, case)).transpose()
}

/// Files with their names on the server, relative to the base folder.
///
/// # Errors
/// A file that is not there, or not below the base folder.
pub fn named(files: &[PathBuf], base: Option<&Path>) -> Result<Vec<(PathBuf, String)>> {
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let missing = |path: &Path| Error::usage(format!("there is no file {}", path.display()));
    let folder = base.unwrap_or(Path::new("."));
    let root = folder.canonicalize().map_err(|_| missing(folder))?;
    files
        .iter()
        .map(|path| {
            let whole = path.canonicalize().map_err(|_| missing(path))?;
            let relative = whole.strip_prefix(&root).map_err(|_| {
                Error::usage(format!("{} is not below {}", path.display(), root.display()))
                    .hint("name the folder that holds it with --basedir")
            })?;
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            Ok((whole.clone(), parts.join("/")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_remote_failure_becomes_success() {
        assert_eq!([0, 3, 255, 256, -1, 259].map(exit_status), [0, 3, 255, 1, 255, 3]);
    }
}
