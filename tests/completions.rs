//! The checked-in completion scripts are those that the program prints. `UPDATE=1 cargo test` writes them anew.
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
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions").join(name);
        let now = script(shell);
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &now).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(stored == now, "completions/{name} is stale: run UPDATE=1 cargo test --test completions");
    }
}

fn there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|run| run.status.success())
}

/// Runs a shell on a script; where the shell is not installed the scripts above still hold what it would read.
fn completes(shell: &str, args: &[&str]) -> Option<String> {
    if !there(shell) {
        return None;
    }
    let run = Command::new(shell).args(args).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    Some(String::from_utf8(run.stdout).unwrap())
}

#[test]
fn bash_completes_commands() {
    let lines = "source completions/afar.bash; COMP_WORDS=(afar bai se); COMP_CWORD=2; _afar afar se bai; echo \"${COMPREPLY[@]}\"";
    if let Some(words) = completes("bash", &["-c", lines]) {
        assert!(words.split_whitespace().any(|word| word == "session"), "{words}");
    }
}

#[test]
fn zsh_reads_the_script() {
    let lines = "autoload -U compinit; compinit -u -D; source completions/_afar; whence -w _afar";
    if let Some(words) = completes("zsh", &["-fc", lines]) {
        assert!(words.contains("_afar: function"), "{words}");
    }
}

#[test]
fn fish_completes_commands() {
    let lines = "source completions/afar.fish; complete -C 'afar bai se'";
    if let Some(words) = completes("fish", &["-N", "-c", lines]) {
        assert!(words.lines().any(|line| line.starts_with("session")), "{words}");
    }
}
