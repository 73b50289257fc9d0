//! Jobs of one group: so many at a time, the others wait in the order in which they were asked for.
//!
//! A group is a folder. Each job has a file in it, locked by its keeper for as long as that lives, and while it runs
//! the lock of a slot. Locks are the kernel's, so that who is killed leaves the queue and his slot by that; only where
//! his program goes on without him does the slot stay taken until its end.

use std::cell::RefCell;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::changes::Changes;
use super::place::{Place, safe};
use super::record::Records;
use super::spec::{Program, Spec};
use super::{End, words};
use crate::config::atomic::{create_private_folder, write_private};
use crate::error::{IoContext, Result};

/// How long the keeper of a job that was asked for may take to lock its file.
const BIRTH: Duration = Duration::from_secs(10);
/// How often is looked though nothing was heard: programs without a keeper end in silence.
const LOOK: Duration = Duration::from_secs(2);

/// A job's place in its group.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// The group.
    pub group: String,
    /// How many run at a time.
    pub slots: u32,
    /// When it was asked for, in nanoseconds since 1970: its rank.
    pub rank: u64,
    /// When to notify at the end of the whole group: stop, error, success, none.
    pub notify: String,
}

/// What became of one job of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The job.
    pub name: String,
    /// How it ended, in words.
    pub status: String,
    /// Whether it ended well.
    pub good: bool,
    /// How long it ran, in seconds.
    pub seconds: f64,
}

fn folder(place: &Place, group: &str) -> PathBuf {
    place.base.join("groups").join(safe(group))
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).mode(0o600);
    options
}

/// Puts a new job into a group, made where there is none. The number of slots holds for those that come after, too.
///
/// # Errors
/// The group's folder cannot be written.
pub fn enter(place: &Place, group: &str, slots: Option<u32>, name: &str, notify: &str) -> Result<Member> {
    let folder = folder(place, group);
    let doing = || format!("cannot write to {}", folder.display());
    create_private_folder(&folder).doing(doing)?;
    let _lock = locked(&folder).doing(doing)?;
    let known = folder.join("slots");
    let slots = match slots {
        Some(slots) => {
            write_private(&known, slots.to_string().as_bytes())?;
            slots
        }
        None => std::fs::read_to_string(&known).ok().and_then(|text| text.trim().parse().ok()).unwrap_or(1),
    };
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let rank = u64::try_from(since.as_nanos()).unwrap_or(0);
    let member = Member { group: group.to_owned(), slots, rank, notify: notify.to_owned() };
    let path = folder.join(file_name(&member, name));
    private().truncate(false).open(&path).and_then(|mut file| file.write_all(b"early")).doing(doing)?;
    Ok(member)
}

/// One at a time changes what is the group's. The lock is the file's that comes back.
fn locked(folder: &Path) -> io::Result<File> {
    let file = private().truncate(false).open(folder.join("lock"))?;
    file.lock()?;
    Ok(file)
}

fn file_name(member: &Member, name: &str) -> String {
    format!("member.{:020}.{name}", member.rank)
}

/// A job of a group, as its keeper has it.
pub struct Membership {
    place: Place,
    folder: PathBuf,
    member: Member,
    name: String,
    path: PathBuf,
    file: File,
    slot: RefCell<Option<File>>,
}

impl Membership {
    /// Takes part; the others see that from the lock.
    ///
    /// # Errors
    /// The group's folder cannot be written.
    pub fn of(place: &Place, spec: &Spec) -> Option<io::Result<Membership>> {
        let member = spec.group.clone()?;
        let folder = folder(place, &member.group);
        let path = folder.join(file_name(&member, &spec.name));
        let made = || -> io::Result<Membership> {
            let file = private().truncate(false).open(&path)?;
            file.lock()?;
            let (place, name, slot) = (place.clone(), spec.name.clone(), RefCell::default());
            Ok(Membership { place, folder, member, name, path: path.clone(), file, slot })
        };
        Some(made())
    }

    /// Tells the others how far it is.
    fn mark(&self, word: &str) -> io::Result<()> {
        std::os::unix::fs::FileExt::write_all_at(&self.file, word.as_bytes(), 0)?;
        self.file.set_len(word.len() as u64)
    }

    /// Waits for its turn and a free slot.
    ///
    /// # Errors
    /// The group's folder cannot be read or written.
    pub async fn turn(&self) -> io::Result<()> {
        let changes = Changes::of_folder(&self.folder)?;
        self.mark("queued")?;
        loop {
            if self.is_first()?
                && let Some(slot) = self.free()?
            {
                self.slot.replace(Some(slot));
                return self.mark("running");
            }
            // Whichever comes first: there is nothing to do but to look again.
            let _ = tokio::time::timeout(LOOK, changes.next()).await;
        }
    }

    /// Leaves its slot to others.
    pub fn release(&self) {
        if self.slot.replace(None).is_some() {
            let _ = self.mark("over");
        }
    }

    /// Whether nobody waits who came before.
    fn is_first(&self) -> io::Result<bool> {
        let own = self.path.file_name().unwrap_or_default().to_owned();
        for (path, word) in self.others()? {
            if word == "queued" && path.file_name().is_some_and(|name| name < own.as_os_str()) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The other members that live, and how far each is. What those that were killed left is removed.
    fn others(&self) -> io::Result<Vec<(PathBuf, String)>> {
        let mut others = Vec::new();
        for entry in std::fs::read_dir(&self.folder)?.flatten() {
            let path = entry.path();
            if !entry.file_name().to_string_lossy().starts_with("member.") || path == self.path {
                continue;
            }
            // Gone meanwhile.
            let Ok(file) = File::open(&path) else { continue };
            if lives(&file) {
                others.push((path.clone(), std::fs::read_to_string(&path).unwrap_or_default()));
            } else {
                let _ = std::fs::remove_file(&path);
            }
        }
        Ok(others)
    }

    /// A slot that nobody has.
    fn free(&self) -> io::Result<Option<File>> {
        for number in 0..self.member.slots.max(1) {
            let path = self.folder.join(format!("slot.{number}"));
            if !path.exists() {
                private().truncate(false).open(&path)?;
            }
            let slot = File::open(&path)?;
            if slot.try_lock().is_err() {
                continue;
            }
            let last = std::fs::read_to_string(&path).unwrap_or_default();
            if last != self.name && self.runs_without_keeper(&last) {
                continue;
            }
            std::fs::write(&path, &self.name)?;
            return Ok(Some(slot));
        }
        Ok(None)
    }

    fn runs_without_keeper(&self, name: &str) -> bool {
        let ended =
            Records::open_if_any(&self.place).ok().flatten().and_then(|all| all.get(name).ok().flatten());
        let ended = ended.is_none_or(|job| job.ended.is_some());
        let program = Program::load(&self.place.folder(name));
        !name.is_empty() && !ended && program.is_ok_and(|program| program.lives())
    }

    /// Notes its end; of the last of the group, what became of all.
    ///
    /// # Errors
    /// The group's folder cannot be written.
    pub fn conclude(&self) -> Result<Option<Vec<Done>>> {
        let doing = || format!("cannot write to {}", self.folder.display());
        self.release();
        let job = Records::open(&self.place)?.get(&self.name)?.unwrap_or_default();
        let end = End::of_stored(job.exit_code);
        let took = job.started.zip(job.ended).map(|(begin, end)| end.duration_since(begin));
        let done = Done {
            name: self.name.clone(),
            status: job.error.unwrap_or_else(|| words(end)),
            good: end.is_good(),
            seconds: took.map_or(0.0, |took| took.as_secs_f64().max(0.0)),
        };
        // One at a time, so that one of them is the last.
        let _lock = locked(&self.folder).doing(doing)?;
        let list = self.folder.join("done");
        let line = serde_json::to_string(&done).unwrap_or_default() + "\n";
        let add = || private().append(true).open(&list)?.write_all(line.as_bytes());
        add().doing(doing)?;
        std::fs::remove_file(&self.path).doing(doing)?;
        if !self.others().doing(doing)?.is_empty() {
            return Ok(None);
        }
        let text = std::fs::read_to_string(&list).doing(doing)?;
        std::fs::remove_file(&list).doing(doing)?;
        Ok(Some(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()))
    }
}

/// Whether the job of a file has a keeper, or is about to get one.
fn lives(file: &File) -> bool {
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => true,
        _ => {
            let made = file.metadata().and_then(|meta| meta.modified());
            made.is_ok_and(|made| made.elapsed().is_ok_and(|age| age < BIRTH))
        }
    }
}
