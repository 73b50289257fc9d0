//! The official client's `credentials.cfg`, read as Python's configparser reads it, values as they stand.

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::secret::Secret;
use crate::error::{Error, Result};

/// What a client needs.
#[derive(Debug, Clone)]
pub struct Credentials {
    /// The client's ID.
    pub client_id: String,
    /// Its secret.
    pub client_secret: Secret,
    /// Host and path without a scheme, or a whole URL.
    pub auth_endpoint: String,
    /// The API with its version.
    pub api_endpoint: String,
    /// The entry of the token cache, where tokens are kept.
    pub cached_as: Option<String>,
}

/// The keys of a section that must all be there.
pub const KEYS: [&str; 4] = ["client_id", "client_secret", "auth_endpoint", "api_endpoint"];

/// A section of the file; none where there is no file or no such section.
///
/// # Errors
/// The file cannot be read.
pub fn section(path: &Path, name: &str) -> Result<Option<BTreeMap<String, String>>> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(parse(&text).remove(name)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::config(format!("cannot read {}: {error}", path.display()))),
    }
}

/// The names of the file's sections; none where it cannot be read.
pub fn names(path: &Path) -> Vec<String> {
    std::fs::read_to_string(path).map(|text| parse(&text).into_keys().collect()).unwrap_or_default()
}

/// What a line of the file is.
enum Line<'a> {
    /// `[name]`; what stands behind the last bracket is passed over.
    Header(&'a str),
    /// A key, in lower case, and its value.
    Key(String, &'a str),
    /// A further line of a value: it stands further in than the key.
    More(&'a str),
    /// Nothing; inside of a value it is a line of it.
    Empty,
    /// A comment; it belongs to no value.
    Comment,
    /// What configparser refuses.
    Noise,
}

/// Tells lines apart by what came before them.
#[derive(Default)]
struct Reader {
    indent: usize,
    in_section: bool,
    in_value: bool,
}

impl Reader {
    fn line<'a>(&mut self, line: &'a str) -> Line<'a> {
        let bare = line.trim_matches(is_space);
        if bare.is_empty() {
            return Line::Empty;
        }
        if bare.starts_with(['#', ';']) {
            return Line::Comment;
        }
        let indent = indentation(line).chars().count();
        if self.in_value && indent > self.indent {
            return Line::More(bare);
        }
        self.indent = indent;
        let header = bare.strip_prefix('[').and_then(|rest| rest.rsplit_once(']'));
        if let Some((name, _)) = header.filter(|(name, _)| !name.is_empty()) {
            (self.in_section, self.in_value) = (true, false);
            return Line::Header(name);
        }
        let pair = bare.split_once(['=', ':']).map(|(key, value)| (key.trim_matches(is_space), value));
        match pair.filter(|(key, _)| self.in_section && !key.is_empty()) {
            Some((key, value)) => {
                self.in_value = true;
                Line::Key(key.to_lowercase(), value.trim_matches(is_space))
            }
            None => Line::Noise,
        }
    }
}

/// What Python takes for a space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\u{1c}'..='\u{1f}').contains(&c)
}

fn indentation(line: &str) -> &str {
    &line[..line.len() - line.trim_start_matches(is_space).len()]
}

/// The text with one kind of line ends, and without a byte order mark.
fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

/// The file's text with a section's values set: its other keys, other sections and comments stay.
pub fn with_section(text: &str, name: &str, values: &[(&str, &str)]) -> String {
    let text = plain(text);
    let indent = own_indentation(&text, name);
    let set: String = values.iter().map(|(key, value)| format!("{indent}{key} = {value}\n")).collect();
    let (mut out, mut reader, mut written) = (String::new(), Reader::default(), false);
    let (mut inside, mut dropping) = (false, false);
    for line in text.lines() {
        let kind = reader.line(line);
        match &kind {
            Line::Header(section) => (inside, dropping) = (*section == name, false),
            Line::Key(key, _) => dropping = inside && values.iter().any(|(known, _)| known == key),
            _ => {}
        }
        let keep = match kind {
            Line::Header(_) | Line::Empty | Line::Comment => true,
            Line::Key(..) | Line::More(_) => !dropping,
            // Before the first key it would become part of what is put there.
            Line::Noise => !inside || reader.in_value,
        };
        if keep {
            out.push_str(line);
            out.push('\n');
        }
        if matches!(kind, Line::Header(_)) && inside && !written {
            out.push_str(&set);
            written = true;
        }
    }
    if !written {
        if !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
        out.push_str(&format!("[{name}]\n{set}"));
    }
    out
}

/// The file's text without a section; none where there is no such section. All else stays.
pub fn without_section(text: &str, name: &str) -> Option<String> {
    let text = plain(text);
    let (mut out, mut reader, mut inside, mut found) = (String::new(), Reader::default(), false, false);
    for line in text.lines() {
        if let Line::Header(section) = reader.line(line) {
            inside = section == name;
            found |= inside;
        }
        if !inside {
            out.push_str(line);
            out.push('\n');
        }
    }
    found.then_some(out)
}

/// How far in stands what comes first in a section: what stands further in than the key before is part of its value.
fn own_indentation<'a>(text: &'a str, name: &str) -> &'a str {
    let (mut reader, mut inside) = (Reader::default(), false);
    for line in text.lines() {
        match reader.line(line) {
            Line::Key(..) | Line::Header(_) if inside => return indentation(line),
            Line::Header(section) => inside = section == name,
            _ => {}
        }
    }
    ""
}

/// All sections; what `[DEFAULT]` has is in each.
fn parse(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let (mut reader, mut section, mut key) = (Reader::default(), String::new(), None);
    for line in plain(text).lines() {
        let more = match reader.line(line) {
            Line::Header(name) => {
                (section, key) = (name.to_owned(), None);
                sections.entry(section.clone()).or_default();
                continue;
            }
            Line::Key(name, value) => {
                sections.entry(section.clone()).or_default().insert(name.clone(), value.to_owned());
                key = Some(name);
                continue;
            }
            Line::More(text) => text,
            Line::Empty => "",
            Line::Comment | Line::Noise => continue,
        };
        let value = key.as_ref().and_then(|key| sections.get_mut(&section)?.get_mut(key));
        if let Some(value) = value {
            value.push('\n');
            value.push_str(more);
        }
    }
    for value in sections.values_mut().flat_map(BTreeMap::values_mut) {
        value.truncate(value.trim_end_matches(is_space).len());
    }
    let shared = sections.remove("DEFAULT").unwrap_or_default();
    for values in sections.values_mut() {
        for (key, value) in &shared {
            values.entry(key.clone()).or_insert_with(|| value.clone());
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn files_are_read_as_configparser_does() {
        let text = "; note\n[DEFAULT]\nAuth_Endpoint: auth.example/oauth2\n[default]\nclient_id = a=b:c\n\
                    client_secret = 50%\n  more\n[work]\nauth_endpoint = other\n";
        let sections = parse(text);
        let get = |section: &str, key: &str| sections[section].get(key).map(String::as_str);
        assert_eq!(get("default", "auth_endpoint"), Some("auth.example/oauth2"));
        assert_eq!(get("default", "client_id"), Some("a=b:c"));
        assert_eq!(get("default", "client_secret"), Some("50%\nmore"));
        assert_eq!(get("work", "auth_endpoint"), Some("other"));
        assert!(!sections.contains_key("DEFAULT"));
    }

    #[derive(serde::Deserialize)]
    struct Case {
        text: String,
        sections: BTreeMap<String, BTreeMap<String, String>>,
    }

    /// Files made by chance, and what Python's configparser reads in them (`tests/fixtures/configparser_cases.py`).
    fn cases() -> Vec<Case> {
        serde_json::from_str(include_str!("../../../tests/fixtures/configparser.json")).unwrap()
    }

    #[test]
    fn files_made_by_chance_are_read_as_configparser_does() {
        for Case { text, sections: wanted } in cases() {
            let mut sections = parse(&text);
            for values in sections.values_mut() {
                values.retain(|key, _| KEYS.contains(&key.as_str()) || key == "use_cache");
            }
            assert_eq!(sections, wanted, "{text:?}");
        }
    }

    #[test]
    fn what_is_set_in_them_leaves_the_rest_as_it_was() {
        for Case { text, sections: wanted } in cases() {
            for name in wanted.keys().map(String::as_str).chain(["new"]) {
                let after = parse(&with_section(&text, name, &[("client_id", "set"), ("use_cache", "no")]));
                assert_eq!(after[name]["client_id"], "set", "{text:?} {name}");
                assert_eq!(after[name]["use_cache"], "no", "{text:?} {name}");
                for (section, values) in &wanted {
                    let others = values.iter().filter(|(key, _)| {
                        section != name || !["client_id", "use_cache"].contains(&key.as_str())
                    });
                    for (key, value) in others {
                        assert_eq!(after[section].get(key), Some(value), "{text:?} {name}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_section_is_set_and_the_rest_stays() {
        let text = "# mine\n[default]\nclient_id = a\n  more\nother = x\n\n[work]\nclient_id = w\n";
        let text = with_section(text, "default", &[("client_id", "b=c"), ("use_cache", "true")]);
        let sections = parse(&text);
        assert_eq!(sections["default"]["client_id"], "b=c");
        assert_eq!(sections["default"]["other"], "x");
        assert_eq!(sections["default"]["use_cache"], "true");
        assert_eq!(sections["work"]["client_id"], "w");
        assert!(text.starts_with("# mine\n"));
        let text = with_section("", "new", &[("client_id", "n")]);
        assert_eq!(text, "[new]\nclient_id = n\n");
    }

    proptest::proptest! {
        #[test]
        fn what_is_set_is_read(
            old in "(\\[[a-c]\\]\n| {0,3}[a-c] = [a-z]\n|# x\n| y\n|\n){0,12}",
            name in "[a-c]", value in "[a-z=:%][a-z=:% ]{0,8}[a-z]",
        ) {
            let before = parse(&old);
            let after = parse(&with_section(&old, &name, &[("a", &value)]));
            proptest::prop_assert_eq!(&after[&name]["a"], &value);
            for (section, values) in &before {
                for (key, text) in values.iter().filter(|(key, _)| section != &name || *key != "a") {
                    proptest::prop_assert_eq!(&after[section][key], text);
                }
            }
        }

        #[test]
        fn any_text_does_no_harm(text in "[\\[\\]a-z=: \n#;]*") {
            let _ = parse(&text);
        }
    }
}
