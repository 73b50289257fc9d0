//! The checked-in completion scripts are those that the program prints; tests/completion_names.rs has them at work.
//! `UPDATE=1 cargo test` writes them anew.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

const SHELLS: [(&str, &str); 6] = [
    ("bash", "afar.bash"),
    ("zsh", "_afar"),
    ("fish", "afar.fish"),
    ("powershell", "afar.ps1"),
    ("elvish", "afar.elv"),
    ("nushell", "afar.nu"),
];

fn script(shell: &str) -> String {
    let run = Command::new(env!("CARGO_BIN_EXE_afar")).args(["completion", shell]).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

#[test]
fn none_is_stale() {
    for (shell, name) in SHELLS {
        let path = Path::new(&std::env::var("CARGO_MANIFEST_DIR").unwrap()).join("completions").join(name);
        let now = script(shell);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == now, "completions/{name} is stale: run UPDATE=1 cargo test --test completions");
    }
}
