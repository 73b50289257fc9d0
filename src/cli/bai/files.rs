//! Files of a session: upload, download, list.

use std::io::{Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

use futures_util::stream;
use serde_json::{Value, json};

use super::run::named;
use crate::cli::context::Ctx;
use crate::cli::tree::Leaf;
use crate::error::{Error, IoContext, Result};
use crate::http::{Method, Response};
use crate::output::progress::Line;
use crate::output::ui::Mark;
use crate::output::{Column, List, Output, format};
use crate::services::bai::Client;

/// Upload files into a session's work folder
///
/// Example:
///   afar bai session upload mysess main.py data/train.csv
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct UploadArgs {
    /// Name or ID of the session
    session: String,
    /// Files, below the base folder
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Folder that the names on the server are relative to (default: the working folder)
    #[arg(short, long, value_name = "FOLDER")]
    base_dir: Option<PathBuf>,
}

impl Leaf for UploadArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let files = named(&self.files, self.base_dir.as_deref())?;
        let client = ctx.bai()?;
        super::official_wait(ctx, "Uploading files...");
        client.upload_files(&self.session, &files).await?;
        ctx.ui.status(
            Mark::Done,
            &match ctx.personality.is_drop_in() {
                true => "Uploaded.".to_owned(),
                false => format!("Uploaded {} files.", files.len()),
            },
        );
        Ok(Output::Nothing)
    }
}

/// Download files of a session; files of the same name here are replaced
///
/// Example:
///   afar bai session download mysess result.csv --dest out
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct DownloadArgs {
    /// Name or ID of the session
    session: String,
    /// Files, relative to the session's work folder
    #[arg(required = true)]
    files: Vec<String>,
    /// Folder to put them in
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    dest: PathBuf,
}

impl Leaf for DownloadArgs {
    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        super::official_wait(ctx, &format!("Downloading file(s) from {}...", self.session));
        let fetched = fetch(ctx, &client, &self.session, &self.files, &self.dest).await?;
        let whole = self.dest.canonicalize().unwrap_or(self.dest);
        ctx.ui.status(
            Mark::Done,
            &match ctx.personality.is_drop_in() {
                true => format!("Downloaded to {}.", whole.display()),
                false => format!("Downloaded {} files to {}.", fetched.files.len(), whole.display()),
            },
        );
        match fetched.left.is_empty() {
            true => Ok(Output::Nothing),
            false => Err(left_out(&fetched.left)),
        }
    }
}

/// What came of a download.
#[derive(Debug, Default)]
pub struct Fetched {
    /// Where the files are.
    pub files: Vec<PathBuf>,
    /// What was in the archive and is not here, and why.
    pub left: Vec<String>,
}

fn left_out(left: &[String]) -> Error {
    let error = Error::service("not all of it could be downloaded")
        .of(crate::services::bai::NAME)
        .hint("links are not made here: download what they point to under its own name");
    left.iter().fold(error, |error, one| error.detail(one.as_str()))
}

/// Downloads files of a session into a folder.
///
/// # Errors
/// The server's refusal; a disk that is full.
pub async fn fetch(
    ctx: &Ctx,
    client: &Client,
    session: &str,
    files: &[String],
    dest: &Path,
) -> Result<Fetched> {
    let call = client.about_session(Method::GET, session, "/download", None).await?;
    let answer = client.call(&call.json(json!({"files": files}))).await?;
    std::fs::create_dir_all(dest).doing(|| format!("cannot make {}", dest.display()))?;
    let line = ctx.ui.lines().bytes(format!("Downloading from {session}"));
    let fetched = unpack(answer, dest, &line).await?;
    line.end();
    Ok(fetched)
}

/// Unpacks an answer whose parts are tar archives. Each goes through a temporary file, so memory stays constant.
async fn unpack(answer: Response, dest: &Path, line: &Line) -> Result<Fetched> {
    let broken = |why: &dyn std::fmt::Display| Error::service(format!("the download is broken: {why}"));
    let kind = answer.header("content-type").unwrap_or_default();
    let boundary = boundary(kind).ok_or_else(|| broken(&format!("its type is `{kind}`")))?;
    let pieces = stream::try_unfold(answer, |mut answer| async move {
        Ok::<_, Error>(answer.chunk().await?.map(|piece| (piece, answer)))
    });
    let mut parts = multer::Multipart::new(pieces, boundary);
    let mut fetched = Fetched::default();
    while let Some(mut part) = parts.next_field().await.map_err(|error| broken(&error))? {
        let mut file = tempfile::tempfile().doing(|| "cannot make a temporary file".to_owned())?;
        while let Some(piece) = part.chunk().await.map_err(|error| broken(&error))? {
            line.add(piece.len());
            file.write_all(&piece).doing(|| "cannot write a temporary file".to_owned())?;
        }
        file.seek(SeekFrom::Start(0))?;
        let Fetched { files, left } = extract(file, dest)?;
        fetched.files.extend(files);
        fetched.left.extend(left);
    }
    Ok(fetched)
}

/// The boundary of a multipart type; the official manager's parts have no names, which forms must have elsewhere.
fn boundary(kind: &str) -> Option<String> {
    let rest = kind.to_ascii_lowercase().find("boundary=").and_then(|at| kind.get(at + 9..))?;
    let value = rest.split(';').next()?.trim().trim_matches('"');
    (kind.starts_with("multipart/") && !value.is_empty()).then(|| value.to_owned())
}

/// Unpacks an archive below a folder: nothing in it can reach outside, no links are made, files appear whole. A hard link
/// is another name of a file that came before it, and becomes a copy.
fn extract(file: std::fs::File, dest: &Path) -> Result<Fetched> {
    let broken = || "the archive is broken".to_owned();
    let mut archive = tar::Archive::new(std::io::BufReader::new(file));
    let mut fetched = Fetched::default();
    for entry in archive.entries().doing(broken)? {
        let mut entry = entry.doing(broken)?;
        let name = entry.path().doing(broken)?.into_owned();
        let target = inside(dest, &name)?;
        let doing = || format!("cannot write {}", target.display());
        let mode = entry.header().mode().unwrap_or(0o644);
        let kind = entry.header().entry_type();
        let link = entry.link_name().doing(broken)?.unwrap_or_default().into_owned();
        match kind {
            tar::EntryType::Directory => std::fs::create_dir_all(&target).doing(doing)?,
            tar::EntryType::Regular | tar::EntryType::Continuous | tar::EntryType::GNUSparse => {
                place(&mut entry, mode, &target).doing(doing)?;
                fetched.files.push(target);
            }
            tar::EntryType::Link => {
                let from = inside(dest, &link)?;
                match fetched.files.contains(&from) {
                    true => {
                        let mut file = std::fs::File::open(&from).doing(doing)?;
                        place(&mut file, mode, &target).doing(doing)?;
                        fetched.files.push(target);
                    }
                    false => fetched.left.push(format!(
                        "{}: another name of {}, which did not come",
                        name.display(),
                        link.display()
                    )),
                }
            }
            // It speaks of the archive.
            tar::EntryType::XGlobalHeader => {}
            tar::EntryType::Symlink => {
                fetched.left.push(format!("{}: a symbolic link to {}", name.display(), link.display()));
            }
            _ => fetched.left.push(format!("{}: neither a file nor a folder", name.display())),
        }
    }
    Ok(fetched)
}

/// The place of an archive's name below a folder.
fn inside(dest: &Path, name: &Path) -> Result<PathBuf> {
    match name.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        true => Ok(dest.join(name)),
        false => {
            Err(Error::service(format!("the archive names a path outside the folder: {}", name.display())))
        }
    }
}

/// Writes a file that appears when all of it is there.
fn place(from: &mut dyn std::io::Read, mode: u32, target: &Path) -> std::io::Result<()> {
    let folder = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut whole = tempfile::Builder::new().prefix(".afar-").tempfile_in(folder)?;
    std::io::copy(from, &mut whole)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = std::fs::set_permissions(whole.path(), std::fs::Permissions::from_mode(mode & 0o777));
    }
    let _ = mode;
    whole.persist(target).map(|_| ()).map_err(|error| error.error)
}

/// List files in a session
///
/// Example:
///   afar bai session ls mysess /home/work
#[derive(clap::Args)]
#[command(verbatim_doc_comment)]
pub struct LsArgs {
    /// Name or ID of the session
    session: String,
    /// Folder to list
    #[arg(default_value = "/home/work")]
    path: String,
}

impl Leaf for LsArgs {
    const LIST: bool = true;

    async fn run(self, ctx: &Ctx) -> Result<Output> {
        let client = ctx.bai()?;
        super::official_wait(ctx, &format!("Retrieving list of files in \"{}\"...", self.path));
        let call = client.about_session(Method::GET, &self.session, "/files", None).await?;
        let answer = client.json(&call.json(json!({"path": self.path}))).await?;
        if let Some(why) = answer.get("errors").and_then(Value::as_str).filter(|text| !text.is_empty()) {
            return Err(
                Error::service(format!("cannot list {}: {why}", self.path)).of(crate::services::bai::NAME)
            );
        }
        let rows = match answer.get("files") {
            Some(Value::String(text)) => serde_json::from_str(text)
                .map_err(|error| Error::service(format!("the list of files is not JSON: {error}")))?,
            Some(Value::Array(list)) => list.clone(),
            _ => Vec::new(),
        };
        if ctx.personality.is_drop_in() {
            ctx.ui.status(Mark::Done, "Retrived.");
        }
        let columns = vec![
            Column::new("filename", "File name"),
            Column { format: size, ..Column::new("size", "Size") },
            Column { format: time, ..Column::new("mtime", "Modified") },
            Column::new("mode", "Mode"),
        ];
        let mut list = List::of(rows, columns);
        list.name = "filename";
        Ok(Output::List(list))
    }
}

fn size(value: &Value) -> String {
    value.as_f64().map_or_else(|| format::plain(value), format::natural)
}

fn time(value: &Value) -> String {
    let seconds =
        value.as_f64().and_then(|seconds| jiff::Timestamp::from_millisecond((seconds * 1000.0) as i64).ok());
    seconds.map_or_else(|| format::plain(value), |time| time.strftime("%b %d %Y %H:%M:%S").to_string())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn archive(name: &[u8]) -> std::fs::File {
        let mut builder = tar::Builder::new(tempfile::tempfile().unwrap());
        let mut header = tar::Header::new_gnu();
        header.as_mut_bytes()[..name.len()].copy_from_slice(name);
        header.set_size(2);
        header.set_mode(0o640);
        header.set_cksum();
        builder.append(&header, &b"hi"[..]).unwrap();
        let mut file = builder.into_inner().unwrap();
        file.seek(SeekFrom::Start(0)).unwrap();
        file
    }

    #[test]
    fn archives_stay_below_their_folder() {
        let outer = tempfile::tempdir().unwrap();
        let folder = outer.path().join("inner");
        std::fs::create_dir(&folder).unwrap();
        assert_eq!(extract(archive(b"a/b.txt"), &folder).unwrap().files.len(), 1);
        assert_eq!(std::fs::read_to_string(folder.join("a/b.txt")).unwrap(), "hi");
        for bad in [&b"../x"[..], b"/etc/x", b"a/../../x"] {
            assert!(extract(archive(bad), &folder).is_err());
        }
        assert!(!outer.path().join("x").exists());
    }

    #[test]
    fn boundaries() {
        assert_eq!(boundary("multipart/mixed; boundary=abc; x=y").as_deref(), Some("abc"));
        assert_eq!(boundary("multipart/form-data; boundary=\"a b\"").as_deref(), Some("a b"));
        assert_eq!(boundary("text/html"), None);
    }
}
