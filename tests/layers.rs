//! Holds the layers: imports run downwards only, and only some rooms touch the environment or the terminal.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// The rooms that a file names with `crate::` or `use super::super…`, tests aside.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    text.split("#[cfg(test)]\nmod tests").next().unwrap().to_owned()
}

fn check(room: &str, forbidden: &[&str]) {
    let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("src").join(room);
    let mut all = Vec::new();
    files(&root, &mut all);
    assert!(!all.is_empty(), "{room} is empty");
    for path in all {
        let code = code(&path);
        for word in forbidden {
            assert!(!code.contains(word), "{} contains `{word}`", path.display());
        }
    }
}

#[test]
fn services_know_neither_clap_nor_the_terminal() {
    check(
        "services",
        &[
            "crate::cli",
            "crate::output",
            "clap",
            "std::env::var",
            "IsTerminal",
            "std::io::stdout",
            "std::io::stderr",
        ],
    );
}

#[test]
fn http_knows_nothing_above_it() {
    check(
        "http",
        &["crate::cli", "crate::services", "crate::output", "crate::sandbox", "clap", "std::env::var"],
    );
}

#[test]
fn config_knows_nothing_above_it() {
    check(
        "config",
        &["crate::cli", "crate::services", "crate::output", "crate::http", "crate::sandbox", "clap::"],
    );
}

#[test]
fn jobs_know_neither_services_nor_the_terminal_of_the_user() {
    check(
        "jobs",
        &["crate::cli", "crate::services", "crate::output", "crate::http", "crate::sandbox", "clap::"],
    );
}

#[test]
fn output_knows_no_service() {
    check(
        "output",
        &["crate::cli", "crate::services", "crate::http", "crate::sandbox", "clap", "std::env::var"],
    );
}

#[test]
fn only_config_reads_the_environment() {
    check("cli", &["std::env::var", "env::var("]);
}

#[test]
fn files_stay_readable() {
    let mut all = Vec::new();
    files(&Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("src"), &mut all);
    for path in all {
        let lines = code(&path).lines().count();
        assert!(lines <= 430, "{} has {lines} lines: split it by subject", path.display());
    }
}
