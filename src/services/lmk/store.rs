//! The official LMK client's configuration file: an INI file with a section a profile, shared both ways.
//!
//! Reading never writes; writing keeps other sections and comments, and makes the file private.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::config::secret::Secret;
use crate::config::tokens::{Store, Token, from_millis, to_millis};
use crate::config::{atomic, zone};
use crate::error::{Error, Result};

/// One section of the file.
#[derive(Debug, Clone)]
pub struct IniStore {
    /// The file.
    pub path: PathBuf,
    /// The section.
    pub section: String,
    /// The server's address, kept beside the token where it was set in any way.
    pub server_url: Option<String>,
    /// What the settings have instead of the file's.
    pub given: Given,
}

/// Parts of a token that were set elsewhere; each takes the place of the section's own (as in the official client).
#[derive(Debug, Clone, Default)]
pub struct Given {
    /// The access token; an empty one is none.
    pub access: Option<Secret>,
    /// The refresh token.
    pub refresh: Option<Secret>,
    /// When the access token ends; none within is never.
    pub expires: Option<Option<SystemTime>>,
}

impl IniStore {
    fn read(&self) -> Result<String> {
        match std::fs::read_to_string(&self.path) {
            Ok(text) => Ok(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            Err(error) => Err(Error::config(format!("cannot read {}: {error}", self.path.display()))),
        }
    }

    /// The value of a key in the section.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn value(&self, key: &str) -> Result<Option<String>> {
        Ok(value(&self.read()?, &self.section, key))
    }

    /// Forgets the token; says whether there was one.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn forget(&self) -> Result<bool> {
        let text = self.read()?;
        if value(&text, &self.section, "access_token").is_none_or(|token| token.is_empty()) {
            return Ok(false);
        }
        let kept: Vec<(&str, String)> =
            self.server_url.iter().map(|url| ("server_url", url.clone())).collect();
        atomic::write_private(&self.path, replaced(&text, &self.section, &kept).as_bytes())?;
        Ok(true)
    }
}

impl Store for IniStore {
    fn path(&self) -> &Path {
        &self.path
    }

    fn load(&self) -> Result<Option<Token>> {
        let text = self.read()?;
        let get = |key: &str| value(&text, &self.section, key).map(Secret::new);
        let part = |given: &Option<Secret>, key: &str| {
            given.clone().or_else(|| get(key)).filter(|secret| !secret.is_empty())
        };
        let Some(access) = part(&self.given.access, "access_token") else { return Ok(None) };
        let refresh = part(&self.given.refresh, "refresh_token");
        // 0 is no end, as the official client reads it.
        let stored = get("access_token_expires").and_then(|text| text.expose().trim().parse::<i64>().ok());
        let stored = stored.filter(|millis| *millis != 0);
        let expires = self.given.expires.unwrap_or_else(|| {
            stored.map(|millis| from_millis(millis.saturating_add(offset_millis(millis))))
        });
        Ok(Some(Token { access, refresh, expires }))
    }

    fn save(&self, token: &Token) -> Result<()> {
        let mut pairs = vec![("access_token", token.access.expose().to_owned())];
        pairs.extend(token.refresh.as_ref().map(|text| ("refresh_token", text.expose().to_owned())));
        if let Some(end) = token.expires {
            pairs.push(("access_token_expires", skewed(end).to_string()));
        }
        pairs.extend(self.server_url.iter().map(|url| ("server_url", url.clone())));
        let text = replaced(&self.read()?, &self.section, &pairs);
        atomic::write_private(&self.path, text.as_bytes())
    }
}

/// The official client stores the UTC wall clock read as local time; it reads it back the same way.
fn skewed(end: SystemTime) -> i64 {
    let true_millis = to_millis(end);
    true_millis - offset_millis(true_millis)
}

fn offset_millis(millis: i64) -> i64 {
    let moment = jiff::Timestamp::from_millisecond(millis).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    i64::from(zone::local().to_offset(moment).seconds()) * 1000
}

fn section_of(line: &str) -> Option<&str> {
    line.trim_end().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'))
}

/// A key's value, `%%` read as a percent sign.
fn value(text: &str, section: &str, key: &str) -> Option<String> {
    let mut inside = false;
    for line in text.lines() {
        if let Some(name) = section_of(line) {
            inside = name == section;
        } else if inside && !line.starts_with(['#', ';']) {
            let Some((name, value)) = line.split_once(['=', ':']) else { continue };
            if name.trim().eq_ignore_ascii_case(key) {
                return Some(value.trim().replace("%%", "%"));
            }
        }
    }
    None
}

/// The text with a section's keys replaced: its comments stay, and so does everything else.
fn replaced(text: &str, section: &str, pairs: &[(&str, String)]) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let begin = lines.iter().position(|line| section_of(line) == Some(section));
    let body = |out: &mut String| {
        for (key, value) in pairs {
            out.push_str(&format!("{key} = {}\n", value.replace('%', "%%")));
        }
    };
    let mut out = String::new();
    let Some(begin) = begin else {
        if !text.is_empty() {
            out.push_str(text.trim_end());
            out.push_str("\n\n");
        }
        out.push_str(&format!("[{section}]\n"));
        body(&mut out);
        out.push('\n');
        return out;
    };
    let end = lines[begin + 1..]
        .iter()
        .position(|line| section_of(line).is_some())
        .map_or(lines.len(), |n| begin + 1 + n);
    for line in &lines[..=begin] {
        out.push_str(line);
        out.push('\n');
    }
    for line in lines[begin + 1..end].iter().filter(|line| line.starts_with(['#', ';'])) {
        out.push_str(line);
        out.push('\n');
    }
    body(&mut out);
    out.push('\n');
    for line in &lines[end..] {
        out.push_str(line);
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::time::Duration;

    #[test]
    fn other_sections_and_comments_stay() {
        let text = "# top\n[work]\naccess_token = w\n\n[python]\n; mine\naccess_token = old\nextra = x\n\n[last]\na = b\n";
        let new = replaced(text, "python", &[("access_token", "a%b".to_owned())]);
        assert_eq!(
            new,
            "# top\n[work]\naccess_token = w\n\n[python]\n; mine\naccess_token = a%%b\n\n[last]\na = b\n"
        );
        assert_eq!(value(&new, "python", "access_token").unwrap(), "a%b");
        assert_eq!(value(&new, "work", "access_token").unwrap(), "w");
        assert_eq!(replaced("", "python", &[]), "[python]\n\n");
    }

    #[test]
    fn a_token_comes_back_as_it_was_stored() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/config");
        let store = IniStore {
            path,
            section: "python".into(),
            server_url: Some("http://x".into()),
            given: Given::default(),
        };
        assert_eq!(store.load().unwrap(), None);
        let end = from_millis(1_795_209_667_283) + Duration::ZERO;
        let token = Token { access: Secret::new("a%"), refresh: Some(Secret::new("r")), expires: Some(end) };
        store.save(&token).unwrap();
        assert_eq!(store.load().unwrap(), Some(token));
        assert!(store.forget().unwrap());
        assert!(!store.forget().unwrap());
        assert_eq!(store.value("server_url").unwrap().unwrap(), "http://x");
    }

    proptest::proptest! {
        #[test]
        fn any_file_is_read_and_rewritten(text in "([\\[\\]a-z=%#;: ]{0,12}\n){0,8}") {
            let new = replaced(&text, "python", &[("access_token", "t".to_owned())]);
            proptest::prop_assert_eq!(value(&new, "python", "access_token"), Some("t".to_owned()));
        }
    }
}
