//! What scripts of the official LMK client count on, seen through the program: words, levels, states, and what the web
//! app says last.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod support;

use support::Home;

#[test]
fn the_first_word_is_split_by_the_rules_of_shlex() {
    let home = Home::new();
    let run = |words: &[&str]| home.run(&[&["lmk", "run", "--local"], words].concat());
    let _ =
        run(&["printf '<%s>' a\\ b # \"c\\$d\\\"\" ''", "e f"]).code(0).stdout("<a b><#><c\\$d\"><><e f>");
    let _ = run(&["", "echo", "x"]).code(0).stdout("x\n");
    for wrong in ["echo 'x", "echo \"x", "echo \\", " "] {
        let _ = run(&[wrong]).code(2).error();
    }
    let _ = run(&["-N", "-x", "--", "true"]).code(0);
}

#[test]
fn levels_are_known_by_word_or_number_and_asked_for_help_do_not_matter() {
    let home = Home::new();
    let jobs = |level: &str| home.run(&["lmk", "-l", level, "jobs"]);
    for level in ["warn", " Debug ", "0", "010", "50", "NOTSET"] {
        let _ = jobs(level).code(0).stdout("No jobs found\n");
    }
    for level in ["", "15", "60", "-10", "1e1", "loud"] {
        let _ = jobs(level).code(2).says("Invalid log level").error();
    }
    let _ = home.run(&["lmk", "-l", "loud", "-l", "info", "jobs"]).code(0);
    let _ = home.run(&["lmk", "-l", "loud", "--help"]).code(0);
    let official = home.run_as("lmk", &["-l", "loud", "jobs"], "").code(2);
    assert_eq!(official.stdout, "Invalid log level: loud\n");
}

#[test]
fn a_folder_that_was_named_must_have_its_file() {
    let home = Home::new();
    let folder = home.path("none").display().to_string();
    for words in
        [&["jobs"][..], &["kill", "x-20240101-00000000"], &["logs", "x"], &["run", "--local", "true"]]
    {
        let words = [&["lmk", "-b", &folder], words].concat();
        let _ = home.run(&words).code(3).says("none/config").error();
        let _ = home.run_as("lmk", &words[1..], "").code(1);
    }
    home.write("none/config", "");
    let _ = home.run(&["lmk", "-b", &folder, "jobs"]).code(0).stdout("No jobs found\n");
}
