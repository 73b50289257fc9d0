//! What the sandbox remembers: accounts, sessions, tokens, events. One JSON file in the state folder, written
//! whole beside the old one and renamed over it, shortly after a change.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use super::accounts::Account;
use super::bai::admin::record::AdminData;
use super::bai::admin::seed;
use super::bai::dotfiles::Dotfile;
use super::bai::folders::record::FolderData;
use super::bai::record::{Session, Status, Task};
use super::bai::templates::Template;
use super::clock;
use super::cocalc::data::CocalcData;
use super::las;
use super::las::data::LasData;
use super::lmk::data::LmkData;

/// How long changes are gathered before the file is written.
const GATHER: Duration = Duration::from_millis(100);
const FILE: &str = "state.json";

/// Everything that survives the server's end.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Data {
    pub accounts: Vec<Account>,
    /// Marks all processes of this sandbox.
    pub instance: String,
    /// The word that the control calls need.
    pub control: String,
    /// The text of the server's announcement, where there is one.
    pub announcement: Option<String>,
    pub sessions: Vec<Session>,
    pub tasks: Vec<Task>,
    /// Cookie of a login → access key.
    pub logins: BTreeMap<String, String>,
    pub admin: AdminData,
    pub folders: FolderData,
    pub templates: Vec<Template>,
    /// Owner → dotfiles.
    pub dotfiles: BTreeMap<String, Vec<Dotfile>>,
    /// Access key → what its sessions begin with.
    pub bootstrap_scripts: BTreeMap<String, String>,
    pub lmk: LmkData,
    pub las: LasData,
    pub cocalc: CocalcData,
}

/// The data behind a lock, and the file that it is kept in.
pub struct Store {
    dir: PathBuf,
    data: Mutex<Data>,
    changed: Notify,
}

impl Store {
    /// Opens the store in `dir`, which is made with mode 0700, with new random keys where it is new.
    ///
    /// # Errors
    /// The folder cannot be made, or the file cannot be read or is not ours.
    pub fn open(dir: &Path) -> io::Result<Self> {
        private_dir(dir)?;
        let mut data: Data = match std::fs::read(dir.join(FILE)) {
            Ok(text) => serde_json::from_slice(&text).map_err(|error| {
                io::Error::new(io::ErrorKind::InvalidData, format!("{}: {error}", dir.join(FILE).display()))
            })?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Data::default(),
            Err(error) => return Err(error),
        };
        if data.accounts.is_empty() {
            data.accounts = super::accounts::invent();
            data.control = super::ids::secret::<32>();
            data.instance = super::ids::random_hex::<8>();
        }
        if data.folders.secret.is_empty() {
            data.folders.secret = super::ids::secret::<40>();
        }
        seed::prepare(&mut data.admin, &data.accounts);
        for folder in &mut data.folders.all {
            // A copy that the server's end broke off is what it is.
            folder.cloning = false;
        }
        let now = clock::now();
        las::prepare(&mut data.las, now);
        data.cocalc.prepare();
        for session in data.sessions.iter_mut().filter(|session| !session.status.is_dead()) {
            session.enter(Status::Terminated, "agent-restarted", now);
        }
        let store = Self { dir: dir.to_owned(), data: Mutex::new(data), changed: Notify::new() };
        store.save()?;
        Ok(store)
    }

    /// The state folder.
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Looks at the data.
    pub fn read<T>(&self, look: impl FnOnce(&Data) -> T) -> T {
        look(&self.lock())
    }

    /// Changes the data; the file follows.
    pub fn change<T>(&self, change: impl FnOnce(&mut Data) -> T) -> T {
        let answer = change(&mut self.lock());
        self.changed.notify_one();
        answer
    }

    /// Looks at the data and perhaps changes it: the file follows where the second value says so.
    pub fn change_if<T>(&self, change: impl FnOnce(&mut Data) -> (T, bool)) -> T {
        let (answer, changed) = change(&mut self.lock());
        if changed {
            self.changed.notify_one();
        }
        answer
    }

    fn lock(&self) -> MutexGuard<'_, Data> {
        self.data.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the file now.
    ///
    /// # Errors
    /// The file system's; the old file is still there then.
    pub fn save(&self) -> io::Result<()> {
        let text = self.read(serde_json::to_vec)?;
        write_private(&self.dir.join(FILE), &text)
    }

    /// Keeps the file up to date for as long as it is polled.
    pub async fn keep_saved(&self) {
        loop {
            self.changed.notified().await;
            tokio::time::sleep(GATHER).await;
            // A full disk now may have room at the next change; the data in memory is whole.
            let _ = self.save();
        }
    }
}

/// Makes `dir` and what is above it; its own mode is 0700.
///
/// # Errors
/// The file system's.
pub fn private_dir(dir: &Path) -> io::Result<()> {
    std::fs::create_dir_all(dir)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(dir, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Opens a file to write at its end, made with mode 0600.
///
/// # Errors
/// The file system's.
pub fn private_file(path: &Path) -> io::Result<std::fs::File> {
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::File::options().create(true).append(true).mode(0o600).open(path)
}

/// Writes `text` to `path` with mode 0600, so that a reader sees the old or the new file and never a part.
///
/// # Errors
/// The file system's.
pub fn write_private(path: &Path, text: &[u8]) -> io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(dir)?;
    file.write_all(text)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}
