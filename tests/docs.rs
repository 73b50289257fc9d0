//! Every page and help topic: the commands that it names exist, its links lead somewhere, each topic is reached.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;
use support::Home;

const TOPICS: [&str; 7] =
    ["configuration", "drop-in", "environment", "exit-codes", "formatting", "sandbox", "scripting"];

fn root() -> PathBuf {
    PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").unwrap())
}

/// The pages, the generated reference aside, and the topics as they are printed.
fn pages() -> Vec<(String, String)> {
    let mut files = vec![root().join("README.md")];
    let docs = std::fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    files.extend(
        docs.filter(|path| {
            path.extension().is_some_and(|ext| ext == "md") && !path.ends_with("reference.md")
        }),
    );
    let home = Home::new();
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read_to_string(&path).unwrap());
    let topic = |name: &&str| (format!("afar help {name}"), home.run(&["help", name]).code(0).stdout);
    files.into_iter().map(read).chain(TOPICS.iter().map(topic)).collect()
}

/// All command paths of the tree, aliases of each word included.
fn known() -> BTreeSet<String> {
    let tree: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("tests/fixtures/tree.json")).unwrap())
            .unwrap();
    let mut all = BTreeSet::from(["afar".to_owned()]);
    for command in tree["commands"].as_array().unwrap() {
        let path = command["command"].as_str().unwrap();
        let (parent, own) = path.rsplit_once(' ').unwrap();
        let aliases = command["aliases"].as_array().unwrap().iter().map(|alias| alias.as_str().unwrap());
        for name in std::iter::once(own).chain(aliases) {
            // Every spelling of the group, so that a command below it is found by each of them.
            let spelled: Vec<String> =
                all.iter().filter(|known| same(known, parent, &tree)).cloned().collect();
            all.extend(spelled.iter().map(|parent| format!("{parent} {name}")));
        }
    }
    all
}

/// Whether a spelling stands for a path: word by word its name or one of its aliases.
fn same(spelling: &str, path: &str, tree: &Value) -> bool {
    let (spelled, words): (Vec<&str>, Vec<&str>) = (spelling.split(' ').collect(), path.split(' ').collect());
    spelled.len() == words.len()
        && (1..words.len()).all(|n| {
            let command = words[..=n].join(" ");
            spelled[n] == words[n]
                || tree["commands"].as_array().unwrap().iter().any(|one| {
                    one["command"] == command.as_str()
                        && one["aliases"].as_array().unwrap().iter().any(|alias| alias == spelled[n])
                })
        })
        && spelled[0] == words[0]
}

/// The commands that a text names, as code or in a block: the words after `afar` that may be a command's.
fn named(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("afar ") {
        let before = text[..at].chars().next_back();
        let line_start = text[..at].rfind('\n').map_or(0, |start| start + 1);
        let in_code = text[line_start..at].trim().is_empty();
        if !(before == Some('`') || in_code || text[line_start..at].ends_with("$ ")) {
            continue;
        }
        let rest = text[at + 5..].split(['\n', '`', '|', ';', '&']).next().unwrap_or_default();
        let mut words: Vec<&str> = Vec::new();
        let mut all = rest.split_whitespace().peekable();
        while let Some(word) = all.next() {
            if word == "-o" || word == "--profile" || word == "--config" {
                all.next();
            } else if word.starts_with('-') && words.is_empty() {
            } else if word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !word.starts_with('-')
            {
                words.push(word);
            } else {
                break;
            }
        }
        if !words.is_empty() {
            found.push(words.join(" "));
        }
    }
    found
}

#[test]
fn every_command_that_a_page_names_exists() {
    let known = known();
    let services = ["bai", "lmk", "las", "cocalc", "sandbox", "auth", "config"];
    let mut wrong = Vec::new();
    let mut count = 0;
    for (page, text) in pages() {
        for words in named(&text) {
            let words: Vec<&str> = words.split(' ').collect();
            // The longest beginning that is a command; below a group a command's name must follow.
            let longest =
                (1..=words.len()).rev().find(|n| known.contains(&format!("afar {}", words[..*n].join(" "))));
            count += 1;
            let fits = match longest {
                None => false,
                Some(1) if services.contains(&words[0]) && words.len() > 1 => false,
                Some(_) => true,
            };
            if !fits {
                wrong.push(format!("{page}: afar {}", words.join(" ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 60, "only {count} commands were found in the pages");
}

#[test]
fn links_between_pages_lead_somewhere() {
    for (page, text) in pages() {
        if !page.ends_with(".md") {
            continue;
        }
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let target = link.split('#').next().unwrap();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            assert!(Path::new(&page).parent().unwrap().join(target).exists(), "{page}: {link}");
        }
    }
}

#[test]
fn help_lists_its_topics_and_knows_the_nearest() {
    let home = Home::new();
    let listed = home.run(&["help", "help"]).code(0).stdout;
    for topic in TOPICS {
        assert!(listed.contains(topic), "{topic}:\n{listed}");
    }
    let _ = home.run(&["help", "formating"]).code(2).error().says("`formatting`");
    let _ = home.run(&["help", "bai", "vfoldr"]).code(2).error().says("`bai vfolder`");
    let codes = home.run(&["help", "exit-codes"]).code(0).stdout;
    for code in ["0", "1", "2", "3", "4", "5", "6", "7", "8", "124", "125", "130"] {
        assert!(codes.lines().any(|line| line.trim_start().starts_with(&format!("{code} "))), "{code}");
    }
}

/// The blocks of a page in one language, in their order.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let text = std::fs::read_to_string(root().join(page)).unwrap();
    let begin = format!("```{language}\n");
    text.split(&begin).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// Runs a script with afar on the PATH, in the sandbox of a home.
fn runs(home: &Home, script: &str) -> support::Run {
    if !home.path("afar").exists() {
        std::os::unix::fs::symlink(env!("CARGO_BIN_EXE_afar"), home.path("afar")).unwrap();
    }
    let mut command = home.prepared_as(Path::new("sh"), &["-ec", script]);
    command.env("PATH", format!("{}:{}", home.path("").display(), std::env::var("PATH").unwrap()));
    command.env("AFAR_SANDBOX", "1").env("AFAR_NO_INPUT", "1");
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    support::ended(command.spawn().unwrap())
}

#[test]
fn the_first_quarter_runs_as_it_is_written() {
    let home = Home::new();
    let run = runs(&home, &blocks("docs/first-quarter.md", "sh").concat()).code(0);
    for said in [
        "42",
        "ended with 3",
        "sum 6",
        "the same session",
        "1.txt",
        "training is done",
        "by hand, too",
        "from a project",
        "45",
    ] {
        assert!(run.stdout.contains(said), "{said} is missing:\n{}\n{}", run.stdout, run.stderr);
    }
    let _ = home.run(&["sandbox", "status"]).code(5);
}

#[test]
fn the_examples_for_ci_run() {
    let home = Home::new();
    home.write("work/train.py", "print('loss', 0.5)\n");
    // The archive that the jobs fetch.
    home.write("afar-1/afar", &format!("#!/bin/sh\nexec {} \"$@\"\n", env!("CARGO_BIN_EXE_afar")));
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(home.path("afar-1/afar"), mode).unwrap();
    let pack = home.prepared_as(Path::new("tar"), &["-C", "..", "-czf", "../afar.tar.gz", "afar-1"]).status();
    assert!(pack.unwrap().success());
    let archive = format!("file://{}", home.path("afar.tar.gz").display());
    let github = home.path("github-path").display().to_string();
    let home = home.env("AFAR_ARCHIVE", &archive).env("GITHUB_PATH", &github);
    let mut scripts = blocks("docs/ci.md", "sh");
    for yaml in blocks("docs/ci.md", "yaml") {
        let yaml: Value = serde_saphyr::from_str(&yaml).unwrap();
        let github = yaml.pointer("/jobs/train/steps").and_then(Value::as_array);
        for step in github.into_iter().flatten().filter_map(|step| step["run"].as_str()) {
            scripts.push(step.to_owned());
        }
        let gitlab = ["before_script", "script"].map(|part| yaml["train"][part].as_array().cloned());
        for line in gitlab.into_iter().flatten().flatten() {
            scripts.push(line.as_str().unwrap().to_owned());
        }
    }
    assert_eq!(scripts.len(), 11);
    let all: Vec<support::Run> = scripts.iter().map(|script| runs(&home, script)).collect();
    let _ = home.run(&["sandbox", "stop"]);
    for (script, run) in scripts.iter().zip(all) {
        assert_eq!(run.code, 0, "{script}\n{}\n{}", run.stdout, run.stderr);
        assert!(!script.contains("curl") || home.path(".local/bin/afar").exists());
        assert!(!script.contains("train.py") || run.stdout.contains("loss 0.5"), "{}", run.stdout);
    }
}

#[test]
fn configuration_output_and_sandbox_run_as_they_are_written() {
    for (page, said) in [
        ("docs/configuration.md", &["https://api.example.com", "https://bai.work.example", "research"][..]),
        ("docs/output.md", &["train-7", "session train-7", "status 5", "the code's own status: 3", "curl "]),
        ("docs/sandbox.md", &["42", "from a project", "refused with 7"]),
    ] {
        let home = Home::new();
        // These pages ask for the sandbox themselves, where they mean it.
        let run = runs(&home, &format!("unset AFAR_SANDBOX\n{}", blocks(page, "sh").concat()));
        let _ = home.run(&["sandbox", "stop"]);
        let run = run.code(0);
        for said in said {
            assert!(run.stdout.contains(said), "{page}: {said} is missing:\n{}\n{}", run.stdout, run.stderr);
        }
    }
}

#[test]
fn the_picture_is_what_a_terminal_shows() {
    let home = Home::new();
    let out = home.path("afar.svg").display().to_string();
    let make = root().join("docs/pictures/make");
    let words = ["--afar", env!("CARGO_BIN_EXE_afar"), "--out", &out];
    let mut command = home.prepared_as(&make, &words);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let _ = support::ended(command.spawn().unwrap()).code(0);
    let stored = std::fs::read_to_string(root().join("docs/pictures/afar.svg")).unwrap();
    assert!(stored == home.read("afar.svg"), "docs/pictures/afar.svg is stale: run docs/pictures/make");
}
