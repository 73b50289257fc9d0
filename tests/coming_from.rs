//! The pages for people who come from an official client: every command and function of it has its rule or row, and
//! what the rows name exists.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

fn read(name: &str) -> String {
    std::fs::read_to_string(Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join(name)).unwrap()
}

fn tree() -> BTreeSet<String> {
    let tree: Value = serde_json::from_str(&read("tests/fixtures/tree.json")).unwrap();
    let commands = tree["commands"].as_array().unwrap().iter();
    commands.map(|one| one["command"].as_str().unwrap().to_owned()).collect()
}

/// What stands between backticks in a cell.
fn code(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The rows of a page's tables, by cells.
fn rows(page: &str) -> Vec<Vec<String>> {
    let lines = page.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| ---"));
    lines
        .map(|line| line.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect())
        .collect()
}

/// Whether words begin with a command of the tree that is no group, or name a group whole.
fn exists(tree: &BTreeSet<String>, words: &str) -> bool {
    let words: Vec<&str> = words.split(' ').collect();
    let known = |n: usize| tree.contains(&words[..n].join(" "));
    let Some(longest) = (2..=words.len()).rev().find(|n| known(*n)) else { return false };
    let command = words[..longest].join(" ") + " ";
    let is_group = tree.iter().any(|other| other.starts_with(&command));
    !is_group || words.get(longest).is_none_or(|next| next.starts_with('-'))
}

/// All `afar …` of a page's tables exist; the rows, for what a page says besides.
fn checked(page: &str) -> Vec<Vec<String>> {
    let (tree, text) = (tree(), read(page));
    let rows = rows(&text);
    let mut count = 0;
    for cell in rows.iter().flatten() {
        for words in code(cell).iter().filter(|words| words.starts_with("afar ")) {
            count += 1;
            let listed =
                words.starts_with("afar help ") || words.starts_with("afar config ") || words == "afar link";
            assert!(listed || exists(&tree, words), "{page}: there is no `{words}`");
        }
    }
    assert!(count > 12, "{page}: only {count} commands");
    rows
}

/// Every official command is a command of afar's by the rule of the page; the first cells of its table are official ones.
fn by_the_rule(page: &str, service: &str, official: &BTreeSet<String>) {
    let (tree, rows) = (tree(), checked(page));
    let text = read(page);
    assert!(text.contains(&format!("is   afar {service} WORDS …")), "{page} has no rule");
    for command in official {
        assert!(tree.contains(&format!("afar {service} {command}")), "`{command}` is not in the tree");
    }
    let compared = text.split("\n## ").next().unwrap().split("| function |").next().unwrap();
    for row in self::rows(compared).iter().skip(1) {
        let named = code(&row[0]);
        let named = named.last().unwrap();
        assert!(official.contains(named), "{page}: `{named}` is no official command");
        assert!(row[1].starts_with("`afar ") && row.len() == 3, "{page}: {row:?}");
    }
    assert!(rows.len() > 12);
}

#[test]
fn every_command_of_the_official_clients_is_there() {
    let bai: Value = serde_json::from_str(&read("tests/fixtures/bai-commands.json")).unwrap();
    let all = bai.as_object().unwrap().iter().filter(|(name, one)| !name.is_empty() && one["group"] != true);
    let all: BTreeSet<String> = all.map(|(name, _)| name.clone()).collect();
    assert!(all.len() > 150, "{}", all.len());
    by_the_rule("docs/coming-from-backend.ai.md", "bai", &all);
    for (page, service, list, least) in [
        ("docs/coming-from-lmk.md", "lmk", "tests/fixtures/lmk-commands.txt", 11),
        ("docs/coming-from-las.md", "las", "tests/fixtures/las-commands.txt", 89),
    ] {
        let all: BTreeSet<String> = read(list).lines().map(str::to_owned).collect();
        assert!(all.len() >= least, "{list}");
        by_the_rule(page, service, &all);
    }
}

#[test]
fn every_command_of_lmk_and_every_method_of_cocalc_has_a_row() {
    let firsts = |page: &str| -> Vec<String> { checked(page).iter().flat_map(|row| code(&row[0])).collect() };
    let lmk = firsts("docs/coming-from-lmk.md");
    for command in read("tests/fixtures/lmk-commands.txt").lines() {
        assert!(lmk.iter().any(|one| one == command), "{command}");
    }
    let cocalc = firsts("docs/coming-from-cocalc-api.md");
    let methods = read("tests/fixtures/cocalc_methods.txt");
    for method in methods.lines() {
        assert_eq!(cocalc.iter().filter(|one| *one == method).count(), 1, "{method}");
    }
    assert!(methods.lines().count() > 40);
}

#[test]
fn every_feature_has_its_command_and_its_test() {
    let (tree, page) = (tree(), read("docs/features.md"));
    let rows = rows(&page);
    assert!(rows.len() > 40);
    for row in rows.iter().skip(1) {
        let [_, command, test] = &row[..] else { panic!("{row:?}") };
        let words = &code(command)[0];
        let path: Vec<&str> = words.split(' ').filter(|word| !word.starts_with("--")).collect();
        let found = (2..=path.len()).any(|n| tree.contains(&path[..n].join(" ")));
        assert!(found, "there is no `{}`", path.join(" "));
        let named = code(test);
        let source = read(&named[0]);
        let function = format!("#[test]\nfn {}()", named[1]);
        assert!(source.contains(&function), "{} has no test `{}`", named[0], named[1]);
    }
}
