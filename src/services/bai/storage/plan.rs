//! What is to be sent: the files that were named, and with `-r` those below the folders that were named.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::names;
use crate::error::{Error, IoContext, Result};

/// One file to send.
#[derive(Debug, Clone)]
pub struct Item {
    /// Where it is.
    pub local: PathBuf,
    /// Its name in the folder.
    pub remote: String,
    /// How long it is.
    pub size: u64,
    /// When it last changed.
    pub modified: Option<SystemTime>,
}

/// One folder to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Its name in the folder.
    pub remote: String,
    /// Whether nothing is in it: then no file tells of it.
    pub is_empty: bool,
}

/// All that is to be sent.
#[derive(Debug, Default)]
pub struct Plan {
    /// The files.
    pub items: Vec<Item>,
    /// The folders, those above others first.
    pub folders: Vec<Folder>,
    /// What cannot be sent.
    pub failed: Vec<(String, Error)>,
}

impl Item {
    /// A file as it is now.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn now(local: &Path, remote: &str) -> Result<Item> {
        let meta = std::fs::metadata(local).doing(|| format!("cannot read {}", local.display()))?;
        let (size, modified) = (meta.len(), meta.modified().ok());
        Ok(Item { local: local.to_owned(), remote: remote.to_owned(), size, modified })
    }

    /// Whether the file is still what it was when all this was planned.
    ///
    /// # Errors
    /// It is not.
    pub fn unchanged(&self) -> Result<()> {
        let meta =
            std::fs::metadata(&self.local).doing(|| format!("cannot read {}", self.local.display()))?;
        match meta.len() == self.size && meta.modified().ok() == self.modified {
            true => Ok(()),
            false => Err(Error::service(format!("{} changed while it was sent", self.local.display()))
                .hint("send it again when nothing writes to it any more")),
        }
    }
}

/// What becomes of symbolic links.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// What they point to is sent under their name.
    #[default]
    Follow,
    /// They are left out; folders have no links of their own.
    Skip,
}

impl Plan {
    /// The same, below a directory of the folder.
    #[must_use]
    pub fn below(mut self, directory: &str) -> Plan {
        let folders = self.folders.iter_mut().map(|folder| &mut folder.remote);
        for name in self.items.iter_mut().map(|item| &mut item.remote).chain(folders) {
            *name = super::tree::below(directory, name);
        }
        self
    }
}

/// The files that `sources` stand for, which are below `base` (the working folder where it is none).
///
/// # Errors
/// Something that was named is not there, is outside the base folder, or is a folder without `recursive`.
pub fn plan(sources: &[PathBuf], base: Option<&Path>, recursive: bool, links: Links) -> Result<Plan> {
    let base = base.unwrap_or(Path::new("."));
    let root = base
        .canonicalize()
        .map_err(|error| Error::usage(format!("the base folder {}: {error}", base.display())))?;
    let mut named = Vec::new();
    for source in sources {
        named.extend(expand(base, source)?);
    }
    let seen = (named.len() > 1).then(HashSet::new);
    let mut walk = Walk { root, links, plan: Plan::default(), seen, above: Vec::new() };
    // As the official client: what is named itself before what folders hold.
    let (folders, files): (Vec<_>, Vec<_>) = named.into_iter().partition(|path| path.is_dir());
    for path in files.iter().chain(&folders) {
        walk.named(path, recursive)?;
    }
    Ok(walk.plan)
}

/// The paths that a pattern stands for, where the shell left one as it is.
fn expand(base: &Path, source: &Path) -> Result<Vec<PathBuf>> {
    let whole = base.join(source);
    let text = whole.to_string_lossy();
    if std::fs::symlink_metadata(&whole).is_ok() || !text.contains(['*', '?', '[']) {
        return Ok(vec![whole]);
    }
    let nothing = |why: String| Error::usage(format!("{}: {why}", source.display()));
    let found: Vec<PathBuf> =
        glob::glob(&text).map_err(|error| nothing(error.to_string()))?.filter_map(|one| one.ok()).collect();
    match found.is_empty() {
        true => Err(nothing("no file is named like that".to_owned())
            .hint("check the pattern and the base folder, or name the files")),
        false => Ok(found),
    }
}

struct Walk {
    root: PathBuf,
    links: Links,
    plan: Plan,
    /// The names so far, where several were given: only then one can come twice.
    seen: Option<HashSet<String>>,
    /// The real paths of the folders that are walked through, for links that lead back.
    above: Vec<PathBuf>,
}

impl Walk {
    /// Something that was named.
    fn named(&mut self, path: &Path, recursive: bool) -> Result<()> {
        let missing = |error: std::io::Error| {
            Error::usage(format!("{}: {error}", path.display())).hint("check the name and the base folder")
        };
        let meta = std::fs::metadata(path).map_err(missing)?;
        if self.is_left_out(path) {
            return Ok(());
        }
        // A link keeps its own name; its folder's real path tells whether it is below the base folder.
        let whole = match (path.parent(), path.file_name()) {
            (Some(folder), Some(name)) if !folder.as_os_str().is_empty() => {
                folder.canonicalize().map_err(missing)?.join(name)
            }
            _ => path.canonicalize().map_err(missing)?,
        };
        let relative = whole.strip_prefix(&self.root).map_err(|_| {
            Error::usage(format!("{} is outside the base folder {}", path.display(), self.root.display()))
                .hint("name the folder that holds it with --base-dir")
        })?;
        let relative = relative.to_owned();
        if !meta.is_dir() {
            return self.file(path, &relative, &meta);
        }
        if !recursive {
            return Err(Error::usage(format!("{} is a folder", path.display()))
                .hint("add -r to send all that is in it"));
        }
        self.folder(path, &relative);
        Ok(())
    }

    fn is_left_out(&self, path: &Path) -> bool {
        self.links == Links::Skip && path.is_symlink()
    }

    fn file(&mut self, path: &Path, relative: &Path, meta: &std::fs::Metadata) -> Result<()> {
        if !meta.is_file() {
            return Err(Error::usage(format!("{} is neither a file nor a folder", path.display()))
                .hint("only files and folders can be sent"));
        }
        let remote = self.name(relative)?;
        if self.seen.as_mut().is_none_or(|seen| seen.insert(remote.clone())) {
            let (size, modified) = (meta.len(), meta.modified().ok());
            self.plan.items.push(Item { local: path.to_owned(), remote, size, modified });
        }
        Ok(())
    }

    fn name(&self, relative: &Path) -> Result<String> {
        let text = relative.to_str().ok_or_else(|| {
            Error::usage(format!("{}: the name is not UTF-8", relative.display()))
                .hint("rename it: folders know no other names")
        })?;
        names::remote(text)
    }

    /// All that is in a folder. What cannot be read there fails alone.
    fn folder(&mut self, path: &Path, relative: &Path) {
        if let Err(error) = self.entries(path, relative) {
            self.plan.failed.push((relative.display().to_string(), error));
        }
    }

    fn entries(&mut self, path: &Path, relative: &Path) -> Result<()> {
        let doing = || format!("cannot read {}", path.display());
        let real = path.canonicalize().doing(doing)?;
        if self.above.contains(&real) {
            return Err(Error::usage(format!("{} leads back to a folder above it", path.display()))
                .hint("leave the link out, or send what it points to by itself"));
        }
        let mut names = Vec::new();
        for entry in std::fs::read_dir(path).doing(doing)? {
            names.push(entry.doing(doing)?.file_name());
        }
        if !relative.as_os_str().is_empty() {
            let folder = Folder { remote: self.name(relative)?, is_empty: names.is_empty() };
            self.plan.folders.push(folder);
        }
        names.sort();
        self.above.push(real);
        let mut folders = Vec::new();
        for name in names {
            let (path, relative) = (path.join(&name), relative.join(&name));
            if self.is_left_out(&path) {
                continue;
            }
            let entry = match std::fs::metadata(&path) {
                Ok(meta) if meta.is_dir() => {
                    folders.push((path, relative));
                    continue;
                }
                Ok(meta) => self.file(&path, &relative, &meta),
                Err(error) => Err(Error::from(error).context(format!("cannot read {}", path.display()))),
            };
            if let Err(error) = entry {
                self.plan.failed.push((relative.display().to_string(), error));
            }
        }
        for (path, relative) in folders {
            self.folder(&path, &relative);
        }
        self.above.pop();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn names(plan: &Plan) -> Vec<&str> {
        plan.items.iter().map(|item| item.remote.as_str()).collect()
    }

    #[test]
    fn files_folders_patterns_and_what_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let base = folder.path().join("base");
        std::fs::create_dir_all(base.join("d/empty")).unwrap();
        for name in ["a.txt", "d/b.txt", "d/c.bin", "../outside"] {
            std::fs::write(base.join(name), name).unwrap();
        }
        std::os::unix::fs::symlink("..", base.join("d/loop")).unwrap();
        let of = |sources: &[&str], recursive| {
            let sources: Vec<_> = sources.iter().map(PathBuf::from).collect();
            plan(&sources, Some(&base), recursive, Links::Follow)
        };
        assert_eq!(names(&of(&["a.txt", "d/b.txt", "./a.txt"], false).unwrap()), ["a.txt", "d/b.txt"]);
        assert_eq!(names(&of(&["d/*.txt"], false).unwrap()), ["d/b.txt"]);
        let all = of(&["d"], true).unwrap();
        assert_eq!(names(&all), ["d/b.txt", "d/c.bin", "d/loop/a.txt"]);
        let folders: Vec<_> =
            all.folders.iter().map(|folder| (folder.remote.as_str(), folder.is_empty)).collect();
        assert_eq!(folders, [("d", false), ("d/empty", true), ("d/loop", false)]);
        assert_eq!(all.failed.len(), 1);
        assert_eq!(names(&of(&["d", "a.txt"], true).unwrap())[0], "a.txt");
        let some = plan(&["d".into()], Some(&base), true, Links::Skip).unwrap();
        assert_eq!((names(&some), some.failed.len()), (vec!["d/b.txt", "d/c.bin"], 0));
        for bad in ["d", "../outside", "nothing", "*.png"] {
            assert_eq!(of(&[bad], false).unwrap_err().exit_code(), 2, "{bad}");
        }
    }
}
