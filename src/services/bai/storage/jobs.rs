//! One file to carry or one directory to make, whichever way, and the one who does it.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use super::super::Client;
use super::copy;
use super::download::Fetcher;
use super::is_missing;
use super::journal::Journal;
use super::plan::Item;
use super::remote::Wanted;
use super::tus::Sender;
use super::{Meter, Overrides};
use crate::error::{Error, IoContext, Kind, Result};

/// Something to do.
#[derive(Debug)]
pub enum Job {
    /// Send a file to a folder.
    Up {
        /// The folder.
        folder: String,
        /// The file.
        item: Item,
    },
    /// Fetch a file of a folder.
    Down {
        /// The folder.
        folder: String,
        /// The file.
        wanted: Wanted,
        /// Where it goes.
        target: PathBuf,
        /// The time that it gets.
        modified: Option<SystemTime>,
    },
    /// Copy a file from a folder to a folder.
    Across {
        /// The folder that it is in.
        from: String,
        /// The file.
        wanted: Wanted,
        /// The folder that it goes to.
        to: String,
        /// Its path there.
        name: String,
    },
    /// Make a directory in a folder.
    Make {
        /// The folder.
        folder: String,
        /// The directory's path.
        name: String,
    },
    /// Make a directory on this machine.
    MakeHere(PathBuf),
}

/// What became of a job.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// How long the file is.
    pub size: u64,
    /// How much of it was there before.
    pub resumed: u64,
}

/// Does jobs.
pub struct Carrier<'a> {
    /// The client.
    pub client: &'a Client,
    /// How long a piece of an upload is.
    pub chunk: u64,
    /// How often in a row nothing of a download may come.
    pub tries: u32,
    /// Files that are there are replaced.
    pub overwrite: bool,
    /// Whether files go to a storage proxy.
    pub by_proxy: bool,
    /// Storage proxies to replace.
    pub overrides: &'a Overrides,
    /// Where what is under way is kept.
    pub journal: &'a Journal,
    /// Counts.
    pub meter: &'a Meter,
}

impl Job {
    /// What its row names.
    pub fn path(&self) -> String {
        match self {
            Job::Up { item, .. } => item.remote.clone(),
            Job::Down { wanted, .. } | Job::Across { wanted, .. } => wanted.name.clone(),
            Job::Make { name, .. } => name.clone(),
            Job::MakeHere(path) => path.display().to_string(),
        }
    }

    /// Where it ends, in the words of a command line.
    pub fn target(&self) -> String {
        match self {
            Job::Up { folder, item } => format!("{folder}:{}", item.remote),
            Job::Down { target, .. } | Job::MakeHere(target) => target.display().to_string(),
            Job::Across { to, name, .. } => format!("{to}:{name}"),
            Job::Make { folder, name } => format!("{folder}:{name}"),
        }
    }

    /// How many bytes are to move, where that is known.
    pub fn size(&self) -> Option<u64> {
        match self {
            Job::Up { item, .. } => Some(item.size),
            Job::Down { wanted, .. } | Job::Across { wanted, .. } => wanted.size,
            Job::Make { .. } | Job::MakeHere(_) => None,
        }
    }

    /// The folder that a file is fetched from.
    pub fn source(&self) -> Option<&str> {
        match self {
            Job::Down { folder, .. } | Job::Across { from: folder, .. } => Some(folder),
            _ => None,
        }
    }
}

impl Carrier<'_> {
    fn sender<'b>(&'b self, folder: &'b str) -> Sender<'b> {
        Sender {
            client: self.client,
            folder,
            chunk: self.chunk,
            overrides: self.overrides,
            journal: self.journal,
            meter: self.meter,
        }
    }

    fn fetcher<'b>(&'b self, folder: &'b str) -> Fetcher<'b> {
        Fetcher {
            client: self.client,
            folder,
            base: Path::new("."),
            below: "",
            overwrite: self.overwrite,
            tries: self.tries,
            overrides: self.overrides,
            journal: self.journal,
            meter: self.meter,
        }
    }

    /// Does a job.
    ///
    /// # Errors
    /// As those of an upload or download; a server too old for a copy between folders.
    pub async fn carry(&self, job: &Job) -> Result<Carried> {
        match job {
            Job::Up { folder, item } if self.by_proxy => {
                let sent = self.sender(folder).send(item).await?;
                Ok(Carried { size: item.size, resumed: sent.resumed })
            }
            Job::Up { folder, item } => {
                self.client.send_form(folder, item).await?;
                self.meter.moved.fetch_add(item.size, Ordering::Relaxed);
                Ok(Carried { size: item.size, resumed: 0 })
            }
            Job::Down { folder, wanted, target, modified } => {
                let got = self.fetcher(folder).fetch_to(wanted, target.clone()).await?;
                if let Some(time) = modified {
                    let file = std::fs::File::options().write(true).open(target);
                    file.and_then(|file| file.set_modified(*time))
                        .doing(|| format!("cannot set the time of {}", target.display()))?;
                }
                Ok(Carried { size: got.size, resumed: got.resumed })
            }
            Job::Across { .. } if !self.by_proxy => {
                Err(Error::usage("this server is too old for copies between folders")
                    .hint("download the files and upload them"))
            }
            Job::Across { from, wanted, to, name } => {
                let size = copy::copy(&self.fetcher(from), wanted, &self.sender(to), name).await?;
                Ok(Carried { size, resumed: 0 })
            }
            Job::Make { folder, name } => {
                self.client.make_folder(folder, name).await.map(|()| Carried::default())
            }
            Job::MakeHere(path) => {
                std::fs::create_dir_all(path).doing(|| format!("cannot make {}", path.display()))?;
                Ok(Carried::default())
            }
        }
    }

    /// Whether a file of a folder has the contents of one of this machine; it is read until they differ.
    ///
    /// # Errors
    /// As those of a download; the file here cannot be read.
    pub async fn is_same(&self, folder: &str, wanted: &Wanted, local: &Path) -> Result<bool> {
        use std::io::Read;
        let doing = || format!("cannot read {}", local.display());
        let file = std::cell::RefCell::new(std::fs::File::open(local).doing(doing)?);
        let (buffer, differs) = (std::cell::RefCell::new(Vec::new()), Cell::new(false));
        let look = |piece: &[u8]| {
            let mut buffer = buffer.borrow_mut();
            buffer.clear();
            let mut here = file.borrow_mut();
            (&mut *here).take(piece.len() as u64).read_to_end(&mut buffer).doing(doing)?;
            match buffer.as_slice() == piece {
                true => Ok(()),
                false => {
                    differs.set(true);
                    Err(Error::new(Kind::Service, "the contents differ"))
                }
            }
        };
        match self.fetcher(folder).pour(wanted, &look).await {
            _ if differs.get() => Ok(false),
            Err(error) => Err(error),
            Ok(_) => Ok(file.borrow_mut().read(&mut [0]).doing(doing)? == 0),
        }
    }

    /// Deletes paths of a folder, with all that is in them, many with one request. Where that fails, one by one: `told`
    /// hears of each, and says whether to go on. What is gone already is as good as deleted.
    pub async fn delete(
        &self,
        folder: &str,
        paths: &[String],
        mut told: impl FnMut(&str, Result<()>) -> bool,
    ) {
        for batch in paths.chunks(BATCH) {
            if self.client.delete_files(folder, batch).await.is_ok() {
                batch.iter().for_each(|path| {
                    told(path, Ok(()));
                });
                continue;
            }
            for path in batch {
                let done = match self.client.delete_files(folder, std::slice::from_ref(path)).await {
                    Err(error) if is_missing(&error) => Ok(()),
                    done => done,
                };
                if !told(path, done) {
                    return;
                }
            }
        }
    }
}

/// How many paths one request deletes.
const BATCH: usize = 200;
