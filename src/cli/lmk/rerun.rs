//! `lmk jobs rerun`: a job once more, as a new one.

use super::report::Plan;
use super::run::Stay;
use super::{login, run, serve};
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::jobs::group;
use crate::jobs::spec::{Spec, Stdin};
use crate::output::Output;

/// Run a job's command once more, in its folder, with its variables and options, as a new job
///
/// Example:
///   afar lmk jobs rerun %last
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    #[command(flatten)]
    stay: Stay,
    /// The job: ID, its beginning, or %last
    #[arg(value_name = "JOB")]
    job: String,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let (job, _) = ctx.job(&place, &self.job)?;
        let watched = || {
            Error::usage(format!("job {} only watched a process that was there", job.name))
                .hint("`afar lmk run` starts a program as a job")
        };
        // A job of the official client's has no options but those of the list.
        let old = Spec::load(&place.folder(&job.name)).unwrap_or_else(|_| Spec {
            command: job.command.clone(),
            pty: true,
            folder: std::env::current_dir().ok(),
            notify: job.notify_on.clone(),
            max_log: 64 << 20,
            ..Spec::default()
        });
        if old.watch.is_some() {
            return Err(watched());
        }
        let word = old.command.first().ok_or_else(watched)?;
        if let Some(folder) = old.folder.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(Error::usage(format!("its folder is gone: {}", folder.display()))
                .hint("`afar lmk run --dir` runs it in another one"));
        }
        run::found(word, old.folder.as_deref(), &old.env)?;
        let mut report = serve::told(ctx, &Plan::default());
        if let Some(plan) = old.report.get("plan") {
            report["plan"] = plan.clone();
        }
        if report["plan"]["local"] != true
            && let Some(declined) = login::required(ctx).await?
        {
            return Ok(declined);
        }
        let name = place.create(base(&job.name))?;
        let group = old.group.as_ref();
        let group =
            group.map(|old| group::enter(&place, &old.group, None, &name, &old.notify)).transpose()?;
        let stdin = run::stdin(ctx, self.stay.no_attach, !old.pty);
        let spec = Spec {
            name,
            stdin,
            crlf: run::crlf(ctx, self.stay.no_attach),
            size: crate::output::raw::size(),
            foreground: false,
            after: Vec::new(),
            group,
            report,
            ..old
        };
        run::begin(ctx, &place, &spec, self.stay.no_attach, stdin == Stdin::Terminal).await
    }
}

/// A job's name without the date and the number.
fn base(name: &str) -> &str {
    name.rsplitn(3, '-').nth(2).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_their_date() {
        assert_eq!((base("a-b-20240101-0123abcd"), base("x")), ("a-b", "x"));
    }
}
