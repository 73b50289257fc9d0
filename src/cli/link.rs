//! `afar link`, `afar unlink`: the names of the official clients, as links to afar.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::context::Ctx;
use super::personality;
use super::tree::Leaf;
use crate::config::vars;
use crate::error::{Error, Kind, Result};
use crate::output::{Column, List, Output, format};

/// Make links by which afar is started as an official client: backend.ai, bai, lmk, las …
///
/// What was written for the official client then runs afar. The links lie in the folder of afar itself
/// unless --dir names another one. A file of that name that is no link to afar is left alone, and it is
/// said which other program the name led to until now, or still leads to.
///
/// Example:
///   afar link --dir ~/.local/bin las
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LinkArgs {
    /// Names to link; all of them where none is given
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Folder of the links, made where it is missing
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
    /// Put the link in the place of another program too
    #[arg(short, long)]
    force: bool,
}

/// Take away the links that `afar link` made
///
/// Only links that lead to afar are removed.
///
/// Example:
///   afar unlink --dir ~/.local/bin las
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UnlinkArgs {
    /// Names to unlink; all of them where none is given
    #[arg(value_name = "NAME")]
    names: Vec<String>,
    /// Folder of the links
    #[arg(long, value_name = "FOLDER")]
    dir: Option<PathBuf>,
}

impl Leaf for LinkArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = Place::of(self.dir)?;
        let names = wanted(&self.names)?;
        // All is looked at before anything is changed, so that a refusal leaves nothing half done.
        let paths = names.iter().map(|name| place.folder.join(name));
        let in_the_way: Vec<PathBuf> =
            paths.filter(|path| path.symlink_metadata().is_ok() && !place.is_ours(path)).collect();
        if let (Some(first), false) = (in_the_way.first(), self.force) {
            let what = format!("{} is there and no link to afar", first.display());
            let error = in_the_way[1..].iter().fold(Error::new(Kind::Conflict, what), |error, path| {
                error.detail(format!("{} is there too", path.display()))
            });
            return Err(error.hint("--force replaces it; --dir puts the links elsewhere"));
        }
        let mut rows = Vec::new();
        for name in &names {
            let path = place.folder.join(name);
            let other = first_in_path(name, |found| !place.leads_here(found));
            let state = if place.leads_here(&path) {
                "kept"
            } else if ctx.globals.shows_only() {
                "would be made"
            } else {
                place.link(&path)?;
                "made"
            };
            rows.push(json!({
                "name": name, "state": state, "path": path.display().to_string(),
                "shadows": other.as_ref().map(|path| path.display().to_string()),
            }));
            let first = first_in_path(name, |_| true).filter(|first| !place.leads_here(first));
            if let Some(first) = first.filter(|_| !ctx.globals.shows_only()) {
                let (first, folder) = (first.display(), place.folder.display());
                ctx.ui
                    .warn(&format!("`{name}` still starts {first}: put {folder} before its folder in PATH"));
            }
        }
        if !ctx.globals.shows_only() && !place.is_in_path() {
            ctx.ui.warn(&format!("{} is not in PATH", place.folder.display()));
        }
        // In a table only where there is one; what scripts read has always the same columns.
        let none = rows.iter().all(|row| row["shadows"].is_null());
        let shadows = Column { wide: none, ..column("shadows", "In place of") };
        Ok(listed(rows, columns().into_iter().chain([shadows]).collect()))
    }
}

impl Leaf for UnlinkArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let place = Place::of(self.dir)?;
        let named = !self.names.is_empty();
        let mut rows = Vec::new();
        for name in wanted(&self.names)? {
            let path = place.folder.join(name);
            let there = path.symlink_metadata().is_ok();
            if there && !(path.is_symlink() && place.is_ours(&path)) {
                if named {
                    return Err(Error::new(Kind::Conflict, format!("{} is no link to afar", path.display()))
                        .hint("it is left alone; remove it by hand where it is not wanted"));
                }
                continue;
            }
            if !there {
                if named {
                    return Err(Error::new(Kind::NotFound, format!("{} is not there", path.display()))
                        .hint("--dir names the folder that the links are in"));
                }
                continue;
            }
            if !ctx.globals.shows_only() {
                std::fs::remove_file(&path).map_err(|error| cannot("remove", &path, &error))?;
            }
            let state = if ctx.globals.shows_only() { "would be removed" } else { "removed" };
            rows.push(json!({"name": name, "state": state, "path": path.display().to_string()}));
        }
        if rows.is_empty() {
            ctx.ui.note(&format!("no link to afar is in {}", place.folder.display()));
        }
        Ok(listed(rows, columns()))
    }
}

/// The folder of the links, and what they lead to.
struct Place {
    folder: PathBuf,
    /// As the user reaches it, so that a link survives an upgrade that moves the file behind it.
    program: PathBuf,
    /// The file itself.
    file: PathBuf,
}

impl Place {
    fn of(dir: Option<PathBuf>) -> Result<Place> {
        let program = std::env::current_exe()
            .map_err(|error| Error::new(Kind::Running, format!("cannot tell where afar lies: {error}")))?;
        let file = program.canonicalize().unwrap_or_else(|_| program.clone());
        let program = first_in_path("afar", |found| found.canonicalize().is_ok_and(|found| found == file))
            .unwrap_or(program);
        let beside = || program.parent().map(Path::to_path_buf);
        let folder =
            dir.or_else(beside).ok_or_else(|| Error::usage("afar lies in no folder").hint("give --dir"))?;
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        Ok(Place { folder, program, file })
    }

    fn is_in_path(&self) -> bool {
        let path = vars::get(vars::PATH).unwrap_or_default();
        std::env::split_paths(&path).any(|folder| folder == self.folder)
    }

    fn leads_here(&self, path: &Path) -> bool {
        path.canonicalize().is_ok_and(|found| found == self.file)
    }

    /// Whether a name is a link to this program, or one to an afar that is no longer where it was.
    fn is_ours(&self, path: &Path) -> bool {
        let dangling = || path.is_symlink() && !path.exists();
        let names = || ["afar", "afar.exe"].map(OsStr::new).into_iter().chain(self.program.file_name());
        let target = || path.read_link().ok().and_then(|target| target.file_name().map(OsStr::to_owned));
        self.leads_here(path)
            || dangling() && target().is_some_and(|target| names().any(|name| name == target))
    }

    /// Makes one link whole under another name first: whoever starts the name meanwhile finds the old or the new.
    fn link(&self, path: &Path) -> Result<()> {
        std::fs::create_dir_all(&self.folder).map_err(|error| cannot("make", &self.folder, &error))?;
        let beside = self.program.parent() == Some(self.folder.as_path());
        let target = match self.program.file_name() {
            Some(name) if beside => PathBuf::from(name),
            _ => self.program.clone(),
        };
        let draft = self.folder.join(format!(".afar-link-{}", std::process::id()));
        symlink(&target, &draft).map_err(|error| cannot("make a link in", &self.folder, &error))?;
        std::fs::rename(&draft, path).map_err(|error| {
            let _ = std::fs::remove_file(&draft);
            cannot("put a link at", path, &error)
        })
    }
}

#[cfg(unix)]
fn symlink(target: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(target, link)
}

#[cfg(windows)]
fn symlink(target: &Path, link: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_file(target, link)
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Error {
    Error::usage(format!("cannot {what} {}: {error}", path.display())).hint("--dir names another folder")
}

/// The names that were given, checked, or all.
fn wanted(names: &[String]) -> Result<Vec<&'static str>> {
    let known = || personality::NAMES.iter().map(|(name, _)| *name);
    if names.is_empty() {
        return Ok(known().collect());
    }
    let mut wanted: Vec<&'static str> = Vec::new();
    for name in names {
        let found = known().find(|known| known == name).ok_or_else(|| {
            Error::usage(format!("afar does not answer to the name `{name}`"))
                .hint(format!("it does to {}", known().collect::<Vec<_>>().join(", ")))
        })?;
        if !wanted.contains(&found) {
            wanted.push(found);
        }
    }
    Ok(wanted)
}

/// The drop-in names that start something, what they start, and whether that is afar.
pub(super) fn names_in_path() -> Vec<(&'static str, PathBuf, bool)> {
    let Ok(place) = Place::of(None) else { return Vec::new() };
    let found = |name: &'static str| first_in_path(name, |_| true).map(|path| (name, path));
    let all = personality::NAMES.iter().filter_map(|(name, _)| found(name));
    all.map(|(name, path)| (name, path.clone(), place.leads_here(&path))).collect()
}

/// The first program of a name on PATH that suits.
fn first_in_path(name: &str, suits: impl Fn(&Path) -> bool) -> Option<PathBuf> {
    let path = vars::get(vars::PATH)?;
    std::env::split_paths(&path)
        .filter(|folder| !folder.as_os_str().is_empty())
        .map(|folder| folder.join(name))
        .find(|file| executable(file) && suits(file))
}

#[cfg(unix)]
fn executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn executable(file: &Path) -> bool {
    file.is_file()
}

fn column(field: &'static str, title: &'static str) -> Column {
    Column { format: format::words, ..Column::new(field, title) }
}

fn columns() -> Vec<Column> {
    vec![column("name", "Name"), column("state", "State"), column("path", "Path")]
}

fn listed(rows: Vec<Value>, columns: Vec<Column>) -> Output {
    let mut list = List::of(rows, columns);
    list.name = "name";
    Output::List(list)
}
