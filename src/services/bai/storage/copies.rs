//! What `cp` is to do: where each file comes from and where it goes, by the habits of the `cp` of Unix.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::super::{Client, NAME};
use super::jobs::Job;
use super::names;
use super::plan::{self, Item};
use super::remote::{Entry, Wanted};
use super::spot::Spot;
use super::tree::{self, Look, below};
use crate::error::{Error, Kind, Result};

/// All that is to be done, and what cannot be.
#[derive(Debug, Default)]
pub struct Copies {
    /// What is to be done.
    pub jobs: Vec<Job>,
    /// What cannot be done.
    pub failed: Vec<(String, Error)>,
}

/// Where copies go.
enum Goal {
    /// Into a directory, under their own names.
    Into(Spot),
    /// The one source gets this name.
    Named(Spot),
}

/// Plans copies.
pub struct Planner<'a> {
    client: &'a Client,
    recursive: bool,
    overwrite: bool,
    goals: Option<Look<'a>>,
    /// Where files go, so that no two go to one place.
    taken: HashSet<String>,
    copies: Copies,
}

impl<'a> Planner<'a> {
    /// Nothing is planned yet.
    pub fn new(client: &'a Client, recursive: bool, overwrite: bool) -> Planner<'a> {
        Planner {
            client,
            recursive,
            overwrite,
            goals: None,
            taken: HashSet::new(),
            copies: Copies::default(),
        }
    }

    /// What is to be done to copy the sources to the goal.
    ///
    /// # Errors
    /// A source that is not there or is a directory without `recursive`; several sources for one name; copies of this
    /// machine's files to this machine.
    pub async fn plan(mut self, sources: &[Spot], goal: &Spot) -> Result<Copies> {
        if let Spot::There { folder, .. } = goal {
            self.goals = Some(Look::new(self.client, folder));
        }
        let mut all = Vec::new();
        for source in sources {
            match (source, goal) {
                (Spot::Here(_), Spot::Here(_)) => {
                    return Err(Error::usage(format!(
                        "{} and {} are both on this machine",
                        source.words(),
                        goal.words()
                    ))
                    .hint("write NAME:PATH for what is in a folder"));
                }
                (Spot::Here(_), _) => all.push((source.clone(), None)),
                (Spot::There { folder, path, .. }, _) => all.extend(self.sources(folder, path).await?),
            }
        }
        let goal = self.goal(goal, all.len()).await?;
        for (source, entry) in all {
            match source {
                Spot::Here(path) => self.up(&path, &goal).await?,
                Spot::There { folder, path, .. } => self.from(&folder, &path, entry, &goal).await?,
            }
        }
        Ok(self.copies)
    }

    /// What a path or a pattern of a folder stands for.
    async fn sources(&self, folder: &str, path: &str) -> Result<Vec<(Spot, Option<Entry>)>> {
        let spot = |path: String| Spot::There { folder: folder.to_owned(), path, slash: false };
        if path.is_empty() {
            return Ok(vec![(spot(String::new()), None)]);
        }
        let mut look = Look::new(self.client, folder);
        if let Some(entry) = look.find(path).await? {
            return Ok(vec![(spot(path.to_owned()), Some(entry))]);
        }
        let (within, pattern) = path.rsplit_once('/').unwrap_or(("", path));
        let is_there = within.is_empty() || look.find(within).await?.is_some_and(|entry| entry.is_folder);
        let mut found = Vec::new();
        if is_there && pattern.contains(['*', '?', '[']) {
            let pattern = glob::Pattern::new(pattern).map_err(|error| {
                Error::usage(format!("{folder}:{path}: {error}")).hint("check the pattern")
            })?;
            let fits = look.list(within).await?.values().filter(|entry| pattern.matches(&entry.name));
            found.extend(fits.map(|entry| (spot(below(within, &entry.name)), Some(entry.clone()))));
            found.sort_by_key(|(one, _)| one.words());
        }
        match found.is_empty() {
            true => Err(Error::new(Kind::NotFound, format!("{folder} has no file {path}"))
                .of(NAME)
                .hint("check the path: it is relative to the folder")),
            false => Ok(found),
        }
    }

    /// Whether the goal is a directory to copy into, or a new name.
    async fn goal(&mut self, goal: &Spot, sources: usize) -> Result<Goal> {
        let (is_folder, is_file) = match (goal, &mut self.goals) {
            (Spot::There { path, slash, .. }, Some(look)) => {
                let found = match path.is_empty() {
                    true => look.list("").await.map(|_| None)?,
                    false => look.find(path).await?,
                };
                let is_file = found.as_ref().is_some_and(|entry| !entry.is_folder);
                (*slash || found.is_some_and(|entry| entry.is_folder), is_file)
            }
            (Spot::Here(path), _) => {
                let slash = path.to_string_lossy().ends_with('/');
                (slash || path.is_dir(), path.symlink_metadata().is_ok() && !path.is_dir())
            }
            _ => (false, false),
        };
        match (is_folder, is_file) {
            (true, true) => Err(Error::usage(format!("{} is a file, not a directory", goal.words()))
                .hint("leave the slash at its end out, or name a directory")),
            (true, false) => Ok(Goal::Into(goal.clone())),
            (false, _) if sources > 1 => Err(Error::usage(format!(
                "{} is no directory, and there are {sources} sources",
                goal.words()
            ))
            .hint("end it with a slash to make the directory")),
            (false, _) => Ok(Goal::Named(goal.clone())),
        }
    }

    /// Plans what is on this machine.
    async fn up(&mut self, path: &Path, goal: &Goal) -> Result<()> {
        let missing = |error| Error::usage(format!("{}: {error}", path.display())).hint("check the name");
        let meta = std::fs::metadata(path).map_err(missing)?;
        if meta.is_dir() {
            return self.up_folder(path, goal).await;
        }
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let base = path.parent().filter(|base| !base.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let planned = plan::plan(&[PathBuf::from(&name)], Some(base), false, plan::Links::Follow)?;
        for item in planned.items {
            self.item(item, &goal.place(&name)).await?;
        }
        Ok(())
    }

    async fn up_folder(&mut self, path: &Path, goal: &Goal) -> Result<()> {
        if !self.recursive {
            return Err(is_folder(&path.display().to_string()));
        }
        // `.` and `..` stand for what is in them, also at the end of a path.
        let is_dot = path.as_os_str().as_encoded_bytes().ends_with(b"/.");
        let name = path.file_name().filter(|_| !is_dot);
        let name = name.map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let top = goal.place(&name);
        if top.is_file(&mut self.goals).await? {
            return Err(Error::new(Kind::Conflict, format!("{} is a file", top.words()))
                .hint("a directory cannot replace it: give another name"));
        }
        let planned = plan::plan(&[PathBuf::from(".")], Some(path), true, plan::Links::Follow)?;
        self.copies.failed.extend(planned.failed);
        for item in planned.items {
            let place = top.join(&item.remote.clone());
            self.item(item, &place).await?;
        }
        let Spot::There { folder, .. } = &top else { return Ok(()) };
        for name in planned.folders.iter().filter(|folder| folder.is_empty).map(|folder| &folder.remote) {
            if let Spot::There { path, .. } = top.join(name) {
                self.copies.jobs.push(Job::Make { folder: folder.clone(), name: path });
            }
        }
        Ok(())
    }

    /// Plans a file of this machine.
    async fn item(&mut self, item: Item, place: &Spot) -> Result<()> {
        let Spot::There { folder, path, .. } = place else { return Ok(()) };
        let item = Item { remote: names::remote(path)?, ..item };
        if self.is_free(place).await? {
            self.copies.jobs.push(Job::Up { folder: folder.clone(), item });
        }
        Ok(())
    }

    /// Plans what is in a folder.
    async fn from(&mut self, folder: &str, path: &str, entry: Option<Entry>, goal: &Goal) -> Result<()> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let top = goal.place(name);
        match entry {
            Some(entry) if !entry.is_folder => {
                self.one(
                    folder,
                    Wanted { name: path.to_owned(), size: entry.size, runs: entry.runs },
                    &top,
                    entry.is_link,
                )
                .await
            }
            _ if !self.recursive => Err(is_folder(&format!("{folder}:{path}"))),
            _ => {
                if let Spot::There { folder: to, path: place, .. } = &top
                    && to == folder
                    && (place == path || path.is_empty() || place.starts_with(&format!("{path}/")))
                {
                    return Err(Error::usage(format!("{folder}:{path} cannot be copied into itself"))
                        .hint("name a place outside of it"));
                }
                if top.is_file(&mut self.goals).await? {
                    return Err(Error::new(Kind::Conflict, format!("{} is a file", top.words()))
                        .hint("a directory cannot replace it: give another name"));
                }
                self.tree(folder, path, &top).await
            }
        }
    }

    /// Plans all that is below a directory of a folder.
    async fn tree(&mut self, folder: &str, path: &str, top: &Spot) -> Result<()> {
        let (mut files, mut empty, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        tree::walk(self.client, folder, path, |within, listing| {
            if listing.entries.is_empty() {
                empty.push(within.to_owned());
            }
            refused.extend(listing.refused);
            let mut enter = Vec::new();
            for entry in listing.entries {
                let name = below(within, &entry.name);
                match entry.is_folder {
                    true => enter.push(name),
                    false => files.push((Wanted { name, size: entry.size, runs: entry.runs }, entry.is_link)),
                }
            }
            Ok(enter)
        })
        .await?;
        self.copies.failed.extend(refused);
        files.sort_by(|(a, _), (b, _)| a.name.cmp(&b.name));
        let relative =
            |name: &str| name.strip_prefix(path).unwrap_or(name).trim_start_matches('/').to_owned();
        for (wanted, is_link) in files {
            let place = top.join(&relative(&wanted.name));
            self.one(folder, wanted, &place, is_link).await?;
        }
        for name in empty {
            let place = match relative(&name).as_str() {
                "" => top.clone(),
                relative => top.join(relative),
            };
            match place {
                Spot::Here(path) => self.copies.jobs.push(Job::MakeHere(path)),
                // The folder itself is there.
                Spot::There { path, .. } if path.is_empty() => {}
                Spot::There { folder, path, .. } => self.copies.jobs.push(Job::Make { folder, name: path }),
            }
        }
        Ok(())
    }

    /// Plans a file of a folder; of a link it is not known how long what it points to is.
    async fn one(&mut self, folder: &str, wanted: Wanted, place: &Spot, is_link: bool) -> Result<()> {
        let wanted = Wanted { size: wanted.size.filter(|_| !is_link), ..wanted };
        if let Spot::There { folder: to, path, .. } = place
            && to == folder
            && *path == wanted.name
        {
            return Err(Error::usage(format!("{folder}:{path} is the file itself"))
                .hint("give the copy another name"));
        }
        if !self.is_free(place).await? {
            return Ok(());
        }
        let from = folder.to_owned();
        self.copies.jobs.push(match place.clone() {
            Spot::Here(target) => Job::Down { folder: from, wanted, target, modified: None },
            Spot::There { folder: to, path, .. } => {
                Job::Across { from, wanted, to, name: names::remote(&path)? }
            }
        });
        Ok(())
    }

    /// Whether a file may go there; where not, that is among the failures.
    async fn is_free(&mut self, place: &Spot) -> Result<bool> {
        let words = place.words();
        let (is_there, is_folder) = match (place, &mut self.goals) {
            (Spot::There { path, .. }, Some(look)) => {
                let found = look.find(path).await?;
                (found.is_some(), found.is_some_and(|entry| entry.is_folder))
            }
            (Spot::Here(path), _) => (path.symlink_metadata().is_ok(), path.is_dir()),
            _ => (false, false),
        };
        let why = match (is_there, is_folder) {
            _ if !self.taken.insert(words.clone()) => {
                Error::usage(format!("two files go to {words}")).hint("copy them one by one, to other names")
            }
            (_, true) => Error::new(Kind::Conflict, format!("{words} is a directory"))
                .hint("a file cannot replace it: give another name"),
            (true, _) if !self.overwrite => Error::new(Kind::Conflict, format!("{words} is there already"))
                .hint("add --overwrite (-f) to replace it, or give another name"),
            _ => return Ok(true),
        };
        let path = match place {
            Spot::There { path, .. } => path.clone(),
            Spot::Here(_) => words,
        };
        self.copies.failed.push((path, why));
        Ok(false)
    }
}

impl Goal {
    /// Where a source of this name goes; one without a name is what is in it.
    fn place(&self, name: &str) -> Spot {
        match self {
            Goal::Into(spot) if name.is_empty() => spot.clone(),
            Goal::Into(spot) => spot.join(name),
            Goal::Named(spot) => spot.clone(),
        }
    }
}

fn is_folder(words: &str) -> Error {
    Error::usage(format!("{words} is a directory")).hint("add -r to copy all that is in it")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn sources_keep_their_names_in_a_directory() {
        let into = Goal::Into(Spot::parse("data:d/").unwrap());
        assert_eq!(into.place("a").words(), "data:d/a");
        assert_eq!(into.place("").words(), "data:d");
        assert_eq!(Goal::Named(Spot::parse("data:new").unwrap()).place("a").words(), "data:new");
    }
}
