//! Configuration files, secrets' files and folders that must be writable.

use std::path::{Path, PathBuf};

use super::super::auth::{Standing, standings};
use super::super::bai::standing::login_file;
use super::super::context::Ctx;
use super::Finding;
use crate::config::paths;
use crate::config::registry::SETTINGS;
use crate::http::curl::quote;

const AREA: &str = "configuration";

/// What is in the files, who may read them, and which services are set up.
pub(super) fn look(ctx: &Ctx) -> Vec<Finding> {
    let mut all = Vec::new();
    let settings = match ctx.settings() {
        Ok(settings) => settings,
        Err(error) => return vec![Finding::of_error(AREA, "settings", &error)],
    };
    let path = &settings.config.path;
    let found = if settings.config.exists { "is sound" } else { "is not there; defaults hold" };
    all.push(Finding::ok(
        AREA,
        path.display().to_string(),
        format!("{found}; profile `{}`", settings.profile),
    ));
    for one in SETTINGS {
        if let Err(error) = settings.checked(one.key) {
            all.push(Finding::of_error(AREA, one.key, &error));
        }
    }
    let login = login_file(&settings.profile);
    for secret in secret_files(settings.credentials_path.clone(), login) {
        all.extend(private(&secret));
        all.extend(sound(&secret));
    }
    for (what, folder) in [("state", paths::state()), ("cache", paths::cache())] {
        all.extend(writable(what, &folder));
    }
    for standing in standings(ctx) {
        all.push(match standing {
            Ok(standing) => set_up(&standing),
            Err((service, error)) => Finding::of_error("credentials", service, &error),
        });
    }
    all
}

/// Every file that may hold a secret, of afar and of the official clients.
fn secret_files(credentials: PathBuf, login: PathBuf) -> Vec<PathBuf> {
    vec![
        credentials,
        login,
        paths::official_bai_state().join("cookie.dat"),
        paths::official_lmk_config(),
        paths::official_las_folder().join("credentials.cfg"),
        paths::official_las_folder().join("token-cache.json"),
    ]
}

/// Whether a file that another program writes too can be read for what it is: one that cannot looks like none.
fn sound(path: &Path) -> Option<Finding> {
    use std::io::ErrorKind::{NotADirectory, NotFound};
    let name = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => return None,
        Err(error) => {
            return Some(Finding::fail(
                AREA,
                name,
                format!("cannot be read: {error}"),
                "make it yours: chown",
            ));
        }
    };
    let wrong = match path.extension().and_then(|end| end.to_str()) {
        Some("toml" | "dat") => None,
        Some("json") => {
            serde_json::from_str::<serde::de::IgnoredAny>(&text).err().map(|error| error.to_string())
        }
        _ => odd_line(&text).map(|number| format!("line {number} is neither a [section] nor NAME = VALUE")),
    }?;
    let remedy = format!("correct it, or move it away and sign in anew: mv {0} {0}.old", quote(&name));
    Some(Finding::warn(AREA, name, format!("is taken as empty: {wrong}"), remedy))
}

/// The number of the first line that no INI file has.
fn odd_line(text: &str) -> Option<usize> {
    let is_odd = |line: &str| {
        let plain = line.trim();
        !(plain.is_empty()
            || plain.starts_with(['#', ';'])
            || plain.starts_with('[') && plain.contains(']')
            || line.starts_with([' ', '\t'])
            || line.contains(['=', ':']))
    };
    text.lines().position(is_odd).map(|at| at + 1)
}

#[cfg(unix)]
fn private(path: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let mode = path.metadata().ok()?.permissions().mode() & 0o777;
    let name = path.display().to_string();
    if mode & 0o077 == 0 {
        return Some(Finding::ok(AREA, name, format!("mode {mode:04o}")));
    }
    let remedy = format!("chmod 600 {}", quote(&name));
    Some(Finding::warn(AREA, name, format!("mode {mode:04o}: others can read what may be secret"), remedy))
}

#[cfg(not(unix))]
fn private(_: &Path) -> Option<Finding> {
    None
}

/// Whether files can be made in a folder, or in the nearest one above that is there.
fn writable(what: &str, folder: &Path) -> Option<Finding> {
    let there = folder.ancestors().find(|folder| folder.exists())?;
    let check = format!("{what} folder {}", folder.display());
    Some(match tempfile::Builder::new().prefix(".afar-doctor").tempfile_in(there) {
        Ok(_) => Finding::ok(AREA, check, "can be written"),
        Err(error) => Finding::warn(
            AREA,
            check,
            format!("cannot be written: {error}"),
            "make it yours with chown and chmod; until then nothing is remembered between runs",
        ),
    })
}

fn set_up(standing: &Standing) -> Finding {
    if standing.missing.is_empty() {
        let found = format!("{}; not tried here: `afar auth status` does", standing.source);
        return Finding::ok("credentials", standing.service, found);
    }
    Finding::warn(
        "credentials",
        standing.service,
        format!("not set up: {}", standing.missing.join("; ")),
        format!("afar auth login {}, where you use it", standing.service),
    )
}
