//! The start of a job's program.

use std::io;
use std::os::fd::OwnedFd;
use std::process::{Command, Stdio};
use std::time::Instant;

use jiff::Timestamp;

use super::engine::{Keeper, failure};
use super::output::{note, unblocked};
use super::shared::Failure;
use super::spec::{Program, Spec, Stdin};
use super::{process, sys};

impl Keeper {
    /// Starts the program.
    pub(super) fn start(&mut self, spec: &Spec) -> Result<i32, Failure> {
        let (word, rest) =
            spec.command.split_first().ok_or_else(|| failure("NoCommand", "no command", 125))?;
        let mut command = Command::new(word);
        command.args(rest).envs(spec.env.iter().map(|(name, value)| (name, value)));
        if let Some(folder) = &spec.folder {
            command.current_dir(folder);
        }
        let copy = |fd: &OwnedFd| fd.try_clone().map(Stdio::from);
        let prepared = || -> io::Result<Option<OwnedFd>> {
            command.stdin(match (&self.stdin, &self.slave) {
                (Some(given), _) => copy(given)?,
                (None, Some(slave)) if spec.stdin == Stdin::Terminal => copy(slave)?,
                _ => Stdio::null(),
            });
            if let Some(slave) = &self.slave {
                command.stdout(copy(slave)?).stderr(copy(slave)?);
                sys::lead_group(&mut command, Some(slave.try_clone()?));
                return Ok(None);
            }
            let (reader, writer) = io::pipe()?;
            let (reader, writer) = (OwnedFd::from(reader), OwnedFd::from(writer));
            #[cfg(target_os = "linux")]
            let _ = rustix::pipe::fcntl_setpipe_size(&reader, 1 << 20);
            command.stdout(copy(&writer)?).stderr(writer);
            sys::lead_group(&mut command, None);
            Ok(Some(reader))
        };
        let mut prepared = prepared;
        let reader =
            prepared().map_err(|error| failure("OSError", &format!("cannot start it: {error}"), 125))?;
        let child = command.spawn().map_err(|error| refused(word, &error))?;
        // What the child has open must not stay open here.
        drop(command);
        if spec.retry == 0 {
            (self.stdin, self.slave) = (None, None);
        }
        if let Some(reader) = reader {
            self.source = unblocked(reader).ok();
        }
        let pid = i32::try_from(child.id()).unwrap_or(0);
        self.shared.pid.set(Some(pid));
        self.began = (Timestamp::now(), Instant::now());
        let start = process::look(pid).map_or(0, |process| process.start);
        let program = Program { pid, start, boot: process::boot() };
        if let Err(error) = program.save(&self.place.folder(&spec.name)) {
            note(error.message());
        }
        Ok(pid)
    }
}

/// Why a program cannot be started, with the exit status of shells.
fn refused(word: &str, error: &io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::NotFound => failure("FileNotFoundError", &format!("{word}: not found"), 127),
        io::ErrorKind::PermissionDenied => {
            failure("PermissionError", &format!("{word}: not a program that may be run: {error}"), 126)
        }
        _ => failure("OSError", &format!("{word}: cannot be run: {error}"), 126),
    }
}
