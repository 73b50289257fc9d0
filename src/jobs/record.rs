//! The list of jobs in SQLite, as the official client keeps it (client 1.2.0: one table, `job`), shared with it.

use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::{Connection, ErrorCode, OptionalExtension, Row, params};

use super::place::Place;
use crate::config::atomic::{create_private_folder, repair_mode};
use crate::error::{Error, IoContext, Result};

/// How long another process may hold the file. Each change takes about a millisecond.
const PATIENCE: Duration = Duration::from_secs(20);

const JOURNAL: &str = "PERSIST";

const TABLE: &str = "CREATE TABLE IF NOT EXISTS job (id INTEGER NOT NULL, name VARCHAR NOT NULL, pid INTEGER, \
    command VARCHAR, notify_on VARCHAR NOT NULL, notify_status VARCHAR, error_type VARCHAR, error VARCHAR, \
    channel_id VARCHAR, session_id VARCHAR, started_at DATETIME, ended_at DATETIME, exit_code INTEGER, \
    PRIMARY KEY (id), UNIQUE (name))";

const COLUMNS: &str = "name, pid, command, notify_on, notify_status, error, channel_id, session_id, started_at, ended_at, exit_code";

/// One job of the list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Job {
    /// Its ID.
    pub name: String,
    /// The program's process.
    pub pid: Option<i32>,
    /// The words of the command.
    pub command: Vec<String>,
    /// `stop`, `error`, `none`, or afar's `success`.
    pub notify_on: String,
    /// What became of the notification.
    pub notify_status: Option<String>,
    /// What went wrong with the job itself.
    pub error: Option<String>,
    /// The channel that the web app chose.
    pub channel: Option<String>,
    /// The session at the service.
    pub session: Option<String>,
    /// When it began.
    pub started: Option<Timestamp>,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// Its exit status; the negative number of the signal that ended it.
    pub exit_code: Option<i32>,
}

/// The open list.
pub struct Records {
    connection: Connection,
}

fn failed(what: &str) -> impl FnOnce(rusqlite::Error) -> Error + '_ {
    move |error| {
        Error::service(format!("{what} the list of jobs: {error}"))
            .hint("is the disk full, or data.db of ~/.lmk broken? moved away, a new one is made")
    }
}

impl Records {
    /// Opens the list, which is made where it is not there.
    ///
    /// # Errors
    /// The file cannot be opened or made.
    pub fn open(place: &Place) -> Result<Records> {
        let path = place.database();
        create_private_folder(&place.base).doing(|| format!("cannot make {}", place.base.display()))?;
        if !path.exists() {
            let mut options = std::fs::OpenOptions::new();
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            options
                .create(true)
                .append(true)
                .open(&path)
                .doing(|| format!("cannot make {}", path.display()))?;
        }
        repair_mode(&path);
        let connection = Connection::open(&path).map_err(failed("cannot open"))?;
        connection.busy_timeout(PATIENCE).map_err(failed("cannot open"))?;
        // Jobs do not outlive a power cut, so a change need not wait for the disk. The journal stays of the official
        // client's kind: a write-ahead log must not be shared between the hosts of a network file system. That its
        // file stays is faster than a new one for each change, and the same to who reads it.
        connection.pragma_update(None, "synchronous", "OFF").map_err(failed("cannot open"))?;
        connection.pragma_update(None, "journal_mode", JOURNAL).map_err(failed("cannot open"))?;
        connection.execute(TABLE, ()).map_err(failed("cannot make"))?;
        Ok(Records { connection })
    }

    /// Opens the list if there is one.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn open_if_any(place: &Place) -> Result<Option<Records>> {
        if Path::new(&place.database()).exists() { Records::open(place).map(Some) } else { Ok(None) }
    }

    /// Adds a job.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn add(&self, job: &Job) -> Result<()> {
        let command = serde_json::to_string(&job.command).unwrap_or_default();
        let sql = "INSERT INTO job (name, pid, command, notify_on, channel_id, started_at) VALUES (?, ?, ?, ?, ?, ?)";
        let values = params![job.name, job.pid, command, job.notify_on, job.channel, job.started.map(stored)];
        self.connection.execute(sql, values).map_err(failed("cannot add to"))?;
        Ok(())
    }

    /// Notes that the program runs.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn started(&self, name: &str, pid: i32, command: &[String], when: Timestamp) -> Result<()> {
        let command = serde_json::to_string(command).unwrap_or_default();
        let sql = "UPDATE job SET pid = ?, command = ?, started_at = coalesce(started_at, ?) WHERE name = ?";
        self.change(sql, params![pid, command, stored(when), name])
    }

    /// Notes the end.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn ended(&self, name: &str, code: Option<i32>, error: Option<(&str, &str)>) -> Result<()> {
        let (kind, text) = error.unzip();
        let sql = "UPDATE job SET ended_at = ?, exit_code = ?, error_type = ?, error = ?, \
                   started_at = coalesce(started_at, ?1) WHERE name = ?";
        self.change(sql, params![stored(Timestamp::now()), code, kind, text, name])
    }

    /// Changes when to notify, and where to.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn notify(&self, name: &str, on: &str, channel: Option<Option<&str>>) -> Result<()> {
        match channel {
            Some(channel) => self.change(
                "UPDATE job SET notify_on = ?, channel_id = ? WHERE name = ?",
                params![on, channel, name],
            ),
            None => self.change("UPDATE job SET notify_on = ? WHERE name = ?", params![on, name]),
        }
    }

    /// Notes the session at the service.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn session(&self, name: &str, session: &str) -> Result<()> {
        self.change("UPDATE job SET session_id = ? WHERE name = ?", params![session, name])
    }

    /// Notes what became of the notification: none, success, failed.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn notified(&self, name: &str, status: &str) -> Result<()> {
        self.change("UPDATE job SET notify_status = ? WHERE name = ?", params![status, name])
    }

    /// Takes a job out.
    ///
    /// # Errors
    /// The list cannot be written.
    pub fn remove(&self, name: &str) -> Result<()> {
        self.change("DELETE FROM job WHERE name = ?", params![name])
    }

    fn change(&self, sql: &str, values: &[&dyn rusqlite::ToSql]) -> Result<()> {
        let change = || self.connection.execute(sql, values);
        let changed = change().or_else(|error| match error.sqlite_error_code() {
            // No room on the disk for the journal: the change itself mostly needs none.
            Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => {
                self.connection.pragma_update(None, "journal_mode", "MEMORY")?;
                let changed = change();
                let _ = self.connection.pragma_update(None, "journal_mode", JOURNAL);
                changed
            }
            _ => Err(error),
        });
        changed.map(drop).map_err(failed("cannot change"))
    }

    /// A job by its whole name.
    ///
    /// # Errors
    /// The list cannot be read.
    pub fn get(&self, name: &str) -> Result<Option<Job>> {
        let sql = format!("SELECT {COLUMNS} FROM job WHERE name = ?");
        let found = self.connection.query_row(&sql, [name], job_of).optional();
        found.map_err(failed("cannot read"))
    }

    /// All jobs, the newest first; those that have not begun before them.
    ///
    /// # Errors
    /// The list cannot be read.
    pub fn all(&self) -> Result<Vec<Job>> {
        let sql =
            format!("SELECT {COLUMNS} FROM job ORDER BY started_at IS NULL DESC, started_at DESC, id DESC");
        let read = || -> rusqlite::Result<Vec<Job>> {
            self.connection.prepare(&sql)?.query_map((), job_of)?.collect()
        };
        read().map_err(failed("cannot read"))
    }
}

fn job_of(row: &Row<'_>) -> rusqlite::Result<Job> {
    let moment = |text: Option<String>| text.as_deref().and_then(moment);
    let command: Option<String> = row.get(2)?;
    Ok(Job {
        name: row.get(0)?,
        pid: row.get(1)?,
        command: command.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
        notify_on: row.get(3)?,
        notify_status: row.get(4)?,
        error: row.get(5)?,
        channel: row.get(6)?,
        session: row.get(7)?,
        started: moment(row.get(8)?),
        ended: moment(row.get(9)?),
        exit_code: row.get(10)?,
    })
}

/// A point in time as the official client stores it: UTC, six digits of a second, no zone.
fn stored(when: Timestamp) -> String {
    when.strftime("%Y-%m-%d %H:%M:%S%.6f").to_string()
}

fn moment(text: &str) -> Option<Timestamp> {
    let civil: jiff::civil::DateTime = text.replace(' ', "T").parse().ok()?;
    civil.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn a_job_comes_back_as_it_went() {
        let home = tempfile::tempdir().unwrap();
        let place = Place { base: home.path().join(".lmk") };
        assert!(Records::open_if_any(&place).unwrap().is_none());
        let records = Records::open(&place).unwrap();
        let job = Job { name: "a".into(), notify_on: "none".into(), ..Job::default() };
        records.add(&job).unwrap();
        assert!(records.add(&job).is_err(), "a name is there once");
        let now = Timestamp::from_microsecond(1_700_000_000_000_000).unwrap();
        records.started("a", 7, &["x".into(), "y z".into()], now).unwrap();
        records.notify("a", "stop", Some(Some("ch"))).unwrap();
        records.ended("a", Some(-15), Some(("E", "text"))).unwrap();
        let found = records.get("a").unwrap().unwrap();
        assert_eq!((found.pid, found.started, found.exit_code), (Some(7), Some(now), Some(-15)));
        assert_eq!((found.command.join(","), found.channel.as_deref()), ("x,y z".into(), Some("ch")));
        assert!(found.ended.is_some() && records.get("b").unwrap().is_none());
        assert_eq!(stored(now), "2023-11-14 22:13:20.000000");
    }
}
