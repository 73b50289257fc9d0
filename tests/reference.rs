//! The command tree and the reference page are pinned. `UPDATE=1 cargo test` writes them anew.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

fn check(option: &str, name: &str) {
    let run = Command::new(env!("CARGO_BIN_EXE_afar")).args(["help", option]).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let now = String::from_utf8(run.stdout).unwrap();
    let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let stored = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(stored == now, "{name} is stale: run UPDATE=1 cargo test --test reference");
}

#[test]
fn the_tree_is_pinned() {
    check("--map", "tests/fixtures/tree.json");
}

#[test]
fn the_reference_page_is_current() {
    check("--reference", "docs/reference.md");
}

#[test]
fn man_pages_are_made_for_commands_and_topics() {
    let folder = tempfile::tempdir().unwrap();
    let man = folder.path().join("man");
    let run = Command::new(env!("CARGO_BIN_EXE_afar")).args(["help", "--man"]).arg(&man).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let page = |name: &str| std::fs::read_to_string(man.join(name)).unwrap();
    assert!(page("afar-bai-vfolder-upload.1").contains("chunk"));
    assert!(page("afar-exit-codes.7").contains("125"));
    // Options that every command has are explained once.
    assert!(page("afar.1").contains("Filter the JSON answer with a jq expression"));
    let ps = page("afar-bai-ps.1");
    assert!(ps.contains("afar(1) has the options that every command takes") && !ps.contains("\\-\\-jq"));
    let tree = std::fs::read_to_string(
        Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("tests/fixtures/tree.json"),
    )
    .unwrap();
    let tree: serde_json::Value = serde_json::from_str(&tree).unwrap();
    for command in tree["commands"].as_array().unwrap() {
        let name = command["command"].as_str().unwrap().replace(' ', "-");
        assert!(man.join(format!("{name}.1")).exists(), "{name} has no page");
    }
}

#[test]
fn every_command_has_an_example() {
    let run = Command::new(env!("CARGO_BIN_EXE_afar")).args(["help", "--reference"]).output().unwrap();
    let page = String::from_utf8(run.stdout).unwrap();
    for section in page.split("\n## ").skip(2) {
        let title = section.lines().next().unwrap();
        assert!(section.contains("```sh\n"), "{title} has no example");
    }
}
