//! Files to and from a project, through commands there: in pieces under the request limit, taken up again where a copy
//! broke off, compared by checksum.

use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Client;
use super::exec::{Exec, Outcome, quoted};
use super::pack::{fill, hash, in_lines, mode_of, packed};
use crate::config::atomic::{Goal, private};
use crate::error::{Error, IoContext, Kind, Result};

/// How much of a file one request carries there: with its coding less than the megabyte that a request may have.
const UP: usize = 720 * 1024;
/// How much an answer brings back.
const DOWN: u64 = 3 << 20;
/// How often a piece is tried whose connection breaks: it is written to its place, so that nothing comes twice.
const TRIES: u32 = 6;
/// How long one step may take, in seconds; comparing and packing may take longer than a piece.
const STEP: i64 = 120;
const LONG_STEP: i64 = 3600;
/// Where pieces gather there, below the home.
const FOLDER: &str = ".cache/afar";
/// What a script of ours ends with where the path is not what it should be.
const MISSING: i64 = 44;
const FOLDER_THERE: i64 = 45;

/// A project that files go to or come from.
pub struct Place<'a> {
    /// The client.
    pub client: &'a Client,
    /// The project; none is that of a project's own key.
    pub project: Option<String>,
}

/// Told of progress: bytes done, of how many.
pub type Progress<'a> = &'a dyn Fn(u64, u64);

/// What is at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// A folder.
    pub is_dir: bool,
    /// Bytes.
    pub size: u64,
    /// Permissions.
    pub mode: u32,
    /// SHA-256 of a file's content.
    pub hash: String,
}

/// Where a copy goes: a path there, or a name in the folder that is at it.
struct To<'a> {
    path: &'a str,
    name: &'a str,
}

impl To<'_> {
    fn word(&self) -> String {
        word(self.path)
    }

    /// Tells copies of the same content to other places from this one; the same command has the same.
    fn tag(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(format!("{}\0{}", self.path, self.name));
        hasher.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }

    /// A path that ends with a slash means a folder.
    fn folder(&self) -> String {
        if self.path.ends_with('/') { format!("mkdir -p -- {}\n", self.word()) } else { String::new() }
    }
}

/// Content that has come over.
struct Part {
    /// Where it gathered.
    path: String,
    /// SHA-256 of it.
    hash: String,
    /// Where it belongs, as a word of a script.
    target: String,
}

/// A path as a word of a script that no program takes for an option; `~` is the home, which a relative path begins at.
pub fn word(path: &str) -> String {
    let path = path.strip_prefix("~/").unwrap_or(if path == "~" { "." } else { path });
    match path {
        "" => ".".to_owned(),
        path if path.starts_with('-') => quoted(&format!("./{path}")),
        path => quoted(path),
    }
}

impl Place<'_> {
    /// Runs a script of ours; its output.
    async fn run(&self, script: &str, limit: i64) -> Result<Outcome> {
        let exec = Exec { timeout: Some(limit), ..Exec::script(script) };
        let call = exec.call(self.project.clone());
        let mut tries = 0;
        loop {
            tries += 1;
            match self.client.call(&call).await {
                Err(error) if error.kind() == Kind::Network && tries < TRIES => {
                    tokio::time::sleep(Duration::from_millis(250 << tries)).await;
                }
                other => return other.map(|value| Outcome::of(&value)),
            }
        }
    }

    /// The same, where any status but 0 is a failure.
    async fn sure(&self, what: &str, script: &str, limit: i64) -> Result<String> {
        let outcome = self.run(script, limit).await?;
        if outcome.exit_code == 0 {
            return Ok(outcome.stdout);
        }
        let why = outcome.stderr.lines().last().unwrap_or_default();
        // bash names its temporary script before its own words.
        let why = why
            .rsplit_once(": line ")
            .map_or(why, |(_, rest)| rest.split_once(": ").map_or(rest, |(_, w)| w));
        let kind = match why {
            why if why.contains("No such file") => Kind::NotFound,
            why if why.contains("ermission denied") => Kind::Auth,
            _ => Kind::Service,
        };
        Err(Error::new(kind, format!("{what}: {}", if why.is_empty() { "it failed there" } else { why }))
            .hint("is the path right, and is there room in the project?"))
    }

    /// What is at a path; none where nothing is. `hashed` reads a file whole for its checksum.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn look(&self, path: &str, hashed: bool) -> Result<Option<Found>> {
        let path_word = word(path);
        let sum = if hashed { "sha256sum <\"$p\" | cut -c1-64" } else { "echo -" };
        let script = format!(
            "p={path_word}\n[ -e \"$p\" ] || exit {MISSING}\nstat -L -c '%s %a' -- \"$p\" || exit 1\nif [ -d \"$p\" ]; then echo folder; else set -e -o pipefail; {sum}; fi\n"
        );
        let outcome = self.run(&script, LONG_STEP).await?;
        if outcome.exit_code == MISSING {
            return Ok(None);
        }
        let wrong = || {
            let why = outcome.stderr.lines().last().unwrap_or("its answer is not understood").to_owned();
            Error::service(format!("cannot look at {path}: {why}")).hint("are you allowed to read it?")
        };
        if outcome.exit_code != 0 {
            return Err(wrong());
        }
        let words: Vec<&str> = outcome.stdout.split_whitespace().collect();
        let [size, mode, hash] = words.as_slice() else { return Err(wrong()) };
        let size = size.parse().map_err(|_| wrong())?;
        let mode = u32::from_str_radix(mode, 8).map_err(|_| wrong())?;
        Ok(Some(Found { is_dir: *hash == "folder", size, mode, hash: (*hash).to_owned() }))
    }

    /// Brings content over to where pieces gather, and takes up what is there of it already. The path that it is for is
    /// settled when all is there: a step that is repeated must not find another one.
    async fn gather(
        &self,
        content: &mut File,
        size: u64,
        to: &To<'_>,
        progress: Progress<'_>,
    ) -> Result<Part> {
        let hash = hash(content)?;
        let part = format!("{FOLDER}/part-{hash}-{}", to.tag());
        let begin = format!("{}\ntouch {part}\nstat -c %s {part}\n", ready());
        let known = self.sure("cannot begin the copy", &begin, STEP).await?;
        let mut at = known.trim().parse::<u64>().unwrap_or(0);
        if at > size {
            at = 0;
        }
        content.seek(SeekFrom::Start(at))?;
        let mut piece = vec![0; UP];
        while at < size {
            progress(at, size);
            let count = fill(content, &mut piece)?;
            if count == 0 {
                return Err(
                    Error::service("the file has become shorter while it was copied").hint("try again")
                );
            }
            let coded = in_lines(&STANDARD.encode(&piece[..count]));
            let script =
                format!("set -e\ntruncate -s {at} {part}\nbase64 -d <<'AFAR' >>{part}\n{coded}\nAFAR\n");
            self.sure("cannot write there", &script, STEP).await?;
            at += count as u64;
        }
        progress(size, size);
        let check = format!(
            "[ \"$(sha256sum <{part} | cut -c1-64)\" = {hash} ] || {{ rm -f {part}; echo 'the content arrived changed' >&2; exit 1; }}\nset -e\n{}[ ! -d {1} ] || echo inside\n",
            to.folder(),
            to.word()
        );
        let inside = self.sure("the copy was thrown away", &check, LONG_STEP).await?;
        let target = match inside.trim().is_empty() {
            true => to.word(),
            false => format!("{}/{}", to.word(), quoted(to.name)),
        };
        Ok(Part { path: part, hash, target })
    }

    /// Copies a file to a path there; into a folder under `name`.
    ///
    /// # Errors
    /// The file cannot be read, the path not be written.
    pub async fn send_file(&self, from: &Path, name: &str, to: &str, progress: Progress<'_>) -> Result<u64> {
        let mut file = File::open(from).doing(|| format!("cannot read {}", from.display()))?;
        let size = file.metadata().doing(|| format!("cannot read {}", from.display()))?.len();
        let mode = mode_of(&file);
        let Part { path: part, hash, target } =
            self.gather(&mut file, size, &To { path: to, name }, progress).await?;
        // Whose answer was lost it may have done already.
        let script = format!(
            "set -e\nt={target}\nif [ ! -e {part} ] && [ -f \"$t\" ] && [ \"$(sha256sum <\"$t\" | cut -c1-64)\" = {hash} ]; then exit 0; fi\nmkdir -p -- \"$(dirname -- \"$t\")\"\nchmod {mode:o} {part}\nmv -f -T -- {part} \"$t\"\n"
        );
        self.sure(&format!("cannot write {to}"), &script, LONG_STEP).await?;
        Ok(size)
    }

    /// Copies a folder to a path there; into a folder that is there already under `name`.
    ///
    /// # Errors
    /// As [`Place::send_file`].
    pub async fn send_folder(
        &self,
        from: &Path,
        name: &str,
        to: &str,
        progress: Progress<'_>,
    ) -> Result<u64> {
        let mut pack = tempfile::tempfile().doing(|| "cannot make a temporary file".to_owned())?;
        packed(from, &mut pack)?;
        let size = pack.stream_position()?;
        let whole = To { path: to, name };
        let Part { path: part, target, .. } = self.gather(&mut pack, size, &whole, progress).await?;
        // Unpacking twice makes the same, but not at once; what is unpacked stays for it until that is known.
        let script = format!(
            "set -e\nexec 9<{part}\nflock 9 || :\nt={target}\nmkdir -p -- \"$t\"\ntar -xpf {part} -C \"$t\"\n"
        );
        self.sure(&format!("cannot write {to}"), &script, LONG_STEP).await?;
        self.sure("cannot tidy up there", &format!("rm -f {part}"), STEP).await?;
        Ok(size)
    }

    /// Copies a file from there, whole or not at all; what is here of it already is taken up.
    ///
    /// # Errors
    /// It cannot be read, the target not be written.
    pub async fn fetch_file(
        &self,
        path: &str,
        found: &Found,
        to: &Path,
        progress: Progress<'_>,
    ) -> Result<u64> {
        let doing = || format!("cannot write {}", to.display());
        let name = to.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let short = found.hash.get(..16).unwrap_or_default();
        let goal = Goal::of(to);
        let part = goal.path.with_file_name(format!(".{name}.{short}.part"));
        let mut file = match goal.is_stream {
            true => tempfile::tempfile().doing(doing)?,
            false => private(&part).doing(doing)?,
        };
        let mut at = file.metadata().doing(doing)?.len();
        if at > found.size {
            at = 0;
        }
        file.set_len(at).doing(doing)?;
        file.seek(SeekFrom::Start(at)).doing(doing)?;
        while at < found.size {
            progress(at, found.size);
            let bytes = self.piece(path, at, DOWN).await?;
            if bytes.is_empty() {
                return Err(Error::service(format!("{path} has become shorter while it was copied"))
                    .hint("try again"));
            }
            file.write_all(&bytes).doing(doing)?;
            at += bytes.len() as u64;
        }
        progress(found.size, found.size);
        if hash(&mut file)? != found.hash {
            if !goal.is_stream {
                std::fs::remove_file(&part).doing(doing)?;
            }
            let error = Error::service(format!("{path} arrived changed: the copy was thrown away"));
            return Err(error.hint("does something write to it? try again"));
        }
        let name = (!goal.is_stream).then_some(part.as_path());
        goal.settle(&mut file, name, Some(found.mode & 0o777)).doing(doing)?;
        Ok(found.size)
    }

    /// Copies a folder from there: what is in it goes to `to`.
    ///
    /// # Errors
    /// As [`Place::fetch_file`].
    pub async fn fetch_folder(&self, path: &str, to: &Path, progress: Progress<'_>) -> Result<u64> {
        let tag: String = std::iter::repeat_with(fastrand::alphanumeric).take(12).collect();
        let pack = format!("{FOLDER}/pack-{tag}.tar");
        let script = format!("{}\ntar --sort=name -C {} -cf {pack} .\n", ready(), word(path));
        self.sure(&format!("cannot read {path}"), &script, LONG_STEP).await?;
        let brought = self.fetch_pack(&pack, to, progress).await;
        // Whether or not it came over.
        self.sure("cannot tidy up there", &format!("rm -f {pack}"), STEP).await?;
        brought
    }

    async fn fetch_pack(&self, pack: &str, to: &Path, progress: Progress<'_>) -> Result<u64> {
        let gone = || Error::service("the packed folder is gone").hint("try again");
        let found = self.look(pack, true).await?.ok_or_else(gone)?;
        let folder = to.parent().filter(|path| !path.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Named by its content, so that the same folder is taken up again.
        let name = format!(".afar-{}.tar", found.hash.get(..16).unwrap_or_default());
        let local = folder.join(name);
        self.fetch_file(pack, &found, &local, progress).await?;
        let doing = || format!("cannot write {}", to.display());
        let unpacked = File::open(&local).and_then(|file| {
            std::fs::create_dir_all(to)?;
            let mut archive = tar::Archive::new(file);
            archive.set_preserve_permissions(true);
            // Nothing runs here as somebody else for what a project says.
            archive.set_mask(0o7000);
            archive.unpack(to)
        });
        unpacked.doing(doing)?;
        std::fs::remove_file(&local).doing(doing)?;
        Ok(found.size)
    }

    /// A part of a file: at most `count` bytes from a place on.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn piece(&self, path: &str, from: u64, count: u64) -> Result<Vec<u8>> {
        let first = from + 1;
        let script = format!(
            "[ ! -d {0} ] || exit {FOLDER_THERE}\n[ -e {0} ] || exit {MISSING}\ntail -c +{first} -- {0} | head -c {count} | base64 -w0\nended=${{PIPESTATUS[0]}}\n[ \"$ended\" -eq 0 ] || [ \"$ended\" -eq 141 ] || exit 1\n",
            word(path)
        );
        let outcome = self.run(&script, STEP).await?;
        match outcome.exit_code {
            0 => STANDARD.decode(outcome.stdout.trim()).map_err(|_| {
                Error::service(format!("{path}: what came is not what was sent")).hint("try again")
            }),
            MISSING => Err(missing(path)),
            FOLDER_THERE => Err(Error::usage(format!("{path} is a folder"))
                .hint("`afar cocalc ls` lists it, `cp -r` copies it")),
            _ => {
                let why = outcome.stderr.lines().last().unwrap_or("it failed there").to_owned();
                Err(Error::service(format!("cannot read {path}: {why}")).hint("are you allowed to read it?"))
            }
        }
    }

    /// A file's content, piece by piece.
    ///
    /// # Errors
    /// It cannot be read; those of `take`.
    pub async fn read(&self, path: &str, mut take: impl FnMut(&[u8]) -> Result<()>) -> Result<()> {
        let mut at = 0;
        loop {
            let bytes = self.piece(path, at, DOWN).await?;
            take(&bytes)?;
            at += bytes.len() as u64;
            if (bytes.len() as u64) < DOWN {
                return Ok(());
            }
        }
    }
}

/// Makes the place where pieces gather, and takes away what a copy left there that nobody took up for a week.
fn ready() -> String {
    format!(
        "set -e\numask 077\nmkdir -p {FOLDER}\nchmod 700 {FOLDER}\nfind {FOLDER} -type f -mtime +7 -delete"
    )
}

/// Nothing is there.
pub fn missing(path: &str) -> Error {
    Error::new(Kind::NotFound, format!("there is no {path} in the project"))
        .hint("paths begin at the project's home; `afar cocalc ls` shows it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_words_that_no_program_takes_for_options() {
        assert_eq!(word("a b"), "'a b'");
        assert_eq!(word("-rf"), "./-rf");
        assert_eq!((word(""), word("~"), word("~/x")), (".".into(), ".".into(), "x".into()));
    }
}
