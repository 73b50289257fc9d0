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

/// The file's text with a section's values set: its other keys, other sections and comments stay.
pub fn with_section(text: &str, name: &str, values: &[(&str, &str)]) -> String {
    let header =
        |line: &str| line.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).map(str::to_owned);
    let key_of = |line: &str| line.split_once(['=', ':']).map(|(key, _)| key.trim().to_ascii_lowercase());
    let set: String = values.iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
    let (mut out, mut inside, mut dropping, mut written) = (String::new(), false, false, false);
    for line in text.lines() {
        let continues = line.starts_with([' ', '\t']) && !line.trim().is_empty();
        if let Some(section) = header(line) {
            inside = section == name;
            // What stood there belonged to no key.
            dropping = inside;
            out.push_str(line);
            out.push('\n');
            if inside && !written {
                out.push_str(&set);
                written = true;
            }
            continue;
        }
        let bare = line.trim_start();
        let comment = bare.is_empty() || bare.starts_with(['#', ';']);
        if !continues && !comment {
            let set_anew = |key: String| values.iter().any(|(known, _)| *known == key);
            dropping = inside && key_of(line).is_some_and(set_anew);
        }
        if comment || !dropping {
            out.push_str(line);
            out.push('\n');
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

/// All sections; what `[DEFAULT]` has is in each.
fn parse(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut sections: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let (mut section, mut last): (Option<String>, Option<String>) = (None, None);
    for line in text.lines() {
        let bare = line.trim();
        if bare.is_empty() || bare.starts_with(['#', ';']) {
            continue;
        }
        let here = section.as_ref().and_then(|name| sections.get_mut(name));
        if line.starts_with([' ', '\t'])
            && let (Some(values), Some(key)) = (here, &last)
        {
            if let Some(value) = values.get_mut(key) {
                value.push('\n');
                value.push_str(bare);
            }
            continue;
        }
        if let Some(name) = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = Some(name.to_owned());
            last = None;
            sections.entry(name.to_owned()).or_default();
        } else if let (Some(name), Some((key, value))) = (&section, bare.split_once(['=', ':'])) {
            let key = key.trim().to_ascii_lowercase();
            sections.entry(name.clone()).or_default().insert(key.clone(), value.trim().to_owned());
            last = Some(key);
        }
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
            old in "(\\[[a-c]\\]\n|[a-c] = [a-z]\n|# x\n| y\n|\n){0,12}",
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
