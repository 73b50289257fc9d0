//! A job's output from its file: whole, or as it grows.

use std::fs::File;
use std::io;
use std::os::unix::fs::FileExt;

use rustix::fs::SeekFrom;

use super::screen::Seen;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Kind, Result};
use crate::jobs::changes::Changes;
use crate::jobs::place::Place;
use crate::jobs::{link, log};
use crate::output::Output;

/// How much is read at a time.
const PIECE: usize = 64 << 10;

/// Show a job's output, also after its end
///
/// Example:
///   afar lmk logs %last -f
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Go on until the job ends
    #[arg(short, long)]
    follow: bool,
    /// Only so many of the last lines
    #[arg(long, value_name = "N", default_value = "all", value_parser = super::attach::lines)]
    lines: usize,
    /// The job: ID, its beginning, or %last
    #[arg(value_name = "JOB")]
    job: String,
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = ctx.place();
        let (job, standing) = ctx.job(&place, &self.job)?;
        if self.follow && standing.is_live() {
            until_end(ctx, &place, &job.name, self.lines).await?;
            return Ok(Output::Nothing);
        }
        let mut log = Reading::open(&place, &job.name, self.lines)?;
        log.show(ctx)?;
        log.end(ctx);
        Ok(Output::Nothing)
    }
}

/// Shows output as it comes until the job ends.
///
/// # Errors
/// The file cannot be read.
pub async fn until_end(ctx: &Ctx, place: &Place, name: &str, lines: usize) -> Result<Seen> {
    let mut log = Reading::open(place, name, lines)?;
    let log_path = place.log(name);
    let changes = Changes::of_file(&log_path).doing(|| format!("cannot watch {}", log_path.display()))?;
    let mut end = Box::pin(link::until_end(place, name));
    let mut interrupt = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())?;
    loop {
        log.show(ctx)?;
        tokio::select! {
            changed = changes.next() => changed.doing(|| "cannot watch the job's output".to_owned())?,
            ended = &mut end => {
                log.show(ctx)?;
                log.end(ctx);
                return match ended {
                    Ok(end) => Ok(Seen::Ended(end)),
                    Err(error) if error.kind() == Kind::Conflict => Ok(Seen::Lost),
                    Err(error) => Err(error),
                };
            }
            _ = interrupt.recv() => return Ok(Seen::Detached),
        }
    }
}

/// A log that is read on.
struct Reading {
    file: File,
    at: u64,
}

impl Reading {
    fn open(place: &Place, name: &str, lines: usize) -> Result<Reading> {
        let path = place.log(name);
        let file = File::open(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => {
                Error::new(Kind::NotFound, format!("job {name} has no output that is kept"))
            }
            _ => Error::from(error).context(format!("cannot read {}", path.display())),
        })?;
        let mut reading = Reading { file, at: 0 };
        if lines != usize::MAX {
            reading.at = reading.last(lines)?;
        }
        Ok(reading)
    }

    /// Where the last lines begin.
    fn last(&self, count: usize) -> Result<u64> {
        let length = self.file.metadata()?.len();
        let (mut seen, mut at, mut buffer) = (0, length, vec![0u8; 8192]);
        while at > 0 {
            let size = at.min(buffer.len() as u64);
            at -= size;
            let piece = &mut buffer[..usize::try_from(size).unwrap_or_default()];
            self.file.read_exact_at(piece, at)?;
            for (index, byte) in piece.iter().enumerate().rev() {
                let position = at + index as u64;
                // A hole in the log reads as zeros; a line that begins in it is none.
                if *byte == 0 && self.hole(position) {
                    return Ok(position + 1);
                }
                if *byte == b'\n' && position + 1 < length {
                    seen += 1;
                    if seen > count.saturating_sub(1) {
                        return Ok(position + 1);
                    }
                }
            }
        }
        Ok(if count == 0 { length } else { 0 })
    }

    fn hole(&self, position: u64) -> bool {
        #[cfg(target_os = "linux")]
        {
            matches!(rustix::fs::seek(&self.file, SeekFrom::Data(position)), Ok(data) if data > position)
        }
        #[cfg(not(target_os = "linux"))]
        {
            let _ = (position, SeekFrom::Start(0));
            false
        }
    }

    /// Writes all that is there.
    fn show(&mut self, ctx: &Ctx) -> Result<()> {
        let mut buffer = vec![0u8; PIECE];
        loop {
            let count = self.file.read_at(&mut buffer, self.at)?;
            if count == 0 {
                return Ok(());
            }
            // What was left out in the middle reads as zeros.
            if buffer[0] == 0 && self.hole(self.at) {
                self.skip(ctx)?;
                continue;
            }
            let most = match memchr::memchr(0, &buffer[..count]) {
                Some(zero) if zero > 0 && self.hole(self.at + zero as u64) => zero,
                _ => count,
            };
            ctx.ui.write(&buffer[..most])?;
            self.at += most as u64;
        }
    }

    /// Says where the file is not all that the program wrote.
    fn end(&self, ctx: &Ctx) {
        if log::ended_early(&self.file) {
            ctx.ui.warn("the log ends here: what the program wrote after this could not be kept");
        }
    }

    fn skip(&mut self, ctx: &Ctx) -> Result<()> {
        #[cfg(target_os = "linux")]
        {
            let data = rustix::fs::seek(&self.file, SeekFrom::Data(self.at)).map_err(io::Error::from)?;
            ctx.ui.warn(&format!("{} bytes of output are no longer kept", data - self.at));
            self.at = data;
        }
        let _ = ctx;
        Ok(())
    }
}
