//! `lmk clean`: forget jobs that have ended.

use std::time::Duration;

use jiff::Timestamp;

use crate::cli::context::Ctx;
use crate::cli::notify::duration;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Result};
use crate::jobs::record::Records;
use crate::jobs::standing::Standing;
use crate::output::Output;
use crate::output::ui::Mark;

/// Forget jobs that have ended, and delete their output
///
/// Example:
///   afar lmk clean --older-than 7d
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Only those that ended longer ago than this
    #[arg(long, value_name = "TIME", value_parser = super::run::span, default_value = "0s")]
    older_than: Duration,
    /// Name them and delete nothing
    #[arg(long)]
    list: bool,
}

impl Leaf for Args {
    const HERE: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let Some(records) = Records::open_if_any(&place)? else { return Ok(Output::Nothing) };
        let (mut gone, mut trouble) = (0usize, Vec::new());
        for job in records.all()? {
            let over = match Standing::of(&place, &job) {
                Standing::Ended(_) => job.ended,
                // Without an end, what is known is the start.
                Standing::Lost(false) => job.started,
                _ => continue,
            };
            let age = over.map(|over| Timestamp::now().duration_since(over));
            if age.is_some_and(|age| age.is_negative() || age.unsigned_abs() < self.older_than) {
                continue;
            }
            if self.list {
                ctx.ui.print(&format!("{}\n", job.name))?;
                continue;
            }
            let folder = place.folder(&job.name);
            match std::fs::remove_dir_all(&folder) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    trouble.push(format!("{}: {error}", folder.display()));
                    continue;
                }
                _ => records.remove(&job.name)?,
            }
            gone += 1;
        }
        if !self.list {
            let age = if self.older_than.is_zero() {
                String::new()
            } else {
                format!(" older than {}", duration(self.older_than))
            };
            ctx.ui
                .status(Mark::Done, &format!("Forgot {gone} job{}{age}.", if gone == 1 { "" } else { "s" }));
        }
        if let Some(first) = trouble.first() {
            let error = Err(std::io::Error::other(first.clone()));
            return error
                .doing(|| format!("cannot delete {} jobs", trouble.len()))
                .map_err(|error: Error| error);
        }
        Ok(Output::Nothing)
    }
}
