//! `.env` files: searched from the working folder upwards, below the real environment.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What a `.env` file set, and where it is.
#[derive(Debug, Default)]
pub struct DotEnv {
    /// The file, where one was found.
    pub path: Option<PathBuf>,
    /// Its variables.
    pub values: BTreeMap<String, String>,
}

/// Reads the nearest `.env` from a folder upwards; none, or an unreadable one, is empty.
pub fn load(from: &Path) -> DotEnv {
    for folder in from.ancestors() {
        let path = folder.join(".env");
        if let Ok(text) = std::fs::read_to_string(&path) {
            return DotEnv { path: Some(path), values: parse(&text) };
        }
    }
    DotEnv::default()
}

/// `NAME=VALUE` lines: `export` before it, quotes and ` # comments` as in shells; other lines are passed over.
pub fn parse(text: &str) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for line in text.lines() {
        let line = line.trim_start();
        let line = line.strip_prefix("export ").unwrap_or(line).trim();
        let Some((name, value)) = line.split_once('=') else { continue };
        let name = name.trim();
        if name.is_empty() || name.starts_with('#') || name.contains(char::is_whitespace) {
            continue;
        }
        values.insert(name.to_owned(), value_of(value.trim()));
    }
    values
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
    use super::*;

    #[test]
    fn reads_what_shells_read() {
        let values = parse("# c\nexport A=1\nB = 'x y' # z\nC=\"a\\n\\\"b\"\nD=v # c\nE=\nnonsense\n=x\n");
        let all: Vec<_> = values.iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(all, ["A=1", "B=x y", "C=a\n\"b", "D=v", "E="]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_parses(text in ".{0,200}") {
            parse(&text);
        }
    }
}
