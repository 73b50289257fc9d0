//! API versions: `v7.20230615`, their order, and what each cut-off changes.

use std::fmt;

use crate::error::{Error, Result};

/// An API version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The major number.
    pub major: u32,
    /// The date, as yyyymmdd.
    pub date: u32,
}

/// The newest version that afar speaks (manager 23.09).
pub const OURS: Version = Version { major: 7, date: 20230615 };
/// The oldest that is not warned about.
pub const OLDEST: Version = Version { major: 5, date: 20191215 };

impl Version {
    /// Reads `vN.YYYYMMDD`.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Version> {
        let wrong = || {
            Error::service(format!("the server names an API version that is none: `{text}`"))
                .of(super::NAME)
                .hint("is the endpoint a Backend.AI manager?")
        };
        let (major, date) = text.strip_prefix('v').and_then(|rest| rest.split_once('.')).ok_or_else(wrong)?;
        match (major.parse(), date.parse()) {
            (Ok(major), Ok(date)) if date > 19_000_000 => Ok(Version { major, date }),
            _ => Err(wrong()),
        }
    }

    /// Whether this version is at least another.
    pub fn since(self, major: u32, date: u32) -> bool {
        self >= Version { major, date }
    }

    /// The word for sessions in paths.
    pub fn session_word(self) -> &'static str {
        if self.major <= 4 { "kernel" } else { "session" }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "v{}.{:08}", self.major, self.date)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn versions_parse_and_compare() {
        let old = Version::parse("v4.20190615").unwrap();
        assert!(old < OURS && !old.since(5, 20191215) && old.since(4, 20190615));
        assert_eq!(old.to_string(), "v4.20190615");
        for wrong in ["garbage", "v7", "7.20230615", "v7.x", "v7.1"] {
            assert!(Version::parse(wrong).is_err(), "{wrong}");
        }
    }
}
