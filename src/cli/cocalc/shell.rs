//! `cocalc shell`: line by line in a project.

use super::credentials::ProjectArg;
use super::exec::time_limit;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Kind, Result};
use crate::output::{Output, prompt};
use crate::services::cocalc::Client;
use crate::services::cocalc::exec::{Exec, Outcome, quoted};

/// What is between a line's output and the folder that it ended in.
const MARK: char = '\u{1e}';

/// Type commands for a project, line by line
///
/// Each line runs by itself in a new bash, in the folder that the one before ended in. Nothing else is
/// remembered: variables, functions and background jobs end with their line. There is no terminal, so
/// that editors, pagers and what asks do not work, and output comes when a line has ended; `afar cocalc
/// exec --follow` shows it as it comes. `exit` or the end of input ends it, with the status of the last
/// line.
///
/// Example:
///   printf 'mkdir -p a && cd a\npwd\n' | afar cocalc shell
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    project: ProjectArg,
    /// How long a line may run, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 600)]
    timeout: i64,
    /// Folder to begin in
    #[arg(long, value_name = "PATH")]
    path: Option<String>,
}

/// What is remembered from line to line.
struct Session<'a> {
    client: &'a Client,
    project: Option<String>,
    folder: Option<String>,
    timeout: i64,
    code: u8,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.cocalc()?;
        let project = ctx.cocalc_project(&client, self.project.project_id.as_deref()).await?;
        let talks = ctx.ui.stdin_tty;
        if talks {
            ctx.ui.note(
                "Line by line: only the folder is remembered, and there is no terminal. `exit` ends it.",
            );
        }
        let mut session =
            Session { client: &client, project, folder: self.path, timeout: self.timeout, code: 0 };
        loop {
            if talks {
                ctx.ui.ask(&format!("{}$ ", session.folder.as_deref().unwrap_or("~")));
            }
            let Some(line) = prompt::read_line()? else { break };
            match line.trim() {
                "" => continue,
                "exit" | "logout" => break,
                _ => {}
            }
            match session.line(ctx, &line).await {
                Ok(true) => {}
                Ok(false) => break,
                // Who types goes on; a script does not.
                Err(error) if talks && error.kind() != Kind::BrokenPipe => ctx.ui.error(&error),
                Err(error) => return Err(error),
            }
        }
        Ok(Output::Status(session.code))
    }
}

impl Session<'_> {
    /// Runs a line; whether there is to be another.
    async fn line(&mut self, ctx: &Ctx, line: &str) -> Result<bool> {
        let go = self
            .folder
            .as_ref()
            .map(|folder| format!("cd -- {} || exit\n", quoted(folder)))
            .unwrap_or_default();
        let script = format!("{go}trap 'printf \"\\036%s\" \"$PWD\"' EXIT\n{line}\n");
        let exec = Exec { timeout: Some(self.timeout), ..Exec::script(script) };
        let value = self.client.call(&exec.call(self.project.clone())).await.map_err(time_limit)?;
        let outcome = Outcome::of(&value);
        let stdout = match outcome.stdout.rsplit_once(MARK) {
            Some((said, folder)) => {
                self.folder = Some(folder.to_owned());
                said
            }
            None => outcome.stdout.as_str(),
        };
        ctx.ui.write(stdout.as_bytes())?;
        ctx.ui.write_err(outcome.stderr.as_bytes());
        self.code = super::exec::status(&outcome);
        // `exit 3`, also at the end of a line, ends a shell; a lone word tells it for sure.
        Ok(!line.trim_start().starts_with("exit "))
    }
}
