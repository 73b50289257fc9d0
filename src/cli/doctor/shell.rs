//! The terminal, the shell's completion, and the drop-in names.

use std::path::PathBuf;

use super::super::context::Ctx;
use super::super::{completion, link};
use super::Finding;
use crate::config::{paths, vars};

/// What the terminal can show, whether the shell completes, and what the drop-in names lead to.
pub(super) fn look(ctx: &Ctx) -> Vec<Finding> {
    let mut all = vec![terminal(ctx)];
    all.extend(encoding());
    all.extend(completions());
    all.extend(link::names_in_path().into_iter().map(|(name, path, ours)| {
        let whose = if ours { "starts afar" } else { "starts another program" };
        Finding::ok("names", name, format!("{whose}: {}", path.display()))
    }));
    all
}

fn terminal(ctx: &Ctx) -> Finding {
    let found = match (ctx.ui.stdout_tty, ctx.ui.width) {
        (true, Some(width)) => {
            let color = if ctx.ui.colors_stderr() { "in colour" } else { "without colour" };
            format!("{width} columns, {color}")
        }
        (true, None) => "of unknown width".to_owned(),
        _ => "stdout is none: tables are plain and uncut".to_owned(),
    };
    Finding::ok("terminal", "terminal", found)
}

/// Names in other scripts need UTF-8 from the terminal.
fn encoding() -> Option<Finding> {
    let (name, value) = [vars::LC_ALL, vars::LC_CTYPE, vars::LANG]
        .into_iter()
        .find_map(|name| vars::get(name).filter(|value| !value.is_empty()).map(|value| (name, value)))?;
    let plain = value.to_ascii_lowercase().replace('-', "");
    Some(match plain.contains("utf8") {
        true => Finding::ok("terminal", name, value),
        false => Finding::warn(
            "terminal",
            name,
            format!("{value}: no UTF-8"),
            "export LC_ALL=C.UTF-8, so that the terminal shows names in every script",
        ),
    })
}

/// Whether the script for the user's shell lies where that shell looks, and is of this version.
fn completions() -> Option<Finding> {
    let shell = PathBuf::from(vars::get(vars::SHELL)?);
    let shell = shell.file_name()?.to_string_lossy().into_owned();
    let home = paths::home();
    let places: Vec<PathBuf> = match shell.as_str() {
        "bash" => vec![
            home.join(".local/share/bash-completion/completions/afar"),
            "/usr/share/bash-completion/completions/afar".into(),
        ],
        "zsh" => vec![
            home.join(".zfunc/_afar"),
            "/usr/local/share/zsh/site-functions/_afar".into(),
            "/usr/share/zsh/vendor-completions/_afar".into(),
        ],
        "fish" => vec![
            home.join(".config/fish/completions/afar.fish"),
            "/usr/share/fish/vendor_completions.d/afar.fish".into(),
        ],
        _ => return None,
    };
    let place = places.first()?;
    let folder = place.parent()?;
    let made = if folder.is_dir() { String::new() } else { format!("mkdir -p {} && ", folder.display()) };
    let remedy = format!("{made}afar completion {shell} > {}", place.display());
    let Some(place) = places.iter().find(|place| place.exists()) else {
        return Some(Finding::warn("completion", shell, "no script is installed", remedy));
    };
    let current = completion::script(&shell).ok()?;
    Some(match std::fs::read_to_string(place) {
        Ok(text) if text == current => Finding::ok("completion", shell, place.display().to_string()),
        _ => Finding::warn("completion", shell, format!("{} is of another version", place.display()), remedy),
    })
}
