//! What the program was started as: afar, or one of the official clients whose place it takes.

use std::ffi::OsString;
use std::path::Path;

use crate::error::{Error, Kind};

/// Whose habits hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Personality {
    /// `afar`, with the service as its first word.
    Native,
    /// `backend.ai` or `bai`.
    Bai,
    /// `lmk`.
    Lmk,
    /// `las`.
    Las,
    /// `cocalc`, which no official client has as a name: afar's own habits hold.
    Cocalc,
}

/// Whose name the program was started under, and the words after it.
pub fn of(argv: Vec<OsString>) -> (Personality, Vec<OsString>) {
    let mut words = argv.into_iter();
    let started = words.next().unwrap_or_default();
    let name =
        Path::new(&started).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = name.strip_suffix(".exe").unwrap_or(&name);
    let named = NAMES.iter().find(|(known, _)| *known == name);
    (named.map_or(Personality::Native, |(_, personality)| *personality), words.collect())
}

/// The names that afar takes an official client's place under.
pub const NAMES: &[(&str, Personality)] = &[
    ("backend.ai", Personality::Bai),
    ("bai", Personality::Bai),
    ("lmk", Personality::Lmk),
    ("las", Personality::Las),
    ("cocalc", Personality::Cocalc),
];

impl Personality {
    /// The program's name in its own help.
    pub fn program(self) -> &'static str {
        match self {
            Personality::Native => "afar",
            Personality::Bai => "backend.ai",
            Personality::Lmk => "lmk",
            Personality::Las => "las",
            Personality::Cocalc => "cocalc",
        }
    }

    /// The name that has a new process behave like this one.
    pub fn called(self) -> &'static str {
        match self {
            Personality::Bai => "bai",
            other => other.program(),
        }
    }

    /// The word of the service whose tree is the whole tree.
    pub fn service(self) -> Option<&'static str> {
        match self {
            Personality::Native => None,
            Personality::Bai => Some("bai"),
            Personality::Lmk => Some("lmk"),
            Personality::Las => Some("las"),
            Personality::Cocalc => Some("cocalc"),
        }
    }

    /// Whether an official client's place is taken.
    pub fn is_drop_in(self) -> bool {
        !matches!(self, Personality::Native | Personality::Cocalc)
    }

    /// The exit code of an error: the documented one, or the official client's.
    pub fn exit_code(self, error: &Error) -> u8 {
        if let Some(code) = error.exit_override() {
            return code;
        }
        match (self, error.kind()) {
            (Personality::Native | Personality::Cocalc, kind) => kind.exit_code(),
            (_, Kind::BrokenPipe | Kind::DryRun) => 0,
            (_, Kind::Interrupted) => 130,
            (Personality::Bai, Kind::Refused) => 4,
            (Personality::Bai, Kind::Pending) => 3,
            // What the command refuses itself is an exception of the official client's, not wrong usage.
            (Personality::Las, Kind::Refused) => 1,
            (_, Kind::Usage | Kind::Refused) => 2,
            _ => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_decides() {
        let started = |name: &str| of(vec![name.into(), "ps".into()]).0;
        assert_eq!(started("/usr/local/bin/backend.ai"), Personality::Bai);
        assert_eq!(started("lmk.exe"), Personality::Lmk);
        assert_eq!(started("./afar-0.1"), Personality::Native);
    }

    #[test]
    fn codes_are_the_official_ones_under_an_official_name() {
        let error = Error::new(Kind::NotFound, "x");
        assert_eq!(Personality::Native.exit_code(&error), 5);
        assert_eq!(Personality::Bai.exit_code(&error), 1);
        assert_eq!(Personality::Bai.exit_code(&Error::new(Kind::Refused, "x")), 4);
        assert_eq!(Personality::Native.exit_code(&Error::new(Kind::Refused, "x")), 2);
    }
}
