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
