//! What could not be sent yet: one private file a notification and way, in a folder of its own.
//!
//! A file is there before the first try, so that a crash loses nothing, and goes when the notification is sent. Whoever
//! sends one holds a lock on its file: two processes never send the same one at once, and who comes later finds the file
//! gone or not due. Without an empty answer of the service lost on the way, each is sent once.

use std::fs::{self, File, TryLockError};
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Notice;
use crate::config::atomic;
use crate::error::{Error, IoContext, Kind, Result};

/// How long a notification is worth sending.
const WORTH: Duration = Duration::from_secs(24 * 3600);
/// The pause after the first failure; it doubles with each further one.
const FIRST: Duration = Duration::from_secs(10);
/// The longest pause.
const LONGEST: Duration = Duration::from_secs(3600);

/// How long another process's try is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whose LMK account a notification is sent with; the token itself is not kept here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The server's address.
    pub server: String,
    /// The file that the token is in.
    pub path: PathBuf,
    /// Its section there.
    pub section: String,
}

/// With what a notification is sent; secrets are in the files that are named here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The configuration file.
    pub config: PathBuf,
    /// The profile in it.
    pub profile: String,
    /// For LMK.
    pub account: Option<Account>,
}

/// A notification that waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// Its name, unique in the folder.
    pub id: String,
    /// When it was made, in milliseconds since 1970.
    pub created: i64,
    /// How often it was tried.
    pub tries: u32,
    /// Not before this moment, in milliseconds since 1970.
    pub next: i64,
    /// The word of its way.
    pub way: String,
    /// With what it is sent.
    pub place: Place,
    /// Why it waits.
    pub error: Option<String>,
    /// Whether it was given up.
    #[serde(default)]
    pub given_up: bool,
    /// What is told.
    pub notice: Notice,
}

/// The folder.
#[derive(Debug, Clone)]
pub struct Outbox {
    folder: PathBuf,
}

/// A notification that nobody else can send while this lives.
#[derive(Debug)]
pub struct Held {
    /// What it is.
    pub entry: Entry,
    path: PathBuf,
    _file: File,
}

fn now() -> i64 {
    Timestamp::now().as_millisecond()
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// Whether another try can help: not where the service understood and refused, or something is not set up.
pub fn may_help(error: &Error) -> bool {
    match error.http_status() {
        Some(status) => status >= 500 || matches!(status, 401 | 408 | 425 | 429),
        None => matches!(error.kind(), Kind::Network | Kind::Auth | Kind::Service),
    }
}

impl Outbox {
    /// The outbox of this folder, which need not be there.
    pub fn new(folder: PathBuf) -> Outbox {
        Outbox { folder }
    }

    /// Whether anything waits: one look at the folder.
    pub fn is_empty(&self) -> bool {
        self.files().next().is_none()
    }

    fn files(&self) -> impl Iterator<Item = PathBuf> + use<> {
        let all = fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path());
        all.filter(|path| path.extension().is_some_and(|end| end == "json"))
    }

    /// All that waits or was given up, oldest first; files that are none are left out.
    pub fn all(&self) -> Vec<Entry> {
        let mut all: Vec<Entry> =
            self.files().filter_map(|path| serde_json::from_slice(&fs::read(path).ok()?).ok()).collect();
        all.sort_by_key(|entry| entry.created);
        all
    }

    /// Whether something is due now.
    pub fn is_due(&self) -> bool {
        !self.is_empty() && self.all().iter().any(Entry::is_due)
    }

    /// How long nothing is due; none where nothing waits.
    pub fn pause(&self) -> Option<Duration> {
        let waiting = self.all().into_iter().filter(|entry| !entry.given_up);
        let next = waiting.map(|entry| entry.next).min()?;
        Some(Duration::from_millis(u64::try_from(next - now()).unwrap_or(0)))
    }

    /// Makes this process the only one that waits for what is due; none where another one is.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn only(&self) -> Result<Option<File>> {
        let path = self.folder.join("waiting");
        let made = || {
            atomic::create_private_folder(&self.folder)?;
            File::options().create(true).append(true).open(&path)
        };
        let file = made().doing(|| format!("cannot write {}", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error).doing(|| format!("cannot lock {}", path.display())),
        }
    }

    /// Keeps a notification and holds it, for the first try.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn put(&self, way: &str, place: Place, notice: Notice) -> Result<Held> {
        let mut random = [0u8; 8];
        getrandom::fill(&mut random)
            .map_err(|error| Error::service(format!("no random numbers: {error}")))?;
        let id: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        let created = now();
        // Nobody else begins before the first try is over, or the process that makes it is gone.
        let next = created + millis(FIRST);
        let entry = Entry {
            id,
            created,
            tries: 0,
            next,
            way: way.to_owned(),
            place,
            error: None,
            given_up: false,
            notice,
        };
        let path = self.path(&entry.id);
        // It is locked before it has its name: nobody can come between.
        let made = || {
            atomic::create_private_folder(&self.folder)?;
            let mut file = tempfile::Builder::new().prefix(".").tempfile_in(&self.folder)?;
            serde_json::to_writer(file.as_file_mut(), &entry)?;
            file.as_file().sync_all()?;
            file.as_file().try_lock().map_err(std::io::Error::from)?;
            file.persist(&path).map_err(|error| error.error)
        };
        let file = made().doing(|| format!("cannot write {}", path.display()))?;
        Ok(Held { entry, path, _file: file })
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// Holds one of [`Outbox::all`]; none where another process has it, sent it, or it is not due (`forced`: due or not,
    /// and another process is waited for).
    ///
    /// # Errors
    /// The file cannot be locked.
    pub async fn take(&self, id: &str, forced: bool) -> Result<Option<Held>> {
        let path = self.path(id);
        let file = match forced {
            false => lock(&path)?,
            true => {
                let begun = std::time::Instant::now();
                loop {
                    match lock(&path)? {
                        Some(file) => break Some(file),
                        None if !path.exists() || begun.elapsed() > PATIENCE => break None,
                        None => tokio::time::sleep(Duration::from_millis(20)).await,
                    }
                }
            }
        };
        let Some(mut file) = file else { return Ok(None) };
        let mut text = Vec::new();
        let read = file.read_to_end(&mut text).is_ok();
        let Some(entry) = serde_json::from_slice::<Entry>(&text).ok().filter(|_| read) else {
            return Ok(None);
        };
        let due = forced && !entry.given_up || entry.is_due();
        Ok(due.then_some(Held { entry, path, _file: file }))
    }

    /// Takes away what was given up, and tells what it was.
    pub fn given_up(&self) -> Vec<Entry> {
        let all: Vec<Entry> = self.all().into_iter().filter(|entry| entry.given_up).collect();
        all.into_iter().filter(|entry| fs::remove_file(self.path(&entry.id)).is_ok()).collect()
    }

    /// Takes everything away; says how much there was.
    pub fn clear(&self) -> usize {
        self.files().filter(|path| fs::remove_file(path).is_ok()).count()
    }
}

impl Entry {
    fn is_due(&self) -> bool {
        !self.given_up && self.next <= now()
    }
}

impl Held {
    /// Whether somebody has taken it out of the outbox meanwhile.
    pub fn is_gone(&self) -> bool {
        !self.path.exists()
    }

    /// It was sent.
    ///
    /// # Errors
    /// The file cannot be removed: it would be sent again.
    pub fn sent(self) -> Result<()> {
        if self.is_gone() {
            return Ok(());
        }
        fs::remove_file(&self.path).doing(|| format!("cannot remove {}", self.path.display()))
    }

    /// It is not worth another try.
    pub fn dropped(self) {
        let _ = fs::remove_file(&self.path);
    }

    /// It could not be sent: it waits, or is given up when it has waited for a day. Says whether it still waits.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn later(mut self, error: &Error) -> Result<bool> {
        let pause = FIRST.saturating_mul(1u32.checked_shl(self.entry.tries).unwrap_or(u32::MAX)).min(LONGEST);
        self.entry.tries += 1;
        self.entry.next = now() + millis(pause);
        self.entry.error = Some(error.message().to_owned());
        self.entry.given_up = now() - self.entry.created > millis(WORTH);
        write(&self.path, &self.entry)?;
        Ok(!self.entry.given_up)
    }
}

fn write(path: &Path, entry: &Entry) -> Result<()> {
    let text = serde_json::to_vec(entry).map_err(|error| Error::service(error.to_string()))?;
    atomic::write_private(path, &text)
}

/// The lock on a file that is still the one of that name; none where it is gone or another process has it.
fn lock(path: &Path) -> Result<Option<File>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::from(error).context(format!("cannot read {}", path.display()))),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => {
            return Err(Error::from(error).context(format!("cannot lock {}", path.display())));
        }
    }
    // Sent or written anew between opening and locking.
    let same = match (file.metadata(), fs::metadata(path)) {
        (Ok(ours), Ok(there)) => ours.ino() == there.ino() && ours.dev() == there.dev(),
        _ => false,
    };
    Ok(same.then_some(file))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn outbox() -> (tempfile::TempDir, Outbox) {
        let folder = tempfile::tempdir().unwrap();
        let outbox = Outbox::new(folder.path().join("outbox"));
        (folder, outbox)
    }

    fn run<T>(work: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
    }

    #[test]
    fn what_is_kept_is_private_and_held_by_one() {
        let (_folder, outbox) = outbox();
        assert!(outbox.is_empty() && !outbox.is_due());
        let held = outbox.put("ntfy", Place::default(), Notice::message("# hello", "text/plain")).unwrap();
        let id = held.entry.id.clone();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&outbox.path(&id)), mode(&outbox.folder)), (0o600, 0o700));
        assert!(!outbox.is_due(), "its first try is under way");
        assert!(run(outbox.take(&id, false)).unwrap().is_none());
        assert!(held.later(&Error::new(Kind::Network, "down")).unwrap());
        assert!(run(outbox.take(&id, false)).unwrap().is_none(), "not due yet");
        let again = run(outbox.take(&id, true)).unwrap().unwrap();
        assert_eq!((again.entry.tries, again.entry.error.as_deref()), (1, Some("down")));
        assert_eq!(again.entry.notice.title, "hello");
        again.sent().unwrap();
        assert!(outbox.is_empty() && run(outbox.take(&id, true)).unwrap().is_none());
    }

    #[test]
    fn pauses_grow_and_after_a_day_it_is_given_up() {
        let (_folder, outbox) = outbox();
        let mut held = outbox.put("lmk", Place::default(), Notice::message("x", "text/plain")).unwrap();
        let id = held.entry.id.clone();
        let mut last = 0;
        for _ in 0..12 {
            assert!(held.later(&Error::new(Kind::Network, "down")).unwrap());
            held = run(outbox.take(&id, true)).unwrap().unwrap();
            let pause = held.entry.next - now();
            assert!(pause >= last - 1000 && pause <= millis(LONGEST), "{pause} after {last}");
            last = pause;
        }
        held.entry.created -= millis(WORTH) + 1;
        assert!(!held.later(&Error::new(Kind::Network, "down")).unwrap());
        assert!(run(outbox.take(&id, true)).unwrap().is_none());
        assert_eq!(outbox.given_up().len(), 1);
        assert!(outbox.is_empty());
    }

    #[test]
    fn what_was_taken_out_does_not_come_back() {
        let (_folder, outbox) = outbox();
        let held = outbox.put("lmk", Place::default(), Notice::message("x", "text/plain")).unwrap();
        assert!(!held.is_gone() && outbox.pause().is_some());
        assert_eq!((outbox.clear(), held.is_gone(), outbox.pause()), (1, true, None));
        held.sent().unwrap();
        let only = outbox.only().unwrap();
        assert!(only.is_some() && outbox.only().unwrap().is_none(), "one waits for all");
    }

    #[test]
    fn a_file_that_is_none_is_left_alone() {
        let (_folder, outbox) = outbox();
        fs::create_dir_all(&outbox.folder).unwrap();
        fs::write(outbox.folder.join("x.json"), "{half").unwrap();
        assert!(outbox.all().is_empty() && !outbox.is_due());
        assert!(run(outbox.take("x", true)).unwrap().is_none());
        assert_eq!(outbox.clear(), 1);
    }

    #[test]
    fn a_refusal_is_final_and_trouble_is_not() {
        let status = |status: u16| may_help(&Error::new(Kind::of_status(status), "x").status(status));
        assert!(status(503) && status(429) && status(401) && status(500));
        assert!(!status(400) && !status(404) && !status(403));
        assert!(may_help(&Error::new(Kind::Network, "x")) && !may_help(&Error::config("x")));
    }
}
