//! `cocalc cp`: files to a project and back.

use std::path::{Path, PathBuf};

use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::output::ui::Mark;
use crate::services::cocalc::Client;
use crate::services::cocalc::files::{Place, missing};

/// Copy files to a project, or from one
///
/// A path in a project is written PROJECT:PATH, where PROJECT is its ID, the beginning of one, a title,
/// or the word `project` for the one of COCALC_PROJECT_ID; PATH begins at the project's home. Content
/// is compared by its checksum and permissions are kept. A copy that broke off is taken up by the same
/// command. Folders go packed, as one.
///
/// Examples:
///   afar cocalc cp main.py project:src/main.py
///   afar cocalc cp -r data project:
///   afar cocalc cp project:notes.txt notes.txt
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct Args {
    /// Copy folders with all in them
    #[arg(short, long)]
    recursive: bool,
    /// What to copy, and last where to; either the ones or the other are in a project
    #[arg(value_name = "PATH", required = true, num_args = 2..)]
    paths: Vec<String>,
}

/// A path there.
pub struct Remote<'a> {
    /// How the project is named; none is the usual one.
    pub project: Option<&'a str>,
    /// The path.
    pub path: &'a str,
}

/// A path of a project, where it is one: what is before the first colon has no slash.
pub fn remote(text: &str) -> Option<Remote<'_>> {
    let (name, path) = text.split_once(':')?;
    if name.contains('/') {
        return None;
    }
    Some(Remote { project: Some(name).filter(|name| !matches!(*name, "" | "project")), path })
}

impl Remote<'_> {
    /// The project that it is in.
    pub async fn place<'c>(&self, ctx: &Ctx, client: &'c Client) -> Result<Place<'c>> {
        Ok(Place { client, project: ctx.cocalc_project(client, self.project).await? })
    }
}

impl Leaf for Args {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let Some((target, sources)) = self.paths.split_last() else { return Ok(Output::Nothing) };
        let inside = sources.iter().filter(|source| remote(source).is_some()).count();
        match (remote(target), inside) {
            (Some(target), 0) => self.send(ctx, sources, &target).await,
            (None, count) if count == sources.len() => self.fetch(ctx, sources, Path::new(target)).await,
            (Some(_), _) => Err(Error::usage("both ends are in a project")
                .hint("`afar cocalc hub projects copy-path-between-projects` copies there")),
            (None, _) => Err(Error::usage("neither end is in a project, or only some are")
                .hint("write project:PATH for a path in the project")),
        }
    }
}

impl Args {
    async fn send(&self, ctx: &Ctx, sources: &[String], target: &Remote<'_>) -> Result<Output> {
        for source in sources {
            let meta = std::fs::metadata(source).map_err(|error| {
                Error::usage(format!("cannot read {source}: {error}")).hint("is the path right?")
            })?;
            if meta.is_dir() && !self.recursive {
                return Err(
                    Error::usage(format!("{source} is a folder")).hint("add -r to copy it with all in it")
                );
            }
        }
        let client = ctx.cocalc()?;
        let place = target.place(ctx, &client).await?;
        // Several go into a folder.
        let path = match sources.len() > 1 && !target.path.is_empty() && !target.path.ends_with('/') {
            true => format!("{}/", target.path),
            false => target.path.to_owned(),
        };
        for source in sources {
            let from = Path::new(source);
            let name = name_of(from)?;
            let lines = ctx.ui.lines();
            let line = lines.transfer(source.clone());
            let progress = |done: u64, all: u64| line.set(done, all);
            let sent = match from.is_dir() {
                true if path.ends_with('/') => {
                    let inner = format!("{path}{name}");
                    place.send_folder(from, &name, &inner, &progress).await
                }
                true => place.send_folder(from, &name, &path, &progress).await,
                false => place.send_file(from, &name, &path, &progress).await,
            };
            line.end();
            let bytes = sent.map_err(|error| error.context(source))?;
            ctx.ui.status(Mark::Done, &format!("{source}: {bytes} bytes"));
        }
        Ok(Output::Nothing)
    }

    async fn fetch(&self, ctx: &Ctx, sources: &[String], target: &Path) -> Result<Output> {
        if sources.len() > 1 && !target.is_dir() {
            return Err(
                Error::usage(format!("{} is no folder", target.display())).hint("several files need one")
            );
        }
        let client = ctx.cocalc()?;
        for source in sources {
            let Some(remote) = remote(source) else { continue };
            let place = remote.place(ctx, &client).await?;
            let found = place.look(remote.path, true).await?.ok_or_else(|| missing(remote.path))?;
            if found.is_dir && !self.recursive {
                return Err(
                    Error::usage(format!("{source} is a folder")).hint("add -r to copy it with all in it")
                );
            }
            let to = match target.is_dir() {
                true => target.join(last(remote.path)),
                false => target.to_owned(),
            };
            let lines = ctx.ui.lines();
            let line = lines.transfer(source.clone());
            let progress = |done: u64, all: u64| line.set(done, all);
            let brought = match found.is_dir {
                true => place.fetch_folder(remote.path, &to, &progress).await,
                false => place.fetch_file(remote.path, &found, &to, &progress).await,
            };
            line.end();
            let bytes = brought.map_err(|error| error.context(source))?;
            ctx.ui.status(Mark::Done, &format!("{}: {bytes} bytes", to.display()));
        }
        Ok(Output::Nothing)
    }
}

/// A path's own name; `.` and the like have that of the folder.
fn name_of(path: &Path) -> Result<String> {
    let whole: PathBuf = match path.file_name() {
        Some(_) => path.to_owned(),
        None => std::fs::canonicalize(path)?,
    };
    Ok(whole.file_name().map_or_else(|| "root".to_owned(), |name| name.to_string_lossy().into_owned()))
}

/// The last part of a path there; nothing for the home itself, whose content is meant then.
fn last(path: &str) -> &str {
    match path.trim_end_matches('/').rsplit('/').next().unwrap_or_default() {
        "." | ".." | "~" => "",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_projects_are_told_from_others() {
        let of = |text| remote(text).map(|one| (one.project, one.path));
        assert_eq!(of("project:a/b:c"), Some((None, "a/b:c")));
        assert_eq!(of(":a"), Some((None, "a")));
        assert_eq!(of("Spring course:"), Some((Some("Spring course"), "")));
        assert_eq!((of("a/b:c"), of("./a:b"), of("a")), (None, None, None));
        assert_eq!((last("a/b/"), last(""), last("~")), ("b", "", ""));
    }
}
