//! Configuration files, secrets' files and folders that must be writable.

use std::path::{Path, PathBuf};

use super::super::auth::{Standing, standings};
use super::super::context::Ctx;
use super::Finding;
use crate::config::paths;
use crate::config::registry::SETTINGS;

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
    for secret in secret_files(settings.credentials_path.clone()) {
        all.extend(private(&secret));
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
fn secret_files(credentials: PathBuf) -> Vec<PathBuf> {
    vec![
        credentials,
        paths::state().join("bai-login.json"),
        paths::official_bai_state().join("cookie.dat"),
        paths::official_lmk_config(),
        paths::official_las_folder().join("credentials.cfg"),
        paths::official_las_folder().join("token-cache.json"),
    ]
}

#[cfg(unix)]
fn private(path: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let mode = path.metadata().ok()?.permissions().mode() & 0o777;
    let name = path.display().to_string();
    if mode & 0o077 == 0 {
        return Some(Finding::ok(AREA, name, format!("mode {mode:04o}")));
    }
    let remedy = format!("chmod 600 {}", crate::http::curl::quote(&name));
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
        return Finding::ok("credentials", standing.service, standing.source.clone());
    }
    Finding::warn(
        "credentials",
        standing.service,
        format!("not set up: {}", standing.missing.join("; ")),
        format!("afar auth login {}, where you use it", standing.service),
    )
}
