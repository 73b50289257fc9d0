//! What `sync` leaves alone on both sides.

use glob::{MatchOptions, Pattern};

use crate::error::{Error, Result};

/// Patterns of what is left alone.
#[derive(Debug, Default)]
pub struct Exclude(Vec<Pattern>);

impl Exclude {
    /// Reads patterns: one without a slash is for names anywhere, one with a slash for paths.
    ///
    /// # Errors
    /// A pattern that is none.
    pub fn new(patterns: &[String]) -> Result<Exclude> {
        let one = |text: &String| {
            let plain = text.strip_suffix('/').unwrap_or(text);
            Pattern::new(plain).map_err(|error| Error::usage(format!("--exclude {text}: {error}")))
        };
        patterns.iter().map(one).collect::<Result<_>>().map(Exclude)
    }

    /// Whether nothing was named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether something is left alone; what is below a directory that is, is never asked for.
    pub fn has(&self, path: &str) -> bool {
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        let name = path.rsplit('/').next().unwrap_or(path);
        let fits = |pattern: &Pattern| match pattern.as_str().strip_prefix('/') {
            // From the top on.
            Some(rest) => Pattern::new(rest).is_ok_and(|whole| whole.matches_with(path, options)),
            None if pattern.as_str().contains('/') => pattern.matches_with(path, options),
            None => pattern.matches_with(name, options),
        };
        is_part(name) || self.0.iter().any(fits)
    }
}

/// Whether it is what an unfinished download left for the next run.
fn is_part(name: &str) -> bool {
    name.strip_prefix(".afar-").and_then(|rest| rest.strip_suffix(".part")).is_some()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn patterns_of_names_and_of_paths() {
        let patterns = ["*.tmp", "build/", "/top", "a/*.log", "deep/**/x"].map(str::to_owned);
        let exclude = Exclude::new(&patterns).unwrap();
        for yes in ["x.tmp", "a/b/x.tmp", "build", "a/build", "top", "a/x.log", "deep/1/2/x", ".afar-0a.part"]
        {
            assert!(exclude.has(yes), "{yes}");
        }
        for no in ["tmp", "a/top", "b/a/x.log", "a/b/x.log", "building", "part"] {
            assert!(!exclude.has(no), "{no}");
        }
        assert!(Exclude::new(&["a[".to_owned()]).is_err());
    }
}
