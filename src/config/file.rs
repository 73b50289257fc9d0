//! `config.toml` and `credentials.toml`: checked reading, and edits that leave comments alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use toml_edit::{DocumentMut, Item, Table, value};

use super::lock::Lock;
use super::registry::{SETTINGS, Setting, Type, find};
use super::secret::Secret;
use super::{atomic, keyring};
use crate::error::{Error, Result};
use crate::nearest::nearest;

/// How long another process's edit is waited for.
const LOCK_LIMIT: Duration = Duration::from_secs(10);
/// What an unknown key may also mean.
const NEWER: &str = "if a newer afar wrote the file: update this one, or name another file with --config";

/// One profile: settings by key.
pub type Profile = BTreeMap<&'static str, String>;

/// A parsed configuration file.
#[derive(Debug, Default)]
pub struct ConfigFile {
    /// Where it is, or would be.
    pub path: PathBuf,
    /// Whether it exists.
    pub exists: bool,
    /// The active profile (`profile = "…"`), where one is named.
    pub active: Option<String>,
    /// The profiles by name.
    pub profiles: BTreeMap<String, Profile>,
}

/// Reads `config.toml`; a missing file is an empty one.
///
/// # Errors
/// Syntax errors, unknown keys and wrong values, each with line, column and the nearest right name.
pub fn load(path: &Path) -> Result<ConfigFile> {
    let mut file = ConfigFile { path: path.to_owned(), ..ConfigFile::default() };
    let Some(text) = read_optional(path)? else { return Ok(file) };
    file.exists = true;
    let doc = parse(path, &text)?;
    let at = Place { path, text: &text };
    for (key, item) in doc.iter() {
        let span = doc.key(key).and_then(toml_edit::Key::span);
        match (key, item) {
            ("profile", Item::Value(toml_edit::Value::String(name))) => {
                file.active = Some(name.value().clone())
            }
            ("profiles", Item::Table(profiles)) => {
                for (name, item) in profiles.iter() {
                    let Some(table) = item.as_table_like() else {
                        return Err(at.error(item.span(), "a profile is a table such as [profiles.work.bai]"));
                    };
                    file.profiles.insert(name.to_owned(), profile(&at, table, false)?);
                }
            }
            ("profile" | "profiles", _) => {
                return Err(at.error(item.span(), &format!("`{key}` has the wrong type")));
            }
            _ => return Err(at.unknown(span, key, &["profile", "profiles"])),
        }
    }
    Ok(file)
}

/// Reads `credentials.toml`: `[PROFILE.SERVICE]` tables of secrets. Its mode is repaired; the caller is told.
///
/// # Errors
/// As [`load`].
pub fn load_credentials(path: &Path) -> Result<(BTreeMap<String, Profile>, bool)> {
    let Some(text) = read_optional(path)? else { return Ok((BTreeMap::new(), false)) };
    let repaired = atomic::repair_mode(path);
    let doc = parse(path, &text)?;
    let at = Place { path, text: &text };
    let mut profiles = BTreeMap::new();
    for (name, item) in doc.iter() {
        let Some(table) = item.as_table_like() else {
            return Err(at.error(item.span(), "a profile is a table such as [work.bai]"));
        };
        profiles.insert(name.to_owned(), profile(&at, table, true)?);
    }
    Ok((profiles, repaired))
}

fn profile(at: &Place<'_>, table: &dyn toml_edit::TableLike, secrets: bool) -> Result<Profile> {
    let mut out = Profile::new();
    let wanted = || SETTINGS.iter().filter(|setting| setting.secret == secrets);
    for (key, item) in table.iter() {
        let span = table.key(key).and_then(toml_edit::Key::span);
        if let Some(service) = item.as_table_like() {
            let names: Vec<&str> = wanted().filter(|s| s.parts().0 == key).map(|s| s.parts().1).collect();
            if names.is_empty() {
                let mut services: Vec<&str> =
                    wanted().map(|s| s.parts().0).filter(|s| !s.is_empty()).collect();
                services.dedup();
                return Err(at.unknown(span, key, &services));
            }
            for (name, item) in service.iter() {
                let span = service.key(name).and_then(toml_edit::Key::span);
                let Some(setting) = find(&format!("{key}.{name}")).filter(|s| s.secret == secrets) else {
                    return Err(at.unknown(span, name, &names));
                };
                out.insert(setting.key, at.text_of(setting, item)?);
            }
            continue;
        }
        let Some(setting) = find(key).filter(|s| s.secret == secrets) else {
            let names: Vec<&str> = wanted().map(|s| s.key).filter(|k| !k.contains('.')).collect();
            return Err(at.unknown(span, key, &names));
        };
        out.insert(setting.key, at.text_of(setting, item)?);
    }
    Ok(out)
}

/// Where in which file something stands.
struct Place<'a> {
    path: &'a Path,
    text: &'a str,
}

impl Place<'_> {
    fn error(&self, span: Option<std::ops::Range<usize>>, message: &str) -> Error {
        let start = span.map_or(0, |span| span.start).min(self.text.len());
        let before = &self.text[..start];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Error::config(format!("{}:{line}:{column}: {message}", self.path.display()))
    }

    fn unknown(&self, span: Option<std::ops::Range<usize>>, key: &str, names: &[&str]) -> Error {
        let error = self.error(span, &format!("unknown key `{key}`"));
        match nearest(key, names) {
            Some(name) => error.hint(format!("did you mean `{name}`?")),
            None => error.hint(format!("known here: {}", names.join(", "))).hint(NEWER),
        }
    }

    fn text_of(&self, setting: &Setting, item: &Item) -> Result<String> {
        let text = match item.as_value() {
            Some(toml_edit::Value::String(text)) => text.value().clone(),
            Some(toml_edit::Value::Integer(number)) => number.value().to_string(),
            Some(toml_edit::Value::Float(number)) => number.value().to_string(),
            Some(toml_edit::Value::Boolean(flag)) => flag.value().to_string(),
            Some(toml_edit::Value::Array(list))
                if matches!(setting.kind, Type::List | Type::Words(_) | Type::Url) =>
            {
                list.iter().filter_map(|one| one.as_str()).collect::<Vec<_>>().join(",")
            }
            _ => return Err(self.error(item.span(), &format!("`{}` has the wrong type", setting.key))),
        };
        match setting.problem(&text) {
            Some(problem) => Err(self.error(item.span(), &format!("`{}`: {problem}", setting.key))),
            None => Ok(text),
        }
    }
}

fn read_optional(path: &Path) -> Result<Option<String>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::config(format!("cannot read {}: {error}", path.display()))
            .hint("check its permissions and HOME, or name another file with --config")),
    }
}

fn parse(path: &Path, text: &str) -> Result<toml_edit::Document<String>> {
    toml_edit::Document::parse(text.to_owned()).map_err(|error| {
        Place { path, text }.error(error.span(), error.message().lines().next().unwrap_or("not TOML"))
    })
}

/// An edit of one of the two files: everything else in it stays as it is, comments included.
pub struct Edit {
    path: PathBuf,
    doc: DocumentMut,
    // Held until the file is written, or the edit given up.
    _lock: Lock,
}

impl Edit {
    /// Opens a file for editing; a missing one is empty. Others who edit it wait until this is saved or dropped.
    ///
    /// # Errors
    /// The file is there and is not TOML, or cannot be read; another process has it for too long.
    pub async fn open(path: &Path) -> Result<Edit> {
        let lock = Lock::take(path, LOCK_LIMIT).await?;
        let text = read_optional(path)?.unwrap_or_default();
        let doc = text
            .parse::<DocumentMut>()
            .map_err(|error| Place { path, text: &text }.error(error.span(), error.message()))?;
        Ok(Edit { path: path.to_owned(), doc, _lock: lock })
    }

    fn table(&mut self, parts: &[&str]) -> Result<&mut Table> {
        let mut table = self.doc.as_table_mut();
        for part in parts {
            let item = table.entry(part).or_insert_with(|| {
                let mut new = Table::new();
                new.set_implicit(true);
                Item::Table(new)
            });
            table = item
                .as_table_mut()
                .ok_or_else(|| Error::config(format!("`{part}` in the file is not a [table]")))?;
        }
        table.set_implicit(false);
        Ok(table)
    }

    /// Names the active profile.
    pub fn activate(&mut self, name: &str) {
        put(&mut self.doc["profile"], value(name));
    }

    /// Sets a plain setting in a profile of `config.toml`.
    ///
    /// # Errors
    /// The file's own structure is in the way.
    pub fn set(&mut self, profile: &str, setting: &Setting, text: &str) -> Result<()> {
        let (service, name) = setting.parts();
        let table = match service {
            "" => self.table(&["profiles", profile])?,
            _ => self.table(&["profiles", profile, service])?,
        };
        let new = match (setting.kind, text.parse::<i64>(), super::registry::parse_bool(text)) {
            (Type::Count | Type::Seconds, Ok(number), _) => value(number),
            (Type::Bool, _, Some(flag)) => value(flag),
            (Type::List | Type::Words(_), ..) => {
                value(text.split(',').map(str::trim).collect::<toml_edit::Array>())
            }
            _ => value(text),
        };
        put(&mut table[name], new);
        Ok(())
    }

    /// Sets a secret in a profile of `credentials.toml`, or in the keyring, to which the file then points.
    ///
    /// # Errors
    /// The file's own structure is in the way; there is no keyring.
    pub fn set_secret(
        &mut self,
        profile: &str,
        setting: &Setting,
        secret: &Secret,
        keyring: bool,
    ) -> Result<()> {
        let (service, name) = setting.parts();
        let place = &mut self.table(&[profile, service])?[name];
        if keyring {
            keyring::store(profile, setting.key, secret)?;
        }
        put(place, value(if keyring { keyring::MARK } else { secret.expose() }));
        Ok(())
    }

    /// Takes a setting out; says whether it was there.
    pub fn unset(&mut self, profile_name: &str, setting: &Setting) -> bool {
        let (service, name) = setting.parts();
        let root = match setting.secret {
            true => Some(self.doc.as_item_mut()),
            false => self.doc.get_mut("profiles"),
        };
        let profile = root.and_then(|item| item.get_mut(profile_name));
        let table = match service {
            "" => profile,
            _ => profile.and_then(|item| item.get_mut(service)),
        };
        let gone = table.and_then(Item::as_table_like_mut).and_then(|table| table.remove(name));
        if setting.secret && gone.as_ref().and_then(Item::as_str) == Some(keyring::MARK) {
            keyring::forget(profile_name, setting.key);
        }
        gone.is_some()
    }

    /// Writes the file, 0600.
    ///
    /// # Errors
    /// The file system's.
    pub fn save(self) -> Result<()> {
        atomic::write_private(&self.path, self.doc.to_string().as_bytes()).map_err(|error| {
            match error.hints().is_empty() {
                true => error.hint("check the folder's permissions and HOME"),
                false => error,
            }
        })
    }
}

/// Replaces a value; what stands around it, a comment at the line's end above all, stays.
fn put(place: &mut Item, new: Item) {
    let around = place.as_value().map(|old| old.decor().clone());
    *place = new;
    if let (Some(around), Some(value)) = (around, place.as_value_mut()) {
        *value.decor_mut() = around;
    }
}

/// The names of all profiles, of both files.
pub fn names(config: &ConfigFile, credentials: &BTreeMap<String, Profile>) -> Vec<String> {
    let mut names: Vec<String> = config.profiles.keys().chain(credentials.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn an_unknown_key_names_line_column_and_the_nearest() {
        let (_folder, path) = file("profile = \"a\"\n[profiles.a.bai]\n  endpiont = \"http://x\"\n");
        let error = load(&path).unwrap_err();
        assert!(error.message().ends_with("config.toml:3:3: unknown key `endpiont`"), "{error}");
        assert_eq!(error.hints(), ["did you mean `endpoint`?"]);
    }

    #[test]
    fn wrong_values_and_types_are_refused() {
        for text in [
            "[profiles.a]\noutput = \"xml\"\n",
            "[profiles.a.bai]\nendpoint = \"manager\"\n",
            "[profiles.a.bai]\nendpoint = { }\n",
            "[profiles.a.bai]\nsecret_key = \"x\"\n",
            "[profiles.a.bia]\nendpoint = \"http://x\"\n",
            "profiles = 1\n",
            "[profiles.a",
        ] {
            let (_folder, path) = file(text);
            assert_eq!(load(&path).unwrap_err().kind(), crate::error::Kind::Config, "{text}");
        }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn edits_keep_comments_and_order() {
        let (_folder, path) =
            file("# mine\nprofile = \"a\" # active\n\n[profiles.a.bai]\n# where\nendpoint = \"http://x\"\n");
        let mut edit = Edit::open(&path).await.unwrap();
        edit.set("a", find("bai.domain").unwrap(), "research").unwrap();
        edit.set("b", find("retries").unwrap(), "3").unwrap();
        edit.save().unwrap();
        assert_eq!(
            std::fs::read_to_string(&path).unwrap(),
            "# mine\nprofile = \"a\" # active\n\n[profiles.a.bai]\n# where\nendpoint = \"http://x\"\ndomain = \"research\"\n\n[profiles.b]\nretries = 3\n"
        );
        let mut edit = Edit::open(&path).await.unwrap();
        assert!(edit.unset("a", find("bai.domain").unwrap()));
        assert!(!edit.unset("a", find("bai.domain").unwrap()));
        assert_eq!(load(&path).unwrap().profiles["b"]["retries"], "3");
    }
}
