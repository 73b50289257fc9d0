//! `.env` files: searched from the working folder upwards, below the real environment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::vars;

/// What a `.env` file set, and where it is.
#[derive(Debug, Default)]
pub struct DotEnv {
    /// The file, where one was found.
    pub path: Option<PathBuf>,
    /// Its variables.
    pub values: BTreeMap<String, String>,
    /// A file that was passed over, and why.
    pub warning: Option<String>,
}

/// Reads the nearest `.env` from a folder upwards; none, or an unreadable one, is empty. One that others wrote or may
/// write is passed over: it could send what is secret to an address of theirs.
pub fn load(from: &Path) -> DotEnv {
    let mut found = DotEnv::default();
    for folder in from.ancestors() {
        let path = folder.join(".env");
        let Ok(text) = std::fs::read_to_string(&path) else { continue };
        if let Some(why) = strange(&path, from) {
            found.warning.get_or_insert(format!("{} is not read: {why}", path.display()));
            continue;
        }
        return DotEnv { path: Some(path), values: parse(&text), ..found };
    }
    found
}

/// Why a file is not to be trusted. That of the working folder's owner is: in CI, root often works in the folder of
/// another user.
fn strange(path: &Path, from: &Path) -> Option<&'static str> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let meta = std::fs::metadata(path).ok()?;
        let own = rustix::process::geteuid().as_raw();
        let here = std::fs::metadata(from).map_or(own, |meta| meta.uid());
        if ![0, own, here].contains(&meta.uid()) {
            return Some("it is somebody else's; `chown` makes it yours");
        }
        if meta.mode() & 0o002 != 0 {
            return Some("everybody may write it; `chmod o-w` ends that");
        }
    }
    let _ = (path, from);
    None
}

/// `NAME=VALUE` lines: `export` before it, quotes and ` # comments` as in shells; other lines are passed over. `${NAME}`
/// and `${NAME:-DEFAULT}` stand for what was set above or else in the environment, in quotes too, as the official client
/// of Backend.AI reads them.
pub fn parse(text: &str) -> BTreeMap<String, String> {
    let mut values: BTreeMap<String, String> = BTreeMap::new();
    for line in text.lines() {
        let line = line.trim_start();
        let line = line.strip_prefix("export ").unwrap_or(line).trim();
        let Some((name, value)) = line.split_once('=') else { continue };
        let name = name.trim();
        if name.is_empty() || name.starts_with('#') || name.contains(char::is_whitespace) {
            continue;
        }
        let value = resolved(&value_of(value.trim()), |name| {
            values.get(name).cloned().or_else(|| vars::foreign(name))
        });
        values.insert(name.to_owned(), value);
    }
    values
}

/// The text with variables put in; one that is nowhere is its default, or nothing.
fn resolved(text: &str, known: impl Fn(&str) -> Option<String>) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, inner)) = rest.split_once("${") {
        out.push_str(before);
        let body = inner.split_once('}');
        let named = body.map(|(body, _)| body.split_once(":-").unwrap_or((body, "")));
        match (body, named) {
            (Some((_, after)), Some((name, default))) if !name.contains(':') => {
                out.push_str(&known(name).unwrap_or_else(|| default.to_owned()));
                rest = after;
            }
            _ => {
                out.push_str("${");
                rest = inner;
            }
        }
    }
    out + rest
}

fn value_of(text: &str) -> String {
    match text.chars().next() {
        Some('\'') => text[1..].split('\'').next().unwrap_or_default().to_owned(),
        Some('"') => {
            let mut out = String::new();
            let mut chars = text[1..].chars();
            while let Some(c) = chars.next() {
                match c {
                    '"' => break,
                    '\\' => match chars.next() {
                        Some('n') => out.push('\n'),
                        Some('t') => out.push('\t'),
                        Some(other) => out.push(other),
                        None => {}
                    },
                    other => out.push(other),
                }
            }
            out
        }
        _ => text.split(" #").next().unwrap_or_default().trim_end().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[cfg(unix)]
    #[test]
    fn only_a_file_of_ours_or_of_the_folders_owner_is_read() {
        use std::os::unix::fs::chown;
        // Only root gives files away.
        if !rustix::process::geteuid().is_root() {
            return;
        }
        let top = tempfile::tempdir().unwrap();
        let (file, folder) = (top.path().join(".env"), top.path().join("work"));
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(&file, "A=1").unwrap();
        for (owner, of_folder, is_read) in [
            (None, None, true),
            (Some(4242), None, false),
            (Some(4242), Some(4242), true),
            (Some(7), Some(4242), false),
        ] {
            chown(&file, owner.or(Some(0)), None).unwrap();
            chown(&folder, of_folder.or(Some(0)), None).unwrap();
            let found = load(&folder);
            assert_eq!((found.values.len() == 1, found.warning.is_some()), (is_read, !is_read), "{owner:?}");
        }
    }

    #[test]
    fn reads_what_shells_read() {
        let values = parse("# c\nexport A=1\nB = 'x y' # z\nC=\"a\\n\\\"b\"\nD=v # c\nE=\nnonsense\n=x\n");
        let all: Vec<_> = values.iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(all, ["A=1", "B=x y", "C=a\n\"b", "D=v", "E="]);
    }

    #[test]
    fn variables_are_put_in() {
        let values = parse(
            "A=q\nB=${A}r\nC=\"${NOWHERE_AT_ALL:-d e}\"\nD=${NOWHERE_AT_ALL}x\nE='${B:-z}$A${A'\nF=${a:b}\n",
        );
        let all: Vec<_> = values.iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(all, ["A=q", "B=qr", "C=d e", "D=x", "E=qr$A${A", "F=${a:b}"]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_parses(text in ".{0,200}") {
            parse(&text);
        }
    }
}
