//! The page on moving data: its commands exist and take the options that it shows.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::path::Path;

use support::Home;

#[test]
fn every_command_of_the_page_exists_with_its_options() {
    let page = std::fs::read_to_string(
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("docs/folders.md"),
    )
    .unwrap();
    let home = Home::new();
    let mut seen = 0;
    for command in page.split('`').filter(|part| part.starts_with("afar ")) {
        let words: Vec<&str> = command.split(' ').skip(1).collect();
        let help = home.run(&[&words[..3], &["--help"]].concat());
        let help = if help.code == 0 { help } else { home.run(&[&words[..2], &["--help"]].concat()) }.code(0);
        for option in words.iter().filter(|word| word.starts_with('-') && word.len() > 1) {
            assert!(help.stdout.contains(option), "{command}: no {option}");
        }
        seen += 1;
    }
    assert!(seen >= 8, "{seen}");
    let sync = home.run(&["bai", "vfolder", "sync", "--help"]).code(0).stdout;
    let cp = home.run(&["bai", "vfolder", "cp", "--help"]).code(0).stdout;
    for option in ["--checksum", "--delete", "--exclude", "--progress"] {
        assert!(sync.contains(option) && page.contains(option), "{option}");
    }
    assert!(cp.contains("--overwrite") && page.contains("--overwrite"));
}
